"""What the commands do when all is well, and with which code they end."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from quotecheck.cli.app import main
from quotecheck.schema import SCHEMAS, schema
from quotecheck.story import checking
from quotecheck.verdict.rules import RULES
from tests.cli.conftest import Run

QUOTECHECK = str(Path(sys.executable).with_name("quotecheck"))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean.md"], 0),
        (["wrong.md"], 1),
        (["clean.md", "wrong.md"], 1),
        (["wrong.md", "--fail-on", "never"], 0),
        (["wrong.md", "--fail-on", "warning"], 1),
        (["wrong.md", "--ignore", "QC104"], 0),
        (["wrong.md", "--ignore", "QC1"], 0),
        (["wrong.md", "--select", "QC5"], 0),
        (["wrong.md", "--select", "QC1,QC5"], 1),
        (["wrong.md", "--select", "QC104", "--ignore", "QC1"], 1),
        (["wrong.md", "--policy", "strict", "--on", "2026-11-22", "--jobs", "2"], 1),
    ],
)
def test_exit_codes(story: Path, run: Run, arguments: list[str], code: int) -> None:
    assert run("verify", *arguments).code == code


def test_ignored_findings_leave_the_verdict_and_are_counted_aloud(story: Path, run: Run) -> None:
    outcome = run("verify", "wrong.md", "--ignore", "QC104", "--format", "json")
    (claim,) = json.loads(outcome.out)["claims"]
    assert claim["verdict"] == "unsourced"
    assert claim["findings"] == []
    assert outcome.err == "quotecheck: 1 finding not reported (--select, --ignore)\n"


def test_the_configuration_says_what_the_command_line_does_not(story: Path, run: Run) -> None:
    (story / "quotecheck.toml").write_text('fail_on = "never"\non = "2026-01-02"\npolicy = "strict"\n', "utf-8")
    outcome = run("verify", "wrong.md", "--format", "json")
    report = json.loads(outcome.out)
    assert (outcome.code, report["on"], report["policy"]["name"]) == (0, "2026-01-02", "strict")
    assert run("verify", "wrong.md", "--fail-on", "error").code == 1


def test_a_policy_of_ones_own(story: Path, run: Run) -> None:
    (story / "quotecheck.toml").write_text('policy = "desk"\n[policies.desk]\nellipsis_gap = 3\n', "utf-8")
    report = json.loads(run("verify", "clean.md", "--format", "json").out)
    plain = json.loads(run("verify", "clean.md", "--format", "json", "--policy", "newsroom").out)
    assert report["policy"]["name"] == "desk"
    assert report["policy"]["fingerprint"] != plain["policy"]["fingerprint"]


def test_configuration_in_pyproject_from_a_folder_above(story: Path, run: Run) -> None:
    (story / "pyproject.toml").write_text('[tool.quotecheck]\nfail_on = "never"\n', "utf-8")
    (story / "drafts").mkdir()
    (story / "drafts" / "a.md").write_bytes((story / "wrong.md").read_bytes())
    assert run("verify", "drafts/a.md").code == 0


@pytest.mark.parametrize("articles", [["wrong.md"], ["clean.md", "wrong.md"]])
def test_reports_are_valid_and_the_same_bytes_each_time(story: Path, run: Run, articles: list[str]) -> None:
    first = run("verify", *articles, "--format", "json", "--on", "2026-11-22").out
    Draft202012Validator(schema("report")).validate(json.loads(first))
    assert run("verify", *articles, "--format", "json", "--on", "2026-11-22").out == first


def test_several_reports_in_one_run(story: Path, run: Run) -> None:
    outcome = run("verify", "wrong.md", "-o", "a.txt", "--report", "json:out/b.json", "--report", "concise:c.txt")
    assert (outcome.code, outcome.out) == (1, "")
    assert "unsourced" in (story / "a.txt").read_text("utf-8")
    assert json.loads((story / "out" / "b.json").read_text("utf-8"))["article"]["path"] == "wrong.md"
    assert (story / "c.txt").read_text("utf-8").startswith("wrong.md:1:2: QC104 ")
    assert not list(story.glob("**/.*.part"))


def test_claim_records_instead_of_an_article(story: Path, run: Run) -> None:
    records = [
        {"id": "b", "kind": "direct", "text": "“We will sell”", "attribution": {"speaker": "Dana Hale"}},
        {"kind": "direct", "text": "The roof is new.", "attribution": {"speaker": "Dana Hale"}},
    ]
    (story / "claims.json").write_text(json.dumps({"claims": records}), "utf-8")
    outcome = run("verify", "claims.json", "--format", "json")
    report = json.loads(outcome.out)
    Draft202012Validator(schema("report")).validate(report)
    assert list(report["article"]) == ["path", "sha256"]
    assert report["claims"][0]["id"] == "b"
    assert [claim["verdict"] for claim in report["claims"]] == ["unsourced", "verified"]
    assert report["claims"][0]["text"] == "We will sell"
    for key in ("start", "end", "line", "column", "sentence", "selector"):
        assert report["claims"][0][key] is None
    assert "claims.json:b: QC104" in run("verify", "claims.json", "--format", "concise").out
    assert "b" in run("verify", "claims.json").out


def test_what_extract_prints_can_be_verified(story: Path, run: Run) -> None:
    outcome = run("extract", "wrong.md", "clean.md")
    Draft202012Validator(schema("claims")).validate(json.loads(outcome.out))
    (story / "claims.json").write_text(outcome.out, "utf-8")
    reports = json.loads(run("verify", "claims.json", "--format", "json").out)["reports"]
    assert [report["claims"][0]["verdict"] for report in reports] == ["unsourced", "verified"]


def test_extract_reads_relative_dates_against_the_day_it_is_given(story: Path, run: Run) -> None:
    (story / "dates.txt").write_text("The depot was sold last month for £3m, the council said.\n", "utf-8")
    for day, month in (("2026-03-15", "2026-02"), ("2025-11-02", "2025-10")):
        claims = json.loads(run("extract", "dates.txt", "--on", day).out)["claims"]
        assert month in json.dumps(claims)
    assert "not a day" in run("extract", "dates.txt", "--on", "March").err


def test_extract_writes_into_claims(story: Path, run: Run) -> None:
    outcome = run("extract", "wrong.md", "--write")
    assert (outcome.code, outcome.out) == (0, "")
    written = json.loads((story / "claims" / "wrong.json").read_text("utf-8"))
    assert written["claims"][0]["text"] == "We will sell the Mill Street building,"


def test_standard_input(story: Path) -> None:
    done = subprocess.run(
        [QUOTECHECK, "verify", "-", "--format", "concise"],
        input=(story / "wrong.md").read_bytes(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.startswith(b"-:1:2: QC104 ")


def test_find_shows_every_place_with_the_words_around(story: Path, run: Run) -> None:
    (story / "sources" / "b.txt").write_text("First.\nThe mill STREET was [sic] dug up.\n", "utf-8")
    outcome = run("find", "mill street")
    assert outcome.code == 0
    assert outcome.out.splitlines() == [
        "b.txt:2: First. The mill STREET was [sic] dug up.",
        "meeting.txt:1: DANA HALE: We will not sell the Mill Street building. The roof is new.",
    ]
    assert run("find", "water", "street").code == 1


def test_init_makes_a_story_that_can_be_verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "new/story").code == 0
    monkeypatch.chdir(tmp_path / "new" / "story")
    outcome = run("verify", "article.md", "--format", "concise")
    assert outcome.code == 1
    assert "QC104" in outcome.out


def test_init_beside_a_story_writes_only_the_configuration(story: Path, run: Run) -> None:
    assert run("init").code == 0
    assert not (story / "article.md").exists()
    assert run("verify", "clean.md").code == 0


def test_config_show_can_stand_in_the_file(story: Path, run: Run) -> None:
    text = 'policy = "desk"\non = 2026-01-02\n[policies.desk]\nbase = "ap"\ndisfluency = false\n'
    text += '[aliases]\n"Dana Hale" = ["the mayor"]\n'
    (story / "quotecheck.toml").write_text(text, "utf-8")
    shown = run("config", "show").out
    assert str(story / "quotecheck.toml") in shown
    (story / "quotecheck.toml").write_text(shown, "utf-8")
    assert run("config", "show").out == shown


@pytest.mark.parametrize("command", ["rule", "explain"])
def test_a_finding_is_found_by_its_code_its_name_or_a_word_of_it(run: Run, command: str) -> None:
    assert run(command, "QC201").out.startswith("# QC201 wrong-speaker")
    assert run(command, "wrong-speaker").out.startswith("# QC201 wrong-speaker")
    some = run(command, "speaker").out.splitlines()
    assert len(some) > 1
    assert all("speaker" in line or "speaks" in line for line in some if "QC2" in line)


def test_rule_and_schema_list_and_show(run: Run) -> None:
    assert run("rule").out.count("\n") == len(RULES)
    assert run("rule", "qc104").out == run("rule", "negation-changed").out
    assert run("schema").out.count("\n") == len(SCHEMAS)
    for name in SCHEMAS:
        assert json.loads(run("schema", name).out) == schema(name)


def test_help_is_grouped_and_goes_to_standard_output(run: Run) -> None:
    outcome = run("--help")
    assert outcome.code == 0
    for group in ("Check", "Look something up", "Set up"):
        assert group in outcome.out
    assert run().code == 2


def test_version_both_ways(run: Run) -> None:
    fast = subprocess.run([QUOTECHECK, "--version"], capture_output=True, check=True, text=True).stdout
    assert run("--version").out == fast


def test_a_bug_is_70_and_one_line(story: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("wires\ncrossed")

    monkeypatch.setattr(checking.Check, "one", broken)
    outcome = run("verify", "clean.md")
    assert (outcome.code, outcome.err.count("\n")) == (70, 1)
    assert "wires crossed" in outcome.err
    assert "Traceback" in run("verify", "clean.md", "--debug").err


def test_an_interruption_is_130(story: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking.Check, "one", interrupted)
    outcome = run("verify", "clean.md")
    assert outcome.code == 130
    assert "Traceback" not in outcome.err


@pytest.mark.skipif(os.name == "nt", reason="pipes differ")
def test_a_broken_pipe_is_quiet(story: Path) -> None:
    (story / "long.md").write_text((story / "wrong.md").read_text("utf-8") * 2000, "utf-8")
    command = f"'{QUOTECHECK}' extract long.md | head -n 1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False)
    assert done.stdout == b"{\n"
    assert done.stderr == b""
    assert done.returncode == 0


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    code = "import sys; import quotecheck.cli.main, quotecheck.cli.app; print(*sys.modules)"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    )
    heavy = {"dateparser", "jsonschema", "rapidfuzz", "sqlite3", "rich", "yaml", "charset_normalizer", "tomllib"}
    assert loaded & heavy == set()
    assert "typer" in loaded
    first = "import sys; import quotecheck.cli.main; print('typer' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", first], capture_output=True, check=True, text=True).stdout == "False\n"


def test_an_article_named_like_an_option(story: Path) -> None:
    assert main(["verify", "--", "--debug"]) == 2


def test_a_report_does_not_depend_on_how_strings_are_hashed(tmp_path: Path) -> None:
    story = shutil.copytree(Path(__file__).parents[2] / "examples" / "harbour", tmp_path / "story")
    said = {
        subprocess.run(
            [QUOTECHECK, "verify", "article.md", "--format", "json", "--on", "2026-10-08"],
            cwd=story,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(said) == 1
