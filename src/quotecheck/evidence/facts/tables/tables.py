"""The tables of a packet: rows with their label, and cells with what their column measures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.claims.measures.figures import amounts
from quotecheck.claims.measures.words import measure_words
from quotecheck.evidence.facts.rows import split
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.words import words

_CELL: Final = lazily(
    r"(?P<sign>[-\u2212\u2013+]?)\s*(?P<number>(?:[£$€₹]|[A-Z]{3} )?\s*\d[\d,]*(?:\.\d+)?\s*(?:%|[a-z]{1,3})?)"
)
_LOSS: Final = lazily(r"^([£$€₹]?)\(([\d.,]+)\)([a-z]{0,3}|%)$")
"""A loss as accounts print it: *£(8.7)m*."""
_UNIT: Final = lazily(r"\(([^()]{1,20})\)\s*$")
_IN_LABEL: Final = lazily(r"\(([^()]{1,40})\)\s*$")
"""The same of a row, which has more room: *sickness absence (working days per officer)*."""
_CODED: Final = lazily(r"(?<= )(?:gbp|usd|eur|inr)(?: (?:mn?|bn|k))?$|(?<= )(?:km|percent|pence)$", re.IGNORECASE)
_CODES: Final = {"gbp": "£", "usd": "$", "eur": "€", "inr": "₹"}
_YEAR_ROW: Final = lazily(r"(?:fy|FY)?_?(?P<year>(?:19|20)\d\d)(?:[-\u2013/]\d\d)?")
_SHARED: Final = lazily(r"^(?P<number>\d[\d,]*)\s*\((?P<share>\d+(?:\.\d+)?\s?%?)\)$")
"""A count with its share: *62 (20%)*."""
_CAPTION: Final = lazily(
    r"(?:^|[,:(]|\bin) ?(?P<unit>(?:£|\$|€)(?:m|bn|000s?)|(?:£|\$|€) ?(?:million|thousand|billion)"
    r"|(?:thousand|million|billion)s?(?:(?: of)? [a-z]+)?"
    r"|(?:per cent|percent|%)|(?:tonnes|hectares|litres|hectolitres|km))"
    r"\)?\.?$",
    re.IGNORECASE,
)
"""What a line over a table says that its figures are in."""
_WITH_SHARES: Final = "number (per cent)"
_YEARS: Final = 2
"""Columns of years from which a line over a table may say what they count in."""
_OVER: Final = 3
"""Lines over the headings that may say it."""
_YEAR: Final = lazily(r"(?:fy|FY)?_?((?:19|20)\d\d)(?:[-\u2013/]\d\d(?:\d\d)?)?")
_ALL: Final = frozenset(["total", "totals", "all", "overall", "sum", "altogether"])
_SHORT: Final = {
    "pts": "points", "pos": "position", "w": "wins", "d": "draws", "l": "losses", "p": "played", "pct": "percent",
    "avg": "average", "pop": "population", "rank": "position", "place": "position", "fg": "goals", "pf": "points",
}  # fmt: skip
_THEN_NOW: Final = {
    "before": "1", "after": "2", "old": "1", "new": "2", "previous": "1", "current": "2", "now": "2", "then": "1",
    "adopted": "1", "proposed": "2", "baseline": "1", "last": "1", "this": "2",
}  # fmt: skip
_WHEN: Final = frozenset(
    ["year", "years", "date", "since", "founded", "opened", "built", "from", "until", "season", "when", "month", "day"]
)
"""Words of a heading under which four digits are a year."""
_SCALED: Final = lazily(r"(?:million|thousand|billion)s?(?:(?: of)? [a-z]+)?$")
_SCALES: Final = {"000": "k", "thousand": "k", "million": "m", "billion": "bn"}
_MEASURES: Final = frozenset({"tonnes", "hectares", "litres", "hectolitres", "kilometres", "metres", "millimetres"})
_RATED: Final = frozenset({"per", "within", "over", "under", "every"})
_SHARES: Final = frozenset({"per cent", "percent", "%"})
_MINUS: Final = frozenset("-\u2212\u2013")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A figure of a table. ``start`` and ``end`` count in the row's text."""

    figure: Amount
    column: int
    falls: bool
    """It is printed with a minus."""
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: the stems of its label, the year that is its label, and its figures."""

    unit: Unit
    label: tuple[str, ...]
    year: str
    cells: tuple[Cell, ...]
    texts: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """Its cells of words: column and stems."""

    @property
    def sums(self) -> bool:
        """Whether it holds what the others come to."""
        return bool(_ALL & set(self.unit.norms[: len(self.label) + 2])) or self.label == ("group",)

    def at(self, column: int) -> Cell | None:
        """The figure in a column."""
        return next((c for c in self.cells if c.column == column), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A heading: its stems without what tells when, and the year that it names ("1", "2" for before and after)."""

    stems: frozenset[str]
    year: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under one header."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]


class Tables:
    """The tables among the units that were read so far, laid out once for all claims."""

    def __init__(self, index: UnitIndex, on: date | None) -> None:
        self.on = on
        self._index = index
        self._count = 0
        self._all: tuple[Table, ...] = ()

    def all(self) -> tuple[Table, ...]:
        """Every table of the packet."""
        if self._count != self._index.count:
            self._all, self._count = tuple(_found(self._index, self.on)), self._index.count
        return self._all


def _found(index: UnitIndex, on: date | None) -> Iterator[Table]:
    for units in index.by_source.values():
        groups: dict[tuple[str, ...], list[Unit]] = {}
        for unit in units:
            if unit.header:
                groups.setdefault(unit.header, []).append(unit)
        for header, rows in groups.items():
            caption = _caption(units, rows[0], header)
            yield Table(
                rows=tuple(r for u in rows if not _repeats(u, header) and (r := _row(u, on, caption)).cells),
                columns=tuple(_column(title) for title in header),
            )


def _repeats(unit: Unit, header: Sequence[str]) -> bool:
    """Whether a line is that of the headings."""
    return [c.strip() for c in split(unit.text, unit.mark) if c.strip()] == [c.strip() for c in header if c.strip()]


def _caption(units: Sequence[Unit], first: Unit, header: Sequence[str]) -> str:
    """The unit that a line over a table gives its figures, where its columns are years: *Harvest, thousand tonnes*."""
    over = units[max(0, first.number - _OVER) : first.number]
    if any(s in u.text for u in over for s in ("(per cent)", "(%)", "(percent)")):
        return _WITH_SHARES
    if sum(bool(_YEAR.search(title)) for title in header) < _YEARS:
        return ""
    for unit in over:
        found = _CAPTION.search(unit.text.strip())
        if found is not None:
            return found["unit"].casefold()
    return ""


def _column(title: str) -> Column:
    found = _YEAR.search(title)
    plain = _UNIT.sub("", _YEAR.sub(" ", _CODED.sub("", title.replace("_", " "))))
    norms = [_SHORT.get(n, n) for n in words(plain).norms]
    when = next((year for n in norms if (year := _THEN_NOW.get(n))), "")
    stems = frozenset(root(n) for n in norms if (is_content(n) or n in _SHORT.values()) and n not in _THEN_NOW)
    return Column(stems=stems, year=found.group(1) if found else when)


def _stems(text: str) -> tuple[str, ...]:
    return tuple(root(n) for n in words(text.replace("_", " ")).norms if is_content(n))


def _named(stems: tuple[str, ...]) -> tuple[str, ...]:
    """A label without the number that it may begin with: *4 Coast*."""
    return tuple(s for s in stems if not s.isdigit()) or stems


def _row(unit: Unit, on: date | None, caption: str) -> Row:
    at = 0
    label, year, counted = "", "", ""
    cells: list[Cell] = []
    texts: list[tuple[int, tuple[str, ...]]] = []
    for column, text in enumerate(split(unit.text, unit.mark)):
        said = text.strip().strip('"').strip()
        found = _CELL.fullmatch(_LOSS.sub(r"-\1\2\3", said))
        shared = _SHARED.fullmatch(said)
        shared = shared if shared is not None and (said.endswith("%)") or caption == _WITH_SHARES) else None
        if not label and not cells and (dated := _YEAR_ROW.fullmatch(said)) is not None:
            year = dated["year"]
        elif found is not None or shared is not None:
            over = caption if column < len(unit.header) and _YEAR.search(unit.header[column]) else ""
            place = _Place(unit.header, column, at + text.index(said), on, over or counted or _in_label(label))
            cells += [
                c for number, sign in _numbers(found, shared) if (c := place.cell(number, sign, said)) is not None
            ]
        elif said:
            counted = said if _is_unit(said.casefold()) or said.casefold() in _SHARES else counted
            if not cells or (not label and column == 1):
                label = f"{label} {said}".strip()
            texts.append((column, _named(_stems(_UNIT.sub("", said)))))
        at += len(text) + len(unit.mark)
    return Row(
        unit=unit, label=_stems(_UNIT.sub("", label)), year=year, cells=tuple(cells),
        texts=tuple(t for t in texts if t[1]),
    )  # fmt: skip


def _numbers(found: re.Match[str] | None, shared: re.Match[str] | None) -> list[tuple[str, str]]:
    """The numbers of a cell, each with its sign."""
    if shared is not None:
        return [(shared["number"], ""), (f"{shared['share'].rstrip('% ')}%", "")]
    return [(found["number"].strip(), found["sign"])] if found is not None else []


def _in_label(label: str) -> str:
    """The unit that the label of a row names: *cargo (tonnes)*."""
    found = _IN_LABEL.search(label)
    return found.group(1).strip() if found is not None else ""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cell stands; ``unit`` is what its row or the line over the table counts in."""

    header: Sequence[str]
    column: int
    start: int
    on: date | None
    unit: str

    def cell(self, number: str, sign: str, said: str) -> Cell | None:
        """A cell with the unit that its column's heading gives it."""
        title = self.header[self.column] if self.column < len(self.header) else ""
        printed = _printed(number, title.replace("_", " "))
        if printed == number and self.unit and self.unit != _WITH_SHARES:
            printed = _printed(number, f"({self.unit})")
        figures = amounts(printed, self.on)
        if len(figures) == 1 and figures[0].when is not None and not _WHEN & set(words(title.replace("_", " ")).norms):
            counted = amounts(f"{int(figures[0].text):,} items", self.on) if figures[0].text.isdigit() else ()
            figures = tuple(replace(f, noun="") for f in counted)  # 1890 people
        if len(figures) != 1 or figures[0].when is not None:
            return None
        return Cell(
            figure=figures[0], column=self.column, falls=sign in _MINUS and bool(sign), text=said, start=self.start,
            end=self.start + len(said),
        )  # fmt: skip


def _printed(number: str, title: str) -> str:
    """A number as prose would print it under this heading: "£388m" for 388 under "Operating profit (£m)"."""
    in_brackets = _UNIT.search(title)
    coded = _CODED.search(title) if in_brackets is None else None  # "revenue_2025_gbp_m"
    unit = in_brackets.group(1).strip() if in_brackets else coded.group().strip() if coded else ""
    code, _, scale = unit.casefold().partition(" ")
    unit = _CODES[code] + scale if code in _CODES else unit
    if not number[0].isdigit() or not number[-1].isdigit():
        return number
    if (
        title.rstrip().endswith("%")
        or {"pct", "percent"} & set(words(title).norms)
        or unit in {"%", "percent", "per cent", "pct"}
    ):
        return f"{number}%"
    if unit[:1] in "£$€₹" and unit:
        scale = _SCALES.get(unit[1:].strip().removesuffix("s"), unit[1:].strip())
        return f"{unit[0]}{number}{scale if scale in {'k', 'm', 'mn', 'bn'} else ''}"
    if _SCALED.match(title) and " " in title and "(" not in title:  # "million litres"
        return f"{number} {title}"
    if _SCALED.match(unit):
        scaled, *things = unit.split()
        return f"{number} {scaled.removesuffix('s')} {things[-1] if things else ''}".strip()
    if unit.isalpha() and (len(unit) <= 6 or unit in _MEASURES):
        return f"{number} {unit}"
    named = _counts_in(unit or title)
    return f"{number} {named}" if named else number


def _counts_in(title: str) -> str:
    """The one unit of time or measure that a heading names: *Median wait, days*, *working days per officer*."""
    said = words(title).norms
    if any(n.isdigit() for n in said):
        return ""  # "waiting over 52 weeks" counts people
    named = [n for k, n in enumerate(said) if _is_unit(n) and not (k and said[k - 1] in _RATED)]
    return named[0] if len(named) == 1 else ""


def _is_unit(norm: str) -> bool:
    lex = measure_words()
    return norm.endswith("s") and len(norm) > len("kms") and (lex.duration(norm) or lex.unit(norm)) is not None
