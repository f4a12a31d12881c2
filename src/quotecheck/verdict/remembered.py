"""Judgements that are known already: a claim that says the same in the same surroundings is not judged twice.

A judgement rests on what a claim says, whom it credits and what stands around it, never on where in the article it
stands; so behind a changed paragraph the old judgements hold, and only their places move.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.verdict.model import Judgement

_MOST: Final = 20_000


class Remembered:
    """Judges claims by a function that must depend on nothing else."""

    def __init__(self, judge: Callable[[Claim], Judgement]) -> None:
        self._judge = judge
        self._known: dict[Claim, Judgement] = {}

    def __call__(self, claim: Claim) -> Judgement:
        """The judgement on a claim, made now or before."""
        said = _said(claim)
        known = self._known.get(said)
        if known is not None:
            return _moved(known, claim)
        if len(self._known) >= _MOST:
            self._known.clear()
        made = self._known[said] = self._judge(claim)
        return made


def _said(claim: Claim) -> Claim:
    """A claim without its place: all that a judgement rests on."""
    start = claim.start or 0
    attribution = claim.attribution
    if attribution is not None:
        attribution = replace(attribution, start=None, end=None, cue_start=None, cue_end=None)
    return replace(
        claim,
        id="",
        start=None if claim.start is None else 0,
        end=None if claim.end is None else claim.end - start,
        content=(),
        line=None,
        column=None,
        utterance=None,
        selector=None,
        attribution=attribution,
        figures=(),
        faults=tuple(replace(fault, start=fault.start - start, end=fault.end - start) for fault in claim.faults),
    )


def _moved(known: Judgement, claim: Claim) -> Judgement:
    """A judgement for a claim that says the same and stands elsewhere."""
    by = (claim.start or 0) - (known.claim.start or 0)
    if not by:
        return replace(known, claim=claim)
    evidence = tuple(
        replace(
            one,
            edits=tuple(
                replace(edit, article_start=edit.article_start + by, article_end=edit.article_end + by)
                for edit in one.edits
            ),
        )
        for one in known.evidence
    )
    findings = tuple(
        replace(
            finding,
            start=None if finding.start is None else finding.start + by,
            end=None if finding.end is None else finding.end + by,
        )
        for finding in known.findings
    )
    return replace(known, claim=claim, evidence=evidence, findings=findings)
