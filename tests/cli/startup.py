"""Times start-up, each paired with ``import typer`` in the same run: python tests/cli/startup.py [RUNS]."""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

QUOTECHECK = str(Path(sys.executable).with_name("quotecheck"))
STORY = Path(__file__).parents[2] / "examples" / "council"


def seconds(command: Sequence[str]) -> float:
    """Wall time of one run."""
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=STORY, check=False)
    return time.perf_counter() - began


def ratio(command: Sequence[str], runs: int) -> float:
    """Median of paired runs: the command's time over that of importing typer."""
    typer = (sys.executable, "-c", "import typer")
    seconds(command)
    seconds(typer)
    return statistics.median(seconds(command) / seconds(typer) for _ in range(runs))


def main() -> None:
    """Print the ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    print(f"quotecheck --version      {ratio((QUOTECHECK, '--version'), runs):.2f} x import typer")
    print(f"quotecheck verify, warm   {ratio((QUOTECHECK, 'verify', 'article.md'), runs):.2f} x import typer")


if __name__ == "__main__":
    main()
