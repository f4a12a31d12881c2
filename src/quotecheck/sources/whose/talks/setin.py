"""Answers set in under the questions of a note of evidence: the labels are of those who ask, the answers the witness's.

*W1 ANN HALE - sworn* stands over *RM - When was that?*, and that over *> About ten.*
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.printednames import FULL, TITLE, capitalised
from quotecheck.sources.whose.talks.labels import Names
from quotecheck.text.lazily import lazily

_ANSWER: Final = lazily(
    r"^(?P<in>[ \t]{2,16})>[ \t]?(?P<words>[^\n]+(?:\n(?P=in)[ \t]+[^\n> \t][^\n]*)*)", re.MULTILINE
)
_TAKES: Final = r"(?:aff['’]?d|affirmed|sworn|affirms|called|recalled|on oath|under oath|examined|XD|evidence)"
_WITNESS: Final = lazily(
    rf"^[ \t]{{0,6}}(?:(?:[PDC]?W(?:itness|ITNESS)?[ .#-]?\d{{1,2}}|\d{{1,2}}[.)])[ \t:.–-]+)?{TITLE}"
    rf"(?P<name>{FULL}|[A-Z]{{2,3}}(?=[ ]))[^\n]{{0,40}}?\b{_TAKES}\b[^\n]{{0,80}}$",
    re.MULTILINE,
)
"""The head over what a witness says."""
_LEAST: Final = 2


def set_in(document: Document, names: Names) -> Iterator[Voice]:
    """The answers of a note of evidence, each with the voice of the witness over whom they stand."""
    text = document.text
    if "> " not in text:
        return
    answers = list(_ANSWER.finditer(text))
    heads = list(_WITNESS.finditer(text))
    if len(answers) < _LEAST or not heads:
        return
    starts = [h.start() for h in heads]
    for m in answers:
        k = bisect_right(starts, m.start()) - 1
        named = heads[k]["name"] if k >= 0 else None
        speaker = (names.of(named) or named) if named is not None else None
        yield Voice(
            start=m.start("words"), end=m.end("words"), kind="turn",
            speaker=capitalised(speaker) if speaker is not None else "the witness",
        )  # fmt: skip
