"""English words that may stand for one another, out of a general lexical resource.

The table is made by ``tools/relatedwords.py`` from WordNet 3.0, GloVe vectors and those of a sentence model (licences
at its head). For a stem it has others, each with its kind, by sense and use together (close, used alike or above and
below, opposite), and with how far it stands for the first. It says "may stand for" and never decides alone.
"""

from collections.abc import Mapping
from dataclasses import field
from functools import cache, lru_cache
from typing import Final

from quotecheck.text.records import dataclass
from quotecheck.text.shipped import shipped

_COMMENT: Final = ord("#")


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """What the table has for one stem."""

    close: frozenset[str] = frozenset()
    alike: frozenset[str] = frozenset()
    opposite: frozenset[str] = frozenset()
    far: Mapping[str, float] = field(default_factory=dict)
    """Other stems with how far they stand for it, 0.3 to 0.8."""
    against: frozenset[str] = frozenset()
    """Those that stand against it: its opposites by any of the resources."""


_NONE: Final = Related()


@cache
def _table() -> bytes:
    """The whole file: some megabytes, searched where they lie."""
    return shipped("evidence/language/lexicons", "related-en.txt").read_bytes()


def related_words(word_stem: str) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of synonyms of a stem, and stems of words that are used alike."""
    found = related(word_stem)
    return found.close, found.alike


def opposites(word_stem: str) -> frozenset[str]:
    """Stems of the opposites of a stem."""
    return related(word_stem).opposite


def is_known(word_stem: str) -> bool:
    """Whether the table has a stem: a word of the language, no name."""
    return related(word_stem) is not _NONE


@lru_cache(maxsize=1 << 14)
def related(word_stem: str) -> Related:
    """Everything that the table has for a stem."""
    table, key = _table(), word_stem.encode()
    low, high = 0, len(table)
    while low < high:  # lines are sorted: where the first one that is not smaller begins
        middle = table.rfind(b"\n", 0, (low + high) // 2) + 1
        middle = max(middle, low)
        end = table.index(b"\n", middle)
        if table[middle : table.find(b"\t", middle, end) if table[middle] != _COMMENT else middle] < key:
            low = end + 1
        else:
            high = middle
    found, _, groups = table[low : table.find(b"\n", low)].decode().partition("\t")
    return _read(groups) if found == word_stem and groups else _NONE


def _read(groups: str) -> Related:
    """The groups of one line: two signs, kind and distance, and stems with commas between."""
    kinds: dict[str, list[str]] = {"s": [], "a": [], "o": [], ".": []}
    far: dict[str, float] = {}
    against: list[str] = []
    for group in groups.split(" "):
        stems = group[2:].split(",")
        kinds[group[0]] += stems
        if group[1] == "-":
            against += stems
        else:
            far.update(dict.fromkeys(stems, int(group[1]) / 10))
    return Related(
        close=frozenset(kinds["s"]),
        alike=frozenset(kinds["a"]),
        opposite=frozenset(kinds["o"]),
        far=far,
        against=frozenset(against),
    )
