"""Whose what somebody is: *the brother of Mr Dale* is not his father, though his father's son he may be."""

from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import KIN, likeness, root
from quotecheck.evidence.language.wordforms import base
from quotecheck.evidence.model import Edit
from quotecheck.text.kin import RELATIVES

_BACK: Final = (
    frozenset("father mother dad mum mom son daughter child parent stepfather stepmother stepson stepdaughter".split()),  # noqa: SIM905
    frozenset({"husband", "wife", "spouse", "partner"}),
    frozenset({"uncle", "aunt", "nephew", "niece"}),
    frozenset({"grandfather", "grandmother", "grandson", "granddaughter", "grandchild"}),
    frozenset({"widow", "widower", "wife", "husband"}),
)
"""Kin of which the one is the other's: whoever has a father is his son."""
_SAME: Final = frozenset({"sibling", "relative", "parent", "parents", "kin", "family", "child", "children"})
_LEAST: Final = 0.8
"""Share of the claim's other words that the sentence must have."""


def kin_edits(index: UnitIndex, asked: Query, unit: Unit) -> list[Edit]:
    """The first word of a claim for kin in whose place the sentence has another."""
    own = [i for i in asked.items if not i.lent]
    mine = {k: base(n) for k, n in enumerate(asked.norms) if base(n) in RELATIVES}
    theirs = {k: base(n) for k, n in enumerate(unit.norms) if base(n) in RELATIVES}
    lost = [k for k, n in mine.items() if not any(n == t or _alike(n, t) for t in theirs.values())]
    other = {k: n for k, n in theirs.items() if n not in mine.values()}
    rest = [i for i in own if i.place not in mine]
    if len(lost) != 1 or len(theirs) != 1 or not other or not any(i.name for i in rest) or _SAME & set(unit.norms):
        return []
    held = sum(i.weight for i in rest if index.stands(i.stem, unit.places))
    if held < _LEAST * sum(i.weight for i in rest):
        return []
    place, at = lost[0], next(iter(other))
    source = unit.view.run(unit.first + at, unit.first + at + 1)
    return [edit(asked, "name", (place, place + 1), unit, source=source, note="detail")]


def _alike(one: str, two: str) -> bool:
    return any({one, two} <= group for group in _BACK) or likeness(root(one), root(two)) >= KIN
