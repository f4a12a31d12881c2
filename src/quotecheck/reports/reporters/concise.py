"""One finding a line, ``path:line:column: QC104 message``, as editors and terminals know how to jump to it."""

from collections.abc import Iterator, Sequence

from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.visible import leading, one_line
from quotecheck.verdict.model import Finding, Judgement


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """Findings in article order, lines and columns from 1, columns in code points."""
    lines = [line for report in reports for line in _lines(report)]
    return "".join(f"{line}\n" for line in lines).encode()


def _lines(report: Report) -> Iterator[str]:
    found = [(judgement, finding) for judgement in report.judgements for finding in judgement.findings]
    if report.article is not None:
        found.sort(key=lambda pair: (_start(*pair), pair[1].code))
    for judgement, finding in found:
        signed = " (signed off)" if finding.signed_off else " (not new)" if finding.known else ""
        place = _place(report, judgement, finding)
        yield f"{leading(report.path)}:{place}: {finding.code} {one_line(finding.message)}{signed}"


def _start(judgement: Judgement, finding: Finding) -> int:
    start = judgement.claim.start if finding.start is None else finding.start
    return 0 if start is None else start


def _place(report: Report, judgement: Judgement, finding: Finding) -> str:
    """``line:column``; the claim's id where there is no article."""
    if report.article is None:
        return one_line(judgement.claim.id)
    line, column = report.article.line_column(_start(judgement, finding))
    return f"{line}:{column}"
