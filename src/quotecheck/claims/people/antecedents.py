"""Whom a pronoun means by how the text runs on: one of a family, the one who was told of since, one named only next."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.cast import Cast
from quotecheck.claims.people.member import Gender, Member
from quotecheck.claims.people.surroundings import (
    QUOTED,
    SENTENCE_ENDS,
    begins_paragraph,
    inside_quotation,
    line_before,
    line_of,
    opens,
)
from quotecheck.text.lazily import lazily

Skipped = Callable[[int], bool]
"""Whether a place stands in what somebody is reported to say."""

_FAMILY: Final = lazily(r"\b[Tt]he[ ](?P<name>[A-Z][\w’'-]*[a-z])s(?=[ ,.](?!of\b)|$)", re.MULTILINE)
"""*the Tulls*."""
_ASKER: Final = lazily(
    r"\W*(?:An?|One|Another|Some)[ ](?:[\w’'-]+[ ]){1,4}?(?:then[ ]|later[ ]|once[ ]|had[ ]|has[ ])?"
    r"(?:asks?|asked|wonders?|wondered|demands|demanded|wants[ ]to[ ]know|wanted[ ]to[ ]know|enquired|inquired"
    r"|suggests|suggested|complains|complained|objects|objected|shouts|shouted)\b"
)
"""A sentence that begins with somebody unnamed who asks: *A carer asked if that was so.*"""
_WORD: Final = lazily(r"\W*(\w+)")
_GOES_ON: Final = frozenset({"he", "she", "they", "it"})
_MENTION: Final = 60
"""Characters of a mention within which its name may stand: *his son, Iain*."""
_CLAUSE: Final = lazily(
    r"\b(?:the[ ](?:way|fact|idea|news|moment|day|time|manner)|that|how|why|when|where|whether|what|because|after"
    r"|before|since|while|as|if|though|although|until|which|whom|whose|who)[ ][^.!?]*\Z"
)
"""Up to a name in a clause inside the sentence of another."""
_MOST: Final = 300
"""Most members that are looked through."""
_NEXT: Final = 900
"""Characters behind a mention within which its name may follow."""
_TOLD: Final = 3
"""Paragraphs before within which somebody without a *he* or a *she* may be meant by *they*."""
_FULL: Final = (2, 3)
"""How many words a name in full has."""


def told_start(text: str, place: int) -> int:
    """Where the paragraph of a place begins; the one before, where nothing but a quotation stands before the place."""
    start = line_of(text, place)
    return start if QUOTED.sub("", text[start:place]).strip(' ,“"‘') else line_before(text, start)


def _masked(text: str, start: int, end: int) -> str:
    return QUOTED.sub(lambda q: "_" * len(q[0]), text[start:end])


def of_family(text: str, cast: Cast, place: int, wanted: Gender) -> Member | None:
    """The one of a family of whom a pronoun speaks: *The Tulls were of two minds. “I'd stay,” he said.*"""
    start = told_start(text, place)
    found = list(_FAMILY.finditer(_masked(text, start, place)))
    if not found:
        return None
    name = found[-1]["name"]
    kin = {m.name: m for m in cast.members[:_MOST] if m.words[-1] == name and m.sort == "person" and m.gender}
    if any(at > start + found[-1].end() and m.gender == wanted for m, at in cast.before(place)):
        return None
    fitting = [m for m in kin.values() if m.gender == wanted]
    return fitting[0] if len(fitting) == 1 and len(kin) > 1 else None


def over_clause(text: str, cast: Cast, inside: Sequence[tuple[Member, int]]) -> Member | None:
    """Who a sentence is about, where the last who is named only stands in a clause of it: *Adler was angered by the way
    Hale was retired. “It was shameful,” he said.*; ``inside``: who is named there, the last first."""
    if len(inside) != 2:
        return None
    (other, at), (first, head) = inside
    between = _masked(text, head, at)
    if other is first or head not in cast.subjects or not opens(text, head) or SENTENCE_ENDS.search(between):
        return None
    return first if _CLAUSE.search(between) is not None else None


def _is_first(text: str, cast: Cast, at: int) -> bool:
    """Whether a paragraph names nobody before a place."""
    line = line_of(text, at)
    return all(there == at or there < line or m.sort != "person" for m, there in cast.before(at))


def _speaks_of(sentence: str, wanted: Gender) -> bool:
    """Whether a sentence goes on with a pronoun, or has the one that is looked for as a subject."""
    words = [w.lower() for w in re.findall(r"\w+", QUOTED.sub("", sentence))]
    return bool(words) and (words[0] in _GOES_ON or wanted in words)


def told_since(
    text: str, language: Language, cast: Cast, last: tuple[Member, int], place: tuple[int, int], skipped: Skipped
) -> Member | None:
    """The only one of a gender whom the text has made the subject of a paragraph since ``last`` was credited, where the
    paragraph of a place begins so, or goes on with the pronoun: *Gus Hale was born in Brigg. ... / He sailed in 1971.*

    ``place``: that of the pronoun, behind where the sentence before its words begins.
    """
    wanted = last[0].gender
    told, at_pronoun = place
    start = told_start(text, at_pronoun)
    first = _WORD.match(text, start, at_pronoun)
    if not wanted or first is None:
        return None
    runs_on = first[1].lower() in language[wanted]
    named: dict[str, tuple[int, Member]] = {}
    for member, at in cast.before(at_pronoun):
        if at <= last[1] or (member is last[0] and at - last[1] < _MENTION):
            break
        if member.gender in ("", wanted) and member.person_like and not skipped(at) and not inside_quotation(text, at):
            named[member.name] = (at, member)
    if len(named) != 1:
        return None
    at, member = next(iter(named.values()))
    if not runs_on and at < told and not _speaks_of(text[told:at_pronoun], wanted):
        return None  # "The owner, Hale, sat. His lawyer asked the witness. “No,” he said."
    begins = (
        at in cast.subjects
        and _is_first(text, cast, at)
        and begins_paragraph(text, at, language)
        and (at < start if runs_on else at >= start)
    )
    return member if begins and member is not last[0] and member.gender == wanted else None


def one_called_they(text: str, cast: Cast, place: int, skipped: Skipped) -> Member | None:
    """The only person of the paragraph, or else of one of those before, who is a subject there and whom nothing calls
    *he* or *she*: *Robin Hale chairs it. “Nobody wants this,” they said.*"""
    start = line_of(text, place)
    for _ in range(_TOLD):
        acts = [m for m, at in cast.before(place) if at >= start and at in cast.subjects and not skipped(at)]
        people = {m.name: m for m in acts if m.person_like and len(m.words) in _FULL}
        if people:
            only = next(iter(people.values()))
            return only if len(people) == 1 and not only.gender else None
        if any(m.sort != "person" for m in acts):
            return None
        start = line_before(text, start)
    return None


def named_next(text: str, cast: Cast, end: int, wanted: Gender) -> Member | None:
    """Who is named first behind a pronoun that nobody before fits, in the paragraph behind its own and for the first
    time: *“A loaf tells you,” she says. / It is May, and Ann Hale, 44, has bread to bake.*"""
    line = text.find("\n", end)
    begin = re.compile(r"\s+(?=[^\s#>*|-])").match(text, line) if line >= 0 else None
    if begin is None:
        return None
    stop = text.find("\n", begin.end())
    limit = min(stop if stop >= 0 else len(text), end + _NEXT)
    named = [(at, m) for m, at in cast.before(limit) if at >= begin.end() and not inside_quotation(text, at)]
    people = {m.name: (at, m) for at, m in sorted(named, key=lambda n: n[0]) if m.places[:1] == [at]}
    full = [(at, m) for at, m in people.values() if m.sort != "organisation" and len(m.words) in _FULL]
    known = [m for at, m in full if at in cast.subjects or m.sort == "person"]
    fitting = [m for m in known if m.gender in ("", wanted)]
    return fitting[0] if len(fitting) == 1 else None


def is_asked_by_another(text: str, start: int, end: int) -> bool:
    """Whether a sentence has somebody unnamed ask, whom the words behind it answer."""
    return _ASKER.match(text, start, end) is not None


def only_told(
    cast: Cast, near: Sequence[tuple[Member, int]], place: tuple[int, int], wanted: Gender, skipped: Skipped
) -> Member | None:
    """The only one whom the paragraph names, or the one before it that tells, though nothing but its verb shows a
    person: *Asked about it, Agda Holm, from the dock, was blunt. “No,” she said.*; ``place``: the pronoun's, behind
    where its paragraph begins."""
    start, end = place
    if not wanted or any(at >= start for _, at in near):
        return None
    named = {m.name: (m, at) for m, at in cast.before(end) if at >= start and not skipped(at)}
    acts = [m for m, at in named.values() if at in cast.subjects and len(m.words) in _FULL]
    fits = len(acts) == 1 and acts[0].sort == "unknown" and acts[0].gender in ("", wanted)
    return acts[0] if fits and len(acts[0].places) == 1 else None
