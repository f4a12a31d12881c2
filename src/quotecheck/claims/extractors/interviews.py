"""Interviews printed as questions and answers without marks or labels: the questions bold, or lines of their own."""

import re
from collections.abc import Sequence
from typing import Final

from quotecheck.claims.page.layout import Paragraph
from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_BOLD: Final = lazily(r"(\*\*|__)(?!\s)[^*_]+\1")
_FIRST: Final = lazily(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Yy]ou)\b")
_LABELLED: Final = lazily(r"(?:[\[(][\d:.,]+[\])] *)?[A-Z][^\n:]{0,60}[:.] ")
_BYLINE: Final = lazily(r"[*_ ]*(?:[^\W\d_]+ )?[Bb]y ")
_NAME: Final = lazily(
    r"(?<![.!?*_] )\b[^\W\d_a-z][a-z\u00df-\u024f]+(?: [^\W\d_a-z][\w’'-]*[\w]){1,2}\b(?![’']s? [^\W\d_a-z])"
)
_YOU: Final = lazily(r"\b[Yy]ou(?:r|['’]\w+)?\b")
_LEAST: Final = 4
"""Fewest questions of an interview."""


def questions(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Indices of the paragraphs that ask, if an article is an interview; else nothing.

    A question is a paragraph that is bold as a whole, or a line or heading that ends with a question mark: four
    or more, half of them with the mark, and a quarter of what stands from the first to the last. Questions that are not
    bold ask *you*: a speech asks itself.
    """
    asked = [k for k, p in enumerate(paragraphs) if _asks(text, p)]
    marked = [k for k in asked if text[paragraphs[k].start : paragraphs[k].end].rstrip("*_ ").endswith("?")]
    asked = [k for k in asked if marked and k >= marked[0]]
    if len(asked) < _LEAST or 2 * len(marked) < len(asked) or 4 * len(asked) < asked[-1] - asked[0]:
        return []
    to_you = sum(_YOU.search(text, paragraphs[k].start, paragraphs[k].end) is not None for k in asked)
    bold = sum(_BOLD.match(text, paragraphs[k].start) is not None for k in asked)
    return asked if 2 * bold >= len(asked) or 2 * to_you >= len(asked) else []


def answers(text: str, paragraphs: Sequence[Paragraph], asked: Sequence[int]) -> list[int]:
    """Indices of the paragraphs that answer, if an article is an interview; else nothing.

    At least half of them speak in the first person. Behind the last question one paragraph answers: what follows is the
    end of the story.
    """
    found: list[int] = []
    for k, following in zip(asked, [*asked[1:], *(k + 2 for k in asked[-1:])], strict=True):
        found += [n for n in range(k + 1, min(following, len(paragraphs))) if paragraphs[n].kind == "body"]
    own = sum(_FIRST.search(text, paragraphs[n].start, paragraphs[n].end) is not None for n in found)
    return found if found and 2 * own >= len(found) and len(found) >= len(asked) - 1 else []


def _asks(text: str, paragraph: Paragraph) -> bool:
    if paragraph.kind not in ("body", "heading") or paragraph.end - paragraph.start > 400:
        return False
    if text[paragraph.end - 1] not in "?*_":  # of most paragraphs this is all that must be read
        return False
    words = text[paragraph.start : paragraph.end]
    if _BOLD.fullmatch(words):
        return paragraph.kind == "body"
    return words.endswith("?") and not re.search(r"[.!?] ", words) and not _LABELLED.match(words)


def interviewee(text: str, paragraphs: Sequence[Paragraph], first: int) -> Span | None:
    """Who answers: the first full name of the headline, else of what stands before the first answer, no byline."""
    for paragraph in paragraphs[:first]:
        if paragraph.kind in ("body", "heading") and not _BYLINE.match(text, paragraph.start, paragraph.end):
            found = _NAME.search(text, paragraph.start, paragraph.end)
            if found is not None:
                return Span(*found.span())
    return None
