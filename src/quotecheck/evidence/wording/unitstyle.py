"""A unit in another spelling: *5km* for *five kilometres*, *70mph* for *seventy miles an hour*, *2p* for *two pence*.

House styles print units short beside figures (AP Stylebook, "dimensions"; Guardian style guide, "measures"); the unit
and the figure must be the same, and nothing is converted.
"""

from functools import lru_cache
from typing import Final

from quotecheck.claims.measures.words import measure_words
from quotecheck.text.numbers import close, is_number_word, quantity
from quotecheck.text.records import dataclass

_PHRASES: Final = {
    ("miles", "an", "hour"): "mph", ("miles", "per", "hour"): "mph", ("mile", "an", "hour"): "mph",
    ("kilometres", "an", "hour"): "kph", ("kilometres", "per", "hour"): "kph", ("kilometers", "an", "hour"): "kph",
    ("kilometers", "per", "hour"): "kph", ("degrees", "celsius"): "celsius", ("degrees", "centigrade"): "celsius",
    ("degrees", "fahrenheit"): "fahrenheit", ("°", "c"): "celsius", ("°", "f"): "fahrenheit", ("km", "h"): "kph",
    ("square", "feet"): "sqft", ("sq", "ft"): "sqft", ("square", "metres"): "sqm", ("square", "meters"): "sqm",
    ("sq", "m"): "sqm", ("square", "miles"): "sqmi", ("sq", "miles"): "sqmi", ("square", "kilometres"): "sqkm",
    ("sq", "km"): "sqkm",
}  # fmt: skip
_SPELLED: Final = {"pence": "penny", "penny": "penny", "kilowatts": "kw", "megawatts": "mw", "gigawatts": "gw"}
"""Spellings that the table of measures does not have."""
_SHORT: Final = {
    "p": "penny", "l": "litre", "t": "tonne", "lbs": "lb", "kw": "kw", "mw": "mw", "gw": "gw", "mm": "mm", "cm": "cm",
    "m": "metre", "km": "km", "in": "inch", "ft": "foot", "yd": "yard", "mi": "mile", "g": "gram", "kg": "kg",
    "oz": "ounce", "lb": "lb", "mg": "mg", "ml": "ml", "ha": "hectare", "sqm": "sqm", "sqft": "sqft", "mph": "mph",
    "kph": "kph", "kmh": "kph", "c": "celsius", "f": "fahrenheit", "hr": "hour", "hrs": "hour", "min": "minute",
    "mins": "minute", "sec": "second", "secs": "second", "yr": "year", "yrs": "year",
}  # fmt: skip
"""Units as they are printed short. Only these stand for the word written out: *year* for *years* is another word."""
_TIMES: Final = frozenset({"hour", "minute", "second", "year", "month", "week"})


def same_in_units(printed: tuple[str, ...], source: tuple[str, ...]) -> bool:
    """Whether two runs of words are the same figures with the same units, one of them printed short."""
    mine, theirs = _spelled(printed), _spelled(source)
    if mine is None or theirs is None or len(mine) != len(theirs):
        return False
    return all(_same(x, y) for x, y in zip(mine, theirs, strict=True))


@dataclass(frozen=True, slots=True)
class _Part:
    """A figure, or a unit with the word that it is written out by; "" where it is printed short."""

    value: float | None
    unit: str = ""
    word: str = ""


def _same(one: _Part, two: _Part) -> bool:
    if one.value is not None and two.value is not None:
        return close(one.value, two.value)
    return one.unit == two.unit and (one.word == two.word or not (one.word and two.word))


@lru_cache(maxsize=1024)
def _spelled(norms: tuple[str, ...]) -> tuple[_Part, ...] | None:
    """The figures and units of some words; None where other words stand there, or no unit does."""
    out: list[_Part] = []
    k = 0
    while k < len(norms):
        phrase = next((p for p in _PHRASES if norms[k : k + len(p)] == p), None)
        if phrase is not None:
            short = any(w in _SHORT or w in ("sq", "h", "°") for w in phrase)
            out.append(_Part(None, _PHRASES[phrase], "" if short else " ".join(phrase)))
            k += len(phrase)
            continue
        unit = _unit(norms[k])
        found = quantity(norms, k) if unit is None and is_number_word(norms[k]) else None
        if unit is not None:
            out.append(unit)
            k += 1
        elif found is not None and found.unit is None and not found.ordinal and found.last > k:
            out.append(_Part(float(found.value)))
            k = found.last
        else:
            return None
    return tuple(out) if any(p.unit for p in out) else None


def _unit(word: str) -> _Part | None:
    if word in _SHORT:
        return _Part(None, _SHORT[word])
    known = measure_words()
    time = known.duration(word)
    unit = _SPELLED.get(word) or known.unit(word) or (time if time in _TIMES else None)
    return _Part(None, unit, word) if unit is not None else None
