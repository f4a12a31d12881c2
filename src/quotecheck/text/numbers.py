"""Number phrases to values: digits, words, magnitudes, currency, percent, ordinals, years as spoken."""

import math
import re
from collections.abc import Sequence
from typing import Final

from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_UNIT_WORDS: Final = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
_UNITS: Final = {w: i for i, w in enumerate(_UNIT_WORDS.split())}
_TEN_WORDS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS: Final = {w: 10 * i for i, w in enumerate(_TEN_WORDS.split(), 2)}
_SCALES: Final = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9,
    "trillion": 1e12, "tn": 1e12, "trn": 1e12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
    "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12,
}  # fmt: skip
_SHORT_SCALES: Final = frozenset({"k", "m", "mn", "mln", "bn", "b", "tn", "trn"})
_RANK_WORDS: Final = """
zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth
"""
_ORDINAL_WORDS: Final = (
    {w: i for i, w in enumerate(_RANK_WORDS.split())}
    | {w[:-1] + "ieth": v for w, v in _TENS.items()}
    | {"hundredth": 100, "thousandth": 1000}
)
_FRACTION_WORDS: Final = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12,
}  # fmt: skip
SIGNS: Final = {
    "£": "gbp", "$": "usd", "€": "eur", "¥": "jpy", "₹": "inr", "₦": "ngn", "₩": "krw", "₱": "php", "₪": "ils",
    "₺": "try", "₽": "rub", "₴": "uah", "₵": "ghs", "₫": "vnd", "฿": "thb",
}  # fmt: skip
"""Signs of currencies, each with its code (ISO 4217)."""
_CURRENCY: Final = SIGNS | {
    "pound": "gbp", "pounds": "gbp", "dollar": "usd", "dollars": "usd",
    "euro": "eur", "euros": "eur", "yen": "jpy", "sterling": "gbp", "rupee": "inr", "rupees": "inr", "naira": "ngn",
}  # fmt: skip
_PREFIXES: Final = SIGNS.keys()
_CODES: Final = {"rs": "inr", "inr": "inr", "usd": "usd", "gbp": "gbp", "eur": "eur", "jpy": "jpy", "ngn": "ngn"}
"""Short words before an amount: *Rs 200 crore*."""


_PLURALS: Final = (
    {f"{w}s": v for w, v in _UNITS.items() if not w.endswith("x") and v}
    | {"sixes": 6}
    | {f"{w[:-1]}ies": v for w, v in _TENS.items()}
)
"""*the under-eighteens*, *her forties*; of *ones* only behind tens, *twenty-ones*."""
MANY: Final = "many"
"""The unit of numbers in the plural."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number phrase: its value, whether it ranks, its currency or "percent", and its words ``[first, last)``."""

    value: float
    ordinal: bool
    unit: str | None
    first: int
    last: int

    def same(self, other: "Quantity") -> bool:
        """Whether two phrases name the same quantity in another style."""
        return self.ordinal == other.ordinal and self.unit == other.unit and close(self.value, other.value)


def close(a: float, b: float) -> bool:
    """Whether two values are the same number, but for binary rounding."""
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


_GROUPED: Final = lazily(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?", re.ASCII)
"""Thousands and lakhs set off by commas."""
_DECIMAL_COMMA: Final = lazily(r"\d{1,12},\d{1,2}", re.ASCII)


def digits(token: str) -> float | None:
    """The value of one token in digits ("1,000", "3.5", "1/2", "7:30" as 7.5 is not one), or None."""
    if not token or not token[0].isdigit():
        return None
    if "/" in token:
        over = token.split("/")
        if len(over) == 2 and all(p.isascii() and p.isdigit() for p in over) and 0 < int(over[1]) < 100:
            return int(over[0]) / int(over[1])
        return None
    if "," in token and not _GROUPED.fullmatch(token):
        return float(token.replace(",", ".")) if _DECIMAL_COMMA.fullmatch(token) else None
    plain = token.replace(",", "")
    if ":" in plain or plain.count(".") > 1 or len(plain) > 40:
        return None
    try:
        return float(plain)
    except ValueError:
        return None


NUMBER_WORDS: Final = (
    frozenset(_UNITS)
    | frozenset(_TENS)
    | frozenset(_ORDINAL_WORDS)
    | frozenset(_FRACTION_WORDS)
    | frozenset(_SCALES)
    | _PREFIXES
    | _CODES.keys()
    | (_PLURALS.keys() - {"ones"})
    | {"a", "an", "half", "hundred", "hundreds", "dozen", "dozens", "point", "nought", "naught"}
)
"""First words of number phrases and fractions that have no digit."""


def may_begin(norm: str) -> bool:
    """Whether a number phrase or a fraction can begin with this word: a quick no for most words."""
    return norm in NUMBER_WORDS or norm[:1].isdigit()


def is_number_word(token: str) -> bool:
    """Whether a token alone names a number ("one" and bare scales included, "a" not)."""
    return (
        digits(token) is not None
        or token in _UNITS
        or token in _TENS
        or token == "hundred"  # noqa: S105 - a word, no secret
        or (token in _SCALES and token not in _SHORT_SCALES)
        or token in {"dozen", "dozens", "hundreds"}
    )


def quantity(norms: Sequence[str], i: int) -> Quantity | None:
    """The longest number phrase that starts at word ``i``, or None."""
    start, unit = i, None
    n = len(norms)
    if i < n and norms[i] in _PREFIXES:
        unit = _CURRENCY[norms[i]]
        i += 1
    elif i + 1 < n and norms[i] in _CODES and norms[i + 1][:1].isdigit():
        unit = _CODES[norms[i]]
        i += 1
    many = _in_plural(norms, i) if unit is None else None
    if many is not None:
        return Quantity(value=many[0], ordinal=False, unit=MANY, first=start, last=many[1])
    found = _number(norms, i)
    if found is None:
        return None
    value, ordinal, i = found
    if i < n and norms[i] in _CURRENCY and norms[i] not in _PREFIXES and unit is None:
        unit = _CURRENCY[norms[i]]
        i += 1
        if not ordinal and value % 1 == 0:
            coins, i = _coins(norms, i)
            value += coins
    elif i < n and norms[i] in {"%", "percent", "pct"}:
        unit, i = "percent", i + 1
    elif i + 1 < n and norms[i] == "per" and norms[i + 1] == "cent":
        unit, i = "percent", i + 2
    return Quantity(value=value, ordinal=ordinal, unit=unit, first=start, last=i)


def _in_plural(norms: Sequence[str], i: int) -> tuple[float, int] | None:
    """*18s*, *eighteens*, *twenty-ones*: the value and the word behind."""
    word, behind = _at(norms, i), _at(norms, i + 1)
    if word.isdigit() and behind == "s":
        return float(word), i + 2
    if word in _TENS and 0 < _PLURALS.get(behind, _TEN) < _TEN:
        return float(_TENS[word] + _PLURALS[behind]), i + 2
    return (float(_PLURALS[word]), i + 1) if word in _PLURALS and word != "ones" else None


_COINS: Final = frozenset({"pence", "p", "penny", "cents", "cent"})
_BEHIND: Final = frozenset(
    ["a", "an", "per", "for", "each", "at", "in", "on", "to", "and", "or", "from", "by", "now", "then", "when", "is"]
)
"""Words behind the *fifty* of *two pounds fifty* that it does not count."""


def _coins(norms: Sequence[str], i: int) -> tuple[float, int]:
    """What *fifty*, *and fifty pence* add to a sum in whole pounds, and the word behind."""
    k = i + (_at(norms, i) == "and")
    found = _from_words(norms, k, article=False) if _at(norms, k) in _UNITS.keys() | _TENS.keys() else None
    if found is None or found[1] or not 1 <= found[0] < 100:
        return 0.0, i
    if _at(norms, found[2]) in _COINS:
        return found[0] / 100, found[2] + 1
    bare = k == i and found[0] >= _TEN and (_at(norms, found[2]) in _BEHIND or found[2] >= len(norms))
    return (found[0] / 100, found[2]) if bare else (0.0, i)


def whole(norms: Sequence[str]) -> Quantity | None:
    """The quantity that a run of words names, or None unless the whole run is one number phrase."""
    found = quantity(norms, 0) if norms else None
    return found if found and found.last == len(norms) else None


_APART: Final = lazily(r"0\d\d", re.ASCII)
"""Three digits that no number begins with."""
_DECIMALS: Final = {"oh": 0, "o": 0, "nought": 0, "naught": 0, "zero": 0}


def _number(norms: Sequence[str], i: int) -> tuple[float, bool, int] | None:
    """Value, whether ordinal, and the word after it; decimals as they are spoken too, *two point one million*."""
    found = _nothing_and(norms, i) or _whole_number(norms, i)
    if found is None or found[1] or _at(norms, found[2]) != "point":
        return found
    k, decimals = found[2] + 1, ""
    while (digit := _DECIMALS.get(_at(norms, k), _UNITS.get(_at(norms, k), _TEN))) < _TEN:
        decimals += str(digit)
        k += 1
    if not decimals:
        return found
    value, k = _scaled(norms, k, float(f"{found[0]:.0f}.{decimals}"))
    return value, False, k


_TEN: Final = 10
_THOUSANDTH: Final = 3
_POINTED: Final = frozenset(
    ["this", "that", "one", "some", "the", "a", "an", "no", "any", "what", "which", "every", "starting", "turning"]
)
"""Words before a *point* that is no decimal: *at that point five per cent had left*."""


def _nothing_and(norms: Sequence[str], i: int) -> tuple[float, bool, int] | None:
    """A zero before *point* that is left out or called nought; of *point five* only shares and sizes are read."""
    if _at(norms, i) in ("nought", "naught") and _at(norms, i + 1) == "point":
        return 0.0, False, i + 1
    if _at(norms, i) != "point" or (i and norms[i - 1] in _POINTED):
        return None
    k = i + 1
    while _DECIMALS.get(_at(norms, k), _UNITS.get(_at(norms, k), _TEN)) < _TEN:
        k += 1
    behind = _at(norms, k)
    share = behind in ("percent", "pct", "%") or (behind == "per" and _at(norms, k + 1) == "cent")
    return (0.0, False, i) if k > i + 1 and (share or behind in _SCALES) else None


def _whole_number(norms: Sequence[str], i: int) -> tuple[float, bool, int] | None:
    if i >= len(norms):
        return None
    if norms[i] == "half" and _at(norms, i + 1) == "a" and _at(norms, i + 2) in _SCALES:
        return _SCALES[norms[i + 2]] / 2, False, i + 3
    if digits(norms[i]) is not None:
        return _from_digits(norms, i)
    if norms[i] in {"a", "an"} and _at(norms, i + 1) in {
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "dozen",
    }:
        return _from_words(norms, i, article=True)
    return _from_words(norms, i, article=False)


def _from_digits(norms: Sequence[str], i: int) -> tuple[float, bool, int]:
    value = digits(norms[i]) or 0.0
    whole_number = norms[i].replace(",", "").isdigit()
    i += 1
    if norms[i - 1].isdigit() and len(norms[i - 1]) <= _THOUSANDTH and norms[i - 1][0] != "0":
        while _APART.fullmatch(_at(norms, i)):
            value, i = value * 1000 + float(norms[i]), i + 1  # 10 000
    follow = _at(norms, i)
    if whole_number and follow in {"st", "nd", "rd", "th"}:
        return value, True, i + 1
    part = digits(follow) if "/" in follow else None
    if whole_number and part is not None and part < 1:
        value, i = value + part, i + 1
    elif whole_number and norms[i : i + 3] in (["and", "a", "half"], ("and", "a", "half")):
        value, i = value + 0.5, i + 3
    value, i = _scaled(norms, i, value)
    return value, False, i


def _scaled(norms: Sequence[str], i: int, value: float) -> tuple[float, int]:
    while _at(norms, i) in _SCALES or _at(norms, i) == "hundred":
        value *= _SCALES.get(norms[i], 100.0)
        i += 1
    return value, i


def _at(norms: Sequence[str], i: int) -> str:
    return norms[i] if i < len(norms) else ""


def _from_words(norms: Sequence[str], i: int, *, article: bool) -> tuple[float, bool, int] | None:
    total, current, start, ordinal, seen = 0.0, 0.0, i, False, False
    if article:
        current, i = 1.0, i + 1
    while i < len(norms):
        word = norms[i]
        if word in _UNITS and not (seen and current % 10 and _UNITS[word] < 10):
            if seen and current >= 10 and current % 100 >= 10 and _UNITS[word] >= 10:
                current = current * 100 + _UNITS[word]  # nineteen fourteen
            elif seen and _UNITS[word] >= 10 and current and current % 100:
                current = current * 100 + _UNITS[word]
            else:
                current += _UNITS[word]
        elif word in _TENS and not (seen and 0 < current % 100 < 10):
            current = current * 100 + _TENS[word] if seen and current % 100 else current + _TENS[word]
        elif word == "hundred" and (seen or article or (_at(norms, i + 1) == "and" and _continues(norms, i + 2))):
            current = (current or 1) * 100
        elif word == "dozen" and (seen or article):
            current *= 12
        elif word in _SCALES and word not in _SHORT_SCALES and (seen or article) and not word.endswith("s"):
            total, current = total + current * _SCALES[word], 0.0
        elif (word in _ORDINAL_WORDS and word != "second") or (word == "second" and not seen):
            current, ordinal, seen, i = current + _ORDINAL_WORDS[word], True, True, i + 1
            break
        elif word == "and" and seen and _continues(norms, i + 1):
            i += 1
            continue
        elif word == "and" and seen and norms[i + 1 : i + 3] in (["a", "half"], ("a", "half")):
            current, i = current + 0.5, i + 3
            value, i = _scaled(norms, i, total + current)
            return value, False, i
        else:
            break
        seen, i = True, i + 1
    if not seen or (article and i == start + 1):
        return None
    return total + current, ordinal, i


def _continues(norms: Sequence[str], i: int) -> bool:
    """After "and": a number word below a hundred that may end a phrase ("a hundred and five")."""
    previous = _at(norms, i - 2)
    return (previous in _SCALES or previous == "hundred") and (_at(norms, i) in _UNITS or _at(norms, i) in _TENS)


def fraction(norms: Sequence[str]) -> float | None:
    """The value of a whole run such as "a third", "two thirds", "half", or None."""
    if not norms or norms[-1] not in _FRACTION_WORDS:
        return None
    head = list(norms[:-1])
    if head in ([], ["a"], ["an"], ["one"]):
        return 1 / _FRACTION_WORDS[norms[-1]]
    top = whole(head)
    return top.value / _FRACTION_WORDS[norms[-1]] if top else None


def spelled(value: int) -> tuple[str, ...]:
    """The words of a whole number from 0 to 99; empty for any other."""
    if not 0 <= value < 100:
        return ()
    units = {v: k for k, v in _UNITS.items()}
    if value < 20:
        return (units[value],)
    tens = {v: k for k, v in _TENS.items()}[value // 10 * 10]
    return (tens, units[value % 10]) if value % 10 else (tens,)
