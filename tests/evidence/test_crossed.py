"""Parts of a claim that the source puts together otherwise, and what a figure is of."""

from pathlib import Path

import pytest

from tests.evidence.test_facts import codes, judge

CROSSED = [
    (
        "Of the sum, £12 million went to the price of timber and £7 million to the repair of the pier.",
        "Timber accounts for £7 million of the sum and repairing the pier for £12 million.",
        {"QC401"},
    ),
    (
        "In all 212 were offered a bed in the hostel and 198 a flat.",
        "The charity found 198 of them a bed in the hostel and 212 a flat.",
        {"QC401"},
    ),
    (
        "The mayor opened the hall in May, and the bishop blessed the chapel in June.",
        "The bishop opened the hall, and the mayor blessed the chapel.",
        {"QC403"},
    ),
]
STRAIGHT = [
    (
        "Of the sum, £12 million went to the price of timber and £7 million to the repair of the pier.",
        "Repairing the pier took £7 million of the sum and timber £12 million.",
    ),
    (
        "The mayor opened the hall in May, and the bishop blessed the chapel in June.",
        "The bishop blessed the chapel, and the mayor opened the hall.",
    ),
]
OTHERWISE = [
    (
        "In the eight weeks to 5 May sales in the shops were 1.7% lower than a year before.",
        "Sales in the shops were 1.7 per cent above last year's in the eight weeks to 5 May.",
        {"QC108"},
    ),
    (
        "About 11,400 passengers use the ferry on a working day.",
        "The ferry has some 11,400 passengers a week.",
        {"QC401"},
    ),
    (
        "Capital spending will be about £11m this year, against £16m last year.",
        "Capital spending will be about £16m this year.",
        {"QC401", "QC402"},
    ),
    (
        "That was last season. It cost the harbour nine weeks of trade.",
        "The strike cost the harbour nine weeks of trade this season.",
        {"QC402"},
    ),
    (
        "Let me begin with Norway. Orders for boats there were down by about a fifth in spring.",
        "Orders for boats in Iceland were down by about a fifth in spring.",
        {"QC403"},
    ),
    (
        "Ada Brandt will take the chair in May. She is now finance director of the Welsh division.",
        "Ada Brandt, who runs the finances of the Irish division, will take the chair in May.",
        {"QC403"},
    ),
    (
        "The buoy sends the height of the waves to a control room here at Ostermouth.",
        "The buoy sends the height of the waves to a control room at Quillmouth.",
        {"QC403"},
    ),
    ("The huts on the shore were occupied in May.", "The huts on the shore were empty in May.", {"QC108"}),
    (
        "The women are ranked 13th in the world. The first 16 on 1 August will qualify for the regatta.",
        "The women have already qualified for the regatta, since they are 13th in the world and 16 are admitted.",
        {"QC405"},
    ),
    (
        "Members who miss the vote may apply for exemption, with a letter from a doctor.",
        "Members who miss the vote are exempted if they have a letter from a doctor.",
        {"QC405"},
    ),
    (
        "The first two in each race are chosen, provided that they have a licence.",
        "The first two in each race are chosen, whether they have a licence or not.",
        {"QC405"},
    ),
    ("We have at no time slowed the work.", "The builders slowed the work.", {"QC104"}),
]  # fmt: skip
TOLD_SO = [
    (
        "In the eight weeks to 5 May sales in the shops were 1.7% lower than a year before.",
        "Sales in the shops were 1.7 per cent below last year's in the eight weeks to 5 May.",
    ),
    ("Sales rose to 12% from less than 9%.", "Sales are at 12 per cent, a rise from under 9 per cent."),
    ("About 11,400 passengers use the ferry on a working day.", "The ferry has some 11,400 passengers a day."),
    (
        "Capital spending will be about £11m this year, against £16m last year.",
        "Capital spending will be about £11m this year.",
    ),
    (
        "Let me begin with Norway. Orders for boats there were down by about a fifth in spring.",
        "Orders for boats in Norway were down by about a fifth in spring.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "wanted"), CROSSED + OTHERWISE)
def test_what_the_source_puts_together_otherwise_is_named(
    tmp_path: Path, source: str, claim: str, wanted: set[str]
) -> None:
    judged = judge(tmp_path, source, claim)
    assert judged.verdict == "unsourced"
    assert codes(judged) & wanted, codes(judged)


@pytest.mark.parametrize(("source", "claim"), STRAIGHT + TOLD_SO)
def test_the_same_put_together_in_another_order_passes(tmp_path: Path, source: str, claim: str) -> None:
    judged = judge(tmp_path, source, claim)
    assert judged.verdict != "unsourced", [f.message for f in judged.findings]
