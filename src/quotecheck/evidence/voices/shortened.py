"""Names that are printed by their letters: *NHS*, *H-R* of *Hale-Rowe*."""

import re
from typing import Final

SMALL: Final = frozenset(
    ["the", "a", "an", "of", "and", "for", "in", "at", "on", "to", "his", "her", "its", "their", "this", "that"]
)
"""Words that no name is told by."""


def is_shortened(short: str, full: str) -> bool:
    """Whether a surname of two parts is printed by its letters or by one of them: *H-R*, *Hale* of *Hale-Rowe*."""
    parts, whole = short.split("-"), full.split("-")
    if len(parts) == 1 < len(whole):
        return short in whole
    return len(parts) == len(whole) > 1 and all(
        len(a) == 1 and b.startswith(a) for a, b in zip(parts, whole, strict=True)
    )


def is_office_in_letters(a: str, b: str) -> bool:
    """Whether one is an office by its letters and the other that with what it is of: *the MEC*, *MEC for Health*."""
    short, full = sorted((re.sub(r"^[Tt]he |^THE ", "", n.strip()) for n in (a, b)), key=len)
    return re.fullmatch(r"[A-Z]{2,5}", short) is not None and re.match(rf"{short} (?i:for|of)\b", full) is not None


def is_acronym(a: str, b: str) -> bool:
    """Whether the shorter of two names is the first letters of the other: *NHS*."""
    short, full = sorted((a.strip().removeprefix("the ").removeprefix("The "), b), key=len)
    short = short.replace(".", "")
    if not (2 <= len(short) <= 6 and short.isupper()):
        return False
    letters = "".join(w[0] for w in re.findall(r"\w+", full) if w.casefold() not in SMALL).upper()
    return short == letters
