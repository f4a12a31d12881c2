"""The work behind ``quotecheck sources search``: passages that share most of the words, with their places."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from quotecheck.errors import UsageError

if TYPE_CHECKING:
    from quotecheck.sources.packet import Packet

_AROUND: Final = 6
"""Words that are shown on either side of the outermost hits."""


def hits(packet: "Packet", words: str, most: int) -> list[dict[str, Any]]:
    """The best passages as records. Raises UsageError where there is no word."""
    from quotecheck.text.words import words as split

    norms = split(words).norms
    if not norms:
        raise UsageError('search needs a word; write for instance: quotecheck sources search "bridge toll"')
    found: list[dict[str, Any]] = []
    for ref in packet.store.candidates(norms, limit=most):
        source = packet.store.load(ref.source)
        wanted = set(norms)
        at = [k for k in range(ref.first, ref.last) if source.words.norms[k] in wanted]
        if not at:
            continue
        first, last = max(0, at[0] - _AROUND), min(len(source.words.norms), at[-1] + 1 + _AROUND)
        span = source.words.span(first, last)
        place = source.document.locator(source.words.starts[at[0]])
        locator = {"page": place.page, "paragraph": place.paragraph, "line": place.line, "time": place.time}
        share = len({source.words.norms[k] for k in at}) / len(wanted)
        passage = {"source": source.id, "start": span.start, "end": span.end, "text": span.of(source.text)}
        found.append({**passage, "locator": locator, "share": round(share, 4)})
    return sorted(found, key=lambda hit: -hit["share"])


def hit_text(hit: dict[str, Any]) -> Iterator[str]:
    """A passage in one line."""
    from quotecheck.documents.model import Locator
    from quotecheck.reports.place import located
    from quotecheck.reports.visible import one_line

    yield f"{located(hit['source'], Locator(**hit['locator']))}: {one_line(hit['text'])}"
