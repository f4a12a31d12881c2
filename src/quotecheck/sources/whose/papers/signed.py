"""Pieces of one document that each end with who wrote them: a page of letters, a newsletter.

A line that is a name, with an address or an office under or behind it, signs what stands above it up to the rule, the
heading or the signature before.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.documents.speakers.partings import RULE
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.printednames import ANY, FULL, TITLE
from quotecheck.sources.whose.sections import is_common
from quotecheck.text.lazily import lazily

_SIGNED: Final = lazily(
    rf"^(?:[*_ \t—–-]{{0,6}}|[ \t]{{7,120}})(?:[A-Z]{{2,5}}[ ])?{TITLE}(?P<name>{FULL})"
    r"(?:[ ]\((?:Mrs|Mr|Ms|Miss|Dr)\))?(?P<office>,[^\n.!?]{2,60})?[*_ \t]{0,4}$",
    re.MULTILINE,
)
_INITIALS: Final = lazily(
    r"^[*_ \t—–-]{0,90}(?P<initials>(?:[A-Z]\.[ ]?){2,3})(?:,[ ][^\n.!?]{2,50})?[*_ \t]{0,4}$", re.MULTILINE
)
_FROM: Final = lazily(r"^[#*_ \t]{0,6}(?:FROM|From|A NOTE FROM|A note from|A word from)[ ][^\n.]{3,50}$", re.MULTILINE)
"""A line over a piece that says from whom it is."""
_FOREWORD: Final = lazily(
    r"^[#*_ \t]{0,6}(?:(?:FOREWORD|Foreword|PREFACE|Preface)(?:[ ](?:BY|FROM|by|from)[^\n.]{3,50})?"
    r"|[^\n.]{0,20}\b(?:CHAIR|Chair|President|PRESIDENT|Director|DIRECTOR|Executive|EXECUTIVE)\w*['’][Ss][ ]"
    r"(?i:letter|statement|message|review|foreword|introduction))[*_ \t]{0,6}$",
    re.MULTILINE,
)
"""The same of a part of a report."""
_PLAIN: Final = lazily(r"\b[A-Z][a-z][\w'’-]*(?: [A-Z][a-z][\w'’-]*){1,2}\b")
_SENTENCE_END: Final = lazily(
    r"[.!?][\"”’')\]]*\s*"
    r"(?:\n[*_ \t]*(?i:(?:with )?(?:yours(?: in \w+| \w+){0,2}|sincerely|regards|best|kind|warm|thank you"
    r"|(?:many )?thanks)"
    r"(?:[ ](?:sincerely|faithfully|truly|ever|regards|wishes))?),?\s*)?\Z"
)
"""The end of a piece, with the words before a signature."""
_LEAST: Final = 40
"""Characters that a piece has at least."""


def signed_pieces(document: Document) -> Iterator[Voice]:
    """The pieces of a document without turns, each with the voice of who signs it.

    One signed piece alone is a letter or a ruling, and read as one, but for one under a heading *From the warden*.
    """
    text = document.text[: document.turns[0].start] if document.turns else document.text
    starts = sorted(
        [0, *(m.end() for m in RULE.finditer(text)), *(b.end for b in document.blocks if b.kind == "heading")]
        + [m.end() for m in _FOREWORD.finditer(text)]
    )
    yield from _initialled(text, starts)
    yield from _tagged(text)
    yield from _under_quotes(text)
    yield from _mottoes(document.text)
    yield from _of_readers(text)
    if len(starts) < 2 and len({m["name"] for m in _SIGNED.finditer(text) if m.group()[:_RIGHT].isspace()}) < 2:
        return
    pieces: list[Voice] = []
    done = 0
    for m in _SIGNED.finditer(text):
        begin = max([s for s in starts if s <= m.start()] + [done])
        piece = text[begin : m.start()]
        whole = len(piece.strip()) >= _LEAST and _SENTENCE_END.search(piece) is not None
        if whole and not is_common(m["name"], text):
            pieces.append(Voice(start=begin, end=m.end(), kind="turn", speaker=m["name"]))
            done = m.end()
    under = {
        b.end for b in document.blocks if b.kind == "heading" and text[b.start : b.end].lower().startswith("from ")
    }
    under |= {m.end() for m in _FOREWORD.finditer(text)}
    several = len({p.speaker for p in pieces}) > 1
    yield from (p for p in pieces if several or p.start in under)


_RIGHT: Final = 20
"""Blanks before a name that is set to the right."""
_TAGGED: Final = lazily(
    rf"^[ \t]{{0,4}}(?:[*•>-]|\d{{1,2}}[.)])[ ](?P<words>[^\n]{{12,400}}?)[ ]{{1,3}}[-–—][ ]{{1,3}}{TITLE}"
    rf"(?P<name>{ANY})(?:,[ ][^\n.!?]{{2,40}})?(?:[ ]\([^()\n]{{1,20}}\))?[ \t]*$",
    re.MULTILINE,
)
"""A line of a list with whose it is behind a dash: ** If this is the answer, what was asked? - Ann Hale, Brigg*."""


def _tagged(text: str) -> Iterator[Voice]:
    """Such lines, where a text has two or more."""
    found = list(_TAGGED.finditer(text))
    if len(found) > 1:
        yield from (
            Voice(start=m.start("words"), end=m.end("words"), kind="quotation", speaker=m["name"]) for m in found
        )


_READER: Final = lazily(
    rf"^[*_ \t—–-]{{0,6}}{TITLE}(?P<name>{ANY}),[ ]"
    rf"(?P<seat>[A-Z][\w’'-]+(?:[ ](?:[A-Z][\w’'-]+|on|upon|le|by|the|of)){{0,3}})"
    r"[*_ \t]{0,4}$",
    re.MULTILINE,
)
"""A reader and where he lives: *Ann Hale, Lower Brigg*."""


_WITH_TRADE: Final = lazily(
    rf"^[*_ \t—–-]{{0,6}}{TITLE}(?P<name>{ANY}),[ ](?P<seat>[\w’'-]+(?:[ ][\w’'-]+){{0,4}})[*_ \t]{{0,4}}$",
    re.MULTILINE,
)
"""The same with what he is: *Ann Hale, retired clockmaker*."""
_PAGE: Final = lazily(
    r"(?i)\b(?:letters|postbag|mailbag|inbox|readers write|your views|have your say|feedback|correspondence)\b"
)
_LETTER_HEAD: Final = 200


def _of_readers(text: str) -> Iterator[Voice]:
    """The letters of a page on which two or more readers sign with their place, each under what he writes."""
    form = _WITH_TRADE if _PAGE.search(text, 0, _LETTER_HEAD) is not None else _READER
    found = [m for m in form.finditer(text) if text[: m.start()].rstrip()[-1:] in _STOPS]
    if len({m["name"] for m in found}) < 2 or text[: found[0].start()].count("\n\n") > 2 * _LINES:
        return
    low = 0
    for m in found:
        piece = text[low : m.start()]
        if len(piece.strip()) >= _LEAST:
            yield Voice(start=low + len(piece) - len(piece.lstrip()), end=m.end(), kind="turn", speaker=m["name"])
        low = m.end()


_STOPS: Final = frozenset('.!?”"')
_MOTTO: Final = lazily(
    rf"^[>*_ \t]{{0,4}}[\"“](?P<words>[^\"“”\n]{{8,400}})[\"”][ ]{{0,3}}(?:[-–—~]|--)[ ]{{0,3}}{TITLE}(?P<name>{ANY})"
    r"(?:,[ ][^\n]{2,80})?(?:[ ]\([^()\n]{1,40}\))?[ \t*_.]*$",
    re.MULTILINE,
)
"""A quotation with whose it is on the line, as under a mail or over a chapter: *"Salt it first." - Ann Hale*."""


def _mottoes(text: str) -> Iterator[Voice]:
    """Such lines, wherever they stand."""
    for m in _MOTTO.finditer(text):
        yield Voice(start=m.start("words"), end=m.end("words"), kind="quotation", speaker=m["name"])


_UNDER_QUOTE: Final = lazily(
    rf"^>?[ \t]{{0,4}}[—–-]{{1,2}}[ ]?{TITLE}(?P<name>{ANY})(?:,[ ][^\n]{{2,80}})?[*_ \t]*$", re.MULTILINE
)
"""Whose a quotation is on the line under it: *— Ann Hale, 79, a guest*."""
_LINES: Final = 40
"""Lines that such a quotation has at most."""
_MARKED: Final = lazily(r"[\"“](?P<words>.+)[\"”]", re.DOTALL)


def _under_quotes(text: str) -> Iterator[Voice]:
    """Quotations that stand alone, in marks or behind signs of a mail, over such a line."""
    for m in _UNDER_QUOTE.finditer(text):
        low = high = text.rfind("\n", 0, m.start()) + 1
        for _ in range(_LINES):
            above = text.rfind("\n", 0, low - 1) + 1
            line = text[above:low]
            bare = line.strip("> \t\n*_")
            if low == 0 or not (line.startswith(">") or (low == high and (not bare or bare[0] in '"“'))):
                break
            low = above
            if bare[:1] in ('"', "“") and not line.startswith(">"):
                break
        inner = _MARKED.search(text, low, high)
        if low < high and (inner is not None or text[low] == ">"):
            begin, end = inner.span("words") if inner is not None else (low, high)
            yield Voice(start=begin, end=end, kind="quotation", speaker=m["name"])


_RANK: Final = lazily(r"Lord|Lady|Sir|Dame|Dr|Prof|Professor|Rev|Mr|Mrs|Ms|Miss|Baroness|Baron|Cllr|Captain|Judge")


def _initialled(text: str, starts: list[int]) -> Iterator[Voice]:
    """Pieces that end with the initials of somebody whom the document names: *FROM THE DIRECTOR* ... *M.G.*"""
    found = list(_INITIALS.finditer(text))
    if not found:
        return
    names: dict[str, set[str]] = {}
    for m in _PLAIN.finditer(text):
        words = m.group().split()
        words = words[1:] if len(words) > 2 and _RANK.fullmatch(words[0]) is not None else words
        names.setdefault("".join(w[0] for w in words), set()).add(" ".join(words))
    opens = sorted([*starts, *(m.end() for m in _FROM.finditer(text)), *(m.end() for m in found)])
    for m in found:
        named = names.get(re.sub(r"\W", "", m["initials"]), set())
        begin = opens[bisect_left(opens, m.start()) - 1] if opens and opens[0] < m.start() else 0
        if len(named) == 1 and len(text[begin : m.start()].strip()) >= _LEAST:
            yield Voice(start=begin, end=m.end(), kind="turn", speaker=next(iter(named)))
