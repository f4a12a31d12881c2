"""What is left of a whole, what parts come to, and so many times as much: sums that a word of the claim asks for.

*the other £800,000* is the whole without the part that the source names; *six vats that hold 9,000 litres in all* are
six times 1,500. A part is no whole, and what is done is not what is left to do.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.amounts import base_value, comparable

Figure = tuple[Unit, Amount]

_OTHER: Final = frozenset({"other", "remaining"})
_EMPTY: Final = frozenset(
    "empty vacant unfilled unsold unlet unpaid missing spare outstanding unspent unused left".split()  # noqa: SIM905
)
_TO_DO: Final = (("yet", "to"), ("still", "to"), ("not", "been"), ("not", "yet"), ("still", "waiting"))
_TOGETHER: Final = frozenset({"together", "combined", "altogether", "add", "adds", "added", "sum"})
_EACH: Final = frozenset({"each", "apiece", "every", "per"})
_BEHIND: Final = 7
_DENIES: Final = frozenset({"not", "no", "without", "remain", "remaining", "remainder", "other", "rest", "still"})
_SMALL: Final = 1000
"""Up to here a number can count things of which each has so much."""


def is_left(norms: Sequence[str], figure: Amount) -> bool:
    """Whether a figure of a claim is what is left: *the other £920,000*, *all but 42*, *13 posts were empty*."""
    return _strictly_left(norms, figure) or bool(_EMPTY & set(norms[figure.last : figure.last + _BEHIND]))


def _strictly_left(norms: Sequence[str], figure: Amount) -> bool:
    before = list(norms[max(0, figure.first - 2) : figure.first])
    undone = any(tuple(norms[k : k + 2]) in _TO_DO for k in range(figure.last, figure.last + 2 * _BEHIND))
    return before == ["all", "but"] or (before[:1] in (["the"], ["its"]) and before[-1] in _OTHER) or undone


def is_summed(norms: Sequence[str]) -> bool:
    """Whether a claim puts figures together: *add up to*, *hold together*."""
    return bool(_TOGETHER & set(norms)) or any(tuple(norms[k : k + 2]) == ("in", "all") for k in range(len(norms)))


def products(figure: Amount, plain: Sequence[Figure]) -> Iterator[tuple[float, str, tuple[Figure, ...]]]:
    """So many times as much, where the source says that each has it: *six vats, 1,500 litres each*."""
    for n in plain:
        if n[1].kind != "number" or not 1 < n[1].low <= _SMALL:
            continue
        for each in plain:
            near = each[0].view is n[0].view and abs(each[0].number - n[0].number) <= 1
            if each[1] is n[1] or not near or not comparable(figure, each[1]) or not _is_each(n, each):
                continue
            note = f"{' '.join(n[1].text.split())} * {' '.join(each[1].text.split())}"
            yield n[1].value * base_value(each[1]), note, (n, each)


def _is_each(n: Figure, each: Figure) -> bool:
    said = each[0].norms
    if _EACH & set(said) or _EACH & set(n[0].norms):
        return True
    between = list(said[n[1].last : each[1].first]) if n[0] is each[0] else []
    return bool(each[1].per) or between[-1:] in (["of"], ["at"]) or bool({"cost", "costs", "price"} & set(said))


def shares_of(figure: Amount, plain: Sequence[Figure]) -> Iterator[tuple[float, str, tuple[Figure, ...]]]:
    """A share of a sum in one sentence: *half of the £18m*."""
    for part in plain:
        for whole in plain:
            if part[1].kind in ("fraction", "percent") and part[0] is whole[0] and whole[1].first >= part[1].last:
                of = part[0].norms[part[1].last : whole[1].first]
                if comparable(figure, whole[1]) and "of" in of[:1]:
                    note = f"{' '.join(part[1].text.split())} * {' '.join(whole[1].text.split())}"
                    yield base_value(part[1]) * base_value(whole[1]), note, (part, whole)


def is_part_of(norms: Sequence[str], figure: Amount, unit: Unit, found: Amount, *, whole: bool) -> bool:
    """Whether a figure that a source has is a part where the claim speaks of the whole, or what is done where it
    speaks of what is left. ``whole``: the source has the claim's whole beside it."""
    if _strictly_left(norms, figure):
        rest = bool({"remainder", "others", "rest"} & set(unit.norms[found.last :]))
        return rest or (whole and not (_DENIES | _EMPTY) & set(unit.norms))
    if not _TOGETHER & set(norms) or _TOGETHER & set(unit.norms) or {"total", "all"} & set(unit.norms):
        return False
    return any(f is not found and f.kind == found.kind and comparable(f, found) for f in unit.figures)
