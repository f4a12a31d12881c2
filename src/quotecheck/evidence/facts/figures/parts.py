"""The parts of a sentence that its figures stand in: *164 were charged and 121 convicted* has two."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.query import Item
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import KIN

_JOINTS: Final = frozenset({"and", "but", "while", "whereas", "plus", "with", "then", "against", "though"})
_MARKS: Final = frozenset(",;:(—–")
Part = tuple[Amount, int, int]
"""A figure, and the words ``[first, last)`` of its sentence that go with it."""


def parts_of(unit: Unit, kind: str = "") -> list[Part]:
    """The figures of a sentence, or of one kind, with the words that go with each; none where two are of one phrase."""
    plain = (
        f
        for f in unit.figures
        if f.when is None and kind in ("", f.kind) and unit.norms[f.first - 1 : f.first] != ["or"]
    )
    figures = sorted(plain, key=lambda f: f.first)
    if len(figures) < 2 or unit.columns or unit.header:
        return []
    edges = [0]
    for a, b in pairwise(figures):
        joint = next((k for k in range(b.first, a.last, -1) if parted(unit, k)), None)
        if joint is None:
            return []
        edges.append(joint)
    edges.append(len(unit.norms))
    return [(f, edges[k], edges[k + 1]) for k, f in enumerate(figures)]


def parted(unit: Unit, k: int) -> bool:
    """Whether a sentence parts before word ``k``."""
    return is_joint(unit.norms, k, between(unit, k))


def is_joint(norms: Sequence[str], k: int, mark: str) -> bool:
    """Whether words part before word ``k``, with ``mark`` printed there: at a comma, at an *and*."""
    return norms[k - 1] in _JOINTS or norms[k] in _JOINTS or bool(_MARKS & set(mark)) or ". " in mark


def between(unit: Unit, k: int) -> str:
    """What is printed between word ``k - 1`` and word ``k`` of a sentence."""
    view = unit.view
    return view.text[view.ends[unit.first + k - 1] : view.starts[unit.first + k]]


def stems_of(unit: Unit, part: Part) -> set[str]:
    """The stems of a part without its figure."""
    figure, low, high = part
    return {s for k in range(low, high) if (s := unit.stems[k]) and not figure.first <= k < figure.last}


def weigh(index: UnitIndex, items: Sequence[Item], stems: set[str], least: float = KIN) -> float:
    """The weight of the words of a claim that some stems stand for."""
    return sum(i.weight for i in items if index.stands(i.stem, stems, least))
