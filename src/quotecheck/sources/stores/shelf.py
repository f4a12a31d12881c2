"""The index of a packet as it lies in the cache's tables; read word by word, as it is asked for."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

from quotecheck.sources.index import ALIGNED, MOST, Extent, Layout, Places, ShelfLostError, after
from quotecheck.sources.stores.leaves import LONG, count_of_long, places_in
from quotecheck.sources.stores.rows import integers, little
from quotecheck.text.runs import lex

PARTS: Final = 1 << 24
"""So many rows may belong to one document or segment: its rows have the numbers from ``number * PARTS`` on."""
_KEPT: Final = 4000
"""Runs, and words with their places, that are kept between queries."""
_LEAVES: Final = 1000
"""Leaves that are kept: all of a small packet's."""
_LEAF = "SELECT length(data), CASE WHEN length(data) <= ? THEN data END FROM leaves WHERE at = ?"

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


class SqlShelf:
    """See :class:`~quotecheck.sources.index.Shelf`. ``held`` are all documents of the packet's sources folders."""

    def __init__(self, execute: Execute, held: Iterable[Held]) -> None:
        self._execute = execute
        every = sorted(held, key=lambda h: h.base)
        living = [h for h in every if h.living]
        segments = sorted({h.segment for h in living})
        listed = ", ".join(str(s) for s in segments) or "NULL"
        found = self._rows(f"SELECT segment, words, directory FROM segments WHERE segment IN ({listed})"  # noqa: S608
                           " ORDER BY segment")  # fmt: skip
        self._directories = [(segment, directory.split("\n") if directory else []) for segment, _, directory in found]
        self.numbers = {h.source: h.number for h in living}
        size = sum(h.words for h in living)
        self.foreign = size != sum(words for _, words, _ in found)
        extents = [Extent(source=h.source, base=h.base, size=h.words) for h in living]
        self.layout = Layout(extents, tuple(gaps(extents)) if self.foreign else ())
        self._leaves: dict[int, tuple[int, bytes]] = {}
        self._short: dict[str, list[bytes]] = {}
        self._firsts: dict[int, Sequence[int]] = {}
        self._said: dict[int, Sequence[str]] = {}

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        try:
            return list(self._execute(query, values))
        except Exception as error:
            raise ShelfLostError(str(error)) from error

    def counts(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often words stand in all segments."""
        return {norm: self._look_up(norm, whole=False)[0] for norm in norms}

    def places(self, norm: str) -> Places:
        """The places of a word in all segments."""
        found = self._short.get(norm)
        if found is None:
            found = self._look_up(norm, whole=True)[1]
        try:
            return memoryview(little(b"".join(found) if len(found) != 1 else found[0])).cast("I")
        except (TypeError, ValueError) as error:
            raise ShelfLostError(str(error)) from error

    def _look_up(self, norm: str, *, whole: bool) -> tuple[int, list[bytes]]:
        """How often a word stands, and its places segment by segment; not ``whole``: these only where they are few."""
        count = 0
        found: list[bytes] = []
        for segment, directory in self._directories:
            k = bisect_right(directory, norm) - 1
            if k < 0:
                continue
            most = MOST if whole else 2 * LONG
            try:
                length, leaf = self._leaves.get(segment * PARTS + k) or self._leaf(segment * PARTS + k, most)
                if leaf is None:
                    count += count_of_long(norm, length) if directory[k] == norm else 0
                    continue
                places = places_in(leaf, norm)
            except (IndexError, TypeError, ValueError, AttributeError) as error:
                raise ShelfLostError(f"broken index: {error}") from error
            count += len(places) // 4
            found.append(places)
        if count == sum(map(len, found)) // 4:
            if len(self._short) >= _KEPT:
                self._short.clear()
            self._short[norm] = found
        return count, found

    def _leaf(self, at: int, most: int) -> tuple[int, bytes | None]:
        """The length of a leaf, and the leaf if it is not longer than ``most``; the short ones are kept."""
        length, leaf = found = self._rows(_LEAF, (most, at))[0]
        if leaf is not None and length <= 2 * LONG:
            if len(self._leaves) >= _LEAVES:
                self._leaves.clear()
            self._leaves[at] = found
        return length, leaf

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


def gaps(extents: Iterable[Extent]) -> Iterable[tuple[int, int]]:
    """Where documents are gone or belong to others."""
    free = ALIGNED
    for extent in extents:
        if extent.base > free:
            yield free, extent.base
        free = after(extent.base, extent.size)
    yield free, MOST
