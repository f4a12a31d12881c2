"""Passages of another matter, sellers whom no source names, one of two things that may be done, measures that are no
superlatives."""

import pytest

from quotecheck import check

_PACKET = {
    "press.txt": """The Marlow Street Theatre

The theatre opened in 1911 with 480 seats; today it has 390.

The trust bought the old Orde Mill in 1998 for £310,000. Its former owner, the Pardew family, had closed it.

The council purchased the ferry in 2004 for £90,000.

Divers took two samples from the harbour in May 2023 at a depth of 31 metres.

Samples were also taken in June 2023 at the deepest point of the bay.
""",
    "rules.txt": """The Minister has thirty days to approve or refuse the loan.

The court will publish the list.

Either chamber may amend or reject the budget.
""",
}


def _codes(article: str) -> tuple[str, set[str]]:
    judged = check(f"{article}\n", _PACKET).judgements[-1]
    return judged.verdict, {f.code for f in judged.findings}


@pytest.mark.parametrize(
    ("article", "code"),
    [
        ("The theatre will open a second stage in January.", "QC502"),
        ("The theatre opened in 1921.", "QC402"),
        ("The trust bought the mill from the Orde family in 1998 for £310,000.", "QC404"),
        ("The council purchased the ferry from Hallam Lines in 2004 for £90,000.", "QC404"),
        ("The minister will approve the loan within thirty days.", "QC405"),
        ("The minister will refuse the loan.", "QC405"),
        ("Divers took two samples from the deepest part of the harbour in May 2023.", "QC404"),
    ],
)
def test_what_no_source_says_is_named(article: str, code: str) -> None:
    assert code in _codes(article)[1]


@pytest.mark.parametrize(
    "article",
    [
        "The theatre opened in 1911.",
        "The trust bought the mill from the Pardew family in 1998 for £310,000.",
        "The council purchased the ferry in 2004 for £90,000.",
        "The minister has thirty days to approve or refuse the loan.",
        "The Minister has to approve or refuse the loan within thirty days.",
        "The court will publish the list.",
        "Divers took two samples from the harbour in May 2023.",
        "Samples were taken at the deepest point of the bay in June 2023.",
    ],
)
def test_what_a_source_says_holds(article: str) -> None:
    verdict, codes = _codes(article)
    assert verdict != "unsourced"
    assert not codes & {"QC404", "QC405", "QC502"}


def test_what_a_passage_has_nothing_of_is_said_once_and_gives_the_passage_to_nobody() -> None:
    report = check(
        "Mara Quill told the board that nobody would be charged for crossing.",
        {
            "letter.txt": "From: Walkers of Alder\n\nPlease keep the crossing open and say what you will charge.",
            "minutes.txt": "MARA QUILL: We have set money aside for the roof.",
        },
    )
    codes = [f.code for f in report.judgements[0].findings]
    assert "QC502" in codes
    assert not {"QC104", "QC201"} & set(codes)
