"""Whose words a document without turns is, by its first lines: *Interview with Rory Hale, at his house*, *I, Lena Hale,
do solemnly affirm*."""

import re
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.printednames import FULL, TITLE

_WITH: Final = re.compile(
    r"\b(?i:interview(?:ed)?|conversation|talk|call|phone[ ]call|chat|voice[ ]?note|voice[ ]?memo|voicemail"
    r"|sermon|speech|testimony|tribute|eulogy)\b[^\n.:]{0,40}?"
    rf"\b(?:with|from|by|of)[ ]{TITLE}(?P<name>{FULL})"
)
_TO_ME: Final = re.compile(
    r"\b(?i:voice[ ]?note|voice[ ]?memo|voicemail|audio|message|e-?mail|text|letter)s?,?[ ](?:from[ ])?"
    rf"{TITLE}(?P<name>{FULL})(?:[ ]?\([^()\n]{{1,60}}\))?[ ]to[ ](?:(?:me|us)\b|the[ ]|[A-Z])"
)
"""*Voice note, Ann Hale (coach) to me, 27 July*."""
_SWORN: Final = re.compile(
    rf"\bI,[ ]{TITLE}(?P<name>{FULL}),[^\n]{{0,240}}?\b(?:state|affirm|declare|swear|sworn|certify|depose|say)\b"
)
_PAGE: Final = re.compile(rf"^(?P<name>{FULL})[ ]?[:|–—-][ ]?[\"“‘'].{{4,}}")
_LINES: Final = 6
_HEAD: Final = 3000
_ASKS: Final = 3
"""Questions from which on a page of questions and answers is an interview."""


def speaker_by_head(document: Document, title: str | None) -> str | None:
    """Who speaks in all of a document, by its head; None where it does not say, or has turns of its own."""
    if document.turns:
        return None
    head = document.text[:_HEAD]
    for line in [line for line in head.split("\n") if line.strip()][:_LINES]:
        bare = line.strip(" *_#")
        found = (_WITH.search(bare) or _TO_ME.search(bare)) if len(line) < 240 else None
        if found is not None:
            return found["name"]
    sworn = _SWORN.search(head)
    if sworn is not None:
        return sworn["name"]
    page = _PAGE.match(title or "")
    return page["name"] if page is not None and len(asked(document)) >= _ASKS else None


def asked(document: Document) -> list[tuple[int, int]]:
    """The paragraphs of a document that only ask: an interviewer's questions between unlabelled answers."""
    text = document.text
    out: list[tuple[int, int]] = []
    for m in re.finditer(r"[^\n]+", text):
        said = m.group().strip()
        bare = said.strip(" *_>")
        marked = said[:1] in "*_" and said[-1:] in "*_"
        if (bare.endswith("?") and len(bare) < 400 and (marked or bare.count("?") >= bare.count(". "))) or (
            said.startswith("(") and said.endswith(")") and len(said) < 120
        ):
            out.append((m.start(), m.end()))
    return out
