"""Tags behind the words: one that asks whether it is so makes a question of them; one that asks whether the hearer
follows does not."""

import pytest

from quotecheck import judge

WORDS = "The boat leaks when we’re aboard it"


def _verdict(tag: str) -> str:
    talk = f"ANN HALE: Look, the boat leaks when we're aboard it, {tag}?\n\nBEN ROE: Yes, I know.\n"
    return judge(WORDS, {"talk.txt": talk}, speaker="Ann Hale").verdict


@pytest.mark.parametrize("tag", ["OK", "okay", "you know", "you see", "know what I mean"])
def test_asking_whether_the_hearer_follows_is_no_question_about_the_words(tag: str) -> None:
    assert _verdict(tag) == "verified"


@pytest.mark.parametrize("tag", ["does it", "right", "is that so"])
def test_asking_whether_it_is_so_makes_a_question_of_the_words(tag: str) -> None:
    assert _verdict(tag) == "unsourced"
