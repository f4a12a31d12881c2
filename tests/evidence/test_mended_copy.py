"""What an editor mends inside brackets, and what runs between two pages of a record."""

import pytest

from quotecheck import judge

CUES = (
    "WEBVTT\n\n00:01.000 --> 00:06.000\n<v Ann Hale>We know that the Branagh foundation paid for it\n\n"
    "00:06.000 --> 00:12.000\n<v Ann Hale>and we can slide it to the spring TA in my view\n"
)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("the [Brannagh] foundation paid for it", "verified"),
        ("the [Carstairs] foundation paid for it", "unsourced"),
        ("we can slide it to the spring [turnaround]", "verified"),
        ("we can slide it to the spring [festival]", "unsourced"),
    ],
)
def test_brackets_mend_how_a_machine_heard_a_name_and_write_out_a_short_form(words: str, verdict: str) -> None:
    assert judge(words, {"senate.vtt": CUES}, speaker="Ann Hale").verdict == verdict


def test_what_runs_at_the_foot_and_head_of_two_pages_is_no_word_of_a_speech() -> None:
    foot = (
        "\n\n  Disclaimer: this electronic version is for information only. A certified copy can be had\n"
        "  from the Editor of the record.\n                                   {n}\n"
        "  11th March, 2025              ASSEMBLY DEBATES\n\n"
    )
    record = (
        "     Ms. Hale: I rise to second the motion, and I thank the House."
        + foot.format(n=1)
        + "     Mr. Ames: Those are two different things, and if you do not know the"
        + foot.format(n=2)
        + "difference, you have no business voting this evening.\n\n     Ms. Hale: I have.\n"
    )
    words = "if you do not know the difference, you have no business voting this evening"
    assert judge(words, {"record.txt": record}, speaker="Mr. Ames").verdict == "verified"


def test_a_denial_of_something_else_takes_nothing_back() -> None:
    talk = {"talk.txt": "ANN HALE: People give to a church they know, they don't give to a ledger.\n"}
    assert judge("People give to a church they know", talk, speaker="Ann Hale").verdict == "verified"
    same = {
        "talk.txt": "ANN HALE: It would pay for itself. It would not pay for itself if half the seats were empty.\n"
    }
    assert judge("It would pay for itself.", same, speaker="Ann Hale").verdict == "unsourced"
