"""Quotation marks: which characters open, which close, and which pairs they make, paragraph by paragraph.

A state machine over the marks of a text, not a regular expression over pairs. What a mark does is read from the
characters beside it first and from its shape second, so that wrong-way marks, low-high marks and guillemets of either
direction come out right. An apostrophe is told from a closing single mark by what follows in the same paragraph.
Every mark is looked at a bounded number of times: time and memory are linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from quotecheck.text.span import Span

Family = Literal["double", "single", "angle"]
Role = Literal["open", "close", "both"]

_DOUBLE: Final = '"\u201c\u201d\u201e\u201f\u301d\u301e\uff02'
_ANGLE: Final = "\u00ab\u00bb"
_SINGLE: Final = "'\u2018\u2019\u201a\u201b\u2039\u203a`"
_MARKS: Final = _DOUBLE + _ANGLE + _SINGLE
_OPENERS: Final = "\u201c\u201e\u201f\u2018\u201a\u201b\u00ab\u2039\u301d`"
_CLOSERS: Final = "\u201d\u2019\u00bb\u203a\u301e"
_BRACKET_OPEN: Final = "([{<"
_DASH: Final = "-\u2010\u2011\u2012\u2013\u2014\u2015/"
_PUNCTUATION: Final = ".,;:!?\u2026)]}>"
_LEX: Final = re.compile(
    rf"(?<!')'{{3}}(?!')|(?<!')''(?!')|``|[{_DOUBLE}{_ANGLE}]|(?<![^\W_])[{_SINGLE}]|[{_SINGLE}](?![^\W_])"
)
_ANY: Final = re.compile(f"[{_MARKS}]")
_NOISE: Final = (200, 8)
"""More marks than this in one paragraph, closer together than this many characters, are no quotations of anything."""
_LOST: Final = 20
"""After so many lost closers in a row nobody can say what a paragraph quotes."""
# Words that begin with an apostrophe, and years ('90s): an opening shape that opens nothing. They are the same in every
# language that writes apostrophes so; a word not listed still needs a closer before it counts as a quotation.
_ELISION: Final = re.compile(
    r"(?:em|til|till|cause|cos|tis|twas|twere|twill|bout|round|neath|gainst|cept|n|an|im|er|ere|ow|ad|ave|s|t|re|ve|ll|d|m)"
    r"(?![^\W_])|\d\ds?(?![^\W_])",
    re.IGNORECASE,
)
_DROPPED_END: Final = re.compile(r"(?:in|an|o|th|wi|de|las|jus|ol|mo|fo|er)$", re.IGNORECASE)


class Mark(NamedTuple):
    """One quotation mark: where it stands and what it can do there."""

    start: int
    end: int
    family: Family
    role: Role
    strong: bool
    """For a closing single mark: it cannot be an apostrophe. For an opening one: it cannot be an elision."""
    measure: bool = False
    """It stands directly behind a digit, as inches and seconds do."""


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


def marks(text: str, start: int, end: int) -> list[Mark]:
    """The quotation marks of a paragraph, apostrophes inside words left out."""
    found: list[Mark] = []
    for a, b in _lex(text, start, end):
        char = text[a]
        family: Family = "double"
        if b - a == 1 and char in _SINGLE:
            family = "single" if char not in "\u2039\u203a" else "angle"
        elif char in _ANGLE:
            family = "angle"
        left = a - 1
        while left >= start and a - left < 4 and text[left] in _MARKS:
            left -= 1
        right = b
        while right < end and right - b < 3 and text[right] in _MARKS:
            right += 1
        before = text[left] if left >= start else " "
        after = text[right] if right < end else " "
        found.append(_mark(text, (a, b), family, (before, after), end))
    return found


def _lex(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches that are marks; three ASCII singles in a row are a double mark with a single one inside it."""
    for match in _LEX.finditer(text, start, end):
        a, b = match.span()
        if b - a < 3:
            yield a, b
            continue
        middle = a + 2 if a == start or text[a - 1].isspace() else a + 1
        yield a, middle
        yield middle, b


def _mark(text: str, span: tuple[int, int], family: Family, around: tuple[str, str], limit: int) -> Mark:
    a, b = span
    before, after = around
    char = text[a]
    free_left = before.isspace() or before in _BRACKET_OPEN
    free_right = after.isspace() or after in _PUNCTUATION
    dash_left, dash_right = before in _DASH, after in _DASH
    role: Role
    if char == "\u201e" or (char == "\u201a" and not free_right) or (free_left and not free_right and not dash_right):
        role = "open"
    elif not free_left and not dash_left and (free_right or dash_right):
        role = "close"
    elif dash_left and free_right:
        role = "close" if after.isspace() or char not in _OPENERS else "both"
    elif char in _OPENERS:
        role = "open"
    elif char in _CLOSERS and not (free_left and not free_right):
        role = "close"
    else:
        role = "both"
    strong = True
    if family == "single":
        if role == "close":
            strong = not (before.isalnum()) or (after in _PUNCTUATION and before not in "sS")
        elif role == "open":
            strong = not _ELISION.match(text, b, min(limit, b + 12)) and char != "`"
        else:
            strong = not before.isalnum() and not after.isalnum()
    return Mark(
        a, b, family, role, strong, measure=before.isdigit() and char in "\"'" and a > 0 and text[a - 1].isdigit()
    )


class Pairing:
    """The state machine: feed it paragraphs in order, take its pairs at the end."""

    def __init__(self, text: str, paragraphs: Sequence[Span], *, skip: frozenset[int] = frozenset()) -> None:
        """``skip`` holds the indexes of paragraphs that no quotation runs on into: furniture, headings, captions."""
        self._text = text
        self._paragraphs = paragraphs
        self._skip = skip
        self._lexed: dict[int, list[Mark]] = {}
        self._pairs: list[Pair] = []
        self._orphans: list[Span] = []
        self._measures: list[Span] = []
        self.single_style = self._style()

    def _style(self) -> bool:
        """Whether the text quotes with single marks: more single marks open than double ones."""
        single = double = 0
        for i in range(len(self._paragraphs)):
            for mark in self._marks(i):
                if (mark.role == "open" and mark.strong) or (mark.role == "both" and mark.strong):
                    single += mark.family == "single"
                    double += mark.family != "single"
        return single > double

    def _marks(self, i: int) -> list[Mark]:
        known = self._lexed.get(i)
        if known is None:
            span = self._paragraphs[i]
            count = len(_ANY.findall(self._text, span.start, span.end))
            if count > _NOISE[0] and span.end - span.start < _NOISE[1] * count:
                self._orphans.append(span)
                known = []
            else:
                known = marks(self._text, span.start, span.end) if count else []
            self._lexed[i] = known
        return known

    def run(self) -> tuple[list[Pair], list[Span], list[Span]]:
        """All pairs in order, marks that close nothing, and marks that are units of measure."""
        carried: tuple[int, Family, list[Span], int] | None = None  # start, family, content so far, first paragraph
        for i in range(len(self._paragraphs)):
            found = self._marks(i)
            if i in self._skip:
                self._paragraph(i, found, 0)
                continue
            begin = 0
            if carried is not None:
                start, family, content, first = carried
                begin, ended = self._resume(i, found, family, content)
                if ended is None:
                    if self._goes_on(i, family):
                        continue
                    ended = content[-1].end
                    self._pairs.append(
                        Pair(
                            start=start,
                            end=ended,
                            content=tuple(content),
                            family=family,
                            lost="close",
                            paragraph=first,
                            last=i,
                        )
                    )
                    carried = None
                    continue
                self._pairs.append(
                    Pair(start=start, end=ended, content=tuple(content), family=family, paragraph=first, last=i)
                )
                carried = None
            open_mark = self._paragraph(i, found, begin)
            if open_mark is not None:
                content = [Span(open_mark.end, self._paragraphs[i].end)]
                carried = (open_mark.start, open_mark.family, content, i)
        return self._pairs, self._orphans, self._measures

    # -- across paragraphs ------------------------------------------------------------------------------------------

    def _following(self, i: int) -> int | None:
        following = i + 1
        while following in self._skip:
            following += 1
        return following if following < len(self._paragraphs) else None

    def _goes_on(self, i: int, family: Family) -> bool:
        """Whether the next paragraph takes up an open quotation: it re-opens the marks, or closes what it never opened."""
        following = self._following(i)
        if following is None:
            return False
        same = [m for m in self._marks(following) if m.family == family][:1]
        if not same:
            return False
        mark = same[0]
        at_start = mark.start <= self._paragraphs[following].start + 1
        if at_start and mark.role != "close":
            return True
        return mark.role == "close" and mark.strong and (family != "single" or self._text[mark.start - 1] in ".,!?…")

    def _resume(self, i: int, found: list[Mark], family: Family, content: list[Span]) -> tuple[int, int | None]:
        """Take up an open quotation: where to go on in the marks, and its end if it closes in this paragraph."""
        span = self._paragraphs[i]
        begin, at = 0, span.start
        if found and found[0].family == family and found[0].start <= span.start + 1 and found[0].role != "close":
            begin, at = 1, found[0].end
        close = self._closer(i, found, begin, family)
        if close is None:
            content.append(Span(at, span.end))
            return len(found), None
        if isinstance(close, Span):  # the next quotation opens before this one closes
            content.append(Span(at, max(at, close.end)))
            return next((k for k, m in enumerate(found) if m.start >= close.end), len(found)), close.end
        content.append(Span(at, max(at, found[close].start)))
        return close + 1, found[close].end

    def _lost_end(self, mark: Mark, limit: int) -> int:
        """Where a quotation whose closer is lost ends: with its paragraph if it leads it, else with its sentence."""
        before = self._text[max(0, mark.start - 2) : mark.start].strip()
        if not before or before[-1] in ":,\n":
            return limit
        stop = re.compile(r"[.!?](?=\s)").search(self._text, mark.end, limit)
        return stop.end() if stop else limit

    # -- inside one paragraph ---------------------------------------------------------------------------------------

    def _paragraph(self, i: int, found: list[Mark], begin: int) -> Mark | None:
        """Pair the marks of one paragraph from index ``begin``; returns an opening mark that stays open."""
        k = begin
        lost = 0
        ahead = self._single_closers(found)
        while k < len(found):
            mark = found[k]
            if not self._opens(found, k, ahead):
                self._stray(i, mark, first=k == 0)
                k += 1
                continue
            close = self._closer(i, found, k + 1, mark.family)
            if close is None:
                if (
                    i not in self._skip
                    and self._goes_on(i, mark.family)
                    and (mark.family != "single" or self._main(mark))
                ):
                    return mark
                end = (
                    self._paragraphs[i].end
                    if mark.family == "single"
                    else self._lost_end(mark, self._paragraphs[i].end)
                )
                if mark.family == "single" or mark.measure or end <= mark.end:
                    k += 1
                    continue
                close = Span(mark.end, end)
            if isinstance(close, Span):
                lost += 1
                if lost > _LOST:
                    self._orphans.append(Span(mark.start, found[-1].end))
                    return None
                self._pairs.append(
                    Pair(
                        start=mark.start,
                        end=close.end,
                        content=(Span(mark.end, close.end),),
                        family=mark.family,
                        lost="close",
                        paragraph=i,
                        last=i,
                    )
                )
                k = next((n for n in range(k + 1, len(found)) if found[n].start >= close.end), len(found))
                continue
            lost = 0
            closer = found[close]
            if closer.start > mark.end:
                self._pairs.append(
                    Pair(
                        start=mark.start,
                        end=closer.end,
                        content=(Span(mark.end, closer.start),),
                        family=mark.family,
                        paragraph=i,
                        last=i,
                    )
                )
            k = close + 1
        return None

    def _main(self, mark: Mark) -> bool:
        return self.single_style and mark.strong

    def _stray(self, i: int, mark: Mark, *, first: bool) -> None:
        if mark.measure:
            self._measures.append(Span(mark.start, mark.end))
        elif mark.family != "single" and mark.role == "close":
            start = self._paragraphs[i].start
            if first and self._text[mark.start - 1] in ".,!?…" and i not in self._skip:
                self._pairs.append(
                    Pair(
                        start=start,
                        end=mark.end,
                        content=(Span(start, mark.start),),
                        family=mark.family,
                        lost="open",
                        paragraph=i,
                        last=i,
                    )
                )
            else:
                self._orphans.append(Span(mark.start, mark.end))

    @staticmethod
    def _single_closers(found: list[Mark]) -> list[tuple[bool, int]]:
        """For each mark: whether a single mark that can close comes later, and where the next double one opens."""
        result: list[tuple[bool, int]] = [(False, -1)] * len(found)
        seen, double = False, -1
        for k in range(len(found) - 1, -1, -1):
            result[k] = (seen, double)
            mark = found[k]
            if mark.family == "single":
                seen = mark.role != "open"
            else:
                double = k
        return result

    def _opens(self, found: list[Mark], k: int, ahead: list[tuple[bool, int]]) -> bool:
        mark = found[k]
        if mark.role == "close":
            return False
        if mark.measure and mark.role != "open":
            return False
        if mark.family != "single":
            return True
        closes, _ = ahead[k]
        if self.single_style:
            return mark.strong or closes
        # In a text of double marks a single one may open a quotation (in a headline, say), but must close at once.
        return mark.strong and closes

    def _closer(self, i: int, found: list[Mark], k: int, family: Family) -> int | Span | None:
        """Index of the mark that closes; a Span if the next quotation opens first; None if nothing closes here."""
        depth = 0
        for n in range(k, len(found)):
            mark = found[n]
            if mark.family != family:
                if family == "single" and not self.single_style:
                    return None  # a double mark comes first: it was an apostrophe
                continue
            if family == "single":
                if mark.role == "open" and n > k - 1:
                    if not mark.strong:
                        continue
                    if self._nested(found, n, family):
                        depth += 1
                        continue
                    return self._lost_before(found, k, n) if self.single_style else None
                if mark.role == "close" and not mark.strong and self._apostrophe(found, n):
                    continue
            elif mark.role == "open":
                if self._nested(found, n, family):
                    depth += 1
                    continue
                return self._lost_before(found, k, n)
            if mark.measure and self._text[mark.start] == '"' and self._closes_next(found, n):
                continue
            if depth and mark.role == "close":
                depth -= 1
                continue
            return n
        return None

    @staticmethod
    def _closes_next(found: list[Mark], n: int) -> bool:
        """Whether the next mark of the same family closes: then an inch mark before it does not."""
        following = next((m for m in found[n + 1 : n + 6] if m.family == found[n].family), None)
        return following is not None and following.role == "close"

    @staticmethod
    def _nested(found: list[Mark], n: int, family: Family) -> bool:
        """Whether the mark at ``n`` opens a quotation of the same marks inside another: two closers follow it."""
        closers = 0
        for later in range(n + 1, min(len(found), n + 6)):
            mark = found[later]
            if mark.family != family:
                continue
            if mark.role != "close":
                return False
            if family == "single" and not mark.strong:
                continue
            closers += 1
            if closers == 2:
                return True
        return False

    def _lost_before(self, found: list[Mark], k: int, n: int) -> Span:
        """The stretch of a quotation whose closer is lost before the mark at ``n``: to the last sentence end, else comma."""
        start = found[k - 1].end if k else self._paragraph_start(found[n].start)
        window_start = max(start, found[n].start - 2000)
        window = self._text[window_start : found[n].start].rstrip()
        end = window_start + len(window)
        return Span(start, end)

    def _paragraph_start(self, offset: int) -> int:
        return max(0, self._text.rfind("\n", 0, offset) + 1)

    def _apostrophe(self, found: list[Mark], n: int) -> bool:
        """Whether a weak single closer (workers', goin') is an apostrophe: the next single mark closes for certain."""
        mark = found[n]
        word = self._text[max(0, mark.start - 6) : mark.start]
        plural = word[-1:] in "sSzx"
        if not plural and not _DROPPED_END.search(word):
            return False
        for later in range(n + 1, min(len(found), n + 8)):
            other = found[later]
            if other.family != "single":
                continue
            if other.role == "open":
                return False
            if other.strong:
                return True
        return False


def pairs(
    text: str, paragraphs: Sequence[Span], *, skip: frozenset[int] = frozenset()
) -> tuple[list[Pair], list[Span], list[Span], bool]:
    """Pair all marks: the pairs by start, stray closers, units of measure, and whether singles are the main marks."""
    machine = Pairing(text, paragraphs, skip=skip)
    found, orphans, measures = machine.run()
    found.sort(key=lambda p: p.start)
    return found, orphans, measures, machine.single_style


def outer(found: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs that lie inside no other."""
    end = -1
    for pair in found:
        if pair.start >= end:
            yield pair
            end = pair.end
