"""``quotecheck init`` and ``quotecheck config``: a new story folder, and the settings that hold in one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from quotecheck.cli.console import note, result
from quotecheck.cli.options import LOOKING, STARTING
from quotecheck.errors import UsageError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_CONFIGURATION: Final = "quotecheck.toml"
_EXAMPLE: Final = ("article.md", "sources/interview.txt", "sources/sources.toml")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(rich_help_panel=STARTING)(init)
    config = typer.Typer(help="The settings that hold here.")
    config.command("show")(show)
    config.callback()(_config)
    app.add_typer(config, name="config", rich_help_panel=LOOKING)


def _config() -> None:
    """The settings that hold here."""


def init(folder: Annotated[Path, typer.Argument(metavar="DIR", help="Made if it is not there.")] = Path()) -> None:
    """Make a story folder: a configuration that explains itself, and an example to try. Never overwrites."""
    from importlib.resources import files

    if (folder / _CONFIGURATION).exists():
        raise UsageError(f"{folder / _CONFIGURATION} is there already; edit it, or name another folder")
    template = files("quotecheck.cli").joinpath("template")
    names = (_CONFIGURATION, *(() if _has_a_story(folder) else _EXAMPLE))
    try:
        for name in names:
            _place(template, folder, name)
        (folder / "claims").mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"{error.filename}: {error.strerror}; name another folder") from error
    article = " article.md" if "article.md" in names else " ARTICLE"
    where = "" if folder == Path() else f"cd {folder} && "
    note(f"next: {where}quotecheck verify{article}")


def _has_a_story(folder: Path) -> bool:
    return (folder / "sources").exists() or any(folder.glob("article.*"))


def _place(template: "Traversable", folder: Path, name: str) -> None:
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as stream:
        stream.write(template.joinpath(*name.split("/")).read_bytes())
    note(f"wrote {target}")


def show(
    article: Annotated[
        Path | None, typer.Argument(metavar="ARTICLE", help="Whose settings; default: this folder.")
    ] = None,
    origin: Annotated[bool, typer.Option("--origin", help="Say where every setting comes from.")] = False,
) -> None:
    """Print the settings that hold, as they could stand in quotecheck.toml, with the file they come from."""
    from quotecheck.cli.settings import settings
    from quotecheck.config import find_configuration

    configuration = find_configuration(Path() if article is None else article.parent)
    result("".join(f"{line}\n" for line in settings(configuration, article, origin=origin)).encode())
