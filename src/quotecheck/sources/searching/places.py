"""Places of words: which belong to which document, and the shelf that knows them.

Every word of every document has a place: a number that is unique within the index and runs on with the words of a
document. A document begins at a multiple of :data:`ALIGNED`.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, Protocol, Union

from quotecheck.text.records import dataclass

ALIGNED: Final = 4096
"""Documents begin at a multiple of this many places, and at least so many lie free between two of them."""
MOST: Final = (1 << 32) - 1
"""No place is as high as this."""

Places = Union["array[int]", "memoryview[int]"]
"""Ascending places, each an unsigned 32-bit integer."""


class ShelfLostError(Exception):
    """A shelf cannot be read any more: its file is broken or gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The places ``[base, base + size)`` of one document."""

    source: str
    base: int
    size: int


@dataclass(frozen=True)
class Layout:
    """Which places belong to which documents of the packet."""

    extents: Sequence[Extent]
    """Sorted by base."""
    dead: Sequence[tuple[int, int]] = ()
    """Places of documents that do not belong to the packet, ascending."""

    @cached_property
    def bases(self) -> list[int]:
        """Where the documents begin."""
        return [e.base for e in self.extents]

    def living(self, places: Places) -> Places:
        """The places that belong to documents of the packet."""
        if not self.dead:
            return places
        kept, view = array("I"), memoryview(places)
        low = 0
        for start, end in self.dead:
            kept.frombytes(view[low : bisect_left(view, start, low)].tobytes())
            low = bisect_left(view, end, low)
        kept.frombytes(view[low:].tobytes())
        return kept

    def within(self, first: int, last: int) -> Iterator[Extent]:
        """The documents that have places in ``[first, last)``."""
        for k in range(max(0, bisect_right(self.bases, first) - 1), len(self.extents)):
            extent = self.extents[k]
            if extent.base >= last:
                return
            if extent.base + extent.size > first:
                yield extent


class Shelf(Protocol):
    """Where the words of some documents stand. Raises ShelfLostError."""

    @property
    def layout(self) -> Layout:
        """Which places belong to which documents."""

    @property
    def foreign(self) -> bool:
        """Whether the shelf counts documents that are not in its layout."""

    def counts(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often words stand; words that stand nowhere may be left out."""

    def places(self, norm: str) -> Places:
        """The ascending places of a word, dead ones included."""

    def window(self, source: str, first: int, last: int) -> Sequence[str]:
        """Words ``[first, last)`` of a document."""


def lay_out(sizes: Iterable[int], base: int = ALIGNED) -> Iterator[int]:
    """The bases of documents of these many words, one after another. OverflowError where the numbers are used up."""
    for size in sizes:
        if base + size > MOST:
            raise OverflowError("more words than an index has places for")
        yield base
        base = after(base, size)


def after(base: int, size: int) -> int:
    """Where the document after one with this base and size begins."""
    return base + (-(-size // ALIGNED) + 1) * ALIGNED
