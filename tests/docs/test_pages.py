"""A page is a test: every console block of the README and of docs/ is run, and its output must be what stands there.

A block opened with ``console`` holds commands after ``$ `` and what they print; ``...`` stands for any lines, and
inside a line for anything. A block opened with ``LANGUAGE file=NAME`` writes a file. A page starts in an empty folder
with the examples in it.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])
_FENCE = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_END = "\x1e"


class Step(NamedTuple):
    """A command and what it prints."""

    command: str
    expected: str


def steps(block: str) -> list[Step]:
    """The commands of one console block."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [Step(command, expected) for command, _, expected in (part.partition("\n") for part in parts)]


def script(page: str) -> tuple[str, list[Step]]:
    """One shell script for a whole page, and what its commands print."""
    lines, wanted = ["exec 2>&1"], []
    for language, file, body in _FENCE.findall(page):
        if file:
            lines.append(f"mkdir -p \"$(dirname {file})\"; cat > {file} <<'END_OF_FILE'\n{body}END_OF_FILE")
        elif language == "console":
            for step in steps(body):
                lines.append(f"(exit $code); {step.command}\ncode=$?; printf '{_END}'")
                wanted.append(step)
    return "\n".join(lines) + "\n", wanted


def matches(expected: str, printed: str) -> bool:
    """Whether the output is what the page says, line by line, white space at line ends aside."""
    lines = [line.rstrip() for line in printed.rstrip("\n").split("\n")]
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "..." else ".*".join(map(re.escape, line.split("..."))) + r"\n"
        for line in expected.rstrip("\n").split("\n")
    )
    return re.fullmatch(pattern, "\n".join(lines) + "\n") is not None


@pytest.mark.skipif(os.name == "nt", reason="the pages show a POSIX shell")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_console_block_prints_what_it_says(page: Path, tmp_path: Path) -> None:
    text = page.read_text("utf-8")
    commands, wanted = script(text)
    if not wanted:
        return
    for folder in ("examples", "claims"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns(".quotecheck"))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "HOME": str(tmp_path), "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "-c", commands], cwd=tmp_path, env=environment, stdout=subprocess.PIPE, check=False, timeout=300
    )
    printed = done.stdout.decode().split(_END)
    for step, output in zip(wanted, printed, strict=False):
        assert matches(step.expected, output), f"$ {step.command}\n{output}"
    assert len(printed) == len(wanted) + 1


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_picture_is_of_a_real_run(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(ROOT / "docs" / "make_picture.py"), str(tmp_path / "made.svg")], check=True)
    kept = ROOT / "docs" / "picture" / "terminal.svg"
    assert (tmp_path / "made.svg").read_text("utf-8") == kept.read_text("utf-8"), "run `make docs`"


def test_the_made_pages_are_in_step(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(ROOT / "docs" / "make_reference.py"), str(tmp_path)], check=True)
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.md")}
    kept = ROOT / "docs" / "reference"
    assert {path for path in made if (kept / path).read_bytes() != made[path]} == set(), "run `make docs`"
    assert {path.relative_to(kept) for path in (kept / "findings").iterdir()} == {p for p in made if len(p.parts) == 2}
