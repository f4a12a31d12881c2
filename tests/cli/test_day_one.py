"""Everything that goes wrong on the first day ends with 2 and one line: what, where, what to do. Never a traceback."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def one_line(run: Run, *arguments: object) -> str:
    """The one line of a run that ends with 2."""
    outcome = run(*arguments)
    assert outcome.code == 2, outcome
    assert outcome.out == ""
    assert outcome.err.startswith("quotecheck: ")
    assert outcome.err.count("\n") == 1, outcome.err
    assert "Traceback" not in outcome.err
    return outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["verify", "nowhere.md"], "nowhere.md: no such file"),
        (["verify", "sources"], "sources is a folder"),
        (["verify", "empty.md"], "empty.md is empty"),
        (["verify", "blank.md"], "blank.md is empty"),
        (["verify", "binary.md"], "binary.md"),
        (["verify", "photo.jpg"], "photo.jpg"),
        (["verify"], "missing argument"),
        (["verify", "clean.md", "--polcy", "ap"], "--policy"),
        (["verify", "clean.md", "--format", "jsn"], 'did you mean "json"'),
        (["verify", "clean.md", "--policy", "newsrom"], 'did you mean "newsroom"'),
        (["verify", "clean.md", "--fail-on", "eror"], 'did you mean "error"'),
        (["verify", "clean.md", "--select", "QC999"], 'no finding has the code "QC999"'),
        (["verify", "clean.md", "--ignore", "XX"], 'no finding has the code "XX"'),
        (["verify", "clean.md", "--on", "yesterday"], "YYYY-MM-DD"),
        (["verify", "clean.md", "--sources", "nowhere"], "nowhere"),
        (["verify", "clean.md", "--sources", "hollow"], "no sources to check against"),
        (["verify", "clean.md", "--report", "json"], "FORMAT:FILE"),
        (["verify", "clean.md", "--report", "jsn:a"], 'did you mean "json"'),
        (["verify", "clean.md", "--report", "json:a", "--report", "text:a"], "same file"),
        (["verify", "clean.md", "--jobs", "0"], "--jobs"),
        (["verify", "claims.json"], "claims.json: no such file"),
        (["extract", "nowhere.md"], "nowhere.md: no such file"),
        (["extract", "-", "--write"], "standard input has no name"),
        (["schema", "raport"], 'did you mean "report"'),
        (["rule", "QC10"], 'there is no finding "QC10"'),
        (["rule", "negation-chnged"], "negation-chnged"),
        (["find", "—"], "find needs a word"),
        (["verfy", "clean.md"], "verify"),
        (["--nope"], "--nope"),
    ],
)
def test_one_line_and_2(story: Path, run: Run, arguments: list[str], said: str) -> None:
    (story / "empty.md").write_bytes(b"")
    (story / "blank.md").write_bytes(b" \n\n")
    (story / "binary.md").write_bytes(bytes(range(256)) * 40)
    (story / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (story / "hollow").mkdir()
    assert said in one_line(run, *arguments)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('polcy = "ap"', 'unknown key "polcy"; did you mean "policy"?'),
        ("policy = ap", "not valid TOML"),
        ("policy = 7", '"policy" must be a text'),
        ('policy = "app"', 'did you mean "ap"'),
        ('fail_on = "erorr"', 'did you mean "error"'),
        ('ignore = "QC202"', "must be a list"),
        ('ignore = ["202"]', "neither a code"),
        ('select = ["QC9"]', 'no finding has the code "QC9"'),
        ('on = "soon"', "YYYY-MM-DD"),
        ('sources = ["nowhere"]', "nowhere"),
        ("[policies.desk]\nelipsis_gap = 3", 'unknown key "desk.elipsis_gap"; did you mean "ellipsis_gap"?'),
        ('policy = "desk"\n[policies.desk]\nbase = "newsrom"', 'unknown base "newsrom"; did you mean "newsroom"?'),
        ("[policies.desk]\nellipsis_gap = -1", "whole number"),
        ("[policies.desk]\nspelling = 1", "true or false"),
        ("[aliases]\nHale = 3", "must be a list"),
        ('policy = "ap"\npolicy = "ap"', "not valid TOML"),
    ],
)
def test_a_broken_configuration_names_the_key_and_the_near_one(story: Path, run: Run, toml: str, said: str) -> None:
    (story / "quotecheck.toml").write_text(toml, "utf-8")
    assert said in one_line(run, "verify", "clean.md")


def test_a_configuration_that_is_not_utf8(story: Path, run: Run) -> None:
    (story / "quotecheck.toml").write_bytes(b'policy = "\xff"')
    assert "not UTF-8" in one_line(run, "verify", "clean.md")


def test_no_sources_at_all(story: Path, run: Run) -> None:
    (story / "sources" / "meeting.txt").unlink()
    assert "no sources to check against" in one_line(run, "verify", "clean.md")
    (story / "sources").rmdir()
    said = one_line(run, "verify", "clean.md")
    assert "no sources to check against" in said
    assert "--sources" in said


def test_nothing_checked_is_2_even_when_nothing_may_fail(story: Path, run: Run) -> None:
    (story / "sources" / "meeting.txt").unlink()
    assert run("verify", "clean.md", "--fail-on", "never").code == 2


def test_a_source_that_is_not_text_is_named_and_the_rest_is_still_reported(story: Path, run: Run) -> None:
    (story / "sources" / "broken.txt").write_bytes(bytes(range(256)) * 40)
    outcome = run("verify", "clean.md", "--fail-on", "never", "--format", "json")
    assert outcome.code == 2
    assert "broken.txt" in outcome.err
    assert outcome.err.count("\n") == 1
    assert '"checked": false' in outcome.out
    assert '"verdict": "verified"' in outcome.out


def test_one_bad_article_does_not_hide_the_others(story: Path, run: Run) -> None:
    outcome = run("verify", "clean.md", "nowhere.md", "--format", "json")
    assert outcome.code == 2
    assert '"path": "clean.md"' in outcome.out
    assert outcome.err.count("\n") == 1


def test_a_report_that_cannot_be_written(story: Path, run: Run) -> None:
    assert "cannot be written" in one_line(run, "verify", "clean.md", "--output", story)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(story: Path, run: Run) -> None:
    (story / "clean.md").chmod(0)
    assert "may not be read" in one_line(run, "verify", "clean.md")


def test_a_name_with_controls_is_drawn(story: Path, run: Run) -> None:
    said = one_line(run, "verify", "a\x1b[31m\nb.md")
    assert "\x1b" not in said
    assert "␛[31m b.md" in said


def test_init_never_overwrites(story: Path, run: Run) -> None:
    (story / "quotecheck.toml").write_text('policy = "ap"\n', "utf-8")
    assert "is there already" in one_line(run, "init")
    assert (story / "quotecheck.toml").read_text("utf-8") == 'policy = "ap"\n'


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_a_draft_whose_day_is_written_as_people_write_it(story: Path, run: Run, suffix: str) -> None:
    clean = (story / "clean.md").read_text("utf-8").split("---\n")[-1]
    head = {
        ".md": "---\ndate: May 19, 2026\n---\n\n",
        ".html": '<html><head><meta name="date" content="May 19, 2026"></head><body><p>',
    }
    (story / f"dated{suffix}").write_text(head[suffix] + clean, "utf-8")
    outcome = run("verify", f"dated{suffix}", "--format", "json", "--fail-on", "never")
    assert outcome.code == 0, outcome.err
    assert '"published": "2026-05-19"' in outcome.out


def test_a_day_that_nobody_understands_is_one_line_on_standard_error(story: Path, run: Run) -> None:
    clean = (story / "clean.md").read_text("utf-8").split("---\n")[-1]
    (story / "dated.md").write_text(f"---\ndate: next week\n---\n\n{clean}", "utf-8")
    outcome = run("verify", "dated.md", "--fail-on", "never")
    assert outcome.code == 0
    assert outcome.err.splitlines() == [
        "quotecheck: dated.md: date 'next week' is not understood; write it as 2026-05-31"
    ]
