"""What is said in words and printed short: *the fifth of May* as *5 May* or *May 5*, *half past six* as *6.30*, *nine
o'clock in the morning* as *9am*, *Doctor Hale* as *Dr Hale*, *number one* as *No. 1*.

House styles set dates, times of day and titles short (AP Stylebook, "times", "months", "titles"; Guardian style guide,
"dates", "times"). Nothing is worked out: the day, the minute and the half of the day must be the same, and a half of
the day that was not said may not be printed.
"""

from functools import lru_cache
from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import close, whole
from quotecheck.text.spokentimes import spoken_time, spoken_year

_TITLES: Final = {
    "mr": "mister", "mrs": "missus", "dr": "doctor", "prof": "professor", "st": "saint", "rev": "reverend",
    "capt": "captain", "sgt": "sergeant", "lt": "lieutenant", "col": "colonel", "gen": "general", "sen": "senator",
    "rep": "representative", "gov": "governor", "cllr": "councillor",
    "coun": "councillor", "insp": "inspector", "supt": "superintendent",
    "cpl": "corporal", "maj": "major", "cmdr": "commander",
}  # fmt: skip
_STREETS: Final = {"st": "street", "ave": "avenue", "rd": "road", "blvd": "boulevard"}
_SAME: Final = frozenset(
    [
        *[(("all", "right"), ("alright",)), (("vs",), ("versus",)), (("v",), ("versus",))],
        (("24/7",), ("twenty", "four", "seven")),
        *[(("no", n), ("number", w)) for n, w in (("1", "one"), ("2", "two"), ("3", "three"), ("10", "ten"))],
    ]
)
"""Other spellings of the same words."""
_MONTHS: Final = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
}  # fmt: skip
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_DASH: Final = lazily(r"\s?[-\u2012\u2013\u2014]\s?")
_GROUP: Final = 3
"""Digits between two marks of thousands."""
_DAYS: Final = 31


def same_spelled_out(printed: tuple[str, ...], source: tuple[str, ...]) -> bool:
    """Whether two runs of words are the same word, one of them in its other spelling."""
    return (printed, source) in _SAME or (source, printed) in _SAME


def same_day_or_time(printed: tuple[str, ...], source: tuple[str, ...]) -> bool:
    """Whether two runs of words are the same day of a month, or the same time of a day."""
    day = _day(printed)
    if day is not None and day == _day(source):
        return True
    time = _time(printed)
    return time is not None and time == _time(source)


def same_figure(printed: tuple[str, ...], source: tuple[str, ...]) -> bool:
    """Whether two runs of words are the same figure, one of them as it is spoken (*point five*, *twenty oh five*) or
    with its thousands apart (*10 000*)."""
    one, two = _figure(printed), _figure(source)
    return one is not None and two is not None and one[1] == two[1] and close(one[0], two[0])


def same_range(printed: tuple[str, ...], text: str, source: tuple[str, ...]) -> bool:
    """Whether a printed range or score (*10-15*, *7-2*) is the one that the source has with *to*.

    Args:
        printed: Words of the quotation, normalised.
        text: The quotation's stretch that they stand in.
        source: Words of the source, normalised.
    """
    if "to" not in source[1:-1] or len(_DASH.findall(text)) != 1 or "to" in printed:
        return False
    at = source.index("to")
    there = (whole(source[:at]), whole(source[at + 1 :]))
    here = next(
        (p for k in range(1, len(printed)) if None not in (p := (whole(printed[:k]), whole(printed[k:])))), (None, None)
    )
    (a, b), (c, d) = here, there
    if a is None or b is None or c is None or d is None or any(x.ordinal for x in (a, b, c, d)):
        return False
    return close(a.value, c.value) and close(b.value, d.value) and (a.unit or b.unit) == (c.unit or d.unit)


def same_title(printed: str, source: str, before: str, after: str) -> bool:
    """Whether a word is a title before a name, or a kind of street behind one, that the other side has short.

    Args:
        printed: The word of the quotation, normalised.
        source: The word of the source, normalised.
        before: The word as printed that stands before both, "" where the two sides differ there.
        after: The word as printed that stands behind both, "" where the two sides differ there.
    """
    if (printed in _ROMAN) != (source in _ROMAN) and before[:1].isupper() and before not in ("I", "Only"):
        figure = whole((source if printed in _ROMAN else printed,))
        roman = _ROMAN[printed if printed in _ROMAN else source]
        return figure is not None and figure.value == roman and (roman > 1 or before == "War")
    if after[:1].isupper() and (_TITLES.get(printed) == source or _TITLES.get(source) == printed):
        return True
    return before[:1].isupper() and (_STREETS.get(printed) == source or _STREETS.get(source) == printed)


def month(word: str) -> bool:
    """Whether a normalised word is a month."""
    return word in lexicon().words("month") or word in _MONTHS


@lru_cache(maxsize=1024)
def _figure(norms: tuple[str, ...]) -> tuple[float, str | None] | None:
    """The value and the unit of a figure."""
    year = spoken_year(norms, 0)
    if year is not None and year[1] == len(norms):
        return year[0], None
    if norms[:1] == ("point",):
        norms = ("zero", *norms)
    elif norms[:2] in (("nought", "point"), ("naught", "point")):
        norms = ("zero", *norms[1:])
    groups = next((k for k, n in enumerate(norms) if not n.isdigit()), len(norms))
    if groups > 1 and len(norms[0]) <= _GROUP and all(len(n) == _GROUP for n in norms[1:groups]):
        norms = ("".join(norms[:groups]), *norms[groups:])
    found = whole(norms)
    return None if found is None or found.ordinal else (found.value, found.unit)


@lru_cache(maxsize=1024)
def _day(norms: tuple[str, ...]) -> tuple[str, int] | None:
    """The month and the day that a run of words names, and nothing else."""
    months = [w for w in norms if month(w)]
    rest = [w for w in norms if not month(w)]
    if len(months) != 1 or not norms:
        return None
    of = rest[-1:] == ["of"]
    if (of and not month(norms[-1])) or (rest[:1] == ["the"] and not of and month(norms[-1])):
        return None
    rest = rest[1 if rest[:1] == ["the"] else 0 : -1 if of else None]
    if len(rest) > 1 and rest[-1] in ("st", "nd", "rd", "th"):
        rest.pop()
    found = whole(rest) if rest else None
    if found is None or found.unit is not None or not 1 <= found.value <= _DAYS or found.value % 1:
        return None
    return _MONTHS.get(months[0], months[0]), int(found.value)


@lru_cache(maxsize=1024)
def _time(norms: tuple[str, ...]) -> tuple[int, str] | None:
    """Minutes on a clock's face and the half of the day ("" where none is named) of a run of words; None where it is
    not one that says it is a time of day."""
    if norms[-1:] in (("noon",), ("midday",), ("midnight",)):
        at = {"noon": "pm", "midday": "pm", "midnight": "am"}[norms[-1]]
        return (0, at) if norms[:-1] in ((), ("12",), ("twelve",)) else None
    found = spoken_time(norms, 0)
    return (found.minutes, found.half) if found is not None and found.last == len(norms) else None
