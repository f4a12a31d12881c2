"""Claims of simple sentences: what a source puts together is told, and what it parts is not.

Each source is a few lines of minutes, a talk or a notice; ``TOLD`` claims are its own, ``PARTED`` ones take a figure,
an office or a comparison of one clause into another.
"""

from pathlib import Path

import pytest

from quotecheck import check
from quotecheck.evidence.facts.pieces import pieces, sentence_of
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.pipeline import open_packet

CASES = (
    (
        (
            "The board of the Tolvane Ferry Company met on 4 March. Present: Edda Marsk (chair), Piers Lanyon "
            "(finance director), Ros Tillery. In attendance: Hew Cadder, company secretary. Ms Tillery, who "
            "joined the board in 2019, has been deputy chair since 2022."
        ),
        (
            "Ros Tillery has been deputy chair since 2022.",
            "The finance director is Piers Lanyon.",
            "Hew Cadder is the company secretary.",
        ),
        (
            "Ros Tillery has been deputy chair since 2019.",
            "The finance director is Hew Cadder.",
            "Piers Lanyon is the company secretary.",
            "Its chair is Ros Tillery.",
            "Piers Lanyon will be the new chair.",
        ),
    ),
    (
        (
            "We were founded in 1988 by my aunt, Berit Solhaug. I took over the bakery in 2003 and my daughter "
            "Ane runs the shop in Vik. Lars Teig, our head baker, came to us from a hotel in 2011."
        ),
        (
            "The bakery was founded in 1988.",
            "Lars Teig came to the bakery from a hotel in 2011.",
            "The head baker is Lars Teig.",
        ),
        (),
    ),
    (
        (
            "Speakers: Dr Imke Vosloo, Wendham University (chair); Prof. Tariq Osman, Lissen Institute; Carla "
            "Binns, patient representative. Dr Vosloo leads the trial. Professor Osman had no part in it."
        ),
        (
            "Imke Vosloo leads the trial.",
            "Tariq Osman works at the Lissen Institute.",
        ),
        ("Tariq Osman leads the trial.",),
    ),
    (
        (
            "New on the committee: Tom Rees, plumber, and Anna Holt, solicitor. Gerald Pym leaves it after nine "
            "years as treasurer. The committee elected Mrs Holt treasurer and re-elected Joan Sands secretary for"
            " two years."
        ),
        (
            "Tom Rees is a plumber.",
            "Anna Holt, a solicitor, was elected treasurer.",
            "Gerald Pym was treasurer for nine years.",
            "Joan Sands stays on as secretary.",
        ),
        (
            "Tom Rees is a solicitor.",
            "Tom Rees was elected treasurer.",
            "Anna Holt was elected secretary.",
        ),
    ),
    (
        (
            "Councillor Mabel Finch moved that the library in Corn Street be kept open on Saturdays. Seconded by "
            "Councillor Abe Dorn. The motion was lost by 14 votes to 11. Councillor Dorn then moved that fees for"
            " late books be abolished. Carried, 19 votes to 6."
        ),
        (
            "A motion to keep the library open on Saturdays was lost by 14 votes to 11.",
            "Mabel Finch proposed keeping the Corn Street library open on Saturdays.",
            "Councillors voted by 19 to six to abolish fees for late books.",
            "The motion on late fees was put by Abe Dorn.",
        ),
        (
            "A motion to keep the library open on Saturdays was carried by 14 votes to 11.",
            "Mabel Finch proposed abolishing fees for late books.",
        ),
    ),
    (
        (
            "The assembly approved the accounts, 102 for and 9 against. The board's proposal to raise the levy to"
            " 120 crowns was carried by 67 votes to 44. Mr Ilk's amendment, to raise it to 90 crowns only, was "
            "lost: 40 for, 71 against."
        ),
        (
            "The proposal to raise the levy to 120 crowns was carried by 67 votes to 44.",
            "The accounts were approved by 102 votes to nine.",
        ),
        (
            "The proposal to raise the levy to 120 crowns was carried by 102 votes to nine.",
            "An amendment to raise the levy to 90 crowns was lost by 67 votes to 44.",
            "The levy will rise to 90 crowns.",
        ),
    ),
    (
        ("The jury found Dale Orrin guilty of theft by a majority of ten to two and unanimously not guilty of arson."),
        (),
        (
            "The jury found Orrin guilty of arson.",
            "Orrin was unanimously found guilty of theft.",
        ),
    ),
    (
        (
            "Spending on roads was £4.2m and spending on parks £3.9m. Libraries cost £1.1m, the same as a year "
            "before. We had 31 complaints about roads and 54 about parks."
        ),
        (
            "Roads cost more than parks.",
            "There were more complaints about parks than about roads.",
        ),
        (
            "Parks cost more than roads.",
            "Spending on libraries fell.",
            "There were more complaints about roads than about parks.",
            "Libraries cost more than parks.",
        ),
    ),
    (
        (
            "The hospital has 412 beds. On the day of our visit 398 were occupied. Staff told us that the wards "
            "were quieter than in winter. Waiting times at the clinic were longer than at any other in the "
            "region."
        ),
        (
            "The wards were quieter than in winter, staff said.",
            "Waiting times at the clinic were the longest in the region.",
            "Fewer than 400 beds were occupied.",
        ),
        (
            "More beds were occupied than the hospital has.",
            "The wards were busier than in winter.",
            "Waiting times were shorter than elsewhere in the region.",
        ),
    ),
    (
        (
            "Rainfall in April was 31 mm; the norm is 62. In May we measured 88 mm, norm 70. June had 49 mm, "
            "exactly the norm. The warmest day was 27 June, with 33.1 degrees, and the wettest 9 May."
        ),
        ("The hottest day was 27 June.",),
        (
            "April was wetter than normal.",
            "All three months were drier than normal.",
        ),
    ),
    (
        (
            "Of 240 pupils, 150 walk to school and 62 come by bus. The other 28 are driven. Two of the school's "
            "five classrooms for infants leak. Every classroom has a projector."
        ),
        (
            "Most of the pupils walk to school.",
            "About a quarter of the pupils come by bus.",
        ),
        (
            "Most of the pupils come by bus.",
            "Most of the infants' classrooms leak.",
            "Half of the pupils are driven to school.",
            "None of the classrooms has a projector.",
        ),
    ),
    (
        (
            "Our oldest member is Wilf Carey, who is 91. The longest serving is Dora Haig, a member since 1961. "
            "Last season's 212 runs by Kit Moss are a club record; the previous best was 187, by Dan Oakes in "
            "1994."
        ),
        (
            "Wilf Carey, 91, is the oldest member.",
            "Dora Haig is the longest-serving member.",
            "Kit Moss's 212 is a club record.",
        ),
        (
            "Dora Haig, 91, is the oldest member.",
            "Dora Haig is the oldest member.",
        ),
    ),
    (
        (
            "It was the first time that the bridge had been closed since the storm of 1987, and the first time "
            "ever for repairs. It is the second longest in the county. The largest cost was steel, followed by "
            "labour."
        ),
        (
            "The bridge is the county's second longest.",
            "Steel was the biggest cost.",
        ),
        ("The bridge is the longest in the county.",),
    ),
    (
        (
            "The main reason for the delay was a shortage of signal engineers; bad weather cost us three days and"
            " the strike none at all."
        ),
        ("Bad weather cost three days.",),
        (
            "The delay was mainly due to bad weather.",
            "The strike cost three days.",
        ),
    ),
    (
        (
            "In 2024 the farm sold 61 per cent of its milk to the dairy and 24 per cent to a cheesemaker, and "
            "made the rest into butter. In 2019 the dairy took 80 per cent. Nine of the 31 cows that calved in "
            "spring had twins."
        ),
        ("The dairy took 61 per cent of the farm's milk in 2024.",),
        (
            "The cheesemaker bought 61 per cent of the milk.",
            "The farm made 24 per cent of its milk into butter.",
        ),
    ),
    (
        (
            "The alert was raised from green to yellow on 3 May and from yellow to red on 7 May at 06.20. It is "
            "the first red alert since 1998 and the first ever in May."
        ),
        ("It is the first red alert since 1998.",),
        (
            "The alert was raised to red on 3 May.",
            "The alert was raised to yellow on 7 May.",
        ),
    ),
    (
        (
            "A ticket costs 14 crowns (last year 12), for children 6 crowns. Parking is 5 crowns a day. Members "
            "pay half. The season opens on 2 June; the café opens two weeks later."
        ),
        ("The season opens on 2 June.",),
        (
            "A ticket cost 14 crowns last year.",
            "Parking costs six crowns a day.",
            "The café opens on 2 June.",
        ),
    ),
    (
        (
            "Thirty-four officers resigned last year and eight of them joined the border police. Twelve men were "
            "held in the segregation unit, one of them for 58 days. Rejected: 412 ballot papers, of which 190 "
            "were blank."
        ),
        (
            "Thirty-four officers resigned last year.",
            "Of the rejected ballot papers 190 were blank.",
        ),
        (
            "Thirty-four officers left for the border police.",
            "A total of 412 ballot papers were blank.",
        ),
    ),
    (
        (
            "I came to Harle as a curate in 1979, was made vicar in 1986 and retired in 2011. My successor, Jean "
            "Abbot, had been a prison chaplain for 14 years."
        ),
        (
            "He came to Harle in 1979.",
            "Jean Abbot succeeded him.",
        ),
        ("He has been vicar since 1979.",),
    ),
    (
        (
            "The pumping station was built in 1847 and the chimney added in 1861. An Act of 1853 gave the company"
            " its charter. It has been a museum since 1974, run by a trust set up in 1971."
        ),
        (
            "The station was built in 1847.",
            "The trust was set up in 1971.",
            "The chimney was added in 1861.",
        ),
        (
            "The station was built in 1861.",
            "The trust was set up in 1974.",
            "The company got its charter in 1847.",
            "It became a museum in 1971.",
        ),
    ),
    (
        (
            "Forty per cent is paid on 15 November and the rest in March. Grapes of the Silva variety bring 1.70 "
            "crowns a kilo, Arven 1.95 and Rossel 2.60. The co-operative bought a press for 780,000 crowns; the "
            "association lent it 200,000."
        ),
        (
            "The co-operative bought a press for 780,000 crowns.",
            "The first 40 per cent is paid in November.",
        ),
        (
            "The growers get 1.70 crowns a kilo for Arven.",
            "The association bought a press for 780,000 crowns.",
            "The first 40 per cent is due in March.",
        ),
    ),
    (
        (
            "Side effects: nausea in 85 (14 per cent) of those on the drug and 15 (5 per cent) on placebo; "
            "headache in 60 (10 per cent) and 33 (11 per cent). One patient on placebo died in a fire."
        ),
        ("Nausea affected 14 per cent of those who took the drug.",),
        (
            "Nausea affected 14 per cent of the placebo group.",
            "Headache affected 14 per cent of those on the drug.",
        ),
    ),
    (
        (
            "We do not ask for the works to be stopped. We ask for a survey first. We do not accuse the council "
            "of bad faith, and we hope, though nobody has promised it, that a grant will pay for the survey."
        ),
        (),
        ("The group asked for the works to be stopped.",),
    ),
    (
        (
            "The company has applied for a licence to draw 12 million litres a day from the Lyde. A second "
            "scanner is on order and will, I hope, be in use by the end of March. The ministry has been asked for"
            " £3m to refurbish the wing."
        ),
        (
            "The company has applied for a licence to take water from the Lyde.",
            "A second scanner has been ordered.",
        ),
        ("The ministry has granted £3m to refurbish the wing.",),
    ),
    (
        (
            "Sir Owen Pell (chairman) and Beatrice Noon (treasurer) were present with five others. The director "
            "spoke about her plans. Cllr Ames supported them. Halder Homes has applied to build 88 flats on the "
            "quay."
        ),
        (
            "Owen Pell, the chairman, was at the meeting.",
            "Halder Homes wants to build 88 flats on the quay.",
            "Ames supported the director's plans.",
        ),
        (
            "Sir Owen Pell supported the director's plans.",
            "Halder Homes has built 88 flats on the quay.",
        ),
    ),
    (
        (
            "The unit had lost 11 working days per nurse to sickness in 2023 and 17 in 2024. Traffic on the "
            "branch rose from 2.1 million journeys to 2.4 million while on the main line it fell from 9 million "
            "to 8.6 million."
        ),
        (
            "Journeys on the branch rose to 2.4 million.",
            "Fewer journeys were made on the main line.",
        ),
        (
            "Sickness rose from 11 to 17 weeks per nurse.",
            "Traffic on the branch fell.",
        ),
    ),
)
TOLD = [(source, claim) for source, told, _ in CASES for claim in told]
PARTED = [(source, claim) for source, _, parted in CASES for claim in parted]


def verdicts(source: str, claim: str) -> list[str]:
    """The verdicts on what a one-line article says in its own voice."""
    found = check(claim, {"record.txt": source}).judgements
    return [j.verdict for j in found if j.claim.kind in ("statement", "indirect")]


@pytest.mark.parametrize(("source", "claim"), TOLD)
def test_what_a_sentence_puts_together_is_told(source: str, claim: str) -> None:
    found = verdicts(source, claim)
    assert found
    assert "unsourced" not in found


@pytest.mark.parametrize(("source", "claim"), PARTED)
def test_what_a_sentence_parts_is_not_told(source: str, claim: str) -> None:
    found = verdicts(source, claim)
    assert found
    assert "unsourced" in found


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        ("Sixty men had a home and 24 a job.", ["sixty men had a home", "and 24 a job"]),
        ("Tom Rees, plumber, and Anna Holt, cook, joined.", ["tom rees plumber", "and anna holt cook joined"]),
        ("Tom, Anna and Joan voted against.", ["tom anna and joan voted against"]),
        ("Ms Till, who joined in 2019, has been chair since 2022.",
         ["till who joined in 2019", "ms till has been chair since 2022"]),
        ("A ticket costs 14 crowns (last year 12), for children 6 crowns.",
         ["a ticket costs 14 crowns", "last year 12", "for children 6 crowns"]),
        ("Nausea in 85 (14 per cent) of those treated.", ["nausea in 85 14 per cent of those treated"]),
        ("We were founded in 1988 by my aunt, Berit Solhaug.", ["we were founded in 1988 by my aunt berit solhaug"]),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_where_it_tells_another_thing(tmp_path: Path, sentence: str, cut: list[str]) -> None:
    (tmp_path / "note.txt").write_text(sentence + "\n", "utf-8")
    index = UnitIndex(open_packet([tmp_path]).store)
    index.prepare(["said"])
    (unit,) = index.by_source["note.txt"]
    assert [" ".join(unit.norms[k] for k in p.places) for p in pieces(sentence_of(unit))] == cut


@pytest.mark.parametrize("deed", ["Ros Till supported the merger.", "Ros Till will resign.", "Ros Till voted against."])
def test_a_list_of_names_tells_no_deed(deed: str) -> None:
    roster = "Present: Sir Owen Pell (chairman), Ros Till (treasurer) and five others.\n"
    copy = (
        f"Board meets in Harle\n\nThe board of the ferry company met in Harle this week to talk of the merger. {deed}\n"
    )
    assert verdicts(roster, copy)[-1] == "unsourced"
    assert verdicts(f"{roster}{deed}\n", copy)[-1] == "verified"
    assert verdicts(roster, copy.replace(deed, "Ros Till is the treasurer."))[-1] == "verified"
