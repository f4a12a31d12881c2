"""The word lists that ship as TOML, parsed once and kept (``text.kept``)."""

import zlib
from functools import partial
from typing import Any

from quotecheck.text import kept
from quotecheck.text.shipped import shipped


def table(folder: str, name: str) -> dict[str, Any]:
    """What a shipped file says; ``folder`` from the package's root with slashes, ``name`` with its ending."""
    data = shipped(folder, name).read_bytes()
    made: dict[str, Any] | None = kept.found((f"{folder}/{name}", zlib.crc32(data)), partial(_parsed, data))
    if made is None:
        with kept.making():
            made = _parsed(data)
    return made


def _parsed(data: bytes) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(data.decode("utf-8"))
