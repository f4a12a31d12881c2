"""One draft, or one file of claim records, checked with everything that its story has: settings, packet, claims that a
person asked for, sign-offs, comments in the draft, what was there before."""

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.config import FAIL_ON, Configuration, FailOn
from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean
from quotecheck.reports.comments import with_comments
from quotecheck.reports.model import Report
from quotecheck.reports.selection import Selection, checked_selection, selected
from quotecheck.story.applying import with_asked, with_sign_offs
from quotecheck.story.git import checked_revision, file_at
from quotecheck.story.model import Story, article_of, read_input, story_of
from quotecheck.story.packets import CACHE, Packets, Warn, unheard
from quotecheck.story.since import Known, known_at, known_in_file, with_known
from quotecheck.text.isodates import whole_day
from quotecheck.text.records import dataclass

if TYPE_CHECKING:
    from quotecheck.pipeline import Checker

Working = Callable[[str], AbstractContextManager[None]]
"""Says what is being done while it takes long."""


def _quietly(what: str) -> AbstractContextManager[None]:  # noqa: ARG001 - what nobody is told
    return nullcontext()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be checked, and how; None and () leave it to the configuration."""

    articles: tuple[str, ...]
    sources: tuple[Path, ...] = ()
    policy: str | None = None
    fail_on: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    on: str | None = None
    jobs: int | None = None
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
    """Checks inputs one after another; packets are opened once, and a claim that says the same is judged once."""

    asked: Asked
    warn: Warn = unheard
    """Told each warning of a packet, when it is opened."""
    working: Working = _quietly
    packets: Packets = field(init=False)
    _checkers: "dict[object, Checker]" = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        articles = [Path(name) for name in self.asked.articles if name != "-"]
        self.packets = Packets(articles=articles, jobs=self.asked.jobs, warn=self.warn)

    def one(self, name: str) -> Checked:
        """Check one input. Raises QuotecheckError if that cannot be done."""
        story = self._story(name)
        fail_on = _fail_on(self.asked.fail_on) or story.configuration.fail_on
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
        story = story_of(name, self.asked.sources)
        return replace(story, configuration=story.configuration.for_article(story.article))

    def _reports(self, name: str, story: Story, data: bytes) -> list[Report]:
        work = self._records if name.lower().endswith(".json") else self._article
        return work(name, story, data)

    def _known(self, name: str, story: Story) -> Known:
        """What --baseline or --since say was there before."""
        known = known_in_file(self.asked.baseline) if self.asked.baseline else frozenset()
        if self.asked.since is None:
            return known
        if story.article is None:
            raise UsageError("--since needs a file that git keeps, and standard input is none; use --baseline FILE")
        commit = checked_revision(self.asked.since, folder=story.article.absolute().parent)
        before = file_at(story.article, commit)
        if before is None:
            return known
        return known | known_at(self._reports(name, story, before), story.sources, commit)

    def _selection(self, story: Story) -> Selection:
        from quotecheck.verdict.house import every_rule

        settings = story.configuration
        return checked_selection(
            self.asked.select or settings.select, self.asked.ignore or settings.ignore, every_rule()
        )

    def _article(self, name: str, story: Story, data: bytes) -> list[Report]:
        document = article_of(name, data)
        checker = self._checker(story, document.facts.date)
        with self.working(f"checking {name}"):
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
        from quotecheck.pipeline import Checker
        from quotecheck.story.policies import policy_of

        policy = policy_of(self.asked.policy, story.configuration)
        on = self.asked.on or story.configuration.on or whole_day(published) or today()
        with self.working("reading the sources"):
            packet = self.packets.of(story)
        aliases = story.configuration.aliases
        key = (story.sources, story.folder, policy, on, tuple((name, tuple(aliases[name])) for name in aliases))
        if key not in self._checkers:
            self._checkers[key] = Checker(packet, policy=policy, on=on, aliases=aliases, cache_dir=story.folder / CACHE)
        return self._checkers[key]


def _fail_on(name: str | None) -> FailOn | None:
    for known in FAIL_ON:
        if name == known:
            return known
    if name is None:
        return None
    raise UsageError(f'--fail-on cannot be "{name}"{did_you_mean(name, FAIL_ON)}')


def today() -> str:
    """The day of this machine, ISO 8601."""
    return datetime.now(UTC).astimezone().date().isoformat()
