"""``quotecheck extract``: which claims an article makes."""

from typing import TYPE_CHECKING, Annotated

import typer

from quotecheck.cli.options import CHECKING
from quotecheck.errors import UsageError

if TYPE_CHECKING:
    from quotecheck.claims.model import Extraction
    from quotecheck.documents.model import Document


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(rich_help_panel=CHECKING)(extract)


def extract(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Drafts to read; - is standard input.")],
    write: Annotated[bool, typer.Option("--write", help="Write claims/ARTICLE.json instead of printing.")] = False,
) -> int:
    """Print the claims that an article makes, as JSON records: quotations, reported speech, statements."""
    from quotecheck.claims.printing import dump
    from quotecheck.claims.records import extractions_record
    from quotecheck.cli.attempts import Attempts
    from quotecheck.cli.console import result
    from quotecheck.story.model import STDIN

    if write and STDIN in articles:
        raise UsageError("standard input has no name to write under; leave out --write, or name a file")
    attempts = Attempts()
    pairs = attempts.each(articles, _extracted)
    if write:
        from quotecheck.cli.keeping import keep

        attempts.each(pairs, lambda pair: keep(*pair))
    elif pairs:
        result(dump(extractions_record(pairs)))
    return attempts.code


def _extracted(name: str) -> "tuple[Document, Extraction]":
    from quotecheck.claims.extractor import extract as extracted
    from quotecheck.story.model import read_article

    document = read_article(name)
    return document, extracted(document)
