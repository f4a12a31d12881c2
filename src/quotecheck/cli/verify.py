"""``quotecheck verify``: check articles, or claim records, against the source packet."""

from typing import Annotated, Final

import typer

from quotecheck.cli.options import CHECKING, Output, Sources

_FILTERS: Final = "What is reported"
Articles = Annotated[
    list[str], typer.Argument(metavar="ARTICLE...", help="Drafts or claim records (.json); - is standard input.")
]
Format = Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text, concise or json.")]
More = Annotated[
    list[str] | None, typer.Option("--report", metavar="FORMAT:FILE", help="A report to a file as well; repeatable.")
]
PolicyName = Annotated[str | None, typer.Option(metavar="NAME", help="House policy. Default: newsroom.")]
On = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Day the story runs, YYYY-MM-DD. Default: the article's own date, else today."),
]
Jobs = Annotated[int | None, typer.Option(min=1, metavar="N", help="Processes that read sources.")]
Level = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL", help="What makes the exit code 1: error, warning or never.", rich_help_panel=_FILTERS
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Report only these, for instance QC1,QC501.", rich_help_panel=_FILTERS),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Do not report these; verdicts stay as they are.", rich_help_panel=_FILTERS),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(rich_help_panel=CHECKING)(verify)


def verify(  # noqa: PLR0913, PLR0917 - one parameter an option
    articles: Articles,
    sources: Sources = None,
    format_: Format = "text",
    output: Output = None,
    report: More = None,
    policy: PolicyName = None,
    on: On = None,
    jobs: Jobs = None,
    fail_on: Level = None,
    select: Select = None,
    ignore: Ignore = None,
) -> int:
    """Check every quotation and claim of a draft against its sources."""
    from quotecheck.cli.checking import Request, run
    from quotecheck.cli.options import comma_separated, day
    from quotecheck.cli.targets import targets_of

    request = Request(
        articles=tuple(articles),
        sources=tuple(sources or ()),
        targets=targets_of(format_, output, report or ()),
        policy=policy,
        fail_on=fail_on,
        select=comma_separated(select),
        ignore=comma_separated(ignore),
        on=day(on),
        jobs=jobs,
    )
    return run(request)
