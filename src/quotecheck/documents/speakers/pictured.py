"""A post of a picture and its comments, copied: each behind its writer's handle on one line.

*annhale_  First preview done.* and *rolf.moss  Well said.*: a handle has a point, a low line or a figure in it, stands
before a gap, or is called with an @ by others.
"""

import re
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.text.lazily import lazily

_LINE: Final = lazily(
    r"^[ \t]{0,6}(?P<handle>[a-z0-9][a-z0-9._]{2,29})(?P<gap>[ ]{1,3})(?=\S)(?!and\b)(?![^\n]{0,6}(?:likes?|Reply)\b)",
    re.MULTILINE,
)
_ENDS: Final = lazily(
    r"^[ \t]*(?:\d[\d,.]*K?[ ](?:likes?|views|replies)\b[^\n]*|\d{1,3}[smhdw]\b[^\n]*|View (?:all|replies)[^\n]*|Reply"
    r"|[^\w\n]{1,6}\d[\d,.]*[^\w\n]*[^\n]{0,20}|\d{1,2}[ ][A-Z][a-z]{2,8}(?:[ ]\d{4})?)[ \t]*$",
    re.MULTILINE,
)
"""What stands under a post or a comment."""
_OF_SITE: Final = lazily(r"(?i)\b(?:instagram|insta|tiktok|threads|likes?|reply|followers)\b")
_MARKED: Final = lazily(r"[a-z]\w*[._\d]|\d\w*[a-z]|[._]")
_LETTERS: Final = 4
_HEAD: Final = 200
"""Most characters over the first of them: a caption without its writer would be nobody's."""
_SIGNED: Final = lazily(r"[.!?\s](?P<name>[A-Z][a-zà-ÿ]{2,15}) x{1,3}\b")
"""Who signs a caption: *Ann x*."""


def find_pictured(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The captions and comments as turns of their handles, or none where fewer than two lines begin with one."""
    if _OF_SITE.search(text, start) is None:
        return ()
    found = [m for m in _LINE.finditer(text, start) if _is_handle(m, text)]
    if len({m["handle"] for m in found}) < 2 or len(text[start : found[0].start()].strip()) > _HEAD:
        return ()
    turns = turns_under(text, [(m.start(), m.end(), f"@{m['handle']}") for m in found], ends=(_ENDS,), asks=False)
    return tuple(_with_signer(text, turn) for turn in turns)


def _is_handle(m: "re.Match[str]", text: str) -> bool:
    """Whether the first word of a line is a handle and no word of a sentence."""
    handle = m["handle"]
    if sum(c.isalpha() for c in handle) < _LETTERS:
        return False  # "5.20 pm"
    return _MARKED.search(handle) is not None or len(m["gap"]) > 1 or f"@{handle}" in text


def _with_signer(text: str, turn: Turn) -> Turn:
    signed = _SIGNED.search(text, turn.start, turn.end)
    if signed is None:
        return turn
    return Turn(start=turn.start, end=turn.end, speaker=f"{turn.speaker}; {signed['name']}", question=False)
