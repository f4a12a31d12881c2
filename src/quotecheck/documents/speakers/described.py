"""Speakers over their words with who they are: *[12:40] Ann Hale, grandmother of two:*, *Tom Roe (ward 3):*.

Such a line ends with a colon, and what was said stands under it, to the next of them.
"""

import re
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.documents.speakers.turns import name_like
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_LEAST: Final = 2
"""Speakers that make such a record."""
_OVER: Final = lazily(
    r"^[ \t*_#>]{0,6}(?:[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?[ \t]+)?"
    rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Rev|Prof)\.?[ ])?(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}})"
    r"(?:,[ ]|[ ]\()(?![^\n]*[\"“])[^\n]{2,200}:[ \t*_]*\n(?=\s*\S)",
    re.MULTILINE,
)


def with_described(text: str, turns: tuple[Turn, ...], *, start: int = 0) -> tuple[Turn, ...]:
    """The turns under such lines before any other label, and the others; fewer than two such people are none."""
    high = turns[0].start if turns else len(text)
    found = [m for m in _OVER.finditer(text, start, high) if name_like(m["name"])]
    if len({m["name"] for m in found}) < _LEAST:
        return turns
    under = turns_under(text[:high], [(m.start(), m.end(), m["name"]) for m in found], ends=(_NEXT,), asks=False)
    return (*under, *turns)


_NEXT: Final = lazily(r"^[ \t]*[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]|^[^\n:]{2,60}:[ \t]*\Z", re.MULTILINE)
"""Another part of the record, or the label of the turn behind."""
