"""What is kept for an article, laid upon its report: claims that a person asked for, and sign-offs."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.errors import LedgerError
from quotecheck.reports.model import Report
from quotecheck.sources.model import Unreadable
from quotecheck.story.ledgers import Keeping, keeping_of, kept_claims, renamed, sign_offs_of
from quotecheck.story.model import STDIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from quotecheck.claims.model import Claim
    from quotecheck.verdict.model import Judgement


def keeping_for(report: Report) -> Keeping | None:
    """Where this article's claims and sign-offs are, also if they still go by its old name; None for standard input."""
    if report.path == STDIN or report.path.startswith("-."):
        return None
    keeping = keeping_of(Path(report.path))
    return renamed(keeping, tuple(judgement.claim for judgement in report.judgements)) or keeping


def with_asked(report: Report, judge: "Callable[[Claim], Judgement]") -> Report:
    """The report with the claims that a person asked for and that the extractors did not find. Raises RecordError."""
    keeping = keeping_for(report)
    if keeping is None or report.article is None or not keeping.claims.is_file():
        return report
    from quotecheck.ledger.kept import asked_for

    found = [judgement.claim for judgement in report.judgements]
    asked = [judge(claim) for claim in asked_for(kept_claims(keeping), found, report.article)]
    if not asked:
        return report
    end = len(report.article.text)
    every = sorted([*report.judgements, *asked], key=lambda j: end if j.claim.start is None else j.claim.start)
    return replace(report, judgements=tuple(every))


def with_sign_offs(report: Report) -> Report:
    """The report with what was signed off. A broken ledger is an error of the report, and nothing is signed off."""
    keeping = keeping_for(report)
    if keeping is None or not (keeping.lines.exists() or keeping.seal.exists()):
        return report
    from quotecheck.ledger.apply import applied

    try:
        sign_offs = sign_offs_of(keeping)
    except LedgerError as error:
        broken = Unreadable(path=str(keeping.lines), message=str(error))
        return replace(report, errors=(*report.errors, broken))
    text = report.article.text if report.article is not None else None
    return replace(report, judgements=applied(report.judgements, sign_offs, on=report.on, text=text))
