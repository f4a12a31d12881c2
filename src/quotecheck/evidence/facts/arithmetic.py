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
from quotecheck.evidence.facts.cellvalues import follows
from quotecheck.evidence.facts.figureroles import Role, role_of
from quotecheck.evidence.facts.measuring import nearness
from quotecheck.evidence.facts.orientation import goes_right
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.remainders import (
    complements,
    denies,
    earlier_values,
    is_remainder,
    left_of,
    means,
    priced,
    summed_shares,
)
from quotecheck.evidence.facts.roles import Candidate, Measured, said
from quotecheck.evidence.facts.spans import UNTIL_NOW, Near, Used, days_between, near_of, together, years_between
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.facts.wholes import is_left, is_summed, left_over, products, rates, shares_of
from quotecheck.evidence.language.amounts import base_value, comparable, holds, noun_likeness, within
from quotecheck.evidence.language.clauses import clause_words

_UNITED: Final = frozenset({"money", "measure", "percent", "duration"})
_PLAINLY: Final = frozenset({"number", "money", "percent", "measure", "duration", "fraction", "points"})
_SPAN: Final = 3
"""How many sentences apart two figures may stand to be put together."""
_UP: Final = frozenset(["more", "above", "over", "higher", "longer", "later"])
_DOWN: Final = frozenset(["fewer", "less", "below", "lower", "shorter", "earlier", "under"])
_LINE: Final = 8
"""Words up to which a sentence is a line of a list, that need not say again what it measures."""
_COMPARED: Final = 3
"""Words behind a figure that say what it is a difference from: *more than budgeted*."""
_MOST: Final = 14
_LEANING: Final = 0.1
"""The same where the claim leans on the sentence before it, or on a figure that it has itself."""
_BETTER: Final = 0.15
"""By how much more of the claim must stand beside other figures for a sum of these to be none of its."""
_LEFT_OVER: Final = 0.2
_STEP: Final = 0.2
"""The same of a difference that the claim calls one, out of two figures of one sentence."""
_SUPPORT: Final = 0.34
"""Least share of the claim's weight that must stand beside the figures."""
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
        pool = near if len(near) <= _MOST else sorted(near, key=lambda p: -_beside(query, index, *p))[:_MOST]
        results = list(_results(query, figure, pool, role, on, near_of(query, index)))
        right = [r for r in results if follows(figure, r[0]) and _goes(query, index, figure, role, r[2])]
        others = [used for r in results if r not in right for used in (r[2],)]
        for _, note, used in right:
            if (
                _of_the_claim(figure, used, agreed)
                and _support(query, index, used) >= _needed(query, figure, note, used, agreed, least)
                and not _outdone(query, index, figure, used, others, agreed)
            ):
                return Measured(
                    figure=figure, state="derived", note=note, units=tuple(dict.fromkeys(u for u, _ in used)) or (unit,)
                )
    return None


def _needed(
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


def _goes(query: Query, index: UnitIndex, figure: Amount, role: Role, used: Used) -> bool:
    if _of_other_things(figure, role, used) or _wrong_way(query, figure, used):
        return False
    return goes_right(query, index, figure, role, used)


def _of_other_things(figure: Amount, role: Role, used: Used) -> bool:
    """*room for 70 more cars* where 250 and 180 are passengers."""
    if figure.kind != "number" or role.kind != "difference" or not figure.noun:
        return False
    alike = [noun_likeness(figure, a) for _, a in used]
    return all(a is not None for a in alike) and not any(alike)


def _outdone(
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
    mine = _support(query, index, used)
    if not timed and any(_nearer(query, index, used, o) for o in others):
        return True
    own = {id(u) for u, _ in used}
    apart = []
    for other in (o for o in others if len(o) <= len(used)):
        theirs = {id(u) for u, _ in other}
        if len(theirs) <= len(own) and (
            len(theirs) == len(own) if timed else len(theirs) < len(own) or not theirs & own
        ):
            apart.append(other)
    return any(_support(query, index, o) > mine + _BETTER for o in apart)


def _nearer(query: Query, index: UnitIndex, used: Used, other: Used) -> bool:
    """Whether another part of the same whole stands nearer to the claim's words: *430 were delayed and 112 were
    cancelled*."""
    mine = [p for p in used if p not in other]
    theirs = [p for p in other if p not in used]
    if len(mine) != 1 or len(theirs) != 1 or len(used) != len(other) or mine[0][0] is not theirs[0][0]:
        return False
    return _beside(query, index, *theirs[0]) > _beside(query, index, *mine[0]) + _BETTER / 3


def index_near(a: Unit, b: Unit) -> bool:
    """Whether two units stand side by side."""
    return a.view is b.view and abs(a.number - b.number) <= 1


def _of_the_claim(figure: Amount, used: Sequence[tuple[Unit, Amount]], agreed: Sequence[tuple[Unit, Amount]]) -> bool:
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
            big, small = sorted((base_value(x[1]), base_value(y[1])), reverse=True)
            if small > 0:
                yield big / small, _shown("/", x, y), (x, y)
                yield small / big, _shown("/", y, x), (x, y)
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
    yield from rates(figure, plain, norms)
    if is_left(norms, figure):
        yield from left_over(figure, pairs)
    if summed or figure.kind == "money":
        yield from products(figure, plain)
    if summed:
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
