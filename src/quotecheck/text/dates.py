"""Date phrases to calendar stretches: absolute and relative forms by arithmetic, the odd rest by dateparser.

A phrase is read against a reference day (the article's date, a source's date) and keeps the precision that it was
said with:
"July 2022" is the whole month, "last year" the whole year. ISO 8601 is used for values; an interval that is no
day, month or year
is written ``2025-01-01/2025-03-31``.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal

from quotecheck.text.numbers import quantity
from quotecheck.text.words import words

Granularity = Literal["time", "day", "week", "month", "season", "quarter", "half", "year", "period"]
MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1,
    )
    for name in names.split()
}  # fmt: skip
_DAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
_AMBIGUOUS: Final = frozenset({"may", "march", "mar", "sat", "sun", "wed", "mon", "dec", "jan"})
_SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "opening": 1}
_BEFORE: Final = frozenset({"last", "previous", "past", "preceding", "prior"})
_NOW: Final = frozenset({"this", "current"})
_AFTER: Final = frozenset({"next", "coming", "following"})
_UNITS: Final = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
_NUMERIC: Final = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_AHEAD: Final = frozenset({"will", "until", "till", "by", "would", "due", "next", "shall", "plans", "planned"})
"""Words that make a month or weekday without a year one to come."""


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
    return date(year, month, calendar.monthrange(year, month)[1])


def parse_day(value: str | None) -> date | None:
    """The day of an ISO 8601 date; the first of the month or year where no day is given."""
    match = re.match(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", value or "")
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None


def dates(text: str, reference: date | None) -> list[DatePhrase]:
    """The date phrases of a text in order, none inside another; word indexes are those of ``words(text)``."""
    found = words(text)
    return _Reader(text, found.norms, found.starts, found.ends, reference).all()


class _Reader:
    def __init__(
        self, text: str, norms: Sequence[str], starts: Sequence[int], ends: Sequence[int], reference: date | None
    ) -> None:
        self.text, self.norms, self.starts, self.ends = text, norms, starts, ends
        self.on = reference

    def all(self) -> list[DatePhrase]:
        out: list[DatePhrase] = []
        i = 0
        while i < len(self.norms):
            found = self.at(i)
            if found is not None:
                out.append(found)
                i = found.last
            else:
                i += 1
        return out

    def norm(self, i: int) -> str:
        return self.norms[i] if 0 <= i < len(self.norms) else ""

    def raw(self, i: int) -> str:
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.norms) else ""

    def gap(self, i: int) -> str:
        """The text between word ``i - 1`` and word ``i``."""
        return self.text[self.ends[i - 1] : self.starts[i]] if 0 < i < len(self.norms) else ""

    def year(self, i: int) -> int | None:
        word = self.norm(i)
        return int(word) if len(word) == 4 and word.isascii() and word.isdigit() and 1000 <= int(word) <= 2199 else None

    def at(self, i: int) -> DatePhrase | None:
        word = self.norms[i]
        if word[0].isdigit():
            return self._digits(i)
        if word in MONTHS and (word not in _AMBIGUOUS or self.raw(i)[0].isupper()):
            return self._month(i)
        if word in _DAYS and self.raw(i)[0].isupper():
            return self._weekday(i)
        return self._words(i)

    # -- digits -------------------------------------------------------------------------------------------------------

    def _digits(self, i: int) -> DatePhrase | None:
        word = self.norms[i]
        if _NUMERIC.fullmatch(word):
            return _by_dateparser(word, i)
        time = self._time(i)
        if time is not None:
            return time
        if "/" in word:
            return self._split_year(i)
        after = i + 1
        if self.norm(after) in ("st", "nd", "rd", "th") and not self.gap(after):
            after += 1
        if self.norm(after) == "of" and self.norm(after + 1) in MONTHS:
            after += 1
        if (
            word.isdigit()
            and 1 <= int(word) <= 31
            and self.norm(after) in MONTHS
            and self.raw(after)[0].isupper()
            and "\n" not in self.gap(after).replace("\n", "", 1)
        ):
            year = self.year(after + 1) if len(self.gap(after + 1)) <= 2 else None
            return self._day(year, MONTHS[self.norm(after)], int(word), i, after + 1 + (year is not None))
        return self._year_alone(i)

    def _split_year(self, i: int) -> DatePhrase | None:
        one, _, two = self.norms[i].partition("/")
        if len(one) == 4 and len(two) in (2, 4) and two.isdigit() and one.isdigit():
            return self._years(int(one), _second(int(one), two), i, i + 1)
        return None

    def _time(self, i: int) -> DatePhrase | None:
        word = self.norms[i]
        match = re.fullmatch(r"(\d{1,2})(?:[.:](\d{2}))?", word)
        if match is None:
            return None
        hour, minute = int(match[1]), int(match[2] or 0)
        half = self.norm(i + 1)
        if half in ("am", "pm") and hour <= 12 and minute < 60:
            hour = hour % 12 + (12 if half == "pm" else 0)
            return self._clock(hour, minute, i, i + 2)
        if ":" in word and hour < 24 and minute < 60:
            return self._clock(hour, minute, i, i + 1)
        return None

    def _clock(self, hour: int, minute: int, first: int, last: int) -> DatePhrase:
        day = self.on or date(2000, 1, 1)
        return DatePhrase(
            start=day, end=day, granularity="time", value=f"{hour:02}:{minute:02}", dated=False, first=first, last=last
        )

    def _year_alone(self, i: int) -> DatePhrase | None:
        year = self.year(i)
        if year is None:
            return None
        raw_before = self.raw(i - 1)
        if i and (
            raw_before in "£$€¥"
            or ((len(raw_before) > 1 and raw_before.isupper() and raw_before.isalpha()) and self.gap(i) in (" ", "-"))
        ):
            return None  # a sum, or a code: HB 2114
        gap = self.gap(i + 1)
        if gap in ("-", "–", "—") and self.norm(i + 1).isdigit() and len(self.norm(i + 1)) in (2, 4):
            if len(self.norm(i + 1)) == 2 and self.gap(i + 2) in ("-", "–"):
                return self._iso(i)
            return self._years(year, _second(year, self.norm(i + 1)), i, i + 2)
        if self.norm(i + 1) == "s" and len(gap) <= 1:
            return self._interval(date(year, 1, 1), date(year + 9, 12, 31), "period", i, i + 2)
        if self.norm(i + 1) in _COUNTED or (year < 1500 and self.norm(i - 1) not in _PREPOSITIONS):
            return None
        return self._whole_year(year, i, i + 1)

    def _iso(self, i: int) -> DatePhrase | None:
        month, day = int(self.norm(i + 1)), self.norm(i + 2)
        return self._day(int(self.norms[i]), month, int(day), i, i + 3) if day.isdigit() else None

    def _years(self, first_year: int, last_year: int, first: int, last: int) -> DatePhrase | None:
        if not first_year < last_year <= first_year + 300:
            return None
        return self._interval(date(first_year, 1, 1), date(last_year, 12, 31), "period", first, last)

    # -- months and days ----------------------------------------------------------------------------------------------

    def _month(self, i: int) -> DatePhrase | None:
        month = MONTHS[self.norms[i]]
        day = self.norm(i + 1)
        if day.isdigit() and len(day) <= 2 and 1 <= int(day) <= 31 and self.gap(i + 1) in (" ", ". ", "\u00a0", "\n"):
            after = i + 2
            if self.norm(after) in ("st", "nd", "rd", "th") and not self.gap(after):
                after += 1
            year = self.year(after) if len(self.gap(after)) <= 2 else None
            return self._day(year, month, int(day), i, after + (year is not None))
        year = self.year(i + 1) if len(self.gap(i + 1)) <= 2 else None
        if year is None and self.norm(i + 1) in ("last", "this", "next") and self.norm(i + 2) == "year" and self.on:
            step = {"last": -1, "this": 0, "next": 1}[self.norm(i + 1)]
            return self._whole_month(self.on.year + step, month, i, i + 3, dated=True, relative=True)
        if year is not None:
            return self._whole_month(year, month, i, i + 2, dated=True)
        if self.norms[i] in _AMBIGUOUS and self.norm(i - 1) not in _PREPOSITIONS | _BEFORE | _AFTER | _NOW | {
            "and",
            "early",
            "late",
            "mid",
        }:
            return None
        if self.on is None:
            return None
        if self.norm(i - 1) in _BEFORE | _AFTER:
            past = self.norm(i - 1) in _BEFORE
            year = self.on.year - (month >= self.on.month) if past else self.on.year + (month <= self.on.month)
            return self._whole_month(year, month, i - 1, i + 1, dated=True, relative=True)
        return self._whole_month(self._near_year(month, i), month, i, i + 1, dated=False, relative=True)

    def _near_year(self, month: int, i: int) -> int:
        """The year of a month without one: the last such month, or the next where the words look ahead."""
        on = self.on or date(2000, 1, 1)
        if any(self.norm(k) in _AHEAD for k in range(max(0, i - 12), i)):
            return on.year + (month < on.month)
        return on.year - (month > on.month)

    def _day(self, year: int | None, month: int, day: int, first: int, last: int) -> DatePhrase | None:
        dated = year is not None
        if year is None:
            if self.on is None:
                year = 2000
            else:
                year = min(
                    (self.on.year + k for k in (0, -1, 1)),
                    key=lambda y: abs((_safe(y, month, day) - (self.on or date.min)).days),
                )
        try:
            found = date(year, month, day)
        except ValueError:
            return None
        return DatePhrase(
            start=found,
            end=found,
            granularity="day",
            value=found.isoformat(),
            dated=dated,
            first=first,
            last=last,
            relative=not dated,
        )

    def _whole_month(
        self, year: int, month: int, first: int, last: int, *, dated: bool, relative: bool = False
    ) -> DatePhrase:
        last_day = month_end(year, month)
        if self.norm(first - 2) == "end" and self.norm(first - 1) == "of":
            first -= 3 if self.norm(first - 3) == "the" else 2
            return DatePhrase(
                start=last_day,
                end=last_day,
                granularity="day",
                value=last_day.isoformat(),
                dated=dated,
                first=first,
                last=last,
                relative=relative,
            )
        return DatePhrase(
            start=date(year, month, 1),
            end=last_day,
            granularity="month",
            value=f"{year:04}-{month:02}",
            dated=dated,
            first=first,
            last=last,
            relative=relative,
        )

    def _whole_year(self, year: int, first: int, last: int, *, relative: bool = False) -> DatePhrase:
        return DatePhrase(
            start=date(year, 1, 1),
            end=date(year, 12, 31),
            granularity="year",
            value=f"{year:04}",
            dated=True,
            first=first,
            last=last,
            relative=relative,
        )

    def _interval(
        self,
        start: date,
        end: date,
        granularity: Granularity,
        first: int,
        last: int,
        *,
        dated: bool = True,
        relative: bool = False,
    ) -> DatePhrase:
        value = f"{start.isoformat()}/{end.isoformat()}" if start != end else start.isoformat()
        return DatePhrase(
            start=start,
            end=end,
            granularity=granularity,
            value=value,
            dated=dated,
            first=first,
            last=last,
            relative=relative,
        )

    def _weekday(self, i: int) -> DatePhrase | None:
        after = i + 1
        if self.norm(after).isdigit() and self.norm(after + 1) in MONTHS:
            inner = self._digits(after)
            return _widened(inner, i) if inner is not None else None
        if self.norm(after) in MONTHS and self.norm(after + 1).isdigit():
            inner = self._month(after)
            return _widened(inner, i) if inner is not None else None
        if self.on is None:
            return None
        back = (self.on.weekday() - _DAYS[self.norms[i]]) % 7
        first = i
        if self.norm(i - 1) in _AFTER:
            first, found = i - 1, self.on + timedelta(days=7 - back)
        elif self.norm(i - 1) in _BEFORE:
            first, found = i - 1, self.on - timedelta(days=back or 7)
        elif back and any(self.norm(k) in _AHEAD for k in range(max(0, i - 12), i)):
            found = self.on + timedelta(days=7 - back)
        else:
            found = self.on - timedelta(days=back)
        return DatePhrase(
            start=found,
            end=found,
            granularity="day",
            value=found.isoformat(),
            dated=True,
            first=first,
            last=after,
            relative=True,
            weekday=first == i,
        )

    # -- words --------------------------------------------------------------------------------------------------------

    def _words(self, i: int) -> DatePhrase | None:
        word = self.norms[i]
        if word in _SEASONS:
            return self._season(i)
        if word in ("noon", "midnight"):
            return self._clock(12 if word == "noon" else 0, 0, i, i + 1)
        if word in ("first", "second", "third", "fourth") and self.norm(i - 1) == "the" and self._bare_part(i):
            return self._parted(_ORDINALS[word], "quarter", None, i, i + 1)
        if (
            self.norm(i + 1) in ("quarter", "half")
            and word in _ORDINALS
            and (self.norm(i + 1) == "half" or word != "last")
        ):
            return self._part(i)
        if re.fullmatch(r"q[1-4]|h[12]", word) or (
            word in ("q", "h") and self.norm(i + 1) in ("1", "2", "3", "4") and not self.gap(i + 1)
        ):
            return self._short_part(i)
        if self.on is None:
            return None
        simple = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}.get(word)
        if simple is not None:
            found = self.on + timedelta(days=simple)
            return DatePhrase(
                start=found,
                end=found,
                granularity="day",
                value=found.isoformat(),
                dated=True,
                first=i,
                last=i + 1,
                relative=True,
            )
        if word in _BEFORE | _NOW | _AFTER:
            return self._beside(i)
        return self._ago(i)

    def _bare_part(self, i: int) -> bool:
        """*in the first quarter and by 1.8% in the second*."""
        ends = (
            i + 1 >= len(self.norms)
            or self.gap(i + 1).strip() != ""
            or self.norm(i + 1) in ("and", "but", "when", "as")
        )
        return ends and "quarter" in [self.norm(k) for k in range(max(0, i - 14), i)]

    def _part(self, i: int) -> DatePhrase | None:
        number, kind = _ORDINALS[self.norms[i]], self.norm(i + 1)
        last, year = i + 2, None
        if self.norm(last) in ("of", "in"):
            year = self.year(last + 1)
            if year is not None:
                last += 2
            elif self.norm(last + 1) == "the" and self.norm(last + 2) == "year":
                last += 3
            elif self.norm(last + 1) == "last" and self.norm(last + 2) == "year" and self.on:
                year, last = self.on.year - 1, last + 3
            elif kind == "half":
                return None  # the second half of a match
        elif self.year(last) is not None:
            year, last = self.year(last), last + 1
        elif kind == "half":
            return None
        return self._parted(number, kind, year, i, last)

    def _parted(self, number: int, kind: str, year: int | None, first: int, last: int) -> DatePhrase | None:
        months = 3 if kind == "quarter" else 6
        dated = year is not None
        if year is None:
            if self.on is None:
                return None
            year = self.on.year - ((number - 1) * months + 1 > self.on.month)
        begin = (number - 1) * months + 1
        if begin > 12:
            return None
        granularity: Granularity = "quarter" if kind == "quarter" else "half"
        return self._interval(
            date(year, begin, 1),
            month_end(year, begin + months - 1),
            granularity,
            first,
            last,
            dated=dated,
            relative=not dated,
        )

    def _short_part(self, i: int) -> DatePhrase | None:
        word = self.norms[i]
        last = i + 1
        if len(word) == 1:
            word, last = word + self.norm(i + 1), i + 2
        year = self.year(last)
        return self._parted(int(word[1]), "quarter" if word[0] == "q" else "half", year, i, last + (year is not None))

    def _season(self, i: int) -> DatePhrase | None:
        begin, end = _SEASONS[self.norms[i]]
        at = i + 1 + (self.norm(i + 1) == "of")
        year = self.year(at)
        if year is not None:
            inner = self._year_alone(at)
            last = inner.last if inner is not None else at + 1
            return self._seasoned(year, begin, end, i, last, dated=True)
        if self.on is None or self.norm(i - 1) not in _PREPOSITIONS | _BEFORE | _NOW | _AFTER | {"the"}:
            return None
        if self.norm(i - 1) in _BEFORE:
            return self._seasoned(
                self.on.year - (end >= self.on.month or begin == 12), begin, end, i - 1, i + 1, dated=True
            )
        if self.norm(i - 1) in _AFTER:
            return self._seasoned(
                self.on.year + (begin <= self.on.month and begin != 12), begin, end, i - 1, i + 1, dated=True
            )
        return self._seasoned(self._near_year(begin, i), begin, end, i, i + 1, dated=False)

    def _seasoned(self, year: int, begin: int, end: int, first: int, last: int, *, dated: bool) -> DatePhrase:
        end_year = year + (end < begin)
        return self._interval(
            date(year, begin, 1), month_end(end_year, end), "season", first, last, dated=dated, relative=not dated
        )

    def _beside(self, i: int) -> DatePhrase | None:
        on = self.on or date(2000, 1, 1)
        word, unit = self.norms[i], self.norm(i + 1)
        step = -1 if word in _BEFORE else 1 if word in _AFTER else 0
        if word in ("past", "current", "following", "preceding", "prior", "coming") and unit != "year":
            return None
        if unit == "year":
            return self._whole_year(on.year + step, i, i + 2, relative=True)
        if unit == "month":
            month = on.year * 12 + on.month - 1 + step
            return self._whole_month(month // 12, month % 12 + 1, i, i + 2, dated=True, relative=True)
        if unit == "week":
            monday = on - timedelta(days=on.weekday() - 7 * step)
            return self._interval(monday, monday + timedelta(days=6), "week", i, i + 2, relative=True)
        if unit == "quarter":
            number = on.year * 4 + (on.month - 1) // 3 + step
            return self._parted(number % 4 + 1, "quarter", number // 4, i, i + 2)
        if unit in ("night", "evening"):
            day = on + timedelta(days=step)
            return self._interval(day, day, "day", i, i + 2, relative=True)
        if unit in {"morning", "afternoon"}:
            return self._interval(on, on, "day", i, i + 2, relative=True)
        if unit == "weekend":
            saturday = on - timedelta(days=(on.weekday() - 5) % 7) + timedelta(days=7 * max(step, 0))
            return self._interval(saturday, saturday + timedelta(days=1), "week", i, i + 2, relative=True)
        return None

    def _ago(self, i: int) -> DatePhrase | None:
        """*a year ago*, *two weeks ago*, *in three days' time* is left to durations."""
        found = quantity(self.norms, i)
        value, at = (
            (1.0, i + 1)
            if self.norms[i] in ("a", "an")
            else (found.value, found.last)
            if found is not None
            else (0.0, i)
        )
        unit = self.norm(at).removesuffix("'").removesuffix("s")
        if value <= 0 or unit not in _UNITS or self.norm(at + 1) != "ago" or value * _UNITS[unit] > 100_000:
            return None
        on = self.on or date(2000, 1, 1)
        if unit == "year":
            return self._whole_year(on.year - int(value), i, at + 2, relative=True)
        if unit == "month":
            month = on.year * 12 + on.month - 1 - int(value)
            return self._whole_month(month // 12, month % 12 + 1, i, at + 2, dated=True, relative=True)
        day = on - timedelta(days=int(value * _UNITS[unit]))
        if unit == "day":
            return self._interval(day, day, "day", i, at + 2, relative=True)
        return self._interval(day - timedelta(days=3), day + timedelta(days=3), "week", i, at + 2, relative=True)


_PREPOSITIONS: Final = frozenset(
    [
        "in", "on", "at", "by", "for", "from", "to", "until", "till", "since", "before", "after", "during",
        "between", "of", "through", "around", "about", "early", "late", "mid", "the", "and", "into", "within",
    ]
)
_COUNTED: Final = frozenset(
    [
        "people", "patients", "pupils", "members", "votes", "children", "visits", "jobs", "homes", "households",
        "copies", "staff", "pounds", "miles", "metres", "meters", "feet", "cases",
    ]
)


def _second(first: int, said: str) -> int:
    """The second year of a range: 24 behind 2023 is 2024."""
    return int(said) if len(said) == 4 else first // 100 * 100 + int(said)


def _safe(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1])) if 1 <= month <= 12 else date(year, 1, 1)


def _widened(inner: DatePhrase, first: int) -> DatePhrase:
    return DatePhrase(
        start=inner.start,
        end=inner.end,
        granularity=inner.granularity,
        value=inner.value,
        dated=inner.dated,
        first=first,
        last=inner.last,
        relative=inner.relative,
    )


@lru_cache(maxsize=256)
def _by_dateparser(said: str, first: int) -> DatePhrase | None:
    """A date in digits, by the library: day before month where both are possible."""
    import dateparser

    found = dateparser.parse(said, languages=["en"], settings={"DATE_ORDER": "DMY"})
    if found is None:
        return None
    day = found.date()
    return DatePhrase(
        start=day, end=day, granularity="day", value=day.isoformat(), dated=True, first=first, last=first + 1
    )
