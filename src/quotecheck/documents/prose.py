"""Text to document: paragraphs, speaker turns, stage notes and terms written into the text."""

from array import array
from collections.abc import Sequence
from typing import Final

from quotecheck.documents.frontmatter import front_matter
from quotecheck.documents.model import Block, Document, Facts, Zone
from quotecheck.documents.speakers.passedon import passed_on
from quotecheck.documents.speakers.speech import find_speech
from quotecheck.documents.zones import text_zones
from quotecheck.text.lazily import lazily

_LINE: Final = lazily(r"[^\r\n\f]+")
_LONG_LINE: Final = 160
"""Lines longer than this are paragraphs of their own: nobody wraps by hand that wide."""


def document_from_text(
    text: str, *, path: str, sha256: str, facts: Facts | None = None, warnings: tuple[str, ...] = ()
) -> Document:
    """A document from decoded text; ``facts`` replace those of the front matter, which stays as metadata."""
    matter = front_matter(text)
    zones = text_zones(text)
    if matter.end:
        zones = [Zone(start=0, end=matter.end, kind="metadata"), *(z for z in zones if z.start >= matter.end)]
    blocks = paragraphs(text, matter.end)
    speech = find_speech(text, blocks, start=matter.end)
    if len(speech.turns) < 2 and "From:" in text:
        zones.extend(passed_on(text, matter.end))
    zones = sorted([*zones, *speech.zones], key=lambda z: (z.start, -z.end))
    return Document(
        path=path,
        text=text,
        sha256=sha256,
        reader="text",
        blocks=blocks,
        turns=speech.turns,
        zones=tuple(zones),
        times=speech.times,
        facts=facts or matter.facts,
        warnings=(*warnings, *matter.warnings),
    )


def paragraphs(text: str, start: int = 0) -> tuple[Block, ...]:
    """Paragraphs from ``start`` on: runs of lines between blank lines; very long lines stand alone."""
    blocks: list[Block] = []
    starts, ends = array("I"), array("I")  # the lines of one run
    for line in _LINE.finditer(text, start):
        low, high = line.span()
        blank = not text[low:high].strip()
        if starts and (blank or _breaks(text, ends[-1], low)):
            blocks.extend(_blocks(text, starts, ends))
            starts, ends = array("I"), array("I")
        if not blank:
            starts.append(low)
            ends.append(high)
    blocks.extend(_blocks(text, starts, ends))
    return tuple(blocks)


def _breaks(text: str, end: int, start: int) -> bool:
    r"""Whether more than one line end lies between two lines (\r\n counts once), or a page end."""
    between = text[end:start].replace("\r\n", "\n")
    return len(between) > 1 or "\f" in between


def _blocks(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[Block]:
    """The blocks of a run of lines."""
    if not starts:
        return []
    if len(starts) > 1 and (sum(ends) - sum(starts)) / len(starts) > _LONG_LINE:
        return [_block(text, low, high) for low, high in zip(starts, ends, strict=True)]
    return [_block(text, starts[0], ends[-1])]


def _block(text: str, start: int, end: int) -> Block:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return Block(start=start, end=end)
