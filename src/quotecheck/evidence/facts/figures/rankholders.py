"""A rank that the sentence itself gives to another figure, to another time, or denies.

*620 boats, the most since 1980* where the source has *620 boats (most since 1980: 710, in 2003)*; *its first voyage*
where it has *It was not the first time that*; *appointed for the first time* where it has *reappointed*.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.parts import between
from quotecheck.evidence.facts.figures.ranks import is_rank
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.strengthwords import NEGATIONS
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.amounts import base_value, comparable, holds
from quotecheck.evidence.language.concepts import root
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Edit

_AGAIN: Final = frozenset({"again", "anew", "afresh"})
_ONCE_MORE: Final = (("once", "more"), ("second", "term"), ("another", "term"), ("third", "term"), ("second", "time"))
_SUPERLATIVES: Final = frozenset({"best", "worst"})


def held_rank_edits(asked: Query, units: Sequence[Unit], measured: Sequence[Measured]) -> list[Edit]:
    """The first rank of a claim that its passage gives otherwise."""
    found = (*_of_another(asked, measured), *_not_first(asked, units[0]), *_again(asked, units[0]))
    return list(found)[:1]


def _of_another(asked: Query, measured: Sequence[Measured]) -> Iterator[Edit]:
    """The rank that the claim gives to its figure stands in a bracket, or in an aside, with a greater one."""
    places = [k for k, n in enumerate(asked.norms) if _is_rank(asked.norms, k)]
    for m in measured:
        if not places or m.state != "agrees" or m.candidate is None or m.figure.when is not None:
            continue
        unit, other = m.candidate.unit, m.candidate.figure
        for k, norm in enumerate(unit.norms):
            place = next((p for p in places if asked.norms[p] == norm), None)
            if place is None or k <= other.last or not _is_rank(unit.norms, k):
                continue
            rival = _holder(unit, other, k)
            if rival is not None and not any(comparable(f, rival) and holds(f, rival) for f in asked.figures):
                said = unit.view.run(unit.first + min(k, rival.first), unit.first + max(k + 1, rival.last))
                yield edit(asked, "number", (place, place + 1), unit, source=said)
                return


def _is_rank(norms: Sequence[str], k: int) -> bool:
    """Whether a word ranks; not in *most of it*."""
    share = norms[k] in ("most", "least") and (norms[k + 1 : k + 2] == ["of"] or norms[k - 1 : k] == ["at"])
    return (is_rank(norms[k]) and not share) or norms[k] in _SUPERLATIVES


def _holder(unit: Unit, mine: Amount, place: int) -> Amount | None:
    """The figure that a rank goes with, where it is parted from the claim's by a mark and another figure of its
    kind."""
    like = [f for f in unit.figures if f is not mine and f.when is None and f.kind == mine.kind and comparable(f, mine)]
    like = [f for f in like if f.first >= mine.last and base_value(f) != base_value(mine)]
    ahead = [f for f in like if f.last <= place and not _ends(unit, f.last, place)]
    behind = [f for f in like if f.first > place and _led(unit, place, f)]
    return ahead[-1] if ahead else behind[0] if behind else None


def _ends(unit: Unit, first: int, last: int) -> bool:
    return any(set(between(unit, k)) & set(";()") for k in range(first, last + 1))


def _led(unit: Unit, place: int, figure: Amount) -> bool:
    """*most since 1980: 710*: a colon leads from the rank to its figure."""
    marks = [between(unit, k).strip() for k in range(place + 1, figure.first + 1)]
    return any(":" in m for m in marks) and not any(";" in m or ")" in m for m in marks)


def _not_first(asked: Query, unit: Unit) -> Iterator[Edit]:
    """*It was not the first time that the crew had sailed there*."""
    place = next((k for k, n in enumerate(asked.norms) if n == "first"), None)
    if place is None or NEGATIONS & set(asked.norms):
        return
    for k in range(2, len(unit.norms)):
        denied = unit.norms[k - 2] in NEGATIONS and unit.norms[k - 1] in ("the", "its", "their", "his", "her", "our")
        if unit.norms[k] == "first" and denied:
            said = unit.view.run(unit.first + k - 2, unit.first + k + 1)
            yield edit(asked, "negation", (place, place + 1), unit, source=said, note=" ".join(unit.text.split()))
            return


def _again(asked: Query, unit: Unit) -> Iterator[Edit]:
    """*was appointed for the first time* where the source has *was reappointed*."""
    place = next((k for k, p in enumerate(pairwise(asked.norms)) if p == ("first", "time")), None)
    if place is None or {"since", "in"} & set(asked.norms[place + 2 : place + 3]):
        return
    deeds = {n for n in asked.norms if is_past(n)}
    for k, norm in enumerate(unit.norms):
        repeated = any(norm == f"re{d}" for d in deeds) or (
            norm == "re" and bool(deeds & set(unit.norms[k + 1 : k + 2]))
        )
        told = any(root(n) in {root(d) for d in deeds} for n in unit.norms)
        more = tuple(unit.norms[k : k + 2]) in _ONCE_MORE or norm in _AGAIN
        if repeated or (more and told):
            said = unit.view.run(unit.first + k, min(unit.last, unit.first + k + 1 + (not repeated)))
            yield edit(asked, "quantifier", (place, place + 2), unit, source=said, note=" ".join(unit.text.split()))
            return
