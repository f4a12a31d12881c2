"""One figure, ready to be compared, and the text around figures: limits, nouns, labels, ages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, Literal

from quotecheck.claims.measures.words import MeasureWords, measure_words
from quotecheck.text.calendar import DatePhrase
from quotecheck.text.dates import dates_of
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import Quantity, digits
from quotecheck.text.records import dataclass
from quotecheck.text.words import Words

AmountKind = Literal[
    "number", "percent", "points", "money", "fraction", "ordinal", "duration", "age", "measure", "multiple",
    "score", "date", "time",
]  # fmt: skip
RATIOS: Final = frozenset({"percent", "fraction", "multiple", "points"})
"""Kinds of amounts that say how two others stand to one another."""
Bound = Literal["", "about", "under", "above", "below", "least", "most"]
SCORE: Final = lazily(
    r"(?<![\w£$€₹.-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w%-]|[.,]\d"
    r"| ?(?:per|%|year|mile|minute|week|day|month|hour|point|seat|bed|strong|metre|page|member))"
)
LIST_MARK: Final = lazily(
    r"(?:^|\n)[ \t]*\(?\d{1,3}(?:\.\d{1,3})*[.)](?=\s|$)|(?:^|\n)[ \t]*\d{1,2}\.\d{1,2}(?=\s+[A-Z])"
)
FRACTIONS: Final = frozenset(
    [
        "half",
        "halves",
        "third",
        "thirds",
        "quarter",
        "quarters",
        "fifth",
        "fifths",
        "sixth",
        "sixths",
        "seventh",
        "sevenths",
        "eighth",
        "eighths",
        "ninth",
        "ninths",
        "twelfth",
        "twelfths",
        "tenth",
        "tenths",
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


_JOINTS: Final = frozenset(["because", "although", "though", "while", "when", "since", "if", "unless", "whereas", "so"])
"""Behind these a fraction is no rank: *cut by a third because*."""
_SHARES: Final = frozenset(["per", "percent", "%", "pc", "million", "billion", "trillion"])


class AmountText:
    """A text with its words and dates, and what stands around a figure in it."""

    def __init__(self, text: str, found: Words, on: date | None) -> None:
        self.text, self.words, self.norms = text, found, found.norms
        self.lex: MeasureWords = measure_words()
        self.dates = {d.first: d for d in dates_of(text, found, on) if not self._is_counted(d)}
        numbered = any(map(str.isdigit, text))
        self.skip = [m.span() for m in LIST_MARK.finditer(text)] if numbered else []
        self.scores = {m.start(1): m for m in SCORE.finditer(text)} if numbered else {}

    def _is_counted(self, date: DatePhrase) -> bool:
        """*In May 28 per cent were*: what was read as a day counts something."""
        last = date.last - 1
        counted = self.norms[last].isdigit() and self.norm(date.last) in _SHARES
        return counted and self.norm(date.last - 2).isalpha() and date.last - date.first <= len(("May", "28"))

    def norm(self, i: int) -> str:
        """Word ``i``; "" outside the text."""
        return self.norms[i] if 0 <= i < len(self.norms) else ""

    def gap(self, i: int) -> str:
        """The text between word ``i - 1`` and word ``i``."""
        return self.text[self.words.ends[i - 1] : self.words.starts[i]] if 0 < i < len(self.norms) else ""

    def raw(self, i: int) -> str:
        """Word ``i`` as printed."""
        return self.text[self.words.starts[i] : self.words.ends[i]]

    def date_amount(self, d: DatePhrase) -> Amount:
        """The figure that a date phrase makes."""
        start, end = self.words.starts[d.first], self.words.ends[d.last - 1]
        kind: AmountKind = "time" if d.granularity == "time" else "date"
        return Amount(
            kind=kind,
            low=0.0,
            high=0.0,
            unit="",
            noun="",
            bound=self.bound_before(d.first)[0],
            first=d.first,
            last=d.last,
            start=start,
            end=end,
            text=self.text[start:end],
            when=d,
        )

    def make(
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
        """A figure over words ``[first, last)``, with what limits it, what it counts and its rate."""
        bound, begin = self.bound_before(first)
        start = self.words.starts[begin]
        after = self.bound_behind(last)
        if after[1] > last and not bound:
            bound = after[0]
        end_word = after[1]
        end = self.words.ends[end_word - 1]
        noun, per = self.noun_at_word(noun_at if noun_at is not None else end_word)
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

    def bound_before(self, first: int) -> tuple[Bound, int]:
        """What limits the figure that begins at word ``first``, and where that begins."""
        for size in (4, 3, 2, 1):
            phrase = tuple(self.norms[max(0, first - size) : first])
            bound = self.lex.before.get(phrase)
            if bound is not None and len(phrase) == size:
                if phrase == ("c",) and self.raw(first - 1) != "c":
                    continue  # "band C, eight years"
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

    def bound_behind(self, last: int) -> tuple[Bound, int]:
        """What limits the figure that ends before word ``last`` (*or more*), and where that ends."""
        bound = self.lex.after.get(tuple(self.norms[last : last + 2]))
        return (bound, last + 2) if bound is not None else ("", last)  # type: ignore[return-value]

    def noun_at_word(self, at: int) -> tuple[str, str]:
        """The words behind a figure up to the next function word, at most three, and the rate behind them."""
        taken: list[str] = []
        k = at
        if self.norm(k) == "of" and self.norm(k + 1) in ("the", "its", "their", "his", "her", "our", "these", "those"):
            k += 2
            if k in self.dates or digits(self.norm(k)) is not None:
                k += 1
        compound = 0
        while k < len(self.norms) and len(taken) - compound < 3:
            word = self.norms[k]
            if word in self.lex.not_nouns or word[0].isdigit() or k in self.dates:
                break
            if any(c in self.gap(k) for c in ",;:.()\n\u2014\u2013"):
                break
            compound += bool(taken) and self.gap(k) == "-"  # "whole-time-equivalent" is one word
            taken.append(word)
            k += 1
            if k == at + 1 and self.gap(at) == "-":
                break  # "a 14-storey block" counts storeys
        per = ""
        if self.norm(k) in ("a", "an", "per", "each", "every"):
            per = self.lex.duration(self.norm(k + 1)) or ""
        return " ".join(taken), per

    def part_of(self, out: Sequence[Amount], found: Amount) -> Amount:
        """*3,100 members in Tarn, and 870 of them*: members are counted twice."""
        whole = out[-1] if out else None
        if found.kind != "number" or found.noun or whole is None or whole.kind != "number":
            return found
        if self.norm(found.last) != "of" or self.norm(found.last + 1) not in ("them", "these", "those", "whom"):
            return found
        return replace(found, noun=whole.noun)

    def ordinal_use(self, k: int, word: str) -> bool:
        """*a third party*, *a third report*: the ordinal, not the share."""
        following = self.norm(k)
        return (
            word in ("third", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twelfth")
            and bool(following)
            and following not in self.lex.not_nouns
            and following not in _JOINTS
            and not following.endswith("er")
        )

    def is_age(self, i: int, last: int) -> bool:
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

    def is_label(self, i: int, found: Quantity) -> bool:
        """*Ward 7*, *HB 2114*, *A655*, *page 3*: a name, not an amount."""
        behind = self.raw(found.last) if found.last < len(self.norms) else ""
        if (
            found.unit is None
            and self.gap(found.last) == ""
            and behind.isupper()
            and behind not in ("K", "M", "C", "F")
        ):
            return found.last == i + 1 and digits(self.norms[i]) is not None and len(behind) == 1  # 5G
        if self.norms[i] == "one" and self.gap(found.last) == "-" and behind in ("on", "to", "off", "time", "way"):
            return True
        if i == 0 or found.unit is not None:
            return False
        if self.norms[i] == "one" and self.gap(i) == "-" and self.norm(i - 1) in ("on", "to"):
            return True
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
