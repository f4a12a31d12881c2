"""Memory as the command line uses it: no more than there is, and given back before the end is told."""

import contextlib
import os
from pathlib import Path
from typing import Final

_GROUP: Final = Path("/sys/fs/cgroup/memory.max")
"""What a container may use, in bytes, or "max"."""


def limit_memory() -> None:
    """Have the system refuse memory that this machine does not have: an article beyond it then ends with one line.

    Without a limit Linux promises all that is asked for, and kills whoever uses it. Windows has no such limit.
    """
    try:
        import resource

        there = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
        most = min(n for n in (there, _of_group(), soft, hard) if n > 0)  # no limit is a negative number
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
    except (ImportError, OSError, ValueError):
        return


def _of_group() -> int:
    try:
        said = _GROUP.read_text("ascii").strip()
    except OSError:
        return 0
    return int(said) if said.isdigit() else 0


def released(error: BaseException) -> None:
    """Let go of everything that the functions held which an error has ended: there may be no memory left to tell it."""
    trace, error.__traceback__ = error.__traceback__, None
    while trace is not None:
        with contextlib.suppress(RuntimeError):  # one that still runs
            trace.tb_frame.clear()
        trace = trace.tb_next
