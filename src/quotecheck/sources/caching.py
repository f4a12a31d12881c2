"""The cache as the packet uses it: whatever goes wrong with it costs time, never a source and never the run."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.sources.model import SourceEntry
from quotecheck.sources.stores.rows import Row

if TYPE_CHECKING:
    from quotecheck.sources.stores.leaves import Leaf
    from quotecheck.sources.stores.shelf import SqlShelf
    from quotecheck.sources.stores.sqlite import Cache, Kept


class PacketCache:
    """Known documents by file. Without a folder, or where the folder cannot be used, it knows nothing."""

    def __init__(self, folder: Path | None) -> None:
        self.notes: list[str] = []
        """One line if the cache cannot be used."""
        self._folder = folder
        self._cache: Cache | None = None
        self._kept: dict[str, list[Kept]] = {}
        if folder is not None:
            from quotecheck.sources.stores.sqlite import open_cache

            self._cache, note = open_cache(folder)
            self.notes.extend([note] if note else [])

    def look_up(self, roots: set[str], present: set[str]) -> None:
        """Learn what is kept of these sources folders; what came from files no longer there is forgotten."""
        if self._cache is None:
            return
        try:
            for root in sorted(roots):
                for kept in self._cache.entries(root).values():
                    self._kept.setdefault(kept.parent, []).append(kept)
            self._cache.forget([p for p in self._kept if p not in present])
        except Exception as error:  # noqa: BLE001 - sorted out below
            self._kept = {}
            self.drop(error)

    def known(self, path: str, key: str) -> list[tuple[str, SourceEntry]]:
        """Places and entries of the documents that came from a file, if they are kept under this key; else nothing."""
        rows = self._kept.get(path, [])
        if not rows or any(k.key != key for k in rows):
            return []
        try:
            return [(k.place, _entry(json.loads(k.entry))) for k in sorted(rows, key=lambda k: k.place)]
        except (ValueError, KeyError, TypeError):
            return []

    def failed(self, path: str, key: str) -> str | None:
        """Why this very file could not be read before, if it could not."""
        rows = [k for k in self._kept.get(path, []) if k.key == key]
        if len(rows) != 1 or not rows[0].entry.startswith('{"error"'):
            return None
        try:
            return str(json.loads(rows[0].entry)["error"])
        except (ValueError, KeyError):
            return None

    def keep_failure(self, path: str, root: str, key: str, message: str) -> None:
        """Remember that a file cannot be read, and why: it is not tried again until it changes."""
        if self._cache is None:
            return
        from quotecheck.sources.stores.sqlite import Kept

        entry = json.dumps({"error": message})
        try:
            self._cache.replace(
                [path], [Kept(place=path, root=root, parent=path, key=key, id="", entry=entry, words=0)]
            )
        except Exception as error:  # noqa: BLE001
            self.drop(error)

    def row(self, place: str, key: str) -> Row | None:
        """The row of a place, or None if it is not there any more."""
        if self._cache is None:
            return None
        try:
            return self._cache.row(place, key)
        except Exception as error:  # noqa: BLE001
            self.drop(error)
            return None

    def shelf(self, roots: set[str], wanted: Mapping[str, tuple[str, str]]) -> "SqlShelf | None":
        """The kept index of documents (place -> source id and key), or None if it does not hold them all."""
        if self._cache is None:
            return None
        try:
            shelf = self._cache.shelf(roots, wanted)
        except Exception as error:  # noqa: BLE001
            self.drop(error)
            return None
        return shelf if len(shelf.numbers) == len(wanted) else None

    def keep(
        self,
        files: Sequence[tuple[str, str, str, Sequence[tuple[str, SourceEntry, Row]]]],
        leaves: "Sequence[Leaf] | None" = None,
    ) -> None:
        """Keep what came from files, given as (path, root, key, documents), all in one transaction.

        ``leaves``: their index, if it is made already; then they are of one root.
        """
        if self._cache is None or not files:
            return
        from quotecheck.sources.stores.sqlite import Kept

        kept = [
            Kept(
                place=place,
                root=root,
                parent=path,
                key=key,
                id=entry.id,
                entry=json.dumps(asdict(entry)),
                words=entry.words,
                row=row,
            )
            for path, root, key, documents in files
            for place, entry, row in documents
        ]
        try:
            self._cache.replace([path for path, *_ in files], kept, leaves)
        except Exception as error:  # noqa: BLE001
            self.drop(error)

    @property
    def in_use(self) -> bool:
        """Whether documents are kept on disk."""
        return self._cache is not None

    def drop(self, error: Exception) -> None:
        """Go on without the cache. A broken one is deleted, and the next run builds it anew; a busy one is left."""
        import sqlite3

        from quotecheck.sources.searching.places import ShelfLostError
        from quotecheck.sources.stores.sqlite import remove_cache

        if not isinstance(
            error, sqlite3.Error | ShelfLostError | OSError | ValueError | KeyError | TypeError | OverflowError
        ):
            raise error
        if self._cache is not None:
            with suppress(sqlite3.Error):
                self._cache.close()
            self._cache = None
        if self._folder is None:
            return
        if isinstance(error, sqlite3.OperationalError) and "malformed" not in str(error):
            self.notes.append(f"{self._folder} cannot be used as a cache ({error}); the packet is kept in memory")
        else:
            remove_cache(self._folder)


def _entry(record: Mapping[str, object]) -> SourceEntry:
    return SourceEntry(**{k: tuple(v) if isinstance(v, list) else v for k, v in record.items()})  # type: ignore[arg-type]
