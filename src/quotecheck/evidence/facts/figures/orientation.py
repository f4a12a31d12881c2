"""Which of two figures of a source is of now and which of before, which is the subject's and which another's.

A sum has a direction: *rose by a fifth* is true of 80 to 96 and false of 96 to 80, though both are 16 apart; *twice as
many as Ms Crake* says who has more. Where the source does not tell, no order is assumed.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.figureroles import DOWN, UP, Role, is_move
from quotecheck.evidence.facts.figures.measuring import nearness
from quotecheck.evidence.facts.figures.roles import is_base, is_then
from quotecheck.evidence.facts.figures.times import times_of
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value

Figure = tuple[Unit, Amount]

_NORMS: Final = frozenset(
    {
        "norm",
        "normal",
        "usual",
        "mean",
        "budget",
        "budgeted",
        "planned",
        "target",
        "expected",
        "forecast",
        "national",
        "nationally",
        "statewide",
    }
)
"""Words that say a figure is what another is held against."""
_BESIDE: Final = 3
_CLAUSE: Final = 8
"""Words before a figure within which one of these is said of it: *the usual fee for such a hearing is £240*."""
_FOLLOWS: Final = 4
"""Words behind a figure within which its own date stands: *150 bicycles in 2024*."""
_MARGIN: Final = 0.1


def then_of(x: Figure, y: Figure) -> Figure | None:
    """The one of two figures that is of before, or what the other is held against; None where neither says so."""
    held = [_is_held(*x), _is_held(*y)]
    if held[0] != held[1]:
        return x if held[0] else y
    a, b = _date_of(*x), _date_of(*y)
    if a is not None and b is not None and a != b:
        return x if a < b else y
    if x[0] is y[0] and (a is None) != (b is None):  # "took 7 minutes; in 2024 it took 9"
        late, early = (x, y) if a is None else (y, x)
        return early if late[1].first < early[1].first else None
    if x[0] is y[0] and _from_to(x, y):
        return x if x[1].first < y[1].first else y
    return None


def _is_held(unit: Unit, figure: Amount) -> bool:
    start = max((f.last for f in unit.figures if f.last <= figure.first), default=0)
    around = unit.norms[max(start, figure.first - _CLAUSE) : figure.first]
    behind = unit.norms[figure.last : figure.last + _BESIDE]
    if is_base(unit.norms, figure) or is_then(unit.norms, figure) or _NORMS & set(around) or _averaged(around):
        return True
    if "ago" in behind or ("before" in behind and "year" in behind):
        return True
    ahead = unit.text[: figure.start]
    opened = ahead.rfind("(") > ahead.rfind(")")
    return (
        opened
        and bool(any(f.when is not None and ahead.rfind("(") < f.start for f in unit.figures))
        and any(f.end <= ahead.rfind("(") and f.kind == figure.kind for f in unit.figures)
    )


def _averaged(around: Sequence[str]) -> bool:
    """*The average is 268*, but not *the average launch took 7 minutes*."""
    at = next((k for k, n in enumerate(around) if n == "average"), None)
    return at is not None and (at + 1 == len(around) or around[at + 1] in ("is", "was", "of", "for", "being"))


def _from_to(x: Figure, y: Figure) -> bool:
    """*from 80 to 100*."""
    one, two = sorted((x[1], y[1]), key=lambda f: f.first)
    norms = x[0].norms
    return list(norms[one.last : two.first]) == ["to"] or "to" in norms[max(one.last, two.first - 1) : two.first]


def _date_of(unit: Unit, figure: Amount) -> tuple[int, int, int] | None:
    """The date of a figure: the one right behind it, else the nearest before, else the first of its unit."""
    dates = [f for f in unit.figures if f.when is not None and f.when.granularity in ("year", "month", "day")]
    behind = [d for d in dates if 0 <= d.first - figure.last <= _FOLLOWS and _free(unit, figure, d)]
    before = [d for d in dates if d.last <= figure.first]
    found = behind[0] if behind else before[-1] if before else None
    if found is None or found.when is None:
        return None
    day = found.when.end
    return day.year, day.month, day.day


def _free(unit: Unit, figure: Amount, date: Amount) -> bool:
    """Whether no other figure stands between a figure and a date behind it."""
    between = unit.text[figure.end : date.start]
    return not set(",;") & set(between) and not any(figure.last <= f.first < date.first for f in unit.figures)


def subject_of(query: Query, index: UnitIndex, figure: Amount, x: Figure, y: Figure) -> Figure | None:
    """The one of two figures that is the subject's: *twice as many votes as Ms Crake* has Ms Crake's behind *as*."""
    norms = query.norms
    at = next((k for k in range(figure.last, len(norms)) if norms[k] in ("than", "of") or _as(norms, k)), None)
    if at is None:
        return None
    mine = [i for i in query.items if i.place < at and not i.lent]
    theirs = [i for i in query.items if i.place > at and not i.lent]
    lead = 0.0
    for items, sign in ((mine, 1.0), (theirs, -1.0)):
        for item in items:
            lead += sign * item.weight * (nearness(index, *x, item.stem) - nearness(index, *y, item.stem))
    return None if abs(lead) < _MARGIN else x if lead > 0 else y


def _as(norms: Sequence[str], k: int) -> bool:
    return norms[k] == "as" and norms[k + 1 : k + 2] not in (["many"], ["much"], ["high"], ["large"], ["big"])


def goes_right(query: Query, index: UnitIndex, figure: Amount, role: Role, used: Sequence[Figure]) -> bool:
    """Whether a sum of two figures goes the way that the claim says; True where nothing tells."""
    if len(used) != 2 or any(f.when is not None for _, f in used):
        return True
    x, y = used
    sign = _sign(query, figure, role)
    if sign == 0:
        return True
    then = then_of(x, y)
    now = (y if then is x else x) if then is not None else None
    moved = role.kind == "difference"
    if now is not None and moved and _looks_back(query):
        now, then = then, now
    if now is None or then is None:
        now = subject_of(query, index, figure, x, y)
        then = (y if now is x else x) if now is not None else None
    if now is None or then is None:
        return True
    return (base_value(now[1]) - base_value(then[1])) * sign >= 0


def _sign(query: Query, figure: Amount, role: Role) -> int:
    if role.kind == "difference" and not role.sign:
        told = [n for k, n in enumerate(query.norms) if n in UP | DOWN and is_move(query.norms, k)]
        return (1 if told[0] in UP else -1) if len({n in UP for n in told}) == 1 else 0
    if role.kind == "share" and (_NORMS | {"average"}) & set(query.norms[figure.last : figure.last + _BESIDE]):
        return -1 if figure.kind == "fraction" else 0  # "half the usual amount"
    return role.sign if role.kind in ("difference", "multiple") else 0


def _looks_back(query: Query) -> bool:
    """Whether a claim speaks of the earlier of two years: *in 2024 fewer than in 2025*."""
    times = times_of(query)
    return bool(times.own and times.held) and max(y for y, _ in times.own) < min(y for y, _ in times.held)
