"""Whose words they are in kinds of record that reporters get: each as such records look, with words of two people."""

import json
from pathlib import Path
from typing import Final

import pytest

from quotecheck import judge

CALL: Final = """Brigg Cranes plc
Q3 call

................................................................
Ann Hale
Chief Executive Officer, Brigg Cranes plc

Thank you all. We sold the north crane in March and I would do it again tomorrow.
................................................................

Rolf Ames
Analyst, Harbour Research                                      Q

So who is going to pay for the new one, if I may ask?
................................................................

Ann Hale
Chief Executive Officer, Brigg Cranes plc                      A

We will pay for it out of what we earn in the second half.
................................................................
"""
PAGE: Final = """Harbour Cranes
Volume 700: debated on Tuesday 3 March 2026

The Parliamentary Under-Secretary of State for Ports
(Ann Hale)

I am grateful for the question. The north crane will be sold before the summer, and not a day later.

Rolf Ames
(Brigg) (Ind)

Will the Minister tell the crews to their faces, or in a letter?

Ann Hale

I will tell them myself, on the quay, and I will bring my own umbrella.
"""
SCRIPT: Final = """LATE NEWS  ITEM 3  CRANES

((BELL VO))
The harbour woke up this morning with one crane fewer than it went to bed with.

SOT 1
ASTON: Ann Hale / harbour director
IN 01'10"
We sold it because nobody had used it since the winter before last.
OUT 01'19"

SOT 2
ASTON: Rolf Ames / crane driver
IN 04'02"
I used it on Tuesday and it ran like a sewing machine.
OUT 04'09"
"""
STATEMENT: Final = """MEDIA STATEMENT, 3 March 2026

**The following is attributable to Ann Hale, harbour director:**

The crane was sold in March. I told the crews myself on the quay that same evening.

**The following is attributable to Rolf Ames, shop steward:**

Nobody told us anything. I read it in the paper like everybody else in this town.
"""
EXPERTS: Final = """expert reaction to the study of cranes

Prof Ann Hale, Professor of Engineering, University of Brigg, said:

"This is a careful piece of work, but three cranes are not many cranes.

"I would not want anybody to sell one because of it."

Dr Rolf Ames, Senior Lecturer in Ports, Elm College, said:

"The authors had to guess how often each of them was used last winter."
"""
BULLETS: Final = """Closing day, quay gates

Ann Hale, 58, crane driver
- I have had two husbands and one crane
- they told us by video, the man was in his kitchen

Rolf Ames, 31, rigger
- we got four weeks and a mug with the crane on it
- I have an interview in Elm on Monday, so wish me luck
"""
LEGEND: Final = """PRESS CONFERENCE, 3 MARCH
KEY:  CH.INSP = CHIEF INSPECTOR ANN HALE.   MUM = MRS VERA AMES.   PO = PRESS OFFICER (ROLF BELL).

PO          THANK YOU FOR COMING. TWO STATEMENTS AND THEN QUESTIONS.

CH.INSP     THE BOAT LEFT BRIGG ON SATURDAY AT SIX WITH TWO PEOPLE ON BOARD.

MUM         I JUST WANT TO SAY TO WHOEVER IS OUT THERE, LOOK FOR ORANGE.

CH.INSP     WE ARE TREATING THIS AS A SEARCH AND NOT AS A RECOVERY.

MUM         HE RANG ME FROM THE HARBOUR AND SAID IT WAS FLAT CALM.
"""
LETTERS: Final = """LETTERS TO THE PAPER

The crane
SIR - I timed it on Monday, and it was fifty seconds and not four minutes.
    I have three children at that school and I should like to get all of them back.
                                                  ANN HALE (Mrs)
                                                  Mill Lane

The comma
SIR - I knew both her parents well, and neither of them could sing a note.
                                                  Prof. ROLF AMES
                                                  By e-mail
"""
WRITES: Final = """To the Board of Brigg Harbour

**Ann Hale, crane driver, writes:** I have done the arithmetic, since the Board has not done it.

**Rolf Ames writes:** I worked that crane for thirty winters and it never once let me down.

**Vera Bell writes:** My father built it, and I would like it to outlive me.
"""
COURT: Final = """                    PATRICIA LYNN HALE,
  2  having been first duly sworn, testified as follows:
  3                           EXAMINATION
  4  BY MR. AMES:
  5       Q.   Who was on shift at the crane that night?
  6       A.   Myself and a temp. His first name was Cody.
  7       Q.   Had it been locked out before you came?
  8       A.   I hung the tag on it myself at ten past six.
  9                           EXAMINATION
 10  BY MS. BELL:
 11       Q.   And you kept no copy of this note of yours?
 12       A.   I don't photograph my windshield notes, no.
"""


@pytest.mark.parametrize(
    ("name", "text", "words", "speaker", "other"),
    [
        ("call.txt", CALL, "We will pay for it out of what we earn in the second half", "Ann Hale", "Rolf Ames"),
        ("call.txt", CALL, "So who is going to pay for the new one, if I may ask?", "Rolf Ames", "Ann Hale"),
        ("page.txt", PAGE, "The north crane will be sold before the summer", "Ann Hale", "Rolf Ames"),
        ("page.txt", PAGE, "Will the Minister tell the crews to their faces, or in a letter?", "Rolf Ames", "Ann Hale"),
        ("script.txt", SCRIPT, "We sold it because nobody had used it", "Ann Hale", "Rolf Ames"),
        ("script.txt", SCRIPT, "I used it on Tuesday and it ran like a sewing machine", "Rolf Ames", "Ann Hale"),
        ("statement.md", STATEMENT, "I told the crews myself on the quay that same evening", "Ann Hale", "Rolf Ames"),
        ("statement.md", STATEMENT, "I read it in the paper like everybody else", "Rolf Ames", "Ann Hale"),
        ("experts.txt", EXPERTS, "I would not want anybody to sell one because of it", "Ann Hale", "Rolf Ames"),
        ("notes.txt", BULLETS, "they told us by video, the man was in his kitchen", "Ann Hale", "Rolf Ames"),
        ("notes.txt", BULLETS, "we got four weeks and a mug with the crane on it", "Rolf Ames", "Ann Hale"),
        ("presser.txt", LEGEND, "WE ARE TREATING THIS AS A SEARCH", "Ann Hale", "Vera Ames"),
        ("presser.txt", LEGEND, "HE RANG ME FROM THE HARBOUR", "Vera Ames", "Ann Hale"),
        ("letters.txt", LETTERS, "I have three children at that school", "Ann Hale", "Rolf Ames"),
        ("letters.txt", LETTERS, "I knew both her parents well", "Rolf Ames", "Ann Hale"),
        ("open.md", WRITES, "I have done the arithmetic, since the Board has not", "Ann Hale", "Rolf Ames"),
        ("open.md", WRITES, "I worked that crane for thirty winters", "Rolf Ames", "Vera Bell"),
        ("depo.txt", COURT, "I don't photograph my windshield notes, no", "Patricia Hale", "Ms Bell"),
        ("depo.txt", COURT, "And you kept no copy of this note of yours?", "Ms Bell", "Mr Ames"),
    ],
)
def test_words_are_whose_the_record_says(
    tmp_path: Path, name: str, text: str, words: str, speaker: str, other: str
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert judge(words, [tmp_path / name], speaker=speaker).verdict == "verified"
    assert "QC201" in {f.code for f in judge(words, [tmp_path / name], speaker=other).findings}


SLACK: Final = {
    "users": [
        {"id": "U1", "name": "ahale", "profile": {"real_name": "Ann Hale"}},
        {"id": "U2", "name": "rames", "profile": {"real_name": "Rolf Ames"}},
    ],
    "messages": [
        {"user": "U1", "text": "The crane was sold in March and nobody rang the crews."},
        {"user": "U2", "text": ["I read it in the ", {"type": "bold", "text": "paper"}, " like everybody else."]},
        {"user": "U1", "text": "He wrote this:\n> Sell it before the summer, and quietly.\nThose are his words."},
    ],
}
EXPORT: Final = [
    {"user": "U07AN", "user_profile": {"real_name": "Ann Hale"}, "text": "nobody rang the crews, and i asked twice"},
    {"user": "U07RO", "user_profile": {"real_name": "Rolf Ames"}, "text": "we say it is the network for now please"},
]
MACHINE: Final = {
    "results": {
        "items": [
            {"type": "pronunciation", "speaker_label": "spk_0", "alternatives": [{"content": w}]}
            for w in "Hello I'm Ann Hale and I sold the crane in March".split()  # noqa: SIM905
        ]
        + [
            {"type": "pronunciation", "speaker_label": "spk_1", "alternatives": [{"content": w}]}
            for w in "Good morning and thank you for having us here".split()  # noqa: SIM905
        ]
    }
}
TABLE: Final = {
    "participants": {"ch0": {"role": "operator", "name": "Ann Hale"}, "ch1": {"role": "caller", "name": "Rolf Ames"}},
    "segments": [
        {"t": 0.4, "ch": "ch0", "text": "Harbour control, what can I do for you this evening?"},
        {"t": 3.1, "ch": "ch1", "text": "The north crane is leaning and I can see daylight under it."},
    ],
}


@pytest.mark.parametrize(
    ("data", "words", "speaker", "other"),
    [
        (SLACK, "The crane was sold in March and nobody rang the crews", "Ann Hale", "Rolf Ames"),
        (SLACK, "I read it in the paper like everybody else", "Rolf Ames", "Ann Hale"),
        (EXPORT, "We say it is the network for now please", "Rolf Ames", "Ann Hale"),
        (TABLE, "The north crane is leaning and I can see daylight under it", "Rolf Ames", "Ann Hale"),
    ],
)
def test_a_table_of_speakers_names_them(tmp_path: Path, data: object, words: str, speaker: str, other: str) -> None:
    (tmp_path / "export.json").write_text(json.dumps(data), "utf-8")
    assert judge(words, [tmp_path / "export.json"], speaker=speaker).verdict == "verified"
    assert judge(words, [tmp_path / "export.json"], speaker=other).verdict == "unsourced"


def test_messages_are_typed_and_no_machine_heard_them(tmp_path: Path) -> None:
    (tmp_path / "export.json").write_text(json.dumps(EXPORT), "utf-8")
    (tmp_path / "call.json").write_text(json.dumps(TABLE), "utf-8")
    typed = judge("Nobody rang the crews, and I asked twice", [tmp_path / "export.json"], speaker="Ann Hale")
    heard = judge("The north crane is leaning", [tmp_path / "call.json"], speaker="Rolf Ames")
    assert ["QC504" in {f.code for f in found.findings} for found in (typed, heard)] == [False, True]


def test_an_indian_courtesy_title_ends_no_sentence(tmp_path: Path) -> None:
    note = (
        "Today the Commissioner, Smt. Ann Hale, ordered a stop. “No worker will lose a wage,” the Commissioner said.\n"
    )
    (tmp_path / "note.txt").write_text(f"Office of the Harbour Commissioner\n\nPress note\n\n{note}", "utf-8")
    assert judge("No worker will lose a wage", [tmp_path / "note.txt"], speaker="Ann Hale").verdict == "verified"


def test_what_a_message_quotes_is_not_its_writers(tmp_path: Path) -> None:
    (tmp_path / "export.json").write_text(json.dumps(SLACK), "utf-8")
    found = judge("Sell it before the summer, and quietly", [tmp_path / "export.json"], speaker="Ann Hale")
    assert found.verdict == "unsourced"


def test_words_of_a_machines_transcript_are_joined(tmp_path: Path) -> None:
    (tmp_path / "talk.json").write_text(json.dumps(MACHINE), "utf-8")
    assert judge("I sold the crane in March", [tmp_path / "talk.json"], speaker="Ann Hale").verdict == "verified"


def test_he_in_a_turn_is_not_whoever_speaks_there(tmp_path: Path) -> None:
    talk = 'ANN HALE: A woman stopped me. She told me, "I have cut hair since I was twelve."\n\nROLF AMES: And?\n\n'
    (tmp_path / "talk.txt").write_text(talk + "ANN HALE: And I believed her.\n", "utf-8")
    found = judge("I have cut hair since I was twelve", [tmp_path / "talk.txt"], speaker="Ann Hale")
    assert found.verdict == "unsourced"


def test_a_mail_under_a_mail_under_a_mail_is_its_senders(tmp_path: Path) -> None:
    mail = (
        "From: Ann Hale <a@x.example>\nTo: Vera Bell <v@y.example>\nSubject: RE: cranes\n\nNo comment from us.\n\n"
        "-----Original Message-----\nFrom: Vera Bell\nSent: 2 March 2026\nTo: Ann Hale\n\nPlease see below.\n\n"
        "-----Original Message-----\nFrom: Rolf Ames <r@z.example>\nSent: 1 March 2026\nTo: Vera Bell\n\n"
        "I do not use the word lightly, but we were lied to.\n"
    )
    (tmp_path / "re.eml").write_text(mail, "utf-8")
    assert (
        judge("I do not use the word lightly, but we were lied to.", [tmp_path / "re.eml"], speaker="Rolf Ames").verdict
        == "verified"
    )
    assert (
        judge("I do not use the word lightly, but we were lied to.", [tmp_path / "re.eml"], speaker="Ann Hale").verdict
        == "unsourced"
    )


def test_a_quotation_runs_over_the_lines_of_a_release_with_headings(tmp_path: Path) -> None:
    release = (
        "PRESS RELEASE\n\nHARBOUR ORDERS TWO CRANES\n\n   - 120 jobs\n   - First lift in summer\n   - Fares frozen\n\n"
        "Ann Hale, director of the harbour, said: “The old crane has lifted three generations of cargo\n"
        "to shore and back, and it has earned its rest. I learned to count on its bolts when I was six.\n\n"
        "“These new ones are smaller than some people wanted. I make no apology for that, because two\n"
        "small cranes that work are worth more than one large crane that waits all winter for a part.”\n\n"
        "The harbour has today placed an order for two electric cranes to serve the inner quay, and they\n"
        "will replace the north crane, which was built in the year that the railway came to Brigg and\n"
        "was mended twice.\n\nENDS\n\nNOTES\n\n1. Founded 1922\n2. Images: on request\n3. Contact: Rolf Ames\n"
    )
    (tmp_path / "release.txt").write_text(release, "utf-8")
    words = "two small cranes that work are worth more than one large crane that waits all winter for a part"
    assert judge(words, [tmp_path / "release.txt"], speaker="Ann Hale").verdict == "verified"


def test_a_first_line_of_blanks_is_nobodys_name(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("\N{EM SPACE}\nThe north crane will be sold before the summer.\n", "utf-8")
    found = judge("The north crane will be sold before the summer", [tmp_path / "note.txt"], speaker="Ann Hale")
    assert found.verdict in {"verified", "unsourced"}
