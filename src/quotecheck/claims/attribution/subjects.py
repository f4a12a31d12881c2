"""Where the subject of a cue stands: before it, over an apposition, behind it, or in the clause it hangs on."""

from typing import Final

from quotecheck.claims.attribution.clauses import Clauses
from quotecheck.claims.attribution.events import Range
from quotecheck.claims.language import Language, Verb
from quotecheck.claims.tokens import DASHES, QUOTATION, Tokens
from quotecheck.text.records import dataclass

_FRONTED: Final = 9
"""Most words before a name that an adverbial without a comma may have."""
REACH: Final = 60
"""Most tokens between a subject and its cue."""
_BEHIND: Final = frozenset({".", ",", ")", "—", "–", ";"})
"""Marks that may follow a subject that stands behind its verb."""


@dataclass(frozen=True, slots=True)
class Subjects:
    """Finds subjects in one paragraph."""

    tokens: Tokens
    language: Language
    phrases: Clauses

    def inverted(self, k: int, group: int, verb: Verb, sentence: Range) -> Range | None:
        """The subject behind the verb: *"...," said Ann Hale*; None if the verb's subject stands before it."""
        t, lang = self.tokens, self.language
        low, high = sentence
        g = group
        while g > low and t.low[g - 1] in lang["adverbs"]:
            g -= 1
        before = t.text[g - 1] if g > low else ""
        if (
            k + 1 >= high
            or verb.form == "participle"
            or verb.stance == "topic"
            or (verb.form == "base" and before not in ("", ","))
        ):
            return None
        if (
            before
            and before not in (QUOTATION, ",", ":")
            and before not in DASHES
            and before not in lang["before_inversion"]
        ):
            return None
        first = k + 1
        while first < high and self._adverb(first):
            first += 1
        subject = self.phrases.after(first, high)
        if subject is None or t.low[subject[0]] in lang["times"] or t.low[subject[0]] in lang["objects"]:
            return None
        if t.low[subject[0]] == "that" and subject[1] - subject[0] == 1:
            return None  # "..., complained that "..."
        if verb.form == "base" and before and not self._many(subject):
            return None
        subject = self.phrases.with_name(subject, high)
        quoted = before == QUOTATION or (g - 2 >= low and t.text[g - 2] == QUOTATION)
        if t.low[subject[0]] in lang["no_inversion"] and not (quoted and before in (QUOTATION, ",")):
            return None
        following = t.low[subject[1]] if subject[1] < high else "."
        if quoted and before not in lang["before_inversion"]:
            return self._behind_quotation(verb, subject, following)
        return self._behind_clause(verb, subject, following, (g, low, high))

    def _many(self, subject: Range) -> bool:
        """Whether a phrase is plural: *say some councillors*."""
        t, lang = self.tokens, self.language
        if t.low[subject[0]] in lang.any("counts", "plurals"):
            return True
        return t.low[subject[1] - 1].endswith("s") and (self.starts_subject(subject[0]) or len(range(*subject)) == 1)

    def _adverb(self, k: int) -> bool:
        t = self.tokens
        return (t.low[k] in self.language["adverbs"] or t.low[k].endswith("ly")) and not t.is_capital(k)

    def _behind_quotation(self, verb: Verb, subject: Range, following: str) -> Range | None:
        """A subject behind a verb that follows a quotation, unless it begins a clause of its own."""
        lang = self.language
        if (following in lang["auxiliaries"] and following not in ("'s", "’s")) or following in lang["verbs"]:
            return None
        if verb.lemma in lang["hearers"] and following not in _BEHIND and following not in lang["behind_subject"]:
            return None
        return subject

    def _behind_clause(self, verb: Verb, subject: Range, following: str, around: tuple[int, int, int]) -> Range | None:
        """A subject behind a verb that follows a clause without marks: *It rained, said Ann Hale.*"""
        t, lang = self.tokens, self.language
        g, low, high = around
        before = t.text[g - 1] if g > low else ""
        quoted = g - 2 >= low and t.text[g - 2] == QUOTATION
        if not quoted and before and before != "," and before not in lang["before_inversion"] - {"and"}:
            return None
        if verb.takes != "clause" or verb.stance == "belief" or verb.lemma in lang["hearers"]:
            return None
        if self._goes_on(following):
            return None
        if not before:
            return subject if QUOTATION in t.text[subject[1] : min(high, subject[1] + 4)] else None
        if before == "," and self.over_apposition(g - 1, low) is not None:
            return None
        if before == "," and not quoted and following not in _BEHIND and following not in lang["behind_subject"]:
            return None
        return subject

    def _goes_on(self, following: str) -> bool:
        """Whether the word behind a noun phrase makes it the subject of another verb."""
        lang = self.language
        return (
            following in lang["auxiliaries"]
            or following in lang["verbs"]
            or following in lang.verbs
            or following in lang["pronouns"]
            or following in ("to", "that", "and")
            or following.endswith("ed")
        )

    def governor(self, group: int, low: int) -> Range | None:
        """The subject of the verb that an infinitive hangs on: *Hale was prompted to say*."""
        t, lang = self.tokens, self.language
        g = group
        while g > low and group - g < 5:
            word = t.low[g - 1]
            if (
                word in lang["auxiliaries"]
                or word in lang["adverbs"]
                or word in lang["verbs"]
                or word in lang.verbs
                or (word.endswith("ed") and len(word) > 3)
                or word in lang["governing"]
            ):
                g -= 1
            else:
                break
        if g in (group, low):
            return None
        subject = self.phrases.before(g - 1, low)
        if subject is None:
            return None
        return subject if self._named(subject) and t.low[subject[0]] not in lang["relative"] else None

    def plural_before(self, group: int, low: int) -> bool:
        """Whether a plural subject may stand before a verb in its base form: *critics say*, *they call it*."""
        if group <= low:
            return False
        t, lang = self.tokens, self.language
        word = t.low[group - 1]
        if word in lang["pronouns"]:
            one = word in lang["own_subjects"] - {"they"}  # "She turned it back up", but "did she say"
            return not one or (group - 2 >= low and t.low[group - 2] in lang["auxiliaries"])
        if word in ("and", "or"):
            return any(
                v.form == "base" for n in range(max(low, group - 12), group - 1) for v in lang.verbs.get(t.low[n], ())
            )
        if word in (",", ")") or t.text[group - 1] in DASHES or word == "who":
            return True
        return (word.endswith("s") and not word.endswith(("ss", "ous"))) or word in lang["plurals"]

    def starts_subject(self, k: int) -> bool:
        """Whether a subject may begin at token ``k``."""
        t, lang = self.tokens, self.language
        return t.is_capital(k) or t.low[k] in lang["determiners"] or t.low[k] in lang["pronouns"]

    def stands(self, subject: Range) -> bool:
        """Whether a phrase can be the subject of a verb that may as well be a noun."""
        t, lang = self.tokens, self.language
        first, last = t.low[subject[0]], subject[1] - 1
        if first in lang["determiners"] or first in lang["pronouns"] or first[0].isdigit():
            return True
        if t.is_capital(last) or (t.is_capital(subject[0]) and subject[0] == last):
            return True
        return (
            t.low[last].endswith("s")
            or t.low[last] in lang["plurals"]
            or t.low[last] in lang["roles"]
            or t.low[last] in lang["documents"]
        )

    def person_of(self, phrase: Range | None) -> Range | None:
        """*A letter from the speakers, who*: the speakers, since no letter is a *who*."""
        t, lang = self.tokens, self.language
        if phrase is None:
            return None
        joins = [n for n in range(*phrase) if t.low[n] in lang["joining"]]
        if joins and joins[0] > phrase[0] and t.low[joins[0] - 1] in lang["documents"] and joins[-1] + 1 < phrase[1]:
            return (joins[-1] + 1, phrase[1])
        return phrase

    def of_whole(self, phrase: Range | None, low: int) -> Range | None:
        """The subject that a phrase before a verb only ends: *an aide who came to explain it*, *one close to Hale*."""
        t, lang = self.tokens, self.language
        if phrase is not None and (teller := self._before_who(phrase, low)) is not None:
            return teller
        if phrase is None or phrase[0] - 2 <= low:
            return phrase
        if t.low[phrase[0] - 1] == "to" and (writer := self._writer(phrase[0] - 1, low)) is not None:
            return writer
        if t.low[phrase[0] - 1] not in lang["prepositions"] and t.low[phrase[0] - 2] != "to":
            return phrase
        for n in range(phrase[0] - 2, max(low, phrase[0] - 14), -1):
            word = t.low[n]
            if word == "who" or (word in {"that", "which"} and t.low[n + 1] in lang["passive"]):
                stop = n - 2 if t.text[n - 1] == "," else n - 1
                return self.phrases.before(stop, low) or phrase
            if word.endswith("ing") and len(word) > 5 and not t.is_capital(n) and phrase[0] - n <= 3:
                whole = self.phrases.before(n - 1, low)
                return whole if whole is not None and self._named(whole) else phrase
            if not t.is_word(n) and t.text[n] != QUOTATION:
                break
        return phrase

    def _before_who(self, phrase: Range, low: int) -> Range | None:
        """Whom a clause with *who* is about that a phrase only ends: *Doctors who treated him in May said*."""
        t, lang = self.tokens, self.language
        first = phrase[0]
        verb = not t.is_capital(first) and t.low[first] not in lang["determiners"] | lang["pronouns"]
        whom = t.low[first] in lang["pronouns"] and t.low[first] not in lang["determiners"] | lang["own_subjects"]
        whom = whom or t.low[first] in {"her", "him", "them", "us", "me"}
        whom = whom and (phrase[1] - first == 1 or t.low[first + 1] in lang["prepositions"] - {"out", "up", "off"})
        reach = 1 if verb else 4 if whom else 0
        who = next((n for n in range(first - 1, max(low, first - 1 - reach), -1) if t.low[n] == "who"), None)
        if who is None or who - 1 < low or t.text[who - 1] == ",":
            return None
        return self.phrases.before(who - 1, low)

    def _writer(self, to: int, low: int) -> Range | None:
        """Whose paper it is that goes to somebody: *a letter from Ann Hale to the board said*."""
        t = self.tokens
        for n in range(to - 2, max(low, to - _FRONTED), -1):
            if t.low[n] in self.language["of_speaker"]:
                return (n + 1, to) if t.low[n - 1] in self.language["documents"] and t.is_capital(to - 1) else None
            if not t.is_word(n):
                return None
        return None

    def over_apposition(self, comma: int, low: int) -> Range | None:
        """The subject before an apposition that ends at ``comma``: *Ann Hale, a doctor from Leeds who ..., said*."""
        t, lang = self.tokens, self.language
        if t.low[comma] == ")":
            return self.phrases.before(comma, low)
        bound = max(low, comma - REACH)
        for n in range(comma - 1, bound, -1):
            if t.text[n] == QUOTATION:
                bound = n + 1
                break
        for n in range(bound + 1, comma):
            if t.text[n] != ",":
                continue
            subject = self.phrases.before(n - 1, bound)
            if subject is None:
                continue
            subject = self._with_first_office(subject, bound)
            name = self._behind_fronted(subject, low)
            subject = name or subject
            start = subject[0]
            clean = name is not None or start == bound or self._opens(start - 1) or t.low[start - 1] == "which"
            clean = clean or (start - 1 == low and t.low[low] in lang["adverbs"])  # "Afterwards Ann Hale, who"
            if not clean or t.low[start] in lang["prepositions"]:
                continue
            if start == low and any(v.form == "past" for v in lang.verbs.get(t.low[start], ())):
                continue  # "Asked about safety, the consultant, who came here in 2009, said"
            last = t.low[subject[1] - 1]
            if not t.is_capital(subject[1] - 1) and last.endswith(("ed", "ing")) and subject[1] - start > 1:
                continue
            if self._joined_on(n + 1, comma, bound):
                continue
            if self._named(subject) and (t.is_word(n + 1) or t.low[n + 1][0].isdigit()):
                return self.phrases.with_name(subject, comma + 1)
        return None

    def _with_first_office(self, subject: Range, low: int) -> Range:
        """A second office with the first one: *its founder and chief executive, Ann Hale, said*."""
        t, offices = self.tokens, self.language.any("roles", "titles")
        start = subject[0]
        if start - 2 <= low or t.low[start - 1] != "and" or t.low[subject[1] - 1] not in offices:
            return subject
        outer = self.phrases.before(start - 2, low)
        return (outer[0], subject[1]) if outer is not None and t.low[outer[1] - 1] in offices else subject

    def _joined_on(self, k: int, comma: int, low: int) -> bool:
        """Whether a clause with a subject of its own, and an apposition to it, begins at ``k``: *The board agreed, but
        its chair, Ann Hale, said*; not *Ann Hale, although her son, Tom, was ill, said*."""
        t, lang = self.tokens, self.language
        if t.low[k] not in lang["conjunctions"] | lang["subordinate"] or t.low[k] in lang["relative"]:
            return False
        inner = [n for n in range(k + 1, comma) if t.text[n] == ","]
        if len(inner) != 1:
            return False
        subject = self.phrases.before(inner[0] - 1, max(low, k))
        return subject is not None and subject[0] == k + 1 and self._named(subject)

    def _behind_fronted(self, phrase: Range, low: int) -> Range | None:
        """The full name behind an adverbial without a comma: *From the Labour benches Ann Hale, the member ...*."""
        t = self.tokens
        first = phrase[1]
        while first > phrase[0] and t.is_word(first - 1) and t.is_capital(first - 1):
            first -= 1
        fronted = t.low[low] in self.language["prepositions"] and phrase[0] - low <= _FRONTED
        fronted = fronted and all(t.is_word(k) for k in range(low, phrase[0]))
        return (first, phrase[1]) if fronted and phrase[1] - first > 1 else None

    def of_place(self, phrase: Range | None, low: int) -> Range | None:
        """Who is said to be of a place or party that a phrase names: *Ann Hale, of Ward 9*; else the phrase itself."""
        t = self.tokens
        if phrase is None or phrase[0] - 3 < low or t.text[phrase[0] - 2] != ",":
            return phrase
        if t.low[phrase[0] - 1] not in self.language["of_places"]:
            return phrase
        whole = self.phrases.before(phrase[0] - 3, low)
        return whole if whole is not None and t.is_capital(whole[1] - 1) else phrase

    def described(self, phrase: Range | None, comma: int, low: int) -> Range | None:
        """Who an apposition that ends at ``comma`` is about: *Ivy Nunn, 81, who*; the phrase itself if it is none."""
        t = self.tokens
        if phrase is None or phrase[0] - 1 <= low or t.text[phrase[0] - 1] != "," or t.is_capital(phrase[1] - 1):
            return phrase
        whole = self.over_apposition(comma, low)
        return whole if whole is not None and whole[1] < phrase[0] and t.is_capital(whole[0]) else phrase

    def _opens(self, k: int) -> bool:
        """Whether a clause may begin behind token ``k``."""
        t = self.tokens
        return (
            t.text[k] in (",", ":", ";", "(", QUOTATION) or t.text[k] in DASHES or t.low[k] in self.language["openers"]
        )

    def _named(self, phrase: Range) -> bool:
        """Whether a phrase names or determines somebody: capitals, an article, a pronoun."""
        t, lang = self.tokens, self.language
        return (
            t.is_capital(phrase[0])
            or t.is_capital(phrase[1] - 1)
            or t.low[phrase[0]] in lang["determiners"]
            or t.low[phrase[0]] in lang["pronouns"]
        )

    def behind_comma(self, k: int, sentence: Range) -> Range | None:
        """The subject of the main clause behind a fronted participle: *Noting the delay, Hale ...*."""
        high = sentence[1]
        for n in range(k + 1, min(high, k + REACH)):
            if self.tokens.text[n] == "," and n + 1 < high and self.starts_subject(n + 1):
                subject = self.phrases.after(n + 1, high)
                if subject is None or subject[1] >= high or not self.phrases.is_place(subject, high):
                    return subject
        return None

    def agent(self, k: int, high: int) -> Range | None:
        """Who acts in a passive: *was called so by Hale*."""
        for n in range(k + 1, min(high, k + 16)):
            if self.tokens.low[n] == "by":
                return self.phrases.after(n + 1, high)
        return None
