"""A claim against a table of things by row: each figure by its row, its column, its year and what it is to them.

A value is right only in the cell where its row and column meet; a difference, a share, so many times only between the
cells that the claim puts side by side, and only the way that it says. What the table has there instead is shown.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.figureroles import Role, is_earlier, role_of
from quotecheck.evidence.facts.figures.times import nearest_year
from quotecheck.evidence.facts.tables.cellvalues import fits, rivals, same_kind
from quotecheck.evidence.facts.tables.contests import Contest, contest_of
from quotecheck.evidence.facts.tables.gridplaces import TELLING, Places, is_part
from quotecheck.evidence.facts.tables.tables import Cell, Row
from quotecheck.evidence.language.amounts import base_value, distinct, follows, within
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_SUMMED: Final = frozenset({"all", "altogether", "together", "total", "overall", "combined", "between"})
_RUN: Final = 3
"""Columns side by side that a row is summed over."""
_CHANGES: Final = frozenset({"change", "difference", "move"})

_ENDS: Final = lazily(r"[Ff]rom \D*(\d[\d,]*(?:\.\d+)?)\D* to \D*(\d[\d,]*(?:\.\d+)?)")
State = Literal["right", "wrong", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a table says of one figure: whether it is right, the cell, and how it was worked out."""

    state: State
    cell: Cell | None = None
    row: Row | None = None
    note: str = ""


UNKNOWN: Final = Answer(state="unknown")


@dataclass(frozen=True, slots=True)
class Grid(Places):
    """One claim against one table."""

    def answer(self, figure: Amount) -> Answer:
        """What the table says of a figure."""
        role = role_of(self.asked, figure)
        titles = {w for title in self.table.rows[0].unit.header for w in title.replace("_", " ").split()}
        if figure.kind == "number" and f"{figure.value:.0f}" in titles and len(self.table.rows[0].cells) > 0:
            return Answer(state="right", row=self.row(figure.first))  # "of 20 points", "over 200 cows"
        if self.counts_rows(figure):
            return Answer(state="right", row=self.table.rows[0])
        if role.kind == "difference" and self._is_defeat(figure):
            role = Role("value")
        if figure.low < figure.high and _ENDS.match(figure.text):
            return self._ends(figure)
        contest = self._contest(figure)
        if contest is not None and role.kind in ("margin", "difference", "multiple"):
            pairs = list(contest.pairs(self.named, role, figure))
            return (
                self._times(figure, [(x, y) for x, y, _ in pairs])
                if role.kind == "multiple"
                else self._judge(figure, pairs)
            )
        work = {
            "value": self._value, "base": self._base, "difference": self._difference, "margin": self._difference,
            "multiple": self._multiple, "share": self._share, "whole": self._of_whole,
        }[role.kind]  # fmt: skip
        return work(figure, role)

    def _contest(self, figure: Amount) -> Contest | None:
        row = self.row(figure.first)
        return contest_of(row, self.table) if row is not None else None

    def _is_defeat(self, figure: Amount) -> bool:
        """*lost 11 matches* under a heading of losses."""
        lost = self.asked.norms[figure.first - 1 : figure.first] == ["lost"]
        return lost and any({"loss", "lost"} & c.stems for c in self.table.columns)

    def _ends(self, figure: Amount) -> Answer:
        """*from 49.9 to 54.2*: the cells of the earlier and of the later time."""
        found = _ENDS.match(figure.text)
        pairs = list(self._pairs(figure, Role("difference")))
        if found is None or not pairs:
            return UNKNOWN
        late, early = pairs[0]
        first, last = (float(g.replace(",", "")) for g in found.groups())
        low, high = sorted((first, last))
        scale = figure.low / low if low else 1.0
        ends = [replace(figure, low=v * scale, high=v * scale) for v in (first, last)]
        if not same_kind(ends[0], early) or not high:
            return UNKNOWN
        right = fits(ends[0], early) and fits(ends[1], late)
        return Answer(state="right" if right else "wrong", cell=late, note=f"{early.text}, {late.text}")

    def _value(self, figure: Amount, _: Role) -> Answer:
        row = self.row(figure.first)
        columns = self.columns(figure.first, figure)
        if row is None:
            return self._sum_of_rows(figure, columns)
        contest = contest_of(row, self.table)
        group = contest.group(self.named, figure.first) if contest is not None else None
        if group is not None and (len(columns) > 1 or columns[0] in [g.column for g in contest.groups]):  # type: ignore[union-attr]
            columns = [group.column]
        main, base = self.year_pair(columns, figure) if self.year_columns(columns) else (None, None)
        if not self.times.own and is_earlier(self.asked, figure, self.named.part):
            main = base
        cells = [c for c in row.cells if (c.column == main if main is not None else c.column in columns)]
        if self.year_columns(columns) and main is None:
            return UNKNOWN
        right = next((c for c in cells if fits(figure, c)), None)
        if right is not None and (len(columns) == 1 or main is not None or distinct(figure) >= TELLING or group):
            return Answer(state="right", cell=right, row=row)
        summed = self._sum_in_row(figure, row)
        if summed is not None:
            return summed
        if self._is_whole(figure, row, main):
            return Answer(state="right", row=row)
        certain = [c for c in cells if figure.kind in ("money", "measure") and c.figure.kind == figure.kind]
        other = next((c for c in cells if rivals(figure, c)), None) or (certain[0] if len(certain) == 1 else None)
        taken = any(fits(figure, c) for r in self.table.rows for c in r.cells)
        if other is not None and (len(cells) == 1 or main is not None or taken):
            return Answer(state="wrong", cell=other, row=row)
        return UNKNOWN

    def _of_whole(self, figure: Amount, _: Role) -> Answer:
        """*10 of the 24 seats*: what all rows come to, or another cell of the row."""
        row = self.row(figure.first)
        columns = self.columns(figure.first)
        main = self.year_pair(columns)[0]
        sums = [c for r in self.table.rows if r.sums for c in r.cells if main is None or c.column == main]
        plain = [c for r in self.plain_rows() if main is not None and (c := r.at(main)) is not None]
        if any(fits(figure, c) for c in (*sums, *(row.cells if row is not None else ()))):
            return Answer(state="right", row=row)
        if plain and not sums and within(figure, sum(c.figure.value for c in plain)):
            return Answer(state="right", row=row, note=" + ".join(c.text for c in plain))
        return UNKNOWN

    def _is_whole(self, figure: Amount, row: Row, column: int | None) -> bool:
        """*half of the budget of £15.36m*: the figure of what a share is of."""
        share = next(
            (f for f in self.asked.figures if f.kind in ("percent", "fraction") and f.last <= figure.first), None
        )
        if share is None or column is None or "of" not in self.asked.norms[share.last : figure.first]:
            return False
        sums = [c for r in self.table.rows if r.sums and r is not row and (c := r.at(column)) is not None]
        return len(sums) == 1 and fits(figure, sums[0])

    def _sum_in_row(self, figure: Amount, row: Row) -> Answer | None:
        """What a row comes to: *15 medals* for gold, silver and bronze, where no column is of medals."""
        if not (_SUMMED & set(self.asked.norms) or figure.noun) or len(self.columns(figure.first, figure)) == 1:
            return None
        plain = [c for c in row.cells if c.figure.kind == "number" and not self.table.columns[c.column].year]
        for low in range(len(plain)):
            for high in range(low + _RUN, len(plain) + 1):
                if within(figure, sum(c.figure.value for c in plain[low:high])):
                    note = " + ".join(c.text for c in plain[low:high])
                    return Answer(state="right", cell=plain[low], row=row, note=note)
        return None

    def _sum_of_rows(self, figure: Amount, columns: Sequence[int]) -> Answer:
        """What the rows come to, where the claim speaks of all."""
        rows = self.named.named_rows()
        if not rows and not self.named.found:
            rows = self.plain_rows()
        main = self.year_pair(columns, figure)[0]
        cells = [c for r in rows if main is not None and (c := r.at(main)) is not None]
        if len(cells) < 2 or len(cells) != len(rows) or (figure.kind == "number" and figure.low < len(rows)):
            return UNKNOWN
        if not all(same_kind(figure, c) for c in cells) or figure.kind == "percent":
            return UNKNOWN
        total = sum(_worth(figure, c) for c in cells)
        note = " + ".join(c.text for c in cells)
        if within(figure, total):
            return Answer(state="right", cell=cells[0], row=rows[0], note=note)
        counted = any(self.counts_rows(f) for f in self.asked.figures if f is not figure)
        stated = figure.noun and (counted or "there" in self.asked.norms[:1] or bool(_SUMMED & set(self.asked.norms)))
        return Answer(state="wrong", cell=cells[0], row=rows[0], note=note) if stated else UNKNOWN

    def _base(self, figure: Amount, role: Role) -> Answer:
        """*below the 612,400 of 2019*: the cell of that year, and the claim's own on the side that it says."""
        row = self.row(figure.first) if self.named.found else self.context or self.row(figure.first)
        columns = self.columns(figure.first, figure)
        if row is None:
            return UNKNOWN
        dated = self.year_columns(columns)
        if not dated:
            return self._value(figure, role)
        main, base = self.year_pair(columns)
        year = nearest_year([p for p in self.times.held if p[0] in dated], figure)
        now = row.at(main) if main is not None else None
        then = row.at(dated[year]) if year is not None else row.at(base) if base is not None else None
        if now is None or then is None:
            return UNKNOWN
        sides = role.sign and (base_value(now.figure) - base_value(then.figure)) * role.sign <= 0
        return Answer(state="wrong" if sides or not fits(figure, then) else "right", cell=then, row=row)

    def _pairs(self, figure: Amount, role: Role) -> Iterator[tuple[Cell, Cell]]:
        """The two cells that a difference or a ratio is between, the claim's own first."""
        row = self.row(figure.first) if self.named.found or self.context is None else self.context
        columns = self.columns(figure.first, figure if figure.kind in ("money", "measure") else None)
        columns = self._of_value(figure) or columns
        if row is None:
            return
        than = self._rival_row(figure, row)
        main, base = self.year_pair(columns)
        if than is not None:
            keys = [main] if main is not None else columns
            yield from ((x, y) for k in keys if (x := row.at(k)) is not None and (y := than.at(k)) is not None)
            return
        if main is not None and base is not None:
            x, y = row.at(main), row.at(base)
            if x is not None and y is not None:
                yield x, y
        elif len(columns) == 2 and role.kind == "multiple":
            x, y = row.at(columns[0]), row.at(columns[1])
            first = min(columns, key=self._first_said)
            if x is not None and y is not None:
                yield (x, y) if first == columns[0] else (y, x)

    def _of_value(self, figure: Amount) -> list[int]:
        """The columns of the value that a change is said of: *372 tonnes, a fifth more than in 2023*."""
        ahead = [f for f in self.asked.figures if f.when is None and f.last <= figure.first and f.kind != "number"]
        told = [f for f in ahead if f.kind in ("money", "measure") and role_of(self.asked, f).kind == "value"]
        found = self.columns(told[-1].first, told[-1]) if told and figure.kind in ("percent", "fraction") else []
        return found if self.year_columns(found) else []

    def _first_said(self, column: int) -> int:
        stems = self.table.columns[column].stems
        return min((p for p, said in self.named.matched.items() if any(s in said for s in stems)), default=999)

    def _rival_row(self, figure: Amount, row: Row) -> Row | None:
        """The row that a claim holds its own against: *three more than Bexcombe*."""
        norms = self.asked.norms
        at = next(
            (k for k in range(figure.last, len(norms)) if norms[k] in ("than", "behind", "ahead", "of", "as")), None
        )
        other = self.named.row(at, behind=True) if at is not None else None
        return other if other is not row else None

    def _difference(self, figure: Amount, role: Role) -> Answer:
        row = self.row(figure.first)
        if row is not None:
            for cell in row.cells:
                stems = self.table.columns[cell.column].stems if cell.column < len(self.table.columns) else frozenset()
                signed = cell.falls or cell.text.startswith("+") or bool(_CHANGES & stems)
                if signed and fits(figure, cell):
                    way = -1 if cell.falls else 1
                    return Answer(state="right" if role.sign in (0, way) else "wrong", cell=cell, row=row)
        return self._judge(figure, ((x, y, role.sign) for x, y in self._pairs(figure, role)))

    def _multiple(self, figure: Amount, role: Role) -> Answer:
        return self._times(figure, list(self._pairs(figure, role)))

    def _times(self, figure: Amount, pairs: Sequence[tuple[Cell, Cell]]) -> Answer:
        """Whether the first of two cells is so many times the second."""
        for x, y in pairs:
            small = base_value(y.figure)
            if small > 0 and within(figure, base_value(x.figure) / small):
                return Answer(state="right", cell=x, note=f"{x.text} / {y.text}")
        return (
            Answer(state="wrong", cell=pairs[0][0], note=f"{pairs[0][0].text}, {pairs[0][1].text}")
            if pairs
            else UNKNOWN
        )

    def _judge(
        self, figure: Amount, pairs: Iterator[tuple[Cell, Cell, int]] | Sequence[tuple[Cell, Cell, int]]
    ) -> Answer:
        """Whether a figure is the difference of two cells, the way that it says."""
        seen: tuple[Cell, Cell] | None = None
        for x, y, sign in pairs:
            seen = seen or (x, y)
            a, b = base_value(x.figure), base_value(y.figure)
            if sign * (a - b) < 0:
                continue
            if any(follows(figure, v) for v in _differences(figure, x, y)):
                return Answer(state="right", cell=x, note=f"{x.text} - {y.text}")
        if seen is None:
            return UNKNOWN
        return Answer(state="wrong", cell=seen[0], note=f"{seen[0].text}, {seen[1].text}")

    def _total_of(self, row: Row) -> Row | None:
        """The row that a row is a part of: the one before parts, the total named, else the next total below."""
        rows = list(self.table.rows)
        at = rows.index(row)
        if is_part(row):
            return next((r for r in reversed(rows[:at]) if not is_part(r)), None)
        sums = [r for r in rows if r.sums and r is not row]
        told = [r for r in sums if any(r in m.rows for m in self.named.found)]
        return told[0] if len(told) == 1 else next((r for r in sums if rows.index(r) > at), sums[0] if sums else None)

    def _share(self, figure: Amount, role: Role) -> Answer:
        row = self.row(figure.first)
        if row is not None:
            own = [
                c for c in row.cells if c.figure.kind == "percent" and c.column in self.columns(figure.first, figure)
            ]
            if own:
                return self._value(figure, role)
        if row is None:
            return UNKNOWN
        whole = self._whole(figure, row)
        columns = self.columns(figure.first)
        main = self.year_pair(columns)[0]
        keys = [main] if main is not None else columns
        for k in keys:
            part = row.at(k)
            of = whole(k)
            if part is None or of is None or of[0] <= 0:
                continue
            note = f"{part.text} / {of[1]}"
            if follows(figure, (part.figure.value if of[2] else base_value(part.figure)) / of[0]):
                return Answer(state="right", cell=part, row=row, note=note)
            if len(keys) == 1:
                return Answer(state="wrong", cell=part, row=row, note=note)
        return UNKNOWN

    def _whole(self, figure: Amount, row: Row) -> Callable[[int], tuple[float, str, bool] | None]:
        """What a share is of, by column: the row named behind *of*, that of the sentence before, or all rows."""
        norms = self.asked.norms
        of = next((k for k in range(figure.last, min(len(norms), figure.last + 2)) if norms[k] == "of"), None)
        other = self.named.row(of, behind=True) if of is not None else None
        if other is None and of is not None and set(norms[of + 1 : of + 2]) & {"it", "that", "them", "this", "these"}:
            other = self.context
        if other is None or other is row:
            other = self._total_of(row)
        spoken = other is not None or bool(_SUMMED & set(norms))
        rows = [other] if other is not None else self.plain_rows() if spoken else []

        def value(column: int) -> tuple[float, str, bool] | None:
            cells = [c for r in rows if (c := r.at(column)) is not None]
            if len(cells) != len(rows) or not cells:
                return None
            part = row.at(column)
            mixed = part is not None and any(c.figure.kind != part.figure.kind for c in cells)
            values = [c.figure.value if mixed else base_value(c.figure) for c in cells]
            return sum(values), " + ".join(c.text for c in cells), mixed

        return value


def _worth(figure: Amount, cell: Cell) -> float:
    """A cell in the base unit of a figure."""
    bare = cell.figure.kind == "number" and figure.kind != "number" and figure.value
    return base_value(cell.figure) * (base_value(figure) / figure.value if bare else 1.0)


def _differences(figure: Amount, x: Cell, y: Cell) -> Iterator[float]:
    """What may be said of two cells: the difference, and its share of the second."""
    a, b = base_value(x.figure), base_value(y.figure)
    if figure.kind in ("percent", "fraction"):
        if b > 0 and x.figure.kind != "percent":
            yield abs(a - b) / b
    elif figure.kind == "points" or x.figure.kind == "percent":
        yield abs(x.figure.value - y.figure.value)
    else:
        yield abs(_worth(figure, x) - _worth(figure, y))
