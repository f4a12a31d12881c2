"""One paragraph, read: its tokens, its events and its quotations, each found by sentence without a search."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from quotecheck.claims.events import Event
from quotecheck.claims.tokens import Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A paragraph with what was found in it."""

    paragraph: int
    tokens: Tokens
    events: Sequence[Event]
    places: Sequence[tuple[int, int]]
    """Token index and number of each quotation, in order."""
    _events: dict[int, list[Event]] = field(default_factory=dict)
    _places: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for event in self.events:
            self._events.setdefault(event.sentence, []).append(event)
        for place in self.places:
            self._places.setdefault(self.sentence_of(place[0]), []).append(place)

    def sentence_of(self, k: int) -> int:
        """The number of the sentence that token ``k`` stands in."""
        return max(0, bisect_right(self.tokens.sentence_starts, k) - 1)

    def events_of(self, sentence: int) -> Sequence[Event]:
        """The events of one sentence in order."""
        return self._events.get(sentence, ())

    def places_of(self, sentence: int) -> Sequence[tuple[int, int]]:
        """The quotations of one sentence in order: token index and number."""
        return self._places.get(sentence, ())
