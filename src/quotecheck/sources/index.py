"""Where each word of a packet stands: a complete index in memory, made of one small index per document.

A :class:`DocumentIndex` is built once, when a document is read, and kept in the cache as four arrays; a
:class:`PacketIndex` joins them for one run, looking up only the words that are asked for.
"""

import math
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from quotecheck.sources.model import PassageRef

PASSAGE: Final = 60
"""Words in a passage: the unit in which frequencies are counted."""
_RARE: Final = 8
"""So many of the rarest words of a query are looked up before the commoner ones."""
_ENOUGH: Final = 4000
"""Hits after which the commonest words are left out where the places found so far already fill the limit."""


@dataclass(slots=True, kw_only=True)
class DocumentIndex:
    """The words of one document by word: ``order[offsets[k]:offsets[k+1]]`` are the places of ``vocabulary[k]``.

    Arrays of unsigned ints: ``ids`` the words by number in running order, ``order`` word indexes grouped by
    word and ascending, ``offsets`` one more than words in the vocabulary, ``passages`` in how many passages each
    word stands.
    """

    source: str
    vocabulary: list[str]
    ids: "array[int]"
    order: "array[int]"
    offsets: "array[int]"
    passages: "array[int]"
    ranks: dict[str, int]

    @property
    def passage_count(self) -> int:
        """Passages in this document."""
        return -(-len(self.ids) // PASSAGE)


def index_words(source: str, norms: Sequence[str]) -> DocumentIndex:
    """Build the index of one document in one pass."""
    places: dict[str, list[int]] = {}
    for at, norm in enumerate(norms):
        found = places.get(norm)
        if found is None:
            places[norm] = [at]
        else:
            found.append(at)
    ranks = {sys.intern(norm): k for k, norm in enumerate(places)}
    offsets = array("I", (0,))
    total = 0
    for found in places.values():
        total += len(found)
        offsets.append(total)
    return DocumentIndex(
        source=source,
        vocabulary=list(ranks),
        ids=array("I", map(ranks.__getitem__, norms)),
        order=array("I", chain.from_iterable(places.values())),
        offsets=offsets,
        passages=array("I", (len({p // PASSAGE for p in found}) for found in places.values())),
        ranks=ranks,
    )


class PacketIndex:
    """Search over the documents of a packet. Answers are exact; nothing is left out."""

    def __init__(self, documents: Sequence[DocumentIndex]) -> None:
        self._documents = sorted(documents, key=lambda d: d.source)
        self._passages = max(1, sum(d.passage_count for d in documents))
        self._postings: dict[str, list[tuple[int, int, int]]] = {}
        self._frequencies: dict[str, int] = {}

    def _find(self, norm: str) -> list[tuple[int, int, int]]:
        """(document, low, high) with ``order[low:high]`` the places; kept for the next query."""
        found = self._postings.get(norm)
        if found is None:
            found = []
            frequency = 0
            for number, document in enumerate(self._documents):
                rank = document.ranks.get(norm)
                if rank is not None:
                    found.append((number, document.offsets[rank], document.offsets[rank + 1]))
                    frequency += document.passages[rank]
            if len(self._postings) > 200_000:
                self._postings.clear()
            self._postings[norm] = found
            self._frequencies[norm] = frequency
        return found

    def frequency(self, norm: str) -> int:
        """In how many passages a word stands."""
        if norm not in self._postings:
            self._find(norm)
        return self._frequencies[norm]

    def exact(self, norms: Sequence[str]) -> Iterator[PassageRef]:
        """Every place where these words stand in a row."""
        if not norms:
            return
        offset, rarest = min(enumerate(norms), key=lambda item: (self.frequency(item[1]), item[0]))
        size = len(norms)
        for number, low, high in list(self._find(rarest)):
            document = self._documents[number]
            try:
                wanted = array("I", [document.ranks[norm] for norm in norms])
            except KeyError:
                continue
            ids = document.ids
            for at in document.order[low:high]:
                first = at - offset
                if first >= 0 and ids[first : first + size] == wanted:
                    yield PassageRef(source=document.source, first=first, last=first + size, weight=float(size))

    def candidates(self, norms: Sequence[str], *, limit: int) -> list[PassageRef]:
        """Places that share the rarest words, best first; see :class:`~quotecheck.sources.model.Store`."""
        spread: dict[str, int] = {}
        for at, norm in enumerate(norms):
            spread.setdefault(norm, at)
        queue = sorted((self.frequency(n), at, n) for n, at in spread.items() if self.frequency(n))
        if not queue or limit < 1:
            return []
        weights = {n: math.log(1 + self._passages / f) for f, _, n in queue}
        width = len(norms) + max(12, len(norms) // 3)
        found: dict[tuple[int, int], float] = {}
        rest = sum(weights.values())
        hits = 0
        for turn, (_, at, norm) in enumerate(queue):
            if turn >= _RARE and len(found) >= limit and (hits > _ENOUGH or max(found.values()) >= rest):
                break  # what has none of the words so far cannot be better than the best place found
            hits += self._collect(found, norm, at, weights[norm], width)
            rest -= weights[norm]
        return self._ranked(found, weights, len(norms), width, limit)

    def _collect(self, found: dict[tuple[int, int], float], norm: str, at: int, weight: float, width: int) -> int:
        """Add a word's weight to every stretch in which the query may begin if this word is its ``at``-th."""
        hits = 0
        get = found.get
        for number, low, high in self._find(norm):
            last = -1
            for place in self._documents[number].order[low:high]:
                cell = (place - at) // width if place > at else 0
                if cell != last:
                    key = (number, cell)
                    found[key] = get(key, 0.0) + weight
                    last = cell
            hits += high - low
        return hits

    def _ranked(
        self, found: dict[tuple[int, int], float], weights: dict[str, float], size: int, width: int, limit: int
    ) -> list[PassageRef]:
        """The best cells, each with its neighbours looked at, weighed with all words of the query."""
        from heapq import nlargest

        # A place may straddle two cells: its weight is then split, so more cells are looked at than are wanted.
        best = nlargest(2 * limit + 8, found.items(), key=lambda item: (item[1], -item[0][0], -item[0][1]))
        seen: set[tuple[int, int]] = set()
        refs: list[PassageRef] = []
        for (number, cell), _ in best:
            if (number, cell) in seen:
                continue
            document = self._documents[number]
            first = max(0, cell * width - width // 2)
            last = min(len(document.ids), (cell + 1) * width + size + width // 2)
            weight = self._weigh(document, first, last, weights)
            seen.add((number, cell))
            refs.append(PassageRef(source=document.source, first=first, last=last, weight=weight))
        refs.sort(key=lambda r: (-r.weight, r.source, r.first))
        return _apart(refs, limit)

    @staticmethod
    def _weigh(document: DocumentIndex, first: int, last: int, weights: dict[str, float]) -> float:
        here = {document.vocabulary[k] for k in set(document.ids[first:last])}
        return round(sum(weight for norm, weight in weights.items() if norm in here), 6)


def _apart(refs: list[PassageRef], limit: int) -> list[PassageRef]:
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
