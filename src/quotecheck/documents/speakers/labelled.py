"""Turns of a text whose labels are known: to each the words behind it, up to the next label or what parts them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.asking import is_questioner
from quotecheck.text.lazily import lazily

ANYBODY: Final = lazily(
    r"(?i)(?:(?:male |female |unidentified |unknown )?(?:audience|public)? ?(?:member|speaker|commenter|commentator)"
    r"|(?:unidentified|unknown)(?: (?:male|female|man|woman|voice))?"
    r"|(?:(?:elderly|old|older|young|younger|tall|another|same|first|second|third) )?(?:man|woman|person|member|lady"
    r"|gentleman|boy|girl|voice|heckler|resident) (?:in|from|of|at|on|by|near|with|off) "
    r"(?:the )?[\w' ’-]{2,30}|questioner|caller|(?:(?:first|second|third|fourth|another|male|female|man|woman) )?voice"
    r"|participant|resident|shareholder|investor"
    r"|delegate|juror|student|parent|man|woman|attendee|listener)(?: from the floor)?(?: ?(?:\d+|#\d+|[A-Z]))?"
    r"|(?:first |second |third )?caller(?: [A-Z]?\d)?|\+?[\d ()-]{8,20}|(?:speaker|spk)[_ ]?\d+|(?:iPad|iPhone"
    r"|Galaxy|phone)\b.{0,20}"
)
"""A label that names nobody: *CALLER 2*, *PUBLIC SPEAKER*, a telephone number."""
Label = tuple[int, int, str]
"""Where a label begins, where the words behind it begin (code points), and who speaks them."""


def turns_under(
    text: str,
    labels: Sequence[Label],
    *,
    ends: Sequence[re.Pattern[str]] = (),
    trailing: str | None = None,
    asks: bool = True,
) -> tuple[Turn, ...]:
    """The turns under labels in text order, without white space around them; a label with no words has none.

    ``ends``: what closes a turn before the next label, each looked for in what the one before it left. ``trailing``:
    the characters that are no words at the end of a turn, white space if not given. ``asks``: whether a label such as
    *Q* makes its turn a question.
    """
    turns: list[Turn] = []
    for (_, begin, speaker), (following, _, _) in pairwise([*labels, (len(text), len(text), "")]):
        after = following
        for end in ends:
            found = end.search(text, begin, after)
            after = found.start() if found is not None else after
        words = text[begin:after]
        low, high = begin + len(words) - len(words.lstrip()), begin + len(words.rstrip(trailing))
        if low < high:
            turns.append(Turn(start=low, end=high, speaker=speaker, question=asks and is_questioner(speaker)))
    return tuple(turns)


def is_anybody_anew(label: str | None) -> bool:
    """Whether a label without a number names nobody, so that the next turn under it may be another's: each *PUBLIC
    SPEAKER* at a meeting."""
    return label is not None and ANYBODY.fullmatch(label) is not None and not any(c.isdigit() for c in label)
