"""Source documents as rows of the cache: structure as JSON, words as text, their offsets as 32-bit integers."""

import json
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from quotecheck.documents.serial import document_from, document_record
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.words import Words

SCHEMA: Final = 6
"""Raised when what a row holds changes its meaning; older rows are then read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One source document, packed. ``structure`` is JSON; the offsets are unsigned 32-bit integers, little-endian."""

    structure: str
    text: bytes
    starts: bytes
    ends: bytes
    norms: Sequence[str]


def pack(source: SourceDocument) -> Row:
    """Everything about a source document, ready for the cache."""
    return Row(
        structure=json.dumps(_structure(source), ensure_ascii=True, separators=(",", ":")),
        text=source.text.encode("utf-8", "surrogatepass"),
        starts=blob(array("I", source.words.starts)),
        ends=blob(array("I", source.words.ends)),
        norms=source.words.norms,
    )


def unpack(source_id: str, row: Row) -> SourceDocument:
    """The source document of a row."""
    structure = json.loads(row.structure)
    return SourceDocument(
        id=source_id,
        document=document_from(structure["document"], row.text.decode("utf-8", "surrogatepass")),
        voices=tuple(
            Voice(start=s, end=e, kind=kind, speaker=speaker, question=q)
            for s, e, kind, speaker, q in structure["voices"]
        ),
        words=Words(row.norms, integers(row.starts), integers(row.ends)),
        aliases=tuple(structure["aliases"]),
        **structure["settled"],
    )


def _structure(source: SourceDocument) -> dict[str, Any]:
    return {
        "document": document_record(source.document),
        "voices": [[v.start, v.end, v.kind, v.speaker, v.question] for v in source.voices],
        "aliases": list(source.aliases),
        "settled": {
            name: getattr(source, name)
            for name in ("title", "speaker", "date", "url", "grade", "terms", "embargo_until")
        },
    }


def blob(values: "array[int]") -> bytes:
    """Unsigned 32-bit integers as little-endian bytes."""
    return little(values.tobytes())


def little(data: bytes) -> bytes:
    """32-bit integers of this machine as little-endian bytes, or back."""
    if sys.byteorder == "little":
        return data
    values = array("I", data)
    values.byteswap()
    return values.tobytes()


def integers(data: bytes) -> "array[int]":
    """The integers of a :func:`blob`. ValueError if the bytes are none."""
    return array("I", little(data))
