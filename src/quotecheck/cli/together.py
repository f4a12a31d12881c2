"""Many articles at once: processes that check, each with the packet from the cache that the first one filled."""

import io
import os
import sys
from typing import TYPE_CHECKING, Final

from quotecheck.errors import QuotecheckError

if TYPE_CHECKING:
    from concurrent.futures import Future
    from types import TracebackType

    from quotecheck.story.checking import Asked, Check, Checked

_EACH: Final = 4
"""Articles a process must have to be worth its start, which costs as much as checking some of them."""


def workers_for(asked: "Asked") -> int:
    """How many processes it pays to use; standard input cannot be shared."""
    if "-" in asked.articles:
        return 1
    return min(asked.jobs or os.cpu_count() or 1, len(asked.articles) // _EACH)


class Together:
    """Checks the articles that are asked for in processes; answers come in the order in which they are asked for."""

    def __init__(self, check: "Check", workers: int) -> None:
        self._check = check
        self._workers = workers
        self._answers: dict[str, Future[tuple[Checked, str]]] = {}

    def __enter__(self) -> "Together":
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        self._pool = ProcessPoolExecutor(self._workers, mp_context=get_context("spawn"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: "TracebackType | None"
    ) -> None:
        self._pool.shutdown(wait=kind is None, cancel_futures=True)

    def one(self, name: str) -> "Checked":
        """The answer for one article. Raises QuotecheckError if it cannot be checked."""
        if not self._answers:
            for each in dict.fromkeys(self._check.asked.articles):
                try:  # the packet is read once, here; its warnings are said once
                    self._check.open_packet(each)
                except QuotecheckError:
                    continue  # said again, and told, when the article is checked
            for each in dict.fromkeys(self._check.asked.articles):
                self._answers[each] = self._pool.submit(_work, self._check.asked, each)
        checked, said = self._answers[name].result()
        sys.stderr.write(said)
        return checked


_checks: "dict[Asked, Check]" = {}
"""What this process checks with; the packet stays open between articles."""


def _work(asked: "Asked", name: str) -> "tuple[Checked, str]":
    """Check one article in a process of its own; with what it said on standard error."""
    from quotecheck.story.checking import Check

    if asked not in _checks:
        _checks[asked] = Check(asked)
    here, sys.stderr = sys.stderr, io.StringIO()
    try:
        return _checks[asked].one(name), sys.stderr.getvalue()
    finally:
        sys.stderr = here
