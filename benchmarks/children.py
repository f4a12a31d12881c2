"""One measurement a process: time, CPU time and peak memory are then its own."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


def environment() -> dict[str, str]:
    """The environment of a user: compiled modules are kept, as an installer keeps them."""
    return {k: v for k, v in os.environ.items() if k not in {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}}


def run(task: str, *arguments: object) -> dict[str, Any]:
    """What a task of ``benchmarks.tasks`` measured, with its peak memory in megabytes."""
    command = [sys.executable, "-m", "benchmarks.tasks", task, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment())
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def seconds(command: list[str], folder: Path) -> float:
    """Wall time of one run of a command."""
    began = time.perf_counter()
    subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, check=False, env=environment()
    )
    return time.perf_counter() - began
