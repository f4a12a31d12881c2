"""Writes ``evidence/language/lexicons/near-en.txt``: which English words may stand for which, and opposites.

    python tools/make_near_words.py /usr/share/wordnet

From the database files of WordNet 3.0 (Princeton University; Debian has them as ``wordnet-base``): synonyms, the word
next above, what is derived from what, and antonyms, in those senses that its tagged texts have. The same files give the
same table.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from quotecheck.evidence.language.wordforms import stem

OUT: Final = Path(__file__).parents[1] / "src/quotecheck/evidence/language/lexicons/near-en.txt"
KINDS: Final = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSES: Final = 5
"""Senses of a word that are looked at, the commonest first; of words that the tagged texts lack, two."""
HUB: Final = 40
"""A word with more beside it than so many stands for nothing in particular (*change*, *person*)."""
HEAD: Final = """\
# Words near in meaning, by stem, made by tools/make_near_words.py; do not edit. A line is a stem, then groups: a digit
# d says that the stems after it stand for the first with d/10 of its weight, "-" that they are opposites. Each pair
# stands under both. From WordNet 3.0, Copyright 2006 by Princeton University, all rights reserved (its licence:
# wordnet-LICENSE.txt beside this file). The table says "may stand for", never "means the same".
"""


class WordNet:
    """What is used of WordNet: senses kept per word, and the relations between them."""

    def __init__(self, folder: Path) -> None:
        self.tags: Counter[str] = Counter()
        for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
            key, _, count = line.split()
            self.tags[key.split("%")[0]] += int(count)
        self.senses: dict[str, set[str]] = defaultdict(set)
        self.members: dict[str, list[str]] = {}
        self.pointers: dict[str, list[tuple[str, str, str]]] = {}
        for name, kind in KINDS.items():
            for line in _lines(folder / f"index.{name}"):
                self._index(line.split(), kind)
            for line in _lines(folder / f"data.{name}"):
                self._data(line.split("|")[0].split(), kind)

    def _index(self, parts: list[str], kind: str) -> None:
        word, pointers = parts[0], int(parts[3])
        if not word.isalpha() or len(word) < 3:
            return
        tagged, offsets = int(parts[5 + pointers]), parts[6 + pointers :]
        kept = min(tagged, SENSES) if self.tags[word] else 2
        self.senses[word].update(kind + o for o in offsets[:kept])

    def _data(self, parts: list[str], kind: str) -> None:
        sense, count = kind + parts[0], int(parts[3], 16)
        self.members[sense] = [parts[4 + 2 * k].split("(")[0].lower() for k in range(count)]
        rest = parts[5 + 2 * count :]
        self.pointers[sense] = [
            (rest[k], ("a" if rest[k + 2] == "s" else rest[k + 2]) + rest[k + 1], rest[k + 3])
            for k in range(0, 4 * int(parts[4 + 2 * count]), 4)
        ]

    def words(self, sense: str, *, common: bool) -> list[str]:
        """The words of a sense for which it is one of their kept senses; ``common``: in the tagged texts."""
        found = [w for w in self.members.get(sense, ()) if sense in self.senses.get(w, ())]
        return [w for w in found if self.tags[w]] if common else found

    def relations(self) -> Iterator[tuple[str, str, str]]:
        """Pairs of words with "same", "kin" (one made from the other), "under" (the next above), "opposite"."""
        for sense, pointers in self.pointers.items():
            if self.words(sense, common=True):
                yield from _pairs(self.words(sense, common=False), "same")
            for symbol, other, ends in pointers:
                if symbol in "!+":
                    yield from self._single(sense, other, ends, "opposite" if symbol == "!" else "kin")
                elif symbol == "&" or (symbol == "@" and other[0] in "nv"):
                    for a in self.words(sense, common=True)[:3]:
                        yield from ((a, b, "under") for b in self.words(other, common=True)[:2])

    def _single(self, sense: str, other: str, ends: str, relation: str) -> Iterator[tuple[str, str, str]]:
        a = self.members[sense][int(ends[:2], 16) - 1]
        b = self.members[other][int(ends[2:], 16) - 1]
        if sense in self.senses.get(a, ()) and other in self.senses.get(b, ()) and self.tags[a] + self.tags[b]:
            yield a, b, relation


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text("ascii").splitlines() if not line.startswith(" "))


def _pairs(words: list[str], relation: str) -> Iterator[tuple[str, str, str]]:
    return ((a, b, relation) for k, a in enumerate(words) for b in words[k + 1 :])


def table(wordnet: WordNet) -> dict[tuple[str, str], str]:
    """Pairs of stems, in order, and their group."""
    groups: dict[tuple[str, str], str] = {}
    below = Counter(stem(w) for a, b, relation in wordnet.relations() if relation == "under" for w in (a, b))
    for a, b, relation in wordnet.relations():
        pair = _in_order(a, b)
        if pair is None:
            continue
        if relation == "under" and max(below[pair[0]], below[pair[1]]) > HUB:
            continue
        sign = {"same": "8", "kin": "5", "under": "5", "opposite": "-"}[relation]
        groups[pair] = "-" if "-" in (sign, groups.get(pair)) else max(sign, groups.get(pair, "0"))
    return groups


def _in_order(a: str, b: str) -> tuple[str, str] | None:
    x, y = sorted((stem(a), stem(b)))
    return None if x == y else (x, y)


def written(groups: Mapping[tuple[str, str], str]) -> Iterable[str]:
    """The lines of the file."""
    by_word: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (a, b), group in groups.items():
        by_word[a][group].append(b)
        by_word[b][group].append(a)
    for word in sorted(by_word):
        said = by_word[word]
        yield " ".join([word, *(f"{g}{','.join(sorted(said[g]))}" for g in sorted(said, reverse=True))])


if __name__ == "__main__":
    lines = list(written(table(WordNet(Path(sys.argv[1])))))
    OUT.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} lines, {OUT.stat().st_size} bytes")
