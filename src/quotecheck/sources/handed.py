"""Sources at hand: texts and file contents that a program hands over become a packet in memory."""

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from quotecheck.documents.files.isolation import read_safely
from quotecheck.documents.model import Document, Facts
from quotecheck.documents.reader import Quoted
from quotecheck.errors import PacketError, ReadError
from quotecheck.sources.build import source_from_document
from quotecheck.sources.grading import settle
from quotecheck.sources.making import entry_of
from quotecheck.sources.model import Unreadable
from quotecheck.sources.packet import Packet
from quotecheck.sources.stores.memory import MemoryStore
from quotecheck.text.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source document at hand, with the facts that are known about it.

    ``content`` is a text, or the bytes of a file; the suffix of ``id`` picks the reader ("letter.pdf"), without one it
    is read as plain text. Dates are ISO 8601.
    """

    id: str
    content: str | bytes
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

    @property
    def facts(self) -> Facts:
        """What is known about it."""
        named = {f.name for f in fields(Facts)} & {f.name for f in fields(self)}
        return Facts(**{name: getattr(self, name) for name in named})


def packet_of(sources: Iterable[Source], *, quoted: Quoted | None = None) -> Packet:
    """A packet in memory; ``errors`` names what cannot be read. Raises PacketError: no source, or an id twice."""
    entries, documents, errors, seen = [], [], [], set()
    for source in sources:
        if source.id in seen:
            raise PacketError(f'two sources have the id "{source.id}"; give each its own')
        seen.add(source.id)
        try:
            document = _read(source)
        except ReadError as error:
            errors.append(Unreadable(path=source.id, message=str(error)))
            continue
        settled = settle(document, source.facts)
        made = source_from_document(document, id=source.id, settled=settled, quoted=quoted)
        documents.append(made)
        entries.append(entry_of(made, settled, path=source.id))
    if not seen:
        raise PacketError("no sources to check against; hand over the documents that the text rests on")
    losses = [Unreadable(path=entry.id, message=loss) for entry in entries for loss in entry.losses]
    return Packet(
        documents=tuple(sorted(entries, key=lambda entry: entry.id)),
        store=MemoryStore(documents),
        errors=tuple(sorted([*errors, *losses], key=lambda e: (e.path, e.message))),
        warnings=tuple(dict.fromkeys(warning for entry in entries for warning in entry.warnings)),
        read=len(documents),
    )


def _read(source: Source) -> Document:
    """The document of a source. Raises ReadError."""
    content, encoding = source.content, source.encoding
    if isinstance(content, str):
        try:
            content, encoding = content.encode("utf-8"), "utf-8"
        except UnicodeEncodeError as error:
            raise ReadError(f"{source.id}: half a character (a lone surrogate) at {error.start}; repair it") from None
    return read_safely(content, path=Path(source.id), shown_as=source.id, encoding=encoding)
