"""Whom a sentence before the words describes as its subject: *His mother wants no fuss. “No stone,” she said.*"""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.cast import WORD, Cast
from quotecheck.claims.people.member import Gender, Member
from quotecheck.claims.people.resolved import Resolved
from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_DESCRIBED: Final = lazily(
    r"(?:[A-Z][^.!?,\n]{3,70}?,[ ])?"
    r"(?P<who>(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[A-Z]\w+['’]s)[ ](?:[a-z-]+[ ]){0,2}?(?P<head>[a-z-]+)"
    r"|[Tt]he[ ](?:[A-Z][a-z-]+[ ]){0,2}?(?P<office>[A-Z][a-z-]+))"
    r"(?:,[ ][^,A-Z.\n]{1,60},)?[ ](?P<verb>[a-z]+)\b"
)
"""A sentence that begins with a description and its verb: *The chairman put it more formally*, *The Speaker rose*."""


def turned_to(text: str, language: Language, cast: Cast, sentence: tuple[int, int], wanted: Gender) -> Span | None:
    """The description that is the subject of a sentence, if it is one for a person who may be ``wanted`` and the
    sentence names nobody else who may."""
    start, end = sentence
    while start < end and not text[start].isalpha():
        start += 1
    if language.name != "en":
        return None
    found = _DESCRIBED.match(text, start, end)
    if found is None:
        return _agent(text, language, cast, (start, end), wanted)
    head, verb = (found["head"] or found["office"]).lower(), found["verb"]
    kin = cast.gender_of(head)
    if kin not in ("", wanted) or not (kin or head in language.any("roles", "people")):
        return None
    own = found["who"].partition(" ")[0].lower() in ("the", "their", "his" if wanted == "she" else "her")
    acts = _is_verb(verb, language) or (kin and verb.endswith("s") and not verb.endswith("ss"))
    if not (kin or (own and head in language["roles"])) or not acts:
        return None  # "Her doctor thinks so": she whose doctor it is goes on
    if any(at >= start and m.sort != "organisation" and m.gender in ("", wanted) for m, at in cast.before(end)):
        return None
    return Span(*found.span("who"))


_AGENT: Final = lazily(
    r"\b(?:is|are|was|were|been|being)[ ][^.!?\n]{2,80}\bby[ ]"
    r"(?P<who>the[ ](?:[a-z-]+[ ]){0,2}?(?P<head>[a-z-]+))[.!]?[\s“\"]*\Z"
)
"""A sentence that ends with who acts: *The rumours were denied by the president.*"""


def _agent(text: str, language: Language, cast: Cast, sentence: tuple[int, int], wanted: Gender) -> Span | None:
    """The one by whom something is done at the end of a sentence that names nobody who may be ``wanted``."""
    start, end = sentence
    found = _AGENT.search(text, start, end)
    if found is None or found["head"] not in language["roles"] or cast.gender_of(found["head"]) not in ("", wanted):
        return None
    if any(at >= start and m.person_like and m.gender in ("", wanted) for m, at in cast.before(end)):
        return None
    return Span(*found.span("who"))


_BODY: Final = lazily(
    r"(?:\A|(?<=\n)|(?<=[.!?][ ]))(?P<who>The[ ](?:[a-z-]+[ ]){0,2}?(?P<head>[a-z-]+))[ ]"
    r"(?!of\b|and\b|in\b|who\b)[a-z]+"
)
"""A sentence that begins with a body without a name: *The league forced the question*."""


_PAPER: Final = lazily(r"\b(?P<who>(?:an?|the)[ ](?:[a-z-]+[ ]){0,2}?(?P<head>[a-z-]+))[.][\"”’]?[ ]")
"""A sentence that ends with a paper: *The two of them signed an open letter.*"""


def body_meant(
    text: str, language: Language, near: Sequence[tuple[Member, int]], low: str, place: int
) -> Resolved | None:
    """The body or the paper that *it* means, by a sentence of its paragraph, if that names none of ``near``."""
    start = text.rfind("\n", 0, place) + 1
    if low not in language["it"] or any(at >= start for _, at in near):
        return None
    known = language.any("organisations", "documents")
    found = [m["who"] for m in _BODY.finditer(text, start, place) if m["head"] in known]
    found = found or [m["who"] for m in _PAPER.finditer(text, start, place) if m["head"] in language["documents"]]
    if not found:
        return None
    body = f"the {found[-1].partition(' ')[2]}"
    return Resolved(speaker=body, reason=f"“{low}”: the body spoken of before", firm=False, candidates=(body,))


def _is_verb(word: str, language: Language) -> bool:
    if any(v.stance == "question" for v in language.verbs.get(word, ())):
        return False  # who asks is not who answers
    known = word in language.verbs or word in language.any("verbs", "auxiliaries", "deeds", "gestures")
    return known or word.endswith("ed") or word.removesuffix("s") in language["moves"]


def words_of(mention: str) -> list[str]:
    """The words of a description, in small letters."""
    return [w.lower() for w in WORD.findall(mention)]
