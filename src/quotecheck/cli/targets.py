"""Where reports go: one to standard output or a file, and as many more as ``--report`` asks for."""

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from quotecheck.cli.console import look_of, note, result
from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.reporter import REPORTERS, Reporter, reporters
from quotecheck.story.files import write_file
from quotecheck.text.records import dataclass

_SETTINGS: Final = frozenset({"quotecheck.toml", "pyproject.toml", "sources.toml"})
_STEP_SUMMARY: Final = "GITHUB_STEP_SUMMARY"


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
    files = [target.file.absolute() for target in targets if target.file is not None]
    if len(files) > len(set(files)):
        raise UsageError("two reports go to the same file; give each its own")
    if targets[0].file is None and targets[0].reporter.binary and sys.stdout.isatty():
        raise UsageError(f"{format_} is not for a terminal; name a file: --output report.{format_}")
    return tuple(targets)


def _reporter(name: str) -> Reporter:
    if name in REPORTERS:
        return REPORTERS[name]
    if name not in reporters():
        raise UsageError(f'there is no format "{name}"{did_you_mean(name, reporters())}')
    return reporters()[name]


def deliver(reports: Sequence[Report], targets: Sequence[Target]) -> None:
    """Write every report. Raises UsageError where a file cannot be written."""
    here = Path.cwd().as_posix()
    _spare(reports, targets)
    for target in targets:
        shown = in_repository(reports) if target.reporter.in_repository else reports
        if target.file is None:
            result(target.reporter.render(shown, replace(look_of(sys.stdout), folder=here, here=here)))
        else:
            folder = target.file.absolute().parent.as_posix()
            write_file(target.file, target.reporter.render(shown, Look(folder=folder, here=here)))
        if target.reporter.name == "github":
            _step_summary(shown)


def _spare(reports: Sequence[Report], targets: Sequence[Target]) -> None:
    """Raises UsageError where a report would take the place of what it is about, before anything is written."""
    files = [target.file for target in targets if target.file is not None and target.file.is_file()]
    if not files:
        return
    inputs = {report.path: "the article" for report in reports}
    inputs |= {source.path: "a source" for report in reports for source in report.sources}
    for file in files:
        if file.name in _SETTINGS:
            raise UsageError(f"{file} holds settings, and the report would take its place; name another file")
        for path, what in inputs.items():
            if path not in {"", "-"} and Path(path).exists() and file.samefile(path):
                raise UsageError(f"{file} is {what}, and the report would take its place; name another file")


def in_repository(reports: Sequence[Report]) -> list[Report]:
    """The reports with paths as the repository has them: from its root, with "/"; outside one, from this folder."""
    here = Path.cwd()
    root = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    return [replace(report, path=_below(root, report.path)) for report in reports]


def _below(root: Path, path: str) -> str:
    place = Path(os.path.abspath(path))  # noqa: PTH100 - links are kept: the repository has them under this name
    return place.relative_to(root).as_posix() if path != "-" and place.is_relative_to(root) else path


def _step_summary(reports: Sequence[Report]) -> None:
    """In GitHub Actions the Markdown report becomes the summary of the step."""
    summary = os.environ.get(_STEP_SUMMARY)
    if not summary:
        return
    try:
        with Path(summary).open("ab") as stream:
            stream.write(REPORTERS["markdown"].render(reports, Look()))
    except OSError as error:
        note(f"the step summary {summary} cannot be written: {error.strerror}")
