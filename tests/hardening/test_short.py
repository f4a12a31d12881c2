"""The short version of ``make harden``: a sample of each concern, in seconds."""

import os
import sys
import weakref
from pathlib import Path

import pytest
from hardening.fuzz.running import chance
from hardening.fuzz.targets import verdicts
from hardening.hostile.bank import bank
from hardening.hostile.trial import attempt

from hardening import sockets, supply
from quotecheck.cli.memory import limit_memory, released
from quotecheck.documents.model import Document

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


@pytest.mark.parametrize("words", ["that", "that mean", "said", "if", "not", "they"])
def test_a_quotation_may_be_all_that_there_is(words: str) -> None:
    verdicts(f"“{words}”\x1e{words}".encode())
    verdicts(f"“{words}".encode())


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


def test_what_an_error_ended_is_given_back_before_it_is_told() -> None:
    held: list[weakref.ref[Document]] = []

    def work() -> None:
        document = Document(path="a", text="b", sha256="", reader="text")
        held.append(weakref.ref(document))
        raise MemoryError

    with pytest.raises(MemoryError) as caught:
        work()
    released(caught.value)
    assert held[0]() is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to it")
def test_no_more_memory_is_asked_for_than_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked.append(limits))
    limit_memory()
    assert 0 < asked[0][0] <= os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
