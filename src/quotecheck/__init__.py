"""Checks every quotation and factual claim in a draft against the reporter's own source documents."""

from typing import TYPE_CHECKING, Any

from quotecheck.version import VERSION as __version__  # noqa: N811 - the name that programs look for

if TYPE_CHECKING:
    from quotecheck.claims.model import Attribution, Claim, Extraction
    from quotecheck.documents.model import Document
    from quotecheck.errors import QuotecheckError
    from quotecheck.evidence.model import Edit, Evidence
    from quotecheck.library import check, checker, extract, judge, read, record, render
    from quotecheck.pipeline import Checker
    from quotecheck.reports.model import Report
    from quotecheck.sources.handed import Source
    from quotecheck.verdict.model import Finding, Judgement
    from quotecheck.verdict.policy import Policy

_HOME = {
    "Attribution": "claims.model",
    "Checker": "pipeline",
    "Claim": "claims.model",
    "Document": "documents.model",
    "Edit": "evidence.model",
    "Evidence": "evidence.model",
    "Extraction": "claims.model",
    "Finding": "verdict.model",
    "Judgement": "verdict.model",
    "Policy": "verdict.policy",
    "QuotecheckError": "errors",
    "Report": "reports.model",
    "Source": "sources.handed",
    "check": "library",
    "checker": "library",
    "extract": "library",
    "judge": "library",
    "read": "library",
    "record": "library",
    "render": "library",
}
"""Public names and the modules that define them, which are loaded when a name is asked for: start-up counts."""

__all__ = [
    "Attribution",
    "Checker",
    "Claim",
    "Document",
    "Edit",
    "Evidence",
    "Extraction",
    "Finding",
    "Judgement",
    "Policy",
    "QuotecheckError",
    "Report",
    "Source",
    "__version__",
    "check",
    "checker",
    "extract",
    "judge",
    "read",
    "record",
    "render",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
