"""Reading risky formats in child processes with limits, so that one evil file costs one line and never the run.

Limits: wall time, processor time and memory (where the system has them), no network, no files written. PDFium is not
thread-safe and can be brought to abort by a small file; a parser may hang: the child is then ended and replaced.
"""

import atexit
import base64
import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final

from quotecheck.documents.model import Document
from quotecheck.documents.reading import TRUSTED, read_bytes, reader_for
from quotecheck.errors import ReadError

Wanted = tuple[bytes, Path, str, str | None]
"""Content, path (for its suffix), the name to show, and the encoding that the facts name."""
_SECONDS: Final = 30.0
_SECONDS_A_MEGABYTE: Final = 6.0
_MOST_SECONDS: Final = 240.0
_MOST_OUTPUT: Final = 1 << 30


class ReaderEndedError(ReadError):
    """The child crashed or was ended: another run, on a quieter machine, may read the file."""


_idle: "list[_Child]" = []
_lock = threading.Lock()


def read_safely(data: bytes, *, path: Path, shown_as: str, encoding: str | None = None) -> Document:
    """Read one file, in this process or in a child, as its format asks for."""
    name = reader_for(path)
    if name is None or name in TRUSTED or not data.strip():
        return read_bytes(data, path=path, shown_as=shown_as, encoding=encoding)
    with _lock:
        child = _idle.pop() if _idle else None
    child = child or _Child()
    try:
        return child.read(data, path, shown_as, encoding)
    finally:
        if child.alive:
            with _lock:
                _idle.append(child)


def read_many(wanted: Sequence[Wanted], *, jobs: int | None = None) -> Iterator[tuple[int, Document | ReadError]]:
    """Read files with ``jobs`` children (default: one a processor); yields (number, document or error) as they come."""
    risky: SimpleQueue[int] = SimpleQueue()
    here: list[int] = []
    for number, (_, path, _, _) in enumerate(wanted):
        name = reader_for(path)
        if name is None or name in TRUSTED:
            here.append(number)
        else:
            risky.put(number)
    count = len(wanted) - len(here)
    results: SimpleQueue[tuple[int, Document | ReadError]] = SimpleQueue()

    def serve() -> None:
        while True:
            try:
                number = risky.get_nowait()
            except Empty:
                return
            results.put((number, _try(wanted[number])))

    threads = [
        threading.Thread(target=serve, daemon=True) for _ in range(min(count, max(1, jobs or os.cpu_count() or 1), 16))
    ]
    for thread in threads:
        thread.start()
    done = 0
    for number in here:
        yield number, _try(wanted[number])
        while not results.empty():
            yield results.get()
            done += 1
    while done < count:
        yield results.get()
        done += 1


def _try(item: Wanted) -> Document | ReadError:
    data, path, shown_as, encoding = item
    try:
        return read_safely(data, path=path, shown_as=shown_as, encoding=encoding)
    except ReadError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a thread must answer, whatever happens
        return ReadError(f"{shown_as} could not be read ({type(error).__name__}: {error}); save it in another format")


class _Child:
    """One child process; after a crash or a time-out it is not alive and not used again."""

    def __init__(self) -> None:
        self.alive = False
        self._process: subprocess.Popen[bytes] | None = None
        if not sys.executable:
            return
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "quotecheck.documents.files.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                close_fds=True,
            )
            self.alive = True
            atexit.unregister(close_children)
            atexit.register(close_children)
        except OSError:
            self._process = None

    def read(self, data: bytes, path: Path, shown_as: str, encoding: str | None) -> Document:
        """Have one file read; ReadError says what it did to its reader."""
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            # No child processes on this system: the file is read here, without limits.
            return read_bytes(data, path=path, shown_as=shown_as, encoding=encoding)
        seconds = min(_MOST_SECONDS, _SECONDS + _SECONDS_A_MEGABYTE * len(data) / 1e6)
        request = {
            "shown_as": shown_as,
            "suffix": path.suffix,
            "encoding": encoding,
            "size": len(data),
            "seconds": seconds,
        }
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            process.stdin.write(data)
            process.stdin.flush()
            answer = _receive(process.stdout)
        except (OSError, ValueError, EOFError):
            self._end()
            raise ReaderEndedError(_epitaph(shown_as, process.returncode, seconds, late=late.is_set())) from None
        finally:
            timer.cancel()
        return _document(answer)

    def _end(self) -> None:
        self.alive = False
        if self._process is None:
            return
        self._process.kill()
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            self._process.wait(10)
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError, ValueError):
                if stream is not None:
                    stream.close()

    def close(self) -> None:
        """End the process in good order."""
        self._end()


def _receive(stream: Any) -> dict[str, Any]:
    line = stream.readline(200)
    if not line:
        raise EOFError
    size = json.loads(line)["size"]
    if not isinstance(size, int) or not 0 <= size <= _MOST_OUTPUT:
        raise ValueError("too much output")
    body = stream.read(size)
    if len(body) != size:
        raise EOFError
    answer: dict[str, Any] = json.loads(body)
    return answer


def _document(answer: dict[str, Any]) -> Document:
    from quotecheck.documents.serial import document_from

    if "error" in answer:
        raise ReadError(answer["error"])
    attachments = tuple((name, base64.b64decode(content)) for name, content in answer["attachments"])
    return document_from(answer["document"], answer["text"], attachments)


def _epitaph(shown_as: str, code: int | None, seconds: float, *, late: bool) -> str:
    if late or code == -24:  # SIGXCPU
        return f"{shown_as} took its reader more than {seconds:.0f} seconds; split it or save it in another format"
    how = f"signal {-code}" if code is not None and code < 0 else f"code {code}"
    return f"{shown_as} made its reader crash ({how}); it is damaged or hostile: save it in another format"


def close_children() -> None:
    """End the children that wait for work; the pipeline and tests may call it, the end of the process does too."""
    with _lock:
        children, _idle[:] = list(_idle), []
    for child in children:
        child.close()
