"""Whose words: guest books, speakers with who they are, handles, letters of offices, answers to be attributed."""

import pytest

from quotecheck import judge

BOOK = """\
Captain Rolf Ames

Please leave your memories below.

Ann Hale, Brigg

28 May

He turned the boat round for my bear. Nobody said one word about it.

Irma Dost

29 May

He told my husband to get the dog off his hatch. We still say it.
"""
HEARING = """\
School board, 14 April, my audio

[12:40] Ann Hale, grandmother of two at Lincoln:

I walk those children to school. It is four blocks.

[16:05] Tom Roe, teaches third grade:

The roof leaks over my desk. I have named the bucket.
"""
PRESS = """\
PRESS MEET, Brigg Rail, 17 July

On dais: Shri Tom Roe, Managing Director (MD); Smt. Ann Hale, Director (Works & Systems) (DW)

MD: Good morning to all of you. We are sorry for what happened.

Q: Were there letters?

DW: We received two letters and answered both of them.

Q: And the contractor?

MD: There will be an inquiry into that.

Q: Will the line be late?

DW: By three weeks on this stretch, not more than that.
"""
MAIL = """\
From: "Media, Brigg Rivers" <media@brigg.example>
To: Desk
Subject: Re: the dam

Hi Tess

Answers below, please attribute to our operations manager, Dr Ann Hale.

1. What is in the dam?
"The dam is at nine per cent of what it can hold."

2. When is it reviewed?
"It is reviewed on the first of every month."

Cheers
Kylie
"""
POST = """\
(Instagram, copied 27 May)

annhale_  •  18h

So it is two weeks. I have read it ten times and I am not going to fight it.
"""
CHAT = """\
[10/07, 7:41:02 PM] Ann Hale C-12: That iron thing near the stop is dancing
[10/07, 7:44:18 PM] Tom Roe C-3: My god
[10/07, 7:50:10 PM] Tom Roe C-3: They will reply only when someone dies
[10/07, 7:52:47 PM] Ann Hale C-12: Do not say that Tom
"""
NOTES = """\
PHONE NOTES 29 May
Called the pier house. Effie H (widow, 79) answered, then Donald H (his brother).

EFFIE
- met at the dance. "He asked me on the car deck with the sheep looking on."

DONALD
- "He was not a religious man but he was a punctual one."
"""


@pytest.mark.parametrize(
    ("name", "source", "words", "whose", "other"),
    [
        ("book.txt", BOOK, "He turned the boat round for my bear", "Ann Hale", "Irma Dost"),
        ("hearing.txt", HEARING, "I walk those children to school", "Ann Hale", "Tom Roe"),
        ("hearing.txt", HEARING, "The roof leaks over my desk", "Tom Roe", "Ann Hale"),
        ("press.txt", PRESS, "We received two letters and answered both of them", "Ann Hale", "Tom Roe"),
        ("mail.eml", MAIL, "The dam is at nine per cent of what it can hold", "Ann Hale", "Tom Roe"),
        ("chat.txt", CHAT, "They will reply only when someone dies", "Tom Roe", "Ann Hale"),
        ("notes.txt", NOTES, "He asked me on the car deck with the sheep looking on", "Effie Hale", "Donald Hale"),
        ("notes.txt", NOTES, "He was not a religious man but he was a punctual one", "Donald Hale", "Effie Hale"),
    ],
)
def test_whose_words_they_are(name: str, source: str, words: str, whose: str, other: str) -> None:
    assert judge(words, {name: source}, speaker=whose).verdict == "verified"
    assert judge(words, {name: source}, speaker=other).verdict == "unsourced"


def test_a_post_is_hers_whose_name_its_handle_is() -> None:
    found = judge("I have read it ten times and I am not going to fight it", {"post.txt": POST}, speaker="Ann Hale")
    assert found.verdict == "verified"
    assert "QC203" not in {f.code for f in found.findings}


def test_a_delay_that_is_attributed_to_somebody_gives_him_no_words() -> None:
    letter = (
        'To the desk\n\nThe delay was attributed to Ann Hale by the board.\n\n"We were late by a month," it said.\n'
    )
    assert judge("We were late by a month", {"letter.txt": letter}, speaker="Ann Hale").verdict == "unsourced"
