"""Where words stand as somebody's: in quotation marks, block quotations, transcripts, behind dialogue dashes."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal

from quotecheck.claims.extractors import interviews
from quotecheck.claims.language import Language
from quotecheck.claims.model import Ignored
from quotecheck.claims.page.layout import Paragraph
from quotecheck.documents.model import Document
from quotecheck.text.lazily import lazily
from quotecheck.text.pairing import Pairing, outer
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

_LABEL: Final = lazily(r"(?:\*\*)?([A-Z][^\n:\"“”]{0,60}?)(?:\*\*)?:(?:\*\*)?[ \t]+(?=\S)")
_QA: Final = lazily(r"(Q|A|Question|Answer)[.:][ \t]+(?=\S)")
_DASH: Final = lazily(r"[–—―-][ \t\u00a0]*(?=[^\W\d_])")
_SAID: Final = lazily(r"[^\W\d_]{2}")
"""A turn says something: it has a word, and is no line of a table (*Hale: 547*)."""
_SPACE: Final = " \t\r\n\u00a0\u2009\u202f\u200b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch of speech as the article prints it. ``start`` and ``end`` include the marks, ``content`` does not."""

    start: int
    end: int
    content: tuple[Span, ...]
    paragraph: int
    last: int
    """Index of the paragraph it ends in."""
    manner: Literal["marks", "block", "turn", "dash"] = "marks"
    label: Span | None = None
    """For a turn: the name before its colon."""
    lost: Literal["", "open", "close"] = ""
    display: bool = False

    @property
    def words(self) -> Span:
        """From the first quoted word to the last."""
        return Span(self.content[0].start, self.content[-1].end)


def find(
    document: Document,
    paragraphs: Sequence[Paragraph],
    language: Language,
    asked: Sequence[int] = (),
    *,
    in_source: bool = False,
) -> tuple[list[Quotation], list[Ignored]]:
    """All stretches of speech in article order, and the marks that quote nobody.

    ``asked``: indices of the paragraphs that ask, where the article is an interview without marks. ``in_source``: a
    few words in marks are somebody else's there, however a block quotation has them; in an article they are part of it.
    """
    text = document.text
    skip = frozenset(k for k, p in enumerate(paragraphs) if p.kind == "furniture" or p.display)
    pairing = Pairing(text, paragraphs, skip=skip)
    pairing.run()
    ignored = [
        Ignored(text=text[s.start : s.end], start=s.start, end=s.end, reason="measure") for s in pairing.measures
    ]
    ignored += [Ignored(text=text[s.start : s.end], start=s.start, end=s.end, reason="other") for s in pairing.strays]
    found: list[Quotation] = []
    for pair in outer(pairing.pairs):
        content = tuple(c for c in (_trim(text, s) for s in pair.content) if c.end > c.start)
        if not content:
            continue
        place = paragraphs[pair.paragraph]
        if text[pair.start - 1 : pair.start] == "=":  # an attribute of pasted markup
            span = Span(content[0].start, content[-1].end)
            ignored.append(Ignored(text=span.of(text), start=span.start, end=span.end, reason="other"))
            continue
        if place.kind == "furniture":
            span = Span(content[0].start, content[-1].end)
            ignored.append(Ignored(text=span.of(text), start=span.start, end=span.end, reason="furniture"))
            continue
        if pair.lost == "close":
            content = _cut_credit(text, content, language)
        end = pair.end if not pair.lost else max(content[-1].end, pair.end if pair.lost == "open" else 0)
        found.append(
            Quotation(
                start=pair.start,
                end=end,
                content=content,
                paragraph=pair.paragraph,
                last=pair.last,
                lost=pair.lost,
                display=place.display,
            )
        )
    found = _answers(text, paragraphs, found, asked)
    blocks = _blocks(text, paragraphs, found, whole=not in_source)
    taken = {b.paragraph for b in blocks}
    found = [*(q for q in found if q.paragraph not in taken), *blocks]  # a quotation inside one is part of it
    found += _turns(text, paragraphs, found)
    found += _dashes(text, paragraphs, found, language)
    found.sort(key=lambda q: q.start)
    return found, ignored


_SIGNS: Final = lazily(r"(?:>[ \t]?)*[—–-]{1,2}[ \t]*([A-Z][^\n.!?]{2,80})")
"""A line under a block quotation that says whose it is."""

_MARKER: Final = lazily(r"(?:>[ \t]?)+")
"""What Markdown begins a block quotation with: no part of the words."""


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _SPACE:
        start += 1
    while end > start and (text[end - 1] in _SPACE or text[end - 1 : end + 1] == '\\"'):  # a title as YAML escapes it
        end -= 1
    return Span(start, end)


def _cut_credit(text: str, content: tuple[Span, ...], language: Language) -> tuple[Span, ...]:
    """A quotation that lost its closer ends before the words that credit it: *"I am glad, he said.*"""
    last = content[-1]
    window = text[last.start : last.start + 4000 if last.end - last.start > 4000 else last.end]
    for match in re.finditer(r"[,.!?…] (?=(?:[^\W\d_]+\.? ){1,4}?([^\W\d_]+)|([^\W\d_]+))", window):
        words = re.findall(r"[^\W\d_]+", window[match.end() : match.end() + 60])[:5]
        for k, word in enumerate(words):
            forms = {v.form for v in language.verbs.get(word, ()) if v.takes == "clause"}
            if forms & {"past", "finite"} and (k or words[1:2]):
                subject = words[:k] or words[1:2]
                if any(w[0].isupper() or w.lower() in language["pronouns"] for w in subject[:3]) and subject[
                    0
                ].lower() not in ("i", "we", "you"):
                    end = last.start + match.start() + 1
                    return (*content[:-1], Span(last.start, end))
            if not (word[0].isupper() or word.lower() in language.any("pronouns", "determiners", "roles", "adverbs")):
                break
    return content


def _blocks(text: str, paragraphs: Sequence[Paragraph], found: list[Quotation], *, whole: bool) -> list[Quotation]:
    """Block quotations (Markdown ``>``, HTML blockquote): all their words, unless they bring their own marks.

    ``whole``: a word or two in marks are not their own marks.

    A last paragraph that is a dash and a name says whose they are.
    """
    marked = {k for q in found for k in range(q.paragraph, q.last + 1) if not (whole and _is_within(paragraphs[k], q))}
    blocks: list[Quotation] = []
    signer: tuple[int, Span] | None = None
    for k in range(len(paragraphs) - 1, -1, -1):
        p = paragraphs[k]
        signs = _SIGNS.fullmatch(text, p.start, p.end) if p.kind == "quote" else None
        if signs is not None and k and paragraphs[k - 1].kind == "quote":
            signer = (k, Span(signs.start(1), signs.end(1)))
        elif p.kind != "quote":
            signer = None
        elif k not in marked:
            label = signer[1] if signer is not None else None
            marks = _MARKER.match(text, p.start, p.end)
            said = Span(marks.end() if marks is not None and marks.end() < p.end else p.start, p.end)
            blocks.append(
                Quotation(
                    start=said.start, end=p.end, content=(said,), paragraph=k, last=k, manner="block", label=label
                )
            )
    return blocks[::-1]


def _is_within(paragraph: Paragraph, quotation: Quotation) -> bool:
    """Whether a block quotation only has a word or two in marks: *I won't hide behind “misconfiguration”*."""
    inner = sum(span.end - span.start for span in quotation.content)
    return (
        paragraph.kind == "quote"
        and quotation.start > paragraph.start + 2
        and 3 * inner < paragraph.end - paragraph.start
    )


def _answers(
    text: str, paragraphs: Sequence[Paragraph], found: list[Quotation], asked: Sequence[int]
) -> list[Quotation]:
    """What was found, with the answers of an interview without marks; what is quoted in an answer is part of it."""
    answers = interviews.answers(text, paragraphs, asked)
    if not answers:
        return found
    label = interviews.interviewee(text, paragraphs, answers[0])
    kept = [q for q in found if q.paragraph not in answers or q.last not in answers]
    return kept + [
        Quotation(
            start=paragraphs[k].start,
            end=paragraphs[k].end,
            content=(paragraphs[k].span,),
            paragraph=k,
            last=k,
            manner="turn",
            label=label,
        )
        for k in answers
    ]


def _turns(text: str, paragraphs: Sequence[Paragraph], found: list[Quotation]) -> list[Quotation]:
    """Turns of a transcript or an interview: paragraphs that begin with the same few labels again and again."""
    labels: dict[int, re.Match[str]] = {}
    counts: Counter[str] = Counter()
    for k, p in enumerate(paragraphs):
        if p.kind not in ("body", "heading"):
            continue
        match = _QA.match(text, p.start, p.end) or _LABEL.match(text, p.start, p.end)
        if match and match.group(1).count(" ") < 5 and _SAID.search(text, match.end(), p.end):
            labels[k] = match
            counts[match.group(1)] += 1
    regular = {name for name, n in counts.items() if n >= 2}
    if sum(counts[n] for n in regular) < 4 or len(regular) < 2:
        return []
    marked = {k for q in found for k in range(q.paragraph, q.last + 1)}
    turns = []
    for k, match in labels.items():
        if match.group(1) not in regular and not match.group(1).isupper():
            continue
        if k in marked:
            continue
        content = Span(match.end(), paragraphs[k].end)
        name = Span(match.start(1), match.end(1))
        turns.append(
            Quotation(
                start=content.start, end=content.end, content=(content,), paragraph=k, last=k, manner="turn", label=name
            )
        )
    return turns


def _dashes(text: str, paragraphs: Sequence[Paragraph], found: list[Quotation], language: Language) -> list[Quotation]:
    """Speech behind a dialogue dash, where several paragraphs have one and a cue shows that it is speech."""
    starts = [(k, m) for k, p in enumerate(paragraphs) if p.kind == "body" and (m := _DASH.match(text, p.start, p.end))]
    marked = {k for q in found for k in range(q.paragraph, q.last + 1)}
    result = []
    spoken = 0
    for k, match in starts:
        if k in marked:
            continue
        content = _trim(text, Span(match.end(), paragraphs[k].end))
        cut = _cut_credit(text, (content,), language)[-1]
        spoken += cut.end < content.end
        result.append(Quotation(start=match.start(), end=cut.end, content=(cut,), paragraph=k, last=k, manner="dash"))
    return result if len(result) > 1 and 2 * spoken >= len(result) else []
