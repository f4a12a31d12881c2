"""kill -9 at random moments: of indexing, of writing claims and sign-offs, with two writers and two readers at work."""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from hardening.figures import Figure

CONCERN: Final = "Crashes"
_ROOT: Final = Path(__file__).parent.parent
_INDEX: Final = """
import sys
from pathlib import Path
from quotecheck.sources.packet import open_packet
folder = Path(sys.argv[1])
print("at work", flush=True)
while True:
    packet = open_packet([folder / "sources"], cache_dir=folder / ".quotecheck")
    for source in packet.store.ids():
        assert packet.store.load(source).text.startswith("Words of"), source
        assert list(packet.store.exact(["words", "of"])), source
    if sys.argv[2] == "reader":
        continue
    number = int(sys.argv[3])
    for k in range(6):
        number += 1
        beside = folder / f"{sys.argv[2]}{k}.new"
        beside.write_text(f"Words of version {number}. " + "More of the same. " * 200)
        beside.replace(folder / "sources" / f"{sys.argv[2]}{k}.txt")
"""


def crashes(kills: int) -> list[Figure]:
    """Half of the kills hit the index, half claims and sign-offs."""
    from tests.ledger.test_crashes import finish, kill_writers

    index, wrong = _index(kills // 2)
    with tempfile.TemporaryDirectory(prefix="quotecheck-crash-") as place:
        folder = Path(place)
        told = kill_writers(folder, kills - kills // 2)
        finish(folder, told)
    return [
        Figure(concern=CONCERN, what="kill -9 of processes that write the index, two writers and two readers at a time",
               measured=f"{index}, next run wrong {wrong} times", promised="right every time", kept=not wrong),
        Figure(concern=CONCERN, what="kill -9 of processes that write claims and sign-offs, two at a time",
               measured=f"{kills - kills // 2}, {told} acknowledged, 0 lost", promised="0 lost", kept=True),
    ]  # fmt: skip


def _index(kills: int) -> tuple[int, int]:
    """Kills that were made, and how often the packet was not right afterwards."""
    chance = random.Random(kills)
    done = wrong = 0
    with tempfile.TemporaryDirectory(prefix="quotecheck-crash-") as place:
        folder = Path(place)
        (folder / "sources").mkdir()
        for name in ("a", "b"):
            for k in range(6):
                (folder / "sources" / f"{name}{k}.txt").write_text("Words of version 0. " + "More of it. " * 200)
        while done < kills:
            running = [_started(folder, *who) for who in (("a", done), ("b", done), ("reader", 0), ("reader", 0))]
            time.sleep(chance.uniform(0, 0.4))
            for process in running:
                os.kill(process.pid, signal.SIGKILL)
                _, complaint = process.communicate()
                wrong += b"Traceback" in complaint
                done += 1
            wrong += not _right(folder)
    return done, wrong


def _started(folder: Path, who: str, number: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", _INDEX, str(folder), who, str(number)]
    process = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    return process


def _right(folder: Path) -> bool:
    """The packet says what the files say, the index is whole, and finds every document."""
    from quotecheck.sources.packet import open_packet
    from quotecheck.sources.stores.sqlite import open_cache

    packet = open_packet([folder / "sources"], cache_dir=folder / ".quotecheck")
    whole = {path.name: path.read_text() for path in (folder / "sources").glob("*.txt")}
    same = {source: packet.store.load(source).text for source in packet.store.ids()} == whole
    found = {passage.source for passage in packet.store.exact(["words", "of", "version"])} == set(whole)
    cache, note = open_cache(folder / ".quotecheck")
    said = note if cache is None else cache.check()
    if cache is not None:
        cache.close()
    if not (same and found and said is None):
        sys.stderr.write(json.dumps([same, found, said]) + "\n")
    return same and found and said is None
