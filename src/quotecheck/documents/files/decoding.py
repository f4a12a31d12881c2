"""Bytes -> text: byte order marks, UTF-8, then Windows-1252, then detection.

The text is the file decoded without its byte order mark, line ends untouched. A lone surrogate becomes U+FFFD, so that
every text can be written as UTF-8 and its offsets stay the same.
"""

import codecs
import re
from typing import Final

from quotecheck.errors import ReadError
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT: Final = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})
"""Encodings of names and of program text, slow for anything longer; no document is in them."""
_SURROGATE = lazily("[\ud800-\udfff]")
_CONTROLS: Final = bytes((*range(1, 8), *range(14, 27), 28, 29, 30, 31))
"""Bytes that text in no encoding of ours holds."""
_SAMPLE: Final = 65536
_IF_WRONG: Final = "save it as UTF-8 if that is wrong (a source may say `encoding` in its facts instead)"
_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive (docx, odt or xlsx?)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (save it as .docx)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"\x7fELF", "a program"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text with the name of the encoding it was read in and what a human should know."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, *, path: str, encoding: str | None = None) -> Decoded:
    """Decode a file; ReadError if it is not text, or not text in the encoding that was named."""
    if encoding:
        return _named(data, path, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], path, name)
    _refuse_binary(data, path)
    wide = _wide(data)
    if wide:
        return _strict(data, path, wide)
    try:
        return Decoded(text=_clean(data.decode("utf-8")), encoding="utf-8")
    except UnicodeDecodeError as error:
        return _guess(data, path, error)


def _named(data: bytes, path: str, encoding: str) -> Decoded:
    name = _encoding_of_text(encoding)
    if name is None:
        raise ReadError(f"{path}: no such encoding as {encoding!r}; correct `encoding` in its facts")
    try:
        # Not the codec's own function: that would also unpack zlib, bz2 and base64, bombs included.
        text = data.decode(name)
    except ValueError:
        raise ReadError(f"{path} is not text in {encoding}; correct `encoding` in its facts or leave it out") from None
    return Decoded(text=_clean(text.removeprefix("\ufeff")), encoding=name)


def _encoding_of_text(name: str) -> str | None:
    """The usual name of an encoding; None for what is none, or none of text."""
    try:
        usual = codecs.lookup(name).name
        b" ".decode(usual, "replace")  # refused for what is no encoding of text
    except (LookupError, ValueError):
        return None
    return None if usual.replace("-", "_") in _NO_TEXT else usual


def _strict(data: bytes, path: str, encoding: str) -> Decoded:
    try:
        return Decoded(text=_clean(data.decode(encoding)), encoding=encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") > max(8, len(text) // 50):
            raise ReadError(f"{path} starts like {encoding} text but is damaged; save it again as UTF-8") from None
        warning = f"{path}: damaged {encoding} text, the unreadable characters are shown as \ufffd"
        return Decoded(text=_clean(text), encoding=encoding, warnings=(warning,))


def _refuse_binary(data: bytes, path: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ReadError(f"{path} is not text but {what}; give it the right suffix or convert it")
    head = data[:_SAMPLE]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    nulls = head.count(0)
    few = max(min(4, len(head) // 8), len(head) // 20)
    if controls > few or (nulls > few and not _wide(data)):
        raise ReadError(f"{path} is not text; convert it to text, or take it out of the packet")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of a Latin text is zero."""
    head = data[: _SAMPLE // 16 * 2]
    if len(head) < 8 or len(data) % 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _guess(data: bytes, path: str, error: UnicodeDecodeError) -> Decoded:
    """Windows-1252 where that gives believable text, else detection, else the least damage."""
    damage = _utf8_damage(data)
    if damage is not None:
        warning = f"{path}: UTF-8 with damaged bytes (the first at byte {error.start}), shown as \ufffd"
        return Decoded(text=_clean(damage), encoding="utf-8", warnings=(warning,))
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = None
    if text is not None and _believable(text):
        warning = f"{path}: not UTF-8, read as Windows-1252; {_IF_WRONG}"
        return Decoded(text=_clean(text), encoding="cp1252", warnings=(warning,))
    detected = _detected(data)
    if detected is not None:
        text, name = detected
        warning = f"{path}: not UTF-8, read as {name} by its letters; {_IF_WRONG}"
        return Decoded(text=_clean(text), encoding=name, warnings=(warning,))
    if text is None:
        raise ReadError(f"{path} is not text in any encoding known here; save it as UTF-8")
    warning = f"{path}: encoding unknown, read as Windows-1252; {_IF_WRONG}"
    return Decoded(text=_clean(text), encoding="cp1252", warnings=(warning,))


def _utf8_damage(data: bytes) -> str | None:
    """UTF-8 with a few bad bytes (a cut file): kept if it has far more good sequences than bad ones."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(c > "\x7f" for c in text) - bad if len(text) < 4_000_000 else 4 * bad
    return text if bad and good >= 4 * bad else None


def _believable(text: str) -> bool:
    """Typographic marks and single accented letters between ASCII letters, not runs of strange ones."""
    strange = [m for m in re.findall(r"[^\x00-\x7f]+", text) if len(m) > 2]
    high = sum(c > "\x7f" for c in text[:1_000_000])
    return len("".join(strange)) <= 0.2 * max(1, high) and high < 0.25 * max(1, min(len(text), 1_000_000))


def _detected(data: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 4 * _SAMPLE], steps=5, chunk_size=512, threshold=0.2).best()
    if best is None:
        return None
    try:
        return data.decode(best.encoding), best.encoding
    except UnicodeDecodeError:
        return None


def _clean(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text)
