"""What is left when a part is taken away, by a denial or by a word: *17 per cent were not seen* out of *83 per cent
were seen*; *£750,000 for the town* out of *£1.2m, of which £450,000 goes to the lanes and the rest to the town*.

Also what a figure was before it moved: *had stood at 4.25 per cent* out of *raised by a quarter of a point to 4.5*.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.figureroles import DOWN, UP
from quotecheck.evidence.facts.figures.wholes import is_left
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.strengthwords import NEGATIONS
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.amounts import base_value, comparable

Figure = tuple[Unit, Amount]
Result = tuple[float, str, tuple[Figure, ...]]

_REST: Final = frozenset({"rest", "remainder", "remaining", "others", "else", "balance", "remain", "remained"})
_LEAVING: Final = frozenset({"leaving", "leaves", "left", "remain", "remained", "remaining", "still", "rest", "others"})
_FAILED: Final = frozenset(
    [
        "failed",
        "missed",
        "without",
        "unable",
        "declined",
        "refused",
        "neither",
        "unlike",
        "spared",
        "escaped",
        "avoided",
    ]
)
_THEM: Final = frozenset({"which", "whom", "them", "these", "those"})
_THEN: Final = frozenset({"before", "previous", "previously", "earlier", "originally", "stood", "preceding", "prior"})
_BEHIND: Final = 4
_BELOW: Final = frozenset({"below", "under", "short", "less", "lower", "fewer", "down"})
_ABOVE: Final = frozenset({"above", "over", "more", "higher"})


def denies(norms: Sequence[str]) -> bool:
    """Whether words deny something, or say that it failed."""
    return any(n in NEGATIONS or n in _FAILED or n.endswith("n't") for n in norms)


def is_remainder(query: Query, unit: Unit) -> bool:
    """Whether a claim speaks of what is left of what a sentence has: one of them denies, or says *the rest*."""
    said, told = set(query.norms), set(unit.norms)
    if said & _LEAVING or told & _REST:
        return True
    return denies(query.norms) != denies(unit.norms)


def complements(query: Query, plain: Sequence[Figure]) -> Iterator[Result]:
    """A hundred per cent without what the source has of it."""
    shares = [p for p in plain if p[1].kind == "percent" and 0 < p[1].value < 100]
    for x in shares:
        if is_remainder(query, x[0]):
            yield (100 - x[1].value) / 100, f"100 % - {' '.join(x[1].text.split())}", (x,)
        if not _REST & set(x[0].norms):
            continue
        for y in shares:
            if y[0] is x[0] and y[1].first > x[1].first and x[1].value + y[1].value < 100:
                note = f"100 % - {' '.join(x[1].text.split())} - {' '.join(y[1].text.split())}"
                yield (100 - x[1].value - y[1].value) / 100, note, (x, y)


def short_of(query: Query, figure: Amount, plain: Sequence[Figure]) -> Iterator[Result]:
    """*39 per cent below the average* out of *61 per cent of the average*."""
    behind = set(query.norms[figure.last : figure.last + 2])
    way = -1 if behind & _BELOW else 1 if behind & _ABOVE else 0
    for unit, share in plain:
        if not way or share.kind != "percent" or unit.norms[share.last : share.last + 1] != ["of"]:
            continue
        gap = way * (share.value - 100) / 100
        if gap > 0:
            said = " ".join(share.text.split())
            yield gap, f"100 % - {said}" if way < 0 else f"{said} - 100 %", ((unit, share),)


def summed_shares(plain: Sequence[Figure]) -> Iterator[Result]:
    """Two shares of one whole together: *Schools and social care together take three quarters*."""
    shares = [p for p in plain if p[1].kind == "percent" and 0 < p[1].value < 100]
    for n, x in enumerate(shares):
        for y in shares[n + 1 :]:
            if x[0] is y[0] and x[1].value + y[1].value <= 100:
                note = f"{' '.join(x[1].text.split())} + {' '.join(y[1].text.split())}"
                yield (x[1].value + y[1].value) / 100, note, (x, y)


def left_of(query: Query, figure: Amount, pairs: Sequence[tuple[Figure, Figure]]) -> Iterator[Result]:
    """A whole without a part of it that the source names."""
    for x, y in pairs:
        big, small = (x, y) if base_value(x[1]) >= base_value(y[1]) else (y, x)
        if not comparable(figure, x[1]) or not comparable(figure, y[1]):
            continue
        parted = is_remainder(query, small[0]) and (_is_part(big, small) or _LEAVING & set(query.norms))
        if parted or is_left(query.norms, figure):
            note = f"{' '.join(big[1].text.split())} - {' '.join(small[1].text.split())}"
            yield base_value(big[1]) - base_value(small[1]), note, (big, small)


def _is_part(big: Figure, small: Figure) -> bool:
    """*£1.2m, of which £450,000*, *8,912 started and 8,240 finished*."""
    unit, figure = small
    around = unit.norms[max(0, figure.first - _BEHIND) : figure.last + _BEHIND]
    return bool(_THEM & set(around)) or bool(_REST & set(unit.norms)) or big[0] is unit


def earlier_values(query: Query, figure: Amount, plain: Sequence[Figure]) -> Iterator[Result]:
    """What a figure was before it moved by so much."""
    if not _THEN & set(query.norms):
        return
    for value in plain:
        for step in plain:
            if step[0] is not value[0] or step[1] is value[1] or not comparable(figure, value[1]):
                continue
            moved = _direction(step)
            if not moved or not (comparable(value[1], step[1]) or _in_points(value, step)):
                continue
            size = step[1].value / 100 if value[1].kind == "percent" else base_value(step[1])
            sign = "-" if moved > 0 else "+"
            note = f"{' '.join(value[1].text.split())} {sign} {' '.join(step[1].text.split())}"
            yield base_value(value[1]) - moved * size, note, (value, step)


def _in_points(value: Figure, step: Figure) -> bool:
    return value[1].kind == "percent" and step[1].kind == "points"


def _direction(step: Figure) -> int:
    """Which way something moved by a figure: *$150 more than*, *raised by*."""
    unit, figure = step
    behind, before = unit.norms[figure.last : figure.last + 2], unit.norms[max(0, figure.first - 6) : figure.first]
    if {"more", "higher", "up"} & set(behind):
        return 1
    if {"less", "fewer", "lower", "down"} & set(behind):
        return -1
    if before[-1:] != ["by"]:
        return 0
    return 1 if set(before) & UP else -1 if set(before) & DOWN else 0


def means(query: Query, figure: Amount, plain: Sequence[Figure]) -> Iterator[Result]:
    """So much for each: a total by the number of those who share it, where the claim speaks of an average."""
    norms = query.norms
    told = {"average", "averaged", "averaging", "averages", "mean"} & set(norms)
    behind = set(norms[figure.last : figure.last + _BEHIND])
    each = (
        figure.per
        or behind & {"each", "apiece", "per", "a", "an", "every"}
        or norms[figure.last : figure.last + 2]
        == [
            "to",
            "the",
        ]
    )
    if not told and not each:
        return
    for x in plain:
        for y in plain:
            if x[1] is y[1] or x[0] is not y[0] or base_value(y[1]) <= 1 or x[1].kind == "percent":
                continue
            same = comparable(figure, x[1]) and (told or not comparable(figure, y[1]))
            if same and y[1].kind in ("number", "measure", "duration") and y[1].value > 1:
                note = f"{' '.join(x[1].text.split())} / {' '.join(y[1].text.split())}"
                yield base_value(x[1]) / y[1].value, note, (x, y)


def priced(figure: Amount, plain: Sequence[Figure]) -> Iterator[Result]:
    """So many acres at so much an acre."""
    for n in plain:
        for each in plain:
            if n[1] is each[1] or n[0] is not each[0] or n[1].kind != "measure" or each[1].kind != "money":
                continue
            behind = each[0].norms[each[1].last : each[1].last + 2]
            if comparable(figure, each[1]) and (each[1].per or behind[:1] in (["a"], ["an"], ["per"])):
                note = f"{' '.join(n[1].text.split())} * {' '.join(each[1].text.split())}"
                yield n[1].value * base_value(each[1]), note, (n, each)
