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


_THINGS: Final = frozenset(
    """
    sign signs chant chants banner banners placard placards poster posters crowd song
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_ABOUT: Final = frozenset(
    ["re", "on", "about", "of", "in", "at", "to", "from", "who", "why", "what", "how", "when", "does", "would"]
)
_LINE_LABEL: Final = re.compile(
    r"[ \t*_>•-]{0,8}(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Rev|Prof|Cllr|Sgt|Chief|Fr)\.? )?[A-Z][\w’'-]+"
    r"(?: (?:[A-Z][\w’'-]*\.?|de|van|von|der|of))*)(?P<rest>[^:\n\"“”]{0,90}):[*_]{0,3}[ \t]*"
    r"(?:[\"“][^\"“”\n]*[\"”][ \t]*[/|;,][ \t]*)*[\"“]\Z"
)
_SPEAKS: Final = re.compile(
    r"\b(?:said|says|told|tells|asked|asks|wrote|writes|added|adds|replied|shouted|cried|reads|read|put it"
    r"|he|she|they|we)\b",
    re.IGNORECASE,
)


def labelled(text: str, start: int) -> str | None:
    """Whom a note's line gives its quotation to: *Ann Hale, mother: "..."*, *Hale to the jury (on tape): "..."*.

    "" where the label is nobody's name (*Signs:*); None where there is no such label, or one that only tells of what.
    """
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    found = _LINE_LABEL.fullmatch(text, low, start)
    if found is None or _SPEAKS.search(found["name"]) or _SPEAKS.search(found["rest"]):
        return None
    name = found["name"].strip()
    if name.split()[0].casefold() in _THINGS:
        return ""
    known = " " in name or re.search(rf"[A-Z][\w'’-]+ {re.escape(name)}\b|\b{re.escape(name)} [A-Z]", text) is not None
    return name if known and name.split()[0].casefold() not in _ABOUT else None


def is_greeting(name: str) -> bool:
    """Whether what was taken for a name is a greeting: "Hi Joshua" says nothing."""
    return _GREETING.match(name) is not None
