"""Whom a sentence before the words describes as its subject: *His mother wants no fuss. “No stone,” she said.*"""

from typing import Final

from quotecheck.claims.cast import WORD, Cast
from quotecheck.claims.language import Language
from quotecheck.claims.member import Gender
from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_DESCRIBED: Final = lazily(
    r"(?:[A-Z][^.!?,\n]{3,70}?,[ ])?"
    r"(?P<who>(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[A-Z]\w+['’]s)[ ](?:[a-z-]+[ ]){0,2}?(?P<head>[a-z-]+))"
    r"(?:,[ ][^,A-Z.\n]{1,60},)?[ ](?P<verb>[a-z]+)\b"
)
"""A sentence that begins with a description and its verb: *The chairman put it more formally*."""


def turned_to(text: str, language: Language, cast: Cast, sentence: tuple[int, int], wanted: Gender) -> Span | None:
    """The description that is the subject of a sentence, if it is one for a person who may be ``wanted`` and the
    sentence names nobody else who may."""
    start, end = sentence
    while start < end and not text[start].isalpha():
        start += 1
    found = _DESCRIBED.match(text, start, end)
    if found is None or language.name != "en":
        return None
    head, verb = found["head"], found["verb"]
    kin = cast.gender_of(head)
    if kin not in ("", wanted) or not (kin or head in language.any("roles", "people")):
        return None
    own = found["who"].partition(" ")[0].lower() in ("the", "their")
    if not (kin or (own and head in language["roles"])) or not _is_verb(verb, language):
        return None  # "Her doctor thinks so": she whose doctor it is goes on
    if any(at >= start and m.sort != "organisation" and m.gender in ("", wanted) for m, at in cast.before(end)):
        return None
    return Span(*found.span("who"))


def _is_verb(word: str, language: Language) -> bool:
    if any(v.stance == "question" for v in language.verbs.get(word, ())):
        return False  # who asks is not who answers
    known = word in language.verbs or word in language.any("verbs", "auxiliaries", "deeds", "gestures")
    return known or word.endswith("ed") or word.removesuffix("s") in language["moves"]


def words_of(mention: str) -> list[str]:
    """The words of a description, in small letters."""
    return [w.lower() for w in WORD.findall(mention)]
