"""Articles read for their claims, whoever has read the command line."""

from collections.abc import Sequence
from functools import partial

from quotecheck.claims.extractor import extract as extracted
from quotecheck.claims.model import Extraction
from quotecheck.claims.printing import dump
from quotecheck.claims.records import extractions_record
from quotecheck.cli.attempts import Attempts
from quotecheck.cli.console import note, result
from quotecheck.cli.values import day
from quotecheck.documents.model import Document
from quotecheck.errors import UsageError
from quotecheck.story.model import STDIN, read_article


def extract(articles: Sequence[str], *, write: bool = False, on: str | None = None) -> int:
    """Print the claims of articles, or write them below ``claims/``; returns the exit code. Raises UsageError."""
    if write and STDIN in articles:
        raise UsageError("standard input has no name to write under; leave out --write, or name a file")
    attempts = Attempts()
    pairs = attempts.each(articles, partial(_extracted, on=day(on)))
    if write:
        from quotecheck.cli.keeping import keep

        attempts.each(pairs, lambda pair: keep(*pair))
    elif pairs:
        result(dump(extractions_record(pairs, iter)))
    return attempts.code


def _extracted(name: str, *, on: str | None) -> tuple[Document, Extraction]:
    document = read_article(name)
    for warning in document.warnings:
        note(warning)
    return document, extracted(document, on=on)
