"""``quotecheck extract``: which claims an article makes."""

from typing import Annotated

import typer

from quotecheck.cli.options import CHECKING, On


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(rich_help_panel=CHECKING)(extract)


def extract(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Drafts to read; - is standard input.")],
    write: Annotated[bool, typer.Option("--write", help="Write claims/ARTICLE.json instead of printing.")] = False,
    on: On = None,
) -> int:
    """Print the claims that an article makes, as JSON records: quotations, reported speech, statements."""
    from quotecheck.cli.extracting import extract as extracting

    return extracting(articles, write=write, on=on)
