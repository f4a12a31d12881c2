"""What a claim says of the rows of a table against each other: the most, the least, the only one, so many of them, and
that something rose or fell."""

from typing import Final

from quotecheck.evidence.facts.figures.figureroles import DOWN, UP, direction, is_move
from quotecheck.evidence.facts.figures.ranks import is_rank
from quotecheck.evidence.facts.tables.contests import WON, contest_of
from quotecheck.evidence.facts.tables.grid import UNKNOWN, Answer, Grid
from quotecheck.evidence.facts.tables.tables import Row
from quotecheck.evidence.language.amounts import base_value
from quotecheck.evidence.language.clauses import clause_words

_LEAST: Final = clause_words("least") | {"slowest", "weakest", "youngest", "lightest", "thinnest", "quietest", "worst"}
_TOP: Final = clause_words("most") | {"strongest", "heaviest", "oldest", "busiest", "fastest", "steepest", "tallest"}
_MORE: Final = frozenset({"more", "higher", "larger", "bigger"})
_FEWER: Final = frozenset({"fewer", "less", "lower", "smaller"})
_SUBSET: Final = frozenset({"first", "second", "third", "last", "next", "other", "others"})


def rank_of(grid: Grid) -> Answer:
    """Whether the row that a claim puts first or last of all is that."""
    norms = grid.asked.norms
    at = next(
        (k for k, n in enumerate(norms) if (is_rank(n) or n in clause_words("most")) and k and norms[k - 1] != "at"),
        None,
    )
    if at is None:
        return UNKNOWN
    low, known = norms[at] in _LEAST, norms[at] in _LEAST | _TOP
    row = grid.named.row(at)
    columns = grid.columns(at + 1)
    main = grid.year_pair(columns)[0]
    if row is None or main is None or row.at(main) is None or _SUBSET & set(norms):
        return UNKNOWN
    rated = [(base_value(c.figure), r) for r in grid.plain_rows(row) if (c := r.at(main)) is not None]
    if len(rated) < 2:
        return UNKNOWN
    best = (min if low else max)(v for v, _ in rated)
    holders = [r for v, r in rated if v == best or (not known and v == min(o for o, _ in rated))]
    if row in holders:
        return Answer(state="right", row=row)
    return Answer(state="wrong", row=holders[0], cell=holders[0].at(main), note=" ".join(holders[0].unit.text.split()))


def _moved(grid: Grid, row: Row, place: int) -> int | None:
    """The way that a row moved between the times of a claim: 1, 0, -1."""
    main, base = grid.year_pair(grid.columns(place))
    now = row.at(main) if main is not None else None
    then = row.at(base) if base is not None else None
    if now is None or then is None:
        return None
    a, b = base_value(now.figure), base_value(then.figure)
    return (a > b) - (a < b)


def _given(grid: Grid, place: int) -> bool:
    """Whether a verb has a figure of its own behind it that is no step: *grew 171,000 tonnes*."""
    norms = grid.asked.norms
    behind = next((f for f in grid.asked.figures if f.first == place + 1 and f.when is None), None)
    grown = norms[place].startswith("gr") and behind is not None and behind.kind not in ("percent", "fraction")
    return grown or not is_move(norms, place)


def _measured(grid: Grid, place: int) -> bool:
    """Whether a comparison has its own figure: *three more than*, *more than 40*."""
    figures = [f for f in grid.asked.figures if f.when is None]
    return any(f.last == place or f.first in (place + 1, place + 2) for f in figures)


def _way(grid: Grid) -> tuple[int, int] | None:
    """Where a claim says that something went up or down, with which way."""
    norms = grid.asked.norms
    for k, norm in enumerate(norms):
        named = any(k in m.places for m in grid.named.found)  # "fell at least once" is a row
        if norm in UP | DOWN and not named and not _given(grid, k):
            return k, direction([norm])
        held = "than" in norms[k + 1 :] or "only" in norms[:k]
        if norm in _MORE | _FEWER and held and not _measured(grid, k):
            return k, 1 if norm in _MORE else -1
    return None


def moved_rightly(grid: Grid) -> Answer:
    """Whether what a claim says rose or fell did."""
    way = _way(grid)
    if way is None or "only" in grid.asked.norms:
        return UNKNOWN
    place, sign = way
    norms = grid.asked.norms
    than = next((k for k in range(place + 1, len(norms)) if norms[k] == "than"), None)
    other = grid.named.row(than, behind=True) if than is not None else None
    row = grid.row(place) if grid.named.found or grid.context is None else grid.context
    if other is not None and other is not row and row is not None:
        return _against(grid, row, other, place, sign)
    moved = _moved(grid, row, place) if row is not None else None
    if moved is None or row is None:
        return UNKNOWN
    return Answer(state="right" if moved == sign else "wrong", row=row, note=" ".join(row.unit.text.split()))


def _against(grid: Grid, row: Row, other: Row, place: int, sign: int) -> Answer:
    """*Film hire cost more than travel*: two rows of one column."""
    main = grid.year_pair(grid.columns(place))[0]
    mine, theirs = (row.at(main), other.at(main)) if main is not None else (None, None)
    if mine is None or theirs is None:
        return UNKNOWN
    right = (base_value(mine.figure) - base_value(theirs.figure)) * sign > 0
    return Answer(state="right" if right else "wrong", row=row, cell=mine, note=f"{mine.text}, {theirs.text}")


def only_of(grid: Grid) -> Answer:
    """*the only one that fell*: whether all the others did not."""
    norms = grid.asked.norms
    at = next((k for k in range(1, len(norms)) if norms[k] == "only" and norms[k - 1] in ("the", "were", "was")), None)
    rows = grid.named.named_rows()
    if at is None or not rows:
        return UNKNOWN
    way = _way(grid)
    plain = grid.plain_rows(rows[0])
    if way is not None:
        moved = {id(r): _moved(grid, r, way[0]) for r in plain}
        if None in moved.values():
            return UNKNOWN
        there = [r for r in plain if moved[id(r)] == way[1]]
    elif {"without", "no"} & set(norms[at:]):
        columns = grid.columns(len(norms) - 1)
        main = grid.year_pair(columns)[0]
        if main is None:
            return UNKNOWN
        there = [r for r in plain if (c := r.at(main)) is not None and c.figure.value == 0]
    else:
        return UNKNOWN
    said = [r for r in rows if r in plain]
    right = len(there) == len(said) and all(r in there for r in said)
    return Answer(state="right" if right else "wrong", row=rows[0], note=", ".join(r.unit.text for r in there)[:200])


def counted_of(grid: Grid) -> tuple[int, Answer]:
    """*won two of the four wards*: the place of the count, and whether so many rows are so."""
    figures = [f for f in grid.asked.figures if f.kind == "number"]
    norms = grid.asked.norms
    plain = grid.plain_rows()
    for a in figures:
        b = next((f for f in figures if f.first > a.last and norms[a.last : f.first] in (["of", "the"], ["of"])), None)
        if b is None or b.low != len(plain):
            continue
        contests = [contest_of(r, grid.table) for r in plain]
        if not all(contests) or not WON & set(norms):
            way = _way(grid)
            moved = [_moved(grid, r, way[0]) for r in plain] if way is not None else []
            if way is None or None in moved:
                return -1, UNKNOWN
            count = sum(m == way[1] for m in moved)
        else:
            told = [m for m in grid.named.beside(a.first) if m.places[-1] < a.first]
            if not told:
                return -1, UNKNOWN
            said = [m for m in told if m.places == told[0].places]
            count = sum(any(c is not None and (g := c.of(m)) and g is c.winner for m in said) for c in contests)
        return a.first, Answer(
            state="right" if count == a.low else "wrong", row=plain[0], note=f"{count} of {len(plain)}"
        )
    return -1, UNKNOWN
