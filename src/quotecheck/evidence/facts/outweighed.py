"""Where what a list or a table says of a claim gives way to what a sentence says."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.figures.ranks import is_rank
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.language.amounts import noun_likeness
from quotecheck.evidence.language.concepts import SAME
from quotecheck.evidence.model import Edit

_THEM: Final = frozenset({"them", "these", "those", "which", "whom", "it"})
_EVER: Final = frozenset({"since", "ever", "history", "record"})


def same_place(told: Sequence[Edit], best: Sequence[Edit]) -> bool:
    """Whether all that a list has against a claim is against figures that were worked out."""
    done = {(e.article_start, e.article_end) for e in best if e.allowed and e.note}
    return all((e.article_start, e.article_end) in done for e in told if not e.allowed)


def counts_the_same(asked: Query, m: Measured, told: Sequence[Edit]) -> bool:
    """Whether what a list has against a figure is of a thing that it does not name, and a sentence says how many of
    the claim's there are: *2,050 adults in 1,390 households*."""
    if m.state != "differs" or m.candidate is None or (noun_likeness(m.figure, m.candidate.figure) or 0.0) < SAME:
        return False
    at = (asked.claim.start or 0) + asked.words.starts[m.figure.first]
    return any(e.article_start == at and not e.allowed for e in told)


def beyond_rows(asked: Query, e: Edit) -> bool:
    """Whether something differs that no row can tell: a share of something, a rank *since* a year or *ever*."""
    ranked = e.cls in ("number", "quantifier") and is_rank(e.article.casefold()) and bool(_EVER & set(asked.norms))
    shared = any(a == "of" and b in _THEM for a, b in pairwise(asked.norms))
    return (e.cls == "quantifier" and shared) or ranked
