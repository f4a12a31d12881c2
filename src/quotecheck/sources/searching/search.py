"""One query's way through the words of a packet, from the rarest word on.

Each place of a word says where the query would begin if that word stood there as in the query. Stretches in which it
may begin, *cells*, gather the weights of the words that point to them; the best are then weighed with all words that
stand there.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.sources.model import PassageRef
from quotecheck.sources.searching.places import Extent, Places, Shelf

_LOOKED_AT: Final = 3
"""Cells whose words are looked at to learn how good the best place is."""
_TIED: Final = 300
"""Cells of equal weight that are told apart by all their words."""
_HALF: Final = 0.5
_QUARTER: Final = 0.25

Cell = tuple[float, int]
"""Weight so far, number."""
_Stretch = tuple[str, int, int]
"""Source, first and last word."""


class Search:
    """The cells of one query."""

    def __init__(
        self, shelf: Shelf, ranks: Mapping[str, int], weights: Mapping[str, float], norms: Sequence[str]
    ) -> None:
        self._shelf = shelf
        self._ranks = ranks
        self._weights = weights
        self._size = size = len(norms)
        self._pairs = {(a, b): min(weights.get(a, 0), weights.get(b, 0)) for a, b in pairwise(norms)}
        self._shift = min(12, max(4, (size + max(12, size // 3) - 1).bit_length()))
        self._cells: dict[int, float] = {}
        self._twice: set[int] = set()
        """Cells that more than one word has led to."""
        self._weighed: dict[_Stretch, float] = {}

    def add(self, places: Places, at: int, weight: float, *, new: bool) -> None:
        """Add a word's weight to every cell in which the query may begin if this word is its ``at``-th.

        Not ``new``: only to cells that a rarer word has led to.
        """
        shift, cells = self._shift, self._cells
        if not cells and not new:
            return
        here = {(place - at) >> shift for place in places}
        met = here.intersection(cells)
        self._twice |= met
        for cell in met:
            cells[cell] += weight
        if new:
            cells.update(dict.fromkeys(here - met if met else here, weight))

    def best(self) -> float:
        """A weight that the best place has at least: that of the best of the likeliest cells."""
        likely = self._heaviest(self._met(), _HALF, _LOOKED_AT)
        return max((self._weigh(stretch) for _, stretch in self._stretches(likely, _LOOKED_AT)), default=0.0)

    def ranked(self, limit: int, *, thorough: bool) -> list[PassageRef]:
        """The best places, best first; those that share little with the query beside the best are left out.

        Not ``thorough``: of cells that a single word has led to only where there are no others.
        """
        count = 2 * limit + 8  # a place may straddle two cells: its weight is then split
        cells = [] if thorough else self._heaviest(self._met(), _HALF, count)
        if not cells:
            every = [(weight, cell) for cell, weight in self._cells.items()]
            cells = self._heaviest(every, _QUARTER, count)
        refs: dict[_Stretch, tuple[float, PassageRef]] = {}
        for _, stretch in self._stretches(cells, _TIED):
            source, first, last = stretch
            weight = self._weigh(stretch)
            joined = weight + self._joined(stretch)
            refs.setdefault(stretch, (joined, PassageRef(source=source, first=first, last=last, weight=weight)))
        order = sorted(refs.values(), key=lambda item: (-round(item[0], 6), item[1].source, item[1].first))
        return _apart((ref for _, ref in order), limit)

    def _met(self) -> list[Cell]:
        """The cells that more than one word has led to."""
        return [(self._cells[cell], cell) for cell in self._twice]

    @staticmethod
    def _heaviest(cells: list[Cell], share: float, count: int) -> list[Cell]:
        """At least ``count`` of the heaviest cells, and those as heavy as the last of them; none below a share of
        the first."""
        if not cells:
            return []
        floor = share * max(cells)[0]
        heavy = [cell for cell in cells if cell[0] >= floor]
        if len(heavy) <= count:
            return heavy
        floor = sorted((weight for weight, _ in heavy), reverse=True)[count - 1]
        return [cell for cell in heavy if cell[0] >= floor]

    def _stretches(self, cells: Sequence[Cell], count: int) -> list[tuple[float, _Stretch]]:
        """The stretches around the heaviest cells, in an order that does not depend on how the index has come about."""
        width = 1 << self._shift
        placed: list[tuple[float, int, int, Extent]] = []
        layout = self._shelf.layout
        for weight, cell in cells:
            at = cell << self._shift
            placed += [
                (-round(weight, 6), self._ranks[extent.source], at - extent.base, extent)
                for extent in layout.within(at - width // 2, at + width + self._size + width // 2)
            ]
        placed.sort(key=lambda item: item[:3])
        return [
            (-weight, (e.source, max(0, at - width // 2), min(e.size, at + width + self._size + width // 2)))
            for weight, _, at, e in placed[:count]
        ]

    def _weigh(self, stretch: _Stretch) -> float:
        """What of the query's weight stands in a stretch."""
        weight = self._weighed.get(stretch)
        if weight is None:
            here = set(self._shelf.window(*stretch))
            weight = round(sum(w for norm, w in self._weights.items() if norm in here), 6)
            self._weighed[stretch] = weight
        return weight

    def _joined(self, stretch: _Stretch) -> float:
        """What of it stands beside the same neighbour as in the query."""
        there = set(pairwise(self._shelf.window(*stretch)))
        return sum(weight for pair, weight in self._pairs.items() if pair in there)


def _apart(refs: Iterable[PassageRef], limit: int) -> list[PassageRef]:
    """Best first, without places that lie mostly inside a better one."""
    kept: list[PassageRef] = []
    by_source: dict[str, list[PassageRef]] = {}
    for ref in refs:
        others = by_source.setdefault(ref.source, [])
        if any(min(ref.last, o.last) - max(ref.first, o.first) > 0.6 * (ref.last - ref.first) for o in others):
            continue
        others.append(ref)
        kept.append(ref)
        if len(kept) == limit:
            break
    return kept
