"""Whether the pronouns behind a name say *he* or *she*: *Kerensa Bligh made champions of girls that she trained*."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final

from quotecheck.claims.people.member import Gender
from quotecheck.claims.people.surroundings import QUOTED
from quotecheck.text.lazily import lazily

_AFTER: Final = 220
"""Characters behind a name that are read, no farther than its paragraph."""
_PLACES: Final = 12
"""Most places of one name that are read."""
_LEAST: Final = 2
"""Fewest names with a pronoun behind them that tell."""
_PRONOUN: Final = lazily(r"[^.!?]*?\b(?:(he|his|him|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
"""The first pronoun of the sentence that the name stands in."""
_ITS: Final = lazily(r"[^.!?]*?\b(?:its|(he|his|she|her|they|their))\b", re.IGNORECASE)
"""The first of the words that say whose something is."""
_NEXT: Final = lazily(r"[^.!?]*[.!?]\s+(?:(He)|(She))\b")
"""The next sentence begins with one."""


def told_by_pronouns(text: str, places: Sequence[int], named: Sequence[int]) -> Gender:
    """What the pronouns behind the names at ``places`` say, if they agree; ``named``: all places of names, in order.

    Only the first pronoun behind a name counts, and none behind another name or in quotation marks.
    """
    told: Counter[str] = Counter()
    for place in places[:_PLACES]:
        following = bisect_right(named, place)
        end = min(place + _AFTER, named[following] if following < len(named) else len(text))
        line = text.find("\n", place, end)
        said = QUOTED.sub(" ", text[place : line if line >= 0 else end])
        for pattern, weight in ((_PRONOUN, 1), (_NEXT, 2)):
            if found := pattern.match(said):
                told["he" if found[1] else "she"] += weight
                break
    if told["he"] >= _LEAST and not told["she"]:
        return "he"
    return "she" if told["she"] >= _LEAST and not told["he"] else ""


def told_as_thing(text: str, places: Sequence[int]) -> bool:
    """Whether *its* stands behind a name as often as twice, and no *his* or *her*: *Brightloom cut its prices*."""
    told: Counter[bool] = Counter()
    for place in places[:_PLACES]:
        line = text.find("\n", place, place + _AFTER)
        said = QUOTED.sub(" ", text[place : line if line >= 0 else place + _AFTER])
        if found := _ITS.match(said):
            told[found[1] is None] += 1
    return told[True] >= _LEAST and not told[False]
