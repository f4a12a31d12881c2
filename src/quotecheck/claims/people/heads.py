"""The head noun of a description, and what kind of noun it is."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.language import Language

DOES: Final = ("er", "or", "ist", "man", "woman", "ant")
"""Endings of nouns for who does something."""
"""What makes another office of one: *the shadow transport secretary* is not *the transport secretary*."""


def head_of(lows: Sequence[str], language: Language) -> str:
    """The head noun of a description: the last word before *of*, *for*, *who*, *hired by*."""
    head = ""
    for k, word in enumerate(lows):
        if word in language["prepositions"] or word in language["relative"]:
            break
        if head and word.endswith("ed") and k + 1 < len(lows) and lows[k + 1] in language["prepositions"]:
            break  # "a nurse hired by four owners"
        head = word
    return head


def is_person(noun: str, language: Language) -> bool:
    """Whether a noun is one for a person: *the skipper*, *the widow*, *the retired magistrate*."""
    return noun in language.any("roles", "people", "male_nouns", "female_nouns")


def is_plural(noun: str) -> bool:
    """Whether a noun has the ending of several: *the cores*; not *the boss*."""
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def is_many(noun: str, language: Language) -> bool:
    """Whether a noun means several people: *skippers*, *critics*."""
    single = noun.removesuffix("s")
    return noun != single and (single in language.any("roles", "people", "titles") or single.endswith(DOES))
