"""A paragraph as tokens, each quotation folded into one token, divided into sentences."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from sys import intern
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

_TOKEN: Final = lazily(
    r"([A-Za-z]+(?=[ ,])"  # most words, early: a blank behind them ends them for all the others
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|['’]s(?![^\W_])"
    r"|@?[^\W\d_]+(?:[\-'’\u00ad](?!s(?![^\W_]))[^\W\d_]+|\d+)*"
    r"|[£$€₹₦]?\d+(?:[.,:/]\d+)*"
    r"|[^\s*])"  # an asterisk is markup
)
_OPENS: Final = frozenset("@([#$£€₹₦")
"""Marks with which a sentence can begin."""
_ENDS: Final = frozenset(".!?…")
DASHES: Final = frozenset({"-", "–", "—", "―", "‐", "‒"})
_LONGEST: Final = 250
"""Most tokens of a sentence: what has more is no sentence, and is cut so that the work stays in step with the text."""
QUOTATION: Final = "\ufffc"
"""The text of a token that stands for a whole quotation."""
_SLICE: Final = 1 << 17
"""Characters that are divided at a time, so that memory holds the tokens and not every piece between them as well."""
_CUT: Final = lazily(r"[\s“”„\"«»()\[\]…!?;]")
"""No token goes on over one of these."""
_NOWHERE: Final[Mapping[int, int]] = {}
_ONE: Final = (0,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The tokens of one paragraph; the sequences have the same length."""

    text: list[str]
    low: list[str]
    kinds: bytes
    """What each token is: 0 no word, 1 a word, 3 a word with a capital."""
    starts: Sequence[int]
    ends: Sequence[int]
    quotation: Mapping[int, int]
    """Token index -> index of the quotation it stands for."""
    sentences: Sequence[tuple[int, int]] = ()
    """Token ranges."""
    sentence_starts: Sequence[int] = ()

    def __len__(self) -> int:
        return len(self.text)

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from token ``first`` to the end of token ``last - 1``."""
        return Span(self.starts[first], self.ends[last - 1])

    def is_word(self, k: int) -> bool:
        """Whether a token is a word."""
        return self.kinds[k] > 0

    def is_capital(self, k: int) -> bool:
        """Whether a token is a word with a capital."""
        return self.kinds[k] > 1


def tokenize(text: str, span: Span, quotations: Sequence[tuple[int, Span]], language: Language) -> Tokens:
    """Divide one paragraph into tokens. ``quotations``: its quotations with their marks and numbers, in order."""
    words: list[str] = []
    starts = array("I")
    ends = array("I")
    places: dict[int, int] = {}
    at = span.start
    for number, stretch in [*quotations, (-1, Span(span.end, span.end))]:
        for first, last in _slices(text, at, max(at, stretch.start)):
            parts = _TOKEN.split(text[first:last])  # what lies between tokens and the tokens, by turns
            edges = list(accumulate(map(len, parts), initial=first))
            words.extend(map(intern, parts[1::2]))
            starts.extend(edges[1:-1:2])
            ends.extend(edges[2::2])
        if number >= 0:
            places[len(words)] = number
            words.append(QUOTATION)
            starts.append(max(stretch.start, span.start))
            ends.append(min(stretch.end, span.end))
            at = min(stretch.end, span.end)
    low = list(map(_lower.__getitem__, words))
    whole = len(words) <= _LONGEST and QUOTATION not in words and not any(word[-1] in _ENDS for word in words[:-1])
    tokens = Tokens(
        text=words,
        low=words if low == words else low,
        kinds=bytes(map(_kinds.__getitem__, words)),
        starts=starts,
        ends=ends,
        quotation=places or _NOWHERE,
        sentences=((0, len(words)),) if whole and words else (),
        sentence_starts=_ONE if whole and words else (),
    )
    if whole:
        return tokens
    sentences = tuple(_sentences(text, tokens, language))
    firsts = _ONE if len(sentences) == 1 else tuple(a for a, _ in sentences)
    return replace(tokens, sentences=sentences, sentence_starts=firsts)


def _slices(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch ``[start, end)`` in pieces of about ``_SLICE`` characters that no token goes over."""
    while end - start > _SLICE:
        cut = _CUT.search(text, start + _SLICE, end)
        if cut is None:
            break
        yield start, cut.end()
        start = cut.end()
    yield start, end


class _Lower(dict[str, str]):
    """Words in lower case, each made once; looking one up costs no call of ours."""

    def __missing__(self, word: str) -> str:
        if len(self) > _KNOWN:
            self.clear()
        found = self[word] = intern(word.lower())
        return found


class _Kinds(dict[str, int]):
    """What a token is, looked up as in :class:`_Lower`: 0 no word, 1 a word, 3 a word with a capital."""

    def __missing__(self, word: str) -> int:
        if len(self) > _KNOWN:
            self.clear()
        first = word[0]
        capital = first.isupper() or first == "@" or (len(word) > 3 and first.isalpha() and word != word.lower())
        found = self[word] = 3 if capital else int(first.isalpha())
        return found


_KNOWN: Final = 1 << 16
_lower: Final = _Lower()
_kinds: Final = _Kinds()


def _sentences(text: str, tokens: Tokens, language: Language) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    first = 0
    for k in [k for k, word in enumerate(tokens.text) if word == QUOTATION or word[-1] in _ENDS]:
        if _ends_sentence(text, tokens, k, language):
            _divide(result, first, k + 1)
            first = k + 1
    if first < len(tokens):
        _divide(result, first, len(tokens))
    return result


def _divide(result: list[tuple[int, int]], first: int, end: int) -> None:
    """Add a sentence, in pieces of at most ``_LONGEST`` tokens and one."""
    while end - first > _LONGEST + 1:
        result.append((first, first + _LONGEST + 1))
        first += _LONGEST + 1
    result.append((first, end))


def _ends_sentence(text: str, tokens: Tokens, k: int, language: Language) -> bool:
    following = k + 1
    if following >= len(tokens):
        return False
    word = tokens.text[k]
    after = tokens.text[following]
    if word == QUOTATION:
        return _quotation_ends(text, tokens, k, language)
    if word[-1] not in _ENDS:
        return False
    if not (after == QUOTATION or after[0].isupper() or after[0].isdigit() or after in DASHES or after[0] in _OPENS):
        return False
    if after != QUOTATION and tokens.starts[following] == tokens.ends[k]:
        return False  # no space behind it: a point inside something
    if len(word) > 1:  # U.S.
        return after != QUOTATION and tokens.low[following] in (language.any("determiners", "pronouns"))
    if word == "." and k:
        before = tokens.low[k - 1]
        if tokens.ends[k - 1] == tokens.starts[k]:
            if before in language["abbreviations"] and before not in (
                "no",
                "miss",
                "art",
                "ill",
                "mass",
                "wash",
                "ore",
                "fig",
            ):
                return False
            if len(before) == 1 and tokens.text[k - 1].isupper() and before != "i":
                return False
    return True


def _quotation_ends(text: str, tokens: Tokens, k: int, language: Language) -> bool:
    """Whether a sentence ends with the quotation at ``k``: it ends with a full stop and nothing credits it behind."""
    inner = text[max(tokens.starts[k], tokens.ends[k] - 4) : tokens.ends[k]].rstrip("\"'”’»“‘«„ \u00a0")
    if not inner or inner[-1] not in _ENDS:
        return tokens.text[k + 1] == QUOTATION and inner[-1:] != ","  # 'called it "slow," "mean" and "muddled"'
    after = tokens.text[k + 1]
    if after == QUOTATION:
        return True
    if not (after[0].isupper() or after[0].isdigit() or after in DASHES or after[0] in "@(["):
        return False
    if inner[-1] in "!?" or inner.endswith((",", "…")):
        return not _credits(tokens, k + 1, language)
    return not _credits(tokens, k + 1, language, short=True)


def _tells(word: str, language: Language) -> bool:
    return any(v.takes == "clause" and v.form in ("past", "finite") for v in language.verbs.get(word, ()))


def _credits(tokens: Tokens, k: int, language: Language, *, short: bool = False) -> bool:
    """Whether a speaker and a cue verb stand from ``k`` on, and nothing behind them but an end or a place."""
    limit = min(len(tokens), k + 5)
    n = k
    while n < limit and (tokens.is_capital(n) or tokens.low[n] in language["pronouns"] or tokens.low[n] == "."):
        n += 1
    if n == k or n >= len(tokens):
        return False
    verbs = [v for v in language.verbs.get(tokens.low[n], ()) if v.form in ("past", "finite")]
    told = not short and len(tokens.low[n]) > 4 and tokens.low[n].endswith("ed") and not tokens.is_capital(n)
    if n + 1 < len(tokens) and tokens.low[n + 1] in language.frames.get(tokens.low[n], ()):
        return True  # "...?" Hale went on
    if not short and tokens.text[n] == ",":  # "...!" Ann Hale, R-Leeds, said
        rest = range(n + 2, min(len(tokens) - 1, n + 14))
        return any(tokens.text[m] == "," and _tells(tokens.low[m + 1], language) for m in rest)
    if not verbs and not told:
        return False
    if n + 1 >= len(tokens):
        return True
    after = tokens.text[n + 1]
    if short:
        return after == "." and (n + 2 >= len(tokens) or n - k <= 3)
    if after in (".", ",") or tokens.low[n + 1] in language.any("prepositions", "adverbs", "times"):
        return True
    # "...?" Hale asked reporters on Monday: it has a hearer, and what was asked stands before it
    return any(v.lemma in language["hearers"] for v in verbs) and not any(
        tokens.text[m] == QUOTATION or tokens.low[m] in language["complements"] or tokens.low[m] == "to"
        for m in range(n + 1, min(len(tokens), n + 6))
    )
