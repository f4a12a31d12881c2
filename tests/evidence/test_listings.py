"""A statement against the lists of a release: the item it names, the year it speaks of, and what follows from both."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecheck.evidence.facts.lists.listings import Lists
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.pipeline import open_packet
from tests.evidence.test_facts import judge

RELEASE = """HARBOUR COUNTY - LIBRARY RETURNS
Statistical release, year to March 2022

Loans of books: 2019: 41,300; 2020: 40,100; 2021: 38,600; 2022: 37,050
Members: 12,480 (2021: 11,790; change +5.9%)
Late fees: £31,000 (budget: £26,000).

Branches, visits a day: Old Quay 412 (2021: 388); Fernhurst 305 (331); Stowe Green 118 (120).

Average wait for a reserved book: all branches nine days; branch A, four days; branch C, 21 days.

Days closed by ice
1950-1959: 31
1980-1989: 22
2010-2019: 9

Reasons for closing, all branches (61): a leaking roof 31; no staff on the day 18; frost 12.

Mean rent of a hall, July 2022
One room £45 (+6.1% in a year)
Two rooms £85 (+8.4%)
All £61 (+7.2%)
"""


@pytest.mark.parametrize(
    ("claim", "right"),
    [
        ("Loans of books fell for the third year running.", True),
        ("Loans of books rose for the third year running.", False),
        ("Loans of books fell by 4 per cent, to 37,050.", True),
        ("Loans of books fell by 9 per cent, to 37,050.", False),
        ("Some 37,050 books were lent, down from 38,600 a year before.", True),
        ("Members number 12,480, more than in the year before.", True),
        ("Members number 12,480, fewer than in the year before.", False),
        ("Membership rose by 5.9 per cent.", True),
        ("The late fees came to £31,000, £5,000 more than budgeted.", True),
        ("The late fees came to £31,000, £9,000 more than budgeted.", False),
        ("Old Quay has 412 visits a day.", True),
        ("Old Quay has 305 visits a day.", False),
        ("Fernhurst has 305 visits a day, fewer than in the year before.", True),
        ("Fernhurst has 305 visits a day, more than in the year before.", False),
        ("The average wait for a reserved book is nine days.", True),
        ("The average wait for a reserved book is now 21 days.", False),
        ("The average wait for a reserved book in branch C is 21 days.", True),
        ("Ice closed the libraries for nine days, 22 days fewer than in the 1950s.", True),
        ("Ice closed the libraries for nine days, 30 days fewer than in the 1950s.", False),
        ("A leaking roof is the commonest reason for closing a branch.", True),
        ("Frost is the commonest reason for closing a branch.", False),
        ("The mean rent of a hall rose by 7.2 per cent.", True),
        ("The mean rent of a hall rose by 8.4 per cent.", False),
    ],
)
def test_a_figure_counts_only_with_its_item_and_its_year(tmp_path: Path, claim: str, right: bool) -> None:
    assert (judge(tmp_path, RELEASE, claim).verdict != "unsourced") is right


def lists_of(tmp_path: Path, text: str) -> list[tuple[set[str], list[str]]]:
    (tmp_path / "r.txt").write_text(text, "utf-8")
    packet = open_packet([tmp_path])
    index = UnitIndex(packet.store)
    index.prepare(["the"])
    return [(set(s.label), [p.text for p in s.points]) for listing in Lists(index).all() for s in listing.series]


def test_items_have_their_label_and_their_figures_the_last_first(tmp_path: Path) -> None:
    found = lists_of(tmp_path, "Geese counted: 1990: 410; 2000: 380; 2010: 512\n")
    assert [points for _, points in found] == [["512", "380", "410"]]
    found = lists_of(tmp_path, "Prizes: Orme 12 (2021: 9); Tolby 7 (8).\n")
    assert found == [({"orm"}, ["12", "9"]), ({"tolby"}, ["7", "8"])]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed on 4 May, and 230 people were sent home.",
        "A tall building, 212 rooms, height 60 feet.",
        "Firemen took 23 people from cars at nine places; 32 more from houses.",
    ],
)
def test_prose_is_no_list(tmp_path: Path, text: str) -> None:
    assert not lists_of(tmp_path, text + "\n")


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="Aa 12:;(),.-%£\n", max_size=120))
def test_any_text_is_read(text: str) -> None:
    with TemporaryDirectory() as folder:
        for label, points in lists_of(Path(folder), f"Harbour: {text}"):
            assert points
            assert all(label)
