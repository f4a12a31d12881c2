"""Pairs of quotation marks, paragraph by paragraph.

A state machine over the marks of a text, not a regular expression over pairs. Lost closers and wrong-way marks stay
local. An apostrophe is told from a closing single mark by what follows in the same paragraph. Every mark is looked at a
bounded number of times: time and memory are linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from quotecheck.text.lazily import lazily
from quotecheck.text.marks import Family, Mark, is_noise, mark_places, marks
from quotecheck.text.records import dataclass
from quotecheck.text.scan import between
from quotecheck.text.span import Span, Stretch

Lost = Literal["", "open", "close"]
_NO_MARKS: Final[list[Mark]] = []
_LOST: Final = 20
"""After so many lost closers in a row nobody can say what a paragraph quotes."""
_STOP: Final = lazily(r"[.!?](?=\s)")
_FINAL: Final = ".,!?…"
_DROPPED_END: Final = lazily(r"(?:in|an|o|th|wi|de|las|jus|ol|mo|fo|er)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An opening mark with its closer, or with the place where a lost one is taken to be."""

    start: int
    """Before the opening mark."""
    end: int
    """Behind the closing mark."""
    content: tuple[Span, ...]
    """What stands inside, without the marks, one span a paragraph."""
    family: Family
    lost: Literal["", "open", "close"] = ""
    """Which mark is missing, if one is."""
    paragraph: int
    """Index of the paragraph that it begins in."""
    last: int
    """Index of the paragraph that it ends in."""


@dataclass(slots=True, kw_only=True)
class _Open:
    """A quotation that runs on into the next paragraph."""

    start: int
    family: Family
    content: list[Span]
    paragraph: int


_WRAPPED: Final = 10
"""Most lines that a quotation in broken lines goes on over without a mark."""


class Pairing:
    """The state machine over the paragraphs of a text."""

    def __init__(self, text: str, paragraphs: Sequence[Stretch], *, skip: frozenset[int] = frozenset()) -> None:
        """``skip`` holds the indexes of paragraphs that no quotation runs on into: furniture, headings, captions."""
        self._text = text
        self._paragraphs = paragraphs
        self._skip = skip
        self.pairs: list[Pair] = []
        self.strays: list[Span] = []
        """Marks that close nothing."""
        self.measures: list[Span] = []
        """Marks that are inches or seconds."""
        places = mark_places(text)
        self._found = [self._marks(span, between(places, span.start, span.end)) for span in paragraphs]
        self.single_style = self._style()

    def _marks(self, span: Stretch, places: Sequence[int]) -> list[Mark]:
        if is_noise(len(places), span.end - span.start):
            self.strays.append(Span(span.start, span.end))
            return _NO_MARKS
        return marks(self._text, span.start, span.end, places) if places else _NO_MARKS

    def _style(self) -> bool:
        """Whether the text quotes with single marks: more of them open than double ones."""
        balance = 0
        for found in self._found:
            for mark in found:
                if mark.role != "close" and mark.strong:
                    balance += 1 if mark.family == "single" else -1
        return balance > 0

    def run(self) -> None:
        """Fill ``pairs``, ``strays`` and ``measures``."""
        carried: _Open | None = None
        for i in range(len(self._paragraphs)):
            begin = 0
            if carried is not None and i not in self._skip:
                begin, ended = self._resume(i, carried)
                if ended is None and self._goes_on(i, carried.family):
                    continue
                last = carried.content[-1].end
                self._add(
                    carried.start,
                    last if ended is None else ended,
                    carried.content,
                    carried,
                    "close" if ended is None else "",
                    i,
                )
                carried = None
                if ended is None:
                    continue
            mark = self._paragraph(i, begin)
            if mark is not None:
                content = [Span(mark.end, self._paragraphs[i].end)]
                carried = _Open(start=mark.start, family=mark.family, content=content, paragraph=i)

    def _add(self, start: int, end: int, content: Sequence[Span], opened: _Open | Mark, lost: Lost, last: int) -> None:
        first = opened.paragraph if isinstance(opened, _Open) else last
        self.pairs.append(
            Pair(
                start=start,
                end=end,
                content=tuple(content),
                family=opened.family,
                lost=lost,
                paragraph=first,
                last=last,
            )
        )

    # -- across paragraphs ------------------------------------------------------------------------------------------

    def _goes_on(self, i: int, family: Family) -> bool:
        """Whether the next paragraph takes up an open quotation: re-opens its marks, or closes what it never opened."""
        following = i + 1
        while following in self._skip:
            following += 1
        following = self._behind_lines(i, following, family)
        if following >= len(self._paragraphs):
            return False
        mark = next((m for m in self._found[following] if m.family == family), None)
        if mark is None:
            return False
        if mark.start <= self._paragraphs[following].start + 1 and mark.role != "close":
            return True
        return mark.role == "close" and mark.strong and (family != "single" or self._text[mark.start - 1] in _FINAL)

    def _behind_lines(self, i: int, following: int, family: Family) -> int:
        """Past lines without marks of a paragraph that a mail or a transcript has broken; none where it ends there."""
        last, k = i, following
        while k < min(len(self._paragraphs), i + _WRAPPED) and k not in self._skip and self._adjacent(last, k):
            if any(m.family == family for m in self._found[k]):
                return k
            last, k = k, k + 1
        return following

    def _adjacent(self, one: int, two: int) -> bool:
        """Whether no blank line stands between two paragraphs."""
        return self._text.count("\n", self._paragraphs[one].end, self._paragraphs[two].start) == 1

    def _resume(self, i: int, opened: _Open) -> tuple[int, int | None]:
        """Take up an open quotation: where to go on in the marks, and its end if it closes in this paragraph."""
        span, found = self._paragraphs[i], self._found[i]
        begin, at = 0, span.start
        if found and found[0].family == opened.family and found[0].start <= span.start + 1 and found[0].role != "close":
            begin, at = 1, found[0].end
        close = self._closer(found, begin, opened.family)
        if close is None:
            opened.content.append(Span(at, span.end))
            return len(found), None
        if isinstance(close, Span):  # the next quotation opens before this one closes
            opened.content.append(Span(at, max(at, close.end)))
            return _from(found, 0, close.end), close.end
        opened.content.append(Span(at, max(at, found[close].start)))
        return close + 1, found[close].end

    # -- inside one paragraph ---------------------------------------------------------------------------------------

    def _paragraph(self, i: int, begin: int) -> Mark | None:
        """Pair the marks of one paragraph from index ``begin``; returns an opening mark that the next one takes up."""
        found = self._found[i]
        closes_later = _closes_later(found)
        k, lost = begin, 0
        while k < len(found):
            mark = found[k]
            if not self._opens(mark, closes_later=closes_later[k]):
                self._stray(i, mark, first=k == 0)
                k += 1
                continue
            close = self._closer(found, k + 1, mark.family)
            if close is None:
                if self._runs_on(i, mark):
                    return mark
                close = self._lost_end(mark, self._paragraphs[i].end)
                if close is None:
                    k += 1
                    continue
            if isinstance(close, Span):
                lost += 1
                if lost > _LOST:
                    self.strays.append(Span(mark.start, found[-1].end))
                    return None
                self._add(mark.start, close.end, [Span(mark.end, close.end)], mark, "close", i)
                k = _from(found, k + 1, close.end)
                continue
            lost = 0
            closer = found[close]
            if closer.start > mark.end:
                self._add(mark.start, closer.end, [Span(mark.end, closer.start)], mark, "", i)
            k = close + 1
        return None

    def _runs_on(self, i: int, mark: Mark) -> bool:
        """Whether a quotation that does not close in its paragraph goes on in the next one."""
        if i in self._skip or (mark.family == "single" and not (self.single_style and mark.strong)):
            return False
        return self._goes_on(i, mark.family)

    def _lost_end(self, mark: Mark, limit: int) -> Span | None:
        """Where a quotation whose closer is lost ends: with its paragraph if it leads it, else with its sentence."""
        if mark.family == "single" or mark.measure:
            return None
        before = self._text[max(0, mark.start - 2) : mark.start].strip()
        stop = _STOP.search(self._text, mark.end, limit) if before and before[-1] not in ":," else None
        end = stop.end() if stop else limit
        return Span(mark.end, end) if end > mark.end else None

    def _stray(self, i: int, mark: Mark, *, first: bool) -> None:
        """A mark that opens nothing: inches, a closer whose opener is lost, or nothing to say about."""
        if mark.measure:
            self.measures.append(Span(mark.start, mark.end))
            return
        if mark.family == "single" or mark.role != "close":
            return
        start = self._paragraphs[i].start
        if first and mark.start > start and self._text[mark.start - 1] in _FINAL and i not in self._skip:
            self._add(start, mark.end, [Span(start, mark.start)], mark, "open", i)
        else:
            self.strays.append(Span(mark.start, mark.end))

    def _opens(self, mark: Mark, *, closes_later: bool) -> bool:
        """Whether a mark opens a quotation; ``closes_later``: the next single mark behind it can close."""
        if mark.role == "close" or (mark.measure and mark.role != "open"):
            return False
        if mark.family != "single":
            return True
        # In a text of double marks a single one may open a quotation (in a headline, say), but must close at once.
        return (mark.strong or closes_later) if self.single_style else (mark.strong and closes_later)

    def _closer(self, found: list[Mark], k: int, family: Family) -> int | Span | None:
        """Index of the mark that closes; a Span if the next quotation opens first; None if nothing closes here."""
        depth = 0
        for n in range(k, len(found)):
            mark = found[n]
            if mark.family != family:
                if family == "single" and not self.single_style:
                    return None  # a double mark comes first: it was an apostrophe
                continue
            if mark.role == "open":
                if family == "single" and not mark.strong:
                    continue  # an elision
                if _nested(found, n):
                    depth += 1
                    continue
                return self._before(found, k, n) if family != "single" or self.single_style else None
            if self._closes_nothing(found, n):
                continue
            if depth and mark.role == "close":
                depth -= 1
                continue
            return n
        return None

    def _before(self, found: list[Mark], k: int, n: int) -> Span:
        """What a quotation whose closer is lost holds: all up to the mark at ``n``, which opens the next."""
        start = found[k - 1].end if k else self._text.rfind("\n", 0, found[n].start) + 1
        first = max(start, found[n].start - 2000)
        return Span(start, first + len(self._text[first : found[n].start].rstrip()))

    def _closes_nothing(self, found: list[Mark], n: int) -> bool:
        """Whether a mark that could close is an inch mark or an apostrophe."""
        mark = found[n]
        if mark.measure and self._text[mark.start] == '"':
            following = next((m for m in found[n + 1 : n + 6] if m.family == mark.family), None)
            return following is not None and following.role == "close"
        return mark.family == "single" and mark.role == "close" and not mark.strong and self._apostrophe(found, n)

    def _apostrophe(self, found: list[Mark], n: int) -> bool:
        """Whether a weak single closer (workers', goin') is an apostrophe: the next single mark closes for certain."""
        word = self._text[max(0, found[n].start - 6) : found[n].start]
        if word[-1:] not in "sSzx" and not _DROPPED_END.search(word):
            return False
        for other in found[n + 1 : n + 8]:
            if other.family == "single" and (other.role == "open" or other.strong):
                return other.role != "open"
        return False


def _from(found: list[Mark], k: int, offset: int) -> int:
    """Index of the first mark from ``k`` on that stands at ``offset`` or behind it."""
    while k < len(found) and found[k].start < offset:
        k += 1
    return k


def _closes_later(found: list[Mark]) -> list[bool]:
    """For each mark: whether the next single mark behind it can close."""
    result = [False] * len(found)
    seen = False
    for k in range(len(found) - 1, -1, -1):
        result[k] = seen
        if found[k].family == "single":
            seen = found[k].role != "open"
    return result


def _nested(found: list[Mark], n: int) -> bool:
    """Whether the mark at ``n`` opens a quotation of the same marks inside another: two closers follow it."""
    closers = 0
    for mark in found[n + 1 : n + 6]:
        if mark.family != found[n].family:
            continue
        if mark.role != "close":
            return False
        closers += mark.family != "single" or mark.strong
        if closers == 2:
            return True
    return False


def outer(found: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs that lie inside no other, by start."""
    end = -1
    for pair in sorted(found, key=lambda p: p.start):
        if pair.start >= end:
            yield pair
            end = pair.end
