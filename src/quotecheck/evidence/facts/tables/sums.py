"""A statement against what the columns of a table come to, where no row of it says so.

*Of 620 boats in the district 480 carry a tracker, more than three quarters*: the rows are harbours, and the claim
speaks of all of them. Only a claim whose every figure follows is true by such sums; they speak against none.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.tables.tables import Row, Table, Tables
from quotecheck.evidence.facts.tables.told import Told, meanings
from quotecheck.evidence.facts.tables.yearly import is_yearly
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, distinct, within
from quotecheck.evidence.language.concepts import NEAR, root

_SHARES: Final = frozenset({"percent", "fraction"})
_PLAIN: Final = frozenset({"number", "money", "measure"})
_TELLING: Final = 0.4
_ENOUGH: Final = 0.4
"""What two telling figures that both follow are worth of a claim's words."""


def told_by_sums(index: UnitIndex, asked: Query, tables: Tables) -> Told | None:
    """A table whose columns come to every figure of a claim; None where there is none."""
    figures = [f for f in asked.figures if f.when is None]
    plain = [f for f in figures if f.kind in _PLAIN]
    if not any(distinct(f) >= _TELLING for f in plain) or len(figures) != len(asked.figures):
        return None
    if asked.claim.kind == "indirect":
        return None
    said = meanings(index, asked)
    for table in tables.all():
        if is_yearly(table) or len(table.rows) < 2 or any(r.sums or r.year for r in table.rows):
            continue
        told = _told(index, asked, table, said, figures)
        if told is not None:
            return told
    return None


def _told(
    index: UnitIndex, asked: Query, table: Table, said: Mapping[str, float], figures: Sequence[Amount]
) -> Told | None:
    sums = dict(_sums(table))
    found: dict[int, tuple[int, str]] = {}
    for figure in (f for f in figures if f.kind in _PLAIN):
        counted = {root(n) for n in figure.noun.split()}
        for column, (kind, value, shown) in sums.items():
            stems = table.columns[column].stems if column < len(table.columns) else frozenset[str]()
            if (
                (stems & counted or any(s in said for s in stems))
                and _same_kind(figure, kind)
                and within(figure, value)
            ):
                found[id(figure)] = column, shown
                break
        else:
            return None
    held = [column for column, _ in found.values()]
    row = _named(table, said)
    for figure in (f for f in figures if f.kind not in _PLAIN):
        part = next((s for v, s in _shares(sums, held, row) if figure.kind in _SHARES and within(figure, v)), None)
        if part is None:
            return None
        found[id(figure)] = -1, part
    unit = (row or table.rows[0]).unit
    edits = tuple(
        edit(asked, "number_style", (f.first, f.last), unit, source=shown, note=shown, allowed=True)
        for f in figures
        for _, shown in (found[id(f)],)
    )
    share, named = _covered(index, asked, table, row)
    if sum(distinct(f) >= _TELLING for f in figures if f.kind in _PLAIN) > 1:
        share = max(share, _ENOUGH)
    return Told(row=row or table.rows[0], edits=edits, agrees=True, derived=True, covered=share, named=named)


def _sums(table: Table) -> Iterator[tuple[int, tuple[Amount, float, str]]]:
    """Every column of figures of one kind, with one of them, what they come to, and the sum as it is shown."""
    for column in range(len(table.columns)):
        cells = [c for r in table.rows if (c := r.at(column)) is not None]
        if len(cells) > 1 and len({(c.figure.kind, c.figure.unit) for c in cells}) == 1:
            value = sum(base_value(c.figure) * (-1 if c.falls else 1) for c in cells)
            yield column, (cells[0].figure, value, " + ".join(c.text for c in cells))


def _same_kind(figure: Amount, cell: Amount) -> bool:
    return comparable(figure, cell) or (cell.kind == "number" and figure.kind == "measure")


def _shares(
    sums: Mapping[int, tuple[Amount, float, str]], held: Sequence[int], row: Row | None
) -> Iterator[tuple[float, str]]:
    """One sum that the claim has by another, and the cell of the row that it names by a sum."""
    for column in held:
        _, whole, shown = sums[column]
        for other in held:
            if other != column and whole > 0:
                yield sums[other][1] / whole, f"({sums[other][2]}) / ({shown})"
        cell = row.at(column) if row is not None else None
        if cell is not None and whole > 0:
            yield base_value(cell.figure) / whole, f"{cell.text} / ({shown})"


def _named(table: Table, said: Mapping[str, float]) -> Row | None:
    """The one row that has all of its label in the claim."""
    rows = [r for r in table.rows if r.label and all(s in said for s in r.label)]
    return rows[0] if len(rows) == 1 else None


def _covered(index: UnitIndex, asked: Query, table: Table, row: Row | None) -> tuple[float, bool]:
    """Share of the claim's weight that headings, label and the document's head have; whether they have all names."""
    around = {s for c in table.columns for s in c.stems} | index.around(table.rows[0].unit)
    around |= set(row.label) if row is not None else set()
    own = [i for i in asked.items if not i.lent]
    have = [i for i in own if any(w in around and rate >= NEAR for w, rate in index.near(i.stem))]
    return sum(i.weight for i in have) / (sum(i.weight for i in own) or 1.0), all(i in have for i in own if i.name)
