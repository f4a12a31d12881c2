"""Comments in the draft that ignore a finding: ``<!-- quotecheck: ignore QC202 -- the reason -->``.

In Markdown and HTML. A comment inside a paragraph holds for that paragraph; one on a line of its own, for the paragraph
that follows. It needs codes (or beginnings of codes) and a reason; one that ignores nothing is itself a finding
(QC604). What is ignored leaves the findings and the exit code; ``Report.dismissed`` keeps it. Verdicts stay.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.reports.model import Dismissed, Report
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span, Spans
from quotecheck.verdict.catalogue import RULES
from quotecheck.verdict.house import every_rule
from quotecheck.verdict.model import Finding, Judgement

_COMMENT: Final = lazily(r"<!--\s*quotecheck\s*:(.{0,2000}?)-->", re.DOTALL | re.IGNORECASE)
_BODY: Final = lazily(r"\s*quotecheck\s*:(.*)", re.DOTALL | re.IGNORECASE)
_IGNORE: Final = lazily(
    r"\s*ignore\s+(?P<codes>QC\d{0,3}(?:\s*,\s*QC\d{0,3})*)\s*(?:(?:--|—)\s*(?P<reason>.*))?", re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """One comment: where it stands, what it holds for, what it ignores. ``slip`` says what is wrong with it."""

    at: Span
    holds: Span | None
    codes: tuple[str, ...] = ()
    reason: str = ""
    slip: str = ""


def with_comments(report: Report) -> Report:
    """The report with the draft's comments obeyed."""
    if report.article is None:
        return report
    ignores = _ignores(report.article, report.original)
    if not ignores:
        return report
    used: set[int] = set()
    dismissed: list[Dismissed] = []
    judgements = [_obeyed(judgement, ignores, used, dismissed) for judgement in report.judgements]
    for i, ignore in enumerate(ignores):
        if i not in used and judgements:
            nearest = _nearest(judgements, ignore)
            found = judgements[nearest]
            judgements[nearest] = replace(found, findings=(*found.findings, _unused(ignore)))
    return replace(report, judgements=tuple(judgements), dismissed=tuple(dismissed))


def _ignores(article: Document, original: bytes | None) -> list[Ignore]:
    if article.reader == "markdown" and "quotecheck" in article.text:
        code = Spans([block.span for block in article.blocks if block.kind == "code"])
        places = [
            (match[1], Span(match.start(), match.end()))
            for match in _COMMENT.finditer(article.text)
            if not code.overlapping(Span(match.start(), match.start() + 1))
        ]
        return [_ignore(body, at, _governed(article, at.start)) for body, at in places]
    if article.reader == "html" and original and b"quotecheck" in original:
        from quotecheck.reports.markup import html_comments

        found = [(_BODY.fullmatch(body), offset) for body, offset in html_comments(original, article)]
        return [_ignore(body[1], Span(offset, offset), _governed(article, offset)) for body, offset in found if body]
    return []


def _governed(article: Document, offset: int) -> Span | None:
    """The block that a place lies in, else the next one."""
    blocks = article.blocks
    before = bisect_right(article.block_starts, offset) - 1
    if before >= 0 and offset < blocks[before].end:
        return blocks[before].span
    return blocks[before + 1].span if before + 1 < len(blocks) else None


def _ignore(body: str, at: Span, holds: Span | None) -> Ignore:
    match = _IGNORE.fullmatch(body)
    if match is None:
        return Ignore(at=at, holds=holds, slip="it does not say what to ignore: write “ignore QC202 -- the reason”")
    codes = tuple(re.findall(r"[A-Z]{2,10}\d*", match["codes"]))
    unknown = next((code for code in codes if not any(known.startswith(code) for known in every_rule())), None)
    if unknown is not None:
        return Ignore(at=at, holds=holds, slip=f"no finding has the code {unknown}")
    reason = " ".join((match["reason"] or "").split())
    if not reason:
        return Ignore(at=at, holds=holds, slip="it gives no reason: write “ignore QC202 -- the reason”")
    return Ignore(at=at, holds=holds, codes=codes, reason=reason)


def _obeyed(
    judgement: Judgement, ignores: Sequence[Ignore], used: set[int], dismissed: list[Dismissed]
) -> Judgement:  # fmt: skip
    kept: list[Finding] = []
    for finding in judgement.findings:
        i = next((i for i, ignore in enumerate(ignores) if _applies(ignore, judgement, finding)), None)
        if i is None:
            kept.append(finding)
        else:
            used.add(i)
            dismissed.append(Dismissed(judgement=judgement, finding=finding, reason=ignores[i].reason))
    return judgement if len(kept) == len(judgement.findings) else replace(judgement, findings=tuple(kept))


def _applies(ignore: Ignore, judgement: Judgement, finding: Finding) -> bool:
    start, end = judgement.claim.start, judgement.claim.end
    if ignore.holds is None or start is None or end is None or not finding.code.startswith(ignore.codes):
        return False
    return start < ignore.holds.end and ignore.holds.start < end


def _nearest(judgements: Iterable[Judgement], ignore: Ignore) -> int:
    """The claim that the comment holds for, else the one that stands nearest to it."""
    place = ignore.holds.start if ignore.holds else ignore.at.start
    distances = [(abs((judgement.claim.start or 0) - place), i) for i, judgement in enumerate(judgements)]
    return min(distances)[1]


def _unused(ignore: Ignore) -> Finding:
    rule = RULES["QC604"]
    message = ignore.slip or f"it ignores {', '.join(ignore.codes)}, and there is no such finding here"
    return Finding(
        code=rule.code, name=rule.name, severity=rule.severity,
        message=f"a comment in the draft has no effect: {message}",
        start=ignore.at.start, end=ignore.at.end, help=rule.fix,
    )  # fmt: skip
