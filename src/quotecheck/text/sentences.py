"""Paragraphs of plain text, in time linear in its length. Sentences of a paragraph are found on its tokens."""

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Final

from quotecheck.text.span import Span

_LINE: Final = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_WRAPPED: Final = (40, 110)
"""Lengths between which a line may be one of a hard-wrapped paragraph."""


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The paragraphs of a text, trimmed: its lines, or the blocks between blank lines where it is hard-wrapped."""
    end = len(text) if end is None else end
    wrapped = _hard_wrapped(text, _lines(text, start, end))
    lines = _lines(text, start, end)  # found twice, because an article may have more lines than memory
    yield from _joined(text, lines) if wrapped else lines


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _LINE.finditer(text, start, end):
        a, b = match.span()
        piece = text[a:b]
        stripped = piece.strip()
        if stripped:
            lead = len(piece) - len(piece.lstrip())
            yield Span(a + lead, a + lead + len(stripped))


def _adjacent(text: str, one: Span, two: Span) -> bool:
    """Whether no blank line stands between two lines."""
    between = text[one.end : two.start]
    return between.count("\n") + between.count("\r") - between.count("\r\n") < 2


def _hard_wrapped(text: str, lines: Iterable[Span]) -> bool:
    """Whether line ends are only where the page ran out: most lines are of one width and stop in mid-sentence."""
    broken = whole = 0
    for one, two in itertools.pairwise(lines):
        if _adjacent(text, one, two):
            in_width = _WRAPPED[0] <= one.end - one.start <= _WRAPPED[1]
            if in_width and text[one.end - 1] not in ".!?:\"'”’»":
                broken += 1
            else:
                whole += 1
    return broken > 3 and broken > 2 * whole


def _joined(text: str, lines: Iterable[Span]) -> Iterator[Span]:
    current: Span | None = None
    for line in lines:
        if current is not None and _adjacent(text, current, line):
            current = Span(current.start, line.end)
            continue
        if current is not None:
            yield current
        current = line
    if current is not None:
        yield current
