"""A store over the cache: documents are brought when somebody asks for them, searches run on the kept index."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from quotecheck.sources.model import PassageRef, SourceDocument, SourceEntry, Spoken
from quotecheck.sources.searching.grouping import MemoryShelf
from quotecheck.sources.searching.index import PacketIndex
from quotecheck.sources.searching.places import Shelf, ShelfLostError


class CachedStore:
    """Searches the documents of ``entries``. ``load`` brings one of them by id, whatever has become of the cache.

    ``shelf`` opens the kept index, or returns None where there is none; ``lost`` is told when it breaks. The index is
    then made in memory.
    """

    def __init__(
        self,
        entries: Sequence[SourceEntry],
        load: Callable[[str], SourceDocument],
        shelf: Callable[[], Shelf | None],
        lost: Callable[[ShelfLostError], None],
    ) -> None:
        self._entries = {e.id: e for e in sorted(entries, key=lambda e: e.id)}
        self._load = load
        self._shelf = shelf
        self._lost = lost
        self._documents: dict[str, SourceDocument] = {}
        self._index: PacketIndex | None = None

    @property
    def index(self) -> PacketIndex:
        """The packet's index, opened at the first search. Raises ShelfLostError."""
        if self._index is None:
            shelf = self._shelf()
            self._index = self._in_memory() if shelf is None else PacketIndex(shelf)
        return self._index

    def _in_memory(self) -> PacketIndex:
        return PacketIndex(MemoryShelf({i: self.load(i).runs.norms() for i in self._entries}))

    def _without(self, error: ShelfLostError) -> PacketIndex:
        """Go on in memory where the kept index is lost."""
        self._lost(error)
        self._index = self._in_memory()
        return self._index

    def ids(self) -> Sequence[str]:
        """Ids of all source documents, sorted."""
        return tuple(self._entries)

    def spoken(self) -> Mapping[str, Spoken]:
        """What the packet knows of each document without loading it."""
        return self._spoken

    @cached_property
    def _spoken(self) -> Mapping[str, Spoken]:
        return {
            i: Spoken(voices=e.voices, speaker=e.speaker, date=e.date, title=e.title, grade=e.grade)
            for i, e in self._entries.items()
        }

    def load(self, source_id: str) -> SourceDocument:
        """One source document, whole. KeyError for an id that is not in the packet."""
        document = self._documents.get(source_id)
        if document is None:
            if source_id not in self._entries:
                raise KeyError(source_id)
            document = self._documents[source_id] = self._load(source_id)
        return document

    def exact(self, norms: Sequence[str]) -> Iterator[PassageRef]:
        """Every place where these normalised words stand in a row, by source id, then place."""
        told = 0
        try:
            for ref in self.index.exact(norms):
                yield ref
                told += 1
        except ShelfLostError as error:
            yield from islice(self._without(error).exact(norms), told, None)

    def candidates(self, norms: Sequence[str], *, limit: int) -> list[PassageRef]:
        """Places that share the rarest of these normalised words, best first, at most ``limit``."""
        try:
            return self.index.candidates(norms, limit=limit)
        except ShelfLostError as error:
            return self._without(error).candidates(norms, limit=limit)

    def frequency(self, norm: str) -> int:
        """How often this normalised word stands in the packet."""
        try:
            return self.index.frequency(norm)
        except ShelfLostError as error:
            return self._without(error).frequency(norm)

    def frequencies(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often these normalised words stand in the packet, at one look."""
        asked = tuple(norms)
        try:
            return self.index.frequencies(asked)
        except ShelfLostError as error:
            return self._without(error).frequencies(asked)

    def meetings(
        self, groups: Sequence[Mapping[str, float]], *, share: Callable[[str], float], limit: int
    ) -> list[PassageRef]:
        """Windows of words in which words of many groups meet, best first, at most ``limit``."""
        try:
            return self.index.meetings(groups, share=share, limit=limit)
        except ShelfLostError as error:
            return self._without(error).meetings(groups, share=share, limit=limit)
