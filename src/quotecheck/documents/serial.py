"""Documents as JSON values and back: for the cache, and on the way from a reading process."""

from dataclasses import asdict
from typing import Any

from quotecheck.documents.model import Block, Document, Facts, Mark, Turn, Zone


def document_record(document: Document) -> dict[str, Any]:
    """A document without its text and attachments, as JSON values."""
    return {
        "path": document.path,
        "sha256": document.sha256,
        "reader": document.reader,
        "blocks": [[b.start, b.end, b.kind, b.level] for b in document.blocks],
        "turns": [[t.start, t.end, t.speaker, t.question] for t in document.turns],
        "zones": [[z.start, z.end, z.kind, z.speaker] for z in document.zones],
        "pages": [[m.offset, m.value] for m in document.pages],
        "times": [[m.offset, m.value] for m in document.times],
        "facts": asdict(document.facts),
        "warnings": list(document.warnings),
        "losses": list(document.losses),
    }


def document_from(record: dict[str, Any], text: str, attachments: tuple[tuple[str, bytes], ...] = ()) -> Document:
    """The document of a record."""
    return Document(
        path=record["path"],
        text=text,
        sha256=record["sha256"],
        reader=record["reader"],
        blocks=tuple(Block(start=s, end=e, kind=kind, level=level) for s, e, kind, level in record["blocks"]),
        turns=tuple(Turn(start=s, end=e, speaker=speaker, question=q) for s, e, speaker, q in record["turns"]),
        zones=tuple(Zone(start=s, end=e, kind=kind, speaker=speaker) for s, e, kind, speaker in record["zones"]),
        pages=tuple(Mark(offset=o, value=v) for o, v in record["pages"]),
        times=tuple(Mark(offset=o, value=v) for o, v in record["times"]),
        facts=Facts(**record["facts"]),
        warnings=tuple(record["warnings"]),
        losses=tuple(record["losses"]),
        attachments=attachments,
    )
