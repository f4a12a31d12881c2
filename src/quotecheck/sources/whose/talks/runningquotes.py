"""Quotations over several paragraphs that are opened once and closed once, with no mark at the paragraphs between."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_PARAGRAPH: Final = lazily(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_MARK: Final = lazily('["“”]')


def running_quotations(text: str) -> Iterator[Span]:
    """The words of each, from behind the opening mark to before the closing one."""
    opened: int | None = None
    paragraphs = [(m.start(), m.group()) for m in _PARAGRAPH.finditer(text)]
    for (start, words), (_, after) in pairwise([*paragraphs, (len(text), "")]):
        marks = [m.start() for m in _MARK.finditer(words)]
        lead = len(words) - len(words.lstrip(" \t>*_"))
        if marks == [lead] and words[lead] != "”" and _MARK.match(after.lstrip(" \t>*_")) is None:
            opened = start + lead + 1
        elif opened is not None and len(marks) == 1 and words[marks[0]] != "“" and marks[0] >= len(words.rstrip()) - 1:
            yield Span(opened, start + marks[0])
            opened = None
        elif marks:
            opened = None
