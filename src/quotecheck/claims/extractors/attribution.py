"""Whose words a quotation is: its credit, from the sentence it stands in, its paragraph, or the paragraph before."""

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import field
from operator import attrgetter
from typing import Final

from quotecheck.claims.attribution.behind import beat, brought_in, pointed_at, signed
from quotecheck.claims.attribution.clauses import Clauses
from quotecheck.claims.attribution.cues import Cues
from quotecheck.claims.attribution.events import Event, Range
from quotecheck.claims.attribution.insentence import InSentence, credit_of
from quotecheck.claims.attribution.leadins import announced, asked, borne_on, for_whom, shown_on
from quotecheck.claims.attribution.mainclause import is_opening_word, is_thing_of, main_clause, only_spoken_of
from quotecheck.claims.attribution.reading import Reading
from quotecheck.claims.attribution.unsaid import called_by, is_called, is_saying, is_written
from quotecheck.claims.attribution.verbless import cries, is_counted, quoted_by
from quotecheck.claims.extractors.quotations import Quotation
from quotecheck.claims.language import Language
from quotecheck.claims.page.layout import Paragraph
from quotecheck.claims.people.credit import Credit, Way
from quotecheck.claims.people.names import Name, names
from quotecheck.claims.people.spokenof import speaks_of
from quotecheck.claims.tokens import QUOTATION, Tokens, tokenize
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

_PARAGRAPH: Final = attrgetter("paragraph")
_LEAST: Final = 3
"""Fewest tokens of a paragraph without cue and quotation that is kept: an article may have millions of shorter ones."""
_BACK: Final = 2
"""Paragraphs that a quotation looks back for whoever spoke before it."""


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
    """Those that hold a cue or a quotation, or enough words to state something."""
    names: list[Name] = field(default_factory=list)
    """All names, except in headings and captions, whose capitals say nothing."""
    seen: set[str] = field(default_factory=set)
    """All words as printed, except in headings and captions."""
    credits: dict[int, Credit] = field(default_factory=dict)
    _memory: _Memory = field(default_factory=_Memory)
    _numbers: dict[int, list[int]] = field(default_factory=dict)
    """The quotations of each paragraph."""
    _held: dict[int, Credit] = field(default_factory=dict)
    """What stands around a quotation that runs on into the next paragraph."""

    def reading_of(self, paragraph: int) -> Reading | None:
        """How a paragraph was read; None for furniture."""
        k = bisect_left(self.readings, paragraph, key=_PARAGRAPH)
        if k < len(self.readings) and self.readings[k].paragraph == paragraph:
            return self.readings[k]
        return None if self.paragraphs[paragraph].kind == "furniture" else self._read(paragraph, ())

    def run(self) -> None:
        """Fill ``readings``, ``names``, ``seen`` and ``credits``."""
        held = self._numbers
        for number, quotation in enumerate(self.quotations):
            for k in range(quotation.paragraph, quotation.last + 1):
                held.setdefault(k, []).append(number)
        remembered = self._worth_remembering(held)
        for k, paragraph in enumerate(self.paragraphs):
            if paragraph.kind == "furniture":
                continue
            numbers = held.get(k, ())
            reading = self._read(k, [(n, self._inside(n, paragraph)) for n in numbers])
            if not paragraph.display or paragraph.kind == "deck":
                self.seen.update(reading.tokens.text)
                self.names.extend(names(reading.tokens, self.language))
            if reading.events or reading.places or len(reading.tokens) >= _LEAST:
                self.readings.append(reading)
            self._paragraph(reading)
            if remembered[k]:
                self._remember(reading)

    def _worth_remembering(self, held: Container[int]) -> bytearray:
        """For each paragraph whether a quotation may yet look back to who spoke in it: one of the next paragraphs has
        one, or none but display copy stands between."""
        worth = bytearray(len(self.paragraphs))
        following: int | None = None
        last = False
        for k in range(len(self.paragraphs) - 1, -1, -1):
            paragraph = self.paragraphs[k]
            if paragraph.kind == "furniture":
                continue
            if not paragraph.display:
                worth[k] = following is not None and (last or following - k <= _BACK)
                last = False
            if k in held:
                following, last = k, True
        return worth

    def _read(self, k: int, quotations: Sequence[tuple[int, Span]]) -> Reading:
        paragraph = self.paragraphs[k]
        tokens = tokenize(self.text, paragraph.span, quotations, self.language)
        return Reading(
            paragraph=k,
            tokens=tokens,
            events=tuple(
                e
                for e in Cues(tokens, self.language, display=paragraph.display).events()
                if not is_counted(tokens, e.subject)
            ),
            places=tuple(sorted(tokens.quotation.items())),
        )

    def _inside(self, number: int, paragraph: Paragraph) -> Span:
        quotation = self.quotations[number]
        return Span(max(quotation.start, paragraph.start), min(quotation.end, paragraph.end))

    # -- one paragraph ------------------------------------------------------------------------------------------------

    def _paragraph(self, reading: Reading) -> None:
        paragraph = self.paragraphs[reading.paragraph]
        places = reading.places
        if not places:
            return
        t, unsaid = reading.tokens, set[int]()
        within = InSentence(text=self.text, language=self.language, reading=reading, display=paragraph.display)
        for k, number in places:
            if number in self.credits:
                continue
            if any(unsaid_as(t, k, self.language) for unsaid_as in (is_called, is_saying, is_written)):
                unsaid.add(number)
                if (by := called_by(t, k, self.language)) is not None:
                    self.credits[number] = by
                continue
            credit = (
                self._label(number)
                or cries(t, k, self.language)
                or quoted_by(t, k)
                or borne_on(t, k, self.language)
                or within.answers(k)
                or within.credit(k)
            )
            if credit is not None and not self._is_asked_after(credit):
                self.credits[number] = credit
        for index, (k, number) in enumerate(places):
            if number in self.credits or number in unsaid:
                continue
            credit = self._held.get(number) or self._around(reading, places, index, k)
            if credit is None:
                continue
            if self.quotations[number].last > reading.paragraph:
                self._held[number] = credit  # "..., said Ann Hale" may yet follow where it ends
            else:
                self.credits[number] = credit

    def _is_asked_after(self, credit: Credit) -> bool:
        """Whether a credit is to nobody but a *who* that is asked: *As to who had written it: “Before my time.”*"""
        return credit.antecedent is None and credit.mention.of(self.text).lower() in self.language["relative"]

    def _label(self, number: int) -> Credit | None:
        label = self.quotations[number].label
        if label is None:
            return None
        return Credit(mention=label, cue=None, way="label")

    # -- around its sentence ------------------------------------------------------------------------------------------

    def _around(self, reading: Reading, places: Sequence[tuple[int, int]], index: int, k: int) -> Credit | None:
        t = reading.tokens
        number = reading.sentence_of(k)
        low, high = t.sentences[number]
        alone = all(self._is_only(t, n) for n in range(low, high))
        if alone:
            signs = signed(self.text, self.paragraphs, reading.paragraph + 1, t, k)
            return signs or self._alone(reading) or self._follow(reading, places, index, number)
        if any(e.passive and e.subject is None and 0 <= k - e.cue[1] <= 2 for e in reading.events_of(number)):
            return None  # "has been called “...”": nobody is named who calls it so
        if any(self._hears(e, k) for e in reading.events_of(number)):
            return None  # "The minister has been told that it is “...”": nobody is named who tells him
        if self.paragraphs[reading.paragraph].display and t.text[k - 1 : k] == [":"]:
            return None  # "A flood of nonsense: '...'"
        thing = shown_on(t, low, k, self.language) or for_whom(t, low, k, self.language)
        if thing is not None:
            return thing
        phrases = Clauses(t, self.language)
        colon = next((n for n in range(k - 1, low - 1, -1) if t.text[n] == ":"), None)
        subject = phrases.clause_subject(self._last_clause(t, low, k), k)
        if subject is not None and (colon is None or subject[0] < colon) and self._who(t, subject):
            return Credit(mention=t.span(*subject), cue=None, way="subject")
        for place, other in reversed(reading.places_of(number)):
            if place < k and other in self.credits:
                return self._again(self.credits[other], "follow")
        if not (quotation_is_short(self.text, t, k) and (number == 0 or k == low)):
            return self._follow(reading, places, index, number)
        return None

    def _hears(self, event: Event, k: int) -> bool:
        """Whether an event before token ``k`` only says who is told."""
        told = event.verb is not None and event.verb.lemma in self.language["hearers"]
        return event.passive and event.subject is None and told and event.cue[1] <= k

    def _alone(self, reading: Reading) -> Credit | None:
        """Who is brought in behind a quotation that is a paragraph of its own and has no lead-in."""
        t, place = reading.tokens, reading.paragraph + 1
        alone = all(self._is_only(t, n) for n in range(len(t)))
        if not alone or self._memory.lead_in is not None or place >= len(self.paragraphs):
            return None
        if self.paragraphs[place].display or self.paragraphs[reading.paragraph].display:
            return None
        behind = self._ahead(place)
        found = pointed_at(behind, self.language)
        if found is None and self._memory.credit is None and not self.credits:
            found = brought_in(behind, self.language)
        return found

    def _ahead(self, place: int) -> Reading:
        """The next paragraph, with its quotations."""
        return self._read(place, [(n, self._inside(n, self.paragraphs[place])) for n in self._numbers.get(place, ())])

    def _last_clause(self, t: Tokens, low: int, k: int) -> int:
        """Where the last clause before token ``k`` begins, if one is joined on with a pronoun: *, and she is “...”*."""
        people = self.language.any("he", "she")
        for n in range(k - 1, low + 1, -1):
            if t.low[n] in people and t.low[n - 1] in ("and", "but", "so", "while") and t.text[n - 2] == ",":
                return n
        return low

    @staticmethod
    def _is_only(t: Tokens, n: int) -> bool:
        """Whether a token says nothing: a quotation or punctuation."""
        return t.text[n] == QUOTATION or not t.text[n][0].isalnum()

    def _who(self, t: Tokens, subject: Range) -> bool:
        """Whether a phrase can be somebody who speaks."""
        word = t.low[subject[0]]
        if word in ("it", "that", "this", "i", "we", "you", "what", "which", "there", "who", "whom", "whose"):
            return False
        if word in self.language["pronouns"] and subject[1] - subject[0] == 1:
            return word in self.language.any("he", "she", "they")
        stops, determiners = self.language.stops, self.language["determiners"]
        named = [n for n in range(*subject) if t.is_capital(n) and t.low[n] not in stops | determiners]
        if named and is_thing_of(t, subject, self.language):
            return False
        if named == [subject[0]] == [subject[1] - 1] and is_opening_word(t, subject[0], self.text, self.language):
            return False
        glimpse = named == [subject[0]] and Clauses(t, self.language).is_glimpse(subject)
        if named and not (glimpse and re.search(rf"[a-z,] {re.escape(t.text[subject[0]])}\b", self.text) is None):
            return True
        return t.low[subject[1] - 1] in self.language.any("roles", "documents")

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
            if credit is not None and not (nearest and self._is_of_another(credit, places[index][1])):
                return self._again(credit, "follow")
            nearest -= 1
            if number - nearest > 3:
                break
        shown = self.paragraphs[reading.paragraph].display
        if self._memory.lead_in is not None and index == 0 and not shown:
            return self._again(self._memory.lead_in, "lead_in")
        if index + 1 < len(places):
            place, other = places[index + 1]
            joined = place - k < 8 and not any(t.is_word(n) for n in range(k + 1, place))
            if joined and other in self.credits and self.credits[other].way == "cue":
                return self._again(self.credits[other], "follow")
        if number + 1 < len(t.sentences) and not shown and (does := beat(t, number + 1, self.language)) is not None:
            return does
        if not shown and all(n == k or self._is_only(t, n) for n in range(*t.sentences[number])):
            found = pointed_at(reading, self.language, number + 1)
            if found is not None:
                return found
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
                return credit_of(t, first)
        if not shown and self._memory.credit is not None and reading.paragraph - self._memory.paragraph <= _BACK:
            return self._again(self._memory.credit, "before")
        return None

    def _is_of_another(self, credit: Credit, number: int) -> bool:
        """Whether who is only the subject of a sentence is somebody else's kin, or called by name in what is said: *“I
        know,” Hale said. Her daughter, Ann, has grown. “She is tall.”*"""
        if credit.way != "subject":
            return False
        first, _, rest = credit.mention.of(self.text).lower().partition(" ")
        kin = self.language.any("male_nouns", "female_nouns")
        theirs = first in self.language["possessives"] and rest.partition(" ")[0].rstrip(",") in kin
        return theirs or speaks_of(self.text, self.quotations[number].content, credit.mention)

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
                    return credit_of(t, later[-1])
                return own
        questioned = asked(t, low, high, self.language)
        if questioned is not None:
            return questioned
        main = main_clause(t, low, high, self.language)
        events = [e for e in reading.events_of(number) if e.subject is not None]
        events = [e for e in events if not only_spoken_of(t, e, events, low, main)]
        set_off = next((e for e in reversed(events) if self._set_off(t, e)), None)
        if set_off is not None:
            return credit_of(t, set_off)
        cues = {e.cue[1] for e in events}
        for event in reversed(events):
            if event.subject is not None and t.low[event.subject[0]] == "that" and event.subject[0] in cues:
                continue  # "admitted that staff had learned": the clause, not who speaks
            if "had" in t.low[event.cue[0] - 1 : event.cue[0] + 1] and any(
                e.first < event.first and e.shape == "before" and e.verb and e.verb.takes == "clause" for e in events
            ):
                continue  # "She said many had spoken of it": what she says they did
            if event.shape in ("before", "after", "implied", "phrase") and (
                event.verb is None or event.verb.takes == "clause"
            ):
                return credit_of(t, event)
        subject = main or Clauses(t, self.language).clause_subject(self._behind_participle(t, low, high), high)
        if subject is not None and self._who(t, subject):
            return Credit(mention=t.span(*subject), cue=None, way="subject")
        return None

    @staticmethod
    def _set_off(t: Tokens, event: Event) -> bool:
        """Whether who says it stands between commas inside what is said: *Everybody, she says, thinks that ...*."""
        commas = event.first > 0 and t.text[event.first - 1] == "," and t.text[event.last : event.last + 1] == [","]
        return commas and event.verb is not None and event.verb.takes == "clause"

    def _behind_participle(self, t: Tokens, low: int, high: int) -> int:
        """Where the clause begins behind *Told of this,* or *Asked about the cost,*."""
        opens = any(v.form == "past" for v in self.language.verbs.get(t.low[low], ()))
        comma = next((k for k in range(low + 1, min(high, low + 9)) if t.text[k] == ","), None)
        return comma + 1 if opens and comma is not None and comma + 1 < high else low

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
            memory.lead_in = speaks or announced(t, self.language)
        if speaks is not None:
            memory.credit = speaks
            memory.paragraph = reading.paragraph
