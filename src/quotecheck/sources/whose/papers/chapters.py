"""Parts of a report that say whose they are: *Chapter 1. Counts (by warden Ann Hale)*, *Management response (Mr Rolf
Dost): ...*, and what a note-taker sets off in square brackets."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.printednames import FULL, TITLE
from quotecheck.text.lazily import lazily

_ROLE: Final = rf"(?:[Tt]he[ ])?(?:[A-Za-z][\w’'-]*[ ,]+(?:of[ ])?){{0,6}}?(?:the[ ])?{TITLE}"
"""What somebody is, before the name."""
_PARTS: Final = frozenset({"chapter", "section", "part", "foreword", "preface", "afterword", "introduction", "essay"})
_CHAPTER: Final = lazily(
    r"^[#*_ \t]{0,6}(?:"
    rf"(?:(?:Chapter|CHAPTER|Section|Part|Essay)[ ]\w{{1,5}}\b|\d{{1,2}}[.)])[^\n]{{0,70}}?[ ]?[(,–—-]?[ ]?"
    rf"[bB]y[ ]{_ROLE}(?P<by>{FULL})\)?"
    rf"|(?:Foreword|FOREWORD|Preface|PREFACE|Afterword|Introduction|Welcome|Message|Letter)"
    rf"(?:[ ](?:from|by)|[ ]?[:–—-])[ ]{_ROLE}(?P<from>{FULL})(?:,[^\n.]{{2,50}})?"
    r")[*_ \t.]{0,4}$",
    re.MULTILINE,
)
_HEADING: Final = lazily(
    r"^(?:#{1,4}[ ]|(?:Chapter|CHAPTER|Section|Part|Appendix|Annex)[ ]\w{1,5}\b)[^\n]{0,90}$", re.MULTILINE
)


def chapters(document: Document) -> Iterator[Voice]:
    """The parts of a text without turns that name their writer in their heading, where there are two headings."""
    text = document.text
    if document.turns or not _PARTS & {*re.findall(r"[a-z]+", text.casefold()[:20_000])}:
        return
    found = list(_CHAPTER.finditer(text))
    heads = sorted({m.start(): m.end() for m in (*_HEADING.finditer(text), *found)}.items())
    named = {m.start(): m["by"] or m["from"] for m in found}
    if not named or len(heads) < len(("one", "other")):
        return
    for (low, begin), (end, _) in pairwise([*heads, (len(text), 0)]):
        if low in named and text[begin:end].strip():
            yield Voice(start=begin, end=end, kind="turn", speaker=named[low])


_RESPONSE: Final = lazily(
    r"^[#*_ \t•-]{0,6}(?P<of>(?:[A-Z][\w’'-]*[ ]){0,3}?)(?:[Rr]esponse|[Rr]eply|[Cc]omments?|[Aa]nswer|[Aa]ction)"
    r"(?:[ ](?:from|by)[ ](?P<from>[^\n:()]{3,60}))?(?:[ ]?\((?P<in>[^()\n]{3,80})\))?"
    r"[*_]{0,2}:[*_]{0,2}[ ](?P<words>[^\s\"“][^\n]+)$",
    re.MULTILINE,
)
_NAME: Final = lazily(rf"{TITLE}(?P<name>{FULL})")
_FOUND: Final = ("inding", "bservation", "ecommendation", "Issue", "Risk")
_FINDS: Final = lazily(
    r"(?i)^[#*_ \t•-]{0,6}(?:audit )?(?:finding|observation|issue|recommendation|risk)s?\b[^\n:]{0,20}:", re.MULTILINE
)


def responses(document: Document) -> Iterator[Voice]:
    """What is answered to findings, as turns of those who answer: *Management response (Mr Rolf Dost): Agreed.*"""
    text = document.text
    if document.turns or not any(word in text for word in _FOUND) or _FINDS.search(text) is None:
        return
    for m in _RESPONSE.finditer(text):
        said = m["from"] or m["in"] or ""
        named = next((n for piece in said.split(",")[::-1] if (n := _NAME.fullmatch(piece.strip()))), None)
        who = named["name"] if named is not None else (m["from"] or re.sub(r"['’]s?$", "", m["of"].strip()))
        if who:
            yield Voice(start=m.start("words"), end=m.end("words"), kind="turn", speaker=who)


_BRACKETED: Final = lazily(r"^[ \t]*\[(?P<words>[^\[\]\"“”:>]{25,600})\][ \t.]*$", re.MULTILINE)
NOTE: Final = "a note in brackets"
_SPOKEN: Final = lazily(r"\b(?:I|I['’](?:m|ve|ll|d)|[Mm]y|[Ww]e|[Oo]ur|you|your)\b")


def asides(document: Document) -> Iterator[Voice]:
    """What whoever took notes sets off on lines of their own: *[She looks at the sea. - AH]*."""
    text = document.text
    if "[" not in text or not (document.turns or any(mark in text for mark in '"“')):
        return
    for m in _BRACKETED.finditer(text):
        if _SPOKEN.search(m["words"]) is None:
            yield Voice(start=m.start("words"), end=m.end("words"), kind="turn", speaker=NOTE)
