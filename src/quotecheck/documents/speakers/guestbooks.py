"""Messages on a page, each under a name and its day: a book of condolence, a guest book, reviews.

*Ann Hale, Inverness*, the day on the next line, then what she wrote.
"""

import re
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.text.lazily import lazily

_LEAST: Final = 2
"""Messages that make such a page."""
_DAY: Final = (
    r"(?:(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}|an?) (?:hour|day|week|month|year)s? ago|[Yy]esterday|[Tt]oday)"
    r"(?:,? \d{4})?(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[apAP][mM])?)?"
)
_NAME: Final = r"[^\W\d_a-z][^\n.:;!?\"“”(]{0,30}(?:\.[ ])?[^\n.:;!?\"“”(]{1,40}?"
_MESSAGE: Final = lazily(
    rf"^[ \t]{{0,4}}(?P<name>{_NAME})[ \t]*\n\n?[ \t]*(?:[Pp]osted (?:on )?)?{_DAY}[ \t]*\n\n?(?=\S)", re.MULTILINE
)


def find_messages(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The messages of such a page; none where fewer than two look so."""
    found = [m for m in _MESSAGE.finditer(text, start) if _is_name(m["name"])]
    if len(found) < _LEAST or len({m["name"] for m in found}) < _LEAST:
        return ()
    return turns_under(text, [(m.start(), m.end(), m["name"]) for m in found], asks=False)


def _is_name(line: str) -> bool:
    """Whether a line may be a name and a place: its words of weight have capitals."""
    words = [w for w in re.findall(r"[^\W\d_][\w'’-]*", line) if len(w) > len("and")]
    return bool(words) and len(words) <= len("messages") and all(w[0].isupper() for w in words)
