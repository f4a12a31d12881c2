"""The paragraphs of an article and what each one is: body, heading, caption, block quotation, furniture of the page.

Blocks and zones are used where the reader gives them; plain text is divided here, hard-wrapped lines included.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from quotecheck.claims.language import Language
from quotecheck.claims.page.headline import shown_above
from quotecheck.claims.people.surroundings import QUOTED, SENTENCE_ENDS
from quotecheck.documents.model import Block, Document
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.sentences import paragraphs
from quotecheck.text.span import Span

ParagraphKind = Literal["body", "heading", "deck", "caption", "pull", "quote", "furniture"]
_KINDS: Final[dict[str, ParagraphKind]] = {
    "heading": "heading",
    "caption": "caption",
    "pull": "caption",
    "quote": "quote",
    "furniture": "furniture",
    "code": "furniture",
}
_OUT_OF_SIGHT: Final = frozenset({"hidden", "metadata", "furniture", "struck", "template"})
_HEADLINE: Final = 22
"""Most words that a first line may have to be read as the headline."""
_LEDE: Final = 7
"""Fewest words of a first line that may be the first sentence of the text: no headline is over it."""
_LEAST_SAID: Final = 5
"""The same of a line that is all said."""
_PROSE: Final = lazily(
    r"\b(?:an?|the|his|her|its|their|was|were|had|said|who|which|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
"""Words that headlines leave out, and the days of news."""
_SAID_ALONE: Final = lazily(r"[\"“„«‘'][^\"“”„«»\n]+[.!?…][\"”»’']")
"""A line that is all said, and ends as a sentence does."""
_SUBHEADING: Final = 8
_SET_OFF: Final = lazily(r"(?:\*{1,3}|_{1,3})[^*_]+(?:\*{1,3}|_{1,3})")
"""A line all in italics or bold."""
_DECK: Final = 30
"""Most words of a line between the headline and the text that does not end as a sentence does."""
_SENTENCE_END: Final = tuple(".!?…:;,")
_QUOTED_LINE: Final = lazily(r"[\"“”„«»'‘’]{1,2}[^\"“”„«»]{1,80}[^.,!?;:…\"“”„«»'‘’][\"“”„«»'‘’]{1,2}")
_ALL_QUOTED: Final = lazily(r"[\"“„«‘'][^\"“”„«»]{10,300}[\"“”»’'](?:\s*[—–-][^\n]{0,80})?")
_CELL: Final = lazily(r"[^\n\t|]+")
_PULL: Final = 8
"""Most words of a pull quotation that stands as a line of plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph with its kind."""

    start: int
    end: int
    kind: ParagraphKind
    joined: bool = False
    """It stands directly under its predecessor, with no blank line between."""
    credit: Span | None = None
    """The credit of an image at the end of its caption."""

    @property
    def span(self) -> Span:
        """The stretch of text."""
        return Span(self.start, self.end)

    @property
    def display(self) -> bool:
        """Whether its quotations are display copy."""
        return self.kind in ("heading", "deck", "caption", "pull")


def layout(document: Document, language: Language) -> list[Paragraph]:
    """The paragraphs of a document in order."""
    blocks = [b for b in document.blocks if b.end > b.start]
    plain = all(b.kind == "paragraph" for b in blocks) and document.reader in ("plain", "text", "")
    if blocks and not plain:
        found = _of_blocks(document.text, blocks)
    else:
        found = _of_lines(document.text, *((blocks[0].start, blocks[-1].end) if blocks else (0, len(document.text))))
    hidden = [z.span for z in document.zones if z.kind in _OUT_OF_SIGHT]
    kinds = _kinds(document.text, _cut(found, hidden) if hidden else found, language, from_blocks=not plain)
    return _with_headline(document.text, kinds, shown_above(document))


def _with_headline(text: str, found: list[Paragraph], above: Sequence[Span]) -> list[Paragraph]:
    """The paragraphs with the title and the deck of the front matter cut out of it, where the page does not print the
    same line again."""
    printed = {_line(text, p.span) for p in found if p.kind != "furniture" and p.end - p.start <= _LONGEST}
    for n, span in enumerate(sorted(above)):
        if _line(text, span) in printed:
            continue
        kind: ParagraphKind = "deck" if n else "heading"
        around = [p for p in found if p.start < span.end and p.end > span.start]
        if any(p.kind != "furniture" for p in around):
            continue
        rest = [
            Paragraph(start=a, end=b, kind="furniture")
            for p in around
            for a, b in ((p.start, span.start), (span.end, p.end))
            if b > a
        ]
        shown = Paragraph(start=span.start, end=span.end, kind=kind)
        found = sorted([*(p for p in found if p not in around), *rest, shown], key=lambda p: p.start)
    return found


def _line(text: str, span: Span) -> str:
    """A line without what marks it as a heading."""
    return " ".join(text[span.start : span.end].replace('\\"', '"').strip("#*_= \t").split()).casefold()


_LONGEST: Final = 400
"""Longest line of a page that is compared with the title."""


def _of_blocks(text: str, blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of a document whose reader knows what its blocks are; each cell of a table is one."""
    for block in blocks:
        kind = _KINDS.get(block.kind, "body")
        if block.kind == "furniture" and _ALL_QUOTED.fullmatch(text, block.start, block.end):
            kind = "pull"  # beside the story, all of it in marks: display copy if the body quotes it too
        if block.kind != "table":
            yield Paragraph(start=block.start, end=block.end, kind=kind)
            continue
        for cell in _CELL.finditer(text, block.start, block.end):
            if cell.group().strip():
                yield Paragraph(start=cell.start(), end=cell.end(), kind=kind)


def _of_lines(text: str, first: int, last: int) -> Iterator[Paragraph]:
    """The paragraphs of plain text between two places."""
    previous = -1
    for span in paragraphs(text, first, last):
        joined = previous >= 0 and text.count("\n", previous, span.start) < 2
        yield Paragraph(start=span.start, end=span.end, kind="body", joined=joined)
        previous = span.end


def _cut(found: Iterable[Paragraph], hidden: Sequence[Span]) -> Iterator[Paragraph]:
    """Paragraphs that lie wholly in a stretch that no reader sees become furniture."""
    starts = [s.start for s in hidden]
    for p in found:
        k = bisect_right(starts, p.start) - 1
        out = k >= 0 and hidden[k].end >= p.end
        yield Paragraph(start=p.start, end=p.end, kind="furniture" if out else p.kind, joined=p.joined)


def _is_lede(line: str, words: int, language: Language) -> bool:
    """Whether a first line is the first sentence of the text, and no headline stands over it: it ends as a sentence
    does and has what headlines leave out, *Ann Hale, the mayor, met a farmer on Monday.*, or all of it is said."""
    if words < _LEAST_SAID or language.name != "en":
        return False
    if words < _LEDE or _SAID_ALONE.fullmatch(line):
        return _SAID_ALONE.fullmatch(line) is not None
    small = sum(w[:1].islower() for w in line.split())
    if line.rstrip("”’\"'")[-1:] not in (".", "!", "?") or 2 * small <= words:
        return False
    return len(_PROSE.findall(line)) > 1 or SENTENCE_ENDS.search(QUOTED.sub("Q.", line)) is not None


def _kinds(text: str, found: Iterable[Paragraph], language: Language, *, from_blocks: bool) -> list[Paragraph]:
    lines = language.patterns.get("lines", re.compile(r"(?!)"))
    before_caption = language.patterns.get("before_caption", re.compile(r"(?!)"))
    teasers = language.patterns.get("teasers", re.compile(r"(?!)"))
    image_credit = language.patterns.get("credits", re.compile(r"(?!)"))
    result: list[Paragraph] = []
    caption_next = leads = begun = False
    headline = from_blocks
    for p in found:
        kind = p.kind
        credit: Span | None = None
        length = p.end - p.start
        if kind == "body" and length <= 400:
            line = text[p.start : p.end]
            words = line.count(" ") + 1
            if caption_next:
                kind = "furniture" if lines.match(line) else "caption"
            elif before_caption.match(line) or (lines.match(line) and words <= 25):
                kind = "furniture"
            elif words <= 25 and (printed := image_credit.search(line)):
                kind = "caption" if printed.start() else "furniture"
                credit = Span(p.start + printed.start(), p.start + printed.end()) if printed.start() else None
            elif words <= _PULL and _QUOTED_LINE.fullmatch(line) and not leads:
                kind = "pull"
            elif not headline:
                kind = "heading" if words <= _HEADLINE and not _is_lede(line, words, language) else "body"
            elif words <= 14 and not line.endswith(_SENTENCE_END) and teasers.search(line):
                kind = "furniture"
            elif not begun and words <= _DECK + 10 and _SET_OFF.fullmatch(line):
                kind = "deck"
            elif words <= (_SUBHEADING if begun else _DECK) and line.rstrip("*_")[-1:].isalnum() and not p.joined:
                kind = "heading" if words <= _SUBHEADING else "deck"
        if kind != "furniture":
            leads = text[p.end - 1] == ":"
        caption_next = kind == "furniture" and length <= 40 and bool(before_caption.match(text, p.start, p.end))
        headline = headline or kind in ("heading", "body", "quote")
        begun = begun or kind in ("body", "quote")
        result.append(Paragraph(start=p.start, end=p.end, kind=kind, joined=p.joined, credit=credit))
    return result
