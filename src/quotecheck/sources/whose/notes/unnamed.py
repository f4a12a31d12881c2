"""Who is quoted in notes without a name: *Woman at the back: "..."*, *lad in a hood, won't give his name. "..."*."""

import re
from typing import Final

from quotecheck.text.lazily import lazily

_SAID_BY: Final = lazily(
    r"(?i)\b(?:he|she|they|said|says|added|adds|told|tells|wrote|writes|asked|asks|replied|replies|put|concludes?d?)\b"
)


def is_described(text: str, at: int, named: str) -> bool:
    """Whether a line begins with a description of somebody before it quotes: *Woman at the back, no name: "..."*."""
    low = text.rfind("\n", 0, at) + 1
    lead = text[low:at].strip(' \t*_-•"“')
    if not lead.endswith(":") or not 2 < len(lead.split()) < _DESCRIBED or any(c in lead for c in '"“'):
        return False
    if not SOMEBODY & {w.strip(".,:;()").casefold() for w in lead.split()[:4]}:
        return False
    words = {w.strip(".,:;()").casefold() for w in named.split()}
    return not words & {w.strip(".,:;()").casefold() for w in lead.split()} and _SAID_BY.search(lead) is None


_NAMELESS: Final = lazily(
    r"\b(?:no names?|unnamed|anon|anonymous|name withheld|(?:won['’]?t|wouldn['’]?t|didn['’]?t|doesn['’]?t|refused to"
    r"|declined to|not) (?:give|be|say|leave|want)\b[^\n.;]{0,20}\bnamed?)\b",
    re.IGNORECASE,
)
"""Somebody whom the notes do not name, on the line on which he is quoted."""


def is_nameless(text: str, at: int, named: str) -> bool:
    """Whether the line says before a quotation that whoever speaks is not named, and has nothing of ``named``."""
    lead = text[text.rfind("\n", 0, at) + 1 : at]
    if any(c in lead[:-1] for c in '"“”') or _NAMELESS.search(lead) is None:
        return False
    return not {*named.casefold().split()} & {*re.findall(r"[\w'’-]+", lead.casefold())}


_DESCRIBED: Final = 12
SOMEBODY: Final = frozenset(
    """
    woman man lady gent boy girl lad lass voice heckler someone somebody resident passer-by shopper neighbour
    neighbor boss customer client caller protester marcher teenager pensioner stranger text message desk
    spokesman spokeswoman spokesperson husband wife
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Nouns by which notes call somebody, in small letters."""
