"""Makes ``lexicons/related-en.txt``: which English words may stand for one another, from two open resources.

    python tools/relatedwords.py --wordnet DIR --vectors FILE > src/quotecheck/evidence/language/lexicons/related-en.txt

``--wordnet`` is the database folder of WordNet 3.0 (Princeton University; its licence stands at the head of the file
that is made),
``--vectors`` the text form of the GloVe 6B 50-dimensional vectors (Stanford University, Public Domain Dedication and
License 1.0): a word and its numbers a line, commonest first. Needs numpy, which quotecheck itself does not.

One line a stem: the stem, its synonyms (one sense in common, or derived from one another), words that are used
alike or stand above or below it, and its opposites. Stems are those of ``quotecheck.evidence.language.wordforms``.
"""

import argparse
import sys
from collections import defaultdict
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from quotecheck.evidence.language.concepts import is_content
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import opposite, stem

_WORDS = 26_000
"""How many of the commonest words are looked at."""
_SENSES = {"noun": 4, "verb": 6, "adj": 4, "adv": 3}
_CLOSE, _SOME, _BARE = 0.30, 0.48, 0.68
"""Least likeness of use for words that share a sense, for words above and below, and for words without such a link."""
_MOST = 12
_POS = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}

_HEAD = """\
# English words that may stand for one another: stem, synonyms, words that are used alike, opposites. Made by
# tools/relatedwords.py; do not edit. From the GloVe 6B vectors (Stanford University; Public Domain Dedication
# and License 1.0) and from WordNet 3.0, under this licence: This software and database is being provided to
# you, the LICENSEE, by Princeton University under the following license. By obtaining, using and/or copying
# this software and database, you agree that you have read, understood, and will comply with these terms and
# conditions: Permission to use, copy, modify and distribute this software and database and its documentation
# for any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the
# following copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of
# the software, database and documentation, including modifications that you make for internal use or for
# distribution. WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND
# DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
# IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF
# MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR
# DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of
# Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of
# the software and/or database. Title to copyright in this software, database and any associated documentation
# shall at all times remain with Princeton University and LICENSEE agrees to preserve same."""


LISTED: dict[str, set[str]] = defaultdict(set)
for _a, _b in ((a, b) for a, others in lexicon().facing.items() for b in others):
    LISTED[stem(_a)].add(stem(_b))


class WordNet:
    """Senses of lemmas, and the links between them."""

    def __init__(self, folder: Path) -> None:
        self.senses: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.members: dict[tuple[str, str], list[str]] = {}
        self.above: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
        self.derived: dict[str, set[str]] = defaultdict(set)
        self.opposed: set[frozenset[str]] = set()
        pending: list[tuple[str, tuple[str, str], tuple[str, str], int, int]] = []
        for pos in _SENSES:
            for line in self._lines(folder / f"data.{pos}"):
                self._synset(pos, line.split("|")[0].split(), pending)
            for line in self._lines(folder / f"index.{pos}"):
                cells = line.split()
                found = [(pos, o) for o in cells[-int(cells[2]) :]]
                self.senses[cells[0]] += found[: _SENSES[pos]]
        for sign, one, two, k, j in pending:
            a, b = self.members[one][k - 1], self.members[two][j - 1]
            if sign == "!":
                self.opposed.add(frozenset((a, b)))
            else:
                self.derived[a].add(b)

    @staticmethod
    def _lines(path: Path) -> list[str]:
        return [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith(" ")]

    def _synset(self, pos: str, cells: list[str], pending: list[Any]) -> None:
        count = int(cells[3], 16)
        key = (pos, cells[0])
        self.members[key] = [w.split("(")[0].lower() for w in cells[4 : 4 + 2 * count : 2]]
        at = 4 + 2 * count
        for k in range(int(cells[at])):
            sign, offset, kind, ends = cells[at + 1 + 4 * k : at + 5 + 4 * k]
            other = (_POS[kind], offset)
            if sign in ("@", "*"):
                self.above[key].add(other)
            elif sign in ("!", "+", "\\") and ends != "0000":
                pending.append((sign, key, other, int(ends[:2], 16), int(ends[2:], 16)))


def vectors(path: Path) -> tuple[list[str], Any]:
    """The commonest words and their vectors of length one, without what all have in common."""
    words, rows = [], []
    with path.open(encoding="utf-8") as lines:
        for line in islice(lines, _WORDS):
            word, *numbers = line.split(" ")
            if word.isalpha() and word.isascii() and is_content(word):
                words.append(word)
                rows.append([float(n) for n in numbers])
    table = np.array(rows, dtype=np.float32)
    table -= table.mean(axis=0)
    _, _, parts = np.linalg.svd(table[:8000], full_matrices=False)
    table -= table @ parts[:2].T @ parts[:2]
    return words, table / np.linalg.norm(table, axis=1, keepdims=True)


def main() -> None:
    """Print the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    options = parser.parse_args()
    net = WordNet(options.wordnet)
    words, table = vectors(options.vectors)
    stems: dict[str, list[int]] = defaultdict(list)
    for k, word in enumerate(words):
        lemma = [w for w in (word, stem(word), stem(word) + "e", word.removesuffix("s")) if w in net.senses]
        if lemma:
            stems[stem(word)].append(k)
    keys = list(stems)
    mean = np.array([table[rows[:3]].mean(axis=0) for rows in stems.values()])
    mean /= np.linalg.norm(mean, axis=1, keepdims=True)
    place = {s: i for i, s in enumerate(keys)}
    senses: dict[str, set[tuple[str, str]]] = defaultdict(set)
    derived: dict[str, set[str]] = defaultdict(set)
    opposed = {frozenset(stem(w) for w in pair) for pair in net.opposed}
    for lemma, found in net.senses.items():
        if lemma.isalpha() and stem(lemma) in place:
            senses[stem(lemma)] |= set(found)
            derived[stem(lemma)] |= {stem(d) for d in net.derived.get(lemma, ())}
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for s, found in senses.items():
        for sense in found:
            holders[sense].append(s)
    close: dict[str, set[str]] = {}
    some: dict[str, set[str]] = {}
    for k, s in enumerate(keys):
        cos = mean @ mean[k]
        same = {o for sense in senses[s] for o in holders[sense]} | derived[s]
        for d in derived[s]:  # decide - decision - choice
            same |= {o for sense in senses.get(d, ()) for o in holders[sense]}
        upper = {a for sense in senses[s] for a in net.above.get(sense, ())}
        linked = {o for a in upper for o in holders.get(a, ())}
        near = {keys[j] for j in np.argsort(-cos)[:40] if cos[j] >= _BARE}
        apart = {o for o in same | linked | near if frozenset((s, o)) in opposed or opposite(s, o)} | {s}
        close[s] = _best(cos, place, {o for o in same - apart if o in place}, derived[s], _CLOSE)
        linked_some = _best(cos, place, {o for o in linked - apart - close[s] if o in place}, set(), _SOME)
        some[s] = linked_some | _best(cos, place, near - apart - close[s] - linked_some, set(), _BARE)
    both = _mutual(close)
    alike = _mutual(some)
    facing_of: dict[str, set[str]] = defaultdict(set)
    for pair in opposed:
        for one in pair:
            facing_of[one] |= pair - {one}
    against = {s: _against(s, facing_of, both) for s in keys}
    print(_HEAD)
    for s in sorted(keys):
        near = alike[s] - both[s] - against[s]
        facing = (facing_of[s] | LISTED.get(s, set())) & place.keys()
        if both[s] or near or facing:
            cos = mean @ mean[place[s]]
            print(
                s,
                *(
                    " ".join(sorted(g, key=lambda o: -cos[place[o]])[:n])
                    for g, n in ((both[s] - against[s], 12), (near, 8), (facing, 6))
                ),
                sep="\t",
            )


def _best(cos: Any, place: dict[str, int], words: set[str], always: set[str], least: float) -> set[str]:
    kept = (o for o in words if cos[place[o]] >= least or o in always)
    return set(sorted(kept, key=lambda o: -cos[place[o]])[:_MOST])


def _mutual(table: dict[str, set[str]]) -> dict[str, set[str]]:
    out = {s: set(found) for s, found in table.items()}
    for s, found in table.items():
        for o in found:
            out[o].add(s)
    return out


def _against(s: str, facing: dict[str, set[str]], close: dict[str, set[str]]) -> set[str]:
    """Opposites of a word, and what may stand for those."""
    first = {o for o in facing[s] | LISTED.get(s, set()) if o in close}
    return first | {o for f in first for o in close[f] if o not in close[s]}


if __name__ == "__main__":
    sys.exit(main())
