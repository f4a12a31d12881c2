"""Word documents: a walker of our own over the package, since the common libraries lose insertions, tables and notes.

Tracked changes are read as accepted (view ``final``); ``original`` reads them as rejected, ``markup`` keeps both, with
deleted words as hidden zones and comments as notes. Text that no reader of the printed page sees (hidden, white, tiny)
is left out and counted.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from quotecheck.documents.archives import Archive, local, parse_xml
from quotecheck.documents.building import TextBuilder
from quotecheck.documents.model import BlockKind, Document, Facts, ZoneKind
from quotecheck.documents.turns import name_like
from quotecheck.errors import ReadError

View = Literal["final", "original", "markup"]
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_TEXT = re.compile(rb"<w:t(?:\s[^>]*)?>([^<]*)</w:t>")
_FALLBACK = re.compile(rb"<mc:Fallback>.*?</mc:Fallback>", re.DOTALL)
_SYMBOLS: Final = {"F0E0": "→", "F0DF": "←", "F0A7": "▪", "F0B7": "•", "F0D8": "➢", "F0FC": "✓"}
_STYLES: Final[tuple[tuple[str, BlockKind], ...]] = (
    ("heading", "heading"), ("title", "heading"), ("subtitle", "heading"), ("quote", "quote"), ("caption", "caption"),
    ("list", "list"), ("footnotetext", "note"), ("endnotetext", "note"), ("code", "code"),
)  # fmt: skip


@dataclass(slots=True)
class _Run:
    """Properties of the run at hand."""

    zone: ZoneKind | None = None
    unseen: bool = False


@dataclass(slots=True)
class _Paragraph:
    """A paragraph on its way."""

    kind: BlockKind = "paragraph"
    level: int = 0
    pieces: list[tuple[str, ZoneKind | None]] = field(default_factory=list)
    page: int | None = None
    cell: tuple[int, int, int] | None = None
    """Table, row, column (from 0) of the outermost table it stands in."""

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces).strip()


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
        walker = _Walker(self._view, path)
        walker.run(main, "document.xml")
        losses = _losses(main, walker, path)
        notes = self._notes(archive, path)
        builder = TextBuilder()
        builder.page(1)
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

    def _notes(self, archive: Archive, path: str) -> list[_Paragraph]:
        notes: list[_Paragraph] = []
        for part in ("word/footnotes.xml", "word/endnotes.xml"):
            content = archive.part(part)
            if content is not None:
                walker = _Walker(self._view, path)
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


class _Walker:
    """Runs through one part of the package; no recursion, so nesting cannot hurt it."""

    def __init__(self, view: View, path: str) -> None:
        self.paragraphs: list[_Paragraph] = []
        self.counts: Counter[str] = Counter()
        self.seen = 0
        """Characters of text elements that were met, kept or knowingly left out."""
        self.unseen: list[str] = []
        self._view = view
        self._path = path
        self._stack: list[_Paragraph] = []
        self._run = _Run()
        self._deleted = 0
        self._inserted = 0
        self._skip = 0
        self._text: list[str] | None = None
        self._page = 1
        self._tables: list[list[int]] = []
        self._table_count = 0
        self._in_run_properties = False
        self._starts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "p": self._start_paragraph, "pStyle": self._style, "numPr": self._numbered, "r": self._start_run,
            "rPr": self._start_properties, "tab": lambda _: self._put("\t"), "br": self._break,
            "cr": lambda _: self._put("\n"),
            "noBreakHyphen": lambda _: self._put("-"), "softHyphen": lambda _: self._put("\u00ad"), "sym": self._symbol,
            "lastRenderedPageBreak": lambda _: self._next_page(), "altChunk": self._alt_chunk,
            "outlineLvl": self._outline,
            "strike": self._strike, "dstrike": self._strike, "vanish": self._vanish, "color": self._colour,
            "sz": self._size,
        }  # fmt: skip

    def run(self, content: bytes, part: str) -> None:
        """Parse a part and collect its paragraphs."""
        parse_xml(content, start=self._start, end=self._end, data=self._data, path=self._path, part=part)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = local(name)
        if self._skip or tag in {"Fallback", "instrText", "delInstrText"}:
            self._skip += 1
            return
        if tag in {"t", "delText"} and name.startswith((_W, _STRICT)):
            self._text = []
            return
        if tag in {"ins", "moveTo", "del", "moveFrom"}:
            self._change(tag, 1)
            return
        if tag in {"tbl", "tr", "tc"}:
            self._cell(tag)
            return
        act = self._starts.get(tag)
        if act is not None and name.startswith((_W, _STRICT)):
            act({local(k): v for k, v in attributes.items()})

    def _end(self, name: str) -> None:
        tag = local(name)
        if self._skip:
            self._skip -= 1
            return
        if tag in {"t", "delText"} and self._text is not None:
            text, self._text = "".join(self._text), None
            self.seen += len(text) if tag == "t" else 0
            self._words(text, deleted=tag == "delText" or self._deleted > 0)
        elif tag in {"ins", "moveTo", "del", "moveFrom"}:
            self._change(tag, -1)
        elif tag == "p" and self._stack and name.startswith((_W, _STRICT)):
            self._end_paragraph()
        elif tag == "tbl" and self._tables:
            self._tables.pop()
        elif tag == "rPr":
            self._in_run_properties = False
        elif tag == "r":
            self._run = _Run()

    def _data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _change(self, tag: str, step: int) -> None:
        if tag in {"del", "moveFrom"}:
            self._deleted += step
        else:
            self._inserted += step
        if step > 0:
            self.counts["deleted" if tag in {"del", "moveFrom"} else "inserted"] += 1

    def _cell(self, tag: str) -> None:
        if tag == "tbl":
            self._tables.append([self._table_count, -1, -1])
            self._table_count += 1
        elif self._tables and tag == "tr":
            self._tables[-1][1] += 1
            self._tables[-1][2] = -1
        elif self._tables:
            self._tables[-1][2] += 1

    def _start_paragraph(self, _: Mapping[str, str]) -> None:
        cell = tuple(self._tables[0]) if self._tables else None
        self._stack.append(_Paragraph(page=self._page, cell=cell))  # type: ignore[arg-type]
        self._run = _Run()

    def _end_paragraph(self) -> None:
        paragraph = self._stack.pop()
        if paragraph.text:
            # A text box ends inside its paragraph: it goes before it, and neither is torn.
            self.paragraphs.append(paragraph)

    def _style(self, attributes: Mapping[str, str]) -> None:
        style = attributes.get("val", "").replace(" ", "").casefold()
        for word, kind in _STYLES:
            if self._stack and word in style:
                self._stack[-1].kind = kind
                level = re.search(r"\d", style)
                self._stack[-1].level = int(level.group()) if level else 1
                return

    def _numbered(self, _: Mapping[str, str]) -> None:
        if self._stack and self._stack[-1].kind == "paragraph":
            self._stack[-1].kind = "list"

    def _outline(self, attributes: Mapping[str, str]) -> None:
        level = attributes.get("val", "9")
        if self._stack and level.isdigit() and int(level) < 9:
            self._stack[-1].kind, self._stack[-1].level = "heading", int(level) + 1

    def _start_run(self, _: Mapping[str, str]) -> None:
        self._run = _Run()

    def _start_properties(self, _: Mapping[str, str]) -> None:
        self._in_run_properties = True

    def _strike(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties and _on(attributes):
            self._run.zone = "struck"

    def _vanish(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties and _on(attributes):
            self._run.unseen = True

    def _colour(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties and attributes.get("val", "").upper() in {"FFFFFF", "FEFEFE", "FDFDFD"}:
            self._run.unseen = True

    def _size(self, attributes: Mapping[str, str]) -> None:
        size = attributes.get("val", "")
        if self._in_run_properties and size.isdigit() and int(size) <= 4:  # half-points
            self._run.unseen = True

    def _break(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("type") == "page":
            self._next_page()
        self._put("\n")

    def _next_page(self) -> None:
        self._page += 1
        if self._stack and not self._stack[-1].text:
            self._stack[-1].page = self._page

    def _symbol(self, attributes: Mapping[str, str]) -> None:
        self._put(_SYMBOLS.get(attributes.get("char", "").upper(), "\ufffd"))

    def _alt_chunk(self, _: Mapping[str, str]) -> None:
        self.counts["chunks"] += 1

    def _put(self, text: str) -> None:
        if self._stack and not self._in_run_properties:
            self._stack[-1].pieces.append((text, None))

    def _words(self, text: str, *, deleted: bool) -> None:
        if not self._stack:
            return
        zone: ZoneKind | None = self._run.zone
        if self._run.unseen:
            self.unseen.append(text)
            return
        if deleted and self._view == "final":
            return
        if not deleted and self._inserted and self._view == "original":
            return
        if deleted and self._view == "markup":
            zone = "hidden"
        self._stack[-1].pieces.append((text, zone))


def _on(attributes: Mapping[str, str]) -> bool:
    return attributes.get("val", "true").lower() not in {"0", "false", "off", "none"}


def _emit(builder: TextBuilder, paragraphs: list[_Paragraph]) -> None:
    """Paragraphs in order; the cells of a row in one block, a table of speakers and words as turns."""
    at = 0
    while at < len(paragraphs):
        paragraph = paragraphs[at]
        if paragraph.cell is None:
            _paragraph(builder, paragraph)
            at += 1
            continue
        table = paragraph.cell[0]
        rows: dict[int, list[_Paragraph]] = {}
        while at < len(paragraphs) and (cell := paragraphs[at].cell) is not None and cell[0] == table:
            rows.setdefault(cell[1], []).append(paragraphs[at])
            at += 1
        _table(builder, list(rows.values()))


def _paragraph(builder: TextBuilder, paragraph: _Paragraph) -> None:
    if paragraph.page:
        builder.page(paragraph.page)
    builder.open(paragraph.kind, paragraph.level)
    for text, zone in paragraph.pieces:
        builder.add(text, zone)
    builder.close()


def _table(builder: TextBuilder, rows: list[list[_Paragraph]]) -> None:
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
    walker = _Walker("final", path)
    walker.run(content, "comments.xml")
    for paragraph in walker.paragraphs:
        builder.open("note")
        builder.add(paragraph.text, "note")
        builder.close()


def _warnings(archive: Archive, walker: _Walker, path: str) -> list[str]:
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


def _losses(content: bytes, walker: _Walker, path: str) -> list[str]:
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


def core_properties(content: bytes, path: str) -> dict[str, str]:
    """Values of docProps/core.xml and of an ODF meta.xml by local name."""
    values: dict[str, str] = {}
    at: list[str] = []

    def start(name: str, _: Mapping[str, str]) -> None:
        at.append(local(name))

    def end(_: str) -> None:
        at.pop()

    def data(text: str) -> None:
        if at:
            values[at[-1]] = (values.get(at[-1], "") + text).strip()

    try:
        parse_xml(content, start=start, end=end, data=data, path=path, part="properties")
    except ReadError:
        return {}  # facts only; the text does not hang on them
    return values
