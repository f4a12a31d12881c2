"""Rows of results that set names side by side with their figures: *candidate, party, votes, runner-up, votes*."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.figureroles import Role
from quotecheck.evidence.facts.tables.mentions import Mention, Mentions
from quotecheck.evidence.facts.tables.tables import Cell, Row, Table
from quotecheck.evidence.language.amounts import base_value
from quotecheck.text.records import dataclass

WON: Final = frozenset(
    "won wins win winning beat beats beaten held holds hold elected took takes gained retained kept defeated winner".split()  # noqa: SIM905, E501
)
_WITH: Final = 5
"""Words within which a name and its party stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The names before a figure, and the figure's column."""

    texts: tuple[int, ...]
    column: int
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """The names of a row with their figures, as printed from the left."""

    row: Row
    groups: tuple[Group, ...]

    @property
    def winner(self) -> Group | None:
        """The one with the most; None where two have it."""
        best = max(self.groups, key=lambda g: base_value(g.cell.figure))
        alike = sum(base_value(g.cell.figure) == base_value(best.cell.figure) for g in self.groups)
        return best if alike == 1 else None

    def of(self, mention: Mention) -> Group | None:
        """The group that a name belongs to."""
        if self.row not in mention.rows:
            return None
        return next((g for g in self.groups if mention.column in g.texts), None)

    def group(self, named: Mentions, place: int) -> Group | None:
        """The group that is named nearest to a place of a claim."""
        return next((g for m in named.beside(place) if (g := self.of(m)) is not None), None)

    def pairs(self, named: Mentions, role: Role, figure: Amount) -> Iterator[tuple[Cell, Cell, int]]:
        """The two cells that a lead or a majority is between, the claim's own first."""
        mine = self.group(named, figure.first)
        told = [g for m in named.found if (g := self.of(m)) is not None]
        ranked = sorted(self.groups, key=lambda g: -base_value(g.cell.figure))
        if mine is None:
            mine = ranked[0]
        subject = next((g for m in sorted(named.found, key=lambda m: m.places) if (g := self.of(m)) is not None), mine)
        other = next((g for g in told if g is not subject), None) or next((g for g in ranked if g is not subject), None)
        if other is not None:
            yield subject.cell, other.cell, role.sign or 1


def contest_of(row: Row, table: Table) -> Contest | None:
    """The contest that a row is; None where it is none."""
    groups = []
    texts: list[int] = []
    cells = {c.column: c for c in row.cells}
    for column in range(len(table.columns)):
        if column in cells:
            if texts:
                groups.append(Group(texts=tuple(texts), column=column, cell=cells[column]))
            texts = []
        elif any(k == column for k, _ in row.texts) and column:
            texts.append(column)
    groups = [
        g
        for g in groups
        if any(table.columns[g.column].stems & table.columns[o.column].stems for o in groups if o is not g)
    ]
    return Contest(row=row, groups=tuple(groups)) if len(groups) > 1 else None


def won_rightly(named: Mentions, contest: Contest) -> bool | None:
    """Whether the one that a claim has as the winner is; None where it names none."""
    norms = named.asked.norms
    at = next((k for k, n in enumerate(norms) if n in WON), None)
    if at is None:
        return None
    ahead = [m for m in named.found if m.places[-1] < at and contest.of(m) is not None]
    said = ahead or [m for m in named.found if m.places[0] > at and contest.of(m) is not None]
    if norms[at] == "beaten" or not said:
        return None
    return contest.of(said[-1] if ahead else said[0]) is contest.winner


def crossed(named: Mentions, contest: Contest) -> bool:
    """Whether a name of one group stands with a party that only another has: *Hallam of the Town List*."""
    told = [m for m in sorted(named.found, key=lambda m: m.places) if contest.of(m) is not None]
    for a, b in pairwise(told):
        apart = b.places[0] - a.places[-1]
        small = set(named.asked.norms[a.places[-1] + 1 : b.places[0]]) <= {"of", "the", "for", "from"}
        if 0 < apart <= _WITH and small and contest.of(a) is not contest.of(b) and a.column != b.column:
            return True
    return False
