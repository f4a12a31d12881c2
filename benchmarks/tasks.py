"""The measurements, each run in a process of its own: python -m benchmarks.tasks NAME ARGUMENTS -> one line of JSON."""

import gc
import json
import os
import random
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks import inputs
from benchmarks.inputs import Query
from benchmarks.model import PER_DOCUMENT, SIZE


@contextmanager
def clock(said: dict[str, Any], name: str = "") -> Iterator[None]:
    """Wall and CPU time of what is done inside, in seconds, with that of processes that have ended."""
    wall, cpu = time.perf_counter(), _cpu()
    yield
    said[f"{name}wall"] = time.perf_counter() - wall
    said[f"{name}cpu"] = _cpu() - cpu


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _own_peak() -> float:
    """The highest resident memory of this process in megabytes; getrusage counts what its parent had at the start."""
    status = Path("/proc/self/status")
    if status.exists():
        [line] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _row(text: str) -> Any:
    from quotecheck.sources.stores.rows import row_of
    from quotecheck.text.runs import run_through

    return row_of(run_through(text), "{}")


def _kept(number: str, row: Any) -> Any:
    from quotecheck.sources.stores.sqlite import Kept

    place = f"/packet/{number}.txt"
    size = sum(row.sizes)
    return Kept(place=place, root="/packet", parent=place, key="k", id=number, entry="{}", words=size, row=row)


def prepare(piece: tuple[str, int, int]) -> Any:
    """The rows of some documents of a corpus and the leaves of their index."""
    from quotecheck.sources.preparing import indexed

    path, first, count = piece
    return indexed(_row(text) for _, text in inputs.documents(Path(path), first=first, most=count))


def build(folder: str, path: str) -> dict[str, Any]:
    """The index of a corpus, from text to disk, in as many processes as processors, as large packets are indexed."""
    from benchmarks.tasks import prepare  # by this name, not as __main__: other processes import it
    from quotecheck.sources.crew import share
    from quotecheck.sources.preparing import share_sizes
    from quotecheck.sources.stores.sqlite import Cache

    said: dict[str, Any] = {}
    shutil.rmtree(folder, ignore_errors=True)
    size, documents = Path(path).stat().st_size, inputs.count(Path(path)) // PER_DOCUMENT
    processes = os.cpu_count() or 1
    shares = (-(-documents * some // size) for some in share_sizes(size, processes))
    pieces: list[tuple[str, int, int]] = []
    while (first := sum(each for _, _, each in pieces)) < documents:
        pieces.append((path, first, min(next(shares), documents - first)))
    with clock(said):
        cache = Cache(Path(folder))
        for piece, (rows, leaves) in share(prepare, pieces, processes):
            numbers = (f"{number:06}" for number in range(pieces[piece][1], documents))
            cache.replace([], [_kept(number, row) for number, row in zip(numbers, rows, strict=False)], leaves)
        cache.close()
    said["megabytes"] = sum(f.stat().st_size for f in Path(folder).iterdir()) / 1e6
    return said


def update(folder: str, path: str, passages: str, turn: str) -> dict[str, Any]:
    """Another 1 % of documents, each time others."""
    from quotecheck.sources.stores.sqlite import Cache

    said: dict[str, Any] = {}
    some = int(passages) // PER_DOCUMENT // 100
    texts = list(inputs.documents(Path(path), first=some * int(turn), most=some))
    with clock(said):
        cache = Cache(Path(folder))
        cache.replace([], [_kept(f"new{turn}-{number}", _row(text)) for number, text in texts])
        cache.close()
    return said


def build_tantivy(folder: str, path: str) -> dict[str, Any]:
    """The same corpus in tantivy, a document a passage, stored, with its default writer."""
    import tantivy

    shutil.rmtree(folder, ignore_errors=True)
    Path(folder).mkdir(parents=True)
    said: dict[str, Any] = {}
    with clock(said):
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("body", stored=True)
        builder.add_integer_field("number", stored=True)
        writer = tantivy.Index(builder.build(), path=folder).writer(heap_size=256_000_000)
        with Path(path).open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                document = tantivy.Document()
                document.add_text("body", line)
                document.add_integer("number", number)
                writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
    said["megabytes"] = sum(f.stat().st_size for f in Path(folder).iterdir()) / 1e6
    return said


def _asked(queries: Sequence[Query], ask: Callable[[Query], bool]) -> dict[str, Any]:
    """Milliseconds of every query by kind, and how many had the right passage; a tenth goes before, untimed."""
    said: dict[str, Any] = {}
    order = random.Random(1).sample(queries, len(queries))  # noqa: S311
    for query in order[: len(order) // 10]:
        ask(query)
    for query in order:
        began = time.perf_counter()
        right = ask(query)
        took = (time.perf_counter() - began) * 1000
        kind = said.setdefault(query.kind, {"ms": [], "right": 0})
        kind["ms"].append(took)
        kind["right"] += right
    return said


def queries(path: str, passages: str, each: str) -> dict[str, Any]:
    """Make the quotations that all are asked for."""
    return {"queries": len(inputs.queries(Path(path), int(passages), int(each)))}


def candidates(folder: str, path: str, passages: str, each: str) -> dict[str, Any]:
    """Candidates for quotations from our index; the right passage among the first 20?"""
    from quotecheck.sources.searching.index import PacketIndex
    from quotecheck.sources.stores.sqlite import Cache

    said: dict[str, Any] = {}
    asked = inputs.queries(Path(path), int(passages), int(each))
    with clock(said, "open "):
        cache = Cache(Path(folder))
        kept = cache.entries("/packet")
        index = PacketIndex(cache.shelf({"/packet"}, {place: (one.id, one.key) for place, one in kept.items()}))

    def ask(query: Query) -> bool:
        refs = index.candidates(query.norms, limit=20)
        source, at = f"{query.passage // PER_DOCUMENT:06}", query.passage % PER_DOCUMENT * SIZE + query.word
        return any(r.source == source and r.first <= at + len(query.norms) // 2 < r.last for r in refs)

    return said | {"kinds": _asked(asked, ask)}


def candidates_tantivy(folder: str, path: str, passages: str, each: str) -> dict[str, Any]:
    """The same from tantivy: the words of the quotation, any of them, ranked by BM25, the first 20."""
    import tantivy

    asked = inputs.queries(Path(path), int(passages), int(each))
    index = tantivy.Index.open(folder)
    index.reload()
    searcher = index.searcher()

    def ask(query: Query) -> bool:
        hits = searcher.search(index.parse_query(" ".join(query.norms).replace("'", " "), ["body"]), 20).hits
        return query.passage in [searcher.doc(address)["number"][0] for _, address in hits]

    return {"kinds": _asked(asked, ask)}


def scan_stringzilla(path: str, passages: str, each: str) -> dict[str, Any]:
    """A scan of the whole text in lower case for every exact quotation."""
    import stringzilla

    asked = [q for q in inputs.queries(Path(path), int(passages), int(each)) if q.kind == "exact"][:30]
    text = Path(path).read_text("utf-8").lower().replace(",", "").replace(".", "")
    whole = stringzilla.Str(text)
    return {"kinds": _asked(asked, lambda q: whole.find(" ".join(q.norms)) >= 0)}


def ten(folder: str) -> dict[str, Any]:
    """A hundred quotations against one text of 10 MB, through the packet and the locator."""
    from quotecheck.evidence.wording.locate import Locator
    from quotecheck.evidence.wording.quotation import parse
    from quotecheck.pipeline import open_packet

    said: dict[str, Any] = {"wrong": []}
    wanted = json.loads((Path(folder) / "quotations.json").read_text("utf-8"))
    with clock(said):
        packet = open_packet([Path(folder) / "sources"], cache_dir=Path(folder) / ".quotecheck")
        locator = Locator(packet.store)
        for number, (kind, text, start) in enumerate(wanted):
            places, _ = locator.places(parse(text), lambda place: place.similarity >= 1)
            best = places[0] if places else None
            if kind == "fabricated":
                right = best is None or best.similarity < 0.6
            else:
                here = best is not None and abs(best.view.starts[best.first] - start) < 60
                right = here and best is not None and (best.similarity < 1) == (kind == "altered")
            if not right:
                said["wrong"].append((number, kind))
    return said


def ten_rapidfuzz(folder: str) -> dict[str, Any]:
    """The same with ``partial_ratio_alignment`` over the whole text: a place is right if it begins there."""
    from rapidfuzz import fuzz

    said: dict[str, Any] = {"wrong": []}
    wanted = json.loads((Path(folder) / "quotations.json").read_text("utf-8"))
    with clock(said):
        text = (Path(folder) / "sources" / "text.txt").read_text("utf-8")
        for number, (kind, quotation, start) in enumerate(wanted):
            found = fuzz.partial_ratio_alignment(quotation, text)
            there = found is not None and abs(found.dest_start - start) < 60
            if there != (kind != "fabricated"):
                said["wrong"].append((number, kind))
    return said


def ten_find(folder: str) -> dict[str, Any]:
    """The same with ``bytes.find``, which finds what is there to the letter."""
    said: dict[str, Any] = {"wrong": []}
    wanted = json.loads((Path(folder) / "quotations.json").read_text("utf-8"))
    with clock(said):
        data = (Path(folder) / "sources" / "text.txt").read_bytes()
        for number, (kind, quotation, _) in enumerate(wanted):
            if (data.find(quotation.encode()) >= 0) != (kind != "fabricated"):
                said["wrong"].append((number, kind))
    return said


def story(folder: str) -> dict[str, Any]:
    """One article against one packet, everything from reading to the verdicts."""
    from quotecheck.documents.files.opening import read_file
    from quotecheck.pipeline import Checker, open_packet
    from quotecheck.verdict.policy import POLICIES

    said: dict[str, Any] = {}
    with clock(said):
        packet = open_packet([Path(folder) / "sources"], cache_dir=Path(folder) / ".quotecheck")
        checker = Checker(packet, policy=POLICIES["newsroom"], on="2026-11-22")
        said["claims"] = len(checker.check(read_file(Path(folder) / "article.md", shown_as="article.md")).judgements)
    return said


def again(folder: str) -> dict[str, Any]:
    """One article checked with all that its story has, and once more after the first paragraph has changed."""
    from quotecheck.story.checking import Asked, Check

    said: dict[str, Any] = {}
    article = Path(folder) / "article.md"
    check = Check(Asked(articles=(str(article),)))
    with clock(said):
        check.one(str(article))
    article.write_text(f"The board met once more. {article.read_text('utf-8')}", encoding="utf-8")
    with clock(said, "again "):
        check.one(str(article))
    return said


_TASKS: tuple[Callable[..., dict[str, Any]], ...] = (
    *(build, queries, update, build_tantivy, candidates, candidates_tantivy, scan_stringzilla),
    *(ten, ten_rapidfuzz, ten_find, story, again),
)

if __name__ == "__main__":
    random.seed(0)
    gc.set_threshold(200_000, 20, 20)  # as the command does
    answer = {task.__name__: task for task in _TASKS}[sys.argv[1]](*sys.argv[2:])
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    answer["peak"] = _own_peak() + child * (os.cpu_count() or 1)  # as if all were at their highest at once
    sys.stdout.write(json.dumps(answer) + "\n")
