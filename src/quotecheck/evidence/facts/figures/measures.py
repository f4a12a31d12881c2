"""All figures of a claim measured against the passages: figures first, then the dates that stand beside them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecheck.evidence.facts.figures.arithmetic import printed_difference
from quotecheck.evidence.facts.figures.attachment import Attachment
from quotecheck.evidence.facts.figures.dating import date_measured
from quotecheck.evidence.facts.figures.figureroles import role_of
from quotecheck.evidence.facts.figures.measuring import figure_measured, held_near, share_in
from quotecheck.evidence.facts.figures.roles import Candidate, Measured, is_base, said
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, distinct, holds

_NEAREST: Final = 8
"""In how many units a difference is looked for that is printed as the claim has it."""


_TELLING: Final = 0.4
"""From here on a figure is not in a sum by chance."""


def measure(query: Query, index: UnitIndex, units: Sequence[Unit]) -> list[Measured]:
    """For each figure of the claim: the figure of the units that measures the same, and whether it holds."""
    held = Attachment(query, index)
    coverage = {id(u): share_in(query, index, u) for u in units}
    together = {id(u): held_near(query, index, u) for u in units}
    found = [figure_measured(query, held, units, f, together, coverage) for f in query.figures if f.when is None]
    found = [_in_brackets(m, found) for m in found]
    found = [printed_difference(query.norms, m, units[:_NEAREST]) or m for m in _swapped(query, found)]
    return sorted(
        (*found, *(date_measured(query, held, index, units, found, f) for f in query.figures if f.when is not None)),
        key=lambda m: m.figure.first,
    )


def summed_with(asked: Query, measured: Sequence[Measured]) -> list[Measured]:
    """Figures that a sum of the claim's was made with: *cost £38m, half of it a grant* is of £38m if £19m / £38m is the
    half."""
    sums = [m for m in measured if m.state == "derived"]
    parts = {m.note.count(" + ") + 1 for m in sums if " + " in m.note}
    counted = [m for m in measured if m.state != "agrees" and m.figure.kind == "number" and m.figure.low in parts]
    done = {id(m): replace(m, state="derived", note=sums[0].note, units=sums[0].units) for m in counted}  # "two sheds"
    measured = [done.get(id(m), m) for m in measured]
    return [m if m.state in ("agrees", "derived") or not sums else _used(asked, m, sums) for m in measured]


def _used(asked: Query, m: Measured, sums: Sequence[Measured]) -> Measured:
    if m.figure.kind not in ("number", "money", "measure"):
        return m
    for done in sums:
        rival = " ".join(m.candidate.figure.text.split()) if m.state == "differs" and m.candidate is not None else ""
        if distinct(m.figure) < _TELLING and not (rival and f"{rival} - " in f"{done.note} - "):
            continue  # a small figure is in a sum by chance, unless what it differs from is the other one of it
        if rival and rival in done.note and _is_then(asked, m, done):
            continue
        for unit in done.units:
            for other in unit.figures:
                shown = " ".join(other.text.split()) in done.note
                if shown and comparable(m.figure, other) and holds(m.figure, other):
                    meant = Candidate(unit=unit, figure=other, role=0.5)
                    return Measured(figure=m.figure, state="agrees", candidate=meant, note=said(meant), units=(unit,))
    return m


def _is_then(asked: Query, m: Measured, done: Measured) -> bool:
    """Whether what a claim has as its value is where the change began: *has risen by 10 per cent to £441* from it."""
    sign = role_of(asked, done.figure).sign
    if m.candidate is None or not sign or role_of(asked, m.figure).kind != "value":
        return False
    return (base_value(m.figure) - base_value(m.candidate.figure)) * sign < 0


def _in_brackets(m: Measured, others: Sequence[Measured]) -> Measured:
    """The share behind a count: *61 (20.5%)* where the claim has the 61, and the fifth that they are."""
    if m.figure.kind not in ("percent", "fraction"):
        return m
    counts = [o for o in others if o.state == "agrees" and o.candidate is not None and o.figure.kind == "number"]
    before = max((o for o in counts if o.figure.last <= m.figure.first), key=lambda o: o.figure.last, default=None)
    for count in counts:
        share = _behind(count)
        if share is None:
            continue
        right = comparable(m.figure, share.figure) and holds(m.figure, share.figure)
        if right and (m.state != "agrees" or count is before):
            return Measured(figure=m.figure, state="agrees", candidate=share, note=said(share), units=(share.unit,))
        mine = m.candidate.unit is share.unit if m.candidate is not None else False
        if count is before and mine and not right and comparable(m.figure, share.figure):
            return Measured(figure=m.figure, state="differs", candidate=share, note=said(share), units=(share.unit,))
    return m


def _behind(count: Measured) -> Candidate | None:
    """The share in brackets right behind the count of a source that a figure of the claim is."""
    if count.candidate is None:
        return None
    unit, figure = count.candidate.unit, count.candidate.figure
    share = next((f for f in unit.figures if f.first >= figure.last), None)
    if share is None or unit.text[figure.end : share.start].split()[-1:] != ["("]:
        return None
    return Candidate(unit=unit, figure=share, role=count.candidate.role) if share.kind == "percent" else None


def _swapped(query: Query, found: list[Measured]) -> list[Measured]:
    """Two figures of one passage that the claim has the wrong way round: now and then, for and against."""
    out = list(found)
    for i, one in enumerate(found):
        for j in range(i + 1, len(found)):
            two = found[j]
            a, b = one.candidate, two.candidate
            if (
                a is None
                or b is None
                or one.state != "agrees"
                or two.state != "agrees"
                or a.unit is not b.unit
                or one.figure.kind != two.figure.kind
            ):
                continue
            mine = is_base(query.norms, one.figure), is_base(query.norms, two.figure)
            theirs = is_base(a.unit.norms, a.figure), is_base(b.unit.norms, b.figure)
            if {mine, theirs} == {(False, True), (True, False)}:
                out[i] = Measured(figure=one.figure, state="differs", candidate=b, note=said(b), units=(b.unit,))
                out[j] = Measured(figure=two.figure, state="differs", candidate=a, note=said(a), units=(a.unit,))
    return out
