"""QC503-QC504: whether the evidence may be used, and how far it carries."""

from datetime import date
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.model import Evidence
from quotecheck.verdict.catalogue import finding
from quotecheck.verdict.model import Finding

_WEAK: Final = {"auto_transcript": "an automatic transcript", "notes": "notes", "report": "another outlet's report"}


def sourcing_findings(claim: Claim, e: Evidence, on: date) -> tuple[Finding, ...]:
    """Findings about terms of use and grade of the evidence; ``on`` is the day the story runs."""
    out = []
    terms = set(e.zones) & {"off_record", "background", "embargoed"} or {e.terms}
    named = claim.attribution is not None and claim.attribution.speaker is not None
    if "off_record" in terms:
        out.append(finding("QC503", claim, f"{e.source} is off the record here"))
    elif "background" in terms and named:
        out.append(finding("QC503", claim, f"{e.source} is for background: its words may not be printed under a name"))
    if e.embargo_until and on.isoformat() < e.embargo_until[:10]:
        out.append(finding("QC503", claim, f"{e.source} is embargoed until {e.embargo_until}"))
    elif "embargoed" in terms and not e.embargo_until:
        out.append(finding("QC503", claim, f"{e.source} is embargoed and does not say until when"))
    if e.grade in _WEAK:
        out.append(finding("QC504", claim, f"only {_WEAK[e.grade]} ({e.source}) has these words"))
    elif "low_confidence" in e.zones:
        out.append(finding("QC504", claim, f"the recogniser was unsure of these words in {e.source}: check the tape"))
    return tuple(out)
