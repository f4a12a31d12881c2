"""Words and their places as rows of the cache: sorted, and so many in a row as one look-up may read in vain.

A leaf of several words is these words, each between line feeds, a zero byte, how many places end with each of them, and
the places: unsigned 32-bit integers, little-endian. A word with many places has a leaf of its own, which is these and
nothing else. Places count from where the segment begins.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import merge
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Final

from quotecheck.sources.searching.grouping import Grouping
from quotecheck.sources.searching.places import Places
from quotecheck.sources.stores.rows import blob, integers, little
from quotecheck.text.records import dataclass

_LONG: Final = 512
"""Places beyond which a word has a leaf of its own."""
_FULL: Final = 3000
"""Bytes after which the next word begins a new leaf."""
_BESIDE: Final = 12
"""Bytes that a word takes beside its places, about."""

Posting = tuple[str, Places]
"""A word and its places."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One row of a segment."""

    first: str
    """Its first word."""
    alone: int
    """How many places this word has, if it has the leaf for itself; else 0."""
    data: bytes


def index(documents: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Leaf]:
    """The leaves of documents, given as base and words; bases ascend."""
    grouping = Grouping()
    for base, norms in documents:
        grouping.add(base, norms)
    return leaves((norm, grouping[norm]) for norm in sorted(grouping))


def leaves(postings: Iterable[Posting]) -> Iterator[Leaf]:
    """Leaves of words that come sorted, each once."""
    norms: list[str] = []
    some: list[Places] = []
    size = 0
    for norm, places in postings:
        count = len(places)
        if norms and (size >= _FULL or count > _LONG):
            yield _leaf(norms, some)
            norms, some, size = [], [], 0
        if count > _LONG:
            yield Leaf(norm, count, blob(places))
        else:
            norms.append(norm)
            some.append(places)
            size += 4 * count + _BESIDE
    if norms:
        yield _leaf(norms, some)


def _leaf(norms: list[str], some: list[Places]) -> Leaf:
    said = "\n".join(norms)
    ends = array("I", accumulate(map(len, some)))
    head = f"\n{said}\n\0".encode("utf-8", "surrogatepass")
    return Leaf(norms[0], 0, head + little(b"".join([ends, *some])))


def postings(leaf: Leaf) -> Iterator[Posting]:
    """The words of a leaf with their places. ValueError if it is none."""
    data = leaf.data
    if leaf.alone:
        yield leaf.first, integers(data)
        return
    end = data.index(0)
    norms = data[1 : end - 1].decode("utf-8", "surrogatepass").split("\n")
    numbers = integers(data[end + 1 :])
    first = len(norms)
    for norm, last in zip(norms, numbers[:first], strict=True):
        yield norm, numbers[first : len(norms) + last]
        first = len(norms) + last


def places_in(data: bytes, norm: str) -> bytes:
    """The places of a word in a leaf of several, none if it is not there. ValueError if it is no such leaf."""
    end = data.index(0)
    found = data.find(b"\n%b\n" % norm.encode("utf-8", "surrogatepass"), 0, end)
    if found < 0:
        return b""
    k, size = data.count(b"\n", 0, found), data.count(b"\n", 0, end) - 1
    at = end + 1 + 4 * size
    first = _integer(data, end + 4 * k - 3) if k else 0
    return data[at + 4 * first : at + 4 * _integer(data, end + 4 * k + 1)]


def _integer(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


def raised(places: bytes, by: int) -> bytes:
    """Places that are all higher by so many. None may reach 2^32 by that."""
    if not by or not places:
        return places
    size = len(places)
    lanes = int.from_bytes(by.to_bytes(4, "little") * (size // 4), "little")  # one addition for all of them
    return (int.from_bytes(places, "little") + lanes).to_bytes(size, "little")


def moved(leaf: Leaf, by: int) -> Leaf:
    """A leaf whose places are all higher by so many."""
    at = 0
    if not leaf.alone:
        end = leaf.data.index(0)
        at = end + 1 + 4 * (leaf.data.count(b"\n", 0, end) - 1)
    return replace(leaf, data=leaf.data[:at] + raised(leaf.data[at:], by))


def merged(streams: Iterable[Iterable[Posting]]) -> Iterator[Posting]:
    """Sorted postings of several segments as one; every place of a later one is higher than all of those before."""
    for norm, some in groupby(merge(*streams, key=itemgetter(0)), itemgetter(0)):
        places = array("I", b"".join([found for _, found in some]))
        if places:
            yield norm, places
