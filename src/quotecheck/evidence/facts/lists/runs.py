"""How many in a row: *her fourth win running* against the results that a source lists, *won, won, won, won*."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.lists.rollcalls import Roll
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex

if TYPE_CHECKING:
    from quotecheck.evidence.model import EditClass

_RESULTS: Final = {
    **dict.fromkeys(("won", "win", "wins", "victory", "w", "winning", "victorious"), "won"),
    **dict.fromkeys(("lost", "loss", "losses", "defeat", "defeats", "l", "losing", "beaten"), "lost"),
    **dict.fromkeys(("drew", "drawn", "draw", "draws", "d", "tie", "tied"), "drawn"),
}
_BEHIND: Final = frozenset({"row", "running", "succession"})
_BEFORE: Final = frozenset({"straight", "successive", "consecutive"})
_MADE: Final = frozenset("recorded record claimed claim sealed secured made took earned suffered slumped fell".split())  # noqa: SIM905
_WORDS: Final = 5
_LIST: Final = 3
"""From so many results on a sentence lists them."""


def told_by_runs(index: UnitIndex, asked: Query) -> Roll | None:
    """The list of results by which something was the so many-th in a row, or was not; None where none tells."""
    said = _claimed(asked)
    names = [i for i in asked.items if i.name and not i.lent]
    if said is None or not names:
        return None
    first, count, result = said
    for units in index.by_source.values():
        for unit in units:
            if not all(any(w in unit.places for w, _ in index.near(i.stem)) for i in names):
                continue
            agrees = _agrees(_results(unit), result, count)
            if agrees is False or (agrees and _says_no_more(index, asked, unit)):
                shown = " ".join(unit.text.split())
                cls: EditClass = "number_style" if agrees else "number"
                found = edit(asked, cls, (first, first + 1), unit, source=shown, note=shown, allowed=agrees)
                return Roll(unit=unit, units=(unit,), edits=(found,))
    return None


def _says_no_more(index: UnitIndex, asked: Query, unit: Unit) -> bool:
    """Whether a claim has nothing that the list does not: *the fourth win in a row*, and not *before a full house*."""
    norms = asked.norms
    known = _RESULTS.keys() | _BEHIND | _BEFORE | _MADE
    rest = [i for i in asked.items if not i.lent and norms[i.place] not in known]
    return len(asked.figures) == 1 and all(index.stands(i.stem, unit.places) for i in rest)


def _claimed(asked: Query) -> tuple[int, int, str] | None:
    """Where a claim counts what went the same way in a row, how many, and which way."""
    for figure in asked.figures:
        if figure.kind != "ordinal":
            continue
        behind = asked.norms[figure.last : figure.last + _WORDS]
        result = next((_RESULTS[n] for n in behind if n in _RESULTS), None)
        if result is not None and (_BEHIND & set(behind) or _BEFORE & set(behind[:1])):
            return figure.first, int(figure.low), result
    return None


def _results(unit: Unit) -> Sequence[str]:
    """The results that stand side by side in a sentence, in order: *won, won, lost*."""
    best: list[str] = []
    for known, run in groupby(unit.norms, key=lambda n: n in _RESULTS):
        found = [_RESULTS[n] for n in run] if known else []
        best = found if len(found) > len(best) else best
    return best if len(best) >= _LIST else ()


def _agrees(results: Sequence[str], result: str, count: int) -> bool | None:
    """Whether a list bears so many in a row out; None where it may, or says nothing.

    It may begin with the first or with the last, so that the run at either end may be the one that is meant; a list of
    nothing else may be the end of a longer run.
    """
    if not results:
        return None
    if set(results) == {result}:
        return True if len(results) == count else False if len(results) > count else None
    ends = [next(len(list(g)) if r == result else 0 for r, g in groupby(way)) for way in (results, results[::-1])]
    return False if max(ends) < count else None
