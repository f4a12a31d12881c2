"""What was made out of the package's own files, kept beside Python's own bytecode from one run to the next.

Python keeps the bytecode of a module and makes its patterns and word lists anew in every process: a fifth of checking
a page. What was made once stands in the folder of that bytecode, under the same trust, for one build of one
interpreter. Where anything is missing or unlike (another interpreter, a folder that cannot be written, a file that was
damaged), it is made as ever. Decision 0007 says why, and what is asked of the interpreter.
"""

import marshal
import os
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any, Final, TypeAlias

Key: TypeAlias = tuple[str, int]
"""What a thing was made of: a pattern with its flags and letters, a file with the checksum of its content."""

_WORTH: Final = 12
"""Things that were made anew from which on the file is written again."""
_LONG: Final = 0.004
"""Seconds that making them took from which on it is written again for fewer: one pattern may take ten milliseconds."""
_MOST: Final = 4000
"""Things above which those of older releases are dropped."""
_asked: Final[dict[Key, Callable[[], Any] | None]] = {}
"""What this process asked for, and how that is made which was not kept."""
_spent: Final[list[float]] = []
"""Seconds that this process took for each that it had to make."""


def found(key: Key, make: Callable[[], Any]) -> Any:
    """What is kept under a key, None where nothing is; ``make`` makes it for the next run: built-in values alone."""
    value = _kept().get(key)
    _asked[key] = None if value is not None else make
    return value


@contextmanager
def making() -> Iterator[None]:
    """Around the making of what was not found: it counts how long that takes."""
    began = perf_counter()
    yield
    _spent.append(perf_counter() - began)


def forget(key: Key) -> None:
    """Nothing can be made of this, as was just seen: it is not tried again when the rest is kept."""
    _asked.pop(key, None)


def keep() -> None:
    """Keep what this process had to make; where that cannot be done, nothing happens."""
    new = {key: make for key, make in _asked.items() if make is not None}
    path = _path()
    if (len(new) < _WORTH and sum(_spent) < _LONG) or not new or path is None or sys.dont_write_bytecode:
        return
    old = _kept() if len(_kept()) < _MOST else {k: v for k, v in _kept().items() if k in _asked}
    data = marshal.dumps((_build(), old | {key: make() for key, make in new.items()}))
    beside = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        beside.write_bytes(zlib.crc32(data).to_bytes(4, "big") + data)
        beside.replace(path)
    with suppress(OSError):
        beside.unlink(missing_ok=True)


def _build() -> str:
    """The build whose programmes these are."""
    return f"{sys.version} {import_module('_sre').MAGIC} {sys.byteorder}"


def _path() -> Path | None:
    """Where this interpreter keeps them; None where it keeps no bytecode."""
    beside: str | None = __spec__.cached if sys.implementation.name == "cpython" else None
    return Path(beside).with_suffix(".values") if beside else None


@cache
def _kept() -> dict[Key, Any]:
    """What is kept for this build; nothing where the file is missing, damaged or another's."""
    path = _path()
    try:
        data = path.read_bytes() if path is not None else b""
    except OSError:
        return {}
    view = memoryview(data)
    if len(data) < 5 or zlib.crc32(view[4:]) != int.from_bytes(data[:4], "big"):
        return {}
    build, values = marshal.loads(view[4:])  # noqa: S302 - as Python reads the bytecode beside it
    return values if build == _build() else {}
