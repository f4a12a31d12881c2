"""Several inputs, each of which may fail: one line for each that does, everything else goes on."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from quotecheck.cli.console import note
from quotecheck.errors import QuotecheckError

Input = TypeVar("Input")
Output = TypeVar("Output")


class Attempts:
    """Remembers whether an attempt failed; ``code`` is then 2."""

    def __init__(self) -> None:
        self.code = 0

    def each(self, inputs: Iterable[Input], work: Callable[[Input], Output]) -> list[Output]:
        """What ``work`` returns for every input for which it raises no QuotecheckError."""
        done: list[Output] = []
        for one in inputs:
            try:
                done.append(work(one))
            except QuotecheckError as error:
                note(str(error))
                self.code = 2
        return done
