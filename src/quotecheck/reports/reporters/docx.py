"""Word: a .docx article comes back as it was, with a comment on the exact words of every finding.

Comments and tracked changes that are in it already stay untouched. Any other article, or several, become a fresh
document with the same comments and the list of sources at its end.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Final

from quotecheck.reports.document import summary
from quotecheck.reports.found import Found, counted, found, signature, source_place
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.place import stretch
from quotecheck.reports.visible import flat, one_line, visible
from quotecheck.reports.word import Line, fresh
from quotecheck.reports.wordcomments import Comment, commented
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_PARAGRAPH: Final = lazily(r"\S(?:.*?\S)?(?=\s*?(?:\n[ \t]*\n|\Z))", re.DOTALL)
_HEADING: Final = lazily(r"#{1,6}[ \t]+")
_LEVEL: Final = {"error": "error", "warning": "warning", "info": "note"}


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """A .docx package."""
    if len(reports) == 1 and _is_word(reports[0]):
        report = reports[0]
        comments = [_comment(one, *stretch(one.judgement, one.finding)) for one in found(report)]
        done = commented(
            report.original or b"", report.article.text if report.article else "", comments, date=report.on
        )
        if done is not None:
            return done
    return _fresh(reports)


def _is_word(report: Report) -> bool:
    return report.article is not None and report.article.reader == "docx" and report.original is not None


@dataclass(slots=True)
class _Draft:
    """A text with its paragraphs, on its way."""

    text: str = ""
    lines: list[Line] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)

    def add(self, text: str, style: str = "Normal") -> int:
        """One paragraph; returns where it begins."""
        start = len(self.text)
        text = visible(text)
        self.text += f"{text}\n"
        self.lines.append(Line(text, style))
        return start


def _fresh(reports: Sequence[Report]) -> bytes:
    draft = _Draft()
    for report in reports:
        counts = summary(report)
        errors, warnings = counted(counts["errors"], "error"), counted(counts["warnings"], "warning")
        draft.add(f"{report.path}: {errors}, {warnings}, as of {report.on}", "Heading2")
        for warning in report.warnings:
            draft.add(one_line(warning))
        _body(draft, report)
        draft.add("Sources", "Heading2")
        for source in report.sources:
            facts = [source.id, source.title, source.speaker, source.date, source.grade.replace("_", " ")]
            draft.add(one_line(" · ".join(fact for fact in facts if fact)))
    date = reports[0].on if reports else "1980-01-01"
    package = fresh(draft.lines)
    return commented(package, draft.text, draft.comments, date=date) or package


def _body(draft: _Draft, report: Report) -> None:
    findings = found(report)
    if report.article is None:
        for judgement in report.judgements:
            start = draft.add(flat(judgement.claim.text))
            mine = [one for one in findings if one.judgement is judgement]
            draft.comments += [_comment(one, start, len(draft.text)) for one in mine]
        return
    text = report.article.text
    blocks = [(b.start, b.end, b.kind, b.level) for b in report.article.blocks]
    moved: list[tuple[int, int, int]] = []
    for start, end, kind, level in blocks or [(*m.span(), "paragraph", 0) for m in _PARAGRAPH.finditer(text)]:
        style = ("Heading1" if level <= 1 else "Heading2") if kind == "heading" else "Normal"
        marks = _HEADING.match(text, start, end) if kind == "heading" else None
        first = marks.end() if marks else start
        moved.append((first, end, draft.add(text[first:end], style)))
    for one in findings:
        draft.comments += _moved(one, moved)


def _moved(one: Found, moved: Sequence[tuple[int, int, int]]) -> Iterator[Comment]:
    """The comment at the finding's place in the new text; at its head if the words are not in it (front matter)."""
    start, end = stretch(one.judgement, one.finding)
    for low, high, to in moved:
        if low <= start < high:
            words = one.report.article.text if one.report.article else ""
            first = to + len(visible(words[low:start]))
            yield _comment(one, first, first + len(visible(words[start : min(end, high)])))
            return
    yield _comment(one, 0, 0)


def _comment(one: Found, start: int, end: int) -> Comment:
    finding, judgement = one.finding, one.judgement
    lines = [f"{finding.code} {_LEVEL[finding.severity]}: {one_line(finding.message)}"]
    if judgement.evidence:
        evidence = judgement.evidence[0]
        said = f"“{one_line(evidence.text)}”, " if evidence.text else ""
        lines.append(f"Source: {said}{source_place(evidence)}")
    if finding.signed_off is not None:
        lines.append(signature(finding.signed_off))
    elif finding.help and finding.severity != "info":
        lines.append(f"Fix: {one_line(finding.help)}")
    return Comment(start=start, end=end, lines=lines)
