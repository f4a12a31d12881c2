"""Compiled patterns, kept beside Python's own bytecode.

Python keeps the bytecode of a module and compiles its patterns anew in every process: a fifth of checking a page.
What was compiled once stands in the folder of that bytecode, under the same trust, for one build of one interpreter.
Where anything is missing or unlike (another interpreter, a folder that cannot be written, a file that was damaged), a
pattern is compiled as ever. Decision 0007 says why, and what is asked of the interpreter.
"""

import marshal
import os
import re
import sys
import zlib
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final, TypeAlias

_Key: TypeAlias = tuple[str, int]
_Programme: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, number of groups, groups by name, names by group: what ``_sre.compile`` takes."""

_WORTH: Final = 12
"""Patterns that were compiled anew from which on the file is written again."""
_MOST: Final = 4000
"""Programmes above which those of older releases are dropped."""
_asked: Final[dict[_Key, bool]] = {}
"""Patterns that this process asked for, and whether they were kept."""


def compiled(source: str, flags: int) -> "re.Pattern[str]":
    """The pattern ``source``, out of the file where it is kept there; raises :class:`re.error` for a slip in it."""
    kept = _kept().get(key := (source, int(flags)))
    _asked[key] = kept is not None
    if kept is None:
        return re.compile(source, flags)
    return assembled(source, kept)


def keep() -> None:
    """Keep what this process had to compile; where that cannot be done, nothing happens."""
    new = [key for key, kept in _asked.items() if not kept]
    path = _path()
    if len(new) < _WORTH or path is None or sys.dont_write_bytecode:
        return
    programmes = _kept() if len(_kept()) < _MOST else {k: v for k, v in _kept().items() if k in _asked}
    data = marshal.dumps((_build(), programmes | {key: programme(*key) for key in new}))
    beside = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        beside.write_bytes(zlib.crc32(data).to_bytes(4, "big") + data)
        beside.replace(path)
    with suppress(OSError):
        beside.unlink(missing_ok=True)


def programme(source: str, flags: int) -> _Programme:
    """What the interpreter makes of a pattern."""
    parsed = import_module("re._parser").parse(source, flags)
    code = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001 - there is no public way to it
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, group in state.groupdict.items():
        names[group] = name
    packed = b"".join(c.to_bytes(4, sys.byteorder) for c in code)
    return int(flags | state.flags), packed, state.groups - 1, dict(state.groupdict), tuple(names)


def assembled(source: str, made: _Programme) -> "re.Pattern[str]":
    """The pattern of a programme; the interpreter looks through the code and raises RuntimeError where it is none."""
    flags, packed, groups, by_name, names = made
    code = memoryview(packed).cast("I").tolist()
    pattern: re.Pattern[str] = _engine().compile(source, flags, code, groups, by_name, names)
    return pattern


@cache
def _engine() -> Any:
    return import_module("_sre")


def _build() -> str:
    """The build whose programmes these are."""
    return f"{sys.version} {_engine().MAGIC} {sys.byteorder}"


def _path() -> Path | None:
    """Where this interpreter keeps them; None where it keeps no bytecode."""
    beside: str | None = __spec__.cached if sys.implementation.name == "cpython" else None
    return Path(beside).with_suffix(".patterns") if beside else None


@cache
def _kept() -> dict[_Key, _Programme]:
    """What is kept for this build; nothing where the file is missing, damaged or another's."""
    path = _path()
    try:
        data = path.read_bytes() if path is not None else b""
    except OSError:
        return {}
    if len(data) < 5 or zlib.crc32(data[4:]) != int.from_bytes(data[:4], "big"):
        return {}
    build, programmes = marshal.loads(data[4:])  # noqa: S302 - as Python reads the bytecode beside it
    return programmes if build == _build() else {}
