"""Passages that may say a claim in other words: sentences where its rare words, or words that stand for them, meet."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from quotecheck.evidence.concepts import is_content, root
from quotecheck.evidence.meaning.asked import Asked, Rarity
from quotecheck.evidence.meaning.near import nearness
from quotecheck.evidence.view import SourceView
from quotecheck.sources.model import Store

_CELL: Final = 24
"""Words of a cell; a sentence is looked for in two neighbours together."""
_CELLS: Final = 48
_SENTENCES: Final = 36
_SHORT: Final = 6
"""A sentence of fewer words says little alone."""
_DEAR: Final = 12_000
"""Places of words that are looked at for one claim, the rarest words first."""
_BACK: Final = 0.6
"""What a passage's own words count that the claim has, beside the claim's that the passage has."""
_FOREIGN: Final = 0.6
"""What a cell counts in a document that does not have the credited speaker's words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or neighbouring ones: words ``[first, last)`` of a view."""

    view: SourceView
    first: int
    last: int

    @property
    def start(self) -> int:
        """Where it begins in the source's text."""
        return self.view.starts[self.first]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.view.ends[self.last - 1]

    @property
    def text(self) -> str:
        """On one line, as printed."""
        return self.view.run(self.first, self.last)

    @property
    def norms(self) -> Sequence[str]:
        """The normalised words."""
        return self.view.norms[self.first : self.last]

    def stems(self) -> list[str]:
        """Stems of the words that carry meaning, in order, each once."""
        return list(dict.fromkeys(root(n) for n in self.norms if is_content(n) or n[0].isdigit()))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A passage with what of the claim's weight stands in it (``there``) and of its own in the claim (``back``)."""

    passage: Passage
    there: float
    back: float

    @property
    def both(self) -> float:
        """One number to rank by."""
        return self.there + _BACK * self.back * min(1.0, len(self.passage.stems()) / 4)


def weigh(claim: Asked, passage: Passage, rarity: Rarity) -> Weighed:
    """How far a claim and a passage are made of words that stand for one another, both ways round."""
    stems = passage.stems()
    there = sum(t.weight * max((nearness(t.stem, s) for s in stems), default=0.0) for t in claim.terms)
    weights = [rarity.weight(s) for s in stems]
    back = sum(
        w * max((nearness(t.stem, s) for t in claim.terms), default=0.0) for s, w in zip(stems, weights, strict=True)
    )
    return Weighed(passage, there / claim.weight, back / (sum(weights) or 1.0))


def retrieve(
    claim: Asked, store: Store, rarity: Rarity, view: Callable[[str], SourceView], own: Callable[[str], bool]
) -> list[Weighed]:
    """The likeliest sentences, best first; ``own`` says whether a document has the credited speaker's words."""
    found: dict[tuple[str, int], None] = {}
    for source, cell in _cells(claim, store, rarity, own):
        seen = view(source)
        at = cell * _CELL
        while at < min(len(seen), (cell + 2) * _CELL):
            first, last = seen.sentence(min(at, len(seen) - 1))
            found.setdefault((source, first))
            at = last
    sentences = list(dict.fromkeys(_filled(view(source), first) for source, first in found))
    weighed = [weigh(claim, p, rarity) for p in sentences]
    weighed.sort(key=lambda w: (-round(w.both, 6), w.passage.view.source.id, w.passage.first))
    return weighed[:_SENTENCES]


def _filled(view: SourceView, first: int) -> Passage:
    """The sentence that begins with a word; a very short one goes with the next, whose sense it opens."""
    last = view.sentence(first)[1]
    if last - first < _SHORT and last < len(view) and not view.asks(last):
        last = view.sentence(last)[1]
    return Passage(view, first, last)


def _cells(claim: Asked, store: Store, rarity: Rarity, own: Callable[[str], bool]) -> list[tuple[str, int]]:
    """Cells of words in which the claim's terms meet, best first."""
    cells: dict[tuple[str, int], dict[int, float]] = defaultdict(dict)
    places = 0
    queue = sorted(
        (count / rate, k, form, rate * min(term.weight, rarity.of(count)), count)
        for k, term in enumerate(claim.terms)
        for form, rate in term.forms.items()
        if (count := store.frequency(form))
    )
    for _, k, form, worth, count in queue:
        if places + count > _DEAR:
            continue
        places += count
        for ref in store.exact((form,)):
            here = cells[ref.source, ref.first // _CELL]
            if here.get(k, 0.0) < worth:
                here[k] = worth
    empty: dict[int, float] = {}
    rated = []
    for (source, cell), here in cells.items():
        after = cells.get((source, cell + 1), empty)
        both = sum(max(here.get(k, 0.0), after.get(k, 0.0)) for k in here.keys() | after.keys())
        rated.append((-both * (1.0 if own(source) else _FOREIGN), source, cell))
    rated.sort()
    return [(source, cell) for _, source, cell in rated[:_CELLS]]
