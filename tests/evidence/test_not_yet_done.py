"""What a source only asks for, applies for or cannot promise is not told as done; and sums that a table's own units and
a whole behind *Of ...* give."""

from pathlib import Path

import pytest

from tests.evidence.test_facts import codes, judge

TURNED = [
    ("The vicar demanded that the scaffolders be fined.", "The council has fined the scaffolders.", "QC405"),
    ("I can't promise that fares will fall.", "Fares will fall.", "QC405"),
    ("Oldmere and Hale have both applied to stage next year's fair.", "Next year's fair will be in Oldmere.", "QC405"),
    ("We have asked the ombudsman to investigate the lease.", "The ombudsman is investigating the lease.", "QC405"),
    (
        "Ann Moll said that fees for the slipway, which has two gates, were being considered.",
        "Ann Moll is to introduce fees for the slipway.",
        "QC405",
    ),
    (
        "Cllr Pell called it the largest claim the borough had met since the flood of 1987.",
        "The borough had never met a larger claim.",
        "QC405",
    ),
    ("You pleaded guilty to one count of theft.", "A jury convicted her of one count of theft.", "QC405"),
    (
        "Present: Ros Till, Chief Financial Officer; Ben Askew, Chief Operating Officer; Una Grey, Head of Sales",
        "Ros Till, the chief operating officer",
        "QC403",
    ),
    ("President: Leo Marsh | Treasurer: Gwen Aske", "Gwen Aske, the president of the club", "QC403"),
    (
        "Councillor Mira Dray, cabinet member for environment, opened the session.",
        "Mira Dray, the cabinet member for health",
        "QC403",
    ),
    (
        "| Measure | Unit | 2025 | 2024 |\n|---|---|---|---|\n| Pipes renewed | kilometres | 74 | 41 |",
        "74 miles of pipes were renewed in 2025.",
        "QC401",
    ),
]
TOLD = [
    (
        "Turnout was 61.4% of those on the roll (2021: 57.8%).",
        "Turnout was 61.4 per cent, up from 57.8 per cent in 2021.",
    ),
    ("Rainfall was 61 per cent of the average.", "Rainfall was 39 per cent below the average."),
    ("There were 47 speakers at the hearing.", "Forty-seven people spoke at the hearing."),
    (
        "There were 318 cancelled trips: 121 because of wind, 94 because of ice, 62 because crews were absent.",
        "Nearly a fifth of the cancelled trips were because crews were absent.",
    ),
    ("Where no buyer is found the mill may close.", "The mill may close if no buyer is found."),
    (
        "Net debt peaks in the first half of next year, at around £760 million.",
        "Net debt will peak at about £760 million.",
    ),
]


@pytest.mark.parametrize(("source", "claim", "code"), TURNED)
def test_what_is_not_done_or_not_theirs_is_named(tmp_path: Path, source: str, claim: str, code: str) -> None:
    found = judge(tmp_path, source, claim)
    assert found.verdict == "unsourced"
    assert code in codes(found)


@pytest.mark.parametrize(("source", "claim"), TOLD)
def test_what_a_checker_would_pass_is_passed(tmp_path: Path, source: str, claim: str) -> None:
    assert judge(tmp_path, source, claim).verdict != "unsourced"
