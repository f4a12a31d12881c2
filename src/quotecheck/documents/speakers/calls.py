"""Transcripts of companies' calls as information services print them: rules between the turns, a name under each.

*Ann Hale, Hale plc - CEO  [2]* between two rules, or the name, the office on the next line and dots above.
"""

import re
from collections import Counter
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_RULE: Final = r"[ \t]*[.=_-]{10,}[ \t]*"
_WHO: Final = rf"{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}}|Operator|Unidentified[ ]\w+(?:[ ]\w+)?"
_TURN: Final = lazily(
    rf"^{_RULE}\n(?:[ \t]*\n)*[ \t]*(?:Questions?\b[^:\n]{{0,30}}: )?(?P<name>{_WHO})"
    rf"(?:,[ ]+[^\n]{{3,90}}?)?(?:[ ]*\[\d+\])?(?:[ \t]+[QA])?[ \t]*\n"
    rf"(?:(?:(?!{_RULE}$)[^\n.!?]|\.(?=[ ,\w])){{3,110}}(?:\.?[ \t]+[QA])?\.?[ \t]*\n(?=[ \t]*\n))?(?:{_RULE}\n)?",
    re.MULTILINE,
)
_END: Final = lazily(rf"^{_RULE}$", re.MULTILINE)
_LEAST: Final = 3


def find_calls(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The turns between the rules, or none where fewer than three have a name under them."""
    found = [m for m in _TURN.finditer(text, start) if _speaks(text, m.end())]
    names = Counter(m["name"] for m in found)
    if len(found) < _LEAST or len(names) < 2 or max(names.values()) < 2:
        return ()
    return turns_under(text, [(m.start(), m.end(), m["name"]) for m in found], ends=(_END,))


def _speaks(text: str, at: int) -> bool:
    """Whether prose follows."""
    line = text[at : at + 400].lstrip().split("\n", 1)[0]
    return len(line.split()) > 3 and any(w.islower() for w in line.split())
