"""Evidence to judgement for reported speech and statements. Pure, like :mod:`quotecheck.verdict.decide`."""

from collections.abc import Sequence

from quotecheck.claims.model import Claim
from quotecheck.evidence.gather import Gathered
from quotecheck.evidence.model import Evidence
from quotecheck.verdict.decide import Occasion, verdict_of
from quotecheck.verdict.model import Finding, Judgement, Verdict
from quotecheck.verdict.rules.facts import draft_findings, fact_findings, nothing_findings
from quotecheck.verdict.rules.sourcing import sourcing_findings


def decide_claim(claim: Claim, gathered: Gathered, occasion: Occasion) -> Judgement:
    """The verdict on a claim in other words: what its nearest passage leaves standing.

    ``verified`` is the dearest: the passage states it in near the same words, and nothing differs.
    """
    draft = draft_findings(claim)
    if not gathered.evidence:
        return _judgement(claim, "unsourced", (), (*nothing_findings(claim, None), *draft), 0)
    best = gathered.evidence[0]
    found = (*fact_findings(claim, best, gathered.evidence[1:]), *sourcing_findings(claim, best, occasion.on))
    verdict = verdict_of(found)
    if verdict == "verified" and best.method != "stated":
        verdict = "paraphrased"
    return _judgement(claim, verdict, gathered.evidence, (*found, *draft), gathered.occurrences)


def _judgement(
    claim: Claim, verdict: Verdict, evidence: Sequence[Evidence], findings: Sequence[Finding], occurrences: int
) -> Judgement:
    return Judgement(
        claim=claim,
        verdict=verdict,
        evidence=tuple(evidence)[:10],
        findings=tuple(dict.fromkeys(findings)),
        occurrences=occurrences,
    )
