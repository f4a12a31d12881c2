"""Whose a deposition or a signed statement is: *Witness: Dr Ann Hale, surgeon* at its head, *Signed: Ann Hale* below.

Before whom it was taken, who witnessed or received it signs under it too, and says nothing in it.
"""

import re
from typing import Final

from quotecheck.sources.whose.printednames import FULL, TITLE, capitalised
from quotecheck.text.lazily import lazily

_KIND: Final = lazily(
    r"(?i)\b(?:deposition|statement|affidavit|declaration|testimony|proof of evidence|affirmation)s?\b"
)
_HEAD: Final = 700
_FOOT: Final = 500
_TOP: Final = 4
"""Lines in which a paper says what it is."""
_SHORT: Final = 9
"""Most words of such a line."""
_I: Final = lazily(r"\b(?:I|my|me)\b")
_GIVER: Final = lazily(
    r"^[#*_ \t]{0,6}(?i:(?:(?:statement|deposition|evidence|name|testimony) of (?:the )?)?"
    r"(?:witness|deponent|declarant|affiant|maker)(?:['’]s)?(?: (?:full )?name)?)[ ]?[:–—-][*_]{0,2}[ ]{1,9}"
    rf"{TITLE}(?P<name>{FULL})(?=[ ]*(?:$|[,(;*_|–—-]|[ ]{{2}}))",
    re.MULTILINE,
)
_SIGNS: Final = lazily(
    r"^[#*_ \t\[(]{0,6}(?i:signed(?: by(?: (?:me|the (?:witness|deponent|declarant)))?)?|sgd\.?|signature"
    r"(?: of (?:the )?(?:witness|deponent|declarant|maker))?|/s/|deponent|declarant|affiant)"
    r"[)\]]?[ ]?[:,]?[*_]{0,2}[ ]{1,9}"
    rf"{TITLE}(?P<name>{FULL})(?=[ ]*(?:$|[,(;*_|]|[ ]{{2}}|[ ][-–—]))(?P<rest>[^\n]{{0,80}})$",
    re.MULTILINE,
)
_ATTESTS: Final = lazily(
    r"(?i)[#*_ \t\[(]{0,6}(?:(?:statement|deposition|evidence|signature|and|duly|solemnly)[ ])*(?:taken|sworn|affirmed"
    r"|declared|subscribed|acknowledged|witness(?:ed|es)?|counter-?signed|attested|received|recorded|interpreted"
    r"|translated|typed|notari[sz]ed|certified|before|in the presence|signed[ ](?:before|in)|dated?|at|on|this"
    r"|commissioner|notary|coroner|solicitor|justice of the peace|garda|pc|sgt|station)\b"
)
"""How a line under a signature begins that tells of those before whom it was given."""
_OFFICIAL: Final = lazily(
    r"(?i)\b(?:coroner|notary|solicitor|commissioner|magistrate|officer|clerk|registrar|interviewer|interpreter"
    r"|translator|justice of the peace|j\.?p\.?|sergeant|constable|detective|garda|guardian|appropriate adult)\b"
)
_ALONE: Final = lazily(rf"[*_ \t]{{0,4}}{TITLE}(?P<name>{FULL})[*_ \t]{{0,4}}")


def deposed_by(text: str) -> str | None:
    """Whose words, told in the first person, a paper is that calls itself a deposition or a statement."""
    top = [line for line in text[:_HEAD].split("\n") if line.strip()][:_TOP]
    if not any(len(line.split()) <= _SHORT and _KIND.search(line) for line in top) or _I.search(text) is None:
        return None
    given = _GIVER.search(text, 0, _HEAD)
    signed = _signed(text)
    if given is None or (signed is not None and given["name"].split()[-1].casefold() != signed.split()[-1].casefold()):
        return signed
    return capitalised(given["name"])


def _signed(text: str) -> str | None:
    """Who signs a paper, and not before whom."""
    foot = text[max(0, len(text) - _FOOT) :]
    named = [m for m in _SIGNS.finditer(foot) if _OFFICIAL.search(m["rest"]) is None]
    if named:
        return capitalised(named[0]["name"]) if len({m["name"] for m in named}) == 1 else None
    lines = [line for line in foot.split("\n") if line.strip()]
    attested = len(lines)
    while lines and _ATTESTS.match(lines[-1]) is not None:
        lines.pop()
    alone = _ALONE.fullmatch(lines[-1]) if 0 < len(lines) < attested else None
    return capitalised(alone["name"]) if alone is not None else None
