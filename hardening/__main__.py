"""Run it all and print the figures: python -m hardening [CONCERN...] [--runs N] [--kills N] [--long] [--docs].

Concerns: bank, fuzz, crashes, growth, sockets, supply, verdict. ``--docs`` also writes docs/reliability.md; where some
concerns are named, their sections of it.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from hardening.figures import Figure, page, printed, renewed

Work = Callable[[], list[Figure]]
ROOT: Final = Path(__file__).parent.parent


def bank(*, jobs: int = 1) -> list[Figure]:
    """Every hostile input, one process each, as many at a time as ``jobs``: the bounds are of processor time."""
    from hardening.hostile.bank import bank as every
    from hardening.hostile.trial import attempt

    with ThreadPoolExecutor(jobs) as pool:
        outcomes = list(pool.map(attempt, every()))
    for outcome in outcomes:
        for fault in outcome.faults:
            sys.stderr.write(f"{outcome.name}: {fault}\n")
    wrong = sum(bool(outcome.faults) for outcome in outcomes)
    slow = max(outcomes, key=lambda o: o.seconds)
    large = max(outcomes, key=lambda o: o.megabytes)
    note = partial(Figure, concern="Hostile inputs", promised="", kept=True)
    return [
        Figure(concern="Hostile inputs", what="kinds tried, each in its own process", measured=f"{len(outcomes)}",
               promised="≥ 150", kept=len(outcomes) >= 150),
        Figure(concern="Hostile inputs", what="with another exit code, a traceback, more lines, a control character in the output,"
               " a file written elsewhere, or beyond their bounds", measured=f"{wrong}", promised="0", kept=not wrong),
        note(what="most processor time", measured=f"{slow.seconds:.1f} s ({slow.name})"),
        note(what="most memory", measured=f"{large.megabytes:,.0f} MB ({large.name})"),
    ]  # fmt: skip


def verdict() -> list[Figure]:
    """The bank of attacks on the verdict, as its own scorer prints it."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.accuracy.attack_bank"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    lines = done.stdout.strip().splitlines() or [done.stderr.strip()[-200:]]
    return [
        Figure(concern="Attacks on the verdict", what="python -m tests.accuracy.attack_bank", measured=" ".join(lines[-1].split()),
               promised="its floors", kept=done.returncode == 0)
    ]  # fmt: skip


def main() -> None:
    """Run what was asked for; code 1 if a promise was not kept."""
    from hardening.crashes import crashes
    from hardening.fuzz.running import fuzz
    from hardening.growth import growth
    from hardening.sockets import sockets
    from hardening.supply import supply

    options = _options()
    jobs = max(1, options.jobs - 1)  # growth has a processor to itself: it takes as long as the others together
    work: dict[str, Work] = {
        "bank": partial(bank, jobs=jobs),
        "fuzz": partial(fuzz, options.runs * 19 // 20, options.runs // 20, jobs=jobs),
        "crashes": partial(crashes, options.kills),
        "growth": partial(growth, long=options.long),
        "sockets": sockets,
        "supply": supply,
        "verdict": verdict,
    }
    asked = [name for name in work if name in (options.concerns or work)]
    lanes = [[name for name in asked if (name == "growth") is large] for large in (True, False)]
    with ThreadPoolExecutor(min(2, options.jobs)) as pool:
        one, two = pool.map(lambda names: {name: _done(work[name]) for name in names}, lanes)
    figures = [figure for name in asked for figure in (one | two)[name]]
    if options.docs:
        _write(figures, whole=not options.concerns)
    sys.exit(not all(figure.kept for figure in figures))


def _options() -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="python -m hardening")
    asked.add_argument("concerns", nargs="*", metavar="bank|fuzz|crashes|growth|sockets|supply|verdict")
    asked.add_argument("--runs", type=int, default=1_000_000, help="executions of fuzzing, one in twenty by hypothesis")
    asked.add_argument("--kills", type=int, default=300)
    asked.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked.add_argument("--long", action="store_true", help="articles up to 100 MB")
    asked.add_argument("--docs", action="store_true", help="write docs/reliability.md, or these sections of it")
    return asked.parse_args()


def _done(work: Work) -> list[Figure]:
    """The figures of one concern, printed as soon as they are there."""
    began = time.monotonic()
    found = work()
    minutes = (time.monotonic() - began) / 60
    sys.stdout.write(f"{found[0].concern} ({minutes:.1f} minutes)\n{printed(found)}\n")
    sys.stdout.flush()
    return found


def _write(figures: list[Figure], *, whole: bool) -> None:
    place = ROOT / "docs" / "reliability.md"
    head = (ROOT / "hardening" / "reliability-head.md").read_text("utf-8")
    place.write_text(f"{head}\n{page(figures)}" if whole else renewed(place.read_text("utf-8"), figures), "utf-8")


if __name__ == "__main__":
    main()
