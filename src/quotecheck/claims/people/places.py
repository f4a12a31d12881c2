"""Names of places: whether a name is one, and one beside a person's: *At Alder Rab Hale, the skipper, listened.*"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.names import Name
from quotecheck.text.lazily import lazily

_LOCATING: Final = (
    r"(?:[Aa]t|[Ii]n|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]ver in|[Dd]own at|[Uu]p at|[Bb]ack in|[Oo]ut at|[Dd]own in)"
)
_LEADS: Final = lazily(rf"{_LOCATING} ")
_BEFORE: Final = lazily(rf"\b{_LOCATING} \Z")
_INVERTED: Final = lazily(
    r" (?:is|was|are|were|stands|stood|sits|sat|lies|lay|hangs|hung|comes|came|lives|lived|goes|went|runs|ran)\b"
)
"""What may stand before its subject, behind a place: *Outside Alder Mill Hall stood a man*."""
_MOST: Final = 5
"""Words of a place and a person."""


def parted(text: str, found: Sequence[Name], language: Language) -> Iterator[Name]:
    """The names, but for each that begins with where its bearer is only the bearer's.

    No comma need stand between them in short sentences, so that a place is known as one by what else the text has: it
    stands alone behind *at* or *of*, or a first name begins behind it.
    """
    whole: set[tuple[str, ...]] = {n.words for n in found if len(n.words) == 2}
    for name in found:
        yield _without_place(text, name, whole, language) if 2 < len(name.words) <= _MOST else name


def _without_place(text: str, name: Name, whole: set[tuple[str, ...]], language: Language) -> Name:
    leads = _LEADS.match(text, name.start)
    if name.titles or (leads is None and _BEFORE.search(text, max(0, name.start - 12), name.start) is None):
        return name
    lows = [w.lower() for w in name.words]
    given = language.any("male_names", "female_names", "either_names")
    bodies = language.any("organisations", "places", "companies", "of_names")
    if lows[-1] in bodies or "of" in lows:
        return name
    end = text.find(name.words[-1], name.start) + len(name.words[-1])
    stands = leads is not None and name.subject and _INVERTED.match(text, end) is None
    for k in range(1, len(lows) - 1):
        first_name = lows[k] in given and not (k == 1 and lows[0] in given)
        person = stands and k == len(lows) - 2  # a sentence that begins with where has a subject behind it
        known = not given.intersection(lows) and _is_place(text, name.words[:k])
        if first_name or person or known or name.words[k:] in whole:
            behind = text.find(" ".join(name.words[k:]), name.start)
            return replace(name, start=behind, words=name.words[k:], first=False) if behind >= 0 else name
    return name


def _is_place(text: str, words: Sequence[str]) -> bool:
    """Whether the text has a place of this name elsewhere, alone: *fished out of Alder for years*."""
    place = re.escape(" ".join(words))
    return re.search(rf"\b(?:at|in|of|from|near|to|outside|on) {place}(?=[,.;:”]|’s\b| [a-z])", text) is not None


_IN_PLACE: Final = lazily(
    r"(?<!faith )(?<!trust )(?<!confidence )(?<!interest )(?<!believe )(?<!believed )(?<!believes )(?<!invested )"
    r"(?:\b(?:in|near|outside|around|across|throughout|into)[ ])\Z",
    re.IGNORECASE,
)
"""Behind these words a name is a place's, but for whom one has faith in."""
_TOLD: Final = 12
"""Most places of one name that are read."""
_LONG: Final = 60
"""Most characters of a name."""
_DATELINE: Final = lazily(r"(?:, [A-Z][\w. ]{1,20})?(?: \([A-Z]{2,10}\))? ?[—–-] ?[A-Z“\"]")


def told_as_place(text: str, words: Sequence[str], places: Sequence[int]) -> bool:
    """Whether a name stands as a place does: behind *in* or *near*, or as a dateline, *BRIGG - The guild ...*."""
    for place in places[:_TOLD]:
        end = text.find(words[-1], place, place + _LONG)
        behind = text[end + len(words[-1]) : end + len(words[-1]) + 40] if end >= 0 else ""
        opens = place == 0 or text[place - 1] in "\n*_"
        if opens and _DATELINE.match(behind) is not None:
            return True
        if _IN_PLACE.search(text, max(0, place - 20), place) is not None and behind[:2] not in ("'s", "’s"):
            return True
    return False
