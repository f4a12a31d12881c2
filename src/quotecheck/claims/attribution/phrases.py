"""Noun phrases beside a cue: who is said to speak. Read from word classes, not from a grammar."""

from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.names import is_given_name, joins_group_name
from quotecheck.claims.tokens import QUOTATION, Tokens
from quotecheck.text.records import dataclass

LONGEST: Final = 40
_OFFICE: Final = 5
"""Most words of a second office."""
"""Most tokens that a noun phrase may have; a bound that keeps the work in step with the text."""
_BEHIND_PARTICIPLE: Final = frozenset(["on", "about", "after", "before", "to", "at", "in", "from", "for", "as", "upon"])
"""What stands behind a participle that introduces a sentence: *Commenting on the results*."""
_CROWDS: Final = frozenset({"thousands", "hundreds", "dozens", "scores", "millions", "crowds", "tens"})
"""What a number of people begins with."""
_NO_ADVERBS: Final = frozenset("family assembly supply reply ally bully monopoly anomaly folly rally tally".split())  # noqa: SIM905
"""Nouns that end as adverbs do."""
_INSIDE: Final = frozenset({"'s", "’s", "&", "-", "’", "'", "/", ".", "$", "£", "€", "₹", "%", "–"})


@dataclass(frozen=True, slots=True)
class Phrases:
    """Noun phrases of one paragraph."""

    tokens: Tokens
    language: Language

    # -- backward -----------------------------------------------------------------------------------------------------

    def before(self, last: int, low: int) -> tuple[int, int] | None:
        """The noun phrase that ends with token ``last``, looking no further back than ``low``."""
        t, lang = self.tokens, self.language
        if last < low:
            return None
        word = t.low[last]
        if word in lang["pronouns"] and word not in lang["determiners"]:
            return (last, last + 1)
        if word in lang["pronouns"] and (
            last == low or t.low[last - 1] in lang["conjunctions"] or t.text[last - 1] == ","
        ):
            return (last, last + 1)
        if word == ")":
            opening = next((k for k in range(last - 1, max(low, last - 12) - 1, -1) if t.low[k] == "("), None)
            return self.before(opening - 1, low) if opening is not None else None
        if not (t.is_word(last) or word[0].isdigit() or (word == "." and last > low)) or t.text[last] == QUOTATION:
            return None
        if self._is_stop(last) or word in lang["times"]:
            return None
        start = self._start(last, low)
        if start is None or start > last:
            return None
        return (start, last + 1)

    def _is_stop(self, k: int) -> bool:
        t, lang = self.tokens, self.language
        word = t.low[k]
        if t.is_capital(k) and k and word not in lang["pronouns"]:
            named = word in lang["auxiliaries"] and k + 1 < len(t) and t.low[k + 1] in lang.verbs  # "Will said"
            if named or t.text[k - 1] not in (".", QUOTATION):
                return word in lang["times"] or word in lang["conjunctions"]
        adverb = len(word) > 4 and word.endswith("ly") and word not in _NO_ADVERBS
        return word in lang.stops or (adverb and not t.is_capital(k))

    def _start(self, last: int, low: int) -> int | None:
        """The first token of the phrase that ends with ``last``; None if none does."""
        t, lang = self.tokens, self.language
        k = last
        bound = max(low, last - LONGEST)
        while k >= bound:
            word = t.low[k]
            if not t.is_word(k) and not word[0].isdigit():
                skipped = self._over(k, bound, last)
                if skipped is None:
                    return k + 1
                k = skipped
                continue
            if k < last and (word in lang["determiners"] or word == "that"):
                if word == "that" and (t.is_capital(k + 1) or t.low[k + 1] in lang["determiners"]):
                    return k + 1
                if k <= bound or t.low[k - 1] not in lang["determiners"]:
                    return self._wider(k, low)
            elif (k < last and joins_group_name(t, k, lang)) or (word == "and" and self._and_joins(k, last)):
                pass
            elif word in lang["joining"]:
                if k < last and t.low[k + 1].endswith("ing") and not t.is_capital(k + 1):
                    return k + 1
                if word != "of" or k <= bound or not t.is_word(k - 1) or self._is_stop(k - 1):
                    return self._wider(k + 1, low) if k < last else None
            elif (
                self._is_stop(k)
                or (word in lang["times"] and not self._given(k))
                or (k < last and self._said_before(k, low))
            ):
                return k + 1
            elif k < last and word in lang["titles"] and t.is_capital(k) and not self._role_before(k, bound):
                return self._wider(k, low)
            k -= 1
        return self._wider(max(k + 1, low), low)

    def _said_before(self, k: int, low: int) -> bool:
        """Whether a word in front of a phrase is a cue verb, and no participle inside it: *called Hale's plan*."""
        t, lang = self.tokens, self.language
        if t.is_capital(k) or (k > low and t.low[k - 1] in lang["determiners"]):
            return False
        return any(v.form == "past" and v.stance != "finding" for v in lang.verbs.get(t.low[k], ()))

    def _over(self, k: int, bound: int, last: int) -> int | None:
        """Step back over a token that is no word; None if it ends the phrase."""
        t = self.tokens
        word = t.low[k]
        if t.text[k] == QUOTATION:  # a nickname inside a name is part of it; any other quotation ends the phrase
            short = t.ends[k] - t.starts[k] < 20
            return k - 1 if bound < k < last and t.is_capital(k - 1) and t.is_capital(k + 1) and short else None
        if word in _INSIDE and k > bound and (word != "." or self._abbreviated(k)):
            apart = word in ("-", "–", "'", "’") and t.ends[k - 1] != t.starts[k]
            return None if apart else k - 1
        if word == ")":
            opening = next((n for n in range(k - 1, max(bound, k - 8) - 1, -1) if t.low[n] == "("), None)
            return opening - 1 if opening is not None else None
        return k - 1 if word == "," and self._jr(k) else None

    def _abbreviated(self, k: int) -> bool:
        """Whether the full stop at ``k`` belongs to an abbreviation or an initial."""
        t = self.tokens
        before = t.low[k - 1]
        return before in self.language["abbreviations"] or len(before) == 1 or before in self.language["titles"]

    def _jr(self, k: int) -> bool:
        return k + 1 < len(self.tokens) and self.tokens.low[k + 1] in ("jr", "sr")

    def _role_before(self, k: int, bound: int) -> bool:
        t, lang = self.tokens, self.language
        if k <= bound:
            return False
        word = t.low[k - 1]
        return (
            t.is_capital(k - 1)
            or word in lang["roles"]
            or word in lang["titles"]
            or word in lang["determiners"]
            or word in ("former", "then", ".", "'s", "’s")
        )

    def _and_joins(self, k: int, last: int) -> bool:
        """``A and B`` as one subject: capitals on both sides."""
        t, lang = self.tokens, self.language
        if not 0 < k < last or t.low[k + 1] in lang["pronouns"]:
            return False
        if t.is_capital(k - 1) and t.is_capital(k + 1):
            return True
        # "peers and MPs", "the delegate and activist": plain nouns joined where a clause begins
        n = k - 1
        while n >= 0 and k - n < 6 and t.is_word(n) and not self._is_stop(n) and t.low[n] not in lang["determiners"]:
            n -= 1
        if n == k - 1 or t.low[k - 1].endswith("ed"):
            return False
        if n >= 0 and t.low[n] in lang["determiners"]:
            n -= 1
        return n < 0 or t.text[n] in (".", ",", ":", ";", QUOTATION) or t.low[n] in ("that", "in")

    def _wider(self, start: int, low: int) -> int:
        """Take in the head that a preposition joins: *the head of the committee*, *a man in the crowd*."""
        t, lang = self.tokens, self.language
        for _ in range(3):
            join = start - 1
            if join - 1 < low or t.low[join] not in lang["joining"] | {"by"}:
                return start
            head = join - 1
            if t.low[join] == "by" and t.low[head].endswith(("ed", "en")) and head - 1 >= low:
                inner = self.before(head - 1, low)  # "a letter obtained by the paper"
                return inner[0] if inner is not None else start
            if (
                not t.is_word(head)
                or self._is_stop(head)
                or t.low[head] in lang["times"]
                or t.low[head] in lang["titles"]
            ):
                return start
            k = head
            while (
                k > low
                and t.is_word(k - 1)
                and not self._is_stop(k - 1)
                and t.low[k] not in lang["determiners"]
                and head - k < 8
            ):
                k -= 1
            if t.low[join] != "of" and not (
                k == low
                or not t.is_word(k - 1)
                or t.low[k - 1] in lang["conjunctions"]
                or t.low[k] in lang["determiners"]
            ):
                return start
            if t.low[join] != "of" and t.low[k] not in lang["determiners"] and not t.is_capital(k) and k != low:
                return start
            if k > low and t.low[k - 1] in lang["prepositions"] - lang["joining"] and t.low[join] != "of":
                return start
            start = k
        return start

    def with_name(self, phrase: tuple[int, int], high: int) -> tuple[int, int]:
        """A description with the name that stands in apposition to it: *the head teacher, Ann Hale*."""
        t, lang = self.tokens, self.language
        first, end = phrase = self._with_second_office(phrase, high)
        office = t.low[first] == "the" and any(t.low[n] in lang.any("roles", "titles") for n in range(first, end))
        office = office or (t.low[first] == "the" and end + 2 < high and t.low[end + 1] in lang["titles"])
        introduces = t.low[first].endswith("ing") and first + 1 < high and t.low[first + 1] in _BEHIND_PARTICIPLE
        if introduces and end + 1 < high and t.text[end] == "," and t.low[end + 1] in lang["determiners"]:
            who = self.after(end + 1, high)  # "Commenting on the results, the leader of the guild, Ann Hale, said"
            return self.with_name(who, high) if who is not None else phrase
        named = t.is_capital(end - 1) and not office and not introduces  # "The Secretary of State for Water, Ann Hale"
        if (
            end >= high
            or t.text[end] != ","
            or named
            or (t.low[first] in lang["pronouns"] - {"another"} and end - first == 1)
        ):
            return phrase
        k = end + 1
        if office and k + 1 < high and t.low[k] == "the" and t.is_capital(k + 1):
            k += 1  # "the Bishop of Brigg, the Rt Rev Ann Hale"
        while (
            k < high
            and k < end + 10
            and ((t.is_word(k) and t.is_capital(k)) or (t.text[k] == "." and self._abbreviated(k)))
        ):
            k += 1
        if k - end < 2 or (k - end < 3 and t.low[end - 1] not in lang["roles"]) or t.low[end + 1] in lang["times"]:
            return phrase
        if k < high and t.text[k] not in (",", ".", ";", ":", ")") and not self._of_house(k, high):
            return phrase
        return (end + 1 if introduces else first, k)  # "Commenting on the results, Ann Hale, chair, said"

    def _with_second_office(self, phrase: tuple[int, int], high: int) -> tuple[int, int]:
        """A description with what else its bearer is, before the name: *the founder and chief executive, Ann Hale*."""
        t, (first, end) = self.tokens, phrase
        offices = self.language.any("roles", "titles")
        if end + 2 >= high or t.low[end] != "and" or t.low[end - 1] not in offices:
            return phrase
        k = end + 1
        while k < min(high, end + _OFFICE) and t.is_word(k) and not t.is_capital(k):
            k += 1
        named = k + 1 < high and t.text[k] == "," and t.is_capital(k + 1) and t.low[k - 1] in offices
        return (first, k) if named else phrase

    def _of_house(self, k: int, high: int) -> bool:
        """Whether what a name is of stands at ``k``, up to a comma: *an analyst, Ann Hale of Brigg Broking, asked*."""
        t = self.tokens
        if t.low[k] not in ("of", "at", "from"):
            return False
        end = k + 1
        while end < high and t.is_capital(end):
            end += 1
        return k + 1 < end < high and t.text[end] == ","

    # -- forward ------------------------------------------------------------------------------------------------------

    def after(self, first: int, high: int) -> tuple[int, int] | None:
        """The noun phrase that begins with token ``first``, looking no further than ``high``."""
        t, lang = self.tokens, self.language
        if first >= high:
            return None
        word = t.low[first]
        if word in lang["pronouns"] and word not in lang["determiners"]:
            return (first, first + 1)
        if not (t.is_word(first) or word[0].isdigit()) or t.text[first] == QUOTATION:
            return None
        if self._is_stop(first) or (word in lang["times"] and not self._given(first)):
            return None
        k = first
        limit = min(high, first + LONGEST)
        while k < limit:
            word = t.low[k]
            if not t.is_word(k) and not word[0].isdigit():
                if word == "." and self._abbreviated(k) and k + 1 < limit and t.is_word(k + 1):
                    k += 1
                    continue
                if word == "," and self._jr(k):
                    k += 1
                    continue
                if word in ("'s", "’s", "&", "-", "/", "’") and k + 1 < limit and t.is_word(k + 1):
                    k += 1
                    continue
                if (
                    t.text[k] == QUOTATION
                    and k > first
                    and k + 1 < limit
                    and t.is_capital(k - 1)
                    and t.is_capital(k + 1)
                ):
                    k += 1
                    continue
                break
            if k > first and self._breaks(k, limit, first):
                break
            k += 1
        while k > first + 1 and (
            t.low[k - 1] in lang["prepositions"]
            or (t.low[k - 1] in lang["determiners"] and not self._counts_kin(k - 1))
            or (t.low[k - 1] in lang["adverbs"] and t.low[k - 2] not in lang["determiners"])
        ):
            k -= 1
        return (first, k) if k > first else None

    def _counts_kin(self, k: int) -> bool:
        """Whether a number says of how many somebody is what: *said the father of two*."""
        return self.tokens.low[k - 1] == "of" and self.tokens.low[k] in self.language["numerals"]

    def _given(self, k: int) -> bool:
        """Whether a month is somebody's first name: *April Hale*."""
        return is_given_name(self.tokens, k, self.language)

    def _tells(self, k: int, first: int) -> bool:
        """Whether a past form behind a full name or a number of people is its verb: *Ann Hale hummed*, *Thousands of
        nurses marched*."""
        t, lang = self.tokens, self.language
        if t.is_capital(k) or not (len(t.low[k]) > 4 and t.low[k].endswith("ed")):
            return False
        full = k - first > 1 and t.is_capital(k - 1) and t.is_capital(k - 2) and t.low[k - 2] not in lang["titles"]
        return full or (t.low[first] in _CROWDS and t.low[k - 1].endswith("s") and k - first > 2)

    def _breaks(self, k: int, limit: int, first: int) -> bool:
        """Whether the word at ``k`` ends a noun phrase that is read forward from ``first``."""
        t, lang = self.tokens, self.language
        word = t.low[k]
        if word in {"and", "or"}:
            return not (k + 1 < limit and t.is_capital(k + 1) and t.is_capital(k - 1))
        if word in lang.phrase_ends or word in lang["times"]:
            return True
        if self._tells(k, first):
            return True
        if word in lang["pronouns"] and word not in lang["determiners"]:
            return True
        if len(word) > 4 and word.endswith("ly") and not t.is_capital(k):
            return True
        if word in lang["prepositions"]:
            if word not in lang["joining"] or k + 1 >= limit:
                return True
            following = t.low[k + 1]
            if word == "of":  # "says Ann Hale of her brother"; but "said Ann Hale of the council"
                return t.is_capital(k - 1) and following in lang["possessives"]
            if (
                following in lang["times"]
                or not t.is_word(k + 1)
                or following in lang["documents"]
                or (following.endswith("ing") and not t.is_capital(k + 1))
            ):
                return True
            if word in ("in", "on", "at", "to", "with"):
                # "said a man in the crowd" against "said Smith in a speech": only a plain noun takes the place with it
                return t.is_capital(k - 1) or (
                    k + 2 < limit and t.low[k + 2] in lang.any("documents", "nouns", "times")
                )
            return t.is_capital(k - 1) and not t.is_capital(k + 1) and following not in lang["determiners"]
        if word.endswith("ed") and k + 1 < limit and t.low[k + 1] in lang["determiners"] and not t.is_capital(k):
            return True
        if (
            word in lang.verbs
            and not t.is_capital(k)
            and any(v.form in ("past", "participle") for v in lang.verbs[word])
        ):
            return True
        return word in lang["adverbs"] and not t.is_capital(k) and t.low[k - 1] not in lang["determiners"]
