"""Statements whose figure, date, office or doer is another's in the very sentence that they rest on, each beside the
same claim made right."""

from pathlib import Path

import pytest

from tests.evidence.test_facts import codes, judge

CASES = [
    (  # another office
        "Ada Brandt, president of the Harbour League, opened the meeting.",
        "Ada Brandt, the chief executive of the Harbour League",
        "Ada Brandt, the president of the Harbour League",
        "QC403",
    ),
    (
        "Jon Falk, vice chair of the museum board, thanked the visitors.",
        "Jon Falk, the chair of the museum board",
        "Jon Falk, the vice chair of the museum board",
        "QC403",
    ),
    (  # who had it done
        "A survey paid for by the brewery counted 1,240 swifts in the valley.",
        "A survey commissioned by the council counted 1,240 swifts in the valley.",
        "A survey commissioned by the brewery counted 1,240 swifts in the valley.",
        "QC403",
    ),
    (  # the ends of a range
        "Youngest rower 19, oldest 71; the youngest helper is 14.",
        "The rowers ranged in age from 14 to 71.",
        "The rowers ranged in age from 19 to 71.",
        "QC401",
    ),
    (  # the deed is of a part
        "Forty wells were tested for nitrate; 33 of them pass the limit, and four ran dry.",
        "Forty wells pass the limit for nitrate.",
        "Forty wells were tested for nitrate.",
        "QC401",
    ),
    (  # an exception
        "The by-law takes effect on 1 July 2022, except the fishing rules, which take effect on 1 December 2022.",
        "The by-law takes effect on 1 December.",
        "The by-law takes effect on 1 July.",
        "QC402",
    ),
    (  # another rank
        "The cask of 1911 is the smallest; that of 1934 is the fullest.",
        "The cask of 1911 is the fullest.",
        "The cask of 1911 is the smallest.",
        "QC402",
    ),
]


@pytest.mark.parametrize(("source", "wrong", "right", "code"), CASES)
def test_what_belongs_to_another_is_refused_and_named(
    tmp_path: Path, source: str, wrong: str, right: str, code: str
) -> None:
    found = judge(tmp_path, source, wrong)
    assert found.verdict == "unsourced"
    assert code in codes(found)
    assert judge(tmp_path, source, right).verdict != "unsourced"


SPOKEN = [
    (
        "LENA OST: Our members may have no choice but to sell boats.",
        "the members would be forced to sell boats",
        "the members may be forced to sell boats",
    ),
    (
        "LENA OST: I would welcome a later opening, speaking for myself; I can't speak for the committee.",
        "the committee would welcome a later opening",
        "she would welcome a later opening",
    ),
    (
        "LENA OST: He was at that time suffering from gout.",
        "he was still suffering from gout",
        "he was suffering from gout at that time",
    ),
    (
        "LENA OST: This harvest is our best since 2019, and we are glad of it.",
        "the harvest was the best on record",
        "the harvest was the best since 2019",
    ),
]


@pytest.mark.parametrize(("source", "wrong", "right"), SPOKEN)
def test_what_somebody_did_not_say_is_refused(tmp_path: Path, source: str, wrong: str, right: str) -> None:
    assert judge(tmp_path, source, wrong, "Lena Ost").verdict == "unsourced"
    assert judge(tmp_path, source, right, "Lena Ost").verdict != "unsourced"


def test_points_of_a_list_in_one_paragraph_are_read_apart(tmp_path: Path) -> None:
    opening = "The harbour office sets out what it means to do in the years to come, and what each of the steps costs. "
    source = (
        opening * 2
        + "Plan: (a) To end the night bus. (b) To continue talks about a lease of the old mill. (c) To buy ten boats."
    )
    assert judge(tmp_path, source, "The office is to buy the mill.").verdict == "unsourced"


def test_a_part_that_the_claim_names_is_no_wrong_whole(tmp_path: Path) -> None:
    source = "Vandals: 300 reports in all, of which 200 were about bicycles."
    assert judge(tmp_path, source, "There were 300 reports, two thirds of them about bicycles.").verdict != "unsourced"


def test_a_part_of_what_was_counted_is_not_all_of_it(tmp_path: Path) -> None:
    source = "Flood: 86 properties were flooded, of which 61 houses and 25 shops."
    assert "QC401" in codes(judge(tmp_path, source, "The flood reached 86 houses."))
    assert judge(tmp_path, source, "The flood reached 86 properties.").verdict != "unsourced"
    assert judge(tmp_path, source, "The flood reached 61 houses.").verdict != "unsourced"


def test_what_only_goes_together_is_no_cause(tmp_path: Path) -> None:
    source = "Differences in sleep go together with about a third of the gap in marks between richer and poorer pupils."
    found = judge(tmp_path, source, "Sleep caused a third of the gap in marks between rich and poor pupils.")
    assert found.verdict == "unsourced"
    assert "QC405" in codes(found)
    assert "QC108" not in codes(found)
