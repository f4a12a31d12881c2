"""What people are said to be: *Ann Hale, who is an actuary, ...*, *they call Ann Hale the Admiral*.

A noun that a sentence predicates of somebody may stand for that person afterwards, as an apposition may.
"""

from collections.abc import Iterator, Sequence, Set
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.heads import DOES
from quotecheck.claims.people.member import Member
from quotecheck.claims.people.surroundings import inside_quotation
from quotecheck.text.lazily import lazily

_OFFICE: Final = 40
"""Characters before an office in which the body may be named that it is of."""
_PLACES: Final = 6
"""Places of a name behind which that is looked for."""
_IS: Final = lazily(
    r"(?:,[ ]who|,[ ]\d{1,3},(?:[ ]who)?|[ ]herself|[ ]himself)?[ ]"
    r"(?:is|was|has[ ]been|had[ ]been|became|remains|(?:works|worked|trained|qualified|served|serves)[ ]as)[ ]"
    r"(?:(?:now|also|still|then|once|long|now[ ]also|himself|herself|by[ ](?:trade|training|profession))[ ])?"
    r"(?:an?|the)[ ](?P<what>(?:[a-z][a-z’'-]*[ ]){0,3}[a-z][a-z-]+)\b"
)
"""Behind the name: *, who is a retired vicar*, *is now the cook*."""
_BYNAME: Final = r"(?P<what>(?:the|la|el|le)[ ](?:[A-Z][\w’'-]*[ ]){0,2}[A-Z][\w’'-]*)"
_KNOWN: Final = r"(?:known|nicknamed|dubbed|called)[ ](?:[^,.\n]{1,50}?[ ])??"
_CALLED: Final = lazily(
    rf"(?:[ ](?:as[ ]|simply[ ]|only[ ]|just[ ])*|,[ ]?(?:[a-z]+[ ])*?{_KNOWN}"
    rf"|[ ](?:is|was|has[ ]been)[ ](?:[a-z]+[ ])?{_KNOWN}){_BYNAME}"
)
"""Behind the name: *call Ann Hale the Admiral*, *Ann Hale, known on the quay as the Admiral*."""
_CALLS: Final = lazily(r"\b(?:call|know|nickname|dub|christen|knew|refer(?:s|red)?[ ]to)(?:s|ed|bed)?[ ]\Z")
"""Before the name."""
_BEFORE: Final = 16
_PERSONS: Final = (*DOES, "ian", "ress")


def predicated(text: str, language: Language, places: Sequence[tuple[int, Member]]) -> Iterator[tuple[Member, str]]:
    """People with the nouns that a sentence says they are, or the byname that others call them by."""
    if language.name != "en":
        return
    for at, member in places:
        if member.sort == "organisation" or at not in member.places[:_PLACES]:
            continue
        name = next((n for n in (member.name, member.words[-1], member.words[0]) if text.startswith(n, at)), "")
        if not name or inside_quotation(text, at):
            continue
        end = at + len(name)
        found = _IS.match(text, end)
        if found is not None and (what := _somebody(found["what"], language)):
            yield member, what
        called = _CALLED.match(text, end)
        if called is not None and (text[end] == "," or _is_predicate(text, at, called[0])):
            yield member, called["what"].partition(" ")[2]


_AS: Final = lazily(
    r"[^.!?\n“”\"]{0,160}?\b(?:his|her|their)[ ](?:[a-z]+[ ]){1,3}as[ ](?:an?[ ]|the[ ])?(?:[A-Z][\w’'-]*[ ]){0,3}"
    r"(?P<what>(?:[a-z][a-z’'-]*[ ]){0,2}[a-z][a-z-]+)\b"
)
"""Behind the name: *gave her last speech as mayor*, *has known it since his first day as Brigg manager*."""


def in_office(
    text: str, language: Language, places: Sequence[tuple[int, Member]], subjects: Set[int]
) -> Iterator[tuple[Member, str]]:
    """People with the office in which a sentence has them do something, where it names nobody else before that."""
    for k, (at, member) in enumerate(places):
        if at not in subjects or member.sort == "organisation" or at not in member.places[:_PLACES]:
            continue
        found = _AS.match(text, at)
        what = _somebody(found["what"], language) if found is not None else ""
        following = places[k + 1][0] if k + 1 < len(places) else len(text)
        if found is not None and what and not inside_quotation(text, at) and following > found.start("what") - _OFFICE:
            yield member, what


def _is_predicate(text: str, at: int, called: str) -> bool:
    """Whether a byname is the name's own, and no place or body that only stands behind it."""
    return _CALLS.search(text, max(0, at - _BEFORE), at) is not None or called.lstrip().startswith(
        ("is ", "was ", "has ")
    )


def _somebody(what: str, language: Language) -> str:
    """The words up to the noun for a person that a predicate has; empty if it has none: *a retired vicar in Brigg*."""
    words = what.split(" ")
    stop = next((k for k, w in enumerate(words) if w in language.any("prepositions", "conjunctions", "relative")), None)
    words = words[:stop]
    people = language.any("roles", "people", "male_nouns", "female_nouns")
    last = next((k for k in range(len(words) - 1, -1, -1) if words[k] in people), None)
    if last is None and words and words[-1].endswith(_PERSONS) and len(words[-1]) > 5:
        last = len(words) - 1
    return " ".join(words[: last + 1]) if last is not None else ""
