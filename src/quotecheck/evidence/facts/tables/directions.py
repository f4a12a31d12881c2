"""Which way a figure went by the row of its table: *rose to £471m* where the year before it was £502m."""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.figureroles import role_of
from quotecheck.evidence.facts.figures.roles import Candidate, Measured
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.amounts import base_value
from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.model import Edit

_LEAD: Final = 6
"""Words before a figure within which a word says which way it went."""
_BETWEEN: Final = frozenset({"and", "but", "while", "from", "when", "as", "after", "though", "although"})
"""Words behind which something else went some way, or another figure is meant."""
_BACK_TO: Final = frozenset({"since", "than"})
_RISES: Final = frozenset({"widened", "widens", "improved", "grew", "soared", "jumped", "advanced"})
_FALLS: Final = frozenset({"narrowed", "narrows", "slipped", "slid", "sank", "tumbled", "halved", "shrank"})


def turned_by_rows(asked: Query, measured: Sequence[Measured]) -> Iterator[Edit]:
    """A word of the claim for the other way than the two years of a row went."""
    for m in measured:
        if m.state != "agrees" or m.candidate is None or not m.candidate.unit.header:
            continue
        way = _said(asked.norms, m.figure.first)
        before = _year_before(m.candidate.unit, m.candidate.figure)
        if way is None or before is None:
            continue
        place, rises = way
        now, then = base_value(m.candidate.figure), base_value(before)
        if (now < then) if rises else (now > then):
            unit = m.candidate.unit
            shown = f"{before.text.strip()} ... {m.candidate.figure.text.strip()}"
            yield edit(
                asked, "opposite", (place, place + 1), unit, source=shown, at=(before.start, before.end),
                note=" ".join(unit.text.split()),
            )  # fmt: skip


def turned_by_sum(asked: Query, measured: Sequence[Measured]) -> Iterator[Edit]:
    """*rose by 9 per cent to 220 tonnes* where the change is that from 240 to 220."""
    values = [m for m in measured if m.state == "agrees" and m.candidate is not None and m.figure.when is None]
    for m in measured:
        sign = role_of(asked, m.figure).sign if m.state == "derived" else 0
        now = next(
            (v for v in values if sign and list(asked.norms[v.figure.first - 1 : v.figure.first]) == ["to"]), None
        )
        if now is None or now.candidate is None or role_of(asked, m.figure).kind != "difference":
            continue
        meant = now.candidate.figure
        shown = [" ".join(p.split()) for p in m.note.replace("(", " ").replace(")", " ").replace("/", "-").split(" - ")]
        others = [
            f for u in m.units for f in u.figures
            if f.when is None and " ".join(f.text.split()) in shown and base_value(f) != base_value(meant)
        ]  # fmt: skip
        if len({base_value(f) for f in others}) == 1 and (base_value(meant) - base_value(others[0])) * sign < 0:
            unit, then = now.candidate.unit, others[0]
            source = f"{' '.join(then.text.split())} ... {' '.join(meant.text.split())}"
            where = (m.figure.first, m.figure.last)
            yield edit(asked, "opposite", where, unit, source=source, note=" ".join(unit.text.split()))


def of_another_time(asked: Query, derived: Measured, measured: Sequence[Measured]) -> Candidate | None:
    """*has lost 15 choirs since 2018* where 15 went since last year: the count that the source has for 2018."""
    if role_of(asked, derived.figure).kind != "difference":
        return None
    for day in measured:
        lead = set(asked.norms[max(0, day.figure.first - 2) : day.figure.first])
        if day.figure.when is None or day.state != "agrees" or day.candidate is None or not lead & _BACK_TO:
            continue
        unit = day.candidate.unit
        summed = {f.kind for u in derived.units for f in u.figures if " ".join(f.text.split()) in derived.note}
        counts = [f for f in unit.figures if f.when is None and f.kind in summed]
        used = unit in derived.units or any(" ".join(f.text.split()) in derived.note for f in counts)
        if len(counts) == 1 and not used and not unit.header:
            return Candidate(unit=unit, figure=counts[0], role=day.candidate.role)
    return None


def _said(norms: Sequence[str], first: int) -> tuple[int, bool] | None:
    """The word before a figure that says which way it went, and whether that is up; None where "to" is not between."""
    ups, downs = clause_words("rises") | _RISES, clause_words("falls") | _FALLS
    if list(norms[max(0, first - 1) : first]) != ["to"]:
        return None
    for k in range(first - 2, max(-1, first - _LEAD), -1):
        if norms[k] in _BETWEEN:
            return None
        if norms[k] in ups or norms[k] in downs:
            return k, norms[k] in ups
    return None


def _year_before(unit: Unit, figure: Amount) -> Amount | None:
    """The figure of the same row and kind under the same date of the year before; None where one has a sign."""
    mine = unit.dated.get(figure.start)
    if mine is None or mine.when is None or _signed(unit, figure):
        return None
    for other in unit.figures:
        theirs = unit.dated.get(other.start)
        same = other.kind == figure.kind and other.unit == figure.unit
        if not same or theirs is None or theirs.when is None or _signed(unit, other):
            continue
        if (mine.when.granularity, mine.when.end.year - 1) == (theirs.when.granularity, theirs.when.end.year):
            return other
    return None


def _signed(unit: Unit, figure: Amount) -> bool:
    return unit.text[max(0, figure.start - 1) : figure.start + 2].strip(" |£$€").startswith(("(", "-", "\u2212", "+"))
