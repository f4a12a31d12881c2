"""One clause's verb with another clause's subject or object, where a sentence has both."""

import pytest

from quotecheck import check

_MIXED = [
    ("Sales fell by a fifth but profits rose.", "Profits fell by a fifth."),
    ("The clinic hired 12 nurses and lost 9 doctors.", "The clinic hired 9 doctors."),
    ("The jury cleared Roe of arson but convicted him of theft.", "The jury convicted Roe of arson."),
    ("The jury cleared Roe of arson but convicted him of theft.", "Roe was cleared of theft."),
    ("The board sacked the coach and praised the captain.", "The board sacked the captain."),
    ("The owner sold the shop after the tenant left the town in May.", "The tenant sold the shop."),
]
_TOLD = [
    ("Sales fell by a fifth but profits rose.", "Profits rose although sales fell by a fifth."),
    ("The clinic hired 12 nurses and lost 9 doctors.", "The clinic lost 9 doctors."),
    ("The jury cleared Roe of arson but convicted him of theft.", "The jury convicted Roe of theft."),
    ("The jury cleared Roe of arson but convicted him of theft.", "Roe was cleared of arson."),
    ("The council designed and built the school in Norbury.", "The council designed the school in Norbury."),
    ("Ms Hale met the minister and asked for a new bridge.", "Ms Hale asked the minister for a new bridge."),
    ("The board sacked the coach and praised the captain.", "The captain was praised by the board."),
    (
        "The quay needs three written offers; we found none on file.",
        "They found no written offers on file for the quay.",
    ),
    (
        "Nine members voted in favour, four against, two abstained.",
        "Two members abstained, nine voted in favour and four against.",
    ),
]


@pytest.mark.parametrize(("source", "claim"), _MIXED)
def test_a_verb_keeps_its_own_subject_and_object(source: str, claim: str) -> None:
    judged = check(f"{claim}\n", {"note.txt": source}).judgements[0]
    assert judged.verdict == "unsourced"
    assert "QC111" in {f.code for f in judged.findings}


@pytest.mark.parametrize(("source", "claim"), _TOLD)
def test_what_two_clauses_share_is_told_of_both(source: str, claim: str) -> None:
    judged = check(f"{claim}\n", {"note.txt": source}).judgements[0]
    assert "QC111" not in {f.code for f in judged.findings}


@pytest.mark.parametrize(
    ("source", "claim", "right"),
    [
        ("The factory closed in June.", "The factory will close in June.", False),
        ("The schools in Norbury stay closed until June.", "The schools in Norbury will be closed until June.", True),
        ("The lake is the deepest in Europe outside Norway.", "The lake is the deepest in Europe.", False),
        (
            "The lake is the deepest in Europe outside Norway.",
            "Outside Norway the lake is the deepest in Europe.",
            True,
        ),
        ("The river is twice as wide as the canal.", "The canal is twice as wide as the river.", False),
        ("Mr Roe is the brother of Mr Dale.", "Mr Roe is the father of Mr Dale.", False),
        ("Mr Roe is the son of Mr Dale.", "Mr Dale is the father of Mr Roe.", True),
        ("Except for two houses, the street was spared.", "The street was spared.", False),
        ("Except for two houses, the street was spared.", "The street, except two houses, was spared.", True),
    ],
)
def test_when_whose_and_what_is_left_out(source: str, claim: str, right: bool) -> None:
    judged = check(f"{claim}\n", {"note.txt": source}).judgements[0]
    assert (judged.verdict != "unsourced") == right


@pytest.mark.parametrize(
    ("source", "claim", "right"),
    [
        ("The drug cut the risk of stroke but not of gout.", "The drug cut the risk of gout.", False),
        ("The judge acquitted the nurse and jailed the doctor in May.", "The doctor was acquitted in May.", False),
        ("The judge acquitted the nurse and jailed the doctor in May.", "The nurse was acquitted.", True),
        ("Police charged the driver of the van, not the cyclist.", "Police charged the cyclist.", False),
        ("The pumps, not the levee, were the problem in May.", "The pumps were the problem in May.", True),
        (
            "Norbury beat Eastham for the first time since 2009.",
            "Norbury beat Eastham for the first time in 2009.",
            False,
        ),
        ("Ms Hale was the first woman to lead the union.", "Ms Hale was the first woman to join the union.", False),
        ("Ms Hale was the first woman to lead the union.", "Ms Hale was the first person to lead the union.", False),
        ("The river rose 40 centimetres in an hour.", "The river rose 40 centimetres in a day.", False),
        (
            "Schools in the north were shut, and those in the south opened late.",
            "Schools in the south were shut.",
            False,
        ),
        (
            "Schools in the north were shut, and those in the south opened late.",
            "Schools in the north were shut.",
            True,
        ),
        ("Half the staff voted, and of those 80% backed the strike.", "80% of the staff backed the strike.", False),
        (
            "It cut its forecast for growth and raised that for prices.",
            "It raised its forecast for growth.",
            False,
        ),
        ("It cut its forecast for growth and raised that for prices.", "It cut its growth forecast.", True),
    ],
)
def test_of_whom_of_what_and_since_when(source: str, claim: str, right: bool) -> None:
    judged = check(f"{claim}\n", {"note.txt": source}).judgements[0]
    assert (judged.verdict != "unsourced") == right
