"""Which figure of a source measures what a figure of the claim does: by the words around both, not by its value.

Every figure of a passage that could be meant competes; the one whose surroundings are most like the claim's is
what the source says,
and only then are the values compared. So a number that merely occurs somewhere is no support.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.attachment import Attachment
from quotecheck.evidence.facts.figures.belief import belief, scale_loss
from quotecheck.evidence.facts.figures.roles import Candidate, Measured, role, said
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import (
    SCALES,
    base_value,
    comparable,
    distinct,
    holds,
    noun_likeness,
    same_noun,
)
from quotecheck.evidence.language.concepts import KIN, SAME
from quotecheck.text.numbers import close

_NEAR_SOURCE: Final = 9.0
_CONTEXT: Final = 0.35
_PERHAPS: Final = frozenset({"could", "may", "might"})
_MORE: Final = frozenset({"more", "fewer", "less", "higher", "lower", "later", "earlier", "longer", "shorter"})
_BELIEVED: Final = 1.3
"""From here on a figure with the claim's value is taken for the claim's."""
_TOGETHER: Final = 1.5
_VOUCHED: Final = 0.2
"""What the claim's other figures say for a place that has them too."""
_RIVAL: Final = 0.34
"""Least likeness of surroundings at which a figure with another value is called the source's."""
_BARE_MONEY: Final = 0.5
_SHARE_WORDS: Final = frozenset({"percent", "percentage", "cent", "rate", "%", "share", "proportion"})
_COMMON_RANK: Final = 3
"""*first*, *second* and *third* are said of everything: another one differs only of the same thing."""
_EXTREMES: Final = (
    ("youngest", "oldest"), ("lowest", "highest"), ("smallest", "largest"), ("shortest", "longest"),
    ("cheapest", "dearest"), ("minimum", "maximum"), ("least", "most"), ("thinnest", "thickest"),
)  # fmt: skip
_FEW: Final = 10
_GOALS: Final = 100
_LINE: Final = 10
_SCALE: Final = 30.0
"""Measures in different units that are farther apart than this are of different things: miles and millimetres."""


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
        telling = query.telling
        for item in telling:
            near = index.near(item.stem)
            inside = next((r for w, r in near if w in unit.places), 0.0)
            if inside < 0.5:
                inside = max(inside, next((0.5 * r for w, r in near[:8] if w in around), 0.0))
            total += item.weight * inside
        found = query.shares[id(unit)] = total / (sum(i.weight for i in telling) or 1.0)
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
            if not right and base_value(figure) != base_value(other) and held.speaks_of(unit):
                rivals.append(replace(found, role=score - scale_loss(figure, other)))
            elif right and (agreeing is None or score > agreeing.role):
                agreeing = found
    rival = max(rivals, key=lambda c: c.role, default=None)
    if agreeing is not None:
        score, instead = belief(query, held, figure, agreeing, rivals, coverage)
        if score >= _BELIEVED:
            return Measured(
                figure=figure, state="agrees", candidate=agreeing, note=said(agreeing), units=(agreeing.unit,)
            )
        rival = instead
    if rival is not None and rival.role >= _RIVAL:
        return Measured(figure=figure, state="differs", candidate=rival, note=said(rival), units=(rival.unit,))
    return Measured(figure=figure, state="absent")


def _competes(query: Query, figure: Amount, unit: Unit, other: Amount, *, right: bool) -> bool:
    """Whether a figure of a source could be the one that is meant at all."""
    if not comparable(figure, other):
        return False
    if right:
        return not _is_compared(query.norms, figure) or _is_compared(unit.norms, other)
    if other.per and figure.per != other.per:
        return False
    if "/" in other.text and figure.kind == "number":
        return False  # a season: "2025/26"
    if figure.kind == "number" and (_is_one_of(query, figure) or (figure.noun and _is_label(unit, other))):
        return False
    if figure.kind == "measure" and figure.unit != other.unit:
        ratio = base_value(figure) / max(base_value(other), 1e-9)
        if not 1 / _SCALE < ratio < _SCALE:
            return False
    if figure.kind == "ordinal" and figure.low <= _COMMON_RANK and (noun_likeness(figure, other) or 0.0) < KIN:
        return False
    if figure.kind == other.kind == "number" and other.high <= 1 < figure.low:
        return (noun_likeness(figure, other) or 0.0) >= SAME and figure.low < _FEW  # "one sailor" for two
    if figure.kind in ("number", "ordinal") and same_noun(figure, other) is False:
        return False
    return not any(f is not figure and comparable(f, other) and holds(f, other) for f in query.figures)


def _is_one_of(query: Query, figure: Amount) -> bool:
    """*One engine came on Monday, the other is due in May*: which of them, and no count."""
    return figure.low == figure.high == 1 and bool({"other", "others"} & set(query.norms[figure.last :]))


def _is_label(unit: Unit, other: Amount) -> bool:
    """*Furnace 2 was closed*: a number that names a thing."""
    if not other.text.isdigit() or other.high >= _GOALS or other.noun or not other.first > 0:
        return False
    before = unit.view.raw(unit.first + other.first - 1)
    between = unit.view.text[unit.view.ends[unit.first + other.first - 1] : unit.view.starts[unit.first + other.first]]
    return before[:1].isupper() and between == " "


def _supposed(query: Query, unit: Unit, other: Amount) -> bool:
    """A figure that the source only thinks possible (*could rise to £175,000*) where the claim prints it flatly."""
    before = {
        unit.norms[k] for k in range(max(0, other.first - 5), other.first) if unit.view.raw(unit.first + k) != "May"
    }
    return bool(before & _PERHAPS) and not set(query.norms) & (_PERHAPS | {"would"}) and other.bound != "most"


def _figures(unit: Unit) -> Iterable[Amount]:
    """The figures of a unit; the two halves of a score are figures too, and two counts on a short line are a score."""
    yield from unit.figures
    plain = [f for f in unit.figures if f.kind == "number" and f.high < _GOALS and not _bracketed(unit, f)]
    if len(plain) == 2 and len(unit.stems) <= _LINE:
        one, two = plain
        yield replace(one, kind="score", high=two.low, last=two.last, end=two.end, text=unit.text[one.start : two.end])
    yield from _extremes(unit)
    for figure in unit.figures:
        if figure.kind == "score":
            for value in (figure.low, figure.high):
                yield replace(figure, kind="number", low=value, high=value)


def _extremes(unit: Unit) -> Iterable[Amount]:
    """*youngest 19, oldest 71* as a range from the one to the other."""
    found: dict[str, Amount] = {}
    for figure in unit.figures:
        before = unit.norms[max(0, figure.first - 3) : figure.first]
        for word in before:
            found.setdefault(word, figure)
    for low, high in _EXTREMES:
        one, two = found.get(low), found.get(high)
        if one is not None and two is not None and one.kind == two.kind and one.low < two.high:
            yield replace(one, high=two.high, text=f"{one.text} ... {two.text}")


def _as_measured(held: Attachment, figure: Amount, unit: Unit, other: Amount) -> Amount:
    """A bare number in the claim's measure: a column of percentages says so in its heading, and people speak of money
    without naming it."""
    if other.kind != "number" or other.noun or figure.kind not in ("percent", "money"):
        return other
    if figure.kind == "money":
        if unit.header and other.low > 0:  # a table gives the scale in a heading
            scale = next((s for s in SCALES if close(figure.low, other.low * s)), 1.0)
            if scale > 1.0:
                return replace(other, kind="money", unit=figure.unit, low=other.low * scale, high=other.high * scale)
        return replace(other, kind="money", unit=figure.unit) if distinct(other) >= _BARE_MONEY else other
    if any(f.kind == "points" or f.noun.startswith("point") for f in unit.figures):
        return other
    if not other.text[:1].isdigit() and not unit.header and all(f.kind != "percent" for f in unit.figures):
        return other  # "we hired forty": a count, whatever it stands under
    return replace(other, kind="percent", unit="percent") if held.headed_by(unit, other, _SHARE_WORDS) else other


def _bracketed(unit: Unit, figure: Amount) -> bool:
    return unit.text[figure.start - 1 : figure.start] == "("


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


def _is_compared(norms: Sequence[str], figure: Amount) -> bool:
    """Whether a figure is printed as a difference: *£31m more*, *43 days fewer than*."""
    if figure.kind in ("percent", "fraction", "multiple", "points"):
        return False
    behind = norms[figure.last : figure.last + 3]
    return any(n in _MORE for n in behind) and "than" in norms[figure.last : figure.last + 6]
