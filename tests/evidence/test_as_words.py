"""Phrases that their speaker weighs as phrases, denials that agree, and what is understood."""

import pytest

from quotecheck import judge


def _verdict(words: str, said: str) -> str:
    source = {"s.txt": f"Ann Hale: I have read the report twice. {said} I told the board so."}
    return judge(words, source, speaker="Ann Hale").verdict


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("unsafe to use", "Unsafe to use is too strong."),
        ("a complete failure", "A complete failure is going too far."),
        ("an act of neglect", "An act of neglect isn't the right phrase."),
        ("a crisis", "A crisis is your word."),
        ("beyond repair", "Beyond repair is an exaggeration."),
    ],
)
def test_a_phrase_that_is_weighed_is_not_said(words: str, said: str) -> None:
    assert _verdict(words, said) == "unsourced"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a complete failure", "It is a complete failure of the board."),
        ("a disgrace", "A disgrace is the word."),
        ("I won't tell you that this is a good plan", "I won't tell you that this is a good plan. It is not."),
        ("the anger of the street", "I understand the anger of the street."),
    ],
)
def test_a_phrase_that_is_used_is(words: str, said: str) -> None:
    assert _verdict(words, said) == "verified"
