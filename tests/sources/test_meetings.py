"""Meetings where seats and nobody's labels stand for names, pooled notes, and messages with their day."""

from typing import Final

import pytest

from quotecheck import judge

CAPTIONS: Final = (
    ">> CHAIR DOST: ITEM FOUR, THE SLIPWAY.",
    ">> MEMBER HALE: SO THIRTY OF THESE BOATS\nLEAVE AT DAWN.",
    ">> MEMBER BRAND: THEY CAN LEAVE AT NOON.",
    ">> PUBLIC SPEAKER: HI. IVY TARN,\n9 QUAY ROW. I MEND NETS THERE.\nTHE LIGHT HAS BEEN OUT SINCE LENT.",
    ">> PUBLIC SPEAKER: MY NAME'S OTTO REED.\nI PAY FOR THAT LIGHT AND IT WORKS.",
    ">> PUBLIC SPEAKER: SHAME ON ALL FIVE OF YOU.",
)
MEETING: Final = "\n".join(f"{n}\n00:0{n}:00,000 --> 00:0{n}:05,000\n{cue}\n" for n, cue in enumerate(CAPTIONS, 1))


@pytest.mark.parametrize(
    ("words", "speaker", "other"),
    [
        ("So thirty of these boats leave at dawn.", "Lorna Hale", "Pieter Brand"),
        ("They can leave at noon.", "Pieter Brand", "Lorna Hale"),
        ("The light has been out since Lent.", "Ivy Tarn", "Otto Reed"),
        ("I pay for that light and it works.", "Otto Reed", "Ivy Tarn"),
        ("Shame on all five of you.", "Gwen Moss", "Lorna Hale"),
    ],
)
def test_a_seat_is_no_first_name_and_each_public_speaker_is_another(words: str, speaker: str, other: str) -> None:
    judged = judge(words, {"board.srt": MEETING}, speaker=speaker)
    assert "QC201" not in {f.code for f in judged.findings}
    assert "QC201" in {f.code for f in judge(words, {"board.srt": MEETING}, speaker=other).findings}


def test_who_does_not_say_who_that_is_stays_open() -> None:
    judged = judge("Shame on all five of you.", {"board.srt": MEETING}, speaker="Gwen Moss")
    assert "QC203" in {f.code for f in judged.findings}


def test_a_first_word_that_three_labels_share_is_a_rank_and_a_first_name_of_two_is_none() -> None:
    rangers = (
        "RANGER HALE: It was open.\n\nRANGER DOST: It was not.\n\nRANGER MOSS: I shut it at six.\n\nRANGER HALE: Yes.\n"
    )
    assert judge("I shut it at six.", {"log.txt": rangers}, speaker="Gwen Moss").verdict == "verified"
    sisters = "ANN HALE: The gate was open.\n\nANN DOST: It was not.\n\nANN HALE: It was, I saw it.\n"
    assert "QC201" in {f.code for f in judge("It was not.", {"log.txt": sisters}, speaker="Irma Dost").findings}


POOLED: Final = (
    "THU - quay, two of us\n\n"
    "Ivy Tarn, 61, net mender, Quay Row — I heard the chain before I saw the boat. // It went like a whip.\n\n"
    "Otto Reed, 19, deckhand — You hold on. You count them all. // Slept in the hold.\n\n"
    "Gwen Moss, chandler — We sold every lamp by nine.\n"
)


@pytest.mark.parametrize(
    ("words", "speaker", "other"),
    [
        ("I heard the chain before I saw the boat.", "Ivy Tarn", "Otto Reed"),
        ("You count them all.", "Otto Reed", "Gwen Moss"),
        ("We sold every lamp by nine.", "Gwen Moss", "Ivy Tarn"),
    ],
)
def test_pooled_notes_have_a_paragraph_a_person(words: str, speaker: str, other: str) -> None:
    assert judge(words, {"notes.txt": POOLED}, speaker=speaker).verdict == "verified"
    assert judge(words, {"notes.txt": POOLED}, speaker=other).verdict != "verified"


def test_a_sentence_with_a_dash_is_no_pooled_note() -> None:
    told = "Ivy Tarn, 61, of Quay Row — who mends nets — came first.\n\nIt rained, and the boats stayed in.\n"
    assert judge("who mends nets", {"notes.txt": told}, speaker="Ivy Tarn").verdict != "verified"


def test_the_day_of_a_message_is_no_part_of_its_writers_name() -> None:
    texts = (
        "Me   Mon 4 May 18:40\nDid you sell the lamps?\n\nOtto Reed   Mon 4 May 19:02\nnever sold a lamp in my life\n\n"
        "Me   19:04\nAnd the boat?\n\nOtto Reed   19:11\nthe boat was mine\n"
    )
    assert judge("[N]ever sold a lamp in my life", {"texts.txt": texts}, speaker="Otto Reed").verdict == "verified"
    assert judge("[N]ever sold a lamp in my life", {"texts.txt": texts}, speaker="Ivy Tarn").verdict != "verified"


def test_a_name_with_dashes_over_quoted_lines_is_whose_they_are() -> None:
    notes = (
        'FRI 4/10  Quay Row\n\nIvy Tarn - net mender - 61 - same bench\n  "I know each boat by its cough."\n\n'
        'Otto Reed, deckhand, cold\n  "It was over by ten."\n'
    )
    assert judge("I know each boat by its cough.", {"notes.txt": notes}, speaker="Ivy Tarn").verdict == "verified"
    assert judge("I know each boat by its cough.", {"notes.txt": notes}, speaker="Otto Reed").verdict != "verified"


def test_the_accused_who_is_called_back_answers() -> None:
    trial = (
        "     1          (The defendant, OTTO REED, recalled)\n     2              Cross-examined by MS DOST KC\n"
        "     3   Q.  Mr Reed, who sold the lamps?\n     4   A.  I lent them.  I never sold one.\n"
        "     5   Q.  Lent them?\n     6   A.  For a night.\n"
    )
    judged = judge("I lent them. I never sold one.", {"day4.txt": trial}, speaker="Otto Reed")
    assert judged.verdict == "verified"
    assert "QC203" not in {f.code for f in judged.findings}
    assert judge("I lent them. I never sold one.", {"day4.txt": trial}, speaker="Irma Dost").verdict != "verified"
