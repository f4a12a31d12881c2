"""A right number of the wrong things: *two doctors* where the source has *two nurses*."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.roles import Measured, agreeing
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import noun_likeness
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.people import people
from quotecheck.evidence.language.wordforms import base
from quotecheck.evidence.model import Edit
from quotecheck.text.kin import RELATIVES

_WORDS: Final = """
    case thing item unit piece time occasion instance point other member man woman adult place site property area
    kind type group body part step total more extra overall altogether
"""
_ANYTHING: Final = frozenset(root(w) for w in _WORDS.split())
"""Nouns that may stand for what a source calls more closely."""


def other_noun_edits(index: UnitIndex, asked: Query, measured: Sequence[Measured]) -> list[Edit]:
    """The first number of a claim that its source has of other things, where it speaks of the claim's nowhere."""
    for figure, unit, other in agreeing(measured):
        alike = 0.0 if _kin_apart(figure, other) else noun_likeness(figure, other)
        if unit.header or unit.columns or figure.kind != "number" or alike is None or alike >= KIN:
            continue  # what is only near is what is mistaken: nurses and doctors, cars and bicycles
        mine, theirs = _counted(figure), _counted(other)
        if mine is None or theirs is None:
            continue
        if not _kin_apart(figure, other) and (_stands(index, unit, mine) or _alike(theirs, asked)):
            continue
        source = unit.view.run(unit.first + other.first, unit.first + other.last + 1)
        last = min(len(asked.words), figure.last + 1)
        return [edit(asked, "unit", (figure.first, last), unit, source=source)]
    return []


def other_stuff_edits(index: UnitIndex, asked: Query, measured: Sequence[Measured]) -> list[Edit]:
    """*40,000 tonnes of methane* where the source has *40,000 tonnes of carbon*."""
    for figure, unit, other in agreeing(measured):
        mine, theirs = _of(asked.norms, figure), _of(unit.norms, other)
        if unit.header or figure.kind not in _AMOUNTS or not mine or not theirs or likeness(mine, theirs) >= KIN:
            continue
        if not _stands(index, unit, mine) and not _alike(theirs, asked):
            source = unit.view.run(unit.first + other.first, unit.first + other.last + 2)
            return [edit(asked, "unit", (figure.first, min(len(asked.words), figure.last + 2)), unit, source=source)]
    return []


def rate_edits(asked: Query, measured: Sequence[Measured]) -> list[Edit]:
    """*£2m a year* where the source has *£2m over three years*."""
    for figure, unit, other in agreeing(measured):
        if not figure.per or other.per or unit.header:
            continue
        span = next(
            (f for f in unit.figures if f.kind == "duration" and "over" in unit.norms[f.first - 1 : f.last]), None
        )
        if span is not None and abs(span.first - other.last) <= _BEHIND and span.low > 1:
            source = unit.view.run(unit.first + other.first, unit.first + span.last)
            return [edit(asked, "number", (figure.first, figure.last), unit, source=source)]
    return []


_BEHIND: Final = 6
"""Words behind a sum within which the span is named that it is for."""


def _of(norms: Sequence[str], figure: Amount) -> str:
    """The stem of what there is so much of."""
    behind = norms[figure.last : figure.last + 2]
    return root(behind[1]) if len(behind) == 2 and behind[0] == "of" and is_content(behind[1]) else ""


_AMOUNTS: Final = frozenset({"measure", "money"})


def _counted(figure: Amount) -> str | None:
    """The stem of the one word that says what is counted; None where it may be anything, or takes more words."""
    words = figure.noun.split()[:1]
    if (
        not words
        or not is_content(words[0])
        or not (words[0].endswith(("s", "men", "children")) or words[0] in lexicon().plurals)
    ):
        return None
    stem = root(words[0])
    return None if stem in _ANYTHING | people() else stem


def _kin_apart(figure: Amount, other: Amount) -> bool:
    """*two daughters* where the source has *two sons*."""
    mine, theirs = ({base(n) for n in f.noun.split()[:1]} & RELATIVES for f in (figure, other))
    return bool(mine) and bool(theirs) and mine != theirs


def _stands(index: UnitIndex, unit: Unit, stem: str) -> bool:
    beside = (unit, index.beside(unit, -1), index.beside(unit, 1))
    near = [w for w, rate in index.near(stem) if rate >= KIN] + [stem]
    return stem in unit.heading or any(w in u.places for u in beside if u is not None for w in near)


def _alike(stem: str, asked: Query) -> bool:
    return any(likeness(stem, i.stem) >= KIN for i in asked.items)
