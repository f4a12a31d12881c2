"""The index of a packet as it lies in the cache's tables; read word by word, as it is asked for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from quotecheck.sources.index import ALIGNED, Extent, Part, Places, ShelfLostError
from quotecheck.sources.stores.rows import little

SPAN: Final = 128
"""Words in a row of ``passages``."""
PARTS: Final = 1 << 24
"""So many rows may belong to one document: row ``number * PARTS + k`` holds its words from ``k * SPAN`` on."""
_TOGETHER: Final = 32
"""Words that are looked up in one query."""
_LAST: Final = (1 << 32) - 1

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
    """See :class:`~quotecheck.sources.index.Shelf`. ``held`` are all documents of the packet's sources folders, whose
    numbers are ``roots``."""

    def __init__(self, execute: Execute, held: Iterable[Held], roots: Iterable[int]) -> None:
        self._execute = execute
        by_segment: dict[int, list[Held]] = {}
        for one in sorted(held, key=lambda h: h.base):
            by_segment.setdefault(one.segment, []).append(one)
        segments = [s for s in sorted(by_segment) if any(h.living for h in by_segment[s])]
        self.numbers = {h.source: h.number for s in segments for h in by_segment[s] if h.living}
        self._part_of = {segment: k for k, segment in enumerate(segments)}
        listed = ", ".join(str(s) for s in segments) or "NULL"
        marks = ", ".join("?" * _TOGETHER)
        folders = ", ".join(str(number) for number in roots) or "NULL"
        self._ask_counts = f"SELECT norm, count FROM counts WHERE root IN ({folders}) AND norm IN ({marks})"  # noqa: S608
        self._ask_places = f"SELECT segment, places FROM terms WHERE norm = ? AND segment IN ({listed})"  # noqa: S608
        written = dict(self._rows(f"SELECT segment, words FROM segments WHERE segment IN ({listed})"))  # noqa: S608
        self.foreign = any(not h.living for some in by_segment.values() for h in some)
        self.parts = tuple(_part(by_segment[s], written.get(s, -1)) for s in segments)
        self._passages: dict[int, list[str]] = {}

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        try:
            return list(self._execute(query, values))
        except Exception as error:
            raise ShelfLostError(str(error)) from error

    def counts(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often words stand in all parts."""
        found: dict[str, int] = {}
        wanted = list(norms)
        for first in range(0, len(wanted), _TOGETHER):
            some = wanted[first : first + _TOGETHER]
            some += [some[0]] * (_TOGETHER - len(some))
            for norm, count in self._rows(self._ask_counts, some):
                found[norm] = found.get(norm, 0) + count
        return found

    def places(self, norm: str) -> Sequence[tuple[int, Places]]:
        """The places of a word, part by part."""
        return [(self._part_of[segment], _integers(data)) for segment, data in self._rows(self._ask_places, (norm,))]

    def window(self, source: str, first: int, last: int) -> Sequence[str]:
        """Words ``[first, last)`` of a document."""
        number = self.numbers[source]
        low, high = first // SPAN, (last - 1) // SPAN
        kept = self._passages
        out: list[str] = []
        for at in range(number * PARTS + low, number * PARTS + high + 1):
            norms = kept.get(at)
            if norms is None:
                if len(kept) > 4000:
                    kept.clear()
                rows = self._rows("SELECT norms FROM passages WHERE at = ?", (at,))
                norms = kept[at] = rows[0][0].split("\n") if rows else []
            out += norms
        return out[first - low * SPAN : last - low * SPAN]


def _part(held: Sequence[Held], written: int) -> Part:
    """A segment as a part: its documents, and the gaps where documents are gone or belong to others."""
    living = [h for h in held if h.living]
    extents = [Extent(source=h.source, base=h.base, size=h.words) for h in living]
    if sum(e.size for e in extents) == written:
        return Part(extents)
    dead: list[tuple[int, int]] = []
    free = ALIGNED
    for extent in extents:
        if extent.base > free:
            dead.append((free, extent.base))
        free = extent.base + (-(-extent.size // ALIGNED) + 1) * ALIGNED
    dead.append((free, _LAST))
    return Part(extents, tuple(dead))


def _integers(data: bytes) -> Places:
    try:
        return memoryview(little(data)).cast("I")
    except (TypeError, ValueError) as error:
        raise ShelfLostError(str(error)) from error
