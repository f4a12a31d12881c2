"""``quotecheck watch``: check again whenever the draft or its sources change, and only what changed."""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from quotecheck.cli.options import CHECKING, On, Sources
from quotecheck.cli.verify import Articles, Format, Ignore, Level, PolicyName, Select

if TYPE_CHECKING:
    from quotecheck.cli.checking import Request
    from quotecheck.story.model import Story

_BEAT: Final = 0.4
"""Seconds between two looks."""
_State = tuple[tuple[str, int, int], ...]
"""Paths with size and time of change."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(rich_help_panel=CHECKING)(watch)


def watch(
    articles: Articles,
    sources: Sources = None,
    format_: Format = "text",
    policy: PolicyName = None,
    on: On = None,
    fail_on: Level = None,
    select: Select = None,
    ignore: Ignore = None,
) -> None:
    """Check a draft, and again whenever it or its sources change; Ctrl-C ends it.

    In a changed draft only claims are judged that are new or stand in other words or surroundings; changed sources or
    settings concern every claim.
    """
    from quotecheck.cli.asked import request_of

    request = request_of(
        articles, sources=sources, format_=format_, policy=policy, on=on, fail_on=fail_on, select=select, ignore=ignore
    )
    _Watch(request).run()


class _Watch:
    """Looks at the files of a request again and again."""

    def __init__(self, request: "Request") -> None:
        self._request = request
        self._around: _State | None = None
        self._kept: _State = ()
        self._drafts: dict[str, _State] = {}

    def run(self) -> None:
        """Until interrupted."""
        from quotecheck.cli.checking import finish
        from quotecheck.cli.console import note
        from quotecheck.cli.progress import working
        from quotecheck.story.checking import Check

        check = Check(self._request.asked, warn=note, working=working)
        while True:
            around, kept = _state(self._beside()), _state(self._claims())
            drafts = {name: _state([Path(name)]) for name in self._request.asked.articles}
            names = [name for name in self._request.asked.articles if drafts[name] != self._drafts.get(name)]
            if (around, kept) != (self._around, self._kept):
                names = list(self._request.asked.articles)
            if around != self._around:  # packets are opened again; the cache has what did not change
                check = Check(self._request.asked, warn=note, working=working)
            if names:
                # Noted before the work: what changes while it runs is seen by the next look.
                self._around, self._kept, self._drafts = around, kept, drafts
                finish(self._request, names, check.one)
            time.sleep(_BEAT)

    def _stories(self) -> "Iterator[Story]":
        from quotecheck.errors import QuotecheckError
        from quotecheck.story.model import story_of

        for name in self._request.asked.articles:
            with suppress(QuotecheckError):  # the check says so
                yield story_of(name, self._request.asked.sources)

    def _beside(self) -> Iterator[Path]:
        """What a packet is made of, and the settings."""
        for story in self._stories():
            yield from story.sources
            if story.configuration.path is not None:
                yield story.configuration.path

    def _claims(self) -> Iterator[Path]:
        """Sign-offs, and claims that a person asked for."""
        for story in self._stories():
            yield story.folder / "claims"


def _state(paths: "Iterator[Path] | list[Path]") -> _State:
    """Files, and files below folders, with size and time of change; what is not there is left out."""
    found: set[tuple[str, int, int]] = set()
    for path in paths:
        for file in [path, *(path.rglob("*") if path.is_dir() else ())]:
            try:
                status = file.stat()
            except OSError:
                continue
            if not file.is_dir():
                found.add((str(file), status.st_size, status.st_mtime_ns))
    return tuple(sorted(found))
