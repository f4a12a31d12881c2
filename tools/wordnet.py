"""Reads the database files of WordNet 3.0 (Princeton University; Debian has them as ``wordnet-base``)."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

Sense = tuple[str, str]
"""Part of speech and place in the data file."""
_PARTS: Final = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}


class WordNet:
    """Words, their senses with the commonest first, and the pointers between senses."""

    def __init__(self, folder: Path) -> None:
        self.tags: Counter[str] = Counter()
        """How often a word stands in the tagged texts."""
        self.offsets: dict[str, dict[str, list[Sense]]] = defaultdict(dict)
        """Word -> part of speech -> senses."""
        self.tagged: dict[tuple[str, str], int] = {}
        """How many of the senses of a word as a part of speech the tagged texts have."""
        self.plain: set[str] = set()
        """Words that are not only names."""
        self.members: dict[Sense, list[str]] = {}
        self.pointers: dict[Sense, list[tuple[str, Sense, int, int]]] = {}
        """Sign, the other sense, and which words of either are meant, from 1; 0 for all."""
        for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
            key, _, count = line.split()
            self.tags[key.split("%")[0]] += int(count)
        for part in ("noun", "verb", "adj", "adv"):
            for line in _lines(folder / f"data.{part}"):
                self._data(part, line.split("|")[0].split())
            for line in _lines(folder / f"index.{part}"):
                self._index(part, line.split())

    def _index(self, part: str, cells: list[str]) -> None:
        self.offsets[cells[0]][part] = [(part, o) for o in cells[-int(cells[2]) :]]
        self.tagged[cells[0], part] = int(cells[-int(cells[2]) - 1])

    def _data(self, part: str, cells: list[str]) -> None:
        sense, count = (part, cells[0]), int(cells[3], 16)
        words = [w.split("(")[0] for w in cells[4 : 4 + 2 * count : 2]]
        self.plain.update(w for w in words if w.islower())
        self.members[sense] = [w.lower() for w in words]
        rest = cells[5 + 2 * count :]
        self.pointers[sense] = [
            (sign, (_PARTS[kind], offset), int(ends[:2], 16), int(ends[2:], 16))
            for sign, offset, kind, ends in (rest[k : k + 4] for k in range(0, 4 * int(cells[4 + 2 * count]), 4))
        ]


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text("utf-8").splitlines() if line and not line.startswith(" "))
