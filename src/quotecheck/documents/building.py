"""Putting a document's text together piece by piece, with blocks, zones, page and time marks at their right offsets."""

import hashlib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from quotecheck.documents.model import Block, BlockKind, Document, Facts, Mark, Turn, Zone, ZoneKind
from quotecheck.documents.speakers.speech import Speech, find_speech
from quotecheck.documents.zones import text_zones
from quotecheck.text.span import Span, Spans


class TextBuilder:
    """Collects a text whose blocks are parted by blank lines.

    Offsets are those of the finished text. ``open`` begins a block, ``add`` puts words into it, ``close`` ends it and
    drops it if nothing was said. Characters that no text can hold (lone surrogates) become U+FFFD.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._zones: list[Zone] = []
        self._pages: list[Mark] = []
        self._times: list[Mark] = []
        self._turns: list[Turn] = []
        self._open: tuple[int, BlockKind, int] | None = None
        self._line: list[str] = []
        self._line_length = 0
        self._inner: list[Zone] = []

    @property
    def offset(self) -> int:
        """Where the next character will stand."""
        return self._length + self._line_length

    def open(self, kind: BlockKind = "paragraph", level: int = 0) -> int:
        """Begin a block; returns its offset."""
        self.close()
        if self._length:
            self._put("\n\n")
        self._open = (self._length, kind, level)
        return self._length

    def add(self, text: str, zone: ZoneKind | None = None, speaker: str | None = None) -> None:
        """Add words to the block at hand (a paragraph is begun if there is none)."""
        if not text:
            return
        if self._open is None:
            self.open()
        if not self._line_length:
            text = text.lstrip()
            if not text:
                return
        text = _clean(text)
        if zone is not None:
            start = self.offset
            self._inner.append(Zone(start=start, end=start + len(text), kind=zone, speaker=speaker))
        self._line.append(text)
        self._line_length += len(text)

    def close(self) -> None:
        """End the block at hand."""
        if self._open is None:
            return
        start, kind, level = self._open
        self._open = None
        text = "".join(self._line).rstrip()
        self._line, self._line_length = [], 0
        inner, self._inner = self._inner, []
        if not text:
            if self._pieces and self._pieces[-1] == "\n\n":
                self._length -= 2
                self._pieces.pop()
            return
        self._put(text)
        self._blocks.append(Block(start=start, end=start + len(text), kind=kind, level=level))
        end = start + len(text)
        for zone in inner:
            if zone.start < end:
                self._zones.append(Zone(start=zone.start, end=min(zone.end, end), kind=zone.kind, speaker=zone.speaker))

    def block(self, text: str, kind: BlockKind = "paragraph", level: int = 0, zone: ZoneKind | None = None) -> None:
        """A whole block."""
        self.open(kind, level)
        self.add(text, zone)
        self.close()

    def page(self, number: int) -> None:
        """From here on it is this page."""
        _mark(self._pages, self.offset, number)

    def time(self, seconds: float) -> None:
        """From here on it is this time."""
        _mark(self._times, self.offset, seconds)

    def zone(self, start: int, end: int, kind: ZoneKind, speaker: str | None = None) -> None:
        """A zone over several blocks."""
        if start < end:
            self._zones.append(Zone(start=start, end=end, kind=kind, speaker=speaker))

    def turn(self, start: int, end: int, speaker: str | None, *, question: bool = False) -> None:
        """A speaker turn that the format itself marks."""
        if start < end:
            self._turns.append(Turn(start=start, end=end, speaker=speaker, question=question))

    def document(
        self,
        data: bytes,
        *,
        path: str,
        reader: str,
        facts: Facts,
        warnings: Sequence[str] = (),
        losses: Sequence[str] = (),
        attachments: Sequence[tuple[str, bytes]] = (),
        find: bool = True,
    ) -> Document:
        """The finished document; ``find`` looks for labelled turns in the text where the format marked none."""
        self.close()
        text = "".join(self._pieces)
        speech = find_speech(text, self._blocks) if find else Speech(turns=(), zones=(), times=())
        turns = self._all_turns(speech.turns, len(text))
        zones = sorted([*self._zones, *speech.zones, *text_zones(text)], key=lambda z: (z.start, -z.end))
        return Document(
            path=path,
            text=text,
            sha256=hashlib.sha256(data).hexdigest(),
            reader=reader,
            blocks=tuple(self._blocks),
            turns=turns,
            zones=tuple(zones),
            pages=tuple(self._pages),
            times=tuple(self._times) or speech.times,
            facts=facts,
            warnings=tuple(warnings),
            losses=tuple(losses),
            attachments=tuple(attachments),
        )

    def _all_turns(self, found: Sequence[Turn], size: int) -> tuple[Turn, ...]:
        """Marked turns, and those found by their labels between them; none beyond the text, whose last block may have
        been left empty."""
        within = (replace(turn, end=min(turn.end, size)) for turn in self._turns if turn.start < size)
        marked = sorted(within, key=lambda t: t.start)
        kept = list(marked)
        taken = Spans([turn.span for turn in marked])
        begun = [turn.start for turn in marked]
        # The row of a table begins with a name before its turn does.
        row = next((b.start for b in self._blocks if bisect_left(begun, b.start) < bisect_left(begun, b.end)), -1)
        kept.extend(
            replace(turn, end=row if turn.start < row < turn.end else turn.end)
            for turn in found
            if not taken.overlapping(Span(turn.start, turn.start + 1))
        )
        return tuple(sorted(kept, key=lambda t: t.start))

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def _mark(marks: list[Mark], offset: int, value: float) -> None:
    if marks and marks[-1].offset == offset:
        marks.pop()
    if not marks or marks[-1].value != value:
        marks.append(Mark(offset=offset, value=value))


def _clean(text: str) -> str:
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
