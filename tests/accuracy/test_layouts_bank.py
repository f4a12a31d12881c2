"""Floors on whose words they are, in documents of many layouts. A floor is never lowered in silence."""

from tests.accuracy.layouts_bank import layouts, score


def test_honest_quotations_are_verified_whatever_the_layout() -> None:
    assert len(score().refused) <= 89, score().refused


def test_words_of_another_in_the_same_document_are_not() -> None:
    assert len(score().verified) <= 8, score().verified


def test_the_bank_is_whole() -> None:
    assert len(list(layouts())) == 156
    assert (score().honest, score().faults) == (585, 312)
