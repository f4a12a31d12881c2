"""PDF: characters with their places from pypdfium2, put into reading order by our own layout analysis.

Runs in a child process (PDFium is not thread-safe, and a small evil file can abort it).
"""

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from quotecheck.documents.building import TextBuilder
from quotecheck.documents.files.damage import pdf_damage
from quotecheck.documents.model import Document, Facts
from quotecheck.documents.pages.layout import Glyph, Line, Page, lines_of
from quotecheck.documents.pages.paragraphs import paragraphs_of
from quotecheck.documents.pages.strokes import Box, Strokes
from quotecheck.errors import ReadError

_TINY: Final = 1.5
"""Points below which nobody reads."""
_MOST_GLYPHS: Final = 200_000
"""Characters on one page above which it is no page."""


class PdfReader:
    """``.pdf``."""

    name = "pdf"
    suffixes = (".pdf",)

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Read all pages; ReadError if encrypted, damaged or scanned, losses for pages that gave nothing."""
        del facts
        import pypdfium2

        document = _open(pypdfium2, data, path)
        try:
            unseen = _Unseen()
            pages, losses = _pages(document, path, unseen)
            losses = [*losses, *pdf_damage(data, pages=len(document), path=path)]
            found = _facts(document)
        finally:
            document.close()
        if not any(page.glyphs for page in pages):
            raise ReadError(
                f"{path} has no text layer (a scan?): it needs OCR; run it through OCR or type out what you need"
            )
        warnings = [
            f"{path}: words that {why} were left out: {len(text.split())} (“{text[:60]}”)"
            for characters, why in ((unseen.hidden, "no reader sees"), (unseen.struck, "are struck through"))
            if (text := re.sub(r"\s+", " ", "".join(characters)).strip())
        ]
        builder = TextBuilder()
        _emit(builder, pages)
        return builder.document(data, path=path, reader=self.name, facts=found, warnings=warnings, losses=losses)


class _Unseen:
    """Characters that are left out: those that nobody can see, and those with a line through them."""

    def __init__(self) -> None:
        self.hidden: list[str] = []
        self.struck: list[str] = []


def _open(pypdfium2: Any, data: bytes, path: str) -> Any:
    if b"%PDF-" not in data[:2048]:
        raise ReadError(f"{path} is not a PDF although it is called one; give it the right suffix")
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or b"/Encrypt" in data:
            raise ReadError(f"{path} is encrypted; save it without a password") from None
        raise ReadError(f"{path} is damaged or cut short; get it again or print it to a new PDF") from None
    if not count:
        raise ReadError(f"{path} has no pages; get it again or print it to a new PDF")
    return document


def _pages(document: Any, path: str, unseen: _Unseen) -> tuple[list[Page], list[str]]:
    import pypdfium2

    pages: list[Page] = []
    failed: list[int] = []
    scanned: list[int] = []
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            failed.append(number + 1)
            continue
        read, pictures = _page(page, number + 1, unseen)
        if not read.glyphs and pictures:
            scanned.append(number + 1)
        pages.append(read)
        page.close()
    losses = []
    if failed:
        losses.append(f"{path}: pages {_list(failed)} could not be read; get the file again or print it to a new PDF")
    if scanned and len(scanned) < len(document):
        losses.append(f"{path}: pages {_list(scanned)} have no text layer and need OCR; nothing on them was searched")
    return pages, losses


def _list(numbers: Sequence[int]) -> str:
    shown = ", ".join(str(n) for n in numbers[:8])
    return shown + (" …" if len(numbers) > 8 else "")


def _page(page: Any, number: int, unseen: _Unseen) -> tuple[Page, bool]:
    """The visible characters of a page with their boxes, and whether it shows pictures."""
    from pypdfium2 import raw

    left, bottom, right, top = page.get_bbox()
    grounds, pictures, drawn = _grounds(page, raw)
    strokes = Strokes(drawn, _marked(page, raw))
    text_page = page.get_textpage()
    glyphs: list[Glyph] = []
    looks: dict[int, tuple[float, bool]] = {}
    count = min(text_page.count_chars(), _MOST_GLYPHS)
    box = raw.FS_RECTF()  # the loose box: as wide as the font says, not only the ink
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in {0, 10, 13} or raw.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        raw.FPDFText_GetLooseCharBox(text_page, index, box)
        what = raw.FPDFText_GetTextObject(text_page, index)
        key = ctypes.addressof(what.contents) if what else 0
        if key not in looks:
            looks[key] = _look(raw, text_page, index, what, pictures=pictures)
        size, faint = looks[key]
        seen = max(size, abs(box.top - box.bottom)) >= _TINY if size else True
        middle = ((box.left + box.right) / 2, (box.bottom + box.top) / 2)
        inside = left - 2 <= middle[0] <= right + 2 and bottom - 2 <= middle[1] <= top + 2
        character = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if not seen or not inside or (faint and not _on_ground(grounds, middle)):
            unseen.hidden.append(character)
            continue
        if strokes.through((box.left, box.bottom, box.right, box.top)):
            unseen.struck.append(character)
            continue
        glyphs.append(Glyph(character, box.left, box.bottom, box.right, box.top, size))
    text_page.close()
    return Page(
        number=number, width=right - left, height=top - bottom, left=left, bottom=bottom, glyphs=glyphs
    ), pictures


def _look(raw: Any, text_page: Any, index: int, what: Any, *, pictures: bool) -> tuple[float, bool]:
    """Size in points, and whether the text object is white or not painted at all."""
    size = float(raw.FPDFText_GetFontSize(text_page, index))
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    faint = False
    if raw.FPDFText_GetFillColor(text_page, index, red, green, blue, alpha):
        faint = min(red.value, green.value, blue.value) >= 250 or alpha.value < 8
    if what:
        matrix = raw.FS_MATRIX()
        if raw.FPDFPageObj_GetMatrix(what, matrix):
            size *= math.hypot(matrix.c, matrix.d) or 1.0  # the size in the file is often 1, scaled up
        mode = raw.FPDFTextObj_GetTextRenderMode(what)
        if mode == 3:  # not painted: the text layer of a scan if there is a picture, else hidden
            return size, not pictures
        if mode == 1:  # only outlines: their colour is another one
            return size, False
    return size, faint


def _grounds(page: Any, raw: Any) -> tuple[list[Box], bool, list[Box]]:
    """Boxes of coloured areas and pictures, on which white text can be read; pictures?; boxes of all that is drawn."""
    grounds: list[Box] = []
    drawn: list[Box] = []
    pictures = False
    for number, thing in enumerate(page.get_objects(max_depth=3)):
        if number > 5000:
            break
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures = True
            grounds.append(_bounds(thing))
        elif thing.type in {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING}:
            drawn.append(_bounds(thing))
            red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
            filled = raw.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha)
            if thing.type == raw.FPDF_PAGEOBJ_SHADING or (filled and min(red.value, green.value, blue.value) < 200):
                grounds.append(drawn[-1])
    return grounds, pictures, drawn


def _marked(page: Any, raw: Any) -> list[Box]:
    """Boxes that a reviewer has marked as struck out (annotations of the kind StrikeOut)."""
    boxes: list[Box] = []
    points = raw.FS_QUADPOINTSF()
    for number in range(min(raw.FPDFPage_GetAnnotCount(page), 2000)):
        note = raw.FPDFPage_GetAnnot(page, number)
        if not note:
            continue
        if raw.FPDFAnnot_GetSubtype(note) == raw.FPDF_ANNOT_STRIKEOUT:
            for k in range(raw.FPDFAnnot_CountAttachmentPoints(note)):
                if raw.FPDFAnnot_GetAttachmentPoints(note, k, points):
                    xs, ys = (points.x1, points.x2, points.x3, points.x4), (points.y1, points.y2, points.y3, points.y4)
                    boxes.append((min(xs), min(ys), max(xs), max(ys)))
        raw.FPDFPage_CloseAnnot(note)
    return boxes


def _bounds(thing: Any) -> Box:
    try:
        left, bottom, right, top = thing.get_bounds() if hasattr(thing, "get_bounds") else thing.get_pos()
    except Exception:  # noqa: BLE001 - an object without a box covers nothing
        return 0.0, 0.0, 0.0, 0.0
    return float(left), float(bottom), float(right), float(top)


def _on_ground(grounds: list[Box], at: tuple[float, float]) -> bool:
    return any(left <= at[0] <= right and bottom <= at[1] <= top for left, bottom, right, top in grounds)


def _facts(document: Any) -> Facts:
    try:
        values = document.get_metadata_dict()
    except Exception:  # noqa: BLE001 - facts only; the text does not hang on them
        return Facts()
    extra = {k.lower(): v for k, v in values.items() if v and k in {"Author", "Creator", "CreationDate", "ModDate"}}
    title = str(values.get("Title") or "").strip()
    # Programs put file names there.
    named = bool(title) and not re.search(
        r"\.(?:docx?|indd|pdf|odt|qxd|tmp)$|^(?:untitled|microsoft word)\b", title, re.I
    )
    return Facts(title=title if named else None, extra=extra)


def _emit(builder: TextBuilder, pages: Sequence[Page]) -> None:
    """Paragraphs in reading order, those that run over a page end in one piece; notes and furniture last."""
    flow, notes, furniture = lines_of(pages)
    for kind, pieces in paragraphs_of(flow):
        builder.page(pieces[0][0])
        builder.open(kind, 1 if kind == "heading" else 0)
        for page, text in pieces:
            builder.page(page)
            builder.add(text)
        builder.close()
    for line in _joined(notes):
        builder.page(line[0])
        builder.block(line[1], "note", zone="note")
    for item in furniture:
        builder.page(item.page)
        builder.block(item.text, "furniture", zone="furniture")


def _joined(notes: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Footnotes, each in one piece: a new one begins with its number or mark."""
    at: tuple[int, list[str]] | None = None
    for line in notes:
        if at is None or line.page != at[0] or re.match(r"[\d*†‡§¶]{1,3}[ .)]?\s*\S", line.text):
            if at is not None:
                yield at[0], " ".join(at[1])
            at = (line.page, [line.text])
        else:
            at[1].append(line.text)
    if at is not None:
        yield at[0], " ".join(at[1])
