"""A Word document of our own with an article's paragraphs, ready to take comments. Plain XML in a ZIP file.

The parts are those of ECMA-376 that every Word opens: content types, relationships, styles, the document.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from quotecheck.reports.escape import xml

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES: Final = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
)
_RELS: Final = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCUMENT_RELS: Final = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
_STYLES: Final = (
    f'{_HEAD}<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="24"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="34"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>'
)
FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP file can hold: the same bytes every time."""


class Line(NamedTuple):
    """One paragraph: its text and its style, ``Normal``, ``Heading1`` or ``Heading2``."""

    text: str
    style: str = "Normal"


def fresh(lines: Iterable[Line]) -> bytes:
    """A document with these paragraphs."""
    body = "".join(_paragraph(line) for line in lines)
    document = (
        f'{_HEAD}<w:document xmlns:w="{MAIN}"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" '
        'w:gutter="0"/></w:sectPr></w:body></w:document>'
    )
    return packed(
        [
            ("[Content_Types].xml", _TYPES.encode()),
            ("_rels/.rels", _RELS.encode()),
            ("word/document.xml", document.encode()),
            ("word/_rels/document.xml.rels", _DOCUMENT_RELS.encode()),
            ("word/styles.xml", _STYLES.encode()),
        ]
    )


def _paragraph(line: Line) -> str:
    style = f'<w:pPr><w:pStyle w:val="{line.style}"/></w:pPr>' if line.style != "Normal" else ""
    breaks = "</w:t><w:br/>".join(f'<w:t xml:space="preserve">{xml(part)}' for part in line.text.split("\n"))
    return f"<w:p>{style}<w:r>{breaks}</w:t></w:r></w:p>"


def packed(parts: Sequence[tuple[str, bytes]]) -> bytes:
    """A ZIP file with these parts in this order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            info = zipfile.ZipInfo(name, date_time=FIRST_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            package.writestr(info, content)
    return out.getvalue()
