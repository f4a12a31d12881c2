"""CSV for spreadsheets: UTF-8 with the byte order mark that Excel needs, CRLF, one row a finding, no formulas."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.reports.escape import csv_cell
from quotecheck.reports.found import speaker_of
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.verdict.model import Finding, Judgement

COLUMNS: Final = (
    "article", "line", "column", "claim", "kind", "speaker", "words", "verdict", "code", "finding", "severity",
    "message", "fix", "source", "page", "source line", "time", "source speaker", "source words", "signed off by",
    "signed off at", "reason",
)  # fmt: skip


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """A row for every finding, and one for every claim without any; articles one after another."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for report in reports:
        for judgement in report.judgements:
            writer.writerows(_rows(report, judgement))
    return out.getvalue().encode("utf-8-sig")


def _rows(report: Report, judgement: Judgement) -> Iterator[list[str]]:
    claim = judgement.claim
    start = [
        report.path, _number(claim.line), _number(claim.column), claim.id, claim.kind, speaker_of(claim), claim.text,
        judgement.verdict,
    ]  # fmt: skip
    source = _source(judgement)
    for finding in judgement.findings or (None,):
        yield [csv_cell(cell) for cell in (*start, *_finding(finding), *source, *_signature(finding))]


def _finding(finding: Finding | None) -> list[str]:
    if finding is None:
        return [""] * 5
    return [finding.code, finding.name, finding.severity, finding.message, finding.help or ""]


def _source(judgement: Judgement) -> list[str]:
    if not judgement.evidence:
        return [""] * 6
    evidence = judgement.evidence[0]
    place = evidence.locator
    return [
        evidence.source, _number(place.page), _number(place.line), place.time or "", evidence.speaker or "",
        evidence.text,
    ]  # fmt: skip


def _signature(finding: Finding | None) -> list[str]:
    if finding is None or finding.signed_off is None:
        return [""] * 3
    return [finding.signed_off.by, finding.signed_off.at, finding.signed_off.reason]


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
