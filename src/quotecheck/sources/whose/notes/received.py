"""Parts of notes that hold what somebody sent: *## Mail from Ann Hale, 14 May*, *Text from Ann Hale, 09:12:*.

Where such a part has lines behind signs of a mail, these are the sender's, and the rest is whose notes they are.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.sources.model import Voice
from quotecheck.sources.whose.printednames import FULL, TITLE, capitalised
from quotecheck.text.lazily import lazily

_SENT: Final = (
    r"(?i:(?:(?:written|further|second|short|long|follow-?up|forwarded|direct|private|voice|signal|whatsapp|telegram"
    r"|facebook|linkedin|instagram|text|e-?mail(?:ed)?)[ -]){0,2}"
    r"(?:e-?mail|mail|message|text|sms|dm|pm|fax|reply|replies|answer|response|voicemail"
    r"|voicenote|whatsapp|telegram|post|story|update|caption|instagram|facebook|linkedin|twitter|tiktok|bluesky"
    r"|threads)s?)"
)
_DAY: Final = r"(?:[^\n:\"“]{0,20}\d[^\n:\"“]{0,20}(?::|[ ][-–—])[ ])?"
"""When it came, before what it is: *14 May: mail from Ann Hale*."""
_HOUSE_OF: Final = (
    r"(?:['’]s?)?(?:[ ](?:the[ ])?(?:press|media|communications?|comms|news|public relations|pr)(?:[ ](?:office|team"
    r"|desk|department|officer))?)?"
)
_BEHIND: Final = (
    r"(?=[ ]?(?:[,(\[:;|]|$)|[ ](?:[-–—]|→|->|to[ ](?:me|us|the|[A-Z])|on[ ]|at[ ]|re[ ]|about[ ]|via[ ]|\d))"
)
_SENDER: Final = (
    r"(?:(?:the|our|its|their)[ ][^,\n]{2,60},[ ])?"
    rf"{TITLE}(?P<name>{FULL}){_HOUSE_OF}{_BEHIND}"
)
_HEADED: Final = lazily(
    rf"(?:\d{{1,2}}[.)][ ])?{_DAY}(?:(?i:by|via|in)[ ])?{_SENT}(?:[ ]?[,:|][ ]|[ ][-–—][ ]|[ ](?i:from|by|of)[ ])"
    rf"{_SENDER}(?P<rest>[^\n\"“]*)"
    rf"|(?:\d{{1,2}}[.)][ ])?(?i:from)[ ]{_SENDER.replace('name', 'by')}(?P<more>,[ ](?i:by|via)[ ]{_SENT}\b[^\n\"“]*)"
)
_LINE: Final = lazily(r"(?<=\n)[^\n]{8,170}(?=\n)")
_ALONE: Final = lazily(
    r"(?P<lead>[ \t]{0,4}(?:#{1,4}[ ]|[-=*_]{2,5}[ ]?|[-*•][ ])?)(?P<line>[^\n\"“]{8,140}?)"
    r"[ \t]*[-=*_]{0,5}(?P<end>:?)[ \t]*"
)
"""A line that may stand over a message; asked of lines alone, so that its cost is that of a line."""
_TELLS: Final = lazily(
    r"\b(?:said|says|told|tells|is|was|are|were|has|had|have|will|would|who|which|that|confirm\w*|refus\w+|den\w+"
    r"|not|asking|saying)\b|[.!?]$"
)
"""What a sentence has, and a line over a message does not."""
_SIGNED: Final = lazily(rf"\b(?i:signed|sgd|signature)(?:[ ](?i:by))?:?[ ]{TITLE}(?P<name>{FULL})(?=[ ]?(?:[,)\];]|$))")
_MARKED: Final = lazily(r"(?:^[ \t]*>[^\n]*\n?)+", re.MULTILINE)


def senders(text: str, lines: Sequence[tuple[int, str, int]]) -> dict[int, str]:
    """Where parts of notes begin that hold what somebody sent, each with who; ``lines``: the headings of the notes.

    The first line of a document opens no part: all of it is what was sent.
    """
    top = text.find("\n", len(text) - len(text.lstrip())) + 1
    found = {at: who for at, line, _ in lines if at > top and (who := sender(line)) is not None}
    for place in _LINE.finditer(text):
        m = _ALONE.fullmatch(place.group())
        parted = place.start() > top and text[place.start() - 2 : place.start()] == "\n\n"
        if m is None or not parted:
            continue
        marked = bool(m["lead"].strip(" -*•") or m["end"]) or m["line"].isupper()
        who = sender(m["line"]) if marked or _DATED.search(m["line"]) else None
        if who is not None:
            found.setdefault(place.end(), who)
    return found


_DATED: Final = lazily(r"\d")


def sender(line: str) -> str | None:
    """Who sent what stands under a line, and who signed it for a house."""
    line = line.strip(" :-=")
    found = _HEADED.match(line)
    if found is None or _TELLS.search(_SIGNED.sub("", found["rest"] or found["more"] or "")) is not None:
        return None
    name = capitalised(found["name"] or found["by"])
    signed = _SIGNED.search(line)
    return f"{name}; {signed['name']}" if signed is not None else name


def passed_on(text: str, low: int, high: int, sender: str) -> Iterator[Voice]:
    """What somebody sent in such a part: its lines behind signs of a mail, or all of it, unless it is notes of it."""
    commented = _COMMENT.search(text, low, high)
    high = commented.start() if commented is not None else high
    marked = list(_MARKED.finditer(text, low, high))
    if not marked and text[low : low + 1] not in _NOTED and len(text[low:high].split()) >= _LEAST:
        yield Voice(start=low, end=high, kind="turn", speaker=sender)
    if marked:
        yield Voice(start=low, end=high, kind="turn", speaker=None)
    yield from (Voice(start=m.start(), end=m.end(), kind="turn", speaker=sender) for m in marked)


_COMMENT: Final = lazily(r"\n[ \t]{1,6}@?[a-z][\w.]{2,30}:[ ](?=\S)")
"""Somebody's comment under a post: *  ann.hale7: well said*."""
_NOTED: Final = frozenset('-–—*•"“(')
"""How a line of notes on what was sent begins."""
_LEAST: Final = 8
"""Words from which on it is all that was sent."""


def begins_line(text: str, place: int) -> bool:
    """Whether nothing but signs of a list or a mail stands before a quotation on its line."""
    return not text[text.rfind("\n", 0, place) + 1 : place].strip(' \t>*•-–—"“')
