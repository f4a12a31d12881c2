"""Files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path

from quotecheck.errors import UsageError


def write_file(path: Path, data: bytes) -> None:
    """Write beside, flush to the disk, rename: whoever reads sees the old file or the new one. Raises UsageError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            _write_through(path, data)
            return
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            Path(beside).chmod(_mode(path))
            Path(beside).replace(path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}; name another file") from error


def _write_through(path: Path, data: bytes) -> None:
    """A device or a pipe (/dev/stdout) takes the bytes as they come; a folder raises."""
    with path.open("wb") as stream:
        stream.write(data)


def _mode(path: Path) -> int:
    """The mode of the file that is replaced, else what the umask leaves."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
