"""Punctuation that is spoken, in copy read down a telephone: *Hale said quote no comma never unquote point par*."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quotecheck.documents.model import Zone
from quotecheck.text.lazily import lazily

if TYPE_CHECKING:
    import re

_OPENS: Final = r"(?:open(?:ing)?[ ]|start[ ]|begin[ ])?(?:quotes?|quotation(?: marks?)?|inverted commas?)"
CLOSES: Final = (
    r"(?:un-?quotes?|(?:close[ds]?|end(?:s|ing)?|shut)[ ](?:of[ ])?(?:quotes?|quotation(?: marks?)?|inverted commas?)"
    r"|quotes?[ ](?:closed?|ends?))"
)
_SPOKEN: Final = lazily(
    rf"(?i:\b{_OPENS}\b)[ ,:]*(?P<words>[^\n]{{3,600}}?)[ ,.]*(?i:\b(?:(?:point|comma|full stop|stop)[ ])?{CLOSES}\b)"
)
_TYPED: Final = lazily(
    rf"(?i)\b{CLOSES}[ ]+(?:point|full stop|stop|comma|par)\b|\b(?:point|stop)[ ]+(?:new )?par(?:a|agraph)?\b"
    r"|\bcomma[ ]+\w+|\bcopy-?taker\b"
)
_MARKS: Final = lazily(
    r"(?i)(?:^|[ ])(?:comma|full stop|semi-?colon|colon|question mark|exclamation mark|new par(?:a|agraph)?)(?=[ ]|$)"
)
"""Marks that are no words where copy is dictated."""


def spoken_quotations(text: str) -> list["re.Match[str]"]:
    """The quotations of dictated copy, each with its ``words``; none in any other text."""
    if "uot" not in text or _TYPED.search(text) is None:
        return []
    return list(_SPOKEN.finditer(text))


def spoken_zones(text: str) -> Iterator[Zone]:
    """The marks that are spoken inside the quotations of dictated copy."""
    for quotation in spoken_quotations(text):
        for m in _MARKS.finditer(text, *quotation.span("words")):
            yield Zone(start=m.start(), end=m.end(), kind="furniture")
