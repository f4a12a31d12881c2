"""The headline that stands in an article's front matter: text that the page shows and the body does not hold."""

import re
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_TITLE: Final = lazily(
    r"^(?:title|headline)[ \t]*:[ \t]*(['\"]?)(?P<title>[^\r\n]{8,300}?)\1[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_DECK: Final = lazily(
    r"^(?:deck|standfirst|description|subtitle)[ \t]*:[ \t]*(['\"]?)(?P<title>[^\r\n]{8,400}?)\1[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


def shown_above(document: Document) -> list[Span]:
    """The title and deck of the front matter, without their quotation marks; empty where there is no front matter."""
    zone = next((z for z in document.zones if z.kind == "metadata" and z.start == 0), None)
    if zone is None:
        return []
    found = [m for p in (_TITLE, _DECK) if (m := p.search(document.text, zone.start, zone.end)) is not None]
    return [Span(m.start("title"), m.end("title")) for m in found]
