"""Who is called by what he does, or to whom he is what: *Ann Hale has led the crew since May. The leader rang them.*

English makes the noun from the verb, *lead* and *leader*, *own* and *owner*. Huddleston & Pullum (2002), 19.5.2. And
who has a brother is a sister.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.member import Member
from quotecheck.claims.people.surroundings import QUOTED, STOPS
from quotecheck.text.kin import PARENTS, SPOUSES
from quotecheck.text.lazily import any_of, lazily

_FAR: Final = 320
"""Characters behind a name within which its bearer's work is told."""
_PLACES: Final = 3
"""Places of a name behind which that is looked for."""
_WORK: Final = lazily(
    r"(?:\b(?:who|he|she|and|also|now|still|has|have|had)[ ](?:also[ ]|now[ ]|long[ ])?|\A(?:,[^,.;\n]{1,60},)?[ ])"
    r"(?P<verb>[a-z]{2,12}(?:ed|s)|led|taught|drove|driven|ran|built)[ ](?:the|an?|its|his|her|their|this|that)[ ]"
)
_GOES_ON: Final = lazily(r"\s+(?:He|She)\b")
_PAST: Final = {"led": "lead", "taught": "teach", "drove": "drive", "driven": "drive", "ran": "run", "built": "build"}


def by_deeds(
    text: str, language: Language, places: Sequence[tuple[int, Member]], subjects: Set[int]
) -> Iterator[tuple[Member, str]]:
    """People with the nouns of what they are told to do; ``places``: all names in order."""
    starts = [at for at, _ in places]
    for at, member in places:
        if at not in member.places[:_PLACES] or not member.person_like:
            continue
        near = range(bisect_right(starts, at), bisect_right(starts, at + _FAR))
        following = next((starts[k] for k in near if places[k][1] is not member), len(text))
        name = next((n for n in (member.name, member.words[-1]) if text.startswith(n, at)), "")
        told = _told(text, at + len(name), min(following, at + _FAR), goes_on=at in subjects) if name else ""
        for found in _WORK.finditer(told):
            if any(v.takes == "clause" for v in language.verbs.get(found["verb"], ())):
                continue  # who reported a leak is no reporter
            for noun in _nouns(found["verb"]):
                if noun in language["roles"] and noun not in member.roles:
                    yield member, noun


_TO_HIS: Final = {
    **dict.fromkeys(("brother", "sister", "twin"), ("brother", "sister")),
    **dict.fromkeys(SPOUSES, ("husband", "wife")),
    **dict.fromkeys(("son", "daughter", "child", "children", "sons", "daughters"), ("father", "mother")),
    **dict.fromkeys((*PARENTS["he"], *PARENTS["she"], "parents"), ("son", "daughter")),
}
"""What somebody is to whom he calls so, as a man and as a woman."""
_HAS: Final = lazily(rf"[^.!?\n;:]{{0,60}}?\b(?P<whose>his|her)[ ](?:[a-z]+[ ]){{0,2}}?(?P<kin>{any_of(_TO_HIS)})\b")


def by_kin(text: str, places: Sequence[tuple[int, Member]]) -> Iterator[tuple[Member, str]]:
    """People with what they are to those whom they have: *says Ann Hale of her brother* makes her a sister."""
    starts = [at for at, _ in places]
    for at, member in places:
        if not member.person_like or at not in member.in_full[:_PLACES]:
            continue
        k = bisect_right(starts, at)
        end = min(starts[k] if k < len(starts) else len(text), at + _FAR)
        found = _HAS.match(text, at + len(member.name), end) if text.startswith(member.name, at) else None
        he = found is not None and found["whose"] == "his"
        if found is not None and member.gender in ("", "he" if he else "she"):
            noun = _TO_HIS[found["kin"]][not he]
            if noun not in member.roles:
                yield member, noun


def _told(text: str, start: int, end: int, *, goes_on: bool) -> str:
    """What stands behind a name in its sentence, and in those behind it that go on with *he* or *she*."""
    line = text.find("\n", start, end)
    said = QUOTED.sub(" ", text[start : line if line >= 0 else end])
    for stop in STOPS.finditer(said):
        if not goes_on or _GOES_ON.match(said, stop.end()) is None:
            return said[: stop.start()]
    return said


def _nouns(verb: str) -> tuple[str, ...]:
    """What somebody who does it may be called."""
    base = _PAST.get(verb) or (verb.removesuffix("ed") if verb.endswith("ed") else verb.removesuffix("s"))
    return tuple(base.removesuffix("e") + end for end in ("er", "or"))
