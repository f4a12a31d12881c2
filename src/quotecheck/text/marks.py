"""Quotation marks: which characters open, which close, which are apostrophes or inches.

What a mark does is read from the characters beside it first and from its shape second, so that wrong-way marks,
low-high marks and guillemets of either direction come out right. ``pairing`` makes pairs of them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from quotecheck.text.lazily import lazily
from quotecheck.text.scan import marked, tried

Family = Literal["double", "single", "angle"]
Role = Literal["open", "close", "both"]

_DOUBLE: Final = '"\u201c\u201d\u201e\u201f\u301d\u301e\uff02'
_ANGLE: Final = "\u00ab\u00bb"
_SINGLE: Final = "'\u2018\u2019\u201a\u201b\u2039\u203a`"
_MARKS: Final = _DOUBLE + _ANGLE + _SINGLE
_OPENERS: Final = "\u201c\u201e\u201f\u2018\u201a\u201b\u00ab\u2039\u301d`"
_CLOSERS: Final = "\u201d\u2019\u00bb\u203a\u301e"
_BRACKET_OPEN: Final = "([{<"
_DASH: Final = "-\u2010\u2011\u2012\u2013\u2014\u2015/"
_PUNCTUATION: Final = ".,;:!?\u2026)]}>"
_LEX: Final = lazily(
    rf"(?<!')'{{3}}(?!')|(?<!')''(?!')|``|[{_DOUBLE}{_ANGLE}]|(?<![^\W_])[{_SINGLE}]|[{_SINGLE}](?![^\W_])"
)
PAIRED: Final = lazily(r"“[^“”]*”|\"[^\"]*\"")
"""What stands in double marks of one kind, marks included, as notes and labels have it."""
_NOISE: Final = (200, 8)
"""More marks than this in one paragraph, closer together than this many characters, are no quotations of anything."""
# Words that begin with an apostrophe, and years ('90s): an opening shape that opens nothing. They are the same in every
# language that writes apostrophes so; a word not listed still needs a closer before it counts as a quotation.
_ELISION: Final = lazily(
    r"(?:em|til|till|cause|cos|tis|twas|twere|twill|bout|round|neath|gainst|cept|n|an|im|er|ere|ow|ad|ave|s|t|re|ve|ll|d|m)"
    r"(?![^\W_])|\d\ds?(?![^\W_])",
    re.IGNORECASE,
)


class Mark(NamedTuple):
    """One quotation mark: where it stands and what it can do there."""

    start: int
    end: int
    family: Family
    role: Role
    strong: bool
    """For a closing single mark: it cannot be an apostrophe. For an opening one: it cannot be an elision."""
    measure: bool = False
    """It stands directly behind a digit, as inches and seconds do."""


def mark_places(text: str) -> Sequence[int]:
    """Where characters stand that may be marks, in order."""
    return marked(text, _MARKS)


def marks(text: str, start: int, end: int, places: Sequence[int]) -> list[Mark]:
    """The quotation marks of a paragraph, apostrophes inside words left out; ``places`` are its :func:`mark_places`."""
    found: list[Mark] = []
    for a, b in _lex(text, start, end, places):
        char = text[a]
        family: Family = "double"
        if b - a == 1 and char in _SINGLE:
            family = "single" if char not in "\u2039\u203a" else "angle"
        elif char in _ANGLE:
            family = "angle"
        left = a - 1
        while left >= start and a - left < 4 and text[left] in _MARKS:
            left -= 1
        right = b
        while right < end and right - b < 3 and text[right] in _MARKS:
            right += 1
        before = text[left] if left >= start else " "
        after = text[right] if right < end else " "
        found.append(_mark(text, (a, b), family, (before, after), end))
    return found


def _lex(text: str, start: int, end: int, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches that are marks; three ASCII singles in a row are a double mark with a single one inside it."""
    for match in tried(_LEX, text, places, end):
        a, b = match.span()
        if b - a < 3:
            yield a, b
            continue
        middle = a + 2 if a == start or text[a - 1].isspace() else a + 1
        yield a, middle
        yield middle, b


def _mark(text: str, span: tuple[int, int], family: Family, around: tuple[str, str], limit: int) -> Mark:
    a, b = span
    before, after = around
    char = text[a]
    free_left = before.isspace() or before in _BRACKET_OPEN
    free_right = after.isspace() or after in _PUNCTUATION
    dash_left, dash_right = before in _DASH, after in _DASH
    role: Role
    if char == "\u201e" or (char == "\u201a" and not free_right) or (free_left and not free_right and not dash_right):
        role = "open"
    elif not free_left and not dash_left and (free_right or dash_right):
        role = "close"
    elif dash_left and free_right:
        role = "close" if after.isspace() or char not in _OPENERS else "both"
    elif char in _OPENERS:
        role = "open"
    elif char in _CLOSERS and not (free_left and not free_right):
        role = "close"
    else:
        role = "both"
    strong = True
    if family == "single":
        if role == "close":
            strong = not (before.isalnum()) or (after in _PUNCTUATION and before not in "sS")
        elif role == "open":
            strong = not _ELISION.match(text, b, min(limit, b + 12)) and char != "`"
        else:
            strong = not before.isalnum() and not after.isalnum()
    return Mark(
        a, b, family, role, strong, measure=before.isdigit() and char in "\"'" and a > 0 and text[a - 1].isdigit()
    )


def is_noise(count: int, size: int) -> bool:
    """Whether a paragraph of this size has so many marks so close together that they quote nothing."""
    return count > _NOISE[0] and size < _NOISE[1] * count
