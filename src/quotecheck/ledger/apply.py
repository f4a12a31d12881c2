"""Sign-offs laid upon judgements. Pure; a verdict never changes, findings are marked or added.

A sign-off holds while words, speaker and evidence are what they were. One that holds marks the findings it covers; one
that has expired marks nothing and gives QC701; one whose claim has changed gives QC702 on what the claim has become,
until somebody signs that.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from quotecheck.claims.model import Attribution, Claim
from quotecheck.ledger.binding import evidence_digest
from quotecheck.ledger.compare import Draft, What
from quotecheck.ledger.model import SignOff
from quotecheck.text.records import dataclass
from quotecheck.verdict.catalogue import RULES
from quotecheck.verdict.model import Finding, Judgement, SignedOff


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """A sign-off on a claim of this draft, and what has changed since."""

    sign_off: SignOff
    change: What | None

    @property
    def at(self) -> datetime:
        return datetime.fromisoformat(self.sign_off.at)


def applied(
    judgements: Sequence[Judgement], sign_offs: Sequence[SignOff], *, on: str, text: str | None
) -> tuple[Judgement, ...]:
    """The judgements with what was signed off on them. ``on`` is the day, ISO 8601; ``text`` the article's, if any."""
    if not sign_offs:
        return tuple(judgements)
    laid = _laid([judgement.claim for judgement in judgements], sign_offs, text)
    return tuple(_judged(judgement, laid[n], on[:10]) for n, judgement in enumerate(judgements))


def claim_of(sign_off: SignOff) -> Claim:
    """The claim that was signed, as far as the sign-off knows it. Its kind is not known: quotations are."""
    attribution = None if sign_off.speaker is None else Attribution(speaker=sign_off.speaker, mention=None)
    return Claim(
        id=sign_off.claim, kind="direct", text=sign_off.text, attribution=attribution, selector=sign_off.selector
    )


def _laid(claims: Sequence[Claim], sign_offs: Sequence[SignOff], text: str | None) -> dict[int, list[_Laid]]:
    """The sign-offs on each claim, by its number."""
    draft = Draft(claims, text)
    laid: dict[int, list[_Laid]] = defaultdict(list)
    left: list[SignOff] = []
    for sign_off in sign_offs:
        signed = claim_of(sign_off)
        same = draft.same(signed)
        if same:
            laid[draft.nearest(signed, same)].append(_Laid(sign_off=sign_off, change=None))
        else:
            left.append(sign_off)
    taken = {n for n, here in laid.items() if here}
    seen: dict[tuple[str, str | None], tuple[list[int], What]] = {}
    for sign_off in left:
        key = (sign_off.text, sign_off.speaker)
        if key not in seen:
            # What somebody signed with its present words is settled, whatever it was before.
            seen[key] = draft.successors(claim_of(sign_off), taken)
        numbers, what = seen[key]
        for number in numbers:
            laid[number].append(_Laid(sign_off=sign_off, change=what))
    return laid


def _judged(judgement: Judgement, laid: Sequence[_Laid], on: str) -> Judgement:
    if not laid:
        return judgement
    now = evidence_digest(judgement)
    kept = [one for one in laid if one.change is None and one.sign_off.evidence == now]
    live = [one for one in kept if not _expired(one.sign_off, on)]
    last = max((one.at for one in live), default=None)
    open_ = [one for one in laid if last is None or one.at > last]
    findings = [_marked(finding, live) for finding in judgement.findings]
    changed = [one for one in open_ if one not in kept]
    if changed:
        findings.append(_changed(judgement.claim, max(changed, key=lambda one: one.at)))
    expired = [one for one in open_ if one in kept]
    if expired and not changed:
        findings.append(_lapsed(judgement.claim, max(expired, key=lambda one: one.at).sign_off))
    return replace(judgement, findings=tuple(findings))


def _expired(sign_off: SignOff, on: str) -> bool:
    return sign_off.expires is not None and sign_off.expires < on


def _marked(finding: Finding, live: Sequence[_Laid]) -> Finding:
    """The finding with the latest decision that covers it."""
    covering = [one for one in live if one.sign_off.covers(finding.code)]
    if not covering:
        return finding
    sign_off = max(covering, key=lambda one: one.at).sign_off
    mark = SignedOff(by=sign_off.by, at=sign_off.at, reason=sign_off.reason, expires=sign_off.expires)
    return replace(finding, signed_off=mark)


def _changed(claim: Claim, laid: _Laid) -> Finding:
    sign_off = laid.sign_off
    said = {
        "words": f"since then the words have changed; they were “{sign_off.text}”",
        "speaker": f"then the speaker was {sign_off.speaker or 'nobody in particular'}",
        None: "since then the evidence has changed" if sign_off.evidence else "then no source had these words",
    }[laid.change]
    return _finding("QC702", claim, f"{sign_off.by} signed this off on {sign_off.at[:10]}; {said}")


def _lapsed(claim: Claim, sign_off: SignOff) -> Finding:
    message = f"the sign-off by {sign_off.by} held until {sign_off.expires} ({sign_off.reason})"
    return _finding("QC701", claim, message)


def _finding(code: str, claim: Claim, message: str) -> Finding:
    rule = RULES[code]
    start, end = (claim.start, claim.end) if claim.start is not None else (0, len(claim.text))
    return Finding(
        code=code, name=rule.name, severity=rule.severity, message=message, start=start, end=end, help=rule.fix
    )
