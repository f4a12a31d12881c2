"""Whom a sentence credits with the words it quotes: the cue before them, behind them, or at its end."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.attribution.events import Event, Range
from quotecheck.claims.attribution.labels import label_of
from quotecheck.claims.attribution.mainclause import in_main
from quotecheck.claims.attribution.phrases import Phrases
from quotecheck.claims.attribution.reading import Reading
from quotecheck.claims.attribution.unsaid import only_shows, takes_up
from quotecheck.claims.attribution.verbless import signature
from quotecheck.claims.language import Language
from quotecheck.claims.people.credit import Credit, Way
from quotecheck.claims.tokens import DASHES, QUOTATION, Tokens
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

_MINDS: Final = frozenset({"belief", "intent", "finding", "topic", "forecast"})
"""Stances of cues that stand inside what somebody says as often as they open it."""
_OF_OTHERS: Final = frozenset({"naming", "criticism", "praise"})
"""Stances of cues whose object is often what somebody else said: *called Hale's remarks "a stunt"*."""
_REFUSING: Final = frozenset({"criticism", "praise", "denial"})
"""Stances of cues whose object is a claim of somebody else: *rejected Hale's claim that it was “a stunt”*."""
_PICTURES: Final = frozenset({"description", "characterization", "characterisation"})
"""Nouns of *Hale's description of it as “a stunt”*."""
_GOVERNS: Final = 4
"""Most tokens between a negated cue and the quotation that it denies."""
_IS_ANSWER: Final = lazily(
    r"[\s,*_]*(?:is|was)[ ](?:(?P<who>[^\W\d_a-z][\w-]*(?:[ ][^\W\d_a-z][\w-]*){0,2})(?:['’]s?)|(?=his|her))[ ]?"
    r"(?P<his>(?:(?:his|her)[ ])?(?:[a-z]+[ ])?(?P<cue>answer|reply|response|verdict|advice|explanation|motto"
    r"|conclusion))\b"
)
"""*“Never,” is Hale's answer*, *“Never,” was her only answer*."""
_SMALL: Final = frozenset({"and", "but", "as", "so", "then", "or", "yet"})


def credit_of(tokens: Tokens, event: Event, way: Way = "cue") -> Credit | None:
    """The credit that an event gives; None where it has no subject."""
    if event.subject is None:
        return None
    return Credit(
        mention=tokens.span(*event.subject),
        cue=tokens.span(*event.cue),
        way=way,
        antecedent=tokens.span(*event.antecedent) if event.antecedent else None,
        negated=event.negated,
        imagined=event.imagined,
        passive=event.passive,
        stance=event.verb.stance if event.verb else "",
        group=tokens.starts[event.cue[0]] + 1,
    )


_CLIENTS: Final = frozenset(["client", "clients"])


@dataclass(frozen=True, slots=True, kw_only=True)
class InSentence:
    """Credits the quotations of one paragraph, each by its own sentence."""

    text: str
    language: Language
    reading: Reading
    display: bool

    @property
    def tokens(self) -> Tokens:
        """The tokens of the paragraph."""
        return self.reading.tokens

    def answers(self, k: int) -> Credit | None:
        """Whose answer a quotation is said to be behind it: *“Never,” is Hale's answer*."""
        t = self.tokens
        end = t.sentences[self.reading.sentence_of(k)][1]
        found = _IS_ANSWER.match(self.text, t.ends[k], t.ends[end - 1]) if self._stops(k) else None
        if found is None:
            return None
        by = found.span("who") if found["who"] else found.span("his")
        return Credit(mention=Span(*by), cue=Span(*found.span("cue")), way="cue", group=t.starts[k] + 1)

    def credit(self, k: int) -> Credit | None:  # noqa: C901 - one step after the other
        """Whom the sentence credits with the quotation at token ``k``; None if nobody."""
        t, reading = self.tokens, self.reading
        number = reading.sentence_of(k)
        low, high = t.sentences[number]
        events = in_main(t, reading.events_of(number), (low, high), k, self.language)
        events = [e for e in events if not takes_up(t, k, e, self.language)]
        lead = self._lead(events, k)
        if lead is not None and lead.negated and not self._denies(lead, k):
            lead = replace(lead, negated=False)
        lead = self._aside(lead, events, k)
        if lead is not None and (lead.negated or self._in_fronted_clause(lead, low, k)):
            return credit_of(t, lead)
        if (
            lead is not None
            and lead.verb is not None
            and lead.verb.stance == "naming"
            and t.low[k + 1 : k + 2] == ["by"]
        ):
            agent = Phrases(t, self.language).after(k + 2, high)
            lead = (
                replace(lead, subject=agent) if agent is not None else lead
            )  # "was rung up and called “...” by a man"
        tail = next((e for e in events if e.first > k and self._adjacent(k, e, led=lead is not None)), None)
        if tail is not None and tail.shape == "phrase":
            told = self._told_by(tail, events, k)
            if told is not None:
                return credit_of(t, told)
        if tail is not None and tail.verb is not None and tail.verb.takes != "clause" and self._says(lead):
            tail = None  # "said he would “protect” them, the crowd applauded"
        if tail is not None and tail.subject is not None:
            return credit_of(t, self._whole_tail(tail, lead, k))
        if (
            lead is None
            and k == low
            and (signed := signature(t, k, len(t) if k == high - 1 else high, self.language)) is not None
        ):
            return signed
        behind = self._named_behind(k, events, high) if lead is None else None
        if behind is not None:
            return behind
        heading = None
        if lead is None or lead.shape == "noun":
            heading = label_of(t, k, (low, high), self.language, display=self.display)
        if heading is not None:
            return heading
        closing = next((e for e in reversed(events) if e.first > k and self._closing(e, high)), None)
        if lead is not None and (closing is None or self._opens(lead, k)):
            if k - lead.cue[1] > _GOVERNS:
                lead = replace(lead, imagined=False)
            return credit_of(t, lead, "noun" if lead.shape == "noun" else "cue")
        if closing is not None:
            return credit_of(t, closing)
        phrase = next((e for e in reversed(events) if e.first > k and e.shape == "phrase"), None)
        if phrase is not None:
            return credit_of(t, phrase)
        noun = next((e for e in events if e.shape == "noun" and e.subject is not None and 0 < e.first - k <= 3), None)
        return credit_of(t, noun, "noun") if noun is not None else None

    @staticmethod
    def _opens(lead: Event, k: int) -> bool:
        """Whether a cue opens the quotation at ``k`` whoever closes its sentence: *said “...”*, *called “...”*."""
        if lead.verb is None:
            return False
        named = lead.verb.stance == "naming" and lead.verb.form != "finite" and not lead.passive
        return lead.verb.takes == "clause" or (named and lead.cue[1] == k)

    def _in_fronted_clause(self, lead: Event, low: int, k: int) -> bool:
        """Whether a quotation ends the clause that opens its sentence, whose main clause is another's: *When members
        cried “Shame”, Hale ruled that she be heard*."""
        t = self.tokens
        opens = t.low[low] in self.language["subordinate"] and lead.subject is not None and lead.subject[0] == low + 1
        directly = lead.cue[1] == k or (lead.cue[1] == k - 1 and t.text[k - 1] in (",", ":"))
        return opens and directly and self._stops(k) and lead.shape == "before"

    def _whole_tail(self, tail: Event, lead: Event | None, k: int) -> Event:
        """The event behind a quotation with its subject in full; what stands before it, where another verb begins
        there: *Hale, who called it “a farce”, said he would have backed it*."""
        t, subject = self.tokens, tail.subject
        if subject is None or tail.shape != "before" or subject[0] <= k + 2:
            return tail
        first = next((n for n in range(k + 1, subject[0]) if t.is_word(n)), subject[0])
        if lead is not None and self._past(first):
            return lead
        return tail if self._between(t.low[first]) else replace(tail, subject=(first, subject[1]))

    def _aside(self, lead: Event | None, events: Sequence[Event], k: int) -> Event | None:
        """Who says it between commas inside the clause of another, or where the verb may be a noun: *the aid, Hale
        says, rules “...”*."""
        t = self.tokens
        if lead is None or lead.verb is None:
            return lead
        for e in events:
            set_off = e.first > 0 and t.text[e.first - 1] == "," and t.text[e.last : e.last + 1] == [","]
            inside = lead.subject is not None and lead.subject[1] <= e.first and e.last < lead.cue[0]
            inside = inside and k - lead.cue[1] > _GOVERNS and lead.verb.stance != "naming"
            says = e is not lead and e.subject and e.verb and e.verb.takes == "clause" and set_off
            if says and (inside or lead.verb.lemma in self.language["noun_verbs"]):
                return e  # "Her son, she said, had asked for it and called it “...”"
        return lead

    def _told_by(self, phrase: Event, events: Sequence[Event], k: int) -> Event | None:
        """Who says it where a phrase only names the record: *Hale called it “...”, according to the minutes*."""
        t, lang = self.tokens, self.language
        if phrase.subject is None or not lang["documents"].intersection(t.low[slice(*phrase.subject)]):
            return None
        said = (e for e in reversed(events) if e.last <= k and e.shape == "before" and e.subject and not e.negated)
        told = next((e for e in said if e.verb is not None and e.verb.takes != "infinitive"), None)
        return None if told is not None and only_shows(t, told, lang) else told

    def _between(self, word: str) -> bool:
        """Whether a word may stand between a quotation and who is credited with it: *so*, *later*, *was how*."""
        return word in _SMALL or word in self.language["adverbs"] or word in self.language["way_of_saying"]

    def _denies(self, event: Event, k: int) -> bool:
        """Whether a negated cue denies the quotation at ``k`` itself: not *did not say what she meant by "soon"*."""
        t = self.tokens
        if k - event.cue[1] > _GOVERNS:
            return False
        return k == event.cue[1] or t.low[k - 1] not in self.language["prepositions"]

    def _adjacent(self, k: int, event: Event, *, led: bool) -> bool:
        """Whether an event stands directly behind the quotation at ``k``; ``led``: another stands before it."""
        t = self.tokens
        between = range(k + 1, event.first)
        if len(between) > 14:
            return False
        words = [n for n in between if t.is_word(n)]
        if any(t.text[n] == QUOTATION for n in between):
            return False
        if all(self._between(t.low[n]) for n in words):
            if event.shape in {"implied", "noun"} or event.passive:
                return False
            if event.antecedent is not None or (
                event.subject is not None and t.low[event.subject[0]] in self.language["relative"]
            ):
                return False  # "..." who wanted
            return event.shape != "before" or event.subject is None or not self._starts_new(k, event, led=led)
        if event.shape != "before":
            return False
        # a noun phrase that was cut short: nothing but its own words stand between
        inner = self.text[max(0, t.ends[k] - 3) : t.ends[k]]
        comma = "," in inner or (k + 1 < len(t) and t.text[k + 1] == ",")
        return (
            comma
            and not any(t.text[n] in (",", ":", ";") for n in between if n > k + 1)
            and not any(
                t.low[n] in self.language["auxiliaries"]
                or (t.low[n] in self.language["conjunctions"] and t.low[n] != "and")
                for n in words
            )
        )

    def _starts_new(self, k: int, event: Event, *, led: bool) -> bool:
        """Whether words after a quotation begin something of their own: *"A" and B said that ...*."""
        t = self.tokens
        words = [n for n in range(k + 1, event.first) if t.low[n] in ("and", "but", "or")]
        if not words:
            return False
        return led or not self._stops(k)

    def _stops(self, k: int) -> bool:
        """Whether the quotation at ``k`` ends with a mark of its own, or a comma follows it."""
        t = self.tokens
        inner = self.text[max(t.starts[k], t.ends[k] - 4) : t.ends[k]].rstrip("\"'”’»“‘«„ \u00a0")
        return inner[-1:] in (",", ".", "!", "?", "…") or (k + 1 < len(t) and t.text[k + 1] in (",", *DASHES))

    def _named_behind(self, k: int, events: Sequence[Event], high: int) -> Credit | None:
        """Who is named directly behind words that end with a comma, by whatever verb: *"...," Hale beamed*."""
        t = self.tokens
        if not self._stops(k) or self.display:
            return None
        first = k + 1 + (k + 1 < high and t.text[k + 1] in (",", *DASHES))
        phrases = Phrases(t, self.language)
        if first + 1 < high and self._past(first):
            subject = phrases.after(first + 1, high)
            return self._named(subject, (first, first + 1)) if subject is not None else None
        subject = phrases.after(first, high)
        if subject is None:
            return None
        verb = next((n for n in range(first + 1, subject[1]) if t.is_capital(n - 1) and self._past(n)), subject[1])
        subject = (first, verb)
        n = verb
        while n < high and (t.low[n] in self.language["adverbs"] or t.low[n].endswith("ly")):
            n += 1
        if n < high and self._past(n):
            return self._named(subject, (n, n + 1))
        if n < high and t.text[n] == ",":  # an apposition that nothing closes, or that holds a quotation
            event = next((e for e in events if e.cue[0] > n and e.verb is not None and e.verb.takes == "clause"), None)
            return self._named(subject, event.cue) if event is not None else None
        return None

    def _past(self, k: int) -> bool:
        """Whether a word looks like a verb that tells: a known one, or a past form."""
        t, low = self.tokens, self.tokens.low[k]
        if t.is_capital(k) or not t.is_word(k):
            return False
        known = any(v.takes == "clause" and v.form != "participle" for v in self.language.verbs.get(low, ()))
        return known or low in self.language["gestures"] or (len(low) > 4 and low.endswith("ed"))

    def _named(self, subject: Range, cue: Range) -> Credit | None:
        """A credit to a phrase that can speak: a name, a pronoun for people, a role."""
        t, lang = self.tokens, self.language
        first, last = t.low[subject[0]], subject[1] - 1
        people = first in lang["he"] or first in lang["she"] or first in lang["they"]
        if not (people or t.is_capital(last) or t.low[last] in lang["roles"] or t.low[last] in lang["plurals"]):
            return None
        return Credit(
            mention=t.span(*subject), cue=t.span(*cue), way="cue", stance="manner", group=t.starts[cue[0]] + 1
        )

    def _closing(self, event: Event, high: int) -> bool:
        """Whether an event closes its sentence: *..., Hale said*."""
        t = self.tokens
        if event.subject is None or event.verb is None or event.verb.takes != "clause" or event.first == 0:
            return False
        if t.text[event.first - 1] not in (",", QUOTATION, *DASHES):
            return False
        if event.shape == "after" or (event.shape == "before" and high - event.last <= 8):
            return True
        if event.shape != "before" or event.antecedent is not None or event.last >= high:
            return False
        following, lang = t.low[event.last], self.language
        return following in (",", ".", ";", "as", "when", "while") or (
            following != "to" and (following in lang["times"] or following in lang["prepositions"])
        )

    def _lead(self, events: Sequence[Event], k: int) -> Event | None:
        """The event before the quotation at ``k`` that credits it: the nearest that is not inside another's words."""
        best: Event | None = None
        for event in events:
            if event.cue[0] >= k or event.first >= k:
                break
            if event.subject is None or self._inside_another(best, event, k):
                continue
            first, last = event.subject[0], event.subject[1] - 1
            if self.tokens.low[first] == "that" and self.tokens.low[last] in self.language["plurals"]:
                continue  # "the line that people have been quoting"
            best = event
        return best

    def _inside_another(self, best: Event | None, event: Event, k: int) -> bool:
        """Whether an event is only part of what is being said: *Hale says she feels she did "great"*."""
        t = self.tokens
        speaking = self._says(best)
        if event.shape == "noun":
            claimed = t.low[event.cue[1] : event.cue[1] + 1] == ["that"]
            claimed = claimed or (t.low[event.cue[0]] in _PICTURES and t.low[k - 1] == "as")
            if claimed and best is not None and best.verb is not None and best.verb.stance in _REFUSING:
                return False
            if best is not None and best.verb is not None and best.verb.stance in _OF_OTHERS:
                return True
            return speaking and not (k - event.cue[1] == 1 and t.low[k - 1] in ("that", "of"))
        if event.verb is None:
            return speaking and t.text[event.cue[0] - 1] == ","  # "said, according to an aide, that"
        if event.verb.lemma in self.language["beside_only"] and k > event.cue[1] and t.text[k - 1] not in (",", ":"):
            return True  # "began “building bridges”": nobody speaks
        if speaking and any(t.low[n] in self.language["modals"] for n in range(event.group, event.cue[0])):
            return True  # "expected that voters will say “no”"
        if speaking and best is not None and event.subject is not None and event.shape == "before":
            pronoun = t.low[event.subject[0]] in self.language["own_subjects"] and len(range(*event.subject)) == 1
            gap = event.subject[0] - best.cue[1]
            hearer = gap == len(("her", "that")) and t.low[event.subject[0] - 1] == "that"  # "told her that she had"
            client = gap in (0, 1) and t.low[event.subject[1] - 1] in _CLIENTS  # "said his client was “sorry”"
            if client or (pronoun and (gap in (0, 1) or hearer)):
                return True  # "Hale said she wanted ...": Hale speaks
        if speaking and event.verb.stance in _MINDS and best is not None and t.text[event.first - 1] != ",":
            return True
        relative = (
            event.shape == "before"
            and event.subject is not None
            and t.low[event.subject[0]] in self.language["relative"]
        )
        if relative and event.subject is not None and event.verb.takes != "clause" and event.verb.stance != "naming":
            return t.text[event.subject[0] - 1] != ","
        return relative and event.verb.stance in _MINDS

    @staticmethod
    def _says(event: Event | None) -> bool:
        """Whether an event is somebody saying something."""
        return (
            event is not None
            and not event.negated
            and event.verb is not None
            and event.verb.takes == "clause"
            and event.verb.stance not in _MINDS
        )
