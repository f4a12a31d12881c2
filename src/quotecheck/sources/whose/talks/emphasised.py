"""Interviews whose questions are the paragraphs in emphasis: what stands between is whoever answers.

*\\*Why did you leave the sea?\\** over *My knees left first.* and, at the head or the foot, *(Answers: Ann
Hale. Questions: Rolf Moss)*; or *\\*And the second year?\\** between turns that have labels.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.documents.speakers.legends import legend_at_foot
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.talks.minuted import parts_of
from quotecheck.text.lazily import lazily

_EMPHASISED: Final = lazily(
    r"^[ \t>]*(?P<sign>[*_]{1,3})(?![\s*_])(?P<words>[^\n*_]{3,400}[^\s*_])(?P=sign)[ \t]*$", re.MULTILINE
)
_ASKS: Final = ("q", "questions", "question", "interviewer")
_ANSWERS: Final = ("a", "answers", "answer", "interviewee", "guest", "subject")
_LEAST: Final = 2


def emphasised(document: Document) -> Iterator[Voice]:
    """The questions in emphasis as turns of who asks, and the answers where a legend says whose they are."""
    text = document.text
    if "*" not in text and "_" not in text:
        return
    foot = legend_at_foot(text)
    end = foot.start() if foot is not None else len(text)
    found = list(_EMPHASISED.finditer(text, 0, end))
    asked = sum(m["words"].endswith("?") for m in found)
    if len(found) < _LEAST or not asked or (document.turns and asked < _LEAST):
        return
    parts = parts_of(text)
    asks = next((parts[key] for key in _ASKS if key in parts), "Q")
    if document.turns:
        found = [
            m for m in found if any(t.start <= m.start("words") and m.end("words") <= t.end for t in document.turns)
        ]
        yield from (Voice(start=m.start(), end=m.end(), kind="turn", speaker=asks, question=True) for m in found)
        return
    answers = next((parts[key] for key in _ANSWERS if key in parts), None)
    if answers is None:
        return
    for m, after in pairwise([*(m.span() for m in found), (end, end)]):
        yield Voice(start=m[0], end=m[1], kind="turn", speaker=asks, question=True)
        if text[m[1] : after[0]].strip():
            yield Voice(start=m[1], end=after[0], kind="turn", speaker=answers)
