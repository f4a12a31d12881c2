"""Speech of others that runs on without marks, answers behind a comma, and what only seems to take words back."""

import pytest

from quotecheck import judge
from quotecheck.evidence.voices.speakers import same_name


def verdict(words: str, said: str) -> str:
    talk = f"ANN POE: Good morning.\n\nQ: And then?\n\nANN POE: {said}\n\nQ: I see.\n\nANN POE: Yes."
    return judge(words, {"talk.txt": talk}, speaker="Ann Poe").verdict


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("you must keep the lamp lit", "My uncle in Brigg said to me, you must stay up, you must keep the lamp lit."),
        ("you never leave the gate", "The old keeper told us, you shut it, you never leave the gate. So we left it."),
        ("The mill will shut in June", "The mill will shut in June. It was rubbish, of course."),
        ("The bridge is safe", "The bridge is safe. I never said that."),
    ],
)
def test_not_the_speakers_own(words: str, said: str) -> None:
    assert verdict(words, said) == "unsourced"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("you never leave a man behind", "I told my crew, you stay together, you never leave a man behind."),
        ("you have to be patient", "I tell them all, wait a while, you have to be patient."),
        (
            "I built a raft from doors. It took us all summer",
            "I built a raft from doors. It took us all summer. It was rubbish.",
        ),
        ("Build the pier", "Build the pier. I hear people say the sea won't have it. I am the sea."),
        ("I've asked them to come early", "I've asked them to come early, they said yes."),
        ("That's no excuse … that's a reason", "That's no excuse, I want to be clear about that, that's a reason."),
    ],
)
def test_the_speakers_own(words: str, said: str) -> None:
    assert verdict(words, said) == "verified"


def test_al_is_a_first_name_and_a_family_is_not_who_died() -> None:
    assert not same_name("Al Poe", "Walt Poe")
    assert same_name("Al Poe", "Mr Poe")
    assert same_name("Bashar al Assad", "Bashar Assad")
    assert same_name("the family of Ann Poe", "Ann Poe's family")
    assert not same_name("the family of Ann Poe", "Ann Poe")
