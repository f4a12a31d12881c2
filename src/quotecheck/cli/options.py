"""Options that more than one command takes."""

from pathlib import Path
from typing import Annotated, Final

import typer

CHECKING: Final = "Check"
LOOKING: Final = "Look something up"
STARTING: Final = "Set up"


def _named(path: str) -> Path:
    """An empty variable of a script names nothing, and must not mean the working folder."""
    if not path:
        raise typer.BadParameter("it is empty; name a file or a folder")
    return Path(path)


Sources = Annotated[
    list[Path] | None,
    typer.Option(
        "--sources",
        "-s",
        metavar="PATH",
        parser=_named,
        help="File or folder of sources; repeatable. Default: sources/ beside the configuration, else the article.",
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of standard output.")
]
On = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Day the story runs, YYYY-MM-DD. Default: the article's own date, else today."),
]
