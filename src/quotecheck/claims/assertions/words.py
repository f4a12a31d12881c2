"""The word lists behind :mod:`quotecheck.claims.extractors.statements`, loaded once a language."""

from functools import cache

from quotecheck.text.records import dataclass
from quotecheck.text.tables import table


@dataclass(frozen=True, eq=False, kw_only=True)
class AssertionWords:
    """Word lists by what they say about a sentence; all lower case."""

    evaluative: frozenset[str]
    scene: frozenset[str]
    simile: frozenset[tuple[str, ...]]
    supposing: frozenset[str]
    quantifier: frozenset[str]
    cause: frozenset[str]
    change: frozenset[str]
    imperative: frozenset[str]
    irregular: frozenset[str]


@cache
def assertion_words(language: str = "en") -> AssertionWords:
    """Load a language; English is the only one that ships, and what others fall back on."""
    data = table("claims/assertions", f"{language}.toml")
    plain = {k: frozenset(v.split()) for k, v in data.items() if k not in ("language", "simile", "pointing")}
    simile = frozenset(tuple(p.strip().split("_")) for p in data["simile"].split("/"))
    return AssertionWords(simile=simile, **plain)
