"""Lengths of time that a paper prints without a number: *an hour and a half*, *half an hour*, *for a fortnight*."""

from collections.abc import Callable, Sequence
from typing import Final

_LASTING: Final = frozenset(
    ["for", "after", "within", "over", "about", "nearly", "almost", "than", "lasts", "lasted", "takes", "took", "of"]
)
"""Words before *a fortnight* that is a length of time; behind a sum it is a rate."""


def stretch(norms: Sequence[str], i: int, unit_of: Callable[[str], str | None]) -> tuple[float, str, int] | None:
    """The length of time that begins at word ``i``.

    Args:
        norms: The words of the text, normalised.
        i: The word it begins with.
        unit_of: The unit of time that a word names, or None.

    Returns:
        How many, of which unit, and the word behind it.
    """
    halved = norms[i] == "half"
    at = i + 1 + halved
    unit = unit_of(norms[at]) if at < len(norms) and norms[at - 1] in ("a", "an") else None
    if unit is None or norms[at].endswith("s"):
        return None
    if halved:
        return 0.5, unit, at + 1
    if tuple(norms[at + 1 : at + 4]) == ("and", "a", "half"):
        return 1.5, unit, at + 4
    ago = tuple(norms[at + 1 : at + 2]) in (("ago",), ("earlier",), ("later",))
    long = unit in ("fortnight", "decade") and i > 0 and norms[i - 1] in _LASTING and not ago
    return (1.0, unit, at + 1) if long else None
