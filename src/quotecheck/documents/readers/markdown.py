"""Markdown: blocks by their markup; comments, struck words and link targets are zones, not words."""

import hashlib
import re
from dataclasses import replace
from typing import Final

from quotecheck.documents.files.decoding import decode
from quotecheck.documents.model import Block, BlockKind, Document, Facts, Zone, ZoneKind
from quotecheck.documents.prose import document_from_text
from quotecheck.documents.speakers.speech import find_speech
from quotecheck.text.lazily import lazily

_HEADING = lazily(r"[ ]{0,3}(#{1,6})(?:[ \t]+|$)")
_RULE = lazily(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_SETEXT = lazily(r"[ ]{0,3}(=+|-+)[ \t]*$")
_FENCE = lazily(r"[ ]{0,3}(`{3,}|~{3,})")
_QUOTE = lazily(r"[ ]{0,3}((?:>[ \t]?)+)")
_ITEM = lazily(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_TABLE = lazily(r"[ \t]*\|.*\|[ \t]*$")
_TABLE_RULE = lazily(r"[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|)+[ \t]*+:?-*+:?[ \t]*+$")
_IMAGE_LINE = lazily(r"[ \t]*!\[[^\]\n]*\]\([^)\n]*\)[ \t]*$")
_ZONES: Final[tuple[tuple[re.Pattern[str], ZoneKind], ...]] = (
    (lazily(r"~~(?=\S)[^~\n]{1,5000}?~~"), "struck"),
    (lazily(r"<(?:s|del|strike)>[^<]{0,5000}</(?:s|del|strike)>", re.IGNORECASE), "struck"),
    (lazily(r"(?<=\])\([^()\s\n]{1,2000}(?:[ \t]+\"[^\"\n]{0,500}\")?\)"), "metadata"),
    (lazily(r"!\[(?:(?!!\[)[^\]\n]){0,2000}\]"), "metadata"),
    (lazily(r"\[\^[^\]\s]{1,40}\](?!:)"), "furniture"),
    (lazily(r"<https?://[^>\s]{1,2000}>"), "metadata"),
    (lazily(r"^[ ]{0,3}\[[^\]\n^][^\]\n]{0,200}\]:[ \t]+\S+.*$", re.MULTILINE), "metadata"),
    (lazily(r"</?[a-z][a-z0-9]*(?:[ \t][^<>\n]{0,500})?/?>", re.IGNORECASE), "metadata"),
)


class MarkdownReader:
    """``.md``: the text is the file as it is; markup characters are no words."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mkd", ".mdown", ".qmd", ".rmd")

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Decode and find blocks, turns and zones."""
        decoded = decode(data, path=path, encoding=facts.encoding)
        plain = document_from_text(
            decoded.text, path=path, sha256=hashlib.sha256(data).hexdigest(), warnings=decoded.warnings
        )
        text = plain.text
        start = next((z.end for z in plain.zones if z.kind == "metadata" and z.start == 0), 0)
        blocks = markdown_blocks(text, start)
        speech = find_speech(text, blocks, start=start)
        zones = {*plain.zones, *speech.zones, *_markup_zones(text, start, blocks)}
        title = plain.facts.title or _title(text, blocks)
        return replace(
            plain,
            reader=self.name,
            blocks=blocks,
            turns=speech.turns,
            zones=tuple(sorted(zones, key=lambda z: (z.start, -z.end))),
            facts=replace(plain.facts, title=title),
        )


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    first = blocks[0] if blocks else None
    if first is None or first.kind != "heading" or first.level > 2:
        return None
    return re.sub(r"\s+", " ", text[first.start : first.end].strip("#= -*_\n")) or None


def markdown_blocks(text: str, start: int = 0) -> tuple[Block, ...]:
    """Blocks of a Markdown text from ``start`` on, in one pass over its lines."""
    walker = _Walker(text)
    for line in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|$)", text[start:]):
        if line.end() > line.start():
            body = line.group().rstrip("\r\n")
            walker.line(start + line.start(), start + line.start() + len(body), body)
    walker.close()
    return tuple(walker.blocks)


class _Walker:
    """Collects lines into blocks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self._open: tuple[int, int, BlockKind, int] | None = None
        self._fence: str | None = None
        self._comment = False

    def line(self, start: int, end: int, body: str) -> None:
        """Take one line without its end."""
        if self._fence is not None:
            self._extend(start, end, "code", 0)
            if body.strip().startswith(self._fence):
                self._fence = None
                self.close()
            return
        if self._in_comment(body):
            return
        fence = _FENCE.match(body)
        if fence:
            self.close()
            self._fence = fence[1]
            self._extend(start, end, "code", 0)
        elif not body.strip():
            self.close()
        elif self._setext(body):
            low, _, _, _ = self._open or (start, end, "paragraph", 0)
            self._open = (low, end, "heading", 1 if body.strip()[0] == "=" else 2)
            self.close()
        elif _RULE.match(body):
            self.close()
        else:
            self._content(start, end, body)

    def _in_comment(self, body: str) -> bool:
        """Whole lines of an HTML comment make no block."""
        if self._comment:
            self._comment = "-->" not in body
            return True
        if body.lstrip().startswith("<!--"):
            self.close()
            self._comment = "-->" not in body
            return not body.rpartition("-->")[2].strip() or self._comment
        return False

    def _setext(self, body: str) -> bool:
        return self._open is not None and self._open[2] == "paragraph" and _SETEXT.match(body) is not None

    def _content(self, start: int, end: int, body: str) -> None:
        heading = _HEADING.match(body)
        quote = _QUOTE.match(body)
        if heading:
            self.close()
            self._open = (start, end, "heading", len(heading[1]))
            self.close()
        elif quote:
            depth = quote[1].count(">")
            if not body[quote.end() :].strip():
                self.close()
            else:
                self._extend(start, end, "quote", depth)
        elif _TABLE.match(body) or _TABLE_RULE.match(body):
            self._extend(start, end, "table", 0)
        elif _IMAGE_LINE.match(body):
            self.close()
            self._extend(start, end, "caption", 0)
            self.close()
        elif _ITEM.match(body):
            self.close()
            self._extend(start, end, "list", 0)
        elif self._open is not None and self._open[2] in {"list", "quote", "paragraph"}:
            low, _, kind, level = self._open
            self._open = (low, end, kind, level)  # a lazy continuation line
        else:
            self._extend(start, end, "paragraph", 0)

    def _extend(self, start: int, end: int, kind: BlockKind, level: int) -> None:
        if self._open is not None and self._open[2:] == (kind, level):
            self._open = (self._open[0], end, kind, level)
            return
        self.close()
        self._open = (start, end, kind, level)

    def close(self) -> None:
        """End the open block, if there is one."""
        if self._open is None:
            return
        start, end, kind, level = self._open
        self._open = None
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        if start < end:
            self.blocks.append(Block(start=start, end=end, kind=kind, level=level))


def _markup_zones(text: str, start: int, blocks: tuple[Block, ...]) -> list[Zone]:
    code = [(b.start, b.end) for b in blocks if b.kind == "code"]
    zones = [z for z in comments(text, start) if not _within(code, z.start)]
    for pattern, kind in _ZONES:
        zones.extend(
            Zone(start=match.start(), end=match.end(), kind=kind)
            for match in pattern.finditer(text, start)
            if not _within(code, match.start())
        )
    return zones


def comments(text: str, start: int = 0) -> list[Zone]:
    """HTML comments as hidden zones; an open one hides the rest."""
    zones: list[Zone] = []
    at = text.find("<!--", start)
    while at >= 0:
        end = text.find("-->", at + 4)
        stop = len(text) if end < 0 else end + 3
        zones.append(Zone(start=at, end=stop, kind="hidden"))
        at = text.find("<!--", stop)
    return zones


def _within(stretches: list[tuple[int, int]], offset: int) -> bool:
    from bisect import bisect_right

    at = bisect_right(stretches, (offset, 1 << 60)) - 1
    return at >= 0 and stretches[at][0] <= offset < stretches[at][1]
