"""A statement against a list of a release: the item that it names, the time that it speaks of, and what follows.

*Burglary: 1,148 (2024: 1,318)* says that burglaries fell, by how many and by how much of a hundred; an item that the
claim does not name says nothing of it, whatever figure it has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import RATIOS, Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.figureroles import role_of
from quotecheck.evidence.facts.figures.ranks import is_rank
from quotecheck.evidence.facts.figures.roles import is_base
from quotecheck.evidence.facts.lists.items import item_of
from quotecheck.evidence.facts.lists.listings import NOW, YEAR, Listing, Point, Series, nearest
from quotecheck.evidence.facts.lists.listranks import rank_among, ranked_in_words
from quotecheck.evidence.facts.query import Query, last_sentence
from quotecheck.evidence.facts.strengthwords import LISTS, NEGATIONS
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, distinct, holds, same_day, same_noun, within
from quotecheck.evidence.language.concepts import NEAR
from quotecheck.evidence.model import Edit
from quotecheck.text.dates import parse_day
from quotecheck.text.records import dataclass

_LENT: Final = 0.9
"""What a word of the sentence before counts, where the claim leans on it."""
_SIZE: Final = 4.0
"""Times that an item's figure may be larger or smaller than the claim's and still be what it should be."""
_SPEAKS_OF_LAST: Final = frozenset({"year", "before", "earlier", "previous", "last", "ago"})
_UP: Final = LISTS["up"] | {"more", "higher"}
_DOWN: Final = LISTS["down"] | {"fewer", "less", "lower"}
_HEDGED: Final = frozenset({"may", "might", "could", "would", "will", "if", "unless"})
_COUNTED: Final = frozenset({"number", "numbered", "numbers", "figure", "total", "totalled", "count", "counted"})
_PAID: Final = frozenset("cost costs costing spent spend spending paid pay came amounted bill".split())  # noqa: SIM905
"""What a sum of money says by itself: *Catering cost £3m* of *Catering: £3m*."""
_OPENING: Final = 4
_BARE: Final = 1000
"""From here on a number may be of money: *a million more than planned*."""
_RUN: Final = frozenset({"running", "row", "successive", "consecutive", "succession"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a list says of a claim. ``covered``: share of the claim's weight that the item and its head have."""

    unit: Unit
    units: tuple[Unit, ...]
    """Those of all items of the list."""
    edits: tuple[Edit, ...]
    agrees: bool
    derived: bool
    covered: float
    named: bool
    whole: bool
    """The item is for all of what its label says: *Theft, all: 40. Theft from shops: 12.*"""


def told_by_lists(index: UnitIndex, asked: Query, lists: Sequence[Listing]) -> Listed | None:
    """What the lists of the packet say of a claim; None where none has an item that the claim names."""
    if (NEGATIONS | _HEDGED) & set(asked.norms):
        return None
    said: dict[str, float] = {}
    before = [(stem, _LENT) for stem in last_sentence(asked.claim)] if asked.leaning else []
    for stem, worth in (*((i.stem, _LENT if i.lent else 1.0) for i in asked.items), *before):
        for word, rate in index.near(stem):
            if rate >= NEAR:
                said[word] = max(said.get(word, 0.0), rate * worth)
    found = []
    for listing in lists:
        named = item_of(index, asked, listing, said)
        if named is not None:
            told = _Reading(index, asked, listing, named[1], said).told()
            if told is not None:
                found.append((named[0], told))
    if asked.claim.kind == "indirect":  # what somebody said is told by a list only where that has it of all
        found = [p for p in found if p[1].whole and not p[1].agrees]
    found.sort(key=lambda p: (not p[1].agrees, -p[0]))
    return found[0][1] if found else None


@dataclass(frozen=True, slots=True)
class _Reading:
    """One claim against one item of a list."""

    index: UnitIndex
    asked: Query
    listing: Listing
    series: Series
    said: dict[str, float]

    def told(self) -> Listed | None:
        """What the item says; None where it says nothing of any figure."""
        edits: list[Edit] = []
        known = derived = False
        agrees = True
        run = self._run()
        marks = {a for a, _ in self.listing.marks | self.series.marks}
        for figure in (f for f in self.asked.figures if f.when is None):
            if (figure.kind == "ordinal" and run is not None) or (figure.kind == "number" and figure.low <= 1):
                continue
            if set(self.asked.norms[figure.first : figure.last]) & marks:
                continue
            if figure.kind == "duration" and self._is_span(figure):
                continue
            answer = self._figure(figure)
            if answer is None:
                agrees = False
                continue
            known = True
            edits += [answer] if answer.source else []
            derived |= answer.allowed and bool(answer.source)
            agrees &= answer.allowed
        rank = rank_among(self.asked, self.listing, self.series)
        for answer in (run, self._direction(), rank):
            if answer is not None:
                known = True
                edits += [] if answer.allowed else [answer]
                agrees &= answer.allowed
        if not known:
            return None
        share, named = self._covered()
        agrees = agrees and self._dates() and (rank is not None or not self._ranked())
        return Listed(
            unit=self.series.unit, units=tuple(s.unit for s in self.listing.series), edits=tuple(edits), agrees=agrees,
            derived=derived, covered=share, named=named, whole=self._of_all(),
        )  # fmt: skip

    def _covered(self) -> tuple[float, bool]:
        around = self.listing.head | self.series.label | self.index.around(self.series.unit)
        around |= {s for p in self.series.others for s in p.of} | frozenset(self.series.unit.places)
        own = [i for i in self.asked.items if not i.lent] or list(self.asked.items)
        have = [i for i in own if any(w in around and rate >= NEAR for w, rate in self.index.near(i.stem))]
        priced = any(f.kind == "money" for f in self.asked.figures)
        norms, light = self.asked.norms, _UP | _DOWN | _RUN | _COUNTED | (_PAID if priced else frozenset())
        moves = [i for i in own if i not in have and (norms[i.place] in light or is_rank(norms[i.place]))]
        share = sum(i.weight for i in (*have, *moves)) / (sum(i.weight for i in own) or 1.0)
        return share, all(i in have for i in own if i.name)

    def _of_all(self) -> bool:
        """Whether the item is for all of what the claim speaks of, and the claim names no part of it."""
        over = self.listing.head | self.series.label | self.index.head(self.series.unit)
        light = _UP | _DOWN | LISTS["move"] | _COUNTED | _SPEAKS_OF_LAST
        own = [i for i in self.asked.items if not i.lent and self.asked.norms[i.place] not in light]
        return self.series.sums and bool(self.series.label) and all(self.index.stands(i.stem, over) for i in own)

    # -- figures ------------------------------------------------------------------------------------------------------

    def _figure(self, figure: Amount) -> Edit | None:
        """An edit that is allowed where the figure is the item's or follows from it, one that is not where the item
        has another; None where it says nothing."""
        points = [self._as(figure, p) for p in self.series.points]
        points = [p for p in points if comparable(figure, p.figure) and same_noun(figure, p.figure) is not False]
        difference = self._difference(figure)
        wanted = self._wanted(figure, points)
        if figure.kind not in RATIOS or not self._moves(figure):
            here = [p for p in points if holds(figure, p.figure)]
            if here and not difference:
                right = wanted is None or any(p.period == wanted.period for p in here)
                return self._edit(figure, here[0] if right else wanted or here[0], allowed=right)
        for move in self.series.moves:
            if comparable(figure, move.figure) and self._moved_so(figure, move):
                return self._edit(figure, move, allowed=True)
        sums = list(self._sums(figure, points))
        for value, note, at in sums:
            if within(figure, value):
                return replace(self._edit(figure, at, allowed=True), source=note, note=note)
        if difference and len(sums) == 1 and self._named_then():
            return replace(self._edit(figure, sums[0][2], allowed=False), source=sums[0][1])
        moved = next((m for m in self.series.moves if comparable(figure, m.figure)), None)
        if moved is not None and figure.kind == "percent" and self._moves(figure):
            return self._edit(figure, moved, allowed=False)
        if difference or figure.kind in ("multiple", "points"):
            return None
        if wanted is not None and _rivals(figure, wanted.figure) and not self._moves(figure):
            return self._edit(figure, wanted, allowed=False)
        return None

    def _as(self, figure: Amount, point: Point) -> Point:
        """A bare number in the measure that stands before the list: *per cent: 2024: 67.9*, *days of ice*."""
        if point.figure.kind != "number" or point.figure.noun:
            return point
        head = f"{self.listing.said} {point.unit.text[: point.figure.start]}".casefold()
        if figure.kind == "percent" and ("per cent" in head or "percent" in head or "%" in head):
            return replace(point, figure=replace(point.figure, kind="percent", unit="percent"))
        if figure.kind == "duration" and figure.unit and figure.unit in head:
            return replace(point, figure=replace(point.figure, kind="duration", unit=figure.unit))
        return point

    def _wanted(self, figure: Amount, points: Sequence[Point]) -> Point | None:
        """The item's figure for the time that the claim speaks of beside its own: the last one where it names none."""
        if not points:
            return None
        year = self._year(figure)
        if year is not None:
            return next(
                (p for p in points if p.period[0] <= year[0] and year[1] <= p.period[1]), self._now(points, year)
            )
        if is_base(self.asked.norms, figure) and self.asked.norms[figure.first - 1] != "to":
            return points[1] if len(points) == len(self.series.points) == 2 else None
        return points[0]

    def _now(self, points: Sequence[Point], year: tuple[int, int]) -> Point | None:
        """The figure without a year is of the year of its document."""
        day = parse_day(self.series.unit.view.source.date)
        if points[0].period != (NOW, NOW):
            return None
        known = max((p.period[1] for p in points if 0 < p.period[1] < NOW), default=None)
        if day is not None and year[0] <= day.year <= year[1]:
            return points[0]
        return points[0] if known is not None and year[0] == known + 1 else None

    def _year(self, figure: Amount) -> tuple[int, int] | None:
        """The years of the date that stands next to a figure of the claim, in its part of the sentence."""
        others = [f for f in self.asked.figures if f is not figure and f.when is None]
        for date in (f for f in self.asked.figures if f.when is not None and f.when.dated):
            low, high = sorted((figure, date), key=lambda f: f.first)
            between = any(low.last <= o.first < high.first for o in others)
            if not between and date.when is not None and "since" not in self.asked.norms[date.first - 1 : date.first]:
                return date.when.start.year, date.when.end.year
        return None

    def _is_span(self, figure: Amount) -> bool:
        """*in two years*, *in a decade*: how far back the other figure is."""
        return self.asked.norms[figure.first - 1 : figure.first] in (["in"], ["over"], ["within"]) and figure.unit in (
            "year",
            "decade",
        )

    def _moves(self, figure: Amount) -> bool:
        """Whether a figure of the claim is by how much something rose or fell, and not what it rose or fell to."""
        norms, words = self.asked.norms, _UP | _DOWN | LISTS["move"]
        before = norms[max(0, figure.first - 3) : figure.first]
        if set(before[-1:]) & {"to", "at", "from"}:
            return False
        return bool(words & set(before) or words & set(norms[figure.last : figure.last + 2]))

    def _difference(self, figure: Amount) -> bool:
        """*£5,000 more than*: and not *£31,000, more than*."""
        by = "by" in self.asked.norms[max(0, figure.first - 4) : figure.first]
        return by or role_of(self.asked, figure).kind == "difference"

    def _moved_so(self, figure: Amount, move: Point) -> bool:
        up, down = bool(_UP & set(self.asked.norms)), bool(_DOWN & set(self.asked.norms))
        if up == down or (move.figure.low > 0) is not up:
            return False
        plain = replace(move.figure, low=abs(move.figure.low), high=abs(move.figure.high))
        return holds(figure, plain)

    def _sums(self, figure: Amount, points: Sequence[Point]) -> Iterator[tuple[float, str, Point]]:
        """What follows from the item: by how much it moved, what part of all items it is."""
        own = self.series.points
        then = self._then()
        now = own[0]
        if then is not None and comparable(now.figure, then.figure) and self._way(now, then):
            a, b = base_value(now.figure), base_value(then.figure)
            note = f"{now.text} - {then.text}" if a >= b else f"{then.text} - {now.text}"
            if figure.kind in RATIOS and self._moves(figure) and b:
                yield abs(a - b) / b, f"({note}) / {then.text}", now
                if now.figure.kind == "percent" and figure.kind == "points":
                    yield abs(a - b) * 100, note, now
            elif points and self._difference(figure):
                yield abs(a - b), note, now
        for other in self.series.others:
            told = any(self.said.get(s, 0.0) >= NEAR for s in other.of)
            alike = comparable(figure, other.figure) or (figure.kind == "number" and figure.low >= _BARE)
            if told and alike and self._difference(figure):
                yield abs(base_value(now.figure) - base_value(other.figure)), f"{now.text} - {other.text}", now
        group = [s.points[0] for s in self.listing.series if s.points[0].figure.kind == now.figure.kind]
        plain = [p for s, p in zip(self.listing.series, group, strict=False) if not s.sums]
        if figure.kind in ("percent", "fraction") and not self._moves(figure) and len(plain) > 1:
            whole = sum(base_value(p.figure) for p in plain)
            if whole > 0:
                yield base_value(now.figure) / whole, f"{now.text} / ({' + '.join(p.text for p in plain)})", now

    def _then(self) -> Point | None:
        """The figure of before that the claim holds the last one against."""
        points = self.series.points
        if len(points) < 2:
            return None
        spans = [f for f in self.asked.figures if f.kind == "duration" and self._is_span(f)]
        years = [
            (f.when.start.year, f.when.end.year) for f in self.asked.figures if f.when is not None and f.when.dated
        ]
        if spans:
            last = points[0].period[0] if points[0].period[0] < NOW else self._last_year()
            back = last - round(spans[0].low * (10 if spans[0].unit == "decade" else 1)) if last else 0
            return next((p for p in points[1:] if p.period[0] <= back <= p.period[1]), None)
        return next((p for year in years if (p := nearest(points[1:], year)) is not None), points[1])

    def _named_then(self) -> bool:
        """Whether the claim says what its figure is held against."""
        years = [f.when.start.year for f in self.asked.figures if f.when is not None and f.when.dated]
        return bool(years) or any(self.said.get(s, 0.0) >= NEAR for o in self.series.others for s in o.of)

    def _last_year(self) -> int:
        """The year that a figure without one is of: that of its document, of its first lines, or the next known."""
        view = self.series.unit.view
        day = parse_day(view.source.date)
        opening = (f.when for u in self.index.by_source[view.source.id][:_OPENING] for f in u.figures)
        stated = [w.end.year for w in opening if w is not None and w.dated]
        known = max((p.period[1] for p in self.series.points if p.period[1] < NOW), default=0)
        return day.year if day is not None else max([known + 1, *stated])

    def _way(self, now: Point, then: Point) -> bool:
        """Whether the claim moves as the figures do."""
        norms = set(self.asked.norms)
        up, down = bool(_UP & norms), bool(_DOWN & norms)
        rises = base_value(now.figure) > base_value(then.figure)
        return up == down or up is rises

    # -- what no figure says ------------------------------------------------------------------------------------------

    def _direction(self) -> Edit | None:
        """*fewer than in the year before*: allowed where the two figures bear it out."""
        norms = self.asked.norms
        then = self._then()
        place = next((k for k, n in enumerate(norms) if n in ("fewer", "less", "more", "down", "up")), None)
        if (
            then is None
            or place is None
            or "than" not in norms[place : place + 2]
            or any(f.first == place + 2 for f in self.asked.figures)
        ):
            return None
        if not _SPEAKS_OF_LAST & set(norms[place:]):
            return None
        now = self.series.points[0]
        wanted = "more" in norms[place : place + 1] or "up" in norms[place : place + 1]
        right = (base_value(now.figure) > base_value(then.figure)) is wanted
        return edit(
            self.asked, "number", (place, place + 1), then.unit, source=then.text,
            at=(then.figure.start, then.figure.end), allowed=right,
        )  # fmt: skip

    def _run(self) -> Edit | None:
        """*for the third year running*: allowed where so many steps go one way."""
        norms = self.asked.norms
        nth = next(
            (f for f in self.asked.figures if f.kind == "ordinal" and _RUN & set(norms[f.last : f.last + 4])), None
        )
        if nth is None or len(self.series.points) <= nth.low:
            return None
        values = [base_value(p.figure) for p in self.series.points[: int(nth.low) + 1]]
        up, down = bool(_UP & set(norms)), bool(_DOWN & set(norms))
        if up == down:
            return None
        right = all((a > b) if up else (a < b) for a, b in pairwise(values))
        first = self.series.points[0]
        return edit(
            self.asked, "number", (nth.first, nth.last), first.unit, source=first.text,
            at=(first.figure.start, first.figure.end), allowed=right,
        )  # fmt: skip

    def _dates(self) -> bool:
        """Whether every date of the claim is the list's: a year of the item, or a date in it or over it."""
        unit = self.series.unit
        day = parse_day(unit.view.source.date)
        years = {
            y for p in self.series.points for y in range(max(p.period[0], 0), p.period[1] + 1) if p.period[1] < NOW
        }
        units = self.index.by_source[unit.view.source.id]
        opening = " ".join(u.text for u in units[:_OPENING])
        years |= {day.year if day is not None else self._last_year(), *(int(y[1]) for y in YEAR.finditer(opening))}
        near = [unit, *(u for k in (1, -1, -2) if (u := self.index.beside(unit, k)) is not None)]
        stated = [f for u in (*near, *units[:_OPENING]) for f in u.figures if f.when is not None]
        for figure in (f for f in self.asked.figures if f.when is not None):
            when = figure.when
            if when is None or not (when.dated or when.relative):
                return False
            wide = (when.end - when.start).days >= 360
            if wide and {when.start.year, when.end.year} & years:
                continue
            own = when.end.year in years and any(same_day(figure, o) for o in stated)
            if not own and not any(holds(figure, o) for o in stated) and not (day and when.start <= day <= when.end):
                return False
        return True

    def _ranked(self) -> bool:
        """Whether the claim ranks the item otherwise than the list does in words."""
        norms = self.asked.norms
        firsts = any(f.kind == "ordinal" and not _RUN & set(norms[f.last : f.last + 4]) for f in self.asked.figures)
        return firsts or not ranked_in_words(self.index, self.asked, self.listing, self.series)

    def _edit(self, figure: Amount, point: Point, *, allowed: bool) -> Edit:
        return edit(
            self.asked, "number_style" if allowed else "number", (figure.first, figure.last), point.unit,
            source=point.text, at=(point.figure.start, point.figure.end), allowed=allowed,
        )  # fmt: skip


def _rivals(figure: Amount, other: Amount) -> bool:
    """Whether a figure can be what the list has in place of the claim's: of its measure and its size."""
    mine, theirs = abs(base_value(figure)), abs(base_value(other))
    return mine <= _SIZE * theirs and theirs <= _SIZE * mine and max(distinct(figure), distinct(other)) > 0
