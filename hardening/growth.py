"""Time and memory as inputs grow: the fitted exponents, above what the smallest input costs."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.table import exponent

from hardening import prose
from hardening.figures import Figure
from hardening.hostile.trial import ARTICLE, SOURCE

CONCERN: Final = "Growth"

_SEEN: Final = 0.3
"""Costs below this share of what an empty story costs say nothing about growth."""
_LARGE: Final = 10_000_000
"""From this size on, runs stand alone: each may need gigabytes of memory."""
Build = Callable[[Path, int], None]
Cost = tuple[float, float, int]
"""Processor seconds, peak megabytes, exit code."""
_VERIFY: Final = ("verify", "article.txt", "--format", "concise", "--on", "2026-11-22")
_EXTRACT: Final = ("extract", "article.txt")
_TO_100K: Final = (10_000, 100_000)
_TO_1M: Final = (*_TO_100K, 1_000_000)
_TO_10M: Final = (*_TO_1M, 10_000_000)
_COLD: Final = """
from pathlib import Path
from quotecheck.cli.main import run
try:
    run()
finally:
    status = Path("/proc/self/status")
    if status.exists():
        Path("peak").write_text(next(line for line in status.read_text().splitlines() if line.startswith("VmHWM")))
"""
"""A run that leaves its peak of memory behind: the system's own figure of it begins with what its parent had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A kind of input, its sizes, and those that only ``--long`` tries."""

    what: str
    build: Build
    sizes: Sequence[int]
    longer: Sequence[int] = ()
    command: tuple[str, ...] = _VERIFY


def _article(folder: Path, text: str) -> None:
    (folder / "sources").mkdir()
    (folder / "sources" / "good.txt").write_text(SOURCE, encoding="utf-8")
    (folder / "article.txt").write_text(f"{ARTICLE}{text}\n", encoding="utf-8")


def _run_of(unit: str, folder: Path, size: int) -> None:
    _article(folder, unit * (size // len(unit)))


def _prose(folder: Path, size: int, *, quiet: int = 0) -> None:
    """Prose as newspapers print it, and a source with its first quotations; ``quiet``: plain sentences between."""
    _article(folder, prose.article(size, quiet=quiet))
    (folder / "sources" / "said.txt").write_text(prose.source(20), encoding="utf-8")


def _packet(folder: Path, count: int) -> None:
    _article(folder, "")
    for number in range(count):
        text = f"BO LEE: We talked about road {number} and the school by the river for the whole evening.\n"
        (folder / "sources" / f"{number}.txt").write_text(text, encoding="utf-8")


def _repeated(folder: Path, words: int) -> None:
    """The worst case of an aligner: every word of the quotation stands everywhere in the source."""
    _article(folder, f"“{'very ' * min(words, 5000)}good homes,” Ann Poe said.")
    (folder / "sources" / "good.txt").write_text(f"ANN POE: {'very ' * words}bad homes.\n{SOURCE}", encoding="utf-8")


SERIES: Final[Sequence[Series]] = (
    Series(what="article of prose, a claim every hundred characters, `extract`", build=_prose, sizes=_TO_1M,
           longer=(10_000_000, 100_000_000), command=_EXTRACT),
    Series(what="article of prose, a claim every hundred characters, `verify`", build=_prose, sizes=_TO_1M,
           longer=(5_000_000,)),
    Series(what="article of prose, a claim every 1,600 characters, `verify`",
           build=partial(_prose, quiet=50), sizes=_TO_10M, longer=(100_000_000,)),
    Series(what="article on one line, without claims", build=partial(_run_of, prose.QUIET), sizes=_TO_10M, longer=(100_000_000,)),
    Series(what="article of opening marks", build=partial(_run_of, "“"), sizes=_TO_1M, longer=(10_000_000,)),
    Series(what="article of straight marks", build=partial(_run_of, '"'), sizes=_TO_1M, longer=(10_000_000,)),
    Series(what="article of lines of two letters", build=partial(_run_of, "ab\n"), sizes=_TO_1M, longer=(10_000_000,)),
    Series(what="article of cue verbs", build=partial(_run_of, "said "), sizes=_TO_1M),
    Series(what="article of reported clauses", build=partial(_run_of, "He said that costs rose, "), sizes=_TO_1M),
    Series(what="article of speaker labels", build=partial(_run_of, "ANN POE: We go.\n\n"), sizes=_TO_1M),
    Series(what="article of blanks", build=partial(_run_of, " "), sizes=_TO_10M, longer=(100_000_000,)),
    Series(what="packet of small sources", build=_packet, sizes=(1, 10, 100, 1000, 10_000)),
    Series(what="quotation and source of one word repeated", build=_repeated,
           sizes=(1000, 10_000, 100_000, 1_000_000)),
)  # fmt: skip
"""Sizes are code points of an article, documents of a packet, words of a source."""


def growth(*, long: bool, jobs: int = 1) -> list[Figure]:
    """All figures; ``long`` goes on to 100 MB of article, which takes twenty minutes and gigabytes of memory."""
    wanted = [(series, size) for series in SERIES for size in (*series.sizes, *(series.longer if long else ()))]
    costs: dict[tuple[str, int], Cost] = {}
    with ThreadPoolExecutor(jobs) as pool:
        small = [one for one in wanted if one[1] < _LARGE]
        idle = dict(zip([s.what for s in SERIES], pool.map(lambda s: _cost(s, 1), SERIES), strict=True))
        for (series, size), cost in zip(small, pool.map(lambda one: _cost(*one), small), strict=True):
            costs[series.what, size] = cost
    for series, size in wanted:
        if size >= _LARGE:
            costs[series.what, size] = _cost(series, size)
    return [
        figure
        for series in SERIES
        for figure in _fitted(series.what, idle[series.what], {n: c for (w, n), c in costs.items() if w == series.what})
    ]


def _fitted(what: str, idle: Cost, costs: dict[int, Cost]) -> Iterator[Figure]:
    """The exponents of time and of memory over size."""
    first, last = min(costs), max(costs)
    for k, (name, unit) in enumerate((("time", "s"), ("memory", "MB"))):
        above = [(size, cost[k] - idle[k]) for size, cost in sorted(costs.items())]
        seen = [(size, more) for size, more in above if more > _SEEN * idle[k]]
        fitted = exponent(*zip(*seen, strict=True)) if len(seen) > 1 else 0.0
        shown = f"{fitted:.2f}" if len(seen) > 1 else "too little to fit"
        yield Figure(
            concern=CONCERN,
            what=f"{what}, {first:,} to {last:,}: exponent of {name}",
            measured=f"{shown} ({costs[first][k]:,.1f} to {costs[last][k]:,.1f} {unit})",
            promised="≤ 1.1",
            kept=fitted <= 1.1 and all(cost[2] in (0, 1) for cost in costs.values()),
        )


def _cost(series: Series, size: int) -> Cost:
    """Processor seconds, peak megabytes and exit code of one cold run."""
    folder = Path(tempfile.mkdtemp(prefix="quotecheck-growth-"))
    try:
        series.build(folder, size)
        process = subprocess.Popen(
            [sys.executable, "-c", _COLD, *series.command],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = folder / "peak"
        kilobytes = int(peak.read_text().split()[1]) if peak.exists() else used.ru_maxrss
        return used.ru_utime + used.ru_stime, kilobytes / 1024, process.returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)
