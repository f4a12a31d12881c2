"""Dates as stretches of the calendar, and whether two of them can be the same time."""

import re
from datetime import date, timedelta
from typing import Literal

from quotecheck.text.records import dataclass

Granularity = Literal["time", "day", "week", "month", "season", "quarter", "half", "year", "period"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePhrase:
    """A stretch of the calendar, both ends included, and the words ``[first, last)`` that name it."""

    start: date
    end: date
    granularity: Granularity
    value: str
    """ISO 8601 with the precision that was said."""
    dated: bool
    """The year is said, or follows from a relative word; else it was inferred."""
    first: int
    last: int
    relative: bool = False
    weekday: bool = False
    """Only a weekday is said: it may be the last or the next."""

    def agrees(self, other: "DatePhrase") -> bool:
        """Whether two phrases can name the same time: one lies inside the other, year set aside where either does
        not say it."""
        if "time" in (self.granularity, other.granularity):
            return self.granularity == other.granularity and self.value == other.value
        if self.weekday and other.granularity == "day" and not other.weekday:
            return self.start.weekday() == other.start.weekday() and abs((self.start - other.start).days) <= 7
        if self.dated and other.dated:
            return _within(self.start, self.end, other.start, other.end)
        return any(
            _within(_moved(self.start, years), _moved(self.end, years), other.start, other.end) for years in (0, 1, -1)
        )


def _within(a0: date, a1: date, b0: date, b1: date) -> bool:
    return (b0 <= a0 and a1 <= b1) or (a0 <= b0 and b1 <= a1)


def _moved(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1) if (year, month) < (9999, 12) else date.max


def parse_day(value: str | None) -> date | None:
    """The day of an ISO 8601 date; the first of the month or year where no day is given."""
    match = re.match(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", value or "")
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None
