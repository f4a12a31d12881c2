"""The index of a packet as it lies in the cache's tables; read word by word, as it is asked for."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any, Final

from quotecheck.sources.searching.places import MOST, Extent, Layout, Places, ShelfLostError, after
from quotecheck.sources.stores.leaves import places_in, raised
from quotecheck.sources.stores.rows import integers, little
from quotecheck.text.records import dataclass
from quotecheck.text.runs import lex

PARTS: Final = 1 << 24
"""So many rows may belong to one document or segment: its rows have the numbers from ``number * PARTS`` on."""
_KEPT: Final = 4000
"""Runs, and words with their places, that are kept between queries."""
_LEAVES: Final = 1000
"""Leaves that are kept: all of a small packet's."""
Execute = Callable[..., Iterable[Any]]
"""Runs a query with its values and returns its rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A document of the cache; ``living`` if it belongs to the packet, and then ``source`` is its id there."""

    number: int
    segment: int
    base: int
    words: int
    source: str
    living: bool


_Directory = tuple[int, int, Sequence[str], Sequence[int]]
"""A segment before a leaf of it is read: where it begins, the number of its first leaf, and of every leaf the first
word and how many places this word has alone: see :class:`~quotecheck.sources.stores.leaves.Leaf`."""
_Spot = tuple[int, int, int]
"""Where a segment begins, a leaf of it, and how many places its word has alone."""
_Found = tuple[int, bytes]
"""Where a segment begins, and places in it, which count from there."""


class SqlShelf:
    """See :class:`~quotecheck.sources.searching.places.Shelf`. ``held``: all documents of the sources folders."""

    def __init__(self, execute: Execute, held: Iterable[Held]) -> None:
        self._execute = execute
        every = sorted(held, key=lambda h: h.base)
        living = [h for h in every if h.living]
        segments = sorted({h.segment for h in living})
        listed = ", ".join(str(s) for s in segments) or "NULL"
        wanted = f"WHERE segment IN ({listed}) ORDER BY segment"
        found = self._rows(f"SELECT segment, words, base, directory, alone FROM segments {wanted}")  # noqa: S608
        self._directories = [_directory(segment, *rest) for segment, _, *rest in found]
        self.numbers = {h.source: h.number for h in living}
        size = sum(h.words for h in living)
        self.foreign = size != sum(words for _, words, *_ in found)
        extents = [Extent(source=h.source, base=h.base, size=h.words) for h in living]
        self.layout = Layout(extents, tuple(gaps(extents)) if self.foreign else ())
        self._leaves: dict[int, bytes] = {}
        self._short: dict[str, list[_Found]] = {}
        self._firsts: dict[int, Sequence[int]] = {}
        self._said: dict[int, Sequence[str]] = {}

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        try:
            return list(self._execute(query, values))
        except Exception as error:
            raise ShelfLostError(str(error)) from error

    def counts(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often words stand in all segments."""
        spots = {norm: self._spots(norm) for norm in norms}
        self._fetch({at for some in spots.values() for _, at, alone in some if not alone})
        counts: dict[str, int] = {}
        for norm, some in spots.items():
            found = [(base, self._in_leaf(at, norm)) for base, at, alone in some if not alone]
            counts[norm] = sum(alone for _, _, alone in some) + sum(len(places) for _, places in found) // 4
            if len(found) == len(some):
                if len(self._short) >= _KEPT:
                    self._short.clear()
                self._short[norm] = found
        return counts

    def places(self, norm: str) -> Places:
        """The places of a word in all segments."""
        found = self._short.get(norm)
        if found is None:
            found = [
                (base, self._leaf(at) if alone else self._in_leaf(at, norm)) for base, at, alone in self._spots(norm)
            ]
        try:
            every = [raised(places, base) for base, places in found]
            return memoryview(little(b"".join(every))).cast("I")
        except (TypeError, ValueError, OverflowError) as error:
            raise ShelfLostError(str(error)) from error

    def _spots(self, norm: str) -> list[_Spot]:
        """The leaves that hold a word, or would, one for a segment at most."""
        spots: list[_Spot] = []
        for base, first, firsts, alone in self._directories:
            k = bisect_right(firsts, norm) - 1
            if k >= 0 and (not alone[k] or firsts[k] == norm):
                spots.append((base, first + k, alone[k]))
        return spots

    def _fetch(self, wanted: set[int]) -> None:
        """Read leaves in one go, those that are not kept yet; they are."""
        if len(self._leaves) + len(wanted) > _LEAVES:
            self._leaves.clear()
        missing = ", ".join(map(str, wanted.difference(self._leaves)))
        if missing:
            self._leaves.update(self._rows(f"SELECT at, data FROM leaves WHERE at IN ({missing})"))  # noqa: S608

    def _in_leaf(self, at: int, norm: str) -> bytes:
        """The places of a word in a leaf of several."""
        leaf = self._leaves.get(at)
        if leaf is None:
            leaf = self._leaves[at] = self._leaf(at)
        try:
            return places_in(leaf, norm)
        except (TypeError, ValueError, AttributeError) as error:
            raise ShelfLostError(f"broken index: {error}") from error

    def _leaf(self, at: int) -> bytes:
        rows = self._rows("SELECT data FROM leaves WHERE at = ?", (at,))
        if not rows:
            raise ShelfLostError("a part of the index is not there")
        return bytes(rows[0][0])

    def window(self, source: str, first: int, last: int) -> Sequence[str]:
        """Words ``[first, last)`` of a document."""
        number = self.numbers[source]
        firsts = self._firsts.get(number)
        if firsts is None:
            if len(self._firsts) >= _KEPT:
                self._firsts.clear()
            firsts = self._firsts[number] = self._firsts_of(number)
        low = run = max(0, bisect_right(firsts, first) - 1)
        out: list[str] = []
        while run < len(firsts) - 1 and firsts[run] < last:
            out += self._run(number * PARTS + run)
            run += 1
        return out[first - firsts[low] : last - firsts[low]]

    def _firsts_of(self, number: int) -> Sequence[int]:
        """The first words of the runs of a document."""
        try:
            [(sizes,)] = self._rows("SELECT sizes FROM bodies WHERE number = ?", (number,))
            return list(accumulate(integers(sizes), initial=0))
        except (TypeError, ValueError) as error:
            raise ShelfLostError(str(error)) from error

    def _run(self, at: int) -> Sequence[str]:
        """The words of a run."""
        norms = self._said.get(at)
        if norms is None:
            if len(self._said) >= _KEPT:
                self._said.clear()
            try:
                [(text, odd)] = self._rows("SELECT text, norms FROM texts WHERE at = ?", (at,))
                norms = lex(text.decode("utf-8", "surrogatepass")) if odd is None else odd.split()
            except (TypeError, ValueError, AttributeError) as error:
                raise ShelfLostError(str(error)) from error
            self._said[at] = norms
        return norms


def _directory(segment: int, base: int, firsts: str, alone: bytes) -> _Directory:
    return base, segment * PARTS, firsts.split("\n") if firsts else [], integers(alone)


def gaps(extents: Iterable[Extent]) -> Iterable[tuple[int, int]]:
    """Where documents are gone or belong to others."""
    free = 0
    for extent in extents:
        if extent.base > free:
            yield free, extent.base
        free = after(extent.base, extent.size)
    yield free, MOST
