"""Source packets, each opened once however many articles share it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.cli.console import note
from quotecheck.cli.story import Story

if TYPE_CHECKING:
    from quotecheck.sources.packet import Packet

CACHE = ".quotecheck"


class Packets:
    """Opens packets; ``articles`` are never sources; ``quiet`` leaves a packet's warnings to the caller."""

    def __init__(self, *, articles: Sequence[Path] = (), jobs: int | None = None, quiet: bool = False) -> None:
        self._quiet = quiet
        self._articles = tuple(articles)
        self._jobs = jobs
        self._open: dict[tuple[tuple[Path, ...], Path], Packet] = {}

    def of(self, story: Story) -> "Packet":
        """The packet of a story; its warnings are noted when it is opened. Raises PacketError."""
        from quotecheck.pipeline import open_packet

        key = (story.sources, story.folder)
        if key not in self._open:
            self._open[key] = open_packet(
                story.sources, article_paths=self._articles, cache_dir=story.folder / CACHE, jobs=self._jobs
            )
            for warning in () if self._quiet else self._open[key].warnings:
                note(warning)
        return self._open[key]
