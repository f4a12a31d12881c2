"""The work behind ``quotecheck sign-off``: one claim of one article, checked now, signed as it stands."""

import hashlib
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean
from quotecheck.reports.model import Report
from quotecheck.story.applying import keeping_for
from quotecheck.story.ledgers import keeping_of, relied_on, take_over, write_sign_off
from quotecheck.text.records import dataclass

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


def take_back(wish: Wish) -> "list[SignOff]":
    """Write a line for every decision on a claim that stands, which takes it back. Raises UsageError, LedgerError."""
    path = Path(wish.article)
    keeping = keeping_of(path)
    standing = relied_on(keeping).numbered()
    wanted = [(line, one) for line, one in standing if one.claim == wish.claim]
    if not wanted:
        signed = {one.claim for _, one in standing}
        known = did_you_mean(wish.claim, signed) or "; nothing is signed off here"
        raise UsageError(f'no sign-off on "{wish.claim}" stands in {keeping.lines}{known}')
    if wish.codes or wish.expires:
        raise UsageError(
            "--revoke takes back all of a sign-off; leave out --code and --expires, and sign the rest anew"
        )
    by, at = _named(wish), datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    lines = [
        replace(one, by=by, at=at, reason=wish.reason.strip(), expires=None, previous=None, revokes=line)
        for line, one in wanted
    ]
    for line in lines:
        write_sign_off(keeping, line)
    return lines


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
    judgement = _meant(wish, report)
    there = list(dict.fromkeys(finding.code for finding in judgement.findings))
    wrong = next((code for code in wish.codes if code not in there), None)
    if wrong is not None:
        known = f"its findings are {', '.join(there)}" if there else "it has no findings"
        raise UsageError(f"{wish.claim} has no finding {wrong}; {known}")
    return judgement


def _meant(wish: Wish, report: Report) -> "Judgement":
    """The claim with this id, or at this place (``LINE:COLUMN``, with or without the file before it)."""
    claims = {judgement.claim.id: judgement for judgement in report.judgements}
    if wish.claim in claims:
        return claims[wish.claim]
    place = re.fullmatch(r"(?:.*:)?(\d+):(\d+)", wish.claim)
    if place is not None:
        at = (int(place[1]), int(place[2]))
        found = [j for j in report.judgements if (j.claim.line, j.claim.column) == at]
        if len(found) == 1:
            return found[0]
        raise UsageError(f"{wish.article} has no claim that starts at {at[0]}:{at[1]}; take the place from the report")
    near = did_you_mean(wish.claim, claims) if len(claims) <= 12 else did_you_mean(wish.claim, [])
    hint = near or "; write its place as the report has it, LINE:COLUMN, or its id as `verify --format json` has it"
    raise UsageError(f'{wish.article} has no claim "{wish.claim}"{hint}')


def _named(wish: Wish) -> str:
    """Who signs, who must say why. Raises UsageError."""
    from quotecheck.story.git import user_name

    by = (wish.by or "").strip() or user_name(Path(wish.article).absolute().parent)
    if not by:
        raise UsageError("nobody signs: git knows no user.name here; write --by NAME")
    if not wish.reason.strip():
        raise UsageError("a sign-off needs its reason; write --reason TEXT")
    return by


def _signer(wish: Wish, report: Report, *, four_eyes: bool) -> str:
    from quotecheck.ledger.binding import bound_speaker

    by = _named(wish)
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
