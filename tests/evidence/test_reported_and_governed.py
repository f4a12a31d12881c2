"""Reported speech and statements against a sentence whose clause another word governs, whoever the pronoun is."""

import pytest

from quotecheck import check


def verdict(said: str, article: str) -> str:
    (judged,) = check(article, {"talk.txt": f"ANN HALE: {said}"}).judgements
    return judged.verdict


@pytest.mark.parametrize(
    "said",
    [
        "They say it is safe.",
        "It is not true that it is safe.",
        "We did not tell them it was safe.",
        "The mayor told me it was safe.",
        "Did they tell you it was safe?",
        "Does anybody think it is safe?",
        "Ask them whether it is safe.",
        "The other side argues it is safe.",
        "It would be reckless to say it is safe.",
        "I can't tell you it is safe.",
        "I am not in a position to tell you it is safe.",
        "Prove that it is safe.",
    ],
)
def test_a_clause_of_one_word_is_not_said_where_its_sentence_does_not_say_it(said: str) -> None:
    assert verdict(said, "Hale said it was safe.") == "unsourced"


@pytest.mark.parametrize(
    ("said", "article"),
    [
        ("They say I stole it.", "Hale admitted he stole it."),
        ("It is a lie that we sold it.", "Hale said they sold it."),
        ("Who told you I took bribes?", "Hale said he took bribes."),
        ("I was never told it was toxic.", "Hale said it was toxic."),
        ("Do you think the dam will hold?", "The dam will hold."),
        ("Does anybody think the dam will hold?", "The dam will hold."),
    ],
)
def test_what_is_charged_denied_or_asked_is_not_told(said: str, article: str) -> None:
    assert verdict(said, article) == "unsourced"


@pytest.mark.parametrize(
    "said",
    [
        "It is safe.",
        "I can tell you it is safe.",
        "I know it was safe.",
        "As I told the board, it is safe.",
        "The report shows it is safe.",
    ],
)
def test_a_clause_of_one_word_is_said_where_its_sentence_says_it(said: str) -> None:
    assert verdict(said, "Hale said it was safe.") == "verified"


@pytest.mark.parametrize(
    ("said", "article"),
    [
        ("The mayor sued the contractor.", "Hale said the contractor sued the mayor."),
        ("The mayor was sued by the contractor.", "Hale said the mayor sued the contractor."),
        ("The mayor blamed the council.", "Hale said the council blamed the mayor."),
        ("The bishop fired the priest.", "Hale said the priest fired the bishop."),
        ("The nurse accused the doctor of theft.", "Hale said the doctor accused the nurse of theft."),
    ],
)
def test_who_did_it_to_whom_is_told_by_their_offices_too(said: str, article: str) -> None:
    assert verdict(said, article) == "unsourced"


def test_a_passive_is_the_same_deed() -> None:
    said = "The mayor was sued by the contractor."
    assert verdict(said, "Hale said the contractor sued the mayor.") == "verified"


@pytest.mark.parametrize(
    ("said", "article"),
    [
        ("He runs Bell Plumbing on Main Street.", "He runs Bell Plumbing on Hill Street, Hale said."),
        ("We found 5 ppb in the water.", "Hale said they found 5 ppm in the water."),
        ("We measured 5 becquerels.", "Hale said they measured 5 sieverts."),
        ("The plan is less than perfect.", "Hale called the plan “perfect”."),
    ],
)
def test_another_name_unit_or_measure_beside_the_same_noun_is_another_thing(said: str, article: str) -> None:
    assert verdict(said, article) == "unsourced"


def test_another_modifier_of_a_common_noun_is_named() -> None:
    said, article = "Use bottled or filtered water for formula.", "Hale said parents should use tap water for formula."
    (judged,) = check(article, {"talk.txt": f"ANN HALE: {said}"}).judgements
    assert judged.verdict != "verified"
    assert {f.code for f in judged.findings} & {"QC404", "QC502"}


@pytest.mark.parametrize("said", ["voted five to two", "voted 5 to 2", "voted 5-2"])
def test_a_vote_is_one_score_in_figures_and_in_words(said: str) -> None:
    said = f"The council {said} to keep the bridge open."
    assert verdict(said, "The council voted 5-2 to keep the bridge open.") == "verified"
    assert verdict(said, "The council voted 5-3 to keep the bridge open.") == "unsourced"


def test_a_rule_is_no_doubt() -> None:
    said = "The share was below the 10 percent action level under the federal rule."
    assert verdict(said, "Hale said the share was below the 10 percent action level.") == "verified"


@pytest.mark.parametrize(
    "said",
    [
        "I am not a chemist, but I can tell you it is safe.",
        "We did not close it, and I promise you it is safe.",
        "Show them what you like, I know that it is safe.",
    ],
)
def test_a_denial_or_an_order_in_another_clause_is_held_against_nothing(said: str) -> None:
    assert verdict(said, "Hale said it was safe.") == "verified"
