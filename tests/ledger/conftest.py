"""A story with a ledger, and the command line run in its folder."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from quotecheck.cli.app import main

COUNCIL = """DANA HALE: We will not sell the Mill Street building this year. The roof is new and the boiler is paid for.
LUIS ORTEGA: The bill came to $41,000 in the end. We paid it out of the reserve, and the auditors have agreed to that.
"""
BAKERY = """MARA QUILL: The bridge is a lifeline for my shop. Half of my customers walk across it every single morning.
"""
NIGHT = "“We will sell the Mill Street building this year,” Dana Hale said."
BILL = "“The bill was $41,000 in the end,” Luis Ortega said."
SHOP = (
    "“The bridge is a lifeline for my business. Half of my customers drive across it every single morning,” "
    "Mara Quill said."
)
ARTICLE = f"By Ann Poe\n\n{NIGHT}\n\n{BILL}\n\n{SHOP}\n"


class Desk:
    """One newsroom folder."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[bytes]) -> None:
        self.folder = folder
        self._capture = capture
        self.err = ""

    def run(self, *arguments: str, code: int | None = 0) -> str:
        self._capture.readouterr()
        ended = main(list(arguments))
        out, err = self._capture.readouterr()
        self.err = err.decode()
        assert code is None or ended == code, (arguments, ended, self.err)
        return out.decode()

    def claims(self, article: str = "article.md") -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.run("verify", article, "--format", "json", code=None))["claims"]
        return found

    def attention(self, article: str = "article.md") -> dict[str, set[str]]:
        """The open findings of each claim that has some, by the claim's first words."""
        found: dict[str, set[str]] = {}
        for claim in self.claims(article):
            codes = {f["code"] for f in claim["findings"] if f["signed_off"] is None and f["severity"] != "info"}
            if codes:
                found[" ".join(claim["text"].split()[:4])] = codes
        return found

    def sign(self, start: str, *more: str, article: str = "article.md", by: str = "Ruth Amsel", code: int = 0) -> None:
        claim = next(claim for claim in self.claims(article) if claim["text"].startswith(start))
        self.run("sign-off", article, claim["id"], "--by", by, "--reason", "heard it myself", *more, code=code)

    def sign_all(self, article: str = "article.md") -> None:
        for start in self.attention(article):
            self.sign(start, article=article)

    def write(self, name: str, text: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, "utf-8")

    def git(self, *arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, check=False)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout.decode()

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "draft")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Desk:
    """A desk with the first draft, in a git repository."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / ".gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    made = Desk(tmp_path, capsysbinary)
    made.write("quotecheck.toml", 'on = "2026-11-22"\n')
    made.write(".gitignore", ".quotecheck/\n.gitconfig\n")
    made.write("sources/council.txt", COUNCIL)
    made.write("sources/bakery.txt", BAKERY)
    made.write("article.md", ARTICLE)
    made.git("init", "-q", "-b", "main")
    made.git("config", "user.name", "Ruth Amsel")
    made.git("config", "user.email", "ruth@desk.example")
    return made
