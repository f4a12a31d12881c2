"""The same thirty quotations in every format: all verified as spoken, none verified as changed."""

from pathlib import Path

import pytest

from quotecheck.claims.model import Attribution, Claim
from quotecheck.pipeline import Checker, open_packet
from quotecheck.verdict.policy import POLICIES
from tests.documents.bank import CHANGED, QUOTATIONS, SPEAKERS
from tests.documents.producers import MADE

UNNAMED = frozenset({"a.srt", "a.html", "a.mhtml", "a.csv", "a.xlsx"})
"""Formats whose file names no speakers; their quotations are checked as words without one."""


def _claim(name: str, number: int, text: str) -> Claim:
    who = None if name in UNNAMED else "Ines Okafor" if name == "a.eml" else SPEAKERS[number % 3]
    credit = Attribution(speaker=who, mention=None) if who else None
    return Claim(id=f"q{number}", kind="direct", text=text, attribution=credit)


@pytest.mark.parametrize("name", sorted(MADE))
def test_every_quotation_is_verified_and_no_changed_one(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(MADE[name]())
    checker = Checker(open_packet([tmp_path]), policy=POLICIES["newsroom"], on="2026-11-22")
    missed = [q for k, q in enumerate(QUOTATIONS) if checker.judge(_claim(name, k, q)).verdict != "verified"]
    passed = [q for k, q in enumerate(CHANGED) if checker.judge(_claim(name, k, q)).verdict == "verified"]
    assert (missed, passed) == ([], [])
