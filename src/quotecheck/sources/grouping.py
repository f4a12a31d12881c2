"""Words by word: the places of every word of some documents, grouped in blocks that stay in the processor's cache.

Grouping sixty million words one by one into a large table misses the processor's cache at every step; grouping a block
of some ten thousand first and adding each of its distinct words to the table once costs a third.
"""

import gc
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from operator import call
from typing import Final

from quotecheck.sources.index import Extent, Part, Places, lay_out

_BLOCK: Final = 180_000


class _Grouped(dict[str, Callable[[int], None]]):
    """For each word the ``append`` of an array of places, made at the word's first appearance."""

    def __missing__(self, norm: str) -> Callable[[int], None]:
        append = self[norm] = array("I").append
        return append


def group(documents: Iterable[tuple[int, Sequence[str]]]) -> dict[str, bytes]:
    """Documents, as base and words, in ascending order of base -> the ascending places of every word, native ints."""
    table: dict[str, list[array[int]]] = {}
    block: list[tuple[int, Sequence[str]]] = []
    waiting = 0
    collecting = gc.isenabled()
    gc.disable()  # no cycles are made here, and looking for them among millions of objects takes half the time
    try:
        for base, norms in documents:
            block.append((base, norms))
            waiting += len(norms)
            if waiting >= _BLOCK:
                _add(table, block)
                block, waiting = [], 0
        _add(table, block)
        return {norm: b"".join(found) for norm, found in table.items()}
    finally:
        if collecting:
            gc.enable()


def _add(table: dict[str, list["array[int]"]], block: Sequence[tuple[int, Sequence[str]]]) -> None:
    grouped = _Grouped()
    norms = chain.from_iterable(norms for _, norms in block)
    places = chain.from_iterable(range(base, base + len(norms)) for base, norms in block)
    deque(map(call, map(grouped.__getitem__, norms), places), maxlen=0)
    for norm, append in grouped.items():
        found: array[int] = append.__self__  # type: ignore[attr-defined]
        known = table.get(norm)
        if known is None:
            table[norm] = [found]
        else:
            known.append(found)


class MemoryShelf:
    """A shelf over documents at hand, one part; see :class:`~quotecheck.sources.index.Shelf`."""

    def __init__(self, documents: Mapping[str, Sequence[str]]) -> None:
        bases = lay_out(len(norms) for norms in documents.values())
        extents = [Extent(source=i, base=b, size=len(n)) for (i, n), b in zip(documents.items(), bases, strict=False)]
        self.parts = (Part(extents),)
        self.foreign = False
        self._documents = dict(documents)
        self._table = group((e.base, documents[e.source]) for e in extents)

    def counts(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often words stand here."""
        return {norm: len(self._table.get(norm, b"")) // 4 for norm in norms}

    def places(self, norm: str) -> Sequence[tuple[int, Places]]:
        """The places of a word."""
        found = self._table.get(norm)
        return [] if found is None else [(0, memoryview(found).cast("I"))]

    def window(self, source: str, first: int, last: int) -> Sequence[str]:
        """Words ``[first, last)`` of a document."""
        return self._documents[source][first:last]
