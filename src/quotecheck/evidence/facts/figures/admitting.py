"""Whether a sum that gives a claim's figure is the claim's: its figures stand beside the claim's words, it goes the
claim's way, and no others that give something else stand nearer.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.figureroles import Role, role_of
from quotecheck.evidence.facts.figures.measuring import nearness
from quotecheck.evidence.facts.figures.orientation import goes_right
from quotecheck.evidence.facts.figures.remainders import is_remainder
from quotecheck.evidence.facts.figures.spans import Used
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, noun_likeness, within

_UP: Final = frozenset(["more", "above", "over", "higher", "longer", "later"])
DOWNWARD: Final = frozenset(["fewer", "less", "below", "lower", "shorter", "earlier", "under"])
_LEANING: Final = 0.1
"""The same where the claim leans on the sentence before it, or on a figure that it has itself."""
_BETTER: Final = 0.15
"""By how much more of the claim must stand beside other figures for a sum of these to be none of its."""
_LEFT_OVER: Final = 0.2
_STEP: Final = 0.2
"""The same of a difference that the claim calls one, out of two figures of one sentence."""
_CLAUSES: Final = frozenset({"after", "as", "while", "because", "although", "though", "when", "which", "who", "where"})
_SUPPORT: Final = 0.34
"""Least share of the claim's weight that must stand beside the figures."""


def needed(
    query: Query, figure: Amount, note: str, used: Used, agreed: Sequence[tuple[Unit, Amount]], least: float
) -> float:
    """The share of the claim's weight that must stand beside the figures of a sum."""
    if _leans(query, used, agreed):
        return _LEANING
    role = role_of(query, figure)
    if " - " in note and is_remainder(query, used[-1][0]) and role.kind != "difference":
        return _LEFT_OVER  # the part stands where all of the claim but the denial does
    one = len({id(u) for u, _ in used}) == 1 and figure.kind not in ("percent", "fraction", "multiple")
    return max(least, _STEP if one and role.kind == "difference" else _SUPPORT)


def goes(query: Query, index: UnitIndex, figure: Amount, role: Role, used: Used) -> bool:
    """Whether a sum is of the claim's things, and goes the claim's way."""
    if _of_other_things(figure, role, used) or _wrong_way(query, figure, used):
        return False
    return goes_right(query, index, figure, role, used)


def _of_other_things(figure: Amount, role: Role, used: Used) -> bool:
    """*room for 70 more cars* where 250 and 180 are passengers."""
    if figure.kind != "number" or role.kind != "difference" or not figure.noun:
        return False
    alike = [noun_likeness(figure, a) for _, a in used]
    return all(a is not None for a in alike) and not any(alike)


def outdone(
    query: Query,
    index: UnitIndex,
    figure: Amount,
    used: Used,
    others: Sequence[Used],
    agreed: Sequence[tuple[Unit, Amount]],
) -> bool:
    """Whether figures that give something else stand where much more of the claim does."""
    timed = all(a.when is not None for _, a in used)
    if not timed and figure.kind not in ("multiple", "fraction", "percent"):
        return False
    if not timed and any(a is f for _, a in used for _, f in agreed):
        return False
    mine = support(query, index, used)
    if not timed and any(_nearer(query, index, used, o) or _printed(query, index, o, mine - _BETTER) for o in others):
        return True
    own = {id(u) for u, _ in used}
    apart = []
    for other in (o for o in others if len(o) <= len(used)):
        theirs = {id(u) for u, _ in other}
        if len(theirs) <= len(own) and (
            len(theirs) == len(own) if timed else len(theirs) < len(own) or not theirs & own
        ):
            apart.append(other)
    return any(support(query, index, o) > mine + _BETTER for o in apart)


def _printed(query: Query, index: UnitIndex, other: Used, least: float) -> bool:
    """Whether a sentence with as much of the claim prints another share: *32 of 68*."""
    if len(other) != 2 or other[0][0] is not other[1][0]:
        return False
    part, whole = sorted((a for _, a in other), key=lambda a: a.first)
    joined = whole.first == part.last + 1 and other[0][0].norms[part.last] == "of"
    return joined and support(query, index, other) >= least


def _nearer(query: Query, index: UnitIndex, used: Used, other: Used) -> bool:
    """Whether another part of the same whole stands nearer to the claim's words: *430 were delayed and 112 were
    cancelled*."""
    mine = [p for p in used if p not in other]
    theirs = [p for p in other if p not in used]
    if len(mine) != 1 or len(theirs) != 1 or len(used) != len(other) or mine[0][0] is not theirs[0][0]:
        return False
    whole = max(base_value(a) for _, a in used)
    if len(used) > 1 and (base_value(mine[0][1]) == whole or base_value(theirs[0][1]) > whole):
        return False  # what both have is no whole
    return beside(query, index, *theirs[0]) > beside(query, index, *mine[0]) + _BETTER / 3


def index_near(a: Unit, b: Unit) -> bool:
    """Whether two units stand side by side."""
    return a.view is b.view and abs(a.number - b.number) <= 1


def is_of_the_claim(figure: Amount, used: Sequence[tuple[Unit, Amount]], agreed: Sequence[tuple[Unit, Amount]]) -> bool:
    """A difference beside a figure of its own kind is a difference from that one: *143 homes, seven more than*."""
    told = [u for u, a in agreed if a.kind in ("number", "money", "measure")]
    if figure.kind in ("percent", "fraction", "multiple"):  # a ratio is of figures beside those that the claim has
        return not told or any(u is v or index_near(u, v) for u, _ in used for v in told)
    if figure.kind not in ("number", "money", "measure"):
        return True
    own = [a for _, a in agreed if a.kind == figure.kind and comparable(figure, a)]
    return not own or any(a is amount for _, amount in used for a in own)


def _leans(query: Query, used: Sequence[tuple[Unit, Amount]], agreed: Sequence[tuple[Unit, Amount]]) -> bool:
    """Whether a sum is bound to the claim otherwise than by words: by a figure of it, or by the sentence before."""
    if any(a is amount for _, amount in used for _, a in agreed):
        return True
    return query.leaning and any(unit in query.before for unit, _ in used)


def _wrong_way(query: Query, figure: Amount, used: Sequence[tuple[Unit, Amount]]) -> bool:
    """*seven more than promised* where the claim's own figure is the smaller of the two."""
    if len(used) != 2 or figure.kind in ("percent", "fraction", "multiple"):
        return False
    behind = set(query.norms[figure.last : figure.last + 4])
    first, second = (base_value(a) for _, a in used)
    for other in query.figures:
        if other is figure or not comparable(other, used[0][1]):
            continue
        if behind & _UP and within(other, min(first, second)):
            return True
        if behind & DOWNWARD and within(other, max(first, second)):
            return True
    return False


def beside(query: Query, index: UnitIndex, unit: Unit, figure: Amount) -> float:
    """The share of the claim's weight that stands beside a figure of a source, 0-1."""
    return sum(i.weight * nearness(index, unit, figure, i.stem) for i in query.items) / query.weigh()


def support(query: Query, index: UnitIndex, used: Sequence[tuple[Unit, Amount]], figure: Amount | None = None) -> float:
    """The share of the claim's weight that stands beside any of the figures used; each must have some.

    With a ``figure`` the share of the clause that has it, where that is more.
    """
    if sum(beside(query, index, u, f) < 0.06 for u, f in used) > (1 if len(used) > 1 else 0):
        return 0.0
    worth = {i.place: i.weight * max(nearness(index, u, f, i.stem) for u, f in used) for i in query.items if not i.lent}
    lent = sum(i.weight * max(nearness(index, u, f, i.stem) for u, f in used) for i in query.items if i.lent)
    whole = (sum(worth.values()) + lent) / query.weigh()
    near = _clause(query, figure) if figure is not None else ()
    weight = sum(i.weight for i in near)
    return max(whole, sum(worth[i.place] for i in near) / weight) if len(near) > 1 and weight else whole


def _clause(query: Query, figure: Amount) -> list[Item]:
    """The words of meaning in the clause of a figure, with what names its subject."""
    cut = [k for k, n in enumerate(query.norms) if n in _CLAUSES and abs(k - figure.first) > 1]
    low = max((k for k in cut if k < figure.first), default=0)
    high = min((k for k in cut if k >= figure.last), default=len(query.norms))
    return [i for i in query.items if not i.lent and low <= i.place < high]
