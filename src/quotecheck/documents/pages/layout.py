"""From characters with places to lines in reading order: columns, running heads, line numbers, footnotes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_EDGE: Final = 0.14
"""Share of a page's height, above and below, in which running heads and feet are looked for."""
_NOTE = lazily(r"[\d*†‡§¶]{1,3}[ .)]?\s*\S")
_PAGE_NUMBER = lazily(
    r"(?:page\s*+)?[-–—]?\s*+(?:\d{1,4}|[ivxlc]{1,6})\s*+[-–—]?(?:\s*+(?:of|/)\s*+\d+)?", re.IGNORECASE
)


class Glyph(NamedTuple):
    """One character with its box in points; y grows upward."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float


@dataclass(slots=True)
class Page:
    """A page's visible characters, in the order of the file."""

    number: int
    width: float
    height: float
    left: float
    bottom: float
    glyphs: list[Glyph]


@dataclass(slots=True)
class Line:
    """Characters on one line without a wide gap."""

    page: int
    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    column: tuple[float, float] = (0.0, 0.0)
    """Left and right edge of the column it stands in."""
    glyphs: list[Glyph] = field(default_factory=list)

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return (self.y0 + self.y1) / 2


def lines_of(pages: Sequence[Page]) -> tuple[list[Line], list[Line], list[Line]]:
    """Lines of the text in reading order, lines of footnotes, and page furniture."""
    by_page = [(page, _segments(page)) for page in pages]
    furniture: list[Line] = []
    repeated = _running(by_page)
    flow: list[Line] = []
    notes: list[Line] = []
    sizes = Counter(round(g.size or (g.y1 - g.y0), 1) for page in pages for g in page.glyphs[:20000])
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    for page, segments in by_page:
        kept: list[Line] = []
        numbers = _line_numbers(segments)
        for line in segments:
            (furniture if id(line) in repeated or id(line) in numbers else kept).append(line)
        text, below = _footnotes(kept, body, page)
        flow.extend(_order(text))
        notes.extend(_order(below))
    return flow, notes, furniture


def _segments(page: Page) -> list[Line]:
    """Runs of characters on one line: a new one starts at a jump in height or a wide gap."""
    lines: list[Line] = []
    run: list[Glyph] = []
    for glyph in page.glyphs:
        if run and not _follows(run[-1], glyph, run):
            lines.extend(_line(page.number, run))
            run = []
        run.append(glyph)
    lines.extend(_line(page.number, run))
    return _merged(lines)


def _follows(last: Glyph, glyph: Glyph, run: list[Glyph]) -> bool:
    if glyph.text.isspace() or last.text.isspace():
        previous = next((g for g in reversed(run) if not g.text.isspace()), last)
    else:
        previous = last
    height = max(previous.y1 - previous.y0, glyph.y1 - glyph.y0, 0.7 * previous.size, 1.0)
    if glyph.text.isspace():
        return True
    overlap = min(previous.y1, glyph.y1 + 0.6 * height) - max(previous.y0, glyph.y0 - 0.6 * height)
    if overlap <= 0 or abs((previous.y0 + previous.y1) - (glyph.y0 + glyph.y1)) > 1.7 * height:
        return False
    gap = glyph.x0 - previous.x1
    if abs(glyph.x0 - previous.x0) < 1:
        return True  # letters of one ligature share its box
    return -0.8 * height < gap < 1.6 * max(height, previous.size)


def _line(page: int, run: list[Glyph]) -> list[Line]:
    solid = [g for g in run if not g.text.isspace()]
    if not solid:
        return []
    pieces: list[str] = []
    previous: Glyph | None = None
    spaced = False
    for glyph in run:
        if glyph.text.isspace():
            spaced = True
            continue
        if previous is not None:
            gap = glyph.x0 - previous.x1
            if spaced or gap > 0.17 * max(glyph.size, previous.size, glyph.y1 - glyph.y0):
                pieces.append(" ")
        pieces.append(glyph.text)
        previous, spaced = glyph, False
    size = median(g.size or (g.y1 - g.y0) for g in solid)
    return [
        Line(
            page=page,
            text="".join(pieces),
            x0=min(g.x0 for g in solid),
            y0=min(g.y0 for g in solid),
            x1=max(g.x1 for g in solid),
            y1=max(g.y1 for g in solid),
            size=size,
        )
    ]


def _merged(lines: list[Line]) -> list[Line]:
    """Neighbours on one height that belong together (a raised footnote mark, a word set apart) joined."""
    merged: list[Line] = []
    for line in lines:
        if merged:
            last = merged[-1]
            same = min(last.y1, line.y1) - max(last.y0, line.y0) > 0.5 * min(last.y1 - last.y0, line.y1 - line.y0)
            gap = line.x0 - last.x1
            if same and -1.0 <= gap < 0.9 * max(last.size, line.size):
                space = " " if gap > 0.17 * last.size else ""
                last.text += space + line.text
                last.x1, last.y0, last.y1 = max(last.x1, line.x1), min(last.y0, line.y0), max(last.y1, line.y1)
                continue
        merged.append(line)
    return merged


def _running(pages: Sequence[tuple[Page, list[Line]]]) -> set[int]:
    """Lines at the edge of pages that come again on other pages (digits apart), and page numbers alone."""
    seen: dict[tuple[str, bool], list[Line]] = {}
    found: set[int] = set()
    for page, lines in pages:
        low, high = page.bottom + _EDGE * page.height, page.bottom + (1 - _EDGE) * page.height
        outer = _outermost(lines, low, high)
        for line in outer:
            at_top = line.middle > high
            if _PAGE_NUMBER.fullmatch(line.text.strip()):
                found.add(id(line))
            key = re.sub(r"\d+", "#", re.sub(r"\s+", " ", line.text.strip().casefold()))
            seen.setdefault((key, at_top), []).append(line)
    for same in seen.values():
        if len({line.page for line in same}) >= (2 if len(pages) < 6 else 3):
            found.update(id(line) for line in same)
    return found


def _outermost(lines: list[Line], low: float, high: float) -> list[Line]:
    """The three outermost rows above and below."""
    top = sorted({round(line.middle) for line in lines if line.middle > high}, reverse=True)[:3]
    bottom = sorted({round(line.middle) for line in lines if line.middle < low})[:3]
    return [line for line in lines if round(line.middle) in top or round(line.middle) in bottom]


def _line_numbers(lines: list[Line]) -> set[int]:
    """Numbers alone at the left edge that count up down the page."""
    numbers = [line for line in lines if re.fullmatch(r"\d{1,3}", line.text.strip())]
    if len(numbers) < 4:
        return set()
    by_edge: dict[int, list[Line]] = {}
    for line in numbers:
        by_edge.setdefault(round(line.x1 / 6), []).append(line)
    found: set[int] = set()
    for edge, group in by_edge.items():
        column = sorted(group + by_edge.get(edge + 1, []), key=lambda line: -line.middle)
        values = [int(line.text) for line in column]
        steps = {b - a for a, b in pairwise(values)}
        if len(column) >= 4 and len(steps) == 1 and steps <= {1, 2, 5, 10}:
            found.update(id(line) for line in column)
    return found


def _footnotes(lines: list[Line], body: float, page: Page) -> tuple[list[Line], list[Line]]:
    """Small print at the foot of a page that starts with a mark, parted from the text."""
    limit = page.bottom + 0.45 * page.height
    small = [line for line in lines if line.size < 0.93 * body and line.middle < limit]
    starts = [line for line in small if _NOTE.match(line.text)]
    if not starts:
        return lines, []
    top = max(line.y1 for line in starts)
    below = [line for line in small if line.middle <= top]
    # Text in the body's size below the first note: then it is no footnote but a list of small figures.
    if any(line.middle < min(n.middle for n in below) and line not in below for line in lines):
        edges = [(n.x0, n.x1) for n in below]
        clash = [x for x in lines if x not in below and x.middle < top and any(a < x.x1 and x.x0 < b for a, b in edges)]
        if clash:
            return lines, []
    chosen = {id(line) for line in below}
    return [line for line in lines if id(line) not in chosen], below


def _order(lines: list[Line]) -> list[Line]:
    """Reading order by cutting the page along white gutters, without recursion deeper than the page needs."""
    ordered: list[Line] = []
    stack = [lines]
    while stack:
        region = stack.pop()
        if len(region) <= 1:
            ordered.extend(_in_column(region))
            continue
        parts = _cut(region)
        if len(parts) == 1:
            ordered.extend(_in_column(region))
        else:
            stack.extend(reversed(parts))
    return ordered


def _in_column(lines: list[Line]) -> list[Line]:
    if not lines:
        return []
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda item: -item.middle):
        if rows and abs(rows[-1][0].middle - line.middle) < 0.4 * max(line.size, line.y1 - line.y0):
            rows[-1].append(line)
        else:
            rows.append([line])
    ordered = []
    for row in rows:
        row.sort(key=lambda item: item.x0)
        first = row[0]
        for other in row[1:]:
            first.text += " " + other.text
            first.x1 = max(first.x1, other.x1)
        first.column = (left, right)
        ordered.append(first)
    return ordered


def _cut(lines: list[Line]) -> list[list[Line]]:
    """Two or more parts in reading order, or the region whole."""
    gutter = _gutter(lines)
    if gutter is not None:
        return [[x for x in lines if x.x1 <= gutter], [x for x in lines if x.x1 > gutter]]
    return _bands(lines)


def _gutter(lines: list[Line]) -> float | None:
    """The middle of a white strip from top to bottom with several lines on either side."""
    if len(lines) < 4:
        return None
    size = median(line.size for line in lines)
    spans = sorted((line.x0, line.x1) for line in lines)
    reach = spans[0][1]
    best: tuple[float, float] | None = None
    for x0, x1 in spans[1:]:
        gap = x0 - reach
        if gap > 0.7 * size and (best is None or gap > best[0]):
            middle = (x0 + reach) / 2
            sides = [[x for x in lines if x.x1 <= middle], [x for x in lines if x.x1 > middle]]
            if all(len({round(x.middle) for x in side}) >= 2 for side in sides) and _are_columns(sides):
                best = (gap, middle)
        reach = max(reach, x1)
    return best[1] if best else None


def _are_columns(sides: list[list[Line]]) -> bool:
    """Columns of prose stand side by side; labels or numbers before lines are one text with them."""
    left = [x.x1 - x.x0 for x in sides[0]]
    return median(left) > 4 * median(x.size for x in sides[0]) or median(len(x.text) for x in sides[0]) > 14


def _bands(lines: list[Line]) -> list[list[Line]]:
    """Where a few lines cross the gutter between columns (a title), the region is cut above and below them."""
    crossing = _crossing(lines)
    if not crossing:
        return [lines]
    bands: list[list[Line]] = []
    kind: bool | None = None
    for line in sorted(lines, key=lambda item: -item.middle):
        crosses = id(line) in crossing
        if kind is None or crosses != kind:
            bands.append([])
            kind = crosses
        bands[-1].append(line)
    columns = [band for band in bands if id(band[0]) not in crossing and _gutter(band) is not None]
    return bands if columns and len(bands) > 1 else [lines]


def _crossing(lines: list[Line]) -> set[int]:
    """Lines over the strip that the fewest lines cross, if those are few and columns stand on either side of it."""
    if len(lines) < 6:
        return set()
    left, right = min(x.x0 for x in lines), max(x.x1 for x in lines)
    best: tuple[int, float] | None = None
    for step in range(int((right - left) / 3)):
        at = left + 3.0 * step
        if not 0.15 < (at - left) / max(1.0, right - left) < 0.85:
            continue
        over = sum(1 for x in lines if x.x0 < at - 1 and x.x1 > at + 1)
        if best is None or over < best[0]:
            best = (over, at)
    if best is None or not 0 < best[0] <= 0.3 * len(lines):
        return set()
    return {id(x) for x in lines if x.x0 < best[1] - 1 and x.x1 > best[1] + 1}
