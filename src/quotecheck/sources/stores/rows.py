"""Source documents as rows of the cache: structure as JSON, and the text run by run."""

import json
import sys
from array import array
from collections.abc import Mapping, Sequence
from typing import Any, Final

from quotecheck.documents.serial import document_from, document_record
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.records import dataclass
from quotecheck.text.runs import Runs, known_runs

SCHEMA: Final = 8
"""Raised when what a row holds changes its meaning; older rows are then read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One source document, packed. ``structure`` is JSON, ``texts`` the text run by run in UTF-8."""

    structure: str
    texts: Sequence[bytes]
    sizes: "array[int]"
    """How many words each run has."""
    odd: Mapping[int, Sequence[str]]
    """The words of runs that do not follow from their text; only on the way into the cache."""
    runs: Runs | None = None
    """All of it as it was before; only on the way into the cache."""

    def norms(self) -> list[str]:
        """All words, on the way into the cache."""
        return [] if self.runs is None else self.runs.norms()


def pack(source: SourceDocument) -> Row:
    """Everything about a source document, ready for the cache."""
    return row_of(source.runs, json.dumps(_structure(source), ensure_ascii=True, separators=(",", ":")))


def row_of(runs: Runs, structure: str) -> Row:
    """The row of a text with its structure."""
    text, edges, firsts = runs.text, runs.edges, runs.firsts
    return Row(
        structure=structure,
        texts=[text[edges[k] : edges[k + 1]].encode("utf-8", "surrogatepass") for k in range(len(runs))],
        sizes=array("I", [firsts[k + 1] - firsts[k] for k in range(len(runs))]),
        odd={k: runs.said(k) for k in range(len(runs)) if runs.partly_hidden(k)},
        runs=runs,
    )


def unpack(source_id: str, row: Row) -> SourceDocument:
    """The source document of a row."""
    structure = json.loads(row.structure)
    texts = [text.decode("utf-8", "surrogatepass") for text in row.texts]
    document = document_from(structure["document"], "".join(texts))
    return SourceDocument(
        id=source_id,
        document=document,
        voices=tuple(
            Voice(start=s, end=e, kind=kind, speaker=speaker, question=q)
            for s, e, kind, speaker, q in structure["voices"]
        ),
        runs=known_runs(texts, row.sizes, document.unseen),
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


def blob(values: "array[int] | memoryview[int]") -> bytes:
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
