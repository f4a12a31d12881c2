"""The sentences of a packet as comparing needs them: stems with their places, figures, names, and what they stand
under."""

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from quotecheck.claims.amount import Amount
from quotecheck.claims.figures import amounts
from quotecheck.evidence.language.concepts import NEAR, SAME, is_content, likeness, root, sets_of
from quotecheck.evidence.language.people import counted_people, people
from quotecheck.evidence.language.relatedwords import related_words
from quotecheck.evidence.view import SourceView
from quotecheck.sources.model import Store
from quotecheck.text.dates import parse_day
from quotecheck.text.words import words

WHOLE: Final = 15_000
"""Packets of up to so many words are compared whole; in larger ones only what lies near the claim's rare words."""
_AROUND: Final = 90
"""Words to either side of a place that is looked at in a large packet."""
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?%?")
_SPACES: Final = 12
_CELLS: Final = 2
"""Bars in a line from which it is a row of a table."""
_MINUS: Final = frozenset("-\u2212\u2013")
_PARTNER: Final = 0.7
"""What one part of a name counts for the other."""
_REFS: Final = 24
_ITEM: Final = re.compile(r"[ \t]*(?:[-*•–]|\d{1,3}[.)]|\d{1,2}\.\d{1,2}|\(?[a-z]\)|\|)[ \t]+")
_SHORT_LINE: Final = 52


@dataclass(eq=False, slots=True, kw_only=True)
class Unit:
    """One sentence or line of a source: words ``[first, last)`` of its view."""

    view: SourceView
    number: int
    first: int
    last: int
    stems: list[str]
    """Per word; "" for words without meaning of their own."""
    places: dict[str, list[int]]
    """Stem -> where it stands, counted from ``first``."""
    figures: tuple[Amount, ...]
    heading: frozenset[str]
    """Stems of the heading or label that it stands under."""
    start: int
    end: int
    columns: dict[int, frozenset[str]] = field(default_factory=dict)
    """Where a figure of a table begins -> stems of the heading of its column."""
    dated: dict[int, Amount] = field(default_factory=dict)
    """The same -> the date in that heading."""
    header: tuple[str, ...] = ()
    """The headings of its table's columns, as printed, where it is a row of one; ``mark`` parts both."""
    mark: str = ""

    @property
    def text(self) -> str:
        """As printed."""
        return self.view.text[self.start : self.end]

    @property
    def norms(self) -> Sequence[str]:
        """The normalised words."""
        return self.view.norms[self.first : self.last]


@dataclass(eq=False, slots=True)
class UnitIndex:
    """All units that were read so far, by stem."""

    store: Store
    on: date | None = None
    """The article's day: what a month or weekday means in a source that is not dated itself."""
    views: dict[str, SourceView] = field(default_factory=dict)
    by_source: dict[str, list[Unit]] = field(default_factory=dict)
    heads: dict[str, frozenset[str]] = field(default_factory=dict)
    postings: dict[str, list[Unit]] = field(default_factory=lambda: defaultdict(list))
    sets: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    partners: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Stem -> stems that stand beside it in a name: *Corley Kestrels* is *Corley* and *the Kestrels*."""
    prefixes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_value: dict[tuple[str, str], list[tuple[Unit, Amount]]] = field(default_factory=lambda: defaultdict(list))
    count: int = 0
    _windows: set[tuple[str, int]] = field(default_factory=set)
    _near: dict[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)
    _around: dict[int, frozenset[str]] = field(default_factory=dict)
    _whole: bool | None = None

    def prepare(self, norms: Sequence[str]) -> None:
        """Read what a claim with these words may need."""
        if self._whole is None:
            self._whole = self._small()
            if self._whole:
                for source_id in self.store.ids():
                    view = self.view(source_id)
                    self._add(view, 0, len(view))
        if not self._whole:
            for ref in self.store.candidates(norms, limit=_REFS):
                cell = ref.first // _AROUND
                for k in (cell - 1, cell, cell + 1):
                    if k >= 0 and (ref.source, k) not in self._windows:
                        self._windows.add((ref.source, k))
                        view = self.view(ref.source)
                        self._add(view, k * _AROUND, min(len(view), (k + 1) * _AROUND))

    def _small(self) -> bool:
        total = 0
        for source_id in self.store.ids():
            total += len(self.view(source_id))
            if total > WHOLE:
                return False
        return True

    def view(self, source_id: str) -> SourceView:
        """The view of one source document."""
        if source_id not in self.views:
            self.views[source_id] = SourceView(self.store.load(source_id))
        return self.views[source_id]

    def head(self, unit: Unit) -> frozenset[str]:
        """Stems of the title, the named speaker and the first lines of a unit's document: what it is all about."""
        source = unit.view.source
        if source.id not in self.heads:
            said = f"{source.title or ''} {source.speaker or ''} {source.id}"
            said = re.sub(r"[_\-./]", " ", said)
            opening = unit.view.norms[: min(len(unit.view), 30)]
            self.heads[source.id] = frozenset(root(n) for n in (*said.casefold().split(), *opening) if is_content(n))
        return self.heads[source.id]

    def _add(self, view: SourceView, low: int, high: int) -> None:
        self._around.clear()
        units = self.by_source.setdefault(view.source.id, [])
        known = {u.first for u in units}
        on = parse_day(view.source.date) or self.on
        heading: frozenset[str] = frozenset()
        header: list[str] = []
        fresh = []
        for first, last in _cut(view, low, high):
            if first in known:
                continue
            unit = _unit(view, first, last, heading, on)
            if _is_heading(view, unit):
                heading = frozenset(unit.places)
            header = _in_table(unit, header, on)
            fresh.append(unit)
        units += fresh
        units.sort(key=lambda u: u.first)
        for number, unit in enumerate(units):
            unit.number = number
        for unit in fresh:
            self.count += 1
            self._name_parts(unit)
            for figure in unit.figures:
                for key in _keys(figure):
                    self.by_value[key].append((unit, figure))
            for word in unit.places:
                if word not in self.postings:
                    self._learn(word)
                self.postings[word].append(unit)

    def _learn(self, word: str) -> None:
        for number in sets_of(word):
            self.sets[number].add(word)
        self.prefixes[word[:5]].add(word)
        self._near.clear()

    def _name_parts(self, unit: Unit) -> None:
        """Learn which words make one name."""
        view = unit.view
        for k in range(1, len(unit.stems)):
            a, b = unit.stems[k - 1], unit.stems[k]
            if not a or not b or a == b:
                continue
            i = unit.first + k
            if view.raw(i)[:1].isupper() and view.raw(i - 1)[:1].isupper():
                between = view.text[view.ends[i - 1] : view.starts[i]]
                if between == " ":
                    self.partners[a].add(b)
                    self.partners[b].add(a)

    def near(self, word: str) -> tuple[tuple[str, float], ...]:
        """Stems of the packet that a stem may stand for, with how near they are."""
        found = self._near.get(word)
        if found is None:
            others: set[str] = set(self.prefixes.get(word[:5], ()))
            for number in sets_of(word):
                others |= self.sets.get(number, set())
            others |= {o for found in related_words(word) for o in found if o in self.postings}
            counted = counted_people() & self.postings.keys() if word in people() else set()
            others |= counted
            partners: set[str] = self.partners.get(word, set())
            rated = (
                (o, max(likeness(word, o), _PARTNER * (o in partners), NEAR * (o in counted)))
                for o in others | partners | ({word} if word in self.postings else set())
            )
            found = tuple(sorted(((o, r) for o, r in rated if r > 0), key=lambda p: (-p[1], p[0])))
            self._near[word] = found
        return found

    def weight(self, word: str) -> float:
        """How rare a stem is among the units read, from about 0.5 to 3."""
        hits = len(self.postings.get(word, ()))
        return 0.5 + min(2.5, math.log((self.count + 2) / (hits + 1)) / 1.6)

    def beside(self, unit: Unit, offset: int) -> Unit | None:
        """The unit so many places on in the same document."""
        units = self.by_source[unit.view.source.id]
        k = unit.number + offset
        return units[k] if 0 <= k < len(units) else None

    def around(self, unit: Unit) -> frozenset[str]:
        """The stems of a unit's surroundings: its heading, its document's head, the sentences beside it."""
        found = self._around.get(id(unit))
        if found is None:
            beside = (self.beside(unit, offset) for offset in (-1, -2, 1))
            stems = (frozenset(b.places) for b in beside if b is not None)
            found = self._around[id(unit)] = unit.heading.union(self.head(unit), *stems)
        return found

    def near_value(self, figure: Amount) -> Iterable[tuple[Unit, Amount]]:
        """Where a figure of this kind and about this value stands, whatever it measures there."""
        if figure.when is not None:
            keys = {_value(figure)} | (set() if figure.when.dated else {_yearless(figure)})
        else:
            keys = {_value(figure, k) for k in (0.93, 0.97, 1.0, 1.03, 1.07)}
        for key in sorted(keys):
            yield from self.by_value.get(key, ())


def _unit(view: SourceView, first: int, last: int, heading: frozenset[str], on: date | None) -> Unit:
    stems = [root(n) if is_content(n) else "" for n in view.norms[first:last]]
    places: dict[str, list[int]] = {}
    for k, word in enumerate(stems):
        if word:
            places.setdefault(word, []).append(k)
    for k in range(first, last):  # "+3.4%" in a table says that it rose
        sign = view.text[view.starts[k] - 1] if k > 0 and view.norms[k][0].isdigit() else ""
        if sign == "+":
            places.setdefault("increas", []).append(k - first)
        elif sign in _MINUS and sign and view.text[view.starts[k] - 2 : view.starts[k] - 1] in (" ", "(", "\n", "|"):
            places.setdefault("decreas", []).append(k - first)
    start, end = view.starts[first], view.ends[last - 1]
    while end < len(view.text) and view.text[end] in ".%!?)\u201d\"'\u2019":
        end += 1
    found = tuple(a for a in amounts(view.text[start:end], on))
    return Unit(
        view=view,
        number=0,
        first=first,
        last=last,
        stems=stems,
        places=places,
        figures=found,
        heading=heading,
        start=start,
        end=end,
    )


def _in_table(unit: Unit, header: list[str], on: date | None) -> list[str]:
    """Give the figures of a table's row the headings of their columns; returns the headings that hold from here on."""
    mark = _mark(unit.text, separated=unit.view.source.id.endswith((".csv", ".tsv")))
    if not mark:
        return []
    cells = unit.text.split(mark)
    if not header:
        if any(f.when is None for f in unit.figures) and mark == "|":
            return []
        unit.header, unit.mark = tuple(cells), mark
        return cells
    if len(header) < len(cells) and mark != "|":
        return []
    if mark != "|":
        unit.figures = _cells(unit, cells, mark)
    unit.header, unit.mark = tuple(header), mark
    shift = len(header) - len(cells) if not header[0].strip() else 0
    unit.heading = unit.heading.union(*(_stems(title) for title in header))
    for figure in unit.figures:
        column = unit.text.count(mark, 0, figure.start) + max(0, shift)
        if column < len(header):
            title = header[column].replace("_", " ")
            percent = {"%"} if "%" in title else set()
            unit.columns[figure.start] = _stems(title) | percent
            dates = [a for a in amounts(title, on) if a.when is not None]
            if dates:
                unit.dated[figure.start] = dates[0]
    return header


def _stems(title: str) -> frozenset[str]:
    return frozenset(root(n) for n in words(title.replace("_", " ")).norms if is_content(n))


def _mark(text: str, *, separated: bool) -> str:
    """What parts the cells of a row; "" where a line is no row. ``separated``: a file of separated values."""
    if text.count("|") >= _CELLS:
        return "|"
    for mark in (";", "\t", ","):
        prose = f"{mark} " in text or (text.count(" ") >= _SPACES and not separated)
        if text.count(mark) >= _CELLS and "\n" not in text and not prose:
            return mark
    return ""


def _cells(unit: Unit, cells: Sequence[str], mark: str) -> tuple[Amount, ...]:
    """The figures of a row in a file of separated values: a cell is a figure, whatever stands around it."""
    out, at = [], 0
    for cell in cells:
        number = _NUMBER.fullmatch(cell.strip())
        if number is not None:
            value = float(number.group().strip("%"))
            word = next(
                (k for k in range(unit.last - unit.first) if unit.view.ends[unit.first + k] - unit.start > at), 0
            )
            kind: Literal["percent", "number"] = "percent" if cell.strip().endswith("%") else "number"
            out.append(
                Amount(
                    kind=kind, low=value, high=value, unit="percent" if kind == "percent" else "", noun="", bound="",
                    first=word, last=word + 1, start=at, end=at + len(cell), text=cell.strip(),
                )
            )  # fmt: skip
        at += len(cell) + len(mark)
    return tuple(out)


def _cut(view: SourceView, low: int, high: int) -> Iterable[tuple[int, int]]:
    """Word ranges of sentences; lines of lists and tables are sentences of their own."""
    first = low
    for i in range(low + 1, high + 1):
        if i == high or view.stop(i) or _new_line(view, i):
            yield first, i
            first = i


def _new_line(view: SourceView, i: int) -> bool:
    """Whether word ``i`` begins a line that is not the wrapped rest of the one before."""
    start = view.starts[i]
    between = view.text[view.ends[i - 1] : start]
    if "\n" not in between:
        return False
    if view.source.id.endswith((".csv", ".tsv")):
        return True
    line_start = view.text.rfind("\n", 0, start) + 1
    if between.count("\n") > 1 or _ITEM.match(view.text, line_start):
        return True
    before_start = view.text.rfind("\n", 0, line_start - 1) + 1
    before = view.text[before_start : line_start - 1].rstrip()
    return (
        len(before) < _SHORT_LINE
        and (view.text[start].isupper() or view.text[start].isdigit())
        and before[-1:] not in ",-–"
        and not _wraps(view)
    )


def _wraps(view: SourceView) -> bool:
    """Whether the text is hard-wrapped so narrowly that a short line says nothing."""
    lines = [len(line) for line in view.text[:4000].split("\n") if line.strip()]
    return bool(lines) and sorted(lines)[len(lines) * 9 // 10] < _SHORT_LINE


def _is_heading(view: SourceView, unit: Unit) -> bool:
    """A short line of its own, or a label that ends with a full stop or colon and opens a paragraph."""
    if unit.last - unit.first > 7 or any(a.kind != "date" for a in unit.figures):
        return False
    blocks = view.source.document.blocks
    k = bisect_left(view.source.document.block_starts, unit.start + 1) - 1
    return (k >= 0 and unit.start - blocks[k].start <= 6) or "\n" in view.text[max(0, unit.start - 6) : unit.start]


def _value(figure: Amount, factor: float = 1.0) -> tuple[str, str]:
    """What a figure is looked up by: its kind and two significant digits, or a date's value."""
    return figure.kind, f"{figure.low * factor:.1e}" if figure.when is None else figure.when.value


def _keys(figure: Amount) -> set[tuple[str, str]]:
    """What a figure is found under: a day also under its month, its year, and without its year."""
    if figure.when is None or figure.when.granularity not in ("day", "month"):
        return {_value(figure)}
    return {_yearless(figure), *((figure.kind, figure.when.value[:size]) for size in (4, 7, 10))}


def _yearless(figure: Amount) -> tuple[str, str]:
    return figure.kind, figure.when.value[4:] if figure.when is not None else ""


def same_word(a: str, b: str) -> bool:
    """Whether two stems are one word."""
    return likeness(a, b) == SAME


def is_proper(unit: Unit, k: int) -> bool:
    """Whether word ``k`` of a unit is printed as a name, and is no word of the language."""
    raw = unit.view.raw(unit.first + k)
    return raw[:1].isupper() and not raw.isupper() and k > 0 and not any(related_words(unit.stems[k]))
