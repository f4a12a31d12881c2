"""Stretches of running text that are not plain words: stage notes, page furniture, terms written into the text.

All functions take decoded text, return zones sorted by start, and run in time linear in its length.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.documents.margins import margin_zones, page_zones, paragraph_zones
from quotecheck.documents.model import Zone, ZoneKind
from quotecheck.documents.spokenmarks import spoken_zones
from quotecheck.text.lazily import lazily
from quotecheck.text.scan import line_starts, marked, tried

_STAGE_WORDS: Final = (
    r"applause|laughter|laughs?|laughing|chuckles?|cheers?|cheering|boo(?:s|ing)?|cross-?talk|inaudible|indiscernible|unintelligible|"
    r"pause[sd]?|silence|music|interruption|interjection|sighs?|coughs?|gestur\w+|audio|video|phone rings|"
    r"background noise|overlapping|simultaneous|recess|break|whereupon|end of (?:clip|audio|video|tape)|"
    r"begin (?:clip|audio|video)|ph|phonetic|sic|speaking in|in spanish|in french|through (?:an )?interpreter|"
    r"prolonged applause|sustained applause|renewed applause|loud applause|standing ovation"
    r"|off-?mi(?:c|ke)|clears throat"
)
STAGE = lazily(rf"[\[(]\s*(?:{_STAGE_WORDS})\b(?:(?!: [^\W\d_])[^\[\]()\n]){{0,60}}[\])]", re.IGNORECASE)
_TIME_MARK = lazily(
    r"[\[(<]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s*(?:-->|[-–])\s*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)?[\])>]"
)
_FURNITURE_LINE = lazily(
    r"^[ \t]*+(?:[-–—|*]+[ \t]*+)?(?:"
    r"(?:[^\n]{2,90}?(?:[ \t]{2,}|[|–—-][ \t]))??page[ \t]+\d+(?:[ \t]*(?:of|/)[ \t]*\d+)?"
    r"|\d+[ \t]+of[ \t]+\d+"
    r"|[-–—][ \t]*\d{1,4}[ \t]*[-–—]"
    r"|\(?(?:more|continued|cont\.?|continues overleaf|end of page|continued on (?:next )?page \d*)\)?"
    r"|\f"
    r")(?:[ \t]*[-–—|*]+)?[ \t\f]*$",
    re.IGNORECASE | re.MULTILINE,
)
_TERMS: Final[tuple[tuple[str, ZoneKind], ...]] = (
    (r"off[ -]the[ -]record", "off_record"),
    (r"(?:on |deep |for )?background(?: only)?|not for attribution|unattributable", "background"),
    (r"(?:strictly )?confidential|in confidence", "confidential"),
)
_OPENING = lazily(
    "|".join(rf"(?P<{kind}>{pattern})" for pattern, kind in _TERMS)
    + r"|(?P<close>(?:back |now )?on[ -]the[ -]record(?: again)?|"
    + r"end(?:s)?(?: of)? (?:off[ -]the[ -]record|background|confidential)(?: section| part)?)",
    re.IGNORECASE,
)
_BRACKETED = lazily(r"\[([^\[\]\n]{2,60})\]")
_CAPITALS = lazily(
    r"^[ \t]*+[-*=#_~>|(]*+[ \t]*+([A-Z][A-Z ,.'’:\-]{6,60}?)[ \t]*+[-*=#_~|).:]*+[ \t]*+$", re.MULTILINE
)
_LEAD_IN = lazily(
    r"^(?:(?:going|goes|go|went|we(?:['’]re| are)|begin|start|this (?:part )?is|from here|now|the following is)\s+)+",
    re.IGNORECASE,
)
EMBARGO = lazily(
    r"^[^\w\n]*(?:strictly\s+)?(?:under\s+)?embargo(?:ed)?\b[^\n]{0,12}?(?:until|till|to"
    r"|for release(?: at| on)?|:)[ \t]*(?P<until>[^\n]{4,80})$",
    re.IGNORECASE | re.MULTILINE,
)


def text_zones(text: str) -> list[Zone]:
    """Stage notes, time marks, page furniture and stretches under terms of use, as they stand in the text itself."""
    lines = line_starts(text)
    margins = [*margin_zones(text)] or [*page_zones(text)]  # where lines are numbered, no number is a page's
    found = [*_simple(text, lines), *margins, *paragraph_zones(text), *_term_zones(text, lines), *spoken_zones(text)]
    return sorted(found, key=lambda z: (z.start, -z.end))


def _simple(text: str, lines: Sequence[int]) -> Iterator[Zone]:
    brackets = marked(text, "[(<")
    for match in tried(STAGE, text, brackets):
        # "[sic]" belongs to the words before it and is handled where words are compared.
        if match.group()[1:-1].strip().lower() != "sic":
            yield Zone(start=match.start(), end=match.end(), kind="stage")
    for match in tried(_TIME_MARK, text, brackets):
        yield Zone(start=match.start(), end=match.end(), kind="furniture")
    for match in tried(_FURNITURE_LINE, text, lines):
        yield Zone(start=match.start(), end=match.end(), kind="furniture")
    for at in marked(text, "\f"):
        yield Zone(start=at, end=at + 1, kind="furniture")


def _term_zones(text: str, lines: Sequence[int]) -> list[Zone]:
    """Stretches between "[OFF THE RECORD]" and "[ON THE RECORD]" and the like; open ones run to the end."""
    zones: list[Zone] = []
    kind: ZoneKind | None = None
    began = 0
    found = [*tried(_BRACKETED, text, marked(text, "[")), *tried(_CAPITALS, text, lines)]
    for match in sorted(found, key=lambda m: m.start()):
        words = _LEAD_IN.sub("", match[1].strip(" .:-*")).strip(" .:-*")
        term = _OPENING.fullmatch(words)
        if term is None or term.lastgroup is None:
            continue
        if kind is not None:
            zones.append(Zone(start=began, end=match.start(), kind=kind))
        kind = None if term.lastgroup == "close" else _kind(term.lastgroup)
        began = match.start()
    if kind is not None:
        zones.append(Zone(start=began, end=len(text), kind=kind))
    return zones


def _kind(group: str) -> ZoneKind:
    for _, kind in _TERMS:
        if kind == group:
            return kind
    raise AssertionError(group)
