"""Where words of many groups meet: windows of words, by how much of the groups stands in them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heappush, heappushpop, nlargest
from typing import Final

from quotecheck.sources.model import PassageRef

_BITS: Final = 5
_CELL: Final = 1 << _BITS
"""Words of a cell; a window is two neighbouring ones. Documents begin at a multiple of it (:data:`index.ALIGNED`)."""

LEAST: Final = 0.5
"""No document's windows may count less than this share."""


def meetings(
    find: Callable[[str], Iterable[int]],
    where: Callable[[int], tuple[str, int, int]],
    groups: Sequence[Mapping[str, float]],
    share: Callable[[str], float],
    limit: int,
) -> list[PassageRef]:
    """The windows with the most, best first, at most ``limit``; see :class:`~quotecheck.sources.model.Store`.

    ``find`` has the places of a word, ``where`` the document of a place: its id, first place and size.
    """
    windows: dict[int, float] = {}
    for group in groups:
        here: dict[int, float] = {}
        for norm, worth in sorted(group.items(), key=lambda item: (item[1], item[0])):
            here.update(dict.fromkeys([place >> _BITS for place in find(norm)], worth))
        for cell, worth in here.items():
            windows[cell] = windows.get(cell, 0.0) + max(worth, here.get(cell + 1, 0.0))
            if cell - 1 not in here:
                windows[cell - 1] = windows.get(cell - 1, 0.0) + worth
    return _best(windows, where, share, limit)


def _best(
    windows: Mapping[int, float],
    where: Callable[[int], tuple[str, int, int]],
    share: Callable[[str], float],
    limit: int,
) -> list[PassageRef]:
    """The best windows; equal ones by source and place, however the places are numbered."""
    shares: dict[str, float] = {}
    best: list[float] = []
    found = []
    least = min(nlargest(limit, windows.values()), default=0.0) * LEAST
    for worth, cell in sorted([(worth, cell) for cell, worth in windows.items() if worth >= least], reverse=True):
        if len(best) == limit and worth < best[0] - 1e-6:
            break  # a share makes nothing more of it
        source, base, size = where((cell + 1) * _CELL)
        if source not in shares:
            shares[source] = share(source)
        counts = round(worth * shares[source], 9)
        (heappush if len(best) < limit else heappushpop)(best, counts)
        first = cell * _CELL - base
        found.append((-counts, source, max(0, first), min(first + 2 * _CELL, size)))
    found.sort()
    return [PassageRef(source=s, first=first, last=last, weight=-w) for w, s, first, last in found[:limit]]
