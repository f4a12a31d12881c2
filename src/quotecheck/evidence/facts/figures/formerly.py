"""A figure of before that a claim gives for today's: *The barn holds 90 tonnes* where the source has *It holds 140
tonnes. In 2011 it was 90*, *came third* where it has *in eighth place (2023: third)*."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.claims.measures.figures import amounts
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.roles import Measured, is_base, is_then
from quotecheck.evidence.facts.query import Query, sentence_before
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, holds
from quotecheck.evidence.model import Edit

_WAS: Final = frozenset("was were had stood previously formerly earlier last previous then before originally".split())  # noqa: SIM905
_IT: Final = frozenset("it they this that these those there".split())  # noqa: SIM905
_PAST: Final = frozenset(
    "was were had previously formerly earlier then ago once before originally previous last than against from".split()  # noqa: SIM905
)
_OPENING: Final = 6


def former_edits(index: UnitIndex, asked: Query, measured: Sequence[Measured]) -> list[Edit]:
    """The first figure of a claim that the source has for another time than its own."""
    found = (e for m in measured for e in (*_bracketed(asked, m), *_beside(index, asked, m)))
    return list(found)[:1]


def _bracketed(asked: Query, m: Measured) -> Iterator[Edit]:
    """*in eighth place (2023: third)*."""
    if m.state != "agrees" or m.candidate is None or m.figure.when is not None:
        return
    unit, other = m.candidate.unit, m.candidate.figure
    opened = unit.text.rfind("(", 0, other.start)
    if opened < 0 or ")" in unit.text[opened : other.start] or unit.header:
        return
    inside = [f for f in unit.figures if opened <= f.start and f.end <= _closed(unit, opened)]
    dates = [f for f in inside if f.when is not None and f.start < other.start]
    words = {
        n for k, n in enumerate(unit.norms) if opened <= unit.view.starts[unit.first + k] - unit.start < other.start
    }
    main = max((f for f in unit.figures if f.end <= opened and _same(f, other)), key=lambda f: f.end, default=None)
    if main is None or not (dates or words & _WAS) or _of_then(asked, m.figure, dates):
        return
    if any(_same(main, f) and holds(f, main) for f in asked.figures):
        return
    said = " ".join(main.text.split())
    yield edit(asked, "number", (m.figure.first, m.figure.last), unit, source=said, at=(main.start, main.end))


def _closed(unit: Unit, opened: int) -> int:
    found = unit.text.find(")", opened)
    return found if found >= 0 else len(unit.text)


def _beside(index: UnitIndex, asked: Query, m: Measured) -> Iterator[Edit]:
    """*It holds 140 tonnes. In 2011 it was 90.*"""
    if m.state != "agrees" or m.candidate is None or m.figure.when is not None or m.figure.kind == "ordinal":
        return
    unit, other = m.candidate.unit, m.candidate.figure
    before = index.beside(unit, -1)
    lead = list(unit.norms[: other.first])
    dates = [f for f in unit.figures if f.when is not None and f.last <= other.first]
    pointed = any(a in _IT and b in ("was", "were", "stood", "had") for a, b in pairwise(lead))
    if before is None or before.view is not unit.view or not dates or not pointed or len(lead) > _OPENING:
        return
    main = next((f for f in before.figures if _same(f, other)), None)
    if main is None or _of_then(asked, m.figure, dates):
        return
    said = " ".join(main.text.split())
    yield edit(asked, "number", (m.figure.first, m.figure.last), before, source=said, at=(main.start, main.end))


def _same(a: Amount, b: Amount) -> bool:
    return a.when is None and a.kind == b.kind and comparable(a, b) and base_value(a) != base_value(b)


def _of_then(asked: Query, figure: Amount, dates: Sequence[Amount]) -> bool:
    """Whether the claim, or the sentence before it, speaks of the earlier time."""
    if is_base(asked.norms, figure) or is_then(asked.norms, figure) or _PAST & set(asked.norms):
        return True
    spoken = [*asked.figures, *amounts(sentence_before(asked.claim), None)]
    mine = [f.when for f in spoken if f.when is not None]
    theirs = [d.when for d in dates if d.when is not None]
    return any(a.agrees(b) or b.agrees(a) for a in mine for b in theirs)
