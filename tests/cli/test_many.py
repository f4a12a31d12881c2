"""Many articles in one call, and a draft that is watched."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quotecheck.cli.app import main
from quotecheck.cli.asked import request_of
from quotecheck.cli.together import workers_for

COUNCIL = Path(__file__).parents[2] / "examples" / "council"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return Path(shutil.copytree(COUNCIL, tmp_path / "story", ignore=shutil.ignore_patterns(".quotecheck")))


def test_processes_say_what_one_process_says(story: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = (story / "article.md").read_text("utf-8")
    names = [str(story / f"draft{k}.md") for k in range(8)]
    for name in names:
        Path(name).write_text(text.replace("Alder Street", f"Alder Street {name[-4]}"), encoding="utf-8")
    names.append(str(story / "gone.md"))
    said = []
    for jobs in ("1", "2"):
        code = main(["verify", *names, "--jobs", jobs, "--format", "json", "--on", "2026-10-08"])
        out, err = capfdbinary.readouterr()
        said.append((code, out, err))
    assert said[0] == said[1]
    assert said[0][0] == 2
    assert said[0][2].count(b"gone.md") == 1


def test_processes_are_used_where_they_pay() -> None:
    def workers(count: int, jobs: int | None) -> int:
        return workers_for(request_of([f"{k}.md" for k in range(count)], jobs=jobs).asked)

    assert workers(3, 8) < 2
    assert workers(8, 8) == 2
    assert workers(100, 3) == 3
    assert workers(100, 1) == 1
    assert workers_for(request_of(["-", *"abcdefghijk"], jobs=4).asked) == 1


@pytest.mark.skipif(os.name == "nt", reason="interrupts are sent otherwise")
def test_watch_checks_what_changed_until_interrupted(story: Path) -> None:
    (story / "other.md").write_text("# Other\n\nNothing is quoted here.\n", encoding="utf-8")
    # Whoever starts the tests in the background may have SIGINT ignored, and children inherit that.
    code = """
import signal, sys
from quotecheck.cli.main import run
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv[0] = "quotecheck"
run()
"""
    out = story / "out.txt"
    with out.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, "-c", code, "watch", "article.md", "other.md", "--format", "concise"],
            cwd=story,
            stdout=stream,
            stderr=subprocess.PIPE,
        )
        try:
            wait_for(out, "single")
            seen = out.stat().st_size
            article = story / "article.md"
            article.write_text(article.read_text("utf-8").replace("every single morning", "most mornings"), "utf-8")
            again = wait_for(out, "most", seen)
            assert "“single”" not in again
            seen = out.stat().st_size
            minutes = story / "sources" / "council-2026-10-06.txt"
            minutes.write_text(minutes.read_text("utf-8").replace("$840,000", "$480,000"), "utf-8")
            assert "$840,000" not in wait_for(out, "QC", seen)
        finally:
            process.send_signal(signal.SIGINT)
            _, complaint = process.communicate(timeout=60)
    assert process.returncode == 130, complaint.decode()


def wait_for(out: Path, word: str, after: int = 0) -> str:
    for _ in range(1200):
        text = out.read_bytes()[after:].decode()
        if word in text and text.endswith("\n"):
            return text
        time.sleep(0.1)
    raise AssertionError(out.read_text("utf-8")[after:])
