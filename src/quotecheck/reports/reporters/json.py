"""The whole report as JSON; see ``schemas/report.schema.json``."""

from collections.abc import Sequence

from quotecheck.claims.records import dump
from quotecheck.reports.document import reports_document
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """JSON in UTF-8, two spaces deep."""
    return dump(reports_document(reports))
