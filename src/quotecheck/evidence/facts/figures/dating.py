"""Which date of a passage is the claim's: beside the same figure, in the same sentence, or over the document."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.attachment import Attachment
from quotecheck.evidence.facts.figures.roles import Candidate, Measured, role, said
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.text.lazily import lazily

_DATE_MARGIN: Final = 0.12
"""By how much another date must be the likelier one."""
_DATE_CONTEST: Final = 0.08
"""The same for two dates in one sentence."""
_DATE_ENOUGH: Final = 0.2
_NEAREST: Final = 5
_DATE_RIVAL: Final = 0.3


def home_of(units: Sequence[Unit], found: Sequence[Measured]) -> list[Unit]:
    """Where the dates of a claim are looked for: beside its other figures, else in the unit that has most of it."""
    out = [u for m in found if m.state in ("agrees", "derived") for u in m.units]
    return list(dict.fromkeys(out or units[:1]))


def is_claimed(query: Query, other: Amount) -> bool:
    """Whether a figure of a source is what some figure of the claim says."""
    return any(comparable(f, other) and holds(f, other) for f in query.figures)


_BEGINS: Final = frozenset({"since", "began", "begun", "begins", "from"})
_LEAD: Final = 4
_DEICTIC: Final = lazily(r"(?:today|tonight|now|yesterday|tomorrow|this \w+|last night)", re.IGNORECASE)
_THESE_DAYS: Final = frozenset({"today", "now"})
_STANDS: Final = frozenset({"are", "is", "have", "has"})
_MONTH: Final = lazily(r"[A-Z][a-z]{2,8}")


def _rivals(claim: Amount, unit: Unit, other: Amount) -> bool:
    """Whether a source's date can be what it has in place of the claim's.

    *today* is when somebody speaks, no rival of a day that is named; *June* before a name is a name.
    """
    a, b = claim.when, other.when
    if a is None or b is None:
        return True
    if _means_these_days(unit, other):
        return False
    if _DEICTIC.fullmatch(" ".join(other.text.split())):
        return (a.relative or a.weekday) and unit.view.source.date is not None
    if b.granularity == "month" and _MONTH.fullmatch(other.text) and other.last < len(unit.norms):
        after = unit.view.raw(unit.first + other.last)
        if after[:1].isupper() and not after.isupper() and unit.text[other.end : other.end + 1] == " ":
            return False
    return True


def _means_these_days(unit: Unit, other: Amount) -> bool:
    """*today we have 31 boats*: how things stand, and no day."""
    said = unit.norms
    return other.text.casefold() in _THESE_DAYS and bool(_STANDS & set(said[other.last : other.last + 3]))


def _since(norms: Sequence[str], figure: Amount) -> bool:
    """Whether a date is where something begins: *since 1961*, *since records began in 1961*."""
    return bool(_BEGINS & set(norms[max(0, figure.first - _LEAD) : figure.first]))


def _coarser(claim: Amount, source: Amount) -> bool:
    """Whether a source's date is vaguer than the claim's: then it cannot show it wrong."""
    a, b = claim.when, source.when
    return a is not None and b is not None and (b.end - b.start).days > (a.end - a.start).days + 7


def _beside_figure(query: Query, found: Sequence[Measured], figure: Amount) -> Measured | None:
    """A date that stands beside a figure in the claim: the date beside the same figure in the source is the one
    that is meant."""
    near = [m for m in found if m.state == "agrees" and m.candidate is not None]
    if not near:
        return None
    partner = min(near, key=lambda m: abs(m.figure.first - figure.first)).candidate
    if partner is None:
        return None
    there = [o for o in partner.unit.figures if comparable(figure, o)]
    agreeing = [o for o in there if holds(figure, o)]
    if not agreeing:
        return None

    def gap(other: Amount) -> float:
        ends = (
            (other.first, partner.figure.last)
            if other.first >= partner.figure.last
            else (partner.figure.first, other.last)
        )
        between = sum(1 for f in partner.unit.figures if f is not other and ends[1] <= f.first < ends[0])
        return abs(ends[0] - ends[1]) + 3 * between

    best = min(agreeing, key=gap)
    if any(not is_claimed(query, o) and not _coarser(figure, o) and gap(o) + 2 < gap(best) for o in there):
        return None
    meant = Candidate(unit=partner.unit, figure=best, role=0.5)
    return Measured(figure=figure, state="agrees", candidate=meant, note=said(meant), units=(partner.unit,))


def _over(index: UnitIndex, home: Sequence[Unit], figure: Amount) -> Measured | None:
    """The date at the head of the document: minutes of 11 March say nothing of the day again."""
    for unit in home:
        for head in index.by_source[unit.view.source.id][:4]:
            for other in head.figures:
                if (
                    comparable(figure, other)
                    and holds(figure, other)
                    and other.when is not None
                    and other.when.granularity == "day"
                ):
                    meant = Candidate(unit=head, figure=other, role=0.2)
                    return Measured(figure=figure, state="agrees", candidate=meant, note=said(meant), units=(head,))
    return None


def date_measured(
    query: Query,
    held: Attachment,
    index: UnitIndex,
    units: Sequence[Unit],
    found: Sequence[Measured],
    figure: Amount,
) -> Measured:
    """A date is the claim's if it stands in the passage, in the sentences beside it, or over the document."""
    home = home_of(units, found)
    bound = _beside_figure(query, found, figure)
    if bound is not None:
        return bound
    beside = [u for unit in home for k in (-1, 1, -2, 2, -3) if (u := index.beside(unit, k)) is not None]
    near = list(dict.fromkeys([*home, *beside, *units[:_NEAREST]]))
    agreeing = _likeliest(query, held, near, figure, right=True)
    rival = _likeliest(query, held, home, figure, right=False)
    if agreeing is not None:
        nearer = _nearer(query, held, figure, agreeing)
        if nearer is not None:
            return _measured(figure, "differs", nearer)
        beside_figures = {id(u) for m in found if m.state == "agrees" for u in m.units}
        if (
            rival is not None
            and id(rival.unit) in beside_figures
            and agreeing.unit not in home
            and _exact(rival.figure)
        ):
            return _measured(figure, "differs", rival)
        if rival is not None and rival.unit is not agreeing.unit and _ahead(agreeing, rival, own=agreeing.unit in home):
            return _measured(figure, "differs", rival)
        if agreeing.role >= _DATE_ENOUGH or agreeing.unit in home or agreeing.unit in beside:
            return _measured(figure, "agrees", agreeing)
    over = _over(index, home, figure)
    if over is not None:
        return over
    if rival is None:
        next_to = [u for unit in home for k in (-1, 1) if (u := index.beside(unit, k)) is not None]
        next_to += near if _since(query.norms, figure) else []
        rival = _likeliest(query, held, next_to, figure, right=False)
    if rival is not None and rival.role >= _DATE_RIVAL:
        return _measured(figure, "differs", rival)
    return Measured(figure=figure, state="absent")


def _exact(figure: Amount) -> bool:
    return figure.when is not None and figure.when.granularity in ("day", "month")


def _nearer(query: Query, held: Attachment, figure: Amount, agreeing: Candidate) -> Candidate | None:
    """Another date of the same sentence that holds more of the claim's words."""
    unit = agreeing.unit
    found = [
        (held.contest(figure, unit, o, agreeing.figure), o)
        for o in unit.figures
        if comparable(figure, o)
        and not holds(figure, o)
        and not _coarser(figure, o)
        and not is_claimed(query, o)
        and _rivals(figure, unit, o)
    ]
    gain, other = max(found, key=lambda p: p[0], default=(0.0, None))
    return Candidate(unit=unit, figure=other, role=gain) if other is not None and gain > _DATE_CONTEST else None


def _ahead(agreeing: Candidate, rival: Candidate, *, own: bool) -> bool:
    """Whether a date elsewhere is so much the likelier one that the claim's must be something else's."""
    return rival.role > agreeing.role + (_DATE_MARGIN if own else 0.5 * _DATE_MARGIN)


def _likeliest(
    query: Query, held: Attachment, units: Sequence[Unit], figure: Amount, *, right: bool
) -> Candidate | None:
    """Of the dates that hold, or of those that do not: the one whose surroundings are most like the claim's."""
    best: Candidate | None = None
    for unit in units:
        for other in unit.figures:
            if not comparable(figure, other) or holds(figure, other) is not right:
                continue
            if not right and (_coarser(figure, other) or is_claimed(query, other) or not _rivals(figure, unit, other)):
                continue
            if not right and _since(query.norms, figure) and not _since(unit.norms, other):
                continue  # since when is not on which day
            meant = Candidate(unit=unit, figure=other, role=role(query, held, figure, unit, other))
            if best is None or meant.role > best.role:
                best = meant
    return best


def _measured(figure: Amount, state: Literal["agrees", "differs"], meant: Candidate) -> Measured:
    return Measured(figure=figure, state=state, candidate=meant, note=said(meant), units=(meant.unit,))
