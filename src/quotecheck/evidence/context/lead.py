"""What stands before quoted words in their sentence, as rules about it see it."""

from collections.abc import Callable, Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame
from quotecheck.evidence.model import SignalKind
from quotecheck.text.records import dataclass

LEAD: Final = 14
"""Words before the quoted ones that a rule looks at."""
NEAR: Final = 9
PRONOUNS: Final = frozenset(["i", "we", "he", "she", "they", "it", "there", "the", "a", "this", "you"])


@dataclass(frozen=True, slots=True)
class Lead:
    """Words in their sentence, and those before them."""

    place: Frame
    lead: Sequence[str]

    @property
    def whole(self) -> list[str]:
        """All words of the sentence before the quoted ones."""
        return list(self.place.norms[self.place.low : self.place.first])

    @property
    def present(self) -> bool:
        """Whether the quoted words are of no past."""
        return not self.place.in_past()


Rule = Callable[[Lead], bool]
Rules = tuple[tuple[SignalKind, Rule], ...]
