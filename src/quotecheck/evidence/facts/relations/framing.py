"""What a sentence says of the clause that a claim rests on: *I deny that*, *it is a myth that*, *the minister claims
that*, or a question.

The readers of a quotation's surroundings are asked, as if the clause had been quoted.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, frame, signal_at
from quotecheck.evidence.context.leads.before import denial_or_third_party
from quotecheck.evidence.context.leads.conditions import asked as asked_there
from quotecheck.evidence.context.leads.embedding import as_object
from quotecheck.evidence.context.leads.frames import framed_before, tag_question
from quotecheck.evidence.context.leads.governors import governed_clause
from quotecheck.evidence.context.leads.mandates import to_be
from quotecheck.evidence.context.leads.negations import negation_before
from quotecheck.evidence.context.leads.setapart import set_apart
from quotecheck.evidence.context.leads.voicing import voiced_before
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.sentences.afterwards import taken_back
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Query, denying
from quotecheck.evidence.facts.strengthwords import NEGATIONS
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import is_content
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Edit, EditClass, Signal, SignalKind

_READERS: Final = (
    negation_before, denial_or_third_party, governed_clause, voiced_before, as_object, framed_before, asked_there,
    tag_question, taken_back, set_apart, to_be,
)  # fmt: skip
_TURNS: Final[dict[SignalKind, EditClass]] = {
    "denial": "negation", "negation_before": "negation", "question": "modality", "third_party": "modality",
}  # fmt: skip
_HEARERS: Final = frozenset(["that", "you", "me", "us", "them", "him", "her", "anybody", "anyone", "people"])
"""Words between a verb of telling and its clause."""
_TELLING: Final = frozenset(["tell", "say", "claim", "promise", "guarantee", "swear", "pretend", "confirm", "argue"])
"""Verbs whose denial leaves their clause unsaid."""
_ORDERS: Final = frozenset(["prove", "imagine", "suppose", "pretend", "show", "assume", "say", "tell"])
"""Orders that leave their clause to be shown or supposed."""
_ORDER: Final = 4
"""Words of such an order at most: *Prove to me that*."""
_REASONS: Final = frozenset(["why", "when", "how", "where", "know", "remember", "aware", "realise", "realize"])
"""Words with which a question takes for granted what it asks about."""
_WHOLE: Final = 0.85
"""Share of the claim's weight that must stand in the clause."""
_DENSE: Final = 0.7
"""Share of the clause's words of meaning that must be the claim's."""


def framed_edits(index: UnitIndex, asked: Query, unit: Unit, known: Sequence[Edit], *, own: bool) -> list[Edit]:
    """An edit where the clause that has a claim's words is denied, asked or another's.

    Args:
        index: The sentences of the packet.
        asked: The claim.
        unit: The sentence that it rests on.
        known: What differs already; nothing is added where that supports nothing or denies it.
        own: Whether the credited person says the sentence: what others say in it is then not what is credited.
    """
    if denying(asked) or any(e.cls in ("wording", "negation", "modality") for e in known):
        return []
    places = _places(index, asked, unit)
    short = _short_of(asked, unit, places)
    if short is not None:
        return [short]
    clause = _clause(unit, places)
    if clause is None:
        return []
    voice = unit.view.voice(unit.end - 1, unit.end)  # a label may stand before the sentence
    spoken = own and voice is not None and voice.kind == "turn"  # minutes say of the credited person that he said it
    asks = unit.view.asks(unit.first + len(unit.norms))
    place = frame(unit.view, unit.first + clause[0], unit.first + clause[1], (unit.start, unit.end))
    for signal in _signals(place, asks=asks):
        cls = _TURNS.get(signal.kind)
        if cls is None or (signal.kind == "third_party" and not spoken and not asks):
            continue
        inside = NEGATIONS & set(unit.norms[clause[0] : clause[1]])
        if cls == "negation" and NEGATIONS & set(asked.norms) and not inside:
            continue  # both deny it; what each denies is compared elsewhere
        text = " ".join(unit.text.split())
        return [edit(asked, cls, (0, len(asked.words)), unit, source=signal.text, note=text)]
    return []


def _signals(place: Frame, *, asks: bool) -> Iterator[Signal]:
    yield from (s for s in (read(place) for read in _READERS) if s is not None)
    yield from (s for s in (_untold(place), _open(place, asks=asks)) if s is not None)


def _untold(place: Frame) -> Signal | None:
    """*I am not in a position to tell you | it is safe*: what is not told is not said."""
    norms, low, first = place.norms, place.low, place.first
    at = first - 1
    while at > low and norms[at] in _HEARERS:
        at -= 1
    if at <= low or norms[at] not in _TELLING:
        return None
    begins = next((k for k in range(at, low, -1) if place.view.clause(k) or norms[k] in {"but", "and"}), low)
    denies = next((k for k in range(begins, at) if is_negator(norms[k])), None)
    return signal_at("negation_before", place.view, denies, first) if denies is not None else None


def _open(place: Frame, *, asks: bool) -> Signal | None:
    """*Ask them whether | it is safe*, *Prove that | it is safe*, *Who told you | I took bribes?*: left open."""
    norms, low, first = place.norms, place.low, place.first
    if first <= low:
        return None
    lead = norms[low:first]
    ordered = lead[0] in _ORDERS and lead[-1] in {"that", lead[0]} and len(lead) <= _ORDER
    opens = lead[-1] == "whether" or ordered or (asks and not _REASONS & set(lead))
    return signal_at("question", place.view, low, first) if opens else None


def _places(index: UnitIndex, asked: Query, unit: Unit) -> set[int]:
    """Where the claim's words stand in a sentence; none where too little of them does."""
    places: set[int] = set()
    weight = 0.0
    own = [i for i in asked.items if not i.lent]
    for item in own:
        here = index.places_of(item.stem, unit)
        places.update(here)
        weight += item.weight * bool(here)
    return places if weight >= _WHOLE * sum(i.weight for i in own) else set()


def _short_of(asked: Query, unit: Unit, places: set[int]) -> Edit | None:
    """*is safe* where the sentence has *far from safe* or *almost safe*."""
    text = " ".join(unit.text.split())
    for p in sorted(places):
        before = tuple(unit.norms[max(0, p - 2) : p])
        if before == ("far", "from") and "far" not in asked.norms:
            return edit(asked, "negation", (0, len(asked.words)), unit, source="far from", note=text)
        if before[-1:] in (("almost",), ("nearly",)) and not {"almost", "nearly", "about"} & set(asked.norms):
            return edit(asked, "quantifier", (0, len(asked.words)), unit, source=before[-1], note=text)
    return None


def _clause(unit: Unit, places: set[int]) -> tuple[int, int] | None:
    """The words of a sentence that are the claim's, in a row; None where they are scattered or the sentence's first."""
    if not places:
        return None
    figures = {k for f in unit.figures for k in range(f.first, f.last)}
    first, last = min(places), max(places) + 1
    within = [k for k in range(first, last) if is_content(unit.norms[k])]
    if sum(k in places or k in figures for k in within) < _DENSE * len(within):
        return None
    lex = lexicon()
    while first and unit.norms[first - 1] in lex.words("auxiliary") | NEGATIONS:
        first -= 1  # "I can't tell you | it is safe"
    if first and unit.norms[first - 1] in (lex.words("determiner") | lex.words("subject")) - {"that"}:
        first -= 1
    return (first, last) if first or unit.view.asks(unit.first + len(unit.norms)) else None
