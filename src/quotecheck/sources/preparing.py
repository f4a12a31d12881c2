"""Large packets read and indexed in several processes: each takes a share of the files, answers with rows and leaves.

Only files that this process would read itself are shared; risky formats have processes of their own, with fences.
"""

import os
import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import repeat
from typing import Final

from quotecheck.documents.reading import TRUSTED, read_bytes, reader_for
from quotecheck.errors import ReadError
from quotecheck.sources.crew import share
from quotecheck.sources.making import Making, Taken, Todo
from quotecheck.sources.model import SourceDocument
from quotecheck.sources.searching.places import after
from quotecheck.sources.stores.leaves import Leaf, index
from quotecheck.sources.stores.rows import Row, pack
from quotecheck.text.records import dataclass

_LEAST: Final = 1_000_000
_MOST: Final = 64_000_000
"""Bytes in a share: each becomes a segment of the index, and every query looks into every segment."""
_TURNS: Final = 3
"""Shares that a process gets at least: the last ones end at different times."""
_PROCESSES: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What became of a share of the files: documents with their rows, by turns, and the index of all of them."""

    taken: Sequence[Taken]
    rows: Sequence[Row]
    leaves: Sequence[Leaf]
    """Places count from 0, documents laid out in this order."""
    failures: Sequence[tuple[int, str]]
    """Files of the share that cannot be read, and why."""


def prepared(todo: Sequence[Todo], making: Making, jobs: int | None) -> Iterator[tuple[Sequence[Todo], Prepared]]:
    """Read and index files in ``jobs`` processes (default: one a processor): shares of them, with what they became.

    Files that are better read one by one are left out: where there is one processor, those of risky formats, and all
    where what makes them sources cannot be sent.
    """
    processes = min(jobs or os.cpu_count() or 1, _PROCESSES)
    shares = list(_shares([item for item in todo if reader_for(item.found.path) in TRUSTED], processes))
    if processes < 2 or len(shares) < 2 or not _can_be_sent(making):
        return
    for number, result in share(_prepare, [(making, some) for some in shares], processes):
        yield shares[number], result


def _shares(todo: Sequence[Todo], processes: int) -> Iterator[list[Todo]]:
    """Files of one folder each."""
    sizes = share_sizes(sum(len(item.data) for item in todo), processes)
    some: list[Todo] = []
    left = next(sizes)
    for item in sorted(todo, key=lambda item: item.found.root):
        if some and (left <= 0 or item.found.root != some[0].found.root):
            yield some
            some, left = [], next(sizes)
        some.append(item)
        left -= len(item.data)
    if some:
        yield some


def share_sizes(total: int, processes: int) -> Iterator[int]:
    """About how many bytes of the files a process takes at a time; at its last turn a third of that.

    What is made last is written while nothing else is left to do.
    """
    turns = max(_TURNS, -(-total // (_MOST * processes)))
    size = max(_LEAST, -(-3 * total // ((3 * turns - 2) * processes)))
    yield from repeat(size, (turns - 1) * processes)
    yield from repeat(max(_LEAST, -(-size // 3)))


def _can_be_sent(making: Making) -> bool:
    try:
        pickle.dumps(making)
    except (pickle.PicklingError, AttributeError, TypeError):
        return False
    return True


def _prepare(piece: tuple[Making, Sequence[Todo]]) -> Prepared:
    making, todo = piece
    taken: list[Taken] = []
    failures: list[tuple[int, str]] = []

    def sources() -> Iterator[SourceDocument]:
        for number, item in enumerate(todo):
            found = item.found
            try:
                document = read_bytes(item.data, path=found.path, shown_as=found.id, encoding=making.encoding(found))
            except ReadError as error:
                failures.append((number, str(error)))
                continue
            for one in making.sources(found, document, item.key):
                if one.document is not None:
                    yield one.document
                    taken.append(replace(one, document=None))

    rows, leaves = indexed(map(pack, sources()))
    return Prepared(taken=taken, rows=rows, leaves=leaves, failures=failures)


def indexed(packed: Iterable[Row]) -> tuple[list[Row], list[Leaf]]:
    """Rows as they are sent, and the leaves of all of them, whose places count from 0."""
    rows: list[Row] = []

    def documents() -> Iterator[tuple[int, Sequence[str]]]:
        base = 0
        for row in packed:
            yield base, row.norms()
            base = after(base, sum(row.sizes))
            rows.append(replace(row, runs=None))

    leaves = list(index(documents()))
    return rows, leaves
