"""GitLab Code Quality: an array of issues, as GitLab's documentation describes a subset of the Code Climate format."""

from collections.abc import Sequence
from typing import Any, Final

from quotecheck.reports.found import Found, found
from quotecheck.reports.look import Look
from quotecheck.reports.machine import json_bytes
from quotecheck.reports.model import Report
from quotecheck.reports.place import code_points
from quotecheck.reports.uri import slashes
from quotecheck.reports.visible import one_line

_SEVERITIES: Final = {"error": "critical", "warning": "minor", "info": "info"}


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """An array, empty where nothing was found. What is signed off is of severity ``info``."""
    return json_bytes(_issue(one) for report in reports for one in found(report))


def _issue(one: Found) -> dict[str, Any]:
    at = one.place(code_points)
    finding = one.finding
    return {
        "type": "issue",
        "check_name": f"{finding.code} {finding.name}",
        "description": f"{finding.code} {one.message}",
        "categories": ["Bug Risk" if finding.severity == "error" else "Clarity"],
        "fingerprint": one.fingerprint,
        "severity": _SEVERITIES[finding.severity] if finding.counts else "info",
        "location": {
            "path": slashes(one_line(one.report.path)),
            "lines": {"begin": at.line, "end": at.end_line} if at else {"begin": 1},
        },
    }
