"""Compiled patterns that are kept from one run to the next."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from quotecheck.text import compiled, kept
from quotecheck.text.lazily import lazily
from quotecheck.text.tables import table

PATTERNS = [
    (r"^(?P<name>[a-z]+)(?:, (?P<age>\d+))?:", re.MULTILINE),
    (r"(?i:mrs?|ms)\.? (?P<who>[^\W\d_]++)(?=,|$)", 0),
    (r"(?>a|ab)(c|d)*?\1?$", re.IGNORECASE),
    ("[\u2013\u2014\U0001f600-\U0001f64f]+", 0),
    ("", 0),
]


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "lazily.values"
    monkeypatch.setattr(kept, "_path", lambda: path)
    monkeypatch.setattr(kept, "_WORTH", 1)
    monkeypatch.setattr(kept, "_asked", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept._kept.cache_clear()
    return path


@pytest.fixture(autouse=True)
def _as_it_was() -> object:
    yield
    kept._kept.cache_clear()


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_a_pattern_put_together_is_the_pattern(source: str, flags: int) -> None:
    wide = compiled.with_latin_letters(source)
    again = compiled.assembled(wide, compiled.programme(source, flags))
    assert again == re.compile(wide, flags)  # compares the code
    assert dict(again.groupindex) == dict(re.compile(wide, flags).groupindex)
    assert again.flags == re.compile(wide, flags).flags


def test_the_next_run_finds_what_this_one_compiled(beside: Path) -> None:
    line = "Zoë, 12: Mr Ab (abba) \u2013 \U0001f600"

    def hits() -> list[list[tuple[int, int]]]:
        return [[m.span() for m in compiled.compiled(*pattern).finditer(line)] for pattern in PATTERNS]

    made = hits()
    kept.keep()
    kept._kept.cache_clear()
    assert hits() == made
    assert not any(kept._asked.values())
    assert [entry.name for entry in beside.parent.iterdir()] == [beside.name]


@pytest.mark.parametrize("seconds", [0.0, 60.0])
def test_a_single_pattern_is_kept_where_it_takes_long(
    beside: Path, monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    monkeypatch.setattr(kept, "_WORTH", 12)
    monkeypatch.setattr(kept, "_LONG", seconds)
    compiled.compiled("a+(?:b|c)", 0)
    kept.keep()
    assert beside.exists() == (seconds == 0.0)


@pytest.mark.parametrize("damage", [b"", b"abc", b"\0" * 40])
def test_a_damaged_file_is_no_harm(beside: Path, damage: bytes) -> None:
    compiled.compiled("a+", 0)
    kept.keep()
    beside.write_bytes(damage + beside.read_bytes()[len(damage) + 1 :])
    kept._kept.cache_clear()
    found = compiled.compiled("a+", 0).match("aab")
    assert found is not None
    assert found.group() == "aa"


def test_a_folder_that_cannot_be_written_is_no_harm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(kept, "_path", lambda: tmp_path / "missing" / "lazily.values")
    kept._kept.cache_clear()
    assert compiled.compiled("a+", 0).match("aab")
    kept.keep()
    assert not list(tmp_path.iterdir())


def test_a_word_list_that_ships_is_kept_and_made_anew_where_it_changed(beside: Path) -> None:
    made = table("claims/assertions", "en.toml")
    kept.keep()
    kept._kept.cache_clear()
    assert table("claims/assertions", "en.toml") == made
    assert not any(kept._asked.values())
    (key,) = kept._asked
    assert kept.found((key[0], key[1] ^ 1), dict) is None  # the same file with another content


def test_a_pattern_of_other_letters_is_another(beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiled.compiled("[A-Z]+", 0).match("Áine") is not None
    kept.keep()
    kept._kept.cache_clear()
    monkeypatch.setattr(compiled, "_letters", lambda: ("", ""))
    monkeypatch.setattr(compiled, "_alphabet", lambda: 0)
    assert compiled.compiled("[A-Z]+", 0).match("Áine") is None


def test_a_slip_is_told(beside: Path) -> None:
    with pytest.raises(re.error):
        compiled.compiled("(", 0)
    kept.keep()  # and does no harm to the rest
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
    assert len(list((tmp_path / "kept").rglob("*.values"))) == 1
