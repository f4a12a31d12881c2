"""Who is brought in by an office and named only afterwards: *The mayor of Brigg has gone. Ann Hale told them ...*.

News has it so often in its first two paragraphs, and features where a speaker is new.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.member import Member
from quotecheck.claims.people.surroundings import QUOTED, SENTENCE_ENDS
from quotecheck.text.lazily import lazily

_PARAGRAPH: Final = lazily(r"[^\s#>|-][^\n]*")
_DATELINE: Final = lazily(r"[A-Z][A-Z .,’'-]{2,}[^\n]{0,40}?(?:[—–]|\s-)\s")
_WORD: Final = lazily(r"[\w’'&-]+")
_CLAUSE: Final = lazily(r"\b(?:that|why|how|whether|when|if)\s\Z")
_LONGEST: Final = 8
"""Most words of the office."""
_FAR: Final = 1200
"""Most characters from the office to the name."""


def introduced(
    text: str, language: Language, places: Sequence[tuple[int, Member]], subjects: Set[int]
) -> Iterator[tuple[Member, str]]:
    """People with the office by which the text brought them in; ``places``: all names in order."""
    starts = [at for at, _ in places]
    for paragraph in _PARAGRAPH.finditer(text):
        dateline = _DATELINE.match(text, paragraph.start(), paragraph.end())
        first = dateline.end() if dateline is not None else paragraph.start()
        office = _office(text, first, paragraph.end(), language)
        if office is None:
            continue
        sentence = SENTENCE_ENDS.search(QUOTED.sub(lambda q: "Q" * len(q[0]), paragraph[0]), first - paragraph.start())
        told = paragraph.start() + sentence.start() if sentence is not None else paragraph.end()
        following = _PARAGRAPH.search(text, paragraph.end())
        end = following.end() if following is not None else paragraph.end()
        for at, member in places[bisect_right(starts, first) :]:
            if at > min(end, first + _FAR):
                break
            if not (
                member.person_like or (member.sort == "unknown" and len(member.words) in (2, 3) and at in subjects)
            ):
                continue
            if _CLAUSE.search(text, max(first, at - 12), at):
                continue
            if at > told and at in subjects and _is_new(member, at):
                yield member, office
            break


def _is_new(member: Member, at: int) -> bool:
    """Whether somebody is named in full, for the first time, and without an office."""
    return member.places[:1] == [at] and at in member.in_full and not member.roles and not member.titles


def _office(text: str, first: int, end: int, language: Language) -> str | None:
    """The office that a paragraph begins with, if a verb or what it is of stands behind it."""
    words = list(_WORD.finditer(text, first, min(end, first + 160)))[: _LONGEST + 1]
    if len(words) < 3 or words[0].start() != first:
        return None
    lows = [w[0].lower() for w in words]
    if lows[0] not in language["articles"] and not lows[0].endswith(("'s", "’s")):
        return None
    held = language.any("roles", "people", "titles")
    head = next((k for k in range(1, len(words) - 1) if lows[k] in held and lows[k + 1] not in held), None)
    if head is None or any(w[0][:1].isupper() for w in words[1 : head + 1]):
        return None
    behind = lows[head + 1]
    acts = behind in language.verbs or behind in language.any("verbs", "auxiliaries", "deeds") or behind.endswith("ed")
    apart = text[words[head].end() : words[head + 1].start()] != " "
    if apart or not (acts or behind in ("of", "for", "at", "in", "who")):
        return None
    return (
        text[words[1].start() : words[head].end()]
        if lows[0] in language["articles"]
        else text[first : words[head].end()]
    )
