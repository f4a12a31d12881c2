"""Who is named before a place of an article, and how those names stand to it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.cast import WORD, Cast
from quotecheck.claims.people.member import Gender, Member
from quotecheck.claims.people.surroundings import (
    QUOTED,
    SENTENCE_ENDS,
    STOPS,
    inside_quotation,
    is_label,
    line_before,
    line_of,
    paragraph_before,
)
from quotecheck.text.kin import CLOSE, RELATIVES
from quotecheck.text.lazily import any_of, lazily
from quotecheck.text.records import dataclass

_OWNER: Final = lazily(r"(?:[^\W\d_a-z][\w.-]* ){0,4}[^\W\d_a-z][\w-]*(?:['’]s|s['’]) ")
_ASKED: Final = lazily(
    r"(?:(?:But|And|Yet|Later|Then|When|Also|Next|Twice)[ ])?(?i:asked|pressed|questioned|challenged|told|urged)\b"
)
_ASIDE: Final = lazily(r"\b(?i:about|of|against|to|with|for|on|by|from)\s(?i:the\s)?\Z")
_PHRASE: Final = 16
_BY: Final = lazily(r"\b[Bb]y (?:[a-z’'-]+ ){0,4}\Z")
"""*by*, and what somebody is, before his name: *pressed by board member Ann Hale*."""
_PUT: Final = lazily(
    r"\b(?:I|[Ww]e)[ ](?:\w+[ ]){0,3}?(?:ask|asked|rang|ring|phoned|emailed|interviewed|interview"
    r"|put[ ](?:it|this|that|these|the[ ]\w+)[ ]to)[ ]\Z"
)
"""Before whom the writer asks."""
_QUESTIONS: Final = lazily(
    r"(?<![\"”’'][ ])\b(?:ask|press|question|challenge|quiz|cross-examine|push|interview|prompt|needle)"
    r"(?:s|d|ed|zes|zed|es)?\s"
    r"(?:(?:the|his|her|their|an?|one|[^\W\d_a-z]\w+['’]s)\s(?:[\w-]+\s){0,4}[\w-]+,?\s)?\Z"
)
"""Before whom a sentence has questioned: *Hale asked the witness, Ann Adler, whether she knew.*"""
_IS_ASKED: Final = lazily(
    r"(?:[^\W\d_a-z][\w’'-]*[ ]){0,3}[^\W\d_a-z][\w’'-]*(?:,[^,.\n]{1,80},)?[ ](?:was|is|were|has[ ]been|had[ ]been)[ ]"
    r"(?:(?:then|also|later|twice|next)[ ])?(?:asked|pressed|questioned|challenged|quizzed|cross-examined|prompted)\b"
    r"|(?:[^\W\d_a-z][\w’'-]*[ ]){0,3}[^\W\d_a-z][\w-]*(?:['’]s|s['’])[ ](?:own[ ]|only[ ]|first[ ]|last[ ])?"
    r"(?:answer|reply|response|retort|rejoinder|verdict|view|advice|message|explanation|reaction|comment|conclusion|defence"
    r"|defense|excuse|motto|warning|plea|account|version|position|judgment|judgement|opinion|assessment|tone)[ ]"
    r"(?:is|was|came|remains|remained|has|had)\b"
)
"""From the name of whoever answers: *Ann Hale, the producer, was asked*, *Hale's answer was short.*"""
_ASKS_DESCRIBED: Final = lazily(
    r"\b(?:ask|press|question|challenge|quiz|cross-examine)(?:s|ed|d|zed|zes)? the (?:[a-z-]+ ){0,2}?([a-z-]+) "
    r"(?:if|whether|how|what|why|when|where|who|which|about|over|on|for)\b"
)
_LONG_BEFORE: Final = 90
_PLACED: Final = lazily(r"\b(?:in|at|near|from|into|across|around|outside|inside|on|over|under|behind|beside)\s\Z")
"""Before the name of a place."""
_BEFORE: Final = 60
_AND_BEHIND: Final = lazily(r"[ ](?:and|&)[ ](?:[^\W\d_a-z][\w’'-]*[ ]){1,3}(?:were|are|have)\b")
_AND_BEFORE: Final = lazily(r"[^\W\d_a-z][\w’'-]*[ ](?:and|&)[ ]\Z")
_MANY: Final = lazily(r"[ ](?:were|are|have)\b")
"""The verb of several."""
_KIN: Final = lazily(
    r"(?:^|[.!?…”\"’][ ]|\n)(?:[A-Z][\w.-]*(?:[ ][A-Z][\w.-]*)?['’]s?|His|Her|Their|The|An?)[ ]"
    r"(?:(?:[\w-]+[ ]){0,4}[\w-]+,[ ](?:(?!wh)[a-z-]+[ ]){0,2}"
    rf"|(?:[a-z-]+[ ]){{0,3}}{any_of(RELATIVES | CLOSE | {'twin'})}[ ])\Z"
)
"""What stands at the head of a sentence before a name that says whose kin or friend its bearer is: *His sister Ann*."""
_FIRST: Final = lazily(
    r"(?:(?<=\A)|(?<=[.!?] )|(?<=[.!?][”\"’] ))"
    r"(?:(?:In|At|On|By|For|With|From|After|Until|Before|During|Without)(?:[ ][\w’'-]+){1,5}?"
    r",?[ ](?P<who>he|she|they)(?=[ ])"
    r"|(?P<first>[^\W\d_a-z]\w*))"
)
"""First words of sentences, and the pronoun behind what is fronted: *In Ann's absence he turned to Gus.*"""
_LED: Final = 2
"""Sentences that a pronoun goes on for, and paragraphs back."""
_EXCHANGE: Final = 3
"""Paragraphs back in which somebody asks."""
_LEADS: Final = 5
"""Fewest places of the name of whom an article is about."""
DOUBT: Final = 1500
"""Characters within which somebody else who fits a pronoun makes it less than sure."""
_REACH: Final = 6000
"""How far back, in characters, a pronoun may point."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The names before the places of one article."""

    text: str
    language: Language
    cast: Cast

    def is_asked(self, at: int) -> bool:
        """Whether somebody is who was asked: *Asked by Ann Hale, of the Post, if it was so, Adler would not say.*, or
        whom the writer asks: *I put it to Hale.*"""
        if _PUT.search(self.text, max(0, at - _BEFORE), at) is not None:
            return True
        line = line_of(self.text, at)
        ends = list(SENTENCE_ENDS.finditer(self.text, line, at))
        start = ends[-1].end() - 1 if ends else line
        return _ASKED.match(self.text, start) is not None and "," in self.text[max(start, at - 3) : at]

    def asking(self, place: int) -> tuple[int, int]:
        """The sentence before the words that a pronoun is credited with; empty where these words ask in turn."""
        line = line_of(self.text, place)
        told = QUOTED.sub(lambda q: "_" * len(q[0]), self.text[line:place])
        if not told.strip(' ,_“"‘'):
            line, place = line_before(self.text, line), line
            told = QUOTED.sub(lambda q: "_" * len(q[0]), self.text[line:place])
        elif self.text[:place].rstrip()[-2:-1] == "?":
            return place, place
        told = told.rstrip(' \n,_“”"‘’')
        start = line + max((m.start() for m in SENTENCE_ENDS.finditer(told)), default=0)
        return start, line + len(told)

    def questioned(self, place: int, wanted: Gender, said_at: Mapping[str, int]) -> Member | None:
        """Who spoke last before that sentence, where it questions somebody without a name: *asked the witness whether*;
        ``said_at``: where everybody was credited last."""
        start, end = self.asking(place)
        found = _ASKS_DESCRIBED.search(self.text, start, end)
        if found is None or self.cast.by_role.get(found[1]):
            return None
        spoke = [(at, self.cast.by_name[n]) for n, at in said_at.items() if at < start and n in self.cast.by_name]
        people = [(at, m) for at, m in spoke if m.sort != "organisation" and m.gender in ("", wanted)]
        return max(people, key=lambda p: p[0])[1] if people else None

    def answerer(self, place: int, wanted: Gender) -> Member | None:
        """Whom the sentence before the words that a pronoun is credited with has questioned: *Adler asked the witness,
        Gus Hale, if it rang. “It never did,” he said.*; not where these words ask in turn."""
        start, end = self.asking(place)
        asked = {}
        for member, at in self.cast.before(end):
            if at < start:
                break
            known = member.sort == "person" or (member.sort == "unknown" and len(member.words) in (2, 3))
            fits = known and member.gender in ("", wanted)
            if not fits:
                continue
            asks = _QUESTIONS.search(self.text, max(start, at - _LONG_BEFORE), at) is not None
            if asks or _IS_ASKED.match(self.text, at, end) is not None:
                asked[member.name] = member
        return next(iter(asked.values())) if len(asked) == 1 else None

    def is_asker(self, at: int) -> bool:
        """Whether a name is that of who only asks: *Pressed by Ann Hale on it, he was careful.*"""
        line = line_of(self.text, at)
        ends = list(SENTENCE_ENDS.finditer(self.text, line, at))
        start = ends[-1].end() - 1 if ends else line
        asks = _BY.search(self.text, max(start, at - _BEFORE), at) is not None
        return asks and _ASKED.match(self.text, start) is not None

    def asker(self, place: int, wanted: Gender) -> tuple[Member, int] | None:
        """Who asks in the exchange that a place belongs to: *Asked by Ann Hale if he had, he said no. “When?” she
        said.*"""
        line = line_of(self.text, place)
        least = line
        for _ in range(_EXCHANGE):
            least = line_before(self.text, least)
        for member, at in self.cast.before(place):
            if at < least:
                break
            if at < line and member.gender in ("", wanted) and member.sort != "organisation" and self.is_asker(at):
                end = STOPS.search(self.text, at)
                asked = self.text[at : end.start() if end is not None else at].lower()
                same = self.language[wanted] & self.language["clause_subjects"]
                return None if same.intersection(WORD.findall(asked)) else (member, at)  # "Asked by Hale, he said no"
        return None

    def lead(
        self,
        last: Member,
        wanted: Gender,
        near: Sequence[tuple[Member, int]],
        place: int,
        skipped: Callable[[int], bool],
    ) -> Member | None:
        """Whom an article is about, the first of a gender and named more often than ``last``, if neither the paragraph
        of a place nor the one before names another; ``skipped``: places that do not count."""
        people = (m for m in self.cast.members if m.gender == wanted and m.sort == "person" and m.places)
        main = min(people, key=lambda m: m.places[0], default=None)
        since = paragraph_before(self.text, place)
        if main is None or main is last or any(at >= since and m is not main and not skipped(at) for m, at in near):
            return None
        often = self.cast.often(main)
        return main if often >= _LEADS and often > self.cast.often(last) else None

    def is_joined(self, member: Member, at: int) -> bool:
        """Whether a name is one of two who do something together, and so no *he*: *Hale and Adler were there.*"""
        name = next((s for s in sorted(member.surfaces, key=len)[::-1] if self.text.startswith(s, at)), "")
        behind = self.text[at + len(name) : at + len(name) + 30]
        joined = _AND_BEHIND.match(behind) if name else None
        return joined is not None or (
            _AND_BEFORE.search(self.text, max(0, at - 40), at) is not None and _MANY.match(behind) is not None
        )

    def led(self, at: int, wanted: Gender) -> bool:
        """Whether the sentence of a place, or the one before it, has the same pronoun for its subject, which goes on:
        *She has no doubt about the man they called Gus.*"""
        leads = self.language[wanted] & self.language["clause_subjects"]
        begun = QUOTED.sub(lambda q: "_" * len(q[0]), self.text[line_of(self.text, at) : at])
        return any((m["who"] or m["first"]).lower() in leads for m in [*_FIRST.finditer(begun)][-_LED:])

    def one_of_either(self, place: int) -> Member | None:
        """The only person of the paragraphs just before whose name tells neither *he* nor *she*: a *they* may be."""
        least = line_of(self.text, place)
        for _ in range(_LED):
            least = line_before(self.text, least)
        named = [m for m, at in self.cast.before(place) if at >= least and m.sort == "person" and not m.gender]
        found = {m.name: m for m in named if len(m.words) in (2, 3)}
        return next(iter(found.values())) if len(found) == 1 else None

    def acting_body(self, place: int, credited: int, skipped: Callable[[int], bool]) -> Member | None:
        """The body that the paragraph has made its subject since the last credit: *The Alder Trust want more. They*."""
        line = max(line_of(self.text, place), credited)
        named = [(m, at) for m, at in self.cast.before(place) if at > line or at == line_of(self.text, place)]
        acts = [m for m, at in named if at in self.cast.subjects and not skipped(at)]
        return acts[0] if acts and not acts[0].person_like else None

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

    def is_aside(self, at: int) -> bool:
        """Whether a name stands behind a preposition."""
        return _ASIDE.search(self.text, max(0, at - _PHRASE), at) is not None

    def beside(self, at: int, place: int) -> bool:
        """Whether somebody is named behind a preposition in the sentence of a pronoun, and does nothing there."""
        between = self.text[at:place]
        named = at not in self.cast.subjects and self.is_aside(at)
        return named and not STOPS.search(QUOTED.sub("", between)) and "\n" not in between

    def strangers(self, place: int, wanted: Gender) -> list[tuple[Member, int]]:
        """The one name of two or three words in the paragraph that has a verb behind it, though nothing else shows that
        it is a person's; else the only name in full of the paragraph and the two before."""
        found = {}
        for member, at in self.cast.before(place):
            if "\n" in self.text[at:place]:
                break
            plain = member.sort == "unknown" and len(member.words) in (2, 3) and member.gender in ("", wanted)
            if plain and at in self.cast.subjects:
                found[member.name] = (member, at)
        if len(found) == 1:
            return list(found.values())
        only = self._only(place, wanted)
        return [(only, only.places[0])] if only is not None else []

    def _only(self, place: int, wanted: Gender) -> Member | None:
        """The only name in full of the paragraph of a place and the two before, if nothing shows it to be a place's or
        a body's: *Nothing in the shop of Emlyn Varr is for sale.*"""
        start = line_of(self.text, place)
        for _ in range(_LED):
            start = line_before(self.text, start)
        found: dict[str, Member] = {}
        for member, at in self.cast.before(place):
            if at < start:
                break
            if len(member.words) in (2, 3) and not inside_quotation(self.text, at):
                found[member.name] = member
                placed = _PLACED.search(self.text, max(start, at - 10), at) is not None
                if placed or member.sort == "organisation" or member.gender not in ("", wanted):
                    return None
        return next(iter(found.values())) if len(found) == 1 else None

    def near(self, place: int, low: str) -> list[tuple[Member, int]]:
        """Whom a pronoun may mean, the last named first, each with the place where it was named last."""
        wanted: Gender = "he" if low in self.language["he"] else "she" if low in self.language["she"] else ""
        near: list[tuple[Member, int]] = []
        for named, at in self.cast.before(place):
            if place - at > _REACH:
                break
            member = self.namesake(named, at, wanted, place)
            if any(m is member for m, _ in near) or is_label(self.text, at):
                continue
            if low in self.language["it"]:
                if (
                    member.sort != "person"
                    and not member.place
                    and (member.sort == "organisation" or at in self.cast.subjects)
                ):
                    near.append((member, at))
            elif member.person_like and (not member.gender or member.gender == wanted):
                near.append((member, at))
        return near

    def namesake(self, member: Member, at: int, wanted: Gender, place: int) -> Member:
        """The one of several with a surname who is known to be a *she*, where it stands before a *she*.

        A sister's surname is her brother's where he was named in full since she was, and it begins a sentence before.
        """
        if not wanted or member.gender == wanted or at not in self.cast.shared:
            return member
        known = (self.cast.by_name.get(n) for n in self.cast.shared[at])
        fitting = [m for m in known if m is not None and m.gender == wanted]
        if len(fitting) != 1 or not member.gender:
            return fitting[0] if len(fitting) == 1 else member
        parted = STOPS.search(QUOTED.sub("", self.text[at:place])) is not None
        return fitting[0] if parted and fitting[0].last_in_full(at) > member.last_in_full(at) else member

    def rivals(self, place: int, low: str, speaker: str, doubted: Sequence[str]) -> list[str]:
        """Who else may be meant by a pronoun that was read to mean ``speaker``; ``doubted``: who else was meant,
        perhaps, when the speaker was credited last."""
        rivals = []
        for member, at in self.near(place, low):
            if place - at > DOUBT or member.name == speaker:
                break
            if self.text[max(0, at - 3) : at].lower() != "by ":  # who only asked
                rivals.append(member.name)
        owner = self.cast.by_name.get(speaker)
        at = next((at for m, at in self.near(place, low) if m is owner), -1)
        wanted = "he" if low in self.language["he"] else "she"
        for names in (self.cast.shared.get(at, ()), doubted):
            others = [n for n in names if n != speaker and n not in rivals and n in self.cast.by_name]
            rivals += [n for n in others if self.cast.by_name[n].gender in ("", wanted)]
        return rivals

    def aged(self, place: int, age: int, person: str | None) -> Member | None:
        """Who is called by an age: whose age the article gives so, else the subject last named, or ``person``."""
        close = [(m, at) for m, at in self.cast.before(place) if place - at <= DOUBT]
        for member, at in [f for f in close if self.cast.is_aged(f[0], age)] or close:
            fits = member.sort != "organisation" and self.cast.may_be_aged(member, age)
            set_off = len(member.words) in (2, 3) and self.text[max(0, at - 2) : at] == ", "
            named = member.sort == "person" or set_off
            if fits and (at in self.cast.subjects or member.name == person or named):
                return member
        return None
