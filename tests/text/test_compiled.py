"""Compiled patterns that are kept from one run to the next."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from quotecheck.text import compiled
from quotecheck.text.lazily import lazily

PATTERNS = [
    (r"^(?P<name>[a-z]+)(?:, (?P<age>\d+))?:", re.MULTILINE),
    (r"(?i:mrs?|ms)\.? (?P<who>[^\W\d_]++)(?=,|$)", 0),
    (r"(?>a|ab)(c|d)*?\1?$", re.IGNORECASE),
    ("[\u2013\u2014\U0001f600-\U0001f64f]+", 0),
    ("", 0),
]


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "lazily.patterns"
    monkeypatch.setattr(compiled, "_path", lambda: path)
    monkeypatch.setattr(compiled, "_WORTH", 1)
    monkeypatch.setattr(compiled, "_asked", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    compiled._kept.cache_clear()
    return path


@pytest.fixture(autouse=True)
def _as_it_was() -> object:
    yield
    compiled._kept.cache_clear()


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_a_pattern_put_together_is_the_pattern(source: str, flags: int) -> None:
    again = compiled.assembled(source, compiled.programme(source, flags))
    assert again == re.compile(source, flags)  # compares the code
    assert dict(again.groupindex) == dict(re.compile(source, flags).groupindex)
    assert again.flags == re.compile(source, flags).flags


def test_the_next_run_finds_what_this_one_compiled(beside: Path) -> None:
    made = [compiled.compiled(source, flags) for source, flags in PATTERNS]
    compiled.keep()
    compiled._kept.cache_clear()
    assert [compiled.compiled(source, flags) for source, flags in PATTERNS] == made
    assert all(compiled._asked.values())
    assert [entry.name for entry in beside.parent.iterdir()] == [beside.name]


@pytest.mark.parametrize("damage", [b"", b"abc", b"\0" * 40])
def test_a_damaged_file_is_no_harm(beside: Path, damage: bytes) -> None:
    compiled.compiled("a+", 0)
    compiled.keep()
    beside.write_bytes(damage + beside.read_bytes()[len(damage) + 1 :])
    compiled._kept.cache_clear()
    found = compiled.compiled("a+", 0).match("aab")
    assert found is not None
    assert found.group() == "aa"


def test_a_folder_that_cannot_be_written_is_no_harm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(compiled, "_path", lambda: tmp_path / "missing" / "lazily.patterns")
    compiled._kept.cache_clear()
    assert compiled.compiled("a+", 0).match("aab")
    compiled.keep()
    assert not list(tmp_path.iterdir())


def test_a_slip_is_told(beside: Path) -> None:
    with pytest.raises(re.error):
        compiled.compiled("(", 0)
    with pytest.raises(re.error):
        lazily("(").search("a")


def test_two_runs_of_the_command_say_the_same(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "call.txt").write_text("Ann Hale: We mended the roof in May, and it held.\n", "utf-8")
    (tmp_path / "story.md").write_text('"We mended the roof in May," Ann Hale said.\n', "utf-8")
    command = [sys.executable, "-m", "quotecheck", "verify", "story.md"]
    env = {"PYTHONPYCACHEPREFIX": str(tmp_path / "kept"), "PYTHONPATH": ":".join(sys.path)}
    runs = [
        subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False) for _ in range(2)
    ]
    assert runs[0].returncode == runs[1].returncode == 0
    assert runs[0].stdout == runs[1].stdout
    assert len(list((tmp_path / "kept").rglob("*.patterns"))) == 1
