"""The lists of strong and weak words, and what is found by them."""

from collections.abc import Sequence
from typing import Final, Literal

from quotecheck.text.records import dataclass
from quotecheck.text.tables import table

Clash = Literal["modality", "quantifier", "negation", "opposite"]


def _words() -> dict[str, frozenset[str]]:
    data = table("evidence/language/lexicons", "strength-en.toml")
    return {k: frozenset(v.split()) for k, v in data.items() if k != "language"}


LISTS: Final = _words()
NEGATIONS: Final = LISTS["negation"]
DENYING: Final = LISTS["denying"]
REFUSING: Final = frozenset({"refuse", "decline"})
"""Verbs with *to* that say that somebody would not do it."""
NOW: Final = LISTS["now"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Excess:
    """A word of the claim that says more than the source's, by class."""

    cls: Clash
    article: str
    source: str


def assertion(norms: Sequence[str]) -> str:
    """The word that makes a claim a claim; "" where there is none."""
    return next(
        (w for w in norms if w in ("will", "would", "is", "are", "was", "were", "has", "have", "had", "must")), ""
    )
