"""Labels of parliaments' verbatim records, which end with a point and a dash: *Ann Hale, rapporteur. – Mr Speaker*."""

import re
from collections import Counter
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.turns import is_questioner
from quotecheck.text.scan import lines_with, tried

_WORD: Final = r"[^\W\d_a-z][\w’'.-]{0,30}"
_LABEL: Final = re.compile(
    rf"^[ \t*_]{{0,6}}(?P<name>{_WORD}(?:[ ](?:{_WORD}|van|von|der|den|de|di|da|del|la|le|bin|al|ní|ó)){{0,5}})"
    r"(?:[ ]\([^()\n]{1,40}\))?(?:,[ ][^\n.]{2,120})?[*_]{0,3}(?:\.[*_]{0,3}[ ]?|[ ])[–—][ ]?(?=\S)",
    re.MULTILINE,
)
_DASH: Final = re.compile(r"[–—]")
_LEAST: Final = 3
_CHAIR: Final = re.compile(r"(?:The )?(?:President|Chair(?:man|woman|person)?|Speaker|Vice-President)", re.IGNORECASE)


def find_verbatim(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The turns of such a record, or none where fewer than three labels stand in it or all are one person's."""
    lines = [at for at, _ in lines_with(_DASH, text, start) if at >= start]
    labels = [
        m for m in tried(_LABEL, text, lines) if "." in m.group()[len(m["name"]) :] or _CHAIR.fullmatch(m["name"])
    ]
    names = Counter(m["name"] for m in labels)
    people = [n for n in names if " " in n or _CHAIR.fullmatch(n)]
    if len(labels) < _LEAST or len(people) < 2:
        return ()
    turns: list[Turn] = []
    for label, after in zip(labels, [*(m.start() for m in labels[1:]), len(text)], strict=True):
        words = text[label.end() : after]
        low, high = label.end() + len(words) - len(words.lstrip()), label.end() + len(words.rstrip())
        if low < high:
            turns.append(Turn(start=low, end=high, speaker=label["name"], question=is_questioner(label["name"])))
    return tuple(turns)
