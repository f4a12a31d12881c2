"""A credit: whom the article names for words, as it prints it."""

from typing import Literal

from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

Way = Literal["cue", "noun", "subject", "follow", "before", "lead_in", "label", "colon"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Who is credited, as the article prints it, and how that was read."""

    mention: Span
    cue: Span | None
    way: Way
    antecedent: Span | None = None
    """For *who*: the phrase that it stands for."""
    negated: bool = False
    imagined: bool = False
    passive: bool = False
    stance: str = ""
    group: int = 0
    """Number shared by quotations that one cue credits."""
