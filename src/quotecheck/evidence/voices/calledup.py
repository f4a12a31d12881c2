"""Whose an unmarked turn of captions is: whoever was called up before it, or says who he is as it begins.

*>> next is ann hale* and *>> evening all ann hale from the guild we need trucks*; *>> yeah i'm ann hale i do the hens*.
Captions have neither capitals nor points, so that only the name that an article credits can be looked for.
"""

from bisect import bisect_right
from typing import Final

from quotecheck.evidence.voices.names import parse_name
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily

_OPENING: Final = 90
"""Characters of a turn within which its speaker says who he is."""
_CALL: Final = 110
"""Characters at the end of a turn within which somebody is called up."""
_I_AM: Final = lazily(r"(?:\b(?:i'm|i’m|i am|my name is|my name's|my name’s|this is|it's|it’s) )\Z")
_CALLED: Final = lazily(
    r"\b(?:next|first up|you're up|you’re up|up next|go ahead|over to|the floor|floor is yours|come on up|come up"
    r"|welcome|call on|turn to|hear from|joined by|with me is|go to)\b"
)
_WORD: Final = lazily(r"[^\W_][\w'’-]*")


def is_called_up(credited: tuple[str, ...], source: SourceDocument, voice: Voice) -> bool:
    """Whether an unmarked turn is shown to be of one of those credited, by its full name in small letters."""
    if voice.kind != "turn" or voice.speaker:
        return False
    turns = source.document.turns
    k = bisect_right(turns, voice.start, key=lambda t: t.start) - 1
    if k < 0 or turns[k].start != voice.start:
        return False
    before = source.text[max(turns[k - 1].start, turns[k - 1].end - _CALL) : turns[k - 1].end] if k else ""
    opening = source.text[voice.start : min(voice.end, voice.start + _OPENING)]
    return any(_shows(name, _plain(opening), _plain(before)) for name in _full_names(credited))


def _full_names(credited: tuple[str, ...]) -> set[str]:
    parsed = (parse_name(c) for c in credited)
    return {f"{name.given[0]} {name.last}" for name in parsed if name.given and name.last and not name.deputy}


def _shows(name: str, opening: str, before: str) -> bool:
    at = opening.find(f" {name} ")
    if at >= 0 and (_I_AM.search(opening[: at + 1]) is not None or f" {name} " in before):
        return True
    return f" {name} " in before and _CALLED.search(before) is not None and before.rfind(f" {name} ") >= 0 and at < 0


def _plain(text: str) -> str:
    return f" {' '.join(w.casefold() for w in _WORD.findall(text))} "
