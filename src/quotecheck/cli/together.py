"""Many articles at once: processes that check, each with the packet from the cache that the first one filled."""

import io
import os
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final

from quotecheck.errors import QuotecheckError

if TYPE_CHECKING:
    from types import TracebackType

    from quotecheck.cli.checking import Check, Checked, Request

_EACH: Final = 4
"""Articles a process must have to be worth its start, which costs as much as checking some of them."""


def workers_for(request: "Request") -> int:
    """How many processes it pays to use; standard input cannot be shared."""
    if "-" in request.articles:
        return 1
    return min(request.jobs or os.cpu_count() or 1, len(request.articles) // _EACH)


class Together:
    """Checks the articles of a request in processes; answers come in the order in which they are asked for."""

    def __init__(self, check: "Check", workers: int) -> None:
        self._check = check
        self._workers = workers
        self._answers: dict[str, Future[tuple[Checked, str]]] = {}

    def __enter__(self) -> "Together":
        self._pool = ProcessPoolExecutor(self._workers, mp_context=get_context("spawn"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: "TracebackType | None"
    ) -> None:
        self._pool.shutdown(wait=kind is None, cancel_futures=True)

    def one(self, name: str) -> "Checked":
        """The answer for one article. Raises QuotecheckError if it cannot be checked."""
        if not self._answers:
            for each in dict.fromkeys(self._check.request.articles):
                try:  # the packet is read once, here; its warnings are said once
                    self._check.open_packet(each)
                except QuotecheckError:
                    continue  # said again, and told, when the article is checked
            for each in dict.fromkeys(self._check.request.articles):
                self._answers[each] = self._pool.submit(_work, replace(self._check.request, targets=()), each)
        checked, said = self._answers[name].result()
        sys.stderr.write(said)
        return checked


_checks: "dict[Request, Check]" = {}
"""What this process checks with; the packet stays open between articles."""


def _work(request: "Request", name: str) -> "tuple[Checked, str]":
    """Check one article in a process of its own; with what it said on standard error."""
    from quotecheck.cli.checking import Check

    if request not in _checks:
        _checks[request] = Check(request, quiet=True)
    here, sys.stderr = sys.stderr, io.StringIO()
    try:
        return _checks[request].one(name), sys.stderr.getvalue()
    finally:
        sys.stderr = here
