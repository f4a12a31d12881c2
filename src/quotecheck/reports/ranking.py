"""What an editor looks at first."""

from typing import Final

from quotecheck.verdict.model import Finding, Judgement

SEVERITIES: Final = ("error", "warning", "info")
"""Worst first."""
VERDICTS: Final = ("unsourced", "paraphrased", "verified")
"""Worst first."""


def danger(judgement: Judgement) -> tuple[int, int]:
    """Sorts the most dangerous first: by the worst finding that nobody signed off, then by verdict."""
    return _worst(judgement), VERDICTS.index(judgement.verdict)


def is_clean(judgement: Judgement) -> bool:
    """Nothing that an editor has to look at."""
    return judgement.verdict == "verified" and _worst(judgement) >= SEVERITIES.index("info")


def severity_order(finding: Finding) -> int:
    """Errors first; what is signed off or was there before comes after everything that is open."""
    return SEVERITIES.index(finding.severity) + (0 if finding.counts else len(SEVERITIES))


def _worst(judgement: Judgement) -> int:
    open_ = {finding.severity for finding in judgement.findings if finding.signed_off is None}
    if not judgement.findings and judgement.verdict != "verified":
        return SEVERITIES.index("info")  # its findings are not reported, or it is supported in other words
    return next((i for i, severity in enumerate(SEVERITIES) if severity in open_), len(SEVERITIES))
