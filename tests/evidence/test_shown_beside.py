"""What an editor is shown with a refused claim: the source's own detail, with the sentence that has it."""

import pytest

from quotecheck import check

_PACKET = {
    "minutes.md": """Harbour board, minutes, 4 March 2026

Present: Iris Colt (treasurer), Bram Vane (secretary), Otto Lind (chair).

The board spent £40,000 on buoys last year. On lamps it spent £65,000, most of it in spring.

The crane broke in May. The delay was due to the late delivery of a gearbox. Old cables were replaced and did not hold
up the repair.

The north quay is 310 metres long. It is among the longest on this coast; only the quay at Skerrow reaches further.

Vessels in 2025: 412 sailing boats in 96 berths.
""",
    "letter.txt": "From: Bram Vane\n\nI write as secretary of the board, on behalf of our chair, Otto Lind.\n",
    "figures.txt": """Incidents in the harbour, 2025

Collisions, all: 80 (2024: 100).
Collisions, under sail: 30 (2024: 50)
""",
}


def _said(article: str) -> tuple[str, str]:
    judged = check(f"{article}\n", _PACKET).judgements[0]
    return judged.verdict, " ".join(" ".join(f.message for f in judged.findings).split())


@pytest.mark.parametrize(
    ("article", "shown"),
    [
        ("The board spent £40,000 on lamps last year.", "On lamps it spent £65,000"),
        ("The delay at the crane was caused by old cables.", "due to the late delivery of a gearbox"),
        ("The north quay, at 310 metres, is the longest on this coast.", "among the longest on this coast"),
        ("Bram Vane, chair of the board, wrote the letter.", "secretary"),
        ("Collisions in the harbour fell by 40 per cent in 2025.", "Collisions, all: 80 (2024: 100)"),
        ("The harbour has 412 berths.", "96 berths"),
    ],
)
def test_a_refusal_names_the_sources_own_detail(article: str, shown: str) -> None:
    verdict, message = _said(article)
    assert verdict == "unsourced"
    assert shown in message


@pytest.mark.parametrize(
    "article",
    [
        "The board spent £65,000 on lamps last year.",
        "The board spent £40,000 on buoys last year.",
        "Collisions in the harbour fell by a fifth in 2025.",
        "Collisions under sail fell by 40 per cent in 2025.",
        "The north quay is 310 metres long.",
    ],
)
def test_what_holds_is_shown_without_more(article: str) -> None:
    verdict, message = _said(article)
    assert verdict != "unsourced"
    assert "see also" not in message


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("It is the longest quay on this coast: 310 metres.", True),
        ("The quay is 310 metres long.", False),
        ("The quay is longer than any other on this coast: 310 metres.", True),
        ("The quay on this coast, 310 metres long, is old.", False),
        ("The quay is 310 metres long, among the longest on this coast.", False),
    ],
)
def test_a_long_one_is_not_the_longest(said: str, right: bool) -> None:
    judged = check("The quay, at 310 metres, is the longest on this coast.\n", {"notes.txt": f"The quay.\n\n{said}\n"})
    assert (judged.judgements[0].verdict != "unsourced") == right


def test_the_other_votes_are_shown_with_the_one_that_is_wrong() -> None:
    answers = ("MEMBER HALE: Yes.", "MEMBER ROE: No.", "MEMBER IRWIN: Yes.", "MEMBER VANE: No.")
    call = "\n\n".join(("CLERK: The motion on the quay.", *answers))
    judged = check("Hale and Roe voted for the motion on the quay.\n", {"call.txt": call}).judgements[0]
    assert judged.verdict == "unsourced"
    assert any("MEMBER ROE: No." in f.message for f in judged.findings)
    assert "MEMBER IRWIN: Yes." in judged.evidence[0].text
