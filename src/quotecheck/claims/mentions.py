"""Who a mention stands for: *Mr Hale*, *she*, *the spokeswoman*.

Every answer carries its reason. Where two people fit, nobody is chosen: the answer names the candidates.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.cast import WORD, Cast, head_of
from quotecheck.claims.credit import Credit
from quotecheck.claims.language import Language
from quotecheck.claims.member import Gender, Member
from quotecheck.claims.names import without_titles
from quotecheck.claims.pronouns import Pronouns, Resolved, aliases
from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_DEFINITE: Final = frozenset(["the", "this", "that", "his", "her", "their", "its", "der", "die", "das", "le", "la"])
_PERSON: Final = ("er", "or", "ist", "ian", "man", "woman")
"""Endings of words for people who do something."""
_MESSAGE: Final = lazily(
    r"(his|her) (?:[a-z]+ )?(?:message|verdict|advice|answer|response|reply|plea|warning|motto|explanation"
    r"|conclusion)\b"
)
"""*her message to the council*: hers."""
_AGED: Final = lazily(r"\b\d{1,3}-year-old\b", re.IGNORECASE)
"""*the 51-year-old*: whoever was spoken of last."""
_AGES: Final = dict.fromkeys(("senior", "snr", "elder", "older"), "old") | dict.fromkeys(
    ("younger", "junior", "jnr"), "young"
)
_SHORT: Final = {
    "ceo": ("chief", "executive"),
    "cfo": ("finance", "chief"),
    "pm": ("prime", "minister"),
    "mp": ("mp",),
}
_NEAR: Final = 1500
_FAR: Final = 20_000
"""Characters before a description in which somebody unnamed may have been introduced by its noun."""
_BESIDE: Final = 600
"""Characters behind a full name in which its surname alone is its bearer's."""
_SENTENCE_END: Final = lazily(r"[.!?][”\"’')]?\s|\n")
_BACK: Final = 40
"""How many earlier descriptions with one head noun are looked at."""


class Mentions:
    """Resolves the mentions of one article, in article order."""

    def __init__(self, text: str, language: Language, cast: Cast, reported: Sequence[Span] = ()) -> None:
        """Descriptions are remembered as they are resolved: *a council spokeswoman* before *the spokeswoman*.

        ``reported``: what is said without marks, in order; who is named in there is only talked about.
        """
        self._text = text
        self._lang = language
        self._cast = cast
        self._reported = reported
        self._report_starts = [s.start for s in reported]
        self._nouns: dict[str, list[tuple[int, str]]] = {}
        self._known: dict[tuple[Span, Span | None], Resolved] = {}
        self._pronouns = Pronouns(text, language, cast, self._in_report)

    def resolve(self, credit: Credit) -> Resolved:
        """Who a credit names. To be asked in article order: what was credited before decides what a pronoun means."""
        key = (credit.mention, credit.antecedent)
        known = self._known.get(key)
        if known is None:
            resolved = self._resolve(credit.mention, credit.antecedent)
            known = self._known[key] = self._pronouns.weighed(resolved, credit.mention)
            if not self._in_report(credit.mention.start):
                self._pronouns.remember(known, credit.mention)
        return known

    def _resolve(self, span: Span, antecedent: Span | None) -> Resolved:
        mention = span.of(self._text)
        low = mention.lower().strip()
        lang = self._lang
        if low in lang["relative"] and antecedent is not None:
            inner = self._resolve(antecedent, None)
            return replace(inner, reason=f"“{mention}” stands for {inner.speaker}")
        if low in lang["he"] or low in lang["she"] or low in lang["it"] or low in lang["they"]:
            written = self._pronouns.written(span) if low in lang["it"] else None
            return written or self._pronouns.resolve(span, low)
        whose = _MESSAGE.match(low)
        if whose is not None:
            return self._pronouns.resolve(span, "she" if whose[1] == "her" else "he")
        if low in lang["pronouns"] or low in lang["question_labels"]:
            return Resolved(speaker=None, reason=f"“{mention}” names nobody")
        return self._named(span, mention)

    def _named(self, span: Span, mention: str) -> Resolved:
        parts = mention.split(",")
        words = self._without_verb(self._words(parts[0]))
        if len(words) > 1 and words[-1].lower() in _AGES and words[-2][:1].isupper():
            words = words[:-1]  # "Mottram senior"
        names = self._names(words)
        if not names and len(parts) > 1 and "and" in words:  # "Ann Hale and her co-author, Rolf Ames"
            both = words[: words.index("and")]
            words, names = (both, self._names(both)) if self._names(both) else (words, names)
        if not names and len(parts) > 1:  # "the head teacher, Ann Hale"
            words = self._words(parts[1])
            names = self._names(words)
            if not names:
                words = self._words(parts[0])
        if not names:
            words, names = self._without_place(words)
        lows = [w.lower() for w in words]
        if names and words and words[-1] == names[-1]:
            owners = self._fitting(names, lows)
            if len(owners) == 1:
                member = owners[0]
                reason = "named so" if member.name in mention else f"“{mention}” is short for {member.name}"
                return Resolved(speaker=member.name, reason=reason, aliases=aliases(member, mention))
            if len(owners) > 1:
                return self._between(owners, span, mention)
            return Resolved(speaker=_plain(mention), reason="named so")
        lang = self._lang
        if 2 <= len(lows) <= 4 and lows[0] in lang.any("he", "she") and lows[-1] in lang["documents"]:
            return self._pronouns.resolve(span, "he" if lows[0] in lang["he"] else "she")  # "His letter went on"
        return self._description(span, mention, lows)

    def _without_verb(self, words: list[str]) -> list[str]:
        """A mention before the verb that a headline has in it: *Manager puts collapse down*; and before the clause
        behind a name: *Mayor Ann Hale that a cap*."""
        lang = self._lang
        that = next((k for k, w in enumerate(words) if k > 1 and w == "that" and words[k - 1][:1].isupper()), None)
        if that is not None:
            return words[:that]
        if len(words) == 2 and words[1].islower() and words[1].endswith("s") and self._cast.owners(words[0].lower()):
            return words[:1]  # "Bellwood rebuffs"
        if len(words) < 4:
            return words
        told = (k for k, w in enumerate(words) if k and any(v.form != "participle" for v in lang.verbs.get(w, ())))
        moved = (k for k, w in enumerate(words) if k and w.removesuffix("s") in lang["moves"])
        verbs = iter(sorted((*told, *moved)))
        return words[: next(verbs, len(words))]

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
            if any(w in lang["prepositions"] for w in before):
                return []  # "farmers along the Tarrow"
        names = without_titles(names, [], lang)
        if len(names) == 1 and (
            names[0].lower() in _SHORT or (names[0].isupper() and names[0].lower() in lang["roles"])
        ):
            return []  # "the CEO", "the GP"
        if len(names) == 1 and len(words) == 2 and words[0].lower() in ("the", "a", "an") and self._demonym(names[0]):
            return []  # "the Basque", "a Conservative"
        if lang.noun_capitals and len(names) > 2:
            names = names[-2:]
        if len(names) == 1 and (names[0].lower() in lang["groups"] or names[0].lower() in lang["titles"]):
            return []
        return names

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

    def _description(self, span: Span, mention: str, lows: Sequence[str]) -> Resolved:
        """*the spokeswoman*, *the letter*: the fullest earlier description with the same head."""
        aged = _AGED.search(mention)
        if aged is not None and aged.end() == len(mention):
            return self._pronouns.latest(span)
        lows = _in_full(lows)
        head = head_of(lows, self._lang)
        plain = _plain(mention)
        known = self._nouns.setdefault(head, [])
        definite = bool(lows) and (lows[0] in _DEFINITE or self._is_office(mention, lows))
        member, named = (
            self._cast.holder(head, self._said_of(lows), span.start) if definite and len(lows) <= 4 else (None, -1)
        )
        for place, full in reversed(known[-_BACK:]) if definite and len(lows) <= 3 else ():
            if named < place < span.start and len(full) > len(plain):
                return Resolved(speaker=full, reason=f"“{mention}”: the {head} named before")
        if member is not None:
            return Resolved(
                speaker=member.name,
                reason=f"“{mention}”: {member.name} is described so",
                aliases=aliases(member, mention),
            )
        if aged is not None and definite and (latest := self._pronouns.latest(span)).speaker is not None:
            return latest  # "the 34-year-old teacher"
        core = self._core(lows)
        named_by = any(w[:1].isupper() for w in WORD.findall(mention)[1 : len(core)])  # "the Leeds boss"
        topic = self._topic(span.start, core, head) if definite and len(core) <= 3 else None
        if topic is not None:
            return Resolved(
                speaker=topic.name,
                reason=f"“{mention}”: whom the text is about there",
                candidates=(topic.name, plain, *(self._near_by(span.start, topic) if named_by else ())),
                firm=False,
                aliases=aliases(topic, mention),
            )
        capitals = any(w[:1].isupper() and not w.isupper() for w in WORD.findall(mention)[1:])
        spoken = None if capitals or not definite or len(core) > 4 else self._spoken(span.start, core, head)
        if spoken is not None:
            others = (*self._cast.fitting(span.start, head, self._in_report), *self._near_by(span.start, spoken))
            return Resolved(
                speaker=spoken.name,
                reason=f"“{mention}”: who was credited before",
                candidates=tuple(dict.fromkeys((spoken.name, plain, *others))),
                firm=False,
                aliases=aliases(spoken, mention),
            )
        known.append((span.start, plain))
        people = self._cast.fitting(span.start, head, self._in_report) if definite and len(core) <= 4 else ()
        return Resolved(speaker=plain, reason="described so", candidates=people, firm=not people)

    def _is_office(self, mention: str, lows: Sequence[str]) -> bool:
        """Whether a mention without an article is an office all the same: *CEO admits*, *Transport Secretary says*."""
        lang = self._lang
        held = lang.any("titles", "offices", "portfolios", "roles")
        return bool(lows) and mention[:1].isupper() and all(w in held for w in lows)

    def _near_by(self, place: int, but: Member) -> tuple[str, ...]:
        """Other people named shortly before, of whom a description with a name in it may be said: *the Hale boss*."""
        found: dict[str, None] = {}
        for member, at in self._cast.before(place):
            if place - at < _NEAR and member.person_like and member is not but and not self._in_report(at):
                found[member.name] = None
        return tuple(found)[:3]

    def _core(self, lows: Sequence[str]) -> Sequence[str]:
        """A description without what its noun is of: *the bus driver from Hale*."""
        at = next((k for k, w in enumerate(lows) if k and w in self._lang["prepositions"]), len(lows))
        return lows[:at]

    def _said_of(self, lows: Sequence[str]) -> frozenset[str]:
        return frozenset(w for w in lows if w not in self._lang["determiners"] and w not in self._lang["possessives"])

    def _spoken(self, place: int, lows: Sequence[str], head: str) -> Member | None:
        """Who spoke last, if the text goes on to call them by a trade that it gives to nobody else: *Hale said no. The
        attorney added ...*."""
        member = self._pronouns.recent(place)
        if member is None or lows[0] != "the" or not self._is_person(head):
            return None
        others = self._cast.by_role.get(head, ())
        gender = self._cast.gender_of(head)
        if (others and member not in others) or (gender and member.gender and gender != member.gender):
            return None
        return None if self._met(head, place) else member

    def _met(self, head: str, place: int) -> bool:
        """Whether somebody unnamed has come in by a noun: *They asked a plumber.*"""
        met = re.compile(rf"\b(?:an?|another|one)\s(?:[\w’'-]+\s){{0,3}}?{re.escape(head)}\b", re.IGNORECASE)
        return met.search(self._text, max(0, place - _FAR), place) is not None

    def _is_person(self, head: str) -> bool:
        lang = self._lang
        person = head in lang.any("roles", "people") or head.endswith(_PERSON) or self._cast.gender_of(head) != ""
        return person and head not in lang.any("documents", "organisations", "offices")

    def _topic(self, place: int, lows: Sequence[str], head: str) -> Member | None:
        """Whom the paragraph, or the one before, names first as a subject, if that may be who is described: *the
        striker* of somebody to whom the article gives no other office."""
        if not self._is_person(head) or lows[0] not in self._lang["articles"]:
            return None
        return self._cast.topic(place, self._in_report)

    def talked_about(self, credit: Credit) -> bool:
        """Whether a mention stands in what somebody is reported to say."""
        return self._in_report(credit.mention.start)

    def _in_report(self, place: int) -> bool:
        k = bisect_right(self._report_starts, place) - 1
        return k >= 0 and place < self._reported[k].end


def _in_full(lows: Sequence[str]) -> Sequence[str]:
    """A description with its offices in full: *the CEO* is *the chief executive*."""
    return [full for low in lows for full in _SHORT.get(low, (low,))]


def _plain(mention: str) -> str:
    """A description as a name: *a council spokeswoman* becomes *the council spokeswoman*."""
    first, _, rest = mention.strip().partition(" ")
    if rest and first.lower() in ("the", "a", "an"):
        return f"the {rest}"
    return mention.strip()
