"""The contract of a report format, and the table of those that we ship."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.reporters import concise, json, text

Render = Callable[[Sequence[Report], Look], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """A format. ``render`` is pure: the same bytes for the same reports and look; machine formats ignore the look."""

    name: str
    summary: str
    render: Render


REPORTERS: Final[Mapping[str, Reporter]] = {
    reporter.name: reporter
    for reporter in (
        Reporter(name="text", summary="for people, most dangerous claims first", render=text.render),
        Reporter(name="concise", summary="path:line:column: CODE message, one finding a line", render=concise.render),
        Reporter(name="json", summary="everything, as in the schema `report`", render=json.render),
    )
}
