"""Refusals, stances and *few* in reported speech: each with its opposite."""

import pytest

from quotecheck import check

_CASES = [
    ("We will not rule out job cuts.", "Ann Hale declined to rule out job cuts.", True),
    ("I can't rule out job cuts.", "Ann Hale refused to rule out job cuts.", True),
    ("I rule out job cuts.", "Ann Hale refused to rule out job cuts.", False),
    ("I am not going to resign.", "Ann Hale refused to resign.", True),
    ("I will resign.", "Ann Hale refused to resign.", False),
    ("I refuse to sign that letter.", "Ann Hale refused to sign the letter.", True),
    ("I signed that letter.", "Ann Hale refused to sign the letter.", False),
    ("I deny that I met him.", "Ann Hale denied meeting him.", True),
    ("Most of our members are against the merger.", "Ann Hale said most members opposed the merger.", True),
    ("Most of our members are in favour of the merger.", "Ann Hale said most members were against the merger.", False),
    ("Most of our members support the merger.", "Ann Hale said most members were against the merger.", False),
    ("I am against the merger.", "Ann Hale backed the merger.", False),
    ("I am against the merger.", "Ann Hale opposed the merger.", True),
    ("I refused the money.", "Ann Hale took the money.", False),
    ("I was offered a bribe and turned it down.", "Ann Hale took a bribe.", False),
    ("I was offered a bribe and took it.", "Ann Hale took a bribe.", True),
    ("A few of our drivers refused the shift.", "Ann Hale said few drivers refused the shift.", False),
    ("Few of the tenants complained.", "Ann Hale said a few tenants complained.", False),
    ("Few of the tenants complained.", "Ann Hale said few tenants complained.", True),
]


@pytest.mark.parametrize(("source", "claim", "right"), _CASES)
def test_for_or_against_refused_or_done(source: str, claim: str, right: bool) -> None:
    judged = check(f"{claim}\n", {"note.txt": f"ANN HALE: {source}"}).judgements[-1]
    assert (judged.verdict != "unsourced") == right
