"""Nouns and adjectives that carry words: *his claim that*, *Hale voiced fears that*, *Hale is convinced that*."""

from collections.abc import Callable
from typing import Final

from quotecheck.claims.attribution.clauses import Clauses
from quotecheck.claims.attribution.events import Event, Range
from quotecheck.claims.language import Language
from quotecheck.claims.tokens import Tokens
from quotecheck.text.records import dataclass

Group = Callable[[int, int, str], tuple[int, frozenset[str]]]
"""Where the verb group that ends with a token begins, and its helping words."""
Subject = Callable[[int, int], tuple[Range | None, Range | None]]
"""The subject that ends with a token, and for *who* what it stands for."""

LASTS: Final = frozenset(
    "season term minute moment hour fortnight decade lifetime quarter weekend century second generation seasons"  # noqa: SIM905
    " terms minutes moments hours fortnights decades days weeks months years mornings quarters weekends centuries"
    " seconds generations".split()
)
"""How long a warning or a notice is given before: *a season's warning*."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """Finds the events of one paragraph whose cue is no verb."""

    tokens: Tokens
    language: Language
    phrases: Clauses
    group: Group
    subject: Subject

    def event(self, number: int, k: int, sentence: Range) -> Event | None:
        """The event whose cue is token ``k`` of a sentence, if it is one."""
        lang, word = self.language, self.tokens.low[k]
        if word in lang["nouns"]:
            event = self._of_speaker(number, k, sentence)
            if event is not None:
                return event
        if word in lang["clausal_nouns"] and self._holds_clause(k + 1, sentence[1]):
            return self._uttered(number, k, sentence[0])
        if word in lang["minds"] and k + 1 < sentence[1] and self.tokens.low[k + 1] == "that":
            return self._mind(number, k, sentence[0])
        return None

    def _of_speaker(self, number: int, k: int, sentence: Range) -> Event | None:
        """*his claim that*, *Hale's description of*, *a letter from the council*."""
        t, lang = self.tokens, self.language
        low, high = sentence
        subject: Range | None = None
        for n in range(k - 1, max(low, k - 5) - 1, -1):
            word = t.low[n]
            if word in ("'s", "’s") or (word in ("'", "’") and n > low and t.low[n - 1].endswith("s")):
                if t.low[n - 1] in lang["times"] or t.low[n - 1] in LASTS:
                    return None  # "a season's warning"
                subject = self.phrases.before(n - 1, low)
                return self._noun(number, k, subject) if subject is not None else None
            if word in lang["possessives"]:
                return self._noun(number, k, (n, n + 1))
            if not t.is_word(n) or word in lang["determiners"] or word in lang["prepositions"]:
                break
        if k + 1 < high and t.low[k + 1] in lang["of_speaker"]:
            subject = self.phrases.after(k + 2, high)
            that = next((n for n in range(k + 3, subject[1]) if t.low[n] == "that"), None) if subject else None
            subject = (subject[0], that) if subject and that else subject  # "a warning from volunteers that it would"
        return self._noun(number, k, subject) if subject is not None else None

    def _holds_clause(self, k: int, high: int) -> bool:
        """Whether a clause with a subject of its own begins at ``k``, behind a *that* which is no relative pronoun."""
        t, lang = self.tokens, self.language
        if k + 1 >= high or t.low[k] != "that":
            return False
        word = t.low[k + 1]
        return word not in lang["auxiliaries"] and all(v.form != "finite" for v in lang.verbs.get(word, ()))

    def _uttered(self, number: int, k: int, low: int) -> Event:
        """*Hale voiced concerns that ...*; where nobody is named the words are nobody's: *amid fears that ...*."""
        t, lang = self.tokens, self.language
        for n in range(k - 1, max(low, k - 6), -1):
            word = t.low[n]
            if word in lang["uttering"] and not t.is_capital(n):
                group, _ = self.group(n, low, "past")
                return self._noun(number, k, self.subject(group - 1, low)[0] if group > low else None)
            if word in lang.verbs or not t.is_word(n) or word in lang["pronouns"] - lang["determiners"]:
                break
        return self._noun(number, k, None)

    def _mind(self, number: int, k: int, low: int) -> Event | None:
        """*Hale is convinced that ...*; not *it is clear that ...*, nor *Hale is not sure that ...*."""
        t, lang = self.tokens, self.language
        group, helpers = self.group(k, low, "perfect")
        if group == low or not helpers & lang["being"] or helpers & lang["negations"]:
            return None
        subject, antecedent = self.subject(group - 1, low)
        if subject is None or t.low[subject[0]] in lang["it"]:
            return None
        return self._noun(number, k, antecedent or subject)

    @staticmethod
    def _noun(number: int, k: int, subject: Range | None) -> Event:
        return Event(sentence=number, cue=(k, k + 1), group=k, subject=subject, shape="noun")
