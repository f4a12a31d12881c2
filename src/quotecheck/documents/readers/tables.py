"""Spreadsheets as tables whose cells can support a figure: ``.csv`` as it is, ``.xlsx`` as Excel shows it."""

import datetime
import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Final

from quotecheck.documents.building import TextBuilder
from quotecheck.documents.files.archives import Archive, local, parse_xml
from quotecheck.documents.files.decoding import decode
from quotecheck.documents.model import Block, Document, Facts, Turn
from quotecheck.text.lazily import lazily

_ROW = lazily(r"(?:\"(?:[^\"]|\"\")*\"|[^\"\r\n])+")
_CELL: Final = lazily(r"(?:\"((?:[^\"]|\"\")*)\"|([^,;\"\r\n]*))(?:[,;]|$|(?=[\r\n]))")
_CELL_TAB: Final = lazily(r"(?:\"((?:[^\"]|\"\")*)\"|([^\t\"\r\n]*))(?:\t|$|(?=[\r\n]))")
_WHO: Final = frozenset(
    """
    name author speaker who commenter respondent from submitter user witness member account poster sender display
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_HANDLES: Final = frozenset(["username", "handle", "screen name", "screen_name", "user_name"])
"""Columns that have who writes where no other does."""
_WORDS: Final = frozenset(
    """
    comment comments text words quote statement response submission message body answer said transcript content
    utterance representation post posts tweet caption transcription
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_INVERTED: Final = lazily(r"^([^\W\d_][\w'’-]+), ([^\W\d_][\w.'’-]*(?: [\w.'’-]+)?)$")
"""*Hale, Ann*."""
_FIRST: Final = frozenset(
    {"first_name", "first name", "firstname", "given_name", "given name", "forename", "forenames"}
)
_LAST: Final = frozenset({"last_name", "last name", "lastname", "surname", "family_name", "family name"})
_NAMED: Final = lazily(r"(?<!user)(?<!screen)(?<!file)(?<!event)(?<!place)[ _]name$")
"""*display_name*, *full name*."""
_FORMAT: Final = 400
"""Characters of a number format that are looked at."""
_PERCENT: Final = frozenset({9, 10})
_DATES: Final = frozenset({14, 15, 16, 17, 22, 27, 30, 36, 50, 57})
_MOST_CELLS: Final = 2_000_000


class CsvReader:
    """``.csv`` and ``.tsv``: the text is the file decoded; each row is a block."""

    name = "csv"
    suffixes = (".csv", ".tsv", ".tab")

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Rows as blocks; offsets of the file as it is."""
        decoded = decode(data, path=path, encoding=facts.encoding)
        blocks = tuple(
            Block(start=m.start(), end=m.end(), kind="table") for m in _ROW.finditer(decoded.text) if m.group().strip()
        )
        return Document(
            path=path,
            text=decoded.text,
            sha256=hashlib.sha256(data).hexdigest(),
            reader=self.name,
            blocks=blocks,
            turns=_said(decoded.text, blocks),
            warnings=decoded.warnings,
        )


def _said(text: str, rows: Sequence[Block]) -> tuple[Turn, ...]:
    """Turns where a column has names and another what each of them wrote or said: comments, answers, transcripts."""
    if not rows:
        return ()
    cells = _CELL_TAB if "\t" in text[rows[0].start : rows[0].end] else _CELL
    head = [text[a:b].casefold().strip(" _") for a, b in _cells(cells, text, rows[0])]
    first = next((k for k, name in enumerate(head) if name in _FIRST), None)
    who = next((k for k, name in enumerate(head) if name in _LAST), None) if first is not None else None
    if who is None:
        first = None
        who = next((k for k, name in enumerate(head) if name in _WHO or _NAMED.search(name)), None)
        who = next((k for k, name in enumerate(head) if name in _HANDLES), None) if who is None else who
    if who is None:
        return ()
    named = [k for k, name in enumerate(head) if name in _WORDS]
    named = named or [k for k, name in enumerate(head) if re.split(r"[ _-]", name)[-1] in _WORDS]
    asked = [k for k, name in enumerate(head) if k != who and (name.endswith("?") or " your " in f" {name} ")]
    turns: list[Turn] = []
    for row in rows[1:]:
        found = _cells(cells, text, row)
        for k in named[:1] or asked:
            if k == len(head) - 1 and len(found) > len(head):
                found[k] = (found[k][0], found[-1][1])  # commas in a last cell without marks
            if len(found) > max(who, k) and found[k][0] < found[k][1] and text[slice(*found[who])].strip():
                name = _INVERTED.sub(r"\2 \1", text[slice(*found[who])].strip())
                name = f"{text[slice(*found[first])].strip()} {name}" if first is not None else name
                turns.append(Turn(start=found[k][0], end=found[k][1], speaker=name, question=False))
    return tuple(turns)


def _cells(pattern: "re.Pattern[str]", text: str, row: Block) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end, without their quotation marks."""
    out: list[tuple[int, int]] = []
    for m in pattern.finditer(text, row.start, row.end):
        group = 1 if m[1] is not None else 2
        out.append(m.span(group))
        if m.end() >= row.end:
            break
    return out


class XlsxReader:
    """``.xlsx``: each row a block, cells parted by bars, numbers as their format shows them."""

    name = "xlsx"
    suffixes = (".xlsx", ".xlsm")

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """All visible sheets; each is a page."""
        del facts
        archive = Archive(data, path=path, what="xlsx")
        sheets, hidden = _sheets(archive.needed("xl/workbook.xml"), path)
        shared = _strings(archive.part("xl/sharedStrings.xml"), path)
        formats = _formats(archive.part("xl/styles.xml"), path)
        targets = _targets(archive.part("xl/_rels/workbook.xml.rels"), path)
        builder = TextBuilder()
        losses: list[str] = []
        warnings = [f"{path}: {len(hidden)} hidden sheets were left out ({', '.join(hidden)[:80]})"] if hidden else []
        for number, (name, key) in enumerate(sheets, start=1):
            content = archive.part(targets.get(key, f"xl/worksheets/sheet{number}.xml"))
            if content is None:
                losses.append(f"{path}: the sheet {name!r} is missing in the file; save it again")
                continue
            builder.page(number)
            builder.block(name, "heading", 1)
            _Sheet(builder, shared, formats).run(content, path, name)
        return builder.document(
            data, path=path, reader=self.name, facts=Facts(), warnings=warnings, losses=losses, find=False
        )


def _sheets(content: bytes, path: str) -> tuple[list[tuple[str, str]], list[str]]:
    """(name, relation id) of the visible sheets, and the names of the hidden ones."""
    visible: list[tuple[str, str]] = []
    hidden: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if local(name) == "sheet":
            values = {local(k): v for k, v in attributes.items()}
            if values.get("state", "visible") != "visible":
                hidden.append(values.get("name", "?"))
            else:
                visible.append((values.get("name", "?"), values.get("id", "")))

    parse_xml(content, start=start, end=_nothing, data=_nothing, path=path, part="workbook.xml")
    return visible, hidden


def _nothing(_: str) -> None:
    return None


def _targets(content: bytes | None, path: str) -> dict[str, str]:
    targets: dict[str, str] = {}

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if local(name) == "Relationship":
            target = attributes.get("Target", "")
            targets[attributes.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    if content is not None:
        parse_xml(content, start=start, end=_nothing, data=_nothing, path=path, part="workbook.xml.rels")
    return targets


def _strings(content: bytes | None, path: str) -> list[str]:
    strings: list[list[str]] = []
    inside = [False, False]  # in a text, in a pronunciation hint

    def start(name: str, _: Mapping[str, str]) -> None:
        tag = local(name)
        if tag == "si":
            strings.append([])
        elif tag == "rPh":
            inside[1] = True
        elif tag == "t":
            inside[0] = True

    def end(name: str) -> None:
        tag = local(name)
        if tag == "rPh":
            inside[1] = False
        elif tag == "t":
            inside[0] = False

    def data(text: str) -> None:
        if inside[0] and not inside[1] and strings:
            strings[-1].append(text)

    if content is not None:
        parse_xml(content, start=start, end=end, data=data, path=path, part="sharedStrings.xml")
    return ["".join(parts) for parts in strings]


def _formats(content: bytes | None, path: str) -> list[str]:
    """For each cell style "percent", "date" or ""."""
    custom: dict[int, str] = {}
    styles: list[str] = []
    inside = [False]

    def start(name: str, attributes: Mapping[str, str]) -> None:
        tag = local(name)
        if tag == "numFmt":
            code = re.sub(r"\"[^\"]*\"|\[[^\]]*\]|\\.", "", attributes.get("formatCode", "")[:_FORMAT]).lower()
            kind = "percent" if "%" in code else "date" if re.search(r"y|d(?!\w*e)|mmm", code) else ""
            custom[int(attributes.get("numFmtId", "0"))] = kind
        elif tag == "cellXfs":
            inside[0] = True
        elif tag == "xf" and inside[0]:
            number = int(attributes.get("numFmtId", "0"))
            named = "percent" if number in _PERCENT else "date" if number in _DATES else ""
            styles.append(custom.get(number, named))

    def end(name: str) -> None:
        if local(name) == "cellXfs":
            inside[0] = False

    if content is not None:
        try:
            parse_xml(content, start=start, end=end, data=_nothing, path=path, part="styles.xml")
        except ValueError:
            return []
    return styles


class _Sheet:
    """Takes the events of one sheet."""

    def __init__(self, builder: TextBuilder, shared: list[str], formats: list[str]) -> None:
        self._builder = builder
        self._shared = shared
        self._formats = formats
        self._row: list[str] = []
        self._cell: tuple[str, str] = ("n", "")
        self._value: list[str] | None = None
        self._hidden = False
        self._cells = 0

    def run(self, content: bytes, path: str, name: str) -> None:
        """Parse the sheet."""
        parse_xml(content, start=self._start, end=self._end, data=self._data, path=path, part=f"sheet {name}")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = local(name)
        if tag == "row":
            self._row = []
            self._hidden = attributes.get("hidden") in {"1", "true"}
        elif tag == "c":
            style = attributes.get("s", "0")
            at = int(style) if style.isdigit() else 0
            self._cell = (attributes.get("t", "n"), self._formats[at] if at < len(self._formats) else "")
        elif tag in {"v", "t"}:
            self._value = []

    def _data(self, text: str) -> None:
        if self._value is not None:
            self._value.append(text)

    def _end(self, name: str) -> None:
        tag = local(name)
        if tag in {"v", "t"} and self._value is not None:
            self._cells += 1
            shown = self._shown("".join(self._value))
            self._value = None
            if shown.strip():
                self._row.append(shown.strip())
        elif tag == "row" and self._row and not self._hidden and self._cells < _MOST_CELLS:
            self._builder.block(" | ".join(self._row), "table")

    def _shown(self, value: str) -> str:
        kind, style = self._cell
        if kind == "s":
            return self._shared[int(value)] if value.isdigit() and int(value) < len(self._shared) else ""
        if kind in {"str", "inlineStr"}:
            return value
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        return shown_number(value, style)


def shown_number(value: str, style: str) -> str:
    """A stored number as its format shows it: 0.125 as 12.5%, 46154 as 2026-05-12, 1e6 as 1000000."""
    try:
        number = float(value)
    except ValueError:
        return value
    if style == "percent":
        return f"{round(number * 100, 6):g}%"
    if style == "date" and 1 <= number < 2_958_466:
        moment = datetime.datetime(1899, 12, 30) + datetime.timedelta(days=number)  # noqa: DTZ001 - a day without a zone
        return moment.date().isoformat() if number == int(number) else moment.isoformat(sep=" ", timespec="minutes")
    if number == int(number) and abs(number) < 1e15:
        return str(int(number))
    return repr(round(number, 10))
