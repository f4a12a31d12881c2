"""Sums of money as they are spoken: without the currency (*it costs eighteen million*), without the hundreds
(*two-forty*) or the thousands that were said before (*it was eight thousand, we paid six*).

An editor writes them out: the currency in figures, a size left out only in brackets.
"""

import math
from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.wording.pair import Block, Pair
from quotecheck.text.numbers import SIGNS, close, quantity, whole

_CURRENCIES: Final = frozenset(SIGNS.values())
_OF_MONEY: Final = frozenset(
    """
    pay pays paid paying payment cost costs costing sell sells sold selling spend spends spent spending price prices
    priced worth buy buys bought buying rent rents rented earn earns earned owe owes owed charge charges charged invest
    invested borrow borrowed lend lent raise raised save saved fined bill salary wage wages budget bid fee fees loan
    debt cash money mortgage profit loss grant donation cheap expensive
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Words of a sentence that speaks of money."""
_SIZES: Final = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9}
_NEAR: Final = 80
"""Words back in which the size was said that a speaker then leaves out."""
_HUNDREDS: Final = 100


def spoken_sum(pair: Pair, block: Block) -> bool:
    """Whether a printed figure is the sum that the source has in words, without its currency or its hundreds."""
    here = whole(pair.quotation.norms[block.q0 : block.q1])
    said = tuple(pair.view.norms[block.s0 : block.s1])
    if here is None or here.ordinal or not said or said[0][:1].isdigit():
        return False
    there = whole(said)
    value = there.value if there is not None and there.unit is None and not there.ordinal else _by_hundreds(said)
    if value is None or not close(here.value, value) or _counts(pair, block.s1):
        return False
    return (here.unit is None and there is None) or (here.unit in _CURRENCIES and _is_money(pair, block, here.unit))


def written_out(pair: Pair, block: Block, inside: tuple[str, ...]) -> bool:
    """Whether a bracket has the sum that a figure of the source means: with its currency, and the size said before."""
    here, there = whole(inside), whole(pair.view.norms[block.s0 : block.s1])
    if here is None or there is None or here.ordinal or there.ordinal or there.unit not in (None, here.unit):
        return False
    if here.unit not in _CURRENCIES or not _known(pair, here.unit) or there.value <= 0:
        return False
    size = math.log10(here.value / there.value) if here.value > there.value else 0.0
    return close(here.value, there.value) or (close(size, round(size)) and round(size) == _size_before(pair, block))


def _by_hundreds(said: tuple[str, ...]) -> float | None:
    """The value of *two-forty*, *three seventy-five*."""
    parts = [p for word in said for p in word.split("-")]
    if len(parts) not in (2, 3):
        return None
    first, rest = whole(parts[:1]), whole(parts[1:])
    if first is None or rest is None or not 1 <= first.value < 10 <= rest.value < _HUNDREDS or rest.ordinal:
        return None
    return _HUNDREDS * first.value + rest.value


def _counts(pair: Pair, at: int) -> bool:
    """Whether what stands behind a figure may be what it counts: *eighteen million customers*."""
    view = pair.view
    if at >= len(view) or view.clause(at):
        return False
    lex = lexicon()
    return view.norms[at] not in lex.words("function") | lex.words("preposition") | lex.words("finite")


def _is_money(pair: Pair, block: Block, unit: str) -> bool:
    """Whether the sentence of a figure speaks of money, and the document of no other currency."""
    low, high = pair.view.sentence(block.s0)
    return bool(_OF_MONEY & set(pair.view.norms[low:high])) and _known(pair, unit)


def _known(pair: Pair, unit: str) -> bool:
    """Whether a document has this currency, or none."""
    found = {SIGNS[c] for c in SIGNS.keys() & set(pair.view.text)}
    return not found or unit in found


def _size_before(pair: Pair, block: Block) -> int | None:
    """The size (as a power of ten) of the last sum before a figure that has one."""
    norms = pair.view.norms
    for k in range(block.s0 - 1, max(-1, block.s0 - _NEAR), -1):
        if norms[k] in _SIZES and k > 0 and quantity(norms, k - 1) is not None:
            return _SIZES[norms[k]]
    return None
