"""Attribution events of a paragraph, found sentence by sentence: every cue with whom it credits."""

from bisect import bisect_left
from dataclasses import replace
from typing import Final

from quotecheck.claims.attribution.clauses import Clauses
from quotecheck.claims.attribution.events import Cue, Event, Range, Shape
from quotecheck.claims.attribution.lookalikes import Lookalikes
from quotecheck.claims.attribution.nouns import LASTS, Nouns
from quotecheck.claims.attribution.subjects import REACH, Subjects
from quotecheck.claims.language import Language, Verb
from quotecheck.claims.tokens import DASHES, Tokens

_MOST: Final = 30
"""Most events of one sentence: what has more is no sentence, and is not worth the work."""


class Cues:
    """Finds the events of one paragraph."""

    def __init__(self, tokens: Tokens, language: Language, *, display: bool = False) -> None:
        """In display copy (headlines) capitals say nothing."""
        self._display = display
        self._t = tokens
        self._lang = language
        self._phrases = Clauses(tokens, language)
        self._subjects = Subjects(tokens, language, self._phrases)
        self._nouns = Nouns(tokens, language, self._phrases, group=self._group, subject=self._subject_before)
        self._looks = Lookalikes(tokens, language, self._subjects, display=display)

    def events(self) -> list[Event]:
        """All events in order of their cues."""
        found: list[Event] = []
        low, may = self._t.low, self._lang.cue_words
        candidates = [k for k, word in enumerate(low) if word in may]
        at = 0
        for number, sentence in enumerate(self._t.sentences):
            in_sentence: list[Event] = []
            done = 0
            first, at = at, bisect_left(candidates, sentence[1], at)
            for k in candidates[first:at]:
                if k < done or len(in_sentence) == _MOST:
                    continue
                event = self._at(number, k, sentence, in_sentence)
                if event is not None:
                    in_sentence.append(event)
                    done = event.cue[1]
            found += in_sentence
        return found

    def _at(self, number: int, k: int, sentence: Range, earlier: list[Event]) -> Event | None:
        low, high = sentence
        word = self._t.low[k]
        frame = self._frame(k, high)
        verbs = frame or self._lang.verbs.get(word)
        if verbs:
            event = self._verb_event(number, k, sentence, verbs, earlier)
            if event is not None:
                return replace(event, cue=(k, k + 2)) if frame else event
        elif word in self._lang.phrase_starts:
            event = self._phrase_event(number, k, sentence)
            if event is not None:
                return event
        return self._nouns.event(number, k, sentence) if k > low and word in self._lang.noun_cues else None

    def _frame(self, k: int, high: int) -> tuple[Verb, ...] | None:
        """A cue of two words that begins here: *put it*, *fired back*."""
        frames = self._lang.frames.get(self._t.low[k])
        return frames.get(self._t.low[k + 1]) if frames is not None and k + 1 < high else None

    def _phrase_event(self, number: int, k: int, sentence: Range) -> Event | None:
        """*according to Hale*; a very short cue (*per*, *so*) only where a clause or a comma has just ended."""
        t = self._t
        low, high = sentence
        for phrase in self._lang.before_speaker:
            if tuple(t.low[k : k + len(phrase)]) != phrase:
                continue
            if len(phrase) == 1 and len(phrase[0]) < 4 and k > low and t.text[k - 1] != ",":
                continue
            subject = self._phrases.after(k + len(phrase), high)
            if subject is not None:
                subject = self._phrases.with_name(subject, high)
                return Event(sentence=number, cue=(k, k + len(phrase)), group=k, subject=subject, shape="phrase")
        return None

    # -- verbs --------------------------------------------------------------------------------------------------------

    def _read_out(self, cue: Cue) -> bool:
        """Whether a cue only tells what was done with a paper: *said in a letter that was read to the court that*."""
        t = self._t
        relative = cue.group > cue.sentence[0] and t.low[cue.group - 1] in {"that", "which"}
        return bool(relative and cue.earlier and t.low[cue.k] == "read" and cue.helpers & self._lang["passive"])

    def _verb_event(
        self, number: int, k: int, sentence: Range, verbs: tuple[Verb, ...], earlier: list[Event]
    ) -> Event | None:
        group, helpers = self._group(k, sentence[0], verbs[0].form)
        verb = replace(verbs[0], form="participle") if helpers & self._lang["having"] else verbs[0]
        cue = Cue(k=k, group=group, verb=verb, helpers=helpers, sentence=sentence, earlier=earlier, number=number)
        if self._looks.is_noun(cue) or self._looks.hangs(cue, verbs) or self._reduced(cue) or self._read_out(cue):
            return None
        if self._is_passive(cue, verbs) or self._told(cue, verb):
            return self._event(cue, self._subjects.agent(k, sentence[1]), "agent", passive=True)
        if verb.form == "participle" and not helpers & self._lang["passive"]:
            named = self._named_before(cue)
            return self._event(cue, named, "before") if named is not None else self._implied(cue)
        inverted = self._subjects.inverted(k, group, verb, sentence)
        if inverted is not None:
            return self._event(cue, inverted, "after")
        if "to" in helpers:
            governor = self._subjects.governor(group, sentence[0])
            return self._event(cue, governor, "before") if governor is not None else self._implied(cue)
        helped = helpers & (self._lang["auxiliaries"] - self._lang["passive"])
        bare = verb.form == "base" and not helped
        if bare and not self._subjects.plural_before(group, sentence[0]) and not self._reads(cue):
            return None
        return self._finite(cue)

    def _reads(self, cue: Cue) -> bool:
        """Whether a thing has words on it: *A sign read, "..."*, *it read*."""
        t, prev, k = self._t, cue.group - 1, cue.k + 1
        if cue.verb.lemma != "read" or prev < cue.sentence[0]:
            return False
        thing = t.low[prev] in self._lang["documents"] or t.low[prev] in self._lang["it"]
        return thing and (k >= cue.sentence[1] or not t.is_word(k) or t.low[k] == "in")

    def _event(
        self, cue: Cue, subject: Range | None, shape: Shape, *, antecedent: Range | None = None, passive: bool = False
    ) -> Event:
        imagined = cue.verb.stance == "neutral" and self._imagined(cue)
        return Event(
            sentence=cue.number,
            cue=(cue.k, cue.k + 1),
            group=cue.group,
            subject=subject,
            shape=shape,
            verb=cue.verb,
            antecedent=antecedent,
            negated=self._negated(cue.verb, cue.helpers, cue.group, cue.sentence[0]),
            imagined=imagined,
            passive=passive,
        )

    def _imagined(self, cue: Cue) -> bool:
        """Whether a cue is only thought of: *she might say*, *imagine that she said*, *if she had said*."""
        if cue.earlier:
            return False
        lang, before = self._lang, self._t.low[max(cue.sentence[0], cue.group - 6) : cue.group]
        if cue.helpers & lang["imagined"] or not lang["imagining"].isdisjoint(before):
            return True
        return bool(cue.helpers & lang["perfect"]) and "had" in cue.helpers and "if" in before

    def _group(self, k: int, low: int, form: str) -> tuple[int, frozenset[str]]:
        """The verb group that ends with the verb at ``k``: where it begins, and its helping words."""
        t, lang = self._t, self._lang
        helpers: set[str] = set()
        g = k
        while g > low and k - g < 6:
            word = t.low[g - 1]
            if g - 1 > low and t.is_capital(g - 1) and not self._display and word in lang["auxiliaries"]:
                break  # "which Will says"
            if (
                word in lang["auxiliaries"]
                or (word == "to" and (g == k or t.low[g] in lang["perfect"]))
                or word in lang["negations"]
            ):
                possessive = word in ("'s", "’s") and g - 2 >= low
                if possessive and (t.low[g - 2] in LASTS or (t.is_capital(g - 2) and form != "participle")):
                    break
                helpers.add(word)
            elif (
                word in lang["times"]
                and g - 2 > low
                and (t.low[g - 2] in lang.any("prepositions", "times") or t.low[g - 2] == "this")
            ):
                g -= t.low[g - 2] in lang["prepositions"]  # "Hale on Thursday evening said"
            elif not self._between(g - 1):
                break
            g -= 1
        while g < k and g == low and not helpers and self._between(g):
            g += 1  # "Later said" at the start of a sentence: the adverb is no part of a group
        return g, frozenset(helpers)

    def _between(self, k: int) -> bool:
        """Whether a word may stand inside a verb group: *also*, *repeatedly*, *Thursday*."""
        word = self._t.low[k]
        if word in self._lang["adverbs"]:
            return True
        if self._t.is_capital(k):
            return word in self._lang["times"]
        return len(word) > 4 and word.endswith("ly")

    def _negated(self, verb: Verb, helpers: frozenset[str], group: int, low: int) -> bool:
        """Whether a cue says that these words were not said: *did not say*, *declined to call it*."""
        lang = self._lang
        if verb.takes != "clause" or verb.stance not in ("neutral", "claim"):
            return False
        governed = "to" in helpers and group > low and self._t.low[group - 1] in lang["negations"]
        return (governed or bool(helpers & lang["negations"])) and verb.lemma not in lang["never_negated"]

    def _reduced(self, cue: Cue) -> bool:
        """Whether a bare participle only describes the noun before it: *a statement written in haste*."""
        return self._t.low[cue.k] in self._lang["participles"] and not cue.helpers and cue.k > cue.sentence[0]

    def _is_passive(self, cue: Cue, verbs: tuple[Verb, ...]) -> bool:
        forms = {v.form for v in verbs}
        if not cue.helpers & self._lang["passive"] or "participle" in forms or not forms & {"past", "perfect"}:
            return False
        return not cue.helpers & self._lang["perfect"] or bool(cue.helpers & self._lang["been"])

    def _told(self, cue: Cue, verb: Verb) -> bool:
        """Whether a headline names who is told, not who tells: *Minister told as fare cap clears Commons*."""
        t, following = self._t, cue.k + 1
        if not self._display or verb.form != "past" or verb.lemma not in self._lang["hearers"] or cue.helpers:
            return False
        if following >= cue.sentence[1] or t.text[following] in (",", ".", ";"):
            return True
        word = t.low[following]
        return word != "that" and word in self._lang.any("prepositions", "conjunctions")

    def _named_before(self, cue: Cue) -> Range | None:
        """The name directly before a participle, behind a preposition: *with Ann Hale calling it*."""
        t, last = self._t, cue.group - 1
        low = cue.sentence[0]
        if last <= low or self._display or not t.is_word(last) or not t.is_capital(last):
            return None
        named = self._phrases.before(last, low)
        if named is None or named[0] <= low or t.low[named[0] - 1] not in self._lang["with_speaker"]:
            return None
        return named

    def _finite(self, cue: Cue) -> Event | None:
        """A finite verb with its subject before it."""
        t, lang = self._t, self._lang
        low = cue.sentence[0]
        if cue.group == low:
            return None
        prev = cue.group - 1
        word = t.low[prev]
        if word in lang["joins"]:
            return self._implied(cue)
        subject, antecedent = self._subject_before(prev, low)
        if subject is None:
            if word == "," and cue.earlier:
                return self._implied(cue)
            subject = self._far_subject(cue)
            if subject is None:
                return None
        named = cue.verb.stance == "naming" and cue.verb.form == "past"
        if (
            named
            and t.low[subject[0]] in lang["indefinite"]
            and cue.group == cue.k
            and antecedent is None
            and word != ","
        ):
            return None  # "a group called ..."
        if cue.verb.form in ("base", "finite") and not self._subjects.stands(subject):
            return None
        if cue.verb.form == "finite" and not self._display and self._looks.bare(subject):
            return None
        return self._event(cue, subject, "before", antecedent=antecedent)

    def _far_subject(self, cue: Cue) -> Range | None:
        """The subject of the whole clause, where a cue that is surely one has none beside it: *The mayor herself, as
        well as her party, has always held that ...*."""
        t, lang = self._t, self._lang
        k, (low, high) = cue.k + 1, cue.sentence
        sure = cue.verb.lemma in lang["never_nouns"] or (k < high and t.low[k] == "that")
        if not sure or k >= high or cue.verb.takes != "clause" or cue.verb.form == "participle" or cue.earlier:
            return None
        if not (t.low[k] == "that" or self._subjects.starts_subject(k)):
            return None
        found = self._phrases.clause_subject(low, cue.group)
        return found if found is not None and found[1] <= cue.group else None

    def _subject_before(self, prev: int, low: int) -> tuple[Range | None, Range | None]:
        """The subject that ends at token ``prev``, and for *who* what it stands for."""
        t, lang = self._t, self._lang
        word = t.low[prev]
        relative = word in ("who", "which")
        if word == "that":
            relative = prev > low and t.is_word(prev - 1) and t.low[prev - 1] not in lang["auxiliaries"]
            relative = relative and not self._looks.tells(prev - 1)
        if relative:
            if prev - 1 > low and t.text[prev - 1] in DASHES and word == "who":
                return (prev, prev + 1), self._before_dashes(prev - 1, low)
            stop = prev - 2 if prev - 1 >= low and t.text[prev - 1] == "," else prev - 1
            antecedent = self._subjects.person_of(self._phrases.before(stop, low))
            if stop < prev - 1:
                antecedent = self._subjects.of_place(antecedent, low)
                antecedent = self._subjects.described(antecedent, prev - 1, low)
            return (None, None) if word == "that" and antecedent is None else ((prev, prev + 1), antecedent)
        if word in (",", ")"):
            return self._subjects.over_apposition(prev, low), None
        if t.text[prev] in DASHES:
            return self._before_dashes(prev, low), None
        return self._subjects.of_whole(self._phrases.before(prev, low), low), None

    def _before_dashes(self, closing: int, low: int) -> Range | None:
        """The subject before an aside between dashes: *Ann Hale – no relation – said*."""
        t = self._t
        if closing > low and t.text[closing - 1] in DASHES:
            closing -= 1  # "--"
        opening = next((n for n in range(closing - 1, max(low, closing - REACH) - 1, -1) if t.text[n] in DASHES), None)
        if opening is not None and opening > low and t.text[opening - 1] in DASHES:
            opening -= 1
        if opening is None or opening <= low:
            return None
        return self._subjects.of_place(self._phrases.before(opening - 1, low), low)

    def _implied(self, cue: Cue) -> Event:
        """A cue whose subject stands elsewhere in the sentence: *, adding that*, *went on to say*, *and called it*."""
        t = self._t
        low = cue.sentence[0]
        start = low
        for n in range(cue.group - 1, max(low, cue.group - REACH) - 1, -1):
            if t.text[n] in (";", ":"):
                start = n + 1
                break
        speaking = any(
            e.verb is not None and e.verb.takes == "clause" and e.verb.stance != "finding" for e in cue.earlier
        )
        for event in reversed(cue.earlier):
            if t.text[cue.group - 1] == "," and self._embedded(event, cue):
                continue  # "repeated that Hale recites it, calling him so": who repeats calls
            if speaking and event.verb is not None and event.verb.stance == "finding":
                continue  # "said the firm had shown ... and accused it": the firm is only talked about
            if event.subject is not None and event.shape in ("before", "after", "implied") and event.cue[0] >= start:
                past_relative = event.antecedent is not None and t.low[cue.group - 1] == ","
                subject = event.antecedent if past_relative else event.subject
                return self._event(cue, subject, "implied", antecedent=event.antecedent)
        if cue.k == low:
            behind = self._subjects.behind_comma(cue.k, cue.sentence)
            if behind is not None:
                return self._event(cue, behind, "implied")
        found = self._phrases.clause_subject(start, cue.group)
        return self._event(cue, found if found is not None and found[0] < cue.group else None, "implied")

    def _embedded(self, event: Event, cue: Cue) -> bool:
        """Whether an event is what another says: its subject stands behind *that* or directly behind a cue."""
        if event.subject is None or event.shape != "before" or event.antecedent is not None:
            return False
        before = event.subject[0] - 1
        if before <= cue.sentence[0]:
            return False
        return self._t.low[before] == "that" or any(
            e.cue[1] - 1 == before and e.verb is not None and e.verb.takes == "clause" for e in cue.earlier
        )
