"""Dates in digits and in month and day names: *3 August 2022*, *July*, *2023-24*, *6.30pm*, *on Tuesday*."""

from collections.abc import Sequence
from datetime import date, timedelta

from quotecheck.text.calendar import DatePhrase, Granularity, month_end
from quotecheck.text.datewords import (
    AFTER,
    AHEAD,
    AMBIGUOUS,
    BEFORE,
    CLOCK,
    COUNTED,
    DECADES,
    MONTHS,
    NOW,
    NUMERIC,
    PREPOSITIONS,
    STARTS,
    WEEKDAYS,
)
from quotecheck.text.numbers import SIGNS
from quotecheck.text.spokentimes import HALVES, spoken_day, spoken_time, spoken_year


class DateForms:
    """Reads the dates of one text, word by word; a subclass adds the forms in words."""

    def __init__(
        self, text: str, norms: Sequence[str], starts: Sequence[int], ends: Sequence[int], reference: date | None
    ) -> None:
        self.text, self.norms, self.starts, self.ends = text, norms, starts, ends
        self.on = reference

    def all(self) -> list[DatePhrase]:
        """All date phrases in order."""
        out: list[DatePhrase] = []
        done = 0
        for i in [i for i, w in enumerate(self.norms) if w in STARTS or w[:1].isdigit()]:
            if i < done:
                continue
            found = self.at(i)
            if found is not None:
                out.append(found)
                done = found.last
        return out

    def norm(self, i: int) -> str:
        """Word ``i``; "" outside the text."""
        return self.norms[i] if 0 <= i < len(self.norms) else ""

    def raw(self, i: int) -> str:
        """Word ``i`` as printed."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.norms) else ""

    def gap(self, i: int) -> str:
        """The text between word ``i - 1`` and word ``i``."""
        return self.text[self.ends[i - 1] : self.starts[i]] if 0 < i < len(self.norms) else ""

    def year(self, i: int) -> int | None:
        """The year that word ``i`` may be."""
        word = self.norm(i)
        return int(word) if len(word) == 4 and word.isascii() and word.isdigit() and 1000 <= int(word) <= 2199 else None

    def at(self, i: int) -> DatePhrase | None:
        """The date phrase that begins at word ``i``."""
        word = self.norms[i]
        if word[0].isdigit():
            return self._digits(i)
        if word in MONTHS and (word not in AMBIGUOUS or self.raw(i)[0].isupper()):
            return self._month(i)
        if word in WEEKDAYS and self.raw(i)[0].isupper():
            return self._weekday(i)
        return self.words_at(i) or self.spoken(i)

    # -- digits -------------------------------------------------------------------------------------------------------

    def _digits(self, i: int) -> DatePhrase | None:
        word = self.norms[i]
        if NUMERIC.fullmatch(word):
            return self.numeric(word, i)
        time = self._time(i)
        if time is not None:
            return time
        said = spoken_time(self.norms, i) if HALVES & set(self.norms[i + 1 : i + _SPOKEN]) else None
        if said is not None and said.clock is not None:
            return self._clock(*said.clock, i, said.last)
        if "/" in word:
            return self._split_year(i)
        after = i + 1
        if self.norm(after) in ("st", "nd", "rd", "th") and not self.gap(after):
            after += 1
        if self.norm(after) == "of" and self.norm(after + 1) in MONTHS:
            after += 1
        if (
            word.isdecimal()
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
        if len(one) == 4 and len(two) in (2, 4) and two.isdecimal() and one.isdecimal():
            return self._years(int(one), _second(int(one), two), i, i + 1)
        return None

    def _time(self, i: int) -> DatePhrase | None:
        word = self.norms[i]
        match = CLOCK.fullmatch(word)
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
            raw_before in SIGNS
            or ((len(raw_before) > 1 and raw_before.isupper() and raw_before.isalpha()) and self.gap(i) in (" ", "-"))
        ):
            return None  # a sum, or a code: HB 2114
        gap = self.gap(i + 1)
        if gap in ("-", "–", "—") and self.norm(i + 1).isdecimal() and len(self.norm(i + 1)) in (2, 4):
            if len(self.norm(i + 1)) == 2 and self.gap(i + 2) in ("-", "–"):
                return self._iso(i)
            return self._years(year, _second(year, self.norm(i + 1)), i, i + 2)
        if self.norm(i + 1) == "s" and len(gap) <= 1:
            return self._interval(date(year, 1, 1), date(year + 9, 12, 31), "period", i, i + 2)
        if self.norm(i + 1) in COUNTED or (year < 1500 and self.norm(i - 1) not in PREPOSITIONS):
            return None
        return self._whole_year(year, i, i + 1)

    def _iso(self, i: int) -> DatePhrase | None:
        month, day = int(self.norm(i + 1)), self.norm(i + 2)
        return self._day(int(self.norms[i]), month, int(day), i, i + 3) if day.isdecimal() else None

    def _years(self, first_year: int, last_year: int, first: int, last: int) -> DatePhrase | None:
        if not first_year < last_year <= first_year + 300:
            return None
        return self._interval(date(first_year, 1, 1), date(last_year, 12, 31), "period", first, last)

    # -- months and days ----------------------------------------------------------------------------------------------

    def _month(self, i: int) -> DatePhrase | None:
        month = MONTHS[self.norms[i]]
        spoken = spoken_day(self.norms, i + 1) if len(self.gap(i + 1)) <= 1 else None
        if spoken is not None and not self.norm(spoken[1] - 1).startswith(("st", "nd", "rd", "th")):
            return self._dated(month, spoken[0], i, spoken[1])
        day = self.norm(i + 1)
        if day.isdecimal() and len(day) <= 2 and 1 <= int(day) <= 31 and self.gap(i + 1) in (" ", ". ", "\u00a0", "\n"):
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
        if self.norms[i] in AMBIGUOUS and self.norm(i - 1) not in PREPOSITIONS | BEFORE | AFTER | NOW | {
            "and",
            "early",
            "late",
            "mid",
        }:
            return None
        if self.on is None:
            return None
        if self.norm(i - 1) in BEFORE | AFTER:
            past = self.norm(i - 1) in BEFORE
            year = self.on.year - (month >= self.on.month) if past else self.on.year + (month <= self.on.month)
            return self._whole_month(year, month, i - 1, i + 1, dated=True, relative=True)
        return self._whole_month(self._near_year(month, i), month, i, i + 1, dated=False, relative=True)

    def _dated(self, month: int, day: int, first: int, last: int) -> DatePhrase | None:
        """A day of a month with the year behind it, in digits or as it is spoken."""
        year = self.year(last) if len(self.gap(last)) <= _COMMA else None
        spoken = spoken_year(self.norms, last) if year is None and len(self.gap(last)) <= _COMMA else None
        if spoken is not None:
            return self._day(spoken[0], month, day, first, spoken[1])
        return self._day(year, month, day, first, last + (year is not None))

    def spoken(self, i: int) -> DatePhrase | None:
        """*the fifth of May*, *half past six in the evening*, *the nineteen eighties*."""
        named = self.norms[i] not in ("a", "an", "the") and not MONTHS.keys().isdisjoint(self.norms[i + 1 : i + 5])
        found = spoken_day(self.norms, i) if named else None
        if found is not None:
            of = self.norm(found[1]) == "of"
            at = found[1] + of
            named = self.norm(at) in MONTHS and self.raw(at)[:1].isupper() and (of or self.norm(at) not in AMBIGUOUS)
            return self._dated(MONTHS[self.norm(at)], found[0], i, at + 1) if named else None
        time = spoken_time(self.norms, i) if HALVES & set(self.norms[i + 1 : i + _SPOKEN]) else None
        if time is not None and time.clock is not None:
            return self._clock(*time.clock, i, time.last)
        return self._decade(i)

    def _decade(self, i: int) -> DatePhrase | None:
        """*the eighties*, *nineteen eighties*, *eighteen-forties*: decades with a century, or those of the last."""
        century = {"nineteen": 1900, "eighteen": 1800, "twenty": 2000}.get(self.norms[i])
        at = i + (century is not None)
        ten = DECADES.get(self.norm(at))
        if ten is None or (century is None and self.norm(i - 1) != "the"):
            return None
        year = (century or 1900) + ten
        return self._interval(date(year, 1, 1), date(year + 9, 12, 31), "period", i, at + 1)

    def _near_year(self, month: int, i: int) -> int:
        """The year of a month without one: the last such month, or the next where the words look ahead."""
        on = self.on or date(2000, 1, 1)
        if any(self.norm(k) in AHEAD for k in range(max(0, i - 12), i)):
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
        edge = self.norm(first - 2) if self.norm(first - 1) == "of" else ""
        if edge in _EDGES:
            first -= 3 if self.norm(first - 3) == "the" else 2
            week = timedelta(days=_EDGE)
            opening = date(year, month, 1)
            return DatePhrase(
                start=last_day - week if edge == "end" else opening,
                end=last_day if edge == "end" else opening + week,
                granularity="day",
                value=(last_day if edge == "end" else opening).isoformat(),
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
        if self.norm(after).isdecimal() and self.norm(after + 1) in MONTHS:
            inner = self._digits(after)
            return _widened(inner, i) if inner is not None else None
        if self.norm(after) in MONTHS and self.norm(after + 1).isdecimal():
            inner = self._month(after)
            return _widened(inner, i) if inner is not None else None
        if self.on is None:
            return None
        back = (self.on.weekday() - WEEKDAYS[self.norms[i]]) % 7
        first = i
        if self.norm(i - 1) in AFTER:
            first, found = i - 1, self.on + timedelta(days=7 - back)
        elif self.norm(i - 1) in BEFORE:
            first, found = i - 1, self.on - timedelta(days=back or 7)
        elif back and any(self.norm(k) in AHEAD for k in range(max(0, i - 12), i)):
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

    def words_at(self, i: int) -> DatePhrase | None:
        """The forms in words: a subclass has them."""
        raise NotImplementedError

    def numeric(self, said: str, first: int) -> DatePhrase | None:
        """A date that is all digits: a subclass reads it."""
        raise NotImplementedError


def _second(first: int, said: str) -> int:
    """The second year of a range: 24 behind 2023 is 2024."""
    return int(said) if len(said) == 4 else first // 100 * 100 + int(said)


def _safe(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, month_end(year, month).day)) if 1 <= month <= 12 else date(year, 1, 1)


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


_SPOKEN = 9
"""Words within which a spoken time says its half of the day."""
_COMMA = 2
"""Characters of a comma and a space."""
_EDGES = frozenset({"end", "beginning", "start"})
_EDGE = 6
"""Days that the end or the beginning of a month has more than one."""
