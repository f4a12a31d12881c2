"""The work behind ``quotecheck verify``: check what was asked for, write the reports, say how it ended."""

from collections.abc import Callable, Sequence

from quotecheck.cli.attempts import Attempts
from quotecheck.cli.console import note
from quotecheck.cli.progress import working
from quotecheck.cli.statistics import statistics
from quotecheck.cli.targets import Target, deliver
from quotecheck.reports.model import Report
from quotecheck.reports.redaction import redacted
from quotecheck.reports.selection import fails
from quotecheck.story.checking import Asked, Check, Checked
from quotecheck.text.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A command line of ``verify``: what is asked, where the reports go, and what is said beside them."""

    asked: Asked
    targets: tuple[Target, ...] = ()
    redact: bool = False
    statistics: bool = False
    exit_zero: bool = False


def run(request: Request) -> int:
    """Check everything, write the reports, return the exit code."""
    from quotecheck.cli.together import Together, workers_for

    check = Check(request.asked, warn=note, working=working)
    workers = workers_for(request.asked)
    if workers < 2:
        return finish(request, request.asked.articles, check.one)
    with Together(check, workers) as together:
        return finish(request, request.asked.articles, together.one)


def finish(request: Request, names: Sequence[str], one: Callable[[str], Checked]) -> int:
    """Check these inputs, write the reports, return the exit code."""
    attempts = Attempts()
    checked = attempts.each(names, one)
    reports = [report for one in checked for report in one.reports]
    if request.redact:
        reports = [redacted(report) for report in reports]
    if reports:
        deliver(reports, request.targets)
    _notes(request, reports, sum(one.dropped for one in checked))
    code = max(attempts.code, _exit_code(checked))
    return 0 if code == 1 and request.exit_zero else code


def _notes(request: Request, reports: Sequence[Report], dropped: int) -> None:
    """What a report does not show, and the statistics, on standard error."""
    for report in reports:
        for warning in report.warnings:
            note(warning)
    for number, why in (
        (dropped, "not reported (--select, --ignore)"),
        (sum(len(report.dismissed) for report in reports), "ignored by comments in the draft"),
        (sum(_known(report) for report in reports), "not new (--since, --baseline)"),
    ):
        if number:
            note(f"{number} {'finding' if number == 1 else 'findings'} {why}")
    for line in statistics(reports) if request.statistics else ():
        note(line, indented=True)


def _known(report: Report) -> int:
    return sum(finding.known for judgement in report.judgements for finding in judgement.findings)


def _exit_code(checked: Sequence[Checked]) -> int:
    reports = [(report, one.fail_on) for one in checked for report in one.reports]
    unread = {(bad.path, bad.message) for report, _ in reports for bad in report.errors}
    for path, message in sorted(unread):
        note(message if path in message else f"{path}: {message}")
    if unread:
        return 2
    return int(any(fails(report, fail_on) for report, fail_on in reports))
