"""How far a figure with the claim's value is to be taken for the claim's: what speaks for its place, and against."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.attachment import Attachment
from quotecheck.evidence.facts.figures.roles import CLASH, Candidate, beside, clashing
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.strengthwords import NOW
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.amounts import base_value, comparable, distinct, holds, noun_likeness
from quotecheck.evidence.language.concepts import SAME, root

_PAIRED: Final = 2.5
_PLAUSIBLE: Final = 0.12
"""Least likeness of surroundings at which another figure counts as one that could be meant."""
_STRANGER: Final = 0.8
"""What it takes away that the sentence names others, and nobody whom the claim names."""
_LIMITED: Final = 0.5
"""What it takes away that the source gives only a limit."""
_RATE_LOSS: Final = 1.5
"""What a rate takes away that the source does not give: *£5,000 a year*, *a one-off £5,000*."""
_OWNERS: Final = frozenset({"the", "its", "their", "our", "his", "her", "my", "your"})
_TELLING: Final = 0.5
"""From here on a figure tells so much that one of another order beside it is no rival."""
_OF_TODAY: Final = 2.5
"""What it gives that the claim tells how things are, and the source says *today* beside the figure."""
_PRESENT: Final = frozenset({"is", "are", "has", "have"})
_TODAY: Final = frozenset({"today", "now", "currently", "nowadays"})
_OF_SOME: Final = 3.0
"""What it takes away that a share is of a part of what the claim speaks of."""
_OF_THEM: Final = (["of", "them"], ["of", "these"], ["of", "those"], ["of", "whom"])
_REACHED: Final = frozenset("rose climbed reached hit peaked crested touched topped soared surged swelled".split())  # noqa: SIM905
"""Verbs by which something goes to its highest."""
_PEAK: Final = frozenset("peak peaked peaking crest crested highest maximum max high top".split())  # noqa: SIM905
_OPENING: Final = 2
"""Words within which *Of the £1.2m borrowed, £480,000 is still owed* names the whole."""


def belief(
    query: Query,
    held: Attachment,
    figure: Amount,
    agreeing: Candidate,
    rivals: Sequence[Candidate],
    coverage: Mapping[int, float],
) -> tuple[float, Candidate | None]:
    """How far a figure with the claim's value is the claim's, and which other figure it would be instead.

    ``coverage`` is the share of the claim in each unit, by the unit's identity.
    """
    near = [
        (_gain(query, held, figure, agreeing, c), c)
        for c in rivals
        if c.unit is agreeing.unit
        and not _is_share(query, agreeing, c)
        and not (
            c.figure.last <= agreeing.figure.first and _is_whole(c.unit, c.figure) and not _is_whole(query, figure)
        )
    ]
    nearer = max(near, key=lambda p: p[0], default=None)
    apart = [c for c in rivals if c.unit is not agreeing.unit]
    elsewhere = max(apart, key=lambda c: c.role, default=None)
    ahead = max((coverage[id(c.unit)] for c in apart if c.role >= _PLAUSIBLE), default=0.0)
    score = _of_its_place(held, figure, agreeing, nearer, len(near))
    score -= 6.0 * max(0.0, ahead - coverage[id(agreeing.unit)])
    score -= 1.1 * (elsewhere.vouched if elsewhere is not None else 0.0)
    score += _printed(query, figure, agreeing) - _STRANGER * held.strange(agreeing.unit)
    counted = max((c for c in apart if _named_part(figure, agreeing, c)), key=lambda c: c.role, default=None)
    if counted is not None:
        return score - _OF_SOME, counted
    return score, nearer[1] if nearer is not None and nearer[0] > 0 else elsewhere


def _named_part(figure: Amount, agreeing: Candidate, rival: Candidate) -> bool:
    """Whether a share is of some that a sentence before it speaks of, and that sentence has the share of all: *A fifth
    of the members left. Half of them came back.*"""
    if figure.kind not in ("percent", "fraction"):
        return False
    said = agreeing.unit.norms[agreeing.figure.last : agreeing.figure.last + 2]
    whole = {root(n) for n in figure.noun.split()}
    named = whole & {root(n) for n in rival.figure.noun.split()} and comparable(figure, rival.figure)
    before = rival.unit.view is agreeing.unit.view and rival.unit.number == agreeing.unit.number - 1
    return bool(named) and before and list(said) in _OF_THEM


def _is_share(query: Query, agreeing: Candidate, rival: Candidate) -> bool:
    """*£27m, including £9m in fees*: a part of a figure is no rival of the whole."""
    if "including" in query.norms or rival.figure.first < agreeing.figure.last:
        return False
    return "including" in rival.unit.norms[max(agreeing.figure.last, rival.figure.first - 2) : rival.figure.first]


def _printed(query: Query, figure: Amount, agreeing: Candidate) -> float:
    """What the small words around both figures say."""
    score = _PAIRED * _paired(query, figure, agreeing)
    if clashing(query.norms, figure, agreeing.unit.norms, agreeing.figure):
        score -= 5.6 * CLASH
    if agreeing.figure.bound and not figure.bound and agreeing.figure.bound != "about":
        score -= _LIMITED
    if figure.per and not agreeing.figure.per and not _rated(agreeing.unit, figure.per):
        score -= _RATE_LOSS
    if _is_whole(agreeing.unit, agreeing.figure) and not _is_whole(query, figure):
        score -= _RATE_LOSS
    if _PRESENT & set(query.norms[: figure.first]):
        score += _OF_TODAY * (_is_today(agreeing) * (1 + bool(_alike(agreeing))) - _was(agreeing))
    led = set(query.norms[max(0, figure.first - 2) : figure.first + 1])
    if _REACHED & led and "by" not in led and _peaks(agreeing):
        score += 2 * _OF_TODAY
    if "had" in query.norms and not NOW & set(query.norms) and NOW & set(_close(agreeing)):
        score -= _RATE_LOSS
    return score


def _peaks(found: Candidate) -> bool:
    """Whether a source calls a figure the highest that there was: *2.1 m on Friday; peak 4.8 m on Sunday*."""
    return bool(_PEAK & set(found.unit.norms[max(0, found.figure.first - 2) : found.figure.first]))


def _is_today(found: Candidate) -> bool:
    """Whether a sentence says that a figure is of today: *today we have 31 boats*."""
    return bool(_TODAY & set(_close(found)))


def _alike(found: Candidate) -> list[Candidate]:
    """The other figures of the sentence that count the same."""
    others = (f for f in found.unit.figures if (noun_likeness(f, found.figure) or 0.0) >= SAME)
    return [replace(found, figure=f) for f in others if f is not found.figure]


def _was(found: Candidate) -> bool:
    """Whether another figure of the sentence is today's of the same thing: *12 boats then; today 31 boats*."""
    return not _is_today(found) and any(_is_today(c) for c in _alike(found))


def _close(found: Candidate) -> Sequence[str]:
    """The words right before a figure of a source."""
    return found.unit.norms[max(0, found.figure.first - 4) : found.figure.first]


def _is_whole(said: Unit | Query, figure: Amount) -> bool:
    """Whether a figure is the whole of which another is a part: *9 of 22 points*, *£4.2m, of which £2.9m is a gift*."""
    norms = said.norms
    of = behind_of(norms, figure.first)
    linked = of >= 0
    if linked and any(f.last >= of and f.last < figure.first for f in said.figures):
        return True
    later = [f for f in said.figures if f.first >= figure.last and comparable(figure, f)]
    if not later:
        return False
    between = norms[figure.last : later[0].first]
    parted = any(a == "of" and b in ("which", "whom", "these", "those") for a, b in pairwise(between))
    return parted or (linked and figure.first <= _OPENING)


def behind_of(norms: Sequence[str], first: int) -> int:
    """Where the *of* stands that a figure hangs on, with what a *the*, an *its* or an owner puts between: *of 22*, *of
    the city's 124*; -1 where none does."""
    for k in range(first - 1, max(-1, first - 4), -1):
        if norms[k] == "of":
            return k
        if not (norms[k] in _OWNERS or norms[k].endswith(("'s", "s'")) or norms[k + 1].endswith(("'s", "s'"))):
            return -1
    return -1


def _rated(unit: Unit, per: str) -> bool:
    """Whether a sentence gives a rate by the year, the week: *a year*, *per week*, *annual*."""
    adverb = {"year": "annual", "month": "monthly", "week": "weekly", "day": "daily"}.get(per, per)
    if {adverb, "annually", "yearly"} & set(unit.norms):
        return True
    return any(b == per and a in ("a", "an", "per", "each", "every") for a, b in pairwise(unit.norms))


def _paired(query: Query, figure: Amount, agreeing: Candidate) -> bool:
    """*31 to 17*, *by 58 votes to 39*: two counts that belong together, in the claim and in the source's sentence."""
    for other in query.figures:
        low, high = (figure, other) if figure.first < other.first else (other, figure)
        between = query.norms[low.last : high.first]
        if (
            other is figure
            or other.kind != "number"
            or not between
            or len(between) > 2
            or between[-1] not in ("to", "against")
        ):
            continue
        if any(comparable(other, f) and holds(other, f) for f in agreeing.unit.figures if f is not agreeing.figure):
            return True
    return False


def _of_its_place(
    held: Attachment, figure: Amount, agreeing: Candidate, nearer: tuple[float, Candidate] | None, beside: int
) -> float:
    """How far the place of a figure with the claim's value speaks for it.

    A weighing with weights found by logistic regression on the developed half of the bank and rounded: what both
    count, what stands close and is not in the claim, another figure of the sentence that holds more of the claim's
    words, and the claim's other figures.
    """
    counted = noun_likeness(figure, agreeing.figure)
    score = 1.0 + 0.9 * (0.0 if counted is None else counted - 0.2) + 1.7 * agreeing.vouched
    score -= 8.6 * held.extras(agreeing.unit, agreeing.figure)
    score -= 5.6 * max(-0.3, nearer[0] if nearer is not None else -1.0)
    return score + 0.57 * min(3, beside)


def scale_loss(figure: Amount, other: Amount) -> float:
    """What another order of magnitude takes away: 1,140 is seldom a slip for 1."""
    a, b = abs(base_value(figure)), abs(base_value(other))
    if figure.when is not None or a <= 0 or b <= 0:
        return 0.0
    return 0.12 * max(0.0, abs(math.log10(a / b)) - 0.7)


def _gain(query: Query, held: Attachment, figure: Amount, agreeing: Candidate, rival: Candidate) -> float:
    """How much more of what the claim's figure measures a rival in the same sentence holds."""
    gain = held.contest(figure, rival.unit, rival.figure, agreeing.figure)
    gain += beside(query, figure, rival) - beside(query, figure, agreeing)
    gain += held.extras(agreeing.unit, agreeing.figure) - held.extras(rival.unit, rival.figure)
    return gain - scale_loss(figure, rival.figure) if distinct(figure) >= _TELLING else gain
