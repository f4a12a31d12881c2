"""What the packet has of a refused claim's own day, name, row or estimate, to be read beside the passage.

Where a claim is of a day or a season that the passage does not have, the line that has it; where it has a name or a
deed that the passage lacks, the sentence that has it with most of the rest; where it says that something rose again,
the row of the measure; where it compares with somebody else, that one's row; where a year's digits changed places,
the year; where it puts a figure to something, the sentence that says that there is none yet; and where it leans on
the sentence before it, what the sources have of that. Each is shown and decides nothing.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.figures.measuring import share_in
from quotecheck.evidence.facts.nearest import says_nothing
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.relations.strength import is_move
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable
from quotecheck.evidence.language.clauses import is_finite
from quotecheck.evidence.language.concepts import KIN, SAME
from quotecheck.evidence.model import Edit
from quotecheck.text.lazily import lazily

_FEW: Final = 12
"""Lines of one date from which on it tells nothing."""
_TELLING: Final = 0.3
"""Least share of what the passage lacks that another sentence must have."""
_CLAIMED: Final = 0.35
"""Least share of the whole claim that it must have."""
_SUBJECT: Final = 0.4
"""Least share of a claim's other words that the row of its measure must have."""
_LONG: Final = 5
"""Letters from which on a word in *-est* is a superlative."""
_COLUMNS: Final = 2
_HEAD: Final = 3
"""Words at the head of a row among which stands whose it is."""
_SLIPPED: Final = 3
"""Digits from which on two that changed places are a slip of the pen."""
_RUNS: Final = frozenset("row running succession straight consecutive successive again".split())  # noqa: SIM905
_BESIDE: Final = frozenset("than behind above below ahead clear adrift leaders leader".split())  # noqa: SIM905
_CONCLUDING: Final = frozenset("so thus therefore hence consequently altogether overall".split())  # noqa: SIM905
_SAME_AGAIN: Final = frozenset({("do", "so"), ("did", "so"), ("done", "so"), ("doing", "so"), ("does", "so"),
    ("do", "that"), ("did", "that"), ("do", "likewise"), ("did", "likewise"), ("the", "same")})  # fmt: skip
_TWO_YEARS: Final = lazily(r"\b(\d{4})[-/–](\d{2}|\d{4})\b")
_OF_THEM: Final = lazily(r"[^.,;:]{0,30}\bof (?:them|these|those|which|whom)\b", re.IGNORECASE)
_AS_A: Final = lazily(r"\bas (?:an?|the|its|their|his|her) (?!result\b|whole\b|rule\b|consequence\b)")
_WAS_A: Final = lazily(
    r"\b(?:(?:I|[Yy]ou|[Hh]e|[Ss]he) (?:was|were|am|are|is)|"
    r"(?:work(?:s|ed|ing)?|employed|serv(?:es|ed|ing)|act(?:s|ed|ing)|hired|engaged|joined|appointed) as) "
    r"(?:an?|the|its|their|his|her|our|my|your) (?:[\w-]+ ){0,3}?"
    r"(?:[a-z-]{3,}(?:er|or|ist|ant|ian|man|woman|ee|eer|keeper)|clerk|cook|chef|nurse|guard|guide|head|chief|secretary|"
    r"chair|student|president|agent|pilot|judge|coach|captain|temp|intern|aide|trustee|apprentice)s?\b"
)
"""Somebody is said to be, or to work as, one who does something."""
_WITHHELD: Final = lazily(
    r"\b(?:(?:too|far too|much too) (?:early|soon) (?:to|for)|(?:not|n['’]t) (?:yet )?(?:be )?(?:known?|clear|possible|"
    r"decided|determined|established|put a (?:figure|number|date|price)|give (?:a|any) (?:figure|number|date)|"
    r"able to (?:say|give|put))|cannot (?:yet )?(?:say|tell|know|give|put)|can['’]t (?:yet )?(?:say|tell|give|put)|"
    r"(?:has|have|had) yet to be|remains? (?:unclear|unknown|open)|(?:is|are|was|were) (?:unclear|unknown)|"
    r"no (?:firm |exact |official |reliable |final )?(?:date|figure|figures|estimate|estimates|number|timetable|"
    r"decision|total)s? (?:yet|so far|has|have|is|was|for|of|can|could|exists?)|"
    r"(?:declined|refused) to (?:say|give|put|name|estimate)|hard to say|impossible to (?:say|tell|know))\b",
    re.IGNORECASE,
)
"""By these somebody says that there is no figure, no date, no decision yet."""


def own_words(asked: Query, index: UnitIndex, shown: Sequence[Unit], edits: Sequence[Edit]) -> Iterator[Sequence[Unit]]:
    """What to show of a claim's own, what is most surely meant first; ``edits`` are what speaks against it."""
    detailed = any(e.cls in ("number", "date", "unit") for e in edits)
    if asked.before and detailed:
        yield from ([u] for u in asked.before if u not in shown and _has_such(asked, u))
    if _leans(asked):
        yield from ([u, *_of_them(index, u)] for u in asked.before[:1])
    yield from ([u] for u in _slips(asked, index))
    yield from ([u] for u in _called(asked, index, shown))
    if any(e.cls in ("number", "date", "unit", "modality") for e in edits):
        yield from ([u] for u in _withheld(asked, index, shown))
    yield from ([u] for u in _dated_so(asked, index, shown))
    yield from ([u] for u in _rows_of_others(asked, index, shown, edits))
    yield from ([u] for u in _same_extreme(asked, index, shown) if detailed)
    yield from ([u] for u in _own_row(asked, index, shown))
    yield from ([u] for u in _lacking(asked, index, shown))


def leads_on(asked: Query) -> bool:
    """Whether a claim draws on the sentence before it without pointing there: *So the total fell by 12*, *the first
    town to do so*."""
    norms = asked.norms
    return bool(norms) and (norms[0] in _CONCLUDING or any(p in _SAME_AGAIN for p in pairwise(norms[-3:])))


def _leans(asked: Query) -> bool:
    return bool(asked.before) and leads_on(asked)


def _has_such(asked: Query, unit: Unit) -> bool:
    """Whether a sentence has a figure of a kind with one of the claim's."""
    return any(comparable(f, o) for f in asked.figures for o in unit.figures)


def _of_them(index: UnitIndex, unit: Unit) -> list[Unit]:
    """The sentence behind one that parts those of whom it speaks: *Nine towns ban it. Two of them ...*"""
    behind = index.beside(unit, 1)
    return [behind] if behind is not None and _OF_THEM.match(behind.text) else []


def _slips(asked: Query, index: UnitIndex) -> list[Unit]:
    """The sentence with the claim's figure but for a slip: two digits that changed places (1974 for 1947), another
    unit (24 months for 24 weeks), another day of the month that the packet speaks of."""
    out = []
    for figure in asked.figures:
        turned = frozenset(_turned(figure))
        found = [u for us in index.by_source.values() for u in us if any(_slip(figure, turned, o) for o in u.figures)]
        best = max(found, key=lambda u: share_in(asked, index, u), default=None)
        out += [best] if best is not None else []
    return out


def _slip(figure: Amount, turned: frozenset[str], other: Amount) -> bool:
    if figure.kind != other.kind:
        return False
    mine, theirs = figure.when, other.when
    if mine is not None and theirs is not None and mine.granularity == theirs.granularity == "day":
        dated = not (mine.relative or mine.weekday or theirs.relative or theirs.weekday)
        return dated and mine.value != theirs.value and mine.value[:7] == theirs.value[:7]
    unit = figure.kind in ("duration", "measure") and figure.unit != other.unit and _number(figure) == _number(other)
    return _digits(other) in turned or (unit and _number(figure) != "")


def _number(figure: Amount) -> str:
    """The number of a figure as it is printed, without its unit."""
    return next((w for w in figure.text.replace("-", " ").split() if w[0].isdigit()), "")


def _turned(figure: Amount) -> list[str]:
    digits = _digits(figure)
    if len(digits) < _SLIPPED:
        return []
    swapped = (digits[:k] + digits[k + 1] + digits[k] + digits[k + 2 :] for k in range(len(digits) - 1))
    return [s for s in swapped if s != digits]


def _digits(figure: Amount) -> str:
    return "".join(c for c in figure.text if c.isdigit())


def _withheld(asked: Query, index: UnitIndex, shown: Sequence[Unit]) -> list[Unit]:
    """The sentence of the passage's document that gives no figure yet: *It is too early to say what the fire cost.*"""
    source = shown[0].view.source.id
    found = [u for u in index.by_source.get(source, ()) if u not in shown and _WITHHELD.search(u.text)]
    best = max(found, key=lambda u: (share_in(asked, index, u), -abs(u.number - shown[0].number)), default=None)
    return [best] if best is not None else []


def _called(asked: Query, index: UnitIndex, shown: Sequence[Unit]) -> list[Unit]:
    """What the packet says somebody was, where the claim has him work *as a clerk*: *You were its bookkeeper.*"""
    own = [i for i in asked.items if i.name and not i.lent]
    if _AS_A.search(asked.claim.text) is None or not own:
        return []
    named = [s for s, us in index.by_source.items() if any(_stands(index, i.stem, u, SAME) for i in own for u in us)]
    found = [u for s in sorted(named) for u in index.by_source[s] if u not in shown and _WAS_A.search(u.text)]
    own_first = [
        (any(_stands(index, i.stem, u, SAME) for i in own), share_in(asked, index, u), -u.number) for u in found
    ]
    best = max(zip(own_first, found, strict=True), key=lambda p: p[0], default=None)
    return [best[1]] if best is not None else []


def _dated_so(asked: Query, index: UnitIndex, shown: Sequence[Unit]) -> list[Unit]:
    """The line that has the claim's day, month or season, where the passage has it not."""
    out = []
    for figure in asked.figures:
        when = figure.when
        if when is None or when.granularity == "time" or when.relative or _has_date(figure, shown[0]):
            continue
        found = [u for us in index.by_source.values() for u in us if u not in shown and _has_date(figure, u)]
        if found and len(found) <= _FEW:
            out.append(max(found, key=lambda u: (share_in(asked, index, u), -u.number)))
    return out


def _has_date(figure: Amount, unit: Unit) -> bool:
    mine = figure.when
    if mine is None:
        return False
    years = _years(figure)
    return any(
        o.when is not None
        and ((o.when.granularity == mine.granularity and o.when.agrees(mine)) or (years and _years(o) == years))
        for o in unit.figures
    )


def _years(figure: Amount) -> str:
    """The two years that a season or a budget is called by: *2019-20*."""
    found = _TWO_YEARS.search(figure.text)
    return f"{found[1]}-{found[2][-2:]}" if found is not None else ""


def _rows_of_others(asked: Query, index: UnitIndex, shown: Sequence[Unit], edits: Sequence[Edit]) -> list[Unit]:
    """The rows of a table with the others that a claim compares with: *three points behind Brae*."""
    at = next((k for k, n in enumerate(asked.norms) if n in _BESIDE), None)
    if at is None:
        return []
    told = {(e.document, e.sentence) for e in edits if e.document}
    sources = {source for source, _ in told} or {shown[0].view.source.id}
    named = [i.stem for i in asked.items if i.name and i.place > at]
    rows = [u for s in sorted(sources) for u in index.by_source.get(s, ()) if _is_row(u)]
    return [u for u in rows if u not in shown and any(min(u.places.get(n, [_HEAD])) < _HEAD for n in named)][:1]


def _own_row(asked: Query, index: UnitIndex, shown: Sequence[Unit]) -> list[Unit]:
    """The row of what a claim says rose or fell, with its figures of several years."""
    if not (_RUNS & set(asked.norms) or any(is_move(i.stem) for i in asked.items if not i.lent)) or _is_row(shown[0]):
        return []
    own = [i for i in asked.items if not i.lent and not is_move(i.stem) and asked.norms[i.place] not in _RUNS]
    rows = [u for units in index.by_source.values() for u in units if _is_row(u) and u not in shown]
    best = max(rows, key=lambda u: (_held(index, own, u), -u.number), default=None)
    return [best] if best is not None and _held(index, own, best) >= _SUBJECT else []


def _same_extreme(asked: Query, index: UnitIndex, shown: Sequence[Unit]) -> list[Unit]:
    """Another sentence of the same superlative: the driest month, where the passage has the driest year."""
    words = {n for n in asked.norms if n.endswith("est") and len(n) > _LONG}
    found = [u for us in index.by_source.values() for u in us if u not in shown and words & set(u.norms)]
    best = max(found, key=lambda u: (_has_such(asked, u), share_in(asked, index, u)), default=None)
    return [best] if best is not None else []


def _is_row(unit: Unit) -> bool:
    """Whether a line is figures under a label and no sentence."""
    plain = [f for f in unit.figures if f.when is None]
    return len(plain) >= _COLUMNS and not any(is_finite(unit.norms, k) for k in range(len(unit.norms)))


def _lacking(asked: Query, index: UnitIndex, shown: Sequence[Unit]) -> list[Unit]:
    """The sentence that has most of what the passage lacks, and much of the rest."""
    own = [i for i in asked.items if not i.lent]
    lacking = [i for i in own if not any(_stands(index, i.stem, u, KIN) for u in shown)]
    if not lacking:
        return []
    words = {w for i in lacking for w, r in index.near(i.stem) if r >= KIN}
    having = {id(u): u for w in sorted(words) for u in index.postings.get(w, ()) if u not in shown}.values()
    found = [u for u in having if not says_nothing(u)]
    rated = [(_held(index, lacking, u) + share_in(asked, index, u), -u.number, u) for u in found]
    _, _, best = max(rated, key=lambda r: r[:2], default=(0.0, 0, shown[0]))
    much = _held(index, lacking, best) >= _TELLING and share_in(asked, index, best) >= _CLAIMED
    named = any(i.name and _stands(index, i.stem, best, SAME) for i in lacking)
    return [best] if (much or named) and best not in shown else []


def _held(index: UnitIndex, items: Sequence[Item], unit: Unit) -> float:
    """The share of some words' weight that stands in a sentence."""
    weight = sum(i.weight for i in items)
    return sum(i.weight for i in items if _stands(index, i.stem, unit, KIN)) / weight if weight else 0.0


def _stands(index: UnitIndex, stem: str, unit: Unit, least: float) -> bool:
    return index.stands(stem, unit.places, least)
