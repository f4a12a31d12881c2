"""A file, or its content, read in this process where the format is safe to read, and in a child process where not."""

from pathlib import Path

from quotecheck.documents.model import Document
from quotecheck.documents.reading import TRUSTED, file_bytes, read_bytes, reader_for


def read_file(path: Path, *, shown_as: str, encoding: str | None = None) -> Document:
    """Read one file as an article or a source. ``shown_as`` is its name in messages and reports.

    Raises ReadError: no such file, a folder, not readable, empty, too large, a format nobody takes, or what its
    reader says.
    """
    return read_content(file_bytes(path, shown_as=shown_as), path=path, shown_as=shown_as, encoding=encoding)


def read_content(data: bytes, *, path: Path, shown_as: str, encoding: str | None = None) -> Document:
    """Read content that is at hand, by the suffix of ``path``. Raises ReadError."""
    if reader_for(path) in TRUSTED:  # most articles: what reads the others need not be loaded
        return read_bytes(data, path=path, shown_as=shown_as, encoding=encoding)
    from quotecheck.documents.files.isolation import read_safely

    return read_safely(data, path=path, shown_as=shown_as, encoding=encoding)
