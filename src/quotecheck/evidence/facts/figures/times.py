"""The years that a claim speaks of: those it is about, and those it holds them against."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.query import Query
from quotecheck.text.records import dataclass

_HELD: Final = frozenset({"than", "from", "since", "against", "with", "on"})
_LEAD: Final = 3
_YEAR_BEFORE: Final = (
    ("the", "year", "before"), ("the", "previous", "year"), ("the", "season", "before"), ("a", "year", "earlier"),
    ("a", "year", "ago"), ("a", "year", "before"), ("last", "year"), ("the", "previous", "one"), ("last", "season"),
    ("the", "previous", "season"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The years that a claim speaks of, with their places: those it is about, and those it holds them against."""

    own: tuple[tuple[int, int], ...]
    held: tuple[tuple[int, int], ...]
    before: bool
    """It holds them against the year before."""


def times_of(asked: Query) -> Times:
    """The years of a claim."""
    own: list[tuple[int, int]] = []
    held: list[tuple[int, int]] = []
    norms = list(asked.norms)
    for f in asked.figures:
        if f.when is not None and f.when.dated and not f.when.relative:
            lead = norms[max(0, f.first - _LEAD) : f.first]
            figure_of = any(o.when is None and 0 <= f.first - o.last <= 2 for o in asked.figures)
            base = bool(_HELD - {"on"} & set(lead)) or (lead[-1:] == ["of"] and figure_of)
            (held if base else own).append((f.when.end.year, f.first))
    before = any(tuple(norms[k : k + len(p)]) == p for p in _YEAR_BEFORE for k in range(len(norms)))
    return Times(own=tuple(own), held=tuple(held), before=before)


def nearest_year(years: Sequence[tuple[int, int]], figure: Amount) -> int | None:
    """The year that stands nearest to a figure."""
    return min(years, key=lambda p: abs(p[1] - figure.last))[0] if years else None
