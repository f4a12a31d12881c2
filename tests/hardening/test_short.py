"""The short version of ``make harden``: a sample of each concern, in seconds."""

from pathlib import Path

import pytest
from hardening.fuzz.running import chance
from hardening.hostile.bank import bank
from hardening.hostile.trial import attempt

from hardening import sockets, supply

SAMPLE = (
    "article: a FIFO",
    "disk full after 8 KB",
    "ledger: rubbish",
    "packet: a folder that may not be read",
    "record: offsets beyond every integer",
    "settings: an unknown key that acts",
    "source laughs.docx",
    "source yaml-bomb.md",
    "source: only NULs",
)


_COMMANDS = {("verify", "article.md"), ("sources", "doctor"), ("find", "four hundred homes")}


def test_the_bank_holds_what_it_promises() -> None:
    names = [trial.name for trial in bank()]
    assert len(names) == len(set(names)) >= 150


@pytest.mark.parametrize("name", SAMPLE)
def test_hostile_input(name: str) -> None:
    (trial,) = (trial for trial in bank() if trial.name == name)
    assert attempt(trial).faults == ()


def test_changed_examples_break_nothing() -> None:
    assert chance(12, seed=7) == []


def test_no_command_needs_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "COMMANDS", [c for c in sockets.COMMANDS if c[:2] in _COMMANDS])
    assert sockets.tried(tmp_path)[1] == []


def test_licences_fit() -> None:
    assert supply.licences()[1] == []


def test_an_article_larger_than_memory_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    from quotecheck.cli.outcome import outcome

    def work() -> None:
        raise MemoryError

    assert outcome(work, debug=False) == 2
    assert "needs more memory" in capsys.readouterr().err
