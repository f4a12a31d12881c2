"""A deed that a claim says was done, where the sources have it only ahead, or denied; and one that it says will be
done, where they have it done.

*after writing to the maker* where the source has *said that she would write to the maker*; each verb of the claim is
put beside the same verb of the sentences that the claim rests on.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.figureroles import is_relation
from quotecheck.evidence.facts.figures.remainders import denies
from quotecheck.evidence.facts.pieces import Sentence, sentence_asked, sentence_of
from quotecheck.evidence.facts.query import Query, denying
from quotecheck.evidence.facts.relations.telling import Telling, tellings
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import dictionary_form
from quotecheck.evidence.language.concepts import KIN, is_content, root
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Edit, EditClass

_PLAIN: Final = frozenset(
    """
    be have do go get take make give come say tell ask put let see use help want need keep seem become call name
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_IS: Final = frozenset({"is", "are"})
_WAS: Final = frozenset({"was", "were"})
"""The same in reported speech: *said the police were investigating*."""
_SHOULD: Final = frozenset({"should", "could", "might", "would", "must"})
_AROUND: Final = (0, 1, -1)
_WILL: Final = frozenset({"will", "shall", "would"})
_STAY: Final = frozenset({"stay", "remain", "keep", "get", "leave", "be"})
"""Verbs behind which a participle tells a state: *stay closed*."""


def undone_edits(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> list[Edit]:
    """The first verb of a claim that the sources have only ahead or denied, or long done."""
    if denies(asked.norms) or denying(asked):
        return []
    return [*_undone(index, asked, units), *_done_already(index, asked, units)][:1]


def _done_already(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> Iterator[Edit]:
    """*will close in June* where the source has *closed in June*."""
    claim = sentence_asked(asked)
    for clause in tellings(claim):
        lead = claim.norms[clause.rest[0] : clause.verb]
        deed = dictionary_form(claim.norms[clause.verb])
        if deed in _PLAIN or is_relation(deed) or not _WILL & set(lead) or "have" in lead or clause.denied:
            continue
        same = [t for t in _told(index, units) if _same(index, claim.norms[clause.verb], t[1].norms[t[2].verb])]
        if same and all(_is_past_deed(said, t) for _, said, t in same):
            unit, _, there = same[0]
            source = unit.view.run(unit.first + there.rest[0], unit.first + there.verb + 1)
            where = (clause.rest[0], clause.verb + 1)
            yield edit(asked, "modality", where, unit, source=source, note=" ".join(unit.text.split()))


def _is_past_deed(said: Sentence, clause: Telling) -> bool:
    lead = set(said.norms[clause.rest[0] : clause.verb])
    before = dictionary_form(said.norms[clause.rest[0] - 1]) if clause.rest[0] else ""
    own = (not lead and before not in _STAY) or bool(lead & {"was", "were", "has", "have", "had"})
    supposed = any(n in _WILL or n.endswith("'d") for n in said.norms)
    return own and not supposed and not lead & {"been", "being"} and _is_done(said, clause)


def _told(index: UnitIndex, units: Sequence[Unit]) -> list[tuple[Unit, Sentence, Telling]]:
    near = dict.fromkeys(
        u for unit in units for k in _AROUND if (u := index.beside(unit, k) if k else unit) is not None
    )
    return [(u, said, t) for u in near if not u.header for said in (sentence_of(u),) for t in tellings(said)]


def _undone(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> Iterator[Edit]:
    claim = sentence_asked(asked)
    mine = [t for t in tellings(claim) if _is_done(claim, t, told=asked.claim.kind == "indirect")]
    if not mine:
        return
    told = _told(index, units)
    for clause in mine:
        deed = dictionary_form(claim.norms[clause.verb])
        same = [(u, said, t) for u, said, t in told if _same(index, claim.norms[clause.verb], said.norms[t.verb])]
        wished = bool(same) and all(_should_have(said, t) for _, said, t in same)
        if not wished and (deed in _PLAIN or is_relation(claim.norms[clause.verb]) or is_relation(deed)):
            continue
        if not same or any(not (t.ahead or t.denied) for _, _, t in same):
            continue
        stems = {root(claim.norms[clause.verb])} | {
            w for w, r in index.near(root(claim.norms[clause.verb])) if r >= KIN
        }
        unit, said, there = same[0]
        verbs = {t.verb for _, s, t in same if s is said}
        if any(said.stems[k] in stems for k in range(len(said.stems)) if k not in verbs):
            continue  # the noun of it is told too
        cls: EditClass = "negation" if there.denied else "modality"
        source = unit.view.run(unit.first + there.rest[0], unit.first + there.verb + 1)
        yield edit(asked, cls, (clause.rest[0], clause.verb + 1), unit, source=source, note=" ".join(unit.text.split()))


def _should_have(said: Sentence, clause: Telling) -> bool:
    """*should have called*: it was not done."""
    lead = said.norms[clause.rest[0] : clause.verb]
    return (
        bool(_SHOULD & set(lead)) and "have" in lead and dictionary_form(said.norms[clause.verb]) not in {"be", "have"}
    )


def _is_done(claim: Sentence, clause: Telling, *, told: bool = False) -> bool:
    verb = claim.norms[clause.verb]
    if clause.ahead or clause.denied or not is_content(verb) or "to" in claim.norms[clause.rest[0] : clause.verb]:
        return False  # "is to close"
    lead = claim.norms[max(0, clause.rest[0] - 1)]
    be = _IS | _WAS if told else _IS
    going_on = not be.isdisjoint(claim.norms[clause.rest[0] : clause.verb])  # "is investigating"
    return is_past(verb) or (verb.endswith("ing") and (going_on or lead in {"after", "by", "having"}))


def _same(index: UnitIndex, one: str, two: str) -> bool:
    a, b = dictionary_form(one), dictionary_form(two)
    return a == b or any(w == root(two) for w, rate in index.near(root(one)) if rate >= KIN)
