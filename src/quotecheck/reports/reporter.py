"""The contract of a report format, and the table of those that we ship."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Final

from quotecheck.plugins import plugins
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.text.records import dataclass

Render = Callable[[Sequence[Report], Look], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """A format. ``render`` is pure: the same bytes for the same reports and look; machine formats ignore the look."""

    name: str
    summary: str
    render: Render
    binary: bool = False
    """Whether its bytes are no text."""
    in_repository: bool = False
    """Whether paths are those of the repository, from its root, with "/"."""


def _of(module: str) -> Render:
    """The renderer of a module, which is loaded when it is asked to render."""

    def render(reports: Sequence[Report], look: Look) -> bytes:
        made: bytes = import_module(f"quotecheck.reports.reporters.{module}").render(reports, look)
        return made

    return render


REPORTERS: Final[Mapping[str, Reporter]] = {
    reporter.name: reporter
    for reporter in (
        Reporter(name="text", summary="for people, most dangerous claims first", render=_of("text")),
        Reporter(name="concise", summary="path:line:column: CODE message, one finding a line", render=_of("concise")),
        Reporter(name="json", summary="everything, as in the schema `report`", render=_of("json")),
        Reporter(name="markdown", summary="a comment for a pull request", render=_of("markdown"), in_repository=True),
        Reporter(name="html", summary="one page for a browser and for paper", render=_of("html")),
        Reporter(name="docx", summary="the article with comments, for Word", render=_of("docx"), binary=True),
        Reporter(name="csv", summary="a row a finding, for spreadsheets", render=_of("csv")),
        Reporter(name="sarif", summary="SARIF 2.1.0, for code scanning", render=_of("sarif"), in_repository=True),
        Reporter(name="junit", summary="JUnit XML, a test case a claim", render=_of("junit"), in_repository=True),
        Reporter(name="github", summary="annotations of GitHub Actions", render=_of("github"), in_repository=True),
        Reporter(name="gitlab", summary="GitLab code quality", render=_of("gitlab"), in_repository=True),
        Reporter(name="rdjson", summary="reviewdog diagnostics", render=_of("rdjson"), in_repository=True),
    )
}


@cache
def reporters() -> Mapping[str, Reporter]:
    """All formats by name: ours, then those of plug-ins. Raises PluginError."""
    return {**REPORTERS, **plugins("reporters", taken=REPORTERS)}
