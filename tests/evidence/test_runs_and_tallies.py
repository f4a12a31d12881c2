"""So many in a row, somebody's so many-th, and what stands now of what a sentence counts."""

import pytest

from quotecheck import check

_TABLE = """Northern League, 4 October 2025

Last four, Ashby Rovers: won, won, won, won.
Last five, Denby Town: lost, lost, drew, won, lost.
Form, Calder Athletic: W W W D W

Goals this season: Ames (Denby Town) 9, Cole (Ashby) 4, Reeve 3.

Cautions: Ames 2, Cole 1
"""


def _verdict(article: str, source: str, which: int = 0) -> str:
    return check(f"{article}\n", {"source.txt": source}).judgements[which].verdict


@pytest.mark.parametrize(
    ("article", "right"),
    [
        ("It was Ashby Rovers' fourth win in a row.", True),
        ("It was Ashby Rovers' fourth straight victory.", True),
        ("Ashby Rovers recorded their fourth straight win.", True),
        ("It was Ashby Rovers' fourth win in a row against ten men.", False),
        ("It was Ashby Rovers' fourth win in a row, all of them abroad.", False),
        ("It was Ashby Rovers' third victory running.", False),
        ("It was Ashby Rovers' fourth defeat in a row.", False),
        ("It was Denby Town's third defeat in a row.", False),
        ("It was Calder Athletic's fifth win in a row.", False),
    ],
)
def test_a_run_is_counted(article: str, right: bool) -> None:
    assert (_verdict(article, _TABLE) != "unsourced") == right


@pytest.mark.parametrize(
    ("before", "article", "right"),
    [
        ("Denby went ahead through Ruth Ames.", "It was her ninth goal of the season.", True),
        ("Ashby equalised through Jean Cole.", "It was her fourth goal of the season.", True),
        ("Denby went ahead through Ruth Ames.", "It was her tenth goal of the season.", False),
        ("Denby went ahead through Ruth Ames.", "It was her second goal of the season.", False),
        ("Ashby equalised through Jean Cole.", "It was her ninth goal of the season.", False),
        ("Ashby equalised through Jean Cole.", "It was her fourth goal from a corner.", False),
    ],
)
def test_an_entry_tells_which_of_them_it_is(before: str, article: str, right: bool) -> None:
    assert (_verdict(f"{before} {article}", _TABLE, -1) != "unsourced") == right


@pytest.mark.parametrize(
    ("article", "right"),
    [
        ("The firm has 31 boats.", True),
        ("The firm sold the nets in May.", False),
        ("The firm has 12 boats.", False),
        ("The firm had 31 boats in 1998.", False),
    ],
)
def test_what_stands_today_is_of_the_thing_counted_before(article: str, right: bool) -> None:
    said = "The firm began in 1998 with 12 boats; today we have 31. My father sold the nets in May."
    assert (_verdict(article, f"Interview with Ruth Ames\n\n{said}\n") != "unsourced") == right


@pytest.mark.parametrize(
    ("article", "right"),
    [
        ("The club lost a quarter of its members after the fire.", True),
        ("Of the members who left, a third have come back.", True),
        ("Two fifths of the members are over 60.", True),
        ("The club lost a third of its members after the fire.", False),
        ("A third of the members are over 60.", False),
    ],
)
def test_a_share_of_them_is_not_of_all(article: str, right: bool) -> None:
    said = (
        "We lost about a quarter of our members after the fire. A third of them have come back. "
        "Two fifths of the members are over 60."
    )
    assert (_verdict(article, f"Interview, 1 July 2026\n\nANN HALE: {said}\n") != "unsourced") == right


@pytest.mark.parametrize(
    ("article", "right"),
    [
        ("Catering cost the hospital £3.2 million.", True),
        ("Cleaning came to £1.8 million.", True),
        ("Cleaning cost the hospital £3.2 million.", False),
        ("Catering cost the hospital £2.9 million.", False),
        ("Security cost the hospital £3.2 million.", False),
    ],
)
def test_what_a_list_says_was_paid(article: str, right: bool) -> None:
    listed = """Harwell hospital, annual figures 2025

Catering: £3.2 million (budget: £2.9 million)
Cleaning: £1.8 million (budget: £1.9 million)
The trust spent £14 million on drugs.
"""
    assert (_verdict(article, listed) != "unsourced") == right


def test_a_role_that_the_person_denies_is_shown() -> None:
    mail = """From: Ann Hale <hale@seal.example>
To: desk@paper.example
Date: Mon, 5 Oct 2026 10:00:00 +0000
Subject: The prize

I was not a judge of the prize; I was asked to hand it over.

Ann Hale
Seal Trust
"""
    article = "The winner was chosen by a panel, said Ann Hale of the Seal Trust, who judged the prize.\n"
    judged = check(article, {"mail.eml": mail}).judgements[-1]
    assert judged.verdict == "unsourced"
    assert any(f.code == "QC403" and "not a judge" in f.message for f in judged.findings)


@pytest.mark.parametrize(
    ("article", "right"),
    [
        ("The river Arne peaked at 4.8 metres at Coldbridge.", True),
        ("The temperature at Holt reached 31C.", True),
        ("The river Arne peaked at 2.1 metres at Coldbridge.", False),
        ("The river Arne rose by 4.8 metres at Coldbridge.", False),
        ("The river Arne stood at 4.8 metres at Coldbridge on Friday.", False),
        ("The river Arne reached 4.8 metres at Holt.", False),
    ],
)
def test_what_something_rises_to_is_its_peak(article: str, right: bool) -> None:
    log = """Flood log

River Arne at Coldbridge: 2.1 m on Friday 08:00; peak 4.8 m on Sunday 03:00.

Temperature at Holt: 14C at 09:00; maximum 31C at 15:00.
"""
    assert (_verdict(article, log) != "unsourced") == right
