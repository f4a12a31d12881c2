"""What a figure or a place is of, told otherwise by the source: the other way, the other year, by the week and not by
the day, there and not here. Each is read beside the very figure or word, whatever else the sentence has."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import RATIOS, Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.roles import Measured, agreeing
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.strengthwords import LISTS
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Edit

_UP: Final = LISTS["up"] | {"above", "higher", "more", "greater", "longer", "better"}
_DOWN: Final = LISTS["down"] | {"below", "lower", "less", "fewer", "smaller", "shorter", "worse"}
_BEFORE: Final = 4
"""Words before a figure within which a verb says which way it went: *were down by 5 per cent*."""
_BEHIND: Final = 2
"""The same behind it: *5 per cent lower*."""
_PARTING: Final = frozenset({"from", "to", "and", "but", "or", "of", "than", "with", "by", "while", "against", "after"})
_PERIODS: Final = frozenset("day night week month quarter half year season term term-time decade summer winter".split())  # noqa: SIM905
_EACH: Final = frozenset({"a", "an", "per", "each", "every"})
_RATE: Final = 7
"""Words behind a figure within which it is said what it is for: *passengers use the line on a working day*."""
_LAST: Final = frozenset({"last", "previous"})
_THIS: Final = frozenset({"this", "current"})
_AGO: Final = frozenset({"ago", "earlier", "before"})
_NOW_BEHIND: Final = 3
Held = tuple[Amount, Unit, Amount]
"""A figure of the claim, and the sentence and figure of a source that it stands for."""
_PLACE: Final = frozenset({"in", "at", "from", "near"})
_POINTING: Final = frozenset({"it", "that", "this", "they", "he", "she"})
_SHORT: Final = 8
"""Words of a sentence that only says when what the next one tells was: *That was last year.*"""
_STEP: Final = 3
_HAD: Final = frozenset({"has", "have", "had"})
_TO_COME: Final = frozenset({"will", "would", "shall", "may", "might", "could", "to"})


def otherwise_edits(index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]) -> list[Edit]:
    """What the passages tell otherwise of the claim's figures, its time and its place."""
    plain = [held for held in agreeing(measured) if held[0].when is None]
    found = [
        *_ways(asked, plain),
        *_rates(asked, plain),
        *_periods(asked, plain),
        *_season(index, asked, units[0]),
        *_there(index, asked, units[0]),
        *_modified(index, asked, units),
        *_to_come(asked, units),
    ]
    return found[:2]


def _ways(asked: Query, plain: Sequence[Held]) -> Iterator[Edit]:
    """*sales 1.7 per cent above last year's* where the source has *1.7% lower*."""
    for figure, unit, other in plain:
        if figure.kind not in RATIOS or unit.columns:
            continue
        mine, theirs = _way(asked.norms, figure, asked.figures), _way(unit.norms, other, unit.figures)
        if mine is None or theirs is None or mine[0] == theirs[0]:
            continue
        yield edit(
            asked, "opposite", (mine[1], mine[1] + 1), unit,
            source=unit.view.run(unit.first + theirs[1], unit.first + theirs[1] + 1), note=" ".join(unit.text.split()),
        )  # fmt: skip


def _way(norms: Sequence[str], figure: Amount, figures: Sequence[Amount]) -> tuple[bool, int] | None:
    """Whether a figure is one of a rise, and the word that says so; none where nothing beside it does, or two do."""
    low = max((f.last for f in figures if f.last <= figure.first), default=0)
    high = min((f.first for f in figures if f.first >= figure.last), default=len(norms))
    behind = range(figure.last, min(high, figure.last + _BEHIND))
    behind = behind[:1] if _PARTING & set(norms[figure.last : figure.last + 1]) else behind
    before = range(max(low, figure.first - _BEFORE), figure.first)
    limits = {"more", "less", "fewer", "above", "below"}  # "more than 5 per cent", "fell below 5 per cent"
    found = [k for k in behind if norms[k] in _UP | _DOWN]
    found = found or [k for k in before if norms[k] in (_UP | _DOWN) - limits]
    if not found or {norms[k] in _UP for k in found} == {True, False}:
        return None
    if norms[figure.last : figure.last + 1] == ["of"]:
        return None  # "a rise to 5 per cent of": a share
    if {"to", "from", "not", "no", "than"} & set(norms[max(0, found[0] - 1) : figure.first]) - {norms[found[0]]}:
        return None
    return norms[found[0]] in _UP, found[0]


def _rates(asked: Query, plain: Sequence[Held]) -> Iterator[Edit]:
    """*11,400 passengers a week* where the source has as many *on a working day*."""
    for figure, unit, other in plain:
        mine, theirs = _rate(asked.norms, figure, asked.figures), _rate(unit.norms, other, unit.figures)
        if mine is None or theirs is None or mine[0] == theirs[0]:
            continue
        said = unit.view.run(unit.first + theirs[1] - 1, unit.first + theirs[2] + 1)
        yield edit(asked, "unit", (mine[1], mine[2] + 1), unit, source=said, note=" ".join(unit.text.split()))


def _rate(norms: Sequence[str], figure: Amount, figures: Sequence[Amount]) -> tuple[str, int, int] | None:
    """The period that a figure is for each of, and where it is said from its *a* or *per* on."""
    high = min((f.first for f in figures if f.first >= figure.last and f.when is None), default=len(norms))
    for k in range(figure.last, min(high, figure.last + _RATE, len(norms) - 1)):
        if norms[k] not in _EACH:
            continue
        for j in (k + 1, k + 2):
            if j < min(high, len(norms)) and norms[j] in _PERIODS:
                after = norms[j + 1 : j + 2]
                return None if after and after[0] in _AGO | {"after", "later"} else (norms[j], k, j)
    return None


def _periods(asked: Query, plain: Sequence[Held]) -> Iterator[Edit]:
    """*£16m this year* where the source has *£11m this year, against £16m last year*."""
    norms = asked.norms
    now = {b for a, b in pairwise(norms) if a in _THIS and b in _PERIODS}
    if not now or _LAST & set(norms) or _AGO & set(norms):
        return
    for figure, unit, other in plain:
        high = min((f.first for f in unit.figures if f.first >= other.last and f.when is None), default=len(unit.norms))
        behind = unit.norms[other.last : min(high, other.last + _NOW_BEHIND)]
        then = next((k for k, n in enumerate(behind[:-1]) if n in _LAST and behind[k + 1] in now), None)
        if then is None:
            continue
        rival = next((f for f in unit.figures if f is not other and f.when is None and f.kind == other.kind), None)
        if rival is None:
            continue
        said = " ".join(rival.text.split())
        yield edit(asked, "number", (figure.first, figure.last), unit, source=said, at=(rival.start, rival.end))


def _season(index: UnitIndex, asked: Query, unit: Unit) -> Iterator[Edit]:
    """*it cost her nine weeks this season* where the source has *That was last year. It cost me nine weeks.*"""
    before = index.beside(unit, -1)
    if before is None or len(before.norms) > _SHORT or not _POINTING & set(unit.norms[:2]):
        return
    then = [k for k, n in enumerate(before.norms[:-1]) if n in _LAST and before.norms[k + 1] in _PERIODS]
    mine = [k for k, n in enumerate(asked.norms[:-1]) if n in _THIS and asked.norms[k + 1] in _PERIODS]
    if then and mine and not _LAST & set(asked.norms):
        said = before.view.run(before.first + then[0], before.first + then[0] + 2)
        yield edit(asked, "date", (mine[0], mine[0] + 2), before, source=said)


def _there(index: UnitIndex, asked: Query, unit: Unit) -> Iterator[Edit]:
    """*in Belgium* where the sentence says *there*, and the one before it speaks of the Netherlands."""
    before = index.beside(unit, -1)
    there = next((k for k, n in enumerate(unit.norms) if k and n == "there" and unit.stems[k - 1]), None)
    if before is None or there is None:
        return
    places = [k for k in range(1, len(before.norms)) if before.stems[k] and _is_place(before, k)]
    if not places or len({before.stems[k] for k in places}) > 1:
        return
    for item in asked.items:
        placed = item.name and item.place and asked.norms[item.place - 1] in _PLACE
        if placed and not any(index.stands(item.stem, u.places) for u in (unit, before)):
            said = before.view.run(before.first + places[0], before.first + places[0] + 1)
            yield edit(asked, "name", (item.place, item.place + 1), before, source=said)
            return


def _is_place(unit: Unit, k: int) -> bool:
    """Whether a capital stands behind *in* or *with the*."""
    ahead = unit.norms[k - 2 : k] if unit.norms[k - 1] == "the" else unit.norms[k - 1 : k]
    return unit.view.raw(unit.first + k)[:1].isupper() and bool({*_PLACE, "with"} & set(ahead))


def _modified(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> Iterator[Edit]:
    """*the Irish division* where the source has *the UK division*: one capital before the same noun, and another."""
    first = units[0]
    beside = [u for k in (1, -1) if (u := index.beside(first, k)) is not None]
    for item in asked.items:
        noun = next((i for i in asked.items if i.place == item.place + 1 and not i.name and not i.lent), None)
        if not item.name or item.lent or noun is None or item.place < 1 or item.joined:
            continue
        if any(index.stands(item.stem, u.places) for u in (*units, *beside)):
            continue
        for unit in (*units, *beside):
            for k in unit.places.get(noun.stem, ()):
                if _capital(unit, k - 1) and _others(index, asked, unit, item):
                    said = unit.view.run(unit.first + k - 1, unit.first + k + 1)
                    yield edit(asked, "name", (item.place, item.place + 2), unit, source=said)
                    return


def _capital(unit: Unit, k: int) -> bool:
    """*the UK division*: a capital behind an article and before a word of the language."""
    view, at = unit.view, unit.first + k
    plain = k > 0 and unit.norms[k - 1] in ("the", "its", "our", "their", "a")
    return plain and view.raw(at)[:1].isupper() and view.raw(at + 1).islower()


def _others(index: UnitIndex, asked: Query, unit: Unit, item: Item) -> bool:
    """Whether a sentence, or the one before it where it begins with a pronoun, has another name of the claim."""
    near = (unit, before) if unit.norms[0] in _POINTING and (before := index.beside(unit, -1)) is not None else (unit,)
    names = [i for i in asked.items if i.name and i is not item and not i.lent]
    return any(index.stands(i.stem, u.places) for i in names for u in near)


def _to_come(asked: Query, units: Sequence[Unit]) -> Iterator[Edit]:
    """*has already qualified* where another sentence of the passage has *will qualify*."""
    for k, norm in enumerate(asked.norms):
        before = set(asked.norms[max(0, k - _STEP) : k])
        if not (is_past(norm) and is_content(norm) and _HAD & before) or "to" in before:
            continue  # "were supposed to have finished"
        deed = root(norm)
        if any(root(n) == deed and is_past(n) for u in units for n in u.norms) or deed in units[0].places:
            continue
        for unit in units[1:]:
            for place in unit.places.get(deed, ()):
                found = next((n for n in unit.norms[max(0, place - _STEP) : place] if n in _TO_COME), None)
                if found is not None:
                    note = " ".join(unit.text.split())
                    yield edit(asked, "modality", (k, k + 1), unit, source=found, note=note)
                    return
