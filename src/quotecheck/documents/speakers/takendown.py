"""Talks as a reporter takes them down: *me - how many?*, *her - thirty-eight*; chats: *Ann 14:05 nobody is here*."""

import re
from collections import Counter
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_WHO: Final = rf"(?P<who>me|her|him|she|he|them|they|Q|A|I|[A-Z]{{2,3}}|{NAME_WORD})"
_DASHED: Final = lazily(rf"^[ \t]{{0,4}}{_WHO}[ ]?[-–—][ ]+(?=\S)", re.MULTILINE)
_TIMED: Final = lazily(
    rf"^[ \t]{{0,4}}{_WHO}(?: {NAME_WORD})?,?[ ]\d{{1,2}}[:.]\d{{2}}(?:[ ]?[ap]m)?[ ]?[-–—:]?[ ]+(?=\S)", re.MULTILINE
)
_BLANK: Final = lazily(r"\n[ \t]*\n")
_LEAST: Final = 4
"""Lines with a label from which on they are a talk."""
_ASKS: Final = frozenset({"me", "Me", "I", "Q"})


def find_taken_down(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The turns of a talk noted line by line, or none where two voices do not come again and again."""
    for pattern in (_DASHED, _TIMED):
        labels = list(pattern.finditer(text, start))
        counts = Counter(m["who"] for m in labels)
        lines = len(re.findall(r"^[ \t]*\S", text[labels[0].start() :], re.MULTILINE)) if labels else 0
        again = [who for who, n in counts.items() if n > 1]
        if len(labels) >= _LEAST and len(counts) > 1 and again and 2 * len(labels) >= lines and counts.keys() & _ASKS:
            return tuple(_turns(text, labels))
    return ()


def _turns(text: str, labels: "list[re.Match[str]]") -> list[Turn]:
    turns = []
    for n, label in enumerate(labels):
        after = labels[n + 1].start() if n + 1 < len(labels) else len(text)
        blank = _BLANK.search(text, label.end(), after)
        end = label.end() + len(text[label.end() : blank.start() if blank else after].rstrip())
        turns.append(Turn(start=label.end(), end=end, speaker=label["who"], question=label["who"] in _ASKS))
    return turns
