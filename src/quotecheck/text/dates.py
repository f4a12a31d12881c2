"""Date phrases to calendar stretches: absolute and relative forms by arithmetic, the odd rest by dateparser.

A phrase is read against a reference day (the article's date, a source's date) and keeps the precision that it was
said with:
"July 2022" is the whole month, "last year" the whole year. ISO 8601 is used for values; an interval that is no
day, month or year
is written ``2025-01-01/2025-03-31``.
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from quotecheck.text.calendar import DatePhrase, Granularity, month_end, parse_day
from quotecheck.text.dateforms import DateForms
from quotecheck.text.datewords import AFTER, BEFORE, NOW, ORDINALS, PREPOSITIONS, SEASONS, UNITS
from quotecheck.text.numbers import quantity
from quotecheck.text.words import Words, words

__all__ = ["DatePhrase", "dates", "dates_of", "parse_day"]

_SHORT_PARTS: Final = frozenset({"q1", "q2", "q3", "q4", "h1", "h2"})


def dates(text: str, reference: date | None) -> list[DatePhrase]:
    """The date phrases of a text in order, none inside another; word indexes are those of ``words(text)``."""
    return dates_of(text, words(text), reference)


def dates_of(text: str, found: Words, reference: date | None) -> list[DatePhrase]:
    """The same for a text whose words are known."""
    return _Reader(text, found.norms, found.starts, found.ends, reference).all()


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


class _Reader(DateForms):
    # -- words --------------------------------------------------------------------------------------------------------

    def numeric(self, said: str, first: int) -> DatePhrase | None:
        """*3/8/2022*, by the library."""
        return _by_dateparser(said, first)

    def words_at(self, i: int) -> DatePhrase | None:
        """*today*, *last month*, *the second quarter*, *a year ago*."""
        word = self.norms[i]
        if word in SEASONS:
            return self._season(i)
        if word in ("noon", "midnight"):
            return self._clock(12 if word == "noon" else 0, 0, i, i + 1)
        if word in ("first", "second", "third", "fourth") and self.norm(i - 1) == "the" and self._bare_part(i):
            return self._parted(ORDINALS[word], "quarter", None, i, i + 1)
        if (
            self.norm(i + 1) in ("quarter", "half")
            and word in ORDINALS
            and (self.norm(i + 1) == "half" or word != "last")
        ):
            return self._part(i)
        if word in _SHORT_PARTS or (
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
        if word in BEFORE | NOW | AFTER:
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
        number, kind = ORDINALS[self.norms[i]], self.norm(i + 1)
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
        begin, end = SEASONS[self.norms[i]]
        at = i + 1 + (self.norm(i + 1) == "of")
        year = self.year(at)
        if year is not None:
            inner = self._year_alone(at)
            last = inner.last if inner is not None else at + 1
            return self._seasoned(year, begin, end, i, last, dated=True)
        if self.on is None or self.norm(i - 1) not in PREPOSITIONS | BEFORE | NOW | AFTER | {"the"}:
            return None
        if self.norm(i - 1) in BEFORE:
            return self._seasoned(
                self.on.year - (end >= self.on.month or begin == 12), begin, end, i - 1, i + 1, dated=True
            )
        if self.norm(i - 1) in AFTER:
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
        step = -1 if word in BEFORE else 1 if word in AFTER else 0
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
        if value <= 0 or unit not in UNITS or self.norm(at + 1) != "ago" or value * UNITS[unit] > 100_000:
            return None
        on = self.on or date(2000, 1, 1)
        if unit == "year":
            return self._whole_year(on.year - int(value), i, at + 2, relative=True)
        if unit == "month":
            month = on.year * 12 + on.month - 1 - int(value)
            return self._whole_month(month // 12, month % 12 + 1, i, at + 2, dated=True, relative=True)
        day = on - timedelta(days=int(value * UNITS[unit]))
        if unit == "day":
            return self._interval(day, day, "day", i, at + 2, relative=True)
        return self._interval(day - timedelta(days=3), day + timedelta(days=3), "week", i, at + 2, relative=True)
