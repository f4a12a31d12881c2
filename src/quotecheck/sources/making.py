"""A file becomes source documents: what its reader brought out, with the facts about it settled."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.documents.model import Document
from quotecheck.documents.reader import Quoted
from quotecheck.documents.reading import reader_for
from quotecheck.errors import ReadError
from quotecheck.sources.facts import FactTables
from quotecheck.sources.model import SourceDocument, SourceEntry
from quotecheck.sources.walk import Found, clean
from quotecheck.text.records import dataclass

if TYPE_CHECKING:
    from quotecheck.sources.grading import Settled


@dataclass(slots=True, kw_only=True)
class Todo:
    """A file that must be read."""

    found: Found
    data: bytes
    key: str


@dataclass(slots=True, kw_only=True)
class Taken:
    """One source document on its way into the packet."""

    entry: SourceEntry
    found: Found
    place: str
    key: str
    document: SourceDocument | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """What source documents are made with: the facts about the files, and what finds credited quotations in them."""

    facts: FactTables
    quoted: Quoted | None

    def encoding(self, found: Found) -> str | None:
        """The encoding that the facts name, if they name one."""
        about = self.facts.about(found, found.relative)
        return about.encoding if about else None

    def sources(self, found: Found, document: Document, key: str) -> list[Taken]:
        """The source document of a file, and those of the files inside it; its entry tells of parts that failed."""
        from quotecheck.documents.files.isolation import read_safely

        whole = self._source(found, document, found.id, found.relative, key)
        taken = [whole]
        losses: list[str] = []
        skipped: list[str] = []
        for name, data in document.attachments:
            inner = clean(name)
            shown = f"{found.id}/{inner}"
            if reader_for(Path(inner)) is None:
                skipped.append(f"{shown}\tno reader for {Path(inner).suffix.lower()} files")
                continue
            try:
                attached = read_safely(data, path=Path(inner), shown_as=shown)
            except ReadError as error:
                losses.append(str(error))
                continue
            taken.append(self._source(found, attached, shown, f"{found.relative}/{inner}", key))
        if losses or skipped:
            whole.entry = replace(whole.entry, losses=(*whole.entry.losses, *losses), skipped=tuple(skipped))
        return taken

    def _source(self, found: Found, document: Document, source_id: str, relative: str, key: str) -> Taken:
        from quotecheck.sources.build import source_from_document
        from quotecheck.sources.grading import settle

        settled = settle(document, self.facts.about(found, relative))
        source = source_from_document(document, id=source_id, settled=settled, quoted=self.quoted)
        entry = entry_of(source, settled, path=str(found.path))
        place = str(found.path) if relative == found.relative else f"{found.path}\0{relative}"
        return Taken(entry=entry, found=found, place=place, key=key, document=source)


def entry_of(source: SourceDocument, settled: "Settled", *, path: str) -> SourceEntry:
    """The packet's list entry of a source document."""
    facts = settled.facts
    return SourceEntry(
        id=source.id,
        path=path,
        sha256=source.document.sha256,
        reader=source.document.reader,
        words=source.runs.size,
        title=source.title,
        speaker=source.speaker,
        date=source.date,
        url=source.url,
        grade=source.grade,
        graded_by=settled.graded_by,
        terms=source.terms,
        embargo_until=source.embargo_until,
        language=facts.language,
        note=facts.note,
        byline=facts.byline,
        voices=source.spoken.voices,
        warnings=(*source.document.warnings, *settled.warnings),
        losses=source.document.losses,
    )
