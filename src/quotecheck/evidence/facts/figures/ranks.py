"""*the longest*, *the only*, *the third highest*: said by the passage, or to be seen from its figures."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.attachment import Attachment
from quotecheck.evidence.facts.figures.measuring import share_in
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable
from quotecheck.evidence.language.concepts import KIN, root
from quotecheck.evidence.model import Edit

_NO_RANK: Final = frozenset(
    [
        "forest",
        "harvest",
        "interest",
        "request",
        "protest",
        "honest",
        "modest",
        "contest",
        "suggest",
        "conquest",
        "latest",
        "invest",
        "arrest",
        "guest",
        "tempest",
        "nearest",
        "west",
        "east",
        "test",
        "rest",
        "best",
    ]
)
"""Words in -est that rank nothing."""
_LOW: Final = frozenset(
    "lowest smallest fewest least shortest cheapest quietest youngest thinnest slowest worst weakest".split()  # noqa: SIM905
)
_TOP: Final = frozenset({"highest", "largest", "biggest", "greatest", "busiest", "record", "peak", "heaviest"})
"""Ranks that are said for one another."""
_ORDINALS: Final = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_FIRSTS: Final = frozenset(["first", "1st", "never", "no", "none", "only", "earliest", "pioneered", "unprecedented"])
_ABOUT: Final = 0.3
"""Share of a claim that a sentence must have for its *first* to be the claim's."""
_DIMENSIONS: Final = {
    "deepest": "depth", "longest": "length", "highest": "height", "tallest": "height", "widest": "width",
    "broadest": "breadth", "heaviest": "weight", "oldest": "age", "strongest": "strength", "fastest": "speed",
    "thickest": "thickness", "largest": "size", "biggest": "size", "hottest": "heat", "warmest": "warmth",
    "farthest": "distance", "furthest": "distance",
}  # fmt: skip
"""The noun that says in what a superlative excels: *a depth of* says nothing of *the deepest*."""
_UTMOST: Final = _TOP | {"maximum", "max", "most", "top", "extreme", "utmost", "than", "exceeded", "unmatched"}
_LIST: Final = 3
"""From so many figures on a passage is a list that ranks."""


def is_rank(norm: str) -> bool:
    """Whether a word puts something above or below all others: *largest*, *most*."""
    return norm in ("most", "least") or (norm.endswith("est") and len(norm) > len("best") + 1 and norm not in _NO_RANK)


def rank_edits(index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]) -> list[Edit]:
    """A rank that the passage does not give, or gives to somebody else."""
    out = _first_of_all(index, asked, units)
    for place, norm in enumerate(asked.norms):
        superlative = norm.endswith("est") and len(norm) > 5 and norm not in _NO_RANK
        if not superlative and not (norm in ("only", "record") and place and asked.norms[place - 1] == "the"):
            continue
        if norm == "record" and asked.norms[place - 2 : place - 1] in (["in"], ["of"], ["from"]):
            continue  # "than any other year in the record"
        word = root(norm)
        if superlative and any(("than", "any") in set(pairwise(u.norms)) for u in units[:2]):
            continue  # "more than any since 1987"
        plain = _plain_forms(norm) if superlative else frozenset()
        holders = [
            u
            for u in units
            if norm in u.norms
            or any(u.norms[p] not in plain for w, r in index.near(word) if r >= KIN for p in u.places.get(w, ()))
        ]
        if holders and norm in holders[0].norms:
            other = _ranked_first(asked, holders[0], list(holders[0].norms).index(norm))
            if other:
                out.append(edit(asked, "name", (place, place + 1), holders[0], source=other))
            continue
        if norm == "strongest" and any({"best", "most"} & set(u.norms) for u in units[:1]):
            continue  # "the one that best predicted"
        if norm in _TOP and any(_TOP & set(u.norms) for u in units[:2]):
            continue
        wide = superlative and _of_others(index, asked, units, place)
        seen = _by_figures(index, asked, units, measured, place) if superlative and not wide else None
        measure = _DIMENSIONS.get(norm, "")
        if seen is None and measure in units[0].norms and not _UTMOST & set(units[0].norms):
            out.append(edit(asked, "addition", (place, place + 1), units[0], note="detail"))
            continue  # "at a depth of 40 metres" is not "at the deepest spot"
        if isinstance(seen, Edit):
            out.append(seen)
        elif seen is None and not holders:
            out.append(edit(asked, "wording", (place, place + 1), units[0], note=norm))
    return out


def _plain_forms(norm: str) -> frozenset[str]:
    """The adjective that a superlative is made of, which ranks nothing: *310 metres long* is not *the longest*."""
    stem = norm.removesuffix("est")
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return frozenset({stem, doubled, f"{stem}e", f"{stem[:-1]}y" if stem.endswith("i") else stem})


def _first_of_all(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> list[Edit]:
    """*would be the first state to do so*: where the passage does not say that none did before."""
    norms = asked.norms
    place = next((k for k in range(1, len(norms)) if norms[k] == "first" and norms[k - 1] in ("the", "its")), None)
    if place is None or not {("be", "the"), ("is", "the"), ("was", "the"), ("became", "the")} & set(
        pairwise(norms[max(0, place - 2) : place])
    ):
        return []
    if "to" not in norms[place + 2 : place + 7] and "ever" not in norms:
        return []
    about = [u for u in units if u is units[0] or share_in(asked, index, u) >= _ABOUT]
    if any(_FIRSTS & set(u.norms) for u in about):
        return []
    return [edit(asked, "wording", (place, place + 1), units[0], note="first")]


def _of_others(index: UnitIndex, asked: Query, units: Sequence[Unit], place: int) -> bool:
    """Whether a rank is among things that the passage does not list: *the steepest rise of any city in the country*."""
    behind = asked.norms[place + 1 :]
    at = next((k for k, p in enumerate(pairwise(behind)) if p in (("of", "any"), ("of", "all"), ("than", "any"))), None)
    if at is None:
        return False
    among = [i for i in asked.items if i.place > place + at]
    return bool(among) and not any(w in u.places for u in units for w, r in index.near(among[0].stem) if r >= KIN)


def _ranked_first(asked: Query, unit: Unit, place: int) -> str:
    """In a list of ranks: the name that comes first, where it is not the claim's."""
    names = [
        k for k in range(place + 1, len(unit.norms)) if unit.view.raw(unit.first + k)[:1].isupper() and unit.stems[k]
    ]
    mine = {i.stem for i in asked.items if i.name}
    if mine & set(unit.stems[:place]):
        return ""  # *Merryfield, our largest brand*
    if len(unit.figures) < 2 or not names or not mine or not mine & set(unit.stems) or unit.stems[names[0]] in mine:
        return ""
    return unit.view.run(unit.first + names[0], unit.first + min(names[0] + 3, len(unit.norms)))


def _by_figures(
    index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured], place: int
) -> Edit | bool | None:
    """Whether figures that stand together bear a rank out: an edit where they do not, None where there are none."""
    nth = _ORDINALS.get(asked.norms[place - 1], 1) if place else 1
    near = [m.candidate for m in measured if m.state == "agrees" and m.candidate is not None and m.figure.when is None]
    if near:
        own = min(near, key=lambda c: abs(c.figure.first - place))
        unit, figure = own.unit, own.figure
        beside = [u for k in (-1, 0, 1) if (u := index.beside(unit, k)) is not None]
    else:
        held = Attachment(asked, index)
        unit = units[0]
        rated = [(sum(i.weight * held.attach(unit, f, i.stem) for i in asked.items), f) for f in unit.figures]
        plain = [p for p in rated if p[1].kind in ("number", "money", "percent", "measure")]
        if len(plain) < _LIST:
            return None
        figure, beside = max(plain, key=lambda p: p[0])[1], [unit]
    others = [
        (u, f) for u in beside for f in u.figures if f is not figure and f.kind == figure.kind and comparable(figure, f)
    ]
    if len(others) < 2:
        return None
    low = asked.norms[place] in _LOW
    ahead = [
        (u, f) for u, f in others if (base_value(f) < base_value(figure)) is low and base_value(f) != base_value(figure)
    ]
    if len(ahead) == nth - 1:
        return True
    if nth > 1 or not ahead:
        return None
    top_unit, top = (min if low else max)(ahead, key=lambda p: base_value(p[1]))
    return edit(asked, "number", (place, place + 1), top_unit, source=_labelled(top_unit, top), at=(top.start, top.end))


def _labelled(unit: Unit, figure: Amount) -> str:
    """A figure with the words before it."""
    return " ".join(unit.view.run(unit.first + max(0, figure.first - 3), unit.first + figure.last).split())
