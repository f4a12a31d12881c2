"""Patterns that can begin only in few places are tried there, instead of at every character of a long text."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


def line_starts(text: str, start: int = 0) -> list[int]:
    r"""Where lines begin, from ``start`` on: after each \n, and at the text's own beginning."""
    found = [0] if start == 0 else []
    at = text.find("\n", max(0, start - 1))
    while at >= 0:
        found.append(at + 1)
        at = text.find("\n", at + 1)
    return found


def lines_with(pattern: "re.Pattern[str]", text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    r"""Start and end (without its \n) of every line in which a pattern that holds no line end is found."""
    done = start
    for match in pattern.finditer(text, start):
        if match.start() < done:
            continue
        end = text.find("\n", match.end())
        end = len(text) if end < 0 else end
        yield text.rfind("\n", 0, match.start()) + 1, end
        done = end


def marked(text: str, marks: str) -> Sequence[int]:
    """Where any of these characters stand, ascending."""
    found = array("I")
    kinds = 0
    for mark in marks:
        at = text.find(mark)
        kinds += at >= 0
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    return array("I", sorted(found)) if kinds > 1 else found


def tried(
    pattern: "re.Pattern[str]", text: str, places: Iterable[int], end: int | None = None
) -> Iterator["re.Match[str]"]:
    """What ``pattern.finditer`` gives where the pattern can begin only at these places, which ascend."""
    done = -1
    last = len(text) if end is None else end
    for at in places:
        if at < done:
            continue
        match = pattern.match(text, at, last)
        if match is not None:
            yield match
            done = match.end()


def between(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Those of ascending places that lie in ``[start, end)``."""
    return places[bisect_left(places, start) : bisect_left(places, end)]
