"""What hangs with what, crossed: *€9m for copper and €16m for the bridge* where the source has it the other way round.

A claim of two parts that stands on a source of two parts must put together what the source puts together.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.parts import Part, is_joint, parts_of, stems_of, weigh
from quotecheck.evidence.facts.figures.roles import Measured, agreeing
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.evidence.language.concepts import KIN, NEAR, is_content, likeness, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Edit

_COORDINATING: Final = frozenset({"and", "but", "while", "whereas", "though"})
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "my"})
_REACH: Final = 3
_BE: Final = frozenset({"is", "are", "was", "were", "been", "be"})
_OFTEN: Final = frozenset({"once", "twice", "daily", "weekly", "monthly", "yearly", "annually"})
_NEAR_BY: Final = 2
"""Sentences apart that two figures of one account may stand."""
_TWICE: Final = 2.0
"""How much more must stand crossed than straight."""
_MUCH: Final = 2.5
"""The same where only one of the two stands so."""
_LEAST: Final = 2.0
"""Least weight that must stand crossed: about one word that is not common."""


def crossed_edits(index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]) -> list[Edit]:
    """Two figures of the claim, or two doers, that have changed places."""
    found = next(_figures(index, asked, measured), None) or _doers(index, asked, units[0]) or _office(asked, units)
    return [found] if found is not None else []


def _figures(index: UnitIndex, asked: Query, measured: Sequence[Measured]) -> Iterator[Edit]:
    held = sorted((h for h in agreeing(measured) if h[0].when is None), key=lambda h: h[0].first)
    for (one, here, own), (two, there, other) in combinations(held, 2):
        apart = here.view is not there.view or abs(here.number - there.number) > _NEAR_BY
        if apart or own is other or not comparable(one, other) or not comparable(two, own) or holds(one, other):
            continue
        joint = _joint(asked, one, two)
        theirs = _hung(here, own, there, other)
        if joint is None or theirs is None:
            continue
        items = [i for i in asked.items if not i.lent and not any(f.first <= i.place < f.last for f in (one, two))]
        first, second = [i for i in items if i.place < joint], [i for i in items if i.place >= joint]
        a, b = stems_of(here, theirs[0]), stems_of(there, theirs[1])
        straight = weigh(index, first, a - b, NEAR) + weigh(index, second, b - a, NEAR)
        cross = weigh(index, first, b - a, NEAR), weigh(index, second, a - b, NEAR)
        if sum(cross) >= max(_LEAST, (_TWICE if min(cross) > 0 else _MUCH) * straight):
            said = " ".join(other.text.split())
            at = (other.start, other.end)
            yield edit(asked, "number", (one.first, one.last), there, source=said, at=at)


def _joint(asked: Query, one: Amount, two: Amount) -> int | None:
    """Where the claim parts between two of its figures; None where both are of one phrase."""
    text, words = asked.claim.text, asked.words
    places = range(two.first, one.last - 1, -1)
    return next((k for k in places if is_joint(asked.norms, k, text[words.ends[k - 1] : words.starts[k]])), None)


def _hung(here: Unit, own: Amount, there: Unit, other: Amount) -> tuple[Part, Part] | None:
    """What of one sentence goes with each of two figures, or the two sentences that they stand in."""
    if here is not there:
        return (own, 0, len(here.norms)), (other, 0, len(there.norms))
    parts = {id(p[0]): p for p in parts_of(here, own.kind)}
    return (parts[id(own)], parts[id(other)]) if {id(own), id(other)} <= parts.keys() else None


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
        sides = [(i, index.stands(i.stem, a), index.stands(i.stem, b)) for i in side]
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
        if deed is not None and not _BE & {*norms[k + 1 : deed]}:  # "the nurse was acquitted" does nothing
            out.append((k, deed))
    return out


def _coordinate(norms: Sequence[str]) -> int | None:
    """Where the second of two clauses begins."""
    return next((k for k in range(3, len(norms) - 2) if norms[k] in _COORDINATING), None)


def _word(index: UnitIndex, unit: Unit, item: Item) -> str:
    place = next((p for w, _ in index.near(item.stem) for p in unit.places.get(w, ())), None)
    return unit.view.run(unit.first + place, unit.first + place + 1) if place is not None else ""
