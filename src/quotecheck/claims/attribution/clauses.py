"""The subject of a clause: its first noun phrase behind what is fronted."""

from quotecheck.claims.attribution.phrases import LONGEST, Phrases
from quotecheck.claims.tokens import DASHES
from quotecheck.text.records import dataclass


@dataclass(frozen=True, slots=True)
class Clauses(Phrases):
    """Noun phrases of one paragraph, and which of them its clauses are about."""

    def clause_subject(self, low: int, high: int) -> tuple[int, int] | None:
        """The subject of the clause that fills ``[low, high)``: its first noun phrase behind what is fronted."""
        t, lang = self.tokens, self.language
        k = self._dateline(low, high)
        for _ in range(6):
            while k < high and (
                t.low[k] in ("and", "but", "so", "yet", "or")
                or t.text[k] in DASHES
                or t.text[k] in (",", "[", "(", "*", "#", "•")
            ):
                k += 1
            if k >= high:
                return None
            word = t.low[k]
            fronted = (
                (
                    word in lang["prepositions"]
                    or word in lang["conjunctions"]
                    or word in lang["adverbs"]
                    or word in lang["times"]
                    or (
                        word.endswith(("ing", "ly"))
                        and not (k + 1 < high and t.low[k + 1] in lang["auxiliaries"])
                        and len(word) > 4
                    )
                    or (word.endswith("ed") and len(word) > 4)
                )
                and word not in lang["determiners"]
                and not (word in lang["pronouns"] and word not in lang["conjunctions"])
            )
            if not fronted:
                subject = self.after(k, high)
                if (
                    subject is None
                    or subject[1] >= high
                    or not (self._time_phrase(subject) or self.is_place(subject, high))
                ):
                    return self.with_name(subject, high) if subject is not None else None
            comma = next((n for n in range(k, min(high, k + LONGEST)) if t.text[n] in (",",)), None)
            if comma is None:
                return self._bare_front(k, high)
            named = self._named_before(comma, k, high)
            if named is not None:
                return named
            k = comma + 1
        return None

    def is_glimpse(self, subject: tuple[int, int]) -> bool:
        """Whether a note's sentence only begins with a capital: *Window full of loaves.*, *Lamp broken*."""
        t, lang = self.tokens, self.language
        first, end = subject
        kinds = lang.any("roles", "people", "organisations", "titles", "male_nouns", "female_nouns")
        names = lang.any("male_names", "female_names", "either_names")
        plain = end - first > 1 and first in t.sentence_starts and t.low[first] not in names
        return plain and not any(t.low[n] in kinds or t.low[n].removesuffix("s") in kinds for n in range(first, end))

    def _named_before(self, comma: int, low: int, high: int) -> tuple[int, int] | None:
        """The full name between a fronted phrase and what it is: *At ten this morning Ann Hale, 23, walked in*."""
        t, lang = self.tokens, self.language
        first = comma
        while (
            first > low and t.is_word(first - 1) and t.is_capital(first - 1) and t.low[first - 1] not in lang["times"]
        ):
            first -= 1
        before = t.low[first - 1] if first > low else ""
        behind = t.low[comma + 1] if comma + 1 < high else ""
        described = (
            behind in lang["articles"] or behind in lang["possessives"] or behind[:1].isdigit() or behind == "who"
        )
        if comma - first < 2 or not described or first - 1 <= low or before in lang.any("prepositions", "joining"):
            return None
        return (first, comma)

    def _dateline(self, low: int, high: int) -> int:
        """Behind *LEEDS, Nov. 19 (PA) —*, or ``low``."""
        t = self.tokens
        if low:
            return low
        for k in range(1, min(high, 16)):
            if t.text[k] in DASHES and t.ends[k - 1] < t.starts[k]:
                return k + 1
            if t.is_word(k) and not t.is_capital(k):
                break
        return low

    def _time_phrase(self, subject: tuple[int, int]) -> bool:
        """*A few days later*, *two weeks ago*: no subject."""
        t, lang = self.tokens, self.language
        following = t.low[subject[1]]
        if subject[1] - subject[0] == 1 and t.low[subject[0]] in lang["determiners"] and following in lang["times"]:
            return True  # "A week later"
        return following in ("later", "ago", "earlier", "before", "after") or (
            following == "," and t.low[subject[1] - 1] in lang["times"]
        )

    def is_place(self, subject: tuple[int, int], high: int) -> bool:
        """The end of a place in front of the subject: *Speaking in Salem, New Hampshire, Ann Hale called ...*."""
        t, lang = self.tokens, self.language
        first, end = subject
        if not first or t.text[first - 1] != "," or t.text[end] != "," or not t.is_capital(first - 2):
            return False
        if t.low[first] in lang["determiners"] or end + 1 >= high:
            return False
        following = self.after(end + 1, high)
        if following is None or following[1] >= high or not t.is_capital(following[1] - 1):
            return False
        word = t.low[following[1]]
        return word in lang["verbs"] or word in lang.verbs or word in lang["auxiliaries"] or word.endswith("ed")

    def _bare_front(self, k: int, high: int) -> tuple[int, int] | None:
        """The subject behind a fronted phrase without a comma: *On Monday the ministry*, *In a letter Mr Hale*."""
        t, lang = self.tokens, self.language
        there = t.low[k] == "there" and k + 1 < high and t.low[k + 1] in lang["auxiliaries"]
        for n in range(k + 1, min(high - 1, k + 8)):
            word = t.low[n]
            if there and word in lang["determiners"]:
                subject = self.after(n, high)
                people = lang.any("roles", "people", "titles")
                return subject if subject is not None and t.low[subject[1] - 1] in people else None
            if word in lang["pronouns"] and word not in lang["determiners"] and word not in lang["conjunctions"]:
                return (n, n + 1)
            if (
                (word in lang["titles"] and t.is_capital(n))
                or (n > k + 1 and word in lang["determiners"] and t.low[n + 1] not in lang["times"])
                or ((n > k + 1 or t.low[k] in lang["subordinate"]) and t.is_capital(n))
            ):
                return self.after(n, high)
        return None
