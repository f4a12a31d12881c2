"""A store for source documents at hand: the library door, tests, and folders that cannot be written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from quotecheck.sources.model import PassageRef, SourceDocument, Spoken
from quotecheck.sources.searching.grouping import MemoryShelf
from quotecheck.sources.searching.index import PacketIndex


class MemoryStore:
    """Searches documents that were handed over; keeps nothing on disk."""

    def __init__(self, documents: Sequence[SourceDocument]) -> None:
        self._documents = {d.id: d for d in sorted(documents, key=lambda d: d.id)}
        if len(self._documents) != len(documents):
            raise ValueError("two source documents have the same id")
        self._index: PacketIndex | None = None

    @property
    def index(self) -> PacketIndex:
        """Built at the first search."""
        if self._index is None:
            self._index = PacketIndex(MemoryShelf({i: d.runs.norms() for i, d in self._documents.items()}))
        return self._index

    def ids(self) -> Sequence[str]:
        """Ids of all source documents, sorted."""
        return tuple(self._documents)

    def spoken(self) -> Mapping[str, Spoken]:
        """What the packet knows of each document without loading it."""
        return {i: d.spoken for i, d in self._documents.items()}

    def load(self, source_id: str) -> SourceDocument:
        """One source document, whole."""
        return self._documents[source_id]

    def exact(self, norms: Sequence[str]) -> Iterator[PassageRef]:
        """Every place where these normalised words stand in a row, by source id, then place."""
        return self.index.exact(norms)

    def candidates(self, norms: Sequence[str], *, limit: int) -> list[PassageRef]:
        """Places that share the rarest of these normalised words, best first, at most ``limit``."""
        return self.index.candidates(norms, limit=limit)

    def frequency(self, norm: str) -> int:
        """How often this normalised word stands in the packet."""
        return self.index.frequency(norm)

    def frequencies(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often these normalised words stand in the packet, at one look."""
        return self.index.frequencies(norms)

    def meetings(
        self, groups: Sequence[Mapping[str, float]], *, share: Callable[[str], float], limit: int
    ) -> list[PassageRef]:
        """Windows of words in which words of many groups meet, best first, at most ``limit``."""
        return self.index.meetings(groups, share=share, limit=limit)
