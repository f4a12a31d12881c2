"""``quotecheck verify``: check articles, or claim records, against the source packet."""

from pathlib import Path
from typing import Annotated, Final

import typer

from quotecheck.cli.options import CHECKING, On, Output, Sources

_FILTERS: Final = "What is reported"
Articles = Annotated[
    list[str], typer.Argument(metavar="ARTICLE...", help="Drafts or claim records (.json); - is standard input.")
]


def _formats(incomplete: str) -> list[str]:
    from quotecheck.reports.reporter import reporters

    return [name for name in reporters() if name.startswith(incomplete)]


def _reports(incomplete: str) -> list[str]:
    return [f"{name}:" for name in _formats(incomplete)]


def _policies(incomplete: str) -> list[str]:
    from quotecheck.verdict.policy import POLICIES

    return [name for name in POLICIES if name.startswith(incomplete)]


def _codes(incomplete: str) -> list[tuple[str, str]]:
    from quotecheck.verdict.house import every_rule

    done, comma, last = incomplete.rpartition(",")
    return [(f"{done}{comma}{r.code}", r.name) for r in every_rule().values() if r.code.startswith(last.upper())]


def _levels(incomplete: str) -> list[str]:
    return [level for level in ("error", "warning", "never") if level.startswith(incomplete)]


Format = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="text, concise, json, markdown, html, docx, csv, sarif, junit, github, gitlab or rdjson.",
        autocompletion=_formats,
    ),
]
More = Annotated[
    list[str] | None,
    typer.Option(
        "--report", metavar="FORMAT:FILE", help="A report to a file as well; repeatable.", autocompletion=_reports
    ),
]
PolicyName = Annotated[
    str | None, typer.Option(metavar="NAME", help="House policy. Default: newsroom.", autocompletion=_policies)
]
Jobs = Annotated[int | None, typer.Option(min=1, metavar="N", help="Processes that read sources.")]
Level = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL",
        help="What makes the exit code 1: error, warning or never.",
        rich_help_panel=_FILTERS,
        autocompletion=_levels,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODES",
        help="Report only these, for instance QC1,QC501.",
        rich_help_panel=_FILTERS,
        autocompletion=_codes,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODES",
        help="Do not report these; verdicts stay as they are.",
        rich_help_panel=_FILTERS,
        autocompletion=_codes,
    ),
]
ExitZero = Annotated[
    bool,
    typer.Option("--exit-zero", help="End with 0 whatever is found; 2 stays 2.", rich_help_panel=_FILTERS),
]
Statistics = Annotated[
    bool,
    typer.Option("--statistics", help="Count every finding, on standard error.", rich_help_panel=_FILTERS),
]
Redact = Annotated[
    bool,
    typer.Option(
        "--redact",
        help="For reports that leave the desk: protected sources by hash, without their words.",
        rich_help_panel=_FILTERS,
    ),
]


Since = Annotated[
    str | None,
    typer.Option(
        metavar="REV", help="What the draft at this git revision had does not fail.", rich_help_panel=_FILTERS
    ),
]
Baseline = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="What this earlier JSON report has does not fail.", rich_help_panel=_FILTERS),
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
    exit_zero: ExitZero = False,
    statistics: Statistics = False,
    redact: Redact = False,
    since: Since = None,
    baseline: Baseline = None,
) -> int:
    """Check every quotation and claim of a draft against its sources."""
    from quotecheck.cli import asked

    return asked.verify(
        articles, sources=sources, format_=format_, output=output, report=report, policy=policy, on=on, jobs=jobs,
        fail_on=fail_on, select=select, ignore=ignore, exit_zero=exit_zero, statistics=statistics, redact=redact,
        since=since, baseline=baseline,
    )  # fmt: skip
