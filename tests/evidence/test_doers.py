"""Claims that give a deed to another than the sources name for it."""

from pathlib import Path

import pytest

from tests.evidence.test_facts import codes, judge

_BONUS = "The chair, Ada Lund, has waived her bonus. The finance chief, Rolf Ames, has accepted a bonus of £94,000."


@pytest.mark.parametrize(
    ("source", "wrong", "right"),
    [
        (_BONUS, "Rolf Ames has waived his bonus.", "Ada Lund has waived her bonus."),
        (
            "Ada Lund moved the motion and Rolf Ames seconded it.",
            "Ada Lund seconded the motion.",
            "Rolf Ames seconded the motion.",
        ),
        (
            "The hospital will pay the trust £2m for the land.",
            "The trust will pay the hospital £2m for the land.",
            "The hospital will pay the trust £2m for the land.",
        ),
        (
            "The police asked the residents to leave their homes.",
            "The residents asked the police to leave their homes.",
            "The police asked residents to leave their homes.",
        ),
        ("Brigg beat Orrin by three goals.", "Orrin beat Brigg by three goals.", "Brigg beat Orrin by three goals."),
    ],
)
def test_a_deed_stays_with_who_did_it(tmp_path: Path, source: str, wrong: str, right: str) -> None:
    found = judge(tmp_path, source, wrong)
    assert found.verdict == "unsourced"
    assert codes(found) & {"QC111", "QC403"}
    assert judge(tmp_path, source, right).verdict != "unsourced"


def test_a_pronoun_leaves_open_who_did_it(tmp_path: Path) -> None:
    source = "Ada Lund chairs the board. In March she opened the new pier."
    assert judge(tmp_path, source, "Ada Lund opened the new pier in March.").verdict != "unsourced"
