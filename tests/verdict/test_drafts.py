"""A text that was written to be spoken is no evidence of what was said where the packet has what was said."""

from quotecheck import judge

PLANNED = """CHECK AGAINST DELIVERY

Speech by Ann Hale, minister

Good morning to you all in this depot. I want to begin with what happened on the line on Tuesday, when forty thousand
people were late. No passenger will pay a penny in June. The new trains behind me are the first of many that we will
bring to the line.
"""
SAID = """Depot, Friday, from my recording

HALE: Good morning to you all in this depot. I want to begin with what happened on the line on Tuesday, when forty
thousand people were late. The new trains behind me are the first of many that we will bring to the line.

REPORTER: Will you resign?

HALE: No.
"""
DROPPED = "No passenger will pay a penny in June"


def test_words_that_were_left_away_were_not_said() -> None:
    assert judge(DROPPED, {"speech.txt": PLANNED}, speaker="Ann Hale").verdict == "verified"
    assert judge(DROPPED, {"speech.txt": PLANNED, "depot.txt": SAID}, speaker="Ann Hale").verdict == "unsourced"


def test_another_speech_leaves_a_draft_alone() -> None:
    other = "HALE: We meet today to speak of bridges.\n\nREPORTER: Will you resign?\n\nHALE: No.\n"
    assert judge(DROPPED, {"speech.txt": PLANNED, "bridges.txt": other}, speaker="Ann Hale").verdict == "verified"
