"""A story on disk: which configuration, sources and cache belong to an article."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quotecheck.config import Configuration, find_configuration
from quotecheck.text.records import dataclass

if TYPE_CHECKING:
    from quotecheck.documents.model import Document

STDIN: Final = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What an article is checked with. ``article`` is None for standard input."""

    article: Path | None
    configuration: Configuration
    sources: tuple[Path, ...]
    folder: Path
    """Where the cache lies: beside the configuration, else beside the article, else the working folder."""


def story_of(name: str | None, sources: Sequence[Path] | None) -> Story:
    """The story of an article as it was named; None is the working folder. Raises ConfigurationError, PacketError."""
    from quotecheck.sources.walk import find_sources

    article = None if name in (None, STDIN) else Path(str(name))
    beside = Path() if article is None else article.parent
    configuration = find_configuration(beside)
    named = tuple(sources or ()) or configuration.sources
    return Story(
        article=article,
        configuration=configuration,
        sources=find_sources(named, config_dir=configuration.folder, article_dir=beside),
        folder=configuration.folder or beside,
    )


def read_input(name: str) -> bytes:
    """The bytes of an article or a record file; ``-`` is standard input. Raises ReadError."""
    from quotecheck.documents.reading import LARGEST, file_bytes
    from quotecheck.errors import ReadError

    if name == STDIN:
        data = sys.stdin.buffer.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise ReadError(f"standard input has more than the {LARGEST >> 20} MB allowed; split it")
        return data
    return file_bytes(Path(name), shown_as=name)


def read_article(name: str) -> "Document":
    """Read an article; standard input is plain text. Raises ReadError."""
    return article_of(name, read_input(name))


def article_of(name: str, data: bytes) -> "Document":
    """An article from its bytes; what is no text is read in a child process, as sources are. Raises ReadError."""
    from quotecheck.documents.files.opening import read_content

    return read_content(data, path=Path("-.txt" if name == STDIN else name), shown_as=name)
