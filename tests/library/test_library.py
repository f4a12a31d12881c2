"""The library is as good as the command: texts at hand, files, story folders; the public names are stable."""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import quotecheck
from quotecheck import QuotecheckError, Source, check, checker, extract, judge, record, render
from quotecheck.schema import schema
from quotecheck.verdict.policy import POLICIES

EXAMPLES = Path(__file__).parents[2] / "examples"
INTERVIEW = "REPORTER: Will it close?\n\nADA MARLOWE: We will not sell the pier. We have money until March.\n"
DRAFT = "“We will sell the pier,” said Ada Marlowe. “We have money until March,” she said."


def test_the_public_names_are_these() -> None:
    assert quotecheck.__all__ == [
        "Attribution", "Checker", "Claim", "Document", "Edit", "Evidence", "Extraction", "Finding", "Judgement",
        "Policy", "QuotecheckError", "Report", "Source", "__version__", "check", "checker", "extract", "judge", "read",
        "record", "render",
    ]  # fmt: skip
    assert all(getattr(quotecheck, name) is not None for name in quotecheck.__all__)
    assert set(quotecheck.__all__) <= set(dir(quotecheck))
    with pytest.raises(AttributeError, match="no attribute 'verify'"):
        quotecheck.verify  # noqa: B018


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, quotecheck; print([m for m in sys.modules if m.startswith('quotecheck.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['quotecheck.version']"


def test_a_text_against_texts() -> None:
    report = check(DRAFT, {"interview.txt": INTERVIEW})
    assert [j.verdict for j in report.judgements] == ["unsourced", "verified"]
    assert [f.code for f in report.judgements[0].findings] == ["QC104"]
    evidence = report.judgements[0].evidence[0]
    assert (evidence.source, evidence.speaker) == ("interview.txt", "ADA MARLOWE")
    assert INTERVIEW[evidence.start : evidence.end] == evidence.text


def test_facts_about_a_source_count() -> None:
    def codes(**facts: str) -> list[str]:
        source = Source(id="letter", content="We will not sell the pier.", **facts)
        return [f.code for f in judge("We will not sell the pier", [source], speaker="Ada Marlowe").findings]

    assert codes(speaker="Ada Marlowe") == []
    assert codes(speaker="Ben Hale") == ["QC201"]
    assert codes(speaker="Ada Marlowe", terms="off_record") == ["QC503"]
    assert codes(speaker="Ada Marlowe", grade="notes") == ["QC504"]


def test_bytes_are_read_by_their_format() -> None:
    page = b"<article><p>Ada Marlowe said: &ldquo;We will not sell the pier.&rdquo;</p></article>"
    assert (
        check("“We will not sell the pier,” said Ada Marlowe.", {"page.html": page}).judgements[0].verdict == "verified"
    )


def test_what_cannot_be_read_is_named_and_nothing_passes() -> None:
    sources: dict[str, str | bytes] = {"broken.pdf": b"%PDF-1.7 nothing", "interview.txt": INTERVIEW}
    report = check(DRAFT, sources)
    assert not report.checked
    assert [error.path for error in report.errors] == ["broken.pdf"]
    assert len(report.judgements) == 2


def test_files_and_folders_are_sources_too(tmp_path: Path) -> None:
    (tmp_path / "interview.txt").write_text(INTERVIEW, "utf-8")
    draft = tmp_path.parent / "draft.md"
    draft.write_text(DRAFT, "utf-8")
    for sources in ([tmp_path], [tmp_path / "interview.txt"]):
        assert [j.verdict for j in check(draft, sources).judgements] == ["unsourced", "verified"]
    assert not (tmp_path / ".quotecheck").exists()


def test_a_story_folder_is_checked_as_the_command_does(tmp_path: Path) -> None:
    story = shutil.copytree(EXAMPLES / "council", tmp_path / "council", ignore=shutil.ignore_patterns(".quotecheck"))
    report = check(story)
    done = subprocess.run(
        [sys.executable, "-c", "from quotecheck.cli.main import run; run()", "verify", str(story / "article.md"),
         "--format", "json"],
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert render(report, "json") == done.stdout
    assert check(story / "article.md").judgements == report.judgements


def test_one_checker_for_many_claims() -> None:
    desk = checker({"interview.txt": INTERVIEW}, policy="strict", on=date(2026, 5, 1))
    assert [j.verdict for j in desk.check(quotecheck.read(DRAFT)).judgements] == ["unsourced", "verified"]
    claims = extract(DRAFT).claims
    assert [desk.judge(claim).verdict for claim in claims] == ["unsourced", "verified"]


def test_the_record_is_valid_against_its_schema() -> None:
    made = record(check(DRAFT, {"interview.txt": INTERVIEW}, on="2026-05-01"))
    Draft202012Validator(schema("report")).validate(made)
    assert (made["on"], made["summary"]["claims"]) == ("2026-05-01", 2)


def test_a_policy_of_ones_own() -> None:
    source = {"note.txt": "ADA MARLOWE: We have 12 boats.\n\nBEN HALE: Good.\n"}
    draft = "“We have twelve boats,” said Ada Marlowe."
    assert check(draft, source, policy=POLICIES["newsroom"]).judgements[0].verdict == "verified"
    assert check(draft, source, policy="strict").judgements[0].verdict != "verified"


@pytest.mark.parametrize(
    ("work", "says"),
    [
        (lambda: check("x", {}), "no sources"),
        (lambda: check("x", [Source(id="a", content="b"), Source(id="a", content="c")]), "two sources"),
        (lambda: check("x", {"a": "b"}, policy="newsrom"), "newsroom"),
        (lambda: check("x", {"a": "b"}, on="tomorrow"), "YYYY-MM-DD"),
        (lambda: check(Path("nowhere.md"), {"a": "b"}), "no such file"),
        (lambda: check("x", [Source(id="a", content="b"), Path()]), "either"),
        (lambda: check("x", ["notes.txt"]), "a source is a Path or a Source, not str"),  # type: ignore[list-item]
        (lambda: render(check("x", {"a": "b"}), "jsn"), "json"),
        (lambda: check(EXAMPLES), "needs one draft"),
    ],
)
def test_errors_are_one_line_that_says_what_to_do(work: object, says: str) -> None:
    with pytest.raises(QuotecheckError, match=says) as caught:
        work()  # type: ignore[operator]
    assert "\n" not in str(caught.value)


def test_half_a_character_is_named_not_raised() -> None:
    report = check("x", {"a": "b \ud800 c"})
    assert not report.checked
    assert "lone surrogate" in report.errors[0].message


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("May 19, 2026", "2026-05-19"),
        ("Tues., Sept. 8, 2026", "2026-09-08"),
        ("Friday 3 July 2026, 17:00", "2026-07-03"),
        ("17-09-2026", "2026-09-17"),
        ("2026-10-08T06:00:00Z", "2026-10-08"),
    ],
)
def test_a_draft_is_read_against_its_own_day_however_that_is_written(written: str, day: str) -> None:
    report = check(f"---\ndate: {written}\n---\n\n{DRAFT}\n", {"talk.txt": INTERVIEW})
    assert (report.on, report.warnings) == (day, ())


@pytest.mark.parametrize("written", ["2026", "2026-05", "May 2026"])
def test_a_month_or_a_year_is_no_day_to_read_a_draft_against(written: str) -> None:
    report = check(f"---\ndate: {written}\n---\n\n{DRAFT}\n", {"talk.txt": INTERVIEW})
    assert report.on > "2026-05-31"
    assert report.warnings == ()


@pytest.mark.parametrize("written", ["05/06/2026", "soon", "2026-13-45"])
def test_a_day_that_nobody_understands_is_said(written: str) -> None:
    (warning,) = check(f"---\ndate: {written}\n---\n\n{DRAFT}\n", {"talk.txt": INTERVIEW}).warnings
    assert warning == f"-: date {written!r} is not understood; write it as 2026-05-31"


@pytest.mark.parametrize("speaker", ["5", "1 2", "-", "—", "?", "’s", "Mr.", "@", "中村"])
def test_a_speaker_without_a_name_is_no_bug(speaker: str) -> None:
    given = Source(id="talk.txt", content="We will not sell the pier. We are poor.", speaker=speaker)
    assert check("“We will not sell the pier,” said Ada Marlowe.", [given]).judgements
