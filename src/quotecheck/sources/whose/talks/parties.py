"""The parties of a case by its caption: whom *THE PLAINTIFF* and *THE APPELLANT* of the record mean.

*ANN HALE, Claimant, and HALE FOODS LTD, Respondent*, each on a line with the part or over it; *Hale v. Brigg Water*,
where the one who brings the case stands first. In *State v. Hale* there is only one person.
"""

import re
from collections.abc import Iterator
from typing import Final

from quotecheck.sources.whose.printednames import capitalised
from quotecheck.sources.whose.roles import role_key, without_titles
from quotecheck.text.lazily import lazily

_BRINGS: Final = ("plaintiff", "claimant", "appellant", "applicant", "petitioner", "pursuer", "complainant")
_ANSWERS: Final = ("defendant", "respondent", "defender", "accused", "appellee")
_PART: Final = rf"(?P<part>(?i:{'|'.join((*_BRINGS, *_ANSWERS))}))s?"
_PARTY: Final = r"(?P<name>[A-Z][\w.,'’&-]*(?:[ ](?:(?:of|the|and|&|de|van|von)[ ])?[A-Z][\w.'’&-]*){0,6}?)"
_BESIDE: Final = lazily(
    rf"(?:^|(?<=[ ]v[ ])|(?<=[ ]v\.[ ])|(?<=[ ]vs[ ]))[ \t>]*{_PARTY}(?:,[ ]*|[ \t]{{2,}}|[ \t]*\n[ \t]*|[ ]?\()"
    rf"(?:the[ ])?{_PART}\b[),.]*(?=[ \t]*(?:$|v\b|vs\b|and\b))",
    re.MULTILINE,
)
_VERSUS: Final = lazily(
    rf"^[^\w\n]*{_PARTY},?[^\w\n]*(?:\n[^\w\n]*)?[ ]?\b(?i:v|vs|versus)\b\.?[^\w\n]*(?:\n[^\w\n]*)?"
    rf"{_PARTY.replace('name', 'other')}(?=[ \t]*(?:$|[,;(\[]|[-–—]))",
    re.MULTILINE,
)
_STATE: Final = lazily(
    r"(?i)\b(?:state|people|commonwealth|united states|crown|republic|king|queen|rex|regina|her majesty|his majesty|hma"
    r"|government|director of public prosecutions|dpp|r)\b"
)


def parties(head: str) -> dict[str, str]:
    """Part -> name, by the caption in the head of a record."""
    found: dict[str, str] = {}
    for part, name in _parties(head):
        found.setdefault(part, name)
    return found


def _parties(head: str) -> Iterator[tuple[str, str]]:
    for m in _BESIDE.finditer(head):
        yield role_key(m["part"]), _plain(m["name"])
    versus = _VERSUS.search(head)
    if versus is None:
        return
    if _STATE.search(versus["name"]) is None:
        yield from ((part, _plain(versus["name"])) for part in _BRINGS)
    if _STATE.search(versus["other"]) is None:
        yield from ((part, _plain(versus["other"])) for part in _ANSWERS)


def _plain(name: str) -> str:
    """A party's name without titles, as it is written elsewhere."""
    words = without_titles(name.strip(" ,.").split())
    return capitalised(" ".join(words)) or name
