"""The work behind ``quotecheck verify``: every input with its own story, one packet for those that share it."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.cli.applying import with_asked, with_sign_offs
from quotecheck.cli.attempts import Attempts
from quotecheck.cli.console import note
from quotecheck.cli.git import checked_revision, file_at
from quotecheck.cli.packets import Packets
from quotecheck.cli.progress import working
from quotecheck.cli.since import Known, known_at, known_in_file, with_known
from quotecheck.cli.statistics import statistics
from quotecheck.cli.story import Story, article_of, read_input, story_of
from quotecheck.cli.targets import Target, deliver
from quotecheck.config import FAIL_ON, Configuration, FailOn
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
    since: str | None = None
    baseline: Path | None = None


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
    quiet: bool = False
    """Whether warnings of packets are left to somebody else."""
    packets: Packets = field(init=False)

    def __post_init__(self) -> None:
        articles = [Path(name) for name in self.request.articles if name != "-"]
        self.packets = Packets(articles=articles, jobs=self.request.jobs, quiet=self.quiet)

    def one(self, name: str) -> Checked:
        """Check one input. Raises QuotecheckError if that cannot be done."""
        story = self._story(name)
        fail_on = _fail_on(self.request.fail_on) or story.configuration.fail_on
        selection = self._selection(story)
        known = self._known(name, story)
        reports = [with_known(with_sign_offs(report), known) for report in self._reports(name, story, read_input(name))]
        pairs = [selected(report, selection) for report in reports]
        return Checked(
            reports=tuple(report for report, _ in pairs), fail_on=fail_on, dropped=sum(dropped for _, dropped in pairs)
        )

    def open_packet(self, name: str) -> None:
        """Read the packet of an input, so that the cache holds it. Raises QuotecheckError."""
        self.packets.of(self._story(name))

    def unsigned(self, name: str) -> tuple[Report, Configuration]:
        """The report on one article as it is without sign-offs, and its settings. Raises QuotecheckError."""
        story = self._story(name)
        reports = self._reports(name, story, read_input(name))
        if len(reports) != 1:
            raise UsageError(f"{name} holds the claims of several articles; give each its own file to sign off in it")
        return reports[0], story.configuration

    def _story(self, name: str) -> Story:
        story = story_of(name, self.request.sources)
        return replace(story, configuration=story.configuration.for_article(story.article))

    def _reports(self, name: str, story: Story, data: bytes) -> list[Report]:
        work = self._records if name.lower().endswith(".json") else self._article
        return work(name, story, data)

    def _known(self, name: str, story: Story) -> Known:
        """What --baseline or --since say was there before."""
        known = known_in_file(self.request.baseline) if self.request.baseline else frozenset()
        if self.request.since is None:
            return known
        if story.article is None:
            raise UsageError("--since needs a file that git keeps, and standard input is none; use --baseline FILE")
        commit = checked_revision(self.request.since, folder=story.article.absolute().parent)
        before = file_at(story.article, commit)
        if before is None:
            return known
        return known | known_at(self._reports(name, story, before), story.sources, commit)

    def _selection(self, story: Story) -> Selection:
        from quotecheck.verdict.rules import RULES

        settings = story.configuration
        return checked_selection(self.request.select or settings.select, self.request.ignore or settings.ignore, RULES)

    def _article(self, name: str, story: Story, data: bytes) -> list[Report]:
        document = article_of(name, data)
        checker = self._checker(story, document.facts.date)
        with working(f"checking {name}"):
            report = with_asked(checker.check(document), checker.judge)
        return [with_comments(replace(report, original=data))]

    def _records(self, name: str, story: Story, data: bytes) -> list[Report]:
        from quotecheck.claims.records import read_claims, without_article

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
    from quotecheck.cli.together import Together, workers_for

    check = Check(request)
    workers = workers_for(request)
    if workers < 2:
        return finish(request, request.articles, check.one)
    with Together(check, workers) as together:
        return finish(request, request.articles, together.one)


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
