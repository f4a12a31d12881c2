"""The heads of a reporter's notes of one talk, and of a log of calls: whose all that is quoted below is.

*Ann Hale, phone, 3 May*; *# Ann Hale, guide, 71 - her dock, Sat Sep 20*; *ANN HALE, kitchen. Q = me.*; *10.05 ANN HALE,
for the trustees* over what she said, and *11.30 ROLF MOSS, rep* over what he did.
"""

import re
from typing import Final

from quotecheck.sources.printednames import FULL, TITLE, capitalised
from quotecheck.sources.sections import is_common
from quotecheck.text.lazily import lazily

_RUNG: Final = lazily(
    rf"\s{{0,9}}[#*_ ]{{0,4}}{TITLE}(?P<name>{FULL})(?:,[^\n,]{{2,60}}|[ ]\([^()\n]{{2,60}}\))?"
    r"(?:,[ ]|[ ][-–—][ ](?:[^\n]{2,80}\n)?)(?:by[ ])?"
    r"(?i:phone|ph|telephone|call|tel|zoom|video call|in person|whatsapp)\b[^\n]{0,120}$",
    re.MULTILINE,
)
"""The first line of notes of one talk: *Ann Hale, phone, 3 May*."""
_ONE_TALK: Final = lazily(
    rf"\s{{0,9}}[#*_ ]{{0,4}}{TITLE}(?P<name>{FULL})(?=,[ ]|[ ][-–—][ ]|[ ]\()"
    r"(?=[^\n]*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d{1,2}[./]\d{1,2}"
    r"|\d{1,2}(?:[.:]\d{2})?[ ]?[ap]m)[^\W\d]*\b)(?![^\n]*[\"“!?])[^\n]{0,160}$",
    re.MULTILINE,
)
"""The same with a place and a day: *# Ann Hale, guide, 71 - her dock, Sat Sep 20*."""
_I_ASK: Final = lazily(
    rf"\s{{0,9}}[#*_ ]{{0,4}}{TITLE}(?P<name>{FULL})(?=,[ ]|[ ][-–—][ ]|[ ]\()"
    r"(?=[^\n]*(?:\n[^\n]+)?\bQ(?:['’]?s)?[ ]?(?:=|is|are|:)[ ]?(?i:me|mine|us|ours|[a-z]{2,3}|the reporter)\b)"
    r"[^\n]{0,200}$",
    re.MULTILINE,
)
"""The same with who asks: *ANN HALE, kitchen, after the walk. Q = me.*"""
_LISTED: Final = lazily(r"^[ \t]*[-*•][ ][^\n]*[\"“]", re.MULTILINE)
"""A line of notes that quotes."""
_TIMED: Final = lazily(
    r"^[ \t]{0,4}(?:\d{1,2}[.:]\d{2}(?:[ ]?[ap]m)?|\d{1,2}[ ]?[ap]m)[ ]{1,3}(?:[-–—][ ])?"
    rf"(?:{TITLE}(?P<name>{FULL})(?=,[ ]|[ ]\(|[ ][-–—][ ]|[ ]*$)|(?=[A-Z]))(?![^\n]*[\"“:?!])[^\n]{{2,120}}$",
    re.MULTILINE,
)
"""A line of a log of calls: when, and who."""
NOBODY: Final = frozenset(
    """
    interview notes notebook minutes meeting monday tuesday wednesday thursday friday saturday sunday
    transcript subject date photo headline source copied tape city town county high court press
    conference annual board committee street road mixed zone pooled quotes ctte mon tue tues wed weds thu thurs fri sat
    sun
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


def of_one_talk(text: str) -> "re.Match[str] | None":
    """The first line of notes of one talk."""
    rung = _RUNG.match(text) or _I_ASK.match(text) or (_ONE_TALK.match(text) if _LISTED.search(text) else None)
    if rung is None or _is_nobody(rung["name"]):
        return None
    return None if is_common(rung["name"], text) else rung


def timed(text: str) -> dict[int, str | None]:
    """Where a log's entries begin, each with whose it is, None for nobody's; empty where not two have a name."""
    found = {
        m.end(): capitalised(m["name"]) if m["name"] and not _is_nobody(m["name"]) else None
        for m in _TIMED.finditer(text)
    }
    return found if len({name for name in found.values() if name}) > 1 else {}


def _is_nobody(name: str) -> bool:
    return any(w.strip(".").casefold() in NOBODY for w in name.split())
