"""Links to a source: its address or its file, with the page, the time or the words in the fragment."""

import posixpath
from typing import Final
from urllib.parse import quote, urldefrag, urlsplit

from quotecheck.evidence.model import Evidence
from quotecheck.reports.look import Look
from quotecheck.reports.uri import uri
from quotecheck.sources.model import SourceEntry

_WORDS: Final = 10
"""Words of a passage that are enough to find it on a page."""


def source_link(source: SourceEntry, evidence: Evidence, look: Look) -> str | None:
    """Where a passage can be looked up; None if the source has no address and its file is not within reach."""
    address = web_address(source)
    if address is not None:
        return address + _fragment(evidence, on_the_web=True)
    if not source.path or look.folder is None or look.here is None or "\\" in source.path:
        return None
    file = source.path if source.path.startswith("/") else posixpath.join(look.here, source.path)
    relative = uri(posixpath.relpath(file, look.folder))
    # A first part with a colon would read as a scheme.
    return f"./{relative}{_fragment(evidence, on_the_web=False)}"


def web_address(source: SourceEntry) -> str | None:
    """The source's address without its fragment, if it is one of the web: nothing else may be clicked."""
    if not source.url:
        return None
    try:
        parts = urlsplit(source.url.strip())
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return None
    return quote(urldefrag(source.url.strip()).url, safe=":/?#[]@!$&'()*+,;=%~")


def _fragment(evidence: Evidence, *, on_the_web: bool) -> str:
    place = evidence.locator
    if place.time is not None:
        return f"#t={_seconds(place.time)}"
    if place.page is not None:
        return f"#page={place.page}"
    words = evidence.text.split()
    if not on_the_web or not words:
        return ""
    start = quote(" ".join(words[:_WORDS]).encode("utf-8", "replace"), safe="").replace("-", "%2D")
    return f"#:~:text={start}"


def _seconds(time: str) -> int:
    """``H:MM:SS`` as seconds."""
    seconds = 0
    for part in time.split(":"):
        seconds = seconds * 60 + int(float(part))
    return seconds
