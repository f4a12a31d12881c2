"""What stands inside somebody's words and is not his by its form: a sponsor's message, another's post under ``>``."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.printednames import FULL, TITLE
from quotecheck.text.lazily import lazily

_KIND: Final = (
    r"(?:sponsor(?:s|ed|ship)?|ads?|adverts?|advertisements?|advertising|promo(?:tion)?s?|commercials?|pre-?roll|mid-?roll"
    r"|post-?roll|paid (?:message|content|promotion))"
)
_DOES: Final = r"(?:[ ](?:read|message|segment|break|spot|slot|content|copy|insert|plays?|starts?|begins?))?"
_OPENS: Final = lazily(rf"[\[(](?i:(?:start of |begin )?{_KIND}{_DOES}{_DOES})(?:[,–-][^\])\n:]{{0,60}})?[\])]:?")
_CLOSES: Final = lazily(
    rf"[\[(](?i:(?:/|end(?:s|ed)?\b|back\b|return|resume|show resumes)[^\])\n]{{0,40}}|{_KIND}{_DOES}[ ]end(?:s"
    rf"|ed)?)[\])]"
)
_POSTED: Final = lazily(
    rf"^[ \t]{{0,4}}>[ \t]*(?P<name>@\w{{2,30}}|{TITLE}{FULL}(?:[ ]\(?@\w{{2,30}}\)?)?)"
    r"(?:[ ]?:[ ]*|[ ](?:wrote|posted|said):?[ ]*|[ \t]*\n[ \t]{0,4}>[ \t]*)"
    r"(?P<words>[^\n]+(?:\n[ \t]{0,4}>[^\n]*)*)",
    re.MULTILINE,
)
_BY_HANDLE: Final = lazily(r"^[ \t]{0,4}(?P<name>@\w{2,30}):[ ](?P<words>[^\n]+)$", re.MULTILINE)
"""A post of one line behind its handle."""
_SPONSOR: Final = "the sponsor"


def inserted(document: Document) -> Iterator[Voice]:
    """The messages of sponsors, and posts of others that a post repeats."""
    yield from _sponsored(document)
    if document.reader != "email" and ">" in document.text:
        for m in _POSTED.finditer(document.text):
            yield Voice(start=m.start("words"), end=m.end("words"), kind="quotation", speaker=m["name"])
        for m in _BY_HANDLE.finditer(document.text) if _POSTED.search(document.text) is not None else ():
            yield Voice(start=m.start("words"), end=m.end(), kind="turn", speaker=m["name"])


def _sponsored(document: Document) -> Iterator[Voice]:
    """What stands between *[SPONSOR]* and *[END SPONSOR]*, or up to the end of its turn or paragraph."""
    text, turns = document.text, document.turns
    for m in _OPENS.finditer(text):
        k = bisect_right(turns, m.start(), key=lambda t: t.start) - 1
        inside = k >= 0 and m.start() < turns[k].end
        blank = text.find("\n\n", m.end())
        end = turns[k].end if inside else (blank if blank >= 0 else len(text))
        closed = _CLOSES.search(text, m.end())
        end = closed.start() if closed is not None and (closed.start() < end or not inside) else end
        if text[m.end() : end].strip():
            yield Voice(start=m.end(), end=end, kind="turn", speaker=_SPONSOR)
