"""What hangs on what by a small word: *£38,500 on holidays*, *a header from a corner*, *a fisherman from Port Sable*.

A claim and a source that have the same head and the same small word, and behind it something with nothing in common,
say different things.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.text.records import dataclass

_LINKS: Final = frozenset({"on", "from", "for", "against", "in", "of", "at", "to", "by"})
_HERE: Final = frozenset({"here", "there", "based", "over", "back"})
_PLACES: Final = frozenset({"from", "of", "at", "in"})
"""Small words that stand for one another before the name of a place."""
_PURPOSES: Final = frozenset({"on", "from", "for", "against"})
"""Small words behind which anything, not only a name, decides."""
_ANY: Final = frozenset(root(w) for w in ("plan", "scheme", "proposal", "motion", "move", "idea", "measure", "deal"))
"""Nouns that stand for whatever was spoken of: *voted for the plan*."""
_BODIES: Final = frozenset(
    root(w) for w in ("company", "firm", "group", "club", "authority", "council", "body", "charity", "party", "project")
)
"""Nouns that, with *the* before them, stand for whichever body was spoken of."""
_DETERMINERS: Final = frozenset({"the", "this", "that", "its", "their"})
_LONG: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Words ``[first, last)`` of the claim that hang on what the source hangs other words on."""

    first: int
    last: int
    unit: Unit
    source: str
    figure: Amount | None = None


def clashes(
    asked: Query, index: UnitIndex, units: Sequence[Unit], held: Sequence[tuple[Amount, Unit, Amount]]
) -> list[Clash]:
    """Where the claim and its passages part; ``held`` are figures of the claim with those that they stand for."""
    out: list[Clash] = []
    for figure, unit, other in held:
        out += _kind_of(asked, unit, figure, other)
        mine = _behind(asked.norms, figure.last)
        theirs = _behind(unit.norms, other.last)
        if mine is None and theirs is not None and theirs[0] == "for":
            mine = next(
                (b for k in range(1, len(asked.norms)) if (b := _behind(asked.norms, k)) and b[0] == "for"), None
            )
        if mine is not None and theirs is not None:
            out += _compared(asked, index, unit, mine, theirs, figure)
    for item in asked.items:
        mine = None if item.lent or item.name else _behind(asked.norms, item.place + 1)
        if mine is None:
            continue
        for unit in units:
            for place in unit.places.get(item.stem, ()):
                theirs = _behind(unit.norms, place + 1)
                if theirs is not None:
                    out += _compared(asked, index, unit, mine, theirs, None)
    return out


def _kind_of(asked: Query, unit: Unit, figure: Amount, other: Amount) -> Iterator[Clash]:
    """*a grant of £2m* where the source has *a loan of £2m; a grant of £1m was turned down*."""
    mine, theirs = _of(asked.norms, figure), _of(unit.norms, other)
    if not mine or not theirs or likeness(root(mine), root(theirs)) > 0:
        return
    if any(f is not other and likeness(root(_of(unit.norms, f) or "-"), root(mine)) >= KIN for f in unit.figures):
        source = unit.view.run(unit.first + other.first - 2, unit.first + other.last)
        yield Clash(first=figure.first - 2, last=figure.last, unit=unit, source=" ".join(source.split()), figure=figure)


def _of(norms: Sequence[str], figure: Amount) -> str:
    """What is of a figure: *grant* in *a grant of £2m*; "" where nothing is."""
    before = norms[max(0, figure.first - 2) : figure.first]
    return before[0] if len(before) > 1 and before[1] == "of" and is_content(before[0]) else ""


def _behind(norms: Sequence[str], at: int) -> tuple[str, int, int] | None:
    """The small word right behind a place, and the stretch of words that hangs on it."""
    if 0 < at < len(norms) - 1 and norms[at] in _HERE:
        at += 1  # "a control room here at Ostermere"
    if not 0 < at < len(norms) or norms[at] not in _LINKS:
        return None
    last = at + 1
    while last < len(norms) and last - at <= _LONG and norms[last] not in _LINKS and norms[last] not in _ENDS:
        last += 1
    return (norms[at], at + 1, last) if last > at + 1 else None


_ENDS: Final = frozenset(
    ["and", "or", "but", "who", "which", "that", "when", "while", "after", "before", "until", "with", "as", "than"]
)


def _compared(
    asked: Query,
    index: UnitIndex,
    unit: Unit,
    mine: tuple[str, int, int],
    theirs: tuple[str, int, int],
    figure: Amount | None,
) -> Iterator[Clash]:
    link, first, last = mine
    other, low, high = theirs
    words = [i for i in asked.items if not i.lent and first <= i.place < last]
    there = [unit.stems[k] for k in range(low, high) if unit.stems[k]]
    if not words or not there or any(f.when is not None and f.first == low for f in unit.figures):
        return  # "a forecast for 2026" says when
    if unit.norms[high : high + 1] == ["of"]:  # "asked for the return of the boat"
        there += [s for s in unit.stems[high + 1 : high + 1 + _LONG] if s]
    named = (
        words[0].name and unit.view.raw(unit.first + next(k for k in range(low, high) if unit.stems[k]))[:1].isupper()
    )
    same = link == other or {link, other} == {"from", "by"} or (named and link in _PLACES and other in _PLACES)
    if not same or not (named or link in _PURPOSES):
        return
    if {i.stem for i in words} <= _BODIES and asked.norms[words[0].place - 1] in _DETERMINERS:
        return  # "a fine on the company" is one on whichever company is spoken of
    near = {w for i in words for w, _ in index.near(i.stem)}
    if near & set(there) or set(there) <= _ANY or {i.stem for i in words} <= _ANY:
        return
    span = unit.view.run(unit.first + low - 1, unit.first + high)
    yield Clash(first=first - 1, last=words[-1].place + 1, unit=unit, source=" ".join(span.split()), figure=figure)
