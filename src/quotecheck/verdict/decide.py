"""Evidence to judgement. Pure: the same claim, evidence and policy give the same judgement, and nothing else is
looked at."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.gather import NEAR_WORDS, Gathered
from quotecheck.evidence.model import CREDIT_ORDER, UNLIKE, Evidence
from quotecheck.sources.model import GRADES
from quotecheck.text.records import dataclass
from quotecheck.verdict.catalogue import finding_at
from quotecheck.verdict.model import Finding, Judgement, Verdict
from quotecheck.verdict.policy import Policy
from quotecheck.verdict.rules.context import context_findings
from quotecheck.verdict.rules.sourcing import sourcing_findings
from quotecheck.verdict.rules.speaker import speaker_findings
from quotecheck.verdict.rules.wording import WHOLE, wording_findings
from quotecheck.verdict.short import telling

UNSOURCED: Final = frozenset(
    [
        "QC104",
        "QC105",
        "QC106",
        "QC107",
        "QC108",
        "QC109",
        "QC110",
        "QC111",
        "QC113",
        "QC201",
        "QC301",
        "QC302",
        "QC501",
        "QC401",
        "QC402",
        "QC403",
        "QC405",
        "QC502",
    ]
)
"""Findings after which no source supports the claim as the article makes it."""
PARAPHRASED: Final = frozenset({"QC101", "QC102", "QC103", "QC404"})
_OTHER_WORDS: Final = frozenset({"meaning", "near"})
"""Methods that find what says a thing without its words."""
_TOLD: Final = frozenset({"number", "date", "name", "negation", "opposite", "condition", "quantifier"})
_RANK: Final = {"verified": 0, "paraphrased": 1, "unsourced": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What a judgement depends on beside claim and evidence: the house policy and the day the story runs."""

    policy: Policy
    on: date


def decide(claim: Claim, gathered: Gathered, occasion: Occasion) -> Judgement:
    """The verdict on one quotation: the best account among its evidence, unless another record contradicts it."""
    policy = occasion.policy
    evidence = tuple(_allowed(e, policy) for e in gathered.evidence)
    current = [e for e in evidence if not _superseded(e, evidence)]
    usable = [e for e in current if e.method not in _OTHER_WORDS and e.similarity >= NEAR_WORDS]
    meant = [e for e in current if e.method == "meaning"]
    draft = tuple(finding_at(f.code, f.message, f.start, f.end) for f in claim.faults)
    if not usable and meant:
        findings = (*_account(claim, meant[0], gathered, occasion), *draft)
        ordered = (meant[0], *(e for e in evidence if e is not meant[0]))
        return _judgement(claim, verdict_of(findings), ordered, findings, gathered)
    found = usable
    usable = telling(claim, usable)
    if not usable:
        findings = (*_nothing(claim, evidence, found), *speaker_findings(claim, None, gathered), *draft)
        return _judgement(claim, "unsourced", evidence, findings, gathered)
    accounts = [(e, _account(claim, e, gathered, occasion)) for e in usable]
    chosen, findings = min(accounts, key=lambda a: _preference(a[0], verdict_of(a[1])))
    verdict = verdict_of(findings)
    if verdict == "paraphrased" and any(x.note == UNLIKE for x in chosen.edits):
        findings, verdict = (*_nothing(claim, (chosen,), ()), *findings), "unsourced"
    verdict, conflict = _conflict(claim, verdict, chosen, [e for e, _ in accounts])
    ordered = (
        chosen,
        *sorted((e for e in evidence if e is not chosen), key=lambda e: (-e.similarity, e.source, e.start)),
    )
    return _judgement(claim, verdict, ordered, (*findings, *conflict, *draft), gathered)


def _preference(e: Evidence, verdict: Verdict) -> tuple[bool, int, float, int, int]:
    """Clean words of the credited speaker first; else the nearest words, so that a change is never explained by a
    farther passage."""
    clean = verdict == "verified"
    return (
        not clean or CREDIT_ORDER[e.speaker_match] > 0,
        CREDIT_ORDER[e.speaker_match] if e.similarity >= 0.6 else 3,
        -e.similarity,
        len(e.edits),
        _RANK[verdict],
    )


def verdict_of(findings: Sequence[Finding]) -> Verdict:
    """The verdict that a set of findings leaves."""
    codes = {f.code for f in findings}
    if codes & UNSOURCED or any(f.code == "QC103" and f.help == WHOLE for f in findings):
        return "unsourced"
    return "paraphrased" if codes & PARAPHRASED else "verified"


def _account(claim: Claim, e: Evidence, gathered: Gathered, occasion: Occasion) -> tuple[Finding, ...]:
    """All findings that one evidence gives."""
    return (
        *wording_findings(claim, e, occasion.policy),
        *context_findings(claim, e),
        *speaker_findings(claim, e, gathered),
        *sourcing_findings(claim, e, occasion.on),
    )


def _allowed(e: Evidence, policy: Policy) -> Evidence:
    return replace(e, edits=tuple(replace(x, allowed=policy.allows(x)) for x in e.edits))


def _superseded(e: Evidence, evidence: Sequence[Evidence]) -> bool:
    """A draft is no evidence where a delivered version of the same occasion is in the packet."""
    return e.superseded or (
        e.grade == "draft" and any(o.grade != "draft" and o.occasion & e.occasion for o in evidence)
    )


def _nothing(claim: Claim, evidence: Sequence[Evidence], usable: Sequence[Evidence]) -> tuple[Finding, ...]:
    if usable:
        message = f"“{claim.text}” is too short to be told from chance: it counts only in words marked as the speaker's"
    elif evidence:
        message = f"no source has these words; the nearest passage ({evidence[0].source}) {_otherwise(evidence[0])}"
    else:
        message = "no source has these words"
    return (finding_at("QC501", message, claim.start, claim.end),)


def _otherwise(nearest: Evidence) -> str:
    """How a passage that was found by meaning differs, as far as that can be told."""
    told = [x for x in nearest.edits if x.cls in _TOLD] if nearest.method == "near" else []
    if not told:
        return "says something else"
    return f"has “{told[0].source}” there" if told[0].source else f"has nothing of “{told[0].article}”"


def _conflict(
    claim: Claim, verdict: Verdict, chosen: Evidence, evidence: Sequence[Evidence]
) -> tuple[Verdict, tuple[Finding, ...]]:
    """Another record of the same occasion that has other words there (contract, section 4)."""
    if verdict != "verified":
        return verdict, ()
    for other in evidence:
        if other.source == chosen.source or not other.occasion & chosen.occasion or other.similarity < 0.6:
            continue
        differing = [x for x in other.edits if not x.allowed and x.cls not in {"contraction"}]
        elsewhere = other.similarity < 0.75 or any(x.cls == "splice" for x in differing)
        if not differing or elsewhere or _superseded(other, [chosen]) or _superseded(chosen, [other]):
            continue
        better = _better(chosen, other)
        text = f"{other.source} has “{differing[0].source or '…'}” where this has “{differing[0].article or '…'}”"
        found = finding_at("QC505", text, claim.start, claim.end)
        if better == 0:
            return "unsourced", (found,)
        if better > 0:
            return "verified", (replace(found, severity="warning"),)
        return "unsourced", (replace(found, severity="warning"), *wording_findings_of(claim, other))
    return verdict, ()


def wording_findings_of(claim: Claim, e: Evidence) -> tuple[Finding, ...]:
    """Findings against a better record that contradicts the one that agrees."""
    from quotecheck.verdict.policy import POLICIES

    return wording_findings(claim, e, POLICIES["newsroom"])


def _better(a: Evidence, b: Evidence) -> int:
    """1 if ``a`` is the better record, -1 if ``b`` is, 0 if neither: by grade, then by the later date."""
    ga, gb = GRADES.index(a.grade), GRADES.index(b.grade)
    if ga != gb:
        return 1 if ga < gb else -1
    if a.dated and b.dated and a.dated != b.dated:
        return 1 if a.dated > b.dated else -1
    return 0


def _judgement(
    claim: Claim, verdict: Verdict, evidence: Sequence[Evidence], findings: Sequence[Finding], gathered: Gathered
) -> Judgement:
    unique = tuple(dict.fromkeys(findings))
    in_words = sum(1 for e in evidence if e.method not in _OTHER_WORDS and e.similarity >= 0.9)
    return Judgement(
        claim=claim, verdict=verdict, evidence=tuple(evidence)[:10], findings=unique,
        occurrences=max(gathered.occurrences, in_words),
    )  # fmt: skip
