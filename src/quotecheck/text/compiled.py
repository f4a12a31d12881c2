"""Compiled patterns, put together again from what an earlier run kept of them (``text.kept``)."""

import re
import sys
import zlib
from functools import cache, partial
from importlib import import_module
from typing import Any, TypeAlias

from quotecheck.text import kept

_Programme: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, number of groups, groups by name, names by group: what ``_sre.compile`` takes."""


def compiled(source: str, flags: int) -> "re.Pattern[str]":
    """The pattern ``source``, out of the file where it is kept there; raises :class:`re.error` for a slip in it.

    In its classes ``A-Z`` is any Latin capital and ``a-z`` any small letter. A pattern out of the file shows its
    source as it was asked for, one that was compiled with the letters in full.
    """
    key = (source, int(flags) + (_alphabet() << 32))
    made = kept.found(key, partial(programme, source, flags))
    if made is not None:
        return assembled(source, made)
    try:
        with kept.making():
            return re.compile(with_latin_letters(source), flags)
    except re.error:
        kept.forget(key)
        raise


def programme(source: str, flags: int) -> _Programme:
    """What the interpreter makes of a pattern."""
    parsed = import_module("re._parser").parse(with_latin_letters(source), flags)
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


def with_latin_letters(source: str) -> str:
    """A pattern whose ``A-Z`` and ``a-z`` are the letters of all Latin alphabets: *ÁINE*, *Ngā*, *Škoda*."""
    capitals, small = _letters()
    return source.replace("A-Z", f"A-Z{capitals}").replace("a-z", f"a-z{small}")


@cache
def _alphabet() -> int:
    """What tells the letters of one release from those of another, by which a programme that was kept is another's."""
    return zlib.crc32("".join(_letters()).encode())


@cache
def _letters() -> tuple[str, str]:
    """Capitals and small letters of Latin alphabets beyond ASCII, as they stand in a class.

    Unicode blocks: Latin-1 and Extended-A, the Romanian four, Extended Additional.
    """
    beyond = [chr(c) for block in (range(0xC0, 0x180), range(0x218, 0x21C), range(0x1E00, 0x1F00)) for c in block]
    return "".join(filter(str.isupper, beyond)), "".join(filter(str.islower, beyond))
