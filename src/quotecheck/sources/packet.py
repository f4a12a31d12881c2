"""The packet: a story's source files, read, with provenance, where they can be searched."""

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quotecheck.documents.reader import Quoted
from quotecheck.documents.reading import file_bytes
from quotecheck.errors import PacketError, ReadError
from quotecheck.sources.caching import PacketCache
from quotecheck.sources.facts import FactTables
from quotecheck.sources.making import Making, Taken, Todo
from quotecheck.sources.model import Skipped, SourceDocument, SourceEntry, Store, Unreadable
from quotecheck.sources.own import own_output, tool_fingerprint
from quotecheck.sources.searching.places import Shelf
from quotecheck.sources.stores.cached import CachedStore
from quotecheck.sources.stores.rows import pack, unpack
from quotecheck.sources.walk import Found, find_sources, walk
from quotecheck.text.records import dataclass

if TYPE_CHECKING:
    from quotecheck.sources.preparing import Prepared

__all__ = ["Packet", "find_sources", "open_packet"]

Progress = Callable[[int, int, str], None]
"""Called with files done, files in all, and the file at hand."""
_BATCH: Final = 32
"""Files that are written to the cache in one transaction."""
_SHARED: Final = 4_000_000
"""Bytes from which on processes share the reading: their start costs as much as reading some hundred thousand."""


_IN_MEMORY: Final = 300_000
"""Words of documents just read that stay in memory; those beyond are taken from the cache when they are needed."""


@dataclass(frozen=True, kw_only=True)
class Packet:
    """All source documents of a story. ``documents`` is sorted by id; ``store`` searches and loads them."""

    documents: tuple[SourceEntry, ...]
    store: Store
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[Unreadable, ...] = ()
    """Files whose reader failed, or lost a part of them: the packet is not wholly checked."""
    warnings: tuple[str, ...] = ()
    """Notes for a human, each one line: facts about files that are not there, guessed encodings, no cache."""
    read: int = 0
    """Files that were read in this run and not taken from the cache."""


def open_packet(
    paths: Sequence[Path],
    *,
    article_paths: Sequence[Path] = (),
    cache_dir: Path | None = None,
    quoted: Quoted | None = None,
    progress: Progress | None = None,
    jobs: int | None = None,
) -> Packet:
    """Read the files of a packet, or take them from the cache where neither content, facts nor tool have changed.

    ``paths`` are files and folders; ``article_paths`` never count as sources; ``cache_dir`` is the ``.quotecheck``
    folder (None: in memory); ``quoted`` finds credited quotations; ``jobs`` limits reading processes.
    Raises PacketError: a path that is not there, a broken sources.toml, nothing to check against.
    """
    walked = walk(paths, articles=article_paths)
    opening = _Opening(Making(facts=FactTables(walked), quoted=quoted), PacketCache(cache_dir))
    opening.skipped.extend(walked.skipped)
    opening.errors.extend(walked.errors)
    todo = opening.sort_out(walked.files, _hashes(article_paths))
    opening.read(todo, len(walked.files), progress, jobs)
    if not opening.taken and not opening.errors:
        passed = f" ({len(opening.skipped)} passed over)" if opening.skipped else ""
        where = ", ".join(str(p) for p in paths)
        raise PacketError(f"no sources to check against in {where}{passed}; add the documents that the story rests on")
    return opening.packet(len(todo))


@dataclass(slots=True)
class _Opening:
    """The work of one ``open_packet``, and later the way back to a file whose cached row is gone."""

    making: Making
    cache: PacketCache
    taken: list[Taken] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    errors: list[Unreadable] = field(default_factory=list)
    kept_words: int = 0

    def sort_out(self, files: Sequence[Found], articles: set[str]) -> list[Todo]:
        """Take what the cache has; return what must be read."""
        fingerprint = tool_fingerprint(self.making.quoted)
        self.cache.look_up({f.root for f in files}, {str(f.path) for f in files})
        todo: list[Todo] = []
        for found in files:
            try:
                data = file_bytes(found.path, shown_as=found.id)
            except ReadError as error:
                self.errors.append(Unreadable(path=found.id, message=str(error)))
                continue
            digest = hashlib.sha256(data).hexdigest()
            if digest in articles:
                self.skipped.append(Skipped(path=found.id, reason="the article itself"))
                continue
            key = self._key(found, digest, fingerprint)
            known = self.cache.known(str(found.path), key)
            if known:
                self.taken.extend(Taken(entry=e, found=found, place=place, key=key) for place, e in known)
                continue
            failure = self.cache.failed(str(found.path), key)
            if failure is not None:
                self.errors.append(Unreadable(path=found.id, message=failure))
                continue
            ours = own_output(found.path, data)
            if ours:
                self.skipped.append(Skipped(path=found.id, reason=ours))
            else:
                todo.append(Todo(found=found, data=data, key=key))
        return todo

    def _key(self, found: Found, digest: str, fingerprint: str) -> str:
        about = [[name, asdict(facts)] for name, facts in self.making.facts.inside(found)]
        said = json.dumps([fingerprint, digest, found.id, found.path.suffix, about], sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()

    def read(self, todo: Sequence[Todo], total: int, progress: Progress | None, jobs: int | None) -> None:
        """Read what must be read, keeping it batch by batch."""
        if not todo:
            return
        done = total - len(todo)

        def tell(item: Todo) -> None:
            nonlocal done
            done += 1
            if progress is not None:
                progress(done, total, item.found.id)

        rest = todo
        if self.cache.in_use and sum(len(item.data) for item in todo) >= _SHARED:
            from quotecheck.sources.preparing import prepared

            seen: set[int] = set()
            for items, result in prepared(todo, self.making, jobs):
                self._keep_prepared(items, result)
                for item in items:
                    tell(item)
                    seen.add(id(item))
            rest = [item for item in todo if id(item) not in seen]
        self._read(rest, tell, jobs)

    def _read(self, todo: Sequence[Todo], tell: Callable[[Todo], None], jobs: int | None) -> None:
        """Read files one by one, those of risky formats in processes of their own."""
        from quotecheck.documents.files.isolation import ReaderEndedError, read_many

        batch: list[Taken] = []
        wanted = [(t.data, t.found.path, t.found.id, self.making.encoding(t.found)) for t in todo]
        for number, result in read_many(wanted, jobs=jobs):
            item = todo[number]
            tell(item)
            if isinstance(result, ReadError):
                self._failed(item, str(result), keep=not isinstance(result, ReaderEndedError))
                continue
            batch.extend(self.making.sources(item.found, result, item.key))
            if len(batch) >= _BATCH:
                self._keep(batch)
                batch = []
        self._keep(batch)

    def _failed(self, item: Todo, message: str, *, keep: bool) -> None:
        """A file that cannot be read; ``keep``: nor can it be until it changes."""
        self.errors.append(Unreadable(path=item.found.id, message=message))
        if keep:
            self.cache.keep_failure(str(item.found.path), item.found.root, item.key, message)

    def _keep_prepared(self, items: Sequence[Todo], result: "Prepared") -> None:
        """Put what another process read and indexed into the packet and the cache."""
        for number, message in result.failures:
            self._failed(items[number], message, keep=True)
        for item in items:
            item.data = b""  # not needed any more, and there may be very many
        self.taken.extend(result.taken)
        files = [
            (str(t.found.path), t.found.root, t.key, [(t.place, t.entry, row)])
            for t, row in zip(result.taken, result.rows, strict=True)
        ]
        self.cache.keep(files, result.leaves)
        self.kept_words += sum(t.entry.words for t in result.taken)

    def _keep(self, batch: Sequence[Taken]) -> None:
        """Put what was read into the packet, and into the cache in one transaction."""
        self.taken.extend(batch)
        if not self.cache.in_use:
            return
        by_file: dict[str, list[Taken]] = {}
        for one in batch:
            by_file.setdefault(str(one.found.path), []).append(one)
        files = []
        for path, taken in by_file.items():
            rows = [(t.place, t.entry, pack(t.document)) for t in taken if t.document is not None]
            files.append((path, taken[0].found.root, taken[0].key, rows))
        self.cache.keep(files)
        self.kept_words += sum(t.entry.words for t in batch)
        if self.kept_words > _IN_MEMORY and self.cache.in_use:
            for one in batch:
                one.document = None

    def packet(self, read: int) -> Packet:
        """Everything, sorted."""
        taken = {t.entry.id: t for t in sorted(self.taken, key=lambda t: t.entry.id)}
        entries = tuple(t.entry for t in taken.values())
        losses = [Unreadable(path=e.id, message=loss) for e in entries for loss in e.losses]
        parts = [part.split("\t", 1) for e in entries for part in e.skipped]
        skipped = [*self.skipped, *(Skipped(path=path, reason=reason) for path, reason in parts)]
        warnings = (*self.making.facts.warnings, *self.cache.notes, *(w for e in entries for w in e.warnings))
        return Packet(
            documents=entries,
            store=CachedStore(
                entries, lambda i: self._document(taken[i]), lambda: self._shelf(taken.values()), self.cache.drop
            ),
            skipped=tuple(sorted(skipped, key=lambda s: (s.path, s.reason))),
            errors=tuple(sorted([*self.errors, *losses], key=lambda e: (e.path, e.message))),
            warnings=tuple(dict.fromkeys(warnings)),
            read=read,
        )

    def _shelf(self, taken: Iterable[Taken]) -> Shelf | None:
        """The kept index, if it holds every document of the packet."""
        return self.cache.shelf({t.found.root for t in taken}, {t.place: (t.entry.id, t.key) for t in taken})

    def _document(self, taken: Taken) -> SourceDocument:
        """A source document: at hand, from the cache, or from its file once more."""
        if taken.document is not None:
            return taken.document
        row = self.cache.row(taken.place, taken.key)
        if row is not None:
            return unpack(taken.entry.id, row)
        data = file_bytes(taken.found.path, shown_as=taken.found.id)
        encoding = self.making.encoding(taken.found)
        from quotecheck.documents.files.isolation import read_safely

        document = read_safely(data, path=taken.found.path, shown_as=taken.found.id, encoding=encoding)
        made = self.making.sources(taken.found, document, taken.key)
        again = next((t for t in made if t.entry.id == taken.entry.id), None)
        if again is None or again.document is None or again.entry.sha256 != taken.entry.sha256:
            raise ReadError(f"{taken.entry.id} changed while it was used; run again")
        return again.document


def _hashes(paths: Sequence[Path]) -> set[str]:
    """Digests of the articles, so that a copy of one in the packet is no source."""
    hashes: set[str] = set()
    for path in paths:
        with contextlib.suppress(OSError, ValueError):
            if path.is_file() and path.stat().st_size:
                hashes.add(hashlib.sha256(path.read_bytes()).hexdigest())
    return hashes
