"""Rich Text Format: one pass over groups and control words; deleted and hidden text is left out and counted."""

import re
from dataclasses import replace
from typing import Final

from quotecheck.documents.building import TextBuilder
from quotecheck.documents.model import Document, Facts, ZoneKind
from quotecheck.errors import ReadError
from quotecheck.text.records import dataclass

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_DROPPED: Final = frozenset(
    b"""
    fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object header headerl headerr
    headerf footer footerl footerr footerf themedata colorschememapping datastore latentstyles xmlnstbl fldinst
    annotation atnid atnauthor atnref revtbl mmathPr filetbl template operator company manager category
    hlinkbase wgrffmtfilter bkmkstart bkmkend
    """.split()
)
_SYMBOLS: Final = {
    b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•",
    b"tab": "\t", b"line": "\n", b"emspace": " ", b"enspace": " ", b"qmspace": " ", b"zwj": "\u200d", b"zwnj": "\u200c",
}  # fmt: skip
_DEEPEST: Final = 10_000


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group."""

    drop: bool = False
    unseen: bool = False
    deleted: bool = False
    struck: bool = False
    skip: int = 1
    """Characters that stand in for a Unicode one and are passed over."""
    note: bool = False
    info: str = ""


class RtfReader:
    """``.rtf``."""

    name = "rtf"
    suffixes = (".rtf",)

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Paragraphs with notes last."""
        del facts
        if not data.lstrip()[:5].startswith(b"{\\rtf"):
            raise ReadError(f"{path} is not RTF although it is called so; give it the right suffix")
        walker = _Walker(data, path)
        walker.run()
        losses = [] if walker.closed else [f"{path} is cut short: a group is never closed; get it again"]
        return walker.finish().document(
            data,
            path=path,
            reader=self.name,
            facts=Facts(title=walker.info.get("title") or None),
            warnings=walker.warnings(),
            losses=losses,
        )


class _Walker:
    def __init__(self, data: bytes, path: str) -> None:
        self._data = data
        self._path = path
        self._builder = TextBuilder()
        self._builder.page(1)
        self._page = 1
        self._state = _State()
        self._stack: list[_State] = []
        self._encoding = "cp1252"
        self._bytes = bytearray()
        self._pending = 0
        self._cell = False
        self._notes: list[str] = []
        self._left_out: dict[str, list[str]] = {"deleted": [], "unseen": []}
        self._first = False
        self.info: dict[str, str] = {}
        self.closed = True

    def run(self) -> None:
        """Go through all tokens."""
        for token in _TOKEN.finditer(self._data):
            word, number, hexadecimal, symbol, brace, text = token.groups()
            if hexadecimal is not None:
                self._byte(bytes.fromhex(hexadecimal.decode("ascii")))
                continue
            if text is not None:
                self._byte(text)
                continue
            self._flush()
            if brace is not None:
                self._brace(brace)
                if not self._stack and brace == b"}":
                    break
            elif word is not None:
                self._word(word, int(number) if number else None)
            elif symbol is not None:
                self._symbol(symbol)
        self._flush()
        self.closed = not self._stack

    def _byte(self, data: bytes) -> None:
        if self._pending:
            cut = min(self._pending, len(data))
            self._pending -= cut
            data = data[cut:]
        self._bytes += data

    def _flush(self) -> None:
        if self._bytes:
            text = bytes(self._bytes).decode(self._encoding, "replace")
            self._bytes.clear()
            self._text(text)

    def _brace(self, brace: bytes) -> None:
        self._first = brace == b"{"
        if brace == b"{":
            if len(self._stack) >= _DEEPEST:
                raise ReadError(f"{self._path} is nested too deeply to be a letter; save it as docx or text")
            self._stack.append(self._state)
        elif self._stack:
            note = self._state.note
            self._state = self._stack.pop()
            if note and not self._state.note and self._notes:
                self._notes.append("")

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*" and self._first:
            self._state = replace(self._state, drop=True)
        elif symbol in b"\\{}":
            self._text(symbol.decode("ascii"))
        elif symbol == b"~":
            self._text("\u00a0")
        elif symbol == b"_":
            self._text("-")
        elif symbol == b"-":
            self._text("\u00ad")
        elif symbol in b"\r\n":
            self._paragraph()

    def _word(self, word: bytes, number: int | None) -> None:
        first, self._first = self._first, False
        if word in _DROPPED:
            self._state = replace(self._state, drop=True)
        elif word == b"bin":
            return  # binary data stand in dropped groups; a stray one shows up as damage
        elif word in _SYMBOLS:
            self._text(_SYMBOLS[word])
        elif word == b"u" and number is not None:
            self._text(chr(number & 0xFFFF))
            self._pending = self._state.skip
        elif word == b"uc" and number is not None:
            self._state = replace(self._state, skip=max(0, min(number, 16)))
        elif word in {b"ansicpg", b"fcharset"} and number is not None:
            self._codepage(word, number)
        elif word in {b"par", b"sect", b"row", b"page", b"cell", b"nestcell", b"pard", b"plain", b"mac", b"pca"}:
            self._layout(word)
        elif word in {b"v", b"deleted", b"strike", b"striked", b"fs", b"cf"}:
            self._look(word, number)
        elif word == b"footnote":
            self._state = replace(self._state, note=True, drop=False)
            self._notes.append("")
        elif word == b"fldrslt":
            self._state = replace(self._state, drop=False)
        elif first and word in {b"title", b"subject", b"author", b"doccomm", b"keywords", b"creatim", b"revtim"}:
            self._state = replace(self._state, info=word.decode("ascii"), drop=True)

    def _codepage(self, word: bytes, number: int) -> None:
        name = f"cp{number}" if word == b"ansicpg" else None
        if name:
            try:
                b"".decode(name)
            except LookupError:
                return
            self._encoding = name

    def _layout(self, word: bytes) -> None:
        if self._state.drop:
            return
        if word in {b"cell", b"nestcell"}:
            self._text(" | ")
        elif word in {b"par", b"sect", b"row"}:
            self._paragraph()
        elif word == b"page":
            self._page += 1
            self._paragraph()
            self._builder.page(self._page)
        elif word == b"plain":
            self._state = replace(self._state, unseen=False, deleted=False, struck=False)

    def _look(self, word: bytes, number: int | None) -> None:
        on = number != 0
        if word == b"v":
            self._state = replace(self._state, unseen=on)
        elif word == b"deleted":
            self._state = replace(self._state, deleted=on)
        elif word in {b"strike", b"striked"}:
            self._state = replace(self._state, struck=on)
        elif word == b"fs" and number is not None:
            self._state = replace(self._state, unseen=number <= 4)

    def _paragraph(self) -> None:
        if self._state.note and self._notes:
            self._notes[-1] += " "
        elif not self._state.drop:
            self._builder.close()

    def _text(self, text: str) -> None:
        state = self._state
        if state.info:
            self.info[state.info] = self.info.get(state.info, "") + text
        elif state.drop:
            return
        elif state.deleted:
            self._left_out["deleted"].append(text)
        elif state.unseen:
            self._left_out["unseen"].append(text)
        elif state.note and self._notes:
            self._notes[-1] += text
        else:
            zone: ZoneKind | None = "struck" if state.struck else None
            self._builder.add(text, zone)

    def finish(self) -> TextBuilder:
        """Notes go last."""
        self._builder.close()
        for note in self._notes:
            if note.strip():
                self._builder.block(note.strip(), "note", zone="note")
        return self._builder

    def warnings(self) -> list[str]:
        """What was left out."""
        found = []
        deleted, unseen = (" ".join("".join(self._left_out[k]).split()) for k in ("deleted", "unseen"))
        if deleted:
            found.append(f"{self._path}: unresolved tracked changes: deleted text was left out (“{deleted[:60]}”)")
        if unseen:
            found.append(
                f"{self._path}: {len(unseen.split())} words that no reader sees were left out (“{unseen[:60]}”)"
            )
        return found
