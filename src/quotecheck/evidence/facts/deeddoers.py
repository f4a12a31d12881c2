"""Who did it: a deed that the sources tell of somebody else by name. *Rolf Ames has waived his bonus* where *Ada Lund
has waived hers* and Ames accepted one.

Only names are compared, and only where every sentence near the passage that tells of the deed names its doer; a pronoun
or a noun leaves it open.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.facts.details import edit
from quotecheck.evidence.facts.pieces import Sentence, names_of, sentence_asked, sentence_of
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.telling import Telling, tellings
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import dictionary_form
from quotecheck.evidence.model import Edit

_PLAIN: Final = frozenset(
    """
    be have do go get take make come say see use rise fall grow increase drop reach tell add think believe know want
    hope live work play stay start begin end lead hold keep show
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Deeds that many do, of which one telling says nothing about another."""
_AROUND: Final = (0, 1, -1, 2, -2)


def doer_edits(index: UnitIndex, asked: Query, units: Sequence[Unit], known: Sequence[Edit]) -> list[Edit]:
    """An edit for the first deed of a claim that the sources tell of somebody else, and of nobody who may be meant.

    None where something ``known`` differs already.
    """
    if not all(e.allowed for e in known):
        return []
    claim = sentence_asked(asked)
    around = (index.beside(units[0], k) if k else units[0] for k in _AROUND)
    near = dict.fromkeys(u for u in (*units, *around) if u is not None and not u.header and not u.columns)
    told = [(u, said, t) for u in near for said in (sentence_of(u),) for t in tellings(said)]
    for clause in tellings(claim):
        deed = dictionary_form(claim.norms[clause.verb])
        who = _named(claim, clause)
        if deed in _PLAIN or clause.denied or clause.ahead or not who:
            continue
        same = [t for t in told if dictionary_form(t[1].norms[t[2].verb]) == deed and not t[2].denied]
        theirs = [_named(said, t) for _, said, t in same]
        if same and all(theirs) and not any(who & them for them in theirs):
            unit, _, there = same[0]
            source = unit.view.run(unit.first + min(_doer(there)), min(unit.last, unit.first + there.verb + 1))
            note = " ".join(unit.text.split())
            return [edit(asked, "roles", (clause.rest[0], clause.verb + 1), unit, source=source, note=note)]
    return []


def _doer(clause: Telling) -> tuple[int, ...]:
    return clause.agent if clause.passive else clause.subject


def _named(said: Sentence, clause: Telling) -> frozenset[str]:
    """The last words of the names of who does what a clause tells."""
    doer = set(_doer(clause))
    return frozenset(
        said.norms[last - 1].removesuffix("'s") for first, last in names_of(said) if doer & {*range(first, last)}
    )
