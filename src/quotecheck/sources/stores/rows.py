"""Source documents as rows of the cache: structure as JSON, words as arrays of 32-bit integers."""

import json
import sys
from array import array
from dataclasses import dataclass
from typing import Any, Final

from quotecheck.documents.serial import document_from, document_record
from quotecheck.sources.index import DocumentIndex, index_words
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.words import Words

SCHEMA: Final = 3
"""Raised when what a row holds changes its meaning; older rows are then read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One source document, packed. ``structure`` is JSON; the blobs hold unsigned 32-bit integers, little-endian."""

    structure: str
    text: bytes
    vocabulary: str
    ids: bytes
    places: bytes
    offsets: bytes
    passages: bytes
    starts: bytes
    ends: bytes


def pack(source: SourceDocument) -> Row:
    """Everything about a source document, ready for the cache."""
    index = index_words(source.id, source.words.norms)
    return Row(
        structure=json.dumps(_structure(source), ensure_ascii=True, separators=(",", ":")),
        text=source.text.encode("utf-8", "surrogatepass"),
        vocabulary="\n".join(index.vocabulary),
        ids=_blob(index.ids),
        places=_blob(index.order),
        offsets=_blob(index.offsets),
        passages=_blob(index.passages),
        starts=_blob(array("I", source.words.starts)),
        ends=_blob(array("I", source.words.ends)),
    )


def unpack_index(source: str, row: Row) -> DocumentIndex:
    """The search index of a row."""
    vocabulary = row.vocabulary.split("\n") if row.vocabulary else []
    return DocumentIndex(
        source=source,
        vocabulary=vocabulary,
        ids=_array(row.ids),
        order=_array(row.places),
        offsets=_array(row.offsets),
        passages=_array(row.passages),
        ranks=dict(zip(vocabulary, range(len(vocabulary)), strict=True)),
    )


def unpack(source_id: str, row: Row, index: DocumentIndex | None = None) -> SourceDocument:
    """The source document of a row."""
    structure = json.loads(row.structure)
    index = index or unpack_index(source_id, row)
    norms = list(map(index.vocabulary.__getitem__, index.ids))
    kept = structure["document"]
    return SourceDocument(
        id=source_id,
        document=document_from(kept, row.text.decode("utf-8", "surrogatepass")),
        voices=tuple(
            Voice(start=s, end=e, kind=kind, speaker=speaker, question=q)
            for s, e, kind, speaker, q in structure["voices"]
        ),
        words=Words(norms, _array(row.starts), _array(row.ends)),
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


def _blob(values: "array[int]") -> bytes:
    if sys.byteorder == "big":
        values = array("I", values)
        values.byteswap()
    return values.tobytes()


def _array(blob: bytes) -> "array[int]":
    values = array("I")
    values.frombytes(blob)
    if sys.byteorder == "big":
        values.byteswap()
    return values
