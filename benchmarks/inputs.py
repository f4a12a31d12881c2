"""What the benchmarks read: a corpus of passages, quotations from it, stories; made once a run, from a seed."""

import json
import random
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path
from typing import Final

from benchmarks.model import PER_DOCUMENT, SIZE, Model
from quotecheck.text.words import words

RARE: Final = 4000
"""A word is rare that stands in no more than one passage in so many."""


@cache
def model() -> Model:
    """The words; made once a process."""
    return Model()


def corpus(folder: Path, passages: int) -> Path:
    """A file with one passage a line, made if it is not there; and beside it where each document begins."""
    path = folder / f"passages-{passages}.txt"
    if not path.exists() or not _edges(path).exists():
        beside, at = path.with_suffix(".new"), [0]
        with beside.open("wb") as out:
            for document in model().passages(passages // PER_DOCUMENT, seed=passages):
                at.append(at[-1] + out.write(("\n".join(document) + "\n").encode("utf-8")))
        _edges(path).write_text(json.dumps(at), encoding="utf-8")
        beside.replace(path)
    return path


def _edges(path: Path) -> Path:
    return path.with_suffix(".json")


def documents(path: Path, most: int | None = None, *, first: int = 0) -> Iterator[tuple[str, str]]:
    """Ids and texts of documents, a hundred passages each, from the ``first`` on."""
    edges = json.loads(_edges(path).read_text("utf-8"))
    last = len(edges) - 1 if most is None else min(first + most, len(edges) - 1)
    with path.open("rb") as file:
        file.seek(edges[first])
        for number in range(first, last):
            yield f"{number:06}", file.read(edges[number + 1] - edges[number]).decode("utf-8")


def count(path: Path) -> int:
    """How many passages a corpus has."""
    return int(path.stem.split("-")[1])


@dataclass(frozen=True, slots=True)
class Query:
    """Words to find, and where they were taken from: passage and word in it."""

    kind: str
    norms: list[str]
    passage: int
    word: int


def queries(path: Path, passages: int, each: int) -> list[Query]:
    """Quotations of the corpus, with none, 10 % and 25 % of their words altered, and short ones with one altered.

    Made once and kept beside the corpus: everybody is asked the same.
    """
    kept = path.with_name(f"{path.stem}-{each}.json")
    if not kept.exists():
        kept.write_text(json.dumps([astuple(query) for query in _queries(path, passages, each)]), encoding="utf-8")
    return [Query(*said) for said in json.loads(kept.read_text("utf-8"))]


def _queries(path: Path, passages: int, each: int, seed: int = 3) -> list[Query]:
    chance = random.Random(seed)  # noqa: S311
    wanted = sorted(chance.sample(range(passages), 40 * each))
    texts: dict[int, str] = {}
    with path.open(encoding="utf-8") as lines:
        take = iter(wanted)
        following = next(take)
        for number, line in enumerate(lines):
            if number == following:
                texts[number] = line
                following = next(take, -1)
    places = list(texts)
    chance.shuffle(places)
    left = iter(places)
    counts = _rarity(path)
    out: list[Query] = []
    for kind, share in (("exact", 0.0), ("10 % altered", 0.1), ("25 % altered", 0.25)):
        for _ in range(each):
            number = next(left)
            out.append(_query(kind, number, texts[number], chance.randint(12, 30), share, chance))
    while sum(q.kind == "5 words" for q in out) < each:
        number = next(left)
        query = _query("5 words", number, texts[number], 5, 0.2, chance)
        true = set(words(texts[number]).norms[query.word : query.word + 5])
        if any(norm in true and counts.get(norm, 0) * RARE <= passages for norm in query.norms):
            out.append(query)
    return out


def _query(kind: str, passage: int, text: str, size: int, share: float, chance: random.Random) -> Query:
    norms = list(words(text).norms)
    first = chance.randrange(SIZE - size + 1)
    norms = norms[first : first + size]
    for at in chance.sample(range(size), round(share * size)):
        norms[at] = model().word(chance)
    return Query(kind, norms, passage, first)


@cache
def _rarity(path: Path) -> dict[str, int]:
    """In how many passages words stand, estimated from every tenth document; a word that is not seen is rare."""
    counts: dict[str, int] = {}
    for number, (_, text) in enumerate(documents(path)):
        if number % 10 == 0:
            for line in text.splitlines():
                for norm in set(words(line).norms):
                    counts[norm] = counts.get(norm, 0) + 10
    return counts
