"""Chats whose labels are handles in small letters: *[14:02] hale.a: no idea*, *<hale_12> no idea*.

What shows that such a word is a label is that it comes again, behind a time or between signs, on nearly every line.
"""

import re
from collections import Counter
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.documents.speakers.legends import legend_at_foot
from quotecheck.text.lazily import lazily

_CLOCK: Final = (
    r"[\[(]?(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,?[ ])?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ ]?[ap]\.?m\.?)?[\])]?"
)
_HANDLE: Final = r"[@+%~&]?(?P<{}>[^\W_][\w.'’^|-]{{0,30}})"
_LABEL: Final = lazily(
    rf"^[ \t]*+(?:{_CLOCK}[ \t]*+(?:[-–—|][ \t]*+)?(?:<{_HANDLE.format('a')}>:?|{_HANDLE.format('b')}[ ]?[:>|])"
    rf"|<{_HANDLE.format('c')}>)[ \t]+(?=\S)",
    re.MULTILINE | re.IGNORECASE,
)
_OVER: Final = lazily(
    rf"^[ \t]*+\[\d{{1,4}}[/. -][\w]{{1,9}}[/. -]\d{{2,4}},?[ ]"
    rf"\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:[ ]?[APap]\.?[Mm]\.?)?\][ ]"
    rf"{_HANDLE.format('a')}[ \t]*\n(?=[ \t]*\S)",
    re.MULTILINE,
)
"""A handle behind day and time on a line over what it writes: *[22-Sep-26 09:06 PM] hale-brigg*."""
_REACTED: Final = lazily(r"^\{(?:Reactions|Attachments|Embed|Stickers)\}[ \t]*+$", re.MULTILINE)
_LINE: Final = lazily(r"^[ \t]*\S", re.MULTILINE)
_LEAST: Final = 3
_SHARE: Final = 0.6
"""Of the lines from the first label on, so many have one."""


def find_chat(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The turns of such a chat, or none where no handle in small letters comes again or most lines have no label."""
    if ":" not in text and "<" not in text:
        return ()
    over = [(m.start(), m.end(), _shown(m["a"])) for m in _OVER.finditer(text, start)]
    if len(over) >= _LEAST and len({name for _, _, name in over}) > 1:
        return turns_under(text, over, ends=(_REACTED,), asks=False)
    found = [(m.start(), m.end(), m["a"] or m["b"] or m["c"]) for m in _LABEL.finditer(text, start)]
    often = Counter(name for _, _, name in found)
    small = [name for name in often if name.islower() and not name.isdigit()]
    if len(found) < _LEAST or len(often) < 2 or 2 * len(small) < len(often) or max(often[n] for n in small) < 2:
        return ()
    if len(found) < _SHARE * len(_LINE.findall(text, found[0][0])):
        return ()
    foot = legend_at_foot(text)
    turns = turns_under(text, [(a, b, _shown(name)) for a, b, name in found], asks=False)
    end = foot.start() if foot is not None else len(text)
    return tuple(Turn(start=t.start, end=min(t.end, end), speaker=t.speaker) for t in turns if t.start < end)


def _shown(handle: str) -> str:
    """A handle that is made of names by the names, any other with its sign: *ann.hale* is Ann Hale."""
    parts = re.split(r"[._]", handle)
    named = len(parts) > 1 and all(p.isalpha() for p in parts)
    if handle.istitle() and handle.isalpha():
        return handle  # a surname, as in somebody's phone
    return " ".join(p.capitalize() for p in parts) if named else f"@{handle}"
