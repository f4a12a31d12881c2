"""Rows of tables among the sentences of a source: their cells, and the headings that hold for them."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

from quotecheck.claims.measures.amount import Amount
from quotecheck.claims.measures.figures import amounts
from quotecheck.evidence.facts.aligned import ALIGNED, is_head, is_row
from quotecheck.evidence.facts.aligned import cells as cells_of
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.text.lazily import lazily
from quotecheck.text.words import words

_NUMBER: Final = lazily(r"-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?")
_QUOTED: Final = lazily(r'"[^"]*"')
_GROUPS: Final = lazily(r"(?<=\d),(?=\d{3}(?!\d))")
_RULE: Final = lazily(r"[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*(?:\n|$)")
_SPACES: Final = 12
_CELLS: Final = 2
"""Bars in a line from which it is a row of a table."""
_CHARS: Final = 400
"""Characters of a line that are looked at to either side of a unit."""


def in_table(unit: Unit, header: list[str], on: date | None) -> list[str]:
    """Give the figures of a table's row the headings of their columns; returns the headings that hold from here on."""
    mark = _mark(_line(unit), separated=unit.view.source.id.endswith((".csv", ".tsv")))
    if not mark:
        return _aligned(unit, header, on)
    line = unit.text if header or mark != "|" else _line(unit).strip().removeprefix("|").removesuffix("|")
    cells = split(line, mark)
    if not header:
        figured = any(f.when is None and f.kind != "duration" for f in unit.figures)
        if figured and mark == "|" and not _is_ruled(unit):
            return []
        unit.header, unit.mark = tuple(cells), mark
        return cells
    if mark != "|" and (len(header) < len(cells) or _begins_anew(unit, cells)):
        unit.header, unit.mark = tuple(cells), mark
        return cells
    if mark != "|":
        unit.figures = _cells(unit, cells, mark)
    _headed(unit, header, mark, len(header) - len(cells) if not header[0].strip() else 0, on)
    return header


def _headed(unit: Unit, header: Sequence[str], mark: str, shift: int, on: date | None) -> None:
    """Give each figure of a row the heading of its column; ``shift``: columns that the row has not printed."""
    unit.header, unit.mark = tuple(header), mark
    unit.heading = unit.heading.union(*(_stems(title) for title in header))
    for figure in unit.figures:
        column = len(split(unit.text[: figure.start], mark)) - 1 + max(0, shift)
        if column < len(header):
            title = header[column].replace("_", " ")
            percent = {"%"} if "%" in title else set()
            unit.columns[figure.start] = _stems(title) | percent
            dates = [a for a in amounts(title, on) if a.when is not None]
            if dates:
                unit.dated[figure.start] = dates[0]


def _aligned(unit: Unit, header: list[str], on: date | None) -> list[str]:
    """The same for a table that a plain text draws with spaces."""
    line = _line(unit).rstrip()
    if not header and is_head(line, _below(unit)):
        unit.header, unit.mark = tuple(split(line, ALIGNED)), ALIGNED
        return [*unit.header]
    if len(header) != len(cells_of(line.strip())) or not is_row(line):
        return []
    _headed(unit, header, ALIGNED, 0, on)
    return header


def _below(unit: Unit) -> str:
    """The line under a unit."""
    text = unit.view.text
    at = text.find("\n", unit.end) + 1
    end = text.find("\n", at)
    return text[at : end if end >= 0 else len(text)] if at else ""


def split(text: str, mark: str) -> list[str]:
    """The cells of a row as printed, their spaces and quotation marks with them: *"612,400"* is one cell."""
    if mark == ALIGNED:
        return cells_of(text)
    if mark == "|" or '"' not in text:
        return text.split(mark)
    hidden = _QUOTED.sub(lambda m: "\0" * len(m.group()), text)
    at = hidden.find('"')
    if at >= 0:  # a quotation mark that nothing closes: the text ends inside a cell
        hidden = hidden[:at] + "\0" * (len(hidden) - at)
    out, at = [], 0
    for cell in hidden.split(mark):
        out.append(text[at : at + len(cell)])
        at += len(cell) + len(mark)
    return out


def _line(unit: Unit) -> str:
    """The whole line that a unit stands in: a row of a table begins with a bar, its words do not."""
    text, low, high = unit.view.text, max(0, unit.start - _CHARS), unit.end + _CHARS
    end = text.find("\n", unit.end, high)
    return text[max(text.rfind("\n", low, unit.start) + 1, low) : end if end >= 0 else min(len(text), high)]


def _begins_anew(unit: Unit, cells: Sequence[str]) -> bool:
    """Whether a row after an empty line has headings: no cell of it is a figure."""
    text = unit.view.text
    apart = "\n\n" in text[max(0, text.rfind("\n", 0, unit.start) - 1) : unit.start]
    return apart and not any(_NUMBER.fullmatch(c.strip().strip('"')) for c in cells)


def _is_ruled(unit: Unit) -> bool:
    """Whether the line under a unit is the rule that Markdown draws under headings."""
    text = unit.view.text
    at = text.find("\n", unit.end)
    return at >= 0 and _RULE.match(text, at + 1) is not None


def _stems(title: str) -> frozenset[str]:
    return frozenset(root(n) for n in words(title.replace("_", " ")).norms if is_content(n))


def _mark(text: str, *, separated: bool) -> str:
    """What parts the cells of a row; "" where a line is no row. ``separated``: a file of separated values."""
    if text.count("|") >= _CELLS:
        return "|"
    for mark in (";", "\t", ","):
        plain = _QUOTED.sub("", text) if separated else _GROUPS.sub("", text)  # "1,911 (2024: 1,760)" is no row
        prose = f"{mark} " in plain or (plain.count(" ") >= _SPACES and not separated)
        if plain.count(mark) >= _CELLS and "\n" not in text and not prose:
            return mark
    return ""


def _cells(unit: Unit, cells: Sequence[str], mark: str) -> tuple[Amount, ...]:
    """The figures of a row in a file of separated values: a cell is a figure, whatever stands around it."""
    out, at = [], 0
    for cell in cells:
        printed = cell.strip().strip('"')
        number = _NUMBER.fullmatch(printed)
        if number is not None:
            value = float(number.group().strip("%").replace(",", ""))
            word = next(
                (k for k in range(unit.last - unit.first) if unit.view.ends[unit.first + k] - unit.start > at), 0
            )
            kind: Literal["percent", "number"] = "percent" if printed.endswith("%") else "number"
            out.append(
                Amount(
                    kind=kind, low=value, high=value, unit="percent" if kind == "percent" else "", noun="", bound="",
                    first=word, last=word + 1, start=at, end=at + len(cell), text=printed,
                )
            )  # fmt: skip
        at += len(cell) + len(mark)
    return tuple(out)
