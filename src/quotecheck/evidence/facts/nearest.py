"""Which sentence of the packet an editor should see beside a claim that nothing supports.

Nothing rests on it: it is the place where somebody would look first. Most counts how much of the claim stands in a
sentence or in the heading that it stands under; then whether it has a figure of the kind, or the date, that the claim
prints, whether it tells a cause where the claim tells one, and whether the person who is credited says it. What says
nothing by itself (a title, a heading, a date line, a question) comes last.
"""

from collections.abc import Callable, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.measuring import share_in
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.saying import saying
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, distinct, holds
from quotecheck.evidence.language.clauses import is_finite
from quotecheck.evidence.language.concepts import KIN
from quotecheck.evidence.model import Edit

_SHARE: Final = 5.5
_HEADING: Final = 3.1
_BESIDE: Final = 0.6
_VALUE: Final = 3.3
_DATE: Final = 2.3
_KIND: Final = 1.9
_CAUSE: Final = 1.7
_RANK: Final = 0.6
_HEARD: Final = 2.3
_OTHERS: Final = -1.4
_TITLE: Final = -2.5
_NO_VERB: Final = -1.8
_DATE_LINE: Final = -1.2
_LABEL: Final = -0.9
_QUESTION: Final = -1.3
_LONG: Final = -1.9
_LATE: Final = -0.9
_LED: Final = 0.6
_WORDS: Final = 40
_PLACES: Final = 20
_LEAST: Final = 0.3
"""What a figure counts for being the claim's, however common."""
_SYNONYMS: Final = 8
_CAUSES: Final = (
    "because since due owing cause causes caused blame blamed blames following follow follows followed result results "
    "resulted reason reasons thanks led leads why account accounts accounted attributed attributable stem stems "
    "stemmed triggered prompted arose arises after explained explains"
)
TELLS_CAUSE: Final = frozenset(_CAUSES.split())
"""Words by which a sentence gives a cause."""
_RANKS: Final = frozenset("first last only record most least rank ranked ranks second third".split())  # noqa: SIM905
_LONG_ENOUGH: Final = 5
SOME: Final = 0.5
"""By so much a sentence comes nearer that is worth reading too."""
MUCH: Final = 2.0
"""By so much a sentence comes nearer that should be shown first."""


def nearer(asked: Query, index: UnitIndex, units: Sequence[Unit], shown: Sequence[Unit], *, by: float) -> Unit | None:
    """The sentence that comes nearer to a claim than what is shown, ``by`` so much at least, or None.

    ``units`` are the sentences of the packet as they were ranked for the claim.
    """
    merits = [(_merit(asked, index, u) + _LATE * min(k, _PLACES) / _PLACES, u) for k, u in enumerate(units)]
    most, first = max(merits, key=lambda m: m[0])
    here = max((m for m, u in merits if u in shown), default=0.0)
    return first if first not in shown and most - here >= by else None


def says_nothing(unit: Unit) -> bool:
    """Whether a line is only a title or a heading: no verb and no figure."""
    return not unit.figures and not any(is_finite(unit.norms, k) for k in range(len(unit.norms)))


def told_in(index: UnitIndex, shown: Sequence[Unit], edits: Sequence[Edit]) -> list[Unit]:
    """The sentences that have what stands against a claim, beside those that are shown."""
    wanted = {(e.document, e.sentence) for e in edits if e.source}
    found = [u for source, at in sorted(wanted) for u in index.by_source.get(source, ()) if u.start == at]
    return [u for u in found if u not in shown[:1]]


def _merit(asked: Query, index: UnitIndex, unit: Unit) -> float:
    own = [i for i in asked.items if not i.lent]
    weight = sum(i.weight for i in own) or 1.0
    beside = [u for k in (-1, 1) if (u := index.beside(unit, k)) is not None]
    merit = _SHARE * share_in(asked, index, unit) + _form(index, unit) + _LED * (unit in asked.before)
    for item in own:
        near = index.near(item.stem)[:_SYNONYMS]
        if any(w in unit.places for w, r in near if r >= KIN):
            continue
        above = next((r for w, r in near if w in unit.heading), 0.0)
        around = next((r for w, r in near if any(w in b.places for b in beside)), 0.0)
        merit += item.weight / weight * (_HEADING * above if above else _BESIDE * around)
    return merit + _figures(asked, unit) + _manner(asked, index, unit)


def _form(index: UnitIndex, unit: Unit) -> float:
    """What speaks against a line for what it is: a title, a heading, a date, a question, a long one."""
    merit = _LONG * min(len(unit.norms), _WORDS) / _WORDS
    merit += _TITLE * (unit.first == 0) + _QUESTION * unit.text.rstrip().endswith("?")
    below = index.beside(unit, 1)
    labels = below is not None and bool(unit.places) and below.heading == frozenset(unit.places) != unit.heading
    merit += _LABEL * labels
    if not any(is_finite(unit.norms, k) for k in range(len(unit.norms))):
        if not unit.figures:
            merit += _NO_VERB
        elif all(f.when is not None or f.kind == "ordinal" for f in unit.figures):
            merit += _DATE_LINE
    return merit


def _figures(asked: Query, unit: Unit) -> float:
    """What the figures and dates of a sentence say for it: the claim's own, or others of their kind."""
    plain = [f for f in asked.figures if f.when is None]
    dates = [f for f in asked.figures if f.when is not None]
    merit = _KIND * _best(plain, unit, lambda f, o: float(comparable(f, o)))
    merit += _VALUE * _best(plain, unit, lambda f, o: (comparable(f, o) and holds(f, o)) * (_LEAST + distinct(f)))
    merit += _KIND * _best(dates, unit, _as_fine)
    return merit + _DATE * _best(dates, unit, _same_time)


def _best(mine: Sequence[Amount], unit: Unit, rate: Callable[[Amount, Amount], float]) -> float:
    """The mean over the claim's figures of what the best of the sentence's is for each."""
    if not mine:
        return 0.0
    return sum(max((rate(f, o) for o in unit.figures), default=0.0) for f in mine) / len(mine)


def _as_fine(mine: Amount, other: Amount) -> float:
    """A day for a day, a year for a year."""
    if mine.when is None or other.when is None:
        return 0.0
    return float(mine.when.granularity == other.when.granularity)


def _same_time(mine: Amount, other: Amount) -> float:
    if mine.when is None or other.when is None or other.when.granularity == "time":
        return 0.0
    return float(mine.when.agrees(other.when))


def _manner(asked: Query, index: UnitIndex, unit: Unit) -> float:
    """Whether a sentence tells a cause or a rank as the claim does, and whose words it is."""
    said = set(asked.norms)
    theirs = set(unit.norms)
    merit = _CAUSE * (bool(TELLS_CAUSE & said) and bool(TELLS_CAUSE & theirs))
    merit += _RANK * (_is_ranked(said) and _is_ranked(theirs))
    if asked.claim.kind == "indirect" and asked.credited:
        merit += {"same": _HEARD, "other": _OTHERS}.get(saying(asked.credited, unit, index).match, 0.0)
    return merit


def _is_ranked(norms: set[str]) -> bool:
    return bool(_RANKS & norms) or any(n.endswith("est") and len(n) > _LONG_ENOUGH for n in norms)
