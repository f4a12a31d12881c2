"""Statements that their sentence bears out though it says *never* or *want*, and those that only look borne out."""

from pathlib import Path

import pytest

from quotecheck.claims.model import Claim
from quotecheck.pipeline import Checker, open_packet
from quotecheck.verdict.policy import POLICIES
from tests.evidence.test_facts import codes, judge


@pytest.mark.parametrize(
    ("source", "claim", "speaker"),
    [
        (
            "Herring landed: 1,940 tonnes; the catch had never been lower than 2,000 tonnes before.",
            "The catch of herring fell below 2,000 tonnes for the first time.",
            None,
        ),
        (
            "LENA OST: I want to be plain about the roof: a smaller hall does not pay for it.",
            "a smaller hall would not pay for the roof",
            "Lena Ost",
        ),
        (
            "The drop in marks is small and it's what we expected. There is no plan to mark more strictly.",
            "The drop in marks had been expected.",
            None,
        ),
        (
            "Mrs J. Falk, chair of the Tolby Rowers, asked about the lock.",
            "Joan Falk, who chairs the Tolby Rowers",
            None,
        ),
        (
            "The port represents that it has spent $27 million on dredging, including $9 million in fees.",
            "Dredging cost the port $27 million.",
            None,
        ),
        (
            "Stowe Head had gusts of 94 mph on Sunday 2 May 2021, the highest there. Records began in 1961.",
            "Gusts of 94 mph were measured at Stowe Head, the highest there since records began in 1961.",
            None,
        ),
    ],
)
def test_what_the_sentence_bears_out_passes(tmp_path: Path, source: str, claim: str, speaker: str | None) -> None:
    assert judge(tmp_path, source, claim, speaker).verdict != "unsourced"


@pytest.mark.parametrize(
    ("source", "wrong", "right", "code"),
    [
        (
            "The region has offered a loan of £1.5 million for the pier; a grant of £300,000 was turned down.",
            "The region has offered a grant of £1.5 million for the pier.",
            "The region has offered a loan of £1.5 million for the pier.",
            "QC401",
        ),
        (
            "Bread rose by 8.2 per cent in Tolby in the year to July; milk rose by 6.9 and eggs by 7.4 per cent.",
            "Bread rose by 8.2 per cent, the steepest rise of any town.",
            "Bread rose by 8.2 per cent in the year to July.",
            "QC502",
        ),
        (
            "The Assembly of Harbour County met in June and two of the counties beside it have such a law.",
            "Harbour County would be the first county to pass such a law.",
            "Two counties beside Harbour County have such a law.",
            "QC502",
        ),
    ],
)
def test_what_only_looks_borne_out_is_refused(tmp_path: Path, source: str, wrong: str, right: str, code: str) -> None:
    found = judge(tmp_path, source, wrong)
    assert found.verdict == "unsourced"
    assert code in codes(found)
    assert judge(tmp_path, source, right).verdict != "unsourced"


def test_the_previous_quarter_is_that_before_the_one_just_spoken_of(tmp_path: Path) -> None:
    said = "Sales grew by 0.9% in the first quarter and fell by 1.8% in the second."
    (tmp_path / "report.txt").write_text(f"---\ndate: 2022-07-20\n---\n\n{said}\n", "utf-8")
    checker = Checker(open_packet([tmp_path]), policy=POLICIES["newsroom"], on="2022-08-03")
    before = "Sales fell by 1.8 per cent in the second quarter. "
    for share, right in (("0.9", True), ("1.8", False)):
        text = f"They had risen by {share} per cent in the previous quarter."
        found = checker.judge(Claim(id="c", kind="statement", text=text, context=before, attribution=None))
        assert (found.verdict != "unsourced") is right


def test_whoever_has_not_decided_is_not_sure(tmp_path: Path) -> None:
    source = "LENA OST: I have questions about the five per cent, and I haven't decided how I'll vote."
    found = judge(tmp_path, source, "she would vote against the increase", "Lena Ost")
    assert found.verdict == "unsourced"
    assert "QC405" in codes(found)
