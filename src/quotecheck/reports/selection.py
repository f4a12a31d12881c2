"""Which findings are reported: --select and --ignore, by code or the beginning of codes. Verdicts stay as they are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean
from quotecheck.reports.model import Report
from quotecheck.text.records import dataclass

FailOn = Literal["error", "warning", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The longer of two beginnings that fit a code decides; of two that are the same, ``ignore`` does."""

    select: tuple[str, ...] = ()
    """Empty means all."""
    ignore: tuple[str, ...] = ()

    def keeps(self, code: str) -> bool:
        """Whether a finding with this code is reported."""
        taken, dropped = _longest(code, self.select), _longest(code, self.ignore)
        return taken > dropped if self.select else not dropped


def _longest(code: str, beginnings: Iterable[str]) -> int:
    return max((len(beginning) for beginning in beginnings if code.startswith(beginning)), default=0)


def checked_selection(select: Sequence[str], ignore: Sequence[str], codes: Iterable[str]) -> Selection:
    """A selection whose every entry fits a known code; UsageError with the near miss for one that does not."""
    known = list(codes)
    for beginning in (*select, *ignore):
        if not any(code.startswith(beginning) for code in known):
            raise UsageError(f'no finding has the code "{beginning}"{did_you_mean(beginning, known)}')
    return Selection(select=tuple(select), ignore=tuple(ignore))


def selected(report: Report, selection: Selection) -> tuple[Report, int]:
    """The report with the findings that the selection keeps, and how many it dropped."""
    kept = tuple(
        replace(judgement, findings=tuple(f for f in judgement.findings if selection.keeps(f.code)))
        for judgement in report.judgements
    )
    dropped = sum(
        len(before.findings) - len(after.findings) for before, after in zip(report.judgements, kept, strict=True)
    )
    return replace(report, judgements=kept), dropped


def fails(report: Report, fail_on: FailOn) -> bool:
    """Whether a finding that nobody signed off is at or above this severity."""
    severities = {"error": {"error"}, "warning": {"error", "warning"}, "never": set[str]()}[fail_on]
    return any(
        finding.severity in severities and finding.counts
        for judgement in report.judgements
        for finding in judgement.findings
    )
