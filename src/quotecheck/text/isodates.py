"""Dates as people write them in facts, to ISO 8601; an ambiguous one is not guessed."""

import datetime
import re
from typing import Final

from quotecheck.text.lazily import lazily

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
            "sep sept september", "oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ISO = lazily(r"\b(\d{4})-(\d{2})(?:-(\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)[ ]?(Z|[+-]\d{2}:?\d{2})?)?)?\b")
_COMPACT = lazily(r"^(\d{4})(\d{2})(\d{2})$")
_DAY_FIRST = lazily(r"\b(\d{1,2})(?:st|nd|rd|th)?(?:[ ]+of)?[ \-]+([A-Za-z]{3,9})\.?,?[ \-]+(\d{4})\b")
_MONTH_FIRST = lazily(r"\b([A-Za-z]{3,9})\.?[ ]+(\d{1,2})(?:st|nd|rd|th)?,?[ ]+(\d{4})\b")
_SLASHES = lazily(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
_YEAR_FIRST = lazily(r"\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b")
_MONTH = lazily(r"^([A-Za-z]{3,9})[ ]+(\d{4})$")
_YEAR = lazily(r"^(\d{4})$")


def iso_date(said: str) -> str | None:
    """A date as ISO 8601 with the precision given ("2026", "2026-05", "2026-05-31", with a time if there is one).

    None if it is not understood, or has two readings (3/4/2026).
    """
    text = said.strip()
    if match := _ISO.search(text):
        return _iso(match)
    if match := _COMPACT.match(text) or _YEAR_FIRST.search(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.search(text):
        return _day(int(match[3]), _MONTHS.get(match[2].lower(), 0), int(match[1]))
    if match := _MONTH_FIRST.search(text):
        return _day(int(match[3]), _MONTHS.get(match[1].lower(), 0), int(match[2]))
    if match := _SLASHES.search(text):
        one, two, year = int(match[1]), int(match[2]), int(match[3])
        if one == two or two > 12:
            return _day(year, one, two)
        return _day(year, two, one) if one > 12 else None
    if (match := _MONTH.match(text)) and match[1].lower() in _MONTHS:
        return f"{match[2]}-{_MONTHS[match[1].lower()]:02}"
    return text if _YEAR.match(text) else None


def whole_day(date: str | None) -> str | None:
    """The day of a date or time in ISO 8601; None for a month or a year alone."""
    return date[:10] if date and len(date) >= 10 else None


def _iso(match: re.Match[str]) -> str | None:
    year, month, day, time, zone = match.groups()
    if day is None:
        return f"{year}-{month}" if 1 <= int(month) <= 12 else None
    date = _day(int(year), int(month), int(day))
    if date is None or time is None:
        return date
    return f"{date}T{time}{zone or ''}"


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
