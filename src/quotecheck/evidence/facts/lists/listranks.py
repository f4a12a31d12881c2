"""A rank that a claim gives an item of a list: to be seen from the figures of all items, or said beside them."""

from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.ranks import is_rank
from quotecheck.evidence.facts.lists.listings import Listing, Series
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value
from quotecheck.evidence.model import Edit
from quotecheck.text.words import words

_LOW: Final = frozenset({"fewest", "lowest", "smallest", "least", "rarest", "quietest", "shortest", "cheapest"})
_HIGH: Final = frozenset(
    "most highest largest biggest greatest record commonest busiest longest dearest".split()  # noqa: SIM905
)
_OTHERS: Final = 3
"""From so many items on a list ranks."""


def rank_among(asked: Query, listing: Listing, series: Series) -> Edit | None:
    """An edit that is allowed where an item is the first or last of its list, as the claim says; else None."""
    norms = asked.norms
    place = next((k for k, n in enumerate(norms) if n in _LOW | _HIGH and norms[k - 1 : k] != ["at"]), None)
    items = [s for s in listing.series if not s.sums and s.points[0].figure.kind == series.points[0].figure.kind]
    compared = place is None or norms[place + 1 : place + 2] == ["of"] or {"since", "any"} & set(norms)
    if place is None or compared or len(items) < _OTHERS or series not in items:
        return None
    top = (min if norms[place] in _LOW else max)(items, key=lambda s: base_value(s.points[0].figure))
    point = series.points[0]
    if base_value(top.points[0].figure) != base_value(point.figure):
        return None
    return edit(
        asked, "number_style", (place, place + 1), point.unit, source=point.text,
        at=(point.figure.start, point.figure.end), allowed=True,
    )  # fmt: skip


def ranked_in_words(index: UnitIndex, asked: Query, listing: Listing, series: Series) -> bool:
    """Whether every rank of a claim is said in words beside an item (*Lowest since 2009*), or it ranks nothing."""
    ranks = [n for n in asked.norms if is_rank(n) or n in ("best", "worst", "record", "only")]
    if not ranks:
        return True
    if len(listing.series) > 1 and set(ranks) & {n for n in words(listing.said).norms if is_rank(n)}:
        return series is listing.series[0]
    after = index.beside(series.unit, 1)
    beside = [*series.unit.norms, *(after.norms if after is not None else ())]
    return all(any(_alike(a, b) for b in beside) for a in ranks)


def _alike(a: str, b: str) -> bool:
    """Whether two ranks are one: *the fewest* and *the lowest*."""
    return a == b or {a, b} <= _LOW or {a, b} <= _HIGH
