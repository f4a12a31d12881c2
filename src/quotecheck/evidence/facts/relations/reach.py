"""Which words of a sentence govern what a claim shares with it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.unit import Unit
from quotecheck.text.lazily import lazily

_CONTRAST: Final = frozenset({"but", "although", "though", "while", "whereas", "and"})
_IF: Final = frozenset({"if", "unless", "provided", "subject", "assuming"})
_RELATIVE: Final = frozenset({"which", "who", "whom", "whose", "where"})
_FINITE: Final = (
    "has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|did|does|do|cannot|never|hasn't|haven't"
    "|hadn't|isn't|aren't|wasn't|weren't|won't|wouldn't|can't|couldn't|didn't|doesn't|don't"
)
_GRANTED: Final = frozenset({"although", "though", "while", "whereas", "because", "since", "after"})
"""What a clause before the main one opens with that only grants, dates or gives a reason."""
_SHARING: Final = frozenset({"and", "or"})
"""A clause that shares the subject of the one before it is said of the same: one word that it shares is enough."""
_VERBS: Final = frozenset(_FINITE.split("|"))
_EMBEDS: Final = frozenset({"that", "whether", "if"})
_OTHER: Final = frozenset({"because", "although", "though", "whereas", "while"})
"""Behind these a condition is another clause's: *I got up early because the gates are slow and if you're late ...*."""
_CLAUSE: Final = lazily(
    r"[;:\u2014\u2013(]|, | but (?!to\b)| although | though | while | whereas | and that | because "
    rf"| (?:and|or|that|which|who) (?=(?:{_FINITE})\b)| and (?=(?:I|we|he|she|they|it|there|if)\b)"
)
"""Where a clause begins: behind a mark, at a conjunction, at a verb that shares its subject with the one before it
(*has opened an inquiry | and has not yet reported*), at one that only tells more of a noun."""


def reach(unit: Unit, matched: Sequence[int]) -> list[int]:
    """The words of the clauses that hold what the claim shares with the unit."""
    bounds = clauses_of(unit)
    if not matched:
        return list(range(len(unit.norms)))
    hits = [sum(a <= m < b for m in matched) for a, b in bounds]
    goes_on = [unit.norms[a] in _SHARING and not _VERBS.isdisjoint(unit.norms[a + 1 : a + 2]) for a, _ in bounds]
    least = [1.0 if on else min(2.0, 0.34 * len(matched)) for on in goes_on]
    keep = [b for b, n, low in zip(bounds, hits, least, strict=True) if n and n >= low]
    keep += [
        rest
        for one, aside, rest in zip(bounds, bounds[1:], bounds[2:], strict=False)
        if one in keep and rest not in keep and _is_aside(unit, aside, rest)
    ]
    return [k for a, b in keep or bounds for k in range(a, b)]


def _is_aside(unit: Unit, aside: tuple[int, int], rest: tuple[int, int]) -> bool:
    """Whether a clause only tells more of a noun, whose verb comes behind it: *charges there, which have doubled, were
    dropped*."""
    told = not _RELATIVE.isdisjoint(unit.norms[aside[0] : aside[0] + 2])
    return told and unit.norms[rest[0]] in _VERBS


def clauses_of(unit: Unit) -> list[tuple[int, int]]:
    """Where the clauses of a unit begin and end, as places of its words."""
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
    aside = _RELATIVE & set(norms[low : low + 2]) and _parted(unit, low, ",")
    if not aside:  # what leads up to ", which opened in May" says nothing of it
        under = norms[low] in _SHARING and bool(_EMBEDS & set(norms[:low]))  # "they hope that it is sold and will be"
        under = under or norms[low] in _EMBEDS  # "hoped, but could not promise, that"
        while low > 0 and not _parted(unit, low) and (under or norms[low] not in _CONTRAST):
            low -= 1
    out = set(near) | (set(range(low, near[0])) - asides(unit, near[0]))
    while high + 1 < len(norms) and not _parted(unit, high + 1):
        high += 1
    rest = range(near[-1] + 1, high + 1)
    condition = next((k for k in rest if norms[k] in _IF or norms[k] in _OTHER), None)
    joined = condition is not None and norms[condition - 1] == "and"
    condition = condition if condition is not None and norms[condition] in _IF and not joined else None
    if condition is not None:
        out.add(condition)
    return sorted(out)


def asides(unit: Unit, first: int) -> set[int]:
    """Clauses before word ``first`` that only tell more of a noun: *The hall, which they had meant to sell, was*."""
    clauses = [(a, b) for a, b in clauses_of(unit) if b <= first]
    told = [(a, b) for a, b in clauses if _RELATIVE & set(unit.norms[a : a + 2]) or unit.norms[a] in _GRANTED]
    return {k for a, b in told for k in range(a, b)}


def _parted(unit: Unit, k: int, marks: str = ";\u2014\u2013") -> bool:
    """Whether a semicolon, a dash or a sentence end stands before word ``k`` of a unit."""
    view = unit.view
    between = view.text[view.ends[unit.first + k - 1] : view.starts[unit.first + k]] if k else ""
    return any(c in between for c in marks) or ". " in between or "\n\n" in between
