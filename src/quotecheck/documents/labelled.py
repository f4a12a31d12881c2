"""Turns of a text whose labels are known: to each the words behind it, up to the next label or what parts them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quotecheck.documents.model import Turn
from quotecheck.documents.turns import is_questioner

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
