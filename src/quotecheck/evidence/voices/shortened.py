"""Names that are printed by their letters: *NHS*, *H-R* of *Hale-Rowe*."""

import re
from typing import Final

SMALL: Final = frozenset(
    ["the", "a", "an", "of", "and", "for", "in", "at", "on", "to", "his", "her", "its", "their", "this", "that"]
)
"""Words that no name is told by."""


def is_shortened(short: str, full: str) -> bool:
    """Whether a surname of two parts is printed by its letters: *H-R* of *Hale-Rowe*."""
    parts, whole = short.split("-"), full.split("-")
    return len(parts) == len(whole) > 1 and all(
        len(a) == 1 and b.startswith(a) for a, b in zip(parts, whole, strict=True)
    )


def is_acronym(a: str, b: str) -> bool:
    """Whether the shorter of two names is the first letters of the other: *NHS*."""
    short, full = sorted((a.strip().removeprefix("the ").removeprefix("The "), b), key=len)
    short = short.replace(".", "")
    if not (2 <= len(short) <= 6 and short.isupper()):
        return False
    letters = "".join(w[0] for w in re.findall(r"\w+", full) if w.casefold() not in SMALL).upper()
    return short == letters
