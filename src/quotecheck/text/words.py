"""Words with their places: the units that are aligned.

A word is a run of letters, a number, or one meaningful symbol (% £ $ € & ½). Typography never makes a different word:
``norm`` forgets case, ligatures, full-width forms, soft hyphens, zero-width characters, the kind of apostrophe,
abbreviation
points and a hyphen at a line end. What was forgotten is still there between ``start`` and ``end``.
"""

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

HIDDEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e\u034f"
"""Characters that show nothing: soft hyphen, zero-width space and joiners, word joiner, byte order mark."""
APOSTROPHES: Final = "'\u2019\u02bc\u2018\uff07\u02b9\u2032\u00b4`"
_LETTER = rf"[^\W\d_](?:[\u0300-\u036f{HIDDEN}]*)"
_JOIN = r"(?:['\u2019\u02bc\uff07]|[-\u2010]?[ \t]*(?<=[-\u2010\u00ad])\r?\n[ \t]*(?=[^\W\d_A-Z]))"
"""Inside a word: an apostrophe, or a hyphen at a line end before a small letter."""
_WORD = lazily(
    rf"(?:[A-Za-z]\.){{2,}}"  # U.S. p.m.
    rf"|(?<![\w.])\.\d+|\d+(?:[.,:/]\d+)*"
    rf"|(?:{_LETTER})+(?:{_JOIN}(?:{_LETTER})+)*"
    rf"|[%\u2030£$€¥₹₦₩₱₪₺₽₴₵₫฿&½¼¾⅓⅔⅛⅜⅝⅞°]"
)
_PARTS = lazily(rf'((?![ \n,])(?:[A-Za-z]++(?=[ \n,;)"])|[A-Za-z]{{2,}}+(?=\.)|{_WORD.pattern}))')
"""Splits a text into what lies between words and the words, by turns. What comes before the definition of a word says
nothing new, it only decides the usual cases early: blanks, and plain words after which nothing can go on."""
_CUT = lazily(r"[A-Za-z,;.] (?=[A-Za-z])")
"""No word goes on over this blank: its line did not begin here and has not ended."""
_SLICE: Final = 1 << 19
"""Characters that are split at a time, so that memory holds the words and not every piece between them as well."""
_FRACTIONS: Final = dict(zip("½¼¾⅓⅔⅛⅜⅝⅞", ("1/2", "1/4", "3/4", "1/3", "2/3", "1/8", "3/8", "5/8", "7/8"), strict=True))
_DROP = lazily(rf"[{HIDDEN}]|[-\u2010]?[ \t]*\r?\n[ \t]*")
_ANY_APOSTROPHE = lazily(f"[{APOSTROPHES}]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, in order; the three sequences have the same length."""

    norms: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        return len(self.norms)

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from word ``first`` to the end of word ``last - 1``; needs ``first < last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def inside(self, span: Span) -> tuple[int, int]:
        """Indexes ``[first, last)`` of the words that lie wholly inside a stretch of text."""
        first = bisect_left(self.starts, span.start)
        last = bisect_right(self.ends, span.end)
        return first, max(first, last)


class _Norms(dict[str, str]):
    """Normal forms of words as printed; looking one up costs no call of ours."""

    def __missing__(self, word: str) -> str:
        found = self[word] = norm(word)
        return found


_norms: Final = _Norms()
_KNOWN: Final = 1 << 18


def words(text: str) -> Words:
    """Split a text into words, in time linear in its length."""
    found: list[str] = []
    starts = array("I")
    ends = array("I")
    done = 0
    while done < len(text):
        cut = _CUT.search(text, done + _SLICE) if len(text) - done > _SLICE else None
        last = cut.end() if cut else len(text)
        parts = _PARTS.split(text[done:last])
        edges = list(accumulate(map(len, parts), initial=done))
        starts.extend(edges[1:-1:2])
        ends.extend(edges[2::2])
        if len(_norms) > _KNOWN:
            _norms.clear()
        found.extend(map(_norms.__getitem__, parts[1::2]))
        done = last
    return Words(found, starts, ends)


def norms(text: str) -> list[str]:
    """The normal forms alone of the words of a short text: what a hash or a count needs."""
    return list(map(_norms.__getitem__, _PARTS.split(text)[1::2]))


def printed_words(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words of a text, or of a part of it, as they are printed, without their places."""
    return _PARTS.findall(text, start, len(text) if end is None else end)


@lru_cache(maxsize=1 << 16)
def norm(word: str) -> str:
    """A word without its typography, lower case. Idempotent: ``norm(norm(w)) == norm(w)``."""
    if word.isascii() and word.isalnum():
        return word.lower()
    if word.startswith(".") and word[1:2].isdigit():
        return f"0{word}"
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    folded = _DROP.sub("", word)
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", folded).casefold())
    folded = _ANY_APOSTROPHE.sub("'", folded)
    if len(folded) > 3 and folded[1] == "." and folded[-1] == ".":
        folded = folded.replace(".", "")
    return folded
