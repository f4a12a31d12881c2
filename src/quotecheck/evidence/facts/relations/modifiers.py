"""Another modifier before one noun: *Hill Street* for *Main Street*, *tap water* for *bottled or filtered water*."""

from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import KIN, NEAR, is_content, likeness
from quotecheck.evidence.model import Edit

_REST: Final = 0.6
"""Share of the claim's weight that the sentence must have for its modifier to stand in the place of the claim's."""


def modifier_edits(index: UnitIndex, asked: Query, unit: Unit) -> list[Edit]:
    """The first modifier of a claim in whose place the sentence has another: of a name it is another name, of a common
    noun something that the sentence does not say."""
    own = {i.place: i for i in asked.items if not i.lent}
    lost = {k for k, i in own.items() if not index.stands(i.stem, unit.places)}
    if sum(i.weight for k, i in own.items() if k not in lost) < _REST * sum(i.weight for i in own.values()):
        return []
    for place in sorted(lost):
        item, head = own[place], own.get(place + 1)
        if head is None or head.place in lost or asked.gap(head.place) != " ":
            continue
        other = _other(asked, unit, item, head)
        if other is not None:
            named = item.name and head.name
            said = unit.view.run(unit.first + other, unit.first + other + 2)
            where = (place, place + 2 if named else place + 1)
            return [edit(asked, "name" if named else "addition", where, unit, source=said, note="detail")]
    return []


def _other(asked: Query, unit: Unit, item: Item, head: Item) -> int | None:
    """Where the sentence has the noun with a modifier of its own, which the claim has nowhere."""
    mine = [i.stem for i in asked.items]
    for place in unit.places.get(head.stem, ()):
        k = place - 1
        if k < 0 or not is_content(unit.norms[k]) or unit.view.between(unit.first + place) != " ":
            continue
        stem = unit.stems[k]
        capital = unit.view.raw(unit.first + k)[:1].isupper() == item.name
        if capital and stem and likeness(stem, item.stem) < NEAR and not any(likeness(stem, m) >= KIN for m in mine):
            return k
    return None
