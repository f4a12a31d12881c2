"""SARIF 2.1.0 (OASIS), within what GitHub code scanning takes.

Columns are UTF-16 code units, which ``columnKind`` says. A finding that an editor signed off is an accepted suppression
of kind ``external``; one that a comment in the draft ignores, of kind ``inSource``.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from quotecheck.reports.found import Found, found, ignored_in_the_draft, signature
from quotecheck.reports.look import Look
from quotecheck.reports.machine import json_bytes
from quotecheck.reports.model import Report
from quotecheck.reports.place import utf16_units
from quotecheck.reports.uri import uri
from quotecheck.reports.visible import one_line
from quotecheck.verdict.house import every_rule
from quotecheck.verdict.rule import Rule
from quotecheck.version import VERSION

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_ROOT: Final = "%SRCROOT%"
MOST_RESULTS: Final = 25_000
"""GitHub refuses a run with more."""


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """One run over all articles."""
    run = {
        "tool": {
            "driver": {
                "name": "quotecheck",
                "semanticVersion": VERSION,
                "rules": [_rule(rule) for rule in every_rule().values()],
            }
        },
        "automationDetails": {"id": "quotecheck/"},
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "invocations": [_invocation(reports)],
        "artifacts": [
            {"location": _location(report.path), "hashes": {"sha-256": report.sha256}}
            for report in {report.path: report for report in reports}.values()
        ],
        "results": [_result(one) for one in islice(_all(reports), MOST_RESULTS)],
    }
    return json_bytes({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _all(reports: Sequence[Report]) -> Iterator[Found]:
    for report in reports:
        yield from found(report)
        yield from ignored_in_the_draft(report)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.summary}\n\n{rule.why}\n\nFix: {rule.fix}."},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": ["quotation", rule.name], "problem.severity": _problem(rule.severity)},
    }


def _problem(severity: str) -> str:
    return "recommendation" if severity == "info" else severity


def _invocation(reports: Sequence[Report]) -> dict[str, Any]:
    unread = sorted({(bad.path, bad.message) for report in reports for bad in report.errors})
    notes = [
        {"level": "error", "message": {"text": f"{one_line(path)}: {one_line(message)}"}} for path, message in unread
    ]
    return {"executionSuccessful": not unread, **({"toolExecutionNotifications": notes} if notes else {})}


def _result(one: Found) -> dict[str, Any]:
    finding, judgement, rules = one.finding, one.judgement, every_rule()
    result: dict[str, Any] = {
        "ruleId": finding.code,
        **({"ruleIndex": list(rules).index(finding.code)} if finding.code in rules else {}),
        "level": _LEVELS[finding.severity],
        "message": {"text": one.message},
        "locations": [{"physicalLocation": {"artifactLocation": _location(one.report.path), **_region(one)}}],
        "partialFingerprints": {"primaryLocationLineHash": f"{one.fingerprint[:16]}:1", "claim/v1": one.fingerprint},
        "properties": {"claim": judgement.claim.id, "verdict": judgement.verdict},
    }
    if one.finding.known:
        result["baselineState"] = "unchanged"
    suppressions = _suppressions(one)
    return {**result, "suppressions": suppressions} if suppressions else result


def _suppressions(one: Found) -> list[dict[str, str]]:
    if one.ignored_because is not None:
        return [{"kind": "inSource", "justification": one_line(one.ignored_because)}]
    if one.finding.signed_off is None:
        return []
    return [{"kind": "external", "status": "accepted", "justification": signature(one.finding.signed_off)}]


def _location(path: str) -> dict[str, str]:
    address = uri(path)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": _ROOT}


def _region(one: Found) -> dict[str, Any]:
    """The region in the file; the first line where lines of the text are not those of the file (GitHub needs one)."""
    at = one.place(utf16_units)
    if at is None:
        return {"region": {"startLine": 1}}
    return {
        "region": {
            "startLine": at.line,
            "startColumn": at.column,
            "endLine": at.end_line,
            "endColumn": at.end_column,
        }
    }
