"""Articles of any size as newspapers print them: names, figures, reported speech, a quotation every few sentences.

Made from a seed, so that every run reads the same; people, places and words are invented or common.
"""

import random
from collections.abc import Iterator
from itertools import islice
from typing import Final

_FIRST: Final = (
    "Ann", "Bo", "Carla", "Dev", "Eilidh", "Farid", "Gwen", "Hal", "Ines", "Jonah", "Kit", "Lena", "Milo", "Nia",
    "Owen", "Priya", "Rory", "Sana", "Tom", "Una",
)  # fmt: skip
_LAST: Final = (
    "Poe", "Lee", "Hale", "Grant", "Moss", "Ferris", "Quill", "Barrow", "Stead", "Lorne", "Varga", "Tandy", "Osei",
    "Brook", "Dunne", "Marsh", "Pike", "Rowe",
)  # fmt: skip
_ROLES: Final = (
    "mayor", "head of policy", "councillor", "chief engineer", "union secretary", "headteacher", "farmer",
    "spokeswoman",
)  # fmt: skip
_THINGS: Final = (
    "road", "bridge", "school", "river", "harbour", "budget", "plan", "ferry", "market", "clinic", "library",
    "tram", "station", "orchard", "report", "inquiry", "council", "contract", "survey", "wall", "tunnel", "park",
    "reservoir", "station", "depot", "grant", "lease", "timetable", "ward", "crossing",
)  # fmt: skip
_KINDS: Final = (
    "new", "old", "northern", "eastern", "public", "narrow", "flooded", "disputed", "costly", "empty", "closed",
    "promised", "second", "main",
)  # fmt: skip
_DOES: Final = (
    "will cost more than", "was built beside", "has to wait for", "cannot replace", "depends on",
    "was promised before", "stands behind", "will not be finished with", "needs money from", "was paid for by",
)  # fmt: skip
_SAYS: Final = ["said", "told reporters", "warned", "added", "argued", "insisted"]
_TIMES: Final = ["on Monday", "last week", "in the spring", "after the vote", "before the meeting", "this year"]
_PER_PARAGRAPH: Final = 3
QUIET: Final = " Nothing much to see there, and nobody in a hurry, and a cup of tea on the table by the window."
"""A sentence that claims nothing."""


def article(size: int, seed: int = 1, *, quiet: int = 0) -> str:
    """About ``size`` characters of article; ``quiet``: that many plain sentences stand behind each paragraph."""
    pieces, length = [], 0
    for piece in _paragraphs(random.Random(seed)):
        pieces.append(piece + QUIET * quiet)
        length += len(pieces[-1]) + 2
        if length >= size:
            break
    return "\n\n".join(pieces)


def source(said: int, seed: int = 1) -> str:
    """A transcript with the first ``said`` quotations of the article that has this seed."""
    quotations = (quoted for piece in _paragraphs(random.Random(seed)) for quoted in piece.split("“")[1:])
    return "".join(islice(map(_turn, quotations), said))


def _turn(quoted: str) -> str:
    words, _, credit = quoted.partition("”")
    name = " ".join(credit.split()[:2]).upper()
    return f"{name}: {words.rstrip(',')}.\n\n"


def _paragraphs(chance: random.Random) -> Iterator[str]:
    while True:
        yield " ".join(_sentence(chance) for _ in range(_PER_PARAGRAPH))


def _sentence(chance: random.Random) -> str:
    kind = chance.random()
    who = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    if kind < 0.25:
        return f"“{_clause(chance)},” {who} {chance.choice(_SAYS)} {chance.choice(_TIMES)}."
    if kind < 0.40:
        return f"{who}, the {chance.choice(_ROLES)}, said that {_clause(chance, capital=False)}."
    if kind < 0.55:
        return f"The {_thing(chance)} cost £{chance.randint(2, 900)}m in {chance.randint(1990, 2025)}, {chance.randint(2, 60)} per cent more than planned."
    return f"{_clause(chance)} {chance.choice(_TIMES)}, and the {_thing(chance)} was quiet."


def _clause(chance: random.Random, *, capital: bool = True) -> str:
    the = "The" if capital else "the"
    return f"{the} {_thing(chance)} {chance.choice(_DOES)} the {_thing(chance)} near the {_thing(chance)}"


def _thing(chance: random.Random) -> str:
    return f"{chance.choice(_KINDS)} {chance.choice(_THINGS)}"
