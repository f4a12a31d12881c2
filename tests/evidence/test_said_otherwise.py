"""Reported speech that turns what was said: told and was told, doubts, more and less, what should have been done."""

import pytest

from quotecheck import check

_CASES = [
    (
        "I was told in March that the roof leaked.",
        "said she told the board in March that the roof leaked.",
        False,
    ),
    (
        "I told the board in March that the roof leaked.",
        "said she was told in March that the roof leaked.",
        False,
    ),
    (
        "I told the board in March that the roof leaked.",
        "said she told the board the roof leaked in March.",
        True,
    ),
    ("The work cost £3m, which was more than we had planned.", "said the work cost less than planned.", False),
    ("The work cost £3m, which was more than we had planned.", "said the work cost more than planned.", True),
    ("I am sure the pool will reopen.", "doubted that the pool would reopen.", False),
    ("I don't think the pool will reopen.", "doubted that the pool would reopen.", True),
    ("It would be wrong to say that we knew nothing.", "said they knew nothing.", False),
    ("The strike will go on even if the firm makes an offer.", "said the strike would go on if the firm did.", False),
    ("I asked the police to investigate in June.", "said the police were investigating.", False),
    ("I asked the police to investigate in June.", "said she had asked the police to investigate.", True),
    ("I should have called the police.", "said she called the police.", False),
    ("The minister knew about the leak and did nothing.", "said the minister did not know about the leak.", False),
    ("The minister knew about the leak and did nothing.", "said the minister knew about the leak.", True),
]


@pytest.mark.parametrize(("source", "said", "right"), _CASES)
def test_what_was_said_is_not_turned(source: str, said: str, right: bool) -> None:
    judged = check(f"Ann Hale {said}\n", {"note.txt": f"ANN HALE: {source}"}).judgements[-1]
    assert (judged.verdict != "unsourced") == right
