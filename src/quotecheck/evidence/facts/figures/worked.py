"""Figures of a claim that were worked out, and those that a part of them was taken for."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecheck.evidence.facts.figures.remainders import denies
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.figures.wholes import is_part_of
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.evidence.language.concepts import root
from quotecheck.evidence.model import Edit


def without_sums(asked: Query, edits: Sequence[Edit], measured: Sequence[Measured]) -> list[Edit]:
    """A figure that was worked out stands nowhere, and is no other figure's place; nor are those it is made of."""
    base = asked.claim.start or 0
    done = {
        (base + asked.words.starts[m.figure.first], base + asked.words.ends[m.figure.last - 1])
        for m in measured
        if m.state == "derived"
    }
    texts = [m.note for m in measured if m.state == "derived"]
    own = {m.figure.text for m in measured if m.state == "agrees"}

    def worked_out(e: Edit) -> bool:
        whole = e.article in own and any(e.article in t and e.source.split(" of ")[0] in t for t in texts)
        return whole or any(a < e.article_end and e.article_start < b for a, b in done)

    return [e for e in edits if e.allowed or e.cls != "number" or not worked_out(e)]


_SHARED: Final = frozenset({"each", "every", "per", "apiece", "a", "an", "average", "averaged"})
_SUMMING: Final = frozenset(
    root(w)
    for w in """
    average averaged averaging mean total totalled altogether combined together difference short gap left leaving
    remaining rest halved doubled share shared
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What a claim says of a figure that was worked out, and a source with the figures that it is made of need not."""


def needs_sum(norms: Sequence[str]) -> bool:
    """Whether a claim speaks of what a source need not print: an average, what is left, what was before."""
    return denies(norms) or bool(_REACHED & set(norms))


_REACHED: Final = frozenset({"average", "averaged", "averaging", "leaving", "previously", "earlier", "originally"})


def is_summing(stem: str) -> bool:
    """Whether a word only says that a figure was worked out: *average*, *altogether*."""
    return stem in _SUMMING


def without_worked(asked: Query, edits: Sequence[Edit], measured: Sequence[Measured]) -> list[Edit]:
    """Edits without those that a sum answers: a denial that was reckoned with, *each* where it was divided."""
    notes = [m.note for m in measured if m.state == "derived"]
    left = any(" - " in n for n in notes) and denies(asked.norms)
    divided = any(" / " in n or " * " in n for n in notes)

    def answered(e: Edit) -> bool:
        if left and e.cls == "negation":
            return True
        return divided and e.cls == "quantifier" and e.article.casefold() in _SHARED

    return [e for e in edits if e.allowed or not answered(e)]


def without_parts(asked: Query, m: Measured) -> Measured:
    """The figure of a part is not that of the whole: *frost and hail add up to* what frost alone came to."""
    if m.state != "agrees" or m.candidate is None or m.figure.when is not None:
        return m
    unit, found = m.candidate.unit, m.candidate.figure
    others = [f for f in asked.figures if f is not m.figure and f.kind == m.figure.kind]
    whole = any(comparable(f, o) and holds(f, o) for f in others for o in unit.figures if o is not found)
    part = is_part_of(asked.norms, m.figure, unit, found, whole=whole)
    return replace(m, state="differs") if part else m
