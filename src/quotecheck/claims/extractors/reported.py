"""Reported speech without marks: what was said, cut from who said it and the cue."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from quotecheck.claims.cues import Event, Range
from quotecheck.claims.extractors.attribution import Reading
from quotecheck.claims.language import Language
from quotecheck.claims.tokens import DASHES, QUOTATION, Tokens
from quotecheck.text.span import Span

_LEAST: Final = 3
"""Fewest words that a reported clause must have."""
_HEARERS: Final = frozenset({"tell", "inform", "remind", "assure", "advise", "warn", "ask", "urge", "promise", "show", "notify"})
_SILENT: Final = frozenset({"finding"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A reported clause with the event that reports it."""

    span: Span
    event: Event
    reading: Reading


def find(text: str, readings: list[Reading], language: Language) -> Iterator[Reported]:
    """All reported clauses, in article order of their cues."""
    for reading in readings:
        taken: list[Range] = []
        for event in reading.events:
            stretch = _content(reading.tokens, event, reading.events, language)
            if stretch is None:
                continue
            stretch = _tidy(reading.tokens, stretch, language)
            if stretch is None or any(a < stretch[1] and stretch[0] < b for a, b in taken):
                continue
            taken.append(stretch)
            yield Reported(span=reading.tokens.span(*stretch), event=event, reading=reading)


def _content(t: Tokens, event: Event, events: list[Event], language: Language) -> Range | None:
    low, high = t.sentences[event.sentence]
    if event.subject is None and not event.passive:
        return None
    if event.negated:
        return None
    if event.shape == "phrase":
        return _phrase_content(t, event, low, high)
    if event.verb is None:
        return None
    if event.verb.stance in ("intent",):
        return None
    behind = _behind(t, event, low, high, events, language)
    if behind is not None:
        return behind
    return _ahead(t, event, low, high)


def _phrase_content(t: Tokens, event: Event, low: int, high: int) -> Range | None:
    """*According to Hale, it rained* or *It rained, according to Hale*."""
    if event.subject is None:
        return None
    if event.cue[0] <= low + 1:
        comma = next((n for n in range(event.subject[1], high) if t.text[n] == ","), None)
        return (comma + 1, high) if comma is not None else None
    return (low, event.cue[0])


def _behind(t: Tokens, event: Event, low: int, high: int, events: list[Event], language: Language) -> Range | None:
    """The clause behind a cue: *said (that) it rained*."""
    verb = event.verb
    if verb is None or event.shape == "after":
        return None
    k = event.cue[1]
    if k >= high:
        return None
    if verb.lemma in _HEARERS and t.low[k] not in ("that", "whether", "if") and k < high:
        k = _past_hearer(t, k, high, language)
    while k < high and (t.low[k] in language["times"] or t.low[k] in language["adverbs"]) and t.low[k] not in ("all", "both", "there", "here"):
        k += 1
    if k < high and t.low[k] in ("on", "in", "during", "at", "to", "via", "last", "this", "through") and verb.takes == "clause":
        that = next((n for n in range(k, min(high, k + 14)) if t.low[n] == "that"), None)
        if that is not None:
            k = that
    if k >= high:
        return None
    first = t.low[k]
    if t.text[k] in (",", ".", ";", ":", QUOTATION, "?", "!", ")") or t.text[k] in DASHES:
        return None
    clause = first in ("that", "whether", "if", "how", "why", "what", "who", "when", "where")
    if verb.takes == "clause" and not clause and verb.stance != "question":
        if first in language["prepositions"] and first not in ("to", "of", "for", "about", "against") and not t.is_capital(k):
            return None
        if first in ("and", "but", "or", "as", "because", "while", "after", "before", "so"):
            return None
    if clause and first in ("that",):
        k += 1
    end = _end(t, event, k, high, events, language)
    return (k, end) if end > k else None


def _past_hearer(t: Tokens, k: int, high: int, language: Language) -> int:
    """Skip whom the words are told to: *told the council (that)*."""
    for n in range(k, min(high, k + 12)):
        word = t.low[n]
        if word in ("that", "whether", "if", "how", "to"):
            return n
        if n > k and (word in language["pronouns"] or word in language["determiners"]) and t.low[n - 1] not in language["prepositions"] | frozenset({"and"}):
            return n
        if t.text[n] in (",", QUOTATION):
            return n
    return k + 1


def _end(t: Tokens, event: Event, k: int, high: int, events: list[Event], language: Language) -> int:
    """Where a reported clause ends: with its sentence, a new cue that is joined on, or a trailing credit."""
    end = high
    for other in events:
        if other.sentence != event.sentence or other.cue[0] <= event.cue[0] or other is event:
            continue
        at = other.first
        if at >= end or at <= k:
            continue
        before = t.text[at - 1]
        joined = before == "," or t.low[at - 1] in ("and", "but", "while")
        if joined and (other.shape in ("implied", "phrase", "after") or (other.shape == "before" and before == "," and high - other.last <= 8)):
            end = at
            break
    for n in range(k, end):
        if t.text[n] == QUOTATION:
            return _before_quotation(t, k, n)
        if t.text[n] == ";" or (t.text[n] == "," and n + 1 < end and t.low[n + 1] in ("while", "although", "though", "citing", "according")):
            return n
    return end


def _before_quotation(t: Tokens, k: int, n: int) -> int:
    """A clause with a quotation in it is left to the quotation, but for what stands before a comma or an *and*."""
    for m in range(n - 1, k + 5, -1):
        if t.text[m] == "," or t.low[m] in ("and", "but"):
            return m
    return k


def _ahead(t: Tokens, event: Event, low: int, high: int) -> Range | None:
    """The clause before a closing cue: *It rained, Hale said*."""
    if event.first - 1 <= low or event.shape not in ("before", "after") or event.verb is None or event.verb.takes != "clause":
        return None
    comma = event.first - 1
    if t.text[comma] != "," and t.text[comma] not in DASHES:
        return None
    if event.shape == "before" and high - event.last > 12:
        return None
    start = low
    for n in range(comma - 1, low - 1, -1):
        if t.text[n] == QUOTATION:
            start = n + 1
            break
    return (start, comma)


def _tidy(t: Tokens, stretch: Range, language: Language) -> Range | None:
    first, last = stretch
    while first < last and (not t.is_word(first) and not t.text[first][0].isdigit() and t.text[first] not in ("$", "£", "€") or t.low[first] in ("and", "but")):
        first += 1
    while last > first and (t.text[last - 1] in (",", ".", ";", ":", "!", "?") or t.text[last - 1] in DASHES or t.low[last - 1] in ("and", "but", "as", "while")):
        if t.text[last - 1] == "." and last - 2 >= first and t.low[last - 2] in language["abbreviations"]:
            break
        last -= 1
    if any(t.text[n] == QUOTATION for n in range(first, last)):
        return None
    words = sum(t.is_word(n) or t.text[n][0].isdigit() for n in range(first, last))
    return (first, last) if words >= _LEAST else None
