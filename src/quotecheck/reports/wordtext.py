"""The words of a Word document's main part, each character with the byte it stands at, found without changing a byte.

Words that were deleted under tracked changes and text boxes (where Word allows no comment) are left out.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import field
from html import unescape
from itertools import groupby
from typing import Final
from xml.parsers import expat

from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_CHARACTER: Final = lazily(r"&[^;]{1,12};|\r\n|[^&]", re.DOTALL)
_HIDING: Final = frozenset({"del", "moveFrom", "txbxContent", "Fallback", "pict"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of the document, by the byte where its opening tag begins, and its properties."""

    start: int
    properties: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The text of one text element: where its tag and its characters stand, and in which run."""

    tag: int
    at: tuple[int, ...]
    """The byte of every character, and the one after the last."""
    text: str
    run: Run
    paragraph: int
    """Number of the paragraph, for telling paragraphs apart."""


@dataclass(slots=True)
class WordText:
    """The pieces of the document in order; ``prefix`` of its names; ``paragraph`` is the byte after the first one's
    opening tag and properties."""

    prefix: str = "w"
    namespace: str = ""
    pieces: list[Piece] = field(default_factory=list)
    paragraph: int | None = None


def word_text(content: bytes) -> WordText:
    """Read a main part in UTF-8. Raises expat.ExpatError for what is no XML."""
    return _Reading(content).done()


class _Reading:
    """One pass of the parser, which says at which byte it is."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.found = WordText()
        self._hidden = 0
        self._run_start = 0
        self._properties: tuple[int, int] | None = None
        self._text: tuple[int, int] | None = None
        self._in_run = 0
        self._paragraph = 0
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._first = True

    def done(self) -> WordText:
        self._parser.Parse(self.content, True)
        return self.found

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._first:
            self._root(name, attributes)
        at = self._parser.CurrentByteIndex
        tag = self._local(name)
        self._paragraph += tag == "p"
        if tag in _HIDING:
            self._hidden += 1
        elif tag == "r":
            self._in_run += 1
            self._run_start, self._properties = at, None
        elif tag == "rPr" and self._in_run:
            self._properties = (at, at)
        elif tag == "t" and not self._hidden and self._in_run:
            self._text = (at, self._tag_end(at))
        elif tag == "p" and self.found.paragraph is None and not self._hidden:
            self.found.paragraph = self._tag_end(at)

    def _end(self, name: str) -> None:
        at = self._parser.CurrentByteIndex
        tag = self._local(name)
        if tag in _HIDING:
            self._hidden -= 1
        elif tag == "r":
            self._in_run -= 1
        elif tag == "rPr" and self._properties is not None and self._in_run:
            self._properties = (self._properties[0], self._tag_end(at))
        elif tag == "pPr" and not self.found.pieces and self.found.paragraph is not None:
            self.found.paragraph = max(self.found.paragraph, self._tag_end(at))
        elif tag == "t" and self._text is not None:
            self._piece(*self._text, at)
            self._text = None

    def _piece(self, tag: int, start: int, end: int) -> None:
        raw = self.content[start:end]
        if start >= end or b"<" in raw:  # empty, or CDATA and comments inside: not worth splitting
            return
        places, characters = [], []
        at = start
        for match in _CHARACTER.finditer(raw.decode("utf-8")):
            character = unescape(match.group()) if match.group()[0] == "&" else match.group()
            places += [at] * len(character)
            characters.append(character)
            at += len(match.group().encode())
        properties = self.content[slice(*self._properties)] if self._properties else b""
        run = Run(start=self._run_start, properties=properties)
        self.found.pieces.append(
            Piece(tag=tag, at=(*places, at), text="".join(characters), run=run, paragraph=self._paragraph)
        )

    def _root(self, name: str, attributes: Mapping[str, str]) -> None:
        self._first = False
        prefix, colon, _ = name.partition(":")
        self.found.prefix = prefix if colon else ""
        self.found.namespace = attributes.get(f"xmlns:{prefix}" if colon else "xmlns", "")

    def _local(self, name: str) -> str:
        prefix, colon, local = name.rpartition(":")
        ours = prefix == self.found.prefix if colon else not self.found.prefix
        return local if ours or local in _HIDING else ""

    def _tag_end(self, at: int) -> int:
        """The byte after a tag; attribute values may hold ``>``."""
        quote = 0
        for i in range(at, len(self.content)):
            byte = self.content[i]
            if quote:
                quote = 0 if byte == quote else quote
            elif byte in b"\"'":
                quote = byte
            elif byte == 0x3E:
                return i + 1
        return len(self.content)


_LONG: Final = 12
"""Characters that are looked for anywhere ahead; fewer must stand right here."""
_NEAR: Final = 3
"""Characters of the article that no text element holds in a row: hyphens and symbols, a table's borders."""


@dataclass(slots=True)
class Alignment:
    """Which character of the document each character of the article is: found in order, white space aside."""

    word: WordText
    article: str
    _offsets: list[int] = field(default_factory=list)
    _places: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        squeezed, where = _squeezed(self.article)
        at = 0
        numbered = enumerate(self.word.pieces)
        for _, group in groupby(numbered, key=lambda pair: pair[1].paragraph):
            pieces = [(number, *_squeezed(piece.text)) for number, piece in group]
            whole = "".join(text for _, text, _ in pieces)
            found = _found(squeezed, whole, at)
            for number, text, inside in pieces:
                start = found if found >= 0 else _found(squeezed, text, at)
                if start < 0 or not text:
                    continue
                at = start + len(text)
                found = at if found >= 0 else found
                self._offsets += where[start:at]
                self._places += [(number, i) for i in inside]

    def place(self, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Piece and index of the first and of the last character of a stretch; None if it is not in the document."""
        first = bisect_right(self._offsets, start - 1)
        last = bisect_right(self._offsets, end - 1) - 1
        if first > last or not (0 <= first < len(self._offsets)):
            return None
        return self._places[first], self._places[last]


def _found(text: str, words: str, at: int) -> int:
    """Where the words stand, from ``at`` on; short ones only right there."""
    if not words:
        return -1
    return text.find(words, at) if len(words) >= _LONG else text.find(words, at, at + len(words) + _NEAR)


def _squeezed(text: str) -> tuple[str, list[int]]:
    places = [i for i, character in enumerate(text) if not character.isspace()]
    return "".join(text[i] for i in places), places
