"""The command lines of ``verify`` and ``watch`` as requests, whoever has read them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quotecheck.cli.checking import Request, run
from quotecheck.cli.targets import targets_of
from quotecheck.cli.values import comma_separated, day
from quotecheck.errors import UsageError
from quotecheck.story.checking import Asked


def request_of(  # noqa: PLR0913 - one parameter an option
    articles: Sequence[str],
    *,
    sources: Sequence[Path] | None = None,
    format_: str = "text",
    output: Path | None = None,
    report: Sequence[str] | None = None,
    policy: str | None = None,
    on: str | None = None,
    jobs: int | None = None,
    fail_on: str | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    exit_zero: bool = False,
    statistics: bool = False,
    redact: bool = False,
    since: str | None = None,
    baseline: Path | None = None,
) -> Request:
    """What is to be checked and how. Raises UsageError."""
    asked = Asked(
        articles=tuple(articles), sources=tuple(sources or ()), policy=policy, fail_on=fail_on,
        select=comma_separated(select), ignore=comma_separated(ignore), on=day(on), jobs=jobs, since=since,
        baseline=baseline,
    )  # fmt: skip
    if not all(articles):
        raise UsageError("the name of an article is empty; name a file, or - for standard input")
    targets = targets_of(format_, output, report or ())
    return Request(asked=asked, targets=targets, exit_zero=exit_zero, statistics=statistics, redact=redact)


def verify(articles: Sequence[str], **options: Any) -> int:
    """Check and report; returns the exit code. Options are those of :func:`request_of`."""
    return run(request_of(articles, **options))
