"""A claim in nearly a sentence's own words: every figure in its own place, no condition cut behind it."""

import pytest

from quotecheck import judge

SAID = "The firm has interest from two clubs in Spain and one in Germany."


def verdict(claim: str, said: str) -> str:
    return judge(claim, {"talk.txt": f"ANN POE: {said}"}, speaker="Ann Poe", kind="indirect").verdict


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("the firm had interest from two clubs in Spain and two in Germany", SAID),
        ("three ships sailed in May and three in June", "Three ships sailed in May and two in June."),
        ("the firm hired 40 men in Leeds and 40 in York", "The firm hired 40 men in Leeds and 25 in York."),
    ],
)
def test_a_figure_counts_in_its_own_place_only(claim: str, said: str) -> None:
    assert verdict(claim, said) == "unsourced"
    assert verdict(said.rstrip("."), said) == "verified"


@pytest.mark.parametrize("tail", ["on condition that the culvert is rebuilt", "provided that the road is closed"])
def test_a_condition_cut_behind_a_claim_is_said(tail: str) -> None:
    assert (
        verdict("the agency has withdrawn its objection", f"The agency has withdrawn its objection {tail}.")
        != "verified"
    )
    assert verdict("the agency has withdrawn its objection", "The agency has withdrawn its objection.") == "verified"


def test_a_date_behind_a_claim_is_no_condition() -> None:
    assert verdict("the firm runs the pool", "The firm runs the pool until 31 March 2027.") != "unsourced"
