"""The sentences of a packet as they are weighed: kept between claims, each with its words, their weights and its
vector."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.wordvectors import TextVector, Vectors, text_vector
from quotecheck.evidence.meaning.asked import Rarity
from quotecheck.evidence.view import SourceView
from quotecheck.sources.model import PassageRef, Voice
from quotecheck.text.records import dataclass

_SHORT: Final = 6
"""A sentence of fewer words says little alone."""
_KEPT: Final = 20_000
"""Sentences that are kept between claims."""


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
class Read:
    """A passage with the weights of its stems and where it stands in the space of meanings."""

    passage: Passage
    weights: Mapping[str, float]
    weight: float
    vector: TextVector | None


class Sentences:
    """Reads sentences of one packet and keeps them."""

    def __init__(self, view: Callable[[str], SourceView], rarity: Rarity) -> None:
        self._view = view
        self._rarity = rarity
        self._read: dict[tuple[str, int], Read] = {}
        self._bounds: dict[tuple[str, int], tuple[int, int]] = {}
        """Source and word -> the sentence around it."""
        self._whole: dict[str, tuple[list[Read], Vectors]] = {}

    def touched(self, refs: Iterable[PassageRef]) -> list[Read]:
        """The sentences that these windows touch, each once; headings are none."""
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
        new = {key: p for key, p in found.items() if isinstance(p, Passage)}
        self._rarity.learn([n for p in new.values() for n in p.stems.values()])
        for key, p in new.items():
            found[key] = self._read[key] = self._weighed(p)
        return [r for r in found.values() if isinstance(r, Read) and not _heading(r.passage)]

    def near(self, vector: TextVector, documents: Iterable[str], most: int) -> list[tuple[float, Read]]:
        """Every sentence of these documents with how near it is, as far as they have no more words than ``most``."""
        found: list[tuple[float, Read]] = []
        for source in documents:
            most -= len(self._view(source))
            if most < 0:
                break
            if source not in self._whole:
                reads = self.touched([PassageRef(source=source, first=0, last=len(self._view(source)))])
                self._whole[source] = reads, Vectors([r.vector for r in reads])
            reads, vectors = self._whole[source]
            found += zip(vectors.alike(vector), reads, strict=True)
        return found

    def forget(self) -> None:
        """Let go of what was read, if it is much."""
        if len(self._read) > _KEPT:
            self._read.clear()
            self._bounds.clear()
            self._whole.clear()

    def _weighed(self, passage: Passage) -> Read:
        weights = {stem: self._rarity.said(norm) for stem, norm in passage.stems.items()}
        return Read(passage, weights, sum(weights.values()) or 1.0, text_vector(weights.items()))


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
