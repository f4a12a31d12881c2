"""The one door of extraction: Document -> claims, and what looks like a claim and is none."""

from quotecheck.claims.assembly import Assembly
from quotecheck.claims.model import Extraction
from quotecheck.documents.model import Document
from quotecheck.text.span import Span


def extract(document: Document, *, statements: bool = True) -> Extraction:
    """Everything an article asserts in somebody's name: quotations with their speakers, reported speech.

    ``statements`` is the place of the article's own statements of fact (kind ``statement``), which no extractor finds yet.
    """
    _ = statements
    return Assembly(document).extraction()


def quoted_voices(document: Document) -> tuple[tuple[Span, str | None], ...]:
    """The spans of quoted speech in a document, without their marks, each with whom the document credits."""
    return Assembly(document).voices()
