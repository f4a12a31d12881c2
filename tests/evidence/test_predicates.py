"""A predicate in quotation marks says of its subject what the source says of it, and nothing that the source denies."""

import pytest

from quotecheck import check, judge

DENIED = [
    "I have never said that she {}.",
    "I do not say that she {}.", "I don't say he {}.", "I would not say that the mayor {}.",
    "I cannot claim that the firm {}.", "It would be wrong to say she {}.", "I stop short of saying that he {}.",
    "I am not saying this man {}.", "You will not hear me say that it {}.", "I doubt that he {}.",
    "I do not think she {}.", "I am not sure he {}.", "It is not true that the board {}.",
    "They claim that he {}.", "Some say she {}.",
    "If he {}, we would know.", "I refuse to believe that it {}.", "I would love to say that it {}.",
    "I wish I could say she {}.",
]  # fmt: skip
SAID = [
    "I say again that he {}.", "I do not say this lightly: he {}.", "I have never doubted that he {}.",
    "I cannot deny that she {}.", "I would say that she {}.", "We know that the firm {}.",
    "He told me last week that he was tired, and he {}.", "To say that we knew is silly, but he {}.",
]  # fmt: skip
PREDICATES = [
    ("is", "a danger to shipping"),
    ("was", "the best clerk I have had"),
    ("is", "ready for the job"),
    ("", "sold the depot to a friend"),
    ("will", "close the depot in June"),
    ("", "has lied to the inquiry"),
]


def verdict(frame: str, link: str, words: str) -> str:
    said = frame.format(f"{link} {words}".strip())
    return judge(words, {"talk.txt": f"ANN POE: Good morning. {said} We go on now."}, speaker="Ann Poe").verdict


@pytest.mark.parametrize(("link", "words"), PREDICATES)
def test_what_is_denied_doubted_or_anothers_is_not_verified(link: str, words: str) -> None:
    assert [f for f in DENIED if verdict(f, link, words) == "verified"] == []


@pytest.mark.parametrize(("link", "words"), PREDICATES)
def test_what_is_said_is_verified(link: str, words: str) -> None:
    assert [f for f in SAID if verdict(f, link, words) != "verified"] == []


def test_a_question_says_nothing_of_whom_it_asks_about() -> None:
    assert verdict("Is she {}? I wonder.", "", "a danger to shipping") == "unsourced"


def test_what_somebody_is_never_called() -> None:
    assert verdict("I never called her {}.", "", "a danger to shipping") == "unsourced"


@pytest.mark.parametrize("told", ["doubted that the ship was", "denied that the ship was"])
def test_the_article_may_pass_the_denial_on(told: str) -> None:
    article = f"The harbour board met on Monday.\n\nAnn Poe {told} “a danger to shipping”.\n"
    report = check(article, {"talk.txt": "ANN POE: I do not say that she is a danger to shipping."})
    assert [j.verdict for j in report.judgements if j.claim.text == "a danger to shipping"] == ["verified"]
