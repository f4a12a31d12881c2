"""OpenDocument texts, Google Docs' and LibreOffice's: a walker over content.xml."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from quotecheck.documents.building import TextBuilder
from quotecheck.documents.files.archives import Archive, core_properties, local, parse_xml
from quotecheck.documents.model import Document, Facts, ZoneKind
from quotecheck.errors import ReadError

_DROPPED: Final = frozenset(
    {"tracked-changes", "annotation", "note-citation", "forms", "sequence-decls", "desc", "title"}
)


class OdtReader:
    """``.odt`` and ``.ott``."""

    name = "odt"
    suffixes = (".odt", ".ott")

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Paragraphs, lists, tables and notes; tracked changes read as accepted."""
        del facts
        archive = Archive(data, path=path, what="odt")
        manifest = archive.part("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise ReadError(f"{path} is encrypted; save it without a password")
        content = archive.needed("content.xml")
        walker = _Walker(path)
        parse_xml(content, start=walker.start, end=walker.end, data=walker.data, path=path, part="content.xml")
        builder = walker.finish()
        meta = archive.part("meta.xml")
        values = core_properties(meta, path) if meta else {}
        extra = {k: values[k] for k in ("creator", "creation-date", "initial-creator") if values.get(k)}
        return builder.document(
            data,
            path=path,
            reader=self.name,
            facts=Facts(title=values.get("title") or None, extra=extra),
            warnings=walker.warnings(),
        )


class _Walker:
    """Takes the events of content.xml."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._builder = TextBuilder()
        self._builder.page(1)
        self._page = 1
        self._skip = 0
        self._notes: list[list[str]] = []
        self._note_depth = 0
        self._styles: dict[str, ZoneKind] = {}
        self._style = ""
        self._spans: list[ZoneKind | None] = []
        self._paragraphs = 0
        self._cells: list[int] = []
        self._lists = 0
        self._counts: Counter[str] = Counter()
        self._hidden: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        tag = local(name)
        if tag in {"insertion", "deletion"} and self._skip:
            self._counts[tag] += 1
        if tag == "annotation":
            self._counts["comment"] += 1
        if self._skip or tag in _DROPPED:
            self._skip += 1
            return
        values = {local(k): v for k, v in attributes.items()}
        if tag in {"style", "text-properties"}:
            self._read_style(tag, values)
        elif tag in {"p", "h"}:
            self._paragraph(tag, values)
        elif tag == "span":
            self._spans.append(self._styles.get(values.get("style-name", "")))
        elif tag in {
            "list",
            "table-row",
            "table-cell",
            "covered-table-cell",
            "note-body",
            "hidden-text",
            "hidden-paragraph",
        }:
            self._container(tag, 1)
        elif tag == "s":
            self._add(" " * min(int(values.get("c", "1") or 1), 1000) if values.get("c", "1").isdigit() else " ")
        elif tag == "tab":
            self._add("\t")
        elif tag == "line-break":
            self._add("\n")
        elif tag == "soft-page-break":
            self._page += 1
            self._builder.page(self._page)

    def _read_style(self, tag: str, values: Mapping[str, str]) -> None:
        if tag == "style":
            self._style = values.get("name", "")
            return
        struck = values.get("text-line-through-style", "none") != "none"
        unseen = values.get("display") == "none" or values.get("color", "").lower() == "#ffffff"
        tiny = values.get("font-size", "").removesuffix("pt")
        if unseen or (tiny.replace(".", "", 1).isdigit() and float(tiny) <= 2):
            self._styles[self._style] = "hidden"
        elif struck:
            self._styles[self._style] = "struck"

    def _paragraph(self, tag: str, values: Mapping[str, str]) -> None:
        self._paragraphs += 1
        self._spans.append(self._styles.get(values.get("style-name", "")))
        if self._note_depth:
            return
        style = values.get("style-name", "").lower()
        if self._cells:
            self._builder.add("\n" if self._cells[-1] == 0 else "")
        elif tag == "h":
            level = values.get("outline-level", "1")
            self._builder.open("heading", int(level) if level.isdigit() else 1)
        elif self._lists:
            self._builder.open("list")
        else:
            self._builder.open("quote" if "quot" in style else "paragraph")

    def _container(self, tag: str, step: int) -> None:
        if tag == "list":
            self._lists += step
        elif tag == "note-body":
            self._note_depth += step
            if step > 0:
                self._notes.append([])
        elif tag in {"hidden-text", "hidden-paragraph"}:
            self._skip += max(step, 0)
        elif tag == "table-row" and not self._note_depth:
            if step > 0 and not self._cells:
                self._builder.open("table")
            self._cells.append(0) if step > 0 else self._cells.pop()
        elif step > 0 and self._cells:
            self._cells[-1] += 1
            if self._cells[-1] > 1:
                self._add(" | ")

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skip:
            self._skip -= 1
            return
        tag = local(name)
        if tag in {"span", "p", "h"} and self._spans:
            self._spans.pop()
        if tag in {"list", "table-row", "note-body"}:
            self._container(tag, -1)

    def data(self, text: str) -> None:
        """Characters; white space counts once, as OpenDocument says."""
        if self._skip or not self._spans:
            return
        self._add(" ".join(text.replace("\n", " ").replace("\t", " ").split(" ")))

    def _add(self, text: str) -> None:
        if self._note_depth:
            self._notes[-1].append(text)
            return
        zone = next((z for z in reversed(self._spans) if z), None)
        if zone == "hidden":
            self._hidden.append(text)
        elif self._spans or self._cells:
            self._builder.add(text, zone)

    def finish(self) -> TextBuilder:
        """Notes go last."""
        self._builder.close()
        for note in self._notes:
            self._builder.block("".join(note).strip(), "note", zone="note")
        return self._builder

    def warnings(self) -> list[str]:
        """Changes, comments and words that no reader sees."""
        found: list[str] = []
        changes = self._counts["insertion"] + self._counts["deletion"]
        if changes:
            found.append(
                f"{self._path}: {changes} unresolved tracked changes ({self._counts['insertion']} insertions, "
                f"{self._counts['deletion']} deletions), read as accepted"
            )
        words = "".join(self._hidden).split()
        if words:
            found.append(
                f"{self._path}: {len(words)} words that no reader sees were left out (“{' '.join(words)[:60]}”)"
            )
        if self._counts["comment"]:
            found.append(f"{self._path}: {self._counts['comment']} comments, which are not part of the text")
        return found
