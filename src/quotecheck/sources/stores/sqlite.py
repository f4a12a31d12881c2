"""The packet's cache: one SQLite file beside the story, deleted at will, rebuilt in silence.

A document, its text run by run and the places of its words in the index come and go in one transaction. Documents are
found again by place, and believed only if their key matches: the content's hash, the facts and the tool.

The index is made of segments, one for each batch of documents of one sources folder and never changed: leaves of words
with their ascending places, and a directory of the leaves' first words. Places are numbered through the whole file, so
that segments are joined by joining what they say of each word. A document that goes leaves its places behind. Where
three segments before a new one are not larger than it they are joined to it, and those that are mostly dead.
"""

import contextlib
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from quotecheck.sources.searching.places import ALIGNED, Extent, Layout, after, lay_out
from quotecheck.sources.stores.leaves import Leaf, Posting, index, leaves, merged, moved, postings
from quotecheck.sources.stores.opening import opened
from quotecheck.sources.stores.rows import SCHEMA, Row, blob, integers
from quotecheck.sources.stores.shelf import PARTS, Held, SqlShelf, gaps
from quotecheck.text.records import dataclass

FILE: Final = "packet.sqlite3"
_TABLES: Final = (
    """CREATE TABLE documents (
        number INTEGER PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL UNIQUE, root TEXT NOT NULL, parent TEXT NOT NULL,
        key TEXT NOT NULL, id TEXT NOT NULL, words INTEGER NOT NULL, segment INTEGER, base INTEGER, entry TEXT NOT NULL
    )""",
    "CREATE INDEX documents_root ON documents (root)",
    "CREATE INDEX documents_parent ON documents (parent)",
    "CREATE INDEX documents_segment ON documents (segment)",
    "CREATE TABLE bodies (number INTEGER PRIMARY KEY, sizes BLOB NOT NULL, structure TEXT NOT NULL)",
    "CREATE TABLE texts (at INTEGER PRIMARY KEY, text BLOB NOT NULL, norms TEXT)",
    """CREATE TABLE segments (
        segment INTEGER PRIMARY KEY AUTOINCREMENT, root TEXT NOT NULL, words INTEGER NOT NULL, base INTEGER NOT NULL,
        next INTEGER NOT NULL, directory TEXT NOT NULL, alone BLOB NOT NULL
    )""",
    "CREATE TABLE leaves (at INTEGER PRIMARY KEY, data BLOB NOT NULL)",
)
_OLD: Final = ("documents", "bodies", "passages", "texts", "segments", "terms", "leaves", "gone", "roots", "counts")
_TIMEOUT: Final = 30.0
_TAG: Final = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of quotecheck; safe to delete at any time.\n"
_PAGE: Final = 16384
"""Bytes of a page: the places of a word lie on many, and each costs a step to find."""
_LOOKING: Final = 64
"""Megabytes of pages that a reader keeps."""
_ALIKE: Final = 3
"""So many segments at the end that are not larger than what comes after them, by factors of four, are joined to it."""
_LARGE: Final = 4_000_000
"""Words of what comes after them from which on it must be more:"""
_MANY: Final = 15
"""to write so much anew costs more than to look into so many."""


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
        return opened(self.path, timeout=_TIMEOUT, page=_PAGE)

    def _setup(self) -> None:
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
        return SqlShelf(view.execute, held)

    def replace(self, parents: Iterable[str], kept: Sequence[Kept], leaves: Sequence[Leaf] | None = None) -> None:
        """Put documents in the place of everything that came from ``parents``, in one transaction.

        ``leaves``: the index of these documents, all of one root, if it is made already; places count from 0.
        """
        with self._transaction():
            self._remove(parents)
            for root in sorted({k.root for k in kept}):
                self._add(root, [k for k in kept if k.root == root], leaves)
        self._note_write()

    def _remove(self, parents: Iterable[str]) -> None:
        touched: set[int] = set()
        for parent in parents:
            rows = self._db.execute("SELECT number, segment FROM documents WHERE parent = ?", (parent,)).fetchall()
            for number, segment in rows:
                touched.update([segment] if segment is not None else [])
                self._db.execute("DELETE FROM bodies WHERE number = ?", (number,))
                self._db.execute("DELETE FROM texts WHERE at BETWEEN ? AND ?", _rows_of(number))
                self._db.execute("DELETE FROM documents WHERE number = ?", (number,))
        for segment in touched:
            if self._db.execute("SELECT 1 FROM documents WHERE segment = ? LIMIT 1", (segment,)).fetchone() is None:
                self._drop(segment)

    def _drop(self, segment: int) -> None:
        self._db.execute("DELETE FROM leaves WHERE at BETWEEN ? AND ?", _rows_of(segment))
        self._db.execute("DELETE FROM segments WHERE segment = ?", (segment,))

    def _add(self, root: str, kept: Sequence[Kept], made: Sequence[Leaf] | None) -> None:
        """New documents as one segment, together with those segments that it is time to join."""
        columns = "place, root, parent, key, id, words, entry"
        fresh: dict[int, Row] = {}
        for k in kept:
            self._db.execute("DELETE FROM documents WHERE place = ?", (k.place,))
            cursor = self._db.execute(
                f"INSERT INTO documents ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                (k.place, k.root, k.parent, k.key, k.id, k.words, k.entry),
            )
            if k.row is not None and cursor.lastrowid is not None:
                fresh[cursor.lastrowid] = k.row
                self._put(cursor.lastrowid, k.row)
        if fresh:
            self._write(root, fresh, made)

    def _put(self, number: int, row: Row) -> None:
        """A document's text and structure."""
        self._db.execute("INSERT INTO bodies VALUES (?, ?, ?)", (number, blob(row.sizes), row.structure))
        self._db.executemany(
            "INSERT INTO texts VALUES (?, ?, ?)",
            [
                (at, text, "\n".join(row.odd[k]) if k in row.odd else None)
                for k, (at, text) in enumerate(enumerate(row.texts, number * PARTS))
            ],
        )

    def _write(self, root: str, fresh: Mapping[int, Row], made: Sequence[Leaf] | None) -> None:
        """A new segment of these documents, to which older ones may be joined."""
        (base,) = self._db.execute("SELECT coalesce(max(next), ?) FROM segments", (ALIGNED,)).fetchone()
        sizes = {number: sum(row.sizes) for number, row in fresh.items()}
        bases = dict(zip(sizes, lay_out(sizes.values(), base), strict=True))
        joined, living = self._worn(root, sum(sizes.values()))
        new = made if made is not None else index((at - base, fresh[number].norms()) for number, at in bases.items())
        first = base
        if joined:
            first = min(self._base(old) for old in joined)
            said = (posting for leaf in new for posting in postings(moved(leaf, base - first)))
            new = leaves(merged([*(self._postings(old, first) for old in joined), said]))
        last = max(bases, key=lambda number: bases[number])
        segment = self._db.execute(
            "INSERT INTO segments (root, words, base, next, directory, alone) VALUES (?, ?, ?, ?, '', '')",
            (root, sum(sizes.values()) + living, first, after(bases[last], sizes[last])),
        ).lastrowid
        self._fill(int(segment or 0), new)
        self._db.executemany(
            "UPDATE documents SET segment = ?, base = ? WHERE number = ?",
            [(segment, at, number) for number, at in bases.items()],
        )
        for old in joined:
            self._db.execute("UPDATE documents SET segment = ? WHERE segment = ?", (segment, old))
            self._drop(old)

    def _fill(self, segment: int, new: Iterable[Leaf]) -> None:
        """Write the leaves of a segment and the directory: the first word of each, and how many places it has alone."""
        firsts: list[str] = []
        alone = array("I")

        def rows() -> Iterator[tuple[int, bytes]]:
            for at, leaf in enumerate(new, segment * PARTS):
                firsts.append(leaf.first)
                alone.append(leaf.alone)
                yield at, leaf.data

        self._db.executemany("INSERT INTO leaves VALUES (?, ?)", rows())
        self._db.execute(
            "UPDATE segments SET directory = ?, alone = ? WHERE segment = ?", ("\n".join(firsts), blob(alone), segment)
        )

    def _worn(self, root: str, size: int) -> tuple[list[int], int]:
        """The last segments of a folder that are to be joined to one of this size after them, and their living words.

        A word is written anew once for each time that the packet has grown as much, or shrunk to half.
        """
        found = self._db.execute(
            "SELECT s.segment, s.words, sum(d.words) FROM segments s JOIN documents d ON d.segment = s.segment"
            " WHERE s.root = ? GROUP BY s.segment ORDER BY s.segment",
            (root,),
        ).fetchall()
        first, total = len(found), size
        while True:
            low = first
            while low and _rank(found[low - 1][2]) <= _rank(total):
                low -= 1
            if first - low < (_ALIKE if total < _LARGE else _MANY):
                break
            total += sum(living for _, _, living in found[low:first])
            first = low
        first = next((k for k in range(first) if found[k][2] * 2 < found[k][1]), first)
        return [segment for segment, _, _ in found[first:]], sum(living for _, _, living in found[first:])

    def _base(self, segment: int) -> int:
        """The place from which on those of a segment count."""
        (base,) = self._db.execute("SELECT base FROM segments WHERE segment = ?", (segment,)).fetchone()
        return int(base)

    def _leaves(self, segment: int) -> Iterator[Leaf]:
        """The leaves of a segment as they were written."""
        directory, alone = self._db.execute(
            "SELECT directory, alone FROM segments WHERE segment = ?", (segment,)
        ).fetchone()
        firsts, counts = directory.split("\n"), integers(alone)
        rows = self._db.execute("SELECT at, data FROM leaves WHERE at BETWEEN ? AND ? ORDER BY at", _rows_of(segment))
        for at, data in rows:
            k = at - segment * PARTS
            yield Leaf(firsts[k], counts[k], data)

    def _postings(self, segment: int, first: int) -> Iterator[Posting]:
        """What a segment says of its documents that are there; places count from ``first``."""
        found = self._db.execute("SELECT base, words FROM documents WHERE segment = ? ORDER BY base", (segment,))
        extents = [Extent(source="", base=base - first, size=size) for base, size in found]
        (written,) = self._db.execute("SELECT words FROM segments WHERE segment = ?", (segment,)).fetchone()
        by = self._base(segment) - first
        said = (posting for leaf in self._leaves(segment) for posting in postings(moved(leaf, by)))
        if sum(e.size for e in extents) == written:
            return said
        layout = Layout(extents, tuple(gaps(extents)))
        return ((norm, layout.living(places)) for norm, places in said)

    def row(self, place: str, key: str) -> Row | None:
        """The row of one place, if it has this key in one of the views."""
        for view in self._views():
            found = view.execute(
                "SELECT number, sizes, structure FROM documents JOIN bodies USING (number) WHERE place = ? AND key = ?",
                (place, key),
            ).fetchone()
            if found is not None:
                number, sizes, structure = found
                texts = view.execute("SELECT text FROM texts WHERE at BETWEEN ? AND ? ORDER BY at", _rows_of(number))
                return Row(structure=structure, texts=[text for (text,) in texts], sizes=integers(sizes), odd={})
        return None

    def forget(self, parents: Sequence[str]) -> None:
        """Remove what came from files that are gone."""
        if parents:
            self.replace(parents, ())

    def check(self) -> str | None:
        """None if the file is whole, every document has its text and every word its place; else the first complaint."""
        (said,) = self._db.execute("PRAGMA integrity_check(1)").fetchone()
        return next(self._missing(), None) if said == "ok" else str(said)

    def _missing(self) -> Iterator[str]:
        """What SQLite cannot see: rows that belong together and are not all there."""
        bare = "SELECT id FROM documents LEFT JOIN bodies USING (number) WHERE segment IS NOT NULL AND sizes IS NULL"
        yield from (f"{source} has no text in the cache" for (source,) in self._db.execute(bare))
        for segment, words in self._db.execute("SELECT segment, words FROM segments").fetchall():
            places = sum(len(at) for leaf in self._leaves(segment) for _, at in postings(leaf))
            if places != words:
                yield f"its index holds {places} places of {words} words"

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


def _rank(words: int) -> int:
    """The size of a segment by factors of four."""
    return words.bit_length() // 2


def _rows_of(number: int) -> tuple[int, int]:
    """The first and the last number that rows of a document or segment may have."""
    return number * PARTS, (number + 1) * PARTS - 1


def _prepare(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (("CACHEDIR.TAG", _TAG), (".gitignore", "*\n")):
        path = folder / name
        if not path.exists():
            path.write_text(content, encoding="utf-8")
