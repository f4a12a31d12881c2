"""Walks through one part of a Word package and collects its paragraphs."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Final, Literal

from quotecheck.documents.files.archives import local, parse_xml
from quotecheck.documents.model import BlockKind, ZoneKind
from quotecheck.text.records import dataclass

View = Literal["final", "original", "markup"]
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main "
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
class Paragraph:
    """A paragraph on its way."""

    kind: BlockKind = "paragraph"
    level: int = 0
    pieces: list[tuple[str, ZoneKind | None]] = field(default_factory=list)
    page: int | None = None
    cell: tuple[int, int, int] | None = None
    """Table, row, column (from 0) of the outermost table it stands in."""

    @property
    def text(self) -> str:
        """The words of the paragraph, without outer white space."""
        return "".join(text for text, _ in self.pieces).strip()


class WordWalker:
    """Runs through one part of the package; no recursion, so nesting cannot hurt it."""

    def __init__(self, view: View, path: str) -> None:
        self.paragraphs: list[Paragraph] = []
        self.counts: Counter[str] = Counter()
        self.seen = 0
        """Characters of text elements that were met, kept or knowingly left out."""
        self.unseen: list[str] = []
        self._view = view
        self._path = path
        self._stack: list[Paragraph] = []
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
        self._stack.append(Paragraph(page=self._page, cell=cell))  # type: ignore[arg-type]
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
