"""One hostile story: built in an empty folder, checked by the command line under limits, and looked at afterwards."""

import os
import re
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

Build = Callable[[Path], None]
ARTICLE: Final = "“We will build four hundred homes by the river,” Ann Poe said on Monday.\n"
SOURCE: Final = "ANN POE: We will build four hundred homes by the river. Thank you all for coming.\n"
FINE: Final = frozenset({0})
FOUND: Final = frozenset({0, 1})
"""Read, with findings or without: which of them is no question of safety."""
REFUSED: Final = frozenset({2})
_UNSAFE: Final = re.compile(
    "\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_MOST_LINES: Final = 6
_WALL: Final = 300
_COMMAND: Final = "from quotecheck.cli.main import run; run()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A hostile input and what must come of it: exit code, words on standard error, bounds."""

    name: str
    build: Build
    command: tuple[str, ...] = ("verify", "article.md")
    codes: frozenset[int] = FINE
    says: str = ""
    """Words of the line on standard error; "" where nothing needs to be said."""
    seconds: float = 20.0
    """Most processor time."""
    megabytes: int = 700
    """Most resident memory of the largest process."""
    writes: frozenset[str] = frozenset()
    """Names of outputs in the story's folder."""
    input: Path | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    stdout: str = ""
    """Where standard output goes instead of a pipe."""
    ordinary: bool = False
    """Run by a user who is not root, where this is root: permissions then mean something."""
    most_bytes: int = 0
    """Largest file that the run may write (0: any): the disk is full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a trial; ``faults`` is empty if it was as it must be."""

    name: str
    code: int
    seconds: float
    megabytes: float
    faults: tuple[str, ...]


def story(folder: Path) -> None:
    """An honest story: one quotation, one source that has it."""
    (folder / "sources").mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "sources" / "good.txt").write_text(SOURCE, encoding="utf-8")


def attempt(trial: Trial) -> Outcome:
    """Build the story, run the command, look at everything it did."""
    outside = Path(tempfile.mkdtemp(prefix="quotecheck-hostile-"))
    folder = outside / "story"
    folder.mkdir()
    (outside / "home").mkdir()
    try:
        trial.build(folder)
        before = _listing(outside)
        code, out, err, used = _run(trial, folder, outside / "home")
        faults = [*_answer(trial, code, out, err), *_written(trial, before, _listing(outside))]
        seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        if seconds > trial.seconds:
            faults.append(f"{seconds:.1f} s of processor time, more than {trial.seconds:.0f}")
        if megabytes > trial.megabytes:
            faults.append(f"{megabytes:.0f} MB, more than {trial.megabytes}")
        return Outcome(name=trial.name, code=code, seconds=seconds, megabytes=megabytes, faults=tuple(faults))
    finally:
        _remove(outside)


def _run(trial: Trial, folder: Path, home: Path) -> tuple[int, str, str, resource.struct_rusage]:
    kept = {k: v for k, v in os.environ.items() if k in {"PATH", "SYSTEMROOT", "PYTHONPATH", "LANG"}}
    environment = {**kept, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", **trial.environment}

    def limit() -> None:
        os.umask(0o022)
        resource.setrlimit(resource.RLIMIT_CPU, (int(trial.seconds * 3) + 5,) * 2)
        if trial.most_bytes:
            resource.setrlimit(resource.RLIMIT_FSIZE, (trial.most_bytes,) * 2)

    stdin = trial.input.open("rb") if trial.input else subprocess.DEVNULL
    stdout = Path(trial.stdout).open("wb") if trial.stdout else subprocess.PIPE  # noqa: SIM115
    process = subprocess.Popen(
        [*(_ordinary() if trial.ordinary else ()), sys.executable, "-c", _COMMAND, *trial.command],
        cwd=folder, env=environment, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, preexec_fn=limit,  # noqa: PLW1509
    )  # fmt: skip
    ending = threading.Timer(_WALL, process.kill)
    ending.start()
    with ThreadPoolExecutor(2) as reading:
        said, noted = (reading.submit(_all_of, stream) for stream in (process.stdout, process.stderr))
        _, status, used = os.wait4(process.pid, 0)
    ending.cancel()
    for stream in (stdin, stdout):
        if not isinstance(stream, int):
            stream.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, said.result(), noted.result(), used


def _all_of(stream: IO[bytes] | None) -> str:
    if stream is None:
        return ""
    with stream:
        return stream.read().decode("utf-8", "backslashreplace")


def _answer(trial: Trial, code: int, out: str, err: str) -> list[str]:
    faults = []
    if code not in trial.codes:
        faults.append(f"exit code {code}, not {' or '.join(map(str, sorted(trial.codes)))}: {err[-300:]!r}")
    if "Traceback" in out + err:
        faults.append(f"a traceback: {err[-400:]!r}")
    lines = err.splitlines()
    if trial.says and not any(trial.says in line for line in lines):
        faults.append(f"standard error does not say {trial.says!r}: {err[-300:]!r}")
    if 2 in trial.codes and code == 2 and not lines:
        faults.append("no line on standard error")
    if len(lines) > _MOST_LINES:
        faults.append(f"{len(lines)} lines on standard error")
    for name, text in (("standard output", out), ("standard error", err)):
        bad = _UNSAFE.search(text)
        if bad is not None:
            faults.append(f"{name} holds {bad.group()!r}")
    return faults


def _listing(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of change of every file and folder below."""
    found = {}
    for base, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = os.path.join(base, name)  # noqa: PTH118 - names that are no text
            status = os.lstat(path)
            place = os.fsencode(os.path.relpath(path, folder)).decode("latin-1")
            found[place] = (0, 0) if stat.S_ISDIR(status.st_mode) else (status.st_size, status.st_mtime_ns)
    return found


def _written(trial: Trial, before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> list[str]:
    changed = {place for place, what in after.items() if before.get(place) != what}
    gone = before.keys() - after.keys()
    ours = {p for p in changed if p.split("/")[1:2] == [".quotecheck"] or "/".join(p.split("/")[1:]) in trial.writes}
    return [f"wrote {place!r}" for place in sorted(changed - ours)[:3]] + [f"removed {p!r}" for p in sorted(gone)[:3]]


def _ordinary() -> list[str]:
    """What goes before a command for which permissions shall hold, though this be root."""
    setpriv = shutil.which("setpriv")
    if os.geteuid() != 0 or setpriv is None:
        return []
    return [setpriv, "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all"]


def _remove(folder: Path) -> None:
    for base, folders, _ in os.walk(folder):
        for name in folders:
            path = Path(base) / name
            if not path.is_symlink():
                path.chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)
