"""What hangs with what, crossed: *€9m for copper and €16m for the bridge* where the source has it the other way round.

A claim of two parts that stands on a source of two parts must put together what the source puts together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from quotecheck.claims.amount import Amount
from quotecheck.evidence.facts.details import edit
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.roles import Measured
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.evidence.language.concepts import KIN, NEAR, is_content, likeness, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Edit

_JOINTS: Final = frozenset({"and", "but", "while", "whereas", "then", "against", "though"})
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "my"})
_REACH: Final = 3
_OFTEN: Final = frozenset({"once", "twice", "daily", "weekly", "monthly", "yearly", "annually"})
_NEAR_BY: Final = 2
"""Sentences apart that two figures of one account may stand."""
_TWICE: Final = 2.0
"""How much more must stand crossed than straight."""
_MUCH: Final = 2.5
"""The same where only one of the two stands so."""
_LEAST: Final = 2.0
"""Least weight that must stand crossed: about one word that is not common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Words ``[first, last)`` of a claim or of a unit."""

    first: int
    last: int


def crossed_edits(index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]) -> list[Edit]:
    """Two figures of the claim, or two doers, that have changed places."""
    found = next(_figures(index, asked, measured), None) or _doers(index, asked, units[0]) or _office(asked, units)
    return [found] if found is not None else []


def _figures(index: UnitIndex, asked: Query, measured: Sequence[Measured]) -> Iterator[Edit]:
    held = [
        (m.figure, m.candidate.unit, m.candidate.figure)
        for m in measured
        if m.state == "agrees" and m.candidate is not None and m.figure.when is None
    ]
    for (one, here, own), (two, there, other) in combinations(sorted(held, key=lambda h: h[0].first), 2):
        apart = here.view is not there.view or abs(here.number - there.number) > _NEAR_BY
        if apart or own is other or not comparable(one, other) or not comparable(two, own) or holds(one, other):
            continue
        mine = _around(asked.norms, asked.claim.text, asked.words.starts, asked.words.ends, one, two)
        theirs = _hung(here, own, there, other)
        if mine is None or theirs is None:
            continue
        first, second = (_items(asked, p, (one, two)) for p in mine)
        a, b = (_stems(u, p, f) for (u, f), p in zip(((here, own), (there, other)), theirs, strict=True))
        straight = _weigh(index, first, a - b) + _weigh(index, second, b - a)
        cross = _weigh(index, first, b - a), _weigh(index, second, a - b)
        if sum(cross) >= max(_LEAST, (_TWICE if min(cross) > 0 else _MUCH) * straight):
            said = " ".join(other.text.split())
            at = (other.start, other.end)
            yield edit(asked, "number", (one.first, one.last), there, source=said, at=at)


def _around(
    norms: Sequence[str], text: str, starts: Sequence[int], ends: Sequence[int], one: Amount, two: Amount
) -> tuple[_Part, _Part] | None:
    """The parts of a run of words that two figures stand in; none where nothing parts them."""
    joint = _joint(norms, text, starts, ends, one.last, two.first)
    return (_Part(first=0, last=joint), _Part(first=joint, last=len(norms))) if joint is not None else None


def _joint(
    norms: Sequence[str], text: str, starts: Sequence[int], ends: Sequence[int], low: int, high: int
) -> int | None:
    """Where words ``[low, high]`` part: at a comma or a *while*, else at an *and*."""
    marks = [k for k in range(low, high + 1) if 0 < k < len(norms) and set(",;—") & set(text[ends[k - 1] : starts[k]])]
    words = [k for k in range(low, high) if k < len(norms) and norms[k] in _JOINTS]
    return marks[0] if marks else words[0] if words else None


def _hung(here: Unit, own: Amount, there: Unit, other: Amount) -> tuple[_Part, _Part] | None:
    """What of one sentence goes with each of two figures, or the two sentences that they stand in."""
    if here is not there:
        return _Part(first=0, last=len(here.norms)), _Part(first=0, last=len(there.norms))
    if here.columns or here.header:
        return None
    plain = sorted((f for f in here.figures if f.when is None and f.kind == own.kind), key=lambda f: f.first)
    edges = [0]
    for a, b in pairwise(plain):
        joint = _unit_joint(here, a.last, b.first)
        if joint is None:
            return None
        edges.append(joint)
    edges.append(len(here.norms))
    parts = [_Part(first=a, last=b) for a, b in pairwise(edges)]
    found = [next((p for p in parts if p.first <= f.first < p.last), None) for f in (own, other)]
    return (found[0], found[1]) if found[0] is not None and found[1] is not None else None


def _unit_joint(unit: Unit, low: int, high: int) -> int | None:
    view = unit.view
    starts, ends = view.starts[unit.first : unit.last], view.ends[unit.first : unit.last]
    return _joint(unit.norms, view.text, starts, ends, low, high)


def _items(asked: Query, part: _Part, figures: tuple[Amount, ...]) -> list[Item]:
    inside = {k for f in figures for k in range(f.first, f.last)}
    return [i for i in asked.items if not i.lent and part.first <= i.place < part.last and i.place not in inside]


def _stems(unit: Unit, part: _Part, figure: Amount) -> set[str]:
    return {s for k in range(part.first, part.last) if (s := unit.stems[k]) and not figure.first <= k < figure.last}


def _weigh(index: UnitIndex, items: Sequence[Item], stems: set[str]) -> float:
    return sum(i.weight for i in items if any(w in stems for w, rate in index.near(i.stem) if rate >= NEAR))


def _doers(index: UnitIndex, asked: Query, unit: Unit) -> Edit | None:
    """*A doctor called twice and a nurse rang once* where the source has the nurse call and the doctor ring."""
    mine, theirs = _coordinate(asked.norms), _coordinate(unit.norms)
    if mine is None or theirs is None or unit.header:
        return None
    halves = ({s for s in unit.stems[:theirs] if s}, {s for s in unit.stems[theirs:] if s})
    often = (_OFTEN & set(unit.norms[:theirs]), _OFTEN & set(unit.norms[theirs:]))
    a, b = (halves[0] - halves[1]) | (often[0] - often[1]), (halves[1] - halves[0]) | (often[1] - often[0])
    held = []
    for low, high in ((0, mine), (mine, len(asked.norms))):
        side = [i for i in asked.items if not i.lent and low <= i.place < high]
        sides = [(i, _stands(index, i, a), _stands(index, i, b)) for i in side]
        told = [(i, x) for i, x, y in sides if x != y]
        counted = {n in a for n in _OFTEN & set(asked.norms[low:high]) & (a | b)}
        rest = counted or {x for _, x in told[1:]}  # *call* may be a visit, *twice* is only twice
        if not told or not rest or told[0][1] in rest:
            return None
        held.append(told[0])
    (item, one), (other, two) = held
    if one == two:
        return None
    said = " ".join(unit.text.split())
    return edit(asked, "name", (item.place, item.place + 1), unit, source=_word(index, unit, other), note=said)


def _office(asked: Query, units: Sequence[Unit]) -> Edit | None:
    """*the bishop opened the hall* where the source has the mayor open it: offices are no words of the account."""
    for place, deed in _offices(asked.norms, asked.claim.text, asked.words.starts):
        for unit in units:
            view = unit.view
            theirs = _offices(unit.norms, view.text, view.starts[unit.first : unit.last])
            same = [k for k, n in enumerate(unit.norms) if n == asked.norms[place]]
            alike = [k for k, done in theirs if likeness(root(asked.norms[deed]), root(unit.norms[done])) >= KIN]
            own = {k for k, _ in theirs}
            if not alike or set(alike) & set(same):
                continue
            if all(k in own for k in same):
                said = unit.view.run(unit.first + alike[0], unit.first + alike[0] + 1)
                return edit(asked, "name", (place, place + 1), unit, source=said)
    return None


def _offices(norms: Sequence[str], text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """Where somebody is called by an office alone, *the mayor*, and the next word with a meaning."""
    out = []
    for k in range(1, len(norms) - 1):
        if norms[k] not in lexicon().words("title") or norms[k - 1] not in _ARTICLES or text[starts[k + 1]].isupper():
            continue
        deed = next((j for j in range(k + 1, min(len(norms), k + 1 + _REACH)) if is_content(norms[j])), None)
        if deed is not None:
            out.append((k, deed))
    return out


def _coordinate(norms: Sequence[str]) -> int | None:
    """Where the second of two clauses begins."""
    return next((k for k in range(3, len(norms) - 2) if norms[k] in _JOINTS), None)


def _stands(index: UnitIndex, item: Item, stems: set[str]) -> bool:
    return any(w in stems for w, rate in index.near(item.stem) if rate >= KIN)


def _word(index: UnitIndex, unit: Unit, item: Item) -> str:
    place = next((p for w, _ in index.near(item.stem) for p in unit.places.get(w, ())), None)
    return unit.view.run(unit.first + place, unit.first + place + 1) if place is not None else ""
