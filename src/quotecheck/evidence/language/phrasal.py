"""Words that are one together: *turned it down* is *rejected it*, *nothing to do with* is *unrelated*."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from quotecheck.evidence.language.concepts import root, synonyms

_OBJECTS: Final = frozenset({"it", "them", "him", "her", "us", "me", "you", "that", "this", "these", "those"})
"""What may stand between the two."""


@cache
def _verbs() -> dict[str, dict[tuple[str, ...], str]]:
    """Stem of the first word -> the small words behind it -> the word that they are together."""
    table: dict[str, dict[tuple[str, ...], str]] = {}
    for entry in synonyms()["phrasal"].split("/"):
        pairs, _, one = entry.strip().partition("=")
        for pair in pairs.split(","):
            verb, *small = pair.split()
            table.setdefault(root(verb), {})[tuple(small)] = one.strip()
    return table


def phrasal(norms: Sequence[str], k: int) -> tuple[str, int] | None:
    """The stem of the one word that word ``k`` is with those behind it, and the place of the last of them."""
    found = _phrasal(norms, k)
    return (root(found[0]), found[1]) if found is not None else None


def one_verb(norms: Sequence[str]) -> list[str]:
    """The words with one for several, and "" in the place of those behind it."""
    out = list(norms)
    for k in range(len(norms)):
        found = _phrasal(norms, k)
        if found is not None:
            out[k], out[found[1]] = found[0], ""
    return out


def _phrasal(norms: Sequence[str], k: int) -> tuple[str, int] | None:
    small = _verbs().get(root(norms[k]))
    if small is None:
        return None
    for behind, one in small.items():
        size = len(behind)
        if tuple(norms[k + 1 : k + 1 + size]) == behind:
            return one, k + size
        if size == 1 and norms[k + 2 : k + 3] == [*behind] and norms[k + 1] in _OBJECTS:
            return one, k + 2
    return None
