"""Search over the words of a packet: where words stand in a row, and which places share a query's rarest words.

Every word of every document has a place (:mod:`quotecheck.sources.searching.places`). A shelf knows the places of each
word; nothing here touches a document that no word of the query leads to. The answers depend on the documents alone,
never on how a shelf has come about; ties are broken by source and place. Why: docs/decisions/0004.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from quotecheck.sources.model import PassageRef
from quotecheck.sources.searching.meeting import meetings
from quotecheck.sources.searching.places import Places, Shelf
from quotecheck.sources.searching.search import Search

PASSAGE: Final = 60
"""Words in a passage: the unit in which rarity is measured."""
_DEAR: Final = 600
"""After so many places a query is dear, and the stop rule of :meth:`PacketIndex.candidates` is asked."""
_SHARE: Final = 0.25
"""What shares less of the query's weight is no place of the query."""
_NEAR: Final = 0.6
"""A place that shares so much of the query's weight is not searched beyond."""
_CACHED: Final = 8_000_000
"""Places that are kept between queries (four bytes each)."""


class PacketIndex:
    """Search over one shelf. Answers are exact and complete; see :class:`~quotecheck.sources.model.Store`."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        extents = shelf.layout.extents
        self._ranks = {source: k for k, source in enumerate(sorted(e.source for e in extents))}
        self._passages = max(1, sum(-(-e.size // PASSAGE) for e in extents))
        self._foreign = shelf.foreign
        self._counts: dict[str, int] = {}
        self._places: dict[str, Places] = {}
        self._kept = 0

    def _find(self, norm: str) -> Places:
        """The living places of a word; kept for the next query."""
        found = self._places.get(norm)
        if found is None:
            found = self._shelf.layout.living(self._shelf.places(norm))
            if self._kept + len(found) > _CACHED:
                self._places.clear()
                self._kept = 0
            self._kept += len(found)
            self._places[norm] = found
        return found

    def _learn(self, norms: Iterable[str]) -> None:
        """Count how often words stand in the packet."""
        unknown = [n for n in dict.fromkeys(norms) if n not in self._counts]
        if not unknown:
            return
        if len(self._counts) > 200_000:
            self._counts.clear()
        counted = self._shelf.counts(unknown)
        for norm in unknown:
            count = counted.get(norm, 0)
            self._counts[norm] = len(self._find(norm)) if count and self._foreign else count

    def frequency(self, norm: str) -> int:
        """How often a word stands in the packet."""
        known = self._counts.get(norm)
        if known is None:
            self._learn((norm,))
            known = self._counts[norm]
        return known

    def frequencies(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often words stand in the packet; those that do not are left out."""
        asked = tuple(dict.fromkeys(norms))
        self._learn(asked)
        return {n: count for n in asked if (count := self._counts[n])}

    def exact(self, norms: Sequence[str]) -> Iterator[PassageRef]:
        """Every place where these words stand in a row, by source id, then place."""
        self._learn(norms)
        if not norms or not all(self._counts[n] for n in dict.fromkeys(norms)):
            return
        size, wanted = len(norms), list(norms)
        for source, first in self._in_order(self._starts(norms)):
            if size <= 2 or list(self._shelf.window(source, first, first + size)) == wanted:
                yield PassageRef(source=source, first=first, last=first + size, weight=float(size))

    def _starts(self, norms: Sequence[str]) -> Iterable[int]:
        """Where the words may begin: the two rarest stand there at the right distance."""
        spread: dict[str, int] = {}
        for at, norm in enumerate(norms):
            spread.setdefault(norm, at)
        rarest = sorted(spread.items(), key=lambda item: (self._counts[item[0]], item[1]))[:2]
        norm, i = rarest[0]
        places = self._find(norm)
        if len(rarest) == 1:  # one word, perhaps said again and again
            run = set(places) if len(norms) > 1 else ()
            return [p for p in places if all(p + k in run for k in range(1, len(norms)))]
        other, j = rarest[1]
        there = self._find(other)
        if len(there) > 40 * len(places):
            return [p - i for p in places if _has(there, p - i + j)]
        return {p - i for p in places}.intersection([p - j for p in there])

    def _in_order(self, starts: Iterable[int]) -> list[tuple[str, int]]:
        """Sources and word indexes of places, by source id, then place."""
        found = []
        for start in starts:
            extent = next(self._shelf.layout.within(start, start + 1), None)
            if extent is not None:
                found.append((extent.source, start - extent.base))
        return sorted(found)

    def candidates(self, norms: Sequence[str], *, limit: int) -> list[PassageRef]:
        """Places that share the rarest words, best first; see :class:`~quotecheck.sources.model.Store`.

        Words are looked up from the rarest on. Once that has become dear it goes on only until a place that has none
        of the words so far cannot be better than the best one found, or shares less than a quarter of the weight.
        """
        spread: dict[str, int] = {}
        for at, norm in enumerate(norms):
            spread.setdefault(norm, at)
        self._learn(spread)
        queue = sorted((self._counts[n], at, n) for n, at in spread.items() if self._counts[n])
        if not queue or limit < 1:
            return []
        weights = {n: math.log(1 + self._passages / min(f, self._passages)) for f, _, n in queue}
        search = Search(self._shelf, self._ranks, weights, norms)
        total = rest = sum(weights.values())
        hits, best = 0, 0.0
        decided = False
        for count, at, norm in queue:
            if hits > _DEAR:
                best = search.best()
                decided = best >= max(rest, _NEAR * total) or best >= 2 * rest
                if decided or rest < _SHARE * total:
                    break
            search.add(self._find(norm), at, weights[norm], new=best < rest)
            hits += count
            rest -= weights[norm]
        return search.ranked(limit, thorough=not decided)

    def meetings(
        self, groups: Sequence[Mapping[str, float]], *, share: Callable[[str], float], limit: int
    ) -> list[PassageRef]:
        """Windows in which words of many groups meet; see :class:`~quotecheck.sources.model.Store`."""
        layout = self._shelf.layout

        def where(place: int) -> tuple[str, int, int]:
            extent = layout.extents[bisect_right(layout.bases, place) - 1]
            return extent.source, extent.base, extent.size

        return meetings(self._find, where, groups, share, limit)


def _has(places: Places, place: int) -> bool:
    at = bisect_left(places, place)
    return at < len(places) and places[at] == place
