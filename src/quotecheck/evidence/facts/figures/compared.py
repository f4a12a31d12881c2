"""A comparison that the claim draws in words: *roads cost more than parks*, *above its limit*, *most of it*.

It is shown by a source that draws it too, or by the figures of both sides; nothing else shows it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.pieces import pieces, sentence_asked, sentence_of
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.strengthwords import LISTS, NEGATIONS
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable
from quotecheck.evidence.language.concepts import KIN
from quotecheck.evidence.model import Edit
from quotecheck.text.records import dataclass

_LESS: Final = LISTS["less"] | frozenset(
    "below under drier colder cooler cheaper younger lighter quieter earlier narrower poorer".split()  # noqa: SIM905
)
_BEYOND: Final = frozenset({"above", "below", "exceeded", "exceeds", "exceed", "outnumbered", "outnumber"})
_SHOWING: Final = (
    LISTS["more"] | LISTS["less"] | LISTS["up"] | LISTS["down"] | _BEYOND
    | frozenset({"over", "under", "against", "compared", "than", "record", "most", "least", "best", "worst", "beyond"})
)  # fmt: skip
"""Words by which a source compares."""
_OWN: Final = frozenset({"its", "the", "their", "his", "her", "our", "normal", "average", "capacity"})
_NO_SIDE: Final = frozenset({"a", "an", "one", "any", "all", "that", "had", "was", "were", "ever", "half"})
"""Words behind *than* that begin no side of a comparison."""
_WITHIN: Final = 6
"""Words from a comparative to its *than*."""
_HALF: Final = 0.5
_MOST: Final = frozenset({"most", "majority"})
_MOSTLIKE: Final = LISTS["most"] | LISTS["full"] | frozenset({"bulk", "chiefly", "overwhelmingly", "overwhelming"})
_ROWS: Final = 12
"""Lines apart that two rows of one table may stand."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A comparison of the claim: the place of its word, whether it says less, and what stands on either side."""

    place: int
    less: bool
    one: tuple[Item, ...]
    two: tuple[Item, ...]
    measure: tuple[Item, ...]
    """What is more: *more complaints about parks than about roads*."""


def compared_edits(index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]) -> list[Edit]:
    """A comparison of the claim that the sources do not draw, or that their figures turn; at most one."""
    if any(m.state == "derived" for m in measured):
        return []
    drawn = _drawn(asked)
    if drawn is not None:
        return list(_turned(index, asked, drawn, units))[:1]
    return list(_share(index, asked, units[0]))[:1]


def _drawn(asked: Query) -> _Drawn | None:
    """The comparison without a figure that a claim draws."""
    norms = asked.norms
    for k, norm in enumerate(norms):
        than = next((j for j in range(k + 1, min(len(norms), k + _WITHIN)) if norms[j] == "than"), None)
        if norm in _BEYOND and norms[k + 1 : k + 2] and norms[k + 1] in _OWN:
            than = k
        elif than is None or not (norm in LISTS["more"] | _LESS or norm.endswith("er")) or norm in ("other", "rather"):
            continue
        counted = any(f.last == k or than < f.first <= than + 2 for f in asked.figures)
        if counted or (norms[than + 1 : than + 2] and norms[than + 1] in _NO_SIDE):
            continue  # "400 years earlier than thought", "more than an hour"
        if NEGATIONS & set(norms[max(0, k - 3) : k]):
            continue
        ends = next((j for j in range(than + 1, len(norms)) if "," in asked.gap(j)), len(norms))
        own = [i for i in asked.items if not i.lent]
        one = tuple(i for i in own if i.place < k or k < i.place < than)
        two = tuple(i for i in own if than < i.place < ends)
        if two:
            measure = tuple(i for i in own if i.place == k + 1 and i.place < than)
            return _Drawn(k, norm in _LESS, one, two, measure)
    return None


def _turned(index: UnitIndex, asked: Query, drawn: _Drawn, units: Sequence[Unit]) -> Iterator[Edit]:
    where = (drawn.place, drawn.place + 1)
    found = _sides(index, drawn)
    if found is not None:
        (unit, a), (other, b) = found
        if (base_value(a) < base_value(b)) is not drawn.less or base_value(a) == base_value(b):
            shown = f"{' '.join(a.text.split())} ... {' '.join(b.text.split())}"
            note = " ".join(unit.text.split()) if unit is other else ""
            yield edit(asked, "opposite", where, unit, source=shown, at=(a.start, a.end), note=note)
        return
    said = {n for u in units for n in u.norms}
    if not (_SHOWING & said or any(n.endswith(("er", "est")) and n in asked.norms for n in said)):
        last = drawn.two[-1].place + 1
        note = asked.claim.text[asked.words.starts[drawn.place] : asked.words.ends[last - 1]]
        yield edit(asked, "wording", (drawn.place, last), units[0], note=note)


def _sides(index: UnitIndex, drawn: _Drawn) -> tuple[tuple[Unit, Amount], tuple[Unit, Amount]] | None:
    """The one figure of each side in one sentence, or in two rows of one table that have one column."""
    stems = {i.stem for i in drawn.measure}
    for one in (i for i in drawn.one if i not in drawn.measure):
        for two in drawn.two:
            for unit, a in _figures(index, one, two):
                if stems and not any(index.stands(s, unit.places) for s in stems):
                    continue
                for other, b in _figures(index, two, one):
                    near = unit.view is other.view and abs(unit.number - other.number) <= _ROWS
                    rows = bool(unit.header) and bool(other.header) and len(unit.figures) == len(other.figures) == 1
                    if a is not b and comparable(a, b) and (unit is other or (near and rows)):
                        return (unit, a), (other, b)
    return None


def _figures(index: UnitIndex, mine: Item, theirs: Item) -> Iterator[tuple[Unit, Amount]]:
    """Figures that stand alone with a word of one side, and without that of the other."""
    for unit in {id(u): u for w, r in index.near(mine.stem) if r >= KIN for u in index.postings.get(w, ())}.values():
        said = sentence_of(unit)
        plain = [f for f in unit.figures if f.when is None and f.kind not in ("ordinal", "score")]
        for piece in pieces(said):
            stems = {said.stems[k] for k in piece.places}
            inside = [f for f in plain if f.last - 1 in piece.places]
            if len(inside) == 1 and index.stands(mine.stem, stems) and not index.stands(theirs.stem, stems):
                yield unit, inside[0]


def _share(index: UnitIndex, asked: Query, unit: Unit) -> Iterator[Edit]:
    """*Most of them were about noise* where the source has *41 complaints. Seventeen were about noise*."""
    place = next((k for k, n in enumerate(asked.norms) if n in _MOST and asked.norms[k + 1 : k + 2] == ["of"]), None)
    if place is None or _MOSTLIKE & set(unit.norms):
        return
    mine = next(p.places for p in pieces(sentence_asked(asked)) if place in p.places)
    behind = [i for i in asked.items if not i.lent and i.place > place and i.place in mine]
    said = sentence_of(unit)
    plain = [f for f in unit.figures if f.kind in ("number", "measure", "money")]
    for piece in pieces(said):
        stems = {said.stems[k] for k in piece.places}
        inside = [f for f in plain if f.last - 1 in piece.places]
        if len(inside) != 1 or not behind or sum(index.stands(i.stem, stems) for i in behind) < max(1, len(behind) - 1):
            continue
        part = inside[0]
        beside = [u for k in (0, -1, -2) if (u := index.beside(unit, k)) is not None]
        wholes = [
            (u, f) for u in beside for f in u.figures
            if f is not part and f.kind == part.kind and comparable(f, part) and base_value(f) > base_value(part)
        ]  # fmt: skip
        if wholes and base_value(part) <= _HALF * min(base_value(f) for _, f in wholes):
            source = " ".join(part.text.split())
            yield edit(
                asked, "quantifier", (place, place + 1), unit, source=source, at=(part.start, part.end),
                note=" ".join(unit.text.split()),
            )  # fmt: skip
            return
