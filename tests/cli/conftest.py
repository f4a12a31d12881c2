"""A story in a temporary folder, and the command line run in this process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from quotecheck.cli.app import main

SOURCE = "DANA HALE: We will not sell the Mill Street building. The roof is new.\n"
CLEAN = "“We will not sell the Mill Street building,” Dana Hale said.\n"
WRONG = "“We will sell the Mill Street building,” Dana Hale said.\n"


class Outcome(NamedTuple):
    """What a command line left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story folder, which is also the working folder: a clean article, a wrong one, one source."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "meeting.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "clean.md").write_text(CLEAN, "utf-8")
    (tmp_path / "wrong.md").write_text(WRONG, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run one command line."""

    def call(*arguments: object) -> Outcome:
        capsysbinary.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return Outcome(code, out.decode(), err.decode())

    return call
