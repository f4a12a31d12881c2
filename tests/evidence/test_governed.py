"""Honest claims beside dishonest ones where all turns on what governs the words of a source: whether a proposal was
carried, what a doubt or a denial is of, what a denial says in other words, and who says it (``governed.txt``)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.evidence.test_facts import codes, judge

_OPEN = {"QC104", "QC201", "QC404"}
"""Findings with which a claim is not taken for supported, whatever its verdict."""


def _cases() -> Iterator[tuple[str, str | None, str, bool]]:
    """Source, speaker, claim, and whether the source supports it."""
    source, speaker = "", None
    for line in (Path(__file__).parent / "governed.txt").read_text("utf-8").splitlines():
        mark, _, said = line.partition(" ")
        if mark == "=":
            source, speaker = said.replace(" / ", "\n"), None
        elif mark == "@":
            speaker = said
        elif mark in ("+", "-"):
            yield source, speaker, said, mark == "+"


@pytest.mark.parametrize(("source", "speaker", "claim", "right"), list(_cases()))
def test_what_governs_the_words_decides(
    tmp_path: Path, source: str, speaker: str | None, claim: str, right: bool
) -> None:
    judged = judge(tmp_path, source, claim, speaker)
    assert (judged.verdict != "unsourced" and not codes(judged) & _OPEN) is right, [f.message for f in judged.findings]
