"""A figure that only a far sentence has, where a sentence that has more of the claim has another in its place: *a
member may keep a book for 50 days* where *a fine is due within 50 days* stands elsewhere, and *a book may be kept for
21 days* is what the claim speaks of."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.measuring import share_in
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, holds, same_noun
from quotecheck.evidence.model import Edit

_FAR: Final = 0.35
"""Below this likeness of surroundings a figure is another's as likely as not."""
_LEAST: Final = 0.4
"""Share of the claim that the nearer sentence must have."""
_MORE: Final = 0.2
"""How much more of it than the far one."""
_SOME: Final = 0.3
"""Share of a claim that a sentence must have to speak of the same thing."""
_MEASURED: Final = frozenset({"measure", "duration", "money"})
_LIKE: Final = 4.0
"""So many times as much is no slip for the other."""


def far_edits(index: UnitIndex, asked: Query, measured: Sequence[Measured]) -> list[Edit]:
    """The nearer figure, where the claim's only one stands far away."""
    plain = [m for m in measured if m.figure.when is None]
    if len(plain) != 1 or plain[0].state != "agrees" or plain[0].candidate is None or plain[0].candidate.role >= _FAR:
        return []
    figure, far = plain[0].figure, plain[0].candidate.unit
    if figure.kind == "ordinal" or not base_value(figure):
        return []
    share = share_in(asked, index, far)
    best: tuple[float, Unit] | None = None
    for unit in _having(index, asked):
        mine = share_in(asked, index, unit)
        if unit is far or mine < _LEAST or mine - share < _MORE or (best is not None and mine <= best[0]):
            continue
        same = [f for f in unit.figures if f.when is None and f.kind == figure.kind and comparable(figure, f)]
        if same and not any(holds(figure, f) for f in same):
            best = (mine, unit)
    if best is None:
        return []
    unit = best[1]
    rivals = [
        f for f in unit.figures
        if f.kind == figure.kind and comparable(figure, f) and same_noun(figure, f) is not False and base_value(f) > 0
        and 1 / _LIKE <= base_value(f) / base_value(figure) <= _LIKE
    ]  # fmt: skip
    if len(rivals) != 1:
        return []
    said = " ".join(rivals[0].text.split())
    at = (rivals[0].start, rivals[0].end)
    return [edit(asked, "number", (figure.first, figure.last), unit, source=said, at=at)]


def in_its_stead(index: UnitIndex, asked: Query, figure: Amount, chief: Unit) -> tuple[Unit, Amount] | None:
    """What a source has in the place of a figure that it does not have: the same number of another unit, *40 acres*
    for *40 hectares*; another year since which something is so."""
    units = [u for k in (0, 1, -1) if (u := index.beside(chief, k) if k else chief) is not None]
    units += sorted((u for u in _having(index, asked) if u not in units), key=lambda u: -share_in(asked, index, u))
    for unit in units:
        if share_in(asked, index, unit) < _SOME:
            continue
        for other in unit.figures:
            same_number = (
                figure.when is None and other.when is None and (figure.low, figure.high) == (other.low, other.high)
            )
            units_differ = bool(figure.unit and other.unit) and figure.unit != other.unit and figure.kind in _MEASURED
            if same_number and units_differ and other.kind in _MEASURED and figure.high > 1:
                return unit, other
            if figure.when is None or other.when is None or figure.when.granularity != other.when.granularity:
                continue
            since = [n[f.first - 1 : f.first] for n, f in ((asked.norms, figure), (unit.norms, other))]
            if since == [["since"], ["since"]] and not holds(figure, other):
                return unit, other
    return None


def _having(index: UnitIndex, asked: Query) -> list[Unit]:
    """The sentences that have a word of the claim."""
    own = [i for i in asked.items if not i.lent]
    return list({id(u): u for i in own for w, _ in index.near(i.stem) for u in index.postings.get(w, ())}.values())
