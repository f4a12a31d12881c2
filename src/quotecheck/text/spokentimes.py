"""Days and times of day as they are spoken: *the fifth of May*, *half past six in the evening*, *nine o'clock*.

Only word indexes go in and come out: every function reads the phrase that begins at word ``i`` and gives the index of
the word behind it.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.text.numbers import quantity
from quotecheck.text.records import dataclass

_HOURS: Final = 12
_HOUR: Final = 60
_DAYS: Final = 31
_NIGHT: Final = 6
"""Hour from which *at night* is before midnight."""
_CENTURIES: Final = {"nineteen": 1900, "twenty": 2000, "eighteen": 1800}
_HALVES: Final = (
    (("am",), "am"), (("pm",), "pm"), (("in", "the", "morning"), "am"), (("in", "the", "afternoon"), "pm"),
    (("in", "the", "evening"), "pm"), (("at", "night"), "pm"),
)  # fmt: skip
HALVES: Final = frozenset({"am", "pm", "morning", "afternoon", "evening", "night"})
"""Words without one of which no half of the day is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenTime:
    """Minutes on a clock's face, the half of the day ("" where none is said) and the word behind."""

    minutes: int
    half: str
    last: int

    @property
    def clock(self) -> tuple[int, int] | None:
        """Hour (0 to 23) and minute; None where no half of the day is said."""
        hour, minute = divmod(self.minutes, _HOUR)
        return (hour + (_HOURS if self.half == "pm" else 0), minute) if self.half else None


def spoken_time(norms: Sequence[str], i: int) -> SpokenTime | None:
    """The time of day at word ``i``; an hour alone only where its half of the day is said."""
    found = _face(norms, i)
    if found is None:
        return None
    minutes, last, bare = found
    words, half = next((h for h in _HALVES if tuple(norms[last : last + len(h[0])]) == h[0]), ((), ""))
    if (bare and not half) or (words == ("at", "night") and minutes // _HOUR < _NIGHT):
        return None
    return SpokenTime(minutes=minutes, half=half, last=last + len(words))


def spoken_day(norms: Sequence[str], i: int) -> tuple[int, int] | None:
    """The day of a month at word ``i`` (*fifth*, *twenty first*, *the 5th*), and the word behind it."""
    i += norms[i : i + 1] in (["the"], ("the",))
    found = quantity(norms, i) if i < len(norms) else None
    if found is None or not found.ordinal or found.unit is not None or not 1 <= found.value <= _DAYS:
        return None
    return int(found.value), found.last


def spoken_year(norms: Sequence[str], i: int) -> tuple[int, int] | None:
    """The year at word ``i`` in words (*nineteen eighty-four*, *twenty oh five*), and the word behind it."""
    if i + 1 >= len(norms) or norms[i] not in _CENTURIES | {"two": 0}:
        return None
    if norms[i + 1] in ("oh", "o"):
        last = _count(norms, i + 2)
        return (_CENTURIES[norms[i]] + last[0], last[1]) if norms[i] != "two" and last and last[0] < 10 else None
    found = _count(norms, i)
    return found if found is not None and 1800 <= found[0] < 2100 else None


def _face(norms: Sequence[str], i: int) -> tuple[int, int, bool] | None:
    """Minutes on a clock's face, the word behind, and whether it is an hour alone."""
    if i < len(norms) and len(norms[i]) in {4, 5} and norms[i][-3] in ".:":
        figures = (norms[i][:-3], norms[i][-2:])
        good = all(f.isdigit() for f in figures) and 1 <= int(figures[0]) <= _HOURS and int(figures[1]) < _HOUR
        return (int(figures[0]) % _HOURS * _HOUR + int(figures[1]), i + 1, False) if good else None
    minute = _minutes(norms, i)
    if minute is not None and norms[minute[1] : minute[1] + 1] and norms[minute[1]] in _JOINTS:
        on = _hour(norms, minute[1] + 1)
        if on is None:
            return None
        away = minute[0] * _JOINTS[norms[minute[1]]]
        return (on[0] * _HOUR + away) % (_HOURS * _HOUR), on[1], False
    on = _hour(norms, i)
    if on is None or norms[on[1] - 1] == "o'clock":
        return None if on is None else (on[0] * _HOUR, on[1], False)
    oh = norms[on[1] : on[1] + 1] in (["oh"], ("oh",))
    more = _count(norms, on[1] + oh)
    if more is not None and (1 if oh else 10) <= more[0] < _HOUR and not norms[i].isdigit() and (more[0] < 10) == oh:
        return on[0] * _HOUR + more[0], more[1], False
    return on[0] * _HOUR, on[1], True


_JOINTS: Final = {"past": 1, "after": 1, "to": -1, "before": -1}


def _minutes(norms: Sequence[str], i: int) -> tuple[int, int] | None:
    i += norms[i : i + 2] in (["a", "quarter"], ("a", "quarter"))
    if norms[i : i + 1] and norms[i] in ("half", "quarter"):
        return (30 if norms[i] == "half" else 15), i + 1
    found = _count(norms, i)
    if found is None or not 1 <= found[0] < _HOUR:
        return None
    unit = found[1] < len(norms) and norms[found[1]] in ("minutes", "minute")
    return found[0], found[1] + unit


def _hour(norms: Sequence[str], i: int) -> tuple[int, int] | None:
    found = _count(norms, i)
    if found is None or not 1 <= found[0] <= _HOURS:
        return None
    unit = found[1] < len(norms) and norms[found[1]] == "o'clock"
    return found[0] % _HOURS, found[1] + unit


def _count(norms: Sequence[str], i: int) -> tuple[int, int] | None:
    found = quantity(norms, i) if i < len(norms) else None
    good = found is not None and found.unit is None and not found.ordinal and found.value % 1 == 0
    return (int(found.value), found.last) if found is not None and good else None
