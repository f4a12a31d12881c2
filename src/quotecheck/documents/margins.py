"""What stands in the margin of every line and is no word of the text: the line numbers of a deposition, the clock times
of a clip report."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Zone
from quotecheck.text.lazily import lazily

_NUMBER: Final = lazily(r"^[ \t]{0,6}(?P<margin>\d{1,3})(?:[ \t]{2,}(?=\S)|[ \t]*$)", re.MULTILINE)
_FIFTH: Final = lazily(r"^[ \t]{0,6}(?P<margin>\d{0,2}[05])(?:[ \t]{2,}(?=\S)|[ \t]*$)", re.MULTILINE)
"""Every fifth line's number, also on a blank one."""
_CLOCK: Final = lazily(r"^[ \t]{0,6}(?P<margin>\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?)[ \t]+(?=\S)", re.MULTILINE)
_LEAST: Final = 6
"""Lines from which on a column is one."""
_STEADY: Final = 0.8
"""Share of its lines that must go on from the one before, or begin anew."""


def margin_zones(text: str) -> Iterator[Zone]:
    """The numbers or times, each as furniture; none where they do not run on down the lines."""
    for pattern, step in ((_NUMBER, 1), (_FIFTH, 5), (_CLOCK, 0)):
        found = list(pattern.finditer(text))
        if len(found) >= _LEAST and _run_on([counted(m["margin"]) for m in found], step=step):
            for m in found:
                yield Zone(start=m.start("margin"), end=m.end("margin"), kind="furniture")


_PARAGRAPH: Final = lazily(
    r"(?:\A|(?<=\n\n))[ \t]{0,6}(?P<margin>[\[(]?(?P<n>\d{1,3})[.)\]]{1,2})[ \t]+"
    r"(?=[A-Z“\"‘][^\n]*(?:\n[ \t]*(?:\n|\Z)|\Z))"
)
"""The number of a paragraph that is one line: *12. I have read the reports.*"""
_FEWEST: Final = 3


def paragraph_zones(text: str) -> Iterator[Zone]:
    """The numbers of paragraphs that count up, as a ruling or minutes have them, each as furniture."""
    if not any(second in text for second in ("\n\n2", "\n\n[2", "\n\n(2")):
        return
    found = list(_PARAGRAPH.finditer(text))
    if len(found) >= _FEWEST and _run_on([float(m["n"]) for m in found], step=1):
        for m in found:
            yield Zone(start=m.start("margin"), end=m.end("margin"), kind="furniture")


def counted(margin: str) -> float:
    """The number in a margin; a time, *1:02:03*, in seconds."""
    total = 0.0
    for part in margin.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def _run_on(values: Sequence[float], *, step: int) -> bool:
    """Whether values count up by a step, or begin again on a new page; times need only not go back."""
    steady = sum((b - a == step or (b <= 2 * step < a)) if step else b >= a for a, b in pairwise(values))
    return steady >= _STEADY * (len(values) - 1)


PAGE_NUMBER: Final = lazily(r"^[ \t]*(?:(?i:page)[ ])?\d{1,4}[ \t]*$", re.MULTILINE)
"""The number of a page alone on its line."""
_FOOT_LINES: Final = 5
_PAGES: Final = 3
"""Pages from which on lines that come again are running ones."""
_SHORTEST: Final = 12
"""Characters of a running line."""
_TWO_PAGES: Final = 80
"""Characters of what comes again around two numbers, where there are no more."""


def page_zones(text: str) -> Iterator[Zone]:
    """What every page ends and begins with around its number, as furniture: a disclaimer, a running head."""
    numbers = list(PAGE_NUMBER.finditer(text))
    values = [float(re.sub(r"\D", "", m.group())) for m in numbers]
    least = min(_PAGES, len(numbers))
    if least < 2 or not _run_on(values, step=1):
        return
    around = [(_lines(text, m.start(), back=True), _lines(text, m.end(), back=False)) for m in numbers]
    feet = Counter(text[a:b].strip() for above, _ in around for a, b in above)
    heads = Counter(re.sub(r"\d", "0", text[a:b].strip()) for _, below in around for a, b in below[:1])
    for m, (above, below) in zip(numbers, around, strict=True):
        run = []
        for a, b in above:
            if feet[text[a:b].strip()] < least:
                break
            run.append((a, b))
        lower = [(a, b) for a, b in below[:1] if heads[re.sub(r"\d", "0", text[a:b].strip())] >= least]
        running = [len(text[a:b].strip()) for a, b in (*run, *lower)]
        if max(running, default=0) < _SHORTEST or (least < _PAGES and sum(running) < _TWO_PAGES):
            continue
        for a, b in (*run, (m.start(), m.end()), *lower):
            yield Zone(start=a, end=b, kind="furniture")


def _lines(text: str, at: int, *, back: bool) -> list[tuple[int, int]]:
    """The nearest lines that are not blank, upward or downward of a place, within a few."""
    low, high = (max(0, at - 600), at) if back else (at, min(len(text), at + 600))
    lines = [(m.start() + low, m.end() + low) for m in re.finditer(r"[^\n]+", text[low:high]) if m.group().strip()]
    return (lines[::-1] if back else lines)[:_FOOT_LINES]
