"""What a figure of a source is, beside a figure of the claim: how like the words around both are."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.attachment import Attachment
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.amounts import noun_likeness
from quotecheck.text.records import dataclass

_BASE: Final = frozenset({"from", "against", "than", "compared", "versus"})
_COUNTED: Final = 0.4
"""What the thing counted says for a figure, where both say what they count."""
_THEN: Final = frozenset({"previous", "previously", "former", "formerly", "earlier", "prior", "original", "originally"})
_THEN_BEHIND: Final = frozenset({"earlier", "before", "previously"})
_CHANGE: Final = frozenset({"from", "to", "by"})
CLASH: Final = 0.3
_THEN_LOSS: Final = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A figure of a source that may be the claim's, and how like their surroundings are, about 0-1."""

    unit: Unit
    figure: Amount
    role: float
    vouched: float = 0.0
    """What the claim's other figures say for its place, 0-1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What the sources say about one figure of the claim."""

    figure: Amount
    state: Literal["agrees", "differs", "absent", "derived"]
    candidate: Candidate | None = None
    note: str = ""
    """The source's own words for it, or the sum that was done."""
    units: tuple[Unit, ...] = ()
    settled: bool = False
    """The source prints the very thing that the claim speaks of."""

    @property
    def known(self) -> bool:
        """Whether no sum is needed to tell."""
        return self.state == "agrees" or self.settled


def agreeing(measured: Iterable[Measured]) -> Iterator[tuple[Amount, Unit, Amount]]:
    """The figures of the claim that a source has, dates too, each with the source's sentence and figure."""
    for m in measured:
        if m.state == "agrees" and m.candidate is not None:
            yield m.figure, m.candidate.unit, m.candidate.figure


def said(found: Candidate) -> str:
    """The source's own words for a figure, on one line."""
    return " ".join(found.figure.text.split())


def role(query: Query, held: Attachment, figure: Amount, unit: Unit, other: Amount) -> float:
    """How like the surroundings of two figures are, about 0-1."""
    score = held.role(figure, unit, other)
    return score + beside(query, figure, Candidate(unit=unit, figure=other, role=0.0))


def beside(query: Query, figure: Amount, found: Candidate) -> float:
    """What the thing counted, a comparison and the dates beside two figures say."""
    unit, other = found.unit, found.figure
    score = 0.0
    counted = noun_likeness(figure, other)
    if counted is not None:
        score += _COUNTED * (counted - 0.2)
    if is_base(query.norms, figure) != is_base(unit.norms, other):
        score -= 0.12
    if clashing(query.norms, figure, unit.norms, other):
        score -= CLASH
    score -= _THEN_LOSS * (is_then(query.norms, figure) != is_then(unit.norms, other))
    return score + _dated(query, figure, unit, other)


def is_base(norms: Sequence[str], figure: Amount) -> bool:
    """Whether a figure is what another is compared with: *down from £61m*, *against 70%*."""
    before = list(norms[max(0, figure.first - 3) : figure.first])
    before = before[before.index("to") :] if "to" in before else before  # "from 17 to 23"
    return any(n in _BASE for n in before) and figure.bound not in (
        "above",
        "below",
        "least",
        "most",
    )


def clashing(mine: Sequence[str], figure: Amount, theirs: Sequence[str], other: Amount) -> bool:
    """*by £27,000* against *to £27,000*: the small word before a figure that says what it is of a change."""
    a = next((n for n in reversed(mine[max(0, figure.first - 2) : figure.first + 1]) if n in _CHANGE), "")
    b = next((n for n in reversed(theirs[max(0, other.first - 2) : other.first + 1]) if n in _CHANGE), "")
    return bool(a and b) and a != b


def is_then(norms: Sequence[str], figure: Amount) -> bool:
    """Whether a figure is one of before: *the previous highest was 91 mph*, *a year earlier*."""
    around = norms[max(0, figure.first - 8) : figure.first]
    behind = norms[figure.last : figure.last + 4]
    return bool(_THEN & set(around)) or bool(_THEN_BEHIND & set(behind))


def _dated(query: Query, figure: Amount, unit: Unit, other: Amount) -> float:
    """What the dates beside two figures say: the same time speaks for them, another against."""
    if figure.when is not None:
        return 0.0
    mine = _nearest_date(query.figures, figure)
    theirs = unit.dated.get(other.start) or _nearest_date(unit.figures, other)
    if mine is None or theirs is None or mine.when is None or theirs.when is None:
        return 0.0
    if "time" in (mine.when.granularity, theirs.when.granularity):
        return 0.0
    return 0.1 if mine.when.agrees(theirs.when) else -0.15


def _nearest_date(figures: Sequence[Amount], figure: Amount) -> Amount | None:
    found = [f for f in figures if f.when is not None]
    return min(found, key=lambda f: abs(f.first - figure.first), default=None)
