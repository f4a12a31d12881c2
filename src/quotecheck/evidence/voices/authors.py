"""Whether a document's own words are those of whom the article credits: who signs it, or who issued it.

The contract: words in a document's own voice belong to that document; a document matches on its title or its authors.
"""

import re
from functools import lru_cache
from typing import Final

from quotecheck.evidence.voices.speakers import parse_name, same_name
from quotecheck.sources.model import SourceDocument

_HEAD: Final = 600
_TAIL: Final = 300
_LINE: Final = 120
"""Longest line, in code points, that can say who wrote what follows."""
_WRITES: Final = re.compile(
    r"\b(?:by|author|analyst|written|prepared|signed|judge|justice|magistrate|registrar|arbitrator)\b|/s/",
    re.IGNORECASE,
)
_NO_AUTHOR: Final = re.compile(
    r"\b(?:interview(?:ed)?|transcri(?:bed|ption|pt)|minutes|photo\w*)\b|^\W*(?:to|cc|re):", re.IGNORECASE
)
_NAME: Final = re.compile(r"[^\W\d_a-z][\w’'-]+(?: (?:[^\W\d_a-z]\.|[^\W\d_a-z][\w’'-]+)){0,3}")
_ISSUED: Final = re.compile(
    r"\b(?:statement|release|announcement|notice|results|response|report|ruling|judge?ment|order|decision|finding)s?\b",
    re.IGNORECASE,
)
_BODIES: Final = frozenset(
    """
    company firm council charity club trust agency department ministry university school hospital union party force
    board regulator bank group association society institute commission authority foundation museum airline tribunal
    court panel inquiry inspectorate ombudsman jury judges inspectors magistrates auditors investigators colleagues
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_LEGAL: Final = (" Inc", " Ltd", " plc", " PLC", " Corp", " LLC")


def authored(credited: tuple[str, ...], source: SourceDocument) -> bool:
    """Whether one of the credited names is a person who signs a document or an organisation that issued it.

    A report of another outlet is issued by nobody whom it is about.
    """
    return any(_signs(name, source) or (source.grade != "report" and _issued(name, source)) for name in credited)


def _signs(name: str, source: SourceDocument) -> bool:
    return any(same_name(name, author) for author in _authors(source.text[:_HEAD], source.text[-_TAIL:]))


@lru_cache(maxsize=1024)
def _authors(head: str, tail: str) -> tuple[str, ...]:
    """Names in short lines of a document's head and end that say who wrote it."""
    found: list[str] = []
    for line in (*head.split("\n")[:8], *tail.split("\n")[-4:]):
        if len(line) <= _LINE and _WRITES.search(line) and not _NO_AUTHOR.search(line):
            found += _NAME.findall(line)
    return tuple(found)


def _issued(name: str, source: SourceDocument) -> bool:
    """Whether an organisation issued a document: it is named at its head, or is *the company* of a statement."""
    shown = f"{source.title or ''} {source.id} {source.text[:_TAIL]}"
    if not _ISSUED.search(shown):
        return False
    parsed = parse_name(name)
    if parsed.last in _BODIES and len(parsed.words) == 1:
        return re.search(rf"\bthe {parsed.last}\b|\bwe\b", source.text, re.IGNORECASE) is not None
    flat = name.removeprefix("the ").removeprefix("The ").rstrip(".")
    body = parsed.organisation or not parsed.given or bool(parsed.words & _BODIES) or flat.endswith(_LEGAL)
    return body and len(flat) > 3 and flat.casefold() in shown.casefold()
