"""What a reader returns: text with blocks, turns, zones, places and facts.

Every offset counts Unicode code points in ``Document.text``; every stretch is half-open.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import Final, Literal

from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

BlockKind = Literal[
    "paragraph", "heading", "quote", "list", "table", "caption", "pull", "code", "note", "furniture",
]  # fmt: skip
LINE_BY_LINE: Final = frozenset({"text", "markdown", "csv"})
"""Readers whose text has the lines of the file; those of the others (docx, PDF, HTML) say nothing outside it."""
ZoneKind = Literal[
    "hidden",  # not visible to a reader of the source: deleted, white, off-page, commented out
    "reply",  # quoted e-mail reply: evidence for whoever wrote it and nobody else
    "forwarded",
    "signature",
    "metadata",  # alt text, document properties, front matter
    "note",  # footnotes, comments
    "stage",  # [Applause], (laughter)
    "furniture",  # running headers, page numbers, timecodes between the halves of a sentence
    "template",  # a form's own words
    "low_confidence",  # recogniser unsure of these words
    "off_record",
    "background",
    "embargoed",
    "confidential",
    "struck",  # struck through
]


UNSEEN: frozenset[ZoneKind] = frozenset({"hidden", "struck", "metadata", "furniture", "stage"})
"""Zones whose words are never evidence and never stand between two words of a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """Where a stretch stands for a human: page, paragraph, line (all from 1), timecode ``H:MM:SS``; None if unknown."""

    page: int | None = None
    paragraph: int | None = None
    line: int | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph-sized piece of a document, blank lines and outer white space excluded."""

    start: int
    end: int
    kind: BlockKind = "paragraph"
    level: int = 0
    """Heading level or block-quote depth; 0 where it has none."""

    @property
    def span(self) -> Span:
        """The stretch of text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker says without a break: the words only, the label ("NAME:") lies before ``start``."""

    start: int
    end: int
    speaker: str | None
    """The label as the document prints it, or None when a new voice is marked but unnamed."""
    question: bool = False
    """A turn labelled Q, or an interviewer's."""

    @property
    def span(self) -> Span:
        """The stretch of text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A stretch that is not the document's plain voice: what it is, and whose words they are if known."""

    start: int
    end: int
    kind: ZoneKind
    speaker: str | None = None

    @property
    def span(self) -> Span:
        """The stretch of text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """From this offset on, the page number or the time (seconds from the start) is this, until the next mark."""

    offset: int
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Facts about a document, all optional; dates are ISO 8601 strings with the precision that was given."""

    title: str | None = None
    speaker: str | None = None
    """Who speaks or signs; several names are separated by "; "."""
    date: str | None = None
    url: str | None = None
    language: str | None = None
    encoding: str | None = None
    grade: str | None = None
    terms: str | None = None
    embargo_until: str | None = None
    note: str | None = None
    byline: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    """Keys that are kept though nothing here reads them, as strings."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A text with everything its reader knows about it. ``blocks``, ``turns`` and ``zones`` are sorted by start."""

    path: str
    """As the user named it (article) or below the sources folder with "/" (source document)."""
    text: str
    sha256: str
    """Of the file's bytes, lower-case hexadecimal."""
    reader: str
    blocks: tuple[Block, ...] = ()
    turns: tuple[Turn, ...] = ()
    zones: tuple[Zone, ...] = ()
    pages: tuple[Mark, ...] = ()
    times: tuple[Mark, ...] = ()
    facts: Facts = Facts()
    warnings: tuple[str, ...] = ()
    """What a human should know about this reading, each one line."""
    attachments: tuple[tuple[str, bytes], ...] = ()
    """Files inside the file (e-mail attachments): name and content, to be read as documents of their own."""
    losses: tuple[str, ...] = ()
    """What the file held and this reading did not bring out (pages, paragraphs, bytes), each one line."""

    @property
    def unseen(self) -> list[tuple[int, int]]:
        """The stretches that are not what a reader sees as the document's text, by start."""
        return sorted((z.start, z.end) for z in self.zones if z.kind in UNSEEN)

    @cached_property
    def line_starts(self) -> Sequence[int]:
        r"""Offset of the first character of each line; lines end at \n, \r\n or a lone \r."""
        import re
        from array import array
        from itertools import chain

        return array("I", chain((0,), (m.end() for m in re.finditer(r"\r\n|\r|\n", self.text))))

    @cached_property
    def block_starts(self) -> Sequence[int]:
        """Offset of the first character of each block."""
        from array import array

        return array("I", (block.start for block in self.blocks))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1, the column in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def locator(self, offset: int) -> Locator:
        """The place of a character as a human would look it up: a line only where the file has the text's lines."""
        page = _at(self.pages, offset)
        time = _at(self.times, offset)
        paragraph = bisect_right(self.block_starts, offset) or None
        return Locator(
            page=None if page is None else int(page),
            paragraph=paragraph,
            line=self.line_column(offset)[0] if self.reader in LINE_BY_LINE else None,
            time=None if time is None else timecode(time),
        )


def timecode(seconds: float) -> str:
    """Seconds as ``H:MM:SS``."""
    whole = int(seconds)
    return f"{whole // 3600}:{whole % 3600 // 60:02}:{whole % 60:02}"


def _at(marks: tuple[Mark, ...], offset: int) -> float | None:
    i = bisect_right([m.offset for m in marks], offset)
    return marks[i - 1].value if i else None
