"""The rows and columns of a table that a claim names, and where in it: the row whose figure is meant is the one named
in the same part of the sentence, else the one named before, else the one named behind."""

from dataclasses import replace
from typing import Final

from quotecheck.evidence.facts.figures.figureroles import is_relation, parts
from quotecheck.evidence.facts.query import Query, sentence_before
from quotecheck.evidence.facts.tables.tables import Row, Table
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import KIN, NEAR, SAME, is_content, root
from quotecheck.text.records import dataclass
from quotecheck.text.words import words

_NAMED: Final = 0.5
"""Least share of a label that a claim must have to speak of its row."""
_COUNTED: Final = 2.0
"""What it adds to a column that a figure counts what its heading names."""
_THAN: Final = frozenset({"than", "behind", "beat", "beating"})
_POINTING: Final = frozenset({"it", "that", "them", "this", "they", "these", "those"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A cell of words that a claim names: its places in the claim, and the rows and column that have it."""

    places: tuple[int, ...]
    column: int
    rows: tuple[Row, ...]
    whole: bool
    """Every word of the cell is in the claim."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a claim names of one table."""

    asked: Query
    table: Table
    found: tuple[Mention, ...]
    part: tuple[int, ...]
    matched: dict[int, dict[str, float]]
    """Place of a word in the claim -> stems that it may stand for, with the word's weight."""

    def beside(self, place: int, *, behind: bool = False) -> list[Mention]:
        """The mentions, the likeliest for a figure at a place first; ``behind``: those that follow it."""

        def rate(m: Mention) -> tuple[int, bool, int]:
            first, last = m.places[0], m.places[-1]
            if self.part[first] == self.part[min(place, len(self.part) - 1)]:
                return (0, not m.whole, abs(place - last))
            return (1, not m.whole, place - last) if last < place else (2, not m.whole, first - place)

        own = [m for m in self.found if not self._is_held(m)]
        plain = [m for m in own if not all(r.sums for r in m.rows)]  # "Coast had most of all routes" is of Coast
        mentions = [m for m in self.found if m.places[0] > place] if behind else plain or own or list(self.found)
        return sorted(mentions, key=rate)

    def _is_held(self, m: Mention) -> bool:
        """Whether a claim holds its own row against another: *more than Bexcombe*."""
        return bool(_THAN & set(self.asked.norms[max(0, m.places[0] - 2) : m.places[0]]))

    def row(self, place: int, *, behind: bool = False) -> Row | None:
        """The one row that the mentions nearest to a place have in common."""
        rows: list[Row] = []
        seen: set[int] = set()
        for m in self.beside(place, behind=behind):
            if m.column in seen:
                continue
            here = [r for r in m.rows if not rows or r in rows]
            if here:
                rows = here
                seen.add(m.column)
        return rows[0] if len(rows) == 1 else None

    def named_rows(self) -> list[Row]:
        """All rows that are named by a cell of their own."""
        return list(dict.fromkeys(m.rows[0] for m in self.found if len(m.rows) == 1))

    def columns(self, place: int, *, near: bool = False, counted: str = "") -> list[int]:
        """The columns of figures whose headings the claim's words fit best, those in the same part of the sentence
        before others; all where none fits. ``near``: no others; ``counted`` is what a figure counts."""
        own = {c.column for r in self.table.rows for c in r.cells}
        all_stems = [self.table.columns[k].stems for k in own if k < len(self.table.columns)]
        shared = frozenset.intersection(*all_stems) if len(all_stems) > 1 else frozenset[str]()
        at = self.part[min(place, len(self.part) - 1)]
        scores = {}
        for k in own:
            if k < len(self.table.columns):
                stems = self.table.columns[k].stems - shared
                scores[k] = sum(
                    max((said.get(s, 0.0) for s in stems), default=0.0) * (1.0 if self.part[p] == at else 0.3)
                    for p, said in self.matched.items()
                    if (not near or self.part[p] == at) and not is_relation(self.asked.norms[p])
                )
                scores[k] += _COUNTED * len(stems & {root(n) for n in counted.split()})
        top = max(scores.values(), default=0.0)
        return sorted(k for k, s in scores.items() if s == top)


def mentions_of(index: UnitIndex, asked: Query, table: Table) -> Mentions:
    """What a claim names of a table; where it names no row, those of the sentence before it that it points back to."""
    matched: dict[int, dict[str, float]] = {}
    for item in asked.items:
        if not item.lent:
            matched[item.place] = {
                w: item.weight * rate for w, rate in index.near(item.stem) if rate >= (SAME if item.name else NEAR)
            }
    weights = {i.place: i.weight for i in asked.items if not i.lent}
    found = _named(index, table, matched, weights)
    if not found and (asked.leaning or _POINTING & set(asked.norms)):
        found = _before(index, asked, table)
    return Mentions(asked, table, tuple(found), tuple(parts(asked)) or (0,), matched)


def _before(index: UnitIndex, asked: Query, table: Table) -> list[Mention]:
    said = [n for n in words(sentence_before(asked.claim)).norms if is_content(n)]
    held = {k: {w: rate for w, rate in index.near(root(n)) if rate >= NEAR} for k, n in enumerate(said)}
    return [
        Mention(places=(0,), column=m.column, rows=m.rows, whole=m.whole)
        for m in _named(index, table, held, dict.fromkeys(held, 1.0))
    ]


def context_row(index: UnitIndex, asked: Query, table: Table) -> Row | None:
    """The one row that the sentence before a claim names."""
    rows = list(dict.fromkeys(m.rows[0] for m in _before(index, asked, table) if len(m.rows) == 1))
    return rows[0] if len(rows) == 1 else None


def _named(
    index: UnitIndex, table: Table, matched: dict[int, dict[str, float]], weights: dict[int, float]
) -> list[Mention]:
    cells: dict[tuple[int, tuple[str, ...]], list[Row]] = {}
    for row in table.rows:
        for column, stems in row.texts:
            cells.setdefault((column, stems), []).append(row)
    rated = []
    for (column, stems), rows in cells.items():
        places = tuple(
            p for p, said in sorted(matched.items()) if any(said.get(s, 0.0) >= KIN * weights[p] for s in stems)
        )
        have = (
            {s: max(matched[p].get(s, 0.0) / max(matched[p].values()) for p in places) for s in stems} if places else {}
        )
        total = sum(index.weight(s) for s in stems)
        share = sum(index.weight(s) * rate for s, rate in have.items()) / total if total else 0.0
        if share >= _NAMED:
            rated.append(
                (share, len(places), Mention(places=places, column=column, rows=tuple(rows), whole=share == 1))
            )
    out: list[Mention] = []
    for share, count, m in rated:
        rivals = [
            (s, c, o) for s, c, o in rated if o is not m and set(o.places) & set(m.places) and o.column == m.column
        ]
        exact = any(matched[p].get(s, 0.0) >= weights[p] for p in m.places for row in m.rows for s in _words_of(row, m))
        if not exact and any(o.whole for _, _, o in rated if o is not m):
            continue  # "display" is no name of the pictures where another row is named
        if any((s, c) > (share, count) for s, c, _ in rivals):
            continue
        alike = [o for s, c, o in rivals if (s, c) == (share, count)]
        every = tuple(dict.fromkeys((*m.rows, *(r for o in alike for r in o.rows))))
        out.append(replace(m, rows=every, whole=m.whole and not alike))
    return out


def _words_of(row: Row, mention: Mention) -> tuple[str, ...]:
    return next((stems for column, stems in row.texts if column == mention.column), ())
