"""English words that may stand for one another, out of a general lexical resource.

The table is made by ``tools/relatedwords.py`` from WordNet 3.0 and GloVe vectors (licences at its head): for a stem,
its synonyms, the words that are used alike or stand above or below it, and its opposites. It says "may stand
for" and never decides alone.
"""

from functools import cache, lru_cache
from typing import Final

from quotecheck.text.shipped import shipped

_NONE: Final[tuple[frozenset[str], frozenset[str], frozenset[str]]] = (frozenset(), frozenset(), frozenset())

_COMMENT: Final = ord("#")


@cache
def _table() -> bytes:
    """The whole file: a megabyte, searched where it lies."""
    return shipped("evidence/language/lexicons", "related-en.txt").read_bytes()


def related_words(word_stem: str) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of synonyms of a stem, and stems of words that are used alike."""
    return _line(word_stem)[:2]


def opposites(word_stem: str) -> frozenset[str]:
    """Stems of the opposites of a stem."""
    return _line(word_stem)[2]


@lru_cache(maxsize=1 << 14)
def _line(word_stem: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
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
    cells = table[low : table.find(b"\n", low)].decode().split("\t")
    if cells[0] != word_stem:
        return _NONE
    return frozenset(cells[1].split()), frozenset(cells[2].split()), frozenset(cells[3].split())
