"""A claim as its meaning is looked up: the words that carry it, each with its weight and what may stand for it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.meaning.near import forms, near_stems
from quotecheck.sources.model import Store
from quotecheck.text.words import Words

_MOST: Final = 6.0
"""Weight of the rarest words; beyond it rarity says nothing more."""
_COMMON: Final = ("the", "of", "and", "to")
_SHARE: Final = 0.05
"""What share of English words the commonest of these is, about."""
_SENTENCE: Final = 20
_KEPT: Final = 0.7
"""Words that stand for another less than so far are not searched for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the claim that carries meaning: ``places`` in the claim, and what to search for, with rates."""

    stem: str
    places: tuple[int, ...]
    weight: float
    forms: Mapping[str, float]


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


class Rarity:
    """How much a word tells in one packet: the logarithm of how many sentences there are for each that has it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        common = max((store.frequency(w) for w in _COMMON), default=0)
        self._sentences = max(50.0, common / _SHARE / _SENTENCE)
        self._known: dict[str, float] = {}
        self._as_said: dict[str, float] = {}

    def learn(self, norms: Sequence[str]) -> None:
        """Count words together, which costs less than one by one."""
        self._store.candidates(norms, limit=0)

    def weight(self, stem: str) -> float:
        """The weight of a stem, about 0.5 to 6."""
        found = self._known.get(stem)
        if found is None:
            stands = sum(self._store.frequency(w) for w in forms(stem))
            found = self._known[stem] = self.of(stands)
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
    searched = {stem: _searched(stem, [words.norms[k] for k in at]) for stem, at in places.items()}
    rarity.learn([n for some in searched.values() for n in some])
    terms = tuple(
        Term(stem=stem, places=tuple(places[stem]), weight=rarity.weight(stem), forms=searched[stem]) for stem in places
    )
    return Asked(text=text, words=words, terms=terms)


def _searched(stem: str, said: Sequence[str]) -> dict[str, float]:
    """Forms of a stem and of what stands for it, with their rates."""
    found = dict.fromkeys((*said, *forms(stem)), 1.0)
    for other, rate in near_stems(stem).items():
        if rate >= _KEPT:
            for form in forms(other):
                found.setdefault(form, rate)
    return found
