"""The GitHub Action, the pre-commit hook and the GitLab template, as far as they run without their services."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
needs_bash = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="the scripts are for bash")


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


@pytest.fixture
def council(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "examples" / "council", tmp_path / "my story", ignore=shutil.ignore_patterns(".quotecheck"))
    monkeypatch.chdir(tmp_path / "my story")
    return tmp_path / "my story"


def bash(script: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    environment = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C.UTF-8", **variables}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, env=environment, capture_output=True, check=False)


def action_step() -> dict[str, Any]:
    (step,) = [step for step in read("action.yml")["runs"]["steps"] if step.get("id") == "check"]
    return dict(step)


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[bytes]:
    action = read("action.yml")
    given = {name: inputs.get(name.replace("-", "_"), one.get("default", "")) for name, one in action["inputs"].items()}
    values = {}
    for name, template in action_step()["env"].items():
        wanted = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", template)
        values[name] = given[wanted[1]] if wanted else str(BIN / "quotecheck")
    return bash(
        action_step()["run"],
        **values,
        GITHUB_OUTPUT=str(folder / "output"),
        GITHUB_STEP_SUMMARY=str(folder / "summary.md"),
    )


@needs_bash
def test_the_action_annotates_and_writes_its_reports(council: Path) -> None:
    done = run_action(council, articles="article.md", sarif="q.sarif", html="q.html", markdown="c.md")
    assert done.returncode == 1
    assert b"::error file=article.md,line=15," in done.stdout
    assert (council / "output").read_text() == "exit-code=1\n"
    assert json.loads((council / "q.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert (council / "summary.md").read_text("utf-8").startswith("<!-- quotecheck report -->")
    assert (council / "q.html").exists()
    assert (council / "c.md").exists()


@needs_bash
def test_the_actions_inputs_are_no_commands(council: Path) -> None:
    hostile = "$(touch owned) `touch owned` ; touch owned"
    done = run_action(council, articles="article.md", sources=f"sources\n{hostile}", fail_on=hostile)
    assert done.returncode == 2
    assert not (council / "owned").exists()
    assert "${{" not in action_step()["run"]


def test_every_input_of_the_action_is_described_and_used() -> None:
    action = read("action.yml")
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text("utf-8")))
    assert set(action["inputs"]) == used
    assert all(one["description"] for one in action["inputs"].values())
    assert action["runs"]["using"] == "composite"


@needs_bash
def test_the_gitlab_job(council: Path) -> None:
    job = read("templates/quotecheck.gitlab-ci.yml")["quotecheck"]
    script = job["script"][-1].replace(".venv-quotecheck/bin/quotecheck", "quotecheck")
    done = bash(script, **job["variables"])
    assert done.returncode == 1
    reports = job["artifacts"]["reports"]
    assert all((council / name).exists() for name in [*reports.values(), *job["artifacts"]["paths"]])
    assert isinstance(json.loads((council / reports["codequality"]).read_text("utf-8")), list)


def test_the_hook_fits_the_example() -> None:
    (hook,) = read(".pre-commit-hooks.yaml")
    assert set(hook) >= {"id", "name", "entry", "language"}
    assert re.search(hook["files"], "stories/bridge/article.md")
    assert re.search(hook["files"], "article.md")
    assert not re.search(hook["files"], "stories/sources/myarticle.md")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("pre-commit") is None and not (BIN / "pre-commit").exists(), reason="no pre-commit")
def test_the_hook_in_a_scratch_repository(council: Path) -> None:
    tool = shutil.which("pre-commit") or str(BIN / "pre-commit")
    git = "git -c user.name=a -c user.email=a@example.org -c init.defaultBranch=main"
    hooks = f"""
        {git} init -q . && {git} add -A && {git} commit -qm draft
        cat > .pre-commit-config.yaml <<'END'
repos:
  - repo: local
    hooks:
      - id: quotecheck
        name: quotecheck
        entry: {BIN}/quotecheck verify --format concise
        language: system
        files: {read(".pre-commit-hooks.yaml")[0]["files"]}
        types: [text]
        require_serial: true
END
        "{tool}" run --all-files
    """
    done = bash(hooks, HOME=str(council), PRE_COMMIT_HOME=str(council / ".cache"))
    assert done.returncode == 1
    assert b"article.md:15:60: QC104" in done.stdout
