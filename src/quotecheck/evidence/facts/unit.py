"""One sentence or line of a source, as comparing needs it."""

from collections.abc import Sequence
from dataclasses import field

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.view import SourceView
from quotecheck.text.records import dataclass


@dataclass(eq=False, slots=True, kw_only=True)
class Unit:
    """One sentence or line of a source: words ``[first, last)`` of its view."""

    view: SourceView
    number: int
    first: int
    last: int
    stems: list[str]
    """Per word; "" for words without meaning of their own."""
    places: dict[str, list[int]]
    """Stem -> where it stands, counted from ``first``."""
    figures: tuple[Amount, ...]
    heading: frozenset[str]
    """Stems of the heading or label that it stands under."""
    start: int
    end: int
    columns: dict[int, frozenset[str]] = field(default_factory=dict)
    """Where a figure of a table begins -> stems of the heading of its column."""
    dated: dict[int, Amount] = field(default_factory=dict)
    """The same -> the date in that heading."""
    header: tuple[str, ...] = ()
    """The headings of its table's columns, as printed, where it is a row of one; ``mark`` parts both."""
    mark: str = ""

    @property
    def text(self) -> str:
        """As printed."""
        return self.view.text[self.start : self.end]

    @property
    def norms(self) -> Sequence[str]:
        """The normalised words."""
        return self.view.norms[self.first : self.last]
