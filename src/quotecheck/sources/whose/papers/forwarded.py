"""Messages that somebody forwards in a chat: *[Forwarded from Mr Hale, head] |All pupils are safe.|* is Mr Hale's."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from quotecheck.documents.model import Document, Zone
from quotecheck.sources.model import Voice
from quotecheck.text.lazily import lazily
from quotecheck.text.scan import tried

_ANY: Final = lazily(r"(?i)forward|\bfwd?\b|\brepost|\bpast(?:ed|ing)\b")
_HEAD: Final = lazily(
    r"(?i)[\s>*_]{0,6}(?:[\[(]?(?:forwarded|forwarding|fwd|fw|reposted|reposting|pasted|pasting)"
    r"(?:[ ](?:message|msg|this|text|post|note))?[ ](?:from|by)[ ]"
    r"(?P<name>(?-i:[A-Z@+])[^\]\)\n:,\"“”]{1,60}?)(?:,[^\]\n:\"“”]{2,60})?(?:\][ ]?:?|\)[ ]?:?|:|[ ]?\n)"
    r"|[\[(]?(?:forwarded|fwd|fw)(?:[ ]message|[ ]many times)?[\])]?[ ]?"
    r"(?::|\n[ ]*from[ ](?P<below>(?-i:[A-Z])[^\n:,]{1,60}?)(?:,[^\n:]{2,60})?:|\n|(?<=[\])])))\s*"
)
"""How a message begins that passes another's on, at the beginning of a turn."""
_PLACE: Final = lazily(r"[ ](?:at|of|from|in)[ ](?:the[ ])?.*$")
_LEAST: Final = 3


def forwarded(document: Document) -> Iterator[Voice]:
    """What turns pass on, to the end of the message."""
    if not document.turns or _ANY.search(document.text) is None:
        return
    text = document.text
    labels = [z for z in document.zones if z.kind == "furniture"]  # of who goes on
    ends = sorted([*(t.end for t in document.turns), *(z.start for z in labels)])
    for m in tried(_HEAD, text, sorted([*(t.start for t in document.turns), *(z.end for z in labels)])):
        end = ends[min(bisect_right(ends, m.start()), len(ends) - 1)]
        if m.end() >= end or text[m.end() : m.end() + 1] in '"“':
            continue
        named = m["name"] or m["below"]
        speaker = _PLACE.sub("", named).strip() if named else None
        if len(text[m.end() : end].split()) >= _LEAST:
            yield Voice(start=m.end(), end=end, kind="quotation", speaker=speaker)


_PASTED: Final = lazily(
    r"^[ \t]*[-=_*]{2,}[ ]?(?i:from)[ ](?P<name>[^\n,(<]{3,60}?)(?:,[^\n]{2,90}?)?(?:[ ][(<][^\n]{2,60}[)>])?"
    r"[ ]?[-=_*]{2,}[ \t]*$",
    re.MULTILINE,
)
"""A line over what somebody else wrote, in a mail that has it pasted in: *---- From Ann Hale, clerk (9.12 am) ----*."""


def pasted(document: Document) -> Iterator[Voice]:
    """What others wrote, each under a line that says who, to the next one or the end."""
    if document.turns or "From " not in document.text:
        return
    heads = list(_PASTED.finditer(document.text))
    for k, head in enumerate(heads):
        end = heads[k + 1].start() if k + 1 < len(heads) else len(document.text)
        yield Voice(start=head.end(), end=end, kind="turn", speaker=head["name"].strip())


_SIGNED: Final = lazily(
    r"[\s\"”'’>*_]*(?:--?|[—–])?[ ]*(?P<name>[A-Z][\w'’-]+(?:[ ][A-Z][\w'’-]+){1,3})"
    r"(?:,[ ](?:for|on behalf of)[ ](?P<whom>[^\n]{3,60}))?[ ]*(?:\n|\Z)"
)
"""Who signs what was quoted: *-- Ann Hale*, *Ann Hale, for the Hale family*."""


def of_their_parts(document: Document, voices: Iterable[Voice], author: str | None) -> Iterator[Voice]:
    """Voices; a quotation of a message that somebody passes on is of who wrote that message or signs under it, and not
    of ``author``, who passes it on."""
    parts = [z for z in document.zones if z.kind == "forwarded" and z.speaker]
    for voice in voices:
        theirs = voice.kind == "quotation" and voice.speaker in (author, None)
        part = next((z for z in parts if z.start <= voice.start and voice.end <= z.end), None) if theirs else None
        yield _of_part(document.text, voice, part) if part is not None else voice


def _of_part(text: str, voice: Voice, part: Zone) -> Voice:
    signed = _SIGNED.match(text, voice.end, part.end)
    if signed is None:
        return replace(voice, speaker=part.speaker)
    return replace(voice, speaker="; ".join(n for n in (signed["name"], signed["whom"]) if n))
