"""The same deed with another figure, or told the other way round: *offered £400,000* where the family *asks £400,000*
and *we have offered £250,000*; *told his agent* where *my agent told me*.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.pieces import Sentence, sentence_asked, sentence_of
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.relations.telling import Telling, tellings
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.evidence.language.clauses import dictionary_form
from quotecheck.evidence.language.concepts import is_content
from quotecheck.evidence.model import Edit

PLAIN: Final = frozenset("be have do go get take make come say see use rise fall grow increase drop reach".split())  # noqa: SIM905
_KINDS: Final = frozenset({"money", "measure", "percent", "duration"})
_AROUND: Final = (0, 1, -1, 2)
_TOLD: Final = frozenset(
    {"tell", "ask", "warn", "advise", "remind", "promise", "offer", "invite", "urge", "thank", "call"}
)
_ME: Final = frozenset({"me", "us"})
_THEM: Final = frozenset({"him", "her", "them"})
_THEY: Final = frozenset({"he", "she", "they"})
_SELF: Final = frozenset({"i", "we"})

Told = tuple[Unit, Sentence, Telling]


def same_deed_edits(index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]) -> list[Edit]:
    """The first deed of a claim that the sources tell with another figure, or the other way round."""
    told = told_near(index, units)
    claim = sentence_asked(asked)
    mine = tellings(claim)
    return [*_figures(asked, claim, mine, told, measured), *_turned(asked, claim, mine, told)][:1]


def told_near(index: UnitIndex, units: Sequence[Unit]) -> list[Told]:
    """Every clause of the sentences that a claim rests on and of those beside the first, without tables."""
    around = (index.beside(units[0], k) if k else units[0] for k in _AROUND)
    near = dict.fromkeys(u for u in (*units, *around) if u is not None and not u.header and not u.columns)
    return [(u, said, t) for u in near for said in (sentence_of(u),) for t in tellings(said)]


def _figures(
    asked: Query, claim: Sentence, mine: Sequence[Telling], told: Sequence[Told], measured: Sequence[Measured]
) -> Iterator[Edit]:
    held = {id(m.figure): m for m in measured if m.state == "agrees" and m.candidate is not None}
    for clause in mine:
        deed = dictionary_form(claim.norms[clause.verb])
        here = [f for f in asked.figures if f.last - 1 in clause.rest and f.kind in _KINDS and id(f) in held]
        if deed in PLAIN or len(here) != 1 or clause.denied:
            continue
        figure = here[0]
        there = held[id(figure)].candidate
        same = [t for t in told if dictionary_form(t[1].norms[t[2].verb]) == deed]
        if there is None or not same or any(_has(t, figure) for t in same):
            continue
        own = next((t for t in told if t[0] is there.unit and there.figure.last - 1 in t[2].rest), None)
        rivals = [(t, f) for t in same for f in _inside(t) if comparable(figure, f)]
        if own is None or own in same or len(rivals) != 1 or dictionary_form(own[1].norms[own[2].verb]) in PLAIN:
            continue
        (unit, _, _), other = rivals[0]
        said = " ".join(other.text.split())
        yield edit(asked, "number", (figure.first, figure.last), unit, source=said, at=(other.start, other.end))


def _inside(told: Told) -> list[Amount]:
    return [f for f in told[1].figures if f.last - 1 in told[2].rest]


def _has(told: Told, figure: Amount) -> bool:
    return any(comparable(figure, f) and holds(figure, f) for f in _inside(told))


def _turned(asked: Query, claim: Sentence, mine: Sequence[Telling], told: Sequence[Told]) -> Iterator[Edit]:
    """*said he had told his agent* where the source has *my agent told me*, and the other way round."""
    if asked.claim.kind != "indirect":
        return
    for clause in mine:
        verb = claim.norms[clause.verb]
        deed = dictionary_form(verb)
        if deed not in _TOLD or clause.passive:
            continue
        hearer = claim.norms[clause.verb + 1 : clause.verb + 2]
        owned = len(claim.norms) > clause.verb + 2 and is_content(claim.norms[clause.verb + 2])  # "told her foreman"
        him = bool(hearer) and hearer[0] in _THEM and not (hearer[0] == "her" and owned)
        by_him = clause.pronoun in _THEY and not him
        to_him = bool(clause.subject) and him
        same = [t for t in told if dictionary_form(t[1].norms[t[2].verb]) == deed and not t[2].passive]
        if not (by_him or to_him) or len(same) != 1:
            continue
        unit, said, there = same[0]
        listener = said.norms[there.verb + 1 : there.verb + 2]
        to_me = bool(listener) and listener[0] in _ME and there.pronoun not in _SELF
        by_me = there.pronoun in _SELF and not (listener and listener[0] in _ME)
        if (by_him and to_me) or (to_him and by_me):
            source = unit.view.run(unit.first + there.rest[0], min(unit.last, unit.first + there.verb + 2))
            yield edit(
                asked, "roles", (clause.rest[0], clause.verb + 1), unit, source=source, note=" ".join(unit.text.split())
            )
