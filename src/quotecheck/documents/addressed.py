"""Parts of one file under lines that say from whom each is: *From Mrs Ann Hale*, *Objection 3: Rolf Moss*.

A page of letters, the answers to a consultation, statements bound together.
"""

import re
from typing import Final

from quotecheck.documents.labelled import turns_under
from quotecheck.documents.model import Turn
from quotecheck.documents.partings import RULE
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_KIND: Final = (
    r"(?i:letter|submission|comment|statement|objection|response|reply|representation|contribution|tribute|message"
    r"|testimony|review|answer|evidence|opinion|account|e-?mail|note|feedback|petitioner|respondent|witness|entry)"
)
_TITLES: Final = (
    r"(?:(?:the[ ])?(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Rev|Revd|Fr|Canon|Prof|Professor|Cllr|Councillor|Col"
    r"|Colonel|Major|Maj|Capt|Captain|Lt|Sgt|Cdr|Rt|Hon|Right|Judge|Sister)\.?[ ]){0,3}"
)
_NAME: Final = rf"(?:(?:[A-Z]\.[ ]?){{1,3}}{NAME_WORD}|{NAME_WORD}(?:[ ](?:[A-Z]\.|de|van|von|der|{NAME_WORD})){{1,3}})"
_HEAD: Final = lazily(
    rf"^[ \t#*_]{{0,6}}(?:{_KIND}(?:[ ](?:(?i:no\.?)[ ]?)?\d{{1,3}})?(?:[ ](?i:from|by|of)|[ ]?[:–—-])|From|FROM)[ ]"
    rf"(?:(?i:the|our|an?|his|her|their|my)[ ][\w’' -]{{2,40}},[ ])?{_TITLES}(?P<name>{_NAME})"
    r"(?:,[ ][^\n.!?:]{2,80}|[ ]?\([^()\n]{2,60}\)(?:,[ ][^\n.!?:]{2,60})?)?[ \t*_:]{0,5}$",
    re.MULTILINE,
)
_SIGNED: Final = lazily(r"^[ \t]*(?:--|—)[ ]?$", re.MULTILINE)


def find_addressed(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The parts as turns of whom they are from, or none where fewer than two people have one."""
    found = [(m.start(), m.end(), m["name"]) for m in _HEAD.finditer(text, start) if _speaks(text, m.end())]
    if len(found) < 2 or len({name for _, _, name in found}) < 2:
        return ()
    return turns_under(text, found, ends=(RULE, _SIGNED), asks=False)


def _speaks(text: str, at: int) -> bool:
    """Whether a sentence stands under a line."""
    line = text[at : at + 400].lstrip().partition("\n")[0].split()
    return len(line) > 2 and any(w.islower() for w in line)
