"""Mails copied into a text one under the other: each is its sender's, from its head to the next."""

import re
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.documents.speakers.partings import RULE
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_FROM: Final = lazily(r"^[ \t*_>]{0,6}From:[*_]{0,3}[ \t]{1,8}(?P<who>[^\n]{2,160})$", re.MULTILINE | re.IGNORECASE)
_HEAD: Final = lazily(r"[ \t*_>]{0,6}(?:To|Cc|Bcc|Date|Sent|Subject|Reply-To|Attachments?):[^\n]{0,300}", re.IGNORECASE)
_LINES: Final = 8
_STAMP: Final = lazily(r"[\[(][^\[\]()\n]{2,80}[\])]|(?i:exhibit|document|doc|appendix|item|tab)\b[^\n:.]{0,60}")
INVERTED: Final = (
    rf"\"?(?P<last>{NAME_WORD}(?:[ ]{NAME_WORD})?),[ ]"
    rf"(?P<first>{NAME_WORD}(?:[ ][A-Z]\.?)?)\"?[ ]?(?=[<\[(])"
)
"""A sender with the surname first, as offices have it, before the address."""
_UPRIGHT: Final = lazily(INVERTED)


_TURNED: Final = lazily(rf"(?P<last>{NAME_WORD}), (?P<first>{NAME_WORD}(?: [A-Z]\.?)?)")
"""The same without an address: *From: Hale, Ann*."""


def find_mails(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The mails of a text as turns of their senders, or none where fewer than two begin with a head."""
    heads = [(m, end) for m in _FROM.finditer(text, start) if (end := _head_end(text, m.end())) > m.end()]
    if len(heads) < 2 and not (heads and _is_top(text[start : heads[0][0].start()]) and _plain_sender(heads[0][0])):
        return ()
    labels = [(head.start(), begin, _sender(head["who"])) for head, begin in heads]
    return tuple(turn for turn in turns_under(text, labels, ends=(RULE,), asks=False) if turn.speaker)


def _is_top(above: str) -> bool:
    """Whether nothing stands above a head but the stamp of who keeps the mail: *[Inquiry exhibit 42]*."""
    return not above.strip() or _STAMP.fullmatch(above.strip()) is not None


def _sender(who: str) -> str:
    upright = _UPRIGHT.match(who.strip(" *_")) or _TURNED.fullmatch(who.strip(" *_"))
    if upright is not None:
        return f"{upright['first']} {upright['last']}"
    return re.split(r"[<(\[]|,\s", who)[0].strip(" *_\"'")


def _plain_sender(head: "re.Match[str]") -> bool:
    """Whether the only head of a text names a person with an office, as copied mails do: *From: Ann Hale, press*."""
    who = head["who"].strip(" *_")
    return re.match(rf"{NAME_WORD}(?: {NAME_WORD})+,", who) is not None or _TURNED.fullmatch(who) is not None


def _head_end(text: str, at: int) -> int:
    """Where the lines of a mail's head end behind its first; ``at`` itself where no other line of a head follows."""
    end = at
    for _ in range(_LINES):
        line = text.find("\n", end)
        found = _HEAD.match(text, line + 1) if line >= 0 else None
        if found is None:
            break
        end = found.end()
    return end
