"""Stretches of text: half-open, counted in Unicode code points."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple, Protocol


class Stretch(Protocol):
    """Whatever stands from ``start`` to ``end``: a span, a block, a paragraph."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """Behind its last character."""


class Span(NamedTuple):
    """Half-open stretch ``[start, end)`` of a text, in code points."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two stretches share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]


class Spans:
    """Many stretches, in which those that share characters with another are found without looking at all of them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._order = sorted(range(len(spans)), key=lambda k: spans[k].start)
        self._starts = [spans[k].start for k in self._order]
        self._reach = list(accumulate((spans[k].end for k in self._order), max))

    def overlapping(self, other: Span) -> list[Span]:
        """The stretches that share at least one character with ``other``, in the order given."""
        k = bisect_left(self._starts, other.end) - 1
        found = []
        while k >= 0 and self._reach[k] > other.start:
            if self._spans[self._order[k]].overlaps(other):
                found.append(self._order[k])
            k -= 1
        return [self._spans[k] for k in sorted(found)]
