"""What a table says of a claim."""

from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.tables.tables import Row
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import NEAR
from quotecheck.evidence.model import Edit
from quotecheck.text.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a table says of a claim: the row, what differs or was done, and the claim's words that its place has."""

    row: Row
    edits: tuple[Edit, ...]
    agrees: bool
    derived: bool
    covered: float
    named: bool
    """Every name of the claim is the row's, a heading's or stands in what the table is about."""
    firm: bool = False
    """A telling figure is right, in a row that has its whole label in the claim."""
    gridded: bool = False
    """It was read by row and column."""


def meanings(index: UnitIndex, asked: Query) -> dict[str, float]:
    """Every stem that a word of the claim may stand for, with the weight of that word."""
    out: dict[str, float] = {}
    for item in asked.items:
        weight = item.weight * (0.5 if item.lent else 1.0)
        for word, rate in index.near(item.stem):
            if rate >= NEAR:
                out[word] = max(out.get(word, 0.0), weight * rate)
    return out
