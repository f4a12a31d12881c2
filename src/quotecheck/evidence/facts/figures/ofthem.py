"""A share of what was spoken of, against how many of them the source counts: *all of them*, *most of it*, *both*.

*40 kites were flown. Of these 23 tore* makes *All of them tore* wrong, and so it does *None of them tore*. What a
source counts of a whole stands behind *of which*, before *of them*, behind *Of the 40*, or at the head of the next
sentence:
*Nine were lost at sea*.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.parts import between, parted, weigh
from quotecheck.evidence.facts.figures.roles import is_base
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value
from quotecheck.evidence.language.concepts import KIN
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Edit
from quotecheck.text.numbers import is_number_word, quantity
from quotecheck.text.records import dataclass

_ALL: Final = frozenset("all every each both everyone everybody whole entire".split())  # noqa: SIM905
_MOST: Final = frozenset("most majority bulk".split())  # noqa: SIM905
_NONE: Final = frozenset("none neither".split())  # noqa: SIM905
_NOT_QUITE: Final = frozenset("nearly almost not virtually practically about roughly".split())  # noqa: SIM905
_NO_SHARE: Final = frozenset("above after at in for first of".split())  # noqa: SIM905
"""Words before *all* with which it is no share: *in all*, *after all*."""
_THEM: Final = frozenset("them these those it which whom this".split())  # noqa: SIM905
_POINTING: Final = frozenset("they these those them among it".split())  # noqa: SIM905
_IN_ALL: Final = (["in", "all"], ["in", "total"])
_WHOSE: Final = _THEM | frozenset("the its their his her our".split())  # noqa: SIM905
_BE: Final = frozenset("is are was were had has have did could would will".split())  # noqa: SIM905
_ONLY: Final = frozenset({"only", "just", "but", "and", "a"})
_HALF: Final = (0.4, 0.6)
_ENOUGH: Final = 0.5
"""Share of what a claim says of them that a sentence must say of those that it counts."""
_OPENING: Final = 3
_BACK: Final = 3


@dataclass(frozen=True, slots=True)
class _Share:
    """The share that a claim speaks of, and what it says of it."""

    place: int
    low: float
    high: float
    told: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of a whole a sentence counts, and the words ``[first, last)`` that tell what of them."""

    unit: Unit
    value: float
    at: tuple[int, int]
    first: int
    last: int
    whole: float | None
    plain: bool
    """Nothing in the sentence says of what it is a part."""


def of_them_edits(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> list[Edit]:
    """The first share of a claim that the source's count of the same things makes wrong."""
    shares = [s for s in _shares(asked) if s.told]
    if not shares:
        return []
    near = list(dict.fromkeys(u for a in (*units, *asked.before) for k in (0, 1, 2, -1) if (u := _beside(index, a, k))))
    for share in shares:
        found = [
            c for u in near for c in counted_of_them(index, u) if _tells(index, share, c) and not _claimed(asked, c)
        ]
        if not found or any(_holds(share, c) for c in found):
            continue
        wrong = next((c for c in found if _fails(share, c)), None)
        if wrong is not None:
            first, last = wrong.at
            said = wrong.unit.view.run(wrong.unit.first + first, wrong.unit.first + last)
            note = " ".join(wrong.unit.text.split())
            return [edit(asked, "quantifier", (share.place, share.place + 1), wrong.unit, source=said, note=note)]
    return []


def _beside(index: UnitIndex, unit: Unit, offset: int) -> Unit | None:
    return index.beside(unit, offset) if offset else unit


def _shares(asked: Query) -> Iterator[_Share]:
    norms = asked.norms
    for k, norm in enumerate(norms):
        behind = list(norms[k + 1 : k + 4])
        if norm == "every" and behind[:1] == ["one"]:
            behind = behind[1:]
        of = behind[:1] == ["of"] and len(behind) > 1 and behind[1] in _WHOSE
        counted = any(f.first == k + 1 and f.kind == "number" for f in asked.figures)
        lead = set(norms[max(0, k - 1) : k])
        if lead & _NOT_QUITE or (norm in ("all", "most") and lead & _NO_SHARE):
            continue
        low, high = 2.0, -1.0
        if (norm in _ALL and (of or (norm == "all" and counted))) or (norm == "both" and behind[:1] != ["and"]):
            low, high = 1.0, 1.0
        elif norm in _MOST and of:
            low, high = 0.5, 1.0
        elif norm == "half" and of and set(norms[max(0, k - 2) : k]).isdisjoint({"than", "and"}):
            low, high = _HALF
        elif norm in _NONE and of:
            low, high = 0.0, 0.0
        if high >= 0:
            yield _Share(k, low, high, _told(asked, k))


def _told(asked: Query, place: int) -> tuple[Item, ...]:
    """What a claim says of a share: what follows it, or where nothing does what stands before it."""
    text, words = asked.claim.text, asked.words
    edges = [k for k in range(1, len(words)) if any(c in text[words.ends[k - 1] : words.starts[k]] for c in ",;:()—–")]
    last = next((k for k in edges if k > place), len(words))
    first = max((k for k in edges if k <= place), default=0)
    own = [i for i in asked.items if not i.lent and i.place != place]
    return tuple(i for i in own if place < i.place < last) or tuple(i for i in own if first <= i.place < place)


def counted_of_them(index: UnitIndex, unit: Unit) -> Iterator[Counted]:
    """The parts of a whole that a sentence counts."""
    if unit.header or unit.columns:
        return
    norms = unit.norms
    listed = next((k for k in range(len(norms) - 1) if norms[k] == "of" and norms[k + 1] in _THEM), None)
    framed = _frame(unit)
    numbers = list(_numbers(unit))
    for first, last, value in numbers:
        behind = list(norms[last : last + 2])
        of_them = behind in _IN_ALL or (behind[:1] == ["of"] and len(behind) > 1 and behind[1] in _THEM)
        behind_of = listed is not None and listed + 2 <= first and not of_them
        lead = [n for n in norms[:first] if n not in _ONLY]
        plain = not lead and bool(behind) and (behind[0] in _BE or is_past(behind[0]))
        plain = plain or (bool(lead) and lead[0] in _POINTING and bool(behind) and bool(unit.stems[last]))
        if not (of_them or behind_of or plain or (framed is not None and framed.last <= first)):
            continue
        start = last + 2 if of_them else last
        end = _end(unit, start, {k for k, _, _ in numbers})
        if not any(unit.stems[start:end]) and not any(start <= f.first < end for f in unit.figures):
            start, end = max((k for k in range(1, first) if parted(unit, k)), default=0), first
        whole = base_value(framed) if framed is not None else _whole(index, unit, first, value)
        yield Counted(unit, value, (first, last), start, end, whole, plain and not (of_them or behind_of))


def _end(unit: Unit, start: int, numbers: set[int]) -> int:
    """Where what is told of a count ends: at a mark, or where the next count begins."""
    last = len(unit.norms)
    for k in range(start + 1, last):
        joined = not between(unit, k).strip()
        if parted(unit, k) and (not joined or any(n in numbers for n in range(k, min(k + 3, last)))):
            return k
    return last


def _frame(unit: Unit) -> Amount | None:
    """The whole that a sentence opens with: *Of the 40 kites,*."""
    if unit.norms[0] != "of":
        return None
    plain = [f for f in unit.figures if f.kind in ("number", "money")]
    alone = set(unit.norms[1:2]) <= _THEM and len(plain) < 2  # "Of these 23 tore"
    return next((f for f in plain if f.first <= _OPENING and not alone), None)


def _numbers(unit: Unit) -> Iterator[tuple[int, int, float]]:
    known = {f.first: f for f in unit.figures if f.kind in ("number", "money", "measure") and f.low == f.high}
    inside = {k for f in unit.figures for k in range(f.first, f.last)}
    for k, norm in enumerate(unit.norms):
        if k in known and not known[k].bound:
            yield known[k].first, known[k].last, base_value(known[k])
        elif k not in inside and is_number_word(norm):
            found = quantity([norm], 0)
            if found is not None and not found.ordinal:
                yield k, k + 1, found.value


def _whole(index: UnitIndex, unit: Unit, before: int, part: float) -> float | None:
    """The nearest count before a part that is larger than it, here or in the sentences before."""
    for back in range(_BACK):
        other = index.beside(unit, -back) if back else unit
        if other is None or other.view is not unit.view:
            continue
        plain = [f for f in other.figures if f.kind in ("number", "money", "measure") and (back or f.last <= before)]
        plain = [f for f in plain if base_value(f) > part and not is_base(other.norms, f) and not _in_bracket(other, f)]
        if plain:
            return base_value(plain[0] if back else plain[-1])
    return None


def _in_bracket(unit: Unit, figure: Amount) -> bool:
    return "(" in between(unit, figure.first) if figure.first else False


def _tells(index: UnitIndex, share: _Share, counted: Counted) -> bool:
    """Whether a count is of what the claim says of its share; what both are counted of says nothing."""
    unit = counted.unit
    stems = {s for s in unit.stems[counted.first : counted.last] if s}
    before = {s for s in unit.stems[: min(counted.first, counted.at[0])] if s}
    told = [i for i in share.told if index.stands(i.stem, stems) or not index.stands(i.stem, before)]
    return bool(stems) and weigh(index, told, stems, KIN) >= _ENOUGH * sum(i.weight for i in told) > 0


def _claimed(asked: Query, counted: Counted) -> bool:
    return any(f.when is None and base_value(f) == counted.value for f in asked.figures if f.low > 1)


def _holds(share: _Share, counted: Counted) -> bool:
    if counted.whole is None:
        return False
    return share.low <= counted.value / counted.whole <= share.high and not (share.low == 0.5 == counted.value)


def _fails(share: _Share, counted: Counted) -> bool:
    if share.high == 0.0:
        return counted.value > 0
    if counted.whole is None:
        return share.low == 1.0 and not counted.plain
    part = counted.value / counted.whole
    return not share.low <= part <= share.high and part <= 1
