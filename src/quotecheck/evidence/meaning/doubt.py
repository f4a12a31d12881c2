"""One reason against a passage as the source of a claim."""

from quotecheck.evidence.meaning.sentences import Passage
from quotecheck.evidence.model import EditClass
from quotecheck.text.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A reason with its class: words ``[first, last)`` of the claim against a stretch of the source's text."""

    cls: EditClass
    first: int
    last: int
    start: int = 0
    end: int = 0
    """Both 0 where the source has nothing to show."""


def at_word(cls: EditClass, first: int, last: int, passage: Passage, at: int) -> Doubt:
    """A doubt that points at one word of the source."""
    return Doubt(cls=cls, first=first, last=last, start=passage.view.starts[at], end=passage.view.ends[at])
