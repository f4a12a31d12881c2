"""The contract of a report format, and the table of those that we ship."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.reporters import (
    concise,
    csv,
    docx,
    github,
    gitlab,
    html,
    json,
    junit,
    markdown,
    rdjson,
    sarif,
    text,
)

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


REPORTERS: Final[Mapping[str, Reporter]] = {
    reporter.name: reporter
    for reporter in (
        Reporter(name="text", summary="for people, most dangerous claims first", render=text.render),
        Reporter(name="concise", summary="path:line:column: CODE message, one finding a line", render=concise.render),
        Reporter(name="json", summary="everything, as in the schema `report`", render=json.render),
        Reporter(name="markdown", summary="a comment for a pull request", render=markdown.render, in_repository=True),
        Reporter(name="html", summary="one page for a browser and for paper", render=html.render),
        Reporter(name="docx", summary="the article with comments, for Word", render=docx.render, binary=True),
        Reporter(name="csv", summary="a row a finding, for spreadsheets", render=csv.render),
        Reporter(name="sarif", summary="SARIF 2.1.0, for code scanning", render=sarif.render, in_repository=True),
        Reporter(name="junit", summary="JUnit XML, a test case a claim", render=junit.render, in_repository=True),
        Reporter(name="github", summary="annotations of GitHub Actions", render=github.render, in_repository=True),
        Reporter(name="gitlab", summary="GitLab code quality", render=gitlab.render, in_repository=True),
        Reporter(name="rdjson", summary="reviewdog diagnostics", render=rdjson.render, in_repository=True),
    )
}
