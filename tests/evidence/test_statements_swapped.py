"""Statements that say another thing with a sentence's own words, each beside an honest one."""

import pytest

from quotecheck import check


def _verdict(source: str, statement: str) -> str:
    article = f"It was a quiet week at the harbour.\n\n{statement}\n"
    report = f"Report of the harbour office, 1 July 2026\n\n{source}\n"
    found = check(article, {"report.txt": report}).judgements
    return next(j.verdict for j in found if j.claim.text in statement and j.claim.text not in article[:40])


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Ann Hale was beaten by Ben Roe in the final.", "Ann Hale beat Ben Roe in the final."),
        ("Ann Hale succeeded Ben Roe as chair.", "Ben Roe succeeded Ann Hale as chair."),
        ("The firm bought its rival in 2024.", "The firm was bought by its rival in 2024."),
        ("Sales rose before prices fell.", "Prices fell before sales rose."),
        ("The fire started after the storm.", "The fire started before the storm."),
        ("Ann Hale's brother runs the pool.", "Ann Hale runs the pool."),
        ("The deputy mayor opened the pool.", "The mayor opened the pool."),
        ("Ann Hale was charged with theft.", "Ann Hale was convicted of theft."),
        ("Ann Hale was arrested on suspicion of theft.", "Ann Hale was charged with theft."),
        ("The council was asked to close the pool.", "The council closed the pool."),
        ("The council was accused of closing the pool.", "The council closed the pool."),
        ("The bridge was the longest in the county until 1990.", "The bridge is the longest in the county."),
        ("Either Ann Hale or Ben Roe will lead the team.", "Ann Hale will lead the team."),
        ("Profit rose by £4m.", "Profit rose to £4m."),
        ("Brigg beat Orrin 3-1 on Saturday.", "Orrin beat Brigg 3-1."),
        ("Councillors voted 7-4 to approve the plan.", "Councillors voted 7-4 against the plan."),
        ("Rolf Moss is accused of stealing the van.", "Rolf Moss admitted stealing the van."),
        ("Ann Hale has run the shop for 12 years.", "Ann Hale ran the shop 12 years ago."),
    ],
)
def test_the_same_words_that_say_another_thing_are_no_ground(source: str, statement: str) -> None:
    assert _verdict(source, statement) == "unsourced"


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Ann Hale was beaten by Ben Roe in the final.", "Ben Roe beat Ann Hale in the final."),
        ("Ann Hale succeeded Ben Roe as chair.", "Ben Roe was succeeded by Ann Hale as chair."),
        ("The fire started after the storm.", "After the storm, the fire started."),
        ("Ann Hale's brother runs the pool.", "Ann Hale's brother runs the pool."),
        ("The deputy mayor opened the pool.", "The pool was opened by the deputy mayor."),
        ("Ann Hale was charged with theft.", "Ann Hale has been charged with theft."),
        ("The council was accused of closing the pool.", "The council was accused of closing the pool."),
        ("Profit rose by £4m.", "Profit rose by £4m."),
    ],
)
def test_another_order_that_says_the_same_is(source: str, statement: str) -> None:
    assert _verdict(source, statement) != "unsourced"
