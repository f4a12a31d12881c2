"""The work behind ``quotecheck verify``: every input with its own story, one packet for those that share it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.cli.attempts import Attempts
from quotecheck.cli.console import note
from quotecheck.cli.packets import Packets
from quotecheck.cli.progress import working
from quotecheck.cli.statistics import statistics
from quotecheck.cli.story import Story, article_of, read_input, story_of
from quotecheck.cli.targets import Target, deliver
from quotecheck.config import FAIL_ON, FailOn
from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean
from quotecheck.reports.comments import with_comments
from quotecheck.reports.model import Report
from quotecheck.reports.redaction import redacted
from quotecheck.reports.selection import Selection, checked_selection, fails, selected

if TYPE_CHECKING:
    from quotecheck.pipeline import Checker


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A command line of ``verify``; None and () leave it to the configuration."""

    articles: tuple[str, ...]
    sources: tuple[Path, ...]
    targets: tuple[Target, ...] = ()
    policy: str | None = None
    fail_on: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    on: str | None = None
    jobs: int | None = None
    redact: bool = False
    statistics: bool = False
    exit_zero: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The reports of one input, and what makes them fail."""

    reports: tuple[Report, ...]
    fail_on: FailOn
    dropped: int


@dataclass(slots=True)
class Check:
    """Checks inputs one after another; packets are opened once."""

    request: Request
    packets: Packets = field(init=False)

    def __post_init__(self) -> None:
        articles = [Path(name) for name in self.request.articles if name != "-"]
        self.packets = Packets(articles=articles, jobs=self.request.jobs)

    def one(self, name: str) -> Checked:
        """Check one input. Raises QuotecheckError if that cannot be done."""
        story = story_of(name, self.request.sources)
        story = replace(story, configuration=story.configuration.for_article(story.article))
        fail_on = _fail_on(self.request.fail_on) or story.configuration.fail_on
        selection = self._selection(story)
        work = self._records if name.lower().endswith(".json") else self._article
        pairs = [selected(report, selection) for report in work(name, story)]
        return Checked(
            reports=tuple(report for report, _ in pairs), fail_on=fail_on, dropped=sum(dropped for _, dropped in pairs)
        )

    def _selection(self, story: Story) -> Selection:
        from quotecheck.verdict.rules import RULES

        settings = story.configuration
        return checked_selection(self.request.select or settings.select, self.request.ignore or settings.ignore, RULES)

    def _article(self, name: str, story: Story) -> list[Report]:
        data = read_input(name)
        document = article_of(name, data)
        checker = self._checker(story, document.facts.date)
        with working(f"checking {name}"):
            report = checker.check(document)
        return [with_comments(replace(report, original=data))]

    def _records(self, name: str, story: Story) -> list[Report]:
        from quotecheck.claims.records import read_claims, without_article

        data = read_input(name)
        files = read_claims(data, shown_as=name)
        checker = self._checker(story, None)
        digest = hashlib.sha256(data).hexdigest()
        return [
            checker.check_claims([without_article(claim) for claim in claims], path=name, sha256=digest)
            for claims in files
        ]

    def _checker(self, story: Story, published: str | None) -> "Checker":
        from quotecheck.cli.policies import policy_of
        from quotecheck.pipeline import Checker

        policy = policy_of(self.request.policy, story.configuration)
        on = self.request.on or story.configuration.on or _whole_day(published) or _today()
        with working("reading the sources"):
            packet = self.packets.of(story)
        return Checker(packet, policy=policy, on=on, aliases=story.configuration.aliases)


def run(request: Request) -> int:
    """Check everything, write the reports, return the exit code."""
    attempts = Attempts()
    checked = attempts.each(request.articles, Check(request).one)
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
    for number, why in (
        (dropped, "not reported (--select, --ignore)"),
        (sum(len(report.dismissed) for report in reports), "ignored by comments in the draft"),
    ):
        if number:
            note(f"{number} {'finding' if number == 1 else 'findings'} {why}")
    for line in statistics(reports) if request.statistics else ():
        note(line, indented=True)


def _exit_code(checked: Sequence[Checked]) -> int:
    reports = [(report, one.fail_on) for one in checked for report in one.reports]
    unread = {(bad.path, bad.message) for report, _ in reports for bad in report.errors}
    for path, message in sorted(unread):
        note(message if path in message else f"{path}: {message}")
    if unread:
        return 2
    return int(any(fails(report, fail_on) for report, fail_on in reports))


def _fail_on(name: str | None) -> FailOn | None:
    for known in FAIL_ON:
        if name == known:
            return known
    if name is None:
        return None
    raise UsageError(f'--fail-on cannot be "{name}"{did_you_mean(name, FAIL_ON)}')


def _whole_day(published: str | None) -> str | None:
    """The day of an ISO date or time; None for a month or a year alone."""
    return published[:10] if published and len(published) >= 10 else None


def _today() -> str:
    return datetime.now(UTC).astimezone().date().isoformat()
