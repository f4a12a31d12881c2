"""Files -> documents: picks the reader, and turns everything that goes wrong into one line."""

import importlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from quotecheck.documents.dated import dated
from quotecheck.documents.model import Document, Facts
from quotecheck.documents.reader import Reader
from quotecheck.errors import PluginError, ReadError
from quotecheck.plugins import plugins

READERS: Final[Mapping[str, str]] = {
    "csv": "quotecheck.documents.readers.tables:CsvReader",
    "docx": "quotecheck.documents.readers.docx:DocxReader",
    "email": "quotecheck.documents.readers.mail:MailReader",
    "html": "quotecheck.documents.readers.html:HtmlReader",
    "markdown": "quotecheck.documents.readers.markdown:MarkdownReader",
    "mhtml": "quotecheck.documents.readers.mhtml:MhtmlReader",
    "odt": "quotecheck.documents.readers.odt:OdtReader",
    "pdf": "quotecheck.documents.readers.pdf:PdfReader",
    "rtf": "quotecheck.documents.readers.rtf:RtfReader",
    "subtitles": "quotecheck.documents.readers.subtitles:SubtitleReader",
    "text": "quotecheck.documents.readers.plain:PlainReader",
    "whisper": "quotecheck.documents.readers.whisper:WhisperReader",
    "xlsx": "quotecheck.documents.readers.tables:XlsxReader",
}
"""Readers by name, imported when they are needed."""
SUFFIXES: Final[Mapping[str, str]] = {
    "": "text", ".csv": "csv", ".docm": "docx", ".docx": "docx", ".dotx": "docx", ".eml": "email", ".htm": "html",
    ".html": "html", ".json": "whisper", ".log": "text", ".markdown": "markdown", ".md": "markdown",
    ".mdown": "markdown",
    ".mht": "mhtml", ".mhtml": "mhtml", ".mkd": "markdown", ".odt": "odt", ".ott": "odt", ".pdf": "pdf",
    ".qmd": "markdown", ".rmd": "markdown", ".rtf": "rtf", ".sbv": "subtitles", ".srt": "subtitles", ".tab": "csv",
    ".text": "text", ".tsv": "csv", ".txt": "text", ".vtt": "subtitles",
    ".xhtml": "html", ".xlsm": "xlsx", ".xlsx": "xlsx",
}  # fmt: skip
"""Which reader takes a file, by its suffix in lower case."""
TRUSTED: Final[frozenset[str]] = frozenset({"csv", "markdown", "text", "subtitles"})
"""Readers of our own over decoded text, safe to run in this process; the others run in a child process."""
SKIPPED: Final[frozenset[str]] = frozenset(
    """
    .mp3 .m4a .wav .ogg .flac .aac .opus .wma .mp4 .mov .avi .mkv .webm .m4v .jpg .jpeg .png .gif .webp .tif
    .tiff .bmp .heic .svg .ico .psd .ai .indd .zip .tar .gz .tgz .bz2 .xz .7z .rar .exe .dll .so .bin .iso .dmg
    .ttf .otf .woff .woff2 .css .js .db .sqlite .sqlite3 .pyc .class .o .lnk .url .webloc .ds_store .py .toml
    .ini .cfg .yaml .yml .xml .pptx .ppt .key .numbers .pages .xls .epub .mobi
    """.split()  # noqa: SIM905
)
"""Formats of a packet that no reader takes; a file of any other suffix is read as text if it is text."""
LARGEST: Final = 512 * 1024 * 1024
"""Bytes of a file above which it is refused."""


def reader_for(path: Path) -> str | None:
    """The name of the reader for a file, or None for a format that nobody reads. Raises PluginError."""
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    for name, reader in others().items():
        if suffix in reader.suffixes:
            return name
    return None if suffix in SKIPPED else "text"


def load_reader(name: str) -> Reader:
    """A reader by its name: imported from :data:`READERS`, or that of a plug-in. Raises PluginError."""
    if name not in READERS:
        return others()[name]
    module, _, attribute = READERS[name].partition(":")
    reader: Reader = getattr(importlib.import_module(module), attribute)()
    return reader


@cache
def others() -> Mapping[str, Reader]:
    """Readers of plug-ins by name. Raises PluginError: a name or a suffix that a reader of ours has."""
    found: dict[str, Reader] = {name: make() for name, make in plugins("readers", taken=READERS).items()}
    for name, reader in found.items():
        taken = next((suffix for suffix in reader.suffixes if suffix in SUFFIXES), None)
        if taken is not None:
            raise PluginError(f'the reader "{name}" of a plug-in takes {taken} files, which "{SUFFIXES[taken]}" reads')
    return found


def read_bytes(data: bytes, *, path: Path, shown_as: str, encoding: str | None = None) -> Document:
    """Read content that is at hand, in this process, by the suffix of ``path``."""
    name = reader_for(path)
    if name is None:
        raise ReadError(f"{shown_as}: no reader for {path.suffix} files; convert it to text, docx or PDF")
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise ReadError(f"{shown_as} is empty; put the text into it or name another file")
    try:
        name = "subtitles" if name == "text" and _holds_cues(data) else name
        return dated(load_reader(name).read(data, path=shown_as, facts=Facts(encoding=encoding)))
    except (MemoryError, RecursionError):
        raise ReadError(
            f"{shown_as} is too large or too deeply nested to read; split it or save it in another format"
        ) from None


_CAPTIONS: Final = b"WEBVTT"
_FIRST: Final = 12
"""Bytes in which captions say that they are some, whatever the file is called."""
_CUE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,9}1[ \t]*\r?\n(?:\d{1,2}:)?\d{2}:\d{2}(?:[.,]\d{1,3})?[ \t]*-->"
    rb"[ \t]*(?:\d{1,2}:)?\d{2}:\d{2}"
)
"""The first numbered cue of subtitles (SubRip)."""


def _holds_cues(data: bytes) -> bool:
    """Whether a file of text is one of subtitles, whatever it is called."""
    return (_CAPTIONS in data[:_FIRST] and b"-->" in data) or _CUE.match(data) is not None


def file_bytes(path: Path, *, shown_as: str) -> bytes:
    """The content of a regular file; ReadError in one line for everything else."""
    import stat

    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(f"{shown_as} is a folder; name a file in it")
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(f"{shown_as} is not a regular file; copy its content into one")
        if status.st_size > LARGEST:
            raise ReadError(
                f"{shown_as} has {status.st_size >> 20} MB, more than the {LARGEST >> 20} MB allowed; split it"
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError(f"{shown_as}: no such file; check the name") from None
    except PermissionError:
        raise ReadError(f"{shown_as} may not be read; change its permissions") from None
    except (OSError, ValueError) as error:
        raise ReadError(
            f"{shown_as} cannot be read: {getattr(error, 'strerror', None) or error}; check the file"
        ) from None
