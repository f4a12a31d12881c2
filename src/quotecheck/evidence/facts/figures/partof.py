"""A whole that a claim gives for a part of it: *50 seeds sprouted* where the source has *50 were sown; 31 of them
sprouted*, *still keeps 80 mules* where it has *Of the 80 mules bought, 12 are still here*."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.belief import behind_of
from quotecheck.evidence.facts.figures.ofthem import Counted, counted_of_them
from quotecheck.evidence.facts.figures.parts import weigh
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, holds
from quotecheck.evidence.language.concepts import KIN
from quotecheck.evidence.model import Edit

_THEM: Final = frozenset({"them", "these", "those", "which", "whom"})
_MORE: Final = frozenset({"more", "another", "further", "additional", "extra", "others"})
_PHRASE: Final = 2
"""Words behind a figure that say what it counts."""
_MUCH: Final = 0.4
"""Least share of what a claim says, but for what is counted, that must be told of the part."""
_LASTING: Final = frozenset({"still", "already", "never", "not", "yet", "only"})
"""Small words that tell of a part what is not said of the whole."""


def part_edits(index: UnitIndex, asked: Query, chief: Unit, measured: Sequence[Measured]) -> Iterator[Edit]:
    """A figure of the claim that the source has for a whole, where what the claim says is told of a part alone."""
    if any(a == "of" and b in _THEM for a, b in pairwise(asked.norms)):
        return
    held = [m for m in measured if m.state == "agrees" and m.candidate is not None and m.figure.when is None]
    yield from (e for m in held for e in _parted(index, asked, m))
    for m in held:
        for unit, whole in _wholes(m, chief) if behind_of(asked.norms, m.figure.first) < 0 else ():
            for part in counted_of_them(index, unit):
                smaller = 0 < part.value < base_value(whole)
                if part.plain or not smaller or part.at[0] < whole.last or _is_claimed(asked, part):
                    continue
                if _is_told_of(index, asked, m.figure, whole, part, [o for o in held if o is not m]):
                    first, last = part.at
                    shown = unit.view.run(unit.first + first, min(unit.last, unit.first + max(last, part.first)))
                    yield edit(asked, "number", (m.figure.first, m.figure.last), unit, source=shown)
                    return


def _parted(index: UnitIndex, asked: Query, m: Measured) -> Iterator[Edit]:
    """*newts were seen in 40 ponds* where the source has *newts were seen in 11 of 40 ponds*."""
    if m.candidate is None or behind_of(asked.norms, m.figure.first) >= 0:
        return
    unit, whole = m.candidate.unit, m.candidate.figure
    of = behind_of(unit.norms, whole.first)
    part = next((f for f in unit.figures if f.last == of and f.kind == "number"), None) if of > 0 else None
    if part is None or whole.kind != "number" or unit.header or base_value(part) >= base_value(whole):
        return
    if any(comparable(part, f) and holds(f, part) for f in asked.figures):
        return
    counted = {s for s in unit.stems[whole.last : whole.last + _PHRASE] if s}
    told = {s for s in (*unit.stems[: part.first], *unit.stems[whole.last + _PHRASE :]) if s}
    mine = [i for i in asked.items if not i.lent and not _inside(m.figure, i) and not index.stands(i.stem, counted)]
    if weigh(index, mine, told) >= _MUCH * sum(i.weight for i in mine) > 0:
        shown = unit.view.run(unit.first + part.first, min(unit.last, unit.first + whole.last + 1))
        at = (part.start, part.start + len(shown))
        yield edit(asked, "number", (m.figure.first, m.figure.last), unit, source=shown, at=at)


def _wholes(m: Measured, chief: Unit) -> Iterator[tuple[Unit, Amount]]:
    """Where the source has a figure of the claim: in the sentence that is meant, and in the chief one."""
    found = [(m.candidate.unit, m.candidate.figure)] if m.candidate is not None else []
    found += [(chief, f) for f in chief.figures if comparable(m.figure, f) and holds(m.figure, f)]
    yield from (p for p in found if p[1].low == p[1].high and p[1].kind in ("number", "money", "measure"))


def _is_claimed(asked: Query, part: Counted) -> bool:
    """Whether the claim counts the part too; *four more* are no part."""
    same = (f for f in asked.figures if f.when is None and base_value(f) == part.value)
    return any(not _MORE & {*asked.norms[f.first - 1 : f.first], *asked.norms[f.last : f.last + 1]} for f in same)


def _is_told_of(
    index: UnitIndex, asked: Query, figure: Amount, whole: Amount, part: Counted, others: Sequence[Measured]
) -> bool:
    """Whether something of the claim stands with the part, and not with the whole."""
    unit = part.unit
    inside = {s for s in unit.stems[part.first : part.last] if s}
    before = {s for s in unit.stems[: part.at[0]] if s}
    mine = [i for i in asked.items if not i.lent and not i.name and not _inside(figure, i)]
    told = [i for i in mine if index.stands(i.stem, inside, KIN) and not index.stands(i.stem, before, KIN)]
    small = _LASTING & set(asked.norms) & set(unit.norms[part.at[0] : part.last]) - set(unit.norms[: part.at[0]])
    measured = any(
        o.candidate is not None and o.candidate.unit is unit and part.first <= o.candidate.figure.first < part.last
        for o in others
    )
    return bool(told or small or measured) and not any(
        f is not whole and f.first < part.at[0] and comparable(figure, f) and holds(figure, f) for f in unit.figures
    )


def _inside(figure: Amount, item: Item) -> bool:
    return figure.first <= item.place < figure.last
