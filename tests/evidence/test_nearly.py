"""A claim in nearly a sentence's own words: every figure in its own place, no condition cut behind it."""

import pytest

from quotecheck import check, judge

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


@pytest.mark.parametrize(
    ("article", "said", "found"),
    [
        ("He denied that he had offered to resign.", "I did not offer to resign.", "verified"),
        ("He denied that he had offered to resign.", "I offered to resign.", "unsourced"),
        ("He said that he had offered to resign.", "I did not offer to resign.", "unsourced"),
        ("He disputed that the pump had failed.", "The pump has not failed.", "verified"),
    ],
)
def test_what_somebody_denied_is_claimed_not_to_be_so(article: str, said: str, found: str) -> None:
    text = f"The club met.\n\nRolf Ames spoke on Monday. {article}\n"
    report = check(text, {"talk.txt": f"ROLF AMES: Good day. {said} We go on."})
    assert [j.verdict for j in report.judgements if j.claim.kind == "indirect"] == [found]
