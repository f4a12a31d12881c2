"""How far a report reaches: where a clause ends, and what of a phrase belongs to it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from quotecheck.claims.attribution.events import Event, Range
from quotecheck.claims.language import Language
from quotecheck.claims.tokens import DASHES, QUOTATION, Tokens
from quotecheck.text.numbers import SIGNS
from quotecheck.text.records import dataclass

_LEAST: Final = 3
"""Fewest words that a report must have."""
_INSIDE: Final = frozenset({"'s", "’s", "-", "&", "$", "£", "₹", "%", "’", "."})
"""Tokens that are no words and yet belong to a noun phrase."""
_CURRENCY: Final = SIGNS.keys()
_LATER: Final = 12
"""Most later cues of a sentence that may end a report."""
_JOINS: Final = frozenset(
    {"neutral", "claim", "concession", "denial", "warning", "promise", "demand", "question", "criticism", "praise"}
)
"""Stances of cues that begin a report of their own behind a comma or an *and*."""


@dataclass(frozen=True, slots=True)
class Extents:
    """The extents of reports in one paragraph."""

    tokens: Tokens
    language: Language

    def clause(self, k: int, event: Event, events: Sequence[Event]) -> Range | None:
        """The clause from token ``k`` on: to the end of its sentence, a cue that is joined on, or a trailing credit."""
        t, lang = self.tokens, self.language
        high = t.sentences[event.sentence][1]
        end = high
        low = t.sentences[event.sentence][0]
        fronted = t.low[low] in lang["subordinate"] and event.subject is not None and event.subject[0] > low
        if (event.first and t.low[event.first - 1] in lang["subordinate"]) or (
            fronted and event.subject is not None and not self.has_verb((low, event.subject[0]))
        ):
            end = next((n for n in range(k + 2, high) if t.text[n] == ","), high)
        apart = self._apart(k, event, high)
        if apart is not None:
            end = min(end, apart)
        later = bisect_right(events, event.cue[0], key=lambda e: e.cue[0])
        for other in events[later : later + _LATER]:
            if k < other.first < end and self._ends_at(other, high):
                end = other.first
                break
        end = self.close(k, end)
        return (k, end) if end > k else None

    def _apart(self, k: int, event: Event, high: int) -> int | None:
        """Where a clause that only opens its sentence, or stands apart in it between commas, ends."""
        t = self.tokens
        if event.shape == "noun":
            low = t.sentences[event.sentence][0]
            if self._opened(low, event.cue[0]):
                return next((n for n in range(k + 3, high) if t.text[n] == ","), k)
            return None
        if event.subject is None:
            return None
        first = event.subject[0]
        if event.shape == "implied" and first > event.cue[0]:
            return first - 1 if t.text[first - 1] == "," and first - 1 > k else None
        if t.low[first] not in ("who", "which"):
            first -= 1  # ", which critics said were unfair, ..."
        if first > 0 and t.low[first] in ("who", "which") and t.text[first - 1] == ",":
            for n in range(k + 2, high - 1):
                if t.text[n] == "," and self.verb_at(n + 1, high) and self.has_verb((k, n)):
                    return n
        return None

    def _opened(self, low: int, noun: int) -> bool:
        """Whether nothing but a noun phrase stands before ``noun``: *Despite claims that ...*, *The claim that ...*."""
        t, lang = self.tokens, self.language
        for n in range(low, noun):
            word = t.low[n]
            if (
                (word in lang["auxiliaries"] and word not in ("'s", "’s"))
                or word in lang["verbs"]
                or word in lang["uttering"]
            ):
                return False
            if not t.is_capital(n) and (word in lang.verbs or word.endswith("ed")):
                return False
        return True

    def verb_at(self, n: int, high: int) -> bool:
        """Whether a finite verb stands at ``n``, over its adverbs."""
        t, lang = self.tokens, self.language
        while n < high and (t.low[n] in lang["adverbs"] or t.low[n].endswith("ly")):
            n += 1
        if n >= high or t.is_capital(n):
            return False
        word = t.low[n]
        return (
            word in lang["auxiliaries"]
            or word in lang["verbs"]
            or any(v.form in ("past", "finite") for v in lang.verbs.get(word, ()))
        )

    def _ends_at(self, other: Event, high: int) -> bool:
        """Whether a later cue ends the report before it: *..., adding that*, *and called it*, *..., Hale said*."""
        t, lang = self.tokens, self.language
        before = other.first - 1
        if t.text[before] != "," and t.low[before] not in lang.any("joins", "subordinate"):
            return False
        joined = t.low[before] == "and" and t.text[before - 1] == "," and other.shape == "before"
        if joined and other.subject is not None and other.verb is not None and other.verb.stance in _JOINS:
            return t.is_capital(other.subject[0])  # "..., and Ann Hale said": somebody else speaks
        if other.shape == "phrase":
            return True
        if other.verb is None:
            return False
        behind = other.shape == "implied" and t.text[before] == "," and other.verb.form == "participle"
        if behind and other.verb.takes == "object":
            return True  # "..., calling it a gift": what else the speaker says
        if other.verb.stance not in _JOINS:
            return False
        if other.shape in ("implied", "after"):
            return True
        rest = t.low[other.last] if other.last < high else "."
        over = rest in ".,;" or rest in lang["prepositions"] or rest in lang["times"]
        return other.shape == "before" and t.text[before] == "," and over

    def close(self, k: int, end: int) -> int:
        """Where a clause from ``k`` ends inside ``[k, end)``: at a quotation, a relative clause, a *but*, a dash."""
        t, lang = self.tokens, self.language
        past = k  # the end of what stands between dashes
        for n in range(k, end):
            if t.text[n] == QUOTATION:
                return self._before_quotation(k, n, end)
            if n < past:
                continue
            following = t.low[n + 1] if n + 1 < end else ""
            far = n > k + 3
            if t.text[n] == ";" or (t.text[n] == "," and n > k and following in lang["new_clause"]):
                return n
            if far and t.low[n] in ("and", "but") and following in lang["perfect"]:
                return n
            if far and t.text[n] == "," and following in lang["turns"]:
                return n
            if far and t.text[n] == "," and following in lang["indefinite"] and "," not in t.text[n + 1 : end]:
                return n  # "..., a move that survived": what the reporter says of it
            if self._dash(n, end):
                aside = self._aside(n, end)
                if aside is not None:
                    past = aside
                elif far:
                    return n
        return end

    def _dash(self, n: int, end: int) -> bool:
        """Whether a dash between blanks stands at ``n``."""
        t = self.tokens
        return n + 1 < end and t.text[n] in DASHES and t.ends[n - 1] < t.starts[n] < t.ends[n] < t.starts[n + 1]

    def _aside(self, n: int, end: int) -> int | None:
        """Behind the dash that closes what the one at ``n`` opens: *those old – and unknown – letters*."""
        return next((m + 1 for m in range(n + 2, min(end, n + 31)) if self._dash(m, end)), None)

    def _before_quotation(self, k: int, n: int, end: int) -> int:
        """A clause with a quotation in it is left to the quotation, but for a longer part before a comma or *and*."""
        t = self.tokens
        for m in range(n - 1, k + 5, -1):
            if t.text[m] == "," or t.low[m] in ("and", "but"):
                return m if 2 * (t.ends[m - 1] - t.starts[k]) > t.ends[end - 1] - t.starts[k] else k
        return k

    def phrase(self, k: int, high: int) -> Range | None:
        """A noun phrase with what *of*, *on* or *for* joins to it, up to a place, a time or a new clause."""
        t, lang = self.tokens, self.language
        end = k
        while end < high:
            word = t.low[end]
            if t.text[end] == QUOTATION or (not t.is_word(end) and word not in _INSIDE and not word[0].isdigit()):
                break
            if word == "." and (end + 1 >= high or end == k):
                break
            if end > k and word not in _INSIDE:
                if word in lang["auxiliaries"] or word in lang["phrase_stops"] or word in lang["times"]:
                    break
                if word in lang["relative"]:
                    break
            end += 1
        return (k, end) if end > k else None

    def has_verb(self, stretch: Range) -> bool:
        """Whether a stretch looks like a clause: a finite verb stands in it."""
        t, lang = self.tokens, self.language
        first, end = stretch
        for n in range(first + 1, end):
            word = t.low[n]
            if word in lang["auxiliaries"] or word in lang["verbs"]:
                return True
            formed = word in lang.verbs or word.endswith(("ed", "s", "n't", "n’t"))
            if formed and n > first + 1 - t.is_capital(first) and not t.is_capital(n):
                return True
        return False

    def tidy(self, stretch: Range) -> Range | None:
        """A stretch without loose ends; None if it is too short or holds a quotation."""
        t, lang = self.tokens, self.language
        first, last = stretch
        while first < last and (
            t.low[first] in ("and", "but") or not (self._word(first) or t.text[first] in _CURRENCY)
        ):
            first += 1
        while last > first and self._loose(last - 1):
            if t.text[last - 1] == "." and last - 2 >= first and t.low[last - 2] in lang["abbreviations"]:
                break
            last -= 1
        if any(t.text[n] == QUOTATION for n in range(first, last)):
            return None
        return (first, last) if sum(self._word(n) for n in range(first, last)) >= _LEAST else None

    def _word(self, n: int) -> bool:
        return self.tokens.is_word(n) or self.tokens.text[n][0].isdigit()

    def _loose(self, n: int) -> bool:
        """Whether a token at the end of a stretch does not belong to it."""
        t = self.tokens
        return (
            t.text[n] in (",", ".", ";", ":", "!", "?")
            or t.text[n] in DASHES
            or t.low[n] in ("and", "but", "as", "while")
        )
