"""Statements of fact in the article's own voice: sentences that assert something checkable, and appositions that
give a title.

A sentence is weighed by what can be looked up in it (a figure, a date, a name, an event) against what cannot (a
judgement, a mood,
a supposition). Sentences that are quoted or reported are somebody else's claims; of them only the words that say
who that is are ours.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Final

from quotecheck.claims.assertions.words import AssertionWords, assertion_words
from quotecheck.claims.attribution.reading import Reading
from quotecheck.claims.extractors.attribution import quotation_is_short
from quotecheck.claims.language import Language
from quotecheck.claims.measures.figures import amounts, may_hold
from quotecheck.claims.page.layout import Paragraph
from quotecheck.claims.people.appositions import appositions
from quotecheck.claims.tokens import QUOTATION, Tokens
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span, Spans

_ENOUGH: Final = 2
"""Weight from which a sentence is a statement."""
_SAYS: Final = 5
"""From so many words on a sentence says something by its length alone."""
_LEAST: Final = 3
"""Fewest words of a statement."""
_FIRST: Final = frozenset({"i", "we", "my", "our", "us", "me", "you", "your", "let's", "i'm", "we're", "you're"})
_PERFECT: Final = frozenset({"has", "have", "had"})
_PASSIVE: Final = frozenset({"was", "were", "been", "being", "is", "are", "be"})
_FUTURE: Final = frozenset({"will", "would"})
_MARKUP: Final = frozenset("*_#>-–—•~`|+=")
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

    reported: Spans
    mentions: Spans
    quoted: Mapping[int, bool]
    """Quotation number -> whether it is a claim that somebody is credited with; those that are no claims are
    missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text with what reading its statements needs. ``on``: the day that its dates are read against, if known."""

    text: str
    language: Language
    on: date | None
    lexicon: AssertionWords = field(default_factory=assertion_words)


def find(
    article: Article, paragraphs: Sequence[Paragraph], readings: Sequence[Reading], taken: Taken
) -> Iterator[Stated]:
    """All statements, in article order. Only English has the words for it; other languages yield nothing."""
    if article.language.name != "en":
        return
    for reading in readings:
        paragraph = paragraphs[reading.paragraph]
        if paragraph.kind in ("furniture", "quote", "pull"):
            continue
        for number in range(len(reading.tokens.sentences)):
            yield from _sentence(article, reading, number, taken, paragraph)


def _sentence(article: Article, reading: Reading, number: int, taken: Taken, paragraph: Paragraph) -> Iterator[Stated]:
    t = reading.tokens
    low, high = _bare(t, *t.sentences[number])
    if high <= low:
        return
    whole = t.span(low, high)
    reported = taken.reported.overlapping(whole)
    places = [k for k, n in reading.places_of(number) if k < high and n in taken.quoted]
    credited = [k for k in places if taken.quoted[t.quotation[k]]]
    aside = bool(credited) and not reported and t.text[low] != QUOTATION
    aside = aside and all(quotation_is_short(article.text, t, k) for k in credited)
    if aside and _checkable(article, t, (low, high), display=paragraph.display, enough=_ENOUGH + 3):
        yield Stated(span=whole, sentence=whole, display=paragraph.display)
        return
    if reported or credited or low in places:
        mentions = taken.mentions.overlapping(whole)
        for span in appositions(t, (low, high), article.language, reported, mentions):
            yield Stated(span=span, sentence=whole, display=paragraph.display)
        return
    if _checkable(article, t, (low, high), display=paragraph.display):
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


def _checkable(article: Article, t: Tokens, stretch: tuple[int, int], *, display: bool, enough: int = _ENOUGH) -> bool:
    """Whether a sentence asserts something that can be looked up."""
    lexicon = article.lexicon
    low, high = stretch
    words = [k for k in range(low, high) if t.kinds[k]]
    if not words or not _PAGE.isdisjoint(t.text[low:high]):
        return False
    if len(words) < _LEAST and len(words) + sum(word[0].isdigit() for word in t.text[low:high]) < _LEAST:
        return False
    if t.text[high - 1] in "?" or (t.text[high - 1] == "!" and len(words) < 8):
        return False
    first = t.low[words[0]]
    lows = {t.low[k] for k in words}
    if lows & _FIRST or (first in lexicon.imperative and t.text[words[0]][0].isupper() and not _subject_verb(t, words)):
        return False
    if not _finite(t, article.language, lexicon, words) and not (display and "to" in lows):
        return False
    if display and len(words) < 4:
        return False
    return _enough(article, t, stretch, words, enough)


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
    if any(t.low[k].endswith("s") and t.low[k].islower() and not t.low[k].endswith("ss") for k in words[1:6]):
        return True
    return any(_plural_verb(t, language, lexicon, k) for k in words[1:-1])


def _plural_verb(t: Tokens, language: Language, lexicon: AssertionWords, k: int) -> bool:
    """*people use the crossing*: a form without ending, of which the lists have the one in -s, before its object."""
    following = t.low[k + 1]
    takes = following in language["determiners"] or following in language["prepositions"] or following[:1].isdigit()
    return takes and f"{t.low[k]}s" in lexicon.change


def _enough(article: Article, t: Tokens, stretch: tuple[int, int], words: Sequence[int], enough: int) -> bool:
    """Whether a sentence weighs enough. Its figures are read only where they decide: nothing here costs more."""
    present = {t.low[k] for k in words}
    scene = bool(present & article.lexicon.scene)
    weight = _weight(article, t, stretch, words)
    if weight - 3 * scene >= enough:
        return True
    return weight + 3 - 2 * scene >= enough and _counted(article, t, stretch)


def _counted(article: Article, t: Tokens, stretch: tuple[int, int]) -> bool:
    """Whether figures stand in a sentence, and not all of them in somebody's words."""
    low, high = stretch
    if QUOTATION in t.text[low:high] and not may_hold([p for word in t.low[low:high] for p in word.split("-")]):
        return False
    printed = t.span(low, high).of(article.text)
    return bool(amounts(printed, article.on) or (article.on is None and amounts(printed, _ANY_DAY)))


def _weight(article: Article, t: Tokens, stretch: tuple[int, int], words: Sequence[int]) -> int:
    """The weight of a sentence without its figures and without its scene."""
    language, lexicon = article.language, article.lexicon
    lows = [t.low[k] for k in words]
    present = set(lows)
    weight = (len(words) >= _SAYS) + min(2, _names(t, language, words))
    weight += 2 * (_event(lows) or 0)
    weight += 2 * bool(present & lexicon.change) + bool(present & lexicon.quantifier) + bool(present & lexicon.cause)
    weight += bool(present & language["organisations"]) + bool("than" in present)
    weight -= 2 * min(3, len(present & lexicon.evaluative))
    weight -= 3 * any(p[0] in present and _holds(lows, p) for p in lexicon.simile)
    if present & lexicon.supposing and not any(map(str.isdigit, t.span(*stretch).of(article.text))):
        weight -= 2
    if lows[0] in ("whether", "whatever", "what", "how", "why", "who"):
        weight -= 3
    if "would" in present and "have" in present:
        weight -= 3
    return weight


def _names(t: Tokens, language: Language, words: Sequence[int]) -> int:
    """How many names stand in a sentence; a capital at its head counts where no small word explains it."""
    count = 0
    for place, k in enumerate(words):
        if t.kinds[k] < 2 or t.low[k] in language["titles"]:
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


def _holds(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    """Whether the phrase stands in a row of words."""
    return f" {' '.join(phrase)} " in f" {' '.join(words)} "
