"""One paragraph, read: its tokens, its events and its quotations, each found by sentence without a search."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from quotecheck.claims.attribution.events import Event
from quotecheck.claims.tokens import Tokens
from quotecheck.text.records import dataclass

_SENTENCE: Final = attrgetter("sentence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A paragraph with what was found in it."""

    paragraph: int
    tokens: Tokens
    events: Sequence[Event]
    places: Sequence[tuple[int, int]]
    """Token index and number of each quotation, in order."""

    def sentence_of(self, k: int) -> int:
        """The number of the sentence that token ``k`` stands in."""
        return max(0, bisect_right(self.tokens.sentence_starts, k) - 1)

    def events_of(self, sentence: int) -> Sequence[Event]:
        """The events of one sentence in order."""
        if not self.events:
            return ()
        first = bisect_left(self.events, sentence, key=_SENTENCE)
        return self.events[first : bisect_right(self.events, sentence, first, key=_SENTENCE)]

    def places_of(self, sentence: int) -> Sequence[tuple[int, int]]:
        """The quotations of one sentence in order: token index and number."""
        if not self.places:
            return ()
        low, high = self.tokens.sentences[sentence]
        first = bisect_left(self.places, (low,))
        return self.places[first : bisect_left(self.places, (high,), first)]
