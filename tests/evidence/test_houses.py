import pytest

from quotecheck.evidence.voices.houses import is_house


@pytest.mark.parametrize(
    "name", ["Brackenside Trust", "Norlund", "Victoria Council", "the ministry", "Ash & Oram Ltd", "Fenwick Labs"]
)
def test_a_house_has_a_word_of_its_kind_or_nothing_of_a_person(name: str) -> None:
    assert is_house(name)


@pytest.mark.parametrize("name", ["Ann Oram", "Mr Oram", "Dr Fenwick", "Victoria Oram", "Councillor Ash"])
def test_who_has_a_title_or_a_first_name_is_no_house(name: str) -> None:
    assert not is_house(name)
