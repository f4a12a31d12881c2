"""Attribution events of a paragraph: a cue with whom it credits, found sentence by sentence."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from quotecheck.claims.language import Language, Verb
from quotecheck.claims.phrases import Phrases
from quotecheck.claims.tokens import DASHES, QUOTATION, Tokens

Range = tuple[int, int]
_REACH: Final = 60
"""Most tokens between a subject and its cue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A cue and its subject, as token ranges of one paragraph."""

    sentence: int
    cue: Range
    group: int
    """First token of the verb group: *has also said* begins with *has*."""
    subject: Range | None
    shape: Literal["before", "after", "agent", "implied", "noun", "phrase"]
    """Where the subject stands: before the verb, after it, behind *by*, elsewhere in the sentence."""
    verb: Verb | None = None
    antecedent: Range | None = None
    """For *who*: the phrase that it stands for."""
    negated: bool = False
    imagined: bool = False
    passive: bool = False

    @property
    def first(self) -> int:
        """The first token of cue and subject."""
        return min(self.group, self.subject[0]) if self.subject and self.shape in ("before", "after") else self.group

    @property
    def last(self) -> int:
        """The end of cue and subject."""
        if self.subject and self.shape in ("after", "phrase", "agent"):
            return max(self.cue[1], self.subject[1])
        return self.cue[1]


def verb_is_doubtful(verb: object) -> bool:
    """Whether a verb form is as often a noun: *questions*, *plans*."""
    return isinstance(verb, Verb) and verb.form in ("base", "finite")


class Cues:
    """Finds the events of one paragraph."""

    def __init__(self, tokens: Tokens, language: Language, *, display: bool = False) -> None:
        """In display copy (headlines) capitals say nothing."""
        self.display = display
        self._t = tokens
        self._lang = language
        self.phrases = Phrases(tokens, language)

    def events(self) -> list[Event]:
        """All events in order of their cues."""
        found: list[Event] = []
        for number, (low, high) in enumerate(self._t.sentences):
            in_sentence: list[Event] = []
            k = low
            while k < high:
                event = self._at(number, k, low, high, in_sentence)
                if event is not None:
                    in_sentence.append(event)
                    k = max(k + 1, event.cue[1])
                else:
                    k += 1
            found += in_sentence
        return found

    def _at(self, number: int, k: int, low: int, high: int, earlier: list[Event]) -> Event | None:
        t, lang = self._t, self._lang
        word = t.low[k]
        verbs = lang.verbs.get(word)
        frame = self._frame(k, high)
        if verbs is not None or frame is not None:
            event = self._verb_event(number, k, (low, high), frame or verbs or (), earlier)
            if frame is not None and event is not None:
                event = replace(event, cue=(k, k + self._frame_length(k)))
            if event is None and word in lang["nouns"] and k > low:
                return self._noun_event(number, k, low, high)
            return event
        for phrase in lang.before_speaker:
            if phrase[0] == word and tuple(t.low[k : k + len(phrase)]) == phrase:
                if len(phrase) == 1 and len(word) < 4 and not (k > low and t.text[k - 1] == "," or k == low):
                    continue
                subject = self.phrases.after(k + len(phrase), high)
                if subject is not None:
                    return Event(
                        sentence=number, cue=(k, k + len(phrase)), group=k, subject=subject, shape="phrase"
                    )
        if word in lang["nouns"] and k > low:
            return self._noun_event(number, k, low, high)
        return None

    def _frame(self, k: int, high: int) -> tuple[Verb, ...] | None:
        """A cue of several words that begins here: *put it*, *fired back*."""
        frames = self._lang.frames.get(self._t.low[k])
        if frames is None or k + 1 >= high:
            return None
        return frames.get(self._t.low[k + 1])

    def _frame_length(self, k: int) -> int:
        return 2 if self._t.low[k] in self._lang.frames else 1

    # -- verbs --------------------------------------------------------------------------------------------------------

    def _verb_event(
        self, number: int, k: int, sentence: Range, verbs: tuple[Verb, ...], earlier: list[Event]
    ) -> Event | None:
        t, lang = self._t, self._lang
        low, high = sentence
        group, helpers = self._group(k, low)
        verb = verbs[0]
        infinitive = "to" in helpers
        if "having" in helpers:
            verb = replace(verb, form="participle")
        modal = bool(helpers & (lang["auxiliaries"] - lang["passive"]))
        if self._is_noun(k, group, low, high, verb, helpers):
            return self._noun_event(number, k, low, high) if t.low[k] in lang["nouns"] else None
        negated = any(h in lang["negations"] for h in helpers) or (
            infinitive and group > low and t.low[group - 1] in lang["negations"]
        )
        imagined = bool(helpers & lang["imagined"]) and not earlier and verb.stance == "neutral" and verb.lemma != "continue"
        negated = negated and verb.takes == "clause" and verb.stance in ("neutral", "claim") and verb.lemma not in ("continue", "read", "answer", "begin")
        flags = {"sentence": number, "cue": (k, k + 1), "group": group, "verb": verb, "negated": negated, "imagined": imagined}
        perfect = bool(helpers & {"has", "have", "had", "'ve", "’ve", "having"})
        forms = {v.form for v in verbs}
        if helpers & lang["passive"] and not forms & {"participle"} and forms & {"past", "perfect"} and not (
            perfect and not helpers & {"been"}
        ):
            agent = self._agent(k, high)
            return Event(**flags, subject=agent, shape="agent", passive=True)  # type: ignore[arg-type]
        if verb.form == "participle" and not helpers & lang["passive"]:
            if group > low and t.is_capital(group - 1) and t.is_word(group - 1) and group - 1 > low and not self.display:
                named = self.phrases.before(group - 1, low)
                if named is not None and named[0] > low and t.low[named[0] - 1] in lang["prepositions"]:
                    return Event(**flags, subject=named, shape="before")  # type: ignore[arg-type]
            return self._implied(k, group, sentence, earlier, flags)
        inverted = self._inverted(k, group, low, high)
        if inverted is not None:
            return Event(**flags, subject=inverted, shape="after")  # type: ignore[arg-type]
        if infinitive:
            governor = self._governor(group, low)
            if governor is not None:
                return Event(**flags, subject=governor, shape="before")  # type: ignore[arg-type]
            return self._implied(k, group, sentence, earlier, flags)
        if verb.form == "base" and not modal and verb.lemma not in ("say", "believe", "think", "argue") and not self._plural_before(group, low):
            return None
        return self._finite(k, group, sentence, earlier, flags)

    def _group(self, k: int, low: int) -> tuple[int, set[str]]:
        """The verb group that ends with the verb at ``k``: where it begins, and its helping words."""
        t, lang = self._t, self._lang
        helpers: set[str] = set()
        g = k
        while g > low and k - g < 6:
            word = t.low[g - 1]
            if word in lang["auxiliaries"] or (word == "to" and g == k) or word in lang["negations"] and word != "without":
                if word in ("'s", "’s") and t.is_capital(g - 2 if g - 2 >= low else g - 1) and self._verb(k).form != "participle":
                    break
                helpers.add(word)
            elif word in lang["adverbs"] or (len(word) > 4 and word.endswith("ly") and not t.is_capital(g - 1)):
                pass
            elif word in lang["times"] and t.is_capital(g - 1):
                pass  # "Hale later Thursday told"
            else:
                break
            g -= 1
        while g < k and (t.low[g] in lang["adverbs"] or t.low[g].endswith("ly")) and not helpers and g == low:
            g += 1  # "Later said" at the start of a sentence: the adverb is no part of a group
        return g, helpers

    def _is_noun(self, k: int, group: int, low: int, high: int, verb: Verb, helpers: set[str]) -> bool:
        """Whether a word that has a verb's shape is a noun or an adjective here: *the report*, *his claims*, *a said*."""
        t, lang = self._t, self._lang
        if k > low and t.text[k][0].isupper() and not self.display:
            return True
        if k == low:
            return not (k + 1 < high and self._starts_subject(k + 1)) and verb.form != "participle" and verb.form != "past"
        before = t.low[k - 1]
        if helpers:
            return "to" in helpers and verb.form not in ("base",) and not helpers - {"to"}
        if before in lang["determiners"] and before not in lang["pronouns"]:
            return True
        if before in ("several", "many", "some", "few", "both", "these", "those", "most") and verb.form == "finite":
            return True
        if before in ("'s", "’s", "-", "of", "no") or (before in ("his", "her", "their", "its", "my", "our", "your")):
            return verb.form != "participle" or before != "of"
        if verb.form in ("base", "finite", "past", "perfect") and before in lang["prepositions"]:
            return True
        if verb.form in ("base", "finite"):
            if k + 1 < high and t.low[k + 1] in lang["auxiliaries"] and t.low[k + 1] not in ("not", "never") and verb.lemma != "say":
                return True
            if t.is_capital(k) and not t.is_capital(k - 1):
                return True
            after = t.low[k + 1] if k + 1 < high else "."
            if after in ("of", "from", "'s", "’s", "’") and verb.takes != "object":
                return True
        if t.low[k] in ("states", "state") and not (k + 1 < high and t.low[k + 1] in ("that", ":", ",", QUOTATION)):
            return True
        return verb.form == "past" and verb.lemma == "accuse" and k + 1 < high and t.low[k + 1] in lang["prepositions"]

    def _governor(self, group: int, low: int) -> Range | None:
        """The subject of the verb that an infinitive hangs on: *Hale was prompted to say*."""
        t, lang = self._t, self._lang
        g = group
        while g > low and group - g < 5:
            word = t.low[g - 1]
            if word in lang["auxiliaries"] or word in lang["adverbs"] or word in lang["verbs"] or word in lang.verbs or (word.endswith("ed") and len(word) > 3) or word in ("able", "quick", "ready", "likely", "unable", "to", "going"):
                g -= 1
            else:
                break
        if g == group or g == low:
            return None
        subject = self.phrases.before(g - 1, low)
        if subject is None:
            return None
        sure = t.is_capital(subject[1] - 1) or t.low[subject[0]] in lang["determiners"] or t.low[subject[0]] in lang["pronouns"]
        return subject if sure and t.low[subject[0]] not in lang["relative"] else None

    def _plural_before(self, group: int, low: int) -> bool:
        """Whether a plural subject may stand before a verb in its base form: *critics say*, *they call it*."""
        if group <= low:
            return False
        t, lang = self._t, self._lang
        word = t.low[group - 1]
        if word in lang["pronouns"]:
            return True
        if word in ("and", "or"):
            return any(v.form == "base" for n in range(max(low, group - 12), group - 1) for v in lang.verbs.get(t.low[n], ()))
        if word in (",", ")") or t.text[group - 1] in DASHES or word == "who":
            return True
        return (word.endswith("s") and not word.endswith("ss")) or word in ("people", "men", "women", "police", "children", "many", "most", "some")

    def _starts_subject(self, k: int) -> bool:
        t, lang = self._t, self._lang
        return t.is_capital(k) or t.low[k] in lang["determiners"] or t.low[k] in lang["pronouns"]

    def _verb(self, k: int) -> Verb:
        frame = self._frame(k, len(self._t))
        return (frame or self._lang.verbs[self._t.low[k]])[0]

    def _inverted(self, k: int, group: int, low: int, high: int) -> Range | None:
        """The subject behind the verb: *"...," said Ann Hale*; None if the verb's subject stands before it."""
        t, lang = self._t, self._lang
        g = group
        while g > low and t.low[g - 1] in lang["adverbs"]:
            g -= 1
        at_start = g == low
        before = t.text[g - 1] if not at_start else ""
        if not (at_start or before == QUOTATION or before == "," or before in DASHES or before in ("and", "so", "as", ":")):
            return None
        if k + 1 >= high:
            return None
        verb = self._verb(k)
        if verb.form in ("participle",) or (verb.form == "base" and not at_start):
            return None
        first = k + 1
        while first < high and (t.low[first] in lang["adverbs"] or t.low[first].endswith("ly")) and not t.is_capital(first):
            first += 1
        subject = self.phrases.after(first, high)
        if subject is None:
            return None
        head = t.low[subject[0]]
        if head in ("that", "this", "it", "one") and before != QUOTATION and not (before == "," and g - 2 >= low and t.text[g - 2] == QUOTATION):
            return None
        if head in lang["times"] or head in ("him", "her", "them", "me", "us"):
            return None
        after_quotation = before == QUOTATION or (g - 2 >= low and t.text[g - 2] == QUOTATION)
        following = t.low[subject[1]] if subject[1] < high else "."
        if before == "and" or at_start or not after_quotation:
            if not after_quotation and before not in (",", "as", "so") and not at_start:
                return None
            if verb.takes != "clause" or verb.stance in ("belief",):
                return None
            if following in lang["auxiliaries"] or following in lang["verbs"] or following in ("to", "that", "and") or following.endswith("ed") or following in lang.verbs or following in lang["pronouns"]:
                return None
            if at_start and not (QUOTATION in t.text[subject[1] : min(high, subject[1] + 4)]):
                return None
            if verb.lemma == "tell" or (before == "," and self._over_apposition(g - 1, low) is not None and not self._short_subject(subject)):
                return None
            if before == "," and not after_quotation and following not in (".", ",", "who", "whose", "in", "on", "at", ")", "—", "–", "during", "after", ";", "and"):
                return None
            return subject
        if following in lang["auxiliaries"] and following not in ("'s", "’s") or following in lang["verbs"]:
            return None
        if verb.lemma in ("tell", "inform", "remind", "assure", "advise") and following not in (".", ",", "who", "in", "on"):
            return None
        return subject

    def _short_subject(self, subject: Range) -> bool:
        return False

    def _finite(self, k: int, group: int, sentence: Range, earlier: list[Event], flags: dict[str, object]) -> Event | None:
        t, lang = self._t, self._lang
        low, _high = sentence
        if group == low:
            return None
        prev = group - 1
        word = t.low[prev]
        antecedent: Range | None = None
        subject: Range | None
        if word in ("who", "which") or (word == "that" and prev > low and t.is_word(prev - 1) and t.low[prev - 1] not in lang["auxiliaries"]):
            subject = (prev, prev + 1)
            stop = prev - 1
            if stop >= low and t.text[stop] == ",":
                stop -= 1
            antecedent = self._person_of(self.phrases.before(stop, low))
            if word == "that" and antecedent is None:
                return None
        elif word == "," or word == ")":
            subject = self._over_apposition(prev, low)
        elif t.text[prev] in DASHES:
            opening = next((n for n in range(prev - 1, max(low, prev - _REACH) - 1, -1) if t.text[n] in DASHES), None)
            subject = self.phrases.before(opening - 1, low) if opening is not None and opening > low else None
        elif word in ("and", "but", "or", "then", "nor"):
            return self._implied(k, group, sentence, earlier, flags)
        else:
            subject = self.phrases.before(prev, low)
        if subject is None:
            return self._implied(k, group, sentence, earlier, flags) if word in (",",) and earlier else None
        reduced = isinstance(flags["verb"], Verb) and flags["verb"].stance == "naming" and flags["verb"].form == "past"
        if reduced and t.low[subject[0]] in ("a", "an") and group == k and word not in (",", "who"):
            return None  # "a group called ..."
        if verb_is_doubtful(flags["verb"]) and not self._stands(subject):
            return None
        return Event(**flags, subject=subject, shape="before", antecedent=antecedent)  # type: ignore[arg-type]

    def _person_of(self, phrase: Range | None) -> Range | None:
        """*A letter from the speakers, who*: the speakers, since no letter is a *who*."""
        t, lang = self._t, self._lang
        if phrase is None:
            return None
        joins = [n for n in range(*phrase) if t.low[n] in lang["joining"]]
        if joins and joins[0] > phrase[0] and t.low[joins[0] - 1] in lang["documents"] and joins[-1] + 1 < phrase[1]:
            return (joins[-1] + 1, phrase[1])
        return phrase

    def _stands(self, subject: Range) -> bool:
        """Whether a phrase can be the subject of a verb that may as well be a noun."""
        t, lang = self._t, self._lang
        first, last = t.low[subject[0]], subject[1] - 1
        if first in lang["determiners"] or first in lang["pronouns"] or first[0].isdigit():
            return True
        if t.is_capital(last) or (t.is_capital(subject[0]) and subject[0] == last):
            return True
        return t.low[last].endswith("s") or t.low[last] in ("people", "men", "women", "police") or t.low[last] in lang["roles"] or t.low[last] in lang["documents"]

    def _over_apposition(self, comma: int, low: int) -> Range | None:
        """The subject before an apposition that ends at ``comma``: *Ann Hale, a doctor from Leeds who ..., said*."""
        t, lang = self._t, self._lang
        if t.low[comma] == ")":
            return self.phrases.before(comma, low)
        bound = max(low, comma - _REACH)
        for n in range(comma - 1, bound, -1):
            if t.text[n] == QUOTATION:
                bound = n + 1
                break
        best: Range | None = None
        for n in range(bound + 1, comma):
            if t.text[n] != ",":
                continue
            inner = t.low[n + 1]
            subject = self.phrases.before(n - 1, bound)
            if subject is None:
                continue
            start = subject[0]
            clean = start == bound or t.low[start - 1] in (",", "and", "but", "that", "—", "–", ":", "because", "as", "so", "even", "meanwhile", "then", "still", "instead", "while", "though", "although", ";", "(", QUOTATION)
            if not clean or t.low[start] in lang["prepositions"]:
                continue
            last = t.low[subject[1] - 1]
            if not t.is_capital(subject[1] - 1) and last.endswith(("ed", "ing")) and subject[1] - start > 1:
                continue
            named = t.is_capital(start) or t.is_capital(subject[1] - 1) or t.low[start] in lang["determiners"] or t.low[start] in lang["pronouns"]
            if not named:
                continue
            if inner in lang["appositive"] or inner in lang["determiners"] or inner[0].isdigit() or t.is_capital(n + 1) or inner in lang["roles"] or inner.endswith(("ing", "ed")) or t.is_word(n + 1):
                best = subject
                break
        if best is not None:
            return best
        return None

    def _implied(self, k: int, group: int, sentence: Range, earlier: list[Event], flags: dict[str, object]) -> Event | None:
        """A cue whose subject stands elsewhere in the sentence: *, adding that*, *went on to say*, *and called it*."""
        t, lang = self._t, self._lang
        low, _ = sentence
        start = low
        for n in range(group - 1, max(low, group - _REACH) - 1, -1):
            if t.text[n] in (";", ":"):
                start = n + 1
                break
        for event in reversed(earlier):
            if event.subject is not None and event.shape in ("before", "after", "implied") and event.cue[0] >= start:
                subject = event.subject
                if event.antecedent and t.low[group - 1] == ",":
                    subject = event.antecedent
                return Event(**flags, subject=subject, shape="implied", antecedent=event.antecedent)  # type: ignore[arg-type]
        subject2 = self._behind_comma(k, sentence) if k == low else self.phrases.clause_subject(start, group)
        if k == low and subject2 is not None:
            return Event(**flags, subject=subject2, shape="implied")  # type: ignore[arg-type]
        if subject2 is None or subject2[0] >= group:
            return Event(**flags, subject=None, shape="implied")  # type: ignore[arg-type]
        return Event(**flags, subject=subject2, shape="implied")  # type: ignore[arg-type]

    def _behind_comma(self, k: int, sentence: Range) -> Range | None:
        """The subject of the main clause behind a fronted participle: *Noting the delay, Hale ...*."""
        high = sentence[1]
        for n in range(k + 1, min(high, k + _REACH)):
            if self._t.text[n] == "," and n + 1 < high and self._starts_subject(n + 1):
                return self.phrases.after(n + 1, high)
        return None

    def _agent(self, k: int, high: int) -> Range | None:
        for n in range(k + 1, min(high, k + 16)):
            if self._t.low[n] == "by":
                return self.phrases.after(n + 1, high)
        return None

    # -- nouns --------------------------------------------------------------------------------------------------------

    def _noun_event(self, number: int, k: int, low: int, high: int) -> Event | None:
        """*his claim that*, *Hale's description of*, *a letter from the council*."""
        t, lang = self._t, self._lang
        flags = {"sentence": number, "cue": (k, k + 1), "group": k, "shape": "noun"}
        for n in range(k - 1, max(low, k - 5) - 1, -1):
            word = t.low[n]
            if word in ("'s", "’s") or (word in ("'", "’") and n > low and t.low[n - 1].endswith("s")):
                subject = self.phrases.before(n - 1, low)
                return Event(**flags, subject=subject) if subject else None  # type: ignore[arg-type]
            if word in ("his", "her", "their", "my", "our", "your"):
                return Event(**flags, subject=(n, n + 1))  # type: ignore[arg-type]
            if not t.is_word(n) or word in lang["determiners"] or word in lang["prepositions"]:
                break
        if k + 1 < high and t.low[k + 1] in ("from", "by"):
            subject = self.phrases.after(k + 2, high)
            if subject is not None:
                return Event(**flags, subject=subject)  # type: ignore[arg-type]
        return None
