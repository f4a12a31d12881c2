"""Quotations that a source hands over: "please attribute this to Ada Moore, director:" and then the words in marks."""

import re
from typing import Final

_HANDED: Final = re.compile(
    r"(?:attribut(?:e|ed|able|ion)(?: (?:it|this|that|them|the following|all))?(?: to|:)?"
    r"|(?:credit|credited|quote|quoted|statement|comment|comments|response|reply|line|words|use this|this is|following)"
    r"(?: (?:it|this|below|is|are))? (?:to|from|by|of)|on behalf of)"
    r"[ \t]+(?P<name>[^\n:;.\"“”]{2,120}?)[ \t]*(?:,[^\n:\"“”]{0,120})?:[ \t]*\s*[\"“„«‘']?[ \t]*\Z",
    re.IGNORECASE,
)
_GREETING: Final = re.compile(r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
_REACH: Final = 300


def introduced_by(text: str, start: int) -> str | None:
    """Whom the words directly before a quotation hand it to; None if they are no such phrase."""
    found = _HANDED.search(text, max(0, start - _REACH), start)
    if found is None or not re.search(r"[A-Z]", found["name"]):
        return None
    return found["name"].split(",")[0].strip()


def is_greeting(name: str) -> bool:
    """Whether what was taken for a name is a greeting: "Hi Joshua" says nothing."""
    return _GREETING.match(name) is not None
