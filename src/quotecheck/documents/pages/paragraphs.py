"""Lines of a page -> paragraphs: where one ends, and what its line ends were."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from quotecheck.documents.model import BlockKind
from quotecheck.documents.pages.hyphens import Hyphens
from quotecheck.documents.pages.layout import Line
from quotecheck.text.lazily import lazily

_LETTER_LINE: Final = lazily(
    r"(?:Dear [A-Z][^.!?]{0,70}[,:]|To whom it may concern[,:]?|(?:Yours|Very truly yours"
    r"|Sincerely|(?:Kind|Best|Warm) regards|Best wishes)(?: (?:sincerely|faithfully|truly|ever))?,?)\Z",
    re.IGNORECASE,
)
_GOES_ON: Final = lazily(r"(?:\b(?:of|the|and|an?|to|in|for|with|or|by|at|on|that|from|as)|[\-–—,(/])\Z", re.IGNORECASE)


def paragraphs_of(lines: Sequence[Line]) -> list[tuple[BlockKind, list[tuple[int, str]]]]:
    """Paragraphs as (kind, [(page, text)]): lines joined with spaces, line-end hyphens undone if not real."""
    hyphens = Hyphens(line.text for line in lines)
    body = median(line.size for line in lines) if lines else 10.0
    result: list[tuple[BlockKind, list[tuple[int, str]]]] = []
    previous: Line | None = None
    leading = _leading(lines)
    for line in lines:
        kind: BlockKind = "heading" if line.size > 1.15 * body and len(line.text) < 200 else "paragraph"
        if previous is None or not result or result[-1][0] != kind or _new_paragraph(previous, line, leading):
            result.append((kind, [(line.page, line.text)]))
        else:
            pieces = result[-1][1]
            before = pieces[-1][1]
            joined, rest = hyphens.join(before, line.text)
            pieces[-1] = (pieces[-1][0], joined)
            if line.page == pieces[-1][0]:
                pieces[-1] = (line.page, joined + rest)
            else:
                pieces.append((line.page, rest))
        previous = line
    return result


def _leading(lines: Sequence[Line]) -> float:
    steps = [
        a.middle - b.middle
        for a, b in pairwise(lines)
        if a.page == b.page and a.column == b.column and 0 < a.middle - b.middle < 4 * max(a.size, 6)
    ]
    return median(steps) if steps else 14.0


def _new_paragraph(last: Line, line: Line, leading: float) -> bool:
    ended = re.search(r"[.!?:][\"'”’)\]]*[\d*†‡]*$", last.text) is not None
    short = last.x1 < last.column[1] - 0.12 * (last.column[1] - last.column[0])
    if last.page != line.page or last.column != line.column:
        # Over the end of a column or page the text goes on unless the last line ends a paragraph.
        return ended and (short or not line.text[:1].islower())
    step = last.middle - line.middle
    if step > 1.4 * leading or step < -0.5 * leading:
        return True
    if _set_apart(last, line):
        return True
    indented = line.x0 > line.column[0] + 0.8 * line.size and last.x0 < line.x0 - 0.5 * line.size
    return (indented and not line.text[:1].islower()) or (short and ended and step > 1.15 * leading) or _labelled(line)


def _set_apart(last: Line, line: Line) -> bool:
    """Whether a line was ended long before the margin, as in an address or a list of names, or a letter's salutation or
    closing formula stands by itself."""
    if _LETTER_LINE.match(line.text) or _LETTER_LINE.match(last.text):
        return True
    left, right = last.column
    stopped = last.x1 < left + 0.5 * (right - left) and not _GOES_ON.search(last.text)
    return stopped and not line.text[:1].islower() and line.text[:1].isalnum()


def _labelled(line: Line) -> bool:
    """A line that begins with a speaker's label starts anew."""
    return (
        re.match(r"(?:[QA][.:]\s|[A-Z][A-Z'’.\- ]{2,30}:\s|(?:[A-Z][\w'’.\-]+ ){1,3}[A-Z][\w'’\-]+:\s)", line.text)
        is not None
    )
