"""Sign-offs: a named editor's dated, reasoned decisions, and what they are bound to."""

from quotecheck.claims.model import Selector
from quotecheck.text.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStamp:
    """The source document that a decision rested on, as it was then."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """One decision, or its being taken back. It holds for these words, this speaker and this evidence only."""

    claim: str
    text: str
    speaker: str | None
    codes: tuple[str, ...]
    """The findings that it covers; empty: all that were ``seen``."""
    evidence: str | None
    """Digest of the deciding evidence; None if there was none."""
    by: str
    at: str
    reason: str
    expires: str | None = None
    previous: str | None = None
    """Digest of the line before; None on the first."""
    selector: Selector | None = None
    seen: tuple[str, ...] | None = None
    """The findings that were there; None if that was not written down."""
    source: SourceStamp | None = None
    revokes: str | None = None
    """Digest of the line that this one takes back; None for a decision. Claim, words and codes are that line's."""

    def covers(self, code: str) -> bool:
        """Whether it is about a finding with this code."""
        return code in self.codes if self.codes else self.seen is None or code in self.seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """Something about a ledger: ``broken`` if it cannot be relied on, else only to be looked at."""

    line: int
    """From 1; 0 for the file as a whole."""
    message: str
    broken: bool = True
