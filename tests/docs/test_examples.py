"""The example stories hold what their README says is planted, and the program finds it."""

import json
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from jsonschema import Draft202012Validator

from quotecheck.cli.app import main
from quotecheck.schema import schema

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = ("council", "harbour")


class Planted(NamedTuple):
    """One row of the README's table."""

    line: int
    speaker: str
    verdict: str
    finding: str


def planted(story: str) -> list[Planted]:
    """The table of one story."""
    part = (EXAMPLES / "README.md").read_text("utf-8").split(f"## {story}\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in re.findall(r"^\|.*\|$", part, re.MULTILINE)]
    return [Planted(int(line), speaker, verdict, finding) for line, speaker, _, verdict, finding in rows[2:]]


@pytest.mark.parametrize("story", STORIES)
def test_every_plant_is_found(
    story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    shutil.copytree(EXAMPLES / story, tmp_path / story, ignore=shutil.ignore_patterns(".quotecheck"))
    monkeypatch.chdir(tmp_path / story)
    assert main(["verify", "article.md", "--format", "json"]) == 1
    report = json.loads(capsysbinary.readouterr().out)
    Draft202012Validator(schema("report")).validate(report)
    quotations = [claim for claim in report["claims"] if claim["kind"] in ("direct", "mixed")]
    rows = planted(story)
    assert [claim["line"] for claim in quotations] == [row.line for row in rows]
    for claim, row in zip(quotations, rows, strict=True):
        codes = [finding["code"] for finding in claim["findings"]]
        found = (row.line, claim["verdict"], row.finding in codes if row.finding else not codes)
        assert found == (row.line, row.verdict, True), (claim["text"], claim["attribution"], codes)
        speaker = (claim["attribution"] or {}).get("speaker") or ""
        if row.finding != "QC112" and "Alder" not in row.speaker:
            assert speaker == row.speaker


@pytest.mark.parametrize("story", STORIES)
def test_the_first_run_shows_every_verdict(story: str) -> None:
    assert {row.verdict for row in planted(story)} == {"verified", "paraphrased", "unsourced"}
    assert 4 <= len([path for path in (EXAMPLES / story / "sources").iterdir() if path.suffix != ".toml"]) <= 6
