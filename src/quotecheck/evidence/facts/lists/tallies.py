"""The so many-th of somebody's: *her ninth goal of the season* against the list of goals, *Ames (Denby) 9, Cole 4*."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.lists.rollcalls import Roll
from quotecheck.evidence.facts.query import Query, sentence_before
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import root
from quotecheck.text.words import words

if TYPE_CHECKING:
    from quotecheck.evidence.model import EditClass

_OWNERS: Final = frozenset({"his", "her", "their", "its"})
_SPANS: Final = frozenset({"season", "year", "campaign", "term", "summer", "series", "career"})
_BETWEEN: Final = 2
"""Words that may stand between a name and its number: *Ames (Denby Town) 9*."""
_ABOVE: Final = 2
"""How many lines above its entries the head of a list may stand."""


def told_by_tallies(index: UnitIndex, asked: Query) -> Roll | None:
    """The entry of a list by which something is somebody's so many-th, or is not; None where none tells."""
    if len(asked.figures) != 1:
        return None
    nth = asked.figures[0]
    owner = asked.norms[nth.first - 1 : nth.first]
    spoken = {root(asked.norms[i.place]) for i in asked.items if not i.lent}
    counted = {root(n) for n in nth.noun.split()[:1]}
    if nth.kind != "ordinal" or not counted or not (owner and owner[0] in _OWNERS):
        return None
    if spoken - counted - {root(n) for n in _SPANS}:
        return None
    found = [p for name in _names_before(asked) for p in _entries(index, name, counted)]
    if not found:
        return None
    right = next((p for p in found if p[1].low == nth.low), None)
    unit, figure, said = right or found[-1]
    cls: EditClass = "number_style" if right else "number"
    at = (figure.start, figure.end)
    told = edit(asked, cls, (nth.first, nth.last), unit, source=said, at=at, note=said, allowed=right is not None)
    return Roll(unit=unit, units=(unit,), edits=(told,))


def _names_before(asked: Query) -> list[str]:
    """The names of the sentence before, whose *his* and *her* may be, the last one first."""
    said = words(sentence_before(asked.claim))
    text = sentence_before(asked.claim)
    printed = [text[a:b] for a, b in zip(said.starts, said.ends, strict=True)]
    return [root(n) for n, raw in reversed(list(zip(said.norms, printed, strict=True))) if raw[:1].isupper()]


def _entries(index: UnitIndex, name: str, counted: set[str]) -> Iterator[tuple[Unit, Amount, str]]:
    """The figures that stand right behind a name in a list of what is counted, with the name."""
    for unit in index.postings.get(name, ()):
        above = [u for k in range(1, _ABOVE + 1) if (u := index.beside(unit, -k)) is not None]
        for place in unit.places[name]:
            ahead = unit.view.text[unit.start : unit.view.starts[unit.first + place]]
            heads = [unit] if ":" in ahead else [unit, *above]
            if ahead.endswith("(") or not any(counted & {*u.places, *u.heading} for u in heads):
                continue
            figure = next((f for f in unit.figures if f.first > place), None)
            plain = figure is not None and figure.kind == "number" and figure.text.isdigit()
            if figure is not None and plain and figure.first - place - 1 <= _BETWEEN:
                yield unit, figure, unit.view.run(unit.first + place, unit.first + figure.last)
