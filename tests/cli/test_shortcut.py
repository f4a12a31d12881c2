"""The command line that is read without the parser means what it means to the parser."""

from pathlib import Path

import pytest

from quotecheck.cli import asked, shortcut
from quotecheck.cli.app import main


@pytest.mark.parametrize(
    "line",
    [
        "verify a.md",
        "verify a.md - b.json --format json",
        "verify -f concise a.md -o out.txt --policy ap --policy reuters",
        "verify a.md --sources x --select QC1,QC5 -s y --select QC202 --ignore QC303",
        "verify a.md --on 2026-11-22 --fail-on never --exit-zero --statistics --redact --report json:r.json",
    ],
)
def test_it_reads_what_the_parser_reads(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    requests: list[object] = []
    monkeypatch.setattr(asked, "run", requests.append)
    said = shortcut.usual(line.split())
    assert said is not None
    assert shortcut.run(said) == main(line.split()) == 0
    assert requests[0] == requests[1]


@pytest.mark.parametrize(
    "line",
    ["", "find x", "verify", "verify -h", "verify a.md --format=json", "verify a.md --jobs 2", "verify a.md --nope x",
     "verify a.md --format", "verify a.md --format -o", "verify a.md -ftext", "verify -- a.md", "--debug verify a.md",
     "verify --debug a.md", "extract", "extract a.md --write", "extract -", "extract --help"],
)  # fmt: skip
def test_everything_else_is_left_to_the_parser(line: str) -> None:
    assert shortcut.usual(line.split()) is None


def test_errors_are_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = shortcut.usual(["verify", str(tmp_path / "gone.md")])
    assert said is not None
    assert shortcut.run(said) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_extract_prints_what_it_prints_behind_the_parser(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("“We will not sell,” Ann Hale said.\n", encoding="utf-8")
    arguments = ["extract", str(tmp_path / "a.md"), str(tmp_path / "gone.md")]
    said = shortcut.usual(arguments)
    assert said is not None
    assert shortcut.run(said) == 2
    quick = capsys.readouterr()
    assert main(arguments) == 2
    assert quick == capsys.readouterr()
    assert "We will not sell," in quick.out
    assert quick.err.count("\n") == 1
