"""A claim as its meaning is looked up: the words that carry it, each with its weight and what may stand for it."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.meaning.near import forms, near_stems
from quotecheck.sources.model import Store
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.words import Words

_MOST: Final = 6.0
"""Weight of the rarest words; beyond it rarity says nothing more."""
_COMMON: Final = ("the", "of", "and", "to")
_SHARE: Final = 0.05
"""What share of English words the commonest of these is, about."""
_SENTENCE: Final = 20
_END: Final = lazily(r"[.!?]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the claim that carries meaning: ``places`` in the claim, and what to look for in the packet."""

    stem: str
    places: tuple[int, ...]
    weight: float
    forms: Mapping[str, tuple[float, int]]
    """Words of the packet that are it or stand for it, with how far, and how often they stand there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A claim, ready to be looked up."""

    text: str
    words: Words
    terms: tuple[Term, ...]

    @property
    def weight(self) -> float:
        """The weight of all terms."""
        return sum(t.weight for t in self.terms) or 1.0

    @property
    def sentences(self) -> list[tuple[int, int]]:
        """Words ``[first, last)`` of each sentence."""
        words = self.words
        ends = [k for k in range(1, len(words)) if _END.search(self.text[words.ends[k - 1] : words.starts[k]])]
        return list(pairwise([0, *ends, len(words)]))


class Rarity:
    """How much a word tells in one packet: the logarithm of how many sentences there are for each that has it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        common = max((store.frequency(w) for w in _COMMON), default=0)
        self._sentences = max(50.0, common / _SHARE / _SENTENCE)
        self._known: dict[str, float] = {}
        self._as_said: dict[str, float] = {}

    def learn(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often words stand; counted together, which costs less than one by one."""
        return self._store.frequencies(norms)

    def weight(self, stem: str) -> float:
        """The weight of a stem, about 0.5 to 6."""
        found = self._known.get(stem)
        if found is None:
            found = self._known[stem] = self.of(sum(self.learn(forms(stem)).values()))
        return found

    def said(self, norm: str) -> float:
        """The weight of a word as it is said: one look, where :meth:`weight` asks for every form."""
        found = self._as_said.get(norm)
        if found is None:
            found = self._as_said[norm] = self.of(self._store.frequency(norm))
        return found

    def of(self, stands: int) -> float:
        """The weight of what stands so often."""
        return min(_MOST, max(0.5, math.log((self._sentences + 1) / (stands + 0.5))))


def asked(text: str, words: Words, rarity: Rarity) -> Asked:
    """Read a claim for looking it up."""
    places: dict[str, list[int]] = {}
    for k, norm in enumerate(words.norms):
        if is_content(norm) or norm[0].isdigit():
            places.setdefault(root(norm), []).append(k)
    wanted = {stem: _searched(stem, [words.norms[k] for k in at]) for stem, at in places.items()}
    stands = rarity.learn([n for some in wanted.values() for n in some])
    terms = tuple(
        Term(
            stem=stem,
            places=tuple(places[stem]),
            weight=rarity.weight(stem),
            forms={n: (rate, stands[n]) for n, rate in some.items() if n in stands},
        )
        for stem, some in wanted.items()
    )
    return Asked(text=text, words=words, terms=terms)


def _searched(stem: str, said: Sequence[str]) -> dict[str, float]:
    """Forms of a stem and of what stands for it, with their rates."""
    found = dict.fromkeys((*said, *forms(stem)), 1.0)
    for other, rate in near_stems(stem).items():
        for form in forms(other):
            if rate > found.get(form, 0.0):
                found[form] = rate
    return found
