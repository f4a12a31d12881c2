"""Rows of tables among the sentences of a source: their cells, and the headings that hold for them."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

from quotecheck.claims.amount import Amount
from quotecheck.claims.figures import amounts
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.text.lazily import lazily
from quotecheck.text.words import words

_NUMBER: Final = lazily(r"-?\d+(?:\.\d+)?%?")
_GROUPS: Final = lazily(r"(?<=\d),(?=\d{3}(?!\d))")
_SPACES: Final = 12
_CELLS: Final = 2
"""Bars in a line from which it is a row of a table."""
_CHARS: Final = 400
"""Characters of a line that are looked at to either side of a unit."""


def in_table(unit: Unit, header: list[str], on: date | None) -> list[str]:
    """Give the figures of a table's row the headings of their columns; returns the headings that hold from here on."""
    mark = _mark(_line(unit), separated=unit.view.source.id.endswith((".csv", ".tsv")))
    if not mark:
        return []
    cells = (unit.text if header or mark != "|" else _line(unit).strip().removeprefix("|").removesuffix("|")).split(
        mark
    )
    if not header:
        if any(f.when is None and f.kind != "duration" for f in unit.figures) and mark == "|":
            return []
        unit.header, unit.mark = tuple(cells), mark
        return cells
    if len(header) < len(cells) and mark != "|":
        return []
    if mark != "|":
        unit.figures = _cells(unit, cells, mark)
    unit.header, unit.mark = tuple(header), mark
    shift = len(header) - len(cells) if not header[0].strip() else 0
    unit.heading = unit.heading.union(*(_stems(title) for title in header))
    for figure in unit.figures:
        column = unit.text.count(mark, 0, figure.start) + max(0, shift)
        if column < len(header):
            title = header[column].replace("_", " ")
            percent = {"%"} if "%" in title else set()
            unit.columns[figure.start] = _stems(title) | percent
            dates = [a for a in amounts(title, on) if a.when is not None]
            if dates:
                unit.dated[figure.start] = dates[0]
    return header


def _line(unit: Unit) -> str:
    """The whole line that a unit stands in: a row of a table begins with a bar, its words do not."""
    text, low, high = unit.view.text, max(0, unit.start - _CHARS), unit.end + _CHARS
    end = text.find("\n", unit.end, high)
    return text[max(text.rfind("\n", low, unit.start) + 1, low) : end if end >= 0 else min(len(text), high)]


def _stems(title: str) -> frozenset[str]:
    return frozenset(root(n) for n in words(title.replace("_", " ")).norms if is_content(n))


def _mark(text: str, *, separated: bool) -> str:
    """What parts the cells of a row; "" where a line is no row. ``separated``: a file of separated values."""
    if text.count("|") >= _CELLS:
        return "|"
    for mark in (";", "\t", ","):
        prose = f"{mark} " in text or (text.count(" ") >= _SPACES and not separated)
        plain = text if separated else _GROUPS.sub("", text)  # "1,911 (2024: 1,760)" is no row
        if plain.count(mark) >= _CELLS and "\n" not in text and not prose:
            return mark
    return ""


def _cells(unit: Unit, cells: Sequence[str], mark: str) -> tuple[Amount, ...]:
    """The figures of a row in a file of separated values: a cell is a figure, whatever stands around it."""
    out, at = [], 0
    for cell in cells:
        number = _NUMBER.fullmatch(cell.strip())
        if number is not None:
            value = float(number.group().strip("%"))
            word = next(
                (k for k in range(unit.last - unit.first) if unit.view.ends[unit.first + k] - unit.start > at), 0
            )
            kind: Literal["percent", "number"] = "percent" if cell.strip().endswith("%") else "number"
            out.append(
                Amount(
                    kind=kind, low=value, high=value, unit="percent" if kind == "percent" else "", noun="", bound="",
                    first=word, last=word + 1, start=at, end=at + len(cell), text=cell.strip(),
                )
            )  # fmt: skip
        at += len(cell) + len(mark)
    return tuple(out)
