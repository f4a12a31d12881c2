"""Lines that are drawn through words: what is struck out in a PDF is a drawing over characters like all others."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points; y grows upward."""
_THIN: Final = 2.5
"""Height up to which a drawing is a line and not an area."""
_SHORT: Final = 3.0
_LOW: Final = 0.28
_HIGH: Final = 0.66
"""Between these shares of the height a line goes through a character; underlines lie lower, rules of cells outside."""


class Strokes:
    """The horizontal lines of a page, and the boxes that a reviewer has marked as struck out."""

    def __init__(self, drawn: Iterable[Box], marked: Iterable[Box] = ()) -> None:
        lines = (box for box in drawn if box[3] - box[1] <= _THIN and box[2] - box[0] >= _SHORT)
        self._lines = sorted(((bottom + top) / 2, left, right) for left, bottom, right, top in lines)
        self._heights = [line[0] for line in self._lines]
        self._marked = tuple(marked)

    def through(self, character: Box) -> bool:
        """Whether one of them goes through a character."""
        left, bottom, right, top = character
        middle, height = (left + right) / 2, top - bottom
        low = bisect_left(self._heights, bottom + _LOW * height)
        high = bisect_right(self._heights, bottom + _HIGH * height)
        if any(line[1] - 0.5 <= middle <= line[2] + 0.5 for line in self._lines[low:high]):
            return True
        y = (bottom + top) / 2
        return any(box[0] <= middle <= box[2] and box[1] <= y <= box[3] for box in self._marked)
