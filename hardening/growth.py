"""Time and memory as inputs grow: the fitted exponents, above what the smallest input costs."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.table import exponent

from hardening.figures import Figure
from hardening.hostile.trial import ARTICLE, SOURCE

CONCERN: Final = "Growth"
_PLAIN: Final = "The council met again in the old hall by the river and talked about the road to the new school. "
_SEEN: Final = 0.3
"""Costs below this share of what an empty story costs say nothing about growth."""
_SIZES: Final = (10_000, 100_000, 1_000_000, 10_000_000)
_SMALLER: Final = (10_000, 50_000, 250_000, 1_000_000)
RUNS: Final[dict[str, tuple[str, Sequence[int]]]] = {
    "prose on one line": (_PLAIN, _SIZES),
    "prose in paragraphs": (_PLAIN + "\n\n", _SIZES),
    "opening marks": ("“", _SMALLER),
    "straight marks": ('"', _SMALLER),
    "cue verbs": ("said ", _SMALLER),
    "reported clauses": ("He said that costs rose, ", _SMALLER),
    "speaker labels": ("ANN POE: We go.\n\n", _SMALLER),
    "spaces": (" ", _SIZES),
}
"""Articles: what they are made of, and their sizes in code points."""


def growth(*, long: bool) -> list[Figure]:
    """All figures; ``long`` also reads 100 MB on one line and ten million marks, which takes gigabytes of memory."""
    figures = []
    for name, (unit, sizes) in RUNS.items():
        figures += _fitted(f"article of {name}", sizes, partial(_run_of, unit))
    figures += _fitted("packet of small sources", (1, 100, 1000, 10_000), _packet)
    figures += _fitted("quotation and source of one word repeated", (1000, 10_000, 100_000, 1_000_000), _repeated)
    if long:
        for name, unit, size in (("100 MB on one line", _PLAIN, 100_000_000), ("ten million marks", "“", 10_000_000)):
            seconds, megabytes, code = _cost(partial(_run_of, unit), size)
            measured = f"exit {code}, {seconds:.0f} s, {megabytes:,.0f} MB"
            figures.append(
                Figure(
                    concern=CONCERN,
                    what=f"article: {name}",
                    measured=measured,
                    promised="a report or one line",
                    kept=code in (0, 1, 2),
                )
            )
    return figures


def _fitted(what: str, sizes: Sequence[int], build: Callable[[Path, int], None]) -> list[Figure]:
    """The exponents of time and of memory over size."""
    idle = _cost(build, 1)
    costs = [_cost(build, size) for size in sizes]
    figures = []
    for k, (name, unit) in enumerate((("time", "s"), ("memory", "MB"))):
        above = [(size, cost[k] - idle[k]) for size, cost in zip(sizes, costs, strict=True)]
        seen = [(size, more) for size, more in above if more > _SEEN * idle[k]]
        fitted = exponent(*zip(*seen, strict=True)) if len(seen) > 1 else 0.0
        shown = f"{fitted:.2f}" if len(seen) > 1 else "too little to fit"
        measured = f"{shown} ({costs[0][k]:,.1f} to {costs[-1][k]:,.1f} {unit})"
        figures.append(
            Figure(concern=CONCERN, what=f"{what}, {sizes[0]:,} to {sizes[-1]:,}: exponent of {name}", measured=measured,
                   promised="≤ 1.1", kept=fitted <= 1.1 and all(cost[2] in (0, 1) for cost in costs))
        )  # fmt: skip
    return figures


def _cost(build: Callable[[Path, int], None], size: int) -> tuple[float, float, int]:
    """Processor seconds, peak megabytes and exit code of one cold run."""
    folder = Path(tempfile.mkdtemp(prefix="quotecheck-growth-"))
    try:
        build(folder, size)
        process = subprocess.Popen(
            [sys.executable, "-c", "from quotecheck.cli.main import run; run()", "verify", "article.txt", "--format", "concise"],
            cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _article(folder: Path, text: str) -> None:
    (folder / "sources").mkdir()
    (folder / "sources" / "good.txt").write_text(SOURCE, encoding="utf-8")
    (folder / "article.txt").write_text(f"{ARTICLE}{text}\n", encoding="utf-8")


def _run_of(unit: str, folder: Path, size: int) -> None:
    _article(folder, unit * (size // len(unit)))


def _packet(folder: Path, count: int) -> None:
    _article(folder, "")
    for number in range(count):
        text = f"BO LEE: We talked about road {number} and the school by the river for the whole evening.\n"
        (folder / "sources" / f"{number}.txt").write_text(text, encoding="utf-8")


def _repeated(folder: Path, words: int) -> None:
    """The worst case of an aligner: every word of the quotation stands everywhere in the source."""
    _article(folder, f"“{'very ' * min(words, 5000)}good homes,” Ann Poe said.")
    (folder / "sources" / "good.txt").write_text(f"ANN POE: {'very ' * words}bad homes.\n{SOURCE}", encoding="utf-8")
