"""What a sentence has in the place of what a claim has: how much of a thing, which one, when, and whether at all."""

from pathlib import Path

import pytest

from tests.evidence.test_facts import codes, judge


@pytest.mark.parametrize(
    ("source", "claim", "code"),
    [
        (
            "Until March five of the barges will be moored at Tolby, and two at the yard.",
            "Until March all of the barges will be moored at Tolby.",
            "QC405",
        ),
        (
            "The city had 412 replies: 180 in favour, 220 against.",
            "The city had 412 replies, most of them in favour.",
            "QC405",
        ),
        ("Tenants tell us they are moving out.", "Most tenants were moving out.", "QC405"),
        ("Weed was found at 27 of the 96 ponds.", "Weed was found at most of the ponds.", "QC405"),
        ("In spring the cows give a third less milk.", "In spring the cows give a third more milk.", "QC108"),
        (
            "There was a theft at Shed 2 on 3 May, of rope worth £4,200.",
            "There was a theft at Shed 3 on 3 May, of rope worth £4,200.",
            "QC403",
        ),
        ("When I came, the band had 82 players.", "The band has 82 players today.", "QC402"),
        ("The fire did not cost us the mill.", "The fire cost them the mill.", "QC104"),
        (
            "Police spoke to a boy of 16. There have been no arrests.",
            "Police spoke to a boy of 16 and made arrests.",
            "QC104",
        ),
        ("A lack of salt would fit. So would a disease.", "A lack of salt had killed the trees.", "QC405"),
        (
            "Rowntree has done his ankle and he'll miss the Fenby match. Harker is fine.",
            "Harker will miss the Fenby match with an ankle injury.",
            "QC403",
        ),
    ],
)
def test_what_stands_in_its_place_is_named(tmp_path: Path, source: str, claim: str, code: str) -> None:
    judged = judge(tmp_path, source, claim)
    assert judged.verdict == "unsourced"
    assert code in codes(judged)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (
            "On 3 May a pump failed at Tolby and mud entered the dock.",
            "On 3 May a pump failed at Tolby and mud entered the dock.",
        ),
        ("The fine is £1,000 per case.", "Landlords face a fine of £1,000 for every case."),
        ("Of 412 replies, 260 were in favour.", "Most of the 412 replies were in favour."),
        (
            "There was a theft at Shed 2 on 3 May, of rope worth £4,200.",
            "Rope worth £4,200 was stolen from Shed 2 on 3 May.",
        ),
        ("The band had 70 players in 2001 and has 82 now.", "The band has 82 players today."),
        ("The council could not pay for it.", "The council could not pay for it."),
        ("Loss of earnings £25,240. Injury to feelings £9,000.", "Most of the award is for loss of earnings."),
    ],
)
def test_what_only_looks_so_passes(tmp_path: Path, source: str, claim: str) -> None:
    assert not codes(judge(tmp_path, source, claim)) & {"QC104", "QC108", "QC402", "QC403", "QC405"}


def test_a_time_between_two_times_is_worked_out(tmp_path: Path) -> None:
    source = "The first call came at 02:10. The first engine arrived at 02:31."
    assert judge(tmp_path, source, "The first engine arrived 21 minutes after the first call.").verdict == "paraphrased"


def test_a_far_passage_accuses_nobody(tmp_path: Path) -> None:
    source = "The library will open at nine unless the lift fails. Its roof cost £40,000."
    judged = judge(tmp_path, source, "Fishermen landed £7m of herring and the fleet could grow.")
    assert codes(judged) == {"QC502"}


def test_people_may_be_passengers(tmp_path: Path) -> None:
    source = "Around 340 passengers use the ferry on a weekday."
    assert judge(tmp_path, source, "About 340 people use the ferry on a weekday.").verdict != "unsourced"
