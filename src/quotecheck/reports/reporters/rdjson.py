"""rdjson, the reviewdog diagnostic format. Columns count bytes of UTF-8."""

from collections.abc import Sequence
from typing import Any, Final

from quotecheck.reports.found import Found, found
from quotecheck.reports.look import Look
from quotecheck.reports.machine import json_bytes
from quotecheck.reports.model import Report
from quotecheck.reports.place import utf8_bytes
from quotecheck.reports.uri import slashes
from quotecheck.reports.visible import one_line

_SEVERITIES: Final = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_TOOL: Final = {"name": "quotecheck"}


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """One DiagnosticResult. What is signed off is of severity ``INFO``."""
    return json_bytes({"source": _TOOL, "diagnostics": (_one(one) for report in reports for one in found(report))})


def _one(one: Found) -> dict[str, Any]:
    at = one.place(utf8_bytes)
    location: dict[str, Any] = {"path": slashes(one_line(one.report.path))}
    if at is not None:
        location["range"] = {
            "start": {"line": at.line, "column": at.column},
            "end": {"line": at.end_line, "column": at.end_column},
        }
    return {
        "message": one.message,
        "location": location,
        "severity": _SEVERITIES[one.finding.severity] if one.finding.counts else "INFO",
        "source": _TOOL,
        "code": {"value": one.finding.code},
    }
