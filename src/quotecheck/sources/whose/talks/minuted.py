"""Quotations of minutes and notes by what somebody is there: *4.1 The Chair: "..."* and *the treasurer replied: "..."*
are of whom the list of those present has for it.
"""

import re
from functools import lru_cache
from typing import Final

from quotecheck.documents.speakers.legends import declared_parts, legend_at_foot
from quotecheck.documents.speakers.parts import is_part
from quotecheck.sources.whose.printednames import FULL, TITLE
from quotecheck.sources.whose.roles import HEADER
from quotecheck.sources.whose.talks.readaloud import read_out
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_REACH: Final = 300
_VERBS: Final = (
    "said says asked asks replied replies answered answers added adds told tells warned stated explained reported"
    " continued concluded insisted commented remarked observed noted responded declared read announced argued"
    " complained joked thanked urged promised confirmed suggested wanted objected interjected shouted called protested"
)
_SAYS: Final = rf"[ ](?:then[ ]|also[ ]|again[ ]|later[ ])?(?:{'|'.join(_VERBS.split())})\b[^.!?\n\"“”]{{0,80}}"
_MARK: Final = r"[ \t*_>•#|–—-]{0,8}(?:(?:\d{1,3}(?:\.\d{1,2}){0,3}[.)]?|\(?[a-z\d]{1,3}\))[ \t]+)?[*_]{0,3}"
"""The number or the sign of an item."""
_LABELLED: Final = lazily(
    rf"(?:(?:\A|(?<=\n)){_MARK}|(?<=[.!?”\"][ ]))(?:[Tt]he[ ])?"
    r"(?P<label>[^\W\d_][\w’'-]*(?:[ ][\w’'-]+){0,4}?)[*_]{0,3}"
    rf"(?:[ ]?:[*_]{{0,3}}[ \t]*(?:\n[ \t]*)?|{_SAYS}[:,]?\s)[\"“]\Z"
)


def handed_on(text: str, start: int) -> str | None:
    """Whose a quotation is by the line before it that reads it out, says what he is or means one of two."""
    return read_out(text, start) or said_before(text, start) or by_part(text, start) or former_or_latter(text, start)


_SAID_BEFORE: Final = lazily(
    rf"\b(?:said|says|told[ ][^.:\n\"“”]{{2,40}}|heard|alleged|alleges|claimed|explained|added)[ ](?:that[ ])?"
    rf"(?P<who>the[ ](?:defendant|accused|victim|complainant"
    r"|driver|suspect|prisoner|plaintiff|claimant|appellant|caller)"
    rf"|{TITLE}(?:{FULL}|{NAME_WORD}))[ ]had[ ](?:[a-z]+ly[ ]|then[ ]|later[ ]|also[ ]|even[ ])?"
    r"(?:texted|told|written|messaged|shouted|said|posted|e-?mailed|screamed|replied|boasted|admitted|warned|threatened"
    r"|asked|yelled|confessed|answered|sent|typed|tweeted|whispered|bragged|complained|noted|recorded|remarked|vowed)\b"
    r"[^.!?\n\"“”]{0,80}?[:,]?\s*[\"“]?\Z"
)


def said_before(text: str, start: int) -> str | None:
    """Whose words of before somebody tells a hearing of: *Hale said the driver had texted: "..."*."""
    found = _SAID_BEFORE.search(text, max(text.rfind("\n", 0, start) + 1, start - _REACH), start)
    if found is None:
        return None
    who = found["who"]
    named = _named_so(text, who.removeprefix("the ")) if who.startswith("the ") else who
    return named or who


def _named_so(text: str, what: str) -> str | None:
    """The one name that a text has for somebody in apposition: *The defendant, Rolf Hale, 29*."""
    found = {m[1] for m in re.finditer(rf"(?i:\b{what}),? {TITLE}({FULL})", text)}
    return found.pop() if len(found) == 1 else None


def by_part(text: str, start: int) -> str | None:
    """The name of whom the line before a quotation gives it to by what he is, as the list of those present has it."""
    low = max(text.rfind("\n", 0, max(0, start - 1)) + 1, start - _REACH)
    found = _LABELLED.search(text[low:start])
    if found is None or not (is_part(found["label"]) or ":" in found.group()):
        return None
    return parts_of(text).get(" ".join(found["label"].casefold().removeprefix("the ").split()))


@lru_cache(maxsize=8)
def parts_of(text: str) -> dict[str, str]:
    """What those are who are present -> their names, by the head and the foot of a text."""
    foot = legend_at_foot(text)
    return declared_parts(f"{text[:HEADER]}\n{foot.group() if foot is not None else ''}")


_NAMED_TWO: Final = lazily(rf"\b(?:[A-Z]\.[ ]?)?{NAME_WORD}(?:[ ](?:[A-Z]\.|de|van|von|{NAME_WORD})){{1,3}}")
_SENTENCE: Final = lazily(r"(?:\A|(?<=[.!?”\"][ \n])|(?<=\n))(?=[A-Z“\"])")


_FORMER: Final = lazily(r"\b[Tt]he (?P<which>former|latter),? (?![A-Z])[^.!?\n\"“”]{2,90}[\"“]\Z")


def former_or_latter(text: str, start: int) -> str | None:
    """Whom *the former* or *the latter* means in the sentence of a quotation: of the two whom the one above names."""
    low = max(0, start - _REACH)
    found = _FORMER.search(text, low, start)
    if found is None:
        return None
    before = text[max(0, found.start() - _REACH) : found.start()].rpartition("\n\n")[2]
    for piece in reversed(_SENTENCE.split(before)):
        names = list(dict.fromkeys(m.group() for m in _NAMED_TWO.finditer(piece)))
        if len(names) == _PAIR:
            return names[found["which"] == "latter"]
        if names:
            return None
    return None


_PAIR: Final = 2
