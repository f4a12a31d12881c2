"""The child process in which risky formats are read: one request after another from standard input.

A request is a line of JSON (``shown_as``, ``suffix``, ``encoding``, ``size``, ``seconds``) and ``size`` bytes of
content. The answer is a line of JSON (``size``) and ``size`` bytes of JSON: a document, or an ``error`` in one line.
"""

import base64
import contextlib
import json
import os
import sys
from pathlib import Path
from typing import IO, Any, Final

MEMORY: Final = 4 << 30
"""Bytes of address space for one child."""
_FORBIDDEN: Final = frozenset(
    {
        "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "subprocess.Popen", "os.system",
        "os.exec",
        "os.posix_spawn", "os.fork", "os.remove", "os.rename", "os.mkdir", "shutil.rmtree",
    }
)  # fmt: skip


def main() -> None:
    """Serve requests until standard input ends."""
    requests, answers = _private_streams()
    _fence()
    while True:
        line = requests.readline()
        if not line:
            return
        request = json.loads(line)
        data = requests.read(request["size"])
        _processor_limit(request["seconds"])
        answer = json.dumps(_answer(request, data)).encode("ascii")
        answers.write(json.dumps({"size": len(answer)}).encode("ascii") + b"\n" + answer)
        answers.flush()


def _private_streams() -> tuple[IO[bytes], IO[bytes]]:
    """Standard output for answers only: what a library prints goes nowhere."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    return requests, answers


def _fence() -> None:
    """No network, no programs, no files written, bounded memory: as far as this system can."""
    with contextlib.suppress(ImportError):
        import resource

        for what, limit in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
            with contextlib.suppress(OSError, ValueError):
                hard = resource.getrlimit(what)[1]
                wanted = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
                resource.setrlimit(what, (wanted, hard))
    with contextlib.suppress(Exception):
        import ctypes

        new_user, new_network = 0x10000000, 0x40000000
        ctypes.CDLL(None).unshare(new_user | new_network)
    sys.addaudithook(_guard)


def _guard(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(f"{event} is not allowed while a document is read")
    del arguments


def _processor_limit(seconds: float) -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime + seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    from quotecheck.documents.reading import read_bytes
    from quotecheck.documents.serial import document_record
    from quotecheck.errors import ReadError

    shown = request["shown_as"]
    try:
        document = read_bytes(data, path=Path(f"x{request['suffix']}"), shown_as=shown, encoding=request["encoding"])
        attachments = [[name, base64.b64encode(content).decode("ascii")] for name, content in document.attachments]
        return {"document": document_record(document), "text": document.text, "attachments": attachments}
    except ReadError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": f"{shown} needs more memory to read than it may have; split it or save it in another format"}
    except Exception as error:  # noqa: BLE001 - a reader's own bug costs this file, not the run
        why = " ".join(str(error).split())[:120]
        return {"error": f"{shown} could not be read ({type(error).__name__}: {why}); save it in another format"}


if __name__ == "__main__":
    main()
