"""Words and their places as rows of the cache: sorted, and so many in a row as one look-up may read in vain.

A leaf is the words, a line each, a zero byte, the number of places of every word, and the places: unsigned 32-bit
integers, little-endian. A word with many places has a leaf of its own, whose length says how many they are.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Final

from quotecheck.sources.grouping import Grouping
from quotecheck.sources.stores.rows import blob, integers, little

LONG: Final = 8192
"""Bytes of places beyond which a word has a leaf of its own; all other leaves are shorter than twice this."""
_FULL: Final = 3000
"""Bytes after which the next word begins a new leaf."""
_BESIDE: Final = 12
"""Bytes that a word takes beside its places, about."""

Posting = tuple[str, bytes]
"""A word and its places."""


def index(documents: Iterable[tuple[int, Sequence[str]]]) -> Iterator[bytes]:
    """The leaves of documents, given as base and words; bases ascend."""
    grouping = Grouping()
    for base, norms in documents:
        grouping.add(base, norms)
    table = grouping.table()
    return leaves((norm, little(table[norm].tobytes())) for norm in sorted(table))


def leaves(postings: Iterable[Posting]) -> Iterator[bytes]:
    """Leaves of words that come sorted, each once."""
    some: list[Posting] = []
    size = 0
    for posting in postings:
        more = len(posting[1])
        if some and (size >= _FULL or more > LONG):
            yield _leaf(some)
            some, size = [], 0
        some.append(posting)
        size += more + _BESIDE
        if more > LONG:
            yield _leaf(some)
            some, size = [], 0
    if some:
        yield _leaf(some)


def _leaf(some: list[Posting]) -> bytes:
    sizes = array("I", [len(places) // 4 for _, places in some])
    said = "\n".join([norm for norm, _ in some])
    return b"".join([said.encode("utf-8", "surrogatepass"), b"\0", blob(sizes), *[places for _, places in some]])


def postings(leaf: bytes) -> Iterator[Posting]:
    """The words of a leaf with their places. ValueError if it is none."""
    norms, sizes, at = _head(leaf)
    for norm, size in zip(norms, sizes, strict=True):
        yield norm, leaf[at : at + 4 * size]
        at += 4 * size


def moved(leaf: bytes, by: int) -> bytes:
    """A leaf whose places are all higher by so many. No place may reach 2^32 by that."""
    _, _, at = _head(leaf)
    size = len(leaf) - at
    lanes = int.from_bytes(by.to_bytes(4, "little") * (size // 4), "little")  # one addition for all of them
    return leaf[:at] + (int.from_bytes(leaf[at:], "little") + lanes).to_bytes(size, "little")


def first_word(leaf: bytes) -> str:
    """The first word of a leaf."""
    return leaf[: leaf.index(0)].split(b"\n", 1)[0].decode("utf-8", "surrogatepass")


def places_in(leaf: bytes, norm: str) -> bytes:
    """The places of a word in a leaf, none if it is not there. ValueError if it is no leaf."""
    norms, sizes, at = _head(leaf)
    k = bisect_left(norms, norm)
    if k == len(norms) or norms[k] != norm:
        return b""
    at += 4 * sum(sizes[:k])
    return leaf[at : at + 4 * sizes[k]]


def count_of_long(norm: str, length: int) -> int:
    """How many places a word has whose own leaf has this length."""
    return (length - len(norm.encode("utf-8", "surrogatepass")) - 5) // 4


def _head(leaf: bytes) -> tuple[list[str], "array[int]", int]:
    end = leaf.index(0)
    norms = leaf[:end].decode("utf-8", "surrogatepass").split("\n")
    at = end + 1 + 4 * len(norms)
    return norms, integers(leaf[end + 1 : at]), at


def merged(streams: Iterable[Iterable[Posting]]) -> Iterator[Posting]:
    """Sorted postings of several segments as one; every place of a later one is higher than all of those before."""
    for norm, some in groupby(merge(*streams, key=itemgetter(0)), itemgetter(0)):
        places = b"".join([found for _, found in some])
        if places:
            yield norm, places
