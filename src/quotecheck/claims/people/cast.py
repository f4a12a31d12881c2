"""The cast of an article: who is in it, under which names and roles."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.ages import AGED, age_behind, is_child
from quotecheck.claims.people.doers import by_deeds, by_kin
from quotecheck.claims.people.genders import told_as_thing, told_by_pronouns
from quotecheck.claims.people.heads import head_of, is_many
from quotecheck.claims.people.introductions import introduced
from quotecheck.claims.people.member import Gender, Member, Sort
from quotecheck.claims.people.names import Name
from quotecheck.claims.people.places import parted, told_as_place
from quotecheck.claims.people.predicated import in_office, predicated
from quotecheck.claims.people.surroundings import inside_quotation
from quotecheck.text.lazily import lazily
from quotecheck.text.names import LESSER

WORD: Final = lazily(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?|\d+")
"""A word of a mention."""
_NEAR: Final = 3000
"""Characters within which somebody may be meant by a noun alone."""
_IN_FULL: Final = {
    "gov": "governor", "sen": "senator", "rep": "representative", "cllr": "councillor",
    "coun": "councillor", "prof": "professor",
    "pres": "president", "supt": "superintendent", "sgt": "sergeant", "col": "colonel", "gen": "general",
    "capt": "captain", "insp": "inspector", "det": "detective", "cmdr": "commander",
    "justice": "judge", "dci": "detective", "dsi": "detective", "pc": "constable", "garda": "officer",
}  # fmt: skip
"""Titles as they are said: *Gov. Hale* is *the governor*."""
_PLAIN_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss"})
_CHAIRS: Final = lazily(r", who (?:chairs|chaired|presides over|presided over)\b")
_UNTOLD: Final = 300
"""Most members whose gender is looked for in the text."""
_NAMESAKES: Final = 60
"""Most members of one surname that a name is compared with; a bound that keeps the work in step with the text."""


class Cast:
    """The members of one article, found in its names."""

    def __init__(self, text: str, language: Language, named: Iterable[Name], plain: Set[str]) -> None:
        """``named``: every place of a name, in order; ``plain``: the words of the same paragraphs as printed."""
        self._text = text
        self._lang = language
        self.members: list[Member] = []
        self.subjects: set[int] = set()
        """Places where a name is followed by its verb."""
        self.shared: dict[int, tuple[str, ...]] = {}
        """Places of a surname that several have, with all of them."""
        self.by_name: dict[str, Member] = {}
        self.by_role: dict[str, list[Member]] = {}
        self._by_surname: dict[str, list[Member]] = {}
        self._by_first: dict[str, list[Member]] = {}
        self._titled: dict[tuple[str, Gender], Member] = {}
        """Who is called only by a title and the surname of somebody of the other gender."""
        self._places: list[tuple[int, Member]] = []
        self._kin: set[tuple[str, str]] = set()
        """What people are to those of theirs whom the article names."""
        listed = list(named)
        listed = list(parted(text, listed, language)) if language.name == "en" else listed
        sure = {w for n in listed if n.titles or not n.first or len(n.words) > 1 for w in n.words}
        found = [n for n in listed if not (n.first and (_common(n, plain) or self._many(n, sure)))]
        for name in found:  # full names first, so that a surname finds its owner wherever it stands
            if name.subject:
                self.subjects.add(name.start)
            if 1 < len(name.words) <= 5:
                self._full(name)
        for name in found:
            if len(name.words) == 1:
                self._short(name)
        self._finish()

    def _many(self, name: Name, sure: Set[str]) -> bool:
        """Whether a word at the head of a sentence is a noun for people who do something: *Skippers complain*."""
        word = name.words[0]
        return len(name.words) == 1 and word not in sure and is_many(word.lower(), self._lang)

    def owners(self, word: str) -> Sequence[Member]:
        """The members whose name ends with a word."""
        return self._by_surname.get(word.lower(), ())

    def before(self, place: int) -> Iterator[tuple[Member, int]]:
        """The members named before a place, the last first, with where."""
        limit = bisect_right(self._places, place, key=lambda p: p[0])
        for k in range(limit - 1, max(-1, limit - 30), -1):
            yield self._places[k][1], self._places[k][0]

    def often(self, member: Member) -> int:
        """How often a member is named, by a surname that others have too."""
        return len(member.places) + sum(names[0] == member.name for names in self.shared.values())

    def named_at(self, place: int) -> Member | None:
        """Who is named at a place, titles included."""
        k = bisect_left(self._places, place, key=lambda p: p[0])
        return self._places[k][1] if k < len(self._places) and self._places[k][0] == place else None

    def titled_by(self, letters: str, place: int) -> Member | None:
        """The only person before whose name these letters of an office stand, up to a place: *DI Ann Hale*."""
        stands = re.compile(rf"(?<![\w-]){letters} (?=[^\W\d_a-z][^\W\d_A-Z])")
        places = [p for found in islice(stands.finditer(self._text, 0, place), _NAMESAKES) for p in found.span()]
        people = {m.name: m for p in places if (m := self.named_at(p)) is not None and self._may_be_called(m)}
        return next(iter(people.values())) if len(people) == 1 else None

    def _may_be_called(self, member: Member) -> bool:
        """Whether a name behind letters is a person's, in full: no *BBC Radio*."""
        words = [w for w in member.words if not w.isupper()]
        return len(words) > 1 and member.sort != "organisation" and words[-1].lower() not in self._lang["companies"]

    def _full(self, name: Name) -> None:
        printed = " ".join(name.words)
        words = set(name.words)
        member: Member | None = None
        for known in self._by_surname.get(name.words[-1].lower(), [])[:_NAMESAKES]:
            fuller = known.sort != "organisation" and len(known.words) > 1 and set(known.words) < words
            if fuller or words <= set(known.words):
                member = known
                if fuller:
                    member.name, member.words = printed, name.words
                break
        if member is None:
            member = self._new(name, printed)
        member.gender = member.gender or self._gender(name)
        member.in_full.append(name.start)
        self._describe(member, name)
        self._seen(member, name, printed)

    def _describe(self, member: Member, name: Name) -> None:
        """Keep what stands beside a name, an age or an office, and what that tells of sort and gender."""
        member.titles.update(name.titles)
        for k, short in enumerate(name.titles):
            if k and name.titles[k - 1] in LESSER:
                continue  # "Deputy Governor Hale" is not "the governor"
            for title in (short, _IN_FULL.get(short, short)):
                if title in self._lang.any("roles", "callings") and title not in member.roles:
                    member.roles.append(title)
        whole = " ".join(name.titles)
        if len(name.titles) > 1 and name.titles[-1] in self._lang["roles"] and whole not in member.roles:
            member.roles.append(whole)  # "Chief Executive Ann Hale"
        if name.aged and member.sort == "unknown":
            member.sort = "person"
        if name.role is None:
            return
        role = self._text[slice(*name.role)]
        member.roles.extend(part for part in self._offices_in(role) if part not in member.roles)
        head = head_of(WORD.findall(role.lower()), self._lang)
        member.gender = member.gender or self.gender_of(head)
        if member.sort == "unknown" and head in self._lang.any("roles", "titles"):
            member.sort = "person"

    def _offices_in(self, role: str) -> list[str]:
        """Both of *captain and father of two*; *head of policy and research* is one."""
        words = WORD.findall(role.lower())
        both = words.index("and") if "and" in words else 0
        if not both or any(w in self._lang["prepositions"] for w in words[:both]) or " and " not in role:
            return [role]
        return [role, *role.split(" and ", 1)]

    def _short(self, name: Name) -> None:
        """A name of one word: a surname of somebody known, or a member of its own."""
        word = name.words[0]
        owners = self._by_surname.get(word.lower(), [])
        if not owners and not name.titles:
            begun = self._by_first.get(word.lower(), ())
            begun = [m for m in begun if m.words[-1].lower() in self._lang["companies"] or self._by_given(m)]
            if len(begun) == 1:  # "Corvane" after "Corvane Capital", "Len" after "Len Tapper"
                owners = self._by_surname[word.lower()] = begun
        if not owners and self._lang["given_titles"].intersection(name.titles):
            owners = [m for m in self._by_first.get(word.lower(), ()) if m.sort != "organisation" and len(m.words) > 1]
            if len(owners) == 1:  # "Dame Philippa" after "Dame Philippa Orme"
                self._by_surname[word.lower()] = owners
        gender = self._gender(name) if _PLAIN_TITLES.intersection(name.titles) else ""
        if owners and gender and all(m.gender and m.gender != gender for m in owners[:_NAMESAKES]):
            owners = [self._married(name, gender)]  # "Mrs Hale" where the article has only Daniel Hale in full
        if not owners and (name.titles or len(word) > 2):
            owners = [self._new(name, word)]
        if len(owners) > 1 and not name.titles:  # the surname is whose it was before another of that name came in
            first = [m for m in owners[:_NAMESAKES] if m.places and min(m.places) < name.start]
            owners = first if len(first) == 1 else owners
            if len(owners) > 1 and not name.apart:
                self._shared(name, first)
        elif len(owners) > 1:  # "Ms. Hale" of two women of that name
            gender = self._gender(name)
            before = [m for m in owners[:_NAMESAKES] if m.places and min(m.places) < name.start]
            fitting = [m for m in before if not gender or m.gender in ("", gender)]
            if len(fitting) == 1:
                owners = fitting
            else:
                self._shared(name, fitting)
        if len(owners) != 1 or (name.apart and owners[0].sort != "organisation"):
            return
        member = owners[0]
        if name.titles and member.sort != "organisation":
            member.sort = "person"
        member.gender = member.gender or self._gender(name)
        self._describe(member, name)
        self._seen(member, name, word)

    def _married(self, name: Name, gender: Gender) -> Member:
        """Somebody called only by a title and the surname of another."""
        word = name.words[0]
        known = self._titled.get((word.lower(), gender))
        if known is None:
            printed = f"{name.titles[-1].capitalize()} {word}"
            known = Member(name=printed, words=name.words, sort="person", gender=gender)
            self.members.append(known)
            self._titled[word.lower(), gender] = known
        return known

    def _shared(self, name: Name, owners: Sequence[Member]) -> None:
        """A surname that two have is that of whom the article had first; the other is called by both names."""
        people = [m for m in owners if m.sort != "organisation"]
        if people:
            member = min(people, key=lambda m: min(m.places))
            self._places.append((name.start, member))
            self.shared[name.start] = tuple(m.name for m in people[:5])
            if name.subject:
                self.subjects.add(name.start)

    def _by_given(self, member: Member) -> bool:
        """Whether somebody may be called by the first word of the name alone."""
        return member.sort == "person" and len(member.words) in (2, 3)

    def _new(self, name: Name, printed: str) -> Member:
        sort = self._sort(name)
        if name.apart and len(name.words) > 1 and sort == "unknown":
            sort = "organisation"  # "the Alder Trust"
        member = Member(name=printed, words=name.words, sort=sort, gender=self._gender(name))
        self.members.append(member)
        self._by_surname.setdefault(name.words[-1].lower(), []).append(member)
        self._by_first.setdefault(name.words[0].lower(), []).append(member)
        return member

    def _seen(self, member: Member, name: Name, surface: str) -> None:
        member.places.append(name.start)
        if len(member.surfaces) < 12:
            member.surfaces.add(surface)
        self._places.append((name.start, member))

    def _finish(self) -> None:
        for member in self.members:
            member.places.sort()
            self.by_name.setdefault(member.name, member)
        self._places.sort(key=lambda p: p[0])
        if self._lang.name == "en":
            for member, role in introduced(self._text, self._lang, self._places, self.subjects):
                member.roles.append(role)
                member.introduced = role
                member.sort = "person"
            for member, role in by_deeds(self._text, self._lang, self._places, self.subjects):
                member.roles.append(role)
            for member, role in predicated(self._text, self._lang, self._places):
                if role not in member.roles:
                    member.roles.append(role)
            for member, role in in_office(self._text, self._lang, self._places, self.subjects):
                if role not in member.roles:
                    member.roles.append(role)
            for member, role in by_kin(self._text, self._places):
                member.roles.append(role)
                self._kin.add((member.name, role))
        self._chairs()
        for member in self.members:
            for role in member.roles[:10]:
                self.by_role.setdefault(head_of(WORD.findall(role.lower()), self._lang), []).append(member)
            last = member.words[-1].lower()
            capitals = len(member.words) == 1 and member.words[0].isupper() and not member.titles
            if (member.sort != "person" or capitals) and self._lang.name == "en":
                member.place = told_as_place(self._text, member.words, member.places)
                member.sort = "organisation" if member.place and capitals else member.sort
            if member.sort == "unknown" and len(member.words) > 1 and any(s.lower() == last for s in member.surfaces):
                thing = member.place or (self._lang.name == "en" and told_as_thing(self._text, member.places))
                member.sort = "organisation" if thing else "person"  # which is not called by its last word as a rule
        self._offices()
        self._places.sort(key=lambda p: p[0])
        self._pronouns()
        self._aged()

    def _chairs(self) -> None:
        """Who is said to chair something is its chair: *Ann Hale, who chaired the panel*."""
        for found in _CHAIRS.finditer(self._text) if self._lang.name == "en" else ():
            member, at = next(self.before(found.start()), (None, 0))
            if member is not None and self._text[at : found.start()].endswith(member.words[-1]):
                member.chairs = True

    def _pronouns(self) -> None:
        """The gender of people whose first name does not tell it, from what the text calls them."""
        named = [at for at, _ in self._places] if self._lang.name == "en" else []
        for member in self.members[:_UNTOLD] if named else ():
            if not member.gender and member.sort != "organisation" and (len(member.words) > 1 or member.titles):
                acts = [at for at in member.places if at in self.subjects]
                member.gender = told_by_pronouns(self._text, acts, named)

    def _aged(self) -> None:
        """*The 23-year-old* as the head of a sentence is whoever was named last outside of what is quoted."""
        found: list[tuple[int, Member]] = []
        for aged in AGED.finditer(self._text):
            before = [
                m
                for m, at in self.before(aged.start())
                if aged.start() - at < _NEAR and m.sort != "organisation" and not inside_quotation(self._text, at)
            ]
            fitting = [m for m in before if self.may_be_aged(m, int(aged["age"]))]
            known = [m for m in fitting if self.is_aged(m, int(aged["age"]))]
            member = next((m for m in known or fitting if m.sort == "person"), next(iter(known or fitting), None))
            if member is not None:
                found.append((aged.start(), member))
        for place, member in found:
            self._places.append((place, member))
            self.subjects.add(place)
        self._places.sort(key=lambda p: p[0])

    def is_aged(self, member: Member, age: int) -> bool:
        """Whether an age in years stands behind somebody's name: *Ann Hale, 43,*."""
        return any(age_behind(self._text, at, member.words[-1]) == age for at in member.places[:5])

    def may_be_aged(self, member: Member, age: int) -> bool:
        """Whether somebody can be so old, in years: no other age stands behind the name, no *three-year-old* before."""
        last = member.words[-1]
        known = [a for at in member.places[:5] if (a := age_behind(self._text, at, last)) is not None]
        return age in known if known else not any(is_child(self._text, at) for at in member.places[:3])

    def _offices(self) -> None:
        """Where somebody is called by an office that nobody else of the article has: *The minister pointed to it.*"""
        lang = self._lang
        alone = {head: members[0] for head, members in self.by_role.items() if len({id(m) for m in members}) == 1}
        heads = [h for h in alone if h in lang.any("roles", "titles") and alone[h].sort == "person"]
        if not heads:
            return
        called = re.compile(
            rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) ({'|'.join(map(re.escape, heads))})\b"
            r"(?! of\b| for\b|['’]s\b)(?: ([a-z]+))?"
        )
        for found in called.finditer(self._text):
            member = alone[found[1]]
            verb = found[2] or ""
            acts = verb in lang.verbs or verb in lang.any("verbs", "auxiliaries", "deeds") or verb.endswith("ed")
            beside = self._text[found.start() - 2 : found.start()] == ", "  # "Ann Hale, the president, left"
            quoted = inside_quotation(self._text, found.start())
            own = (member.name, found[1]) in self._kin and found[0][:3].lower() in ("her", "his")
            if own and (found[0][:3].lower() == "her") == (member.gender != "he"):
                continue  # "Hale rang her brother. Her sister laughed."
            if found.start() > member.places[0] and (acts or not beside) and not quoted:
                self._places.append((found.start(), member))
                if acts:
                    self.subjects.add(found.start())

    def _sort(self, name: Name) -> Sort:
        lang = self._lang
        lows = [w.lower() for w in name.words]
        if "of" in lows or any(w in lang["organisations"] for w in lows):
            return "organisation"
        if lows[-1] == "hall" and lows[-2:-1] in (["town"], ["city"], ["village"], ["parish"], ["county"]):
            return "organisation"
        if len(lows) > 1 and all(len(w.rstrip(".")) == 1 for w in lows[:-1]) and lows[-1] not in lang["companies"]:
            return "person"  # "P. J. Hale"
        given = lows[0] in lang["male_names"] or lows[0] in lang["female_names"] or lows[0] in lang["either_names"]
        if name.titles or given:
            return "person"
        if len(lows) > 1 and (lows[-1] in lang["places"] or any(w in lang["times"] for w in lows)):
            return "organisation"
        many = lang.any("roles", "people") if lows[-1].endswith("s") else ()
        if len(lows) > 1 and (lows[-1] in lang["companies"] or lows[-1].removesuffix("s") in many):
            return "organisation"
        if len(lows) == 1 and name.words[0].isupper() and len(lows[0]) > 1:
            return "organisation"
        return "unknown"

    def gender_of(self, noun: str) -> Gender:
        """Whether only men or only women are called by a noun."""
        lang = self._lang
        if noun in lang.any("male_titles", "male_nouns"):
            return "he"
        return "she" if noun in lang.any("female_titles", "female_nouns") else ""

    def _gender(self, name: Name) -> Gender:
        lang = self._lang
        for title in name.titles:
            gender = self.gender_of(title)
            if gender:
                return gender
        first = name.words[0].lower()
        if len(name.words) > 1 or name.titles:
            return "he" if first in lang["male_names"] else "she" if first in lang["female_names"] else ""
        return ""


def _common(name: Name, plain: Set[str]) -> bool:
    """Whether a single word at the head of a sentence also stands without a capital: *Delegates* and *delegates*."""
    return len(name.words) == 1 and not name.titles and name.words[0].lower() in plain
