"""What several processes read and index is what one does."""

import os
import random
from pathlib import Path
from typing import Any

import pytest

from quotecheck.sources import packet as module
from quotecheck.sources import preparing
from quotecheck.sources.crew import share
from quotecheck.sources.facts import FactTables
from quotecheck.sources.making import Making
from quotecheck.sources.packet import Packet, open_packet
from quotecheck.sources.walk import Walk


def double(number: int) -> int:
    """Ends the process that works for others on 3, fails on 5."""
    if number == 5:
        raise ValueError("five")
    if number == 3 and os.environ.get("TEST_CREW_PARENT") != str(os.getpid()):
        os._exit(1)
    return 2 * number


def test_a_piece_whose_process_dies_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_CREW_PARENT", str(os.getpid()))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    assert dict(share(double, [1, 2, 3, 4], 2)) == {0: 2, 1: 4, 2: 6, 3: 8}
    assert dict(share(double, [1], 2)) == {0: 2}


def test_an_error_of_the_work_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    with pytest.raises(ValueError, match="five"):
        list(share(double, [5, 1], 1))


def test_a_packet_read_by_several_processes_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(4)  # noqa: S311
    words = [f"word{chr(97 + k // 26)}{chr(97 + k % 26)}" for k in range(300)]
    sources = tmp_path / "sources"
    sources.mkdir()
    for number in range(9):
        said = "\n\n".join(" ".join(chance.choices(words, k=60)) for _ in range(20))
        text = f"MS POE: {said}\n\n[OFF THE RECORD]\n\nMR ROE: [Applause] {said[:100]}"
        (sources / f"{number}.txt").write_text(text, encoding="utf-8")
    (sources / "empty.txt").write_text("")
    (sources / "mail.eml").write_text("From: Ann Poe <ann@example.org>\nSubject: Hello\n\nThe bridge will not close.\n")
    alone = open_packet([sources], cache_dir=tmp_path / "alone", jobs=1)
    monkeypatch.setattr(module, "_SHARED", 0)
    monkeypatch.setattr(preparing, "_LEAST", 2000)
    shares = list(preparing.prepared([], Making(facts=FactTables(Walk()), quoted=None), 2))
    assert shares == []  # nothing to do
    seen: list[int] = []

    def counted(function: Any, pieces: Any, processes: int) -> Any:
        seen.append(len(pieces))
        return share(function, pieces, processes)

    monkeypatch.setattr(preparing, "share", counted)
    shared = open_packet([sources], cache_dir=tmp_path / "shared", jobs=2)
    assert seen[0] > 3
    same(alone, shared)
    assert open_packet([sources], cache_dir=tmp_path / "shared").read == 0
    (sources / "3.txt").write_text("Nothing but this. " * 300, encoding="utf-8")
    again = open_packet([sources], cache_dir=tmp_path / "shared", jobs=2)
    assert again.read == 1
    same(open_packet([sources], cache_dir=tmp_path / "alone", jobs=1), again)


def same(one: Packet, two: Packet) -> None:
    assert one.documents == two.documents
    assert one.errors == two.errors
    for source in one.store.ids():
        a, b = one.store.load(source), two.store.load(source)
        assert (a.document, a.voices) == (b.document, b.voices)
        norms = list(a.words.norms)
        assert norms == list(b.words.norms)
        for first in range(0, len(norms) - 8, 150):
            query = norms[first : first + 8]
            assert list(one.store.exact(query)) == list(two.store.exact(query))
            assert one.store.candidates(query, limit=5) == two.store.candidates(query, limit=5)
