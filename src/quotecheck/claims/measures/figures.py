"""The figures of a text: numbers with what they measure, how exact they are, and dates; every one with its place.

:class:`Amount` is what comparing needs; :class:`~quotecheck.claims.model.Figure` is what a claim record shows of it.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.claims.measures.shares import ShareText
from quotecheck.claims.measures.stretches import stretch
from quotecheck.claims.measures.words import measure_words
from quotecheck.claims.model import Figure
from quotecheck.text.datewords import DATE_WORDS
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import NUMBER_WORDS, SIGNS, Quantity, digits, may_begin, quantity
from quotecheck.text.words import words

_DIGIT: Final = lazily(r"(?<![^\W\d_])\d")
_MULTIPLIED: Final = frozenset(
    [
        "as",
        "more",
        "the",
        "that",
        "what",
        "its",
        "their",
        "his",
        "her",
        "our",
        "this",
        "operating",
        "earnings",
        "profit",
        "income",
        "annual",
        "those",
        "than",
    ]
)
_VOTED: Final = frozenset({"voted", "vote", "votes", "voting"})
"""Before *five to two*."""
_PRIME: Final = lazily(r"['\u2019\u2032](?=\s|$|[.,;)])")
_CHANGED: Final = 7
"""Words before *from* within which a verb says that something changed."""
_MOVED: Final = frozenset(
    """
    goes go gone going rises falls rising falling improved rose fell up down rise fall grew increased
    decreased raised cut climbed dropped went jumped moved move moves lift lifts lifted lower lowers lowered
    relax relaxed relaxes extend extends extended change changes changed take takes took taken bring brings
    brought raise raises widen widened narrow narrowed shrink shrank shrunk grow grows growing improve
    improves worsen worsened cutting cuts reduce reduced reduces double doubled trebled halved increase
    increases increasing decrease decreases climb climbs soared soar leapt leap shot slipped slip slid sank
    sunk plunged tumbled dipped advanced gained drop drops edged revised upgraded downgraded
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_BEFORE_PRONOUN: Final = frozenset(
    {"no", "this", "that", "the", "each", "every", "any", "only", "last", "biggest", "largest"}
)
"""Words before a *one* that stands for a thing."""
_BEFORE_DURATION: Final = frozenset(
    """financial consecutive more full whole long calendar straight successive further working academic""".split()  # noqa: SIM905
)
"""Words that may stand between a number and its years, months or days."""
_SPEEDS: Final = {"mile": "mph", "km": "kph"}


@lru_cache(maxsize=4096)
def amounts(text: str, on: date | None = None) -> tuple[Amount, ...]:
    """All figures of a text in order; dates are read against ``on``."""
    found = words(text)
    return _Finder(text, found, on).all() if may_hold(found.norms) else ()


def may_hold(norms: Sequence[str]) -> bool:
    """Whether words can hold a figure at all: a quick no for most texts."""
    return not _signs().isdisjoint(norms) or _DIGIT.search(" ".join(norms)) is not None


@cache
def _signs() -> frozenset[str]:
    """Without one of these words or a digit a text holds no figure: *a* opens one only before another or an *ago*."""
    return (_starts() - {"a", "an"}) | DATE_WORDS | {"ago", "fortnight", "decade"}


@cache
def _starts() -> frozenset[str]:
    """First words of figures that have no digit and are no dates."""
    return NUMBER_WORDS | measure_words().multiples.keys() | {"both"}


def figures(text: str, base: int, on: date | None) -> tuple[Figure, ...]:
    """The figures of a claim's text that begins at offset ``base``."""
    return tuple(_figure(a, base) for a in amounts(text, on))


def _figure(a: Amount, base: int) -> Figure:
    value: str | float | None = a.when.value if a.when is not None else a.low
    if a.when is None and a.low != a.high:
        value = f"{a.low:g}-{a.high:g}"
    kind = a.kind
    return Figure(type=kind, text=a.text, value=value, unit=a.unit or None, start=base + a.start, end=base + a.end)


class _Finder(ShareText):
    def all(self) -> tuple[Amount, ...]:
        out: list[Amount] = []
        done = 0
        starts = _starts()
        for i in [i for i, w in enumerate(self.norms) if w in starts or w[:1].isdigit() or i in self.dates]:
            if i < done:
                continue
            found = self._at(i)
            if found is None:
                continue
            found = self.part_of(out, found)
            ranged = self._range(out, found)
            if ranged is not None:
                out[-1] = ranged
            else:
                out.append(found)
            done = found.last
        return tuple(out)

    def _at(self, i: int) -> Amount | None:
        for ahead in (0, 1):  # a weekday or "the end of" may open a date
            if i + ahead in self.dates and ahead == 0:
                return self.date_amount(self.dates[i])
        word = self.norms[i]
        if word in self.lex.multiples:
            return self.make("multiple", self.lex.multiples[word], i, i + 1)
        if not may_begin(word):
            return self.make("number", self.lex.counts[word], i, i + 1) if self._both(i) else None
        time = stretch(self.norms, i, self.lex.duration)
        if time is not None:
            return self.make("duration", time[0], i, time[2], unit=time[1])
        share = self.share(i)
        if share is not None:
            return share
        found = quantity(self.norms, i)
        if found is not None:
            return self._quantity(i, found)
        return None

    def _both(self, i: int) -> bool:
        return self.norms[i] == "both" and self.norm(i + 1) not in ("and", "in")

    def _quantity(self, i: int, found: Quantity) -> Amount | None:
        place = self.words.starts[i]
        if any(a <= place < b for a, b in self.skip) or self.is_label(i, found):
            return None
        score = self.scores.get(self.words.starts[found.first]) if found.unit is None else None
        if score is not None:
            return self._score(i, score)
        if found.unit is None and self.norm(i - 1) in _VOTED and (told := self._told_score(i, found)) is not None:
            return told
        if found.ordinal:
            return self._ordinal(i, found)
        if found.unit is None and found.last == i + 1 and _PRIME.match(self.text, self.words.ends[i]):
            return self.make("duration", found.value, i, found.last, unit="minute")
        if self._is_pronoun(i, found):
            return None
        return self._priced(i, found) or self._timed(i, found) or self._measured(i, found) or self._plain(i, found)

    def _score(self, i: int, score: re.Match[str]) -> Amount | None:
        run = range(i, min(i + 4, len(self.norms)))
        last = next((k for k in run if self.words.starts[k] == score.start(2)), i + 1) + 1
        return self.make("score", float(score[1]), i, last, high=float(score[2]))

    def _told_score(self, i: int, found: Quantity) -> Amount | None:
        """*voted five to two*: a score in words."""
        against = quantity(self.norms, found.last + 1) if self.norm(found.last) == "to" else None
        if against is None or against.unit is not None or against.ordinal or found.ordinal:
            return None
        return self.make("score", found.value, i, against.last, high=against.value)

    def _ordinal(self, i: int, found: Quantity) -> Amount | None:
        """A rank; a minute of a match: "in the 58th minute" is what the record has as 58'."""
        if self.norm(found.last) == "minute":
            return self.make("duration", found.value, i, found.last + 1, unit="minute")
        return self.make("ordinal", found.value, i, found.last)

    def _is_pronoun(self, i: int, found: Quantity) -> bool:
        """*one of them*, *the one*: no number."""
        if found.value != 1 or self.norms[i] != "one" or found.last != i + 1:
            return False
        following = self.norm(found.last)
        return following in self.lex.pronoun_one or not following or self.norm(i - 1) in _BEFORE_PRONOUN

    def _priced(self, i: int, found: Quantity) -> Amount | None:
        """Per cent, percentage points, money."""
        value, last, nxt = found.value, found.last, self.norm(found.last)
        if found.unit == "percent":
            if nxt in ("point", "points"):
                return self.make("points", value, i, last + 1, unit="points")
            return self.make("percent", value, i, last, unit="percent")
        if nxt == "percentage" and self.norm(last + 1) in ("point", "points"):
            return self.make("points", value, i, last + 2, unit="points")
        if nxt in ("bps", "bp") or (nxt == "basis" and self.norm(last + 1) in ("point", "points")):
            return self.make("points", value / 100, i, last + 1 + (nxt == "basis"), unit="points")
        if found.unit is not None:
            return self.make("money", value, i, last, unit=found.unit)
        if nxt in self.lex.small_money and (nxt != "p" or not self.gap(last)):
            return self.make("money", value * self.lex.small_money[nxt], i, last + 1, unit="small")
        if nxt in self.lex.currencies:
            return self.make("money", value, i, last + 1, unit=self.lex.currencies[nxt])
        return None

    def _timed(self, i: int, found: Quantity) -> Amount | None:
        """A duration, or a multiple: *two and a half years*, *three full days*, *four times the rent*."""
        value, at = self._with_half(found)
        timed = self.lex.duration(self.norm(at))
        if timed is None and self.norm(at) in _BEFORE_DURATION:
            timed = self.lex.duration(self.norm(at + 1))
            at += timed is not None
        if timed is not None and "." not in self.gap(at):
            return self._duration(i, value, at, timed)
        if self.norm(found.last) == "times" and self._compared(found.last + 1):
            return self.make("multiple", value, i, found.last + 1, unit="times")
        return None

    def _with_half(self, found: Quantity) -> tuple[float, int]:
        """The value, and where its unit stands: behind *and a half*."""
        last = found.last
        if self.norm(last) in ("and", "or") and self.norm(last + 1) == "a" and self.norm(last + 2) == "half":
            return found.value + 0.5, last + 3
        return found.value, last

    def _measured(self, i: int, found: Quantity) -> Amount | None:
        """Lengths, areas, weights, degrees, speeds."""
        value, nxt = self._with_half(found)[0], self.norm(found.last)
        at = found.last + (nxt == "°")
        if self.norm(at) == "square":
            at += 1
        unit = self.lex.unit(self.norm(at)) if nxt not in ("in", "c", "f", "g") or nxt == "°" else None
        if nxt == "°" and unit is None:
            unit, at = "degree", found.last
        if unit is None:
            return self._metres(i, found)
        if unit in _SPEEDS and self.norm(at + 1) in ("an", "per", "a") and self.norm(at + 2) == "hour":
            return self.make("measure", value, i, at + 3, unit=_SPEEDS[unit])
        if unit == "degree" and self.norm(at + 1) in ("c", "celsius"):
            at += 1
        return self.make("measure", value, i, at + 1, unit=unit)

    def _plain(self, i: int, found: Quantity) -> Amount | None:
        value = self._with_half(found)[0]
        if self.is_age(i, found.last):
            return self.make("age", value, i, found.last, unit="year")
        return self.make("number", value, i, found.last)

    def _compared(self, k: int) -> bool:
        """Whether *times* makes a multiple (*four times the rent*), not a count (*met 88 times*)."""
        return self.norm(k) in _MULTIPLIED or self.norm(k).endswith("er")

    def _metres(self, i: int, found: Quantity) -> Amount | None:
        """ "18.2 m" and "74m deep": a million only with a currency, or where it counts something."""
        if self.norm(found.last - 1) != "m" or self.norms[i] in SIGNS:
            return None
        number = digits(self.norm(found.last - 2))
        spaced = bool(self.gap(found.last - 1).strip(" ") == "" and self.gap(found.last - 1))
        following = self.norm(found.last)
        if number is not None and (
            spaced
            or following in ("deep", "long", "high", "tall", "wide", "above", "below", "away", "from", "thick", "")
        ):
            return self.make("measure", number, i, found.last, unit="metre")
        return None

    def _duration(self, i: int, value: float, unit_at: int, unit: str) -> Amount | None:
        following = self.norm(unit_at + 1)
        if following == "old" or self.norm(i - 1) == "aged":
            return self.make("age", value, i, unit_at + 2 if following == "old" else unit_at + 1, unit=unit)
        last = unit_at + 1
        joint = 2 if following == "and" else 1  # "3 minutes 20 seconds"
        if (more := quantity(self.norms, unit_at + joint)) is not None and not more.ordinal:
            inner = self.lex.duration(self.norm(more.last))
            if inner is not None and self.lex.durations[inner] < self.lex.durations[unit]:
                value += more.value * self.lex.durations[inner] / self.lex.durations[unit]
                last = more.last + 1
        return self.make("duration", value, i, last, unit=unit)

    def _dashed(self, one: Amount, found: Amount) -> bool:
        """*£30m-£40m*: two amounts of money with nothing but a dash between."""
        between = self.text[self.words.ends[one.last - 1] : self.words.starts[found.first]]
        return one.kind == found.kind == "money" and between.strip(" £$€₹") in ("-", "\u2013", "\u2014")

    def _range(self, out: Sequence[Amount], found: Amount) -> Amount | None:
        """Two figures that are the ends of one: *between £90m and £110m*, *15 to 25 miles*, *£260m to £280m*."""
        if not out or found.when is not None or found.kind in ("ordinal", "score", "multiple"):
            return None
        one = out[-1]
        if (
            one.when is not None
            or one.low != one.high
            or not (found.first - one.last == 1 or self._dashed(one, found))
            or one.bound
            or found.low <= one.low
        ):
            return None
        link, lead = self.norm(found.first - 1), self.norm(one.first - 1)
        if lead == "from" and _MOVED & set(self.norms[max(0, one.first - _CHANGED) : one.first - 1]):
            return None
        if self._dashed(one, found):
            link = "to"
        if not (
            (link == "and" and lead == "between")
            or (link == "to" and lead == "from" and (found.kind == "money" or one.kind == "number"))
            or (link == "to" and one.kind == found.kind == "money" and lead not in ("rose", "from", "by"))
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
        if 0 < one.low < 1000 <= found.low and not one.noun and found.low / one.low > 1e4:  # "eight to ten million"
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
