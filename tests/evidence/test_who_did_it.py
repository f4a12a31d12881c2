"""Who did it to whom where one side has a pronoun, and of what things a number is."""

import pytest

from quotecheck import check

_WRONG = [
    ("ANN HALE: The board rejected the plan.", "Ann Hale said she rejected the plan.", "QC111"),
    ("ANN HALE: The plan was rejected by the board.", "Ann Hale said she had rejected the plan.", "QC111"),
    ("ANN HALE: My brother stole the car.", "Ann Hale said she stole the car.", "QC111"),
    ("ANN HALE: My husband was ill.", "Ann Hale said she was ill.", "QC111"),
    (
        "ANN HALE: The auditor asked us to repay the grant.",
        "Ann Hale said the council had asked the auditor to repay the grant.",
        "QC111",
    ),
    ("ANN HALE: Roe Ltd sued us in March.", "Ann Hale said the council had sued Roe Ltd in March.", "QC111"),
    ("ANN HALE: We sued Roe Ltd in March.", "Ann Hale said Roe Ltd had sued the council in March.", "QC111"),
    ("The clinic is losing two nurses a week.", "The clinic is losing two doctors a week.", "QC401"),
    ("The shop sold 300 bicycles in May.", "The shop sold 300 cars in May.", "QC401"),
    ("ANN HALE: The crew rescued nine sailors.", "Ann Hale said the crew rescued nine passengers.", "QC401"),
]
_RIGHT = [
    ("ANN HALE: We sued Roe Ltd in March.", "Ann Hale said the council had sued Roe Ltd in March."),
    ("ANN HALE: My husband was ill.", "Ann Hale said her husband was ill."),
    ("ANN HALE: My husband was ill.", "Her husband could not come. Ann Hale said he was ill."),
    ("ANN HALE: I rejected the plan.", "Ann Hale said she rejected the plan."),
    ("ANN HALE: We will move production to Norbury in May.", "Ann Hale said production would move to Norbury in May."),
    ("The crew rescued nine passengers.", "The crew rescued nine people."),
]


@pytest.mark.parametrize(("source", "claim", "code"), _WRONG)
def test_another_doer_or_other_things_are_named(source: str, claim: str, code: str) -> None:
    judged = check(f"{claim}\n", {"note.txt": source}).judgements[-1]
    assert judged.verdict == "unsourced"
    assert code in {f.code for f in judged.findings}


@pytest.mark.parametrize(("source", "claim"), _RIGHT)
def test_the_same_doer_and_the_same_things_pass(source: str, claim: str) -> None:
    assert check(f"{claim}\n", {"note.txt": source}).judgements[-1].verdict != "unsourced"


@pytest.mark.parametrize(
    ("source", "claim", "right"),
    [
        ("The museum bought the vase from a dealer for €2m.", "The museum sold the vase to a dealer for €2m.", False),
        (
            "The museum bought the vase from a dealer for €2m.",
            "A dealer bought the vase from the museum for €2m.",
            False,
        ),
        ("The museum bought the vase from a dealer for €2m.", "A dealer sold the vase to the museum for €2m.", True),
        (
            "Chief executive Ida Holm and finance director Jon Roe will leave in June.",
            "Chief executive Jon Roe will leave in June.",
            False,
        ),
        (
            "Chief executive Ida Holm and finance director Jon Roe will leave in June.",
            "Finance director Jon Roe will leave in June.",
            True,
        ),
        ("The mill emits 40 tonnes of carbon a day.", "The mill emits 40 tonnes of methane a day.", False),
        ("The appeal was dismissed by two judges to one.", "The appeal was allowed by two judges to one.", False),
        ("The fund invests in solar but not in wind.", "The fund invests in wind.", False),
        ("The fund invests in solar but not in wind.", "The fund invests in solar.", True),
        (
            "The storm left 14,000 homes without power in May.",
            "About 14,000 homes lost power in the storm in May.",
            True,
        ),
        ("The firm, founded in 1985, employs 320 people.", "The company, founded in 1985, has 320 employees.", True),
    ],
)
def test_hands_offices_and_what_is_counted(source: str, claim: str, right: bool) -> None:
    judged = check(f"{claim}\n", {"note.txt": source}).judgements[0]
    assert (judged.verdict != "unsourced") == right
