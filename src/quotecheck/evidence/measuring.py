"""Which figure of a source measures what a figure of the claim does: by the words around both, not by its value.

Every figure of a passage that could be meant competes; the one whose surroundings are most like the claim's is
what the source says,
and only then are the values compared. So a number that merely occurs somewhere is no support.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from quotecheck.claims.figures import Amount
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
_DATE_MARGIN: Final = 0.05
_DATE_RIVAL: Final = 0.3


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


def measure(query: Query, index: UnitIndex, units: Sequence[Unit]) -> list[Measured]:
    """For each figure of the claim: the figure of the units that measures the same, and whether it holds."""
    coverage = {id(u): share_in(query, index, u) for u in units}
    together = {id(u): _held_near(query, index, u) for u in units}
    found = [_measure(query, index, units, f, coverage, together) for f in query.figures if f.when is None]
    found = _swapped(query, found)
    home = _home(units, found)
    return sorted(
        (*found, *(_date(query, index, home, found, f) for f in query.figures if f.when is not None)),
        key=lambda m: m.figure.first,
    )


def _swapped(query: Query, found: list[Measured]) -> list[Measured]:
    """Two figures of one passage that the claim has the wrong way round: now and then, for and against."""
    out = list(found)
    for i, one in enumerate(found):
        for j in range(i + 1, len(found)):
            two = found[j]
            a, b = one.candidate, two.candidate
            if (
                a is None
                or b is None
                or one.state != "agrees"
                or two.state != "agrees"
                or a.unit is not b.unit
                or one.figure.kind != two.figure.kind
            ):
                continue
            mine = is_base(query.norms, one.figure), is_base(query.norms, two.figure)
            theirs = is_base(a.unit.norms, a.figure), is_base(b.unit.norms, b.figure)
            if mine == (False, True) and theirs == (True, False):
                out[i] = Measured(figure=one.figure, state="differs", candidate=b, note=_said(b), units=(b.unit,))
                out[j] = Measured(figure=two.figure, state="differs", candidate=a, note=_said(a), units=(a.unit,))
    return out


def _home(units: Sequence[Unit], found: Sequence[Measured]) -> list[Unit]:
    """Where the dates of a claim are looked for: beside its other figures, else in the unit that has most of it."""
    out = [u for m in found if m.state == "agrees" for u in m.units]
    return list(dict.fromkeys([*out, *units[:1]]))


def _claimed(query: Query, other: Amount) -> bool:
    """Whether a figure of a source is what some figure of the claim says."""
    return any(comparable(f, other) and holds(f, other) for f in query.figures)


def _beside_figure(query: Query, found: Sequence[Measured], figure: Amount) -> Measured | None:
    """A date that stands beside a figure in the claim: the date beside the same figure in the source is the one
    that is meant."""
    near = [m for m in found if m.state == "agrees" and m.candidate is not None]
    if not near:
        return None
    partner = min(near, key=lambda m: abs(m.figure.first - figure.first)).candidate
    if partner is None:
        return None
    there = [o for o in partner.unit.figures if comparable(figure, o)]
    agreeing = [o for o in there if holds(figure, o)]
    if not agreeing:
        return None

    def gap(other: Amount) -> float:
        ends = (
            (other.first, partner.figure.last)
            if other.first >= partner.figure.last
            else (partner.figure.first, other.last)
        )
        between = sum(1 for f in partner.unit.figures if f is not other and ends[1] <= f.first < ends[0])
        return abs(ends[0] - ends[1]) + 3 * between

    best = min(agreeing, key=gap)
    if any(not _claimed(query, o) and not _coarser(figure, o) and gap(o) + 2 < gap(best) for o in there):
        return None
    meant = Candidate(unit=partner.unit, figure=best, role=0.5)
    return Measured(figure=figure, state="agrees", candidate=meant, note=_said(meant), units=(partner.unit,))


def _over(index: UnitIndex, home: Sequence[Unit], figure: Amount) -> Measured | None:
    """The date at the head of the document: minutes of 11 March say nothing of the day again."""
    for unit in home:
        for head in index.by_source[unit.view.source.id][:4]:
            for other in head.figures:
                if (
                    comparable(figure, other)
                    and holds(figure, other)
                    and other.when is not None
                    and other.when.granularity == "day"
                ):
                    meant = Candidate(unit=head, figure=other, role=0.2)
                    return Measured(figure=figure, state="agrees", candidate=meant, note=_said(meant), units=(head,))
    return None


def _date(query: Query, index: UnitIndex, home: Sequence[Unit], found: Sequence[Measured], figure: Amount) -> Measured:
    """A date is the claim's if it stands in the passage, in the sentences beside it, or over the document."""
    bound = _beside_figure(query, found, figure)
    if bound is not None:
        return bound
    agreeing: Candidate | None = None
    rival: Candidate | None = None
    for unit in home:
        for other in unit.figures:
            if not comparable(figure, other):
                continue
            meant = Candidate(unit=unit, figure=other, role=role(query, index, figure, unit, other, None))
            if holds(figure, other):
                agreeing = meant if agreeing is None or meant.role > agreeing.role else agreeing
            elif (
                not _coarser(figure, other)
                and not _claimed(query, other)
                and (rival is None or meant.role > rival.role)
            ):
                rival = meant
    if agreeing is not None and (rival is None or rival.role <= agreeing.role + _DATE_MARGIN):
        return Measured(figure=figure, state="agrees", candidate=agreeing, note=_said(agreeing), units=(agreeing.unit,))
    if rival is not None and rival.role >= _DATE_RIVAL and rival.figure.kind == figure.kind:
        return Measured(figure=figure, state="differs", candidate=rival, note=_said(rival), units=(rival.unit,))
    for unit in home:
        for offset in (-1, 1, -2, 2, -3):
            beside = index.beside(unit, offset)
            for other in beside.figures if beside is not None else ():
                if beside is not None and comparable(figure, other) and holds(figure, other):
                    meant = Candidate(unit=beside, figure=other, role=0.2)
                    return Measured(figure=figure, state="agrees", candidate=meant, note=_said(meant), units=(beside,))
    over = _over(index, home, figure)
    if over is not None:
        return over
    for unit in home:
        for beside in (index.beside(unit, -1), index.beside(unit, 1)):
            for other in beside.figures if beside is not None else ():
                if (
                    beside is not None
                    and comparable(figure, other)
                    and not _coarser(figure, other)
                    and not _claimed(query, other)
                ):
                    near = role(query, index, figure, beside, other, None)
                    if near >= _DATE_RIVAL:
                        meant = Candidate(unit=beside, figure=other, role=near)
                        return Measured(
                            figure=figure, state="differs", candidate=meant, note=_said(meant), units=(beside,)
                        )
    return Measured(figure=figure, state="absent")


def _held_near(query: Query, index: UnitIndex, unit: Unit) -> dict[int, float]:
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


def _measure(
    query: Query,
    index: UnitIndex,
    units: Sequence[Unit],
    figure: Amount,
    coverage: dict[int, float],
    together: dict[int, dict[int, float]],
) -> Measured:
    agreeing: Candidate | None = None
    rival: Candidate | None = None
    for unit in units:
        for other in _figures(unit):
            if not comparable(figure, other):
                continue
            right = holds(figure, other) and not _supposed(query, unit, other)
            if not right and other.per and figure.per != other.per:
                continue
            if (
                not right
                and figure.kind == "measure"
                and figure.unit != other.unit
                and not 0.03 < base_value(figure) / max(base_value(other), 1e-9) < 30
            ):
                continue
            if right and printed_as_difference(query.norms, figure) and not printed_as_difference(unit.norms, other):
                continue
            counted = same_noun(figure, other)
            if not right and counted is False and figure.kind in ("number", "ordinal"):
                continue
            if not right and any(f is not figure and comparable(f, other) and holds(f, other) for f in query.figures):
                continue  # it is what another figure of the claim says
            near = role(query, index, figure, unit, other, counted)
            near = (
                0.5 * near
                + 0.5 * coverage[id(unit)]
                + (0.3 * min(1.0, sum(v for k, v in together[id(unit)].items() if k != id(figure))) if right else 0.0)
            )
            if right and figure.low != figure.high and other.low != other.high:
                near += 0.4  # both ends of a range seldom agree by chance
            if not right and counted is None and figure.kind == "number" and figure.noun and near < 0.5:
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
                figure=figure, state="agrees", candidate=agreeing, note=_said(agreeing), units=(agreeing.unit,)
            )
    if rival is not None and rival.role >= _RIVAL:
        return Measured(figure=figure, state="differs", candidate=rival, note=_said(rival), units=(rival.unit,))
    return Measured(figure=figure, state="absent")


def _coarser(claim: Amount, source: Amount) -> bool:
    """Whether a source's date is vaguer than the claim's: then it cannot show it wrong."""
    a, b = claim.when, source.when
    return a is not None and b is not None and (b.end - b.start).days > (a.end - a.start).days + 7


def _supposed(query: Query, unit: Unit, other: Amount) -> bool:
    """A figure that the source only thinks possible (*could rise to £175,000*) where the claim prints it flatly."""
    before = set(unit.norms[max(0, other.first - 5) : other.first])
    return bool(before & _PERHAPS) and not set(query.norms) & (_PERHAPS | {"would"}) and other.bound != "most"


def _said(found: Candidate) -> str:
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
