"""Source packets, each opened once however many articles share it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quotecheck.story.model import Story

if TYPE_CHECKING:
    from quotecheck.sources.packet import Packet

CACHE: Final = ".quotecheck"
Warn = Callable[[str], None]


def unheard(warning: str) -> None:
    """For a caller that reads the warnings of a packet from the packet."""


class Packets:
    """Opens packets; ``articles`` are never sources; ``warn`` is told a packet's warnings when it is opened."""

    def __init__(self, *, articles: Sequence[Path] = (), jobs: int | None = None, warn: Warn = unheard) -> None:
        self._warn = warn
        self._articles = tuple(articles)
        self._jobs = jobs
        self._open: dict[tuple[tuple[Path, ...], Path], Packet] = {}

    def of(self, story: Story) -> "Packet":
        """The packet of a story; its warnings are told when it is opened. Raises PacketError."""
        from quotecheck.pipeline import open_packet

        key = (story.sources, story.folder)
        if key not in self._open:
            self._open[key] = open_packet(
                story.sources, article_paths=self._articles, cache_dir=story.folder / CACHE, jobs=self._jobs
            )
            for warning in self._open[key].warnings:
                self._warn(warning)
        return self._open[key]
