"""Hyphens at line ends: which belong to the word and which only to the line."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from quotecheck.text.lazily import lazily

_SOFT: Final = "\u00ad\ufffe\x02"
_END = lazily(rf"([^\W\d_]+)([-\u2010{_SOFT}])$")
_BEGIN = lazily(r"[^\W\d_]+")
_WORD = lazily(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LONGEST: Final = 100
"""Letters of a word that are looked at before a hyphen."""
_FIRST: Final = frozenset(
    """
    well self long short high low full part half ill all cross anti ex vice mid post pre pro non co quasi semi
    ultra two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety
    first second third one old new open far near hard soft free right left left-wing much so year day week month
    then decision policy law
    """.split()  # noqa: SIM905
)
"""First parts after which a hyphen at a line end is more likely the word's own."""


class Hyphens:
    """Decides by what the document prints elsewhere, in the middle of a line, else by common first parts."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._inside: Counter[str] = Counter()
        for line in lines:
            for match in _WORD.finditer(line):
                if match.end() < len(line):
                    self._inside[match.group().replace("\u2010", "-").casefold()] += 1

    def join(self, before: str, after: str) -> tuple[str, str]:
        """The end of one line and the beginning of the next, ready to be put together."""
        end = _END.search(before, max(0, len(before) - _LONGEST))
        begin = _BEGIN.match(after)
        if end is None or begin is None:
            return before, f" {after}"
        if self._real(end[1], begin.group()):
            return f"{before[: end.start(2)]}-", after
        return before[: end.start(2)], after

    def _real(self, first: str, second: str) -> bool:
        joined, parted = f"{first}{second}".casefold(), f"{first}-{second}".casefold()
        if self._inside[parted] != self._inside[joined]:
            return self._inside[parted] > self._inside[joined]
        return second[:1].isupper() or first.casefold() in _FIRST
