"""What a head or a foot says of labels, and what a label says beside a name."""

import pytest

from quotecheck.documents.speakers.legends import declared_parts, legend_at_foot, without_addressee
from quotecheck.documents.speakers.parts import is_part


@pytest.mark.parametrize(
    ("legend", "part", "name"),
    [
        ("Tape 3. Respondent: Mrs Ann Hale, dairywoman.", "respondent", "Ann Hale"),
        ("Present: Ann Hale (Chair); Rolf Moss (clerk to governors)", "clerk to governors", "Rolf Moss"),
        ("- Mr Rolf Moss, Director of Finance", "director of finance", "Rolf Moss"),
        ("| Chair | Dame Ann Hale |", "chair", "Ann Hale"),
        ("Moderated by Prof. Ann Hale.", "mod", "Ann Hale"),
        ("In the District Court, Hon. Ann Hale presiding", "court", "Ann Hale"),
        ("AH is our Chairman, Sir Abel Hale", "ah", "Abel Hale"),
        ("The porter came down, gave her name as Ann Hale.", "porter", "Ann Hale"),
        ("Photo: Ann Hale.", "photo", None),
        ("Members present: Ann Hale; Rolf Moss", "members present", None),
        ("Ann Hale (councillor), Rolf Moss (councillor)", "councillor", None),
    ],
)
def test_parts_that_are_declared(legend: str, part: str, name: str | None) -> None:
    assert declared_parts(legend).get(part) == name


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("Chair, to Hale", "Chair"),
        ("ANN HALE (Green) to the Minister of Huts", "ANN HALE (Green)"),
        ("Mr Hale (turning to the chair)", "Mr Hale"),
        ("Counsel to the Inquiry", "Counsel to the Inquiry"),
        ("PA to Mr Hale", "PA to Mr Hale"),
        ("Ann Hale", "Ann Hale"),
    ],
)
def test_to_whom_a_speaker_turns_is_no_part_of_his_label(label: str, bare: str) -> None:
    assert without_addressee(label) == bare


def test_a_foot_is_no_words_of_the_last_speaker() -> None:
    assert legend_at_foot("A: No.\n(Answers: Ann Hale. Questions: Rolf Moss)\n") is not None
    assert legend_at_foot("A: No.\n(We are all tired here.)\n") is None


def test_what_somebody_is() -> None:
    assert is_part("Director of Finance")
    assert not is_part("Rolf Moss")
