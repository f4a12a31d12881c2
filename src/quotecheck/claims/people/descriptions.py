"""Who a description stands for: *the spokeswoman*, *her mother*, *the old skipper*."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.cast import WORD, Cast
from quotecheck.claims.people.heads import head_of
from quotecheck.claims.people.holders import Holders
from quotecheck.claims.people.identified import named_beside
from quotecheck.claims.people.kinds import of_kind
from quotecheck.claims.people.member import Member
from quotecheck.claims.people.pronouns import Pronouns
from quotecheck.claims.people.resolved import UNSAID, Resolved, aliases
from quotecheck.claims.people.surroundings import QUOTED, line_before, line_of, paragraph_before
from quotecheck.text.kin import PARENTS, YOUNGER
from quotecheck.text.lazily import any_of, lazily
from quotecheck.text.span import Span

_DEFINITE: Final = frozenset(["the", "this", "that", "his", "her", "their", "its", "der", "die", "das", "le", "la"])
_PERSON: Final = ("er", "or", "ist", "ian", "man", "woman")
"""Endings of words for people who do something."""
_AGED: Final = lazily(r"\b\d{1,3}-year-old\b", re.IGNORECASE)
"""*the 51-year-old*: whoever was spoken of last."""
_PARENT: Final = lazily(
    rf"(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he \w+['’]s) (?:(?P<she>{any_of(PARENTS['she'])})|{any_of(PARENTS['he'])})"
)
_CHILD: Final = lazily(
    r"\b([Hh]is|[Hh]er) (?:[\w-]+ ){0,2}(?:sons?|daughters?|boys?|girls?|child|children|bab(?:y|ies))\b"
)
_READS: Final = lazily(r"\s(?:has |had |still |only |now |simply )*reads?\b")
"""What words on a thing do."""
_NEAR: Final = 1500
_FAR: Final = 20_000
"""Characters before a description in which somebody unnamed may have been introduced by its noun."""
_BESIDE: Final = 600
"""Characters behind a full name in which its surname alone is its bearer's."""
_BODIES: Final = frozenset({"group", "organisation", "organization", "campaign", "charity", "club", "firm", "company"})
"""What any body may be called for short."""
_COMPANY: Final = frozenset({"company", "firm"})
"""What a company is called whatever its name."""
_AGE_WORDS: Final = {"older": False, "elder": False, "senior": False, "younger": True, "junior": True}
"""Which of two; whether it is the younger."""
_JUNIOR: Final = YOUNGER | {"apprentice", "pupil"}
_UNRELATED: Final = frozenset("man woman boy girl actor actress businessman businesswoman postman".split())  # noqa: SIM905
"""Nouns of a gender that are no kin."""
_TURNS: Final = 4
"""Paragraphs back in which the two of *the former* and *the latter* were named."""
_MOST: Final = 300
"""Most members whose offices are spelt out."""
_BACK: Final = 40
"""How many earlier descriptions with one head noun are looked at."""
SHORT: Final = {
    "ceo": ("chief", "executive"),
    "cfo": ("finance", "chief"),
    "pm": ("prime", "minister"),
    "mp": ("mp",),
}
"""Offices that are written by their letters."""


class Descriptions:
    """Resolves the descriptions of one article, in article order."""

    def __init__(
        self, text: str, language: Language, cast: Cast, pronouns: Pronouns, talked_about: Callable[[int], bool]
    ) -> None:
        """They are remembered as they are resolved: *a council spokeswoman* before *the spokeswoman*."""
        self._text = text
        self._lang = language
        self._cast = cast
        self._holders = Holders(text, language, cast)
        self._pronouns = pronouns
        self._in_report = talked_about
        self._nouns: dict[str, list[tuple[int, str]]] = {}

    def resolve(self, span: Span, mention: str, lows: Sequence[str]) -> Resolved:
        """*the spokeswoman*, *the letter*: the fullest earlier description with the same head."""
        aged = _AGED.search(mention)
        if aged is not None and aged.end() == len(mention):
            return self._pronouns.latest(span)
        close = self._close(span, mention, head_of(lows, self._lang))
        if close is not None:
            return close
        lows = _in_full(lows)
        head = head_of(lows, self._lang)
        plain = plain_name(mention)
        known = self._nouns.setdefault(head, [])
        definite = bool(lows) and (lows[0] in _DEFINITE or self._is_office(mention, lows))
        member, named = (
            self._holders.holder(head, self._said_of(lows), span.start) if definite and len(lows) <= 4 else (None, -1)
        )
        for place, full in reversed(known[-_BACK:]) if definite and len(lows) <= 3 else ():
            if named < place < span.start and len(full) > len(plain):
                owner = self._brought_in(full, head)
                if owner is not None:
                    return self._described_so(owner, mention)
                return Resolved(speaker=full, reason=f"“{mention}”: the {head} named before")
        if member is not None:
            return self._described_so(member, mention)
        short = self._in_short(span, mention, lows, head)
        if short is not None:
            return short
        sole = self._sole(mention, lows, head)
        if sole is not None:
            return sole
        if aged is not None and definite and (latest := self._pronouns.latest(span)).speaker is not None:
            return latest  # "the 34-year-old teacher"
        later = self._holders.only_one(span.start, head, mention) if lows and len(lows) <= 5 else None
        if later is not None:
            return replace(self._described_so(later, mention), firm=False, candidates=(later.name, plain))
        core = self._core(lows)
        named_by = any(w[:1].isupper() for w in WORD.findall(mention)[1 : len(core)])  # "the Leeds boss"
        topic = self._topic(span.start, core, head) if definite and len(core) <= 6 else None
        if topic is not None and named_by and {*core[1:-1]} & {w.lower() for w in topic.words}:
            topic = self._pronouns.recent(span.start)  # "the Leeds boss" is no Leeds United, but who spoke of it
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
            return self._goes_on(spoken, span, mention, head)
        known.append((span.start, plain))
        people = self._holders.fitting(span.start, head, self._in_report) if definite and len(core) <= 4 else ()
        return Resolved(speaker=plain, reason="described so", candidates=people, firm=not people)

    def _sole(self, mention: str, lows: Sequence[str], head: str) -> Resolved | None:
        """*Hospital boss*, without an article: who alone has such an office."""
        if not lows or lows[0] in self._lang.any("determiners", "possessives") or len(lows) >= 4:
            return None
        sole = self._holders.sole(head, lows)
        if sole is None:
            return None
        return replace(self._described_so(sole, mention), firm=False, candidates=(sole.name, plain_name(mention)))

    def _in_short(self, span: Span, mention: str, lows: Sequence[str], head: str) -> Resolved | None:
        """Who is called by a word or two for short: one of two, kin named behind, a body named before."""
        other = self._of_two(span.start, lows) or self._brought_behind(span.end, lows, head)
        other = other or self._of_ages(span.start, lows, head) or self._of_family(span, lows, head)
        body = other or self._spoke_as_body(span.start, lows, head) or self._body(lows, head, span.start)
        plain = plain_name(mention)
        if body is not None:
            return replace(self._described_so(body, mention), firm=False, candidates=(body.name, plain))
        name = self._named_by(span.start, lows, head)
        if name is None:
            told = of_kind(self._text, self._lang, self._cast, span.start, lows, head)
            if told is None:
                return None
            return replace(self._described_so(told, mention), firm=False, candidates=(told.name, plain))
        return Resolved(speaker=name, reason=f"“{mention}”: {name}, named before", candidates=(name, plain), firm=False)

    def _is_board(self, span: Span, head: str) -> bool:
        """Whether a board is one that is read, and no body: *The board at the crossing has read “Stop” since 1950.*"""
        return head == "board" and _READS.match(self._text, span.end) is not None

    def _close(self, span: Span, mention: str, head: str) -> Resolved | None:
        """Who is named beside a description, or has the child whom the paragraph speaks of; nobody for a sign."""
        if head.removesuffix("s") in self._lang["signs"] or self._is_board(span, head):
            return Resolved(speaker=plain_name(mention), reason=UNSAID)
        beside = named_beside(self._text, self._lang, self._cast, span)
        if beside is None:
            return self._parent(span, mention)
        return Resolved(speaker=beside.name, reason=f"“{mention}”: named beside it", aliases=aliases(beside, mention))

    def _parent(self, span: Span, mention: str) -> Resolved | None:
        """Whose child the paragraph speaks of: *Emil, her younger son, laughs. “He fell in,” his mother says.*"""
        kin = _PARENT.fullmatch(mention)
        line = self._text[line_of(self._text, span.start) : span.start]
        child = next(reversed(list(_CHILD.finditer(QUOTED.sub(lambda q: "_" * len(q[0]), line)))), None)
        if kin is None or child is None:
            return None
        low = "she" if kin["she"] else "he"
        start = line_of(self._text, span.start) + child.start()
        whose = Span(start, start + len(child[1]))
        if child[1].lower() not in self._lang[low]:
            return None
        found = self._pronouns.resolve(whose, low)
        return replace(found, firm=False, candidates=(found.speaker, mention)) if found.speaker else None

    def _described_so(self, member: Member, mention: str) -> Resolved:
        return Resolved(
            speaker=member.name,
            reason=f"“{mention}”: {member.name} is described so",
            aliases=aliases(member, mention),
            firm=not member.introduced,
            candidates=(member.name, plain_name(mention)) if member.introduced else (),
        )

    def _brought_in(self, office: str, head: str) -> Member | None:
        """Who was brought in by an office and named since."""
        said = office.removeprefix("the ")
        return next((m for m in self._cast.by_role.get(head, ()) if m.introduced and m.introduced == said), None)

    def by_letters(self, mention: str, place: int) -> Resolved | None:
        """Whose office has these first letters: *the CS* of a Cabinet Secretary."""
        letters = mention.rpartition(" ")[2]
        if not letters.isupper() or not 1 < len(letters) < 5:
            return None
        called = self._cast.titled_by(letters, place)
        if called is not None:
            return self._described_so(called, mention)
        before = (m for m in self._cast.members[:_MOST] if m.places[:1] and m.places[0] < place)
        found = [m for m in before if any(_letters(role, len(letters)) == letters for role in m.roles)]
        return self._described_so(found[0], mention) if len(found) == 1 else None

    def _body(self, lows: Sequence[str], head: str, place: int) -> Member | None:
        """The only body of the article that has a noun in its name: *the trust* of *Alder Hospitals Trust*."""
        lang = self._lang
        if len(lows) != 2 or lows[0] != "the" or head not in lang["organisations"]:
            return None
        ends = lang["companies"] if head in _COMPANY else {head}
        named = (m for m in self._cast.members[:_MOST] if len(m.words) > 1 and m.words[-1].lower() in ends)
        found = {m.name: m for m in named if m.sort != "person" and m.places[:1] and m.places[0] < place}
        return next(iter(found.values())) if len(found) == 1 else None

    def _named_by(self, place: int, lows: Sequence[str], head: str) -> str | None:
        """The only body named before a place by whose it is and a noun: *the union* of *Nurses’ Union*."""
        if len(lows) != 2 or lows[0] != "the" or head not in self._lang["organisations"] or head in _COMPANY:
            return None
        named = re.compile(rf"((?:[^\W\d_a-z][\w-]+ )*[^\W\d_a-z][\w-]+(?:s['’]|['’]s) {head.capitalize()})(?![\w’'])")
        found = {m[1].removeprefix("The ") for m in named.finditer(self._text, max(0, place - _FAR), place)}
        return found.pop() if len(found) == 1 else None

    def _spoke_as_body(self, place: int, lows: Sequence[str], head: str) -> Member | None:
        """The body that was credited last, just before, or whose name stands beside the noun: *His cycling club, Brigg
        Wheelers, wrote: “...” The club added ...*"""
        if len(lows) != 2 or lows[0] != "the" or head not in _BODIES:
            return None
        start = paragraph_before(self._text, place)
        beside = re.compile(rf"\b{re.escape(head)},? (?=[^\W\d_a-z])")
        for found in beside.finditer(self._text, start, place):
            member = self._cast.named_at(found.end())
            if member is not None and member.sort != "person" and len(member.words) > 1:
                return member
        return self._pronouns.recent(place, body=True)

    def _of_two(self, place: int, lows: Sequence[str]) -> Member | None:
        """Which of the two people whom the sentence before names: *the former*, *the latter*."""
        if tuple(lows) not in (("the", "former"), ("the", "latter")):
            return None
        line = line_of(self._text, place)
        for _ in range(_TURNS):
            named = {m.name: m for m, at in self._cast.before(place) if at >= line and m.sort != "organisation"}
            if len(named) > 1:
                people = [*named.values()]  # the last first
                return people[lows[1] == "former"] if len(people) == 2 else None
            line = line_before(self._text, line)
        return None

    def _of_ages(self, place: int, lows: Sequence[str], head: str) -> Member | None:
        """Which of the two people named last is the elder or the younger by what they are to each other: *Ann Hale and
        her niece, Ida, ... the older woman*."""
        if len(lows) < 2 or lows[0] != "the" or lows[1] not in _AGE_WORDS or (len(lows) == 3) != (lows[-1] == head):
            return None
        gender = self._cast.gender_of(head)
        named: dict[str, Member] = {}
        for member, at in self._cast.before(place):
            if place - at > _NEAR:
                break
            if member.sort != "organisation" and member.gender in ("", gender or member.gender):
                named[member.name] = member
        two = [*named.values()][:2]
        young = [m for m in two if any(role.split()[-1] in _JUNIOR for role in m.roles if role)]
        if len(two) != 2 or len(young) != 1:
            return None
        return young[0] if _AGE_WORDS[lows[1]] else next(m for m in two if m is not young[0])

    def _of_family(self, span: Span, lows: Sequence[str], head: str) -> Member | None:
        """The only one of a gender who shares the surname of whose mother, brother or wife it is: *Gus Hale said so.
        His mother ...*, where there is an Ida Hale."""
        gender = self._cast.gender_of(head)
        if len(lows) < 2 or lows[0] not in ("his", "her") or not gender or head in _UNRELATED:
            return None
        whose = self._pronouns.resolve(Span(span.start, span.start + 3), lows[0])
        owner = self._cast.by_name.get(whose.speaker or "")
        if owner is None or not (len(owner.words) > 1 or owner.titles or owner.name != owner.words[-1]):
            return None
        named = [m for m in self._cast.members[:_MOST] if m.words[-1] == owner.words[-1] and m is not owner]
        family = [m for m in named if m.gender == gender and m.name != m.words[-1]]
        return family[0] if len(family) == 1 else None

    def _brought_behind(self, place: int, lows: Sequence[str], head: str) -> Member | None:
        """Who is named behind what somebody is to another and called by it there: *As her sister tells it, Ida “came”.
        The sister, Ann Hale, ...*."""
        if len(lows) != 2 or lows[0] not in self._lang["possessives"] or not self._is_person(head):
            return None
        named = re.compile(rf"\b(?:[Tt]he|[Tt]hat|[Hh]is|[Hh]er) {re.escape(head)}, (?=[^\W\d_a-z])")
        found = named.search(self._text, place, place + _BESIDE)
        return self._cast.named_at(found.end()) if found is not None else None

    def _is_office(self, mention: str, lows: Sequence[str]) -> bool:
        """Whether a mention without an article is an office all the same: *CEO admits*, *Transport Secretary says*."""
        lang = self._lang
        held = lang.any("titles", "offices", "portfolios", "roles")
        return bool(lows) and mention[:1].isupper() and all(w in held for w in lows)

    def _goes_on(self, spoken: Member, span: Span, mention: str, head: str) -> Resolved:
        """Who was credited before goes on under a description, which may also be said of others near by."""
        others = (*self._holders.fitting(span.start, head, self._in_report), *self._near_by(span.start, spoken))
        others = tuple(n for n in others if not self._is_something_else(n, head))
        return Resolved(
            speaker=spoken.name,
            reason=f"“{mention}”: who was credited before",
            candidates=tuple(dict.fromkeys((spoken.name, plain_name(mention), *others))),
            firm=False,
            aliases=aliases(spoken, mention),
        )

    def _is_something_else(self, name: str, head: str) -> bool:
        """Whether an office is said of others and somebody has one too: no minister is *Ann Hale, the leader*."""
        member = self._cast.by_name.get(name) if head in self._lang.any("offices", "titles") else None
        return member is not None and bool(member.roles) and not any(head in role for role in member.roles)

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
        others = [m for m in self._cast.by_role.get(head, ()) if not self._holders.is_less(m, head)]
        gender = self._cast.gender_of(head)
        if (others and member not in others) or (gender and member.gender and gender != member.gender):
            return None
        return None if self._met(head, place) else member

    def _met(self, head: str, place: int) -> bool:
        """Whether somebody unnamed has come in by a noun: *They asked a plumber.*"""
        met = re.compile(rf"\b(?:an?|another|one)\s(?:[\w’'-]+\s){{0,3}}?{re.escape(head)}\b", re.IGNORECASE)
        return met.search(self._text, max(0, place - _FAR), place) is not None

    def _is_person(self, head: str) -> bool:
        lang, head = self._lang, head.rpartition("-")[2]  # "vice-president"
        if head.isdecimal():
            return len(head) < 3  # "the No 8"
        person = head in lang.any("roles", "people") or head.endswith(_PERSON) or self._cast.gender_of(head) != ""
        return person and head not in lang.any("documents", "organisations", "offices")

    def _topic(self, place: int, lows: Sequence[str], head: str) -> Member | None:
        """Whom the paragraph, or the one before, names first as a subject, if that may be who is described: *the
        striker* of somebody to whom the article gives no other office."""
        if not self._is_person(head) or lows[0] not in self._lang["articles"]:
            return None
        if not self._cast.by_role.get(head) and self._met(head, place):
            return None  # "A plumber came. “It leaks,” the plumber said"
        if head.isdecimal():
            return self._holders.only_subject(place)
        return self._holders.topic(
            place, self._in_report, lone=not self._cast.by_role.get(head), gender=self._cast.gender_of(head)
        )


def _in_full(lows: Sequence[str]) -> Sequence[str]:
    """A description with its offices in full: *the CEO* is *the chief executive*."""
    return [full for low in lows for full in SHORT.get(low, (low,))]


def _letters(office: str, count: int) -> str:
    """The first letters of the last words of an office."""
    return "".join(w[0] for w in office.split()[-count:]).upper()


def plain_name(mention: str) -> str:
    """A description as a name: *a council spokeswoman* becomes *the council spokeswoman*."""
    first, _, rest = mention.strip().partition(" ")
    if rest and first.lower() in ("the", "a", "an"):
        return f"the {rest}"
    return mention.strip()
