"""What others say, and what could only be said, is not what the speaker says."""

import pytest

from quotecheck import judge


def verdict(words: str, said: str) -> str:
    return judge(words, {"talk.txt": f"ANN POE: Good morning. {said} We go on now."}, speaker="Ann Poe").verdict


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("fear is a luxury for passengers", "My neighbour Gus says that fear is a luxury for passengers."),
        ("you are a good man", "Counsel submitted, with some eloquence, that you are a good man."),
        ("the pump was dry", "It's been suggested, and I have read it in your paper, that the pump was dry."),
        ("the matter had been closed", "They answered once, to say that the matter had been closed."),
        ("Whoever broke it will be sent home", "I could tell you that whoever broke it will be sent home."),
        ("The baths are not going to close", "The baths are not going to close this winter."),
        ("The loan is not a concern", "The loan is not a concern today."),
    ],
)
def test_not_the_speakers_own_or_not_all_of_it(words: str, said: str) -> None:
    assert verdict(words, said) == "unsourced"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("fear is a luxury for passengers", "I say that fear is a luxury for passengers."),
        ("the pump was dry", "I have said, and I have written, that the pump was dry."),
        ("I did not sleep", "I did not sleep that night."),
        ("The baths will close", "The baths will close this winter."),
        ("I can tell you that nobody slept", "I can tell you that nobody slept."),
    ],
)
def test_the_speakers_own(words: str, said: str) -> None:
    assert verdict(words, said) == "verified"
