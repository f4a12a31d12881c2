"""How much of a claim a passage accounts for, word by word: what stands there again, or has what stands for it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.meaning.asked import Asked
from quotecheck.evidence.meaning.doubts import printed_as_name
from quotecheck.evidence.meaning.near import nearness
from quotecheck.evidence.meaning.sentences import Passage
from quotecheck.text.records import dataclass

_SAME: Final = 0.7
"""The word again, in some form, or a synonym."""
_STANDS: Final = 0.5
"""A word that may stand for it."""
_NEAR: Final = 0.3
"""A word of the same matter."""
_SENTENCE: Final = 2
"""A sentence with fewer words of meaning may be an exclamation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What of a claim is accounted for: a share of its weight, and how many of its words that are no names."""

    share: float
    """Words that stand there again count whole, those that may be stood for half."""
    stood: int
    near: int
    """Those of the same matter count too."""
    bare: bool
    """Whether a sentence of the claim has nothing in the passage that stands for any of its words."""


def account(claim: Asked, passage: Passage) -> Account:
    """The account of one claim by one passage; no word of the passage stands for two of the claim."""
    best = _matched(claim, passage)
    named = [printed_as_name(claim, t.places[0]) for t in claim.terms]
    worth = [
        t.weight * (1.0 if rate >= _SAME else 0.5 if rate >= _STANDS else 0.0)
        for t, rate in zip(claim.terms, best, strict=True)
    ]
    rates = [rate for rate, name in zip(best, named, strict=True) if not name]
    return Account(
        share=sum(worth) / claim.weight,
        stood=sum(rate >= _STANDS for rate in rates),
        near=sum(rate >= _NEAR for rate in rates),
        bare=_bare(claim, best),
    )


def _matched(claim: Asked, passage: Passage) -> list[float]:
    """For each term how far the word of the passage that is left for it stands for it, the best pairs first."""
    pairs = sorted(
        (-rate, k, stem)
        for k, term in enumerate(claim.terms)
        for stem in passage.stems
        if (rate := nearness(term.stem, stem))
    )
    best: dict[int, float] = {}
    taken: set[str] = set()
    for rate, k, stem in pairs:
        if k not in best and stem not in taken:
            best[k] = -rate
            taken.add(stem)
    return [best.get(k, 0.0) for k in range(len(claim.terms))]


def _bare(claim: Asked, best: Sequence[float]) -> bool:
    for first, last in claim.sentences:
        inside = [rate for t, rate in zip(claim.terms, best, strict=True) if _between(t.places, first, last)]
        if len(inside) >= _SENTENCE and max(inside) < _STANDS:
            return True
    return False


def _between(places: Sequence[int], first: int, last: int) -> bool:
    """Whether one of the places, which are in order, lies in ``[first, last)``."""
    k = bisect_left(places, first)
    return k < len(places) and places[k] < last
