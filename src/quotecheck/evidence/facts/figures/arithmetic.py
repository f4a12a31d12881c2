"""Sums that a checker would do: a share or a change from two figures, a difference, a total, a multiple, years
between dates.

Only figures that stand together, and beside words that the claim has too, are put together; the sum is shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Final, Literal

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.admitting import (
    DOWNWARD,
    beside,
    goes,
    is_of_the_claim,
    needed,
    outdone,
    support,
)
from quotecheck.evidence.facts.figures.figureroles import Role, role_of
from quotecheck.evidence.facts.figures.remainders import (
    complements,
    denies,
    earlier_values,
    is_remainder,
    left_of,
    means,
    priced,
    short_of,
    summed_shares,
)
from quotecheck.evidence.facts.figures.roles import Candidate, Measured, said
from quotecheck.evidence.facts.figures.spans import (
    UNTIL_NOW,
    Near,
    Used,
    days_between,
    near_of,
    together,
    years_between,
)
from quotecheck.evidence.facts.figures.wholes import is_summed, products, shares_of
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, follows, holds
from quotecheck.evidence.language.clauses import clause_words

_UNITED: Final = frozenset({"money", "measure", "percent", "duration"})
_PLAINLY: Final = frozenset({"number", "money", "percent", "measure", "duration", "fraction", "points"})
_SPAN: Final = 3
"""How many sentences apart two figures may stand to be put together."""
_LINE: Final = 8
"""Words up to which a sentence is a line of a list, that need not say again what it measures."""
_COMPARED: Final = 3
"""Words behind a figure that say what it is a difference from: *more than budgeted*."""
_MOST: Final = 14
_OWN: Final = 8
"""Figures of a sentence that are tried whatever stands elsewhere: the whole is often far from the claim's words."""
_DIFFERENCE: Final = frozenset(
    """
    more fewer less than up down fell rose rise fall increase decrease below above higher lower later earlier
    longer shorter difference gap late early ahead behind over under since after before extra further lost lose
    gained cut shed added short colder warmer hotter adrift wider taller deeper faster slower cheaper dearer
    still remain remaining remained left rest without
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
TOTAL: Final = frozenset(
    """
    together total combined altogether both sum overall bill all bring brings brought
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
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
    role = role_of(query, figure)
    first = list(dict.fromkeys([*query.before[:2], *(u for u, _ in agreed), *units[:3]]))
    pools = [list(dict.fromkeys([*_pool(index, u), *ahead])) for u in first]
    for unit, near in zip(first, pools, strict=True):
        pool = _most(query, index, unit, near)
        results = list(_results(query, figure, pool, role, on, near_of(query, index)))
        right = [r for r in results if follows(figure, r[0]) and goes(query, index, figure, role, r[2])]
        others = [r[2] for r in results if r not in right]
        for _, note, used in right:
            if (
                is_of_the_claim(figure, used, agreed)
                and support(query, index, used, figure) >= needed(query, figure, note, used, agreed, least)
                and not outdone(query, index, figure, used, others, agreed)
            ):
                return Measured(
                    figure=figure, state="derived", note=note, units=tuple(dict.fromkeys(u for u, _ in used)) or (unit,)
                )
    return None


def _most(
    query: Query, index: UnitIndex, unit: Unit, near: Sequence[tuple[Unit, Amount]]
) -> Sequence[tuple[Unit, Amount]]:
    """The figures worth putting together: the sentence's own, and those that stand nearest to the claim's words."""
    if len(near) <= _MOST:
        return near
    rated = sorted(near, key=lambda p: -beside(query, index, *p))
    own = [p for p in rated if p[0] is unit][:_OWN]
    return [*own, *(p for p in rated if p not in own)][:_MOST]


def _pool(index: UnitIndex, unit: Unit) -> list[tuple[Unit, Amount]]:
    """The figures of a unit and of those around it."""
    out = [(unit, f) for f in unit.figures]
    for offset in (-1, 1, -2, 2, -_SPAN, _SPAN):
        other = index.beside(unit, offset)
        if other is not None:
            out += [(other, f) for f in other.figures]
    return out


def _results(
    query: Query, figure: Amount, pool: Sequence[tuple[Unit, Amount]], role: Role, on: date | None, near: Near
) -> Iterator[tuple[float, str, Used]]:
    norms = query.norms
    said = set(norms)
    pool = [p for unit in dict.fromkeys(u for u, _ in pool) for p in _united(unit, [f for u, f in pool if u is unit])]
    plain = [p for p in pool if p[1].when is None and p[1].kind in _PLAINLY]
    if said & _DIFFERENCE:
        yield from _moved(figure, plain, norms)
    pairs = [
        (x, y)
        for x, y in combinations(plain, 2)
        if x[1].kind == y[1].kind and comparable(x[1], y[1]) and x[1].text != y[1].text and together(x, y)
    ]
    if figure.kind in ("percent", "fraction"):
        yield from _shares(query, figure, plain, pairs, role)
    elif figure.kind == "points":
        for x, y in pairs:
            if x[1].kind == "percent":
                yield abs(x[1].value - y[1].value), _shown("-", x, y), (x, y)
    elif figure.kind == "multiple":
        for x, y in pairs:
            more, fewer = (x, y) if base_value(x[1]) >= base_value(y[1]) else (y, x)
            big, small = base_value(more[1]), base_value(fewer[1])
            if small > 0:
                yield big / small, _shown("/", more, fewer), (x, y)
                yield small / big, _shown("/", fewer, more), (x, y)
    elif figure.kind in ("duration", "age"):
        told = [p for p in pool if p[1].when is not None]
        yield from years_between(figure, told, on if UNTIL_NOW & said or figure.kind == "age" else None, near)
        yield from days_between(figure, told, near)
        yield from _differences(figure, pairs, norms)
    elif figure.kind in ("number", "money", "measure"):
        yield from _plainly(figure, plain, pairs, norms)
        yield from left_of(query, figure, pairs)
        yield from earlier_values(query, figure, plain)
        yield from means(query, figure, plain)
        yield from priced(figure, plain)


def _shares(
    query: Query,
    figure: Amount,
    plain: Sequence[tuple[Unit, Amount]],
    pairs: Sequence[tuple[tuple[Unit, Amount], tuple[Unit, Amount]]],
    role: Role,
) -> Iterator[tuple[float, str, Used]]:
    """Sums whose result is a share: of two figures, or out of other shares."""
    said = set(query.norms)
    yield from complements(query, plain)
    if figure.kind == "percent":
        yield from earlier_values(query, figure, plain)
        yield from short_of(query, figure, plain)
    if TOTAL & said or is_summed(query.norms) or {"between", "and"} <= said or "both" in said:
        yield from summed_shares(plain)
    for x, y in pairs:
        if x[1].kind in ("number", "money", "measure") and _same_measure(x, y):
            undone = denies(query.norms) and x[0] is y[0] and is_remainder(query, x[0])
            yield from _ratios(x, y, role, moved=bool(said & LEFT) or undone)


def _plainly(
    figure: Amount,
    plain: Sequence[tuple[Unit, Amount]],
    pairs: Sequence[tuple[tuple[Unit, Amount], tuple[Unit, Amount]]],
    norms: Sequence[str],
) -> Iterator[tuple[float, str, Used]]:
    """Sums whose result is counted or measured as what they are made of."""
    summed = bool(TOTAL & set(norms)) or is_summed(norms)
    yield from _differences(figure, pairs, norms)
    yield from shares_of(figure, plain)
    if summed or figure.kind == "money":
        yield from products(figure, plain)
    if summed:
        yield from _totals(figure, plain)


def _moved(
    figure: Amount, plain: Sequence[tuple[Unit, Amount]], norms: Sequence[str]
) -> Iterator[tuple[float, str, Used]]:
    """The change that a source prints by its ends: *from £412 to £437*."""
    if set(norms) & (DOWNWARD | clause_words("falls")):
        return  # such ends are printed the lower first
    for unit, ends in plain:
        if ends.low >= ends.high or not ends.text.casefold().startswith("from "):
            continue
        note = f"{' '.join(ends.text.split())}"
        if figure.kind == "percent" and ends.kind != "percent" and ends.low > 0:
            yield (ends.high - ends.low) / ends.low, note, ((unit, ends),)
        elif comparable(figure, ends) and printed_as_difference(norms, figure):
            yield 2 * (base_value(ends) - base_value(replace(ends, high=ends.low))), note, ((unit, ends),)


def _same_measure(x: tuple[Unit, Amount], y: tuple[Unit, Amount]) -> bool:
    """Whether two figures may measure one thing: sentences that share no word speak of two."""
    one, two = x[0], y[0]
    return one is two or min(len(one.stems), len(two.stems)) <= _LINE or bool(one.places.keys() & two.places.keys())


def _ratios(
    x: tuple[Unit, Amount], y: tuple[Unit, Amount], role: Role, *, moved: bool
) -> Iterator[tuple[float, str, Used]]:
    """A change as a share of what it began from, which is the larger where something fell; else a part of a whole."""
    big, small = (x, y) if base_value(x[1]) >= base_value(y[1]) else (y, x)
    a, b = base_value(big[1]), base_value(small[1])
    if b <= 0:
        return
    if role.kind == "difference" or moved:
        if role.sign <= 0 or moved:
            yield (a - b) / a, f"({big[1].text} - {small[1].text}) / {big[1].text}", (big, small)
        if role.sign >= 0 and role.kind == "difference":
            yield (a - b) / b, f"({big[1].text} - {small[1].text}) / {small[1].text}", (big, small)
    if role.kind != "difference":
        yield b / a, _shown("/", small, big), (small, big)


def _united(unit: Unit, figures: Sequence[Amount]) -> Iterator[tuple[Unit, Amount]]:
    """The figures of a unit, a bare one in the unit of the one that it leads to: *from 80 to 100 crowns*."""
    for figure in figures:
        opened = unit.text.rfind("(", 0, figure.start) > unit.text.rfind(")", 0, figure.start)
        ahead = next((f for f in reversed(unit.figures) if f.last <= figure.first and f.when is None), None)
        bare = bare_of(figure)
        after = next((f for f in unit.figures if f.first == figure.last + 1), None) if bare else None
        leads = after is not None and unit.norms[figure.last] in ("to", "and", "or")
        if after is not None and leads and after.kind in _UNITED:
            yield unit, replace(figure, kind=after.kind, unit=after.unit)
            continue
        if opened and ahead is not None and bare_of(figure) and ahead.kind in _UNITED:
            yield unit, replace(figure, kind=ahead.kind, unit=ahead.unit)  # "126 millimetres of rain (norm 63)"
            continue
        yield unit, figure


def bare_of(figure: Amount) -> bool:
    """Whether a figure says neither what it counts nor in what."""
    return figure.kind == "number" and not figure.noun


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


def _shown(sign: str, x: tuple[Unit, Amount], y: tuple[Unit, Amount]) -> str:
    return f"{' '.join(x[1].text.split())} {sign} {' '.join(y[1].text.split())}"
