"""Paths as URIs: relative ones stay relative, with ``/`` and percent signs."""

from typing import Final
from urllib.parse import quote

from quotecheck.text.lazily import lazily

_DRIVE: Final = lazily(r"^[A-Za-z]:[\\/]")
_SAFE: Final = "/!$&'()*+,;=@~"


def uri(path: str) -> str:
    """A relative reference, or a ``file:`` URI for an absolute path."""
    if _DRIVE.match(path):
        drive, rest = path[:2], path[2:].replace("\\", "/")
        return f"file:///{drive}{_quoted(rest)}"
    if path.startswith("/"):
        return f"file://{_quoted(path)}"
    return _quoted(slashes(path))


def slashes(path: str) -> str:
    """A relative path as the web and CI systems write it."""
    plain = path.replace("\\", "/")
    return plain[2:] if plain.startswith("./") else plain


def _quoted(path: str) -> str:
    return quote(path.encode("utf-8", "surrogatepass"), safe=_SAFE)
