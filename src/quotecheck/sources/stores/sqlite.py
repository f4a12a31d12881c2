"""The packet's cache: one SQLite file beside the story, deleted at will, rebuilt in silence.

A document, its words passage by passage and their places in the index come and go in one transaction. Documents are
found again by place, and believed only if their key matches: the content's hash, the facts and the tool.

The index is made of segments, one for each batch of documents of one sources folder and never changed: for every word
its places, ascending. A document that goes leaves its places behind, and a count of its words in ``gone``. Segments
that are mostly dead, and those of like size where there are many, are written anew with the next batch. ``counts``
says how often each word stands in the documents of a sources folder that are there.
"""

import contextlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quotecheck.sources.grouping import group
from quotecheck.sources.index import lay_out
from quotecheck.sources.stores.rows import SCHEMA, Row, little
from quotecheck.sources.stores.shelf import PARTS, SPAN, Held, SqlShelf

FILE: Final = "packet.sqlite3"
_TABLES: Final = (
    """CREATE TABLE documents (
        number INTEGER PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL UNIQUE, root TEXT NOT NULL, parent TEXT NOT NULL,
        key TEXT NOT NULL, id TEXT NOT NULL, words INTEGER NOT NULL, segment INTEGER, base INTEGER, entry TEXT NOT NULL
    )""",
    "CREATE INDEX documents_root ON documents (root)",
    "CREATE INDEX documents_parent ON documents (parent)",
    "CREATE INDEX documents_segment ON documents (segment)",
    "CREATE TABLE bodies (number INTEGER PRIMARY KEY, structure TEXT, text BLOB, starts BLOB, ends BLOB)",
    "CREATE TABLE passages (at INTEGER PRIMARY KEY, norms TEXT NOT NULL)",
    """CREATE TABLE segments (
        segment INTEGER PRIMARY KEY AUTOINCREMENT, root TEXT NOT NULL, words INTEGER NOT NULL
    )""",
    """CREATE TABLE terms (
        segment INTEGER NOT NULL, norm TEXT NOT NULL, count INTEGER NOT NULL, places BLOB NOT NULL,
        PRIMARY KEY (segment, norm)
    ) WITHOUT ROWID""",
    """CREATE TABLE gone (
        segment INTEGER NOT NULL, norm TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (segment, norm)
    ) WITHOUT ROWID""",
    "CREATE TABLE roots (number INTEGER PRIMARY KEY, root TEXT NOT NULL UNIQUE)",
    """CREATE TABLE counts (
        root INTEGER NOT NULL, norm TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (root, norm)
    ) WITHOUT ROWID""",
)
_OLD: Final = ("documents", "bodies", "passages", "segments", "terms", "gone", "roots", "counts")
_COUNT: Final = (
    "INSERT INTO counts (root, norm, count) {} ON CONFLICT (root, norm) DO UPDATE SET count = count + excluded.count"
)
_TIMEOUT: Final = 30.0
_TAG: Final = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of quotecheck; safe to delete at any time.\n"
_PAGE: Final = 16384
"""Bytes of a page: the places of a word lie on many, and each costs a step to find."""
_LOOKING: Final = 64
"""Megabytes of pages that a reader keeps."""
_SEGMENTS: Final = 16
"""With more segments of one folder, those of like size are joined."""
_JOINED: Final = 8_000_000
"""Words in a segment that is not joined to others any more, or half of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A cached document: where it came from, its key, and its packet entry as JSON; ``row`` where it is to be kept."""

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
        self._db = self._connect()
        self._snapshots: list[sqlite3.Connection] = []
        self._written = False
        try:
            self._setup()
        except BaseException:
            self._db.close()
            raise

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=_TIMEOUT, isolation_level=None, check_same_thread=False)

    def _setup(self) -> None:
        self._db.execute(f"PRAGMA page_size={_PAGE:d}")
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=FULL")
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version == SCHEMA:
            return
        with self._transaction():
            # Another process may have done it while this one waited for the lock.
            if self._db.execute("PRAGMA user_version").fetchone()[0] != SCHEMA:
                for name in _OLD:
                    self._db.execute(f"DROP TABLE IF EXISTS {name}")
                for table in _TABLES:
                    self._db.execute(table)
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

    def _look(self) -> sqlite3.Connection:
        """A connection that sees the cache as it is now, whatever other processes write meanwhile."""
        snapshot = self._connect()
        snapshot.execute(f"PRAGMA cache_size=-{_LOOKING * 1024:d}")
        snapshot.execute("BEGIN")
        snapshot.execute("SELECT 1 FROM documents LIMIT 1").fetchone()
        return snapshot

    def _views(self) -> list[sqlite3.Connection]:
        """The cache as it was at the first look, and as it was at the first look after the last write from here."""
        if not self._snapshots:
            self._snapshots.append(self._look())
        if self._written and len(self._snapshots) == 1:
            self._snapshots.append(self._look())
        return self._snapshots

    def _note_write(self) -> None:
        self._written = True
        for snapshot in self._snapshots[1:]:
            snapshot.close()
        del self._snapshots[1:]

    def entries(self, root: str) -> Mapping[str, Kept]:
        """What is kept of one sources folder or file, by place, without the rows."""
        found = self._views()[0].execute(
            "SELECT place, parent, key, id, entry, words FROM documents WHERE root = ?", (root,)
        )
        return {
            place: Kept(place=place, root=root, parent=parent, key=key, id=id_, entry=entry, words=words)
            for place, parent, key, id_, entry, words in found
        }

    def shelf(self, roots: Iterable[str], wanted: Mapping[str, tuple[str, str]]) -> SqlShelf:
        """The index of documents: place -> source id and key. Those that are not kept under this key are left out."""
        view = self._views()[-1]
        held = [
            Held(number=number, segment=segment, base=base, words=words, source=wanted[place][0], living=True)
            if place in wanted and wanted[place][1] == key
            else Held(number=number, segment=segment, base=base, words=words, source="", living=False)
            for root in sorted(set(roots))
            for number, place, key, segment, base, words in view.execute(
                "SELECT number, place, key, segment, base, words FROM documents WHERE root = ? AND segment IS NOT NULL",
                (root,),
            )
        ]
        numbers = [
            number
            for root in sorted(set(roots))
            for (number,) in view.execute("SELECT number FROM roots WHERE root = ?", (root,))
        ]
        return SqlShelf(view.execute, held, numbers)

    def replace(self, parents: Iterable[str], kept: Sequence[Kept]) -> None:
        """Put documents in the place of everything that came from ``parents``, in one transaction."""
        with self._transaction():
            self._remove(parents)
            for root in sorted({k.root for k in kept}):
                self._add(root, [k for k in kept if k.root == root])
        self._note_write()

    def _remove(self, parents: Iterable[str]) -> None:
        touched: set[int] = set()
        for parent in parents:
            rows = self._db.execute("SELECT number, segment FROM documents WHERE parent = ?", (parent,)).fetchall()
            for number, segment in rows:
                if segment is not None:
                    self._leave(number, segment)
                    touched.add(segment)
                self._db.execute("DELETE FROM bodies WHERE number = ?", (number,))
                self._db.execute("DELETE FROM passages WHERE at BETWEEN ? AND ?", _passages_of(number))
                self._db.execute("DELETE FROM documents WHERE number = ?", (number,))
        for segment in touched:
            if self._db.execute("SELECT 1 FROM documents WHERE segment = ? LIMIT 1", (segment,)).fetchone() is None:
                self._drop(segment)

    def _leave(self, number: int, segment: int) -> None:
        """Count the words of a document that goes."""
        counted = sorted(Counter(_norms(self._db, number)).items())
        self._db.executemany(
            "INSERT INTO gone (segment, norm, count) VALUES (?, ?, ?)"
            " ON CONFLICT (segment, norm) DO UPDATE SET count = count + excluded.count",
            [(segment, norm, count) for norm, count in counted],
        )
        (root,) = self._db.execute("SELECT root FROM segments WHERE segment = ?", (segment,)).fetchone()
        self._count(root, ((norm, -count) for norm, count in counted))

    def _count(self, root: str, counted: Iterable[tuple[str, int]]) -> None:
        """Add to the counts of a folder; ``counted`` is sorted."""
        number = self._root(root)
        self._db.executemany(_COUNT.format("VALUES (?, ?, ?)"), ((number, norm, count) for norm, count in counted))

    def _root(self, root: str) -> int:
        self._db.execute("INSERT OR IGNORE INTO roots (root) VALUES (?)", (root,))
        return int(self._db.execute("SELECT number FROM roots WHERE root = ?", (root,)).fetchone()[0])

    def _drop(self, segment: int) -> None:
        for table in ("terms", "gone", "segments"):
            self._db.execute(f"DELETE FROM {table} WHERE segment = ?", (segment,))  # noqa: S608 - names of ours

    def _add(self, root: str, kept: Sequence[Kept]) -> None:
        """New documents, and those of segments that are written anew, as one segment."""
        columns = "place, root, parent, key, id, words, entry"
        fresh: dict[int, Sequence[str]] = {}
        for k in kept:
            self._db.execute("DELETE FROM documents WHERE place = ?", (k.place,))
            cursor = self._db.execute(
                f"INSERT INTO documents ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                (k.place, k.root, k.parent, k.key, k.id, k.words, k.entry),
            )
            number, row = cursor.lastrowid, k.row
            if row is None or number is None:
                continue
            fresh[number] = row.norms
            self._db.execute(
                "INSERT INTO bodies VALUES (?, ?, ?, ?, ?)", (number, row.structure, row.text, row.starts, row.ends)
            )
            self._db.executemany(
                "INSERT INTO passages VALUES (?, ?)",
                [
                    (number * PARTS + part, "\n".join(row.norms[first : first + SPAN]))
                    for part, first in enumerate(range(0, len(row.norms), SPAN))
                ],
            )
        if not fresh:
            return
        sizes = {number: len(norms) for number, norms in fresh.items()}
        for segment in self._worn(root):
            found = self._db.execute("SELECT number, words FROM documents WHERE segment = ? ORDER BY base", (segment,))
            sizes |= dict(found.fetchall())
            living = (
                "SELECT ?, norm, coalesce(gone.count, 0) - terms.count FROM terms LEFT JOIN gone USING (segment, norm)"
                " WHERE segment = ?"
            )
            self._db.execute(_COUNT.format(living), (self._root(root), segment))
            self._drop(segment)
        self._write(root, sizes, fresh)

    def _worn(self, root: str) -> list[int]:
        """Segments of a folder that are to be written anew."""
        found = self._db.execute(
            "SELECT s.segment, s.words, sum(d.words) FROM segments s JOIN documents d ON d.segment = s.segment"
            " WHERE s.root = ? GROUP BY s.segment",
            (root,),
        ).fetchall()
        worn = {segment for segment, words, living in found if living * 2 < words}
        if len(found) >= _SEGMENTS:
            sizes: dict[int, list[int]] = {}
            for segment, _, living in found:
                if living * 2 <= _JOINED:
                    sizes.setdefault(living.bit_length() // 3, []).append(segment)
            # Alike within a factor of eight: a word is written anew once for each time the packet grows as much.
            worn.update(sorted(sizes.values(), key=len)[-1] if sizes else ())
        return sorted(worn)

    def _write(self, root: str, sizes: Mapping[int, int], fresh: Mapping[int, Sequence[str]]) -> None:
        """A new segment of these documents; words that are not fresh are read again, one document at a time."""
        bases = dict(zip(sizes, lay_out(sizes.values()), strict=False))
        cursor = self._db.execute("INSERT INTO segments (root, words) VALUES (?, ?)", (root, sum(sizes.values())))
        segment = cursor.lastrowid
        self._db.executemany(
            "UPDATE documents SET segment = ?, base = ? WHERE number = ?",
            [(segment, base, number) for number, base in bases.items()],
        )
        table = group((base, fresh[n] if n in fresh else _norms(self._db, n)) for n, base in bases.items())
        norms = sorted(table)
        self._db.executemany(
            "INSERT INTO terms VALUES (?, ?, ?, ?)",
            ((segment, norm, len(table[norm]) // 4, little(table[norm])) for norm in norms),
        )
        self._count(root, ((norm, len(table[norm]) // 4) for norm in norms))

    def row(self, place: str, key: str) -> Row | None:
        """The row of one place, if it has this key in one of the views."""
        for view in self._views():
            found = view.execute(
                "SELECT number, structure, text, starts, ends FROM documents JOIN bodies USING (number)"
                " WHERE place = ? AND key = ?",
                (place, key),
            ).fetchone()
            if found is not None:
                number, structure, text, starts, ends = found
                return Row(structure=structure, text=text, starts=starts, ends=ends, norms=_norms(view, number))
        return None

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
        for snapshot in self._snapshots:
            snapshot.close()
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


def _passages_of(number: int) -> tuple[int, int]:
    return number * PARTS, (number + 1) * PARTS - 1


def _norms(db: sqlite3.Connection, number: int) -> list[str]:
    """The words of a document."""
    rows = db.execute("SELECT norms FROM passages WHERE at BETWEEN ? AND ? ORDER BY at", _passages_of(number))
    said = "\n".join(norms for (norms,) in rows)
    return said.split("\n") if said else []


def _prepare(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (("CACHEDIR.TAG", _TAG), (".gitignore", "*\n")):
        path = folder / name
        if not path.exists():
            path.write_text(content, encoding="utf-8")
