"""Who of an article has an office, or may be meant by a noun alone."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence, Set
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.cast import WORD, Cast
from quotecheck.claims.people.heads import DOES, head_of
from quotecheck.claims.people.member import Member
from quotecheck.claims.people.surroundings import is_label, line_of, told_before
from quotecheck.text.names import LESSER
from quotecheck.text.records import dataclass

_NEAR: Final = 3000
"""Characters within which somebody may be meant by a noun alone."""
_BESIDE: Final = 600
"""The same of somebody to whom the article has given another office."""


_LEDE: Final = 1200
"""Characters of an article's beginning, which says who is who only afterwards."""
_ONE_OF_A_STORY: Final = frozenset(
    "coroner judge magistrate sheriff mayor headteacher headmaster headmistress principal bishop archbishop"  # noqa: SIM905
    " governor referee premier chancellor ombudsman rector provost archdeacon vicar".split()
)
"""Offices of which a story has one, so that it may bring the holder in by it: *a coroner has ruled*."""
_GONE: Final = frozenset({"former", "retired", "ex", "late", "previous", "one-time", "onetime", "erstwhile", "past"})
"""What says that an office is somebody's no more."""
_MORE: Final = frozenset({"chief", "head", "senior", "principal"})
"""What makes a higher office of one: a *chief nurse* is not who a headline calls *nurse*."""


@dataclass(frozen=True, slots=True)
class Holders:
    """The offices of one article's cast."""

    text: str
    language: Language
    cast: Cast

    def holder(self, head: str, words: Set[str], place: int) -> tuple[Member | None, int]:
        """Who is described with all these words, the last named before a place first, and where that was.

        *The transport minister* may be named only afterwards, *the minister* may not.
        """
        found: Member | None = None
        where = -1
        for member in self.cast.by_role.get(head, ())[:20]:
            said = [set(WORD.findall(role.lower())) for role in member.roles]
            full = any(words <= role and not (role - words) & LESSER for role in said)
            before = bisect_right(member.places, place) - 1
            if before < 0 and (found is not None or len(words) < 2):
                continue
            bare = before >= 0 and any(_bare(role.lower(), head) for role in member.roles)
            if not full and any(role & LESSER for role in said) and (len(words) > 1 or self._is_held(head, member)):
                continue
            if (full or bare or len(words) < 2) and (found is None or member.places[before] > where):
                found, where = member, member.places[before] if before >= 0 else -1
        return found, where

    def is_less(self, member: Member, head: str) -> bool:
        """Whether all of somebody's offices with a noun have *deputy* or the like before it: *the assistant coach*."""
        held = [set(WORD.findall(role.lower())) for role in member.roles if head in role.lower()]
        return bool(held) and all(role & LESSER for role in held)

    def _is_held(self, head: str, but: Member) -> bool:
        """Whether somebody else has an office without *deputy* or the like before it."""
        others = (m for m in self.cast.by_role.get(head, ())[:20] if m is not but)
        return any(not set(WORD.findall(role.lower())) & LESSER for m in others for role in m.roles if head in role)

    def sole(self, head: str, lows: Sequence[str]) -> Member | None:
        """The only one of the article with an office: *Minister “sorry”* stands over who the minister is."""
        office = re.compile(rf"(?<![\w-]){re.escape(' '.join(lows))}(?![\w-])")
        said = {
            m.name: m
            for m in self.cast.by_role.get(head, ())
            if any(
                office.search(role.lower()) and not (set(WORD.findall(role.lower())) - set(lows)) & (LESSER | _MORE)
                for role in m.roles
            )
        }
        return next(iter(said.values())) if len(said) == 1 else None

    def fitting(self, place: int, head: str, skipped: Callable[[int], bool]) -> tuple[str, ...]:
        """Names of people without an office near a place of whom a noun may be said: *her mother*, *the striker*."""
        gender = self.cast.gender_of(head)
        person = gender or head in self.language.any("roles", "people") or head.endswith(DOES)
        if not person or head in self.language.any("documents", "organisations", "offices"):
            return ()
        found: dict[str, None] = {}
        for member, at in self.cast.before(place):
            other = member.roles and not any(head in role for role in member.roles)
            near = place - at < (_BESIDE if other else _NEAR)
            fits = member.person_like and member.gender in ("", gender or member.gender)
            if fits and near and not skipped(at):
                found[member.name] = None
        return tuple(found)[:4]

    def topic(self, place: int, skipped: Callable[[int], bool], *, lone: bool, gender: str = "") -> Member | None:
        """Whom the paragraph of a place, or the one before, names first as a subject, if it is a person without an
        office who may be of a gender; ``skipped``: places that do not count; ``lone``: else the only person named
        there, or the only one of its subjects without an office."""
        paragraph = line_of(self.text, place)
        for _ in range(2):
            named = [(at, m) for m, at in self.cast.before(place) if at >= paragraph and not skipped(at)]
            named = [(at, m) for at, m in named if not gender or m.gender in ("", gender)]
            found = [(at, m) for at, m in named if at in self.cast.subjects and (m.person_like or not self._of(at))]
            if not found and lone:  # "That did not satisfy Hale."
                told = {m.name: m for at, m in named if m.person_like and not is_label(self.text, at)}
                people = list(told.values())
                found = [(0, people[0])] if len(people) == 1 else []
            if found:
                first = min(found, key=lambda f: f[0])[1]
                if first.person_like and not self._has_office(first):
                    return first
                rest = {m.name: m for _, m in found if m.person_like and not self._has_office(m)}
                return next(iter(rest.values())) if lone and len(rest) == 1 and first.person_like else None
            place = paragraph
            paragraph = told_before(self.text, place)
        return None

    def only_one(self, place: int, head: str, mention: str) -> Member | None:
        """Who alone of an article has an office that its first paragraphs bring in without the name: *a coroner has
        ruled*, *Brigg's new coach says*; named only afterwards."""
        words = mention.split(" ")
        owned = any(w.endswith(("'s", "’s")) and w[0].isupper() for w in words[:2])
        once = words[0].lower() in ("a", "an", "the") and head in _ONE_OF_A_STORY
        if place > _LEDE or not (owned or once) or head not in self.language["roles"]:
            return None
        if head in self.language.any("male_nouns", "female_nouns"):
            return None
        people = {m.name: m for m in self.cast.by_role.get(head, ())[:20] if m.person_like}
        people = {n: m for n, m in people.items() if not any(_GONE & set(r.lower().split()) for r in m.roles)}
        if len(people) != 1:
            return None
        only = next(iter(people.values()))
        return only if only.places[0] > place and (owned or not only.introduced) else None

    def only_subject(self, place: int) -> Member | None:
        """The only person whom the paragraph of a place, or the one before, makes its subject, whatever the office."""
        paragraph = line_of(self.text, place)
        for _ in range(2):
            acts = {m.name: m for m, at in self.cast.before(place) if at >= paragraph and at in self.cast.subjects}
            named = [m for m in acts.values() if m.sort != "organisation"]
            if named:
                return named[0] if len(named) == 1 else None
            paragraph = told_before(self.text, paragraph)
        return None

    def _of(self, at: int) -> bool:
        """Whether a preposition stands before a name, so that its verb is another's: *The lamps in Mill Lane fell*."""
        before = WORD.findall(self.text[max(0, at - 12) : at])
        return bool(before) and before[-1].lower() in self.language["prepositions"]

    def _has_office(self, member: Member) -> bool:
        """Whether the article calls somebody by more than whose father or sister it is."""
        kin = self.language.any("male_nouns", "female_nouns")
        return any(head_of(WORD.findall(role.lower()), self.language) not in kin for role in member.roles)


def _bare(role: str, head: str) -> bool:
    """Whether an office has nothing before its noun, so that a description may say more: *the union president* of a
    *president of Local 12*."""
    said = [w for w in WORD.findall(role) if w not in ("a", "an", "the", "its", "their", "our")]
    return said[:1] == [head] and len(said) > 1
