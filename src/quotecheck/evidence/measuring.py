"""Which figure of a source measures what a figure of the claim does: by the words around both, not by its value.

Every figure of a passage that could be meant competes; the one whose surroundings are most like the claim's is
what the source says,
and only then are the values compared. So a number that merely occurs somewhere is no support.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from quotecheck.claims.amount import Amount
from quotecheck.evidence.amounts import base_value, comparable, distinct, holds, same_noun
from quotecheck.evidence.query import Query
from quotecheck.evidence.units import Unit, UnitIndex

_NEAR_CLAIM: Final = 5.0
_NEAR_SOURCE: Final = 9.0
_CONTEXT: Final = 0.35
_PERHAPS: Final = frozenset({"could", "may", "might"})
_MORE: Final = frozenset({"more", "fewer", "less", "higher", "lower", "later", "earlier", "longer", "shorter"})
_BASE: Final = frozenset({"from", "against", "than", "compared", "versus"})
_ENOUGH: Final = 0.16
"""Least likeness of surroundings at which a figure with the same value is taken for the same figure."""
_MARGIN: Final = 0.0
"""By how much a figure with another value must be the likelier one."""
_RIVAL: Final = 0.34
_UNCOUNTED: Final = 0.5
"""The same for a bare number against a count of something."""
_SCALE: Final = 30.0
"""Measures in different units that are farther apart than this are of different things: miles and millimetres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A figure of a source that may be the claim's, and how like their surroundings are, about 0-1."""

    unit: Unit
    figure: Amount
    role: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What the sources say about one figure of the claim."""

    figure: Amount
    state: Literal["agrees", "differs", "absent", "derived"]
    candidate: Candidate | None = None
    note: str = ""
    """The source's own words for it, or the sum that was done."""
    units: tuple[Unit, ...] = ()


def held_near(query: Query, index: UnitIndex, unit: Unit) -> dict[int, float]:
    """Which of the claim's figures hold in a unit or beside it, with how telling each is: they vouch for one
    another."""
    if len(query.figures) < 2:
        return {}
    near = [
        u
        for u in (unit, index.beside(unit, -1), index.beside(unit, 1), index.beside(unit, 2), index.beside(unit, -2))
        if u is not None
    ]
    return {
        id(f): distinct(f)
        for f in query.figures
        if any(
            comparable(f, o) and holds(f, o) for u in (near if f.kind == "number" else near[:1]) for o in _figures(u)
        )
    }


def share_in(query: Query, index: UnitIndex, unit: Unit) -> float:
    """The share of the claim's weight that stands in a unit, or, for less, around it."""
    total = 0.0
    for item in query.items:
        near = index.near(item.stem)
        inside = max((r for w, r in near if w in unit.places), default=0.0)
        if inside < 0.5:
            inside = max(inside, max((0.5 * r for w, r in near[:8] if under(index, unit, w)), default=0.0))
        total += item.weight * inside
    return total / query.weigh()


def figure_measured(
    query: Query,
    index: UnitIndex,
    units: Sequence[Unit],
    figure: Amount,
    coverage: dict[int, float],
    together: dict[int, dict[int, float]],
) -> Measured:
    """The figure of the passages that measures what a figure of the claim does, and whether the claim's holds by it."""
    agreeing: Candidate | None = None
    rival: Candidate | None = None
    for unit in units:
        others = sum(v for k, v in together[id(unit)].items() if k != id(figure))
        for other in _figures(unit):
            right = comparable(figure, other) and holds(figure, other) and not _supposed(query, unit, other)
            if not _competes(query, figure, unit, other, right=right):
                continue
            counted = same_noun(figure, other)
            near = 0.5 * role(query, index, figure, unit, other, counted) + 0.5 * coverage[id(unit)]
            near += 0.3 * min(1.0, others)  # the claim's other figures vouch for the place
            if right:
                near += 0.4 * (figure.low != figure.high and other.low != other.high)  # seldom by chance
            elif counted is None and figure.kind == "number" and figure.noun and near < _UNCOUNTED:
                continue
            found = Candidate(unit=unit, figure=other, role=near)
            if right and (agreeing is None or found.role > agreeing.role):
                agreeing = found
            elif not right and (rival is None or found.role > rival.role):
                rival = found
    if agreeing is not None and agreeing.role >= _ENOUGH * (1.4 - distinct(figure)):
        margin = _MARGIN + 0.06 * distinct(figure)
        if agreeing.role < 0.32 or (rival is not None and rival.unit is agreeing.unit):
            margin = 0.0  # in one sentence the nearer figure is the one that is meant
        if rival is None or rival.role <= agreeing.role + margin or (rival.role < _RIVAL and agreeing.role >= 0.3):
            return Measured(
                figure=figure, state="agrees", candidate=agreeing, note=said(agreeing), units=(agreeing.unit,)
            )
    if rival is not None and rival.role >= _RIVAL:
        return Measured(figure=figure, state="differs", candidate=rival, note=said(rival), units=(rival.unit,))
    return Measured(figure=figure, state="absent")


def _competes(query: Query, figure: Amount, unit: Unit, other: Amount, *, right: bool) -> bool:
    """Whether a figure of a source could be the one that is meant at all."""
    if not comparable(figure, other):
        return False
    if right:
        return not printed_as_difference(query.norms, figure) or printed_as_difference(unit.norms, other)
    if other.per and figure.per != other.per:
        return False
    if figure.kind == "measure" and figure.unit != other.unit:
        ratio = base_value(figure) / max(base_value(other), 1e-9)
        if not 1 / _SCALE < ratio < _SCALE:
            return False
    if figure.kind in ("number", "ordinal") and same_noun(figure, other) is False:
        return False
    return not any(f is not figure and comparable(f, other) and holds(f, other) for f in query.figures)


def _supposed(query: Query, unit: Unit, other: Amount) -> bool:
    """A figure that the source only thinks possible (*could rise to £175,000*) where the claim prints it flatly."""
    before = set(unit.norms[max(0, other.first - 5) : other.first])
    return bool(before & _PERHAPS) and not set(query.norms) & (_PERHAPS | {"would"}) and other.bound != "most"


def said(found: Candidate) -> str:
    """The source's own words for a figure, on one line."""
    return " ".join(found.figure.text.split())


def _figures(unit: Unit) -> Iterable[Amount]:
    """The figures of a unit; the two halves of a score are figures too."""
    for figure in unit.figures:
        yield figure
        if figure.kind == "score":
            for value in (figure.low, figure.high):
                yield Amount(
                    kind="number",
                    low=value,
                    high=value,
                    unit="",
                    noun="",
                    bound="",
                    first=figure.first,
                    last=figure.last,
                    start=figure.start,
                    end=figure.end,
                    text=figure.text,
                )


def role(query: Query, index: UnitIndex, figure: Amount, unit: Unit, other: Amount, counted: bool | None) -> float:
    """How like the surroundings of two figures are."""
    total = hit = 0.0
    for item in query.items:
        gap = min(abs(item.place - figure.first), abs(item.place - figure.last + 1))
        barrier = sum(1 for f in query.figures if f is not figure and _between(f.first, item.place, figure.first))
        weight = item.weight / (1 + (gap + 4 * barrier) / _NEAR_CLAIM)
        total += weight
        hit += weight * nearness(index, unit, other, item.stem)
    score = hit / total if total else 0.0
    if counted is not None:
        score += 0.2 if counted else -0.2
    if is_base(query.norms, figure) != is_base(unit.norms, other):
        score -= 0.12
    return score + _dated(query, figure, unit, other)


def _between(x: int, a: int, b: int) -> bool:
    return min(a, b) < x < max(a, b)


def nearness(index: UnitIndex, unit: Unit, other: Amount, word: str) -> float:
    """How near to a figure of a unit something like a word stands; what the unit stands under counts for less."""
    best = 0.0
    for like, rate in index.near(word):
        for place in unit.places.get(like, ()):
            gap = min(abs(place - other.first), abs(place - other.last + 1))
            crossed = _crossings(unit, place, other)
            best = max(best, rate / (1 + (gap + 5 * crossed) / _NEAR_SOURCE))
        if best < _CONTEXT * rate and under(index, unit, like):
            best = max(best, _CONTEXT * rate)
    return best


def _crossings(unit: Unit, place: int, other: Amount) -> float:
    """How many figures and clause ends stand between a word and a figure."""
    a, b = (place, other.first) if place < other.first else (other.last - 1, place)
    count = sum(1 for f in unit.figures if f is not other and f.kind != "date" and a < f.first < b)
    view = unit.view
    text = view.text[view.ends[unit.first + a] : view.starts[unit.first + b]] if a < b else ""
    return 0.5 * count + text.count(";") + text.count(". ")


def under(index: UnitIndex, unit: Unit, word: str) -> bool:
    """Whether a stem stands in a unit's surroundings: its heading, its document's head, the sentences beside it."""
    if word in unit.heading or word in index.head(unit):
        return True
    for offset in (-1, -2, 1):
        neighbour = index.beside(unit, offset)
        if neighbour is not None and word in neighbour.places:
            return True
    return False


def printed_as_difference(norms: Sequence[str], figure: Amount) -> bool:
    """Whether a figure is printed as a difference: *£31m more*, *43 days fewer than*."""
    if figure.kind in ("percent", "fraction", "multiple", "points"):
        return False
    behind = norms[figure.last : figure.last + 3]
    return any(n in _MORE for n in behind) and "than" in norms[figure.last : figure.last + 6]


def is_base(norms: Sequence[str], figure: Amount) -> bool:
    """Whether a figure is what another is compared with: *down from £61m*, *against 70%*."""
    return any(n in _BASE for n in norms[max(0, figure.first - 3) : figure.first]) and figure.bound not in (
        "above",
        "below",
        "least",
        "most",
    )


def _dated(query: Query, figure: Amount, unit: Unit, other: Amount) -> float:
    """What the dates beside two figures say: the same time speaks for them, another against."""
    if figure.when is not None:
        return 0.0
    mine = _nearest_date(query.figures, figure)
    theirs = _nearest_date(unit.figures, other)
    if mine is None or theirs is None or mine.when is None or theirs.when is None:
        return 0.0
    if "time" in (mine.when.granularity, theirs.when.granularity):
        return 0.0
    return 0.1 if mine.when.agrees(theirs.when) else -0.15


def _nearest_date(figures: Sequence[Amount], figure: Amount) -> Amount | None:
    found = [f for f in figures if f.when is not None]
    return min(found, key=lambda f: abs(f.first - figure.first), default=None)
