"""Of whom or what the article prints a few words, and of whom or what the source says them.

*The east wall is “sound”* is not borne out by *The west wall is sound*, nor *Ann Hale was “splendid”* by *Irma Dost was
splendid*. Only what is certain counts: the same noun with other words before it, or another name where the article's
stands elsewhere in the source. Pronouns and other nouns say nothing.
"""

import re
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.context.article.told import around_quotation
from quotecheck.evidence.context.frame import FRAGMENT, signal_at
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import opposite
from quotecheck.evidence.model import Signal
from quotecheck.evidence.view import SourceView
from quotecheck.text.lazily import lazily
from quotecheck.text.words import words

_LINKS: Final = frozenset(
    ["is", "are", "was", "were", "be", "been", "as", "remains", "remained", "looked", "looks", "seemed"]
)
_OPENS: Final = frozenset(
    ["said", "says", "that", "called", "calls", "described", "describes", "found", "thought", "and", "but"]
)
_LONGEST: Final = 7
"""Most words of a subject."""
_NAME: Final = lazily(r"\b[^\W\d_a-z][\w’'-]+(?: (?:of |the )?[^\W\d_a-z][\w’'-]+)+")


def another_target(claim: Claim, view: SourceView, first: int, last: int) -> tuple[Signal, ...]:
    """A signal where the source says a fragment of somebody or something that is surely not the article's."""
    beside = around_quotation(claim)
    if beside is None or last - first > FRAGMENT or first == 0:
        return ()
    mine = _subject_text(beside[0])
    low = view.sentence(first)[0]
    theirs, start = _source_subject(view, low, first)
    if theirs[:4].casefold() in {"what", "whoe"}:
        return ()  # "What Hale says about the drains is fair comment"
    if mine and theirs and (_other_kind(mine, theirs) or _other_name(mine, theirs, view)):
        return (signal_at("roles", view, start, first),)
    return ()


def _subject_text(before: str) -> str:
    """The words directly before a fragment that say of whom it is, without the verb: *the east wall* of *she said the
    east wall was*."""
    said = list(re.finditer(r"[\w’'-]+|[,;:.—–]", before))
    while said and said[-1].group().casefold() in {"a", "an", "the", "“", "not", "still", "“a", "very"}:
        said.pop()
    if not said or said[-1].group().casefold() not in _LINKS:
        return ""
    said.pop()
    if said and said[-1].group() == ",":  # "The west wall, Hale said, was": over the credit
        opens = next((k for k in range(len(said) - 2, max(-1, len(said) - 7), -1) if said[k].group() == ","), None)
        said = said[:opens] if opens is not None else said
    start = len(said)
    while start > 0 and len(said) - start < _LONGEST:
        word = said[start - 1].group()
        if not word[0].isalnum() or word.casefold() in _OPENS:
            break
        start -= 1
    return before[said[start].start() : said[-1].end()] if start < len(said) else ""


def _source_subject(view: SourceView, low: int, first: int) -> tuple[str, int]:
    """The same in the source, and where it begins."""
    k = first - 1
    while k > low and view.norms[k] in lexicon().words("determiner") | lexicon().words("adverb"):
        k -= 1
    if k <= low or view.norms[k] not in _LINKS - {"as"}:
        return "", first
    start = k
    while (
        start > low
        and k - start < _LONGEST
        and not view.clause(start)
        and view.norms[start - 1] not in {"that", "and", "but"}
    ):
        start -= 1
    return (view.run(start, k), start) if start < k else ("", first)


_APART: Final = frozenset(
    """
    north south east west northern southern eastern western upper lower inner outer left right old new first second
    third fourth men women men's women's home away front rear
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Words that tell one thing of a kind from another."""


def _noun(text: str) -> list[str]:
    """The words of weight of the noun phrase at the end, from its article or possessive on; none without one."""
    said = words(text).norms
    at = next((k for k in range(len(said) - 1, -1, -1) if said[k] in lexicon().words("determiner")), None)
    return _weight(" ".join(said[at:])) if at is not None else []


def _weight(text: str) -> list[str]:
    small = lexicon().words("function") | lexicon().words("determiner") | lexicon().words("preposition")
    return [w for w in words(text).norms if w not in small]


def _other_kind(mine: str, theirs: str) -> bool:
    """Whether both speak of a thing of the same kind and call it otherwise: *east wall*, *west wall*."""
    a, b = _noun(mine), _noun(theirs)
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    one, two = set(a[:-1]), set(b[:-1])
    return any(opposite(x, y) or {x, y} <= _APART for x in one - two for y in two - one)


def _other_name(mine: str, theirs: str, view: SourceView) -> bool:
    """Whether both are names, and the source has the article's too."""
    a, b = _NAME.fullmatch(_bare(mine)), _NAME.fullmatch(_bare(theirs))
    if a is None or b is None:
        return False
    one, two = set(words(a.group()).norms), set(words(b.group()).norms)
    return not one & two and a.group() in view.text


def _bare(text: str) -> str:
    return re.sub(r"^(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y) ", "", text)
