"""Whether a figure of a claim is true by a cell of a table, can be measured by it, or stands in its place."""

from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.tables.tables import Cell
from quotecheck.evidence.language.amounts import SCALES, base_value, comparable, holds, within

_SIZE: Final = 6.0
"""Times that a cell may be larger or smaller than a figure and still be what it was taken from."""
_UNITED: Final = frozenset({"measure", "percent", "money"})
_BARE: Final = frozenset({"number", "money", "measure", "duration", "ordinal"})


def same_kind(figure: Amount, cell: Cell) -> bool:
    """Whether a cell can measure what the figure measures; a bare number of a table may be anything."""
    bare = figure.kind == "number" and not figure.noun and cell.figure.kind in _UNITED
    return bare or (cell.figure.kind == "number" and figure.kind in _BARE) or comparable(figure, cell.figure)


def rivals(figure: Amount, cell: Cell) -> bool:
    """Whether a cell can be what the table has in place of the figure: of its measure, and of its size."""
    if figure.kind == "number" or comparable(figure, cell.figure):
        scales: tuple[float, ...] = (1.0,)
    elif figure.kind == "money" and cell.figure.kind == "number":
        scales = (1.0, *SCALES)
    elif figure.kind == "measure" and cell.figure.kind == "number":
        scales = (_factor(figure),)
    else:
        return False
    mine, theirs = abs(base_value(figure)), abs(base_value(cell.figure))
    return any(mine <= _SIZE * theirs * s and theirs * s <= _SIZE * mine for s in scales)


def fits(figure: Amount, cell: Cell) -> bool:
    """Whether the figure is true by the cell."""
    if comparable(figure, cell.figure):
        return holds(figure, cell.figure)
    if cell.figure.kind in _UNITED and figure.kind == "number":  # "the 612,400 of 2019", "from 49.9 to 54.2 per cent"
        return not figure.noun and within(figure, cell.figure.value)
    value = base_value(cell.figure)
    scales = (1.0, *SCALES) if figure.kind == "money" else (_factor(figure),)  # "Long-term debt ($ millions)"
    scales = (0.01,) if figure.text.endswith("p") and figure.kind == "money" else scales
    return same_kind(figure, cell) and any(within(figure, value * scale) for scale in scales)


def _factor(figure: Amount) -> float:
    """What a figure's unit is in its base unit."""
    return base_value(figure) / figure.value if figure.value else 1.0
