"""The contract of a reader: bytes in, one Document out."""

from collections.abc import Callable, Sequence
from typing import Protocol

from quotecheck.documents.model import Document, Facts
from quotecheck.text.span import Span

Quoted = Callable[[Document], Sequence[tuple[Span, str | None]]]
"""Finds the words in quotation marks that a document credits to somebody, and whom; handed in by the pipeline."""


class Reader(Protocol):
    """Turns the bytes of one format into a Document.

    A reader is pure: it opens nothing, keeps nothing, and returns the same document for the same arguments. What it
    cannot read raises :class:`~quotecheck.errors.ReadError` with one line: what, where, what to do. What it read but a
    human should know (a guessed encoding, lost pages, unresolved changes) goes to ``Document.warnings``.
    """

    name: str
    """The name that reports and the cache use ("markdown")."""
    suffixes: tuple[str, ...]
    """Lower-case file suffixes with their dot."""

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Read one file. ``path`` is for messages only; ``facts`` are what the packet already says (``encoding``)."""
