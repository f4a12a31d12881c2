"""Both kinds of fuzzing, and their figures."""

import importlib.util
import random
import re
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from hardening.figures import Figure

CONCERN: Final = "Fuzzing"
_HANG: Final = 5.0
_EXECUTED: Final = re.compile(r"number_of_executed_units: (\d+)")


def guided(runs: int, *, jobs: int, names: Sequence[str]) -> tuple[int, list[str]]:
    """Executions guided by coverage (atheris), shared out by weight; how many, and what broke."""
    from hardening.fuzz.targets import TARGETS, WEIGHTS

    wanted = [name for name in TARGETS if not names or name in names]
    whole = sum(WEIGHTS.get(name, 2) for name in wanted)
    shares = {name: max(200, -(-runs * WEIGHTS.get(name, 2) // whole)) for name in wanted}
    folder = Path(tempfile.mkdtemp(prefix="quotecheck-guided-"))

    def one(name: str) -> tuple[int, str]:
        place = folder / name.replace(" ", "-")
        command = [sys.executable, "-m", "hardening.fuzz.guided", name, str(shares[name]), "1", str(place)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        found = _EXECUTED.search(done.stderr)
        broke = f"{name}: code {done.returncode}, see {place}: {done.stderr[-500:]}" if done.returncode else ""
        return int(found[1]) if found else 0, broke

    with ThreadPoolExecutor(jobs) as pool:
        results = list(pool.map(one, wanted))
    return sum(count for count, _ in results), [broke for _, broke in results if broke]


def drawn(runs: int, *, seed: int, names: Sequence[str], jobs: int = 1) -> tuple[int, list[str]]:
    """Executions with inputs that hypothesis draws, shared out by weight, in ``jobs`` processes; how many, and what
    broke."""
    from hardening.fuzz.targets import TARGETS, WEIGHTS

    wanted = [name for name in TARGETS if not names or name in names]
    whole = sum(WEIGHTS.get(name, 2) for name in wanted)
    shares = [max(50, -(-runs * WEIGHTS.get(name, 2) // whole)) for name in wanted]
    if jobs < 2:
        results = [drawn_for(name, share, seed) for name, share in zip(wanted, shares, strict=True)]
    else:
        with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
            results = list(pool.map(drawn_for, wanted, shares, repeat(seed)))
    return sum(count for count, _ in results), [broke for _, broke in results if broke]


def drawn_for(name: str, runs: int, seed: int) -> tuple[int, str]:
    """One target, tried on what hypothesis draws."""
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded
    from hypothesis import strategies as st

    from hardening.fuzz.inputs import WORDS
    from hardening.fuzz.inputs import seed as example
    from hardening.fuzz.targets import TARGETS, tried

    pieces = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=40).map("".join)
    begun = example(name)
    mixed = st.builds(_spliced, st.just(begun), st.integers(0, len(begun)), pieces, st.integers(0, len(begun)))
    inputs = st.one_of(mixed, pieces.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary(max_size=300))
    executed = 0

    @seeded(seed)
    @settings(max_examples=runs, deadline=None, database=None, suppress_health_check=list(HealthCheck),
              phases=(Phase.generate,))  # fmt: skip
    @given(data=inputs)
    def work(data: bytes) -> None:
        nonlocal executed
        began = time.perf_counter()
        executed += 1
        tried(TARGETS[name], data)
        assert time.perf_counter() - began < _HANG, f"{name} hangs"

    try:
        work()
    except Exception:  # noqa: BLE001 - whatever a target raises is what is looked for
        return executed, f"{name}: {traceback.format_exc(limit=-3)[-700:]}"
    return executed, ""


def _spliced(begun: bytes, first: int, text: str, last: int) -> bytes:
    return begun[:first] + text.encode("utf-8", "surrogatepass") + begun[last:]


def chance(runs: int, *, seed: int) -> list[str]:
    """A quick round without any tool: examples with pieces put in by chance; what broke. For the usual test run."""
    from hardening.fuzz.inputs import WORDS
    from hardening.fuzz.inputs import seed as example
    from hardening.fuzz.targets import TARGETS, tried

    dice = random.Random(seed)
    broke = []
    for name, target in TARGETS.items():
        for _ in range(runs):
            data = bytearray(example(name))
            for _ in range(dice.randrange(1, 6)):
                at, size = dice.randrange(len(data) + 1), dice.choice((0, 0, 1, 9, 60))
                data[at : at + size] = dice.choice(WORDS).encode() * dice.choice((1, 1, 3, 40))
            try:
                tried(target, bytes(data))
            except Exception:  # noqa: BLE001
                broke.append(f"{name}: {bytes(data)!r}: {traceback.format_exc(limit=-2)[-500:]}")
                break
    return broke


def fuzz(runs: int, by_hypothesis: int, *, jobs: int = 1, names: Sequence[str] = ()) -> list[Figure]:
    """Both kinds; all by hypothesis where atheris is not installed."""
    there = importlib.util.find_spec("atheris") is not None
    count, broke = guided(runs, jobs=jobs, names=names) if there else (0, [])
    more, broken = drawn(by_hypothesis if there else by_hypothesis + runs, seed=1, names=names, jobs=jobs)
    for said in (*broke, *broken):
        sys.stderr.write(said + "\n")
    tool = "atheris" if there else "atheris is not installed here"
    return [
        Figure(concern=CONCERN, what="executions guided by coverage", measured=f"{count:,} ({tool})", promised="", kept=True),
        Figure(concern=CONCERN, what="executions drawn by hypothesis", measured=f"{more:,}", promised="", kept=True),
        Figure(concern=CONCERN, what="executions in all", measured=f"{count + more:,}", promised="1,000,000 in a full run",
               kept=count + more >= min(1_000_000, runs + by_hypothesis) * 0.9),
        Figure(concern=CONCERN, what="targets that raised, hung over 5 s, lied about a place, or broke a schema",
               measured=f"{len(broke) + len(broken)}", promised="0", kept=not broke and not broken),
    ]  # fmt: skip
