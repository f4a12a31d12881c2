"""Which item of a list a claim speaks of: by its label, its numbers and letters, and what stands before all items."""

from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.lists.listings import Listing, Series
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import root

_NAMED: Final = 0.6
"""Least share of an item's label that a claim must have to speak of that item."""
_HEADED: Final = 0.5
"""The same of what stands before all items."""


def _share(index: UnitIndex, stems: frozenset[str], said: dict[str, float]) -> tuple[float, float]:
    total = sum(index.weight(s) for s in stems)
    have = sum(index.weight(s) * said.get(s, 0.0) for s in stems)
    return (have / total if total else 0.0), have


def _marked(asked: Query, marks: frozenset[tuple[str, str]]) -> bool:
    """Whether the claim has the numbers and letters of a label beside the same words."""
    pairs = {(a, root(b)) for a, b in pairwise(asked.norms)} | {(b, root(a)) for a, b in pairwise(asked.norms)}
    return marks <= pairs


def item_of(index: UnitIndex, asked: Query, listing: Listing, said: dict[str, float]) -> tuple[float, Series] | None:
    """The item that a claim speaks of, with how much of it; the one for all where it names none."""
    if not _marked(asked, listing.marks):
        return None
    head, head_weight = _share(index, listing.head, said)
    if listing.head and head < _HEADED and not _headed_by_place(listing):
        return None
    rated = []
    for series in listing.series:
        share, weight = _share(index, series.label, said)
        if series.label and share >= _NAMED and _marked(asked, series.marks):
            rated.append((share, weight + 0.5 * head_weight, series))
    if not rated:
        if not listing.head or head < _HEADED:
            return None
        whole = [s for s in listing.series if s.sums and not _own_words(index, s, said)]
        alone = [s for s in listing.series if not s.label and not s.marks]
        left = whole or (alone if len(listing.series) == 1 else [])
        return (head_weight, left[0]) if len(left) == 1 else None
    rated.sort(key=lambda r: (-r[1], -r[0]))
    if len(rated) > 1 and rated[0][:2] == rated[1][:2]:
        sums = [r for r in rated if r[2].sums]
        return (sums[0][1], sums[0][2]) if len(sums) == 1 else None
    return rated[0][1], rated[0][2]


def _headed_by_place(listing: Listing) -> bool:
    """Whether the head is only a heading over lines, which a claim need not name: *VIOLENT CRIME*."""
    return ":" not in listing.said and listing.series[0].unit.text.find(listing.said) < 0


def _own_words(index: UnitIndex, series: Series, said: dict[str, float]) -> bool:
    """Whether the item for all is of something that the claim does not speak of."""
    return bool(series.label) and len(series.label) > 1 and _share(index, series.label, said)[0] < _HEADED
