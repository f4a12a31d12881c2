"""For or against, taken or refused: *against the merger* beside *opposed to it*, and not beside *in favour of it*;
*took the money* not beside *refused the money*."""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Item, Query, denying
from quotecheck.evidence.facts.strengthwords import DENYING, NEGATIONS
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import dictionary_form
from quotecheck.evidence.model import Edit
from quotecheck.text.records import dataclass

_BE: Final = frozenset(
    ["am", "is", "are", "was", "were", "be", "been", "i'm", "we're", "they're", "he's", "she's", "it's", "isn't",
     "aren't", "wasn't", "weren't", "not", "strongly", "firmly", "all", "still", "very", "both", "totally", "dead"]
)  # fmt: skip
"""What stands before *against*, where it says what somebody thinks."""
_PRO: Final = frozenset({"support", "back", "favour", "favor", "endorse", "welcome", "champion"})
_CONTRA: Final = frozenset({"oppose", "resist"})
_TAKE: Final = frozenset({"take", "accept"})
_REFUSE: Final = frozenset({"refuse", "decline", "reject"})
_IT: Final = frozenset({"it", "them", "that", "this"})
_FAVOUR: Final = frozenset({"favour", "favor"})
_REACH: Final = 6
"""Words behind a stance within which the thing stands that it is of."""
_LEAD: Final = 3


@dataclass(frozen=True, slots=True)
class _Stance:
    """Words ``[first, last)`` that are for or against what follows."""

    pro: bool
    first: int
    last: int
    taking: bool = False
    """It is of what somebody is offered."""
    pronoun: bool = False
    """What it is of was named before: *turned it down*."""


def stance_edits(index: UnitIndex, asked: Query, unit: Unit) -> list[Edit]:
    """Where the claim is for what the sentence is against, or the other way round."""
    if denying(asked) or DENYING & {*asked.norms}:
        return []
    for mine in _stances(asked.norms):
        theirs = _of_it(index, asked, unit, mine)
        if theirs and all(t.pro != mine.pro for t in theirs):
            said = unit.view.run(unit.first + theirs[0].first, unit.first + theirs[0].last)
            note = " ".join(unit.text.split())
            return [edit(asked, "opposite", (mine.first, mine.last), unit, source=said, note=note)]
    return []


def stances_shared(index: UnitIndex, asked: Query, unit: Unit) -> tuple[Item, ...]:
    """Words of a claim by which it is for or against what the sentence is for or against in other words."""
    held = [m for m in _stances(asked.norms) if any(t.pro == m.pro for t in _of_it(index, asked, unit, m))]
    return tuple(i for i in asked.items if any(m.first <= i.place < m.last for m in held))


def without_stances(index: UnitIndex, asked: Query, unit: Unit, edits: Sequence[Edit]) -> list[Edit]:
    """Edits without the denial that a stance in other words answers: *opposed the cuts* where somebody says *We don't
    support the cuts*."""
    mine = list(_stances(asked.norms))
    denials = [sum(n in NEGATIONS or n.endswith("n't") for n in norms) for norms in (asked.norms, unit.norms)]
    if len(mine) != 1 or sorted(denials) != [0, 1]:
        return list(edits)
    theirs = _of_it(index, asked, unit, mine[0])
    agree = bool(theirs) and all(t.pro == mine[0].pro for t in theirs)
    return [e for e in edits if e.allowed or not agree or e.cls not in ("negation", "opposite")]


def _of_it(index: UnitIndex, asked: Query, unit: Unit, mine: _Stance) -> list[_Stance]:
    """The stances of a sentence on the thing that a stance of the claim is on."""
    things = [i for i in asked.items if not i.lent and mine.last <= i.place < mine.last + _REACH]
    there = {p for i in things for p in index.places_of(i.stem, unit)}
    return [
        s
        for s in _stances(unit.norms)
        if s.taking == mine.taking and any(s.last <= p < s.last + _REACH or (s.pronoun and p < s.first) for p in there)
    ]


def _stances(norms: Sequence[str]) -> Iterator[_Stance]:
    for k, word in enumerate(norms):
        verb = dictionary_form(word)
        before = norms[k - 1] if k else ""
        behind = norms[k + 1] if k + 1 < len(norms) else ""
        turned = bool(NEGATIONS & {*norms[max(0, k - _LEAD) : k]}) or before.endswith("n't")
        if word == "against" and (before in _BE or dictionary_form(before) == "vote"):
            yield _Stance(turned, k, k + 1)
        elif word == "for" and dictionary_form(before) == "vote":
            yield _Stance(not turned, k, k + 1)
        elif word in _FAVOUR and before == "in" and behind == "of":
            yield _Stance(not turned, k, k + 2)
        elif word == "opposed" and behind == "to":
            yield _Stance(turned, k, k + 2)
        elif (verb in _PRO and word not in _FAVOUR) or (word in _FAVOUR and before in {"i", "we", "they", "to"}):
            yield _Stance(not turned, k, k + 1)
        elif verb in _CONTRA and word != "opposition":
            yield _Stance(turned, k, k + 1)
        elif verb in _TAKE or (verb in _REFUSE and behind != "to"):
            yield _Stance((verb in _TAKE) != turned, k, k + 1, taking=True, pronoun=behind in _IT)
        elif verb == "turn" and "down" in norms[k + 1 : k + 3]:
            yield _Stance(turned, k, k + 1, taking=True, pronoun=behind in _IT)
