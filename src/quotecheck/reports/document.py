"""Report to its one JSON shape (``schemas/report.schema.json``): every key, in order, null where nothing is known."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from quotecheck.claims.records import article_record, claim_record, ignored_record
from quotecheck.claims.strict import Each, Record
from quotecheck.evidence.model import Edit, Evidence
from quotecheck.reports.model import Report
from quotecheck.sources.model import SourceEntry
from quotecheck.verdict.model import Finding, Judgement
from quotecheck.version import SCHEMA_VERSION, VERSION

MOST_EVIDENCE = 10
"""A claim lists at most so many passages; ``occurrences`` counts all."""


def reports_document(reports: Sequence[Report], each: Each = list) -> Record:
    """One report, or a list of several, in the order given."""
    if len(reports) == 1:
        return report_document(reports[0], each)
    return {"schema_version": SCHEMA_VERSION, "reports": each(report_document(report, each) for report in reports)}


def report_document(report: Report, each: Each = list) -> Record:
    """The report on one article; with ``iter``, the records of its claims are made as they are read."""
    article = report.article
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "quotecheck", "version": VERSION},
        "checked": report.checked,
        "on": report.on,
        "policy": {"name": report.policy.name, "fingerprint": report.policy.fingerprint},
        "article": article_record(article) if article else {"path": report.path, "sha256": report.sha256},
        "sources": [_source(source) for source in report.sources],
        "summary": summary(report),
        "claims": each(_judgement(judgement) for judgement in report.judgements),
        "ignored": each(ignored_record(ignored) for ignored in report.ignored),
        "skipped": [{"path": skipped.path, "reason": skipped.reason} for skipped in report.skipped],
        "errors": [{"path": unreadable.path, "message": unreadable.message} for unreadable in report.errors],
    }


def summary(report: Report) -> dict[str, int]:
    """Counts of claims by verdict and of findings by severity; signed-off findings are counted apart."""
    verdicts = Counter(judgement.verdict for judgement in report.judgements)
    findings = [finding for judgement in report.judgements for finding in judgement.findings]
    open_ = Counter(finding.severity for finding in findings if finding.signed_off is None)
    return {
        "claims": len(report.judgements),
        "verified": verdicts["verified"],
        "paraphrased": verdicts["paraphrased"],
        "unsourced": verdicts["unsourced"],
        "errors": open_["error"],
        "warnings": open_["warning"],
        "infos": open_["info"],
        "signed_off": sum(finding.signed_off is not None for finding in findings),
        "ignored": len(report.ignored),
    }


def _source(source: SourceEntry) -> Record:
    return {
        "id": source.id,
        "sha256": source.sha256,
        "title": source.title,
        "speaker": source.speaker,
        "date": source.date,
        "url": source.url,
        "grade": source.grade,
        "terms": source.terms,
        "reader": source.reader,
    }


def _judgement(judgement: Judgement) -> Record:
    return {
        **claim_record(judgement.claim),
        "verdict": judgement.verdict,
        "similarity": _rounded(judgement.similarity),
        "occurrences": judgement.occurrences,
        "evidence": [_evidence(evidence) for evidence in judgement.evidence[:MOST_EVIDENCE]],
        "findings": [_finding(finding) for finding in judgement.findings],
    }


def _evidence(evidence: Evidence) -> Record:
    place = evidence.locator
    return {
        "source": evidence.source,
        "start": evidence.start,
        "end": evidence.end,
        "spans": [list(span) for span in evidence.spans],
        "text": evidence.text,
        "before": evidence.before,
        "after": evidence.after,
        "speaker": evidence.speaker,
        "locator": {"page": place.page, "paragraph": place.paragraph, "line": place.line, "time": place.time},
        "method": evidence.method,
        "similarity": _rounded(evidence.similarity),
        "edits": [_edit(edit) for edit in evidence.edits],
    }


def _edit(edit: Edit) -> Record:
    return {
        "class": edit.cls,
        "article": edit.article,
        "source": edit.source,
        "article_start": edit.article_start,
        "article_end": edit.article_end,
        "source_start": edit.source_start,
        "source_end": edit.source_end,
        "allowed": edit.allowed,
    }


def _finding(finding: Finding) -> Record:
    signed: dict[str, Any] | None = None
    if finding.signed_off is not None:
        sign_off = finding.signed_off
        signed = {"by": sign_off.by, "at": sign_off.at, "reason": sign_off.reason, "expires": sign_off.expires}
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
        "help": finding.help,
        "signed_off": signed,
        **({"known": True} if finding.known else {}),
    }


def _rounded(similarity: float) -> float:
    """Four places: the same bytes on every machine."""
    return round(similarity, 4)
