"""Whose words a quotation is: its credit, from the sentence it stands in, its paragraph, or the paragraph before."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from quotecheck.claims.credit import Credit, Way
from quotecheck.claims.cues import Cues
from quotecheck.claims.events import Event, Range
from quotecheck.claims.extractors.quotations import Quotation
from quotecheck.claims.language import Language
from quotecheck.claims.layout import Paragraph
from quotecheck.claims.phrases import Phrases
from quotecheck.claims.reading import Reading
from quotecheck.claims.tokens import DASHES, QUOTATION, Tokens, tokenize
from quotecheck.text.span import Span

_MINDS: Final = frozenset({"belief", "intent", "finding", "topic", "forecast"})
"""Stances of cues that stand inside what somebody says as often as they open it."""
_OF_OTHERS: Final = frozenset({"naming", "criticism", "praise"})
"""Stances of cues whose object is often what somebody else said: *called Hale's remarks "a stunt"*."""
_GOVERNS: Final = 4
"""Most tokens between a negated cue and the quotation that it denies."""
_SMALL: Final = frozenset({"and", "but", "as", "so", "then", "or", "yet"})


def quotation_is_short(text: str, t: Tokens, k: int) -> bool:
    """Whether the quotation at ``k`` is a word or three."""
    return text.count(" ", t.starts[k], t.ends[k]) < 3


@dataclass(slots=True, kw_only=True)
class _Memory:
    """What one paragraph hands to the next."""

    credit: Credit | None = None
    lead_in: Credit | None = None
    paragraph: int = -9


@dataclass(slots=True)
class Crediting:
    """Reads an article paragraph by paragraph and credits its quotations."""

    text: str
    language: Language
    paragraphs: Sequence[Paragraph]
    quotations: Sequence[Quotation]
    readings: list[Reading] = field(default_factory=list)
    credits: dict[int, Credit] = field(default_factory=dict)
    _memory: _Memory = field(default_factory=_Memory)
    _groups: int = 0
    _by_paragraph: dict[int, Reading] = field(default_factory=dict)

    def reading_of(self, paragraph: int) -> Reading | None:
        """How a paragraph was read; None for furniture."""
        return self._by_paragraph.get(paragraph)

    def run(self) -> None:
        """Fill ``readings`` and ``credits``."""
        held: dict[int, list[int]] = {}
        for number, quotation in enumerate(self.quotations):
            for k in range(quotation.paragraph, quotation.last + 1):
                held.setdefault(k, []).append(number)
        for k, paragraph in enumerate(self.paragraphs):
            if paragraph.kind == "furniture":
                continue
            numbers = held.get(k, [])
            tokens = tokenize(
                self.text, paragraph.span, [(n, self._inside(n, paragraph)) for n in numbers], self.language
            )
            reading = Reading(
                paragraph=k,
                tokens=tokens,
                events=Cues(tokens, self.language, display=paragraph.display).events(),
                places=sorted(tokens.quotation.items()),
            )
            self.readings.append(reading)
            self._by_paragraph[k] = reading
            self._paragraph(reading)

    def _inside(self, number: int, paragraph: Paragraph) -> Span:
        quotation = self.quotations[number]
        return Span(max(quotation.start, paragraph.start), min(quotation.end, paragraph.end))

    # -- one paragraph ------------------------------------------------------------------------------------------------

    def _paragraph(self, reading: Reading) -> None:
        paragraph = self.paragraphs[reading.paragraph]
        places = reading.places
        for k, number in places:
            if number in self.credits:
                continue
            credit = self._label(number) or self._in_sentence(reading, k)
            if credit is not None:
                self.credits[number] = credit
        for index, (k, number) in enumerate(places):
            if number not in self.credits:
                credit = self._around(reading, places, index, k)
                if credit is not None:
                    self.credits[number] = credit
        if paragraph.display:
            return
        self._remember(reading)

    def _label(self, number: int) -> Credit | None:
        label = self.quotations[number].label
        if label is None:
            return None
        return Credit(mention=label, cue=None, way="label", group=self._group())

    def _group(self) -> int:
        self._groups += 1
        return self._groups

    def _credit(self, tokens: Tokens, event: Event, way: Way = "cue") -> Credit | None:
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
            group=event.cue[0] * 100_000 + tokens.starts[0],
        )

    # -- in its sentence ----------------------------------------------------------------------------------------------

    def _in_sentence(self, reading: Reading, k: int) -> Credit | None:
        t = reading.tokens
        number = reading.sentence_of(k)
        low, high = t.sentences[number]
        events = reading.events_of(number)
        lead = self._lead(t, events, k)
        if lead is not None and lead.negated and not self._denies(t, lead, k):
            lead = replace(lead, negated=False)
        if lead is not None and lead.negated:
            return self._credit(t, lead)
        tail = next((e for e in events if e.first > k and self._adjacent(t, k, e)), None)
        if tail is not None and tail.subject is not None:
            if tail.shape == "before" and tail.subject[0] > k + 2:
                first = next((n for n in range(k + 1, tail.subject[0]) if t.is_word(n)), tail.subject[0])
                if not self._between(t.low[first]):
                    tail = replace(tail, subject=(first, tail.subject[1]))
            return self._credit(t, tail)
        heading = self._heading(reading, k, low, high)
        if heading is not None:
            return heading
        closing = next((e for e in reversed(events) if e.first > k and self._closing(t, e, high)), None)
        if lead is not None and (closing is None or (lead.verb is not None and lead.verb.takes == "clause")):
            if k - lead.cue[1] > _GOVERNS:
                lead = replace(lead, imagined=False)
            return self._credit(t, lead, "noun" if lead.shape == "noun" else "cue")
        if closing is not None:
            return self._credit(t, closing)
        phrase = next((e for e in reversed(events) if e.first > k and e.shape == "phrase"), None)
        if phrase is not None:
            return self._credit(t, phrase)
        noun = next((e for e in events if e.shape == "noun" and e.subject is not None and 0 < e.first - k <= 3), None)
        return self._credit(t, noun, "noun") if noun is not None else None

    def _between(self, word: str) -> bool:
        """Whether a word may stand between a quotation and who is credited with it: *so*, *later*, *was how*."""
        return word in _SMALL or word in self.language["adverbs"] or word in self.language["way_of_saying"]

    def _denies(self, t: Tokens, event: Event, k: int) -> bool:
        """Whether a negated cue denies the quotation at ``k`` itself: not *did not say what she meant by "soon"*."""
        if k - event.cue[1] > _GOVERNS:
            return False
        return k == event.cue[1] or t.low[k - 1] not in self.language["prepositions"]

    @staticmethod
    def _is_only(t: Tokens, n: int) -> bool:
        """Whether a token says nothing: a quotation or punctuation."""
        return t.text[n] == QUOTATION or not t.text[n][0].isalnum()

    def _adjacent(self, t: Tokens, k: int, event: Event) -> bool:
        """Whether an event stands directly behind the quotation at ``k``."""
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
            return event.shape != "before" or event.subject is None or not self._starts_new(t, k, event)
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

    def _starts_new(self, t: Tokens, k: int, event: Event) -> bool:
        """Whether words after a quotation begin something of their own: *"A" and B said that ...*."""
        words = [n for n in range(k + 1, event.first) if t.low[n] in ("and", "but", "or")]
        if not words:
            return False
        return self.text[t.ends[k] - 2 : t.ends[k]].strip("\"'”’»") not in (",", ".", "!", "?")

    @staticmethod
    def _closing(t: Tokens, event: Event, high: int) -> bool:
        """Whether an event closes its sentence: *..., Hale said*."""
        if event.subject is None or event.verb is None or event.verb.takes != "clause" or event.first == 0:
            return False
        comma = t.text[event.first - 1] == "," or t.text[event.first - 1] in DASHES
        return comma and (event.shape == "after" or (event.shape == "before" and high - event.last <= 8))

    def _lead(self, t: Tokens, events: Sequence[Event], k: int) -> Event | None:
        """The event before the quotation at ``k`` that credits it: the nearest that is not inside another's words."""
        best: Event | None = None
        for event in events:
            if event.cue[0] >= k or event.first >= k:
                break
            if event.subject is None or self._inside_another(t, best, event, k):
                continue
            best = event
        return best

    def _inside_another(self, t: Tokens, best: Event | None, event: Event, k: int) -> bool:
        """Whether an event is only part of what is being said: *Hale says she feels she did "great"*."""
        speaking = (
            best is not None
            and not best.negated
            and best.verb is not None
            and best.verb.takes == "clause"
            and best.verb.stance not in _MINDS
        )
        if event.shape == "noun":
            if best is not None and best.verb is not None and best.verb.stance in _OF_OTHERS:
                return True
            return speaking and (event.cue[1] == k or k - event.cue[1] > 1)
        if event.verb is None:
            return False
        if speaking and best is not None and event.subject is not None and event.shape == "before":
            pronoun = t.low[event.subject[0]] in self.language["own_subjects"] and len(range(*event.subject)) == 1
            if pronoun and event.subject[0] - best.cue[1] in (0, 1):
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

    def _heading(self, reading: Reading, k: int, low: int, high: int) -> Credit | None:
        """In display copy: *Hale: review is 'wrong'* and *'Wrong', says Hale*."""
        if not self.paragraphs[reading.paragraph].display:
            return None
        t = reading.tokens
        for n in range(low, k):
            if t.text[n] == ":" and 0 < n - low <= 5:
                return Credit(mention=t.span(low, n), cue=t.span(n, n + 1), way="colon", group=self._group())
        if k + 1 < high and t.text[k + 1] == ":" and k == low:
            subject = Phrases(t, self.language).after(k + 2, high)
            if (
                subject is not None and subject[1] >= high - 1 and t.is_capital(subject[0])
            ):  # "'Wrong': Hale", not "'Wrong': Hale loses seat"
                return Credit(mention=t.span(*subject), cue=t.span(k + 1, k + 2), way="colon", group=self._group())
        return None

    # -- around its sentence ------------------------------------------------------------------------------------------

    def _around(self, reading: Reading, places: Sequence[tuple[int, int]], index: int, k: int) -> Credit | None:
        t = reading.tokens
        number = reading.sentence_of(k)
        low, high = t.sentences[number]
        alone = all(self._is_only(t, n) for n in range(low, high))
        if alone:
            return self._follow(reading, places, index, number)
        phrases = Phrases(t, self.language)
        colon = next((n for n in range(k - 1, low - 1, -1) if t.text[n] == ":"), None)
        subject = phrases.clause_subject(low, k)
        if subject is not None and (colon is None or subject[0] < colon) and self._who(t, subject):
            return Credit(mention=t.span(*subject), cue=None, way="subject", group=self._group())
        for place, other in reversed(reading.places_of(number)):
            if place < k and other in self.credits:
                return self._again(self.credits[other], "follow")
        if not (quotation_is_short(self.text, t, k) and (number == 0 or k == low)):
            return self._follow(reading, places, index, number)
        return None

    def _who(self, t: Tokens, subject: Range) -> bool:
        """Whether a phrase can be somebody who speaks."""
        word = t.low[subject[0]]
        if word in ("it", "that", "this", "i", "we", "you", "what", "which", "there"):
            return False
        if word in self.language["pronouns"] and subject[1] - subject[0] == 1:
            return word in self.language["he"] | self.language["she"] | self.language["they"]
        if any(
            t.is_capital(n) and (t.low[n] not in self.language.stops and t.low[n] not in self.language["determiners"])
            for n in range(*subject)
        ):
            return True
        return t.low[subject[1] - 1] in self.language["roles"] | self.language["documents"]

    def _again(self, credit: Credit, way: Way) -> Credit:
        return Credit(
            mention=credit.mention,
            cue=credit.cue,
            way=way,
            antecedent=credit.antecedent,
            stance=credit.stance,
            group=credit.group,
        )

    def _follow(self, reading: Reading, places: Sequence[tuple[int, int]], index: int, number: int) -> Credit | None:
        """A quotation that is a sentence of its own: who spoke before it goes on, or what follows credits it."""
        t = reading.tokens
        k = places[index][0]
        nearest = number - 1
        while nearest >= 0:
            credit = self._of_sentence(reading, nearest)
            if credit is not None:
                return self._again(credit, "follow")
            nearest -= 1
            if number - nearest > 3:
                break
        if self._memory.lead_in is not None and index == 0:
            return self._again(self._memory.lead_in, "lead_in")
        if index + 1 < len(places):
            place, other = places[index + 1]
            joined = place - k < 8 and not any(t.is_word(n) for n in range(k + 1, place))
            if joined and other in self.credits and self.credits[other].way == "cue":
                return self._again(self.credits[other], "follow")
        if number + 1 < len(t.sentences) and index == len(places) - 1:
            low, high = t.sentences[number + 1]
            first = next(iter(reading.events_of(number + 1)), None)
            if (
                first is not None
                and first.subject
                and high - low <= 6
                and first.first <= low + 1
                and first.verb
                and first.verb.takes == "clause"
            ):
                return self._credit(t, first)
        if self._memory.credit is not None and reading.paragraph - self._memory.paragraph <= 2:
            return self._again(self._memory.credit, "follow")
        return None

    def _of_sentence(self, reading: Reading, number: int) -> Credit | None:
        """Who speaks in a sentence of this paragraph, if anybody does."""
        t = reading.tokens
        low, high = t.sentences[number]
        for k, other in reversed(reading.places_of(number)):
            if other in self.credits:
                own = self.credits[other]
                later = [
                    e
                    for e in reading.events_of(number)
                    if e.first > k and e.shape == "before" and e.subject and e.verb and e.verb.takes == "clause"
                ]
                if later and high - later[-1].last <= 2 and t.low[later[-1].first - 1] == "and":
                    return self._credit(t, later[-1])
                return own
        events = [e for e in reading.events_of(number) if e.subject is not None]
        for event in reversed(events):
            if event.shape in ("before", "after", "implied", "phrase") and (
                event.verb is None or event.verb.takes == "clause"
            ):
                return self._credit(t, event)
        subject = Phrases(t, self.language).clause_subject(low, high)
        if subject is not None and self._who(t, subject):
            return Credit(mention=t.span(*subject), cue=None, way="subject", group=self._group())
        return None

    def _remember(self, reading: Reading) -> None:
        t = reading.tokens
        memory = self._memory
        memory.lead_in = None
        if not t.sentences:
            return
        speaks: Credit | None = None
        for number in range(len(t.sentences) - 1, max(-1, len(t.sentences) - 4), -1):
            speaks = self._of_sentence(reading, number)
            if speaks is not None:
                break
        if t.text[-1] == ":":
            memory.lead_in = speaks
        if speaks is not None:
            memory.credit = speaks
            memory.paragraph = reading.paragraph
