"""Floors on whole stories. A floor is never lowered in silence: the commit that lowers one says why."""

from tests.accuracy.stories_bank import score, stories


def test_honest_quotations_of_whole_stories_are_verified() -> None:
    assert len(score().refused) <= 35, [gold["text"] for gold, _ in score().refused]


def test_faulty_quotations_of_whole_stories_are_not() -> None:
    assert len(score().verified) <= 5, [gold["text"] for gold, _ in score().verified]


def test_stories_are_credited_as_a_reader_would() -> None:
    assert len(score().miscredited) <= 32, [gold["text"] for gold, _ in score().miscredited]
    assert len(score().lost) == 0


def test_the_bank_is_whole() -> None:
    assert len(stories()) == 15
    assert (score().honest, score().faults) == (347, 136)
