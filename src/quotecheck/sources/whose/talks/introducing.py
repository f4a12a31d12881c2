"""Labels that name nobody, *Speaker 2*, a telephone number, and who says in the talk whose they are."""

import re
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Document, Turn
from quotecheck.documents.speakers.labelled import ANYBODY
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_I_AM: Final = lazily(
    r"\s*[\"“]?(?:(?:Hi|Hello|Good \w+|Yes|Yeah|Thanks?|Thank you|Morning|Evening|Okay|OK|Sorry"
    r"|I'll go|Hey)(?:[^,.!?]{0,20}?(?:[,.!]\s{1,2}| (?=it['’]s|this is|my name)))){0,3}"
    r"(?:(?:(?:Mr|Mrs|Miss|Ms|Dr)\.? )?[A-Z]\w+(?:[,.!] | (?=it['’]s|this is)))?"
    r"(?:(?i:um|uh) hello )?(?:(?i:and|so|well|um|uh),? ){0,2}"
    r"(?:(?P<says>(?i:I'm|I’m|I am|my name's|my name’s|my name is|this is|it's|it’s) )(?:(?:Mr|Mrs|Ms|Dr"
    r"|Prof|Rev|Cllr)\.? )?)?"
    rf"(?P<name>{NAME_WORD}(?: (?!And\b){NAME_WORD}){{1,2}})"
    r"(?=[,.]| (?P<here>here|from|again|for|calling|speaking|ringing|phoning)\b|(?i: and i\b)"
    r"|(?(says)[ ](?:at|in|of|over|down|up|with|on)\b|(?!)))"
)
_IN_CAPTIONS: Final = lazily(
    rf"\b(?:I['’]m|I am|my name is|my name['’]s|this is)[ ](?P<name>{NAME_WORD} {NAME_WORD})"
    r"(?=[ ]I\b|[ ](?:and|from|with|the|an?)\b|,|\.)"
)
"""The same in captions without points, where a sign parts the speakers: *>> hi Rolf I'm Ann Hale I've been a nurse*."""
_WELCOME: Final = lazily(
    r"\b(?P<first>[A-Z][a-z]{2,}),[ ](?:good \w+|welcome|hello|[^.?!\n]{2,120}\?)[^.?!\n]{0,60}[.?!]?\s*\Z"
)

_NEAR: Final = 5000
"""How far back a host has said the full name of whom he calls by the first one, in code points."""


def introduced(document: Document) -> dict[str, str]:
    """Labels that name nobody whose first turn begins with a name: *AUDIENCE MEMBER 2: Rolf Ames, I run the yard.*"""
    found: dict[str, str] = {}
    several: set[str] = set()
    for turn in document.turns:
        label = turn.speaker or ""
        name = self_named(document, turn)
        if name is not None and found.setdefault(label, name) != name:
            several.add(label)
    found = {label: name for label, name in found.items() if label not in several}
    return found | _welcomed(document, found)


def self_named(document: Document, turn: Turn) -> str | None:
    """Who a turn under a label that names nobody says its speaker is: each *SHAREHOLDER* is another."""
    if turn.speaker is not None and not ANYBODY.fullmatch(turn.speaker.strip()):
        return None
    words = document.text[turn.start : min(turn.end, turn.start + 260)]
    words = words.title() if words.isupper() else words  # captions
    said = _I_AM.match(words, 0, 160)
    if said is None and turn.speaker is None and (caption := _IN_CAPTIONS.search(words, 0, 160)) is not None:
        return str(caption["name"])
    own = said is not None and (said["says"] or re.search(r"\bI\b", words[said.end() : said.end() + 90]))
    return said["name"] if said is not None and own else None


_HERE: Final = lazily(
    rf"[^.!?\n]{{0,40}}\b{NAME_WORD} here \((?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}})[,)]"
)


def signs_in(document: Document, turn: Turn) -> str | None:
    """Who writes under the name of a page: *Hello all, Ann here (Ann Hale, principal) with an update.*"""
    said = _HERE.match(document.text, turn.start, min(turn.end, turn.start + 160))
    return said["name"] if said is not None else None


def says_who(text: str, start: int, end: int) -> str | None:
    """Who the speaker of a stretch says to be at its beginning: *Hi Ada, it's Ann Hale from the orchestra.*"""
    said = _I_AM.match(text, start, min(end, start + 160))
    own = said is not None and (said["says"] or _OF_HIMSELF.match(text, said.end(), end))
    return said["name"] if said is not None and own else None


_OF_HIMSELF: Final = lazily(r"[,.]? (?:I['’]m|I am|I live|I work|I used to|from|here|calling|ringing|phoning|again)\b")
"""How somebody goes on who has given only his name: *Good morning. Ann Hale, I'm 83.*"""


def _welcomed(document: Document, known: dict[str, str]) -> dict[str, str]:
    """Labels that name nobody whose first turn answers a host who calls them by a first name: *On line one is Ann
    Hale from Brigg. Ann, what happened?*"""
    found: dict[str, str] = {}
    for before, turn in pairwise(document.turns):
        label = turn.speaker or ""
        if label in found or label in known or not ANYBODY.fullmatch(label.strip()) or before.speaker == label:
            continue
        called = _WELCOME.search(document.text, max(before.start, before.end - 260), before.end)
        if called is None:
            continue
        name = re.compile(rf"\b{called['first']} {NAME_WORD}(?: {NAME_WORD})?")
        full = {m.group() for m in name.finditer(document.text, max(0, before.end - _NEAR), before.end)}
        if len(full) == 1 and full.isdisjoint(found.values()):
            found[label] = full.pop()
    return found
