"""Claims that go a step, a day or a doubt farther than their source, each beside the same claim made right."""

from pathlib import Path

import pytest

from tests.evidence.test_facts import codes, judge

TOLD = [
    (  # a weekday that the day does not have (10 August 2022 was a Wednesday)
        "The new ferry sails from Orrin for the first time on Wednesday 10 August.",
        "The new ferry sails from Orrin for the first time on Friday 10 August.",
        "The new ferry sails from Orrin for the first time on Wednesday 10 August.",
        "QC402",
    ),
    (
        "The new ferry sails from Orrin for the first time on 10 August 2022.",
        "The new ferry sails from Orrin for the first time on Friday 10 August.",
        "The new ferry sails from Orrin for the first time on Wednesday 10 August.",
        "QC402",
    ),
    (  # since when
        "It was the driest spring since 2003. The gauge at Orrin was set up in 1961.",
        "It was the driest spring there since 1961.",
        "It was the driest spring there since 2003.",
        "QC402",
    ),
    (  # the other did something else
        "Moved by Lena Ost (Mill End), seconded by Jon Falk (Hale). Counted by the clerk, Ada Brandt of Orrin.",
        "It was seconded by Ada Brandt.",
        "It was seconded by Jon Falk.",
        "QC403",
    ),
    (  # a doubt in the sentence that has the figure
        "There are nine bells in the tower. The smallest, a treble, was probably cast before 1620; the rest are newer.",
        "The tower has nine bells, the smallest of them cast before 1620.",
        "The tower has nine bells, the smallest of them probably cast before 1620.",
        "QC405",
    ),
    (  # what is printed as a difference needs no sum
        "Repairs had cost £212,000, which was £64,000 more than planned.",
        "Repairs had cost £148,000 more than planned.",
        "Repairs had cost £64,000 more than planned.",
        "QC401",
    ),
    (  # what is only an option
        "The harbour master put forward the option of closing the quay on Sundays from May.",
        "The quay will be closed on Sundays from May.",
        "The harbour master put forward the option of closing the quay on Sundays from May.",
        "QC405",
    ),
    (  # steps still to take
        "Heritage Hale has applied to lease the lighthouse for 25 years.",
        "Heritage Hale has leased the lighthouse for 25 years.",
        "Heritage Hale has applied for a lease of the lighthouse for 25 years.",
        "QC405",
    ),
    (
        "The old ice house will be pulled down in November.",
        "The old ice house was pulled down in November.",
        "The old ice house will be pulled down in November.",
        "QC405",
    ),
    (
        "A decision on the tender was deferred to 9 August.",
        "A decision on the tender was made on 9 August.",
        "A decision on the tender was put off to 9 August.",
        "QC405",
    ),
    (  # who has which office
        "In the chair: Mara Holm (deputy chair).",
        "Mara Holm, the chair of the trust",
        "Mara Holm, the deputy chair of the trust",
        "QC403",
    ),
    (
        "The engineer, Ben Falk, reported that the channel has silted to 3.1 metres.",
        "Ben Falk, the treasurer, reported that the channel has silted to 3.1 metres.",
        "Ben Falk, the engineer, reported that the channel has silted to 3.1 metres.",
        "QC403",
    ),
    (
        "Our chair, Gwen Ost, will be vice-chair of the joint board. Henk Sloan of Hale will chair it.",
        "Gwen Ost will lead the joint board.",
        "Gwen Ost will be vice-chair of the joint board.",
        "QC403",
    ),
    (  # the way of a change, and a rank
        "There were 17 accidents in 2021, compared with 23 in the year before.",
        "Accidents rose from 17 to 23.",
        "Accidents fell from 23 to 17.",
        "QC502",
    ),
    (
        "Orrin was the third busiest small port on the coast last year.",
        "Orrin was the busiest small port on the coast last year.",
        "Orrin was the third busiest small port on the coast last year.",
        "QC405",
    ),
    (  # of which of two deeds or times
        "The ward closed on 10 June after a burst pipe, and reopened on 21 June.",
        "The ward closed on 21 June.",
        "The ward closed on 10 June.",
        "QC402",
    ),
    (
        "Sickness among the staff was 7.2 per cent in June, against 5.1 per cent a year before.",
        "Sickness among the staff was 5.1 per cent in June.",
        "Sickness among the staff was 7.2 per cent in June.",
        "QC401",
    ),
    (
        "At the end of June 6,240 patients were waiting for a bed, up from 5,780 in October.",
        "The number of patients waiting for a bed has fallen to 6,240.",
        "The number of patients waiting for a bed has risen to 6,240.",
        "QC108",
    ),
    (
        "Jon Falk pleaded guilty to two counts of fraud.",
        "Jon Falk was found guilty of two counts of fraud.",
        "Jon Falk pleaded guilty to two counts of fraud.",
        "QC405",
    ),
    (
        "His wife, Ada Falk, knew nothing of the fraud.",
        "Ada Falk knew of the fraud.",
        "Ada Falk did not know of the fraud.",
        "QC104",
    ),
    (
        "The trial of the booking system begins at the eye clinic on 4 August.",
        "The trial of the booking system begins at all clinics on 4 August.",
        "The trial of the booking system begins at the clinic on 4 August.",
        "QC405",
    ),
    (  # what is over
        "There are marks of rust on the north gate. The rust is old and no longer spreads.",
        "Rust is still at work on the north gate.",
        "There is old rust on the north gate.",
        "QC104",
    ),
]


@pytest.mark.parametrize(("source", "wrong", "right", "code"), TOLD)
def test_a_day_a_doubt_or_a_step_too_far_is_named(
    tmp_path: Path, source: str, wrong: str, right: str, code: str
) -> None:
    found = judge(tmp_path, source, wrong)
    assert found.verdict == "unsourced"
    assert code in codes(found)
    assert judge(tmp_path, source, right).verdict != "unsourced"


SPOKEN = [
    (
        "LENA OST: If the channel isn't dredged by spring, some of us may move to Hale.",
        "the boats will move to Hale if the channel is not dredged by spring",
        "some may move to Hale if the channel is not dredged by spring",
    ),
    (
        "LENA OST: I've asked for a promise in writing that the 84 berths will be kept.",
        "she had been promised in writing that the 84 berths would be kept",
        "she had asked for a promise in writing that the 84 berths would be kept",
    ),
    (
        "LENA OST: I'd like us to open late on Fridays too, but that's for the board.",
        "the museum would open late on Fridays",
        "she would like the museum to open late on Fridays",
    ),
]


@pytest.mark.parametrize(("source", "wrong", "right"), SPOKEN)
def test_what_is_asked_or_wished_for_is_not_had(tmp_path: Path, source: str, wrong: str, right: str) -> None:
    found = judge(tmp_path, source, wrong, "Lena Ost")
    assert found.verdict == "unsourced"
    assert "QC405" in codes(found)
    assert judge(tmp_path, source, right, "Lena Ost").verdict != "unsourced"


def test_nobodys_is_a_denial_like_nobody(tmp_path: Path) -> None:
    source = "LENA OST: And the pilots, there's 22 of them, nobody's spoken to them at all."
    assert judge(tmp_path, source, "nobody had spoken to the 22 pilots", "Lena Ost").verdict != "unsourced"
    assert judge(tmp_path, source, "somebody had spoken to the 22 pilots", "Lena Ost").verdict == "unsourced"


def test_free_of_is_without(tmp_path: Path) -> None:
    source = "Boats in treated docks lost 1.9 days a year less than boats in docks without worm."
    claim = "Boats in treated docks lost 1.9 days a year less than boats in docks free of worm."
    assert judge(tmp_path, source, claim).verdict != "unsourced"
    free = "Every berth gets two years of checks free of charge."
    assert judge(tmp_path, free, "Every berth gets two years of checks at no charge.").verdict != "unsourced"


def test_a_quarter_lost_is_a_quarter_fewer(tmp_path: Path) -> None:
    source = "Since the pier closed in 2019 we've lost about a quarter of our summer guests."
    assert judge(tmp_path, source, "Summer guests are about 25 per cent fewer since 2019.").verdict != "unsourced"


def test_a_plan_is_whatever_was_voted_on(tmp_path: Path) -> None:
    source = "At the Orrin club last night 312 members voted for the plan and 141 against."
    claim = "At the Orrin club 312 members voted for the merger and 141 against."
    assert judge(tmp_path, source, claim).verdict != "unsourced"
    other = "At the Orrin club last night 312 members voted for the closure and 141 against."
    assert judge(tmp_path, other, claim).verdict == "unsourced"


def test_a_change_follows_from_its_ends(tmp_path: Path) -> None:
    source = "Berth charges in the harbour will rise in October, from £412 to £437 a year for a small boat."
    assert judge(tmp_path, source, "A small boat will pay £25 a year more for a berth.").verdict != "unsourced"
    assert judge(tmp_path, source, "A small boat will pay £35 a year more for a berth.").verdict == "unsourced"
    assert judge(tmp_path, source, "A small boat will pay £25 a year less for a berth.").verdict == "unsourced"
