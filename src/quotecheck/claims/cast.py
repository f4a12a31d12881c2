"""The cast of an article: who is in it, under which names, and who a *Mr Hale*, a *she* or *the spokeswoman* is.

Every answer carries its reason. Where two people fit, nobody is chosen: the answer names the candidates.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from quotecheck.claims.extractors.attribution import Credit
from quotecheck.claims.language import Language
from quotecheck.claims.reading import Reading
from quotecheck.claims.tokens import QUOTATION, Tokens
from quotecheck.text.span import Span

Gender = Literal["he", "she", ""]
Sort = Literal["person", "organisation", "unknown"]
_PARTICLES: Final = frozenset({"de", "la", "von", "van", "der", "bin", "al", "del", "da", "di", "du", "le"})
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?|\d+")
_CLOSE: Final = 400
"""Characters within which two people named make a pronoun open."""
_SAME_SENTENCE: Final = 120
_REACH: Final = 6000
"""How far back, in characters, a pronoun may point."""


@dataclass(slots=True, kw_only=True)
class Member:
    """One person or organisation of an article, growing while the article is read."""

    name: str
    words: tuple[str, ...]
    sort: Sort
    gender: Gender
    places: list[int] = field(default_factory=list)
    surfaces: set[str] = field(default_factory=set)
    roles: list[str] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The last word of the name, without case."""
        return self.words[-1].lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Who a mention stands for, and why."""

    speaker: str | None
    reason: str
    candidates: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class Cast:
    """The members of one article, found in its paragraphs."""

    def __init__(self, text: str, language: Language, readings: Sequence[Reading], display: frozenset[int]) -> None:
        """``display`` holds the paragraphs whose capitals say nothing: headings and captions."""
        self._text = text
        self._lang = language
        self.members: list[Member] = []
        self._by_word: dict[str, list[Member]] = {}
        self._subjects: set[int] = set()
        self._by_name: dict[str, Member] = {}
        self._by_role: dict[str, list[Member]] = {}
        self._nouns: dict[str, list[tuple[int, str]]] = {}
        self._places: list[tuple[int, Member]] = []
        names: list[tuple[int, int, tuple[str, ...], tuple[str, ...], Tokens, int]] = []
        for reading in readings:
            if reading.paragraph not in display:
                names += [(*found, reading.tokens, reading.paragraph) for found in self._names(reading.tokens)]  # type: ignore[misc]
        self._collect(names)

    # -- finding names ------------------------------------------------------------------------------------------------

    def _names(self, t: Tokens) -> Iterator[tuple[int, int, tuple[str, ...], tuple[str, ...]]]:
        """Runs of capitals: token range, title words before the name, words of the name."""
        lang = self._lang
        firsts = {a for a, _ in t.sentences}
        k = 0
        while k < len(t):
            if not t.is_word(k) or not t.is_capital(k) or t.text[k] == QUOTATION:
                k += 1
                continue
            start = k
            words: list[str] = []
            titles: list[str] = []
            while k < len(t):
                low = t.low[k]
                if t.is_word(k) and t.is_capital(k) and t.text[k] != QUOTATION:
                    if low in lang["times"] and not words:
                        break
                    if low in lang["titles"] and not words:
                        titles.append(low)
                    else:
                        words.append(t.text[k])
                elif (
                    low == "."
                    and k > start
                    and (
                        len(t.text[k - 1]) == 1
                        or t.low[k - 1] in lang["titles"]
                        or t.low[k - 1] in lang["abbreviations"]
                    )
                    and k + 1 < len(t)
                    and t.is_capital(k + 1)
                ):
                    pass
                elif (low in _PARTICLES and words and k + 1 < len(t) and t.is_capital(k + 1)) or (
                    low == "of"
                    and words
                    and k + 1 < len(t)
                    and t.is_capital(k + 1)
                    and words[-1].lower()
                    in lang["organisations"] | {"secretary", "university", "house", "bank", "ministry", "department"}
                ):
                    words.append(t.text[k])
                else:
                    break
                k += 1
            if start in firsts and words and not titles:
                first = words[0].lower()
                small = first in lang.stops or first in lang["determiners"] or first in lang["prepositions"]
                if small:
                    words = words[1:]
                elif len(words) == 1 and not self._known(words[0]):
                    words = []
            words = self._without_titles(words, titles)
            if words and words[-1].lower() in lang["groups"]:
                words = []
            while (
                words
                and words[0].lower() in lang["determiners"] | lang["conjunctions"] | lang["prepositions"]
                and len(words) > 1
            ):
                words = words[1:]
            if words and words[-1].lower() not in lang["pronouns"] and words != ["I"]:
                yield start, k, tuple(titles), tuple(words)
            k = max(k, start + 1)

    def _without_titles(self, words: list[str], titles: list[str]) -> list[str]:
        """The name behind titles and offices that stand before it: *Foreign Secretary Ann Hale*."""
        lang = self._lang
        for k in range(len(words) - 2, -1, -1):
            low = words[k].lower()
            if low in lang["titles"] or low in lang["offices"] or (low in lang["roles"] and len(words) - k > 2):
                titles.extend(w.lower() for w in words[: k + 1])
                return words[k + 1 :]
        return words

    def _known(self, word: str) -> bool:
        low = word.lower()
        return low in self._lang["male_names"] or low in self._lang["female_names"] or len(low) > 2

    def _collect(self, names: Sequence[tuple[int, int, tuple[str, ...], tuple[str, ...], Tokens, int]]) -> None:
        """Full names first, so that a surname finds its owner wherever it stands."""
        lang = self._lang
        for start, end, titles, words, t, _ in names:
            if end < len(t) and (
                t.low[end] in lang.verbs
                or t.low[end] in lang["verbs"]
                or t.low[end] in lang["auxiliaries"]
                or t.low[end].endswith("ed")
            ):
                self._subjects.add(t.starts[start])
            if len(words) > 1 and len(words) <= 5:
                self._full(t.starts[start], titles, words, self._role(t, start, end))
        for start, end, titles, words, t, _ in names:
            if len(words) == 1:
                place = t.starts[start]
                owners = self._owners(words[0])
                if not owners and (titles or len(words[0]) > 2):
                    member = Member(
                        name=words[0],
                        words=words,
                        sort="person" if titles else self._sort(words, titles),
                        gender=self._gender(words, titles),
                    )
                    self._add(member)
                    owners = [member]
                for member in owners:
                    if len(owners) == 1:
                        member.places.append(place)
                        member.surfaces.add(t.text[end - 1])
                        if titles and member.sort != "organisation":
                            member.sort = "person"
                        member.gender = member.gender or self._gender(words, titles)
                        self._places.append((place, member))
        self._places.sort(key=lambda p: p[0])
        for member in self.members:
            member.places.sort()
            self._by_name.setdefault(member.name, member)
            for role in member.roles[:10]:
                head = _head([w.lower() for w in _WORD.findall(role)], lang)
                self._by_role.setdefault(head, []).append(member)
            if member.sort == "unknown" and len(member.words) > 1 and any(len(s.split()) == 1 for s in member.surfaces):
                member.sort = "person"
            if member.words[0].lower() in lang["male_names"] and len(member.words) > 1:
                member.gender = member.gender or "he"

    def _full(self, place: int, titles: tuple[str, ...], words: tuple[str, ...], role: str) -> None:
        name = " ".join(words)
        key = words[-1].lower()
        for member in self._by_word.get(key, [])[:60]:
            if member.words == words or (set(words) <= set(member.words)):
                member.places.append(place)
                member.surfaces.add(name)
                break
            if set(member.words) < set(words) and member.sort != "organisation" and len(member.words) > 1:
                member.name, member.words = name, words
                member.places.append(place)
                member.surfaces.add(name)
                break
        else:
            member = Member(name=name, words=words, sort=self._sort(words, titles), gender=self._gender(words, titles))
            member.places.append(place)
            self._add(member)
        member.gender = member.gender or self._gender(words, titles)
        if role and role not in member.roles:
            member.roles.append(role)
        self._places.append((place, member))

    def _add(self, member: Member) -> None:
        self.members.append(member)
        self._by_word.setdefault(member.words[-1].lower(), []).append(member)

    def _owners(self, word: str) -> list[Member]:
        return self._by_word.get(word.lower(), [])

    def _role(self, t: Tokens, start: int, end: int) -> str:
        """The apposition behind a name: *Ann Hale, head of policy*."""
        if end + 1 < len(t) and t.text[end] == ",":
            for k in range(end + 1, min(len(t), end + 14)):
                if t.text[k] in (",", ".", QUOTATION):
                    first = t.low[end + 1]
                    if k > end + 1 and (
                        first in self._lang["determiners"]
                        or first in self._lang["roles"]
                        or first in self._lang["titles"]
                        or t.low[end + 2] in ("'s", "’s")
                    ):
                        return t.span(end + 1, k).of(self._text)
                    break
        return ""

    def _sort(self, words: tuple[str, ...], titles: tuple[str, ...]) -> Sort:
        lang = self._lang
        lows = [w.lower() for w in words]
        if any(w in lang["organisations"] for w in lows) or "of" in lows:
            return "organisation"
        if titles or lows[0] in lang["male_names"] or lows[0] in lang["female_names"]:
            return "person"
        if len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
            return "organisation"
        return "unknown"

    def _gender(self, words: tuple[str, ...], titles: tuple[str, ...]) -> Gender:
        lang = self._lang
        for title in titles:
            if title in lang["male_titles"]:
                return "he"
            if title in lang["female_titles"]:
                return "she"
        first = words[0].lower()
        if len(words) > 1 or titles:
            if first in lang["male_names"]:
                return "he"
            if first in lang["female_names"]:
                return "she"
        return ""

    # -- resolving mentions -------------------------------------------------------------------------------------------

    def resolve(self, credit: Credit, before: str | None) -> Resolved:
        """Who a credit names. ``before`` is the speaker credited last."""
        mention = credit.mention.of(self._text)
        low = mention.lower().strip()
        lang = self._lang
        if low in lang["relative"] and credit.antecedent is not None:
            inner = self.resolve(Credit(mention=credit.antecedent, cue=credit.cue, way=credit.way), before)
            return Resolved(
                speaker=inner.speaker,
                reason=f"“{mention}” stands for {inner.speaker}",
                candidates=inner.candidates,
                aliases=inner.aliases,
            )
        if low in lang["he"] or low in lang["she"] or low in lang["it"] or low in lang["they"]:
            return self._pronoun(credit.mention, low, before)
        if low in lang["pronouns"]:
            return Resolved(speaker=None, reason=f"“{mention}” names nobody")
        return self._named(credit.mention, mention)

    def _named(self, span: Span, mention: str) -> Resolved:
        lang = self._lang
        words = [w.rstrip(".") for w in _WORD.findall(mention.split(",", maxsplit=1)[0])]
        lows = [w.lower() for w in words]
        names: list[str] = []
        for word in reversed(words):
            if not (word[0].isupper() or (names and word.lower() in _PARTICLES)) or word.lower() in lang["determiners"]:
                break
            names.insert(0, word)
        names = self._without_titles(names, [])
        if len(names) == 1 and names[0].lower() in lang["groups"] | lang["titles"]:
            names = []
        if names and words and words[-1] == names[-1]:
            owners = self._fitting(names, lows)
            if len(owners) == 1:
                member = owners[0]
                reason = "named so" if member.name in mention else f"“{mention}” is short for {member.name}"
                return Resolved(speaker=member.name, reason=reason, aliases=self._aliases(member, mention))
            if len(owners) > 1:
                return self._between(owners, span, mention)
            return Resolved(speaker=_plain(mention), reason="named so")
        return self._description(span, mention, lows)

    def _fitting(self, names: Sequence[str], lows: Sequence[str]) -> list[Member]:
        owners = self._owners(names[-1])
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
                aliases=self._aliases(present[0], mention),
            )
        ranked = sorted(present, key=lambda m: (-len(m.places), m.places[:1]))
        if len(ranked[0].places) >= 3 * max(1, len(ranked[1].places)):
            return Resolved(
                speaker=ranked[0].name,
                reason=f"“{mention}”: named far more often than others of that name",
                aliases=self._aliases(ranked[0], mention),
            )
        return Resolved(
            speaker=None, reason=f"“{mention}” fits more than one", candidates=tuple(m.name for m in ranked[:5])
        )

    def _description(self, span: Span, mention: str, lows: Sequence[str]) -> Resolved:
        """*the spokeswoman*, *the letter*: the fullest earlier description with the same head."""
        head = _head(lows, self._lang)
        plain = _plain(mention)
        known = self._nouns.setdefault(head, [])
        definite = bool(lows) and lows[0] in (
            "the",
            "this",
            "that",
            "his",
            "her",
            "their",
            "der",
            "die",
            "das",
            "le",
            "la",
        )
        if definite and len(lows) <= 3:
            for place, full in reversed(known[-40:]):
                if place < span.start and len(full) > len(plain):
                    return Resolved(speaker=full, reason=f"“{mention}”: the {head} named before")
        known.append((span.start, plain))
        for member in self._by_role.get(head, ())[:20] if definite and len(lows) <= 3 else ():
            if member.places[0] < span.start:
                return Resolved(
                    speaker=member.name,
                    reason=f"“{mention}”: {member.name} is described so",
                    aliases=self._aliases(member, mention),
                )
        return Resolved(speaker=plain, reason="described so")

    def _pronoun(self, span: Span, low: str, before: str | None) -> Resolved:
        lang = self._lang
        wanted: Gender = "he" if low in lang["he"] else "she" if low in lang["she"] else ""
        if low in lang["they"] and low not in lang["she"]:
            if before is not None:
                return Resolved(speaker=before, reason=f"“{low}”: who was credited before")
            return Resolved(speaker=None, reason=f"“{low}” is open")
        near = self._near(span.start, low)
        last = self._by_name.get(before) if before is not None else None
        if last is not None and any(m is last for m, _ in near):
            return self._found(last, low, f"“{low}”: who was credited before")
        if low in lang["it"] and before is not None and last is None:
            in_sentence = [
                p
                for _, p in near
                if p in self._subjects and span.start - p < _CLOSE and "\n" not in self._text[p : span.start]
            ]
            if not in_sentence:
                return Resolved(speaker=before, reason=f"“{low}”: what was credited before")
        sure = [(m, place) for m, place in near if m.gender == wanted and wanted] or near
        if not sure:
            if before is not None and last is None and wanted:
                return Resolved(speaker=before, reason=f"“{low}”: who was credited before")
            return Resolved(speaker=None, reason=f"nobody before “{low}” fits it")
        return self._choose(sure, low, span.start)

    def _near(self, place: int, low: str) -> list[tuple[Member, int]]:
        """Whom a pronoun may mean, the last named first, each with the place where it was named last."""
        wanted: Gender = "he" if low in self._lang["he"] else "she" if low in self._lang["she"] else ""
        near: list[tuple[Member, int]] = []
        limit = bisect_right(self._places, place, key=lambda p: p[0])
        for k in range(limit - 1, max(-1, limit - 30), -1):
            at, member = self._places[k]
            if place - at > _REACH:
                break
            if any(m is member for m, _ in near):
                continue
            if low in self._lang["it"]:
                if member.sort != "person" and (member.sort == "organisation" or at in self._subjects):
                    near.append((member, at))
            elif self._person_like(member) and (not member.gender or member.gender == wanted):
                near.append((member, at))
        return near

    def _choose(self, fitting: list[tuple[Member, int]], low: str, place: int) -> Resolved:
        """The subject named last; if two people stand close by and neither or both are subjects, nobody."""
        close = [(m, at) for m, at in fitting if place - at < _CLOSE]
        subjects = [(m, at) for m, at in close if at in self._subjects]
        open_ = subjects if len(subjects) > 1 else close if not subjects else []
        if len(open_) > 1 and abs(open_[0][1] - open_[1][1]) < _SAME_SENTENCE and low not in self._lang["it"]:
            names = tuple(m.name for m, _ in open_[:5])
            return Resolved(speaker=None, reason=f"“{low}” may be {' or '.join(names)}", candidates=names)
        chosen = (subjects or fitting)[0][0]
        return self._found(chosen, low, f"“{low}”: the last who fits it")

    def _found(self, member: Member, mention: str, reason: str) -> Resolved:
        return Resolved(speaker=member.name, reason=reason, aliases=self._aliases(member, mention))

    @staticmethod
    def _person_like(member: Member) -> bool:
        """A person, or a name of two or three words that nothing shows to be anything else and an apposition describes."""
        if member.sort == "person":
            return True
        return member.sort == "unknown" and len(member.words) in (2, 3) and bool(member.roles)

    def _aliases(self, member: Member, mention: str) -> tuple[str, ...]:
        found = [s for s in sorted(member.surfaces)[:12] if s not in (member.name, mention)]
        return tuple(found + member.roles)[:6]


def _head(lows: Sequence[str], language: Language) -> str:
    """The head noun of a description: the last word before *of*, *for*, *in*."""
    head = ""
    for word in lows:
        if word in language["prepositions"] or word in language["relative"]:
            break
        head = word
    return head


def _plain(mention: str) -> str:
    """A description as a name: *a council spokeswoman* becomes *the council spokeswoman*."""
    first, _, rest = mention.strip().partition(" ")
    if rest and first.lower() in ("the", "a", "an", "one"):
        return f"the {rest}"
    return mention.strip()
