"""The day of something else: *The regatta starts on 4 June* where the crews arrive on 4 June, and the sentence that
tells of the start has 9 June."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.measuring import share_in
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.evidence.language.concepts import KIN, is_content, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Edit

_LEAST: Final = 0.45
"""Share of the claim that the sentence with another day must have."""
_AHEAD: Final = 0.12
"""How much more of the claim it must have than the one with the claim's day."""
_HEAD: Final = 1
"""Sentences at the head of a document, where its own date stands."""
_SINCE: Final = 2
_APART: Final = frozenset("since until than before after to by year from between".split())  # noqa: SIM905
"""Words before a day with which it is no day of the event itself."""


def other_day_edits(index: UnitIndex, asked: Query, chief: Unit, measured: Sequence[Measured]) -> list[Edit]:
    """The day that the chief sentence has, where the claim's only stands in a sentence that has less of the claim."""
    dates = [m for m in measured if m.figure.when is not None and m.figure.when.granularity != "time"]
    if len(dates) != 1 or dates[0].state != "agrees" or dates[0].candidate is None or chief.number < _HEAD:
        return []
    mine, there = dates[0].figure, dates[0].candidate.unit
    if there is chief or _APART & set(_lead(asked.norms, mine)):
        return []
    others = [m for m in measured if m is not dates[0]]
    if any(m.state != "agrees" or m.candidate is None or m.candidate.unit is not chief for m in others):
        return []
    share = share_in(asked, index, chief)
    if share < _LEAST or share - share_in(asked, index, there) < _AHEAD:
        return []
    if any(comparable(mine, f) and holds(mine, f) for f in chief.figures):
        return []
    rivals = [f for f in chief.figures if _is_rival(mine, f) and not _APART & set(_lead(chief.norms, f))]
    if len(rivals) != 1:
        return []
    found = rivals[0]
    said = " ".join(found.text.split())
    return [edit(asked, "date", (mine.first, mine.last), chief, source=said, at=(found.start, found.end))]


def since_edits(index: UnitIndex, asked: Query, measured: Sequence[Measured]) -> list[Edit]:
    """*warden since 2008* where the source has *came in 2008, warden since 2015*."""
    for m in measured:
        word = _word_since(asked.norms, m.figure)
        if m.figure.when is None or m.state != "agrees" or m.candidate is None or not word:
            continue
        near = {w for w, rate in index.near(root(word)) if rate >= KIN} or {root(word)}
        there = m.candidate.unit
        units = {id(u): u for w in near for u in index.postings.get(w, ())} or {id(there): there}
        found = [
            (u, f) for u in units.values() for f in u.figures
            if f.when is not None and root(_word_since(u.norms, f)) in near and comparable(m.figure, f)
        ]  # fmt: skip
        own = near & {root(n) for n in there.norms}
        if not found or any(holds(m.figure, f) for _, f in found) or (own and all(u is not there for u, _ in found)):
            continue
        unit, other = found[0]
        said = " ".join(other.text.split())
        where = (m.figure.first, m.figure.last)
        return [edit(asked, "date", where, unit, source=said, at=(other.start, other.end))]
    return []


def _word_since(norms: Sequence[str], figure: Amount) -> str:
    """The word that *since* and a date follow, an office too; "" where none does."""
    if figure.first < _SINCE or norms[figure.first - 1] != "since":
        return ""
    word = norms[figure.first - _SINCE]
    return word if is_content(word) or word in lexicon().words("title") else ""


def _lead(norms: Sequence[str], figure: Amount) -> Sequence[str]:
    """The word before a figure, with the one before an article."""
    lead = norms[max(0, figure.first - 2) : figure.first]
    return lead if lead[-1:] in (["the"], ["in"], ["on"]) else lead[-1:]


def _is_rival(mine: Amount, other: Amount) -> bool:
    """Whether a date is as exact as the claim's, or more so, and was not reckoned from the day of its document."""
    a, b = mine.when, other.when
    if a is None or b is None or b.granularity == "time" or (b.relative and not b.weekday):
        return False
    return (b.end - b.start).days <= (a.end - a.start).days + 1 and not a.agrees(b) and not b.agrees(a)
