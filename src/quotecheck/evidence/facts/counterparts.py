"""What a sentence has in the place of what a claim has: another label, another kind of a thing, another person, another
time. These are read whatever else of the claim the sentence has."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.details import other_name, subject_of
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.bindings import binding_edits
from quotecheck.evidence.facts.figures.compared import compared_edits
from quotecheck.evidence.facts.figures.faraway import far_edits
from quotecheck.evidence.facts.figures.formerly import former_edits
from quotecheck.evidence.facts.figures.misfits import misfit_edits
from quotecheck.evidence.facts.figures.ofthem import of_them_edits
from quotecheck.evidence.facts.figures.otherday import other_day_edits, since_edits
from quotecheck.evidence.facts.figures.othernouns import other_noun_edits, other_stuff_edits, rate_edits
from quotecheck.evidence.facts.figures.otherwise import otherwise_edits
from quotecheck.evidence.facts.figures.rankholders import held_rank_edits
from quotecheck.evidence.facts.figures.ranks import is_rank
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.people.holders import holder_edits
from quotecheck.evidence.facts.people.kin import kin_edits
from quotecheck.evidence.facts.people.titled import office_before_edits
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.relations.crossed import crossed_edits
from quotecheck.evidence.facts.relations.deeds import deed_edits, unfound_edits
from quotecheck.evidence.facts.relations.doers import doer_edits
from quotecheck.evidence.facts.relations.inplace import in_place_edits
from quotecheck.evidence.facts.relations.mixed import mixed_edits
from quotecheck.evidence.facts.relations.modifiers import modifier_edits
from quotecheck.evidence.facts.relations.overreach import overreach_edits
from quotecheck.evidence.facts.relations.samedeed import same_deed_edits
from quotecheck.evidence.facts.relations.stances import stance_edits
from quotecheck.evidence.facts.relations.taken import taken_edits
from quotecheck.evidence.facts.relations.undone import undone_edits
from quotecheck.evidence.facts.relations.whodid import who_edits
from quotecheck.evidence.facts.strengthwords import NOW
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.evidence.model import Edit, EditClass

_PRESENT: Final = frozenset(["is", "are", "has", "have", "am", "it's", "that's", "there's", "we're", "they're", "i'm"])
_BY_THEN: Final = frozenset({("at", "that", "time"), ("at", "the", "time"), ("in", "those", "days")})
_NEXT: Final = frozenset("second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th".split())  # noqa: SIM905
_LOWER: Final = 2
_NEAR: Final = 4
_SINCE: Final = 8
"""Words before a *since* within which the rank stands that it limits."""
_WAS: Final = frozenset({"was", "were", "had", "did", "used"})


def counterpart_edits(
    index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]
) -> list[Edit]:
    """What the chief sentence has in the place of something of the claim."""
    unit = units[0]
    found = (
        _label(asked, units), _then(asked, unit, measured), _no_longer(asked, unit), _ranked_otherwise(asked, measured),
        _best_since(index, asked, units), _since_when(asked, units), _lower(asked, unit),
        *_persons(index, asked, units),
        *doer_edits(index, asked, units), *binding_edits(asked, measured),
        *crossed_edits(index, asked, units, measured), *otherwise_edits(index, asked, units, measured),
        *taken_edits(index, asked, measured), *holder_edits(index, asked),
        *compared_edits(index, asked, units, measured), *deed_edits(index, asked, units),
        *undone_edits(index, asked, units), *misfit_edits(index, asked, unit, measured),
        *overreach_edits(index, asked, units), *same_deed_edits(index, asked, units, measured),
        *of_them_edits(index, asked, units), *former_edits(index, asked, measured),
        *other_day_edits(index, asked, unit, measured), *since_edits(index, asked, measured),
        *in_place_edits(index, asked, units), *modifier_edits(index, asked, unit), *mixed_edits(index, asked, unit),
        *stance_edits(index, asked, unit), *kin_edits(index, asked, unit), *office_before_edits(asked, unit),
        *other_noun_edits(index, asked, measured), *other_stuff_edits(index, asked, measured),
        *rate_edits(asked, measured), *far_edits(index, asked, measured),
        *held_rank_edits(asked, units, measured),
        *unfound_edits(index, asked, units, measured),
    )  # fmt: skip
    told = [e for e in found if e is not None]
    return told if any(e.cls == "roles" for e in told) else [*told, *who_edits(index, asked, unit)]


def _no_longer(asked: Query, unit: Unit) -> Edit | None:
    """*was still suffering* where the source has *at that time suffering*."""
    place = next((k for k, n in enumerate(asked.norms) if n in ("still", "now", "currently")), None)
    if place is None or (NOW | {"still"}) & set(unit.norms) or _PRESENT & set(unit.norms):
        return None
    at = next((k for k, t in enumerate(_triples(unit.norms)) if t in _BY_THEN), None)
    if at is None:
        return None
    said = unit.view.run(unit.first + at, unit.first + at + 3)
    return edit(asked, "modality", (place, place + 1), unit, source=said, note=" ".join(unit.text.split()))


def _triples(norms: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(norms[k : k + 3]) for k in range(len(norms) - 2)]


def _ranked_otherwise(asked: Query, measured: Sequence[Measured]) -> Edit | None:
    """*A layer from 1783 holds the most* where *that of 1783 is the thinnest; that of 1650 is the richest*."""
    if not any(is_rank(n) for n in asked.norms):
        return None
    mine = {root(n) for n in asked.norms if is_rank(n)}
    for m in measured:
        if m.state != "agrees" or m.candidate is None:
            continue
        unit, other = m.candidate.unit, m.candidate.figure
        edges = [0, *(k for k in range(1, len(unit.norms)) if _apart(unit, k)), len(unit.norms)]
        parts = list(pairwise(edges))
        ranks = [[k for k in range(a, b) if is_rank(unit.norms[k])] for a, b in parts]
        own = next((r for (a, b), r in zip(parts, ranks, strict=True) if a <= other.first < b), [])
        away = next((r for (a, b), r in zip(parts, ranks, strict=True) if r and not a <= other.first < b), [])
        if own and away and not any(likeness(root(unit.norms[k]), n) >= KIN for k in own for n in mine):
            said = unit.view.run(unit.first + own[0], unit.first + own[-1] + 1)
            cls: EditClass = "date" if m.figure.when is not None else "number"
            return edit(asked, cls, (m.figure.first, m.figure.last), unit, source=said)
    return None


def _apart(unit: Unit, k: int) -> bool:
    view = unit.view
    return ";" in view.text[view.ends[unit.first + k - 1] : view.starts[unit.first + k]]


def _best_since(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> Edit | None:
    """*the best ever* where the source has *our best since 2019*."""
    norms = asked.norms
    place = next((k for k, n in enumerate(norms) if is_rank(n) or n in ("best", "worst")), None)
    if place is None:
        return None
    behind = norms[place + 1 :]
    ever = "ever" in behind or "history" in behind or ("on", "record") in set(pairwise(behind))
    if not ever and not {"since", "opened"} <= set(behind) and not {"since", "founded"} <= set(behind):
        return None
    beside = [u for k in (-1, -2, 1) if (u := index.beside(units[0], k)) is not None and u.view is units[0].view]
    for unit in (*units, *beside):
        at = next((k for k, n in enumerate(unit.norms) if n == norms[place]), None)
        if at is None or list(unit.norms[at + 1 : at + 2]) != ["since"] or "record" in unit.norms[at:]:
            continue
        dated = next((f for f in unit.figures if f.when is not None and 0 < f.first - at <= _NEAR), None)
        if dated is not None:
            said = unit.view.run(unit.first + at, unit.first + dated.last)
            return edit(asked, "quantifier", (place, place + 1), unit, source=said, note=" ".join(unit.text.split()))
    return None


def _lower(asked: Query, unit: Unit) -> Edit | None:
    """*the busiest port* where the source has *the third busiest*."""
    for k, norm in enumerate(asked.norms):
        if not is_rank(norm) or _NEXT & set(asked.norms[max(0, k - _LOWER) : k]):
            continue
        there = [j for j, n in enumerate(unit.norms) if n == norm]
        lower = [j for j in there if _NEXT & set(unit.norms[max(0, j - 1) : j])]
        if there and lower == there:
            said = unit.view.run(unit.first + lower[0] - 1, unit.first + lower[0] + 1)
            return edit(asked, "quantifier", (k, k + 1), unit, source=said, note=" ".join(unit.text.split()))
    return None


def _since_when(asked: Query, units: Sequence[Unit]) -> Edit | None:
    """*the wettest summer since 1979* where the source has *the wettest since 1997*, and 1979 for something else."""
    mine = _ranked_since(asked.norms, asked.figures)
    if mine is None:
        return None
    found = [(u, r) for u in (*units, *asked.before) if (r := _ranked_since(u.norms, u.figures)) is not None]
    there = [(u, figure) for u, (rank, figure) in found if rank == mine[0]]
    if not there or any(not comparable(mine[1], f) or holds(mine[1], f) for _, f in there):
        return None
    unit, other = there[0]
    said = " ".join(other.text.split())
    return edit(asked, "date", (mine[1].first, mine[1].last), unit, source=said, at=(other.start, other.end))


def _ranked_since(norms: Sequence[str], figures: Sequence[Amount]) -> tuple[str, Amount] | None:
    """The word of rank that a *since* with its date hangs on, and the date."""
    for figure in figures:
        if figure.when is None or not figure.first or norms[figure.first - 1] != "since":
            continue
        place = next(
            (k for k in range(figure.first - 2, max(-1, figure.first - _SINCE), -1) if is_rank(norms[k])), None
        )
        if place is not None:
            return norms[place], figure
    return None


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
