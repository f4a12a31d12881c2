"""Lists of figures in the prose of releases and registers: *Bicycles stolen: 212 (2024: 254)*, *Ward A 61; Ward B 48*.

Each item is a label with what is counted and one figure for a time; the same for an earlier time stands beside it or in
brackets behind it. What several items share stands before them: *Days of frost: 1950: 81; 1990: 64*.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import is_number_word
from quotecheck.text.records import dataclass
from quotecheck.text.words import words

YEAR: Final = lazily(r"(?<![\d,.])((?:18|19|20)\d\d)(?:[-–/](\d{4}|\d{2}))?(?![\d,]\d|\.\d)")
_BEFORE: Final = lazily(r"\b(?:a year (?:ago|earlier)|last year|previous(?:ly)?|year before|current year)\b", re.I)
_BRACKET: Final = lazily(r"\(([^()]*)\)")
_SIGNED: Final = lazily(r"(?<![\w.,])(?P<sign>[+\u2212\u2013-])\s?(?=\d)")
_VERB: Final = frozenset(
    """
    is are was were be been has have had will would can could may might shall should must do does did said says say
    there it they he she i we you not
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Words that a list does not have, and a sentence does."""
_WHOLE: Final = lazily(r"\b[Aa]ll \w+")
_PREPOSITIONS: Final = frozenset(
    "at in on from to of by for with under over about than as and or after before".split()  # noqa: SIM905
)
_ALL: Final = frozenset({"all", "total", "overall", "altogether", "totals"})
_LABEL: Final = 9
_LINE: Final = 8
"""Words up to which a line without a colon may be an item."""
_BEHIND: Final = 4
"""Words that may stand behind the figure of an item: what it counts."""
NOW: Final = 9999
_THEN: Final = -1

Period = tuple[int, int]
"""First and last year; ``NOW`` where none is named, ``_THEN`` for one before that is not named either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One figure of an item. ``start`` and ``end`` count in the text of ``unit``."""

    unit: Unit
    period: Period
    figure: Amount
    of: frozenset[str] = frozenset()
    """What it is, where it is named in the brackets: *(budget: £7m)*."""

    @property
    def text(self) -> str:
        """As printed, on one line."""
        return " ".join(self.figure.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One item of a list: its label, its figures by time, the last one first, and by how much it moved."""

    unit: Unit
    label: frozenset[str]
    marks: frozenset[tuple[str, str]]
    """Numbers and letters of the label, each with the word beside it: *band A*, *two bedrooms*."""
    sums: bool
    points: tuple[Point, ...]
    moves: tuple[Point, ...] = ()
    others: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Items under one head."""

    head: frozenset[str]
    marks: frozenset[tuple[str, str]]
    said: str
    """The head as printed."""
    series: tuple[Series, ...]


class Lists:
    """The lists among the units that were read so far; each unit is read once."""

    def __init__(self, index: UnitIndex) -> None:
        self._index = index
        self._read: dict[int, Listing | None] = {}
        self._count = 0
        self._all: tuple[Listing, ...] = ()

    def all(self) -> tuple[Listing, ...]:
        """Every list of the packet."""
        if self._count != self._index.count:
            self._all, self._count = tuple(self._found()), self._index.count
        return self._all

    def _found(self) -> Iterator[Listing]:
        for units in self._index.by_source.values():
            lines: list[Series] = []
            head = ""
            for unit in units:
                found = self._of(unit)
                if found is not None and len(found.series) == 1 and not found.said:
                    lines += found.series
                    continue
                if lines:
                    yield _gathered(lines, head)
                    lines = []
                if found is not None:
                    yield found
                head = unit.text if _is_head(unit) else ""
            if lines:
                yield _gathered(lines, head)

    def _of(self, unit: Unit) -> Listing | None:
        if id(unit) not in self._read:
            self._read[id(unit)] = None if unit.header else _listing(unit)
        return self._read[id(unit)]


def _is_head(unit: Unit) -> bool:
    """Whether a line can be a heading over lines of a list."""
    if len(unit.norms) > _LABEL or _VERB & set(unit.norms) or unit.text[-1:] == ".":
        return False
    return all(f.when is not None for f in unit.figures)


def _gathered(lines: Sequence[Series], head: str) -> Listing:
    """Lines one under another; lines that begin with a year are one series."""
    if len(lines) > 1 and all(not s.label and not s.sums for s in lines):
        points = tuple(sorted((p for s in lines for p in s.points), key=lambda p: p.period, reverse=True))
        lines = [replace(lines[0], points=points)]
    return Listing(head=_stems(head), marks=frozenset(), said=head, series=tuple(lines))


def _listing(unit: Unit) -> Listing | None:
    """The list that one sentence or line is; None where it is none."""
    if not unit.figures or _VERB & set(_BRACKET.sub(" ", unit.text).casefold().split()):
        return None
    items = _items(unit)
    head, first = _head(unit, items[0])
    items[0] = (first, items[0][1])
    found = [s for low, high in items if (s := _series(unit, low, high)) is not None]
    if len(found) < len(items) - 1 or not found:
        return None
    if (
        len(found) == 1
        and ":" not in unit.text
        and len(found[0].points) + len(found[0].moves) < 2
        and len(unit.norms) > _LINE
    ):
        return None
    if all(not s.label and not s.sums for s in found):
        points = tuple(sorted((p for s in found for p in s.points), key=lambda p: p.period, reverse=True))
        found = [replace(found[0], points=points, label=_stems(head))]
    known = next((p.period for s in found for p in s.points[1:]), None)
    if known is not None:  # "Ward A 61 (2024: 58); Ward B 48 (50)"
        found = [_filled(s, known) for s in found]
    return Listing(head=_stems(head), marks=_marks(_BRACKET.sub(" ", head)), said=head, series=tuple(found))


def _filled(series: Series, known: Period) -> Series:
    points = tuple(replace(p, period=known) if p.period == (_THEN, _THEN) else p for p in series.points)
    return replace(series, points=points)


def _items(unit: Unit) -> list[tuple[int, int]]:
    """Stretches between semicolons outside brackets."""
    edges, depth = [0], 0
    for k, char in enumerate(unit.text):
        depth += (char == "(") - (char == ")")
        if char == ";" and depth <= 0:
            edges.append(k + 1)
    edges.append(len(unit.text))
    return [(a, b) for a, b in pairwise(edges) if unit.text[a:b].strip(" .\n")]


def _head(unit: Unit, item: tuple[int, int]) -> tuple[str, int]:
    """What stands before all items, and where the first item begins: there is one where a label follows its colon."""
    low, high = item
    text = unit.text[low:high]
    at = text.find(":")
    rest = text[at + 1 :].split("(")[0] if at >= 0 else ""
    labelled = ":" in rest or (rest.strip()[:1].isalpha() and any(c.isdigit() for c in rest))
    labelled = labelled or (at >= 0 and _worded(unit, low + at))
    return (text[:at], low + at + 1) if at >= 0 and labelled else ("", low)


def _worded(unit: Unit, at: int) -> bool:
    """Whether a label and a figure in words follow: *all bands six years*."""
    following = next((f for f in unit.figures if f.start > at and f.when is None), None)
    return following is not None and bool(
        _stems(unit.text[at : following.start]) or _all_of(unit.text[at : following.start])
    )


def _all_of(label: str) -> bool:
    return bool(_ALL & set(words(label).norms))


def _series(unit: Unit, low: int, high: int) -> Series | None:
    """The label and the figures of one item."""
    text = unit.text[low:high]
    brackets = [(low + m.start(), low + m.end()) for m in _BRACKET.finditer(text)]
    plain = [f for f in unit.figures if low <= f.start < high and not any(a <= f.start < b for a, b in brackets)]
    years = [m for m in YEAR.finditer(text) if not any(a <= low + m.start() < b for a, b in brackets)]
    taken = {low + m.start() for m in years}
    after = low + text.split("(")[0].rfind(":")
    values = [f for f in plain if f.when is None and f.start not in taken and f.kind != "ordinal"]
    value = next((f for f in values if f.start > after), None) if after >= low else values[-1] if values else None
    if value is None:
        return None
    end = next((a for a, _ in brackets if a >= value.end), high)
    behind = words(unit.text[value.end : end]).norms
    label = unit.text[low : value.start]
    if len(behind) > _BEHIND or len(words(label).norms) > _LABEL:
        return None
    dated = [m for m in years if low + m.start() < value.start]
    period = _period(dated[-1]) if dated else (NOW, NOW)
    points, moves, others = _bracketed(unit, value, brackets)
    said = words(label).norms
    if after < low and any(f.text[:1].isdigit() for f in values if f.end <= value.start):
        return None
    if after < low and said[-1:] and said[-1] in _PREPOSITIONS:
        return None  # "23 people from cars at nine places"
    stems = _stems(_WHOLE.sub(" ", YEAR.sub(" ", label)))
    sums = bool(_ALL & set(words(label).norms))
    own = Point(unit=unit, period=period, figure=value)
    return Series(
        unit=unit, label=stems, marks=_marks(YEAR.sub(" ", label)), sums=sums, points=(own, *points), moves=moves,
        others=others,
    )  # fmt: skip


def _bracketed(
    unit: Unit, value: Amount, brackets: Sequence[tuple[int, int]]
) -> tuple[tuple[Point, ...], tuple[Point, ...], tuple[Point, ...]]:
    """What the brackets behind a figure say: the same for other times, by how much it moved, something else."""
    points, moves, others = [], [], []
    for low, high in brackets:
        at = low + 1
        for note in unit.text[low + 1 : high - 1].split(";") if low >= value.end else ():
            year, stop = YEAR.search(note), at + len(note)
            plain = [f for f in unit.figures if at <= f.start < stop and f.when is None]
            figure = next((f for f in plain if year is None or f.start != at + year.start()), None)
            if figure is not None and len(words(note).norms) <= _LABEL and not _VERB & set(words(note).norms):
                signed = _SIGNED.search(note)
                of = _stems(YEAR.sub(" ", unit.text[at : figure.start]))
                point = Point(unit=unit, period=_period(year) if year else (_THEN, _THEN), figure=figure, of=of)
                if signed is not None:
                    moves.append(replace(point, figure=_turned(figure, signed["sign"])))
                elif year is not None or _BEFORE.search(note) or not of:
                    points += [replace(point, of=frozenset())] if figure.kind == value.kind else []
                else:
                    others.append(point)
            at = stop + 1
    points.sort(key=lambda p: p.period, reverse=True)
    return tuple(points), tuple(moves), tuple(others)


def _turned(figure: Amount, sign: str) -> Amount:
    return figure if sign == "+" else replace(figure, low=-abs(figure.low), high=-abs(figure.high))


def _period(found: re.Match[str]) -> Period:
    first, last = found[1], found[2] or found[1]
    return int(first), int(last if len(last) == len(first) else first[:2] + last)


def _stems(text: str) -> frozenset[str]:
    return frozenset(root(n) for n in words(text).norms if is_content(n) and n not in _ALL)


def _marks(text: str) -> frozenset[tuple[str, str]]:
    found = words(text)
    raws = [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]
    months = lexicon().words("month")
    out = set()
    for k, norm in enumerate(found.norms):
        lettered = (len(norm) == 1 and raws[k].isupper() and norm not in ("a", "i")) or (
            norm == "a" and k and raws[k] == "A"
        )
        dated = bool(months & set(found.norms[max(0, k - 1) : k + 2]))
        if lettered or (is_number_word(norm) and not dated):
            beside = [n for n in (*reversed(found.norms[:k]), *found.norms[k + 1 :]) if is_content(n)][:1]
            out |= {(norm, root(b)) for b in beside if k}
            if not k and len(found.norms) > 1:
                out.add((norm, root(found.norms[1])))
    return frozenset(out)


def nearest(points: Sequence[Point], year: tuple[int, int]) -> Point | None:
    """The figure whose time has most of some years: 1951-1960 for *the 1950s*."""
    shared = [(min(year[1], p.period[1]) - max(year[0], p.period[0]), p) for p in points if 0 < p.period[1] < NOW]
    best = max(shared, key=lambda s: s[0], default=None)
    return best[1] if best is not None and best[0] >= 0.5 * (year[1] - year[0]) else None
