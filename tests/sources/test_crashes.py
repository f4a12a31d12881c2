"""Killed at any moment, or used by several processes at once, the next run gives the files' own words."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from quotecheck.sources.packet import open_packet

_RUN = """
import sys
from pathlib import Path
from quotecheck.sources.packet import open_packet
folder = Path(sys.argv[1])
for _ in range(int(sys.argv[2])):
    packet = open_packet([folder / "sources"], cache_dir=folder / ".quotecheck")
    for source in packet.store.ids():
        document = packet.store.load(source)
        assert document.text.startswith("Words of"), document.text[:40]
        assert list(packet.store.exact(["words", "of"])), source
    assert not [w for w in packet.warnings if "cache" in w], packet.warnings
"""


def write(folder: Path, version: int) -> None:
    (folder / "sources").mkdir(exist_ok=True)
    for number in range(12):
        beside = folder / f"{number}.new"
        beside.write_text(f"Words of version {version}, source {number}. " + "More of the same. " * 200)
        beside.replace(folder / "sources" / f"{number}.txt")


def start(folder: Path, rounds: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", _RUN, str(folder), str(rounds)], stderr=subprocess.PIPE)


def check(folder: Path, version: int) -> None:
    packet = open_packet([folder / "sources"], cache_dir=folder / ".quotecheck")
    assert len(packet.documents) == 12
    for source in packet.store.ids():
        assert packet.store.load(source).text.startswith(f"Words of version {version}, source {source[:-4]}.")
    assert open_packet([folder / "sources"], cache_dir=folder / ".quotecheck").read == 0


def test_killed_at_any_moment_the_next_run_is_right(tmp_path: Path) -> None:
    chance = random.Random(3)  # noqa: S311
    for version in range(12):
        write(tmp_path, version)
        process = start(tmp_path, 1000)
        time.sleep(chance.uniform(0.05, 0.35))
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        check(tmp_path, version)


def test_several_processes_at_once_while_files_change(tmp_path: Path) -> None:
    write(tmp_path, 0)
    processes = [start(tmp_path, 12) for _ in range(4)]
    for version in range(1, 6):
        time.sleep(0.1)
        write(tmp_path, version)
    said = [process.communicate(timeout=120)[1].decode()[-600:] for process in processes]
    assert [complaint for process, complaint in zip(processes, said, strict=True) if process.returncode] == []
    check(tmp_path, 5)
