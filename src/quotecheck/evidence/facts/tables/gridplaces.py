"""Where a claim is in a table of things by row: its row, its column, the years that it speaks of."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.figureroles import role_of
from quotecheck.evidence.facts.figures.times import Times, nearest_year
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.tables.cellvalues import fits, same_kind
from quotecheck.evidence.facts.tables.mentions import Mentions
from quotecheck.evidence.facts.tables.tables import Row, Table
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, distinct
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.text.records import dataclass

TELLING: Final = 0.25
"""From here on a figure is the cell's even where no word of the claim fits the heading."""
_PART: Final = "which"


@dataclass(frozen=True, slots=True)
class Places:
    """What a claim names of one table, and where that is."""

    index: UnitIndex
    asked: Query
    table: Table
    named: Mentions
    times: Times
    context: Row | None
    """The row that the sentence before the claim names."""

    def row(self, place: int) -> Row | None:
        """The row of a figure; that of the totals where the claim names none."""
        found = self.named.row(place) or self._by_value(place)
        if found is None and not self.named.found:
            sums = [r for r in self.table.rows if r.sums]
            return sums[0] if len(sums) == 1 else None
        return found

    def _by_value(self, place: int) -> Row | None:
        """Of several rows that a claim may mean the one that has its own telling figure."""
        rows = next((m.rows for m in self.named.beside(place) if len(m.rows) > 1), ())
        told = [f for f in self.asked.figures if f.when is None and distinct(f) >= TELLING]
        have = [r for r in rows if any(fits(f, c) for f in told for c in r.cells)]
        return have[0] if len(have) == 1 else None

    def plain_rows(self, among: Row | None = None) -> list[Row]:
        """The rows that are neither a total nor a part of another; ``among``: those that one total sums with it."""
        rows = list(self.table.rows)
        sums = [k for k, r in enumerate(rows) if r.sums]
        if among is not None and len(sums) > 1 and among in rows:
            at = rows.index(among)
            low = max((k + 1 for k in sums if k < at), default=0)
            rows = rows[low : min((k for k in sums if k > at), default=len(rows))]
        return [r for r in rows if not r.sums and not is_part(r)]

    def columns(self, place: int, like: Amount | None = None) -> list[int]:
        """The columns that a claim speaks of near a place, those of cells that can measure like a figure."""
        found = self.named.columns(place, near=bool(like is not None and like.noun), counted=like.noun if like else "")
        if like is not None:
            found = self._measuring(found, like)
        if len(found) > 1 and self.times.own and not self.year_columns(found):
            found = self._only_group(found)
        if len(found) > 1 and not self.year_columns(found) and not (like is not None and like.noun):
            held = self._held(found)
            found = self._group(held[0], found) if held else self._only_group(found) if like is None else found
        return found

    def _group(self, column: int, columns: Sequence[int]) -> list[int]:
        """A column with those that are the same in other years."""
        mine = self.table.columns[column]
        return [k for k in columns if k == column or (mine.year and self.table.columns[k].stems == mine.stems)]

    def _only_group(self, columns: list[int]) -> list[int]:
        """The columns of years, where they are the only ones that can have moved."""
        dated = [k for k in columns if self.table.columns[k].year]
        return dated if self.year_columns(dated) and len(dated) > 1 else columns

    def _measuring(self, columns: list[int], like: Amount) -> list[int]:
        """Of some columns those that measure as a figure does, else all that do, else those of them that can."""
        if like.kind != "number":
            measuring = {c.column for r in self.table.rows for c in r.cells if comparable(like, c.figure)}
            if measuring:
                return sorted(measuring & set(columns)) or sorted(measuring)
        able = {c.column for r in self.table.rows for c in r.cells if same_kind(like, c)}
        return sorted(able & set(columns)) or columns

    def _held(self, columns: Sequence[int]) -> list[int]:
        """Of some columns the one that has the claim's own values: *scored 17, five more than*."""
        held = set()
        for figure in (f for f in self.asked.figures if f.when is None and role_of(self.asked, f).kind == "value"):
            row = self.row(figure.first)
            own = [
                k for k in self.named.columns(figure.first) if row is not None and (c := row.at(k)) and fits(figure, c)
            ]
            held |= set(own) if len(own) == 1 else set()
        return sorted(held & set(columns)) if len(held & set(columns)) == 1 else []

    def year_columns(self, columns: Sequence[int]) -> dict[int, int]:
        """Year -> column, where the columns are one thing in several years."""
        dated = {int(self.table.columns[k].year): k for k in columns if self.table.columns[k].year}
        stems = {self.table.columns[k].stems for k in dated.values()}
        return dated if len(dated) == len(columns) and len(stems) == 1 else {}

    def year_pair(self, columns: Sequence[int], figure: Amount | None = None) -> tuple[int | None, int | None]:
        """The column that a claim is about and the one that it is held against."""
        dated = self.year_columns(columns)
        if not dated:
            return (columns[0], None) if len(columns) == 1 else (None, None)
        years = sorted(dated)
        own = [p for p in self.times.own if p[0] in dated]
        held = [p for p in self.times.held if p[0] in dated]
        if len(own) < len(self.times.own) or len(held) < len(self.times.held):
            return (None, None)
        main = (nearest_year(own, figure) if figure is not None else max(y for y, _ in own)) if own else years[-1]
        earlier = [y for y in years if main is not None and y < main]
        base = max((y for y, _ in held), default=None) if held else earlier[-1] if earlier else None
        if len(own) > 1 and not held:  # "from 2019 to 2024"
            main, base = max(y for y, _ in own), min(y for y, _ in own)
        return (dated[main] if main is not None else None, dated[base] if base is not None else None)

    def counts_rows(self, figure: Amount) -> bool:
        """*the four clubs* where the rows are four clubs."""
        title = self.table.rows[0].unit.header[0] if self.table.rows[0].unit.header else ""
        kinds = {root(n) for n in title.casefold().replace("_", " ").split() if is_content(n)}
        counted = {root(n) for n in figure.noun.split()}
        alike = any(w in kinds for n in counted for w, _ in self.index.near(n)) or bool(counted & kinds)
        return figure.kind == "number" and figure.low == len(self.plain_rows()) and alike


def is_part(row: Row) -> bool:
    """*of which oats*."""
    return _PART in row.unit.norms[:3]
