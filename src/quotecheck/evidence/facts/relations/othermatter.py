"""Where a passage shares a claim's common words and none of its particulars: it is of another matter."""

from collections.abc import Mapping, Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.model import Edit

_TWO: Final = 2
"""Particulars from which on it tells that none is there."""
_THERE: Final = 0.3
"""From here on a name is accounted for."""
_ABOUT: Final = 0.4
"""Least share of a claim that the passage must have to come near it at all."""
_AGAINST: Final = frozenset({"name", "date", "number", "addition"})


def of_another_matter(
    asked: Query,
    unit: Unit,
    rates: Mapping[int, tuple[float, bool]],
    measured: Sequence[Measured],
    covered: float,
    edits: Sequence[Edit],
) -> list[Edit]:
    """That nothing supports a claim of which the passage has neither names nor figures, two at least: *The Duchess
    opened a second theatre in March* by *The theatre opened in 1911*."""
    if covered < _ABOUT or any(e.cls == "wording" for e in edits) or not any(e.cls in _AGAINST for e in edits):
        return []
    base = asked.claim.start or 0
    named = [
        (e.article_start - base, e.article_end - base) for e in edits if e.cls in ("name", "addition") and not e.allowed
    ]

    def is_there(item: Item) -> bool:
        start, end = asked.words.starts[item.place], asked.words.ends[item.place]
        return rates[item.place][0] >= _THERE and not any(a <= start and end <= b for a, b in named)

    names = [i for i in asked.items if i.name and not i.lent]
    figures = [m for m in measured if m.figure.text.casefold() != "one"]
    whole = [i for i in names if not any(i.joined and j.joined and abs(j.place - i.place) == 1 for j in names)]
    parted = len(whole) + (len(whole) < len(names))
    if parted + len(figures) < _TWO or any(is_there(i) for i in names):
        return []
    if any(m.state in ("agrees", "derived") for m in figures):
        return []
    said = [asked.claim.text[asked.words.starts[i.place] : asked.words.ends[i.place]] for i in names]
    said += [m.figure.text for m in figures if not any(c.isdigit() for c in m.figure.text)]
    places = [*(i.place for i in names), *(k for m in figures for k in (m.figure.first, m.figure.last - 1))]
    if not said:
        return []
    return [edit(asked, "wording", (min(places), max(places) + 1), unit, note=", ".join(said))]
