"""The figures of a text: numbers with what they measure, how exact they are, and dates; every one with its place.

:class:`Amount` is what comparing needs; :class:`~quotecheck.claims.model.Figure` is what a claim record shows of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from quotecheck.claims.measures.words import MeasureWords, measure_words
from quotecheck.claims.model import Figure
from quotecheck.text.dates import DatePhrase, dates
from quotecheck.text.numbers import Quantity, digits, fraction, may_begin, quantity
from quotecheck.text.words import Words, words

AmountKind = Literal[
    "number", "percent", "points", "money", "fraction", "ordinal", "duration", "age", "measure", "multiple",
    "score", "date", "time",
]  # fmt: skip
Bound = Literal["", "about", "under", "above", "below", "least", "most"]
_SCORE: Final = re.compile(
    r"(?<![\w£$€.-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w%-]|[.,]\d"
    r"| ?(?:per|%|year|mile|minute|week|day|month|hour|point|seat|bed|strong|metre|page|member))"
)
_LIST_MARK: Final = re.compile(
    r"(?:^|\n)[ \t]*\(?\d{1,3}(?:\.\d{1,3})*[.)](?=\s|$)|(?:^|\n)[ \t]*\d{1,2}\.\d{1,2}(?=\s+[A-Z])"
)
_CURRENCIES: Final = {"£": "gbp", "$": "usd", "€": "eur", "¥": "jpy"}
_SPEEDS: Final = {"mile": "mph", "km": "kph"}
_FRACTIONS: Final = frozenset(
    [
        "half", "halves", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "sixths", "eighth",
        "eighths", "tenth", "tenths",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One figure, ready to be compared. ``low`` and ``high`` differ for a range; dates have ``when`` instead."""

    kind: AmountKind
    low: float
    high: float
    unit: str
    """Currency, unit of time, unit of measure; "" for plain numbers."""
    noun: str
    """What is counted: the words behind the figure, normalised, at most three."""
    bound: Bound
    first: int
    last: int
    start: int
    end: int
    text: str
    when: DatePhrase | None = None
    per: str = ""
    """The rate: "year" in *58,000 attendances a year*."""

    @property
    def value(self) -> float:
        """The value; the middle of a range."""
        return (self.low + self.high) / 2


@lru_cache(maxsize=4096)
def amounts(text: str, on: date | None = None) -> tuple[Amount, ...]:
    """All figures of a text in order; dates are read against ``on``."""
    return _Finder(text, words(text), on).all()


def figures(text: str, base: int, on: date | None) -> tuple[Figure, ...]:
    """The figures of a claim's text that begins at offset ``base``."""
    return tuple(_figure(a, base) for a in amounts(text, on))


def _figure(a: Amount, base: int) -> Figure:
    value: str | float | None = a.when.value if a.when is not None else a.low
    if a.when is None and a.low != a.high:
        value = f"{a.low:g}-{a.high:g}"
    kind = a.kind
    return Figure(type=kind, text=a.text, value=value, unit=a.unit or None, start=base + a.start, end=base + a.end)


class _Finder:
    def __init__(self, text: str, found: Words, on: date | None) -> None:
        self.text, self.words, self.norms = text, found, found.norms
        self.lex: MeasureWords = measure_words()
        self.dates = {d.first: d for d in dates(text, on)}
        self.skip = [m.span() for m in _LIST_MARK.finditer(text)]
        self.scores = {m.start(1): m for m in _SCORE.finditer(text)}

    def all(self) -> tuple[Amount, ...]:
        out: list[Amount] = []
        i = 0
        while i < len(self.norms):
            found = self._at(i)
            if found is None:
                i += 1
                continue
            ranged = self._range(out, found)
            if ranged is not None:
                out[-1] = ranged
            else:
                out.append(found)
            i = max(found.last, i + 1)
        return tuple(out)

    def norm(self, i: int) -> str:
        return self.norms[i] if 0 <= i < len(self.norms) else ""

    def gap(self, i: int) -> str:
        return self.text[self.words.ends[i - 1] : self.words.starts[i]] if 0 < i < len(self.norms) else ""

    def raw(self, i: int) -> str:
        return self.text[self.words.starts[i] : self.words.ends[i]]

    def _at(self, i: int) -> Amount | None:
        for ahead in (0, 1):  # a weekday or "the end of" may open a date
            if i + ahead in self.dates and ahead == 0:
                return self._date(self.dates[i])
        word = self.norms[i]
        if word in self.lex.multiples:
            return self._make("multiple", self.lex.multiples[word], i, i + 1)
        if not may_begin(word):
            return self._make("number", self.lex.counts[word], i, i + 1) if self._both(i) else None
        share = self._fraction(i)
        if share is not None:
            return share
        found = quantity(self.norms, i)
        if found is not None:
            return self._quantity(i, found)
        return None

    def _both(self, i: int) -> bool:
        return self.norms[i] == "both" and self.norm(i + 1) not in ("and", "in")

    def _date(self, d: DatePhrase) -> Amount:
        start, end = self.words.starts[d.first], self.words.ends[d.last - 1]
        kind: AmountKind = "time" if d.granularity == "time" else "date"
        return Amount(
            kind=kind,
            low=0.0,
            high=0.0,
            unit="",
            noun="",
            bound=self._bound(d.first)[0],
            first=d.first,
            last=d.last,
            start=start,
            end=end,
            text=self.text[start:end],
            when=d,
        )

    def _make(
        self,
        kind: AmountKind,
        value: float,
        first: int,
        last: int,
        *,
        unit: str = "",
        high: float | None = None,
        noun_at: int | None = None,
    ) -> Amount:
        bound, begin = self._bound(first)
        start = self.words.starts[begin]
        after = self._after(last)
        if after[1] > last and not bound:
            bound = after[0]
        end_word = after[1]
        end = self.words.ends[end_word - 1]
        noun, per = self._noun(noun_at if noun_at is not None else end_word)
        return Amount(
            kind=kind,
            low=value,
            high=value if high is None else high,
            unit=unit,
            noun=noun,
            bound=bound,
            first=first,
            last=end_word,
            start=start,
            end=end,
            text=self.text[start:end],
            per=per,
        )

    def _bound(self, first: int) -> tuple[Bound, int]:
        """What limits the figure that begins at word ``first``, and where that begins."""
        for size in (4, 3, 2, 1):
            phrase = tuple(self.norms[max(0, first - size) : first])
            bound = self.lex.before.get(phrase)
            if bound is not None and len(phrase) == size:
                if phrase == ("over",) and self.norm(first + 1).startswith(("year", "month", "week", "day", "decade")):
                    continue  # "over three days" is how long
                return bound, first - size  # type: ignore[return-value]
        if (
            first >= 3
            and self.norm(first - 1) in ("the", "a", "an")
            and tuple(self.norms[max(0, first - 3) : first - 1]) in self.lex.before
        ):
            return self.lex.before[tuple(self.norms[first - 3 : first - 1])], first - 3  # type: ignore[return-value]
        return "", first

    def _after(self, last: int) -> tuple[Bound, int]:
        bound = self.lex.after.get(tuple(self.norms[last : last + 2]))
        return (bound, last + 2) if bound is not None else ("", last)  # type: ignore[return-value]

    def _noun(self, at: int) -> tuple[str, str]:
        """The words behind a figure up to the next function word, at most three, and the rate behind them."""
        taken: list[str] = []
        k = at
        if self.norm(k) == "of" and self.norm(k + 1) in ("the", "its", "their", "his", "her", "our", "these", "those"):
            k += 2
            if k in self.dates or digits(self.norm(k)) is not None:
                k += 1
        while k < len(self.norms) and len(taken) < 3:
            word = self.norms[k]
            if word in self.lex.not_nouns or word[0].isdigit() or k in self.dates:
                break
            if k > at and any(c in self.gap(k) for c in ",;:.()\n\u2014\u2013"):
                break
            taken.append(word)
            k += 1
        per = ""
        if self.norm(k) in ("a", "an", "per", "each", "every"):
            per = self.lex.duration(self.norm(k + 1)) or ""
        return " ".join(taken), per

    def _fraction(self, i: int) -> Amount | None:
        """*half*, *a third*, *two thirds*, *one in ten*, *eight trains in ten*."""
        for size in (3, 2, 1):
            run = self.norms[i : i + size]
            if len(run) == size and run[-1] in _FRACTIONS:
                if size == 1 and run[0] not in ("half", "third", "quarter"):
                    continue
                if size == 1 and run[0] in ("third", "quarter") and (self.norm(i - 1) not in ("a", "one") or True):
                    continue
                if (
                    size == 1
                    and (self.norm(i + 1) in ("a", "an") or self.norm(i - 1) in ("first", "second", "a", "the"))
                    and self.norm(i - 1) != "a"
                ):
                    continue
                if size == 2 and run[0] in ("the", "this", "last", "next", "previous", "first", "second"):
                    continue
                if (
                    size == 2
                    and run[0] == "a"
                    and run[1] in ("third", "quarter", "half", "fifth", "tenth", "sixth", "eighth")
                    and self._ordinal_use(i + 2, run[1])
                ):
                    continue
                value = fraction(list(run))
                if value is not None and 0 < value <= 1:
                    return self._make("fraction", value, i, i + size)
        found = quantity(self.norms, i)
        if found is None or found.ordinal or found.unit or found.value >= 1000:
            return None
        for k in range(found.last, min(found.last + 3, len(self.norms) - 1)):
            if self.norms[k] in ("in", "out") and "." not in self.gap(k):
                at = k + 1 + (self.norms[k] == "out" and self.norm(k + 1) == "of")
                base = quantity(self.norms, at)
                if (
                    base is None
                    or base.ordinal
                    or base.unit
                    or at in self.dates
                    or not found.value < base.value <= 1000
                ):
                    return None
                if self.norm(base.last) and (
                    self.lex.duration(self.norm(base.last)) or self.lex.unit(self.norm(base.last))
                ):
                    return None
                if self.norms[k] == "in" and base.value not in (
                    2,
                    3,
                    4,
                    5,
                    6,
                    7,
                    8,
                    9,
                    10,
                    11,
                    12,
                    20,
                    25,
                    50,
                    100,
                    1000,
                ):
                    return None
                return self._make(
                    "fraction", found.value / base.value, i, base.last, noun_at=found.last if k > found.last else None
                )
            if self.norms[k] in self.lex.not_nouns:
                return None
        return None

    def _ordinal_use(self, k: int, word: str) -> bool:
        """*a third party*, *a third report*: the ordinal, not the share."""
        following = self.norm(k)
        return (
            word in ("third", "fifth", "sixth", "eighth", "tenth")
            and bool(following)
            and following not in self.lex.not_nouns
            and not following.endswith("er")
        )

    def _quantity(self, i: int, found: Quantity) -> Amount | None:  # noqa: C901, PLR0912 - one case a unit
        place = self.words.starts[i]
        if any(a <= place < b for a, b in self.skip) or self._label(i, found):
            return None
        score = self.scores.get(self.words.starts[found.first]) if found.unit is None else None
        if score is not None:
            last = (
                next(
                    (k for k in range(i, min(i + 4, len(self.norms))) if self.words.starts[k] == score.start(2)), i + 1
                )
                + 1
            )
            return self._make("score", float(score[1]), i, last, high=float(score[2]))
        value, last, nxt = found.value, found.last, self.norm(found.last)
        if found.ordinal:
            return self._make("ordinal", value, i, last)
        if (
            value == 1
            and self.norms[i] == "one"
            and last == i + 1
            and (
                nxt in self.lex.pronoun_one
                or not nxt
                or self.norm(i - 1)
                in ("no", "this", "that", "the", "each", "every", "any", "only", "last", "biggest", "largest")
            )
        ):
            return None
        if found.unit == "percent":
            if nxt in ("point", "points"):
                return self._make("points", value, i, last + 1, unit="points")
            return self._make("percent", value, i, last, unit="percent")
        if nxt == "percentage" and self.norm(last + 1) in ("point", "points"):
            return self._make("points", value, i, last + 2, unit="points")
        if found.unit is not None:
            return self._make("money", value, i, last, unit=found.unit)
        if nxt in self.lex.small_money and (nxt != "p" or not self.gap(last)):
            return self._make("money", value * self.lex.small_money[nxt], i, last + 1, unit="small")
        if nxt in self.lex.currencies:
            return self._make("money", value, i, last + 1, unit=self.lex.currencies[nxt])
        unit_at = last
        if nxt in ("and", "or") and self.norm(last + 1) == "a" and self.norm(last + 2) == "half":
            value, unit_at = value + 0.5, last + 3
        timed = self.lex.duration(self.norm(unit_at))
        if timed is None and self.norm(unit_at) in (
            "financial", "consecutive", "more", "full", "whole", "long", "calendar", "straight", "successive",
            "further", "working", "academic",
        ):
            timed = self.lex.duration(self.norm(unit_at + 1))
            unit_at += timed is not None
        if timed is not None and "." not in self.gap(unit_at):
            return self._duration(i, value, unit_at, timed)
        if nxt == "times" and self.norm(last + 1) not in ("in", "since"):
            return self._make("multiple", value, i, last + 1, unit="times")
        unit_at = last + (nxt == "°")
        if self.norm(unit_at) == "square":
            unit_at += 1
        unit = self.lex.unit(self.norm(unit_at)) if nxt not in ("in", "c", "f", "g") or nxt == "°" else None
        if nxt == "°" and unit is None:
            unit, unit_at = "degree", last
        if unit is not None:
            if unit in _SPEEDS and self.norm(unit_at + 1) in ("an", "per", "a") and self.norm(unit_at + 2) == "hour":
                return self._make("measure", value, i, unit_at + 3, unit=_SPEEDS[unit])
            if unit == "degree" and self.norm(unit_at + 1) in ("c", "celsius"):
                unit_at += 1
            return self._make("measure", value, i, unit_at + 1, unit=unit)
        scaled = self._metres(i, found)
        if scaled is not None:
            return scaled
        if self._is_age(i, last):
            return self._make("age", value, i, last, unit="year")
        return self._make("number", value, i, last)

    def _metres(self, i: int, found: Quantity) -> Amount | None:
        """ "18.2 m" and "74m deep": a million only with a currency, or where it counts something."""
        if self.norm(found.last - 1) != "m" or self.norms[i] in _CURRENCIES:
            return None
        number = digits(self.norm(found.last - 2))
        spaced = bool(self.gap(found.last - 1).strip(" ") == "" and self.gap(found.last - 1))
        following = self.norm(found.last)
        if number is not None and (
            spaced
            or following in ("deep", "long", "high", "tall", "wide", "above", "below", "away", "from", "thick", "")
        ):
            return self._make("measure", number, i, found.last, unit="metre")
        return None

    def _duration(self, i: int, value: float, unit_at: int, unit: str) -> Amount | None:
        following = self.norm(unit_at + 1)
        if following == "old" or self.norm(i - 1) == "aged":
            return self._make("age", value, i, unit_at + 2 if following == "old" else unit_at + 1, unit=unit)
        last = unit_at + 1
        if following == "and" and (more := quantity(self.norms, unit_at + 2)) is not None and not more.ordinal:
            inner = self.lex.duration(self.norm(more.last))
            if inner is not None and self.lex.durations[inner] < self.lex.durations[unit]:
                value += more.value * self.lex.durations[inner] / self.lex.durations[unit]
                last = more.last + 1
        return self._make("duration", value, i, last, unit=unit)

    def _is_age(self, i: int, last: int) -> bool:
        """*Ines Rocha, 46,* and *a woman of 84* and *He is 58.*"""
        value = digits(self.norms[i])
        if value is None or not 0 < value < 115 or last != i + 1:
            return False
        before, behind = (
            self.gap(i),
            self.gap(last) if last < len(self.norms) else self.text[self.words.ends[last - 1] :],
        )
        if i and before == ", " and self.raw(i - 1)[:1].isupper() and behind[:1] in (",", ".", ";"):
            return True
        if self.norm(i - 1) == "aged" or (
            self.norm(i - 1) == "of"
            and self.norm(i - 2) in ("man", "woman", "boy", "girl", "age", "people")
            and behind[:1] != "%"
        ):
            return self.norm(last) not in ("metres", "miles")
        return (
            self.norm(i - 1) in ("is", "are", "was", "am")
            and self.norm(i - 2) in ("he", "she", "i", "you", "who")
            and behind[:1] in (".", ",", ";", "")
        )

    def _label(self, i: int, found: Quantity) -> bool:
        """*Ward 7*, *HB 2114*, *A655*, *page 3*: a name, not an amount."""
        if i == 0 or found.unit is not None:
            return False
        before, gap = self.raw(i - 1), self.gap(i)
        if not gap and before[-1:].isalpha():
            return True
        if gap not in (" ", "-", "\u00a0", ". ") or (found.ordinal and gap != "-"):
            return False
        if (
            self.norm(i - 1) in self.lex.label_before
            and digits(self.norms[i]) is not None
            and found.last == i + 1
            and found.value < 10_000
        ):
            return (
                self.norm(i - 1) not in ("year", "day", "week", "line", "group", "round", "house", "level")
                or before[0].isupper()
            )
        return (
            1 < len(before) <= 5
            and before.isupper()
            and before.isalpha()
            and gap in (" ", "-")
            and digits(self.norms[i]) is not None
            and before not in ("UK", "US", "EU", "THE", "AND", "OF", "IN", "FOR", "UN")
        )

    def _range(self, out: Sequence[Amount], found: Amount) -> Amount | None:
        """Two figures that are the ends of one: *between £90m and £110m*, *15 to 25 miles*, *£260m to £280m*."""
        if not out or found.when is not None or found.kind in ("ordinal", "score", "multiple"):
            return None
        one = out[-1]
        if (
            one.when is not None
            or one.low != one.high
            or found.first - one.last != 1
            or one.bound
            or found.low <= one.low
        ):
            return None
        link, lead = self.norm(found.first - 1), self.norm(one.first - 1)
        if not (
            (link == "and" and lead == "between")
            or (link == "to" and lead == "from" and (found.kind == "money" or one.kind == "number"))
            or (link == "to" and one.kind == found.kind == "money" and lead not in ("rose", "from"))
            or (
                link == "to"
                and one.kind == "number"
                and not one.noun
                and found.kind in ("measure", "percent", "money", "duration")
                and lead not in ("by", "votes")
            )
        ):
            return None
        if one.kind != found.kind and not (
            one.kind == "number" and found.kind in ("money", "duration", "measure", "percent", "age")
        ):
            return None
        low = one.low
        if (
            one.kind == found.kind == "money"
            and one.low < 1000 <= found.low
            and not one.noun
            and self.norm(one.last - 1)[:1].isdigit()
            and found.low / one.low > 1e4
        ):
            low = one.low * (1e6 if found.low < 1e9 else 1e9)
        led = one.first - (lead in ("between", "from"))
        begin = self.words.starts[led]
        return Amount(
            kind=found.kind,
            low=low,
            high=found.high,
            unit=found.unit,
            noun=found.noun,
            bound="",
            first=led,
            last=found.last,
            start=begin,
            end=found.end,
            text=self.text[begin : found.end],
            per=found.per,
        )
