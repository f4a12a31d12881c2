"""Verbs with a small word behind them that are one verb: *turned it down* is *rejected it*."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from quotecheck.evidence.language.concepts import root, synonyms

_OBJECTS: Final = frozenset({"it", "them", "him", "her", "us", "me", "you", "that", "this", "these", "those"})
"""What may stand between the two."""


@cache
def _verbs() -> dict[str, dict[str, str]]:
    """Stem of a verb -> small word -> the verb that both are together."""
    table: dict[str, dict[str, str]] = {}
    for entry in synonyms()["phrasal"].split("/"):
        pairs, _, one = entry.strip().partition("=")
        for pair in pairs.split(","):
            verb, small = pair.split()
            table.setdefault(root(verb), {})[small] = one.strip()
    return table


def phrasal(norms: Sequence[str], k: int) -> tuple[str, int] | None:
    """The stem of the one verb that word ``k`` is with a word behind it, and the place of that word."""
    found = _phrasal(norms, k)
    return (root(found[0]), found[1]) if found is not None else None


def one_verb(norms: Sequence[str]) -> list[str]:
    """The words with one verb for two, and "" in the place of the second."""
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
    for at in (k + 1, k + 2):
        if at < len(norms) and norms[at] in small and (at == k + 1 or norms[k + 1] in _OBJECTS):
            return small[norms[at]], at
    return None
