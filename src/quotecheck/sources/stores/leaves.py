"""Words and their places as rows of the cache: sorted, and so many in a row as one look-up may read in vain.

A leaf is the words, a line each, a zero byte, the number of places of every word, and the places: unsigned 32-bit
integers, little-endian. A word with many places has a leaf of its own, whose length says how many they are.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Final

from quotecheck.sources.stores.rows import blob, integers

LONG: Final = 8192
"""Bytes of places beyond which a word has a leaf of its own; all other leaves are shorter than twice this."""
_FULL: Final = 3000
"""Bytes after which the next word begins a new leaf."""
_BESIDE: Final = 12
"""Bytes that a word takes beside its places, about."""

Posting = tuple[str, bytes]
"""A word and its places."""


def leaves(postings: Iterable[Posting]) -> Iterator[tuple[str, bytes]]:
    """The first word and the data of leaves; words come sorted, each once."""
    some: list[Posting] = []
    size = 0
    for posting in postings:
        more = len(posting[1])
        if some and (size >= _FULL or more > LONG):
            yield some[0][0], _leaf(some)
            some, size = [], 0
        some.append(posting)
        size += more + _BESIDE
        if more > LONG:
            yield posting[0], _leaf(some)
            some, size = [], 0
    if some:
        yield some[0][0], _leaf(some)


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
