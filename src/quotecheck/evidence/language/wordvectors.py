"""Where English words stand in a space of meanings, so that texts without a word in common can be compared.

The table (``lexicons/vectors-en.bin``) is made by ``tools/wordvectors.py``: each stem has a row of small numbers, so
learned that the sum over a text's words comes near the vector that the sentence model of the ``meaning`` extra gives
that text. It needs no model when it is read. What it says is where to look, never that two texts say the same.
"""

import sys
from collections.abc import Iterable, Sequence
from functools import cache
from operator import mul
from typing import Final

from quotecheck.text.records import dataclass
from quotecheck.text.shipped import shipped

_ZERO: Final = 128
"""The byte of a vector that stands for nothing; those of a row are signed."""
_LANE: Final = 4
"""Bytes that one number has in a long integer, so that many are multiplied and added at once."""
_FINE: Final = 64
"""Steps in which weights are told apart."""


@dataclass(frozen=True, slots=True)
class TextVector:
    """The direction of one text, in bytes; ``total`` is their sum and ``length`` that of the numbers they stand for."""

    numbers: bytes
    total: int
    length: float


class _Table:
    """The rows of all stems."""

    def __init__(self, data: bytes) -> None:
        at = 0
        while data.startswith(b"#", at):
            at = data.index(b"\n", at) + 1
        end = data.index(b"\n", at)
        stems = data[at:end].decode().split(" ")
        self._places = dict(zip(stems, range(len(stems)), strict=True))
        self._rows = data
        self._first = end + 1
        self.size = (len(data) - self._first) // len(self._places)
        self._held: dict[str, int] = {}

    def row(self, stem: str) -> int | None:
        """The row of a stem as one long integer, its numbers moved so that none is below zero."""
        held = self._held.get(stem)
        if held is None:
            place = self._places.get(stem)
            if place is None:
                return None
            first = self._first + place * self.size
            held = self._held[stem] = _lanes(self._rows[first : first + self.size].translate(_MOVED))
        return held


_MOVED: Final = bytes((k + _ZERO) % 256 for k in range(256))


@cache
def _table() -> _Table:
    return _Table(shipped("evidence/language/lexicons", "vectors-en.bin").read_bytes())


def _lanes(numbers: bytes) -> int:
    wide = bytearray(len(numbers) * _LANE)
    wide[::_LANE] = numbers
    return int.from_bytes(wide, "little")


def _numbers(lanes: int, count: int) -> Sequence[int]:
    return memoryview(lanes.to_bytes(count * _LANE, sys.byteorder)).cast("I")[:: 1 if _LITTLE else -1]


_LITTLE: Final = sys.byteorder == "little"


def text_vector(weights: Iterable[tuple[str, float]]) -> TextVector | None:
    """The vector of a text, from its stems and what each counts; None where no stem is known."""
    table = _table()
    lanes = moved = 0
    for stem, weight in weights:
        row = table.row(stem)
        if row is not None:
            whole = round(weight * _FINE)
            lanes += whole * row
            moved += whole * _ZERO
    if not moved:
        return None
    numbers = [n - moved for n in _numbers(lanes, table.size)]
    most = max(map(abs, numbers)) or 1
    small = [127 * n // most for n in numbers]
    return TextVector(
        bytes([n + _ZERO for n in small]), sum(small) + _ZERO * len(small), sum(map(mul, small, small)) ** 0.5
    )


def alike(one: TextVector | None, other: TextVector | None) -> float:
    """The cosine of two vectors, -1 to 1; 0 where either text has none."""
    if one is None or other is None:
        return 0.0
    return _cosine(sum(map(mul, one.numbers, other.numbers)), one, other)


def _cosine(product: int, one: TextVector, other: TextVector) -> float:
    """The cosine, from the sum of the products of the bytes."""
    moved = _ZERO * (one.total + other.total) - _ZERO * _ZERO * len(one.numbers)
    return (product - moved) / (one.length * other.length)


class Vectors:
    """Vectors that are all compared with one at once."""

    def __init__(self, vectors: Sequence[TextVector | None]) -> None:
        self._vectors = vectors
        size = _table().size
        rows = b"".join(v.numbers if v is not None else bytes(size) for v in vectors)
        self._columns = [_lanes(rows[k::size]) for k in range(size)]

    def alike(self, one: TextVector) -> list[float]:
        """The cosine of each with one vector."""
        lanes = sum(map(mul, self._columns, one.numbers))
        products = _numbers(lanes, len(self._vectors))
        return [0.0 if v is None else _cosine(p, one, v) for p, v in zip(products, self._vectors, strict=True)]
