"""Floors on what stands around a sentence. A floor is never lowered in silence: the commit that lowers one says why."""

from tests.accuracy.frames_bank import score


def test_sentences_turned_by_what_is_left_away_are_not_verified() -> None:
    assert len(score().verified) <= 333, [case["quote"] for case, _ in score().verified]


def test_sentences_that_lose_nothing_are_verified() -> None:
    assert len(score().refused) <= 53, [case["quote"] for case, _ in score().refused]


def test_the_bank_is_whole() -> None:
    assert (score().honest, score().dishonest) == (1912, 1907)
