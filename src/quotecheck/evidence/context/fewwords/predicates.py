"""A predicate quoted without its subject: what governs its clause governs it too.

*I do not say that she is | a danger to shipping*: the quoted words assert nothing by themselves, but whoever reads
"a danger to shipping" in quotation marks is told that she is one. Huddleston & Pullum (2002), 4.5 (predicative
complements).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.leads.before import denial_or_third_party
from quotecheck.evidence.context.leads.conditions import condition_before, inverted_before, whoever_before
from quotecheck.evidence.context.leads.frames import framed_before
from quotecheck.evidence.context.scope import negates
from quotecheck.evidence.language.clauses import clause_words, is_clause, is_finite
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, is_past
from quotecheck.evidence.model import Signal
from quotecheck.text.numbers import is_number_word

_READERS: Final[tuple[Callable[[Frame], Signal | None], ...]] = (
    denial_or_third_party,
    framed_before,
    condition_before,
    inverted_before,
    whoever_before,
)
_BE: Final = frozenset(["is", "are", "was", "were", "am", "be", "been", "being", "becomes", "became", "remains"])
_JOINED: Final = ("'s", "'re", "'m")
_LONGEST: Final = 8
"""Most words of a subject."""


def governed_predicate(place: Frame) -> Signal | None:
    """What governs the clause of words that are only its predicate."""
    relative = _in_relative(place) if place.first > place.low + 1 else None
    if relative is not None:
        return relative
    if place.first <= place.low or place.view.clause(place.first) or _own_clause(place):
        return None
    asked = _asked(place)
    if asked is not None:
        return asked
    link = _link(place)
    start = _subject(place, link) if link is not None else None
    if (
        link is None
        or start is None
        or start <= place.low
        or any(is_finite(place.norms, k) for k in range(start, link))
    ):
        return None  # "To claim that we knew is |": the clause is the subject
    whole = replace(place, first=start)
    readers = _READERS[:2] if place.view.unpunctuated else _READERS  # where an if ends, only punctuation tells
    found = next((found for found in (read(whole) for read in readers) if found is not None), None)
    found = found or _hoped(place, start) or _for_so_long(place, start)
    if found is not None and found.kind == "third_party" and found.text.startswith("What "):
        return None  # "What she says about the drains is |": the clause is the subject
    if found is not None and found.kind == "third_party" and place.norms[start - 2] in {"me", "us"}:
        return None  # "They told us that it was |": whoever passes it on like this makes it their own
    return found


def _in_relative(place: Frame) -> Signal | None:
    """*The letter in which | I resigned | was never posted*: told of something that is then denied."""
    norms, first = place.norms, place.first
    if norms[first - 1] not in {"which", "whom"} or norms[first - 2] not in lexicon().words("preposition"):
        return None
    if not is_clause(place.quoted()) or place.last >= place.high or place.view.clause(place.last):
        return None
    denies = next((k for k in range(place.last, place.high) if negates(norms, k)), None)
    return signal_at("negation_after", place.view, place.last, denies + 1) if denies is not None else None


def _hoped(place: Frame, start: int) -> Signal | None:
    """*We hope that most | will be tested again by Easter*: hoped, and not said to be so."""
    norms = place.norms
    at = start - 1 - (norms[start - 1] == "that")
    hoping = at > place.low and norms[at] in {"hope", "hopeful", "hoping"}
    return signal_at("hedge_before", place.view, max(place.low, at - 2), place.first) if hoping else None


def _for_so_long(place: Frame, start: int) -> Signal | None:
    """*For two acts it is | as good as anything*: a stretch before the subject in which alone it holds."""
    norms = place.norms
    k = start - 3
    if k < place.low or norms[k] not in {"for", "in"} or not is_number_word(norms[k + 1]):
        return None
    opens = k == place.low or place.view.clause(k) or norms[k - 1] in {"and", "but"}
    return signal_at("condition_before", place.view, k, start) if opens and is_present(norms, start) else None


def is_present(norms: Sequence[str], start: int) -> bool:
    """Whether the clause that begins at a word tells of now: what took two years was so all the same."""
    return any(n in {"is", "are", "am", "it's", "they're", "he's", "she's"} for n in norms[start : start + 3])


def _own_clause(place: Frame) -> bool:
    """Whether the words are a clause with a subject of their own, no noun that has a clause: *the best I know*."""
    quoted, lex = place.quoted(), lexicon()
    behind = place.norms[place.first - 1] in _BE | lex.words("determiner") or is_finite(place.norms, place.first)
    return is_clause(quoted) and (quoted[0] in lex.words("subject") or not behind)


def _link(place: Frame) -> int | None:
    """The verb that links the words to their subject: *is |*, *has been a |*, *'s |*; *will |* before a bare verb."""
    norms, lex = place.norms, lexicon()
    if norms[place.first - 1] == "that":
        return None
    k = place.first - 1
    while k > place.low and place.first - k <= 3 and not place.view.clause(k):
        word = norms[k]
        if word in _BE or word.endswith(_JOINED):
            return k
        if word not in lex.words("determiner") and word not in lex.words("adverb") and not word.endswith("ly"):
            break
        k -= 1
    verb = norms[place.first]
    auxiliary = norms[place.first - 1] in lex.words("auxiliary") and norms[place.first - 1] != "to"
    if auxiliary and (base(verb) == verb or is_past(verb)):
        return place.first - 1
    return place.first if is_finite(norms, place.first) else None


def _subject(place: Frame, link: int) -> int | None:
    """Where the subject of the clause begins that the verb at ``link`` is in; None where it cannot be told."""
    view, norms, lex = place.view, place.norms, lexicon()
    if norms[link].endswith(_JOINED):
        return link
    k = link - 1
    while k >= place.low and (norms[k] in lex.words("auxiliary") or norms[k] in lex.words("adverb")):
        k -= 1
    if k < place.low or view.clause(k + 1):
        return None
    if norms[k] in lex.sets("pronoun") or norms[k] in {"this", "that", "these", "those", "there"}:
        return k
    end = k
    while k > place.low and end - k < _LONGEST and not view.clause(k):
        before = norms[k - 1]
        said = before in lex.words("reporting") or base(before) in lex.words("cognition")
        if said or before in lex.words("boundary"):
            return k
        if norms[k] in lex.words("determiner") and before not in lex.words("preposition"):
            return k
        k -= 1
    return k if view.clause(k) and k > place.low else None


def _asked(place: Frame) -> Signal | None:
    """A verb turned before its subject in a question that the words end: *Is she | a danger?*"""
    view, norms, lex = place.view, place.norms, lexicon()
    if not view.asks(place.last) and not view.asks(place.high):
        return None
    for k in range(place.first - 1, max(place.low, place.first - _LONGEST) - 1, -1):
        opens = k == place.low or view.clause(k) or norms[k - 1] in {"and", "but", "so", "or"}
        known = norms[place.first - 1] == "that" and clause_words("factive") & set(norms[k : place.first])
        if norms[k] in lex.words("auxiliary") and opens and k + 1 < place.first and not known:
            return signal_at("question", view, k, place.first)
        if view.clause(k):
            return None
    return None
