"""What is being done, on a terminal and only while it takes long: one line on standard error that goes away again."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from quotecheck.reports.visible import one_line

_PATIENCE: Final = 1.0
"""Seconds before anything is shown."""
_BEAT: Final = 0.5
_CLEAR: Final = "\r\x1b[K"


@contextmanager
def working(what: str) -> Iterator[None]:
    """Say what is being done, and for how long, while the block runs; nothing where standard error is no terminal."""
    stream = sys.stderr
    if not stream.isatty():
        yield
        return
    done = threading.Event()
    ticker = threading.Thread(target=_tick, args=(stream, one_line(what), done), daemon=True)
    ticker.start()
    try:
        yield
    finally:
        done.set()
        ticker.join()


def _tick(stream: TextIO, what: str, done: threading.Event) -> None:
    start = time.monotonic()
    shown = False
    wait = _PATIENCE
    while not done.wait(wait):
        stream.write(f"{_CLEAR}{what}: {time.monotonic() - start:.0f} s")
        stream.flush()
        shown, wait = True, _BEAT
    if shown:
        stream.write(_CLEAR)
        stream.flush()
