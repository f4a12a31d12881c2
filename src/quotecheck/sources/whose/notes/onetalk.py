"""The heads of a reporter's notes of one talk, and of a log of calls: whose all that is quoted below is.

*Ann Hale, phone, 3 May*; *# Ann Hale, guide, 71 - her dock, Sat Sep 20*; *ANN HALE, kitchen. Q = me.*; *10.05 ANN HALE,
for the trustees* over what she said, and *11.30 ROLF MOSS, rep* over what he did.
"""

import re
from typing import Final

from quotecheck.sources.whose.printednames import FULL, TITLE, capitalised
from quotecheck.sources.whose.sections import is_common
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

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
_ENTRY: Final = lazily(
    r"^[ \t]{0,4}(?=\d)(?P<number>\(?\d{1,2}[.)][ ]{1,3})?(?P<time>\d{1,2}[.:]\d{2}(?:[ ]?[ap]m)?|\d{1,2}[ ]?[ap]m)?"
    r"[ ]{0,3}(?:[-–—][ ])?(?P<who>[^\W\d_](?![^\n]*[\"“:?!])[^\n]{2,140})$",
    re.MULTILINE,
)
"""A line of a log or a notebook that opens an entry: its number, when, and who."""
_QUOTES: Final = lazily(r"[ \t]*\n(?:[ \t]*\n)?[ \t]{0,4}(?:[-•*–][ ])?[\"“]")
"""Right below an entry, words in marks."""
_FULL_NAME: Final = lazily(rf"(?<![\w’'-]){TITLE}(?P<name>{FULL})")
_SHOUTED: Final = lazily(r"(?<![\w’'-])(?P<name>[A-Z][A-Z'’-]{3,})(?![\w’'-])")
_READ_BY: Final = lazily(r"\b(?:read|given|delivered|sent|written|made)(?: out)? by\b")
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
    """Where the entries of a log begin that quote below, each with whose it is, None for nobody's; empty where not two
    have a name: *10.05 ANN HALE, for the trustees*, *3) 12.00 panel. ROLF MOSS (rep)*, *10.34 MOSS opens*."""
    opens = (m for m in _ENTRY.finditer(text) if m["time"] or _QUOTES.match(text, m.end()) is not None)
    found = {m.end(): _of_entry(m["who"], text) for m in opens}
    return found if len({name for name in found.values() if name}) > 1 else {}


def _of_entry(line: str, text: str) -> str | None:
    """The one person whom the line over an entry names: in full, or by a surname in capitals of a name in the text."""
    read = _READ_BY.search(line)
    line = line[read.end() :] if read is not None else line
    names = [capitalised(m["name"]) for m in _FULL_NAME.finditer(line) if not _is_common_name(m["name"], text)]
    if not names:
        known = (_bearer(m["name"], text) for m in _SHOUTED.finditer(line))
        names = [name for name in known if name is not None]
    return (
        names[0]
        if len(set(names)) == 1 or (names and read is None and line.casefold().startswith(names[0].casefold()))
        else None
    )


def _is_common_name(name: str, text: str) -> bool:
    return _is_nobody(name) or is_common(name, text)


def _bearer(surname: str, text: str) -> str | None:
    """The one full name of a text with a surname that stands in capitals."""
    found = {m.group() for m in re.finditer(rf"\b{NAME_WORD} {re.escape(capitalised(surname))}\b", text)}
    return found.pop() if len(found) == 1 else None


def _is_nobody(name: str) -> bool:
    return any(w.strip(".").casefold() in NOBODY for w in name.split())
