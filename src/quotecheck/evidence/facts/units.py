"""The sentences of a packet as comparing needs them: stems with their places, figures, names, and what they stand
under."""

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import field, replace
from datetime import date
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.claims.measures.figures import amounts
from quotecheck.evidence.facts.aligned import is_row
from quotecheck.evidence.facts.rows import in_table
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import KIN, NEAR, is_content, likeness, root, sets_of
from quotecheck.evidence.language.people import counted_people, people
from quotecheck.evidence.language.phrasal import phrasal
from quotecheck.evidence.language.relatedwords import related_words
from quotecheck.evidence.view import SourceView
from quotecheck.evidence.voices.offices import Offices
from quotecheck.sources.model import Store, Voice
from quotecheck.text.dates import parse_day
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_COMMON: Final = 2
"""Documents in which whom a packet is about stands at least."""
WHOLE: Final = 15_000
"""Packets of up to so many words are compared whole; in larger ones only what lies near the claim's rare words."""
_AROUND: Final = 90
"""Words to either side of a place that is looked at in a large packet."""
_MINUS: Final = frozenset("-\u2212\u2013")
_PARTNER: Final = 0.7
"""What one part of a name counts for the other."""
_REFS: Final = 24
_ITEM: Final = lazily(r"[ \t]*(?:[-*•–]|\d{1,3}[.)]|\d{1,2}\.\d{1,2}|\(?[a-z]\)|\|)[ \t]+")
_LETTER: Final = lazily(r"[.;:]\s+\(")
_POINT: Final = lazily(r"\w{1,2}\) ")
_MARK: Final = 2
_ENTRY: Final = lazily(r"[A-Z][^:\n]{1,60}: [$£€]?\d")
"""A line of a list: a label, a colon, a figure."""
_NOBODY: Final = frozenset({"nobody", "no", "none", "never"})
_TODAY: Final = frozenset({"today", "now", "nowadays", "currently"})
_HAVING: Final = frozenset({"are", "is", "have", "has", "number", "numbers"})
_SHORT_LINE: Final = 52


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
    tabled: bool = False
    """Whether some unit is a row of a table."""
    offices: Offices | None = None
    """Who holds an office by the packet, once it was asked."""
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
            turns = [v.start for v in source.voices if v.kind == "turn"]
            before = len(unit.view) if not turns else bisect_left(unit.view.starts, min(turns))
            opening = unit.view.norms[: min(before, 30)]  # what somebody says first is not what all is about
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
            header = in_table(unit, header, on)
            self.tabled = self.tabled or bool(unit.header)
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

    def places_of(self, word: str, unit: Unit) -> set[int]:
        """Where a stem stands in a sentence, or one that may stand for it."""
        return {p for w, rate in self.near(word) if rate >= KIN for p in unit.places.get(w, ())}

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

    def stands(self, word: str, among: Container[str], least: float = KIN) -> bool:
        """Whether a stem, or one that may stand for it, is among some stems."""
        return any(w in among for w, rate in self.near(word) if rate >= least)

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
            own = _voice(unit)
            beside = (self.beside(unit, offset) for offset in (-1, -2, 1))
            near = (b for b in beside if b is not None and _one_voice(own, _voice(b)) and not _points(unit, b))
            stems = (frozenset(b.places) for b in near)
            found = self._around[id(unit)] = unit.heading.union(self.head(unit), *stems)
        return found

    def is_common(self, word: str) -> bool:
        """Whether a stem stands in several documents of the packet, as does whom they all are about."""
        return len({u.view.source.id for u in self.postings.get(word, ())}) >= _COMMON

    def near_value(self, figure: Amount) -> Iterable[tuple[Unit, Amount]]:
        """Where a figure of this kind and about this value stands, whatever it measures there."""
        if figure.when is not None:
            keys = {_value(figure)} | (set() if figure.when.dated else {_yearless(figure)})
        else:
            keys = {_value(figure, k) for k in (0.93, 0.97, 1.0, 1.03, 1.07)}
        for key in sorted(keys):
            yield from self.by_value.get(key, ())


def _voice(unit: Unit) -> Voice | None:
    """Whose a sentence is: its last word tells, since the first of a turn begins with the label."""
    return unit.view.voice(unit.end - 1, unit.end)


def _points(a: Unit, b: Unit) -> bool:
    """Whether two sentences are points of one list in a paragraph, each of something else."""
    return _POINT.match(a.text) is not None and _POINT.match(b.text) is not None


def _one_voice(a: Voice | None, b: Voice | None) -> bool:
    """Whether two sentences are one person's, or one asks and the other answers."""
    if a is None or b is None or a == b or "turn" not in (a.kind, b.kind):
        return True
    return a.question or b.question or a.speaker == b.speaker


def _placed(view: SourceView, first: int, last: int, start: int, found: Iterable[Amount]) -> Iterator[Amount]:
    """Figures with their places among the words of a view, which leaves out what stands between them and is no
    evidence: the line numbers of a trial's record."""
    for figure in found:
        low, high = start + figure.start, start + figure.end
        begins, ends = first + figure.first, first + figure.last - 1
        if ends < last and low <= view.starts[begins] < high and low < view.ends[ends] <= high:
            yield figure
            continue
        inside = [k for k in range(first, last) if low <= view.starts[k] and view.ends[k] <= high]
        size = figure.last - figure.first
        if len(inside) >= size:  # what limits it stands before it: "about | 500"
            yield replace(figure, first=inside[-size] - first, last=inside[-1] + 1 - first)


def _counting_on(norms: Sequence[str], figures: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Figures, a bare one of today with what the one before it counts: *We began with 12 boats; today we have 31.*"""
    out: list[Amount] = []
    for figure in figures:
        ahead = norms[max(0, figure.first - 4) : figure.first]
        bare = figure.kind in ("number", "age") and not figure.noun and bool(ahead) and ahead[-1] in _HAVING
        before = next((f for f in reversed(out) if f.kind == "number"), None) if bare and _TODAY & set(ahead) else None
        out.append(replace(figure, kind="number", unit="", noun=before.noun) if before is not None else figure)
    return tuple(out)


def _denied(norms: Sequence[str], first: int) -> bool:
    """Whether nobody reaches a figure: *nobody was unlocked for as long as three hours*."""
    ahead = norms[max(0, first - 3) : first]
    reached = len(ahead) == 3 and ahead[0] == ahead[2] == "as"
    return reached and not _NOBODY.isdisjoint(norms[: first - 3])


def _unit(view: SourceView, first: int, last: int, heading: frozenset[str], on: date | None) -> Unit:
    norms = view.norms[first:last]
    stems = [root(n) if is_content(n) else "" for n in norms]
    places: dict[str, list[int]] = {}
    for k, word in enumerate(stems):
        if word:
            places.setdefault(word, []).append(k)
        both = phrasal(norms, k)
        if both is not None:
            places.setdefault(both[0], []).append(k)
    for k in range(first, last):  # "+3.4%" in a table says that it rose
        sign = view.text[view.starts[k] - 1] if k > 0 and view.norms[k][0].isdigit() else ""
        if sign == "+":
            places.setdefault("increas", []).append(k - first)
        elif sign in _MINUS and sign and view.text[view.starts[k] - 2 : view.starts[k] - 1] in (" ", "(", "\n", "|"):
            places.setdefault("decreas", []).append(k - first)
    start, end = view.starts[first], view.ends[last - 1]
    while end < len(view.text) and view.text[end] in ".%!?)\u201d\"'\u2019":
        end += 1
    placed = _placed(view, first, last, start, amounts(view.text[start:end], on))
    found = _counting_on(norms, tuple(replace(f, bound="below") if _denied(norms, f.first) else f for f in placed))
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


def _cut(view: SourceView, low: int, high: int) -> Iterable[tuple[int, int]]:
    """Word ranges of sentences; lines of lists and tables are sentences of their own."""
    first = low
    for i in range(low + 1, high + 1):
        if i == high or view.stop(i) or _new_line(view, i) or _lettered(view, i):
            yield first, i
            first = i


def _lettered(view: SourceView, i: int) -> bool:
    """Whether word ``i`` is the letter of a list that runs on in one paragraph: *(a) to sell. (b) To buy.*"""
    between = view.text[view.ends[i - 1] : view.starts[i]]
    return (
        _LETTER.fullmatch(between) is not None
        and len(view.norms[i]) <= _MARK
        and view.text[view.ends[i] : view.ends[i] + 1] == ")"
    )


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
    if is_row(before) or is_row(view.text[line_start : view.text.find("\n", start) + 1 or None]):
        return True
    if _ENTRY.match(before) and _ENTRY.match(view.text, line_start):
        return True
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


def is_proper(unit: Unit, k: int) -> bool:
    """Whether word ``k`` of a unit is printed as a name, and is no word of the language."""
    raw = unit.view.raw(unit.first + k)
    return raw[:1].isupper() and not raw.isupper() and k > 0 and not any(related_words(unit.stems[k]))
