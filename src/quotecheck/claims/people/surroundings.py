"""How a name stands to a later place in its paragraph, outside what is quoted between them."""

from typing import Final

from quotecheck.claims.language import Language
from quotecheck.text.lazily import lazily

QUOTED: Final = lazily(r"“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"")
_MARKED: Final = lazily(r"“[^“”]*”|\"[^\"]*\"|(?<![\w’'])[‘'](?=\S)(?:[^‘’'\n]|(?<=\w)[’'](?=\w))*[’'](?!\w)")
SENTENCE_ENDS: Final = lazily(r"[.!?] +[^\W\d_a-z]")
"""The end of a sentence, with the first letter of the next."""
STOPS: Final = lazily(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)[.!?](?=\s|$)")
"""What ends a sentence, and is no initial's or title's."""
_LABEL: Final = lazily(r"[ \t*_>]*(?:[\[(][\d:.,]+[\])][ \t]*)?[^\W\d_a-z][^\n:;.!?\"“”]{0,60}[*_]*:[ \t*_]+(?![“\"‘])")
_LINE: Final = 4000
"""Longest paragraph, in characters, that is looked back through."""
_QUOTED_LINES: Final = 4
"""Most lines in a row that are looked past because they only quote."""
_RELATIVE: Final = lazily(r"[^.!?]*\b(?:who|whose|which)\b[^.!?]*\Z")
"""A clause about somebody else that is still open: *The star, who played Ann Hale, left*."""
_WORD: Final = lazily(r"[^\W\d_]+")


def line_of(text: str, at: int) -> int:
    """Where the line of a place begins, no farther back than a paragraph reaches: work keeps in step with the text."""
    least = max(0, at - _LINE)
    return max(text.rfind("\n", least, at) + 1, least)


def line_before(text: str, start: int) -> int:
    """Where the line before one that begins at ``start`` begins, blank lines left out."""
    end = start
    while end > 0 and text[end - 1].isspace() and start - end < _LINE:
        end -= 1
    return line_of(text, end)


def paragraph_before(text: str, place: int) -> int:
    """Where the paragraph before that of a place begins."""
    return line_before(text, line_of(text, place))


def told_before(text: str, start: int) -> int:
    """Where the line before one begins that tells something, and is no quotation from end to end."""
    for _ in range(_QUOTED_LINES):
        before = line_before(text, start)
        if before >= start or QUOTED.sub("", text[before:start]).strip():
            return before
        start = before
    return start


def inside_quotation(text: str, at: int) -> bool:
    """Whether a place stands between the marks of a quotation of its line, straight single ones too."""
    line = line_of(text, at)
    end = text.find("\n", at, at + _LINE)
    shown = text[line : end if end >= 0 else at + _LINE]
    return any(m.start() < at - line < m.end() for m in _MARKED.finditer(shown))


def is_label(text: str, at: int) -> bool:
    """Whether a name is the label of a turn, which nobody who speaks there calls *she*: *[00:12] ANN HALE: ...*."""
    line = line_of(text, at)
    return _LABEL.match(text, line) is not None and at - line < 40 and ":" not in text[line:at].rpartition("]")[2]


def begins_sentence(text: str, at: int, place: int) -> bool:
    """Whether a name at ``at`` begins the sentence of ``place``: *Ann Hale, "a rebel", as she says, left.*"""
    return opens(text, at) and not SENTENCE_ENDS.search(QUOTED.sub("", text[at:place]))


def opens(text: str, at: int) -> bool:
    """Whether a sentence begins at a place."""
    return text[max(0, at - 3) : at].rstrip()[-1:] in ("", ".", "!", "?", ";", "”", '"')


def begins_paragraph(text: str, at: int, language: Language, gender: str = "") -> bool:
    """Whether its paragraph speaks of nobody before a name, no *he* or *she* outside its quotations; no *Asked by*.

    ``gender``: only of them, where they are who is looked for.
    """
    before = text[line_of(text, at) : at]
    people = language[gender] if gender else language.any("he", "she")
    asked = before[-3:].lower() == "by " or _RELATIVE.search(QUOTED.sub("", before)) is not None
    return not asked and not any(word.lower() in people for word in _WORD.findall(QUOTED.sub("", before)))
