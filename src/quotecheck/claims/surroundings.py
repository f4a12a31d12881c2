"""How a name stands to a later place in its paragraph, outside what is quoted between them."""

import re
from typing import Final

from quotecheck.claims.language import Language

_QUOTED: Final = re.compile(r"“[^”]*”|‘[^’]*’|\"[^\"]*\"")
_ENDS: Final = re.compile(r"[.!?] +[^\W\d_a-z]")
_WORD: Final = re.compile(r"[^\W\d_]+")


def begins_sentence(text: str, at: int, place: int) -> bool:
    """Whether a name at ``at`` begins the sentence of ``place``: *Ann Hale, "a rebel", as she says, left.*"""
    before = text[max(0, at - 3) : at].rstrip()
    return before[-1:] in ("", ".", "!", "?", ";", "”", '"') and not _ENDS.search(_QUOTED.sub("", text[at:place]))


def begins_paragraph(text: str, at: int, language: Language) -> bool:
    """Whether its paragraph speaks of nobody before a name, no *he* or *she* outside its quotations; no *Asked by*."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    people = language["he"] | language["she"]
    asked = before[-3:].lower() == "by "
    return not asked and not any(word.lower() in people for word in _WORD.findall(_QUOTED.sub("", before)))
