"""What stands in the margin of every line and is no word of the text: the line numbers of a deposition, the clock times
of a clip report."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Zone

_NUMBER: Final = re.compile(r"^[ \t]{0,6}(?P<margin>\d{1,3})[ \t]{2,}(?=\S)", re.MULTILINE)
_CLOCK: Final = re.compile(r"^[ \t]{0,6}(?P<margin>\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?)[ \t]+(?=\S)", re.MULTILINE)
_LEAST: Final = 6
"""Lines from which on a column is one."""
_STEADY: Final = 0.8
"""Share of its lines that must go on from the one before, or begin anew."""


def margin_zones(text: str) -> Iterator[Zone]:
    """The numbers or times, each as furniture; none where they do not run on down the lines."""
    for pattern in (_NUMBER, _CLOCK):
        found = list(pattern.finditer(text))
        if len(found) >= _LEAST and _run_on([_value(m["margin"]) for m in found], numbered=pattern is _NUMBER):
            for m in found:
                yield Zone(start=m.start("margin"), end=m.end("margin"), kind="furniture")


def _value(margin: str) -> float:
    total = 0.0
    for part in margin.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def _run_on(values: Sequence[float], *, numbered: bool) -> bool:
    """Whether values count up by one, or begin again on a new page; times need only not go back."""
    steady = sum((b - a == 1 or (b <= 2 < a)) if numbered else b >= a for a, b in pairwise(values))
    return steady >= _STEADY * (len(values) - 1)
