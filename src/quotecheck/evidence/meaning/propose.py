"""The passages nearest in meaning to a claim, best first, with how near they are.

Without the sentence model a passage is as near as the words of either stand for one another. With it, whole sentences
and the words in them are compared by their vectors as well; vectors are made only for the passages that retrieval
brings, and kept. A nearness finds and ranks; no verdict hangs on it alone.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, Protocol

from quotecheck.evidence.meaning.asked import Asked, Rarity, asked
from quotecheck.evidence.meaning.retrieve import Retriever, Weighed
from quotecheck.evidence.meaning.sentences import Passage
from quotecheck.evidence.view import SourceView
from quotecheck.sources.model import Store
from quotecheck.text.records import dataclass
from quotecheck.text.words import Words

if TYPE_CHECKING:
    from quotecheck.evidence.meaning.vectors import Sentence

_PIECES, _BACK, _WORDS = 1.5, 0.25, 0.3
"""What counts beside the cosine of the whole sentences: the claim's pieces found in the passage, the passage's in the
claim, and the nearness without the model. Words in their places tell more than wholes: neighbours are of one matter."""
_READ: Final = 24
"""Passages that are read by the model."""


class Reader(Protocol):
    """Makes the vectors of texts, or has kept them."""

    def __call__(self, texts: Sequence[str]) -> Sequence["Sentence"]:
        """One sentence for each text, in order."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A passage with its nearness: by words both ways, and by vectors where there is a model."""

    passage: Passage
    there: float
    """Share of the claim's weight that stands in the passage or is stood for, 0-1."""
    back: float
    """Share of the passage's own weight that the claim has, 0-1."""
    sense: float
    """How near the vectors of their words are, -1 to 1."""
    rank: float
    whole: float | None = None
    """Cosine of the two sentences."""
    pieces: float | None = None
    """How near the claim's pieces of words come to some piece of the passage, in their context; -1 to 1."""
    other: bool = False
    """The passage is marked as somebody else's words."""

    @property
    def similarity(self) -> float:
        """What the report shows: the cosine of the vectors, else the share by words."""
        return max(0.0, min(1.0, self.there if self.whole is None else self.whole))


class Proposer:
    """Proposes passages of one store; keeps what belongs to the packet between claims."""

    def __init__(self, store: Store, view: Callable[[str], SourceView], reader: Reader | None) -> None:
        self._reader = reader
        self._rarity = Rarity(store)
        self._retrieve = Retriever(store, view, self._rarity)

    def propose(self, text: str, words: Words, whose: "Whose", limit: int = 3) -> tuple[Asked, list[Proposal]]:
        """The nearest passages: those that may be the credited speaker's before all others."""
        claim = asked(text, words, self._rarity)
        if not claim.terms:
            return claim, []
        found = self._retrieve(claim, whose.document)
        proposals = self._ranked(claim, found, whose)
        proposals.sort(key=lambda p: (p.other, -round(p.rank, 6), p.passage.view.source.id, p.passage.first))
        return claim, proposals[:limit]

    def _ranked(self, claim: Asked, found: Sequence[Weighed], whose: "Whose") -> list[Proposal]:
        if self._reader is None:
            return [
                Proposal(w.passage, w.there, w.back, w.sense, rank=w.both, other=not whose.passage(w.passage))
                for w in found
            ]
        from quotecheck.evidence.meaning.vectors import nearness

        kept = sorted(found, key=lambda w: not whose.passage(w.passage))[:_READ]
        mine, *theirs = self._reader([claim.text, *(w.passage.text for w in kept)])
        out = []
        for w, (whole, there, back) in zip(kept, nearness(mine, theirs), strict=True):
            rank = whole + _PIECES * there + _BACK * back + _WORDS * w.both
            other = not whose.passage(w.passage)
            out.append(Proposal(w.passage, w.there, w.back, w.sense, rank=rank, whole=whole, pieces=there, other=other))
        return out


class Whose(Protocol):
    """Tells whose words something may be."""

    def document(self, source_id: str) -> bool:
        """Whether a document has words of the credited speaker, as far as it marks them."""

    def passage(self, passage: Passage) -> bool:
        """Whether a passage may be the credited speaker's: it is not marked as somebody else's."""
