"""Judgements: a claim with its evidence, its verdict, and what an editor should look at."""

from typing import Literal

from quotecheck.claims.model import Claim
from quotecheck.evidence.model import Evidence
from quotecheck.text.records import dataclass

Verdict = Literal["verified", "paraphrased", "unsourced"]
Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOff:
    """A named editor's decision that stands on a finding."""

    by: str
    at: str
    reason: str
    expires: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing for an editor to look at. The span counts in the article; None for a record by hand without one."""

    code: str
    name: str
    severity: Severity
    message: str
    start: int | None
    end: int | None
    help: str | None = None
    """The fix that the house rule allows, where there is one."""
    signed_off: SignedOff | None = None
    known: bool = False
    """Whether it was there before (--since, --baseline): shown, and no reason to fail."""

    @property
    def counts(self) -> bool:
        """Whether it can fail a build: nobody signed it off, and it is new."""
        return self.signed_off is None and not self.known


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A claim, what was found for it, and what follows. ``evidence[0]`` decided the verdict."""

    claim: Claim
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    occurrences: int = 0
    """How many places of the packet were found to hold these words; ``evidence`` lists at most ten."""

    @property
    def similarity(self) -> float:
        """That of the deciding evidence; 0.0 where there is none."""
        return self.evidence[0].similarity if self.evidence else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyStamp:
    """The name of the house policy and the fingerprint of what it allows."""

    name: str
    fingerprint: str
