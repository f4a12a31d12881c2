"""Parts of one file under lines that say from whom each is: *From Mrs Ann Hale*, *Objection 3: Rolf Moss*.

A page of letters, the answers to a consultation, statements bound together.
"""

import re
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.documents.speakers.partings import RULE
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
_ENTRY: Final = lazily(
    r"^[ \t]*(?:[#*\[(]{0,2}\d{1,4}[\])]?[.:]?[ \t]+|[-–—•*][ ])"
    r"(?P<name>[^\W\d_a-z][\w.'’-]*(?:[ ][^\W\d_a-z][\w.'’-]*){0,3})"
    r"(?:[ ]?\([^()\n]{2,60}\))?[ ](?:replied|commented|wrote|added|created|posted|responded|updated|answered|noted"
    r"|opened|closed|reopened)\b(?P<rest>[^\n]*\d[^\n]*)$",
    re.MULTILINE,
)
"""An entry of a ticket or a thread: *#3  Ann Hale (Vendor) replied (public)   9 April 15:26*."""
_SYSTEM: Final = lazily(r"^[ \t]*[#*\[(]{1,2}\d{1,4}[\])]?[.:]?[ \t]+[^\n]*\d[^\n]*$", re.MULTILINE)
_SIGNED: Final = lazily(r"^[ \t]*(?:--|—)[ ]?$", re.MULTILINE)


def find_addressed(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The parts as turns of whom they are from, or none where fewer than two people have one."""
    for form, ends in ((_HEAD, (RULE, _SIGNED)), (_ENTRY, (RULE, _SIGNED, _SYSTEM))):
        found = [(m.start(), m.end(), m["name"]) for m in form.finditer(text, start) if _speaks(text, m.end())]
        if len(found) > 1 and len({name for _, _, name in found}) > 1:
            return turns_under(text, found, ends=ends, asks=False)
    return ()


def _speaks(text: str, at: int) -> bool:
    """Whether a sentence stands under a line."""
    lines = " ".join(text[at : at + 400].lstrip().split("\n")[:2]).split()
    return len(lines) > 2 and any(w.islower() for w in lines)
