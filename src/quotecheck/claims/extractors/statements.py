"""Statements of fact in the article's own voice: sentences that assert something checkable, and appositions that
give a title.

A sentence is weighed by what can be looked up in it (a figure, a date, a name, an event) against what cannot (a
judgement, a mood,
a supposition). Sentences that are quoted or reported are somebody else's claims; of them only the words that say
who that is are ours.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from quotecheck.claims.appositions import appositions
from quotecheck.claims.assertions.words import AssertionWords, assertion_words
from quotecheck.claims.extractors.attribution import quotation_is_short
from quotecheck.claims.figures import amounts
from quotecheck.claims.language import Language
from quotecheck.claims.layout import Paragraph
from quotecheck.claims.reading import Reading
from quotecheck.claims.tokens import QUOTATION, Tokens, tokenize
from quotecheck.text.dateforms import MONTHS, WEEKDAYS
from quotecheck.text.numbers import is_number_word
from quotecheck.text.span import Span

_ENOUGH: Final = 2
"""Weight from which a sentence is a statement."""
_LEAST: Final = 3
"""Fewest words of a statement."""
_FIRST: Final = frozenset({"i", "we", "my", "our", "us", "me", "you", "your", "let's", "i'm", "we're", "you're"})
_PERFECT: Final = frozenset({"has", "have", "had"})
_PASSIVE: Final = frozenset({"was", "were", "been", "being", "is", "are", "be"})
_FUTURE: Final = frozenset({"will", "would"})
_COPULA: Final = frozenset({"is", "are", "was", "were", "'s", "’s"})
_MARKUP: Final = frozenset("*_#>-–—•~`|+=")
_TIMELY: Final = frozenset(
    (
        "half", "third", "quarter", "quarters", "thirds", "fifth", "tenth", "twice", "double", "doubled", "tripled",
        "halved", "last", "next", "this", "previous", "today", "yesterday", "tomorrow", "tonight", "ago", "both",
        "spring", "summer", "autumn", "winter", "noon", "midnight", "first", "second", "fourth", "sixth", "seventh",
        "eighth", "ninth", *MONTHS, *WEEKDAYS,
    )
)  # fmt: skip
"""Words without which nothing but a number makes a figure or a date."""
_ANY_DAY: Final = date(2000, 6, 15)
"""Whether there is a date does not hang on the day that it is read against."""
_PAGE: Final = frozenset("|©®")
"""Characters of bylines and page feet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A statement of the article's own voice."""

    span: Span
    sentence: Span
    display: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What of an article is somebody else's: reported clauses, quotations that are claims, and the mentions of
    those credited."""

    reported: Sequence[Span]
    mentions: Sequence[Span]
    quoted: Mapping[int, bool]
    """Quotation number -> whether it is a claim that somebody is credited with; those that are no claims are
    missing."""


def find(
    text: str, language: Language, paragraphs: Sequence[Paragraph], readings: Sequence[Reading], taken: Taken
) -> Iterator[Stated]:
    """All statements, in article order. Only English has the words for it; other languages yield nothing."""
    if language.name != "en":
        return
    lexicon = assertion_words()
    for reading in readings:
        paragraph = paragraphs[reading.paragraph]
        if paragraph.kind in ("furniture", "quote", "pull"):
            continue
        t = reading.tokens
        for low, high in t.sentences:
            yield from _sentence(text, language, lexicon, t, (low, high), taken, paragraph)


def headlines(text: str, language: Language, spans: Sequence[Span]) -> Iterator[Stated]:
    """The lines above an article (title, deck) that state something."""
    if language.name != "en":
        return
    for span in spans:
        t = tokenize(text, span, (), language)
        if len(t) and _checkable(text, language, assertion_words(), t, (0, len(t)), display=True):
            yield Stated(span=span, sentence=span, display=True)


def _sentence(
    text: str,
    language: Language,
    lexicon: AssertionWords,
    t: Tokens,
    stretch: tuple[int, int],
    taken: Taken,
    paragraph: Paragraph,
) -> Iterator[Stated]:
    low, high = _bare(t, *stretch)
    if high <= low:
        return
    whole = t.span(low, high)
    reported = [s for s in taken.reported if s.overlaps(whole)]
    quoted = [t.quotation[k] for k in range(low, high) if k in t.quotation and t.quotation[k] in taken.quoted]
    credited = [n for n in quoted if taken.quoted[n]]
    aside = not reported and all(
        quotation_is_short(text, t, k) for k in range(low, high) if t.quotation.get(k) in credited
    )
    aside = aside and bool(credited) and t.text[low] != QUOTATION
    if aside and _checkable(text, language, lexicon, t, (low, high), display=paragraph.display, enough=_ENOUGH + 3):
        yield Stated(span=whole, sentence=whole, display=paragraph.display)
        return
    if (
        reported
        or credited
        or any(t.starts[k] == whole.start for k in range(low, high) if t.quotation.get(k) in quoted)
    ):
        for span in appositions(t, (low, high), language, reported, taken.mentions):
            yield Stated(span=span, sentence=whole, display=paragraph.display)
        return
    if _checkable(text, language, lexicon, t, (low, high), display=paragraph.display):
        yield Stated(span=whole, sentence=whole, display=paragraph.display)


def _bare(t: Tokens, low: int, high: int) -> tuple[int, int]:
    """A sentence without the marks of its layout: bullets, emphasis, the time of a live entry."""
    while low < high and t.text[low] in _MARKUP:
        low += 1
    if low > 0 and low + 1 < high and t.text[low - 1] in "*_" and t.text[low][0].isdigit() and t.text[low + 1] in "*_":
        low += 1
        while low < high and t.text[low] in _MARKUP:
            low += 1
    while high > low and t.text[high - 1] in _MARKUP:
        high -= 1
    return low, high


def _checkable(
    text: str,
    language: Language,
    lexicon: AssertionWords,
    t: Tokens,
    stretch: tuple[int, int],
    *,
    display: bool,
    enough: int = _ENOUGH,
) -> bool:
    """Whether a sentence asserts something that can be looked up."""
    low, high = stretch
    words = [k for k in range(low, high) if t.is_word(k)]
    if (
        not words
        or len(words) + sum(t.text[k][0].isdigit() for k in range(low, high)) < _LEAST
        or _PAGE & set(t.text[low:high])
    ):
        return False
    if t.text[high - 1] in "?" or (t.text[high - 1] == "!" and len(words) < 8):
        return False
    first = t.low[words[0]]
    lows = {t.low[k] for k in words}
    if lows & _FIRST or (first in lexicon.imperative and t.text[words[0]][0].isupper() and not _subject_verb(t, words)):
        return False
    if not _finite(t, language, lexicon, words) and not (display and "to" in lows):
        return False
    if display and len(words) < 4:
        return False
    return _weight(text, language, lexicon, t, stretch, words) >= enough


def _subject_verb(t: Tokens, words: Sequence[int]) -> bool:
    """Whether the second word makes the first a subject after all: *Watch sales rose*."""
    return len(words) > 2 and (t.low[words[1]].endswith("s") or t.low[words[1]] in _PASSIVE | _PERFECT | _FUTURE)


def _finite(t: Tokens, language: Language, lexicon: AssertionWords, words: Sequence[int]) -> bool:
    for k in words:
        low = t.low[k]
        if low in language["auxiliaries"] or low in lexicon.change or low in lexicon.scene or low in language["verbs"]:
            return True
        if low in language.verbs or (len(low) > 3 and low.endswith("ed")):
            return True
    return any(t.low[k].endswith("s") and t.low[k].islower() and not t.low[k].endswith("ss") for k in words[1:6])


def _weight(
    text: str, language: Language, lexicon: AssertionWords, t: Tokens, stretch: tuple[int, int], words: Sequence[int]
) -> int:
    low, high = stretch
    lows = [t.low[k] for k in words]
    present = set(lows)
    weight = 0
    counted = _may_count(lows, t.text[low:high]) and bool(amounts(t.span(low, high).of(text), _ANY_DAY))
    weight += 3 * counted
    weight += min(2, _names(t, language, words))
    weight += 2 * (_event(lows) or 0)
    weight += bool(present & lexicon.change) + bool(present & lexicon.quantifier) + bool(present & lexicon.cause)
    weight += bool(present & language["organisations"]) + bool("than" in present)
    weight -= 2 * min(3, len(present & lexicon.evaluative))
    weight -= (2 if counted else 3) * bool(present & lexicon.scene)
    weight -= 3 * any(p[0] in present and _holds(lows, p) for p in lexicon.simile)
    if present & lexicon.supposing and not any(c.isdigit() for c in t.span(low, high).of(text)):
        weight -= 2
    if lows[0] in ("whether", "whatever", "what", "how", "why", "who"):
        weight -= 3
    if "would" in present and "have" in present:
        weight -= 3
    return weight


def _may_count(lows: Sequence[str], tokens: Sequence[str]) -> bool:
    """Whether a sentence can hold a figure at all; reading them costs more than anything else here."""
    if any(w[0].isdigit() or w[0] in "£$€" for w in tokens):
        return True
    return any(is_number_word(part) or part in _TIMELY for w in lows for part in w.split("-"))


def _names(t: Tokens, language: Language, words: Sequence[int]) -> int:
    """How many names stand in a sentence; a capital at its head counts where no small word explains it."""
    count = 0
    for place, k in enumerate(words):
        if not t.is_capital(k) or t.low[k] in language["titles"]:
            continue
        if place == 0 and (
            t.low[k] in language.stops
            or t.low[k] in language["determiners"]
            or t.low[k] in language["pronouns"]
            or t.low[k] in language["adverbs"]
        ):
            continue
        if place == 0 and not (
            len(words) > 1
            and (
                t.is_capital(words[1])
                or t.low[words[1]] in frozenset(("'s", "’s")) | _PASSIVE | _PERFECT | _FUTURE | {"also"}
            )
        ):
            continue
        count += 1
    return count


def _event(lows: Sequence[str]) -> bool:
    """Whether a verb group says that something happened or will: perfect, passive, future."""
    for k, word in enumerate(lows[:-1]):
        after = lows[k + 1 : k + 4]
        if word in _PERFECT and any(_participle(w) for w in after):
            return True
        if word in ("was", "were", "been") and any(_participle(w) for w in after[:2]):
            return True
        if word in _FUTURE and after and after[0] not in ("be", "like", "have", "never", "seem"):
            return True
    return False


def _participle(word: str) -> bool:
    return (len(word) > 3 and word.endswith(("ed", "wn", "en"))) or word in assertion_words().irregular


# -- appositions
# --------------------------------------------------------------------------------------------------------


def _holds(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    """Whether the phrase stands in a row of words."""
    return any(tuple(words[k : k + len(phrase)]) == phrase for k in range(len(words)))
