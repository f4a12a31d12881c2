"""Tests that depend on order, time or load: the suite again and again in random order, several runs at a time.

    python tools/flaky.py [--runs 20] [--jobs N] [--seed S] [PYTEST ARGUMENT...]

Prints one line: how many tests failed in some run and not in all, how many in all, and which. Code 1 if there are any.
The file is also the pytest plug-in that shuffles: files among one another, and tests in their file, so that what a file
sets up once is set up once.
"""

import argparse
import os
import random
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEED = "QUOTECHECK_ORDER"
FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)
PASSED = re.compile(r"(\d+) (?:passed|failed|error)")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The hook of pytest: another order for every seed."""
    chance = random.Random(os.environ[SEED])  # noqa: S311 - an order, no secret
    files: dict[str, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.nodeid.partition("::")[0], []).append(item)
    groups = list(files.values())
    chance.shuffle(groups)
    for group in groups:
        chance.shuffle(group)
    items[:] = [item for group in groups for item in group]


def run(seed: int, arguments: list[str]) -> tuple[set[str], int]:
    """The tests that failed in one order, and how many were run."""
    plugins = ("-p", "flaky", "-p", "no:cacheprovider")
    command = [sys.executable, "-m", "pytest", "-o", "addopts=", *plugins, "-m", "not slow", "-rfE", "--tb=short"]
    environment = {**os.environ, SEED: str(seed), "PYTHONPATH": str(Path(__file__).parent)}
    done = subprocess.run(  # noqa: S603
        [*command, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    failed = set(FAILED.findall(done.stdout))
    if done.returncode not in (0, 1) or (done.returncode and not failed):
        failed.add(f"pytest ended with {done.returncode}: {(done.stderr or done.stdout)[-300:]}")
    if failed:
        sys.stderr.write(f"order {seed}: {done.stdout[-3000:]}\n")
    return failed, sum(map(int, PASSED.findall(done.stdout.rpartition("\n=")[2])))


def main() -> None:
    """Run the suite in several orders and print one line."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--runs", type=int, default=20)
    asked.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked.add_argument("--seed", type=int, default=1, help="of the first run")
    options, arguments = asked.parse_known_args()
    with ThreadPoolExecutor(options.jobs) as pool:
        orders = range(options.seed, options.seed + options.runs)
        results = list(pool.map(lambda seed: run(seed, arguments), orders))
    counts = Counter(test for failed, _ in results for test in failed)
    always = sum(count == options.runs for count in counts.values())
    names = "".join(f"; {test} in {count}" for test, count in sorted(counts.items()))
    tests = max(count for _, count in results)
    sys.stdout.write(
        f"flaky: {len(counts) - always} of {tests} tests in {options.runs} runs, {always} failed always{names}\n"
    )
    sys.exit(bool(counts))


if __name__ == "__main__":
    main()
