"""Words in marks inside somebody's turn: another's speech or a phrase held up, unless he says that he said it."""

import pytest

from quotecheck import judge

WORDS = "You have sold us down the river"
THEIRS = (
    "A heckler at the back bawled, {}",
    "A heckler at the back bawled, {} And then it went quiet.",
    "And the woman from the paper wrote, {}",
    "Read the whole charter and you will not come across the words {}.",
    "The banner over the bridge read {}",
)
OWN = ("I said to her, {}", "So I wrote to him, {}")


def _verdict(lead: str, marks: str) -> str:
    turn = lead.format(f"{marks[0]}{WORDS}.{marks[1]}" if lead.endswith("{}") else f"{marks[0]}{WORDS}{marks[1]}")
    talk = f"ANN HALE: {turn}\n\nBEN ROE: I heard of that.\n\nANN HALE: So there it is.\n"
    return judge(WORDS, {"talk.txt": talk}, speaker="Ann Hale").verdict


@pytest.mark.parametrize("marks", ["“”", "‘’", '""', "''"])
@pytest.mark.parametrize("lead", THEIRS)
def test_words_held_up_in_marks_are_not_the_speakers(lead: str, marks: str) -> None:
    assert _verdict(lead, marks) == "unsourced"


@pytest.mark.parametrize("marks", ["“”", "‘’", '""'])
@pytest.mark.parametrize("lead", OWN)
def test_what_the_speaker_says_that_he_said_is_his(lead: str, marks: str) -> None:
    assert _verdict(lead, marks) == "verified"
