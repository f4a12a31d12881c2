"""Labels of one to three letters with nothing but a blank or a sign behind them, as a reporter types a talk by phone.

*AH Did you see it?* over *RM Had it on in the shop.*: most lines begin so, somebody's initials are among the letters,
and the head may say whose: *(AH me)*, *RM / AH (me)*. Of two single letters one asks: *Q*, *A*.
"""

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.documents.speakers.legends import declared_initials
from quotecheck.text.lazily import lazily

_LABEL: Final = lazily(
    r"^[ \t]{0,4}[\[(]?(?P<label>(?!(?:OK|TV|UK|US|EU|UN|NB|AM|PM|ID|MP|PR|I)\b)[A-Z]{1,3})"
    r"(?:[./>|–—-]|\])?[ \t]+"
    r"(?=[^\W\d_a-z]|[“\"'‘(£$€\d…]|(?:and|but|so|well|is|do|did|what|why|how|are|you|was)\b)",
    re.MULTILINE,
)
_LINE: Final = lazily(r"^[ \t]*\S", re.MULTILINE)
_LEAST: Final = 4
"""Lines with a label from which on they are no chance."""
_SHARE: Final = 0.5
"""Of the lines from the first label on, so many have one."""
_HEAD: Final = 600
"""Characters over the labels in which it says whose they are."""
_SHOUTED: Final = lazily(r"[ \t]*[^a-z\n]+$", re.MULTILINE)
"""A line without a small letter: a heading."""


def find_lettered(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Turns behind such labels, or none: two or more of them come again, and one is somebody's initials."""
    found = [m for m in _LABEL.finditer(text, start) if _SHOUTED.match(text, m.start()) is None]
    often = Counter(m["label"] for m in found)
    labels = [m for m in found if often[m["label"]] > 1]
    if len(labels) < _LEAST or len({m["label"] for m in labels}) < 2:
        return ()
    if all(len(m["label"]) == 1 for m in labels):
        return _of_two(text, labels)
    head = text[max(start, labels[0].start() - _HEAD) : labels[0].start()]
    mine = {label for label in often if _is_mine(label, head)}
    if not (mine | declared_initials(text, start)) & {m["label"] for m in labels}:
        return ()
    lines = len(_LINE.findall(text, labels[0].start()))
    if len(labels) < _SHARE * lines:
        return ()
    turns = turns_under(text, [(m.start(), m.end(), m["label"]) for m in labels])
    asks = {t.speaker for t in turns if t.speaker in mine} or _asking(text, turns)
    return tuple(
        Turn(start=t.start, end=t.end, speaker=t.speaker, question=t.speaker in asks or t.question) for t in turns
    )


def _of_two(text: str, labels: "list[re.Match[str]]") -> tuple[Turn, ...]:
    """The turns of two who talk in turn under single letters, of whom one asks; none where that is not so."""
    who = [m["label"] for m in labels]
    turned = sum(a != b for a, b in pairwise(who))
    lines = len(_LINE.findall(text, labels[0].start()))
    turns = turns_under(text, [(m.start(), m.end(), m["label"]) for m in labels])
    asks = _asking(text, turns)
    if len(set(who)) != 2 or turned < _TURNED * (len(who) - 1) or len(who) < _MOST_LINES * lines or len(asks) != 1:
        return ()
    return tuple(
        Turn(start=t.start, end=t.end, speaker="Q" if t.speaker in asks else "A", question=t.speaker in asks)
        for t in turns
    )


_TURNED: Final = 0.8
"""Of the labels of two who talk in turn, so many differ from the one before."""
_MOST_LINES: Final = 0.7
"""Of the lines from the first single letter on, so many have one."""


def _is_mine(label: str, head: str) -> bool:
    """Whether a head says that letters are the reporter's own: *(AH me)*, *AH = me*, *AH (me)*."""
    return re.search(rf"\b{label}\b[ ]?(?:[=:,(–—-][ ]?|[ ])me\b|\bme[ ]?[=:(][ ]?{label}\b", head) is not None


def _asking(text: str, turns: tuple[Turn, ...]) -> set[str | None]:
    """The one label under which all but a few turns end with a question mark."""
    ends: dict[str | None, list[bool]] = {}
    for turn in turns:
        ends.setdefault(turn.speaker, []).append(text[turn.start : turn.end].endswith("?"))
    found = {who for who, asked in ends.items() if 3 * sum(asked) >= 2 * len(asked)}
    return found if len(found) == 1 else set()
