"""Hostile Office files and PDFs, each as a source beside an honest one."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from hardening.hostile.trial import FINE, REFUSED, Build, Trial, story

Content = bytes | Callable[[], bytes]
"""Bytes, or what makes them when they are needed."""
_W: Final = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_X: Final = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_O: Final = (
    b'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    b' xmlns:b="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)
_P: Final = b"<w:p><w:r><w:t>Words of it.</w:t></w:r></w:p>"


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def word(body: bytes, head: bytes = b"") -> bytes:
    """A Word file with this body."""
    return zipped({"word/document.xml": head + b"<w:document " + _W + b"><w:body>" + body + b"</w:body></w:document>"})


def sheet(rows: bytes) -> bytes:
    """A workbook with these rows."""
    book = b"<workbook " + _X + b'><sheets><sheet name="a"/></sheets></workbook>'
    return zipped({"xl/workbook.xml": book, "xl/worksheets/sheet1.xml":
                   b"<worksheet " + _X + b"><sheetData>" + rows + b"</sheetData></worksheet>"})  # fmt: skip


def odf(body: bytes, more: Mapping[str, bytes] | None = None) -> bytes:
    """An OpenDocument text with this body."""
    content = b"<o:document-content " + _O + b"><o:body><o:text>" + body + b"</o:text></o:body></o:document-content>"
    return zipped({"content.xml": content, **(more or {})})


def pdf(objects: Mapping[int, bytes], *, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of these objects, with a true table of places."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size, start = max(objects) + 1, len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00000 f \n"
    return bytes(out) + b"trailer\n<</Size %d %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)


def page(text: bytes, *, filters: bytes = b"", content: bytes | None = None, more: bytes = b"") -> dict[int, bytes]:
    """The objects of a PDF with one page."""
    drawn = b"BT /F1 12 Tf 72 700 Td (" + text + b") Tj ET" if content is None else content
    return {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
        + more
        + b">>",
        4: b"<</Length %d%s>>\nstream\n" % (len(drawn), filters) + drawn + b"\nendstream",
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }


_ONE: Final = page(b"Words of it")


def _deflated() -> bytes:
    """A stream that unpacks to a thousand times its size."""
    return zlib.compress(b" " * 200_000_000, 6)


def _lying() -> bytes:
    """A part that unpacks to more than the archive says."""
    data = bytearray(word(b" " * 40_000_000 + _P))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.find(mark)
        data[place + at : place + at + 4] = struct.pack("<I", 100)
    return bytes(data)


def _locked() -> bytes:
    data = bytearray(word(_P))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = data.find(mark)
        data[place + at] |= 1
    return bytes(data)


def _crowd() -> bytes:
    parts = {f"x/{k}": b"" for k in range(20_000)}
    return zipped({**parts, "word/document.xml": b"<w:document " + _W + b"><w:body>" + _P + b"</w:body></w:document>"})


def _read() -> dict[str, Content]:
    deep = b"<w:p>" * 50_000 + b"<w:r><w:t>words</w:t></w:r>" + b"</w:p>" * 50_000
    return {
        "deep.docx": word(deep),
        "tables.docx": word(b"<w:tbl><w:tr><w:tc>" * 3000 + _P + b"</w:tc></w:tr></w:tbl>" * 3000),
        "runs.docx": word(b"<w:p>" + b"<w:r><w:t>a </w:t></w:r>" * 200_000 + b"</w:p>"),
        "crowd.docx": _crowd,
        "climb.docx": zipped({"../../owned.txt": b"x", "/etc/owned": b"x", "word/document.xml":
                              b"<w:document " + _W + b"><w:body>" + _P + b"</w:body></w:document>"}),
        "far.xlsx": sheet(b'<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>'),
        "strings.xlsx": sheet(b'<row r="1"><c r="A1" t="s"><v>999999999</v></c><c r="B1"><v>6</v></c></row>'),
        "many.odt": odf(b'<t:p>Words<t:s t:c="2000000000"/>of it</t:p>'),
        "repeated.odt": odf(b'<b:table><b:table-row b:number-rows-repeated="1000000"><b:table-cell '
                            b'b:number-columns-repeated="1000000"><t:p>Words</t:p></b:table-cell></b:table-row></b:table>'),
        "action.pdf": pdf({**_ONE, 1: b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>"}),
        "launch.pdf": pdf({**_ONE, 1: b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>>>"}),
        "box.pdf": pdf({**_ONE, 3: _ONE[3].replace(b"0 0 612 792", b"0 0 1e30 1e30")}),
        "claims.pdf": pdf({**_ONE, 2: b"<</Type/Pages/Kids[3 0 R]/Count 100000000>>"}),
        "twice.pdf": pdf({**_ONE, 2: b"<</Type/Pages/Kids[3 0 R 3 0 R 3 0 R]/Count 3>>"}),
    }  # fmt: skip


def _refused() -> dict[str, tuple[Content, str]]:
    laughs = b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    remote = b'<!DOCTYPE a SYSTEM "http://x.example/a.dtd">'
    nested = b"[" * 100_000
    return {
        "controls.docx": (word(b"<w:p><w:r><w:t>Words \xef\xbf\xbf of it.</w:t></w:r></w:p>"), "damaged"),
        "empty.docx": (zipped({}), "empty.docx"),
        "cut.docx": (word(_P * 2000)[:-40], "damaged"),
        "bomb.docx": (lambda: word(b" " * 300_000_000 + _P), "unpacks"),
        "lying.docx": (_lying, "lying.docx"),
        "locked.docx": (_locked(), "encrypted"),
        "old.docx": (b"\xd0\xcf\x11\xe0" + bytes(2000), "encrypted or an old"),
        "laughs.docx": (word(_P, laughs), "document type"),
        "outside.docx": (word(b"<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", outside), "document type"),
        "remote.docx": (word(_P, remote), "document type"),
        "broken.docx": (zipped({"word/document.xml": b"<w:document"}), "broken.docx"),
        "none.docx": (zipped({"a": b"b"}), "none.docx"),
        "text.docx": (b"only words", "damaged or not"),
        "laughs.odt": (zipped({"content.xml": laughs + b"<a>&b;</a>"}), "document type"),
        "locked.odt": (odf(b"<t:p>x</t:p>", {"META-INF/manifest.xml": b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:'
                       b'xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'}), "locked.odt"),
        "cut.odt": (odf(b"<t:p>Words</t:p>" * 2000)[:-40], "damaged"),
        "cut.xlsx": (sheet(b"<row/>" * 2000)[:-40], "damaged"),
        "laughs.xlsx": (zipped({"xl/workbook.xml": laughs + b"<workbook/>"}), "laughs.xlsx"),
        "no.pdf": (b"%PDF-1.4 nonsense", "damaged"),
        "text.pdf": (b"plain words", "not a PDF"),
        "half.pdf": (pdf(_ONE)[:300], "half.pdf"),
        "tree.pdf": (pdf({**_ONE, 2: b"<</Type/Pages/Kids[2 0 R]/Count 9/Parent 2 0 R>>"}), "tree.pdf"),
        "kids.pdf": (pdf({**_ONE, 2: b"<</Type/Pages/Kids " + nested + b"/Count 1>>"}), "kids.pdf"),
        "itself.pdf": (pdf({**_ONE, 4: b"4 0 R"}), "itself.pdf"),
        "bomb.pdf": (lambda: pdf(page(b"", filters=b"/Filter/FlateDecode", content=_deflated())), "bomb.pdf"),
        "bombs.pdf": (lambda: pdf(page(b"", filters=b"/Filter[/FlateDecode/FlateDecode]", content=zlib.compress(_deflated()))),
                      "bombs.pdf"),
        "picture.pdf": (pdf(page(b"", content=b"q 500 0 0 700 10 10 cm /Im Do Q")), "picture.pdf"),
        "locked.pdf": (pdf(_ONE, trailer=b"/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(" + b"a" * 32 + b")/U("
                       + b"b" * 32 + b")/P -4>>/ID[(a)(b)]"), "encrypted"),
    }  # fmt: skip


def trials() -> Iterator[Trial]:
    """All of them."""
    for name, data in _read().items():
        yield Trial(name=f"source {name}", build=_beside(name, data), codes=FINE, seconds=60, megabytes=2000)
    for name, (data, says) in _refused().items():
        yield Trial(
            name=f"source {name}", build=_beside(name, data), codes=REFUSED, says=says, seconds=60, megabytes=2500
        )
    loop = pdf(_ONE).replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 9")
    yield Trial(name="source previous.pdf", build=_beside("previous.pdf", loop), codes=FINE | REFUSED, seconds=60)


def _beside(name: str, content: Content) -> Build:
    def build(folder: Path) -> None:
        story(folder)
        (folder / "sources" / name).write_bytes(content if isinstance(content, bytes) else content())

    return build
