"""Reported speech without marks: what was said, cut from who said it and the cue."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quotecheck.claims.events import Event, Range
from quotecheck.claims.language import Language
from quotecheck.claims.reading import Reading
from quotecheck.claims.tokens import DASHES, QUOTATION, Tokens
from quotecheck.text.span import Span

_LEAST: Final = 3
"""Fewest words that a reported clause must have."""
_HEARERS: Final = frozenset(
    {"tell", "inform", "remind", "assure", "advise", "warn", "ask", "urge", "promise", "show", "notify"}
)
_PLACES: Final = frozenset({"in", "at", "during", "via", "last", "this", "through", "on", "to"}) - {"to"}
_CLAUSE_STARTS: Final = frozenset({"he", "she", "they", "it", "we", "there"})
_HEARSAY: Final = frozenset(
    {"say", "believe", "think", "expect", "report", "allege", "estimate", "predict", "tell", "assume", "project"}
)
"""Cues that report in the passive without a speaker: *is said to be ill*."""
_INSIDE: Final = frozenset({"'s", "’s", "-", "&", "$", "£", "%", "’", "."})
"""Tokens that are no words and yet belong to a noun phrase."""
_LATER: Final = 12
"""Most later cues of a sentence that may end a report."""
_SUBORDINATE: Final = frozenset({"while", "although", "though", "as", "when", "if", "after", "since"})
"""Words before a cue that make its sentence part of another: the report ends at the comma."""
_TURNS: Final = frozenset({"who", "which", "where", "but", "whereas", "whom", "whose"})
"""Words behind a comma that begin what is no longer part of the report."""
_SUBJECTS: Final = frozenset(
    {"all", "both", "there", "here", "much", "only", "almost", "quite", "himself", "herself", "even"}
)
"""Adverbs that may begin a clause."""
_CLAUSAL: Final = frozenset(
    {
        "neutral",
        "claim",
        "concession",
        "denial",
        "warning",
        "promise",
        "question",
        "forecast",
        "manner",
        "finding",
        "belief",
        "demand",
    }
)
"""Stances whose cues may be followed by a clause without *that*."""
_JOINS: Final = frozenset(
    {"neutral", "claim", "concession", "denial", "warning", "promise", "demand", "question", "criticism", "praise"}
)
"""Stances of cues that begin a report of their own behind a comma or an *and*."""


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
            stretch = _content(reading.tokens, event, reading.events_of(event.sentence), language)
            if stretch is None:
                continue
            stretch = _tidy(reading.tokens, stretch, language)
            if stretch is None or any(a < stretch[1] and stretch[0] < b for a, b in taken[-40:]):
                continue
            taken.append(stretch)
            yield Reported(span=reading.tokens.span(*stretch), event=event, reading=reading)


def _content(t: Tokens, event: Event, events: Sequence[Event], language: Language) -> Range | None:
    low, high = t.sentences[event.sentence]
    if event.negated or event.imagined:
        return None
    if event.shape == "phrase":
        return _phrase_content(t, event, low, high)
    verb = event.verb
    if event.shape == "noun" and event.cue[1] < high and t.low[event.cue[1]] == "that":
        end = _end(t, event, event.cue[1] + 1, high, events, language)
        return (event.cue[1] + 1, end)
    if verb is None or verb.lemma in language["not_reporting"]:
        return None
    if event.passive:
        return _passive_content(t, event, high)
    if event.subject is None or t.low[event.subject[0]] in language["first"] or t.low[event.subject[0]] == "you":
        return None
    relative = t.low[event.subject[0]] in language["relative"]
    if relative and verb.takes != "clause":
        return None
    around = _parenthesis(t, event, low, high)
    if around is not None:
        return around
    if event.first > low and _behind_quotation(t, event.first, low):
        that = event.cue[1] < high and t.low[event.cue[1]] in ("that", "whether")
        return _behind(t, event, high, events, language) if that else None
    behind = _behind(t, event, high, events, language)
    if behind is not None or relative:
        return behind
    return _ahead(t, event, low, high, language)


def _parenthesis(t: Tokens, event: Event, low: int, high: int) -> Range | None:
    """The larger side of a credit between commas: *The plan, she said, would cost more*."""
    if event.shape not in ("before", "after") or event.first - 1 <= low or event.last >= high or event.verb is None:
        return None
    if t.text[event.first - 1] != "," or event.verb.takes != "clause":
        return None
    k = event.last
    while k < high and k < event.last + 5 and t.text[k] != ",":
        k += 1
    if k >= high or t.text[k] != "," or QUOTATION in t.text[low:high]:
        return None
    before, behind = (low, event.first - 1), (k + 1, high)
    if event.shape == "after":
        return before
    if t.low[event.first - 2] in _TURNS:
        return behind
    if t.low[k + 1 : k + 2] and t.low[k + 1].endswith("ing"):
        return before
    return behind if behind[1] - behind[0] >= before[1] - before[0] else before


def _behind_quotation(t: Tokens, first: int, low: int) -> bool:
    """Whether the cue credits a quotation that it directly follows."""
    k = first - 1
    while k >= low and not t.is_word(k) and t.text[k] != QUOTATION:
        k -= 1
    return k >= low and t.text[k] == QUOTATION


def _passive_content(t: Tokens, event: Event, high: int) -> Range | None:
    """*is said to be ill*, *was told that it rained*: only where a clause follows at once."""
    k = event.cue[1]
    verb = event.verb
    if k + 1 < high and t.low[k] in ("to", "that") and verb is not None and verb.lemma in _HEARSAY:
        return (k + (t.low[k] == "that"), _clause_end(t, k, high))
    return None


def _phrase_content(t: Tokens, event: Event, low: int, high: int) -> Range | None:
    """*According to Hale, it rained* or *It rained, according to Hale*."""
    if event.subject is None:
        return None
    if event.cue[0] <= low + 1:
        comma = next((n for n in range(event.subject[1], high) if t.text[n] == ","), None)
        return (comma + 1, high) if comma is not None else None
    return (low, event.cue[0])


def _behind(t: Tokens, event: Event, high: int, events: Sequence[Event], language: Language) -> Range | None:
    """The clause behind a cue: *said (that) it rained*."""
    verb = event.verb
    if verb is None or event.shape == "after":
        return None
    k = event.cue[1]
    if k >= high:
        return None
    if verb.lemma in _HEARERS and t.low[k] not in ("that", "whether", "if"):
        k = _past_hearer(t, k, high, language)
    while k < high and (
        t.low[k] in language["times"] or (t.low[k] in language["adverbs"] and t.low[k] not in _SUBJECTS)
    ):
        k += 1
    if k < high and verb.takes == "clause" and (t.low[k] in language["prepositions"] or t.low[k].endswith("ing")):
        that = next((n for n in range(k, min(high, k + 14)) if t.low[n] == "that"), None)
        if that is None and t.low[k] in ("in", "on", "at", "during"):
            that = next(
                (
                    n
                    for n in range(k + 2, min(high, k + 12))
                    if t.low[n] in _CLAUSE_STARTS or t.text[n] in (",", QUOTATION)
                ),
                None,
            )
            that = that if that is not None and t.low[that] in _CLAUSE_STARTS else None
        if that is not None:
            k = that
    if k >= high or (not t.is_word(k) and not t.text[k][0].isdigit() and t.text[k] not in ("$", "£", "€", "[", "@")):
        return None
    first = t.low[k]
    if first in ("that", "whether", "if", "how", "why", "what", "who", "when", "where"):
        if verb.takes != "clause" and first not in ("that", "how", "what", "why"):
            return None
        k += first == "that"
        end = _end(t, event, k, high, events, language)
        return (k, end) if end > k else None
    if verb.takes == "infinitive":
        return (k, _end(t, event, k, high, events, language)) if first == "to" and verb.lemma != "seek" else None
    if verb.takes == "clause" and first in language["conjunctions"]:
        return None
    if verb.takes == "clause" and first not in language["prepositions"] and verb.stance in _CLAUSAL:
        end = _end(t, event, k, high, events, language)
        sure = verb.lemma == "say" or (first in language["pronouns"] and first not in language["determiners"])
        if verb.stance == "finding" and not _is_document(t, event, language):
            return None
        if first in language["auxiliaries"] and t.low[k - 1] not in ("that",):
            return None
        if end > k and (sure or _has_verb(t, k, end, language)):
            return (k, end)
        if end == k:
            return None
        if verb.stance == "finding":
            return (k, end)
        return _phrase(t, k, end, language) if verb.stance not in ("claim", "promise") else None
    if first in ("to",) and verb.takes == "clause" and verb.stance not in ("neutral",):
        end = _end(t, event, k, high, events, language)
        return (k, end) if end > k else None
    if first in language["prepositions"]:
        if (
            verb.stance in ("neutral", "finding", "belief")
            or first not in ("for", "on", "about", "against", "of")
            or k + 1 >= high
        ):
            return None
        k += 1
    return _object(t, event, k, high, events, language)


def _is_document(t: Tokens, event: Event, language: Language) -> bool:
    """Whether the subject is a poll, a report or the like: *the survey shows a close race*."""
    if event.subject is None:
        return False
    return any(
        t.low[n] in language["documents"] or t.low[n].rstrip("s") in language["documents"]
        for n in range(*event.subject)
    )


def _has_verb(t: Tokens, k: int, end: int, language: Language) -> bool:
    """Whether a stretch looks like a clause: a finite verb stands in it."""
    for n in range(k + 1, end):
        word = t.low[n]
        if word in language["auxiliaries"] or word in language["verbs"]:
            return True
        if (
            (word in language.verbs or word.endswith(("ed", "s", "n't", "n’t")))
            and n > k + 1 - t.is_capital(k)
            and not t.is_capital(n)
        ):
            return True
    return False


def _object(t: Tokens, event: Event, k: int, high: int, events: Sequence[Event], language: Language) -> Range | None:
    """What a cue takes as its object: a phrase, or a phrase with the infinitive that is asked of it."""
    phrase = _phrase(t, k, high, language)
    if phrase is None:
        return None
    verb = event.verb
    following = t.low[phrase[1]] if phrase[1] < high else ""
    asked = verb is not None and (verb.takes == "clause" or verb.lemma == "call")
    if asked and any(t.low[n] == "to" for n in range(k + 1, phrase[1])):
        return (k, _end(t, event, k, high, events, language))
    if verb is None:
        return None
    if verb.lemma in ("accuse", "cite") or (verb.stance == "naming" and following == "as"):
        return (k, _end(t, event, k, high, events, language))
    if verb.stance in ("criticism", "praise") or (verb.stance == "naming" and t.low[k - 1] not in ("for", "on")):
        return None
    return phrase


def _phrase(t: Tokens, k: int, high: int, language: Language) -> Range | None:
    """A noun phrase with what *of*, *on*, *about* or *for* joins to it, up to a place, a time, or a new clause."""
    end = k
    while end < high:
        word = t.low[end]
        if t.text[end] == QUOTATION or (not t.is_word(end) and word not in _INSIDE and not word[0].isdigit()):
            break
        if word == "." and (end + 1 >= high or end == k):
            break
        if end > k and (
            (word in language["auxiliaries"] and word not in _INSIDE)
            or word in _PLACES
            or word in language["times"]
            or word in language["relative"]
            or word
            in (
                "as",
                "because",
                "while",
                "when",
                "after",
                "before",
                "since",
                "until",
                "if",
                "by",
                "but",
                "despite",
                "amid",
                "over",
            )
        ):
            break
        end += 1
    return (k, end) if end > k else None


def _past_hearer(t: Tokens, k: int, high: int, language: Language) -> int:
    """Skip whom the words are told to: *told the council (that)*."""
    for n in range(k, min(high, k + 12)):
        word = t.low[n]
        if word in ("that", "whether", "if", "how", "to"):
            return n
        if (
            n > k
            and (word in language["pronouns"] or word in language["determiners"])
            and t.low[n - 1] not in language["prepositions"] | frozenset({"and"})
        ):
            return n
        if t.text[n] == QUOTATION and n + 1 < high and t.low[n + 1] == "that":
            return n + 1
        if t.text[n] == ",":
            return next((m for m in range(n + 1, min(high, n + 5)) if t.low[m] == "that"), n)
        if t.text[n] == QUOTATION:
            return n
    return k + 1


def _end(t: Tokens, event: Event, k: int, high: int, events: Sequence[Event], language: Language) -> int:
    """Where a reported clause ends: with its sentence, a new cue that is joined on, or a trailing credit."""
    end = high
    if event.first and t.low[event.first - 1] in _SUBORDINATE:
        end = next((n for n in range(k + 2, high) if t.text[n] == ","), high)
    later = bisect_right(events, event.cue[0], key=lambda e: e.cue[0])
    for other in events[later : later + _LATER]:
        at = other.first
        if at >= end or at <= k:
            continue
        joined = t.text[at - 1] == "," or t.low[at - 1] in ("and", "but", "while")
        own = other.shape == "phrase" or (other.verb is not None and other.verb.stance in _JOINS)
        rest = t.low[other.last] if other.last < high else "."
        closing = (
            other.shape == "before"
            and t.text[at - 1] == ","
            and (rest in ".,;" or rest in language["prepositions"] or rest in language["times"])
        )
        if joined and own and (other.shape in ("implied", "phrase", "after") or closing):
            end = at
            break
    return _clause_end(t, k, end)


def _clause_end(t: Tokens, k: int, end: int) -> int:
    for n in range(k, end):
        if t.text[n] == QUOTATION:
            return _before_quotation(t, k, n, end)
        if t.low[n] in ("and", "but") and n + 1 < end and t.low[n + 1] in ("has", "have", "had") and n > k + 3:
            return n
        if t.text[n] == "," and n + 1 < end and t.low[n + 1] in _TURNS and n > k + 3:
            return n
        if (
            t.text[n] in DASHES
            and n > k + 3
            and n + 1 < end
            and t.ends[n - 1] < t.starts[n]
            and t.ends[n] < t.starts[n + 1]
        ):
            return n
        if t.text[n] == ";" or (
            t.text[n] == "," and n + 1 < end and t.low[n + 1] in ("while", "although", "though", "citing", "according")
        ):
            return n
    return end


def _before_quotation(t: Tokens, k: int, n: int, end: int) -> int:
    """A clause with a quotation in it is left to the quotation, but for a longer part before a comma or an *and*."""
    for m in range(n - 1, k + 5, -1):
        if t.text[m] == "," or t.low[m] in ("and", "but"):
            return m if 2 * (t.ends[m - 1] - t.starts[k]) > t.ends[end - 1] - t.starts[k] else k
    return k


def _ahead(t: Tokens, event: Event, low: int, high: int, language: Language) -> Range | None:
    """The clause before a closing cue: *It rained, Hale said*."""
    verb = event.verb
    if (
        event.first - 1 <= low
        or event.shape not in ("before", "after")
        or verb is None
        or verb.takes != "clause"
        or verb.stance == "finding"
    ):
        return None
    comma = event.first - 1
    if t.text[comma] != "," and t.text[comma] not in DASHES:
        return None
    rest = range(event.last, high)
    if any(t.text[n] == QUOTATION for n in rest) or any(t.text[n] == QUOTATION for n in range(low, comma)):
        return None
    if event.shape == "before" and len(rest) > 12:
        return None
    fronted = (
        t.low[low] in language["prepositions"]
        or t.low[low].endswith(("ing", "ed"))
        or t.low[low] in language["adverbs"]
    )
    if fronted and not any(t.text[n] == "," for n in range(low, comma)):
        return None
    return (low, comma)


def _tidy(t: Tokens, stretch: Range, language: Language) -> Range | None:
    first, last = stretch
    while first < last and (
        (not t.is_word(first) and not t.text[first][0].isdigit() and t.text[first] not in ("$", "£", "€"))
        or t.low[first] in ("and", "but")
    ):
        first += 1
    while last > first and (
        t.text[last - 1] in (",", ".", ";", ":", "!", "?")
        or t.text[last - 1] in DASHES
        or t.low[last - 1] in ("and", "but", "as", "while")
    ):
        if t.text[last - 1] == "." and last - 2 >= first and t.low[last - 2] in language["abbreviations"]:
            break
        last -= 1
    if any(t.text[n] == QUOTATION for n in range(first, last)):
        return None
    words = sum(t.is_word(n) or t.text[n][0].isdigit() for n in range(first, last))
    return (first, last) if words >= _LEAST else None
