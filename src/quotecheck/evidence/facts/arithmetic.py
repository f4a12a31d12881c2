"""Sums that a checker would do: a share or a change from two figures, a difference, a total, a multiple, years
between dates.

Only figures that stand together, and beside words that the claim has too, are put together; the sum is shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Final, Literal

from quotecheck.claims.amount import Amount
from quotecheck.evidence.facts.measuring import nearness
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.roles import Candidate, Measured, said
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, holds, same_noun, within
from quotecheck.evidence.language.clauses import clause_words

_SPAN: Final = 3
"""How many sentences apart two figures may stand to be put together."""
_UP: Final = frozenset(["more", "above", "over", "higher", "longer", "later"])
_DOWN: Final = frozenset(["fewer", "less", "below", "lower", "shorter", "earlier", "under"])
_LINE: Final = 8
"""Words up to which a sentence is a line of a list, that need not say again what it measures."""
_SMALL: Final = 10
_COMPARED: Final = 3
"""Words behind a figure that say what it is a difference from: *more than budgeted*."""
_MOST: Final = 14
_DAY: Final = 24 * 60
_LEANING: Final = 0.1
"""The same where the claim leans on the sentence before it, or on a figure that it has itself."""
_SUPPORT: Final = 0.34
"""Least share of the claim's weight that must stand beside the figures."""
_DIFFERENCE: Final = frozenset(
    [
        "more",
        "fewer",
        "less",
        "than",
        "up",
        "down",
        "fell",
        "rose",
        "rise",
        "fall",
        "increase",
        "decrease",
        "below",
        "above",
        "higher",
        "lower",
        "later",
        "earlier",
        "longer",
        "shorter",
        "difference",
        "gap",
        "late",
        "early",
        "ahead",
        "behind",
        "over",
        "under",
        "since",
        "after",
        "before",
        "extra",
        "further",
        "lost",
        "lose",
        "gained",
        "cut",
        "shed",
        "added",
        "still",
        "remain",
        "remaining",
        "remained",
        "left",
        "rest",
        "without",
    ]
)
TOTAL: Final = frozenset(
    [
        "together",
        "total",
        "combined",
        "altogether",
        "both",
        "sum",
        "overall",
        "bill",
        "all",
        "bring",
        "brings",
        "brought",
    ]
)


LEFT: Final = frozenset({"still", "remain", "remaining", "remained", "left", "rest", "without"})
"""Words of a claim whose figure is what is left of another."""


def derive(
    query: Query,
    index: UnitIndex,
    units: Sequence[Unit],
    figure: Amount,
    on: date | None,
    *,
    least: float = 0.0,
    agreed: Sequence[tuple[Unit, Amount]] = (),
) -> Measured | None:
    """The claim's figure out of figures of the sources, if a plain sum gives it.

    ``least`` is how likely another plain figure of the sources is the one that is meant; ``agreed`` are the figures
    that the claim's other figures stand for: a sum with one of them needs less support.
    """
    ahead = [(u, f) for u in (*query.before, *units[:6]) for f in u.figures]
    first = list(dict.fromkeys([*query.before[:2], *(u for u, _ in agreed), *units[:3]]))
    pools = [list(dict.fromkeys([*_pool(index, u), *ahead])) for u in first]
    for unit, near in zip(first, pools, strict=True):
        pool = near if len(near) <= _MOST else sorted(near, key=lambda p: -_beside(query, index, *p))[:_MOST]
        for value, note, used in _results(figure, pool, query.norms, on):
            if (
                within(figure, value)
                and not _wrong_way(query, figure, used)
                and _of_the_claim(figure, used, agreed)
                and _support(query, index, used) >= (_LEANING if _leans(query, used, agreed) else max(least, _SUPPORT))
            ):
                return Measured(
                    figure=figure, state="derived", note=note, units=tuple(dict.fromkeys(u for u, _ in used)) or (unit,)
                )
    return None


def _of_the_claim(figure: Amount, used: Sequence[tuple[Unit, Amount]], agreed: Sequence[tuple[Unit, Amount]]) -> bool:
    """A difference beside a figure of its own kind is a difference from that one: *143 homes, seven more than*."""
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
        if behind & _DOWN and within(other, max(first, second)):
            return True
    return False


def _pool(index: UnitIndex, unit: Unit) -> list[tuple[Unit, Amount]]:
    """The figures of a unit and of those around it."""
    out = [(unit, f) for f in unit.figures]
    for offset in (-1, 1, -2, 2, -_SPAN, _SPAN):
        other = index.beside(unit, offset)
        if other is not None:
            out += [(other, f) for f in other.figures]
    return out


def _beside(query: Query, index: UnitIndex, unit: Unit, figure: Amount) -> float:
    return sum(i.weight * nearness(index, unit, figure, i.stem) for i in query.items) / query.weigh()


def _support(query: Query, index: UnitIndex, used: Sequence[tuple[Unit, Amount]]) -> float:
    """The share of the claim's weight that stands beside any of the figures used; each must have some."""
    total = 0.0
    for item in query.items:
        total += item.weight * max(nearness(index, u, f, item.stem) for u, f in used)
    if sum(_beside(query, index, u, f) < 0.06 for u, f in used) > (1 if len(used) > 1 else 0):
        return 0.0
    return total / query.weigh()


Used = tuple[tuple[Unit, Amount], ...]


def _results(
    figure: Amount, pool: Sequence[tuple[Unit, Amount]], norms: Sequence[str], on: date | None
) -> Iterator[tuple[float, str, Used]]:
    said = set(norms)
    plain = [
        p
        for p in pool
        if p[1].when is None and p[1].kind in ("number", "money", "percent", "measure", "duration", "fraction")
    ]
    if said & _DIFFERENCE:
        yield from _moved(figure, plain, norms)
    pairs = [
        (x, y)
        for x, y in combinations(plain, 2)
        if x[1].kind == y[1].kind and comparable(x[1], y[1]) and x[1].text != y[1].text and _together(x, y)
    ]
    if figure.kind in ("percent", "fraction"):
        for x, y in pairs:
            if x[1].kind in ("number", "money", "measure") and _same_measure(x, y):
                yield from _ratios(x, y, said)
    elif figure.kind == "points":
        for x, y in pairs:
            if x[1].kind == "percent":
                yield abs(x[1].value - y[1].value), _shown("-", x, y), (x, y)
    elif figure.kind == "multiple":
        for x, y in pairs:
            big, small = sorted((base_value(x[1]), base_value(y[1])), reverse=True)
            if small > 0:
                yield big / small, _shown("/", x, y), (x, y)
                yield small / big, _shown("/", y, x), (x, y)
    elif figure.kind in ("duration", "age"):
        yield from _years(figure, pool, on)
        yield from _days(figure, pool)
        yield from _differences(figure, pairs, norms)
    elif figure.kind in ("number", "money", "measure"):
        yield from _differences(figure, pairs, norms)
        if said & TOTAL:
            yield from _totals(figure, plain)


def _moved(
    figure: Amount, plain: Sequence[tuple[Unit, Amount]], norms: Sequence[str]
) -> Iterator[tuple[float, str, Used]]:
    """The change that a source prints by its ends: *from £412 to £437*."""
    if set(norms) & (_DOWN | clause_words("falls")):
        return  # such ends are printed the lower first
    for unit, ends in plain:
        if ends.low >= ends.high or not ends.text.casefold().startswith("from "):
            continue
        note = f"{' '.join(ends.text.split())}"
        if figure.kind == "percent" and ends.kind != "percent" and ends.low > 0:
            yield (ends.high - ends.low) / ends.low, note, ((unit, ends),)
        elif comparable(figure, ends) and printed_as_difference(norms, figure):
            yield 2 * (base_value(ends) - base_value(replace(ends, high=ends.low))), note, ((unit, ends),)


def _together(x: tuple[Unit, Amount], y: tuple[Unit, Amount]) -> bool:
    """Whether two figures can be put together: not a small count from one sentence and a figure from another."""
    if x[0] is y[0] or (x[0].view is y[0].view and abs(x[0].number - y[0].number) == 1):
        return True
    small = min(base_value(x[1]), base_value(y[1])) < _SMALL and x[1].kind == "number"
    return not small and same_noun(x[1], y[1]) is not False


def _same_measure(x: tuple[Unit, Amount], y: tuple[Unit, Amount]) -> bool:
    """Whether two figures may measure one thing: sentences that share no word speak of two."""
    one, two = x[0], y[0]
    return one is two or min(len(one.stems), len(two.stems)) <= _LINE or bool(one.places.keys() & two.places.keys())


def _ratios(x: tuple[Unit, Amount], y: tuple[Unit, Amount], said: set[str]) -> Iterator[tuple[float, str, Used]]:
    big, small = (x, y) if base_value(x[1]) >= base_value(y[1]) else (y, x)
    a, b = base_value(big[1]), base_value(small[1])
    if b <= 0:
        return
    change = bool(said & _DIFFERENCE)
    if change:
        yield (a - b) / a, f"({big[1].text} - {small[1].text}) / {big[1].text}", (big, small)
        yield (a - b) / b, f"({big[1].text} - {small[1].text}) / {small[1].text}", (big, small)
    yield b / a, _shown("/", small, big), (small, big)


def printed_as_difference(norms: Sequence[str], figure: Amount) -> bool:
    """Whether a figure is printed as a difference: *by 31m*, *£31m more*, *43 days fewer*."""
    behind = norms[figure.last : figure.last + 4]
    before = norms[max(0, figure.first - 4) : figure.first]
    return (
        any(n in _DIFFERENCE - {"than", "up", "down", "over", "under", "since", "before"} for n in behind)
        or "by" in before
        or "difference" in before
        or "or" in before[-2:]
        or bool((LEFT | {"lost", "gained", "shed", "added"}) & set(before))
        or bool(LEFT & set(norms))
    )


def printed_difference(norms: Sequence[str], m: Measured, units: Sequence[Unit]) -> Measured | None:
    """The very difference, where a source prints it: *£64,000 more than budgeted* needs no sum."""
    figure = m.figure
    behind = list(norms[figure.last : figure.last + _COMPARED])
    if len(behind) < _COMPARED or behind[1] != "than":
        return None
    for unit in units:
        for other in unit.figures:
            if list(unit.norms[other.last : other.last + _COMPARED]) == behind and comparable(figure, other):
                state: Literal["agrees", "differs"] = "agrees" if holds(figure, other) else "differs"
                meant = Candidate(unit=unit, figure=other, role=1.0)
                return Measured(
                    figure=figure, state=state, candidate=meant, note=said(meant), units=(unit,), settled=True
                )
    return None


def _differences(
    figure: Amount, pairs: Sequence[tuple[tuple[Unit, Amount], tuple[Unit, Amount]]], norms: Sequence[str]
) -> Iterator[tuple[float, str, Used]]:
    if not printed_as_difference(norms, figure):
        return
    for x, y in pairs:
        if comparable(figure, x[1]) and comparable(figure, y[1]):
            big, small = (x, y) if base_value(x[1]) >= base_value(y[1]) else (y, x)
            yield base_value(big[1]) - base_value(small[1]), _shown("-", big, small), (big, small)


def _totals(figure: Amount, plain: Sequence[tuple[Unit, Amount]]) -> Iterator[tuple[float, str, Used]]:
    fitting = [p for p in plain if comparable(figure, p[1])][:8]
    for size in (2, 3, 4):
        for group in combinations(fitting, size):
            yield sum(base_value(a) for _, a in group), " + ".join(a.text for _, a in group), tuple(group)


def _years(figure: Amount, pool: Sequence[tuple[Unit, Amount]], on: date | None) -> Iterator[tuple[float, str, Used]]:
    """From a date until the article's day, or between two dates, in days."""
    dated = [p for p in pool if p[1].when is not None and p[1].kind == "date" and p[1].when.dated]
    scale = 1.0 if figure.kind == "duration" else 1 / 365.25
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
                    yield _whole(days, step, figure) * scale, f"{a.text} to {on.isoformat()}", ((unit, a),)
    for (u1, a1), (u2, a2) in combinations(dated, 2):
        if a1.when is not None and a2.when is not None and a1.when.start != a2.when.start:
            days = abs((a1.when.start - a2.when.start).days)
            yield _whole(days, step, figure) * scale, f"{a1.text} to {a2.text}", ((u1, a1), (u2, a2))


def _days(figure: Amount, pool: Sequence[tuple[Unit, Amount]]) -> Iterator[tuple[float, str, Used]]:
    """Minutes and hours between two times of one day or night, days and weeks between two dates, in days."""
    clock = figure.unit in ("minute", "hour")
    if not clock and figure.unit not in ("day", "week"):
        return
    for one, two in combinations(pool, 2):
        a, b = one[1].when, two[1].when
        if a is None or b is None or not _together(one, two):
            continue
        if clock and a.granularity == b.granularity == "time":
            minutes = (_minutes(b.value) - _minutes(a.value)) % _DAY
            yield minutes / _DAY, f"{one[1].text} to {two[1].text}", (one, two)
        elif not clock and a.granularity == b.granularity == "day" and a.dated and b.dated and a.start != b.start:
            yield float(abs((a.start - b.start).days)), f"{one[1].text} to {two[1].text}", (one, two)


def _minutes(value: str) -> int:
    hour, minute = value.split(":")[:2]
    return 60 * int(hour) + int(minute)


def _whole(days: float, step: float, figure: Amount) -> float:
    """Days in whole steps, as people count years, where the claim names them exactly."""
    if figure.bound:
        return days
    return round(days / step) * step if abs(days / step - round(days / step)) < 0.1 else int(days / step) * step


def _shown(sign: str, x: tuple[Unit, Amount], y: tuple[Unit, Amount]) -> str:
    return f"{' '.join(x[1].text.split())} {sign} {' '.join(y[1].text.split())}"
