"""Work shared among processes of our own: pieces go in by pipe, answers come back as they are ready.

The processes are started by name and not by copying this one: they see neither its open files nor whatever script uses
the library. What goes through the pipes is pickled, by us and for us.
"""

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, Queue, SimpleQueue
from typing import IO, Any, Final, TypeVar

P = TypeVar("P")
A = TypeVar("A")
_PIPE: Final = 1 << 20
"""Bytes that a pipe holds, where that can be chosen: a process that answers stands still until its answer is taken."""
_WAITING: Final = 2
"""Answers that may wait to be taken; with more, the processes wait."""


def share(function: Callable[[P], A], pieces: Sequence[P], processes: int) -> Iterator[tuple[int, A]]:
    """Call a function on every piece in so many processes; yields (number of the piece, answer) as they come.

    A process that answers has its next piece already. A piece whose process ends before it answers is done here, as are
    all where no process can be started. An error that the function raises is raised here.
    """
    waiting: SimpleQueue[int] = SimpleQueue()
    for number in range(len(pieces)):
        waiting.put(number)
    answers: Queue[tuple[int, Any, bool]] = Queue(_WAITING)
    answer: Any
    crew = [process for process in (_start() for _ in range(min(processes, len(pieces)))) if process is not None]
    stop = threading.Event()

    def serve(process: "subprocess.Popen[bytes]", *asked: int) -> None:
        well = all(_ask(process, function, pieces[number]) for number in asked)
        while not stop.is_set():
            with contextlib.suppress(Empty):
                asked = (*asked, waiting.get_nowait())
                well = _ask(process, function, pieces[asked[-1]]) and well
            if not asked:
                break
            answer, answered = _answer(process) if well else (None, False)
            well = answered
            answers.put((asked[0], answer, answered))
            asked = asked[1:]
        _end(process)

    threads = [threading.Thread(target=serve, args=(process, waiting.get()), daemon=True) for process in crew]
    for thread in threads:
        thread.start()
    try:
        for _ in pieces:
            number, answer, answered = answers.get() if crew else (waiting.get(), None, False)
            if isinstance(answer, Exception):
                raise answer
            yield number, (answer if answered else function(pieces[number]))
    finally:
        stop.set()
        for process in crew:
            process.kill()
        while any(thread.is_alive() for thread in threads):
            with contextlib.suppress(Empty):
                answers.get(timeout=0.05)


def _start() -> "subprocess.Popen[bytes] | None":
    if not sys.executable:
        return None
    try:
        process = subprocess.Popen(
            [sys.executable, "-m", "quotecheck.sources.crew"],
            bufsize=_PIPE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            close_fds=True,
        )
    except OSError:
        return None
    with contextlib.suppress(ImportError, AttributeError, OSError):  # Linux alone has pipes of a size to choose
        import fcntl

        for stream in (process.stdin, process.stdout):
            if stream is not None:
                fcntl.fcntl(stream, fcntl.F_SETPIPE_SZ, _PIPE)
    return process


def _ask(process: "subprocess.Popen[bytes]", function: Callable[[P], A], piece: P) -> bool:
    """Send a piece; whether it went."""
    try:
        if process.stdin is not None:
            pickle.dump((function, piece), process.stdin, protocol=5)
            process.stdin.flush()
            return True
    except (OSError, pickle.PicklingError, ValueError):
        _end(process)
    return False


def _answer(process: "subprocess.Popen[bytes]") -> tuple[Any, bool]:
    """The answer to the first piece that has none, and whether there is one."""
    try:
        if process.stdout is not None:
            return pickle.load(process.stdout), True  # noqa: S301 - from our own process
    except (OSError, EOFError, pickle.UnpicklingError, ValueError):
        _end(process)
    return None, False


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        process.wait(10)
    for stream in (process.stdin, process.stdout):
        with contextlib.suppress(OSError, ValueError):
            if stream is not None:
                stream.close()


def main() -> None:
    """Answer one piece after another until standard input ends; what a library prints goes nowhere."""
    pieces, answers = os.fdopen(os.dup(0), "rb", _PIPE), os.fdopen(os.dup(1), "wb", _PIPE)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    with contextlib.suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        _serve(pieces, answers)


def _serve(pieces: IO[bytes], answers: IO[bytes]) -> None:
    import gc

    gc.freeze()
    gc.set_threshold(200_000, 20, 20)
    sending: threading.Thread | None = None
    while True:
        function, piece = pickle.load(pieces)  # noqa: S301 - from the process that started this one
        try:
            answer = function(piece)
        except Exception as error:  # noqa: BLE001 - raised where the answer is awaited
            answer = error
        if sending is not None:
            sending.join()
        sending = threading.Thread(target=_send, args=(answer, answers))
        sending.start()
        del answer, piece


def _send(answer: object, answers: IO[bytes]) -> None:
    """Answer while the next piece is worked on. Whoever waits for what cannot be sent must see this process end."""
    try:
        pickle.dump(answer, answers, protocol=5)
        answers.flush()
    except BaseException:  # noqa: BLE001
        os._exit(1)


if __name__ == "__main__":
    main()
