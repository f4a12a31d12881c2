"""Passages that may say a claim in other words: sentences where its rare words, or words that stand for them, meet.

With them those of the likeliest documents whose vectors are nearest to the claim's, which may share no word with it.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from heapq import nlargest
from operator import itemgetter
from typing import Final

from quotecheck.evidence.language.concepts import sets_of
from quotecheck.evidence.language.wordvectors import TextVector, alike, text_vector
from quotecheck.evidence.meaning.asked import Asked, Rarity
from quotecheck.evidence.meaning.near import near_stems, nearness
from quotecheck.evidence.meaning.sentences import Passage, Read, Sentences
from quotecheck.evidence.view import SourceView
from quotecheck.sources.model import Store
from quotecheck.text.records import dataclass

_WINDOWS: Final = 32
"""Windows of words whose sentences are read."""
_SENTENCES: Final = 80
_WIDEST: Final = 90
"""Words of two sentences together."""
_DOCUMENTS, _LONGEST = 24, 60_000
"""A speaker with no more documents, and words in them, has every sentence looked at."""
_NEAREST: Final = 48
"""Of these the sentences that are weighed."""
_DEAR: Final = 6_000
"""Places of words that are looked at for one claim, the rarest words first."""
_BACK, _SENSE = 0.4, 1.0
"""What a passage's own words count that the claim has, and how near the vectors are, beside the claim's words that the
passage has."""
_LONG: Final = 0.08
"""What a long sentence loses, in which something of any claim is found."""
_FOREIGN: Final = 0.6
"""What a window counts in a document that does not have the credited speaker's words."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A passage with what of the claim's weight stands in it (``there``), of its own in the claim (``back``), and how
    near their vectors are (``sense``)."""

    passage: Passage
    there: float
    back: float
    sense: float

    @property
    def both(self) -> float:
        """One number to rank by."""
        size = len(self.passage.stems)
        return self.there + _BACK * self.back * min(1.0, size / 4) + _SENSE * self.sense - _LONG * math.log1p(size)


class Retriever:
    """Retrieves from one store; keeps the sentences that it has looked at."""

    def __init__(self, store: Store, view: Callable[[str], SourceView], rarity: Rarity) -> None:
        self._store = store
        self._rarity = rarity
        self._sentences = Sentences(view, rarity)

    def __call__(self, claim: Asked, own: Callable[[str], bool]) -> list[Weighed]:
        """The likeliest sentences, best first; ``own`` says whether a document has the credited speaker's words."""
        self._sentences.forget()
        refs = self._store.meetings(
            _groups(claim, self._rarity), share=lambda source: 1.0 if own(source) else _FOREIGN, limit=_WINDOWS
        )
        vector = text_vector((t.stem, t.weight) for t in claim.terms)
        found = self._sentences.touched(refs)
        seen = {id(r) for r in found}
        found += [r for r in self._nearest(vector, own) if id(r) not in seen]
        weigh = _Weighing(claim, vector)
        weighed = [weigh(r) for r in found]
        weighed.sort(key=lambda w: (-round(w.both, 6), w.passage.view.source.id, w.passage.first))
        return weighed[:_SENTENCES]

    def _nearest(self, vector: TextVector | None, own: Callable[[str], bool]) -> list[Read]:
        """The sentences whose vectors are nearest, in a speaker's documents if they are few."""
        documents = [source for source in self._store.ids() if own(source)]
        if vector is None or len(documents) > _DOCUMENTS:
            return []
        near = self._sentences.near(vector, documents, _LONGEST)
        return [r for _, r in nlargest(_NEAREST, near, key=itemgetter(0))]


class _Weighing:
    """How far a claim and passages are made of words that stand for one another; works each word out once."""

    def __init__(self, claim: Asked, vector: TextVector | None) -> None:
        self._claim = claim
        self._vector = vector
        self._rates: dict[str, tuple[tuple[int, float], ...]] = {}
        self._told: dict[str, dict[int, float]] = defaultdict(dict)
        self._sets: dict[int, list[int]] = defaultdict(list)
        self._heads: dict[str, list[int]] = defaultdict(list)
        for k, t in enumerate(claim.terms):
            for other, rate in near_stems(t.stem).items():
                self._told[other][k] = rate
            for number in sets_of(t.stem):
                self._sets[number].append(k)
            self._heads[t.stem[:4]].append(k)

    def __call__(self, read: Read) -> Weighed:
        terms = self._claim.terms
        best: dict[int, float] = {}
        common = 0.0
        for stem, weight in read.weights.items():
            rates = self._rates.get(stem)
            if rates is None:
                rates = self._rates[stem] = self._of(stem)
            if rates:
                common += weight * max(rate for _, rate in rates)
                for k, rate in rates:
                    if rate > best.get(k, 0.0):
                        best[k] = rate
        there = sum(terms[k].weight * rate for k, rate in sorted(best.items()))
        sense = alike(self._vector, read.vector)
        return Weighed(read.passage, there / self._claim.weight, common / read.weight, sense)

    def _of(self, stem: str) -> tuple[tuple[int, float], ...]:
        """Which terms may stand for a stem, and how far; only those are asked that may."""
        asked = {*self._told.get(stem, ()), *self._heads.get(stem[:4], ())}
        asked.update(k for number in sets_of(stem) for k in self._sets.get(number, ()))
        rated = ((k, nearness(self._claim.terms[k].stem, stem)) for k in sorted(asked))
        return tuple((k, rate) for k, rate in rated if rate)


def widened(passage: Passage) -> Iterator[Passage]:
    """A passage with the next sentence, and with the one before it, in the same paragraph and of the same voice."""
    view, first, last = passage.view, passage.first, passage.last
    voice = view.voice(passage.start, passage.end)
    ways = []
    if last < len(view) and "\n\n" not in view.between(last):
        ways.append((first, view.sentence(last)[1]))
    if first and "\n\n" not in view.between(first):
        ways.append((view.sentence(first - 1)[0], last))
    for low, high in ways:
        wide = Passage(view, low, high)
        if view.voice(wide.start, wide.end) == voice and high - low <= _WIDEST:
            yield wide


def _groups(claim: Asked, rarity: Rarity) -> list[dict[str, float]]:
    """For each term the words to look for, with what they are worth; the rarest first, until it is dear."""
    groups: list[dict[str, float]] = [{} for _ in claim.terms]
    places = 0
    queue = sorted(
        (count / rate, k, form, rate * min(term.weight, rarity.of(count)), count)
        for k, term in enumerate(claim.terms)
        for form, (rate, count) in term.forms.items()
    )
    for _, k, form, worth, count in queue:
        if places + count <= _DEAR:
            places += count
            groups[k][form] = worth
    return groups
