"""The whole report as JSON; see ``schemas/report.schema.json``."""

from collections.abc import Sequence

from quotecheck.reports.document import reports_document
from quotecheck.reports.look import Look
from quotecheck.reports.machine import json_bytes
from quotecheck.reports.model import Report


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """JSON in UTF-8, two spaces deep."""
    return json_bytes(reports_document(reports, iter))
