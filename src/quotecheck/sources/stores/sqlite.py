"""The packet's cache: one SQLite file beside the story, deleted at will, rebuilt in silence.

A row holds one whole source document (text, structure, words, search index), so a document is there entirely or not at
all. Rows are found again by place, and believed only if their key matches: the content's hash, the facts and the tool.
"""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from quotecheck.sources.stores.rows import SCHEMA, Row

FILE: Final = "packet.sqlite3"
_BLOBS: Final = tuple(f.name for f in fields(Row))
_TABLE: Final = f"""
CREATE TABLE IF NOT EXISTS documents (
    place TEXT PRIMARY KEY, root TEXT NOT NULL, parent TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL,
    entry TEXT NOT NULL, words INTEGER NOT NULL, {", ".join(f"{name} BLOB" for name in _BLOBS)}
)
"""
_TIMEOUT: Final = 30.0
_TAG: Final = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of quotecheck; safe to delete at any time.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A cached document: where it came from, its key, and its packet entry as JSON; ``row`` where it was asked for."""

    place: str
    root: str
    parent: str
    """Place of the file on disk: its own, or that of the e-mail it was attached to."""
    key: str
    id: str
    entry: str
    words: int
    row: Row | None = None


class Cache:
    """The SQLite file. Raises ``sqlite3.Error`` and ``OSError``; :func:`open_cache` decides what they mean."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        _prepare(folder)
        self._db = sqlite3.connect(self.path, timeout=_TIMEOUT, isolation_level=None, check_same_thread=False)
        self._snapshot: sqlite3.Connection | None = None
        try:
            self._setup()
        except BaseException:
            self._db.close()
            raise

    def _setup(self) -> None:
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=FULL")
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version == SCHEMA:
            return
        with self._transaction():
            # Another process may have done it while this one waited for the lock.
            if self._db.execute("PRAGMA user_version").fetchone()[0] != SCHEMA:
                self._db.execute("DROP TABLE IF EXISTS documents")
                self._db.execute(_TABLE)
                self._db.execute(f"PRAGMA user_version={SCHEMA:d}")

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def _view(self) -> sqlite3.Connection:
        """A connection that sees the cache as it was at the first look, whatever other processes write meanwhile."""
        if self._snapshot is None:
            self._snapshot = sqlite3.connect(self.path, timeout=_TIMEOUT, isolation_level=None, check_same_thread=False)
            self._snapshot.execute("BEGIN")
            self._snapshot.execute("SELECT 1 FROM documents LIMIT 1").fetchone()
        return self._snapshot

    def entries(self, root: str) -> Mapping[str, Kept]:
        """What is kept of one sources folder or file, by place, without the rows."""
        found = self._view().execute(
            "SELECT place, parent, key, id, entry, words FROM documents WHERE root = ?", (root,)
        )
        return {
            place: Kept(place=place, root=root, parent=parent, key=key, id=id_, entry=entry, words=words)
            for place, parent, key, id_, entry, words in found
        }

    def row(self, place: str, key: str) -> Row | None:
        """The row of one place, if it still has this key."""
        found = (
            self._view()
            .execute(
                f"SELECT {', '.join(_BLOBS)} FROM documents WHERE place = ? AND key = ?",  # noqa: S608 - column names of ours
                (place, key),
            )
            .fetchone()
        )
        return None if found is None else Row(**dict(zip(_BLOBS, found, strict=True)))

    def replace(self, parents: Iterable[str], kept: Sequence[Kept]) -> None:
        """Put documents in the place of everything that came from ``parents``, in one transaction."""
        columns = ("place", "root", "parent", "key", "id", "entry", "words", *_BLOBS)
        marks = ", ".join("?" * len(columns))
        with self._transaction():
            self._db.executemany("DELETE FROM documents WHERE parent = ?", [(p,) for p in parents])
            self._db.executemany(
                f"INSERT OR REPLACE INTO documents ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608
                [
                    (
                        k.place,
                        k.root,
                        k.parent,
                        k.key,
                        k.id,
                        k.entry,
                        k.words,
                        *(getattr(k.row, b, None) for b in _BLOBS),
                    )
                    for k in kept
                ],
            )

    def forget(self, parents: Sequence[str]) -> None:
        """Remove what came from files that are gone."""
        if parents:
            self.replace(parents, ())

    def check(self) -> str | None:
        """SQLite's own integrity check: None if all is well, else its first complaint."""
        (said,) = self._db.execute("PRAGMA integrity_check(1)").fetchone()
        return None if said == "ok" else str(said)

    def __del__(self) -> None:
        with contextlib.suppress(Exception):
            self.close()

    def close(self) -> None:
        """Close the file."""
        if self._snapshot is not None:
            self._snapshot.close()
        self._db.close()


def open_cache(folder: Path) -> tuple[Cache | None, str | None]:
    """The cache of a folder, or None with one note where it cannot be written. A broken cache is built anew."""
    try:
        try:
            return Cache(folder), None
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError) and "malformed" not in str(error):
                raise
            remove_cache(folder)
            return Cache(folder), None
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or str(error)
        return None, f"{folder} cannot be used as a cache ({why}); the packet is read into memory for this run"


def remove_cache(folder: Path) -> None:
    """Delete the cache's files."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            (folder / f"{FILE}{suffix}").unlink()


def _prepare(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (("CACHEDIR.TAG", _TAG), (".gitignore", "*\n")):
        path = folder / name
        if not path.exists():
            path.write_text(content, encoding="utf-8")
