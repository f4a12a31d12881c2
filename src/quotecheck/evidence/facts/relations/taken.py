"""What a claim puts together and one sentence of a source parts: the place of one is taken there by another.

*24 per cent had a home* where the source has *61 per cent had a home to go to and 24 per cent a job*: the word of the
claim stands in a piece of the sentence that has another figure in its place, and the claim's figure in another piece.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.people.offices import is_office, is_second
from quotecheck.evidence.facts.pieces import (
    ELLIPTIC,
    Piece,
    Sentence,
    pieces,
    sentence_asked,
    sentence_of,
)
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.strengthwords import LISTS
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, distinct, holds, noun_likeness
from quotecheck.evidence.language.concepts import SAME, root
from quotecheck.evidence.model import Edit, EditClass

_POINTING: Final = frozenset(
    """
    it he she they this that these those its his her their him them both such i we you my our your i've we've i'd we'd
    i'm we're it's he's she's they're one
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_NONE: Final = frozenset({"none", "nothing"})
_SHIFTED: Final = frozenset({"later", "earlier", "before", "after"})
_AFTER: Final = frozenset({"after", "before", "despite", "without", "excluding", "than"})
"""Words behind a figure that lead to another one: *£412,000, after income from visitors*."""
_PLACING: Final = frozenset({"date", "number", "duration", "age"})
"""Kinds of figures that say which one is meant; a share is of the other."""
_GENERAL: Final = frozenset(root(w) for w in LISTS["general"]) | {"all", "mak", "last"}


def taken_edits(index: UnitIndex, asked: Query, measured: Sequence[Measured]) -> list[Edit]:
    """The first figure of the claim whose place another has."""
    return [e for m in measured if (e := _figure(index, asked, m, measured)) is not None][:1]


def _figure(index: UnitIndex, asked: Query, m: Measured, measured: Sequence[Measured]) -> Edit | None:
    """A word of the claim that stands with another figure of the sentence that has the claim's."""
    if m.state != "agrees" or m.candidate is None:
        return None
    unit = m.candidate.unit
    if any(o.state == "derived" and unit in o.units for o in measured):
        return None  # a share of it, or a difference
    if unit.columns or unit.header or len(unit.figures) < len((m,)) + ("none" not in unit.norms):
        return None
    said = sentence_of(unit)
    found = pieces(said)
    own = [p for p in found if any(comparable(m.figure, f) and holds(m.figure, f) for f in _figures(said, p))]
    if not own or len(found) < len((m, m)):
        return None
    for part in _beside(asked, m.figure):
        having = [p for p in found if _stands(index, asked, said, p.places, part)]
        if not having or any(_stands(index, asked, said, (*p.places, *p.lent), part) for p in own):
            continue
        if any(_stands(index, asked, said, p.lent, m.figure) for p in having):
            continue  # "Of 84 moorings 51 are let"
        rivals = [_rival(asked, said, p, m.figure) for p in having]
        if all(rivals) and not any(_points(said, p, q) for p in own for q in having):
            source, at = rivals[0] or ("", (0, 0))
            cls: EditClass = "number" if m.figure.when is None else "date"
            return edit(asked, cls, (m.figure.first, m.figure.last), unit, source=source, at=at)
    return None


def _beside(asked: Query, figure: Amount) -> list[Item | Amount | int]:
    """What the claim tells with a figure: words, offices (by their places) and other figures of its piece, but for what
    the figure counts."""
    mine = {k for p in pieces(sentence_asked(asked)) if figure.last - 1 in p.places for k in p.places}
    counted = {w for f in asked.figures for w in f.noun.split()}
    inside = {k for f in asked.figures for k in range(f.first, f.last)}
    items = [
        i
        for i in asked.items
        if i.place in mine - inside
        and not (i.lent or i.stem in _GENERAL or asked.norms[i.place] in counted)
        and not _AFTER & set(asked.norms[figure.last : i.place])
    ]
    offices = [k for k in sorted(mine) if is_office(asked.norms[k])]
    return [
        *items,
        *offices,
        *(f for f in asked.figures if f is not figure and f.last - 1 in mine and f.kind in _PLACING),
    ]


def _stands(index: UnitIndex, asked: Query, said: Sentence, places: Sequence[int], part: Item | Amount | int) -> bool:
    """Whether some words of a sentence have a part of the claim."""
    if isinstance(part, Amount):
        return any(comparable(part, f) and holds(part, f) for f in said.figures if f.last - 1 in places)
    if isinstance(part, int):
        office, second = asked.norms[part], is_second(asked.norms, part)
        return any(said.norms[k] == office and is_second(said.norms, k) == second for k in places)
    words = {w for w, rate in index.near(part.stem) if rate >= SAME} or {part.stem}
    return any(said.stems[k] in words for k in places)


def _figures(said: Sentence, piece: Piece) -> list[Amount]:
    return [f for f in said.figures if f.last - 1 in piece.places]


def _rival(asked: Query, said: Sentence, piece: Piece, mine: Amount) -> tuple[str, tuple[int, int]] | None:
    """Another figure that a piece has in the place of the claim's; none where it has one of the claim's."""
    inside = _figures(said, piece)
    if any(_same_kind(said, mine, f) and holds(m, f) for f in inside for m in asked.figures if comparable(m, f)):
        return None
    for f in inside:
        if f.kind == "ordinal" or not _same_kind(said, mine, f):
            continue
        if mine.when is None and distinct(mine) < distinct(f) / 4:
            continue
        return " ".join(f.text.split()), (f.start, f.end)
    none = next((said.printed[k] for k in piece.places if said.norms[k] in _NONE), "")
    return (none, (0, 0)) if none and mine.when is None else None


def _same_kind(said: Sentence, mine: Amount, other: Amount) -> bool:
    """Whether two figures may have one place: *14 crowns* and a bare *12*, *2 June* and *two weeks later*."""
    if mine.when is not None and other.kind == "duration":
        return bool(_SHIFTED & set(said.norms[other.last : other.last + 1]))
    if other.kind == "number" and not other.noun and mine.kind in ("money", "percent", "measure"):
        return True
    if not comparable(mine, other):
        return False
    likeness = noun_likeness(mine, other) if mine.kind == "number" else 1.0
    return bool(likeness) or (likeness is None and not other.noun)


def _points(said: Sentence, own: Piece, other: Piece) -> bool:
    """Whether the piece with the claim's figure points back to what the other speaks of: *and it opens on 2 June*."""
    if own.places[0] < other.places[0]:
        return False
    of_them = any(a == "of" and b in ELLIPTIC for a, b in pairwise([said.norms[k] for k in other.places]))
    return bool(_POINTING & {said.norms[k] for k in own.places}) and not of_them
