"""QC301-QC303 and the hedges of QC107: what stands around the words in the source."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.model import Evidence, SignalKind
from quotecheck.verdict.catalogue import finding
from quotecheck.verdict.model import Finding

_SAYS: Final[Mapping[SignalKind, tuple[str, str]]] = MappingProxyType(
    {
        "negation_before": ("QC301", "in the source the words stand under a negation: “{}”"),
        "negation_after": ("QC301", "the source goes on: “{}”"),
        "denial": ("QC301", "in the source the words are denied: “{}”"),
        "under_condition": ("QC301", "in the source the words stand under an if or a would: “{}”"),
        "third_party": ("QC301", "in the source these are another's words: “{}”"),
        "question": ("QC301", "in the source this is a question: “{}”"),
        "condition_before": ("QC302", "the source makes it depend: “{}”"),
        "condition_after": ("QC302", "the source goes on: “{}”"),
        "quantifier_before": ("QC107", "cut from directly before: “{}”"),
        "number_cut": ("QC105", "the source's figure is longer: “{}”"),
        "hedge_before": ("QC107", "cut from directly before: “{}”"),
        "hedge_after": ("QC107", "the source goes on: “{}”"),
        "roles": ("QC111", "the source says this of another: “{}”"),
        "then": ("QC111", "the source tells of then and the article of now: “{}”"),
        "contrast_after": ("QC303", "the source goes straight on: “{}”"),
    }
)


def context_findings(claim: Claim, e: Evidence) -> tuple[Finding, ...]:
    """One finding for each signal around the matched words."""
    said = ((_SAYS[signal.kind], signal.text) for signal in e.signals)
    return tuple(finding(code, claim, message.format(text)) for (code, message), text in said)
