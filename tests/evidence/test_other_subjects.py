"""Clauses of speech whose subject is another, and those that only look so."""

import pytest

from quotecheck import judge

WORDS = "the mill was set alight"


def verdict(lead: str) -> str:
    source = f"Berit Solum: Good evening to you all. {lead}{WORDS}. The next thing is the budget."
    return judge(WORDS, {"s.txt": source}, speaker="Berit Solum").verdict


@pytest.mark.parametrize(
    "lead",
    [
        "Half of the clerks wrote in their diaries that ", "Two of the lads swore on the Bible that ",
        "My predecessor stood on this very step and said ", "My own barrister once told a jury ",
        "Our old caretaker got up and promised ", "They come to my door at night and say, ",
        "You keep putting it to me that ", "Counsel puts it to my client that ",
    ],
)  # fmt: skip
def test_what_others_say_beside_my_desk_is_theirs(lead: str) -> None:
    assert verdict(lead) == "unsourced"


@pytest.mark.parametrize(
    "lead",
    [
        "I wrote in my diary that ", "Our view remains that ",
        "The fact remains that ", "My own eyes told me ", "My predecessor was right when he said ",
        "My neighbour was there too, and ",
    ],
)  # fmt: skip
def test_what_the_speaker_says_himself_stands(lead: str) -> None:
    assert verdict(lead) == "verified"


@pytest.mark.parametrize(
    ("answer", "said"),
    [("No, not that. I'd call it tired.", "unsourced"), ("Of course. Ask the roofers.", "verified")],
)
def test_an_echo_of_a_question_is_no_statement(answer: str, said: str) -> None:
    source = f"Q: You called the mill a danger to the town.\nBerit Solum: A danger to the town? {answer}"
    assert judge("A danger to the town", {"s.txt": source}, speaker="Berit Solum").verdict == said


@pytest.mark.parametrize(
    ("words", "behind", "said"),
    [
        ("I never set the mill alight", "It's a slander and he knows it.", "verified"),
        ("nobody was paid for it", "That's nonsense put about by the port.", "verified"),
        ("we set the mill alight", "That's a lie.", "unsourced"),
    ],
)
def test_what_calls_an_accusation_by_its_name_takes_no_denial_back(words: str, behind: str, said: str) -> None:
    source = f"Berit Solum: Good evening to you all. {words[0].upper()}{words[1:]}. {behind}"
    assert judge(words, {"s.txt": source}, speaker="Berit Solum").verdict == said
