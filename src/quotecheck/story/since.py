"""What was there before: ``verify --since REV`` and ``--baseline FILE``. It is shown, and does not fail the build."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotecheck.errors import UsageError
from quotecheck.reports.model import Report

if TYPE_CHECKING:
    from quotecheck.verdict.model import Judgement

Known = frozenset[tuple[str, str, str]]
"""Words, speaker and code of each finding that was there before."""


def known_in_file(path: Path) -> Known:
    """The open findings of an earlier JSON report. Raises ReadError, RecordError, UsageError."""
    from quotecheck.claims.strict import checked, read_json
    from quotecheck.documents.reading import file_bytes
    from quotecheck.schema import schema

    document = read_json(file_bytes(path, shown_as=str(path)), shown_as=str(path))
    if not isinstance(document, dict) or not ({"tool", "reports"} & document.keys()):
        raise UsageError(f"--baseline {path}: no report; write one with `quotecheck verify --format json`")
    checked(document, schema("report"), shown_as=str(path))
    reports = document.get("reports", [document])
    return frozenset(key for report in reports for key in _recorded(report))


def _recorded(report: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    from quotecheck.ledger.binding import bound_speaker, bound_words

    for claim in report["claims"]:
        credit = claim["attribution"] or {}
        name = bound_speaker(credit.get("speaker") or credit.get("mention"))
        for finding in claim["findings"]:
            if finding["signed_off"] is None:
                yield bound_words(claim["text"]), name, finding["code"]


def known_at(reports: Iterable[Report], folders: Sequence[Path], commit: str) -> Known:
    """The findings of an earlier draft, except those that rest on a source which has changed since."""
    from quotecheck.story.git import changed_since

    changed: set[Path] = set()
    gone = False
    for folder in folders:
        here, lost = changed_since(folder if folder.is_dir() else folder.parent, commit)
        changed |= here
        gone = gone or lost
    known: set[tuple[str, str, str]] = set()
    for report in reports:
        fresh = {entry.id for entry in report.sources if Path(entry.path).resolve() in changed}
        for judgement in report.judgements:
            if not _rests_on(judgement, fresh, gone=gone):
                known.update(_keys(judgement))
    return frozenset(known)


def _rests_on(judgement: "Judgement", fresh: set[str], *, gone: bool) -> bool:
    """Whether a source that is not what it was has a hand in a judgement: there, or by its absence."""
    from quotecheck.ledger.binding import deciding

    found = deciding(judgement)
    return gone if found is None else found.source in fresh


def _keys(judgement: "Judgement") -> Iterator[tuple[str, str, str]]:
    from quotecheck.ledger.binding import bound_claim

    words, name = bound_claim(judgement.claim)
    return ((words, name, finding.code) for finding in judgement.findings)


def with_known(report: Report, known: Known) -> Report:
    """The report with the findings marked that were there before; what a sign-off says is always new."""
    if not known:
        return report
    from quotecheck.ledger.binding import bound_claim

    def marked(judgement: "Judgement") -> "Judgement":
        key = bound_claim(judgement.claim)
        findings = (
            replace(f, known=f.signed_off is None and not f.code.startswith("QC7") and (*key, f.code) in known)
            for f in judgement.findings
        )
        return replace(judgement, findings=tuple(findings))

    return replace(report, judgements=tuple(marked(judgement) for judgement in report.judgements))
