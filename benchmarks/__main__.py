"""Run the benchmarks: python -m benchmarks [a b c d e] [--passages N ...] [--docs] [--folder DIR] [--keep]."""

import argparse
import json
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmarks import children, inputs
from benchmarks.table import Row, exponent, machine, page, percentile, printed, verdict

ROOT: Final = Path(__file__).parent.parent
TITLES: Final = {
    "a": "(a) A hundred quotations against one text of 10 MB",
    "bc": "(b) Candidates, (c) building",
    "d": "(d) Start-up, a one-page story, a draft that is watched",
    "e": "(e) Growth",
}


def quotations(folder: Path) -> list[Row]:
    """(a): cold and warm, against partial_ratio_alignment and bytes.find; CPU time."""
    place = _ten(folder / "ten")
    runs: dict[str, list[dict[str, Any]]] = {"cold": [], "warm": [], "rapidfuzz": [], "find": []}
    for _ in range(3):
        shutil.rmtree(place / ".quotecheck", ignore_errors=True)
        runs["cold"].append(children.run("ten", place))
        runs["warm"].append(children.run("ten", place))
        runs["rapidfuzz"].append(children.run("ten_rapidfuzz", place))
        runs["find"].append(children.run("ten_find", place))
    cost = {name: statistics.median(r["cpu"] for r in some) for name, some in runs.items()}
    peer = f"rapidfuzz {cost['rapidfuzz']:.2f} s"
    wrong = {name: max(len(r["wrong"]) for r in some) for name, some in runs.items()}

    def ratio(ours: str, theirs: str) -> float:
        return statistics.median(float(a["cpu"] / b["cpu"]) for a, b in zip(runs[ours], runs[theirs], strict=True))

    return [
        Row("cold: reading, indexing, finding", f"{cost['cold']:.2f} s", peer, ratio("cold", "rapidfuzz"), "<= 0.167"),
        Row("warm", f"{cost['warm']:.2f} s", peer, ratio("warm", "rapidfuzz"), "<= 0.05"),
        Row("warm, bytes.find", f"{cost['warm']:.2f} s", f"find {cost['find']:.2f} s", ratio("warm", "find")),
        Row("wrong answers of 100", f"{wrong['warm']}", f"rapidfuzz {wrong['rapidfuzz']}, find {wrong['find']}",
            max(wrong["cold"], wrong["warm"]), "<= 0"),
    ]  # fmt: skip


def _ten(place: Path) -> Path:
    """One text of 10 MB, and quotations from it: exact, typographic, altered, made up."""
    (place / "sources").mkdir(parents=True, exist_ok=True)
    documents = ("\n".join(passages) for passages in inputs.model().passages(260, seed=11))
    text = "\n\n".join(documents)[:10_000_000]
    (place / "sources" / "text.txt").write_text(text, encoding="utf-8")
    chance = random.Random(5)  # noqa: S311
    made = []
    for number in range(100):
        first = text.index(" ", chance.randrange(len(text) - 1000)) + 1
        quoted = text[first : text.index(" ", first + chance.randrange(60, 240))].replace("\n", " ").rstrip(".,")
        kind = ("exact", "typographic", "altered", "fabricated")[number % 4]
        if kind == "typographic":
            quoted = quoted.replace(" ", "\u00a0", 2).replace("fi", "\ufb01").replace(",", "\u2009,")
        elif kind == "altered":
            said = quoted.split(" ")
            for at in chance.sample(range(1, len(said) - 1), max(1, len(said) // 12)):
                said[at] = "heretofore"
            quoted = " ".join(said)
        elif kind == "fabricated":
            quoted = " ".join(inputs.model().word(chance) for _ in quoted.split(" "))
        made.append((kind, quoted, first))
    (place / "quotations.json").write_text(json.dumps(made), encoding="utf-8")
    return place


def candidates(folder: Path, passages: int, *, promised: bool, pairs: int) -> list[Row]:
    """(b) and (c) for so many passages, against tantivy and a scan; the promises are for a million."""
    path = inputs.corpus(folder, passages)
    ours, theirs = folder / "ours", folder / "tantivy"
    builds = [(children.run("build", ours, path), children.run("build_tantivy", theirs, path)) for _ in range(pairs)]
    built, peer = builds[-1]
    wall, cpu = (statistics.median(a[clock] / b[clock] for a, b in builds) for clock in ("wall", "cpu"))
    updates = [children.run("update", ours, path, passages, turn)["wall"] for turn in range(3)]
    children.run("queries", path, passages, 200)
    mine = children.run("candidates", ours, path, passages, 200)
    other = children.run("candidates_tantivy", theirs, path, passages, 200)
    scan = children.run("scan_stringzilla", path, passages, 200)["kinds"]["exact"]["ms"]
    shutil.rmtree(ours, ignore_errors=True)
    shutil.rmtree(theirs, ignore_errors=True)
    bound = _bound(promised)
    where = f"{passages:,} passages"
    rows = list(_times(where, mine["kinds"], other["kinds"], bound))
    exact = mine["kinds"]["exact"]["ms"]
    rows.append(Row(f"{where}: p50, exact, scan by StringZilla", f"{percentile(exact, 0.5):.2f} ms",
                    f"{percentile(scan, 0.5):.1f} ms", percentile(exact, 0.5) / percentile(scan, 0.5)))  # fmt: skip
    rows += [
        Row(f"{where}: build, wall ({pairs} pairs, the last shown)", f"{built['wall']:.1f} s", f"{peer['wall']:.1f} s",
            wall, bound("<= 1.5")),
        Row(f"{where}: build, CPU of all processes", f"{built['cpu']:.1f} s", f"{peer['cpu']:.1f} s", cpu),
        Row(f"{where}: adding 1 % over a build (median, most of 3: {max(updates):.2f} s)",
            f"{statistics.median(updates):.2f} s", f"{built['wall']:.1f} s, our own",
            statistics.median(updates) / built["wall"], bound("<= 0.03")),
        Row(f"{where}: peak memory, building, all processes, in GB", f"{built['peak']:.0f} MB",
            f"{peer['peak']:.0f} MB", built["peak"] / 1024, bound("<= 1.2")),
        Row(f"{where}: peak memory, asking, in GB", f"{mine['peak']:.0f} MB", f"{other['peak']:.0f} MB",
            mine["peak"] / 1024, bound("<= 1.2")),
        Row(f"{where}: on disk", f"{built['megabytes']:.0f} MB", f"{peer['megabytes']:.0f} MB",
            built["megabytes"] / peer["megabytes"]),
    ]  # fmt: skip
    return rows


def _bound(promised: bool) -> Callable[[str], str]:
    return lambda bound: bound if promised else ""


def _times(where: str, mine: Any, other: Any, bound: Callable[[str], str]) -> Iterator[Row]:
    long = [kind for kind in mine if kind != "5 words"]
    ours, theirs = ([ms for kind in long for ms in some[kind]["ms"]] for some in (mine, other))
    for name, share, most in (("p50", 0.5, "<= 0.1"), ("p95", 0.95, "<= 0.333")):
        a, b = percentile(ours, share), percentile(theirs, share)
        yield Row(f"{where}: {name}, 12-30 words", f"{a:.2f} ms", f"{b:.2f} ms", a / b, bound(most))
    for kind, least in (("exact", 1.0), ("10 % altered", 1.0), ("25 % altered", 0.99), ("5 words", 0.95)):
        a, b = (some[kind]["right"] / len(some[kind]["ms"]) for some in (mine, other))
        more = ", one altered, a rare one left" if kind == "5 words" else ""
        yield Row(f"{where}: recall@20, {kind}{more}", f"{a:.3f}", f"{b:.3f}", a, bound(f">= {least}"))


def starting(folder: Path) -> list[Row]:
    """(d): the version, and a one-page story with six sources, against Python and ``import typer``; wall time."""
    place = folder / "story"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(ROOT / "examples" / "council", place, ignore=shutil.ignore_patterns(".quotecheck"))
    extra = "\n\n".join(next(inputs.model().passages(1, seed=6))[:8])
    (place / "sources" / "background.txt").write_text(extra, encoding="utf-8")
    quotecheck = str(Path(sys.executable).with_name("quotecheck"))
    commands = {
        "python": [sys.executable, "-c", "pass"],
        "typer": [sys.executable, "-c", "import typer"],
        "version": [quotecheck, "--version"],
        "story": [quotecheck, "verify", "article.md"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(22):
        for name, command in commands.items():
            took = children.seconds(command, place)
            if turn:  # the first round compiles and fills the cache
                times[name].append(took)
    rows = []
    for name, what, peer, bound in (
        ("version", "--version", "typer", "<= 2"),
        ("version", "--version", "python", ""),
        ("story", "a one-page story, six sources, warm", "typer", "<= 6"),
        ("story", "a one-page story, six sources, warm", "python", ""),
    ):
        ratio = statistics.median(a / b for a, b in zip(times[name], times[peer], strict=True))
        ours, theirs = (statistics.median(times[k]) * 1000 for k in (name, peer))
        said = "import typer" if peer == "typer" else "bare Python"
        rows.append(Row(what, f"{ours:.0f} ms", f"{said} {theirs:.0f} ms", ratio, bound))
    return [*rows, _watched(folder)]


def _watched(folder: Path) -> Row:
    """A draft checked again after a change, against a whole check of it; CPU time."""
    place = _story(folder / "watched", 40, 256)
    children.run("story", place)  # fills the cache
    runs = [children.run("again", place) for _ in range(3)]
    first, again = (statistics.median(r[name] for r in runs) for name in ("cpu", "again cpu"))
    ratio = statistics.median(r["again cpu"] / r["cpu"] for r in runs)
    what = "256 paragraphs, one of them changed: checked again as by watch, CPU"
    return Row(what, f"{again:.2f} s", f"checked whole, our own {first:.2f} s", ratio)


def growth(folder: Path) -> list[Row]:
    """(e): the fitted exponents of time and memory as the article and as the packet doubles.

    What an article and a source of one paragraph cost is taken off; sizes that cost hardly more than that are left out.
    """
    place = _story(folder / "growth", 1, 1)
    idle = _cost(place)
    rows = []
    for what, sizes in (
        ("article", [(40, 64 * 2**k) for k in range(5)]),
        ("packet", [(40 * 2**k, 16) for k in range(6)]),
    ):
        costs = [_cost(_story(folder / "growth", documents, paragraphs)) for documents, paragraphs in sizes]
        measure = [d if what == "packet" else p for d, p in sizes]
        shown = f"{measure[0]} to {measure[-1]} {'documents of 41 KB' if what == 'packet' else 'paragraphs'}"
        for k, name in enumerate(("time, cold", "time, warm", "memory, cold")):
            more = [(size, cost[k] - idle[k]) for size, cost in zip(measure, costs, strict=True)]
            seen = [(size, value) for size, value in more if value > 0.15 * idle[k]]
            fitted = exponent(*zip(*seen, strict=True)) if len(seen) > 2 else 0.0
            unit = "MB" if name.startswith("memory") else "s"
            ours = f"{costs[0][k]:.2f} to {costs[-1][k]:.2f} {unit}"
            rows.append(Row(f"{what}, {shown}: {name}", ours, f"least {idle[k]:.2f} {unit}", fitted, "<= 1.1"))
    return rows


def _cost(place: Path) -> tuple[float, float, float]:
    """CPU seconds of a cold and of a warm run, and the cold one's peak memory."""
    cold, *warm = (children.run("story", place) for _ in range(3))
    return cold["cpu"], statistics.median(r["cpu"] for r in warm), cold["peak"]


def _story(place: Path, documents: int, paragraphs: int) -> Path:
    """Sources of 41 KB, and an article of paragraphs that quote them."""
    shutil.rmtree(place, ignore_errors=True)
    (place / "sources").mkdir(parents=True)
    chance = random.Random(9)  # noqa: S311
    passages = []
    for number, document in enumerate(inputs.model().passages(documents, seed=21)):
        turns = "\n\n".join(f"ANN POE: {passage}" for passage in document)
        (place / "sources" / f"{number:04}.txt").write_text(turns, encoding="utf-8")
        passages.append(document)
    lines = []
    for _ in range(paragraphs):
        said = chance.choice(chance.choice(passages)).split(" ")
        first = chance.randrange(30)
        quoted = " ".join(said[first : first + 20]).rstrip(".,")
        lines.append(f"“{quoted},” Ann Poe said. The council met again on Monday in the old hall by the river.")
    (place / "article.md").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return place


def main() -> None:
    """Run what was asked for, print it, and write the page if that was asked for."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks")
    asked.add_argument("names", nargs="*", default=["a", "bc", "d", "e"], metavar="a|bc|d|e")
    asked.add_argument("--passages", type=int, nargs="*", default=[100_000, 1_000_000])
    asked.add_argument("--pairs", type=int, default=3, help="builds of each index, one beside the other; default: 3")
    asked.add_argument("--docs", action="store_true", help="write docs/performance.md")
    asked.add_argument("--folder", type=Path, help="where inputs and indexes lie, about 4 GB; default: a temporary one")
    options = asked.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="quotecheck-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    work: dict[str, list[Callable[[], list[Row]]]] = {
        "a": [partial(quotations, folder)],
        "bc": [partial(candidates, folder, n, promised=n >= 1_000_000, pairs=options.pairs) for n in options.passages],
        "d": [partial(starting, folder)],
        "e": [partial(growth, folder)],
    }
    pages: list[str] = []
    every: list[Row] = []
    try:
        for name in options.names:
            rows = [row for part in work[name] for row in part()]
            sys.stdout.write(printed(TITLES[name], rows) + "\n")
            sys.stdout.flush()
            pages.append(page(TITLES[name], rows))
            every += rows
    finally:
        if options.folder is None:
            shutil.rmtree(folder, ignore_errors=True)
    if options.docs:
        head = (ROOT / "benchmarks" / "performance-head.md").read_text("utf-8")
        head = head.replace("MACHINE", machine()).replace("KEPT", verdict(every))
        (ROOT / "docs" / "performance.md").write_text(head + "\n" + "\n".join(pages), encoding="utf-8")


if __name__ == "__main__":
    main()
