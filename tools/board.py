"""The whole board in one command: accuracy and sizes, measured here, beside the bounds of speed and reliability.

``python tools/board.py [--quick] [FILE]`` runs every scorer and writes docs/board.md; ``--quick`` leaves out the fresh
environments. Figures on data that is not part of the project are marked and left out where the data is absent.
"""

import argparse
import platform
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from quotecheck.version import VERSION

ROOT: Final = Path(__file__).parents[1]
SHARED: Final = ROOT.parent / "shared" / "eval"
_PYTHON: Final = sys.executable
_MOST: Final = 20
"""Lines of a scorer that the board has at most."""


class Figure(NamedTuple):
    """One row: what is measured, the command (from the project's folder), and which lines of its output count."""

    what: str
    command: str
    lines: str


ACCURACY: Final = (
    Figure("Quotations against our own bank", "python -m tests.accuracy.wording_bank", r"^FALSE-VERIFIED"),
    Figure("Quotations built to be wrongly verified", "python -m tests.accuracy.attack_bank", r"^ATTACKS"),
    Figure("Whole stories", "python -m tests.accuracy.stories_bank", r"^STORIES"),
    Figure("Whom an article credits", "python -m tests.accuracy.credits_bank", r"^CREDITS"),
    Figure("A few words in marks", "python -m tests.accuracy.fragments_bank", r"^FRAGMENTS"),
    Figure("What stands around a sentence", "python -m tests.accuracy.frames_bank", r"^FRAMES"),
    Figure("Plain rows, breadth first", "python -m tests.accuracy.tables_bank", r"^TABLE"),
    Figure("Whose words, in many layouts", "python -m tests.accuracy.layouts_bank", r"^LAYOUTS"),
    Figure(
        "Reported speech and statements", "python -m tests.accuracy.statements_bank", r"^(statement|indirect|gold|end)"
    ),
    Figure("Other words, same meaning", "python -m tests.accuracy.meaning_bank", r"\d"),
    Figure("Banks that nobody developed on", "python -m tests.accuracy.unseen", r"\d"),
    Figure("The same quotations in every format", "pytest tests/accuracy/test_formats.py", r"passed|failed"),
    Figure("Extraction on our own corpus", "pytest tests/claims/test_corpus.py", r"passed|failed"),
)
ELSEWHERE: Final = (
    Figure("857 labelled quotations, 33 speeches", "{eval}/wording.py {eval}/wording", r"^(FALSE|verdict)"),
    *(
        Figure(f"Extraction, {name}", f"{{eval}}/extraction.py {{eval}}/extraction/{name}.jsonl", r"^file")
        for name in (
            "news", "news-british-curly", "news-british-straight", "news-german-marks", "news-reopened",
            "news-boilerplate", "fiction",
        )
    ),
)  # fmt: skip


def measured(figure: Figure) -> str:
    """The lines that count of what the command prints."""
    words = figure.command.replace("{eval}", str(SHARED)).split()
    program = [_PYTHON, *words[1:]] if words[0] == "python" else [_PYTHON, "-m", *words]
    if "{eval}" in figure.command:
        program = [_PYTHON, *words, "--command", f"{Path(_PYTHON).parent}/quotecheck"]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own commands
    kept = [line.strip() for line in done.stdout.splitlines() if re.search(figure.lines, line)]
    return bounded("<br>".join(kept[-_MOST:])) or f"failed: {done.stderr.strip().splitlines()[-1:] or done.returncode}"


def bounded(text: str) -> str:
    """Behind each count of mistakes, how high the true rate may be: the upper end of Wilson's interval at 95 %.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). It is about
    other cases like these; cases unlike these are another matter.
    """

    def said(match: re.Match[str]) -> str:
        wrong, of = int(match[2]), int(match[3])
        z, share = 1.645, wrong / of
        upper = (share + z * z / (2 * of) + z * (share * (1 - share) / of + z * z / (4 * of * of)) ** 0.5) / (
            1 + z * z / of
        )
        return f"{match[0]} (true rate below {100 * upper:.1f} %)"

    return re.sub(r"(FALSE-VERIFIED|MISSED|VERIFIED|REFUSED) (\d+)/([1-9]\d*)", said, text)


def sizes() -> Iterator[tuple[str, str]]:
    """What an installation weighs: the wheel, and a fresh environment with pip in it."""
    with tempfile.TemporaryDirectory() as folder:
        pip = [_PYTHON, "-m", "pip", "-q", "wheel", "--no-deps", "-w", folder, str(ROOT)]
        subprocess.run(pip, check=True)  # noqa: S603
        wheel = next(Path(folder).glob("*.whl"))
        yield "The wheel", f"{wheel.stat().st_size / 1e6:.1f} MB"
        subprocess.run([_PYTHON, "-m", "venv", f"{folder}/fresh"], check=True)  # noqa: S603
        places = (Path(folder) / "fresh" / "bin" / "python", Path(folder) / "fresh" / "Scripts" / "python.exe")
        python = next(place for place in places if place.exists())
        subprocess.run([str(python), "-m", "pip", "-q", "install", str(wheel)], check=True)  # noqa: S603
        files = (file.lstat() for file in Path(f"{folder}/fresh").rglob("*"))
        size = sum(file.st_size for file in files if stat.S_ISREG(file.st_mode))  # the interpreter is linked, not there
        yield "A fresh environment after `pip install .`, pip included (bound: 170 MB)", f"{size / 1e6:.0f} MB"
    yield "Modules, lines of code", _code()


def _code() -> str:
    files = list((ROOT / "src").rglob("*.py"))
    return f"{len(files)}, {sum(file.read_text('utf-8').count(chr(10)) for file in files):,}"


def table(rows: Sequence[tuple[str, str]]) -> str:
    """What was measured, the figure, and what the note of a resolved issue said of it."""
    said = tomllib.loads((ROOT / "tools" / "said.toml").read_text("utf-8"))["said"]
    lines = (f"| {what} | {figure} | {said.get(what.split('<br>')[0], '')} |\n" for what, figure in rows)
    return "| | measured | the note said |\n|---|---|---|\n" + "".join(lines)


def bound_rows(page: str) -> str:
    """The rows of another page of figures that have a bound or a promise, as one table."""
    promised = []
    for line in (ROOT / "docs" / page).read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if (
            line.startswith("|")
            and len(cells) > 2
            and re.match(r"[≤≥\d]|right", cells[4 if page == "performance.md" else -1])
        ):
            promised.append(cells)
    if page == "performance.md":
        head, rows = (
            "| what | figure | bound | kept |\n|---|---|---|---|\n",
            [(c[0], c[3], c[4], c[5]) for c in promised],
        )
    else:
        head, rows = (
            "| what | measured | promised |\n|---|---|---|\n",
            [(c[0], "; ".join(c[1:-1]), c[-1]) for c in promised],
        )
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def board(*, quick: bool) -> str:
    """The page."""
    made = [(f"{f.what}<br>`{f.command}`", measured(f)) for f in ACCURACY]
    parts = [
        "# The board\n",
        (
            "Made by `make board`; `make figures` measures speed and reliability again too. Every figure in the "
            "README and in these pages is one of these, or stands on a page "
            "that names the command that makes it.\n"
        ),
        f"{datetime.now(UTC).date()}, quotecheck {VERSION}, Python {platform.python_version()}, {platform.system()}.\n",
        "## Accuracy\n",
        table(made),
    ]
    if SHARED.is_dir():
        rows = [(f.what, measured(f)) for f in ELSEWHERE]
        parts += ["## Accuracy on data that is not part of the project\n", table(rows)]
    if not quick:
        parts += ["## Sizes\n", table(list(sizes()))]
    for name, page, made_by in (
        ("Speed", "performance.md", "bench-docs"),
        ("Reliability", "reliability.md", "harden-docs"),
    ):
        parts += [
            f"## {name}\n",
            f"Of [the page]({page}) that `make {made_by}` writes, what has a bound.\n",
            bound_rows(page),
        ]
    return "\n".join(parts).rstrip("\n") + "\n"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="leave out the fresh environments")
    parser.add_argument("file", nargs="?", type=Path, default=ROOT / "docs" / "board.md")
    asked = parser.parse_args()
    made = board(quick=asked.quick)
    asked.file.write_text(made, "utf-8", newline="\n")
    shutil.copyfileobj(asked.file.open(encoding="utf-8"), sys.stdout)


if __name__ == "__main__":
    main()
