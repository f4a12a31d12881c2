"""Floors on whole stories. A floor is never lowered in silence: the commit that lowers one says why."""

from tests.accuracy.stories_bank import score, stories

FIRST = tuple(name for name in stories() if len(name) == 2 and name[0] in "abc")
"""The fifteen that were there first: their floors are their own."""


def test_the_first_fifteen_are_no_worse() -> None:
    assert len(score(FIRST).refused) <= 34
    assert len(score(FIRST).verified) <= 6
    assert len(score(FIRST).miscredited) <= 31


def test_honest_quotations_of_whole_stories_are_verified() -> None:
    assert len(score().refused) <= 163, [gold["text"] for gold, _ in score().refused]


def test_faulty_quotations_of_whole_stories_are_not() -> None:
    assert len(score().verified) <= 52, [gold["text"] for gold, _ in score().verified]


def test_stories_are_credited_as_a_reader_would() -> None:
    assert len(score().miscredited) <= 202, [gold["text"] for gold, _ in score().miscredited]
    assert len(score().lost) <= 1


def test_the_bank_is_whole() -> None:
    assert len(stories()) == 127
    assert (score().honest, score().faults) == (2632, 1003)
