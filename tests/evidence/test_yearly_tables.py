"""Statements against a table whose rows are years, each beside the same one with a wrong figure, year or way."""

from pathlib import Path

import pytest

from quotecheck.claims.extractor import extract
from quotecheck.documents.prose import document_from_text
from quotecheck.pipeline import Checker, open_packet
from quotecheck.verdict.policy import POLICIES

TABLE = """year,members,of_whom_juniors,races_held,income_gbp
2017,812,96,41,61000
2018,790,88,40,59500
2019,744,85,37,60200
2020,655,61,12,38400
2021,602,66,31,52700
2022,581,83,36,63100
"""
NOTES = """Orrin Rowing Club, notes for the annual meeting of 2 August 2022

The Orrin boathouse was painted in June. Lena Ost was thanked for the new slipway. Orrin will host the county regatta.
"""


def verdict(tmp_path: Path, text: str) -> str:
    """The verdict on the last statement of an article of one paragraph."""
    (tmp_path / "club.csv").write_text(TABLE, "utf-8")
    (tmp_path / "notes.txt").write_text(NOTES, "utf-8")
    checker = Checker(open_packet([tmp_path]), policy=POLICIES["newsroom"], on="2022-08-03")
    document = document_from_text(text, path="a.md", sha256="0" * 64)
    statements = [c for c in extract(document).claims if c.kind == "statement"]
    return checker.judge(statements[-1]).verdict


PAIRS = [
    (
        "Orrin had 812 members in 2017 and has 581 now, a drop of about 28 per cent.",
        "Orrin had 812 members in 2017 and has 602 now, a drop of about 26 per cent.",
    ),
    (
        "Orrin had 812 members in 2017 and has 581 now, a drop of about 28 per cent.",
        "Orrin had 790 members in 2017 and has 581 now, a drop of about 26 per cent.",
    ),
    (
        "The club held 36 races in 2022. The members were 28 per cent fewer than in 2017.",
        "The club held 36 races in 2022. The members were 28 per cent more than in 2017.",
    ),
    (
        "The income of the club was £63,100 in 2022, 20 per cent more than in the year before.",
        "The income of the club was £63,100 in 2022, 64 per cent more than in the year before.",
    ),
    (
        "Of the members in 2022, 83 were juniors, about one in seven.",
        "Of the members in 2022, 83 were juniors, about one in nine.",
    ),
    (
        "The club had 655 members in 2020. Since then the number of races held has gone up from 12 to 36.",
        "The club had 655 members in 2020. Since then the number of races held has gone up from 12 to 31.",
    ),
]


@pytest.mark.parametrize(("right", "wrong"), PAIRS)
def test_each_figure_is_of_its_year(tmp_path: Path, right: str, wrong: str) -> None:
    assert verdict(tmp_path, right) != "unsourced"
    assert verdict(tmp_path, wrong) == "unsourced"


def test_a_day_of_the_newest_year_is_no_row(tmp_path: Path) -> None:
    (tmp_path / "vote.txt").write_text("On 1 August 2022 at Orrin 212 members voted for the new slipway.\n", "utf-8")
    assert verdict(tmp_path, "On 1 August 212 members voted for the new slipway.") != "unsourced"
