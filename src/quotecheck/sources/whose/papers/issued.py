"""Whose statement a paper is by its head: *Issued by Hale Dost LLP on behalf of Mrs Ann Hale*, *A message from the
Bishop of Brigg, Rt Revd Rolf Dost*."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.printednames import ANY, FULL, TITLE
from quotecheck.text.lazily import any_of, lazily
from quotecheck.text.records import dataclass

_TOP: Final = 500
"""Characters in which such a head stands."""
_KINDS: Final = frozenset(
    """
    statement message letter note update apology tribute response comment comments word words eulogy sermon homily
    speech address remarks toast lecture reflection notice announcement reply thanks appeal
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_PAPERS: Final = _KINDS | {"issued", "released", "published"}
_FROM: Final = lazily(
    r"^[#*_> \t]{0,6}(?=(?P<lead>[^\n:\"“”]{0,90}?)[ ](?:from|by|of|on behalf of|for)[ ])"
    r"(?:(?:an?|the|this|personal|open|joint|full|family|short|further|impact|public|media|press|victim)[ ]){0,3}"
    rf"{any_of(_KINDS)}?[ ]?"
    r"(?:issued|released|published|given|made|delivered|sent|preached|written|read|shared)?[ ]?(?:out[ ])?"
    r"(?:(?:today|yesterday|this[ ]\w+|on[ ]\w+)[ ])?"
    r"(?:(?:through|via|by)[ ](?P<agent>[^\n:\"“”,]{3,70}?)[ ](?:on[ ]behalf[ ]of|for)"
    r"|(?:from|by|on[ ]behalf[ ]of|of))[ ]"
    r"(?P<who>[^\n:\"“”]{3,110}?)(?=[ ](?:at|to|on|following|after|about|regarding|read)[ ]|[ \t:.*_]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_PERSON: Final = lazily(rf"(?:(?:[Tt]he[ ])?(?:Rt|Right|Most|Very)[ ](?:Revd?|Hon)\.?[ ])?{TITLE}(?P<name>{FULL})")
_ADDS: Final = lazily(
    rf"^[ \t]{{0,4}}(?P<who>{TITLE}{ANY}(?:[ ](?:LLP|Ltd|plc|Inc|Solicitors|Police))?)[ ]"
    r"(?:also[ ])?(?:adds|added|says|said|continues|comments|commented)[ ]?:[ ](?P<words>[^\s\"“][^\n]+)$",
    re.MULTILINE,
)
"""A line under a statement that is somebody else's: *Hale Dost LLP adds: The firm will not comment.*"""


_HEADED: Final = lazily(
    r"\b(?P<kind>(?i:statement|response|comment|remarks|address|release|announcement|notice|report|decision)s?)[ ]"
    r"(?i:(?:issued[ ])?(?:from|by|of)):?[ ]+[*_]{0,2}(?P<the>(?i:the)[ ])?(?P<who>[^\W\d_a-z][^\n:;]{2,70})"
)
_NAMED: Final = lazily(
    rf"{TITLE}(?P<name>{FULL})(?=[ ]*(?:$|,|\(|[|:;]|[ ][-–—]|[ ]on[ ]|Age\b|[ ]{{2}}))", re.MULTILINE
)
_MORE_OF_IT: Final = lazily(r"(?i)(?:(?:witness|personal|victim|impact|sworn|written|prepared)[ ])*")
"""What kind of statement it is."""


@dataclass(frozen=True, slots=True)
class Head:
    """A head that says whose a paper is: *WITNESS STATEMENT OF ANN HALE*, *Statement from the Hale Trust on fares*."""

    kind: str
    """*Statement*, as printed."""
    who: str
    """Whoever it is of, as printed, up to a colon or the end of the line, without the article."""
    person: str | None
    """The name of somebody whose all of it is, where the line begins so and goes on to nothing else."""


def headed(text: str) -> Iterator[Head]:
    """The places of a text, a line or the top of a paper, that say of whom it is."""
    for m in _HEADED.finditer(text):
        begins = _MORE_OF_IT.fullmatch(text, text.rfind("\n", 0, m.start()) + 1, m.start()) is not None
        named = _NAMED.match(text, m.start("who")) if begins and not m["the"] else None
        yield Head(m["kind"], m["who"], named["name"] if named is not None else None)


@lru_cache(maxsize=64)
def issuer(text: str) -> tuple[str, int] | None:
    """Whose statement a text is by one of its first lines, and where that line ends."""
    top = text[:_TOP]
    if not _PAPERS & {*top.casefold().replace(",", " ").split()}:
        return None
    found = _FROM.match(top) or next((m for m in _FROM.finditer(top) if top[: m.start()].count("\n") <= _LINES), None)
    if found is None or not _PAPERS & {*(found["lead"] or "").casefold().split()}:
        return None
    who = found["who"].strip(" .*_")
    pieces = [piece.strip() for piece in who.split(",")]
    named = next((m["name"] for piece in reversed(pieces) if (m := _PERSON.fullmatch(piece))), None)
    who = named or pieces[0].removeprefix("the ").removeprefix("The ")
    contents = " " not in who and found[0][found.start("who") - found.start() - 4 :][:4].casefold() == " of "
    return (who, found.end()) if any(c.isupper() for c in who) and not contents else None  # "Statement of Findings"


_LINES: Final = 2
"""Lines over such a head."""


def adds(document: Document) -> Iterator[Voice]:
    """What stands under a statement as somebody else's addition to it."""
    if document.turns or issuer(document.text) is None:
        return
    for m in _ADDS.finditer(document.text):
        yield Voice(start=m.start("words"), end=m.end("words"), kind="turn", speaker=m["who"])


def opens_statement(text: str, start: int) -> str | None:
    """Whose a quotation is that is the first thing under such a head."""
    found = issuer(text)
    if found is None or start < found[1] or start - found[1] > _NEAR:
        return None
    between = text[found[1] : start].strip(' \t\r\n.:*_>"“')
    return found[0] if len(between.split()) <= _DATED and "”" not in between and '"' not in between else None


_NEAR: Final = 90
_DATED: Final = 6
"""Words of a date or a place between a head and the statement."""
