"""A plug-in from outside is found by its entry points, does its work, and cannot take a name of ours."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

OUTSIDE = Path(__file__).parent / "outside"
INFO = "outside_desk-1.0.dist-info"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    (folder / "sources").mkdir(parents=True)
    (folder / "article.md").write_text("# March\n\nOne placard said |WE WANT THE FERRY BACK| on the quay.\n", "utf-8")
    (folder / "sources" / "speech.tele").write_text("We want / the ferry back.\n", "utf-8")
    return folder


def run(story: Path, *arguments: str, outside: Path = OUTSIDE) -> subprocess.CompletedProcess[str]:
    code = "import sys; from quotecheck.cli.main import run; sys.argv[0] = 'quotecheck'; run()"
    environment = {**os.environ, "PYTHONPATH": str(outside), "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=story, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_each_kind_does_its_work(story: Path) -> None:
    done = run(story, "verify", "article.md", "--format", "json", "--report", "tally:tally.txt")
    assert done.stderr == ""
    report = json.loads(done.stdout)
    assert [source["reader"] for source in report["sources"]] == ["teleprompter"]
    (claim,) = report["claims"]
    assert (claim["text"], claim["attribution"]["speaker"]) == ("WE WANT THE FERRY BACK", "The marchers")
    assert claim["evidence"][0]["text"] == "We want the ferry back"
    assert "DESK001" in [finding["code"] for finding in claim["findings"]]
    assert (story / "tally.txt").read_text("utf-8") == "article.md\t1\n"


def test_its_finding_is_explained_selected_and_ignored(story: Path) -> None:
    assert "Capitals read as shouting." in run(story, "rule", "DESK001").stdout
    assert "DESK001" in run(story, "verify", "article.md", "--format", "concise", "--select", "DESK").stdout
    assert "DESK001" not in run(story, "verify", "article.md", "--format", "concise", "--ignore", "DESK001").stdout


@pytest.mark.parametrize(
    ("group", "line", "says"),
    [
        ("reporters", "json = outside_desk:TALLY", '"json" is taken'),
        ("readers", "text = outside_desk:Teleprompter", '"text" is taken'),
        ("readers", "broken = outside_desk:Nothing", "cannot be loaded"),
        ("reporters", "broken = no_such_module:X", "cannot be loaded"),
        ("rules", "one = outside_desk:NoShouting\ntwo = outside_desk:NoShouting", "DESK001"),
        ("stores", "one = outside_desk:make_store\ntwo = outside_desk:make_store", "two plug-ins bring a store"),
    ],
)
def test_a_clash_or_a_broken_one_is_one_line_and_2(
    story: Path, tmp_path: Path, group: str, line: str, says: str
) -> None:
    outside = shutil.copytree(OUTSIDE, tmp_path / "outside")
    (outside / INFO / "entry_points.txt").write_text(f"[quotecheck.{group}]\n{line}\n", "utf-8")
    (story / "sources" / "letter.txt").write_text("We want the ferry back.\n", "utf-8")
    done = run(
        story, "verify", "article.md", "--format", "unknown" if group == "reporters" else "json", outside=outside
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert says in done.stderr


def test_the_working_folder_declares_nothing(story: Path) -> None:
    shutil.copytree(OUTSIDE / INFO, story / INFO)
    shutil.copy(OUTSIDE / "outside_desk.py", story)
    (story / "sources" / "letter.txt").write_text("We want the ferry back.\n", "utf-8")
    done = run(story, "verify", "article.md", "--format", "json", outside=story.parent / "nowhere")
    assert json.loads(done.stdout)["claims"] == []
