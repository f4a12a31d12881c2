"""What somebody did, or will do: a list of names, a label or a row cannot tell it without the word.

*The chairman supported her* where all that the packet has of him is *Present: Sir Owen Pell (chairman), Ros Till*.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.figureroles import is_aside
from quotecheck.evidence.facts.figures.ranks import is_rank
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.relations.strength import is_move
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import is_finite
from quotecheck.evidence.language.concepts import root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Edit

_FAINT: Final = 0.3
_BESIDE: Final = 1
"""Words between an auxiliary and its verb."""
_PERSONS: Final = frozenset({"i", "we", "you", "he", "she", "it", "they"})
_PASSED: Final = frozenset({"not", "already", "also", "never", "then", "been", "being", "be"})


def deed_edits(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> list[Edit]:
    """The verb of a claim without figures, where nothing that it rests on says so, or says anything."""
    if asked.figures or asked.claim.display or any(_tells(u) for u in units):
        return []
    deed = _deed(asked)
    if deed is None or is_rank(asked.norms[deed.place]):
        return []
    there = [{*map(root, u.norms), *index.around(u)} for u in units]
    if any(deed.stem in t or index.stands(deed.stem, t) for t in there):
        return []
    said = asked.norms[deed.place]
    return [edit(asked, "wording", (deed.place, deed.place + 1), units[0], note=said)]


def unfound_edits(index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]) -> list[Edit]:
    """What is done, where neither that nor any figure of the claim stands in what comes nearest: it is about something
    else."""
    if not measured or asked.claim.display or any(m.state not in ("absent", "differs") for m in measured):
        return []
    deed = _deed(asked)
    if all(is_aside(asked, m.figure) for m in measured):
        return []  # "Ines Rocha, 46, joins": what is said is not of it
    if deed is None or is_rank(asked.norms[deed.place]) or is_move(deed.stem):
        return []
    if any(deed.stem in index.around(u) or index.stands(deed.stem, u.places, _FAINT) for u in units):
        return []
    said = asked.norms[deed.place]
    return [edit(asked, "wording", (deed.place, deed.place + 1), units[0], note=said)]


def _tells(unit: Unit) -> bool:
    """Whether a sentence has a verb; a name is none."""
    return any(
        (is_finite(n, k) and unit.view.raw(unit.first + k).islower()) or n[k].partition("'")[0] in _PERSONS
        for n in (unit.norms,)
        for k in range(len(n))
    )


def _deed(asked: Query) -> Item | None:
    """The word that says what is done: the first verb, or what stands right behind its auxiliaries."""
    norms, light = asked.norms, lexicon().words("finite") | _PASSED
    first = next((k for k in range(len(norms)) if is_finite(norms, k)), len(norms))
    while first < len(norms) and (norms[first] in light or norms[first].endswith("ly")):
        first += 1
    return next((i for i in asked.items if not (i.lent or i.name) and first <= i.place <= first + _BESIDE), None)
