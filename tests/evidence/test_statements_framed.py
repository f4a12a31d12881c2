"""Reported speech that rests on a clause which its sentence denies, asks, or gives to somebody else."""

import pytest

from quotecheck import check


def _verdict(said: str, article: str) -> str:
    talk = f"Interview, 1 July 2026\n\nANN HALE: {said}\n\nBEN ROE: Thank you.\n"
    return next(j.verdict for j in check(f"{article}\n", {"talk.txt": talk}).judgements)


@pytest.mark.parametrize(
    "said",
    [
        "It is not true that the pool is safe.", "It is false that the pool is safe.",
        "I dispute that the pool is safe.", "I reject the claim that the pool is safe.",
        "The minister claims that the pool is safe.", "I was told that the pool is safe.",
        "Imagine the pool is safe.", "Is the pool safe?", "It is a myth that the pool is safe.",
        "Anyone who says the pool is safe is lying.", "The pool is far from safe.", "The pool is almost safe.",
    ],
)  # fmt: skip
def test_a_clause_that_is_denied_asked_or_anothers_is_no_ground(said: str) -> None:
    assert _verdict(said, "Ann Hale said the pool was safe.") == "unsourced"


@pytest.mark.parametrize(
    "said",
    [
        "The pool is safe.", "I can tell you that the pool is safe.", "Our engineer found that the pool is safe.",
        "As I said in May, the pool is safe.",
    ],
)  # fmt: skip
def test_a_clause_that_is_vouched_for_is(said: str) -> None:
    assert _verdict(said, "Ann Hale said the pool was safe.") != "unsourced"


@pytest.mark.parametrize(
    ("said", "article", "right"),
    [
        ("I deny that I stole the money.", "Ann Hale denied stealing the money.", True),
        ("I deny taking the money.", "Ann Hale denied taking the money.", True),
        ("I did not take the money.", "Ann Hale denied taking the money.", True),
        ("It is untrue that I stole the money.", "Ann Hale denied stealing the money.", True),
        ("I took the money.", "Ann Hale admitted taking the money.", True),
        ("I do not deny that I stole the money.", "Ann Hale denied stealing the money.", False),
        ("I took the money.", "Ann Hale denied taking the money.", False),
        ("I deny that I saw Ben, and I stole the money.", "Ann Hale denied stealing the money.", False),
        ("I deny that I stole the money.", "Ann Hale said she stole the money.", False),
        ("I deny stealing the money.", "Ann Hale admitted stealing the money.", False),
    ],
)
def test_a_denial_is_a_denial(said: str, article: str, right: bool) -> None:
    assert (_verdict(said, article) != "unsourced") == right
