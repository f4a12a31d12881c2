"""A short sentence behind the words that takes them back, laughs them off or calls them a guess."""

import pytest

from quotecheck import judge

_SAID = (
    "The kiln cracked in the night", "Our rents have tripled", "The ferry sails on Sundays", "Nobody read the lease",
    "She signs for every parcel", "They knew about the well",
)  # fmt: skip


def _verdict(words: str, behind: str) -> str:
    source = {"s.txt": f"Ann Hale: I came by the early bus. {words}. {behind} Thank you for the tea."}
    return judge(words, source, speaker="Ann Hale").verdict


@pytest.mark.parametrize(
    "behind",
    [
        "I was wrong about that.",
        "I was quite wrong, as it turned out.",
        "How wrong I was.",
        "That turned out to be false.",
        "It turned out not to be so.",
        "I've since changed my mind.",
        "I used to think so.",
        "That's not what I believe now.",
        "That was my first impression, and it was wrong.",
        "Hang on, no.",
        "I'd like to withdraw that.",
        "Sorry, I had the wrong year.",
        "There's not a word of truth in it.",
        "What utter nonsense.",
        "All lies.",
        "Pure invention.",
        "That's the official line.",
        "Or that was the idea.",
        "That's how they put it.",
        "But that's only a guess.",
        "I'm just guessing here.",
        "I can't prove it, mind you.",
        "Not that I have any proof.",
        "I may be wrong about that.",
        "I'm not certain, though.",
        "Your guess is as good as mine.",
        "I think.",
        "As far as I know.",
    ],
)
@pytest.mark.parametrize("words", _SAID)
def test_law_what_its_speaker_takes_back_at_once_is_not_verified(words: str, behind: str) -> None:
    assert _verdict(words, behind) == "unsourced"


@pytest.mark.parametrize(
    "behind",
    [
        "I was right about that.",
        "I was wrong about the date of the fair.",
        "That turned out to be true.",
        "I have never changed my mind.",
        "That's what I told the police.",
        "That's what I believe now.",
        "No, really.",
        "What a summer.",
        "A lie was told to us about the rest.",
        "That's no guess.",
        "That's not nothing.",
        "I can prove it.",
        "I'm certain of it.",
        "I think we should all go home.",
        "As far as I know the office is open.",
        "Everybody believes that.",
        "I had the wrong shoes on for it, I can tell you that much about my morning.",
    ],
)
@pytest.mark.parametrize("words", _SAID)
def test_what_goes_on_or_stands_by_it_leaves_it_verified(words: str, behind: str) -> None:
    assert _verdict(words, behind) == "verified"


def test_a_guess_that_the_words_give_for_one_keeps_it_so() -> None:
    assert _verdict("I believe the kiln cracked in the night", "I can't be certain of that.") == "verified"
