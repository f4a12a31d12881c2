"""Files that are written whole or not at all, and changed by one process at a time."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from quotecheck.errors import UsageError
from quotecheck.text.lazily import lazily

_STALE: Final = 24 * 3600
"""Seconds after which a half-written file is swept whoever wrote it."""

_STRAY: Final = lazily(r"\..+\.(\d+)\.[^.]*\.part")
"""A half-written file of ours, with the process that wrote it."""


def near(path: Path) -> Path:
    """A path as it is named from the working folder, where it lies below it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path


def write_file(path: Path, data: bytes) -> None:
    """Write beside, flush to the disk, rename, flush the folder: whoever reads sees the old file or the new one.

    Sweeps what a killed writer left beside the file. Raises UsageError.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            _write_through(path, data)
            return
        target = path.resolve() if path.is_symlink() else path
        _sweep(target)
        beside = _beside(target, data)
        try:
            beside.chmod(_mode(target))
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        flush_folder(target.parent)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}; name another file") from error


def place_file(path: Path, data: bytes) -> None:
    """Write a new file whole; UsageError if there is one with that name already."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path)
        beside = _beside(path, data)
        try:
            beside.chmod(_mode(beside, new=True))
            _place(beside, path)
        finally:
            beside.unlink(missing_ok=True)
        flush_folder(path.parent)
    except FileExistsError:
        raise UsageError(f"{path} is there already; nothing was overwritten: choose another name") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}; name another file") from error


def _place(beside: Path, path: Path) -> None:
    """Give a file its name unless that is taken: a hard link does both at once."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with path.open("xb") as stream:
            stream.write(beside.read_bytes())
            stream.flush()
            os.fsync(stream.fileno())


def _beside(path: Path, data: bytes) -> Path:
    """The data in a file of this process beside ``path``, on the disk."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.{os.getpid()}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _sweep(path: Path) -> None:
    """Remove what killed writers left beside this file."""
    for entry in list(path.parent.iterdir()):
        found = _STRAY.fullmatch(entry.name)
        if found is not None and (not _lives(int(found.group(1))) or _old(entry)):
            entry.unlink(missing_ok=True)


def _lives(process: int) -> bool:
    """Whether a process runs; where that cannot be asked without harm, it is taken to run."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _old(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime > _STALE
    except OSError:
        return False


def flush_folder(folder: Path) -> None:
    """Bring a rename to the disk, where folders can be flushed."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:  # a file system that has no such thing
        return
    finally:
        os.close(handle)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Only one process at a time changes the files of a folder in which all changes are made under this lock.

    The lock goes with its process, however that ends, and leaves nothing behind. Raises UsageError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if sys.platform == "win32":
            with _locked_on_windows(folder):
                yield
            return
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise UsageError(f"{folder} cannot be written: {error.strerror}; name another folder") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def _locked_on_windows(folder: Path) -> Iterator[None]:
    """A folder cannot be locked there: a file in the temporary folder stands for it."""
    import hashlib

    name = hashlib.sha256(str(folder.resolve()).encode("utf-8", "replace")).hexdigest()[:16]
    import tempfile

    with (Path(tempfile.gettempdir()) / f"quotecheck-{name}.lock").open("ab") as stream:
        if sys.platform == "win32":
            import msvcrt

            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK, 1)
        yield


def _write_through(path: Path, data: bytes) -> None:
    """A device or a pipe (/dev/stdout) takes the bytes as they come; a folder raises."""
    with path.open("wb") as stream:
        stream.write(data)


def _mode(path: Path, *, new: bool = False) -> int:
    """The mode of the file that is replaced, else what the umask leaves."""
    if path.exists() and not new:
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
