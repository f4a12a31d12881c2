"""Notes that several reporters put together: a paragraph a person, who is named before what was said."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.printednames import FULL, TITLE
from quotecheck.text.lazily import lazily

_PERSON: Final = lazily(
    rf"^[ \t]{{0,4}}(?:[-*•][ ])?{TITLE}(?P<name>{FULL}),[ ](?P<who>[^\n\"“”—–:]{{2,120}}?)[ ](?:[—–]|--)[ ]"
    r"(?=[^\s\"“])",
    re.MULTILINE,
)
"""*Ann Hale, 68, eel farmer, Mill Lane — I heard it. // We all did.*"""
_AGE: Final = lazily(r"(?:^|,[ ])(?:aged[ ])?\d{1,2}(?=,|$)")
_ENDS: Final = lazily(r"\n[ \t]*\n|\Z")
_MOST: Final = 200
"""Persons of one document who are looked at."""


def pooled(document: Document) -> Iterator[Voice]:
    """What each of several persons says, if their paragraphs begin alike and two say how old somebody is."""
    text = document.text
    found = [] if document.turns else list(islice(_PERSON.finditer(text), _MOST))
    if len({m["name"] for m in found}) < 2 or sum(_AGE.search(m["who"]) is not None for m in found) < 2:
        return
    begins = [m.start() for m in found[1:]] + [len(text)]
    for m, following in zip(found, begins, strict=True):
        end = _ENDS.search(text, m.end())
        yield Voice(
            start=m.end(), end=min(following, end.start() if end else following), kind="turn", speaker=m["name"]
        )
