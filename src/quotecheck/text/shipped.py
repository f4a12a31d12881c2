"""Word lists and patterns that come with the package."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_ROOT: Final = Path(__file__).parent.parent


def shipped(folder: str, name: str) -> "Path | Traversable":
    """A file below the package's own folder.

    It is taken where it lies; ``importlib.resources``, which takes a twentieth of a short run to load, only where the
    package lies in an archive.
    """
    if _ROOT.is_dir():
        return _ROOT / folder / name
    from importlib.resources import files

    return files("quotecheck").joinpath(*folder.split("/"), name)
