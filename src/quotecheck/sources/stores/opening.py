"""A SQLite file opened for writing ahead, also while others open, close or recover it."""

import sqlite3
import time
from pathlib import Path
from typing import Final

_PAUSE: Final = 0.02
"""Seconds between two tries."""


class _Held(sqlite3.Connection):
    """A connection that is closed when nobody holds it any more: a packet keeps its own as long as it is used.

    From Python 3.13 on an open one that is left to the garbage collection is a ResourceWarning.
    """

    def __del__(self) -> None:
        self.close()


def opened(path: Path, *, timeout: float, page: int = 4096) -> sqlite3.Connection:
    """A connection in WAL mode that waits ``timeout`` seconds for locks; ``page``: bytes of a page of a new file.

    SQLite does not wait for a lock while the last user of a file puts its log away: the switch of the journal answers
    "locked" at once, and is asked again until the time is up. Raises sqlite3.Error.
    """
    db = sqlite3.connect(path, timeout=timeout, isolation_level=None, check_same_thread=False, factory=_Held)
    end = time.monotonic() + timeout
    while True:
        try:
            db.execute(f"PRAGMA page_size={page:d}")
            db.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                db.close()
                raise
            time.sleep(_PAUSE)
        except BaseException:
            db.close()
            raise
        else:
            return db
