"""Who a mention stands for: *Mr Hale*, *she*, *the spokeswoman*.

Every answer carries its reason. Where two people fit, nobody is chosen: the answer names the candidates.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.antecedents import is_asked_by_another, named_next, of_family, one_called_they, told_since
from quotecheck.claims.people.cast import WORD, Cast
from quotecheck.claims.people.credit import Credit
from quotecheck.claims.people.descriptions import SHORT, Descriptions, plain_name
from quotecheck.claims.people.heads import head_of
from quotecheck.claims.people.identified import identified, may_be_unnamed
from quotecheck.claims.people.member import Gender, Member
from quotecheck.claims.people.names import without_titles
from quotecheck.claims.people.papers import whose_paper
from quotecheck.claims.people.pronouns import Pronouns
from quotecheck.claims.people.resolved import Resolved, aliases
from quotecheck.claims.people.spokenof import is_named
from quotecheck.claims.people.turnedto import turned_to, words_of
from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_MESSAGE: Final = lazily(
    r"(his|her) (?:[a-z]+ )?(?:message|verdict|advice|answer|response|reply|plea|warning|motto|explanation"
    r"|conclusion)\b"
)
"""*her message to the council*: hers."""
_AGES: Final = dict.fromkeys(("senior", "snr", "elder", "older"), "old") | dict.fromkeys(
    ("younger", "junior", "jnr"), "young"
)
_SELVES: Final = frozenset({"himself", "herself", "itself", "themselves", "themself"})
_BESIDE: Final = 600
"""Characters behind a full name in which its surname alone is its bearer's."""

_SENTENCE_END: Final = lazily(r"[.!?][”\"’')]?\s|\n")


_JOINED: Final = lazily(r"[,;][ ](?:and|but|while|yet|though|although)[ ]\Z")
_JOINT: Final = 12


_HECKLES: Final = frozenset(["called from", "called over", "called across", "called back", "called out"])
"""How somebody cuts in who is not spoken with: *“Which?” a man called from the back.*"""


class Mentions:
    """Resolves the mentions of one article, in article order."""

    def __init__(self, text: str, language: Language, cast: Cast, reported: Sequence[Span] = ()) -> None:
        """``reported``: what is said without marks, in order; who is named in there is only talked about."""
        self._text = text
        self._lang = language
        self._cast = cast
        self._reported = reported
        self._report_starts = [s.start for s in reported]
        self._known: dict[tuple[Span, Span | None], Resolved] = {}
        self._pronouns = Pronouns(text, language, cast, self._in_report)
        self._descriptions = Descriptions(text, language, cast, self._pronouns, self._in_report)

    def resolve(self, credit: Credit, spoken_of: frozenset[str] = frozenset()) -> Resolved:
        """Who a credit names. To be asked in article order: what was credited before decides what a pronoun means.

        ``spoken_of``: words with capitals in what is said; who is called so does not say it.
        """
        key = (credit.mention, credit.antecedent)
        known = self._known.get(key)
        if known is None:
            cue = credit.cue.of(self._text).lower() if credit.cue is not None else ""
            resolved = self._resolve(
                credit.mention, credit.antecedent, spoken_of, continues=cue in self._lang["continuing"]
            )
            known = self._known[key] = self._pronouns.weighed(resolved, credit.mention)
            heckles = cue in _HECKLES and credit.mention.of(self._text)[:2].lower() == "a "
            if not heckles and (not self._in_report(credit.mention.start) or self._begins_anew(credit.mention)):
                self._pronouns.remember(known, credit.mention)
        return known

    def _begins_anew(self, mention: Span) -> bool:
        """Whether somebody named speaks in a clause behind a report: *It said so, and Ann Hale admitted it*."""
        before = self._text[max(0, mention.start - _JOINT) : mention.start]
        return _JOINED.search(before) is not None and mention.of(self._text)[:1].isupper()

    def _resolve(
        self, span: Span, antecedent: Span | None, spoken_of: frozenset[str] = frozenset(), *, continues: bool = False
    ) -> Resolved:
        mention = span.of(self._text)
        low = mention.lower().strip()
        lang = self._lang
        if low in lang["relative"] and antecedent is not None:
            inner = self._resolve(antecedent, None)
            return replace(inner, reason=f"“{mention}” stands for {inner.speaker}")
        if low in lang["he"] or low in lang["she"] or low in lang["it"] or low in lang["they"]:
            written = whose_paper(self._text, lang, self._cast, span) if low in lang["it"] else None
            placed = written or self._by_place(span, low)
            return placed or self._pronoun(span, low, spoken_of, continues=continues)
        whose = _MESSAGE.match(low)
        if whose is not None:
            return self._pronouns.resolve(span, "she" if whose[1] == "her" else "he")
        if low in lang["pronouns"] or low in lang["question_labels"]:
            return Resolved(speaker=None, reason=f"“{mention}” names nobody")
        return self._named(span, mention)

    def _gender(self, low: str) -> Gender:
        return "he" if low in self._lang["he"] else "she" if low in self._lang["she"] else ""

    def _pronoun(self, span: Span, low: str, spoken_of: frozenset[str], *, continues: bool) -> Resolved:
        """Whom a pronoun means: who was credited or is a subject before, unless the text has turned from them; where
        nobody before fits it, who is named next."""
        found = self._pronouns.resolve(span, low, spoken_of, continues=continues)
        if self._lang.name != "en":
            return found
        wanted = self._gender(low)
        member = self._running(span, wanted) if wanted else None
        if member is None and found.speaker is None and not found.candidates:
            if wanted:
                member = named_next(self._text, self._cast, span.end, wanted)
            elif low in self._lang["they"]:
                member = one_called_they(self._text, self._cast, span.start, self._in_report)
        if member is None or member.name == found.speaker or is_named(member, spoken_of):
            return found
        return Resolved(
            speaker=member.name,
            reason=f"“{low}”: whom the text is about there",
            candidates=(member.name, *((found.speaker,) if found.speaker else ())),
            firm=False,
            aliases=aliases(member, low),
        )

    def _running(self, span: Span, wanted: Gender) -> Member | None:
        """Whom a pronoun means by how the text runs on since somebody of its gender was credited."""
        family = of_family(self._text, self._cast, span.start, wanted)
        last = self._pronouns.spoke(wanted)
        if family is not None or last is None:
            return family
        start, end = self._pronouns.sentence_before(span.start)
        if is_asked_by_another(self._text, start, end):
            return last[0]
        return told_since(self._text, self._lang, self._cast, last, (start, span.start), self._in_report)

    def _by_place(self, span: Span, low: str) -> Resolved | None:
        """Whom *he* or *she* means by the sentence behind the words, which names them, or by the one before, which
        describes them."""
        lang = self._lang
        wanted = self._gender(low)
        if not wanted or lang.name != "en":
            return None
        named = identified(self._text, self._cast, span.end, wanted)
        if named is not None:
            return Resolved(speaker=named.name, reason=f"“{low}”: named behind", candidates=(named.name,), firm=False)
        start, end = self._pronouns.sentence_before(span.start)
        described = turned_to(self._text, lang, self._cast, (start, end), wanted)
        if described is None and self._text[end - 1 : end] not in (
            ".",
            "!",
            "?",
            "…",
        ):  # "When he said so, she laughed"
            described = turned_to(self._text, lang, self._cast, self._pronouns.sentence_before(start), wanted)
        if described is None:
            return None
        mention = described.of(self._text)
        found = self._descriptions.resolve(described, mention, words_of(mention))
        who = found.speaker or mention
        known = self._cast.by_name.get(who)
        words = words_of(mention)
        told = known is None and self._cast.gender_of(head_of(words, lang)) in (wanted, "")
        told = told or (words[0] == ("his" if wanted == "she" else "her") and (known is None or not known.gender))
        if (known.gender if known is not None else "") != wanted and not told:
            return None
        return replace(found, firm=False, candidates=tuple(dict.fromkeys((who, *found.candidates))))

    def _named(self, span: Span, mention: str) -> Resolved:
        if may_be_unnamed(mention) and (behind := identified(self._text, self._cast, span.end, "")) is not None:
            return Resolved(speaker=behind.name, reason=f"“{mention}”: named behind", firm=False)
        parts = mention.split(",")
        words = self._without_verb(self._words(parts[0]))
        if len(words) > 1 and words[-1].lower() in _SELVES:
            words = words[:-1]  # "The company itself"
        if len(words) > 1 and words[-1].lower() in _AGES and words[-2][:1].isupper():
            words = words[:-1]  # "Mottram senior"
        names = self._names(words)
        if not names and len(parts) > 1 and "and" in words:  # "Ann Hale and her co-author, Rolf Ames"
            both = words[: words.index("and")]
            words, names = (both, self._names(both)) if self._names(both) else (words, names)
        titled = self._words(parts[1]) if len(parts) > 1 else []
        if titled and titled[0].lower() in self._lang["titles"] and len(names) == 1 and parts[0].startswith("The "):
            names = []  # "The Taoiseach, Mr Gus Hale"
        if not names and len(parts) > 1:  # "the head teacher, Ann Hale"
            words = self._words(parts[1])
            names = self._names(words)
            if not names:
                words = self._words(parts[0])
        if not names:
            words, names = self._without_place(words)
        lows = [w.lower() for w in words]
        if names and words and words[-1] == names[-1]:
            known = self._by_name(names, lows, span, mention)
            if known is not None:
                return known
        lang = self._lang
        if 2 <= len(lows) <= 4 and lows[0] in lang.any("he", "she") and lows[-1] in lang["documents"]:
            return self._pronouns.resolve(span, "he" if lows[0] in lang["he"] else "she")  # "His letter went on"
        return self._descriptions.resolve(span, mention, lows)

    def _by_name(self, names: list[str], lows: list[str], span: Span, mention: str) -> Resolved | None:
        """Whom a mention with a name means; None for a noun that only its place gives a capital: *Consultant says*."""
        spelt = self._descriptions.by_letters(mention, span.start) if lows[0] == "the" else None
        if spelt is not None:
            return spelt
        owners = self._fitting(names, lows)
        if len(owners) == 1:
            member = owners[0]
            if member.place and lows[0] == "the" and mention.rsplit(maxsplit=1)[-1].islower():
                return None  # "the Brigg junior"
            reason = "named so" if member.name in mention else f"“{mention}” is short for {member.name}"
            return Resolved(speaker=member.name, reason=reason, aliases=aliases(member, mention))
        if len(owners) > 1:
            return self._between(owners, span, mention)
        if len(lows) > 1 or lows[0] not in self._lang.any("roles", "people", "offices"):
            return Resolved(speaker=plain_name(mention), reason="named so")
        return None

    def _without_verb(self, words: list[str]) -> list[str]:
        """A mention before the verb that a headline has in it: *Manager puts collapse down*; and before the clause
        behind a name: *Mayor Ann Hale that a cap*."""
        lang = self._lang
        that = next((k for k, w in enumerate(words) if k > 1 and w == "that" and words[k - 1][:1].isupper()), None)
        if that is not None:
            return words[:that]
        if len(words) == 2 and words[1].islower() and self._is_third(words[1]) and self._cast.owners(words[0].lower()):
            return words[:1]  # "Bellwood rebuffs"
        if len(words) < 4:
            return words
        if self._cast.owners(words[0].lower()) and words[1].islower() and words[1] in lang.any("verbs", "deeds"):
            return words[:1]  # "Bellwood remembers rain on the roof"
        small = next((k for k, w in enumerate(words) if not w[:1].isupper()), len(words))
        if 1 < small < len(words) and " ".join(words[:small]) in self._cast.by_name:
            verb = words[small]
            if verb.endswith("ed") or verb in lang.any("verbs", "deeds", "auxiliaries"):
                return words[:small]  # "Ann Hale stopped the clock"
        told = (k for k, w in enumerate(words) if k and any(v.form != "participle" for v in lang.verbs.get(w, ())))
        moved = (k for k, w in enumerate(words) if k and w.removesuffix("s") in lang["moves"])
        verbs = iter(sorted((*told, *moved)))
        return words[: next(verbs, len(words))]

    def _is_third(self, word: str) -> bool:
        """Whether a word may be a verb with its ending: *rebuffs*; not *boss*."""
        return word.endswith("s") and not word.endswith("ss") and word not in self._lang["roles"]

    def _without_place(self, words: list[str]) -> tuple[list[str], list[str]]:
        """A name before what it is of: *Mr Ansel Brook of the parish*; else the words as they are."""
        at = next((k for k, w in enumerate(words) if k > 1 and w.lower() in ("of", "from", "at")), None)
        names = self._names(words[:at]) if at is not None else []
        return (words[:at], names) if len(names) > 1 else (words, [])

    @staticmethod
    def _words(mention: str) -> list[str]:
        return [w.rstrip(".") for w in WORD.findall(mention)]

    def _names(self, words: Sequence[str]) -> list[str]:
        """The name that a mention ends with, without titles; empty if it ends with a common noun."""
        lang = self._lang
        names: list[str] = []
        for word in reversed(words):
            capital = word[0].isupper() or (bool(names) and word.lower() in lang["particles"])
            if not capital or word.lower() in lang["determiners"]:
                break
            names.insert(0, word)
        if len(names) < len(words) and words[-len(names) - 1].lower() in lang.any("prepositions", "determiners"):
            before = [w.lower() for w in words[: -len(names)]]
            officer = self._behind_office(names)
            if officer:
                return officer
            if any(w in lang["prepositions"] for w in before):
                return []  # "farmers along the Tarrow"
        names = without_titles(names, [], lang)
        if len(names) == 1 and (
            names[0].lower() in SHORT or (names[0].isupper() and names[0].lower() in lang["roles"])
        ):
            return []  # "the CEO", "the GP"
        if len(names) == 1 and len(words) == 2 and words[0].lower() in ("the", "a", "an") and self._demonym(names[0]):
            return []  # "the Basque", "a Conservative"
        if names and words[0].lower() == "the" and names[-1].lower() in lang.any("titles", "roles") | SHORT.keys():
            return []  # "the Opposition Leader", "the Hale CEO"
        if lang.noun_capitals and len(names) > 2:
            names = names[-2:]
        if len(names) == 1 and (names[0].lower() in lang["groups"] or names[0].lower() in lang["titles"]):
            return []
        return names

    def _behind_office(self, names: Sequence[str]) -> list[str]:
        """The name of the cast that a run of capitals ends with: *(Minister for) Roads Ann Hale*; empty if none."""
        ends = (list(names[-n:]) for n in range(len(names) - 1, 1, -1))
        return next((end for end in ends if " ".join(end) in self._cast.by_name), [])

    def _demonym(self, word: str) -> bool:
        """Whether a word with a capital is nobody's name in the article: *the Basque*."""
        low = word.lower()
        return (
            not any(m.places for m in self._cast.owners(low))
            and not word.isupper()
            and low not in self._lang["organisations"]
        )

    def _fitting(self, names: Sequence[str], lows: Sequence[str]) -> list[Member]:
        owners = self._cast.owners(names[-1])
        gender: Gender = ""
        for low in lows:
            if low in self._lang["male_titles"]:
                gender = "he"
            elif low in self._lang["female_titles"]:
                gender = "she"
        exact = [m for m in owners if " ".join(m.words) in " ".join(names)]
        if exact and len(names) > 1:
            longest = max(len(m.words) for m in exact)
            exact = [m for m in exact if len(m.words) == longest]
            if longest > 1:
                return exact
        fitting = [m for m in owners if not gender or not m.gender or m.gender == gender]
        titles = {low for low in lows if low in self._lang["titles"]} - {"mr", "mrs", "ms", "miss"}
        fitting = [m for m in fitting if titles & m.titles] or fitting  # "Dr Hale", of two of that name
        if len(names) > 1:
            return [m for m in fitting if names[-2] in m.words or names[0] in m.words]
        return fitting

    def _between(self, owners: list[Member], span: Span, mention: str) -> Resolved:
        """Several people of one name: the one who is far more present, or nobody."""
        present = [m for m in owners[:50] if m.places and m.places[0] <= span.end] or owners[:50]
        if len(present) == 1:
            return Resolved(
                speaker=present[0].name,
                reason=f"“{mention}”: the only one named before",
                aliases=aliases(present[0], mention),
            )
        by_first = [m for m in present if len(m.words) > 1 and m.words[0] in m.surfaces]
        others = [m for m in present if m not in by_first]
        if by_first and len(others) == 1 and mention.rsplit(maxsplit=1)[-1] in others[0].words:
            return Resolved(
                speaker=others[0].name,
                reason=f"“{mention}”: the other is called by the first name",
                candidates=tuple(m.name for m in (others[0], *by_first[:4])),
                firm=False,
                aliases=aliases(others[0], mention),
            )
        ranked = sorted(present, key=lambda m: (-len(m.places), m.places[:1]))
        age = next((_AGES[w] for w in mention.lower().split() if w in _AGES), None)
        if age is not None:  # the first of a name is the elder as a rule; the sources tell
            chosen = (max if age == "young" else min)(ranked, key=lambda m: m.places[:1])
            return Resolved(
                speaker=chosen.name,
                reason=f"“{mention}”: by age",
                candidates=tuple(m.name for m in ranked[:5]),
                firm=False,
                aliases=aliases(chosen, mention),
            )
        beside = max(m.last_in_full(span.start) for m in ranked[1:])
        if len(ranked[0].places) >= 3 * max(1, len(ranked[1].places)) and not 0 <= span.start - beside < _BESIDE:
            return Resolved(
                speaker=ranked[0].name,
                reason=f"“{mention}”: named far more often than others of that name",
                aliases=aliases(ranked[0], mention),
            )
        latest = max(ranked, key=lambda m: m.last_in_full(span.start))
        named = sorted(m.last_in_full(span.start) for m in ranked)[-2:]
        apart = named[1] >= 0 and (named[0] < 0 or _SENTENCE_END.search(self._text, named[0], named[1]) is not None)
        return Resolved(
            speaker=latest.name if apart else None,
            reason=f"“{mention}” fits more than one",
            candidates=tuple(dict.fromkeys([latest.name, *(m.name for m in ranked[:5])])),
            firm=False,
            aliases=aliases(latest, mention),
        )

    def talked_about(self, credit: Credit) -> bool:
        """Whether a mention stands in what somebody is reported to say."""
        return self._in_report(credit.mention.start)

    def _in_report(self, place: int) -> bool:
        k = bisect_right(self._report_starts, place) - 1
        return k >= 0 and place < self._reported[k].end
