"""Words that have the shape of a cue and are none: *the report*, *his recent remarks*, *a unit known as*."""

from quotecheck.claims.attribution.events import Cue, Range
from quotecheck.claims.attribution.subjects import Subjects
from quotecheck.claims.language import Language, Verb
from quotecheck.claims.tokens import QUOTATION, Tokens


class Lookalikes:
    """Tells cues from nouns, adjectives and participles in one paragraph."""

    def __init__(self, tokens: Tokens, language: Language, subjects: Subjects, *, display: bool) -> None:
        """In display copy (headlines) capitals and missing articles say nothing."""
        self._t = tokens
        self._lang = language
        self._subjects = subjects
        self._display = display

    def is_noun(self, cue: Cue) -> bool:
        """Whether a word that has a verb's shape is a noun or an adjective here: *the report*, *his claims*."""
        t, lang = self._t, self._lang
        k, verb = cue.k, cue.verb
        low, high = cue.sentence
        if k > low and t.text[k][0].isupper() and not self._display:
            return True
        if k == low:
            starts = k + 1 < high and self._subjects.starts_subject(k + 1)
            return not starts and verb.form not in ("participle", "past")
        before, after = t.low[k - 1], t.low[k + 1] if k + 1 < high else "."
        if cue.helpers:
            return cue.helpers == {"to"} and verb.form != "base"
        if cue.group < k and cue.group > low and t.low[cue.group - 1] in lang["articles"]:
            return True  # "a racially charged argument"
        if (
            before in lang["possessives"]
            or before in ("'s", "’s", "of", "no")
            or (before == "-" and t.ends[k - 1] == t.starts[k])
        ):
            return verb.form != "participle" or before != "of"
        if before == "that" and verb.form in ("base", "finite") and k - 2 >= low and self.tells(k - 2):
            return True  # "echoed that promise"
        if before in lang.any("numerals", "counts") and verb.lemma in lang["never_nouns"] and verb.form == "past":
            return False  # "the mother of three said"
        counted = before in lang.any("counts", "numerals", "determiners")
        if verb.form == "base" and counted and k - low > 2 and t.low[k - 3] == "there":
            return True  # "there is some hope"
        if before in lang["determiners"] and (before not in lang["pronouns"] or before in lang["counts"]):
            return before not in lang["counts"] or verb.form == "finite"
        if verb.form != "participle" and before in lang["prepositions"]:
            return True
        if verb.form in ("base", "finite") and self._looks_like_noun(after, verb):
            return True
        if verb.form == "finite" and (self._plural(k - 1, low) or self._describes(k - 1, low, verb)):
            return True  # "many state workers", "22 emails", "his recent remarks"
        return verb.form == "past" and verb.lemma == "accuse" and after in lang["prepositions"]

    def _plural(self, last: int, low: int) -> bool:
        """Whether the phrase that ends with ``last`` is plural, so that a verb in -s behind it is a noun."""
        t, lang = self._t, self._lang
        if t.is_capital(last) and not t.low[last].isdigit():
            first = next((n for n in range(last, max(low, last - 4) - 1, -1) if not t.is_capital(n)), last)
        else:
            first = next((n for n in range(last, max(low, last - 4) - 1, -1) if not t.is_word(n) or n == low), last)
            for n in range(last, first - 1, -1):
                if t.low[n] in lang["determiners"] or t.low[n] in lang["prepositions"]:
                    first = n
                    break
        word = t.low[first]
        if word in lang["counts"] and word not in lang["plurals"] - lang["counts"]:
            return first < last or word not in lang["pronouns"]
        return (word.isdigit() and word != "1") or word in lang["numerals"]

    def _describes(self, k: int, low: int, verb: Verb) -> bool:
        """Whether a word is an adjective behind an article, so that what follows is a noun."""
        t, lang = self._t, self._lang
        word = t.low[k]
        if verb.lemma in lang["never_nouns"] or t.is_capital(k) or word in lang.any("roles", "organisations"):
            return False
        if word in lang["documents"] or k <= low or t.low[k - 1] not in lang.any("determiners", "possessives"):
            return False
        return word in lang["adjectives"] or word.endswith(("ous", "ful", "ive", "less", "able", "ible", "ic", "ed"))

    def _looks_like_noun(self, after: str, verb: Verb) -> bool:
        """A form that is as often a noun (*claims*, *states*), by what stands behind it."""
        lang = self._lang
        if after in lang["auxiliaries"] and after not in lang["negations"] and verb.lemma not in lang["never_nouns"]:
            return True
        if after in ("of", "from", "'s", "’s", "’") and verb.lemma not in lang["never_nouns"]:
            return True
        if verb.form == "base" and verb.takes == "object" and after in ("as", "in", "on") and verb.lemma != "refer":
            return True  # "the Paris attack as"
        return verb.lemma in lang["mostly_nouns"] and after not in ("that", ":", ",", QUOTATION.lower())

    def hangs(self, cue: Cue, verbs: tuple[Verb, ...]) -> bool:
        """Whether a form is no verb of its own: *a unit known as*, *she writes back*."""
        if cue.helpers or cue.k == cue.sentence[0]:
            return False
        if cue.verb.form == "base":
            return any(v.form in ("past", "finite") for v in self._lang.verbs.get(self._t.low[cue.k - 1], ()))
        return all(v.form == "perfect" for v in verbs)

    def bare(self, subject: Range) -> bool:
        """Whether a phrase is a common noun without an article: no subject of *fears* in *stoking driver fears*."""
        t, lang = self._t, self._lang
        first, last = t.low[subject[0]], subject[1] - 1
        given = first in lang["determiners"] or first in lang["pronouns"] or first in lang["possessives"]
        return not (
            given or t.is_capital(last) or t.is_capital(subject[0]) or first[0].isdigit() or not t.is_word(last)
        )

    def tells(self, k: int) -> bool:
        """Whether a word is the past of a cue verb."""
        return not self._t.is_capital(k) and any(v.form == "past" for v in self._lang.verbs.get(self._t.low[k], ()))
