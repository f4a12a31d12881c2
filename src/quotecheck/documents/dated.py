"""A document's own date in ISO 8601, however people write it."""

from dataclasses import replace

from quotecheck.documents.model import Document
from quotecheck.text.isodates import iso_date


def dated(document: Document) -> Document:
    """A document whose date is ISO 8601; one that nobody understands is kept among the other facts, and said."""
    said = document.facts.date
    if said is None or (date := iso_date(said)) == said:
        return document
    if date is not None:
        return replace(document, facts=replace(document.facts, date=date))
    warning = f"{document.path}: date {said!r} is not understood; write it as 2026-05-31"
    facts = replace(document.facts, date=None, extra={**document.facts.extra, "date": said})
    return replace(document, facts=facts, warnings=(*document.warnings, warning))
