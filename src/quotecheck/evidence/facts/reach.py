"""Which words of a sentence govern what a claim shares with it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.unit import Unit
from quotecheck.text.lazily import lazily

_CONTRAST: Final = frozenset({"but", "although", "though", "while", "whereas", "and"})
_IF: Final = frozenset({"if", "unless", "provided", "subject", "assuming"})
_RELATIVE: Final = frozenset({"which", "who", "whom", "whose", "where"})
_CLAUSE: Final = lazily(r"[;:\u2014\u2013(]|, | but (?!to\b)| although | though | while | whereas | and that ")


def reach(unit: Unit, matched: Sequence[int]) -> list[int]:
    """The words of the clauses that hold what the claim shares with the unit."""
    bounds = _clauses(unit)
    if not matched:
        return list(range(len(unit.norms)))
    hits = [sum(a <= m < b for m in matched) for a, b in bounds]
    keep = [b for b, n in zip(bounds, hits, strict=True) if n and (n >= 2 or n >= 0.34 * len(matched))]
    return [k for a, b in keep or bounds for k in range(a, b)]


def _clauses(unit: Unit) -> list[tuple[int, int]]:
    base = unit.view.starts[unit.first]
    cuts = [base + m.start() for m in _CLAUSE.finditer(unit.text)]
    edges = [0]
    for cut in cuts:
        k = next((i for i in range(len(unit.norms)) if unit.view.starts[unit.first + i] >= cut), len(unit.norms))
        if k > edges[-1]:
            edges.append(k)
    edges.append(len(unit.norms))
    return [(a, b) for a, b in pairwise(edges) if a < b]


def scope(unit: Unit, matched: Sequence[int]) -> list[int]:
    """The words that govern what the claim shares with the unit: its clauses, what leads up to them, and a condition
    that follows."""
    near = reach(unit, matched)
    if not matched:
        return near
    low, high = near[0], near[-1]
    norms = unit.norms
    if not _RELATIVE & set(norms[low : low + 2]):  # what leads up to ", which opened in May" says nothing of it
        while low > 0 and not _parted(unit, low) and norms[low] not in _CONTRAST:
            low -= 1
    out = set(near) | set(range(low, near[0]))
    while high + 1 < len(norms) and not _parted(unit, high + 1):
        high += 1
    rest = range(near[-1] + 1, high + 1)
    condition = next((k for k in rest if norms[k] in _IF), None)
    if condition is not None:
        out.add(condition)
    return sorted(out)


def _parted(unit: Unit, k: int) -> bool:
    """Whether a semicolon, a dash or a sentence end stands before word ``k`` of a unit."""
    view = unit.view
    between = view.text[view.ends[unit.first + k - 1] : view.starts[unit.first + k]] if k else ""
    return any(c in between for c in ";\u2014\u2013") or ". " in between or "\n\n" in between
