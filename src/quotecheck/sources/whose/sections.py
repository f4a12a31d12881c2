"""Parts of a document under the name of who speaks there: messages from several people on one page, statements under
banners, notes of several talks, a round-up of experts.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import Final

from quotecheck.sources.whose.printednames import FULL, TITLE, capitalised
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD
from quotecheck.text.records import dataclass

ALONE: Final = lazily(rf"{TITLE}(?P<name>{FULL})(?:[ ]\([^()\n]{{1,60}}\))?")
"""A heading that is a name, with or without what its bearer is in brackets."""
_OVER_RULE: Final = lazily(r"^(?P<line>[^\n]{3,160}(?:\n[ ]{6,}[^\n]{3,120})?)\n[ \t]*[-=_]{5,}[ \t]*$", re.MULTILINE)
_GIVEN_BY: Final = lazily(
    rf"\b(?:attributable|attributed)\s+to\s+(?:the\s+[\w ]{{2,40}},\s+)?{TITLE}(?P<name>{NAME_WORD}(?:\s+{NAME_WORD})+)"
    rf"|\b(?:from|by|with|spoke to)\s+{TITLE}(?P<from>{NAME_WORD}(?:\s+{NAME_WORD})+)"
)
"""A banner over words that says whose they are: *2/4 COUNCIL (phone, attributable to Cllr Ann Hale)*."""
_ATTRIBUTED: Final = lazily(
    r"^[*_ \t]{0,4}[^\n:]{0,60}\battribut(?:able|ed|e)[ ]to[ ](?:the[ ][\w ]{2,40},[ ])?"
    rf"(?:{TITLE}(?P<name>{NAME_WORD}(?:[ ]{NAME_WORD})+)[^\n:]{{0,120}}|(?P<who>(?:a"
    rf"|the)[ ][^\n:]{{3,100}})):[*_]{{0,3}}[ \t]*$",
    re.MULTILINE,
)
"""A line over unquoted words: *The following is attributable to Dr Ann Hale, director:*."""
_SAYS: Final = lazily(
    rf"^{TITLE}(?P<name>{FULL}),[ ][^\n:]{{3,180}}[ ,](?:said|says|commented|writes|adds|added):[ \t]*$", re.MULTILINE
)
"""A line over the quoted paragraphs of one of several: *Prof Ann Hale, Professor of Medicine, Brigg, said:*."""
_BULLETED: Final = lazily(
    rf"^[ \t]{{0,4}}{TITLE}(?P<name>{NAME_WORD}(?:[ ]{NAME_WORD}){{1,2}})(?:[ ,(–-][^\n:\"“]{{0,80}})?\n"
    rf"(?=[ \t]{{0,4}}[-–•][ ]\S)",
    re.MULTILINE,
)
"""Somebody over a list of what he said: *Ann Hale, 58, drayman* and then *- I've had one employer*."""
BULLETS: Final = lazily(r"(?:[ \t]{0,4}[-–•][ ][^\n]*(?:\n|\Z))+")
_SURNAMED: Final = lazily(
    r"^[ \t]{0,4}(?P<last>[A-Z][A-Z'’-]{2,}(?:[ ][A-Z][A-Z'’-]{2,})?)(?:,[ ]"
    r"(?P<first>[A-Z][a-z][\w'’-]*))?[ ]\((?P<in>[^()\n]{3,160})\)"
    r"(?![^\n]{0,3}:[ ]*\S)[^\n\"“]{0,80}$",
    re.MULTILINE,
)
"""A surname in capitals with who that is in brackets: *HALE (Rovers manager, Ann Hale)*."""
_EACH_NAME: Final = lazily(rf"\b(?=(?P<name>{NAME_WORD} (?:van |de |von )?[\w'’-]+))")
"""A name from wherever one may begin, so that *Rovers Ann Hale* is read from *Ann* too."""
FIRST_PERSON: Final = lazily(r"\b(?:I|I['’](?:m|ve|d|ll)|my|we|We|our|us)\b")
_TOPIC: Final = lazily(r"^\*\*(?:On|On the|About)\b[^*\n]{2,200}:?\*\*:?[ \t]*\n[\"“]", re.MULTILINE)
_ANNOUNCED: Final = lazily(
    r"\b(?:sat down|spoke|faced|met|was (?:up )?next|was asked|told|answered|addressed|took|previewed|previews)\b"
)
_QUOTED_BULLET: Final = lazily(r"[ \t]{0,4}[-–•][ ][\"“]")
INSIDE_MARKS: Final = lazily(r"[\"“][^\"”]*[\"”]?")
FULL_PLAIN: Final = lazily(r"\b[A-Z][a-z][\w'’-]*(?: [A-Z]\.)?(?: [A-Z][a-z][\w'’-]+)+")


@dataclass(frozen=True, slots=True)
class Sections:
    """Where parts of a document begin that one person speaks in, by the line over each."""

    spoken: dict[int, str]
    """What stands there was said; what is quoted there is another's."""
    bulleted: frozenset[int]
    """Of these, where only the list under the line was said."""
    quoting: dict[int, str]
    """What is quoted there was said."""


def sections(text: str, lines: Sequence[tuple[int, str, int]]) -> Sections:
    """The sections of a text; ``lines``: its headings, each with where it ends and its level."""
    own = {at: m["name"] for at, line, _ in lines if (m := ALONE.fullmatch(line)) and not is_common(m["name"], text)}
    own = {at: name for at, name in own.items() if _first_person(text, at, sorted(a for a, _, _ in lines))}
    banners = {
        m.end(): re.sub(r"\s+", " ", g["name"] or g["from"])
        for m in _OVER_RULE.finditer(text)
        if (g := _GIVEN_BY.search(m["line"]))
    }
    given = {m.end(): m["name"] or m["who"].strip(" *_") for m in _ATTRIBUTED.finditer(text)}
    bulleted = {m.end(): m["name"] for m in _BULLETED.finditer(text) if not is_common(m["name"], text)}
    bulleted = bulleted if all(not _QUOTED_BULLET.match(text, at) for at in bulleted) else {}
    said = {m.end(): m["name"] for m in _SAYS.finditer(text)}
    surnamed = {m.end(): name for m in _SURNAMED.finditer(text) if (name := _surnamed(m)) is not None}
    several = _of_several(bulleted)
    return Sections(
        spoken=_of_several(own) | _of_several(banners) | _of_several(given) | several,
        bulleted=frozenset(several),
        quoting=_of_several(said) | _of_several(surnamed),
    )


def _of_several(found: dict[int, str]) -> dict[int, str]:
    """Lines of one kind, if they name more than one person."""
    return found if len(set(found.values())) > 1 else {}


def is_common(name: str, text: str) -> bool:
    """Whether the last word of what looks like a name is a word of the language: the text has it in small letters."""
    last = name.rsplit(maxsplit=1)[-1].casefold()
    return re.search(rf"(?<![\w-]){re.escape(last)}(?![\w-])", text) is not None


def _surnamed(m: "re.Match[str]") -> str | None:
    """The full name of a head with a surname in capitals: in its brackets, or behind the comma."""
    if m["first"]:
        return f"{m['first']} {capitalised(m['last'])}"
    last = m["last"].casefold()
    names = (n["name"] for n in _EACH_NAME.finditer(m["in"]))
    return next((name for name in names if name.casefold().endswith(last)), None)


def _first_person(text: str, at: int, heads: Sequence[int]) -> bool:
    """Whether what stands under a heading speaks of itself outside of what it quotes."""
    k = bisect_right(heads, at)
    end = heads[k] if k < len(heads) else len(text)
    return len(FIRST_PERSON.findall(INSIDE_MARKS.sub("", text[at:end]))) > 1


_TOPICS: Final = 200
"""Topics of one page that are looked at."""


def under_topics(text: str) -> dict[int, str]:
    """Who answers under bold topics, *On the result:*, without a name: the last one whom the page announced."""
    topics = list(islice(_TOPIC.finditer(text), _TOPICS))
    if len(topics) < 2:
        return {}
    found: dict[int, str] = {}
    low = 0
    for m in topics:
        between = INSIDE_MARKS.sub("", text[low : m.start()])
        names = list(dict.fromkeys(n.group() for n in FULL_PLAIN.finditer(between) if not is_common(n.group(), text)))
        said = [n for n in names if _ANNOUNCED.search(between, between.index(n), between.index(n) + len(n) + 40)]
        if said:
            found[max(low, text.find(said[-1], low))] = said[-1]
        low = m.end() - 1
    return found
