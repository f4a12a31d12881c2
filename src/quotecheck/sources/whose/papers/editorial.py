"""What an editor adds to somebody's letter or post: *[We stand by every word. Ed.]*, *Editor's note: I was there.*"""

import re
from collections.abc import Iterator
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.model import Voice
from quotecheck.text.lazily import lazily

_WHO: Final = (
    r"(?:[Tt]he )?(?:(?:[Ll]etters|[Nn]ews|[Ff]eatures|[Mm]anaging|[Aa]cting|[Dd]eputy|[Ww]eb|[Ss]ub-?"
    r"|[Rr]eaders['’]?|[Vv]olume)[ ])?"
    r"(?:Eds?|EDS?|[Ee]ditors?|EDITORS?|[Mm]oderators?|[Mm]ods?|[Aa]dmin|[Tt]ranscribers?|[Tt]ranslators?|[Tt]ypist"
    r"|[Cc]ompilers?|[Ww]ebmaster|[Ss]ubs? ?desk|[Nn]ews ?desk)"
)
"""Who adds to what others wrote."""
_BEHIND: Final = lazily(
    r"\[(?P<square>[^\[\]]{12,2000}?)(?:(?<=[.!?”\"’)])\s+|\s*[-–—]{1,2}\s*|(?<=[.!?])\s*\()"
    rf"{_WHO}\.?\)?\]"
    r"|\((?P<round>[^()]{12,1200}?)(?:(?<=[.!?”\"’])\s+|\s*[-–—]{1,2}\s*)"
    rf"{_WHO}\.?\)"
)
"""A note in brackets that ends with who adds it."""
_INITIALLED: Final = lazily(
    r"\[(?P<words>[^\[\]]{12,2000}?(?<=[.!?”\"’)]))[ \n]+(?P<by>(?:[A-Z]\.[ ]?){1,3}|[A-Z]{2,3})\]"
)
"""A note in brackets that ends with the initials of who adds it: *[He kept it until 1940. H.L.]*."""
_DOES: Final = (
    r"(?:['’]?s?['’]?[ ](?:foot)?(?:note|notes|reply|response|comment|comments|remark|answer|correction|addition"
    r"|postscript)"
    r"|[ ](?:writes|replies|responds|adds|comments|answers|notes|says|wrote|replied|responded|added|commented))"
)
_BEFORE: Final = lazily(
    rf"^[ \t>*_]{{0,6}}(?:[\[(][ ]?(?:{_WHO}\.?(?:{_DOES})?|NB)|{_WHO}\.?{_DOES})[*_]{{0,3}}[ ]?[:–—-][*_]{{0,3}}\s*"
    r"(?P<words>[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*)",
    re.MULTILINE,
)
"""A paragraph that begins with who adds it."""
_WHAT: Final = "the editor"


def editors_notes(document: Document) -> Iterator[Voice]:
    """The notes of an editor, a moderator or whoever typed a document, inside it."""
    text = document.text
    if "[" in text or "(" in text:
        for m in _BEHIND.finditer(text):
            group = "square" if m["square"] else "round"
            yield Voice(start=m.start(group), end=m.end(group), kind="quotation", speaker=_WHAT)
        for m in _INITIALLED.finditer(text):
            by = re.sub(r"[. ]", "", m["by"])
            yield Voice(start=m.start("words"), end=m.end("words"), kind="quotation", speaker=by)
    if any(word in text for word in ("Ed", "ED", "dit", "oder", "ransl", "ransc", "dmin")):
        for m in _BEFORE.finditer(text):
            yield Voice(start=m.start("words"), end=m.end("words"), kind="quotation", speaker=_WHAT)
