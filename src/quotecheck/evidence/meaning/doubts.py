"""What speaks against a passage as the source of a claim in other words.

Nearness of meaning cannot tell a claim from its denial, nor who did a thing to whom. So whatever can be told word by
word is: figures, names, denials, opposites, conditions, *all* and *some*, and words that the two share. Each is enough.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.claims.measures.figures import amounts
from quotecheck.evidence.context.frame import frame
from quotecheck.evidence.context.signals import signals
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.evidence.language.concepts import likeness, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.meaning.asked import Asked, Term
from quotecheck.evidence.meaning.denials import denials, opposites, reached, refusals
from quotecheck.evidence.meaning.doubt import Doubt, at_word
from quotecheck.evidence.meaning.near import nearness
from quotecheck.evidence.meaning.sentences import Passage
from quotecheck.evidence.model import EditClass
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import is_number_word

_SHARED: Final = 0.45
"""From this share of shared words on a claim keeps the passage's wording, and must then account for the rest of it."""
_KEPT: Final = 0.7
"""From here on it is the passage's wording: what differs is judged word by word and never by meaning."""
_STANDS: Final = 0.55
_NAMED: Final = 0.5
_IF: Final = frozenset(["if", "unless", "provided", "until"])
_UNREAL: Final = frozenset(
    [
        "if",
        "unless",
        "should",
        "would",
        "could",
        "may",
        "might",
        "provided",
        "when",
        "whenever",
        "once",
        "without",
        "were",
        "until",
    ]
)
_WHOLE: Final = frozenset(
    [
        "all",
        "every",
        "everyone",
        "everybody",
        "each",
        "entire",
        "whole",
        "always",
        "none",
        "nobody",
        "never",
        "everything",
    ]
)
_PART: Final = frozenset(
    [
        "some",
        "several",
        "few",
        "part",
        "partly",
        "half",
        "most",
        "mostly",
        "sometimes",
        "often",
        "certain",
    ]
)
_GOVERNED: Final[Mapping[str, EditClass]] = {
    "denial": "negation",
    "under_condition": "condition",
    "question": "question_mark",
}
_SURE: Final = frozenset(["certain", "certainly", "definitely", "exactly", "surely", "undoubtedly", "precisely"])
_MOST: Final = frozenset(["most", "mostly", "mainly", "largely", "majority"])
_FEW: Final = frozenset(["few", "little", "some", "several", "sometimes", "minority", "hardly"])
_NOT: Final = frozenset(["not", "no"])
_ANEW: Final = frozenset(["and", "but", "so"])
_PART_END: Final = lazily(r"[;.!?\u2014]")
_COUNTED: Final = 2
"""Numbers up to here, in words, tell too little to be missed: *the two sides*, *now and then one*."""


def doubts(claim: Asked, passage: Passage, known: Sequence[str], on: date | None = None) -> list[Doubt]:
    """Everything that speaks against a passage; ``known`` are stems that the document is about (title, speaker)."""
    stems = set(passage.stems)
    if passage.view.asks(passage.last):
        return [Doubt(cls="question_mark", first=0, last=len(claim.words))]
    return [
        *_governed(claim, passage),
        *_figures(claim, passage, on),
        *_names(claim, passage, stems | set(known)),
        *denials(claim, passage),
        *refusals(claim, passage),
        *opposites(claim, passage),
        *_limits(claim, passage),
        *_wording(claim, stems),
    ]


def _governed(claim: Asked, passage: Passage) -> list[Doubt]:
    """The words that the claim reaches stand inside a denial, an if or a question of their own sentence."""
    view = passage.view
    places = [
        k
        for k in range(passage.first, passage.last)
        if any(nearness(t.stem, root(view.norms[k])) >= _NAMED for t in claim.terms)
    ]
    if not places:
        return []
    voice = view.voice(passage.start, view.ends[passage.first])
    bounds = (voice.start, voice.end) if voice is not None else (0, len(view.text))
    around = signals(frame(view, places[0], places[-1] + 1, bounds))
    found = next((s for s in around if s.kind in _GOVERNED), None)
    if found is None:
        return []
    return [Doubt(cls=_GOVERNED[found.kind], first=0, last=len(claim.words), start=found.start, end=found.end)]


def _figures(claim: Asked, passage: Passage, on: date | None) -> list[Doubt]:
    """Figures of the claim that neither the passage nor the sentence beside it has."""
    mine = [f for f in amounts(claim.text, on) if _tells(f)]
    if not mine:
        return []
    view = passage.view
    first = view.sentence(passage.first - 1)[0] if passage.first else 0
    last = view.sentence(passage.last)[1] if passage.last < len(view) else passage.last
    base = view.starts[first]
    theirs = amounts(view.text[base : view.ends[last - 1] + 2], on)
    said = set(view.norms[first:last])
    out = []
    for f in mine:
        held = any(comparable(f, o) and holds(f, o) for o in theirs)
        if held or set(claim.words.norms[f.first : f.last]) <= said:
            continue
        other = next(((base + o.start, base + o.end) for o in theirs if o.kind == f.kind), (0, 0))
        cls: EditClass = "date" if f.when is not None else "number"
        out.append(Doubt(cls=cls, first=f.first, last=f.last, start=other[0], end=other[1]))
    return out


def _tells(figure: Amount) -> bool:
    """Whether a figure must be there: ordinals and the smallest numbers in words are words like others."""
    if figure.kind == "ordinal":
        return False
    return not (figure.kind in ("number", "multiple") and figure.value <= _COUNTED and figure.text[:1].isalpha())


def _names(claim: Asked, passage: Passage, stems: set[str]) -> list[Doubt]:
    """Names of the claim that stand neither near the passage nor over the document."""
    view = passage.view
    around = view.norms[max(0, passage.first - 60) : passage.last + 60]
    there = stems | {root(n) for n in around}
    out = []
    for term in claim.terms:
        k = term.places[0]
        if not printed_as_name(claim, k) or any(nearness(term.stem, s) >= _NAMED or _part(term.stem, s) for s in there):
            continue
        out.append(Doubt(cls="name", first=k, last=k + 1))
    return out


def _part(a: str, b: str) -> bool:
    """Washington/Washington's, Europe/European."""
    return len(a) > 3 and len(b) > 3 and a[:4] == b[:4]


def printed_as_name(claim: Asked, k: int) -> bool:
    """Whether word ``k`` of a claim has a capital that no sentence start explains."""
    raw = claim.text[claim.words.starts[k] : claim.words.ends[k]]
    if k == 0 or not raw[:1].isupper() or claim.words.norms[k].startswith("i'"):
        return False
    return not any(c in ".!?:" for c in claim.text[claim.words.ends[k - 1] : claim.words.starts[k]])


def _limits(claim: Asked, passage: Passage) -> list[Doubt]:
    """A condition of the passage that the claim lacks; *all* for its *some*, *most* for its *few*."""
    mine, theirs = claim.words.norms, passage.norms
    out = []
    condition = next((k for k in _part_reached(claim, passage) if passage.view.norms[k] in _IF), None)
    if condition is not None and not _UNREAL & set(mine):
        out.append(at_word("condition", 0, len(mine), passage, condition))
    sure = next((k for k, n in enumerate(mine) if n in _SURE), None)
    hedge = next((k for k, n in enumerate(theirs, passage.first) if n in lexicon().words("hedge")), None)
    if sure is not None and hedge is not None and _SURE.isdisjoint(theirs):
        out.append(at_word("hedge", sure, sure + 1, passage, hedge))
    for more, less in ((_WHOLE, _PART), (_MOST, _FEW)):
        k = next((k for k, n in enumerate(mine) if n in more), None)
        part = next((k for k, n in enumerate(theirs) if n in less or _of(theirs, k)), None)
        if k is not None and part is not None and not more & set(theirs) and _NOT.isdisjoint(theirs):
            out.append(at_word("quantifier", k, k + 1, passage, passage.first + part))
    return out


def _of(norms: Sequence[str], k: int) -> bool:
    """*Four of*: a part of more."""
    return is_number_word(norms[k]) and list(norms[k + 1 : k + 2]) == ["of"]


def _part_reached(claim: Asked, passage: Passage) -> Iterator[int]:
    """The words of those parts of a sentence, between semicolons and where it starts anew, that the claim reaches."""
    view, within = passage.view, set(reached(claim, passage))
    starts = [k for k in range(passage.first + 1, passage.last) if _PART_END.search(view.between(k)) or (
        view.norms[k] in _ANEW and view.clause(k)
    )]  # fmt: skip
    for a, b in pairwise([passage.first, *starts, passage.last]):
        if not within.isdisjoint(range(a, b)):
            yield from range(a, b)


def _wording(claim: Asked, stems: set[str]) -> list[Doubt]:
    """Words that a claim has beside the passage's own: where it keeps the wording, each must be stood for."""
    free = [t for t in claim.terms if not (printed_as_name(claim, t.places[0]) or t.stem[0].isdigit())]
    shared = sum(t.stem in stems for t in free)  # names and figures are shared by whoever says it anew, too
    if not free or shared < _SHARED * len(free):
        return []
    if shared >= _KEPT * len(free):
        return [_whole(claim)]
    return [_at(t) for t in free if t.stem not in stems and not any(_stands(t.stem, s) for s in stems)][:1]


def _stands(a: str, b: str) -> bool:
    return max(nearness(a, b), likeness(a, b)) >= _STANDS


def _at(term: Term) -> Doubt:
    k = term.places[0]
    return Doubt(cls="wording", first=k, last=k + 1)


def _whole(claim: Asked) -> Doubt:
    return Doubt(cls="order", first=0, last=len(claim.words))
