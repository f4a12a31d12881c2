"""Patterns that are compiled when they are first asked for.

Compiling is most of what it costs to import a room of patterns, and one story needs few of them.
"""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

from quotecheck.text.compiled import compiled

if TYPE_CHECKING:
    import re


class _Pattern:
    """Stands for a compiled pattern until somebody uses it; what was asked for once is at hand like its own."""

    def __init__(self, source: str, flags: int) -> None:
        self._asked = (source, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        source, flags = self._asked
        found = getattr(compiled(with_latin_letters(source), flags), name)
        self.__dict__[name] = found
        return found


@cache
def _letters() -> tuple[str, str]:
    """Capitals and small letters of Latin alphabets beyond ASCII, as they stand in a class."""
    beyond = [chr(c) for block in _LATIN for c in block]
    return "".join(filter(str.isupper, beyond)), "".join(filter(str.islower, beyond))


_LATIN: Final = (range(0xC0, 0x180), range(0x218, 0x21C), range(0x1E00, 0x1F00))
"""Unicode blocks: Latin-1 and Extended-A, the Romanian four, Extended Additional."""


def with_latin_letters(source: str) -> str:
    """A pattern whose ``A-Z`` and ``a-z`` are the letters of all Latin alphabets: *ÁINE*, *Ngā*, *Škoda*."""
    capitals, small = _letters()
    return source.replace("A-Z", f"A-Z{capitals}").replace("a-z", f"a-z{small}")


def lazily(source: str, flags: int = 0) -> "re.Pattern[str]":
    """The pattern ``source``, compiled at its first use; a slip in it raises :class:`re.error` there.

    In its classes ``A-Z`` is any Latin capital and ``a-z`` any small letter.

    What it finds has the compiled pattern as its ``re``, which is another object.
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of some words, the longer before what it begins with; always in the same order."""
    return f"(?:{'|'.join(sorted(words, reverse=True))})"
