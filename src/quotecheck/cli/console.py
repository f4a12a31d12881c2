"""Standard output for results, standard error for everything else. Text of others is drawn, never sent."""

import os
import sys
from typing import TextIO

from quotecheck.errors import UsageError
from quotecheck.reports.look import Look
from quotecheck.reports.visible import one_line, visible


def wants_colour(stream: TextIO) -> bool:
    """NO_COLOR beats FORCE_COLOR, which beats what the stream is (no-color.org, force-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def look_of(stream: TextIO) -> Look:
    """How a report for people looks on this stream: wrapped only on a terminal."""
    width = None
    if stream.isatty():
        import shutil

        width = shutil.get_terminal_size().columns
    return Look(colour=wants_colour(stream), width=None if width is None else max(40, width))


def result(data: bytes) -> None:
    """Write a result to standard output; a reader that has gone away (``| head``) is no error."""
    try:
        sys.stdout.flush()
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:  # a stream without bytes, as in a notebook
            sys.stdout.write(data.decode("utf-8"))
        else:
            buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        abandon_output()
    except OSError as error:
        abandon_output()
        raise UsageError(f"standard output cannot be written: {error.strerror}; make room, or name a file") from error


def abandon_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(text: str, *, indented: bool = False) -> None:
    """One line on standard error, as ``quotecheck: TEXT``; ``indented`` keeps the columns of a table instead."""
    line = f"{visible(text)}\n" if indented else f"quotecheck: {one_line(text)}\n"
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    try:
        sys.stderr.write(line.encode(encoding, errors="backslashreplace").decode(encoding))
        sys.stderr.flush()
    except BrokenPipeError:
        return
