"""A source document as alignment sees it: its evidence words, and what stands between them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Final

from quotecheck.documents.margins import PAGE_NUMBER
from quotecheck.documents.model import Block
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily

_END = lazily(r"[.!?\u2026]")
_CLAUSE = lazily(r"[,;:()\u2013\u2014]|--| - ")
_STOP = lazily(r"[.!?](?=\s|$|[\"'\u201d\u2019)])")
_QUESTIONS: Final = 50
"""Questions of a talk that are left out where its sentence ends are counted."""
_FIRST = 20_000
"""Words that are looked at before all are."""
BARE = frozenset({"thats", "im", "ive", "youre", "theyre"})
"""Contractions that lost their apostrophe and are no other word."""
_BULLET = lazily(r"\n[ \t]*[-*\u2022][ \t]+\Z")
"""The sign of a list's next item."""
_PARAGRAPH = lazily(r"\n[ \t\r]*\n")
_AROUND: Final = 160
_FIRST_WORD: Final = lazily(r"\A\S+\s+")
_LAST_WORD: Final = lazily(r"(?<=\s)\S+\Z")
_NO_ABBREVIATION: Final = 4
"""Letters from which on a word before a point is taken for no abbreviation."""
_LONGEST_LINE: Final = 2000
"""Characters back to the beginning of a paragraph whose first letter is looked at."""
_LONGEST_HEAD: Final = 130
_GOES_ON: Final = frozenset(
    """
    a an and are as at be been but by can for from had has have he her his if in into is it its may me my never no
    not of on or our said say says she so than that the their they this to us was we were when where which who will
    with would you your
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Words with which no heading ends."""
_NO_CONTEXT: Final = frozenset({"hidden", "struck", "metadata", "furniture"})


def is_stop(between: str, before: str, after: str, before_norm: str) -> bool:
    """Whether a sentence ends between two words.

    ``between`` is the text from the end of the one to the start of the other; ``before``/``after`` are the words as
    printed
    ("" at a text's edge). An abbreviation's point ends nothing before a capital that may be a name.
    """
    if _BULLET.search(between):
        return True
    if _PARAGRAPH.search(between):
        return not after[:1].islower()
    if not _END.search(between):
        return False
    if "?" in between or "!" in between:
        return not after[:1].islower()
    if re.fullmatch(r"\s*+(?:\u2026|\.(?:\s?\.)+)\s*", between):
        return after[:1].isupper() and between.count(".") > 3
    if between.strip() == "." and (
        (
            before_norm in lexicon().words("abbreviation")
            and (before[:1].isupper() or before_norm in {"vs", "etc", "eg", "ie", "approx", "hon", "rt"})
        )
        or (len(before) == 1 and before.isupper() and before != "I")
    ):
        return before_norm in {"no", "etc"} and not after[:1].isdigit()
    return not after[:1].islower() and not (after[:1].isdigit() and not between[-1:].isspace())


class SourceView:
    """Words of one source document with the text between them; word indexes are those of ``source.words``."""

    def __init__(self, source: SourceDocument) -> None:
        self.source = source
        self.text = source.text
        self.norms = source.words.norms
        self.starts = source.words.starts
        self.ends = source.words.ends
        self._lower: dict[str, bool] = {}

    def __len__(self) -> int:
        return len(self.norms)

    def raw(self, i: int) -> str:
        """Word ``i`` as printed."""
        return self.text[self.starts[i] : self.ends[i]]

    def run(self, first: int, last: int) -> str:
        """Those of the words ``[first, last)`` that there are, as printed, on one line; "" where there are none."""
        last = min(last, len(self.ends))
        return " ".join(self.text[self.starts[first] : self.ends[last - 1]].split()) if first < last else ""

    def between(self, i: int) -> str:
        """The text between word ``i - 1`` and word ``i``, without stretches that no reader sees."""
        start = self.ends[i - 1] if i > 0 else 0
        end = self.starts[i] if i < len(self.norms) else len(self.text)
        return self._seen(start, end)

    def _seen(self, start: int, end: int) -> str:
        if end - start < 3 or not self._unseen:
            return self.text[start:end]
        out, at = [], start
        for k in range(bisect_left(self._unseen, (start, -1)), len(self._unseen)):
            zone_start, zone_end = self._unseen[k]
            if zone_start >= end:
                break
            out.append(self.text[at:zone_start])
            at = max(at, min(zone_end, end))
        return "".join(out) + self.text[at:end]

    @cached_property
    def _unseen(self) -> list[tuple[int, int]]:
        kinds = {"stage", "furniture", "hidden", "struck", "metadata"}
        return sorted((z.start, z.end) for z in self.source.document.zones if z.kind in kinds)

    def stop(self, i: int) -> bool:
        """Whether a sentence ends between word ``i - 1`` and word ``i`` (true at both edges of the text)."""
        if i <= 0 or i >= len(self.norms):
            return True
        if self.starts[i] - self.ends[i - 1] == 1 and self.text[self.ends[i - 1]].isspace():
            return self.ends[i - 1] == self._head
        between = self.between(i)
        whole = self.text[self.ends[i - 1] : self.starts[i]]
        if self._unseen and "\n" in between and len(between) < len(whole) and any(c.isalpha() for c in whole):
            if PAGE_NUMBER.search(whole) is None:
                return True  # a label stands between, no line number
            between = f" {' '.join(between.split())} "  # the foot and the head of a page
        ends = is_stop(between, self.raw(i - 1), self.raw(i), self.norms[i - 1])
        return ends or (between.strip() == "." and self._without_capitals(i))

    def _without_capitals(self, i: int) -> bool:
        """Whether a point before a small letter ends a sentence: whoever wrote the paragraph began it with one."""
        if not self.raw(i)[:1].islower() or len(self.norms[i - 1]) < _NO_ABBREVIATION:
            return False
        low = max(0, self.starts[i] - _LONGEST_LINE)
        at = self.text.rfind("\n", low, self.starts[i])
        if at < 0 and low:
            return False  # how the paragraph begins is too far off
        return self.text[at + 1 : self.starts[i]].lstrip()[:1].islower()

    @cached_property
    def _head(self) -> int:
        """Where the first line ends, if it is a heading by its form, without a stop or a word that goes on; else -1."""
        line = self.text[:_LONGEST_HEAD].partition("\n")[0]
        end = len(line.rstrip())
        behind = self.text[len(line) : len(line) + 2]
        if not end or line[end - 1] in '.,:;!?"”' or not behind.startswith("\n") or not behind[1:].isupper():
            return -1
        return -1 if line.split()[-1].casefold() in _GOES_ON else end

    def clause(self, i: int) -> bool:
        """Whether a comma, colon, semicolon, bracket or dash stands between word ``i - 1`` and word ``i``, or a
        sentence ends."""
        return self.stop(i) or bool(_CLAUSE.search(self.between(i)))

    def sentence(self, i: int, reach: int = 120) -> tuple[int, int]:
        """Words ``[first, last)`` of the sentence that holds word ``i``, at most ``reach`` words to either side."""
        first = i
        while first > 0 and i - first < reach and not self.stop(first):
            first -= 1
        last = i + 1
        while last < len(self.norms) and last - i < reach and not self.stop(last):
            last += 1
        return first, last

    def asks(self, last: int) -> bool:
        """Whether the sentence that ends before word ``last`` ends with a question mark."""
        return "?" in self.between(last).split("\n\n")[0][:6]

    @cached_property
    def unpunctuated(self) -> bool:
        """Whether the text has hardly any sentence ends, as automatic captions have (fewer than one in 80 words)."""
        if len(self.norms) <= 20:
            return False
        needed = -(-len(self.norms) // 80)
        asked = [t for t in self.source.document.turns if t.question]  # captions may set questions in brackets
        text = self.text
        for turn in reversed(asked[:_QUESTIONS]):
            text = text[: turn.start] + text[turn.end :]
        return sum(1 for _ in islice(_STOP.finditer(text), needed)) < needed

    @cached_property
    def without_apostrophes(self) -> bool:
        """Whether contractions are written without their apostrophe throughout (dont, cant, thats)."""
        if any("'" in n for n in self.norms[:_FIRST]):
            return False
        bare = lexicon().words("negation_bare") | BARE
        return not bare.isdisjoint(self.kinds) and not any("'" in n for n in self.kinds)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.norms)

    @cached_property
    def one_case(self) -> bool:
        """Whether the text is all capitals or all lower case."""
        letters = "".join(c for c in self.text[:20000] if c.isalpha())
        return letters.isupper() or letters.islower()

    def in_lower_case(self, norm: str) -> bool:
        """Whether a word stands in lower case somewhere in the text."""
        known = self._lower.get(norm)
        if known is None:
            known = self._lower[norm] = any(self.text[self.starts[i]].islower() for i in self._places(norm))
        return known

    def _places(self, norm: str) -> Iterator[int]:
        at = -1
        while True:
            try:
                at = self.norms.index(norm, at + 1)
            except ValueError:
                return
            yield at

    def voice(self, start: int, end: int) -> Voice | None:
        """The innermost voice that covers a stretch of text, or None."""
        best: Voice | None = None
        for voice in self._voices_near(start):
            if (
                voice.start <= start
                and end <= voice.end
                and (
                    best is None
                    or (voice.end - voice.start, voice.kind == "document")
                    < (best.end - best.start, best.kind == "document")
                )
            ):
                best = voice
        return best

    def voices_at(self, start: int, end: int) -> list[Voice]:
        """All voices that cover a stretch, outermost first."""
        found = [v for v in self._voices_near(start) if v.start <= start and end <= v.end]
        return sorted(found, key=lambda v: (-(v.end - v.start), v.kind != "document"))

    def _voices_near(self, start: int) -> list[Voice]:
        """Voices that begin at or before an offset and may reach it."""
        return [v for v in self.source.voices if v.start <= start < v.end]

    def pulled(self, i: int) -> bool:
        """Whether word ``i`` stands in a pull quote."""
        return any(b.start <= self.starts[i] < b.end for b in self._pulls)

    @cached_property
    def _pulls(self) -> list[Block]:
        return [b for b in self.source.document.blocks if b.kind == "pull"]

    def zones(self, start: int, end: int) -> tuple[str, ...]:
        """Kinds of the zones that touch a stretch of text."""
        return tuple(sorted({z.kind for z in self.source.document.zones if z.start < end and start < z.end}))

    def around(self, start: int, end: int, most: int = _AROUND) -> tuple[str, str]:
        """What stands directly before and after a stretch, as it is: whole words, ``most`` characters each.

        It ends where something begins that is not part of what a reader of the source reads on (front matter, a
        page number).
        """
        low, high = max(0, start - most), min(len(self.text), end + most)
        for zone in self.source.document.zones:
            if zone.kind in _NO_CONTEXT:
                low = max(low, zone.end) if zone.end <= start else low
                high = min(high, zone.start) if zone.start >= end else high
        before, after = self.text[low:start], self.text[end:high]
        if low > 0 and not self.text[low - 1].isspace():
            before = _FIRST_WORD.sub("", before, count=1)
        if high < len(self.text) and not self.text[high].isspace():
            after = _LAST_WORD.sub("", after)
        return before.lstrip(), after.rstrip()
