"""Passages that may say a claim in other words: sentences where its rare words, or words that stand for them, meet."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from quotecheck.evidence.language.concepts import is_content, root, sets_of
from quotecheck.evidence.meaning.asked import Asked, Rarity
from quotecheck.evidence.meaning.near import near_stems, nearness
from quotecheck.evidence.view import SourceView
from quotecheck.sources.model import PassageRef, Store, Voice
from quotecheck.text.records import dataclass

_WINDOWS: Final = 32
"""Windows of words whose sentences are read."""
_SENTENCES: Final = 80
_SHORT: Final = 6
"""A sentence of fewer words says little alone."""
_WIDEST: Final = 90
"""Words of two sentences together."""
_KEPT: Final = 20_000
"""Sentences that are kept between claims."""
_DEAR: Final = 6_000
"""Places of words that are looked at for one claim, the rarest words first."""
_BACK: Final = 0.6
"""What a passage's own words count that the claim has, beside the claim's that the passage has."""
_FOREIGN: Final = 0.6
"""What a window counts in a document that does not have the credited speaker's words."""


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
    """Retrieves from one store; keeps the sentences that it has looked at."""

    def __init__(self, store: Store, view: Callable[[str], SourceView], rarity: Rarity) -> None:
        self._store = store
        self._view = view
        self._rarity = rarity
        self._read: dict[tuple[str, int], Read] = {}
        self._bounds: dict[tuple[str, int], tuple[int, int]] = {}
        """Source and word -> the sentence around it."""

    def __call__(self, claim: Asked, own: Callable[[str], bool]) -> list[Weighed]:
        """The likeliest sentences, best first; ``own`` says whether a document has the credited speaker's words."""
        refs = self._store.meetings(
            _groups(claim, self._rarity), share=lambda source: 1.0 if own(source) else _FOREIGN, limit=_WINDOWS
        )
        weigh = _Weighing(claim)
        weighed = [weigh(r) for r in self._sentences(refs) if not _heading(r.passage)]
        weighed.sort(key=lambda w: (-round(w.both, 6), w.passage.view.source.id, w.passage.first))
        return weighed[:_SENTENCES]

    def _sentences(self, refs: Iterable[PassageRef]) -> list["Read"]:
        """The sentences that these windows touch, each once."""
        if len(self._read) > _KEPT:
            self._read.clear()
            self._bounds.clear()
        found: dict[tuple[str, int], Passage | Read] = {}
        for ref in refs:
            seen, at = self._view(ref.source), ref.first
            while at < ref.last:
                bounds = self._bounds.get((ref.source, at))
                if bounds is None:
                    bounds = self._bounds[ref.source, at] = seen.sentence(at)
                first, at = bounds
                key = (ref.source, first)
                if key not in found:
                    found[key] = self._read.get(key) or _filled(seen, first, at)
        keys = {p: key for key, p in found.items() if isinstance(p, Passage)}
        new = list(keys)
        self._rarity.learn([n for p in new for n in p.stems.values()])
        for p in new:
            weights = {stem: self._rarity.said(norm) for stem, norm in p.stems.items()}
            read = Read(p, weights, sum(weights.values()) or 1.0)
            found[keys[p]] = self._read[keys[p]] = read
        return [r for r in found.values() if isinstance(r, Read)]


@dataclass(frozen=True, slots=True)
class Read:
    """A passage with the weights of its stems."""

    passage: Passage
    weights: Mapping[str, float]
    weight: float


class _Weighing:
    """How far a claim and passages are made of words that stand for one another; works each word out once."""

    def __init__(self, claim: Asked) -> None:
        self._claim = claim
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
        return Weighed(read.passage, there / self._claim.weight, common / read.weight)

    def _of(self, stem: str) -> tuple[tuple[int, float], ...]:
        """Which terms may stand for a stem, and how far; only those are asked that may."""
        asked = {*self._told.get(stem, ()), *self._heads.get(stem[:4], ())}
        asked.update(k for number in sets_of(stem) for k in self._sets.get(number, ()))
        rated = ((k, nearness(self._claim.terms[k].stem, stem)) for k in sorted(asked))
        return tuple((k, rate) for k, rate in rated if rate)


def _filled(view: SourceView, first: int, last: int) -> Passage:
    """A sentence without the name of who begins to speak; a very short one goes with the next, whose sense it opens."""
    turn = _turn(view, last - 1)
    while first < last - 1 and turn is not None and view.starts[first] < turn.start:
        first += 1
    if last - first < _SHORT and last < len(view) and not view.asks(last):
        end = view.sentence(last)[1]
        if not view.asks(end) and _turn(view, end - 1) == turn and "\n\n" not in view.between(last):
            last = end
    return Passage(view, first, last)


def _heading(passage: Passage) -> bool:
    """Whether a passage is a heading, which says nothing of anything."""
    document = passage.view.source.document
    k = bisect_right(document.block_starts, passage.start) - 1
    return k >= 0 and document.blocks[k].kind == "heading"


def _turn(view: SourceView, k: int) -> Voice | None:
    """The turn that word ``k`` is part of, in a document that has turns."""
    found = [v for v in view.voices_at(view.starts[k], view.ends[k]) if v.kind == "turn"]
    return found[-1] if found else None


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
