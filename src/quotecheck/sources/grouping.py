"""Words by word: the places of every word of some documents, grouped in blocks that stay in the processor's cache.

Grouping sixty million words one by one into a large table misses the processor's cache at every step; grouping a block
of some ten thousand first and adding each of its distinct words to the table once costs a third.
"""

import gc
from array import array
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from quotecheck.sources.index import Extent, Layout, Places, lay_out

_BLOCK: Final = 180_000


class Grouping:
    """Places by word, gathered document by document."""

    def __init__(self) -> None:
        self._table: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._block: list[tuple[int, Sequence[str]]] = []
        self._waiting = 0

    def add(self, base: int, norms: Sequence[str]) -> None:
        """Add a document whose words have the places from ``base`` on; bases ascend."""
        for first in range(0, len(norms), _BLOCK):
            some = norms[first : first + _BLOCK] if len(norms) > _BLOCK else norms
            self._block.append((base + first, some))
            self._waiting += len(some)
            if self._waiting >= _BLOCK:
                self._flush()

    def table(self) -> Mapping[str, "array[int]"]:
        """The ascending places of every word."""
        self._flush()
        return self._table

    def _flush(self) -> None:
        grouped: defaultdict[str, list[int]] = defaultdict(list)
        norms = chain.from_iterable(norms for _, norms in self._block)
        places = chain.from_iterable(range(base, base + len(norms)) for base, norms in self._block)
        collecting = gc.isenabled()
        gc.disable()  # no cycles are made here, and looking for them among millions of objects takes half the time
        try:
            deque(map(list.append, map(grouped.__getitem__, norms), places), maxlen=0)
            table = self._table
            for norm, found in grouped.items():
                table[norm].extend(found)
        finally:
            if collecting:
                gc.enable()
        self._block, self._waiting = [], 0


class MemoryShelf:
    """A shelf over documents at hand; see :class:`~quotecheck.sources.index.Shelf`."""

    def __init__(self, documents: Mapping[str, Sequence[str]]) -> None:
        bases = lay_out(len(norms) for norms in documents.values())
        extents = [Extent(source=i, base=b, size=len(n)) for (i, n), b in zip(documents.items(), bases, strict=False)]
        self.layout = Layout(extents)
        self.foreign = False
        self._documents = dict(documents)
        grouping = Grouping()
        for extent in extents:
            grouping.add(extent.base, documents[extent.source])
        self._table = dict(grouping.table())

    def counts(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often words stand here."""
        return {norm: len(self._table.get(norm, ())) for norm in norms}

    def places(self, norm: str) -> Places:
        """The places of a word."""
        return self._table.get(norm) or array("I")

    def window(self, source: str, first: int, last: int) -> Sequence[str]:
        """Words ``[first, last)`` of a document."""
        return self._documents[source][first:last]
