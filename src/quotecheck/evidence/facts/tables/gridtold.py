"""What a table of things by row says of a claim: every figure of it, its rank, its winner, where it moved."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.figureroles import is_relation
from quotecheck.evidence.facts.figures.ranks import is_rank
from quotecheck.evidence.facts.figures.times import times_of
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.tables.contests import contest_of, crossed, won_rightly
from quotecheck.evidence.facts.tables.grid import Answer, Grid
from quotecheck.evidence.facts.tables.gridranks import counted_of, moved_rightly, only_of, rank_of
from quotecheck.evidence.facts.tables.mentions import context_row, mentions_of
from quotecheck.evidence.facts.tables.tables import Row, Table
from quotecheck.evidence.facts.tables.told import Told
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import distinct
from quotecheck.evidence.language.concepts import NEAR
from quotecheck.evidence.model import Edit

_ALL: Final = frozenset({"total", "all", "overall", "altogether", "together", "there"})
_WHOLLY: Final = 0.75
"""Share of a claim that a table must have for its total to speak against it."""
_AGO: Final = frozenset({"earlier", "before", "ago", "later"})
_TELLING: Final = 0.4
"""From here on a figure is no other's by chance."""


def told_by_grid(index: UnitIndex, asked: Query, table: Table) -> Told | None:
    """What a table says of a claim; None where it says nothing."""
    named = mentions_of(index, asked, table)
    grid = Grid(index, asked, table, named, times_of(asked), context_row(index, asked, table))
    figures = [f for f in asked.figures if f.when is None and not (f.kind in ("number", "ordinal") and f.low <= 1)]
    figures = [f for f in figures if f.kind != "duration" or not _AGO & set(asked.norms[f.last : f.last + 1])]
    counted, count = counted_of(grid)
    answers: list[tuple[tuple[int, int], Answer]] = []
    for figure in figures:
        if figure.first == counted:
            answers.append(((figure.first, figure.last), count))
        else:
            answers.append(((figure.first, figure.last), grid.answer(figure)))
    counts = any(f.kind == "number" and f.low == len(grid.plain_rows()) for f in figures)
    whole = counts or bool(_ALL & set(asked.norms)) or _covered(index, grid, table.rows[0])[0] >= _WHOLLY
    if not named.found and not whole:  # a total says nothing against a claim that names no row
        answers = [(w, a if a.state != "wrong" else Answer(state="unknown")) for w, a in answers]
    known = [a for _, a in answers if a.state != "unknown"]
    every = (0, len(asked.words))
    rest = () if counted >= 0 else (moved_rightly(grid), _won(grid))
    said = [a for a in (rank_of(grid), only_of(grid), *rest) if a.state != "unknown"]
    if not known and not said:
        return None
    ranked = any(is_rank(n) or n == "only" for n in asked.norms)
    answers += [(every, a) for a in said]
    agrees = all(a.state == "right" for _, a in answers) and (not ranked or bool(said))
    row = next((a.row for _, a in answers if a.row is not None), None) or grid.row(0) or table.rows[0]
    edits = [e for where, a in answers if (e := _edit(asked, where, a, row)) is not None]
    share, complete = _covered(index, grid, row)
    wrong = any(a.state == "wrong" for _, a in answers)
    return Told(
        row=row, edits=tuple(edits), agrees=agrees, derived=any(e.allowed for e in edits), covered=share,
        named=complete and bool(named.found or agrees or wrong), firm=_firm(grid, answers), gridded=True,
    )  # fmt: skip


def _firm(grid: Grid, answers: Sequence[tuple[tuple[int, int], Answer]]) -> bool:
    """Whether a telling figure is right in a row that the claim names by its whole label."""
    told = {f.first for f in grid.asked.figures if f.when is None and distinct(f) >= _TELLING}
    return any(m.whole for m in grid.named.found) and any(a.state == "right" and w[0] in told for w, a in answers)


def _won(grid: Grid) -> Answer:
    """Whether the claim has the right winner, with the right party."""
    row = grid.row(0) if grid.named.found else None
    contest = contest_of(row, grid.table) if row is not None else None
    if contest is None or row is None:
        return Answer(state="unknown")
    right = won_rightly(grid.named, contest)
    if right is False or crossed(grid.named, contest):
        return Answer(state="wrong", row=row, note=" ".join(row.unit.text.split()))
    return Answer(state="right" if right else "unknown", row=row)


def _edit(asked: Query, where: tuple[int, int], a: Answer, row: Row) -> Edit | None:
    """The edit that shows an answer; none where the figure simply stands there."""
    unit = (a.row or row).unit
    if a.state == "right":
        if not a.note or where == (0, len(asked.words)):
            return None
        return edit(asked, "number_style", where, unit, source=a.note, note=a.note, allowed=True)
    if a.state == "unknown":
        return None
    shown = a.note or (a.cell.text if a.cell is not None else " ".join(unit.text.split()))
    at = (a.cell.start, a.cell.end) if a.cell is not None and not a.note else (0, 0)
    return edit(asked, "number", where, unit, source=shown, at=at)


def _covered(index: UnitIndex, grid: Grid, row: Row) -> tuple[float, bool]:
    """Share of the claim's weight that labels, headings and the document's head have; whether they have all names."""
    asked, named = grid.asked, grid.named
    around = {s for c in grid.table.columns for s in c.stems} | set(row.label) | index.around(row.unit)
    around |= {s for title in row.unit.header for s in index.head(row.unit)}
    places = {p for m in named.found for p in m.places}
    own = [i for i in asked.items if not i.lent and not is_relation(asked.norms[i.place])]
    have = [i for i in own if i.place in places or any(w in around and rate >= NEAR for w, rate in index.near(i.stem))]
    moved = [i for i in own if i not in have and is_rank(asked.norms[i.place])]
    share = sum(i.weight for i in (*have, *moved)) / (sum(i.weight for i in own) or 1.0)
    return (share if own else 1.0), all(i in have for i in own if i.name)
