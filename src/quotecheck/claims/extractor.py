"""The one door of extraction: Document -> claims, and what looks like a claim and is none."""

from datetime import date

from quotecheck.claims.assembly import Assembly
from quotecheck.claims.model import Extraction
from quotecheck.documents.model import Document
from quotecheck.text.dates import parse_day
from quotecheck.text.span import Span


def extract(document: Document, *, statements: bool = True, on: str | None = None) -> Extraction:
    """Everything an article asserts: quotations with their speakers, reported speech, statements in its own voice.

    ``statements``: whether to look for the last. ``on``: the day, ISO 8601, that "last month" and "on Tuesday" are read
    against; the article's own date where none is given.
    """
    return Assembly(document).extraction(statements=statements, on=_reference(document, on))


def _reference(document: Document, on: str | None) -> date | None:
    return parse_day(on) or parse_day(document.facts.date)


def quoted_voices(document: Document) -> tuple[tuple[Span, str | None], ...]:
    """The spans of quoted speech in a document, without their marks, each with whom the document credits."""
    return Assembly(document, quoted_only=True).voices()
