"""Word by word: the places of every word of some documents."""

from array import array
from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from quotecheck.sources.searching.places import Extent, Layout, Places, lay_out


class Grouping(dict[str, "array[int]"]):
    """The ascending places of words, gathered document by document.

    A place goes into the array of its word at once: lists of places, made for a block of words and then added to the
    arrays, cost half as much again, because every place is then an object of its own until the block is done.
    """

    def __missing__(self, norm: str) -> "array[int]":
        found = self[norm] = array("I")
        return found

    def add(self, base: int, norms: Sequence[str]) -> None:
        """Add a document whose words have the places from ``base`` on; bases ascend."""
        places = range(base, base + len(norms))
        deque(map(array.append, map(self.__getitem__, norms), places), maxlen=0)  # not a call of ours for a word


class MemoryShelf:
    """A shelf over documents at hand; see :class:`~quotecheck.sources.searching.places.Shelf`."""

    def __init__(self, documents: Mapping[str, Sequence[str]]) -> None:
        bases = lay_out(len(norms) for norms in documents.values())
        extents = [Extent(source=i, base=b, size=len(n)) for (i, n), b in zip(documents.items(), bases, strict=False)]
        self.layout = Layout(extents)
        self.foreign = False
        self._documents = dict(documents)
        self._table = Grouping()
        for extent in extents:
            self._table.add(extent.base, documents[extent.source])

    def counts(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often words stand here."""
        return {norm: len(self._table.get(norm, ())) for norm in norms}

    def places(self, norm: str) -> Places:
        """The places of a word."""
        return self._table.get(norm) or array("I")

    def window(self, source: str, first: int, last: int) -> Sequence[str]:
        """Words ``[first, last)`` of a document."""
        return self._documents[source][first:last]
