"""Word documents: a walker of our own over the package, since the common libraries lose insertions, tables and notes.

Tracked changes are read as accepted (view ``final``); ``original`` reads them as rejected, ``markup`` keeps both, with
deleted words as hidden zones and comments as notes. Text that no reader of the printed page sees (hidden, white, tiny)
is left out and counted.
"""

import re

from quotecheck.documents.building import TextBuilder
from quotecheck.documents.files.archives import Archive, core_properties
from quotecheck.documents.model import Document, Facts
from quotecheck.documents.pages.wordml import Paragraph, View, WordWalker
from quotecheck.documents.speakers.turns import name_like
from quotecheck.errors import ReadError

_TEXT = re.compile(rb"<w:t(?:\s[^<>]*)?>([^<]*)</w:t>")
_FALLBACK = re.compile(rb"<mc:Fallback>.*?</mc:Fallback>", re.DOTALL)


class DocxReader:
    """``.docx`` and ``.docm``."""

    name = "docx"
    suffixes = (".docx", ".docm", ".dotx")

    def __init__(self, view: View = "final") -> None:
        self._view: View = view

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Walk the main part, then notes; properties become facts."""
        del facts
        archive = Archive(data, path=path, what="docx")
        main = archive.needed(_main_part(archive, path))
        walker = WordWalker(self._view, path)
        walker.run(main, "document.xml")
        losses = _losses(main, walker, path)
        notes = self._notes(archive, path)
        builder = TextBuilder()
        if not any((paragraph.page or 1) > 1 for paragraph in walker.paragraphs):
            for paragraph in walker.paragraphs:  # the file marks no page, and how many it fills is the printer's matter
                paragraph.page = None
        _emit(builder, walker.paragraphs)
        for note in notes:
            builder.open("note")
            for text, _ in note.pieces:
                builder.add(text, "note")
            builder.close()
        if self._view == "markup":
            _comments(archive, builder, path)
        return builder.document(
            data,
            path=path,
            reader=self.name,
            facts=_properties(archive, path),
            warnings=_warnings(archive, walker, path),
            losses=losses,
        )

    def _notes(self, archive: Archive, path: str) -> list[Paragraph]:
        notes: list[Paragraph] = []
        for part in ("word/footnotes.xml", "word/endnotes.xml"):
            content = archive.part(part)
            if content is not None:
                walker = WordWalker(self._view, path)
                walker.run(content, part)
                notes.extend(p for p in walker.paragraphs if p.text)
        return notes


def _main_part(archive: Archive, path: str) -> str:
    """The part that [Content_Types].xml names as the main one, usually word/document.xml."""
    if "word/document.xml" in archive.names:
        return "word/document.xml"
    types = archive.part("[Content_Types].xml") or b""
    found = re.search(rb'PartName="/([^"]+)"[^>]*wordprocessingml\.(?:document|template)\.main', types)
    if found is None:
        raise ReadError(f"{path} is not a docx file: it has no main part; open it in its program and save it again")
    return found[1].decode("utf-8", "replace")


def _emit(builder: TextBuilder, paragraphs: list[Paragraph]) -> None:
    """Paragraphs in order; the cells of a row in one block, a table of speakers and words as turns."""
    at = 0
    while at < len(paragraphs):
        paragraph = paragraphs[at]
        if paragraph.cell is None:
            _paragraph(builder, paragraph)
            at += 1
            continue
        table = paragraph.cell[0]
        rows: dict[int, list[Paragraph]] = {}
        while at < len(paragraphs) and (cell := paragraphs[at].cell) is not None and cell[0] == table:
            rows.setdefault(cell[1], []).append(paragraphs[at])
            at += 1
        _table(builder, list(rows.values()))


def _paragraph(builder: TextBuilder, paragraph: Paragraph) -> None:
    if paragraph.page:
        builder.page(paragraph.page)
    builder.open(paragraph.kind, paragraph.level)
    for text, zone in paragraph.pieces:
        builder.add(text, zone)
    builder.close()


def _table(builder: TextBuilder, rows: list[list[Paragraph]]) -> None:
    firsts = [row[0].text for row in rows if len(row) > 1 and row[0].cell and row[0].cell[2] == 0]
    named = [text for text in firsts if len(text) < 60 and name_like(text.rstrip(":"))]
    spoken = len(firsts) >= 2 and len(named) >= 0.8 * len(firsts) and any(len(r[-1].text.split()) > 5 for r in rows)
    for row in rows:
        if row[0].page:
            builder.page(row[0].page)
        builder.open("table")
        column = row[0].cell[2] if row[0].cell else 0
        words_from = None
        for paragraph in row:
            here = paragraph.cell[2] if paragraph.cell else 0
            if paragraph is not row[0]:
                builder.add(" | " if here != column else "\n")
            if here != column and words_from is None:
                words_from = builder.offset
            column = here
            for text, zone in paragraph.pieces:
                builder.add(text, zone)
        end = builder.offset
        builder.close()
        if spoken and words_from is not None and name_like(row[0].text.rstrip(":")):
            builder.turn(words_from, end, row[0].text.rstrip(": "))


def _comments(archive: Archive, builder: TextBuilder, path: str) -> None:
    content = archive.part("word/comments.xml")
    if content is None:
        return
    walker = WordWalker("final", path)
    walker.run(content, "comments.xml")
    for paragraph in walker.paragraphs:
        builder.open("note")
        builder.add(paragraph.text, "note")
        builder.close()


def _warnings(archive: Archive, walker: WordWalker, path: str) -> list[str]:
    warnings: list[str] = []
    inserted, deleted = walker.counts["inserted"], walker.counts["deleted"]
    if inserted + deleted:
        warnings.append(
            f"{path}: {inserted + deleted} unresolved tracked changes ({inserted} insertions, {deleted} deletions), "
            "read as accepted"
        )
    hidden = " ".join(walker.unseen).split()
    if hidden:
        warnings.append(f"{path}: {len(hidden)} words that no reader sees were left out (“{' '.join(hidden)[:60]}”)")
    comments = (archive.part("word/comments.xml") or b"").count(b"<w:comment ")
    if comments:
        warnings.append(f"{path}: {comments} comments, which are not part of the text")
    return warnings


def _losses(content: bytes, walker: WordWalker, path: str) -> list[str]:
    """What went in against what came out, counted another way than the walker does."""
    from html import unescape

    raw = sum(len(unescape(m.decode("utf-8", "replace"))) for m in _TEXT.findall(_FALLBACK.sub(b"", content)))
    losses: list[str] = []
    if walker.seen < 0.98 * raw:
        losses.append(
            f"{path}: {raw - walker.seen} of {raw} characters could not be brought out; check it against the file"
        )
    if walker.counts["chunks"]:
        losses.append(
            f"{path}: {walker.counts['chunks']} embedded documents were not read; save it again as plain docx"
        )
    return losses


def _properties(archive: Archive, path: str) -> Facts:
    content = archive.part("docProps/core.xml")
    if content is None:
        return Facts()
    found = core_properties(content, path)
    # Whose computer it was is neither who speaks nor a byline.
    extra = {k: found[k] for k in ("creator", "created", "modified") if found.get(k)}
    return Facts(title=found.get("title") or None, extra=extra)
