"""Whose words a line that opens a part makes them: notebooks, records, legends, letters."""

import pytest

from quotecheck import judge

NOTEBOOK = """NS notebook, Thurs 3/12

** Bo Hartnell, harbour fire chief - phone 1:20p (on rec)
Q mutual aid - "The yard's own crew was good."
wants a direct line. "We lost the first hour to nobody ringing."

** MB (Bellamy) on the steps after
"I came to get a phone call."

[Apr 22, IHD, her kitchen, rest shorthand]
Q first thought
A "I took it for a joke. I honestly did."

[Apr 25, Graham Tull KUFA, his office]
on the provost: "He saw a leak and he closed a valve."
"""


@pytest.mark.parametrize(
    ("words", "speaker", "theirs"),
    [
        ("We lost the first hour", "Bo Hartnell", True),
        ("We lost the first hour", "Mira Bellamy", False),
        ("I came to get a phone call", "Mira Bellamy", True),
        ("I took it for a joke", "Irma Hale-Dost", True),
        ("He saw a leak and he closed a valve", "Graham Tull", True),
        ("He saw a leak and he closed a valve", "Irma Hale-Dost", False),
    ],
)
def test_a_line_opens_a_part_of_a_notebook(words: str, speaker: str, theirs: bool) -> None:
    judged = judge(words, {"notes.txt": NOTEBOOK}, speaker=speaker)
    assert (judged.verdict == "verified") is theirs


def test_a_record_of_few_speakers_is_one() -> None:
    record = (
        "HOUSE OF ASSEMBLY\n\nThe Minister of Ports (Mr Anton Bell): Madam Speaker, I beg to move the Bill.\n"
        "It has been a long road to this day, and\nI shall not make it longer.\n\n"
        "The Leader of the Opposition (Ms Ragna Thorne): He froze their\nallowance, and he hoped that we would not\n"
        "read page nine.\n\n"
        "Ms Ilse March (Tarn) (Coastal): My party\nsupports this Bill, and it will say so\nin a vote.\n"
    )
    said = "he hoped that we would not read page nine"
    assert judge(said, {"r.txt": record}, speaker="Ragna Thorne").verdict == "verified"
    assert judge(said, {"r.txt": record}, speaker="Anton Bell").verdict != "verified"


def test_times_on_lines_of_their_own_are_no_words() -> None:
    page = "Town\n\n0:15:07\nyou cannot ask people to\n0:15:10\nshelter in place in a house\n0:15:12\nof no windows\n"
    judged = judge("You cannot ask people to shelter in place in a house of no windows", {"yt.txt": page})
    assert judged.verdict == "verified"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Guest = SPK2 (Anton Bell)\n\n[18:32] SPK1: hello\n[18:33] SPK2: I have had worse\n[18:34] SPK1: oh\n",
            "I have had worse",
            "Anton Bell",
        ),
        (
            "AFFIDAVIT\n\nI, Irma Hale-Dost, of Port Hall, pilot,\nmake oath and say:\n\n1. I waited nineteen days.\n",
            "I waited nineteen days",
            "Irma Hale Dost",
        ),
        (
            "A message\n\nDear supporter,\n\nMy name is Pieter Rade and I lead the buyers. I can ask you to wait.\n",
            "I can ask you to wait",
            "Pieter Rade",
        ),
    ],
)
def test_a_head_says_who_speaks_below(text: str, words: str, speaker: str) -> None:
    judged = judge(words, {"s.txt": text}, speaker=speaker)
    assert judged.verdict == "verified"
    assert not {f.code for f in judged.findings} & {"QC201", "QC203"}
