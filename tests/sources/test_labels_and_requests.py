"""Labels beside which another's name stands, letters beyond ASCII, lines that ask to give answers to somebody."""

import pytest

from quotecheck import judge
from quotecheck.sources.whose.talks.requested import requested

LOBBY = """LOBBY NOTES, Quay House, Monday

--- Delia Brandt, chair of the tenants, ninth floor ---
RT: How long will you stay?
Delia: We are staying until the boiler is lit.

--- Ida Moss, sixth floor ---
RT: Why did you sign?
Ida: Because Delia asked me and she carried my shopping all winter.
"""

BOARD = """BOARD OF SCHOOLS, verbatim

(0:15)
ADA LUND: My name is Ada Lund, I am ten. Mr. Lund on the board is my grandpa. I walk to school.

(0:41)
MR. LUND: I am going to vote yes and go home and explain it.
"""

CAPTIONS = """1
00:00:01,000 --> 00:00:04,000
REPORTER: And the verdict?

2
00:00:04,500 --> 00:00:09,000
ÁINE ÓDHAR: It is the right word,
and it took them long enough to say it.
"""

ANSWERS = """From: Press office, Harbour Works <press@harbourworks.example>
To: Rolf Ames <rames@herald.example>
Date: Thu, 05 Mar 2026 16:48:30 +0000
Subject: RE: your questions

Hi Rolf,

Responses below, attributable to Harbour Works's head of dredging, Ann Hale.

Q1. Was the channel closed?
"We closed no channel in February, and nobody asked us to."

Q2. Who pays?
"The port pays for the first year."
"""

VOICEMAILS = """Voicemails on the story line, Monday. Names and permission confirmed by callback.

1. 6:48 "Hi, this is Colm Roe. I walked home in my socks."

2. 11:02 "Good morning. Ida Moss, I'm 83. The driver on the fourteen waits for me."
"""


@pytest.mark.parametrize(
    ("name", "text", "words", "speaker", "verdict"),
    [
        ("lobby.txt", LOBBY, "We are staying until the boiler is lit.", "Delia Brandt", "verified"),
        ("lobby.txt", LOBBY, "We are staying until the boiler is lit.", "Ida Moss", "unsourced"),
        ("board.txt", BOARD, "I am going to vote yes and go home and explain it.", "Ken Lund", "verified"),
        ("board.txt", BOARD, "I walk to school.", "Ada Lund", "verified"),
        ("board.txt", BOARD, "I walk to school.", "Ken Lund", "unsourced"),
        ("steps.srt", CAPTIONS, "It is the right word", "Áine Ódhar", "verified"),
        ("mail.eml", ANSWERS, "We closed no channel in February", "Ann Hale", "verified"),
        ("mail.eml", ANSWERS, "The port pays for the first year.", "Harbour Works", "verified"),
        ("mail.eml", ANSWERS, "The port pays for the first year.", "Rolf Ames", "unsourced"),
        ("calls.txt", VOICEMAILS, "The driver on the fourteen waits for me.", "Ida Moss", "verified"),
        ("calls.txt", VOICEMAILS, "The driver on the fourteen waits for me.", "Colm Roe", "unsourced"),
    ],
)
def test_whose_words_they_are(name: str, text: str, words: str, speaker: str, verdict: str) -> None:
    assert judge(words, {name: text}, speaker=speaker).verdict == verdict


@pytest.mark.parametrize(
    "told",
    [
        "The comments about the delay were attributed to Ann Hale by the board.",
        "All credit to Ann Hale for the rescue.",
        "The answers were attributed to Ann Hale.",
    ],
)
def test_a_tale_of_whom_something_was_put_down_to_is_no_request(told: str) -> None:
    assert requested(told, len(told)) is None


@pytest.mark.parametrize(
    "told",
    [
        "Please attribute the following lines to Ann Hale, head of works.",
        "All quotes may be credited to Ann Hale.",
        "Answers below, attributable to our head of works, Ann Hale.",
    ],
)
def test_a_request_names_who_says_all_of_it(told: str) -> None:
    assert requested(told, len(told)) == "Ann Hale"
