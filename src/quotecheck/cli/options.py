"""Options that more than one command takes."""

from pathlib import Path
from typing import Annotated, Final

import typer

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
