"""Where the main clause of a sentence begins behind a clause that opens it: *Told what Hale had said, Adler nodded.*

Who speaks in the clause before it is only spoken of: the words that follow are those of whom the sentence is about.
"""

import re
from collections.abc import Sequence
from typing import Final

from quotecheck.claims.attribution.clauses import Clauses
from quotecheck.claims.attribution.events import Event, Range
from quotecheck.claims.language import Language
from quotecheck.claims.tokens import QUOTATION, Tokens

_HEARS: Final = frozenset(
    "told asked shown read sent given handed played informed reminded pressed questioned challenged quizzed"  # noqa: SIM905
    " confronted warned advised taunted prompted urged hearing learning seeing reading watching recalling"
    " remembering".split()
)
"""Participles that open a sentence about somebody who hears, reads or is asked."""
_WHEN: Final = frozenset(
    "when whenever after before once while whilst although though because since until till whereas".split()  # noqa: SIM905
)
"""Conjunctions that open a clause about what another said; not *as*: *As Hale said, it was over.*"""
_DOES: Final = ("s", "er", "or", "ist", "man", "woman", "ian", "ant", "ent")
"""Endings of nouns for who does something, and of several."""
_REACH: Final = 40
"""Most tokens of the clause that opens a sentence."""
_ONE: Final = frozenset({"he", "she"})
_RELATIVE: Final = frozenset({"what", "whatever"})


def main_clause(t: Tokens, low: int, high: int, language: Language) -> Range | None:
    """The subject of the clause that a sentence is about, where another clause stands before it; None without one."""
    phrases = Clauses(t, language)
    if low + 2 < high and t.low[low] == "what":  # "What Hale remembers is a silence."
        subject = phrases.after(low + 1, high)
        end = low + 1
        while subject is not None and end < subject[1] and (t.is_capital(end) or t.low[end] in _ONE):
            end += 1
        return (low + 1, end) if low + 1 < end < high and _acts(t, end, language) else None
    if low + 2 >= high or t.low[low] not in _HEARS | _WHEN:
        return None
    for n in range(low + 2, min(high - 2, low + _REACH)):
        if t.text[n] == QUOTATION:
            return None
        if t.text[n] != "," or not _is_clause(t, low, n, language):
            continue
        subject = phrases.after(n + 1, high)
        if subject is not None and subject[1] < high and _acts(t, _behind_aside(t, subject, high), language):
            return subject if _is_somebody(t, subject, language) else None
    return None


def _is_somebody(t: Tokens, subject: Range, language: Language) -> bool:
    """Whether a subject names a person or a body: *the words were plain* leaves who said them before."""
    last = t.low[subject[1] - 1]
    if subject[1] - subject[0] == 1 and last in language["pronouns"]:
        return last in language.any("he", "she", "they")
    return t.is_capital(subject[1] - 1) or last in language.any("roles", "people", "male_nouns", "female_nouns")


def in_main(t: Tokens, events: Sequence[Event], sentence: Range, k: int, language: Language) -> list[Event]:
    """The events that may credit a quotation at ``k``: none of the clause before, where it stands in the main one."""
    main = main_clause(t, *sentence, language) if any(e.cue[0] < k for e in events) else None
    return [e for e in events if main is None or k < main[0] or e.cue[0] >= main[0]]


def _is_clause(t: Tokens, low: int, comma: int, language: Language) -> bool:
    """Whether what stands before a comma is whole: it has a verb, or is what somebody is told of."""
    if t.low[low + 1] in language["prepositions"] or t.low[low + 1] in language["it"]:
        return True
    verbs = language.any("verbs", "auxiliaries", "deeds")
    inner = range(low + 2, comma)
    return any(t.low[n] in verbs or t.low[n] in language.verbs or t.low[n].endswith("ed") for n in inner)


def _behind_aside(t: Tokens, subject: Range, high: int) -> int:
    """The token behind a subject and what is said of it between commas: *Adler, 51, nodded*."""
    end = subject[1]
    if t.text[end] != "," or not t.is_capital(end - 1):
        return end
    return next((n + 1 for n in range(end + 1, min(high - 1, end + 12)) if t.text[n] == ","), end)


def _acts(t: Tokens, k: int, language: Language) -> bool:
    """Whether a verb stands at ``k``, or behind an adverb there."""
    k += t.low[k].endswith("ly") or t.low[k] in language["adverbs"]
    if k >= len(t) or not t.is_word(k):
        return False
    low = t.low[k]
    known = low in language.verbs or low in language.any("verbs", "auxiliaries", "deeds", "gestures")
    return known or (low.endswith("ed") and len(low) > 3)


def is_thing_of(t: Tokens, phrase: Range, language: Language) -> bool:
    """Whether a name in a phrase only says of what a thing is: *The pool of Brigg was closed. “...”*."""
    first, end = phrase
    of = next((n for n in range(first + 1, end) if t.low[n] in ("of", "in", "at", "near")), None)
    if of is None or t.low[first] not in language["articles"] or any(t.is_capital(n) for n in range(first + 1, of)):
        return False
    head = t.low[of - 1]
    kinds = language.any("roles", "people", "titles", "organisations", "documents", "male_nouns", "female_nouns")
    return head not in kinds | language["plurals"] and not head.endswith(_DOES)


def only_spoken_of(t: Tokens, event: Event, events: Sequence[Event], low: int, main: Range | None) -> bool:
    """Whether who says something in a sentence that begins at ``low`` is not whom it is about: *Hale would correct what
    people say of her.*, *She thought the minister knew.*; ``main``: the subject of its main clause."""
    if main is not None and event.cue[0] < main[0]:
        return True
    first = event.subject[0] if event.subject is not None else low
    if first - 1 > low and t.low[first - 1] in _RELATIVE:
        return True
    if first - 2 > low and _is_reduced(t, event, first):
        return True
    minds = (event.verb is not None and event.verb.stance == "belief") or t.low[first] in {"it", "this", "that"}
    return (minds and event.shape == "before") and any(
        e.cue[1] == first and e.shape == "before" and e.verb and e.verb.takes == "clause" for e in events
    )


def _is_reduced(t: Tokens, event: Event, first: int) -> bool:
    """Whether a clause without *that* closes its sentence behind the noun it is about: *the carts the city
    recommends.*"""
    ends = event.cue[1] >= len(t) or t.text[event.cue[1]] in (".", "!", "?")
    noun = t.is_word(first - 1) and not t.is_capital(first - 1) and t.low[first - 2] in _ARTICLES
    return event.shape == "before" and ends and noun and t.low[first] in _ARTICLES


_ARTICLES: Final = frozenset({"the", "a", "an", "its", "his", "her", "their", "this", "these", "those"})


def is_opening_word(t: Tokens, k: int, text: str, language: Language) -> bool:
    """Whether a capital is that of a sentence alone: *Wet books hung on a line.*, *Less than a minute later ...*."""
    opens = any(k == low for low, _ in t.sentences)
    behind = k + 1 < len(t) and t.is_word(k + 1) and not t.is_capital(k + 1)
    behind = behind and (t.low[k + 1] == "than" or t.low[k + 1] not in language["prepositions"])  # "Man in the bar"
    once = len(re.findall(rf"\b{re.escape(t.text[k])}\b", text)) == 1
    return opens and behind and once and re.search(rf"(?<![.!?] )(?<!\n)\b{re.escape(t.text[k])}\b", text) is None
