"""Comments of an HTML file, placed in the text that its reader made of it."""

from html.parser import HTMLParser
from typing import Final

from quotecheck.documents.files.decoding import decode
from quotecheck.documents.model import Document

_INLINE: Final = frozenset(
    "a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u".split()  # noqa: SIM905
)
_UNSEEN: Final = frozenset({"script", "style", "template", "noscript"})
_ANCHOR: Final = 48
"""Characters, white space aside, by which a place is found again."""


class _Comments(HTMLParser):
    """Collects visible characters, without white space, and where among them the comments stand."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.length = 0
        self.fresh = True
        """No character since the block began."""
        self.found: list[tuple[str, int, bool]] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._unseen += tag in _UNSEEN
        self.fresh = self.fresh or tag not in _INLINE

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        self.fresh = self.fresh or tag not in _INLINE

    def handle_data(self, data: str) -> None:
        squeezed = "" if self._unseen else "".join(data.split())
        if squeezed:
            self.pieces.append(squeezed)
            self.length += len(squeezed)
            self.fresh = False

    def handle_comment(self, data: str) -> None:
        self.found.append((data, self.length, self.fresh))


def html_comments(data: bytes, article: Document) -> list[tuple[str, int]]:
    """Every comment that speaks to quotecheck, with its offset in the article's text."""
    parser = _Comments()
    parser.feed(decode(data, path=article.path, encoding=article.facts.encoding).text)
    parser.close()
    file_text = "".join(parser.pieces)
    places = [i for i, character in enumerate(article.text) if not character.isspace()]
    text = "".join(article.text[i] for i in places)
    comments: list[tuple[str, int]] = []
    at = 0
    for body, length, fresh in parser.found:
        if "quotecheck" not in body.casefold():
            continue
        offset = _offset(text, at, file_text, length, fresh=fresh)
        at = max(at, offset)
        comments.append((body, places[offset] if offset < len(places) else len(article.text)))
    return comments


def _offset(text: str, at: int, file_text: str, length: int, *, fresh: bool) -> int:
    """Where a place of the file's characters stands among the article's; before a block it is that block's first."""
    for size in (_ANCHOR, _ANCHOR // 3):
        after, before = file_text[length : length + size], file_text[max(0, length - size) : length]
        if fresh and after and (found := text.find(after, at)) >= 0:
            return found
        if not fresh and before and (found := text.find(before, max(0, at - len(before)))) >= 0:
            return found + len(before) - 1
    return len(text)
