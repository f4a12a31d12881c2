"""A statement against a table whose rows are years: each figure by the year that it is of.

*648 members in 2020 and 520 now, a drop of a fifth*: the rows are those of the years that the claim names, or the
sentence before it, and the newest for what is so now; a change is one between two of them.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.claims.measures.figures import amounts
from quotecheck.evidence.facts.query import Query, sentence_before
from quotecheck.evidence.facts.tables.tables import Row, Table
from quotecheck.evidence.language.amounts import base_value
from quotecheck.evidence.language.clauses import clause_words
from quotecheck.text.records import dataclass
from quotecheck.text.words import words

_ROWS: Final = 3
_NOW: Final = frozenset({"now", "today", "currently", "latest"})
_BASE: Final = frozenset({"than", "since", "from", "on", "against"})
_LEAD: Final = 2
_CHANGES: Final = frozenset(
    """
    drop fewer more less increase decrease rise fall lower higher below above growth decline reduction up down
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


def is_yearly(table: Table) -> bool:
    """Whether the rows of a table are years."""
    return len(table.rows) >= _ROWS and len({r.year for r in table.rows if r.year}) == len(table.rows)


@dataclass(frozen=True, slots=True)
class Years:
    """The rows that a claim speaks of: ``main`` is what it is about, ``base`` what that is held against."""

    main: Row
    base: Row | None
    named: tuple[tuple[int, Row], ...]
    """Rows of years that the claim itself names, with the place of the date in it."""

    def of(self, asked: Query, figure: Amount) -> Row:
        """The row that a figure of the claim is of."""
        if self.base is not None and asked.norms[max(0, figure.first - 1) : figure.first] == ["from"]:
            return self.base
        own = [(abs(place - figure.last), row) for place, row in self.named]
        return min(own, key=lambda p: p[0])[1] if own else self.main


def years_of(asked: Query, table: Table, on: date | None) -> Years | None:
    """The rows that a claim speaks of; None where it speaks of no year of the table."""
    rows = {int(r.year): r for r in table.rows}
    newest = rows[max(rows)]
    months = {*words(newest.unit.header[0].replace("_", " ")).norms}
    plain, held = _dated(asked.figures, asked.norms, months)
    if any(y not in rows for y, _ in (*plain, *held)):
        return None
    now = [k for k, n in enumerate(asked.norms) if n in _NOW]
    before = amounts(sentence_before(asked.claim), on) if asked.leaning or held or not (plain or now) else []
    told = [y for y, _ in _dated(before, words(sentence_before(asked.claim)).norms, months)[0] if y in rows]
    if not (plain or held or now or told):
        return None
    named = [(place, rows[y]) for y, place in plain] + [(k, newest) for k in now]
    if named:
        main = max((r for _, r in named), key=lambda r: int(r.year))
    else:
        main = rows[max(told)] if told and not _ever_since(asked.norms) else newest
    others = [y for y, _ in (*held, *plain)] + ([] if held or plain else told)
    earlier = [y for y in others if y < int(main.year)]
    base = rows[min(earlier)] if earlier else rows.get(int(main.year) - 1) if _year_before(asked.norms) else None
    return Years(main=main, base=base, named=tuple(named))


def _is_of_a_row(figure: Amount, months: set[str]) -> bool:
    """Whether a date is a year, or a month that ends the years of the table: *the year to March*."""
    if figure.when is None or figure.when.granularity not in ("year", "month", "period"):
        return False
    return figure.when.granularity in ("year", "period") or any(w in months for w in figure.text.casefold().split())


def _dated(
    figures: Sequence[Amount], norms: Sequence[str], months: set[str]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Years that a claim is about, and those that it holds them against (*than in 2019*), with their places."""
    plain: list[tuple[int, int]] = []
    held: list[tuple[int, int]] = []
    for f in figures:
        if f.when is not None and _is_of_a_row(f, months):
            lead = norms[max(0, f.first - _LEAD) : f.first]
            (held if _BASE & set(lead) else plain).append((f.when.start.year, f.first))
    return plain, held


def _ever_since(norms: Sequence[str]) -> bool:
    """*has gone up in that time*: until now."""
    return bool({"has", "have"} & set(norms))


def _year_before(norms: Sequence[str]) -> bool:
    """*on the year before*, *a year earlier*, *the previous year*."""
    text = f" {' '.join(norms)} "
    return any(
        f" {p} " in text
        for p in (
            "the year before",
            "a year earlier",
            "the previous year",
            "year on year",
            "a year before",
            "the previous one",
        )
    )


def is_change(norm: str) -> bool:
    """Whether a word says that a figure moved: *a drop*, *lower*, *rose*."""
    return norm in _CHANGES or norm in clause_words("rises") or norm in clause_words("falls")


def changes(asked: Query, years: Years, columns: frozenset[int]) -> Iterator[tuple[float, str]]:
    """The change of a column between the two rows, and one cell of the main row as a share of another."""
    norms = set(asked.norms)
    if years.base is not None and any(is_change(n) for n in norms):
        for column in sorted(columns):
            late, early = years.main.at(column), years.base.at(column)
            if late is None or early is None:
                continue
            a, b = base_value(early.figure), base_value(late.figure)
            if a > 0 and not _other_way(norms, b - a):
                yield abs(late.figure.value - early.figure.value), f"{late.text} - {early.text}"
                yield abs(b - a) / a, f"({late.text} - {early.text}) / {early.text}"
    for x in years.main.cells:
        for y in years.main.cells:
            if base_value(y.figure) > base_value(x.figure) > 0 and x.column in columns:
                yield base_value(x.figure) / base_value(y.figure), f"{x.text} / {y.text}"


def _other_way(norms: set[str], change: float) -> bool:
    """Whether a claim says that something went the other way."""
    rises = bool(norms & (clause_words("rises") | {"more", "higher", "above", "up", "increase"}))
    falls = bool(norms & (clause_words("falls") | {"fewer", "less", "lower", "below", "down", "drop"}))
    return rises != falls and (change < 0) == rises
