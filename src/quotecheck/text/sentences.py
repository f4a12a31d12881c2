"""Paragraphs of plain text, in time linear in its length. Sentences of a paragraph are found on its tokens."""

import itertools
from collections.abc import Iterable, Iterator
from typing import Final

from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_LINE: Final = lazily(r"[^\r\n\v\f\x85\u2028\u2029]+")
_WRAPPED: Final = (40, 110)
"""Lengths between which a line may be one of a hard-wrapped paragraph."""


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The paragraphs of a text, trimmed: its lines, or the blocks between blank lines where it is hard-wrapped."""
    end = len(text) if end is None else end
    wrapped = _hard_wrapped(text, _lines(text, start, end))
    margin = 0 if wrapped else _margin(text, _lines(text, start, end))
    lines = _lines(text, start, end)  # found again, because an article may have more lines than memory
    yield from _joined(text, lines, margin) if wrapped or margin else lines


def runs_on(text: str, end: int) -> bool:
    """Whether a sentence goes on over the line break at ``end``: the line is as long as those broken for their length
    and ends with no stop, and the next begins small, or behind a small word, or goes on with a name."""
    low = max(0, end - _WRAPPED[1] - 1)
    at = text.rfind("\n", low, end)
    line = text[at + 1 : end].rstrip()
    after = text[end + 1 : end + 2]
    if (at < 0 < low) or len(line) < _WRAPPED[0] or line[-1] in '.:;!?"”':
        return False
    last = line.rsplit(None, 1)[-1]
    return after.islower() or (after.isupper() and (last in _LEADS_ON or last[:1].isupper()))


_LEADS_ON: Final = frozenset({"the", "to", "of", "by", "from", "for", "a", "an", "and"})
"""Words with which no sentence ends."""


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


def _margin(text: str, lines: Iterable[Span]) -> int:
    """The width at which the lines of a text were broken although most of them were not; 0 if they were not.

    A release or a form has headings and lists beside its paragraphs. A line was broken at the margin if it stops in
    mid-sentence and the first word of the next one would not have fitted.
    """
    widest = 0
    rooms: list[int] = []
    for one, two in itertools.pairwise(lines):
        length = _length(text, one)
        widest = max(widest, length)
        if widest > _WRAPPED[1]:
            return 0
        if _adjacent(text, one, two) and length >= _WRAPPED[0] and text[one.end - 1] not in ".!?:":
            rooms.append(length + 1 + _first_word(text, two))
    return widest if sum(room > widest - _RAGGED for room in rooms) > _FEW else 0


_RAGGED: Final = 6
"""Characters by which a broken line may be shorter than it had to be."""
_FEW: Final = 2


def _length(text: str, line: Span) -> int:
    """Characters of a line with the blanks before it."""
    return line.end - max(text.rfind("\n", 0, line.start) + 1, 0)


def _first_word(text: str, line: Span) -> int:
    return len(text[line.start : line.end].split(None, 1)[0])


def _joined(text: str, lines: Iterable[Span], margin: int) -> Iterator[Span]:
    """Lines under one another as one; at a ``margin``, only over a break where the next word would not have fitted."""
    current: Span | None = None
    last: Span | None = None
    for line in lines:
        if current is not None and last is not None and _adjacent(text, current, line):
            full = _length(text, last) + 1 + _first_word(text, line) > margin - _RAGGED
            if not margin or full:
                current, last = Span(current.start, line.end), line
                continue
        if current is not None:
            yield current
        current = last = line
    if current is not None:
        yield current
