"""Who asks and who answers in the transcript of a court or an inquiry: by the headings over its questions.

*ROSA QUINTANA, sworn.* and *EXAMINATION OF MR HALE* say whose the answers are from there on, *BY MS. OKAFOR:* whose the
questions; *APPEARANCES: Linda Okafor, for the State* gives the name in full.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.sources.whose.printednames import ANY, TITLE
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD
from quotecheck.text.scan import line_starts, tried

_SWORN: Final = (
    r"(?i:(?:(?:after|having|been|being|was|first|previously|then|again|duly|placed|put|still) ){0,6}"
    r"(?:(?:re)?(?:sworn|affirmed)|(?:(?:re)?called|resumed|examined)"
    r"(?! (?:the|him|her|his|me|it|us|them|my|our|their|its|out|off|for|an?|work\w*)\b)"
    r"|(?:under|on) (?:oath|affirmation))\b)"
)
_NUMBER: Final = r"(?:(?:\d{1,2}:\d{2}(?::\d{2})?[ ]{1,4})?\d{1,2}[ ]{2,})?"
"""The time and the number of a line in the margin."""
_CALLS: Final = (
    rf"(?<!\b(?:he|it)[ ])(?<!\bshe[ ])\b(?:calls|(?:I|we|We)[ ]call)(?=[ ](?:[A-Z][a-z]+\.[ ])?{NAME_WORD}\s+"
    rf"(?:\d{{1,2}}[ ]+)?{NAME_WORD})"
)
"""What counsel says to bring somebody into the box."""
_PARTY: Final = r"(?i:\(?(?:the )?(?:defendant|accused|claimant|plaintiff|witness|appellant|respondent),?[ ])?"
"""Who is called back into the box: *(The defendant, ANN HALE, recalled)*."""
_CAPITAL: Final = r"[^\W\d_a-zß-ÿ](?:['’-]?[^\W\d_a-zß-ÿ]){1,30}"
_IN_CAPITALS: Final = rf"{_CAPITAL}(?:[ ](?:[A-Z]\.|{_CAPITAL})){{1,4}}"
_RANKED: Final = rf"(?:[A-Z][A-Za-z]{{1,6}}\.[ ]){{0,3}}{TITLE}"
"""Ranks in short before a name: *SGT.*, *LT. COL.*, *DET. INSP.*"""
_SIDE: Final = (
    r"(?i:(?:(?:the |for the )?(?:state|people|crown|prosecution|government|commonwealth|plaintiff|claimant|defen[cs]e"
    r"|defendant|respondent|petitioner|applicant|appellant|complainant|inquiry|coroner)(?:['’]?s['’]?)?[ ])?"
    r"witness(?:[ ](?:no\.?|number))?(?:[ ]\d{1,3})?|(?:pw|dw|rw|cw)[ -]?\d{1,3})[ ]?[:,.–—-]{0,2}[ ]{1,3}"
)
"""For whom somebody is called: *STATE'S WITNESS NO. 2*, *PW3*."""
_THEN: Final = r"(?i:(?:where|there)upon|thereafter)\b"
_DONE: Final = r"(?i:was|were|having|being)\b"
"""What goes on under a name, and is none: *WAS DIRECTLY EXAMINED BY MS HALE*."""
_STAGE: Final = r"(?i:(?:re-?|cross-?|further[ ]|direct[ -]|chief[ ]){0,3}(?:examination|direct|cross)\b)"
"""What a heading calls the stage of the questioning, whoever answers: *DIRECT EXAMINATION (Resumed)*."""
_WITNESS: Final = lazily(
    rf"^[ \t*_#<(\[]{{0,30}}{_NUMBER}[ \t]{{0,40}}(?>(?:{_SIDE}|{_PARTY})?)"
    rf"(?!{_THEN}|{_STAGE}|{_DONE})"
    rf"(?P<a>{_RANKED}{ANY})[*_]{{0,3}}(?:[ ]\([^()\n]{{2,40}}\))?"
    rf"(?:,[^,\n]{{0,60}}){{0,3}}(?:,\s+{_NUMBER}|[ ]\(){_SWORN}"
    rf"|^[ \t*_#]{{0,30}}(?i:(?:re-?|cross-?|direct |further )?examination of|witness(?:[ ](?:sworn|affirmed|called"
    rf"|recalled))?|testimony of|evidence of)[: ][ ]{{0,3}}(?P<b>{_RANKED}{ANY})"
    rf"|^[ \t]{{0,30}}(?P<c>{TITLE}{ANY}):[ ]+\((?:d\.?s\.?s|sworn|s\.?u\.?o)[^()\n]{{0,40}}\)"
    rf"|^[ \t]{{0,60}}(?P<d>{_RANKED}{ANY})(?:[ ]{{1,3}}(?:[-–—]|--)[ ]{{1,3}}|,[ ])(?i:(?:re-?|further )?"
    r"(?:direct|cross)(?:[ -]examination)?)(?:[ ](?i:by|of)\b[^\n]{2,40})?[ \t]*$"
    rf"|^[ \t*_#<(\[]{{0,30}}{_NUMBER}[ \t]{{0,40}}(?:{_THEN},?[ ]{{1,3}})?(?>(?:{_SIDE})?)"
    rf"(?!{_STAGE}|{_DONE})(?P<e>{_RANKED}{_IN_CAPITALS})[*_]{{0,3}}[ \t]{{0,4}},?"
    rf"(?:\s{{1,40}}{_NUMBER}|[ ][-–—][ ]){_SWORN}"
    rf"|^[ \t*_#<(\[]{{0,30}}{_NUMBER}[ \t]{{0,40}}{_SIDE}(?P<f>{_RANKED}{_IN_CAPITALS})[*_]{{0,3}}[ \t]*$",
    re.MULTILINE,
)
_CALLED: Final = lazily(
    rf"{_CALLS}[ ](?P<name>{TITLE}{NAME_WORD}(?:(?:[ ]|\n[ ]?\d{{1,2}}[ ]{{2,}}){NAME_WORD}){{0,3}})[.,]"
)
_CALL: Final = lazily(r"\bcalls?\b")
_EXAMINED: Final = (
    r"(?i:(?:(?:re-?|cross-?|direct[ ]|further[ ])?(?:examination|examined)[ ](?:continued[ ])?|questioned[ ])?by"
    r"|questions[ ]from)"
)
_BY: Final = lazily(
    r"^(?![^\n]*\b(?i:answer(?:s|ed)?|repl(?:y|ies|ied)|responses?|responded|evidence|filled in|completed)[ ](?i:by)\b)"
    rf"[ \t*_#]{{0,30}}{_NUMBER}[ \t]{{0,40}}(?:(?i:[a-z ,.]{{3,60}} (?:be )?)\n?[ \t]*)?"
    rf"(?:{_EXAMINED}|(?i:examination of)[ ]{_RANKED}{ANY}[ ](?i:by))[ ](?P<name>{TITLE}{ANY}?)(?i:[ ]as\s+follows)?"
    r"[ \t]{0,4}[:.]?[*_]{0,3}[ \t]*$",
    re.MULTILINE,
)
_FULL: Final = lazily(rf"{NAME_WORD}(?: [A-Z]\.)? {NAME_WORD}")
_HEAD: Final = 3000


_ANSWERED: Final = lazily(r"[?.]\s?(?:---\s*|[-–—]{1,2}[ ]A\.[ ]+)")
_PARAGRAPH: Final = lazily(r"\n[ \t]*\d{0,3}[ \t]*\n")


def answered(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The answers within an examiner's turn, as some records have them: *Is that right?---Yes. It was.*, *Is that
    right? - A. It was.*"""
    for m in _ANSWERED.finditer(text, start, end):
        close = _PARAGRAPH.search(text, m.end(), end)
        again = _ANSWERED.search(text, m.end(), close.start() if close else end)
        if again is None:
            yield m.end(), close.start() if close else end


class Witnesses:
    """Who answers and who asks at a place of a transcript with questions and answers."""

    def __init__(self, text: str) -> None:
        starts = line_starts(text)
        sworn = [(m.start(), _plain(_sworn(m))) for m in tried(_WITNESS, text, starts)]
        spoken = (max(0, m.start() - _SHORT) for m in _CALL.finditer(text))
        called = (m for at in spoken if (m := _CALLED.search(text, at, at + _LONG)) is not None)
        self._answers = sorted({*sworn, *((m.start(), _plain(m["name"])) for m in called)})
        asked = sorted({at for m in _WORD_BY.finditer(text) for at in _line_and_above(starts, m.start())})
        self._asks = [(m.start(), _full(text, _plain(m["name"]))) for m in tried(_BY, text, asked)]

    def answers(self, place: int) -> str | None:
        """Whose an answer at a place is; None where no heading says so."""
        return _last(self._answers, place)

    def asks(self, place: int) -> str | None:
        """Whose a question at a place is; None where no heading says so."""
        return _last(self._asks, place)


def _sworn(m: "re.Match[str]") -> str:
    """Whom a heading names, without a rank in short."""
    return _SHORT_RANKS.sub("", next(name for name in m.groups() if name is not None))


_SHORT_RANKS: Final = lazily(r"^(?:(?!(?i:Mr|Mrs|Ms|Miss|Dr)\b)[A-Z][A-Za-z]{1,6}\.[ ]){1,3}")
_SHORT: Final = 12
_LONG: Final = 160
_WORD_BY: Final = lazily(r"\b(?:by|BY|By|from|FROM)\b")


def _line_and_above(starts: Sequence[int], place: int) -> Sequence[int]:
    """Where the line of a place begins, and the one above it."""
    k = bisect_right(starts, place)
    return starts[max(0, k - 2) : k]


def _last(found: list[tuple[int, str]], place: int) -> str | None:
    k = bisect_right(found, place, key=lambda f: f[0]) - 1
    return found[k][1] if k >= 0 else None


def _plain(name: str) -> str:
    """A name in capitals as it is written elsewhere: "MR DEAN HALE" is Mr Dean Hale."""
    words = [w for w in name.split() if not w.isdigit()]
    return " ".join(w.capitalize() if w.isupper() and (len(w) > 2 or k == 0) else w for k, w in enumerate(words))


def _full(text: str, name: str) -> str:
    """The name in full, where the head of the transcript has it."""
    last = name.rsplit(maxsplit=1)[-1]
    return next((m.group() for m in _FULL.finditer(text[:_HEAD]) if m.group().split()[-1] == last), name)
