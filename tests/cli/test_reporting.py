"""Reports, per-file settings, comments in the draft, and what stands around a run."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quotecheck.cli.app import main
from tests.cli.conftest import CLEAN, WRONG, Run

BIN = Path(sys.executable).parent


def test_several_reports_of_one_run(story: Path, run: Run) -> None:
    names = ("html", "sarif", "junit", "gitlab", "rdjson", "csv", "docx", "markdown", "github")
    wishes = [part for name in names for part in ("--report", f"{name}:out/{name}.x")]
    assert run("verify", "wrong.md", "--format", "concise", *wishes).code == 1
    assert {path.name for path in (story / "out").iterdir()} == {f"{name}.x" for name in names}


@pytest.mark.parametrize(
    "name", ["json", "sarif", "junit", "github", "gitlab", "rdjson", "csv", "markdown", "html", "concise"]
)
def test_machine_formats_are_the_same_bytes_with_and_without_colour(
    story: Path, run: Run, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("verify", "wrong.md", "--format", name, "--on", "2026-11-22").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run("verify", "wrong.md", "--format", name, "--on", "2026-11-22").out == first
    assert "\x1b" not in first


def test_paths_are_those_of_the_repository(story: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (story / ".git").mkdir()
    (story / "drafts").mkdir()
    (story / "drafts" / "a.md").write_text(WRONG, "utf-8")
    monkeypatch.chdir(story / "drafts")
    sarif = json.loads(run("verify", "a.md", "--sources", "../sources", "--format", "sarif").out)
    assert sarif["runs"][0]["artifacts"][0]["location"] == {"uri": "drafts/a.md", "uriBaseId": "%SRCROOT%"}
    absolute = str(story / "drafts" / "a.md")
    assert "file=drafts/a.md," in run("verify", absolute, "--sources", "../sources", "--format", "github").out


def test_the_step_summary_is_added_to(story: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (story / "summary.md").write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(story / "summary.md"))
    run("verify", "wrong.md", "--format", "github")
    text = (story / "summary.md").read_text("utf-8")
    assert text.startswith("before\n<!-- quotecheck report -->\n")
    assert "QC104" in text


@pytest.mark.parametrize("name", ["wrong.md", "./wrong.md", "sources/minutes.txt", "quotecheck.toml"])
def test_a_report_takes_the_place_of_no_input(story: Path, run: Run, name: str) -> None:
    (story / "quotecheck.toml").write_text('policy = "newsroom"\n', "utf-8")
    (story / "sources" / "minutes.txt").write_text("DANA HALE: We have a plan.\n", "utf-8")
    before = (story / name).read_bytes()
    for options in (("--output", name), ("--report", f"html:{name}", "--report", "csv:other.csv")):
        ended = run("verify", "wrong.md", *options)
        assert (ended.code, ended.err.count("\n")) == (2, 1)
        assert "take its place" in ended.err
    assert (story / name).read_bytes() == before
    assert not (story / "other.csv").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_no_bug(story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [BIN / "quotecheck", "verify", "wrong.md"], cwd=story, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == 2
    assert ended.stderr.count(b"\n") == 1


def test_exit_zero_is_for_findings_only(story: Path, run: Run) -> None:
    assert run("verify", "wrong.md", "--exit-zero").code == 0
    assert run("verify", "absent.md", "--exit-zero").code == 2
    (story / "sources" / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    assert run("verify", "wrong.md", "--exit-zero").code == 2


def test_statistics_count_every_finding(story: Path, run: Run) -> None:
    outcome = run("verify", "wrong.md", "--statistics", "--format", "json")
    assert "    1  QC104  negation-changed\n" in outcome.err
    json.loads(outcome.out)


@pytest.mark.parametrize(
    ("settings", "arguments", "code"),
    [
        ('paths = ["wrong.md"]\nfail_on = "never"', (), 0),
        ('paths = ["*.md"]\nignore = ["QC1"]', (), 0),
        ('paths = ["drafts/**"]\nfail_on = "never"', (), 1),
        ('paths = ["wrong.md"]\nfail_on = "never"', ("--fail-on", "error"), 1),
        ('paths = ["wrong.md"]\nselect = ["QC5"]', (), 0),
    ],
)
def test_per_file_settings(story: Path, run: Run, settings: str, arguments: tuple[str, ...], code: int) -> None:
    (story / "quotecheck.toml").write_text(f"[[per-file]]\n{settings}\n", "utf-8")
    assert run("verify", "wrong.md", *arguments).code == code


def test_a_per_file_policy_and_the_later_table_on_top(story: Path, run: Run) -> None:
    tables = '[[per-file]]\npaths = ["*"]\npolicy = "ap"\n[[per-file]]\npaths = ["clean.md"]\npolicy = "strict"\n'
    (story / "quotecheck.toml").write_text(tables, "utf-8")
    names = [json.loads(run("verify", a, "-f", "json").out)["policy"]["name"] for a in ("wrong.md", "clean.md")]
    assert names == ["ap", "strict"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[per-file]]\nfail_on = 'error'", 'needs "paths"'),
        ("[[per-file]]\npath = ['a']", 'unknown key "per-file.path"; did you mean "paths"?'),
        ("[per-file]\npaths = ['a']", "write [[per-file]]"),
    ],
)
def test_slips_in_per_file_tables(story: Path, run: Run, text: str, says: str) -> None:
    (story / "quotecheck.toml").write_text(text, "utf-8")
    outcome = run("verify", "clean.md")
    assert outcome.code == 2
    assert says in outcome.err


def test_origin_of_every_setting(story: Path, run: Run) -> None:
    (story / "quotecheck.toml").write_text(
        'policy = "ap"\n[[per-file]]\npaths = ["wrong.md"]\nfail_on = "never"\n', "utf-8"
    )
    lines = run("config", "show", "wrong.md", "--origin").out.splitlines()
    assert any(line.startswith('policy = "ap"  # ') and line.endswith("quotecheck.toml") for line in lines)
    assert any(line.startswith('fail_on = "never"  # ') and line.endswith("[[per-file]]") for line in lines)
    assert "ignore = []  # default" in lines


def test_a_comment_in_the_draft_ignores_and_is_counted(story: Path, run: Run) -> None:
    (story / "wrong.md").write_text(f"<!-- quotecheck: ignore QC104 -- agreed with Hale -->\n{WRONG}", "utf-8")
    outcome = run("verify", "wrong.md")
    assert outcome.code == 0
    assert "1 finding ignored by comments in the draft" in outcome.err
    assert "agreed with Hale" in outcome.out
    assert "unsourced" in outcome.out
    sarif = json.loads(run("verify", "wrong.md", "--format", "sarif").out)["runs"][0]["results"]
    assert [one["suppressions"] for one in sarif if "suppressions" in one] == [
        [{"kind": "inSource", "justification": "agreed with Hale"}]
    ]


def test_redaction_from_the_command_line(story: Path, run: Run) -> None:
    (story / "sources" / "sources.toml").write_text('["meeting.txt"]\nterms = "confidential"\n', "utf-8")
    out = run("verify", "wrong.md", "--format", "json", "--redact").out
    assert "meeting.txt" not in out
    assert "will not sell" not in out
    assert json.loads(out)["claims"][0]["verdict"] == "unsourced"


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["verify", "clean.md", "--format", "sarf"], "sarif"),
        (["verify", "clean.md", "--report", "htm:x"], "html"),
        (["verify", "clean.md", "--policy", "newsrom"], "newsroom"),
        (["verify", "clean.md", "--fail-on", "warnings"], "warning"),
        (["verify", "clean.md", "--select", "QX104"], "QC104"),
        (["verify", "clean.md", "--formt", "json"], "--format"),
        (["verfy", "clean.md"], "verify"),
        (["rule", "QC999"], "QC"),
        (["schema", "reprot"], "report"),
    ],
)
def test_did_you_mean(story: Path, run: Run, arguments: list[str], near: str) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert near in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("quotecheck ver", "verify"),
        ("quotecheck verify --format sa", "sarif"),
        ("quotecheck verify --policy str", "strict"),
        ("quotecheck verify --select QC10", "QC104"),
        ("quotecheck verify --report gi", "github:"),
    ],
)
def test_shell_completion(words: str, offered: str) -> None:
    environment = {
        **os.environ,
        "_QUOTECHECK_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = subprocess.run([BIN / "quotecheck"], env=environment, capture_output=True, check=False)
    assert offered in done.stdout.decode()


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_progress_is_for_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    import pty
    import time

    from quotecheck.cli import progress

    monkeypatch.setattr(progress, "_PATIENCE", 0.01)
    monkeypatch.setattr(progress, "_BEAT", 0.01)
    outer, inner = pty.openpty()
    with os.fdopen(inner, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        with progress.working("checking \x1b[31ma.md"):
            time.sleep(0.1)
        said = b""
        while not said.endswith(b"s\r\x1b[K"):  # a pseudo-terminal hands over what is there, not all of it
            said += os.read(outer, 10_000)
    os.close(outer)
    shown = said.decode()
    assert "checking ␛[31ma.md: 0 s" in shown
    assert shown.endswith("\r\x1b[K")


def test_no_progress_where_standard_error_is_no_terminal(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["verify", "clean.md"])
    assert capsys.readouterr().err == ""


def test_baseline_and_since_leave_what_was_there_before(story: Path, run: Run) -> None:
    (story / "before.json").write_text(run("verify", "wrong.md", "-f", "json").out, "utf-8")
    assert run("verify", "wrong.md").code == 1
    assert run("verify", "wrong.md", "--baseline", "before.json").code == 0
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "draft"]):
        subprocess.run([*git, *arguments], check=True)
    assert run("verify", "wrong.md", "--since", "HEAD").code == 0
    github = run("verify", "wrong.md", "--since", "HEAD", "-f", "github").out
    assert "::error" not in github
    assert "::notice" in github
    assert json.loads(run("verify", "wrong.md", "--since", "HEAD", "-f", "gitlab").out)[0]["severity"] == "info"
    assert 'failures="0"' in run("verify", "wrong.md", "--since", "HEAD", "-f", "junit").out


def test_an_empty_name_is_no_folder(run: Run, story: Path) -> None:
    for arguments in (("wrong.md", "--sources", ""), ("wrong.md", "-s", ""), ("",)):
        ended = run("verify", *arguments)
        assert (ended.code, ended.err.count("\n")) == (2, 1)
        assert "empty" in ended.err


@pytest.mark.parametrize("name", ["::error::x.md", "##[error]x.md"])
def test_a_name_at_the_beginning_of_a_line_is_no_command(run: Run, story: Path, name: str) -> None:
    (story / name).write_text(WRONG, "utf-8")
    for format_ in ("text", "concise"):
        lines = run("verify", name, "--format", format_).out.splitlines()
        assert not any(line.startswith(("::", "##[")) for line in lines)
        assert any(line.startswith(f"./{name}") for line in lines)


def test_an_encoding_that_was_assumed_is_said(story: Path, run: Run) -> None:
    (story / "draft.txt").write_bytes(CLEAN.encode("cp1252"))
    outcome = run("verify", "draft.txt", "--report", "html:out.html", "--report", "markdown:out.md")
    assert outcome.code == 0
    assert "draft.txt: not UTF-8, read as Windows-1252" in outcome.err
    assert all("1252" in (story / name).read_text("utf-8") for name in ("out.html", "out.md"))
    assert "read as Windows-1252" in run("extract", "draft.txt").err


def test_an_article_that_lost_words_is_not_wholly_checked(story: Path, run: Run) -> None:
    (story / "draft.rtf").write_bytes(
        rb"{\rtf1\ansi\u8220?We will not sell the Mill Street building,\u8221? Dana Hale said. {\b And"
    )
    outcome = run("verify", "draft.rtf", "--format", "json")
    assert (outcome.code, json.loads(outcome.out)["checked"]) == (2, False)
    assert "draft.rtf is cut short" in outcome.err
