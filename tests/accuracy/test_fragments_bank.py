"""Floors on a few words in marks. A floor is never lowered in silence: the commit that lowers one says why."""

from tests.accuracy.fragments_bank import score


def test_dishonest_fragments_are_not_verified() -> None:
    assert len(score().verified) <= 38, [case["id"] for case, _ in score().verified]


def test_honest_fragments_are_verified() -> None:
    assert len(score().refused) <= 7, [case["id"] for case, _ in score().refused]


def test_the_bank_is_whole() -> None:
    assert (score().honest, score().dishonest) == (300, 280)
