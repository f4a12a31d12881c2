"""Findings one by one, as the formats for machines list them."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.model import Evidence
from quotecheck.reports.model import Report
from quotecheck.reports.place import Place, Unit, located, place, stretch
from quotecheck.reports.visible import one_line, stopped
from quotecheck.text.records import dataclass
from quotecheck.verdict.model import Finding, Judgement, SignedOff

_SNIPPET: Final = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One finding with what it is about. ``fingerprint`` stays the same wherever the claim moves in its article."""

    report: Report
    judgement: Judgement
    finding: Finding
    fingerprint: str
    ignored_because: str | None = None
    """The reason that a comment in the draft gives for ignoring it; such findings are in SARIF only."""

    def place(self, unit: Unit) -> Place | None:
        """See :func:`quotecheck.reports.place.place`."""
        return place(self.report, self.judgement, self.finding, unit)

    @property
    def message(self) -> str:
        """The message, about which words, and what stands behind it: one line that makes sense by itself."""
        finding, claim = self.finding, self.judgement.claim
        about = f"{quoted(claim, short(one_line(claim.text), _SNIPPET))}{_credit(claim)}"
        where = ""
        if self.report.article is not None and self.place(len) is None:
            where = f" (paragraph {self.report.article.locator(stretch(self.judgement, finding)[0]).paragraph or 1})"
        signed = f" [{signature(finding.signed_off)}]" if finding.signed_off else " [not new]" if finding.known else ""
        fix = f" Fix: {one_line(finding.help)}" if finding.help and finding.severity != "info" else ""
        about = stopped(f"{about}{where}") if fix else f"{about}{where}"
        return f"{one_line(finding.message).rstrip('.')}: {about}{fix}{signed}"


def found(report: Report) -> list[Found]:
    """Every finding of a report, in the order of the article."""
    pairs = [(judgement, finding) for judgement in report.judgements for finding in judgement.findings]
    if report.article is not None:
        pairs.sort(key=lambda pair: (stretch(*pair)[0], pair[1].code))
    return list(_fingerprinted(report, pairs))


def ignored_in_the_draft(report: Report) -> list[Found]:
    """What comments in the draft ignore."""
    by_finding = {(d.judgement.claim.id, d.finding): d.reason for d in report.dismissed}
    pairs = [(d.judgement, d.finding) for d in report.dismissed]
    return [
        Found(
            report=report,
            judgement=one.judgement,
            finding=one.finding,
            fingerprint=one.fingerprint,
            ignored_because=by_finding[one.judgement.claim.id, one.finding],
        )
        for one in _fingerprinted(report, pairs)
    ]


def _fingerprinted(report: Report, pairs: list[tuple[Judgement, Finding]]) -> Iterator[Found]:
    seen: Counter[tuple[str, str]] = Counter()
    for judgement, finding in pairs:
        key = (judgement.claim.id, finding.code)
        identity = "\0".join((report.path, *key, str(seen[key])))
        seen[key] += 1
        digest = hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        yield Found(report=report, judgement=judgement, finding=finding, fingerprint=digest)


def signature(signed: SignedOff) -> str:
    """Who signed a finding off, when (to the minute, in the signer's time), until when, and why."""
    until = f", until {signed.expires}" if signed.expires else ""
    return one_line(f"signed off by {signed.by}, {signed.at[:16].replace('T', ' ')}{until}: {signed.reason}")


def source_place(evidence: Evidence) -> str:
    """See :func:`quotecheck.reports.place.located`."""
    return located(evidence.source, evidence.locator)


def speaker_of(claim: Claim) -> str:
    """Whom the article credits, in one line; "" for nobody."""
    attribution = claim.attribution
    return one_line(attribution.speaker or attribution.mention or "") if attribution else ""


def quoted(claim: Claim, text: str) -> str:
    """The words as the article shows them: in marks if they are a quotation."""
    return f"“{text}”" if claim.kind in {"direct", "mixed"} else text


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 error, 2 errors."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def short(text: str, most: int) -> str:
    """At most so many characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "⋯"


def _credit(claim: Claim) -> str:
    speaker = speaker_of(claim)
    return f" ({speaker})" if speaker else ""
