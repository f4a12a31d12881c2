"""Vectors of passages, kept beside the packet's cache: one SQLite file, deleted at will, rebuilt in silence.

A row is found by the hash of the passage's text and of the model that read it, so it never goes out of date. Whatever
goes wrong with the file costs time and nothing else.
"""

import contextlib
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from quotecheck.sources.stores.opening import opened

FILE: Final = "meaning.sqlite3"
_TABLE: Final = "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID"
_TIMEOUT: Final = 10.0
_ASKED: Final = 500


class VectorCache:
    """The file. Without a folder, or where the folder cannot be used, it keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._db: sqlite3.Connection | None = None
        if folder is None or not folder.is_dir():
            return
        try:
            self._db = opened(folder / FILE, timeout=_TIMEOUT)
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._db.execute(_TABLE)
        except sqlite3.Error as error:
            self._drop(error, folder / FILE)

    def _drop(self, error: sqlite3.Error, path: Path | None = None) -> None:
        if self._db is not None:
            with contextlib.suppress(sqlite3.Error):
                self._db.close()
            self._db = None
        if path is not None and not isinstance(error, sqlite3.OperationalError):
            for suffix in ("", "-wal", "-shm"):
                with contextlib.suppress(OSError):
                    path.with_name(path.name + suffix).unlink()

    def get(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """What is kept under these keys."""
        found: dict[bytes, bytes] = {}
        if self._db is None:
            return found
        try:
            for first in range(0, len(keys), _ASKED):
                some = keys[first : first + _ASKED]
                marks = ",".join("?" * len(some))
                found.update(self._db.execute(f"SELECT key, data FROM vectors WHERE key IN ({marks})", some))  # noqa: S608
        except sqlite3.Error as error:
            self._drop(error)
        return found

    def put(self, rows: Mapping[bytes, bytes]) -> None:
        """Keep rows, in one transaction."""
        if self._db is None or not rows:
            return
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", list(rows.items()))
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            with contextlib.suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")
            self._drop(error)

    def __del__(self) -> None:
        if self._db is not None:
            with contextlib.suppress(Exception):
                self._db.close()
