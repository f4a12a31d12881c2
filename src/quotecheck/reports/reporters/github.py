"""Workflow commands for GitHub Actions, which become annotations: the worst first, because GitHub shows only so many.

A step shows at most 10 errors, 10 warnings and 10 notices; what is left over is said in one plain line and stands in
the step summary, which is the Markdown report.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.reports.document import summary
from quotecheck.reports.escape import terminal, workflow, workflow_property
from quotecheck.reports.found import Found, counted, found
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.place import utf16_units
from quotecheck.reports.ranking import danger, severity_order
from quotecheck.reports.uri import slashes

MOST: Final = 10
"""Annotations of one level that a step shows."""
_LEVELS: Final = {"error": "error", "warning": "warning", "info": "notice"}


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """One command a line."""
    every = [one for report in reports for one in found(report)]
    every.sort(key=lambda one: (severity_order(one.finding), danger(one.judgement)))
    lines = [*_unread(reports), *_annotations(every)]
    lines.extend(f"quotecheck: {terminal(report.path).replace('##[', '## [')}: {_totals(report)}" for report in reports)
    return "".join(f"{line}\n" for line in lines).encode()


def _unread(reports: Sequence[Report]) -> Iterator[str]:
    unread = sorted({(bad.path, bad.message) for report in reports for bad in report.errors})
    for path, message in unread[:MOST]:
        yield f"::error title=quotecheck%3A not read::{workflow(f'{path}: {message}')}"


def _annotations(every: Sequence[Found]) -> Iterator[str]:
    used: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for one in every:
        level = _LEVELS[one.finding.severity] if one.finding.counts else "notice"
        if used[level] < MOST:
            used[level] += 1
            yield _annotation(level, one)
        else:
            left[level] += 1
    if left:
        which = ", ".join(f"{n} more {level}{'s' if n > 1 else ''}" for level, n in left.items())
        yield f"quotecheck: {which}; GitHub shows {MOST} of a kind. All are in the step summary."


def _annotation(level: str, one: Found) -> str:
    finding = one.finding
    properties = [f"file={workflow_property(slashes(one.report.path))}"]
    at = one.place(utf16_units)
    if at is not None:
        properties.append(f"line={at.line}")
        if at.line == at.end_line:  # GitHub takes columns only for one line
            properties.append(f"col={at.column},endColumn={at.end_column}")
        else:
            properties.append(f"endLine={at.end_line}")
    properties.append(f"title={workflow_property(f'{finding.code} {finding.name}')}")
    return f"::{level} {','.join(properties)}::{workflow(one.message)}"


def _totals(report: Report) -> str:
    counts = summary(report)
    verdicts = ", ".join(f"{counts[name]} {name}" for name in ("verified", "paraphrased", "unsourced"))
    found_ = f"{counted(counts['errors'], 'error')}, {counted(counts['warnings'], 'warning')}"
    return f"{counted(counts['claims'], 'claim')}, {verdicts}; {found_}"
