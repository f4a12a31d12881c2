"""Who is named before a place of an article, and how those names stand to it."""

from dataclasses import dataclass
from typing import Final

from quotecheck.claims.cast import WORD, Cast
from quotecheck.claims.language import Language
from quotecheck.claims.member import Gender, Member
from quotecheck.claims.surroundings import QUOTED, SENTENCE_ENDS, STOPS, is_label, line_of
from quotecheck.text.lazily import lazily

_OWNER: Final = lazily(r"(?:[^\W\d_a-z][\w.-]* ){0,4}[^\W\d_a-z][\w-]*(?:['’]s|s['’]) ")
_ASKED: Final = lazily(r"(?:Asked|Pressed|Questioned|Challenged|Told|Urged)\b")
_KIN: Final = lazily(
    r"(?:^|[.!?…”\"’][ ]|\n)(?:[A-Z][\w.-]*(?:[ ][A-Z][\w.-]*)?['’]s?|His|Her|Their|The|An?)[ ]"
    r"(?:[\w-]+[ ]){0,4}[\w-]+,[ ](?:(?!wh)[a-z-]+[ ]){0,2}\Z"
)
_FIRST: Final = lazily(r"(?:(?<=\A)|(?<=[.!?] )|(?<=[.!?][”\"’] ))[^\W\d_a-z]\w*")
"""First words of sentences."""
_LED: Final = 2
"""Sentences that a pronoun goes on for."""
_REACH: Final = 6000
"""How far back, in characters, a pronoun may point."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The names before the places of one article."""

    text: str
    language: Language
    cast: Cast

    def is_asked(self, at: int) -> bool:
        """Whether somebody is who was asked: *Asked by Ann Hale, of the Post, if it was so, Adler would not say.*"""
        line = line_of(self.text, at)
        ends = list(SENTENCE_ENDS.finditer(self.text, line, at))
        start = ends[-1].end() - 1 if ends else line
        return _ASKED.match(self.text, start) is not None and "," in self.text[max(start, at - 3) : at]

    def led(self, at: int, wanted: Gender) -> bool:
        """Whether the sentence of a place, or the one before it, has the same pronoun for its subject, which goes on:
        *She has no doubt about the man they called Gus.*"""
        leads = self.language[wanted] & self.language["clause_subjects"]
        begun = QUOTED.sub(lambda q: "_" * len(q[0]), self.text[line_of(self.text, at) : at])
        return any(m[0].lower() in leads for m in [*_FIRST.finditer(begun)][-_LED:])

    def is_kin(self, at: int, place: int) -> bool:
        """Whether a name stands behind what its bearer is to another, at the head of the sentence before: *Hale's
        daughter, Ann Adler, remembers. She ...*."""
        if not _KIN.search(self.text, max(0, at - 80), at):
            return False
        return len(STOPS.findall(QUOTED.sub("", self.text[at:place]))) <= 1

    def owns(self, at: int, place: int) -> bool:
        """Whether a name in the same paragraph only says whose something is: *Dale Hale, who is Todd's father*."""
        return "\n" not in self.text[at:place] and _OWNER.match(self.text, at) is not None

    def behind_clause(self, other: int, at: int, place: int) -> bool:
        """Whether a subject at ``at`` stands behind a clause that holds another name, in the sentence before ``place``:
        *When Hale rang, Adler was ready.*"""
        sentence = line_of(self.text, at)
        ends = list(SENTENCE_ENDS.finditer(self.text, sentence, at))
        start = ends[-1].end() - 1 if ends else sentence
        first = WORD.search(self.text, start, at)
        opens = first is not None and first.group().lower() in self.language["subordinate"]
        since = SENTENCE_ENDS.sub(".", QUOTED.sub("", self.text[at:place])).count(".") <= 1
        return opens and since and start <= other and "," in self.text[other:at]

    def strangers(self, place: int, wanted: Gender) -> list[tuple[Member, int]]:
        """The one name of two or three words in the paragraph that has a verb behind it, though nothing else shows that
        it is a person's."""
        found = {}
        for member, at in self.cast.before(place):
            if "\n" in self.text[at:place]:
                break
            plain = member.sort == "unknown" and len(member.words) in (2, 3) and member.gender in ("", wanted)
            if plain and at in self.cast.subjects:
                found[member.name] = (member, at)
        return list(found.values()) if len(found) == 1 else []

    def near(self, place: int, low: str) -> list[tuple[Member, int]]:
        """Whom a pronoun may mean, the last named first, each with the place where it was named last."""
        wanted: Gender = "he" if low in self.language["he"] else "she" if low in self.language["she"] else ""
        near: list[tuple[Member, int]] = []
        for named, at in self.cast.before(place):
            if place - at > _REACH:
                break
            member = self.namesake(named, at, wanted)
            if any(m is member for m, _ in near) or is_label(self.text, at):
                continue
            if low in self.language["it"]:
                if member.sort != "person" and (member.sort == "organisation" or at in self.cast.subjects):
                    near.append((member, at))
            elif member.person_like and (not member.gender or member.gender == wanted):
                near.append((member, at))
        return near

    def namesake(self, member: Member, at: int, wanted: Gender) -> Member:
        """The one of several with a surname who is known to be a *she*, where it stands before a *she*."""
        if not wanted or member.gender or at not in self.cast.shared:
            return member
        known = (self.cast.by_name.get(n) for n in self.cast.shared[at])
        fitting = [m for m in known if m is not None and m.gender == wanted]
        return fitting[0] if len(fitting) == 1 else member
