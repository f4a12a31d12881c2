"""``quotecheck watch``: check again whenever the draft or its sources change, and only what changed."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from quotecheck.cli.options import CHECKING, Sources
from quotecheck.cli.verify import Articles, Format, Ignore, Level, On, PolicyName, Select

if TYPE_CHECKING:
    from quotecheck.cli.checking import Request

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

    A changed draft is checked again alone; changed sources, settings or sign-offs concern every draft.
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
        self._drafts: dict[str, _State] = {}

    def run(self) -> None:
        """Until interrupted."""
        from quotecheck.cli.checking import finish
        from quotecheck.cli.console import note
        from quotecheck.cli.progress import working
        from quotecheck.story.checking import Check

        check = Check(self._request.asked, warn=note, working=working)
        while True:
            around = _state(self._beside())
            drafts = {name: _state([Path(name)]) for name in self._request.asked.articles}
            names = [name for name in self._request.asked.articles if drafts[name] != self._drafts.get(name)]
            if around != self._around:
                names = list(self._request.asked.articles)
                check = Check(
                    self._request.asked, warn=note, working=working
                )  # packets are opened again; the cache has what did not change
            if names:
                # Noted before the work: what changes while it runs is seen by the next look.
                self._around, self._drafts = around, drafts
                finish(self._request, names, check.one)
            time.sleep(_BEAT)

    def _beside(self) -> Iterator[Path]:
        """Everything but the drafts that a verdict rests on: sources, settings, sign-offs."""
        from quotecheck.errors import QuotecheckError
        from quotecheck.story.model import story_of

        for name in self._request.asked.articles:
            try:
                story = story_of(name, self._request.asked.sources)
            except QuotecheckError:
                continue  # the check says so
            yield from story.sources
            if story.configuration.path is not None:
                yield story.configuration.path
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
