"""Options that more than one command takes."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Final

import typer

from quotecheck.errors import UsageError

CHECKING: Final = "Check"
LOOKING: Final = "Look something up"
STARTING: Final = "Set up"

Sources = Annotated[
    list[Path] | None,
    typer.Option(
        "--sources",
        "-s",
        metavar="PATH",
        help="File or folder of sources; repeatable. Default: sources/ beside the configuration, else the article.",
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of standard output.")
]


def comma_separated(values: Iterable[str] | None) -> tuple[str, ...]:
    """``--select QC1,QC5 --select QC202`` as one list, upper case, without blanks."""
    return tuple(part.strip().upper() for value in values or () for part in value.split(",") if part.strip())


def day(text: str | None) -> str | None:
    """A day as YYYY-MM-DD; UsageError for anything else."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f'--on {text}: not a day; write it as YYYY-MM-DD, for instance "--on 2026-11-22"') from None
