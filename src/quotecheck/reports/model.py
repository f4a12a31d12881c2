"""A report: everything one run knows about one article."""

from dataclasses import field

from quotecheck.claims.model import Ignored
from quotecheck.documents.model import Document
from quotecheck.sources.model import Skipped, SourceEntry, Unreadable
from quotecheck.text.records import dataclass
from quotecheck.verdict.model import Finding, Judgement, PolicyStamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissed:
    """A finding that a comment in the draft ignores, with the reason that the comment gives."""

    judgement: Judgement
    finding: Finding
    reason: str


@dataclass(frozen=True, kw_only=True)
class Report:
    """Judgements over one article (or one file of claim records) against one packet, in article order.

    ``article`` is None where claim records were verified without one; ``path`` and ``sha256`` then name their file.
    """

    path: str
    sha256: str
    article: Document | None
    on: str
    """ISO date against which relative dates, embargoes and expiries are read."""
    policy: PolicyStamp
    judgements: tuple[Judgement, ...]
    ignored: tuple[Ignored, ...] = ()
    sources: tuple[SourceEntry, ...] = ()
    """Every document read, cited or not, sorted by id."""
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[Unreadable, ...] = ()
    dismissed: tuple[Dismissed, ...] = ()
    """Findings that comments in the draft ignore: neither in ``judgements`` nor in the exit code."""
    original: bytes | None = field(default=None, repr=False)
    """The article's file, for formats that hand it back with comments; None where it is not at hand."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a human should know about how the article was read (an encoding that was assumed), each one line."""
        return self.article.warnings if self.article is not None else ()

    @property
    def checked(self) -> bool:
        """Whether everything was checked: nothing was unreadable."""
        return not self.errors
