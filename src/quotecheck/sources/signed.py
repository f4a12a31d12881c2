"""Pieces of one document that each end with who wrote them: a page of letters, a newsletter.

A line that is a name, with an address or an office under or behind it, signs what stands above it up to the rule, the
heading or the signature before.
"""

import re
from collections.abc import Iterator
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.model import Voice
from quotecheck.sources.notebooks import is_common

_SIGNED: Final = re.compile(
    r"^[*_ \t—–-]{0,6}(?P<name>[A-Z][\w'’-]+(?:[ ](?:[A-Z][\w'’-]*\.?|de|van|von|der|ap)){1,3})"
    r"(?:[ ]\((?:Mrs|Mr|Ms|Miss|Dr)\))?(?P<office>,[^\n.!?]{2,60})?[*_ \t]{0,4}$",
    re.MULTILINE,
)
_RULE: Final = re.compile(r"^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$", re.MULTILINE)
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’')\]]*[ \t]*\s*\Z")
_LEAST: Final = 40
"""Characters that a piece has at least."""


def signed_pieces(document: Document) -> Iterator[Voice]:
    """The pieces of a document without turns, each with the voice of who signs it.

    One signed piece alone is a letter or a ruling, and read as one, but for one under a heading *From the warden*.
    """
    if document.turns:
        return
    text = document.text
    starts = sorted(
        [0, *(m.end() for m in _RULE.finditer(text)), *(b.end for b in document.blocks if b.kind == "heading")]
    )
    if len(starts) < 2:
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
    several = len({p.speaker for p in pieces}) > 1
    yield from (p for p in pieces if several or p.start in under)
