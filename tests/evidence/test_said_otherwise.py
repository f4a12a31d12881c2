"""Reported speech that turns what was said: told and was told, doubts, more and less, what should have been done."""

import pytest

from quotecheck import check

_CASES = [
    (
        "I was told in March that the roof leaked.",
        "said she told the board in March that the roof leaked.",
        False,
    ),
    (
        "I told the board in March that the roof leaked.",
        "said she was told in March that the roof leaked.",
        False,
    ),
    (
        "I told the board in March that the roof leaked.",
        "said she told the board the roof leaked in March.",
        True,
    ),
    ("The work cost £3m, which was more than we had planned.", "said the work cost less than planned.", False),
    ("The work cost £3m, which was more than we had planned.", "said the work cost more than planned.", True),
    ("I am sure the pool will reopen.", "doubted that the pool would reopen.", False),
    ("I don't think the pool will reopen.", "doubted that the pool would reopen.", True),
    ("It would be wrong to say that we knew nothing.", "said they knew nothing.", False),
    ("The strike will go on even if the firm makes an offer.", "said the strike would go on if the firm did.", False),
    ("I asked the police to investigate in June.", "said the police were investigating.", False),
    ("I asked the police to investigate in June.", "said she had asked the police to investigate.", True),
    ("I should have called the police.", "said she called the police.", False),
    ("The minister knew about the leak and did nothing.", "said the minister did not know about the leak.", False),
    ("The minister knew about the leak and did nothing.", "said the minister knew about the leak.", True),
]


@pytest.mark.parametrize(("source", "said", "right"), _CASES)
def test_what_was_said_is_not_turned(source: str, said: str, right: bool) -> None:
    judged = check(f"Ann Hale {said}\n", {"note.txt": f"ANN HALE: {source}"}).judgements[-1]
    assert (judged.verdict != "unsourced") == right


_HONEST = [
    (
        "The board sacked me in June and hired my deputy.",
        "Ann Hale said the board sacked her and hired her deputy.",
    ),
    ("We were offered £2m for the pitch and we turned it down.", "Ann Hale said the club rejected £2m for the pitch."),
    ("Roe called me on Monday and asked me to resign.", "Ann Hale said she was asked to resign by Roe on Monday."),
    ("We don't support the cuts.", "Ann Hale said the union opposed the cuts."),
    ("We don't accept the report.", "Ann Hale rejected the report."),
    ("The firm bought the mill from us in 2010 and sold it to Roe in 2019.", "The firm sold the mill to Roe in 2019."),
    ("The jury found Roe guilty of fraud and not guilty of theft.", "Roe was convicted of fraud."),
    ("They treated 90 patients with the drug; 61 recovered.", "Of 90 patients treated with the drug, 61 recovered."),
    ("I have no intention of selling the pitch.", "Ann Hale said she had no plans to sell the pitch."),
]


@pytest.mark.parametrize(("source", "claim"), _HONEST)
def test_the_same_in_other_words_passes(source: str, claim: str) -> None:
    assert check(f"{claim}\n", {"note.txt": f"ANN HALE: {source}"}).judgements[-1].verdict != "unsourced"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("We don't oppose the cuts.", "Ann Hale said the union opposed the cuts."),
        ("The jury found Roe guilty of fraud and not guilty of theft.", "Roe was convicted of theft."),
        (
            "The firm bought the mill from us in 2010 and sold it to Roe in 2019.",
            "Roe sold the mill to the firm in 2019.",
        ),
    ],
)
def test_and_turned_it_does_not(source: str, claim: str) -> None:
    assert check(f"{claim}\n", {"note.txt": f"ANN HALE: {source}"}).judgements[-1].verdict == "unsourced"


@pytest.mark.parametrize(
    ("source", "claim", "right"),
    [
        ("I urged the mayor to wait.", "Ann Hale said the mayor had urged her to wait.", False),
        ("I urged the mayor to wait.", "Ann Hale said she had urged the mayor to wait.", True),
        ("We agreed to pay half of the cost.", "Ann Hale said the county agreed to pay the cost.", False),
        (
            "The hall was saved by the parents, not by the mayor.",
            "Ann Hale said the hall was saved by the mayor.",
            False,
        ),
        ("The hall was saved by the parents, not by the mayor.", "Ann Hale said the parents had saved the hall.", True),
        ("The parents saved the hall in May.", "Ann Hale said the teachers saved the hall in May.", False),
        ("No one but the mayor knew.", "Ann Hale said the mayor did not know.", False),
        ("I left the job six months ago.", "Ann Hale left the job after six months.", False),
        ("The dam is safe for now.", "Ann Hale said the dam was safe.", False),
        ("The dam is safe for now.", "Ann Hale said the dam was safe for now.", True),
        ("I will vote for the deal.", "Ann Hale said she would vote against the deal.", False),
        ("I managed to stop the sale.", "Ann Hale said she stopped the sale.", True),
        ("I tried to stop the sale.", "Ann Hale said she stopped the sale.", False),
    ],
)
def test_who_how_much_and_for_how_long(source: str, claim: str, right: bool) -> None:
    judged = check(f"{claim}\n", {"note.txt": f"ANN HALE: {source}"}).judgements[-1]
    assert (judged.verdict != "unsourced") == right


@pytest.mark.parametrize(
    ("source", "claim", "right"),
    [
        ("My opponent wants to close the clinic. I want to keep it.", "Ann Hale wants to close the clinic.", False),
        ("The board plans to close the clinic.", "Ann Hale plans to close the clinic.", False),
        ("We plan to close the clinic.", "Ann Hale plans to close the clinic.", True),
        ("I have two sons and a daughter.", "Ann Hale has two daughters.", False),
        ("The mill closed because sales fell.", "Ann Hale said sales fell because the mill closed.", False),
        ("The mill closed because sales fell.", "Ann Hale said the mill closed because of falling sales.", True),
        ("Sales fell although prices were cut.", "Ann Hale said sales fell because prices were cut.", False),
        ("More than half of the calls were false alarms.", "Ann Hale said most calls were false alarms.", True),
        ("About half of the calls were false alarms.", "Ann Hale said most calls were false alarms.", False),
    ],
)
def test_whose_wish_and_what_caused_it(source: str, claim: str, right: bool) -> None:
    judged = check(f"{claim}\n", {"note.txt": f"ANN HALE: {source}"}).judgements[-1]
    assert (judged.verdict != "unsourced") == right
