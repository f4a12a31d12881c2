"""A claim while it is put together."""

from quotecheck.claims.model import Attribution, ClaimKind, Fault
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim before it has its id."""

    kind: ClaimKind
    span: Span
    content: tuple[Span, ...]
    display: bool
    sentence: Span
    attribution: Attribution | None
    utterance: int
    faults: tuple[Fault, ...] = ()
