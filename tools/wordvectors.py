"""Makes ``lexicons/vectors-en.bin``: where English words stand in a space of meanings, as a sentence model sees them.

    python tools/wordvectors.py --wordnet DIR > src/quotecheck/evidence/language/lexicons/vectors-en.bin

The model of the ``meaning`` extra, which has to be installed, reads each word alone and 50,000 definitions and examples
of WordNet 3.0 (``tools/wordnet.py``). Rows begin as the words' own vectors and are moved, by least squares, until the
sum over a sentence's words comes near the vector of the sentence; then they are cut to whole numbers of eight bits.
Takes some ten minutes of one processor. Stems are those of ``related-en.txt``, which has to be made first.

The file is a licence in lines that begin with ``#``, a line of stems, and their rows, one byte a number.
"""

import argparse
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.meaning.vectors import load
from quotecheck.text.shipped import shipped
from quotecheck.text.words import words
from relatedwords import HEAD as RELATED_HEAD
from wordnet import WordNet

SIZE: Final = 128
"""Numbers of a row."""
LIKELIEST: Final = 90_000
"""Sentences out of which those that are read are drawn: the ones of the commonest words."""
READ: Final = 50_000
SHORTEST: Final = 4
LOOSE: Final = 1.0
"""How little a row is moved that few sentences have: the ridge."""
STEPS: Final = 40
_LICENCE: Final = RELATED_HEAD.partition("This software and database")
HEAD: Final = f"""\
# Where English words stand in a space of meanings, by stem. Made by tools/wordvectors.py; do not edit. From
# all-MiniLM-L6-v2 (Apache License 2.0) and the definitions and examples of WordNet 3.0, under this licence:
# {_LICENCE[1]}{_LICENCE[2]}"""


def stems_of(net: WordNet, texts: Sequence[str]) -> dict[str, list[str]]:
    """The stems of the table of related words that anything is known of: they stand in the tagged texts or in what is
    read. Each with its commonest words."""
    table = shipped("evidence/language/lexicons", "related-en.txt").read_text("utf-8").splitlines()
    stems = [line.split("\t")[0] for line in table if not line.startswith("#")]
    by_stem: dict[str, list[str]] = defaultdict(list)
    for word in net.offsets:
        if word.isalpha() and word.isascii() and word.islower():
            by_stem[root(word)].append(word)
    found = {s: sorted(by_stem.get(s, [s]), key=lambda w: (-net.tags[w], len(w), w))[:2] for s in sorted(stems)}
    read = {root(n) for t in texts for n in words(t).norms}
    return {s: some for s, some in found.items() if s in read or any(net.tags[w] for w in some)}


def sentences_of(net: WordNet, folder: Path) -> list[str]:
    """Definitions and examples to read."""
    found: list[tuple[int, str]] = []
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text("ascii").splitlines():
            if line.startswith(" "):
                continue
            members = net.members.get((part, line.split(" ", 1)[0]), [])
            told = max((net.tags[w] for w in members), default=0)
            pieces = [p.strip() for p in line.partition("|")[2].strip().split("; ")]
            meant = "; ".join(p for p in pieces if not p.startswith('"'))
            if meant:
                found.append((told, f"{members[0].replace('_', ' ') if members else ''}: {meant}"))
            found += [(told + 5, p.strip('"')) for p in pieces if p.startswith('"')]
    found.sort(key=lambda f: -f[0])
    kept = [text for _, text in found[:LIKELIEST] if len(text.split()) >= SHORTEST]
    random.Random(1).shuffle(kept)  # noqa: S311 - the same sentences each time
    return kept[:READ]


def unit(rows: Any) -> Any:
    """Rows of length one."""
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def vectors_of(texts: Sequence[str]) -> Any:
    """The model's vectors of texts."""
    model = load()
    return np.vstack([model.sentences(texts[k : k + 1000]) for k in range(0, len(texts), 1000)])


def own_vectors(net: WordNet, stems: dict[str, list[str]]) -> Any:
    """A row for each stem: its words read alone."""
    vectors = iter(vectors_of([w for some in stems.values() for w in some]))
    rows = [sum(math.log(net.tags[w] + 2) * next(vectors) for w in some) for some in stems.values()]
    return unit(np.array(rows))


class Sentences:
    """A sparse table: what each stem counts in each sentence."""

    def __init__(self, texts: Sequence[str], place: dict[str, int]) -> None:
        said = [[root(n) for n in words(t).norms if is_content(n)] for t in texts]
        count = Counter(s for some in said for s in set(some))
        self.kept: list[int] = []
        rows, columns, values = [], [], []
        for k, some in enumerate(said):
            known = [s for s in dict.fromkeys(some) if s in place]
            if len(known) < 2:
                continue
            rarity = [min(6.0, max(0.5, math.log((len(said) + 1) / (count[s] + 5)))) for s in known]
            length = math.hypot(*rarity)
            rows += [len(self.kept)] * len(known)
            columns += [place[s] for s in known]
            values += [r / length for r in rarity]
            self.kept.append(k)
        self._forth = _sorted(rows, columns, values)
        self._back = _sorted(columns, rows, values)
        self._size = len(place)

    def texts(self, rows: Any) -> Any:
        """What the rows of stems come to in each sentence."""
        return _product(self._forth, rows, len(self.kept))

    def stems(self, rows: Any) -> Any:
        """What the rows of sentences come to for each stem."""
        return _product(self._back, rows, self._size)


def _sorted(rows: Sequence[int], columns: Sequence[int], values: Sequence[float]) -> tuple[Any, Any, Any]:
    order = np.argsort(np.array(rows), kind="stable")
    return np.array(rows)[order], np.array(columns)[order], np.array(values)[order]


def _product(table: tuple[Any, Any, Any], rows: Any, size: int) -> Any:
    at, columns, values = table
    first, starts = np.unique(at, return_index=True)
    out = np.zeros((size, rows.shape[1]))
    out[first] = np.add.reduceat(values[:, None] * rows[columns], starts, axis=0)
    return out


def moved(own: Any, sentences: Sentences, wanted: Any) -> Any:
    """The rows that bring the sums over sentences nearest to what is wanted, by conjugate gradients."""
    sums = sentences.texts(own)
    own = own * ((sums * wanted).sum() / (sums * sums).sum())
    left = sentences.stems(wanted - sentences.texts(own))
    change, way, rest = np.zeros_like(own), left.copy(), (left * left).sum(axis=0)
    for _ in range(STEPS):
        there = sentences.stems(sentences.texts(way)) + LOOSE * way
        far = rest / np.maximum((way * there).sum(axis=0), 1e-12)
        change += far * way
        left -= far * there
        now = (left * left).sum(axis=0)
        way = left + now / np.maximum(rest, 1e-12) * way
        rest = now
    return own + change


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True)
    folder = parser.parse_args().wordnet
    net = WordNet(folder)
    texts = sentences_of(net, folder)
    stems = stems_of(net, texts)
    vectors = vectors_of(texts)
    middle = vectors.mean(axis=0)
    _, _, parts = np.linalg.svd(vectors[:12_000] - middle, full_matrices=False)
    own = own_vectors(net, stems)
    own = unit((own - own.mean(axis=0)) @ parts[:SIZE].T)
    sentences = Sentences(texts, {s: k for k, s in enumerate(stems)})
    rows = moved(own, sentences, unit((vectors[sentences.kept] - middle) @ parts[:SIZE].T))
    write(list(stems), rows)


def write(stems: Sequence[str], rows: Any) -> None:
    """Print head, stems and rows; numbers beyond the thousandth largest are cut."""
    most = np.partition(np.abs(rows).ravel(), -1000)[-1000]
    whole = np.clip(np.rint(rows / most * 127), -127, 127).astype(np.int8)
    sys.stdout.buffer.write(f"{HEAD}\n{' '.join(stems)}\n".encode() + whole.tobytes())


if __name__ == "__main__":
    main()
