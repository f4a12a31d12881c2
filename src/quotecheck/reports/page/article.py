"""The article with its claims underlined: every character of the text once, in its order, each claim with a number."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Block, Document
from quotecheck.reports.escape import html
from quotecheck.reports.model import Report
from quotecheck.reports.ranking import danger, is_clean
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.verdict.model import Judgement

_PARAGRAPH: Final = lazily(r"\S(?:.*?\S)?(?=\s*?(?:\n[ \t]*\n|\r\n[ \t]*\r\n|\Z))", re.DOTALL)
_CLOSING: Final = lazily("[”’“\"'»›]{0,2}[.,;:]?")
_DIM: Final = frozenset({"hidden", "metadata", "furniture", "template"})
_MARKUP: Final = lazily(r"(?:[ ]{0,3}#{1,6}[ \t]+|[ ]{0,3}>[ \t]?|[ \t]*[-*+][ \t]+)")
_KEEPS_LINES: Final = frozenset({"table", "list", "note"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Underline:
    """A claim's stretch: where, which card, how it looks. ``note`` is where its number goes: after the closing mark."""

    start: int
    end: int
    note: int
    card: str
    number: int
    look: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """Everything that lies over the text, each sorted by start."""

    underlines: tuple[Underline, ...]
    changes: tuple[tuple[int, int], ...]
    dim: tuple[tuple[int, int], ...]


def look_of(judgement: Judgement) -> str:
    """The class of an underline: the verdict, unless all is signed off or a verified claim needs a look."""
    if judgement.findings and all(finding.signed_off for finding in judgement.findings):
        return "signed"
    if judgement.verdict == "verified" and not is_clean(judgement):
        return "look grave" if any(one.severity == "error" for one in judgement.findings) else "look"
    return judgement.verdict


def article_html(report: Report, prefix: str) -> Iterator[str]:
    """The blocks of the article; of claims without an article, each claim as a paragraph."""
    article = report.article
    if article is None:
        yield from _records(report, prefix)
        return
    layers = _layers(report, article, prefix)
    end = 0
    for block in article.blocks or _paragraphs(article.text):
        if block.start < end:
            continue
        yield from _gap(article, layers, end, block.start)
        yield _block(article, layers, block)
        end = block.end
    yield from _gap(article, layers, end, len(article.text))


def _records(report: Report, prefix: str) -> Iterator[str]:
    for number, judgement in enumerate(report.judgements, 1):
        card = f"{prefix}c{number}"
        words = f'<mark class="{look_of(judgement)}" data-c="{card}">{html(judgement.claim.text)}</mark>'
        yield f'<p class="keep" dir="auto">{words}{_ref(card, number, judgement.verdict)}</p>'


def _layers(report: Report, article: Document, prefix: str) -> Layers:
    underlines = [
        Underline(
            start=j.claim.start,
            end=j.claim.end,
            note=_note(article.text, j.claim.end),
            card=f"{prefix}c{n}",
            number=n,
            look=look_of(j),
            title=j.verdict,
        )
        for n, j in enumerate(report.judgements, 1)
        if j.claim.start is not None and j.claim.end is not None
    ]
    changes = {
        (edit.article_start, edit.article_end)
        for j in report.judgements
        if j.evidence and j.evidence[0].similarity >= 0.5 and danger(j)[0] < 2
        for edit in j.evidence[0].edits
        if not edit.allowed and edit.article_start < edit.article_end
    }
    dim = {(zone.start, zone.end) for zone in article.zones if zone.kind in _DIM}
    dim |= {(one.start, one.end) for one in report.ignored if one.reason == "furniture"}
    return Layers(
        underlines=tuple(sorted(underlines, key=lambda one: (one.start, -one.end))),
        changes=tuple(sorted(changes)),
        dim=tuple(sorted(dim)),
    )


def _note(text: str, end: int) -> int:
    closing = _CLOSING.match(text, end)
    return closing.end() if closing else end


def _paragraphs(text: str) -> list[Block]:
    return [Block(start=match.start(), end=match.end()) for match in _PARAGRAPH.finditer(text)]


def _gap(article: Document, layers: Layers, start: int, end: int) -> Iterator[str]:
    """What stands between the blocks: front matter, comments."""
    piece = article.text[start:end]
    if piece.strip():
        low, high = start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
        yield f'<p class="gap" dir="auto">{_words(article.text, low, high, layers)}</p>'


def _block(article: Document, layers: Layers, block: Block) -> str:
    start = block.start
    lead = ""
    if article.reader == "markdown" and block.kind in {"heading", "quote", "list"}:
        markup = _MARKUP.match(article.text, start, block.end)
        if markup is not None:
            lead, start = f'<span class="dim">{html(markup.group())}</span>', markup.end()
    words = f"{lead}{_words(article.text, start, block.end, layers)}"
    if block.kind == "heading":
        return f'<h3 class="l{block.level}" dir="auto">{words}</h3>'
    if block.kind == "quote":
        return f'<blockquote dir="auto">{words}</blockquote>'
    if block.kind == "code":
        return f"<pre>{words}</pre>"
    keep = ' class="keep"' if block.kind in _KEEPS_LINES or article.reader != "markdown" else ""
    return f'<p{keep} dir="auto">{words}</p>'


def _words(text: str, start: int, end: int, layers: Layers) -> str:
    """A stretch, cut wherever something begins or ends."""
    under = [one for one in layers.underlines if one.start < end and start < one.end]
    changes = _within(layers.changes, start, end)
    dim = _within(layers.dim, start, end)
    cuts = {start, end}
    notes: dict[int, list[Underline]] = {}
    for one in under:
        if one.end <= end:
            notes.setdefault(min(one.note, end), []).append(one)
    for low, high in [*((one.start, one.end) for one in under), *changes, *dim]:
        cuts.update((max(start, low), min(end, high)))
    cuts.update(notes)
    edges = sorted(cuts)
    pieces = []
    for low, high in pairwise(edges):
        over = [one for one in under if one.start <= low and high <= one.end]
        changed = any(a <= low and high <= b for a, b in changes)
        shaded = any(a <= low and high <= b for a, b in dim)
        pieces.append(_piece(html(text[low:high]), over, changed=changed, shaded=shaded))
        pieces.extend(_ref(one.card, one.number, one.title) for one in notes.get(high, ()))
    return "".join(pieces)


def _within(stretches: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    return [one for one in stretches[: bisect_left(stretches, (end, 0))] if start < one[1]]


def _piece(words: str, over: Sequence[Underline], *, changed: bool, shaded: bool) -> str:
    if shaded:
        words = f'<span class="dim">{words}</span>'
    if not over:
        return words
    inner = over[-1]
    cards = " ".join(one.card for one in over)
    return f'<mark class="{inner.look}{" x" if changed else ""}" data-c="{cards}">{words}</mark>'


def _ref(card: str, number: int, verdict: str) -> str:
    label = f"note {number}: {verdict}"
    return f'<a class="ref" id="t-{card}" href="#{card}" aria-label="{label}">{number}</a>'
