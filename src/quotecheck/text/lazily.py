"""Patterns that are compiled when they are first asked for.

Compiling is most of what it costs to import a room of patterns, and an article needs few of those that transcripts do.
"""

import re
from typing import Any, cast


class _Pattern:
    """Stands for a compiled pattern until somebody uses it."""

    __slots__ = ("_flags", "_made", "_source")

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags
        self._made: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._made is None:
            self._made = re.compile(self._source, self._flags)
        return getattr(self._made, name)


def lazily(source: str, flags: int = 0) -> "re.Pattern[str]":
    """The pattern ``source``, compiled at its first use; a slip in it raises :class:`re.error` there."""
    return cast("re.Pattern[str]", _Pattern(source, flags))
