"""Reported speech without marks: what was said, cut from who said it and the cue."""

from collections.abc import Iterable, Iterator
from typing import Final

from quotecheck.claims.attribution.events import Event, Range
from quotecheck.claims.attribution.extents import Extents
from quotecheck.claims.attribution.reading import Reading
from quotecheck.claims.language import Language, Verb
from quotecheck.claims.tokens import DASHES, QUOTATION
from quotecheck.text.numbers import SIGNS
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

_OVERLAPS: Final = 40
"""How many earlier reports of a paragraph a new one is compared with."""
_CLAUSAL: Final = frozenset(
    {"neutral", "claim", "concession", "denial", "warning", "promise", "question", "forecast", "manner", "finding"}
) | {"belief", "demand"}
"""Stances whose cues may be followed by a clause without *that*."""
_BEGINS: Final = SIGNS.keys() | {"[", "@"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A reported clause with the event that reports it."""

    span: Span
    event: Event
    reading: Reading


def find(readings: Iterable[Reading], language: Language) -> Iterator[Reported]:
    """All reported clauses, in article order of their cues."""
    for reading in readings:
        contents = Contents(reading, language)
        taken: list[Range] = []
        for event in reading.events:
            if event.negated or event.imagined:
                continue
            for stretch in contents.of(event):
                if not any(a < stretch[1] and stretch[0] < b for a, b in taken[-_OVERLAPS:]):
                    taken.append(stretch)
                    yield Reported(span=reading.tokens.span(*stretch), event=event, reading=reading)


class Contents:
    """What each event of one paragraph reports."""

    def __init__(self, reading: Reading, language: Language) -> None:
        """Nothing is read before it is asked for."""
        self._reading = reading
        self._t = reading.tokens
        self._lang = language
        self._extents = Extents(reading.tokens, language)

    def of(self, event: Event) -> Iterator[Range]:
        """The tokens of what an event reports without marks: nothing, one stretch, or one before its credit and one
        behind it."""
        stretch = self._content(event)
        if stretch is None:
            return
        tidied = self._extents.tidy(stretch)
        if tidied is not None:
            yield tidied
        if event.shape in ("before", "after") and stretch[1] == event.first - 1:
            rest = self._goes_on(event)
            if rest is not None:
                yield rest

    def _goes_on(self, event: Event) -> Range | None:
        """What is reported behind a credit that follows a clause: *It rained, she said, and the path was flooded.*"""
        t, lang = self._t, self._lang
        high = t.sentences[event.sentence][1]
        k = event.last
        if k + 1 >= high or t.text[k] != "," or t.low[k + 1] not in lang["goes_on"]:
            return None
        rest = (k + 1, self._extents.close(k + 1, high))
        return self._extents.tidy(rest) if self._extents.has_verb(rest) else None

    def _clause(self, k: int, event: Event) -> Range | None:
        return self._extents.clause(k, event, self._reading.events_of(event.sentence))

    def _content(self, event: Event) -> Range | None:
        t, lang = self._t, self._lang
        verb = event.verb
        if event.shape == "phrase":
            return self._of_phrase(event)
        if event.shape == "noun":
            own = event.subject is not None and t.low[event.subject[0]] in lang["own_voice"]
            holds = not own and self._low(event.cue[1], event) == "that"
            return self._clause(event.cue[1] + 1, event) if holds else None
        if verb is None or (verb.lemma in lang["not_reporting"] and (verb.takes != "object" or event.passive)):
            return None
        if any(t.low[n] in lang["modals"] for n in range(event.group, event.cue[0])):
            return None  # "would signal", "may want": nobody has
        if event.passive:
            return self._of_passive(event, verb)
        if event.subject is None or t.low[event.subject[0]] in lang["own_voice"]:
            return None
        relative = t.low[event.subject[0]] in lang["relative"]
        if relative and verb.takes != "clause":
            return None
        if verb.lemma in lang["not_reporting"]:
            return self._seen_as(event) if event.shape in ("before", "implied") else None
        around = self._parenthesis(event, verb)
        if around is not None:
            return around
        if self._credits_quotation(event):
            k = self._begin(event, verb, self._t.sentences[event.sentence][1])
            spoken = event.shape == "implied" and verb.form == "participle"
            return self._behind(event, verb) if spoken or self._low(k, event) in ("that", "whether") else None
        return self._behind(event, verb) or (None if relative else self._ahead(event, verb))

    def _low(self, k: int, event: Event) -> str:
        """A word of the event's sentence, or "" behind its end."""
        return self._t.low[k] if k < self._t.sentences[event.sentence][1] else ""

    def _credits_quotation(self, event: Event) -> bool:
        """Whether the cue credits a quotation that it directly follows."""
        t = self._t
        low = t.sentences[event.sentence][0]
        k = event.first - 1
        while k >= low and not t.is_word(k) and t.text[k] != QUOTATION:
            k -= 1
        return k >= low and t.text[k] == QUOTATION

    def _of_phrase(self, event: Event) -> Range | None:
        """*According to Hale, it rained* or *It rained, according to Hale*."""
        t = self._t
        low, high = t.sentences[event.sentence]
        if event.subject is None:
            return None
        if event.cue[0] <= low + 1:
            comma = next((n for n in range(event.subject[1], high) if t.text[n] == ","), None)
            return (comma + 1, high) if comma is not None else None
        return (low, event.cue[0])

    def _of_passive(self, event: Event, verb: Verb) -> Range | None:
        """*is said to be ill*: only where a clause follows at once."""
        k = event.cue[1]
        word = self._low(k, event)
        if word == "of" and verb.lemma == "accuse":
            return (k + 1, self._extents.close(k + 1, self._t.sentences[event.sentence][1]))
        told = word == "that" and verb.lemma in self._lang["hearers"]
        if not told and (word not in ("to", "that") or verb.lemma not in self._lang["hearsay"]):
            return None
        return (k + (word == "that"), self._extents.close(k, self._t.sentences[event.sentence][1]))

    def _parenthesis(self, event: Event, verb: Verb) -> Range | None:
        """The larger side of a credit between commas: *The plan, she said, would cost more*."""
        t = self._t
        low, high = t.sentences[event.sentence]
        if event.shape not in ("before", "after") or event.first - 1 <= low or event.last >= high:
            return None
        if t.text[event.first - 1] != "," or verb.takes != "clause" or QUOTATION in t.text[low : event.first]:
            return None
        comma = next((n for n in range(event.last, min(high, event.last + 5)) if t.text[n] == ","), None)
        if comma is None or not (
            comma == event.last or verb.lemma in self._lang["hearers"] or self._setting(event.last)
        ):
            return None
        before, behind = (low, event.first - 1), (comma + 1, high)
        if self._complete(before) and not self._extents.verb_at(comma + 1, high):
            return before
        if QUOTATION in t.text[comma:high]:
            return None
        if event.shape == "after" or (comma + 1 < high and t.low[comma + 1].endswith("ing")):
            return before
        if t.low[event.first - 2] in self._lang["turns"]:
            return behind
        return behind if behind[1] - behind[0] >= before[1] - before[0] else before

    def _setting(self, k: int) -> bool:
        """Whether where or when something is said begins at token ``k``."""
        low, lang = self._t.low[k], self._lang
        return low in lang["times"] or low in lang["adverbs"] or low in lang["prepositions"]

    def _stops(self, event: Event) -> bool:
        """Whether a credit is over behind its cue, and stands behind a clause of its own."""
        t = self._t
        low, last = t.sentences[event.sentence][0], event.last
        if not (self._setting(last) or t.text[last] in (";", ",")):
            return False
        return self._complete((low, event.first - 1))

    def _complete(self, stretch: Range) -> bool:
        """Whether a stretch is a clause that can stand alone."""
        t, lang = self._t, self._lang
        first, end = stretch
        if end - first < 3 or t.low[first] in lang.any(
            "conjunctions", "prepositions", "subordinate", "adverbs", "times"
        ):
            return False
        asked = any(v.form == "past" for v in lang.verbs.get(t.low[first], ()))
        if asked or t.low[end - 1] in lang["prepositions"] or ";" in t.text[first:end]:
            return False
        return any(
            t.low[n] in lang["auxiliaries"]
            or any(v.form in ("past", "finite") for v in lang.verbs.get(t.low[n], ()))
            or (t.low[n].endswith("ed") and not t.is_capital(n))
            for n in range(first + 1, end)
        )

    # -- behind the cue -----------------------------------------------------------------------------------------------

    def _behind(self, event: Event, verb: Verb) -> Range | None:
        """What stands behind a cue: *said (that) it rained*, *promised to resign*, *called for a review*."""
        t, lang = self._t, self._lang
        high = t.sentences[event.sentence][1]
        if event.shape == "after":
            return None
        k = self._begin(event, verb, high)
        if k >= high or not (t.is_word(k) or t.text[k][0].isdigit() or t.text[k] in _BEGINS):
            return None
        first = t.low[k]
        if verb.lemma in lang["reporting_that"] and first not in lang["complements"]:
            return None
        if first in lang["complements"]:
            if verb.takes != "clause" and first not in lang["object_complements"]:
                return None
            return self._clause(k + (first == "that"), event)
        if verb.takes == "infinitive":
            if first == "to":
                return self._clause(k, event) if verb.lemma != "seek" else None
            asked = verb.lemma in lang["wishes"] and first not in lang["prepositions"]
            return self._clause(k, event) if asked and "to" in t.low[k + 1 : min(high, k + 8)] else None
        if verb.takes == "clause":
            if first in lang["conjunctions"]:
                return None
            if first not in lang["prepositions"] and verb.stance in _CLAUSAL:
                return self._bare_clause(k, event, verb)
            if first == "to" and verb.stance != "neutral":
                return self._clause(k, event)
        if first in lang["prepositions"]:
            if verb.stance in ("neutral", "finding", "belief") or first not in lang["object_prepositions"]:
                return None
            k += 1
        return self._object(k, event, verb)

    def _begin(self, event: Event, verb: Verb, high: int) -> int:
        """Where what is reported begins: past the hearer, the time and the place of saying it."""
        t, lang = self._t, self._lang
        k = event.cue[1]
        if verb.lemma in lang["hearers"] and self._low(k, event) not in ("that", "whether", "if", "for"):
            k = self._past_hearer(k, high)
        while k < high and (
            t.low[k] in lang["times"] or (t.low[k] in lang["adverbs"] and t.low[k] not in lang["openings"])
        ):
            k += 1
        if k >= high or verb.takes != "clause":
            return k
        if t.low[k] in lang["prepositions"] or t.low[k].endswith("ing") or t.text[k] == ",":
            reach = 14 if t.low[k] == "to" else 24
            that = next(
                (
                    n
                    for n in range(k, min(high, k + reach))
                    if t.low[n] == "that"
                    or (t.low[n] in lang.any("auxiliaries", "own_subjects") and t.low[n] not in ("'s", "’s"))
                ),
                None,
            )
            if that is not None and t.low[that] == "that" and (t.text[k] != "," or t.text[that - 1] == ","):
                return that
        if t.low[k] in lang["settings"]:
            for n in range(k + 2, min(high, k + 12)):
                if t.low[n] in lang["clause_subjects"]:
                    return n
                if t.text[n] in (",", QUOTATION):
                    break
        return k

    def _past_hearer(self, k: int, high: int) -> int:
        """Skip whom the words are told to: *told the council (that)*."""
        t, lang = self._t, self._lang
        if k < high and t.low[k] in lang["clause_subjects"] and t.low[k] not in lang["objects"] | {"it"}:
            return k  # "warned they would": nobody is told
        for n in range(k, min(high, k + 12)):
            word = t.low[n]
            if word in ("that", "whether", "if", "how", "to"):
                return n
            begins = word in lang["pronouns"] or word in lang["determiners"]
            if n > k and begins and t.low[n - 1] not in lang["prepositions"] and t.low[n - 1] != "and":
                return n
            if t.text[n] == QUOTATION:
                return n + 1 if n + 1 < high and t.low[n + 1] == "that" else n
            if t.text[n] == ",":
                return next((m for m in range(n + 1, min(high, n + 5)) if t.low[m] == "that"), n)
        return k + 1

    def _bare_clause(self, k: int, event: Event, verb: Verb) -> Range | None:
        """A clause without *that*; else the phrase that some cues take in its place."""
        t, lang = self._t, self._lang
        if verb.stance == "finding" and not self._is_document(event):
            return None
        if t.low[k] in lang["auxiliaries"] and t.low[k - 1] != "that" and not self._of_relative(event):
            return None
        clause = self._clause(k, event)
        if clause is None:
            return None
        pronoun = t.low[k] in lang["pronouns"] and t.low[k] not in lang["determiners"]
        if verb.lemma == "say" or pronoun or verb.stance == "finding" or self._extents.has_verb(clause):
            return clause
        return self._extents.phrase(k, clause[1]) if verb.stance not in ("claim", "promise") else None

    def _of_relative(self, event: Event) -> bool:
        """Whether a noun outside is the subject of what is said: *rules that critics said were unfair*, *a move the
        party hopes will help*."""
        t, lang = self._t, self._lang
        first = event.first
        if event.shape != "before" or first - 2 <= t.sentences[event.sentence][0]:
            return False
        if t.low[first - 1] in lang["relative"] or (t.low[first] == "that" and t.is_word(first - 1)):
            return True
        noun = t.is_word(first - 1) and t.low[first - 1] not in lang.stops
        return noun and t.low[first] not in lang["pronouns"] | lang.stops

    def _is_document(self, event: Event) -> bool:
        """Whether the subject is a poll, a report or the like: *the survey shows a close race*."""
        documents = self._lang["documents"]
        words = [self._t.low[n] for n in range(*event.subject)] if event.subject is not None else []
        return any(w in documents or w.rstrip("s") in documents for w in words)

    def _object(self, k: int, event: Event, verb: Verb) -> Range | None:
        """What a cue takes as its object: a phrase, or a phrase with the infinitive that is asked of it."""
        t = self._t
        high = t.sentences[event.sentence][1]
        phrase = self._extents.phrase(k, high)
        if phrase is None:
            return None
        asked = verb.takes == "clause" or verb.lemma == "call"
        if asked and any(t.low[n] == "to" for n in range(k + 1, phrase[1])):
            return self._clause(k, event)
        if verb.lemma in ("accuse", "cite") or (verb.stance == "naming" and self._low(phrase[1], event) == "as"):
            return self._clause(k, event)
        if verb.stance in ("criticism", "praise", "topic"):
            seen = self._seen_as(event)
            if seen is not None:
                return seen
        if verb.stance in ("criticism", "praise"):
            reason = next((n for n in range(k + 1, phrase[1]) if t.low[n] == "for"), None)
            return (k, self._extents.close(k, high)) if reason is not None else None
        if verb.stance == "naming" and t.low[k - 1] not in ("for", "on"):
            return None
        return phrase

    def _seen_as(self, event: Event) -> Range | None:
        """What somebody is said to be: *dismissed the plan as too vague*, *cast himself as an outsider*."""
        t, lang = self._t, self._lang
        high = t.sentences[event.sentence][1]
        k = event.cue[1]
        if k < high and t.low[k] == "out":
            k += 1  # "laid out"
        phrase = self._extents.phrase(k, high)
        if phrase is None or self._low(phrase[1], event) != "as":
            return None
        clause = self._clause(k, event)
        if clause is None or clause[1] <= phrase[1] + 1:
            return None
        seen = phrase[1] + 1
        bare = t.low[seen] in lang["indefinite"] or not self._extents.has_verb((seen, clause[1]))
        return clause if bare and t.low[seen] not in lang["pronouns"] else None

    # -- before the cue -----------------------------------------------------------------------------------------------

    def _ahead(self, event: Event, verb: Verb) -> Range | None:
        """The clause before a closing cue: *It rained, Hale said*."""
        t, lang = self._t, self._lang
        low, high = t.sentences[event.sentence]
        comma = event.first - 1
        if comma <= low or event.shape not in ("before", "after") or verb.takes != "clause" or verb.stance == "finding":
            return None
        if t.text[comma] != "," and t.text[comma] not in DASHES:
            return None
        if QUOTATION in t.text[low:comma] or (
            QUOTATION in t.text[event.last : high]
            and not (self._complete((low, comma)) and t.text[event.last] in (",", ":", QUOTATION))
        ):
            return None
        if event.shape == "before" and high - event.last > 12 and not self._stops(event):
            return None
        first = t.low[low]
        fronted = first in lang["prepositions"] or first in lang["adverbs"] or first.endswith(("ing", "ed"))
        if fronted and "," not in t.text[low:comma]:
            return None
        return (low, comma)
