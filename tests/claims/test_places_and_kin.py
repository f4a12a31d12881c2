"""Whom an article credits beside a place, by a sister's surname, a noun of work or of kin, and in a quick exchange."""

import pytest

from quotecheck import extract


def _speakers(article: str) -> dict[str, str | None]:
    read = extract(f"# The lamps of Quay Row\n\n{article}")
    claims = (c for c in read.claims if c.kind in {"direct", "mixed"})
    return {c.text.rstrip(",."): c.attribution.speaker if c.attribution else None for c in claims}


_FLOODS = "“It floods,” said Gus Roper.\n\n"


@pytest.mark.parametrize(
    ("article", "said", "speaker"),
    [
        (f"{_FLOODS}At Wenlow Orla Finch, a cook, had a pan on. “It boils,” she said.", "It boils", "Orla Finch"),
        (
            f"The rail ends in Tarnby.\n\n{_FLOODS}In Tarnby Kerensa Stroud had the radio on. “I heard,” she said.",
            "I heard",
            "Kerensa Stroud",
        ),
        (
            f"{_FLOODS}Outside Brigg Rab Tindall, who keeps hens, was up early. “They lay,” he said.",
            "They lay",
            "Rab Tindall",
        ),
        (
            f"Nets dry in Quay Row.\n\n{_FLOODS}In Quay Row Petra Lund, who sells them, sat. “They hold,” she said.",
            "They hold",
            "Petra Lund",
        ),
        (
            (
                f"{_FLOODS}Down at Wenlow Tom Dost, the keeper of the lock and chairman of the Wenlow and District "
                "Lock Society, had the kettle on. “It boils,” he said."
            ),
            "It boils",
            "Tom Dost",
        ),
    ],
)
def test_a_place_before_a_name_is_no_part_of_it(article: str, said: str, speaker: str) -> None:
    assert _speakers(article)[said] == speaker


@pytest.mark.parametrize(
    ("article", "said", "speaker"),
    [
        (
            f"{_FLOODS}At Alder Rose Hall the caretaker, Rolf Ames, had a pan on. “It boils,” he said.",
            "It boils",
            "Rolf Ames",
        ),
        ("In Orla Finch they have a keeper. “She is quick,” said Rolf Ames.", "She is quick", "Rolf Ames"),
        ("“It floods,” said Ann Quay Hale at the pump. “I wait,” Hale said.", "I wait", "Ann Quay Hale"),
    ],
)
def test_a_name_of_three_words_stays_one(article: str, said: str, speaker: str) -> None:
    assert _speakers(article)[said] == speaker


@pytest.mark.parametrize(
    ("article", "said", "speaker"),
    [
        (
            (
                "Vera Holt rang at ten. Her brother, Emil, was out. Emil Holt was on a moor.\n\n“I fell,” he says."
                "\n\nGus Roper led the search. “We went at six,” says Roper.\n\nHolt does not argue. “I was a fool,” "
                "he says."
            ),
            "I was a fool",
            "Emil Holt",
        ),
        (
            (
                "Emil Holt was on the moor. His wife, Vera Holt, rang at ten. “I was cross,” she says.\n\n"
                "Gus Roper led the search. “We went at six,” says Roper.\n\n"
                "Will Holt forgive him? “Not yet,” she says."
            ),
            "Not yet",
            "Vera Holt",
        ),
        (
            (
                "Vera Holt runs the mill. Holt has run it since May. Emil Holt, her cousin, mends it.\n\n"
                "Gus Roper, the miller, is blunt. Holt “is the best of us all”, he says."
            ),
            "is the best of us all",
            "Gus Roper",
        ),
    ],
)
def test_a_surname_of_two_is_the_one_whom_the_pronoun_fits(article: str, said: str, speaker: str) -> None:
    assert _speakers(article)[said] == speaker


@pytest.mark.parametrize(
    ("article", "said", "speaker"),
    [
        (
            (
                "Vera Holt is mending a lamp. She is 57, and has led the crew for nine years.\n\n“It is cold,” says "
                "Orla Finch, who came late.\n\nAt nine the leader rang the coastguard. “Nobody goes out,” she said."
            ),
            "Nobody goes out",
            "Vera Holt",
        ),
        (
            (
                "Orla Finch, 41, owns the dairy on Quay Row.\n\n“The milk was off,” says Vera Holt, a customer.\n\n"
                "The owner shook her head. “It was not mine,” she said."
            ),
            "It was not mine",
            "Orla Finch",
        ),
        (
            (
                "Gus Roper manages the pool, and has done since May.\n\n“It was cold,” says Rolf Ames, who swims.\n\n"
                "The manager was sorry. “The boiler broke,” he said."
            ),
            "The boiler broke",
            "Gus Roper",
        ),
        (
            (
                "“He texts me his lunch,” says Vera Holt of her brother, Emil.\n\n“I fell,” says Emil Holt.\n\n"
                "Orla Finch led the search. “We went at six,” she says.\n\n"
                "In the car park his sister waited. Was she cold? “I was,” she says."
            ),
            "I was",
            "Vera Holt",
        ),
        (
            (
                "Gus Roper manages the pool. Per Lund, the Brigg manager, was there.\n\n“It was cold,” Lund said.\n\n"
                "The manager was sorry. “The boiler broke,” he said."
            ),
            "The boiler broke",
            "Per Lund",
        ),
        (
            "Vera Holt rang her brother.\n\n“It is late,” said Orla Finch. Her sister laughed. “It is,” Finch said.",
            "It is",
            "Orla Finch",
        ),
    ],
)
def test_who_leads_is_the_leader_and_who_has_a_brother_a_sister(article: str, said: str, speaker: str) -> None:
    assert _speakers(article)[said] == speaker


@pytest.mark.parametrize(
    ("sentence", "said", "speaker"),
    [
        ("When members cried “Shame”, the Speaker, Gus Roper, ruled that she “will be heard”.", "Shame", "members"),
        ("As the crowd shouted “Go home”, Orla Finch said that she would stay.", "Go home", "the crowd"),
        ("When Rolf Ames asked “Why now?”, Orla Finch said that she did not know.", "Why now?", "Rolf Ames"),
        ("When the lamps went out, “it was dark”, Orla Finch said.", "it was dark", "Orla Finch"),
        ("After Rolf Ames left, Orla Finch said “we are done”.", "we are done", "Orla Finch"),
        ("“He is quick,” says Orla Finch of her son, Emil.", "He is quick", "Orla Finch"),
        ("“He is quick,” says Orla Finch of the Wenlow Trust.", "He is quick", "Orla Finch"),
        (
            "“I never said it,” said Orla Finch. As to who had written it: “That was long before my time.”",
            "That was long before my time",
            "Orla Finch",
        ),
        ("Rolf Ames, who wrote: “I could not say it”, was there.", "I could not say it", "Rolf Ames"),
    ],
)
def test_who_speaks_in_a_sentence_of_two(sentence: str, said: str, speaker: str) -> None:
    assert _speakers(sentence)[said] == speaker


def test_a_few_words_thrown_back_are_those_of_who_was_answered() -> None:
    asked = "Orla Finch was sharp. “I ask why a town of nine pumps has one man,” she said.\n\n"
    answer = "“It is one and a half,” said the chair, Rolf Ames.\n\n"
    assert _speakers(f"{asked}{answer}“The half is ill.”")["The half is ill"] == "Orla Finch"
    longer = "“The half is in bed with a fever and will be so for the week.”"
    assert _speakers(f"{asked}{answer}{longer}")[longer.strip("“.”")] == "Rolf Ames"
    told = f"{asked}Rolf Ames, the chair, put down his papers. {answer}“The half is ill.”"
    assert _speakers(told)["The half is ill"] == "Rolf Ames"
