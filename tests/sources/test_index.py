"""The index answers from the documents alone, however it has come about, and misses nothing."""

import random
from pathlib import Path

import pytest

from quotecheck.sources.searching.grouping import MemoryShelf
from quotecheck.sources.searching.index import PacketIndex
from quotecheck.sources.stores.rows import row_of
from quotecheck.sources.stores.sqlite import Cache, Kept
from quotecheck.text.runs import run_through

ROOT = "/packet"


def kept(name: str, norms: list[str]) -> Kept:
    runs = run_through(" ".join(norms))
    assert runs.norms() == norms
    row = row_of(runs, "{}")
    return Kept(place=name, root=ROOT, parent=name, key="k", id=name, entry="{}", words=len(norms), row=row)


def from_cache(cache: Cache, names: list[str]) -> PacketIndex:
    shelf = cache.shelf({ROOT}, {name: (name, "k") for name in names})
    assert sorted(shelf.numbers) == sorted(names)
    return PacketIndex(shelf)


def same(one: PacketIndex, two: PacketIndex, queries: list[list[str]]) -> None:
    for query in queries:
        assert list(one.exact(query)) == list(two.exact(query))
        assert one.candidates(query, limit=4) == two.candidates(query, limit=4)
        assert [one.frequency(n) for n in query] == [two.frequency(n) for n in query]
        assert one.frequencies(query) == two.frequencies(query) == {n: k for n in query if (k := one.frequency(n))}
        groups = [{n: 1.0 + len(n) % 3, query[0]: 0.5} for n in query]
        halves = [index.meetings(groups, share=share, limit=5) for index in (one, two)]
        assert halves[0] == halves[1]


def share(source: str) -> float:
    return 0.5 if source < "d5" else 1.0


@pytest.mark.parametrize("seed", range(6))
def test_any_history_gives_the_same_answers(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    words = [f"word{chr(97 + k // 26)}{chr(97 + k % 26)}" for k in range(60)]
    weights = [1 / (k + 1) for k in range(60)]
    living: dict[str, list[str]] = {}
    cache = Cache(tmp_path)
    for _ in range(25):
        changed = {f"d{chance.randrange(12)}" for _ in range(chance.randint(1, 3))}
        gone = {name for name in changed if chance.random() < 0.3}
        fresh = {n: chance.choices(words, weights, k=chance.choice([0, 1, 40, 5000])) for n in sorted(changed - gone)}
        cache.replace(sorted(changed), [kept(n, norms) for n, norms in fresh.items()])
        living = {n: norms for n, norms in living.items() if n not in changed} | fresh
        queries = [chance.choices([*words, "nowhere"], k=chance.choice([1, 2, 5, 12])) for _ in range(4)]
        for norms in living.values():
            if len(norms) > 30:
                first = chance.randrange(len(norms) - 20)
                queries.append(norms[first : first + chance.randint(2, 20)])
        same(from_cache(cache, sorted(living)), PacketIndex(MemoryShelf(living)), queries)
        part = {n: norms for n, norms in living.items() if chance.random() < 0.6}
        same(from_cache(cache, sorted(part)), PacketIndex(MemoryShelf(part)), queries)
    cache.close()


def test_exact_finds_every_place_and_no_other() -> None:
    chance = random.Random(1)  # noqa: S311
    documents = {f"d{k}": chance.choices("abcd", k=chance.randint(0, 400)) for k in range(9)}
    index = PacketIndex(MemoryShelf(documents))
    for _ in range(200):
        query = chance.choices("abcde", k=chance.randint(1, 5))
        places = [
            (name, at)
            for name, norms in sorted(documents.items())
            for at in range(len(norms) - len(query) + 1)
            if norms[at : at + len(query)] == query
        ]
        assert [(r.source, r.first) for r in index.exact(query)] == places


def test_the_best_place_is_found_among_very_many() -> None:
    """Also where most of what the quotation holds is common, and its rarest words stand elsewhere."""
    chance = random.Random(2)  # noqa: S311
    words = [f"w{k}" for k in range(3000)]
    weights = [1 / (k + 2) for k in range(3000)]
    documents = {f"d{k:03}": chance.choices(words, weights, k=3000) for k in range(60)}
    index = PacketIndex(MemoryShelf(documents))
    for _ in range(150):
        name = chance.choice(sorted(documents))
        first = chance.randrange(2900)
        query = documents[name][first : first + 16]
        for at in chance.sample(range(16), 4):
            query[at] = chance.choice(words)
        refs = index.candidates(query, limit=8)
        assert any(r.source == name and r.first <= first + 8 < r.last for r in refs)


def test_words_meet_where_the_most_of_their_groups_stand() -> None:
    chance = random.Random(3)  # noqa: S311
    documents = {f"d{k}": ["x"] * 700 for k in range(8)}
    placed: dict[tuple[str, int], int] = {}
    for _ in range(40):
        name, at = chance.choice(sorted(documents)), chance.randrange(700)
        documents[name][at] = chance.choice("abcdef")
    for name, norms in documents.items():
        for first in range(0, 700, 32):
            placed[name, first] = len({w for n in norms[first : first + 64] if (w := {"b": "a"}.get(n, n)) != "x"})
    index = PacketIndex(MemoryShelf(documents))
    groups = [{"a": 1.0, "b": 1.0}, *({w: 1.0} for w in "cdef")]
    found = index.meetings(groups, share=lambda _: 1.0, limit=12)
    assert [r.weight for r in found] == sorted(placed.values(), reverse=True)[:12]
    assert all(r.weight == placed[r.source, r.first] or r.first == 0 for r in found)
    assert index.meetings([], share=lambda _: 1.0, limit=3) == []
    assert index.meetings([{"nowhere": 1.0}], share=lambda _: 1.0, limit=3) == []
