"""Statements that give a part for the whole, another time, day, body or unit: each wrong one beside honest ones."""

import pytest

from quotecheck import check


def _verdict(source: str, statement: str) -> str:
    article = f"It was a quiet week at the harbour.\n\n{statement}\n"
    report = f"Report of the harbour office, 1 July 2026\n\n{source}\n"
    found = [j for j in check(article, {"report.txt": report}).judgements if j.claim.start and j.claim.start > 30]
    return "unsourced" if not found or any(j.verdict == "unsourced" for j in found) else found[0].verdict


WRONG = [
    ("There were 80 kites. Of these 23 were torn by the wind.", "All of them were torn by the wind."),
    ("Of the two lamps on the pier, one was broken.", "Both lamps on the pier were broken."),
    ("The pier has 50 moorings. Of the 50 moorings, 12 are let to visitors.", "Half of them are let to visitors."),
    (
        "Forty mules were kept at the mill, one of them for 19 years.",
        "Forty mules had been kept at the mill for 19 years.",
    ),
    ("Newts were seen in 11 of 40 ponds on the heath.", "Newts were seen in 40 ponds on the heath."),
    ("The barn holds 140 tonnes of grain. In 2011 it was 90 tonnes.", "The barn holds 90 tonnes of grain."),
    (
        "The rowing club finished in eighth place (2023: eleventh) in the league.",
        "The rowing club came eleventh in the league.",
    ),
    ("Mr Sall came in 2008, warden since 2015.", "Mr Sall has been warden since 2008."),
    (
        "The parish council has bought the mill for £90,000. The ministry will inspect it.",
        "The ministry has bought the mill for £90,000.",
    ),
    (
        "Lessons in chess and water polo are held on Mondays. Fencing has stopped.",
        "Lessons in chess and fencing are held on Mondays.",
    ),
    (
        "The harbour had 620 boats (most since 1980: 710 boats, in 2003).",
        "The harbour had 620 boats, the most since 1980.",
    ),
    ("Captain Vale was reappointed as pilot.", "Captain Vale was appointed as pilot for the first time."),
    ("The quay is 105 metres long.", "The quay is 105 feet long."),
]
HONEST = [
    ("There were 80 kites. Of these 57 were torn by the wind.", "Most of them were torn by the wind."),
    ("Both lamps on the pier were broken.", "Both lamps on the pier were broken."),
    ("Forty mules were kept at the mill, one of them for 19 years.", "Forty mules were kept at the mill."),
    ("Newts were seen in 11 of 40 ponds on the heath.", "Newts were seen in 11 of the 40 ponds on the heath."),
    (
        "The rowing club finished in eighth place (2023: eleventh) in the league.",
        "The rowing club finished in eighth place.",
    ),
    ("Mr Sall came in 2008, warden since 2015.", "Mr Sall has been warden since 2015."),
    ("The parish council has bought the mill for £90,000.", "The council has bought the mill for £90,000."),
    ("The plan for Elm Row was dropped. The plan for Oak Lane remains.", "The plan for Elm Row was dropped."),
    (
        "The harbour had 710 boats (most since 1980; 620 boats in 2003).",
        "The harbour had 710 boats, the most since 1980.",
    ),
    ("The quay is 105 metres long.", "The quay is 105 metres long."),
]


@pytest.mark.parametrize(("source", "statement"), WRONG)
def test_another_part_time_or_thing_is_no_ground(source: str, statement: str) -> None:
    assert _verdict(source, statement) == "unsourced"


@pytest.mark.parametrize(("source", "statement"), HONEST)
def test_what_the_source_has_is_accepted(source: str, statement: str) -> None:
    assert _verdict(source, statement) != "unsourced"
