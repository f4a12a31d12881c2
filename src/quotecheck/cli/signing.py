"""The work behind ``quotecheck sign-off``: one claim of one article, checked now, signed as it stands."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean
from quotecheck.reports.model import Report
from quotecheck.story.applying import keeping_for
from quotecheck.story.ledgers import keeping_of, take_over, write_sign_off

if TYPE_CHECKING:
    from quotecheck.ledger.model import SignOff, SourceStamp
    from quotecheck.verdict.model import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A command line of ``sign-off``."""

    article: str
    claim: str
    codes: tuple[str, ...]
    by: str | None
    reason: str
    expires: str | None


def sign(wish: Wish, report: Report, *, four_eyes: bool) -> "SignOff":
    """Write the sign-off on a claim of a report that was just made. Raises UsageError, LedgerError."""
    path = Path(wish.article)
    sign_off = _made(wish, report, _signer(wish, report, four_eyes=four_eyes))
    keeping, kept = keeping_of(path), keeping_for(report)
    if kept is not None and kept != keeping:
        take_over(kept, keeping)
    write_sign_off(keeping, sign_off)
    return sign_off


def _made(wish: Wish, report: Report, by: str) -> "SignOff":
    from quotecheck.ledger.binding import evidence_digest, speaker_of
    from quotecheck.ledger.model import SignOff

    judgement = _wanted(wish, report)
    claim = judgement.claim
    return SignOff(
        claim=claim.id,
        text=claim.text,
        speaker=speaker_of(claim.attribution),
        selector=claim.selector,
        codes=wish.codes,
        seen=tuple(dict.fromkeys(finding.code for finding in judgement.findings)),
        evidence=evidence_digest(judgement),
        source=_stamp(judgement, report),
        by=by,
        at=datetime.now(UTC).astimezone().isoformat(timespec="seconds"),
        reason=wish.reason.strip(),
        expires=_day(wish.expires),
    )


def _wanted(wish: Wish, report: Report) -> "Judgement":
    """The judgement on the claim that is meant. Raises UsageError with the near miss."""
    claims = {judgement.claim.id: judgement for judgement in report.judgements}
    if wish.claim not in claims:
        near = did_you_mean(wish.claim, claims) if len(claims) <= 12 else did_you_mean(wish.claim, [])
        hint = near or "; `verify --format json` names every claim"
        raise UsageError(f'{wish.article} has no claim "{wish.claim}"{hint}')
    judgement = claims[wish.claim]
    there = list(dict.fromkeys(finding.code for finding in judgement.findings))
    wrong = next((code for code in wish.codes if code not in there), None)
    if wrong is not None:
        known = f"its findings are {', '.join(there)}" if there else "it has no findings"
        raise UsageError(f"{wish.claim} has no finding {wrong}; {known}")
    return judgement


def _signer(wish: Wish, report: Report, *, four_eyes: bool) -> str:
    from quotecheck.ledger.binding import bound_speaker
    from quotecheck.story.git import user_name

    by = (wish.by or "").strip() or user_name(Path(wish.article).absolute().parent)
    if not by:
        raise UsageError("nobody signs: git knows no user.name here; write --by NAME")
    if not wish.reason.strip():
        raise UsageError("a sign-off needs its reason; write --reason TEXT")
    if four_eyes:
        byline = report.article.facts.byline if report.article is not None else None
        if not byline:
            raise UsageError(f"{wish.article} has no byline, and four_eyes asks who wrote it; put the byline into it")
        if f" {bound_speaker(by)} " in f" {bound_speaker(byline)} ":
            raise UsageError(f"{by} wrote {wish.article}, and four_eyes asks somebody else to sign; ask a colleague")
    return by


def _stamp(judgement: "Judgement", report: Report) -> "SourceStamp | None":
    """The source that the decision rests on; a confidential one is not named."""
    from quotecheck.ledger.binding import deciding
    from quotecheck.ledger.model import SourceStamp

    found = deciding(judgement)
    entry = next((e for e in report.sources if found is not None and e.id == found.source), None)
    if entry is None:
        return None
    name = entry.id
    if entry.terms == "confidential":
        name = f"sha256:{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()}"
    return SourceStamp(id=name, sha256=entry.sha256)


def _day(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f"--expires {text}: not a day; write it as YYYY-MM-DD") from None
