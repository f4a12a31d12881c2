"""What is worth reading beside the passage that a refused claim is shown with.

Where a claim gives a cause, the cause that the sources give for the same thing; where it says that something is the
longest or the first, the sentence that ranks it; where its figure is of something else, the sentence next to it that
has the word the claim counts, and a figure; where it gives somebody an office, what the sources call that person.
Each is shown and decides nothing.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.measuring import share_in
from quotecheck.evidence.facts.nearest import TELLS_CAUSE
from quotecheck.evidence.facts.ownwords import own_words
from quotecheck.evidence.facts.people.titles import Title, beside_name
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.relations.strength import is_move
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable
from quotecheck.evidence.language.concepts import KIN, root
from quotecheck.evidence.model import Edit

MOST: Final = 3
"""So many are shown."""
_BEFORE_IT: Final = frozenset("because due owing blamed attributed result resulted stems stemmed".split())  # noqa: SIM905
"""What the claim says was caused stands before these: *closed because of*, *was blamed on*."""
_BEHIND_IT: Final = frozenset("caused causes triggered triggers prompted prompts sparked".split())  # noqa: SIM905
"""And behind these: *caused the closure of*."""
_EFFECT: Final = 0.5
"""Least share of what is said to be caused that a sentence with a cause must have."""
_EXTREMES: Final = frozenset("first only record".split())  # noqa: SIM905
_RANKING: Final = frozenset("rank ranks ranked ranking place placed".split())  # noqa: SIM905
_BARE: Final = 5
_RANKED: Final = 0.3
"""Least share of a claim that a sentence which ranks something must have in and around it."""
_LACKING: Final = 0.25
"""Least share of a claim's words that the passage must lack for the sentence beside it to be shown."""
_CLOSE: Final = 3
"""Words from a figure within which stands what it counts."""
_NEXT: Final = (1, 2, -1, -2)
_ENTRIES: Final = 3
"""Entries of a list that are shown under its heading."""


def companions(
    asked: Query, index: UnitIndex, shown: Sequence[Unit], named: Sequence[Title] = (), edits: Sequence[Edit] = ()
) -> list[tuple[Unit, ...]]:
    """What to show beside ``shown``, the sentence that tells most first; ``edits`` are what speaks against the
    claim."""
    out: list[tuple[Unit, ...]] = []
    for found in (*_all(asked, index, shown, named), *map(tuple, own_words(asked, index, shown, edits))):
        if found[0] not in shown and not any(found[0] in o for o in out):
            out.append(found)
    return out[:MOST]


def _all(asked: Query, index: UnitIndex, shown: Sequence[Unit], named: Sequence[Title]) -> Iterator[tuple[Unit, ...]]:
    yield from ((u,) for t in named if (u := beside_name(t, index)) is not None)
    cause = _cause(asked, index, shown)
    if cause is not None:
        yield (cause,)
    ranked = _ranked(asked, index, shown)
    if ranked is not None:
        yield _with_entries(index, ranked)
    beside = _counted_beside(asked, index, shown[0])
    if beside is not None:
        yield (beside,)


def _cause(asked: Query, index: UnitIndex, shown: Sequence[Unit]) -> Unit | None:
    """The cause that a source gives: *Most of the delay was due to late delivery* where the claim blames old mines."""
    norms = asked.norms
    at = next((k for k, n in enumerate(norms) if n in _BEFORE_IT | _BEHIND_IT), None)
    if at is None:
        return None
    passive = norms[at] in _BEFORE_IT or "by" in norms[at + 1 : at + 2]
    effect = [i for i in asked.items if not i.lent and (i.place < at if passive else i.place > at)]
    if norms[at] == "blamed" and "on" in norms[at:] and norms[at - 1 : at] not in (["was"], ["were"], ["been"]):
        effect = [i for i in asked.items if at < i.place < at + list(norms[at:]).index("on")]
    best = _most(asked, index, effect, [u for u in _having(index, effect) if TELLS_CAUSE & set(u.norms)], shown)
    if best is None:
        return None
    before = index.beside(best, -1)
    held = _held(index, effect, best)
    return best if held + (_held(index, effect, before) if before is not None else 0.0) >= _EFFECT and held else None


def _ranked(asked: Query, index: UnitIndex, shown: Sequence[Unit]) -> Unit | None:
    """The sentence that ranks what the claim calls the longest, the youngest or the first."""
    extremes = [
        k for k, n in enumerate(asked.norms) if n in _EXTREMES or (n.endswith("est") and len(n) > _BARE)
    ]  # fmt: skip
    extremes = [k for k in extremes if asked.norms[k].endswith("est")] or extremes
    if not extremes or any(asked.norms[k] in n.split("-") for k in extremes for u in shown for n in u.norms):
        return None
    stems = {root(asked.norms[k]) for k in extremes} | {asked.norms[k] for k in extremes}
    other = [i for i in asked.items if i.place not in extremes]
    found = [
        u
        for units in index.by_source.values()
        for u in units
        if u not in shown and (stems & {*u.norms, *u.places} or _RANKING & set(u.norms))
    ]
    rated = [(share_in(asked, index, u) + 0.5 * _held(index, other, u), -u.number, u) for u in found]
    share, _, best = max(rated, key=lambda r: r[:2], default=(0.0, 0, None))
    return best if share >= _RANKED else None


def _with_entries(index: UnitIndex, unit: Unit) -> tuple[Unit, ...]:
    """A heading with the first entries of the list under it."""
    below = [u for k in range(1, _ENTRIES + 1) if (u := index.beside(unit, k)) is not None]
    stands = [u for u in below if u.heading == frozenset(unit.places)]
    return (unit, *stands) if len(unit.norms) <= _BARE else (unit,)


def _counted_beside(asked: Query, index: UnitIndex, chief: Unit) -> Unit | None:
    """The sentence next to the passage that has what the claim counts and the passage does not, with a figure of the
    kind: *We spent £3m on roads. On bridges we spent £5m.*"""
    own = [i for i in asked.items if not i.lent and not i.name and not is_move(i.stem)]
    lacking = [i for i in own if not any(w in chief.places for w, r in index.near(i.stem) if r >= KIN)]
    if not lacking or sum(i.weight for i in lacking) < _LACKING * sum(i.weight for i in own):
        return None
    figures = [f for f in asked.figures if f.when is None]
    close = [i for i in lacking if any(f.first - _CLOSE <= i.place < f.last + _CLOSE for f in figures)]
    near = [u for k in _NEXT if (u := index.beside(chief, k)) is not None]
    fitting = [u for u in near if any(_of_a_kind(f, o) for f in figures for o in u.figures)]
    held = [(_held(index, close, u), u) for u in fitting]
    most = max(held, key=lambda h: h[0], default=(0.0, chief))
    return most[1] if most[0] > 0 else None


def _of_a_kind(mine: Amount, other: Amount) -> bool:
    """Whether two figures measure alike; people speak of money without naming it: *we spent forty million*."""
    bare = mine.kind == "money" and other.kind == "number" and not other.noun
    return bare or comparable(mine, other)


def _having(index: UnitIndex, items: Sequence[Item]) -> list[Unit]:
    """The sentences that have some word of some."""
    words = {w for i in items for w, r in index.near(i.stem) if r >= KIN}
    return list({id(u): u for w in sorted(words) for u in index.postings.get(w, ())}.values())


def _most(
    asked: Query, index: UnitIndex, items: Sequence[Item], units: Sequence[Unit], shown: Sequence[Unit]
) -> Unit | None:
    """The sentence that has most of some words; of two the one nearer to the passage, or else to the claim."""

    def merit(unit: Unit) -> tuple[float, bool, float]:
        beside = unit.view is shown[0].view and abs(unit.number - shown[0].number) <= len(_NEXT)
        return _held(index, items, unit), beside, share_in(asked, index, unit)

    return max((u for u in units if u not in shown), key=merit, default=None)


def _held(index: UnitIndex, items: Sequence[Item], unit: Unit) -> float:
    """The share of some words' weight that stands in a sentence."""
    weight = sum(i.weight for i in items)
    there = sum(i.weight for i in items if any(w in unit.places for w, r in index.near(i.stem) if r >= KIN))
    return there / weight if weight else 0.0
