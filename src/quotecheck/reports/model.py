"""A report: everything one run knows about one article."""

from dataclasses import dataclass

from quotecheck.claims.model import Ignored
from quotecheck.documents.model import Document
from quotecheck.sources.model import Skipped, SourceEntry, Unreadable
from quotecheck.verdict.model import Judgement, PolicyStamp


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

    @property
    def checked(self) -> bool:
        """Whether everything was checked: nothing was unreadable."""
        return not self.errors
