"""Run it all and print the figures: python -m hardening [CONCERN...] [--runs N] [--kills N] [--long] [--docs].

Concerns: bank, fuzz, crashes, growth, sockets, supply, verdict. ``--docs`` also writes docs/reliability.md.
"""

import argparse
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hardening.figures import Figure, machine, page, printed

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).parent.parent


def bank() -> list[Figure]:
    """Every hostile input, one process each."""
    from hardening.hostile.bank import bank as every
    from hardening.hostile.trial import attempt

    outcomes = [attempt(trial) for trial in every()]
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
        Figure(concern="Attacks on the verdict", what="python -m tests.accuracy.attack_bank", measured=" ".join(lines[0].split()),
               promised="its floors", kept=done.returncode == 0)
    ]  # fmt: skip


def main() -> None:
    """Run what was asked for; code 1 if a promise was not kept."""
    from hardening.crashes import crashes
    from hardening.fuzz.running import fuzz
    from hardening.growth import growth
    from hardening.sockets import sockets
    from hardening.supply import supply

    asked = argparse.ArgumentParser(prog="python -m hardening")
    asked.add_argument("concerns", nargs="*", metavar="bank|fuzz|crashes|growth|sockets|supply|verdict")
    asked.add_argument("--runs", type=int, default=1_000_000, help="executions of fuzzing, one in twenty by hypothesis")
    asked.add_argument("--kills", type=int, default=300)
    asked.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked.add_argument("--long", action="store_true", help="with 100 MB on one line and ten million marks")
    asked.add_argument("--docs", action="store_true", help="write docs/reliability.md")
    options = asked.parse_args()
    work: dict[str, Callable[[], list[Figure]]] = {
        "bank": bank,
        "fuzz": partial(fuzz, options.runs * 19 // 20, options.runs // 20, jobs=options.jobs),
        "crashes": partial(crashes, options.kills),
        "growth": partial(growth, long=options.long),
        "sockets": sockets,
        "supply": supply,
        "verdict": verdict,
    }
    figures: list[Figure] = []
    for name in options.concerns or work:
        found = work[name]()
        sys.stdout.write(f"{found[0].concern}\n{printed(found)}\n")
        sys.stdout.flush()
        figures += found
    if options.docs:
        head = (ROOT / "hardening" / "reliability-head.md").read_text("utf-8").replace("MACHINE", machine())
        (ROOT / "docs" / "reliability.md").write_text(f"{head}\n{page(figures)}", encoding="utf-8")
    sys.exit(not all(figure.kept for figure in figures))


if __name__ == "__main__":
    main()
