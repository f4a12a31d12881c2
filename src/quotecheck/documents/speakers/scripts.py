"""Scripts of broadcasts: whose a clip is stands in the caption over it, and who reads in brackets or before *VO*.

*ASTON: Ann Hale / lorry driver*, *SUPER: ANN HALE, DRIVER*, *((HALE VO))*, *HALE PTC:*.
"""

import re
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_RANK: Final = r"(?:[A-Z][a-z]{1,3}\.|Sir|Dame|Lord|Lady|Miss|P[CS]|D[CIS]|SGT|INSP|DR|CLLR|REV|PROF|MR|MRS|MS)"
_NAMED: Final = rf"(?:{_RANK}[ ])?{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{0,3}}"
_CAPTIONED: Final = r"(?:ASTON|SUPER|CG|LOWER THIRD|NAME SUPER|CAPTION|STRAP|FONT|CHYRON)S?"
_BITE: Final = (
    r"(?:SOT|SYNC|CLIP|SOUND ?BITE|BITE|ACTUALITY|ACTY?|GRAB|INSERT|CUT|CART|TAPE|UPSOT|VOX(?: POP)?|INTERVIEW|AUDIO)S?"
    r"(?:[ ]?#?\d{1,2})?(?:[ ]?\([A-Z][a-z]+\))?"
)
"""What stands before a piece of sound, with its number or its language."""
_READS: Final = (
    r"(?:VO|V/O|OOV|VOICE[ -]?OVER|TRACK|COMM(?:ENTARY)?|NARR(?:ATION|ATOR)?|STAND[ -]?UP|PTC|PIECE TO CAMERA"
    r"|LINK|INTRO|CUE"
    r"|ANCHOR|PRES(?:ENTER)?|READ|LIVE)"
)
"""What stands before words that are read."""
_LABEL: Final = lazily(
    rf"^[ \t]*(?:\d{{1,2}}[.):]?[ ]+)?(?:{_BITE}[ ]?[:/–—-]?[ ]?(?:{_CAPTIONED}[ ]?:?[ \t]+)?|{_CAPTIONED}[ ]?:?[ \t]+)"
    rf"(?<=[ :/\t])(?P<shown>{_NAMED})(?:[ ]?[/,–(:-][^\n]*|[ ](?:again|AGAIN|\d))?\n"
    rf"(?:[ \t]*(?:IN|TC|DUR|RUNS|ASTON|SUPER)\b[^\n]*\n)*"
    rf"|^[ \t]*{_BITE}[ ]?:?[ ]?\((?P<held>{_NAMED})(?:,[^()\n]*)?\)[^\n]{{0,20}}\n"
    rf"|^[ \t]*{_READS}[ ]?\((?:[^(),\n]{{2,30}},[ ])?(?P<read>{_NAMED})(?:,[^()\n]{{2,30}})?\)[ ]?:[ \t]*"
    rf"|^[ \t]*(?P<part>{_READS})[ ]?\d{{0,2}}[ ]?:[ \t]*(?=\S)"
    rf"|^[ \t]*[(\[]{{0,2}}(?P<reads>{_NAMED})[ ](?:VO|V/O|PTC|IN VISION|LIVE|ON CAM"
    rf"(?:ERA)?)\b[^\n:)\]]{{0,30}}[)\]]{{0,2}}:?[ \t]*\n"
    rf"|^[ \t]*[(\[]{{1,2}}{_READS}[ ]?[-–—:,][ ]?(?P<seen>{_NAMED}?)(?:[ ](?:ON|IN|AT|BY|OUTSIDE|INSIDE|OVER|BESIDE)\b"
    r"[^\n()\[\]]*)?[)\]]{1,2}[ \t]*\n"
    rf"|^[ \t]*[(\[]{{1,2}}{_BITE}[ ]?[-–—:,]?[ ](?P<again>{_NAMED}?)(?:[ ]\d)?(?:(?:,"
    rf"|[ ][-–—])[ ][^\n()\[\]]*)?[)\]]{{1,2}}[ \t]*\n"
    r"(?:[ \t]*(?:IN|TC|DUR|RUNS)\b[^\n]*\n)*"
    rf"|^[ \t]*[(\[]{{1,2}}(?:PRES(?:ENTER)?:[ ])?(?P<alone>[A-Z][A-Z'’-]+"
    rf"(?:[ ][A-Z][A-Z'’-]+){{0,2}})[)\]]{{1,2}}(?=[ \t]*(?:\(\(CAM[^\n]*)?\n)[^\n]*\n",
    re.MULTILINE,
)
_END: Final = lazily(
    r"^[ \t]*(?:OUT\b|\(\(|\[\[|SOT\b|SYNC\b|NATSOT\b|UPSOT\b|-{5,}|VT[ ](?:ROLLS|ENDS|IN|OUT)|ENDS\b"
    r"|BACK TO\b|TAKE\b|(?:RUNS|DUR)\b|\d{1,2}[.)][ ])",
    re.MULTILINE,
)
_REPORTS: Final = lazily(
    rf"\b(?:[Rr]eporter|[Cc]orrespondent|REPORTER|CORRESPONDENT)[:,]?[ ](?P<name>{NAME_WORD}[ ]{NAME_WORD})"
    rf"|\b(?P<who>{NAME_WORD}[ ]{NAME_WORD})[ ](?:reports|has (?:more|the (?:story|details))|is there)\b"
)
"""Whose a report is: *Our reporter Ann Hale is there*, *Ann Hale reports*."""
_TOLD: Final = lazily(r"VO|V/O|OOV|VOICE|TRACK|COMM|NARR|STAND|PTC|PIECE")
"""Parts that the reporter reads, and not whoever presents."""


def find_scripts(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The turns of a script, or none where no caption names anybody."""
    found = [
        m
        for m in _LABEL.finditer(text, start)
        if (m["shown"] or m["held"] or m["reads"] or m["again"] or m["alone"]) not in _NOBODY
    ]
    if len(found) < _LEAST or not any(m["shown"] or m["held"] or m["again"] for m in found):
        return ()
    reporters = {m["name"] or m["who"] for m in _REPORTS.finditer(text, start)}
    reporter = reporters.pop() if len(reporters) == 1 else None
    return turns_under(text, [(m.start(), m.end(), _whose(m, reporter)) for m in found], ends=(_END,))


_LEAST: Final = 2


def _whose(label: "re.Match[str]", reporter: str | None) -> str:
    """Who speaks behind a label: whom it names, or the reporter whose report it is a part of."""
    told = label["part"] is not None and _TOLD.match(label["part"]) is not None
    groups = ("shown", "held", "read", "reads", "seen", "again", "alone", "part")
    return reporter if told and reporter is not None else next(label[group] for group in groups if label[group])


_NOBODY: Final = frozenset({"VT", "GFX", "SYNC", "PKG", "TAKE PKG", "VT ENDS", "PAUSE", "LAUGHTER", "MUSIC"})
