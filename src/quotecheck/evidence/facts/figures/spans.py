"""Spans of time out of dates: years until now, days between two dates of one thing, minutes between two times."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, same_noun
from quotecheck.evidence.language.concepts import KIN

Used = tuple[tuple[Unit, Amount], ...]
Near = Callable[[Unit, Unit], bool]
_SMALL: Final = 10
_DAY: Final = 24 * 60
UNTIL_NOW: Final = frozenset(
    "ago for since old has have been now still after later anniversary over aged in age is".split()  # noqa: SIM905
)
"""Words of a claim whose span may last until its own day."""


def near_of(query: Query, index: UnitIndex) -> Near:
    """Whether two dates are of one thing: in one sentence, or in two that both have words of the claim."""

    def speaks(unit: Unit) -> bool:
        own = [i for i in query.items if not i.lent] or query.items
        return any(w in unit.places for i in own for w, rate in index.near(i.stem) if rate >= KIN)

    return lambda a, b: a is b or (speaks(a) and speaks(b))


def together(x: tuple[Unit, Amount], y: tuple[Unit, Amount]) -> bool:
    """Whether two figures can be put together: not a small count from one sentence and a figure from another."""
    if x[0] is y[0] or (x[0].view is y[0].view and abs(x[0].number - y[0].number) == 1):
        return True
    small = min(base_value(x[1]), base_value(y[1])) < _SMALL and x[1].kind == "number"
    return not small and same_noun(x[1], y[1]) is not False


def years_between(
    figure: Amount, pool: Sequence[tuple[Unit, Amount]], on: date | None, near: Near
) -> Iterator[tuple[float, str, Used]]:
    """From a date until the article's day, or between two dates, in days."""
    dated = [p for p in pool if p[1].when is not None and p[1].kind == "date" and p[1].when.dated]
    coarse = figure.unit in ("year", "decade", "century", "month")
    if not coarse:
        return
    step = {"year": 365.25, "decade": 3652.5, "century": 36525.0, "month": 30.4375}[figure.unit]
    for unit, a in dated:
        if a.when is None:
            continue
        if on is not None and a.when.granularity in ("day", "month", "year"):
            for day in (a.when.start, a.when.end):
                days = (on - day).days
                if days > 0:
                    yield _whole(days, step, figure), f"{a.text} to {on.isoformat()}", ((unit, a),)
    for (u1, a1), (u2, a2) in combinations(dated, 2):
        if a1.when is not None and a2.when is not None and a1.when.start != a2.when.start and near(u1, u2):
            days = abs((a1.when.start - a2.when.start).days)
            yield _whole(days, step, figure), f"{a1.text} to {a2.text}", ((u1, a1), (u2, a2))


def days_between(figure: Amount, pool: Sequence[tuple[Unit, Amount]], near: Near) -> Iterator[tuple[float, str, Used]]:
    """Minutes and hours between two times of one day or night, days and weeks between two dates, in days."""
    clock = figure.unit in ("minute", "hour")
    if not clock and figure.unit not in ("day", "week"):
        return
    for one, two in combinations(pool, 2):
        a, b = one[1].when, two[1].when
        if a is None or b is None or not together(one, two) or not near(one[0], two[0]):
            continue
        if clock and a.granularity == b.granularity == "time":
            minutes = (_minutes(b.value) - _minutes(a.value)) % _DAY
            yield minutes / _DAY, f"{one[1].text} to {two[1].text}", (one, two)
        elif not clock and a.granularity == b.granularity == "day" and _yeared(one, two) and a.start != b.start:
            yield (
                float(_apart(a.start, b.start, dated=a.dated and b.dated)),
                f"{one[1].text} to {two[1].text}",
                (one, two),
            )


def _yeared(one: tuple[Unit, Amount], two: tuple[Unit, Amount]) -> bool:
    """Whether two days have their years, or one sentence gives both the same: *from 3 June to 29 July 2025*."""
    a, b = one[1].when, two[1].when
    return a is not None and b is not None and ((a.dated and b.dated) or (one[0] is two[0] and (a.dated or b.dated)))


def _apart(a: date, b: date, *, dated: bool) -> int:
    days = abs((a - b).days)
    return days if dated else min(days % 365, 365 - days % 365)


def _minutes(value: str) -> int:
    hour, minute = value.split(":")[:2]
    return 60 * int(hour) + int(minute)


def _whole(days: float, step: float, figure: Amount) -> float:
    """Days in whole steps, as people count years, where the claim names them exactly."""
    if figure.bound:
        return days
    return round(days / step) * step if abs(days / step - round(days / step)) < 0.1 else int(days / step) * step
