"""A statement against a table: the row that it names, the column that it speaks of, the cell where they meet.

Prose says what a figure is in words beside it; a table says it by its place. So a figure of the claim is true by a
table only where it stands in the row that the claim names, under the heading that the claim's words fit best, or
follows from such cells; where that cell has another figure, it is the one that is shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.measures.amount import RATIOS, Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.tables.cellvalues import fits, rivals, same_kind
from quotecheck.evidence.facts.tables.gridtold import told_by_grid
from quotecheck.evidence.facts.tables.tables import Cell, Row, Table, Tables
from quotecheck.evidence.facts.tables.told import Told, meanings
from quotecheck.evidence.facts.tables.yearly import Years, changes, is_change, is_yearly, years_of
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, distinct, within
from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.language.concepts import NEAR, root
from quotecheck.evidence.model import Edit
from quotecheck.text.records import dataclass

_CHANGES: Final = frozenset({"points", "percent"})
_BEHIND: Final = 2
"""Words within which a superlative has its noun."""
_COUNTS: Final = frozenset({"number", "ordinal"})
_NAMED: Final = 0.5
"""Least share of a row's label that a claim must have to speak of that row."""
_TELLING: Final = 0.25
"""From here on a figure is the cell's even where no word of the claim fits the heading."""
_BESIDE: Final = 4
"""Words beside a figure within which it is said to be a change."""
_COVERED: Final = 0.4
"""Least share of a claim that a table must have for its own change to speak against the claim's."""
_PLACES: Final = frozenset({"position", "rank", "place"})
_EARLIER: Final = frozenset({"earlier", "previous", "previously", "prior"})
_AGO: Final = _EARLIER | {"before", "ago", "later"}
_BEFORE: Final = 6
"""Words before a figure within which one of these says that it is of the time before."""
_THAN: Final = frozenset({"from", "than", "against"})


def told_by_tables(index: UnitIndex, asked: Query, tables: Tables) -> Told | None:
    """What the tables of the packet say of a claim; None where none of them has a row that the claim names."""
    figures = [f for f in asked.figures if f.when is None and not (f.kind in _COUNTS and f.low <= 1)]
    figures = [f for f in figures if f.kind != "duration" or not _AGO & set(asked.norms[f.last : f.last + 1])]
    if asked.claim.kind == "indirect":
        return None
    ranked = _rank_place(asked) is not None
    said = meanings(index, asked)
    found = []
    for table in tables.all():
        if not any(r.year for r in table.rows):
            told = told_by_grid(index, asked, table) if table.rows else None
            if told is not None:
                found.append((told.covered, told))
            continue
        if not (figures or ranked):
            continue
        years = years_of(asked, table, tables.on) if is_yearly(table) else None
        row, share = (years.main, 1.0) if years is not None else _row_of(index, asked, table, said)
        if row is not None and (years is not None or not is_yearly(table)):
            told = _Reading(index, asked, table, row, said, years).told(figures)
            if told is not None:
                found.append((share, told))
    found.sort(key=lambda p: (not p[1].agrees, -p[0]))
    return found[0][1] if found else None


def _row_of(index: UnitIndex, asked: Query, table: Table, said: dict[str, float]) -> tuple[Row | None, float]:
    """The row that the claim names, and how much of its label the claim has; None where two fit alike."""
    years = {str(f.when.start.year) for f in asked.figures if f.when is not None and f.when.dated}
    rated: list[tuple[float, float, Row]] = []
    for row in table.rows:
        if row.year:
            rated.append((float(row.year in years), 1.0, row))
        elif row.label:
            total = sum(index.weight(s) for s in row.label)
            have = sum(index.weight(s) for s in row.label if s in said)
            rated.append((have / total, have, row))
    rated = [r for r in rated if r[0] >= _NAMED]
    if not rated:
        sums = [r for r in table.rows if r.sums]
        return (sums[0], 0.0) if len(sums) == 1 else (None, 0.0)
    rated.sort(key=lambda r: (-r[1], -r[0]))
    best = rated[0]
    alike = len(rated) > 1 and rated[1][:2] == best[:2]
    return (None, 0.0) if alike else (best[2], best[0])


@dataclass(frozen=True, slots=True)
class _Reading:
    """One claim against one row of a table."""

    index: UnitIndex
    asked: Query
    table: Table
    row: Row
    said: dict[str, float]
    years: Years | None = None

    def told(self, figures: Sequence[Amount]) -> Told | None:
        """What the row says of these figures and of a rank; None where it says nothing of any."""
        edits: list[Edit] = []
        known = derived = False
        agrees = True
        for figure in figures:
            answer = self.of_year(figure).figure_edit(figure)
            if answer is None:
                agrees = False
                continue
            known = True
            edits += [answer] if answer.source else []
            derived |= answer.allowed
            agrees &= answer.allowed or not answer.source
        rank = self._rank()
        if rank is not None:
            known = True
            agrees &= rank.allowed
            edits += [] if rank.allowed else [rank]
        if not known:
            return None
        share, named = self._covered(derived=derived)
        return Told(row=self.row, edits=tuple(edits), agrees=agrees, derived=derived, covered=share, named=named)

    def _covered(self, *, derived: bool = False) -> tuple[float, bool]:
        """Share of the claim's weight that the row's label, the headings and the document's head have; whether they
        have all its names."""
        around = {s for c in self.table.columns for s in c.stems} | set(self.row.label)
        around |= self.index.around(self.row.unit)
        own = [i for i in self.asked.items if not i.lent]
        if self.years is not None or derived:  # what moves is told by the figures, and "they" by the sentence before
            own = [i for i in self.asked.items if not is_change(self.asked.norms[i.place]) or i.lent]
        if self.years is not None:
            own = [i for i in own if not (i.name and self.index.is_common(i.stem))]
        have = [i for i in own if any(w in around and rate >= NEAR for w, rate in self.index.near(i.stem))]
        share = sum(i.weight for i in have) / (sum(i.weight for i in own) or 1.0)
        return share, all(i in have for i in own if i.name)

    def of_year(self, figure: Amount) -> "_Reading":
        """The same claim against the row of the year that a figure of it is of."""
        return self if self.years is None else replace(self, row=self.years.of(self.asked, figure))

    def figure_edit(self, figure: Amount) -> Edit | None:
        """An edit without source where the figure is the cell's, one that is allowed where it follows from cells, one
        that is not where the cell has another; None where the row says nothing."""
        if any(f"{figure.value:.0f}" in title.replace("_", " ").split() for title in self.row.unit.header):
            return self._edit(figure, self.row.cells[0], source="", allowed=True)  # "farms with over 200 cows"
        best = self._columns(figure)
        fitting = [c for c in self.row.cells if fits(figure, c)]
        here = [c for c in fitting if self._direction(c)]
        if fitting and not here and figure.kind in _CHANGES:
            return self._edit(figure, fitting[0], source=fitting[0].text, allowed=False)
        if here and (not best or any(c.column in best for c in here)):
            if best or max(distinct(figure), 0.0) >= _TELLING:
                return self._edit(figure, here[0], source="", allowed=True)
            return None
        sums = next(((v, note) for v, note in self._sums(best) if within(figure, v)), None)
        if sums is not None:
            return edit(
                self.asked, "number_style", (figure.first, figure.last), self.row.unit, source=sums[1], note=sums[1],
                allowed=True,
            )  # fmt: skip
        rival = next((c for c in self.row.cells if c.column in best and rivals(figure, c)), None)
        if rival is None and not best and distinct(figure) >= _TELLING:  # it is another row's
            others = (c for r in self.table.rows if r is not self.row for c in r.cells if fits(figure, c))
            taken = next(others, None)
            rival = self.row.at(taken.column) if taken is not None else None
            rival = rival if rival is not None and rivals(figure, rival) else None
        if rival is not None and figure.kind not in RATIOS:
            return self._edit(figure, rival, source=rival.text, allowed=False)
        return self._other_change(figure)

    def _other_change(self, figure: Amount) -> Edit | None:
        """The two cells of a change between years that is not the claim's: *28 per cent more* for 812 and 581."""
        columns = self._spoken_of()
        if self.years is None or self.years.base is None or len(columns) != 1 or figure.kind != "percent":
            return None
        norms = self.asked.norms
        share, named = self._covered()
        near = {*norms[max(0, figure.first - _BESIDE) : figure.first], *norms[figure.last : figure.last + _BESIDE]}
        if not named or share < _COVERED or not any(is_change(n) for n in near):
            return None
        early, late = (r.at(next(iter(columns))) for r in (self.years.base, self.years.main))
        if early is None or late is None:
            return None
        return self._edit(figure, late, source=f"{early.text}, {late.text}", allowed=False)

    def _edit(self, figure: Amount, cell: Cell, *, source: str, allowed: bool) -> Edit:
        return edit(
            self.asked, "number", (figure.first, figure.last), self.row.unit, source=source,
            at=(cell.start, cell.end), allowed=allowed,
        )  # fmt: skip

    def _dates_of(self, figure: Amount) -> set[str]:
        """The years that a claim names for a figure: *compared with 3.5p a year ago* says when the 3.5p were."""
        out = set()
        for day in (f for f in self.asked.figures if f.when is not None and f.when.dated):
            ahead = [f for f in self.asked.figures if f.when is None and 0 <= day.first - f.last <= _BESIDE]
            owner = max(ahead, key=lambda f: f.last, default=None)
            if (owner is None or owner is figure) and day.when is not None:
                out.add(str(day.when.start.year))
        return out

    def _columns(self, figure: Amount) -> frozenset[int]:
        """The columns whose headings the claim's words fit best; none where no word fits any."""
        years = self._dates_of(figure)
        counted = {root(n) for n in figure.noun.split()}
        scores: dict[int, float] = {}
        measured = [
            c for c in self.row.cells if figure.kind == c.figure.kind == "measure" and comparable(figure, c.figure)
        ]
        for cell in measured or self.row.cells:
            column = self.table.columns[cell.column] if cell.column < len(self.table.columns) else None
            if column is None or not same_kind(figure, cell):
                continue
            if figure.kind == "ordinal":
                scores[cell.column] = float(bool(column.stems & _PLACES))
                continue
            score = sum(self.said.get(s, 0.0) for s in column.stems)
            score += sum(1.0 for s in column.stems if s in counted)
            score += 1.5 * (column.year in years) if column.year else 0.0
            scores[cell.column] = score
        top = max(scores.values(), default=0.0)
        years_only = bool(scores) and all(
            self.table.columns[k].year and not self.table.columns[k].stems for k in scores
        )
        best = {k for k, s in scores.items() if s == top} if top > 0 or years_only else set[int]()
        dated = {k: int(self.table.columns[k].year) for k in best if self.table.columns[k].year}
        if len(dated) > 1 and len(dated) == len(best):  # without a year, the last is meant, or what it is held against
            then = bool(_THAN & set(self.asked.norms[max(0, figure.first - 2) : figure.first]))
            then = then or bool(_EARLIER & set(self.asked.norms[max(0, figure.first - _BEFORE) : figure.first]))
            best = {(min if then else max)(dated, key=lambda k: dated[k])}
        return frozenset(best)

    def _direction(self, cell: Cell) -> bool:
        """Whether the claim moves the way of a cell that is printed with a sign."""
        norms = set(self.asked.norms)
        if cell.falls:
            return bool(norms & clause_words("falls")) or not norms & clause_words("rises")
        if cell.text.startswith("+"):
            return bool(norms & clause_words("rises")) or not norms & clause_words("falls")
        return True

    def _sums(self, best: frozenset[int]) -> Iterator[tuple[float, str]]:
        """What follows from the row: a change between two years, a share of the column's sum, one cell by another."""
        if self.years is not None:
            yield from changes(self.asked, self.years, self._spoken_of())
            return
        norms = set(self.asked.norms)
        for early, late in self._years():
            a, b = base_value(early.figure), base_value(late.figure)
            rises = b >= a
            if (rises and norms & clause_words("falls") and not norms & clause_words("rises")) or (
                not rises and norms & clause_words("rises") and not norms & clause_words("falls")
            ):
                continue
            yield abs(b - a), f"{late.text} - {early.text}"
            if a > 0:
                yield abs(b - a) / a, f"({late.text} - {early.text}) / {early.text}"
        whole = next((r for r in self.table.rows if r.sums and r is not self.row), None)
        for cell in self.row.cells:
            of = whole.at(cell.column) if whole is not None and (not best or cell.column in best) else None
            if of is not None and base_value(of.figure) > 0:
                yield base_value(cell.figure) / base_value(of.figure), f"{cell.text} / {of.text}"
        if "average" in norms:
            for x in self.row.cells:
                for y in self.row.cells:
                    if base_value(y.figure) > 1 and x is not y:
                        yield base_value(x.figure) / base_value(y.figure), f"{x.text} / {y.text}"

    def _spoken_of(self) -> frozenset[int]:
        """The columns that hold the claim's own figures, else those whose headings its words fit best."""
        rows = [self.row] if self.years is None else [r for r in (self.years.main, self.years.base) if r is not None]
        own = (f for f in self.asked.figures if f.when is None and distinct(f) >= _TELLING)
        held = {c.column for f in own for r in rows for c in r.cells if fits(f, c)}
        if held:
            return frozenset(held)
        scores = {k: sum(self.said.get(s, 0.0) for s in c.stems) for k, c in enumerate(self.table.columns)}
        top = max(scores.values(), default=0.0)
        return frozenset(k for k, s in scores.items() if s == top > 0)

    def _years(self) -> Iterator[tuple[Cell, Cell]]:
        """Cells under one heading for two years, the earlier first; the last two only."""
        columns = self.table.columns
        dated = [c for c in self.row.cells if c.column < len(columns) and columns[c.column].year]
        for x in dated:
            for y in dated:
                one, two = columns[x.column], columns[y.column]
                if one.stems == two.stems and int(two.year) - int(one.year) == 1:
                    yield x, y

    def _rank(self) -> Edit | None:
        """Whether the row is the largest or smallest of the table, where the claim says so: allowed, or the row that
        is."""
        place = _rank_place(self.asked)
        if place is None or not self._ranks(place):
            return None
        most = self.asked.norms[place] in clause_words("most")
        rows = [r for r in self.table.rows if not r.sums]
        scored = [(sum(self.said.get(s, 0.0) for s in c.stems), k) for k, c in enumerate(self.table.columns)]
        held = [c.column for f in self.asked.figures for c in self.row.cells if fits(f, c)]
        column = held[0] if held else max(scored)[1] if scored and max(scored)[0] > 0 else None
        own = self.row.at(column) if column is not None else None
        if own is None or column is None:
            return None
        values = [(base_value(c.figure), r) for r in rows if (c := r.at(column)) is not None]
        top = (max if most else min)(values, key=lambda p: p[0])
        ours = base_value(own.figure)
        where = (place, place + 1)
        if ours == top[0]:
            return edit(self.asked, "wording", where, self.row.unit, note="rank", allowed=True)
        other = top[1]
        return edit(self.asked, "number", where, other.unit, source=" ".join(other.unit.text.split()))

    def _ranks(self, place: int) -> bool:
        """Whether what is the most is in the table at all: not *the dry spring left its biggest lake short* of rows of
        accounts."""
        norms = self.asked.norms
        behind = next((i for i in self.asked.items if place < i.place <= place + _BEHIND), None)
        if behind is None or is_change(norms[behind.place]):
            return True
        around = {s for c in self.table.columns for s in c.stems} | {s for r in self.table.rows for s in r.label}
        around |= self.index.around(self.row.unit)
        return any(w in around and rate >= NEAR for w, rate in self.index.near(behind.stem))


def _rank_place(asked: Query) -> int | None:
    """Where a claim says that something is the most or the least of its kind."""
    norms = asked.norms
    return next(
        (
            k
            for k, n in enumerate(norms)
            if n in clause_words("most") | clause_words("least") and k and norms[k - 1] != "at"
        ),
        None,
    )
