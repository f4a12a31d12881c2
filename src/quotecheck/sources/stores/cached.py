"""A store over packed rows: documents are unpacked when somebody asks for them, searches run on their indexes."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from quotecheck.sources.index import DocumentIndex, PacketIndex
from quotecheck.sources.model import PassageRef, SourceDocument
from quotecheck.sources.stores.rows import Row, unpack, unpack_index

Fetch = Callable[[str], Row]
"""Brings the row of a source document, by id."""


class RowStore:
    """Searches source documents whose rows ``fetch`` brings; each row is fetched once."""

    def __init__(self, ids: Sequence[str], fetch: Fetch, ready: Mapping[str, SourceDocument]) -> None:
        self._ids = tuple(sorted(ids))
        self._fetch = fetch
        self._documents = dict(ready)
        self._rows: dict[str, Row] = {}
        self._indexes: dict[str, DocumentIndex] = {}
        self._index: PacketIndex | None = None

    def _row(self, source_id: str) -> Row:
        row = self._rows.get(source_id)
        if row is None:
            row = self._rows[source_id] = self._fetch(source_id)
        return row

    def _document_index(self, source_id: str) -> DocumentIndex:
        index = self._indexes.get(source_id)
        if index is None:
            index = self._indexes[source_id] = unpack_index(source_id, self._row(source_id))
        return index

    @property
    def index(self) -> PacketIndex:
        """The packet's index, put together at the first search."""
        if self._index is None:
            self._index = PacketIndex([self._document_index(i) for i in self._ids])
        return self._index

    def ids(self) -> Sequence[str]:
        """Ids of all source documents, sorted."""
        return self._ids

    def load(self, source_id: str) -> SourceDocument:
        """One source document, whole. KeyError for an id that is not in the packet."""
        document = self._documents.get(source_id)
        if document is None:
            if source_id not in self._ids:
                raise KeyError(source_id)
            document = unpack(source_id, self._row(source_id), self._document_index(source_id))
            self._documents[source_id] = document
        return document

    def exact(self, norms: Sequence[str]) -> Iterator[PassageRef]:
        """Every place where these normalised words stand in a row, by source id, then place."""
        return self.index.exact(norms)

    def candidates(self, norms: Sequence[str], *, limit: int) -> list[PassageRef]:
        """Places that share the rarest of these normalised words, best first, at most ``limit``."""
        return self.index.candidates(norms, limit=limit)

    def frequency(self, norm: str) -> int:
        """In how many passages of the packet this normalised word stands."""
        return self.index.frequency(norm)
