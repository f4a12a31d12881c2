"""Killed at any moment of a write, nothing is lost and nothing is left half written."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quotecheck.story.ledgers import Keeping, kept_claims, opened_ledger

_WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from quotecheck.claims.printing import dump
from quotecheck.story.files import alone_in, write_file
from quotecheck.story.ledgers import Keeping, write_sign_off
from tests.ledger.test_chain import sign_off
keeping = Keeping(folder=Path(sys.argv[1]), name="article")
claims = [{"id": f"c{n}", "kind": "direct", "text": "We will build homes. " * 20} for n in range(60)]
for number in range(1, 100000):
    by = f"{sys.argv[2]}-{number}"
    write_sign_off(keeping, replace(sign_off(number % 50), by=by))
    print(by, flush=True)
    with alone_in(keeping.folder):
        write_file(keeping.claims, dump({"schema_version": "1.0", "claims": claims[: 1 + number % 60]}))
"""
ROOT = Path(__file__).parents[2]


def start(folder: Path, name: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", _WRITER, str(folder), name]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def kill_writers(folder: Path, kills: int) -> int:
    """Two writers at a time, killed at random moments; returns how many decisions they were told were kept."""
    chance = random.Random(kills)  # noqa: S311
    keeping = Keeping(folder=folder, name="article")
    told: list[str] = []
    killed = 0
    while killed < kills:
        writers = [start(folder, f"w{killed}a"), start(folder, f"w{killed}b")]
        for writer in writers:  # both are at work
            assert writer.stdout is not None
            told.append(writer.stdout.readline().decode().strip())
        time.sleep(chance.uniform(0, 0.15))
        for writer in writers:
            os.kill(writer.pid, signal.SIGKILL)
            out, err = writer.communicate()
            assert not err, err.decode()
            told.extend(line for line in out.decode().split("\n")[:-1] if line)
            killed += 1
        opened = opened_ledger(keeping)
        assert opened.broken is None, opened.flaws
        assert set(told) <= {sign_off.by for sign_off in opened.sign_offs}
        kept_claims(keeping)
    return len(told)


def finish(folder: Path, told: int) -> None:
    """The next writer mends the seal and sweeps what the killed ones left."""
    from quotecheck.story.files import write_file
    from quotecheck.story.ledgers import write_sign_off
    from tests.ledger.test_chain import sign_off

    keeping = Keeping(folder=folder, name="article")
    write_sign_off(keeping, sign_off(1))
    write_file(keeping.claims, keeping.claims.read_bytes() if keeping.claims.exists() else b'{"claims": []}')
    opened = opened_ledger(keeping)
    assert not opened.flaws
    assert len(opened.sign_offs) > told
    names = {path.name for path in folder.iterdir()}
    assert names == {".gitattributes", "article.json", "article.signoffs.jsonl", "article.signoffs.seal"}


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_forty_kills_lose_nothing(tmp_path: Path) -> None:
    finish(tmp_path, kill_writers(tmp_path, 40))


def test_a_reader_never_takes_a_writer_at_work_for_a_broken_ledger(tmp_path: Path) -> None:
    keeping = Keeping(folder=tmp_path, name="article")
    writer = start(tmp_path, "w")
    assert writer.stdout is not None
    writer.stdout.readline()
    try:
        for _ in range(60):
            assert opened_ledger(keeping).broken is None
    finally:
        writer.kill()
        writer.communicate()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_two_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    finish(tmp_path, kill_writers(tmp_path, 200))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_says_so(tmp_path: Path) -> None:
    from quotecheck.errors import UsageError
    from quotecheck.story.files import write_file

    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="cannot be written"):
        write_file(tmp_path / "x", b"")
