"""What somebody in a talk says that was said: *I said, "..."* is his own, *she said, "..."* whom he is asked about."""

import re
from bisect import bisect_right
from typing import Final

from quotecheck.documents.model import Document, Turn
from quotecheck.sources.whose.printednames import FULL, TITLE
from quotecheck.sources.whose.sections import FULL_PLAIN, INSIDE_MARKS, is_common
from quotecheck.text.kin import CLOSE, RELATIVES
from quotecheck.text.lazily import any_of, lazily
from quotecheck.text.names import NAME_WORD
from quotecheck.text.span import Span

_SAID: Final = r"(?:said|told|asked|answered|replied|wrote|shouted|thought|was like|went)"
_END: Final = r"(?: (?:to )?(?:him|her|them|you|everyone))?,?:?\s*[\"“‘']?\Z"
_I_SAID: Final = lazily(rf"\bI(?: just| only)? {_SAID}(?: to)?(?: [\w’']+){{0,2}}{_END}")
_SAID_SO: Final = lazily(rf"\b(?:[Hh]e|[Ss]he)(?: just| only)? {_SAID}(?: to)?(?: me| us)?{_END}")
_NAMED: Final = lazily(rf"(?<![.?!] )(?<!^)\b{TITLE}{NAME_WORD}(?: {NAME_WORD})*")
_SOMEBODY: Final = lazily(
    r"\b(?:my|our|his|her|the|an?|this|one|some)[ ](?:\w+[ ])?(?:\w+(?:er|or|ist|man|woman|ess|ian|eon)"
    rf"|{any_of(RELATIVES | CLOSE)}|boss|nurse|coach|guy|lady|kid|boy|girl|mate|chief|judge|clerk|bloke)\b",
    re.IGNORECASE,
)
"""Somebody without a name whom a pronoun may mean."""
_MINE: Final = lazily(
    rf"\bmy (?:{any_of(RELATIVES | CLOSE)}|boss|doctor|lawyer|solicitor|teacher|coach)\b(?!['’]s)",
    re.IGNORECASE,
)
_REACH: Final = 400
"""Characters of a turn before what it quotes in which whoever says it is looked for."""


def retold(document: Document, span: Span, named: str | None) -> str | None:
    """Whose the words are that a turn quotes as said, by label, name or *my sister*; "" for somebody else, None where
    nothing says so. ``named``: to whom they were credited, by whatever else stands around."""
    k = bisect_right(document.turns, span.start, key=lambda t: t.start) - 1
    if k < 0 or span.start >= document.turns[k].end:
        return None
    turn = document.turns[k]
    before = document.text[max(turn.start, span.start - _REACH) : span.start]
    if named not in (None, turn.speaker, document.turns[k - 1].speaker if k else None):
        return None
    if _I_SAID.search(before) is not None:
        return turn.speaker
    if _SAID_SO.search(before) is None:
        return None
    kin = list(_MINE.finditer(INSIDE_MARKS.sub(" ", before.rstrip(' "“'))))
    if len({m.group().casefold() for m in kin}) == 1:
        return kin[0].group().lower()
    asked = _asked_about(document, document.turns[k - 1], turn, before) if k and not kin else None
    asked = asked or (_spoken_of_above(document, k) if k and not kin and not _SOMEBODY.search(before) else None)
    return asked or ("" if named is not None else None)


_TITLED: Final = lazily(
    rf"\A[#*_ \t]*{TITLE}(?P<name>{FULL})[*_]{{0,2}}[ ,:–—-]{{1,3}}"
    r"(?i:interview|phone call|phoner|call|chat|sit-?down)\b"
)
_SPEAKS: Final = lazily(
    r"\b(?:he|she) (?:says|said|adds|added|tells|told|goes on|laughs)\b|\b[Aa]sked\b[^\n]{3,80}:\s*[\"“]?\Z"
)


def by_title(document: Document, span: Span) -> str | None:
    """Whose a quotation under *he says* is in a reporter's account of one talk, by its title: *Ann Hale interview*."""
    titled = _TITLED.match(document.text) if not document.turns else None
    if titled is None:
        return None
    low = document.text.rfind("\n", 0, span.start) + 1
    end = document.text.find("\n", span.end)
    line = document.text[low : end if end >= 0 else len(document.text)]
    around = INSIDE_MARKS.sub(" ", line)
    own = set(titled["name"].split())
    others = [m.group() for m in FULL_PLAIN.finditer(around) if not set(m.group().split()) & own]
    before = document.text[low : span.start]
    alone = not others and _SOMEBODY.search(around) is None
    return titled["name"] if alone and (_SPEAKS.search(around) or _SPEAKS.search(before)) else None


def _spoken_of_above(document: Document, k: int) -> str | None:
    """Whom the questions before mean by *he*: the one person of the nearest that names anybody, back to where they
    have no pronoun any more."""
    if not document.turns[k - 1].question:
        return None
    for turn in reversed(document.turns[max(0, k - _BACK) : k]):
        said = INSIDE_MARKS.sub(" ", document.text[turn.start : turn.end])
        names = {m.group() for m in _NAMED.finditer(said) if not is_common(m.group(), document.text)}
        names = {name for name in names if " " in name}
        if names:
            return names.pop() if len(names) == 1 and _SOMEBODY.search(said) is None else None
        if turn.question and _HE.search(said) is None:
            return None
    return None


_HE: Final = lazily(r"(?i)\b(?:he|him|his|she|her)\b")
_BACK: Final = 8


def _asked_about(document: Document, question: Turn, turn: Turn, before: str) -> str | None:
    """The one person whom a question names, if its answer brings in nobody else before it quotes."""
    if not question.question or _SOMEBODY.search(before) is not None:
        return None
    before = INSIDE_MARKS.sub(" ", before.rstrip(' "“'))
    asked = document.text[question.start : question.end]
    own = set((turn.speaker or "").casefold().split())
    names = {
        m.group()
        for said in (asked, before)
        for m in _NAMED.finditer(said)
        if not set(m.group().casefold().split()) & own and not is_common(m.group(), document.text)
    }
    return names.pop() if len(names) == 1 and _SOMEBODY.search(asked) is None else None
