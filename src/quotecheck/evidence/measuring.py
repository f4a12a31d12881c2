"""Which figure of a source measures what a figure of the claim does: by the words around both, not by its value.

Every figure of a passage that could be meant competes; the one whose surroundings are most like the claim's is
what the source says,
and only then are the values compared. So a number that merely occurs somewhere is no support.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from quotecheck.claims.amount import Amount
from quotecheck.evidence.amounts import base_value, comparable, distinct, holds, noun_likeness, same_noun
from quotecheck.evidence.attachment import Attachment
from quotecheck.evidence.concepts import KIN
from quotecheck.evidence.query import Query
from quotecheck.evidence.units import Unit, UnitIndex

_NEAR_CLAIM: Final = 5.0
_NEAR_SOURCE: Final = 9.0
_CONTEXT: Final = 0.35
_PERHAPS: Final = frozenset({"could", "may", "might"})
_MORE: Final = frozenset({"more", "fewer", "less", "higher", "lower", "later", "earlier", "longer", "shorter"})
_BASE: Final = frozenset({"from", "against", "than", "compared", "versus"})
_BELIEVED: Final = 1.3
"""From here on a figure with the claim's value is taken for the claim's."""
_TOGETHER: Final = 1.5
_PAIRED: Final = 2.5
_PLAUSIBLE: Final = 0.2
"""Least likeness of surroundings at which another figure counts as one that could be meant."""
_COUNTED: Final = 0.4
"""What the thing counted says for a figure, where both say what they count."""
_VOUCHED: Final = 0.2
"""What the claim's other figures say for a place that has them too."""
_RIVAL: Final = 0.34
"""Least likeness of surroundings at which a figure with another value is called the source's."""
_BARE_MONEY: Final = 0.5
_SHARE_WORDS: Final = frozenset({"percent", "percentage", "cent", "rate", "%", "share", "proportion"})
_COMMON_RANK: Final = 3
"""*first*, *second* and *third* are said of everything: another one differs only of the same thing."""
_THEN: Final = frozenset({"previous", "previously", "former", "formerly", "earlier", "prior", "original", "originally"})
_THEN_BEHIND: Final = frozenset({"earlier", "before", "previously"})
_CHANGE: Final = frozenset({"from", "to", "by"})
_CLASH: Final = 0.3
_STRANGER: Final = 0.8
"""What it takes away that the sentence names others, and nobody whom the claim names."""
_LIMITED: Final = 0.5
"""What it takes away that the source gives only a limit."""
_RATE_LOSS: Final = 1.5
"""What a rate takes away that the source does not give: *£5,000 a year*, *a one-off £5,000*."""
_NOW: Final = frozenset({"now", "today", "currently", "presently"})
_THEN_LOSS: Final = 0.12
_GOALS: Final = 100
_LINE: Final = 10
_SCALE: Final = 30.0
"""Measures in different units that are farther apart than this are of different things: miles and millimetres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A figure of a source that may be the claim's, and how like their surroundings are, about 0-1."""

    unit: Unit
    figure: Amount
    role: float
    vouched: float = 0.0
    """What the claim's other figures say for its place, 0-1."""


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
        id(f): _TOGETHER * distinct(f)
        for f in query.figures
        if any(
            comparable(f, o) and holds(f, o) for u in (near if f.kind == "number" else near[:1]) for o in _figures(u)
        )
    }


def share_in(query: Query, index: UnitIndex, unit: Unit) -> float:
    """The share of the claim's weight that stands in a unit, or, for less, around it."""
    found = query.shares.get(id(unit))
    if found is None:
        around = index.around(unit)
        total = 0.0
        for item in query.telling:
            near = index.near(item.stem)
            inside = next((r for w, r in near if w in unit.places), 0.0)
            if inside < 0.5:
                inside = max(inside, next((0.5 * r for w, r in near[:8] if w in around), 0.0))
            total += item.weight * inside
        found = query.shares[id(unit)] = total / (sum(i.weight for i in query.telling) or 1.0)
    return found


def figure_measured(
    query: Query,
    held: Attachment,
    units: Sequence[Unit],
    figure: Amount,
    together: dict[int, dict[int, float]],
    coverage: dict[int, float],
) -> Measured:
    """The figure of the passages that measures what a figure of the claim does, and whether the claim's holds by it.

    A figure with the claim's value is what is meant, unless its place is not what the claim speaks of, or another of
    the same kind holds more of the words that say what the claim's figure measures.
    """
    agreeing: Candidate | None = None
    rivals: list[Candidate] = []
    for unit in units:
        others = min(1.0, sum(v for k, v in together[id(unit)].items() if k != id(figure)))
        for printed in _figures(unit):
            other = _as_measured(held, figure, unit, printed)
            right = comparable(figure, other) and holds(figure, other) and not _supposed(query, unit, other)
            if not _competes(query, figure, unit, other, right=right):
                continue
            score = role(query, held, figure, unit, other) + _VOUCHED * others
            found = Candidate(unit=unit, figure=other, role=score, vouched=others)
            if not right:
                rivals.append(replace(found, role=score - _scale(figure, other)))
            elif agreeing is None or score > agreeing.role:
                agreeing = found
    rival = max(rivals, key=lambda c: c.role, default=None)
    if agreeing is not None:
        beside = [(_gain(query, held, figure, agreeing, c), c) for c in rivals if c.unit is agreeing.unit]
        nearer = max(beside, key=lambda p: p[0], default=None)
        apart = [c for c in rivals if c.unit is not agreeing.unit]
        elsewhere = max(apart, key=lambda c: c.role, default=None)
        ahead = max((coverage[id(c.unit)] for c in apart if c.role >= _PLAUSIBLE), default=0.0)
        score = _belief(held, figure, agreeing, nearer, len(beside))
        score -= 6.0 * max(0.0, ahead - coverage[id(agreeing.unit)])
        score -= 1.1 * (elsewhere.vouched if elsewhere is not None else 0.0)
        if _clashing(query.norms, figure, agreeing.unit.norms, agreeing.figure):
            score -= 5.6 * _CLASH
        if agreeing.figure.bound and not figure.bound and agreeing.figure.bound != "about":
            score -= _LIMITED
        if figure.per and not agreeing.figure.per and not _rated(agreeing.unit, figure.per):
            score -= _RATE_LOSS
        if _is_whole(agreeing.unit, agreeing.figure) and not _is_whole(query, figure):
            score -= _RATE_LOSS
        if "had" in query.norms and not _NOW & set(query.norms) and _NOW & set(_close(agreeing)):
            score -= _RATE_LOSS
        score -= _STRANGER * held.strange(agreeing.unit)
        score += _PAIRED * _paired(query, figure, agreeing)
        if score >= _BELIEVED:
            return Measured(
                figure=figure, state="agrees", candidate=agreeing, note=said(agreeing), units=(agreeing.unit,)
            )
        rival = nearer[1] if nearer is not None and nearer[0] > 0 else elsewhere
    if rival is not None and rival.role >= _RIVAL:
        return Measured(figure=figure, state="differs", candidate=rival, note=said(rival), units=(rival.unit,))
    return Measured(figure=figure, state="absent")


def _close(found: Candidate) -> Sequence[str]:
    """The words right before a figure of a source."""
    return found.unit.norms[max(0, found.figure.first - 4) : found.figure.first]


def _is_whole(said: Unit | Query, figure: Amount) -> bool:
    """Whether a figure is the whole of which another is a part: *9 of 22 points*."""
    before = said.norms[max(0, figure.first - 2) : figure.first]
    linked = list(before[-1:]) == ["of"] or list(before[-2:]) == ["of", "the"]
    return linked and any(f.last >= figure.first - 2 and f.last < figure.first for f in said.figures)


def _rated(unit: Unit, per: str) -> bool:
    """Whether a sentence gives a rate by the year, the week: *a year*, *per week*, *annual*."""
    adverb = {"year": "annual", "month": "monthly", "week": "weekly", "day": "daily"}.get(per, per)
    if {adverb, "annually", "yearly"} & set(unit.norms):
        return True
    return any(b == per and a in ("a", "an", "per", "each", "every") for a, b in pairwise(unit.norms))


def _paired(query: Query, figure: Amount, agreeing: Candidate) -> bool:
    """*31 to 17*, *by 58 votes to 39*: two counts that belong together, in the claim and in the source's sentence."""
    for other in query.figures:
        low, high = (figure, other) if figure.first < other.first else (other, figure)
        between = query.norms[low.last : high.first]
        if (
            other is figure
            or other.kind != "number"
            or not between
            or len(between) > 2
            or between[-1] not in ("to", "against")
        ):
            continue
        if any(comparable(other, f) and holds(other, f) for f in agreeing.unit.figures if f is not agreeing.figure):
            return True
    return False


def _belief(
    held: Attachment, figure: Amount, agreeing: Candidate, nearer: tuple[float, Candidate] | None, beside: int
) -> float:
    """How far the place of a figure with the claim's value speaks for it.

    A weighing with weights found by logistic regression on the developed half of the bank and rounded: what both
    count, what stands close and is not in the claim, another figure of the sentence that holds more of the claim's
    words, and the claim's other figures.
    """
    counted = noun_likeness(figure, agreeing.figure)
    score = 1.0 + 0.9 * (0.0 if counted is None else counted - 0.2) + 1.7 * agreeing.vouched
    score -= 8.6 * held.extras(agreeing.unit, agreeing.figure)
    score -= 5.6 * max(-0.3, nearer[0] if nearer is not None else -1.0)
    return score + 0.57 * min(3, beside)


def _gain(query: Query, held: Attachment, figure: Amount, agreeing: Candidate, rival: Candidate) -> float:
    """How much more of what the claim's figure measures a rival in the same sentence holds."""
    gain = held.contest(figure, rival.unit, rival.figure, agreeing.figure)
    gain += _beside(query, figure, rival) - _beside(query, figure, agreeing)
    return gain + held.extras(agreeing.unit, agreeing.figure) - held.extras(rival.unit, rival.figure)


def _scale(figure: Amount, other: Amount) -> float:
    """What another order of magnitude takes away: 1,140 is seldom a slip for 1."""
    a, b = abs(base_value(figure)), abs(base_value(other))
    if figure.when is not None or a <= 0 or b <= 0:
        return 0.0
    return 0.12 * max(0.0, abs(math.log10(a / b)) - 0.7)


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
    if figure.kind == "ordinal" and figure.low <= _COMMON_RANK and (noun_likeness(figure, other) or 0.0) < KIN:
        return False
    if figure.kind == other.kind == "number" and other.high <= 1 < figure.low:
        return False
    if figure.kind in ("number", "ordinal") and same_noun(figure, other) is False:
        return False
    return not any(f is not figure and comparable(f, other) and holds(f, other) for f in query.figures)


def _supposed(query: Query, unit: Unit, other: Amount) -> bool:
    """A figure that the source only thinks possible (*could rise to £175,000*) where the claim prints it flatly."""
    before = {
        unit.norms[k] for k in range(max(0, other.first - 5), other.first) if unit.view.raw(unit.first + k) != "May"
    }
    return bool(before & _PERHAPS) and not set(query.norms) & (_PERHAPS | {"would"}) and other.bound != "most"


def said(found: Candidate) -> str:
    """The source's own words for a figure, on one line."""
    return " ".join(found.figure.text.split())


def _figures(unit: Unit) -> Iterable[Amount]:
    """The figures of a unit; the two halves of a score are figures too, and two counts on a short line are a score."""
    yield from unit.figures
    plain = [f for f in unit.figures if f.kind == "number" and f.high < _GOALS and not _bracketed(unit, f)]
    if len(plain) == 2 and len(unit.stems) <= _LINE:
        one, two = plain
        yield replace(one, kind="score", high=two.low, last=two.last, end=two.end, text=unit.text[one.start : two.end])
    for figure in unit.figures:
        if figure.kind == "score":
            for value in (figure.low, figure.high):
                yield replace(figure, kind="number", low=value, high=value)


def _as_measured(held: Attachment, figure: Amount, unit: Unit, other: Amount) -> Amount:
    """A bare number in the claim's measure: a column of percentages says so in its heading, and people speak of money
    without naming it."""
    if other.kind != "number" or other.noun or figure.kind not in ("percent", "money"):
        return other
    if figure.kind == "money":
        return replace(other, kind="money", unit=figure.unit) if distinct(other) >= _BARE_MONEY else other
    return replace(other, kind="percent", unit="percent") if held.headed_by(unit, other, _SHARE_WORDS) else other


def _bracketed(unit: Unit, figure: Amount) -> bool:
    return unit.text[figure.start - 1 : figure.start] == "("


def role(query: Query, held: Attachment, figure: Amount, unit: Unit, other: Amount) -> float:
    """How like the surroundings of two figures are, about 0-1."""
    score = held.role(figure, unit, other)
    return score + _beside(query, figure, Candidate(unit=unit, figure=other, role=0.0))


def _beside(query: Query, figure: Amount, found: Candidate) -> float:
    """What the thing counted, a comparison and the dates beside two figures say."""
    unit, other = found.unit, found.figure
    score = 0.0
    counted = noun_likeness(figure, other)
    if counted is not None:
        score += _COUNTED * (counted - 0.2)
    if is_base(query.norms, figure) != is_base(unit.norms, other):
        score -= 0.12
    if _clashing(query.norms, figure, unit.norms, other):
        score -= _CLASH
    score -= _THEN_LOSS * (is_then(query.norms, figure) != is_then(unit.norms, other))
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
    return word in index.around(unit)


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


def _clashing(mine: Sequence[str], figure: Amount, theirs: Sequence[str], other: Amount) -> bool:
    """*by £27,000* against *to £27,000*: the small word before a figure that says what it is of a change."""
    a = next((n for n in reversed(mine[max(0, figure.first - 2) : figure.first + 1]) if n in _CHANGE), "")
    b = next((n for n in reversed(theirs[max(0, other.first - 2) : other.first + 1]) if n in _CHANGE), "")
    return bool(a and b) and a != b


def is_then(norms: Sequence[str], figure: Amount) -> bool:
    """Whether a figure is one of before: *the previous highest was 91 mph*, *a year earlier*."""
    around = norms[max(0, figure.first - 8) : figure.first]
    behind = norms[figure.last : figure.last + 4]
    return bool(_THEN & set(around)) or bool(_THEN_BEHIND & set(behind))


def _dated(query: Query, figure: Amount, unit: Unit, other: Amount) -> float:
    """What the dates beside two figures say: the same time speaks for them, another against."""
    if figure.when is not None:
        return 0.0
    mine = _nearest_date(query.figures, figure)
    theirs = unit.dated.get(other.start) or _nearest_date(unit.figures, other)
    if mine is None or theirs is None or mine.when is None or theirs.when is None:
        return 0.0
    if "time" in (mine.when.granularity, theirs.when.granularity):
        return 0.0
    return 0.1 if mine.when.agrees(theirs.when) else -0.15


def _nearest_date(figures: Sequence[Amount], figure: Amount) -> Amount | None:
    found = [f for f in figures if f.when is not None]
    return min(found, key=lambda f: abs(f.first - figure.first), default=None)
