"""Who voted which way, by lists of names, by what others tell and by a member's own words."""

import pytest

from quotecheck import check

_CASES = [
    ("MARA QUILL: I am voting no.", "Mara Quill voted against the plan.", True),
    ("MARA QUILL: I vote no.", "Council member Mara Quill voted against the plan.", True),
    ("MARA QUILL: I am voting no.", "Mara Quill voted for the plan.", False),
    ("MARA QUILL: I would vote no if it came back.", "Mara Quill voted against the plan.", False),
    ("Mara Quill and Oskar Lind voted no.", "Oskar Lind voted against the plan.", True),
    ("Mara Quill and Oskar Lind voted no.", "Oskar Lind voted for the plan.", False),
    ("Mara Quill voted yes.", "Mara Quill voted against the plan.", False),
    ("The motion carried 5-2, with Quill and Lind opposed.", "Mara Quill voted against the motion.", True),
    ("The motion carried 5-2, with Quill and Lind opposed.", "Mara Quill voted for the motion.", False),
    ("Voting no: Quill, Lind. Voting yes: Osei, Dane, Roe.", "Mara Quill voted against the motion.", True),
    ("Voting no: Quill, Lind. Voting yes: Osei, Dane, Roe.", "Mara Quill voted for the motion.", False),
]


@pytest.mark.parametrize(("source", "claim", "right"), _CASES)
def test_a_vote_counts_for_the_side_it_was_cast_on(source: str, claim: str, right: bool) -> None:
    judged = check(
        f"{claim}\n", {"minutes.txt": f"Minutes of the council\n\nItem 4 was called.\n\n{source}\n"}
    ).judgements
    assert (judged[0].verdict != "unsourced") == right
