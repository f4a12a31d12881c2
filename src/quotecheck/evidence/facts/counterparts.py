"""What a sentence has in the place of what a claim has: another label, another kind of a thing, another person, another
time. These are read whatever else of the claim the sentence has."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.facts.details import edit, other_name, subject_of
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.roles import Measured
from quotecheck.evidence.facts.strengthwords import NOW
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import is_content
from quotecheck.evidence.model import Edit

_PRESENT: Final = frozenset(["is", "are", "has", "have", "am", "it's", "that's", "there's", "we're", "they're", "i'm"])
_WAS: Final = frozenset({"was", "were", "had", "did", "used"})


def counterpart_edits(
    index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]
) -> list[Edit]:
    """What the chief sentence has in the place of something of the claim."""
    unit = units[0]
    found = (_label(asked, units), _then(asked, unit, measured), *_persons(index, asked, units))
    return [e for e in found if e is not None]


def _label(asked: Query, units: Sequence[Unit]) -> Edit | None:
    """*Unit 2* where the source has *Unit 3*, and nowhere *Unit 2*."""
    inside = {k for f in asked.figures if f.kind != "number" or f.noun for k in range(f.first, f.last)}
    for k in range(1, len(asked.norms)):
        number, word = asked.norms[k], asked.norms[k - 1]
        raw = asked.claim.text[asked.words.starts[k - 1]]
        if k in inside or not number.isdigit() or not word.isalpha() or not raw.isupper() or not is_content(word):
            continue
        there = [
            (u, j)
            for u in units
            for j in range(1, len(u.norms))
            if u.norms[j - 1] == word and u.norms[j].isdigit() and u.view.raw(u.first + j - 1)[:1].isupper()
        ]
        if there and all(u.norms[j] != number for u, j in there):
            unit, j = there[0]
            return edit(
                asked, "name", (k - 1, k + 1), unit, source=unit.view.run(unit.first + j - 1, unit.first + j + 1)
            )
    return None


def _then(asked: Query, unit: Unit, measured: Sequence[Measured]) -> Edit | None:
    """*has 82 players today* where the source has *when I came, it had 82*."""
    place = next((k for k, n in enumerate(asked.norms) if n in NOW), None)
    if not any(m.state == "agrees" and unit in m.units and m.figure.when is None for m in measured):
        return None
    if place is None or NOW & set(unit.norms) or _PRESENT & set(unit.norms):
        return None
    was = next((k for k, n in enumerate(unit.norms) if n in _WAS), None)
    if was is None:
        return None
    said = unit.view.run(unit.first + was, min(unit.last, unit.first + was + 3))
    return edit(asked, "date", (place, place + 1), unit, source=said)


def _persons(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> list[Edit]:
    out = []
    unit = units[0]
    for item in asked.items:
        if not item.name or item.lent or any(w in u.places for w, _ in index.near(item.stem) for u in units):
            continue
        other = other_name(asked, item, unit, names=True)
        if not other and item.place <= 1:
            other = subject_of(unit)
        if other:
            out.append(edit(asked, "name", (item.place, item.place + 1), unit, source=other))
    return out
