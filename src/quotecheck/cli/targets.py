"""Where reports go: one to standard output or a file, and as many more as ``--report`` asks for."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quotecheck.cli.console import look_of, result
from quotecheck.cli.files import write_file
from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.reporter import REPORTERS, Reporter


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One report: its format, and its file (None: standard output)."""

    reporter: Reporter
    file: Path | None


def targets_of(format_: str, output: Path | None, more: Iterable[str]) -> tuple[Target, ...]:
    """The reports that a command line asks for. Raises UsageError."""
    targets = [Target(reporter=_reporter(format_), file=output)]
    for wish in more:
        name, colon, file = wish.partition(":")
        if not colon or not file:
            raise UsageError(f'--report {wish}: write it as FORMAT:FILE, for instance "--report json:report.json"')
        targets.append(Target(reporter=_reporter(name), file=Path(file)))
    files = [target.file for target in targets if target.file is not None]
    if len(files) > len(set(files)):
        raise UsageError("two reports go to the same file; give each its own")
    return tuple(targets)


def _reporter(name: str) -> Reporter:
    if name not in REPORTERS:
        raise UsageError(f'there is no format "{name}"{did_you_mean(name, REPORTERS)}')
    return REPORTERS[name]


def deliver(reports: Sequence[Report], targets: Sequence[Target]) -> None:
    """Write every report. Raises UsageError where a file cannot be written."""
    for target in targets:
        if target.file is None:
            result(target.reporter.render(reports, look_of(sys.stdout)))
        else:
            write_file(target.file, target.reporter.render(reports, Look()))
