"""The one door of extraction: Document -> claims, and what looks like a claim and is none."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Protocol

from quotecheck.claims.assembly import Assembly
from quotecheck.claims.attribution.presiding import presiding
from quotecheck.claims.model import Extraction, Found
from quotecheck.documents.model import Document
from quotecheck.errors import PluginError
from quotecheck.plugins import plugins
from quotecheck.text.dates import parse_day
from quotecheck.text.span import Span


class Extractor(Protocol):
    """An extractor of a plug-in: pure, finds claims that ours do not look for (slogans on posters, say)."""

    def extract(self, document: Document) -> Iterable[Found]:
        """Stretches of ``document.text``; what one of ours has found already is left out."""


def extract(document: Document, *, statements: bool = True, on: str | None = None) -> Extraction:
    """Everything an article asserts: quotations with their speakers, reported speech, statements in its own voice.

    ``statements``: whether to look for the last. ``on``: the day, ISO 8601, that "last month" and "on Tuesday" are read
    against; the article's own date where none is given. Raises PluginError.
    """
    found = Assembly(document).extraction(
        statements=statements, on=_reference(document, on), others=tuple(_others(document))
    )
    heads = presiding(document.text)
    return replace(found, claims=tuple(replace(c, presiding=heads) for c in found.claims)) if heads else found


@cache
def extractors() -> tuple[tuple[str, Extractor], ...]:
    """The extractors of plug-ins with their names. Raises PluginError."""
    return tuple((name, make()) for name, make in plugins("extractors").items())


def _others(document: Document) -> Iterator[Found]:
    for name, extractor in extractors():
        for found in extractor.extract(document):
            if not 0 <= found.start < found.end <= len(document.text):
                raise PluginError(
                    f'the extractor "{name}" of a plug-in points outside {document.path}; report it there'
                )
            yield found


def _reference(document: Document, on: str | None) -> date | None:
    return parse_day(on) or parse_day(document.facts.date)


def quoted_voices(document: Document) -> tuple[tuple[Span, str | None], ...]:
    """The spans of quoted speech in a document, without their marks, each with whom the document credits."""
    return Assembly(document, quoted_only=True).voices()
