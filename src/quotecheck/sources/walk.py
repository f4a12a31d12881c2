"""Which files of a packet are read, which are passed over and why, and what each is called."""

import os
import re
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Final

from quotecheck.documents.reading import reader_for
from quotecheck.errors import PacketError
from quotecheck.sources.model import Skipped, Unreadable
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

FACTS_FILE: Final = "sources.toml"
_LOCKS: Final = lazily(r"~\$|\.~lock\.|~\$?.*\.tmp$|Thumbs\.db$|desktop\.ini$|Icon\r$", re.IGNORECASE)
_LEFTOVERS: Final = (".tmp", ".part", ".crdownload", ".swp", ".bak", "~", ".lock")
_OURS: Final = frozenset({FACTS_FILE, "quotecheck.toml"})
_DEEPEST: Final = 64
"""Folders below folders that are still walked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file of the packet to be read."""

    path: Path
    root: str
    """The folder or file named by the user, resolved: ids and cached rows are counted within it."""
    relative: str
    """Below the root, with "/"."""
    id: str


@dataclass(slots=True, kw_only=True)
class Walk:
    """What lies in the packet."""

    files: list[Found] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    errors: list[Unreadable] = field(default_factory=list)
    """Folders that could not be looked into."""
    facts_files: list[tuple[Path, str, str]] = field(default_factory=list)
    """sources.toml files: path, root, and the folder's path below the root ("" or "letters/")."""


def find_sources(explicit: Sequence[Path], *, config_dir: Path | None, article_dir: Path | None) -> tuple[Path, ...]:
    """Where the packet lies: what was named, else ``sources/`` beside the configuration, else beside the article.

    Raises PacketError if nothing was named and there is no such folder.
    """
    if explicit:
        return tuple(explicit)
    for folder in (config_dir, article_dir):
        if folder is not None and (folder / "sources").is_dir():
            return (folder / "sources",)
    beside = config_dir or article_dir or Path()
    raise PacketError(f"no sources to check against: put files into {beside / 'sources'} or name them with --sources")


def walk(paths: Sequence[Path], *, articles: Sequence[Path] = ()) -> Walk:
    """All files of the packet, by id; PacketError for a path that is not there."""
    result = Walk()
    own = {_identity(p) for p in articles}
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            status = path.stat()
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise PacketError(f"{path}: {why}; correct --sources") from None
        if stat.S_ISDIR(status.st_mode):
            _folder(path.resolve(), result, own, seen)
        else:
            _single(path, result, own, seen)
    result.files = _distinct(result.files)
    result.skipped.sort(key=lambda s: (s.path, s.reason))
    return result


def _single(path: Path, result: Walk, own: set[tuple[int, int]], seen: set[tuple[int, int]]) -> None:
    resolved = path.resolve()
    facts = resolved.parent / FACTS_FILE
    if facts.is_file():
        result.facts_files.append((facts, str(resolved), ""))
    _take(resolved, str(resolved), path.name, result, own, seen)


def _folder(root: Path, result: Walk, own: set[tuple[int, int]], seen: set[tuple[int, int]]) -> None:
    for folder, relative in _folders(root, result):
        try:
            entries = sorted(os.scandir(folder), key=lambda e: e.name)
        except OSError as error:
            name = clean(relative) or str(root)
            message = f"{name} cannot be read ({error.strerror}); change its permissions or take it out of the packet"
            result.errors.append(Unreadable(path=name, message=message))
            continue
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                _entry(entry, root, f"{relative}{entry.name}", result, own, seen)


def _folders(root: Path, result: Walk) -> Iterator[tuple[Path, str]]:
    """The root and the folders below it that belong to the packet, with their path below the root."""
    queue = [(root, "")]
    for folder, relative in queue:
        yield folder, relative
        try:
            names = sorted(e.name for e in os.scandir(folder) if e.is_dir(follow_symlinks=False))
        except OSError:
            continue
        for name in names:
            below = f"{relative}{name}/"
            if name.startswith(".") or name == "__MACOSX":
                result.skipped.append(Skipped(path=clean(below), reason="hidden folder"))
            elif _is_cache(folder / name):
                result.skipped.append(Skipped(path=clean(below), reason="a cache, not a source"))
            elif below.count("/") > _DEEPEST:
                result.skipped.append(Skipped(path=clean(below), reason="nested too deeply"))
            else:
                queue.append((folder / name, below))


def _is_cache(folder: Path) -> bool:
    try:
        return (folder / "CACHEDIR.TAG").exists()
    except OSError:  # it may not be looked into; that is said when it is listed
        return False


def _entry(
    entry: "os.DirEntry[str]",
    root: Path,
    relative: str,
    result: Walk,
    own: set[tuple[int, int]],
    seen: set[tuple[int, int]],
) -> None:
    path = Path(entry.path)
    if entry.name == FACTS_FILE and entry.is_file():
        result.facts_files.append((path, str(root), relative.removesuffix(FACTS_FILE)))
        return
    reason = _by_name(entry.name)
    if reason is None and entry.is_symlink():
        reason, path = _link(path, root)
    if reason is not None:
        result.skipped.append(Skipped(path=clean(relative), reason=reason))
        return
    _take(path, str(root), relative, result, own, seen)


def _by_name(name: str) -> str | None:
    if name in _OURS:
        return "configuration, not a source"
    if _LOCKS.match(name):
        return "lock file"
    if name.startswith("."):
        return "hidden file"
    if name.endswith(_LEFTOVERS):
        return "temporary file"
    return None


def _link(path: Path, root: Path) -> tuple[str | None, Path]:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return "broken link", path
    if not target.is_relative_to(root):
        return "link that leads out of the packet", path
    if target.is_dir():
        return "link to a folder of the packet", path
    return None, target


def _take(
    path: Path, root: str, relative: str, result: Walk, own: set[tuple[int, int]], seen: set[tuple[int, int]]
) -> None:
    name = clean(relative)
    try:
        status = path.stat()
    except OSError as error:
        result.skipped.append(Skipped(path=name, reason=f"cannot be looked at: {error.strerror}"))
        return
    identity = (status.st_dev, status.st_ino)
    reason = None
    if not stat.S_ISREG(status.st_mode):
        reason = _special(status.st_mode)
    elif identity in own:
        reason = "the article itself"
    elif identity in seen:
        reason = "the same file under another name"
    elif reader_for(path) is None:
        reason = f"no reader for {path.suffix.lower()} files"
    if reason is not None:
        result.skipped.append(Skipped(path=name, reason=reason))
        return
    seen.add(identity)
    result.files.append(Found(path=path, root=root, relative=name, id=name))


def _special(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "a FIFO, not a file"
    if stat.S_ISSOCK(mode):
        return "a socket, not a file"
    return "a device, not a file"


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return (-1, -1)
    return status.st_dev, status.st_ino


def clean(name: str) -> str:
    """A file name that can be written as UTF-8, with "/" between folders."""
    return re.sub("[\ud800-\udfff]", "\ufffd", name.replace(os.sep, "/"))


def _distinct(files: list[Found]) -> list[Found]:
    """Where two files would have the same id, each gets its folder's name in front, and then a number."""
    counts = Counter(f.id for f in files)
    named = [replace(f, id=f"{clean(_folder_name(f))}/{f.id}") if counts[f.id] > 1 else f for f in files]
    taken: Counter[str] = Counter()
    result: list[Found] = []
    for found in named:
        taken[found.id] += 1
        number = taken[found.id]
        result.append(found if number == 1 else replace(found, id=f"{found.id}-{number}"))
    return sorted(result, key=lambda f: f.id)


def _folder_name(found: Found) -> str:
    root = Path(found.root)
    return root.name if str(found.path) != found.root else root.parent.name
