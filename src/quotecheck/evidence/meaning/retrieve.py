"""Passages that may say a claim in other words: sentences where its rare words, or words that stand for them, meet."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.meaning.asked import Asked, Rarity
from quotecheck.evidence.meaning.near import nearness
from quotecheck.evidence.view import SourceView
from quotecheck.sources.model import Store

_CELL: Final = 24
"""Words of a cell; a sentence is looked for in two neighbours together."""
_CELLS: Final = 12
_SENTENCES: Final = 36
_SHORT: Final = 6
"""A sentence of fewer words says little alone."""
_KEPT: Final = 20_000
"""Cells whose sentences are kept between claims."""
_DEAR: Final = 3_000
"""Places of words that are looked at for one claim, the rarest words first."""
_BACK: Final = 0.6
"""What a passage's own words count that the claim has, beside the claim's that the passage has."""
_FOREIGN: Final = 0.6
"""What a cell counts in a document that does not have the credited speaker's words."""


@dataclass(frozen=True)
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

    @cached_property
    def stems(self) -> dict[str, str]:
        """Stems of the words that carry meaning, in order, each with the first word that has it."""
        found: dict[str, str] = {}
        for norm in self.norms:
            if is_content(norm) or norm[0].isdigit():
                found.setdefault(root(norm), norm)
        return found


@dataclass(frozen=True, slots=True)
class Weighed:
    """A passage with what of the claim's weight stands in it (``there``) and of its own in the claim (``back``)."""

    passage: Passage
    there: float
    back: float

    @property
    def both(self) -> float:
        """One number to rank by."""
        return self.there + _BACK * self.back * min(1.0, len(self.passage.stems) / 4)


class Retriever:
    """Retrieves from one store; keeps the sentences and stems that it has looked at."""

    def __init__(self, store: Store, view: Callable[[str], SourceView], rarity: Rarity) -> None:
        self._store = store
        self._view = view
        self._rarity = rarity
        self._sentences: dict[tuple[str, int], tuple[Passage, ...]] = {}

    def __call__(self, claim: Asked, own: Callable[[str], bool]) -> list[Weighed]:
        """The likeliest sentences, best first; ``own`` says whether a document has the credited speaker's words."""
        cells = _cells(claim, self._store, self._rarity, own)
        found = dict.fromkeys(p for source, cell in cells for k in (0, 1) for p in self._near(source, cell + k))
        weigh = _Weighing(claim, self._rarity)
        weighed = [weigh(p) for p in found]
        weighed.sort(key=lambda w: (-round(w.both, 6), w.passage.view.source.id, w.passage.first))
        return weighed[:_SENTENCES]

    def _near(self, source: str, cell: int) -> tuple[Passage, ...]:
        """The sentences that touch a cell."""
        kept = self._sentences.get((source, cell))
        if kept is None:
            if len(self._sentences) > _KEPT:
                self._sentences.clear()
            seen = self._view(source)
            at, out = cell * _CELL, []
            while at < min(len(seen), (cell + 1) * _CELL):
                first, at = seen.sentence(at)
                out.append(_filled(seen, first, at))
            kept = self._sentences[source, cell] = tuple(out)
        return kept


class _Weighing:
    """How far a claim and passages are made of words that stand for one another; works each word out once."""

    def __init__(self, claim: Asked, rarity: Rarity) -> None:
        self._claim = claim
        self._rarity = rarity
        self._rates: dict[str, tuple[tuple[int, float], ...]] = {}

    def __call__(self, passage: Passage) -> Weighed:
        terms = self._claim.terms
        best: dict[int, float] = {}
        own = common = 0.0
        for stem, norm in passage.stems.items():
            weight = self._rarity.said(norm)
            own += weight
            rates = self._of(stem)
            if rates:
                common += weight * max(rate for _, rate in rates)
                for k, rate in rates:
                    if rate > best.get(k, 0.0):
                        best[k] = rate
        there = sum(terms[k].weight * rate for k, rate in sorted(best.items()))
        return Weighed(passage, there / self._claim.weight, common / (own or 1.0))

    def _of(self, stem: str) -> tuple[tuple[int, float], ...]:
        """Which terms may stand for a stem, and how far."""
        found = self._rates.get(stem)
        if found is None:
            rated = ((k, nearness(t.stem, stem)) for k, t in enumerate(self._claim.terms))
            found = self._rates[stem] = tuple((k, rate) for k, rate in rated if rate)
        return found


def _filled(view: SourceView, first: int, last: int) -> Passage:
    """A sentence; a very short one goes with the next, whose sense it opens."""
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
    share = {source: 1.0 if own(source) else _FOREIGN for source in {source for source, _ in cells}}
    rated = []
    for (source, cell), here in cells.items():
        after = cells.get((source, cell + 1), empty)
        both = sum(max(here.get(k, 0.0), after.get(k, 0.0)) for k in here.keys() | after.keys())
        rated.append((-both * share[source], source, cell))
    rated.sort()
    return [(source, cell) for _, source, cell in rated[:_CELLS]]
