"""Set ways to lead up to a clause that its speaker does not stand for, and tails that hand it on."""

import pytest

from quotecheck import judge

_SAID = ("the kiln cracked in the night", "our rents have tripled", "nobody read the lease", "two barges sank")


def _verdict(words: str, said: str) -> str:
    source = {"s.txt": f"Ann Hale: I came by the early bus. {said} Thank you for the tea."}
    return judge(words[0].upper() + words[1:], source, speaker="Ann Hale").verdict


@pytest.mark.parametrize("words", _SAID)
@pytest.mark.parametrize(
    "frame",
    [
        "I take back what I said, that {}.",
        "I withdraw the remark that {}.",
        "It is only partly true that {}.",
        "It used to be true that {}.",
        "I kidded myself that {}.",
        "I bluffed that {}.",
        "I am told to tell you that {}.",
        "We were instructed to say {}.",
        "In the event that {}, call me.",
        "As far as I can make out {}.",
        "Well, at first glance {}.",
        "According to Facebook {}.",
        "{}, so the story goes.",
        "{}, as they like to put it.",
        "{} – I made that up.",
    ],
)
def test_law_what_is_led_in_or_handed_on_is_not_its_speaker_s(frame: str, words: str) -> None:
    said = frame.format(words)
    assert _verdict(words, said[0].upper() + said[1:]) == "unsourced"


@pytest.mark.parametrize("words", _SAID)
@pytest.mark.parametrize(
    "frame",
    [
        "I said it before and I say it now, that {}.",
        "It is true that {}.",
        "I was glad to tell you that {}.",
        "So believe me, {}.",
        "{}, as you know.",
        "{}, as the inspector found.",
        "{} – I saw that myself.",
    ],
)
def test_what_its_speaker_brings_is_his(frame: str, words: str) -> None:
    said = frame.format(words)
    assert _verdict(words, said[0].upper() + said[1:]) == "verified"
