"""Whose an unmarked turn of captions is: whoever was called up before it, or says who he is as it begins.

*>> next is ann hale* and *>> evening all ann hale from the guild we need trucks*; *>> yeah i'm ann hale i do the hens*.
Captions have neither capitals nor points, so that only the name that an article credits can be looked for.
"""

from bisect import bisect_right
from typing import Final

from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.signs import Signs
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily

_BEGINS: Final = 90
"""Characters of a turn within which its speaker says who he is."""
_ENDS: Final = 110
"""Characters at the end of a turn within which somebody is called up."""
_SAYS_WHO: Final = lazily(r"(?:\b(?:i'm|i’m|i am|my name is|my name's|my name’s|this is|it's|it’s) )\Z")
_CALLED: Final = lazily(
    r"\b(?:next|first up|you're up|you’re up|up next|go ahead|over to|the floor|floor is yours|come on up|come up"
    r"|welcome|call on|turn to|hear from|joined by|with me is|go to)\b"
)


def is_called_up(credited: tuple[str, ...], source: SourceDocument, voice: Voice) -> bool:
    """Whether an unmarked turn is shown to be of one of those credited, by its full name in small letters."""
    if voice.kind != "turn" or voice.speaker:
        return False
    turns = source.document.turns
    k = bisect_right(turns, voice.start, key=lambda t: t.start) - 1
    if k < 0 or turns[k].start != voice.start:
        return False
    before = source.text[max(turns[k - 1].start, turns[k - 1].end - _ENDS) : turns[k - 1].end] if k else ""
    opening = source.text[voice.start : min(voice.end, voice.start + _BEGINS)]
    shown = any(_shows(name, _plain(opening), _plain(before)) for name in _full_names(credited))
    return shown or _is_addressed(_full_names(credited), _plain(before), _plain(opening))


def _full_names(credited: tuple[str, ...]) -> set[str]:
    parsed = (parse_name(c) for c in credited)
    return {f"{name.given[0]} {name.last}" for name in parsed if name.given and name.last and not name.deputy}


def _shows(name: str, opening: str, before: str) -> bool:
    at = opening.find(f" {name} ")
    if at >= 0 and (_SAYS_WHO.search(opening[: at + 1]) is not None or f" {name} " in before):
        return True
    return f" {name} " in before and _CALLED.search(before) is not None and before.rfind(f" {name} ") >= 0 and at < 0


def _is_addressed(full: set[str], before: str, opening: str) -> bool:
    """Whether the turn before ends by calling one of them by title and surname: *mr hale do you want to take it*."""
    surnames = {name.split()[-1] for name in full}
    called = max((before.rfind(f" {title} {name} ") for title in _TITLES for name in surnames), default=-1)
    others = [before.rfind(f" {title} ") for title in _TITLES]
    return called >= 0 and max(others) <= called and not any(f" {name} that" in opening for name in surnames)


_CALL: Final = 130
"""Characters at the end of a captioned turn in which the next speaker is called up."""
_OPENING: Final = 130


def is_called_behind(text: str, turn: tuple[int, int], signs: Signs) -> bool:
    """Whether a captioned turn begins with its speaker's name, or the turn before ends with it.

    ``turn``: where its sign stands in the text, and the place in it that is looked at.
    """
    at, start = turn
    before = text[max(text.rfind(">>", 0, at), at - _CALL, 0) : at]
    before = before.lstrip(">") if len(before) < _CALL else before
    opening = text[at : min(start + 1, at + _OPENING)]
    said, called = _plain(opening), _plain(before)
    i_am = any(f" {lead} {name} " in said for lead in _I_AM for name in (*signs.full, *signs.names, *signs.offices))
    named = any(f" {full} " in said for full in signs.full)
    if i_am:
        return True
    if named:
        return any(f" {name} " in called for name in (*signs.full, *signs.names)) or at == text.find(">>")
    firsts = {full.split()[0] for full in signs.full} & signs.names
    if any(called.lstrip().startswith(f"{first} ") for first in firsts) and not any(f" {f} " in said for f in firsts):
        return True  # ">> Ann are you ok to talk" and ">> yeah I've been to see her"
    addressed = any(f" {title} {full.split()[-1]} " in called for title in _TITLES for full in signs.full)
    return addressed or (any(f" {full} " in called for full in signs.full) and not named)


_I_AM: Final = ("i'm", "i am", "this is", "this is the", "i'm the", "my name is", "my name's", "it's")
_TITLES: Final = (
    "mr", "mrs", "ms", "miss", "dr", "councilwoman", "councilman", "councillor", "councilmember", "commissioner",
    "supervisor", "mayor", "chief", "professor", "reverend", "senator", "representative", "director", "superintendent",
)  # fmt: skip
_WORD: Final = lazily(r"[^\W_][\w'’-]*")


def _plain(text: str) -> str:
    return f" {' '.join(w.casefold().replace('’', chr(39)) for w in _WORD.findall(text))} "
