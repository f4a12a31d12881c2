"""Patterns that are compiled when they are first asked for.

Compiling is most of what it costs to import a room of patterns, and one story needs few of them.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from quotecheck.text.compiled import compiled, with_latin_letters

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
        found = with_latin_letters(source) if name == "pattern" else getattr(compiled(source, flags), name)
        self.__dict__[name] = found
        return found


def lazily(source: str, flags: int = 0) -> "re.Pattern[str]":
    """The pattern ``source``, compiled at its first use; a slip in it raises :class:`re.error` there.

    In its classes ``A-Z`` is any Latin capital and ``a-z`` any small letter.

    What it finds has the compiled pattern as its ``re``, which is another object.
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of some words, the longer before what it begins with; always in the same order."""
    return f"(?:{'|'.join(sorted(words, reverse=True))})"
