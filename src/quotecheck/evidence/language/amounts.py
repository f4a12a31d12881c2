"""Whether a figure of the article holds by a figure of a source: units, rounding, limits, ranges, dates."""

import math
import re
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.claims.measures.words import measure_words
from quotecheck.evidence.language.concepts import KIN, likeness, root
from quotecheck.evidence.language.people import counted_people, people
from quotecheck.text.datewords import WEEKDAYS
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import close
from quotecheck.text.words import words

_ABOUT: Final = 0.06
"""How far an *about* may be off, as a share."""
_NEARLY: Final = 0.93
"""The least share of a figure that is *nearly* that figure."""
_NARROW: Final = 1.6
"""Up to here the ends of a range may part for it to stand for one figure inside: *17 to 71* says what the ends are."""
_SCALE: Final = lazily(r"(?:\d|\s)(?:(k|thousand)|(mn?|million)|(bn|b|billion)|(tn|trillion))\b", re.IGNORECASE)
_DIGITS: Final = lazily(r"\d[\d,]*(?:\.\d+)?")


def comparable(a: Amount, b: Amount) -> bool:
    """Whether two figures measure in the same way, so that one can be right or wrong by the other."""
    kinds = {a.kind, b.kind}
    if "date" in kinds or "time" in kinds:
        return a.kind == b.kind
    if kinds == {"percent", "fraction"} or a.kind == b.kind == "fraction":
        return True
    if a.kind != b.kind:
        if kinds == {"age", "number"}:
            return not (a.noun if a.kind == "number" else b.noun)
        return kinds == {"age", "duration"} and a.unit == b.unit == "year"
    if a.kind == "money":
        return a.unit == b.unit or "small" in (a.unit, b.unit)
    if a.kind == "measure":
        return _dimension(a)[0] == _dimension(b)[0]
    return True


def holds(claim: Amount, source: Amount) -> bool:
    """Whether the claim's figure is true by the source's; both must be comparable."""
    if claim.when is not None and source.when is not None:
        if _other_weekday(claim, source):
            return False
        return (claim.when.agrees(source.when) and _as_precise(claim, source)) or _named_so(claim, source)
    if {claim.kind, source.kind} == {"age", "number"}:
        return claim.low == source.low and claim.high == source.high
    if claim.kind == "score":
        return (claim.low, claim.high) == (source.low, source.high)
    low, high = _base(source)
    mine_low, mine_high = _base(claim)
    if claim.per and source.per and claim.per != source.per:
        return False
    if mine_low != mine_high:
        inside = low == high and mine_low <= low <= mine_high <= _NARROW * mine_low
        return (close(mine_low, low) and close(mine_high, high)) or inside
    if low != high:  # "up to 14" of "between 10 and 14"
        end = {"most": high, "least": low}.get(claim.bound)
        return close(mine_low, end) if end is not None else claim.bound == "about" and within(claim, (low + high) / 2)
    if claim.bound == source.bound and claim.bound in ("most", "least", "above", "below"):
        return close(mine_low, low)
    if claim.bound == source.bound and close(mine_low, low):
        return True
    if source.bound in ("most", "least", "above", "below", "under") and claim.bound != source.bound:
        return _limited(claim, source, mine_low, low)
    if claim.bound == "most" and claim.text.casefold().startswith("up to"):
        return _UP_TO * mine_low <= low <= mine_low + 1e-9  # "gusts of up to 91 mph"
    return within(claim, low)


_UP_TO: Final = 0.97
SCALES: Final = (1e3, 1e6, 1e9)
"""What a table's heading may count in: thousands, millions, billions."""
_WEEKDAY: Final = lazily(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_CLOCK: Final = lazily(r"\b(\d{1,2})(?:[:.](\d{2}))?(?:\s?([ap])\.?m\b)?", re.IGNORECASE)


def _named_so(claim: Amount, source: Amount) -> bool:
    """Whether two dates or times are the same in words where the calendar cannot tell: *Thursday* and *Thursday, Dec.
    11* of no year, *this year* of two undated papers, *4:31 p.m.* and *4:31*."""
    a, b = claim.when, source.when
    if a is None or b is None:
        return False
    mine, theirs = " ".join(claim.text.lower().split()), " ".join(source.text.lower().split())
    if "time" in (a.granularity, b.granularity):
        return a.granularity == b.granularity and _same_clock(mine, theirs)
    if a.relative and mine == theirs and mine.startswith("this "):
        return True
    named, other = _WEEKDAY.search(mine), _WEEKDAY.search(theirs)
    if not a.weekday or named is None or other is None:
        return False
    return named.group() == other.group() and (b.weekday or not b.dated)


def _other_weekday(claim: Amount, source: Amount) -> bool:
    """*Tuesday 9 October* where the source has *Thursday 9 October*, or *9 October 2025*, which was a Thursday."""
    a, b = claim.when, source.when
    if a is None or b is None or a.weekday or not a.granularity == b.granularity == "day":
        return False
    mine, theirs = _weekday_named(claim.text), _weekday_named(source.text)
    if theirs is None and b.dated and not b.relative:
        theirs = b.start.weekday()
    return mine is not None and theirs is not None and mine != theirs


def _weekday_named(text: str) -> int | None:
    """The weekday that a date is printed with, counted from Monday."""
    return next((WEEKDAYS[n] for n in words(text).norms if n in WEEKDAYS), None)


def _same_clock(mine: str, theirs: str) -> bool:
    """Whether two times are the same on the face of a clock, where one does not say which half of the day."""
    a, b = _CLOCK.search(mine), _CLOCK.search(theirs)
    if a is None or b is None or bool(a[3]) == bool(b[3]):
        return False
    return int(a[1]) % 12 == int(b[1]) % 12 and (a[2] or "00") == (b[2] or "00")


def _as_precise(claim: Amount, source: Amount) -> bool:
    """Whether a source's date is at least as exact as the claim's: "July" is true of 5 July, "5 July" is not shown
    by "July"."""
    a, b = claim.when, source.when
    if a is None or b is None or a.granularity == "time":
        return True
    if a.start == a.end and b.granularity == "day" and b.start < b.end:  # "the end of October" is of no one day
        return a.start.isoformat() == b.value
    return (b.end - b.start).days <= (a.end - a.start).days + 7


def _limited(claim: Amount, source: Amount, mine: float, value: float) -> bool:
    """A source that only gives a limit: *more than 6,000* does not make *6,000* a lie, *up to 120* does not make
    120 true."""
    if not close(mine, value):
        return False
    upper, lower = {"most", "below", "under"}, {"least", "above"}
    if claim.bound in {"", "about"}:
        return source.bound in ("above", "under") or (source.bound == "least" and claim.bound == "about")
    return (claim.bound in upper and source.bound in upper) or (claim.bound in lower and source.bound in lower)


def within(claim: Amount, value: float) -> bool:
    """Whether a claim's figure, with what limits it, is true of a value in the claim's base unit."""
    mine = _base(claim)[0]
    if mine == 0:
        return value == 0
    ratio = value / mine
    if claim.bound == "about":
        return abs(ratio - 1) <= _ABOUT or rounds_to(claim, value)
    if claim.bound == "under":
        return _NEARLY <= ratio < 1
    if claim.bound == "above":
        return 1 < ratio <= 1.35
    if claim.bound == "below":
        return 0.6 <= ratio < 1
    if claim.bound == "least":
        return ratio + 1e-9 >= 1 and ratio <= 1.35
    if claim.bound == "most":
        return 0.75 <= ratio <= 1 + 1e-9
    return close(mine, value) or rounds_to(claim, value)


def follows(figure: Amount, value: float) -> bool:
    """Whether a figure is true of a value that was worked out: so many per cent are rounded as they are printed."""
    if figure.kind == "percent" and figure.bound in ("", "about") and figure.low == figure.high:
        places = len(f"{figure.low:g}".partition(".")[2])
        if abs(value * 100 - figure.low) <= 0.5 * 10.0**-places + 1e-9:
            return True
    return within(figure, value)


def rounds_to(claim: Amount, value: float) -> bool:
    """Whether the claim's figure is the value, rounded to as many places as the claim prints."""
    quantum = _quantum(claim)
    mine = _base(claim)[0]
    if claim.kind == "fraction":
        return abs(mine - value) <= 0.015
    if not mine or abs(value - mine) / abs(mine) > 0.05:
        return False
    if claim.kind == "number" and abs(value) < 100 and value == int(value):
        return value == mine  # people and votes are counted, not measured
    return abs(value - mine) <= quantum * _factor(claim) / 2 + 1e-9


def _quantum(claim: Amount) -> float:
    """The place to which a figure is printed: 0.01bn for €1.21bn, 1,000 for 268,000."""
    match = _DIGITS.search(claim.text)
    if match is None:
        return 1.0
    scale = 1.0
    found = _SCALE.search(claim.text, match.end() - 1)
    if found is not None:
        scale = 10.0 ** (3 * (1 + next(k for k, g in enumerate(found.groups()) if g)))
    number = match.group().replace(",", "")
    if "." in number:
        return scale * 10.0 ** -len(number.split(".")[1])
    zeros = len(number) - len(number.rstrip("0"))
    return scale * 10.0 ** min(zeros, max(0, len(number) - 1))


def _factor(a: Amount) -> float:
    if a.kind in ("duration", "age"):
        return measure_words().durations.get(a.unit, 1.0)
    if a.kind == "percent":
        return 0.01
    return _dimension(a)[1] if a.kind == "measure" else 1.0


def _dimension(a: Amount) -> tuple[str, float]:
    unit = "tonne" if a.unit == "ton" else a.unit  # papers print either for the other
    return measure_words().dimensions.get(unit, (unit, 1.0))


def _base(a: Amount) -> tuple[float, float]:
    """Both ends in the base unit: days, metres, a share of one for per cent."""
    if a.kind == "percent":
        return a.low / 100, a.high / 100
    if a.kind in ("duration", "measure", "age"):
        factor = _factor(a)
        return a.low * factor, a.high * factor
    return a.low, a.high


def base_value(a: Amount) -> float:
    """The value in the base unit."""
    low, high = _base(a)
    return (low + high) / 2


def noun_likeness(a: Amount, b: Amount) -> float | None:
    """How like the things are that two figures count, 0-1; None where one of them does not say."""
    if not a.noun or not b.noun or a.kind in ("percent", "fraction", "money", "measure", "duration", "points"):
        return None
    mine, theirs = ({root(n) for n in f.noun.split()} for f in (a, b))
    if (mine & people() and theirs & counted_people()) or (theirs & people() and mine & counted_people()):
        return KIN
    return max(likeness(x, y) for x in mine for y in theirs)


def same_noun(a: Amount, b: Amount) -> bool | None:
    """Whether two figures count the same kind of thing; None where one of them does not say."""
    found = noun_likeness(a, b)
    return None if found is None else found > 0


def distinct(a: Amount) -> float:
    """How telling a figure is, 0-1: 1,947 tells more than three."""
    if a.when is not None:
        return {"day": 0.9, "time": 0.6, "month": 0.6, "year": 0.5}.get(a.when.granularity, 0.4)
    if a.kind in ("fraction", "multiple", "ordinal"):
        return 0.3
    significant = len(f"{a.low:.6g}".replace(".", "").strip("0").split("e")[0])
    size = math.log10(max(1.0, abs(a.low)))
    return min(1.0, 0.2 * significant + 0.08 * size)


def same_day(a: Amount, b: Amount) -> bool:
    """Whether two dates are one day of the calendar, of whatever year."""
    if a.when is None or b.when is None or b.when.granularity != "day":
        return False
    return (a.when.end.month, a.when.end.day) == (b.when.end.month, b.when.end.day)
