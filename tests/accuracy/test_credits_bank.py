"""Floors on whom passages credit. A floor is never lowered in silence: the commit that lowers one says why."""

from tests.accuracy.credits_bank import score, tables


def test_passages_credit_whom_a_reader_takes_them_to() -> None:
    found = score("credits-1")
    assert len(found.wrong) <= 18, found.wrong
    assert not found.somebody, found.somebody
    assert (found.speakers, found.nobody) == (306, 24)


def test_every_table_has_a_floor() -> None:
    assert tables() == ("credits-1",)
