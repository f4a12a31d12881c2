"""Who tells behind a clause that only describes him, and the body or the paper that *it* means."""

import pytest

from quotecheck import extract


def speakers(article: str) -> list[str | None]:
    claims = (c for c in extract(article).claims if c.kind in {"direct", "mixed"})
    return [c.attribution.speaker if c.attribution is not None else None for c in claims]


@pytest.mark.parametrize(
    ("article", "who"),
    [
        ("Surveyors who came in April found that the roof “would not last the year”.", "Surveyors"),
        ("Doctors who treated him in May said it was “a matter of days”.", "Doctors"),
        ("The man who taught Ann Hale said she was “the best of her year”.", "the man"),
        ("Ida Crumb said in a letter that was read to the court that she was “tired of waiting”.", "Ida Crumb"),
        ("An order that was sent to the tenants said the lift was “beyond repair”.", "the order"),
        ("A family in the annexe says it has “nowhere to dry the washing”.", "the family in the annexe"),
        ("The council took a vote. In a letter on Monday it said it “will not pay for paint”.", "the council"),
        ("The two of them signed an open letter. “We will not be moved,” it says.", "the open letter"),
    ],
)
def test_who_tells(article: str, who: str) -> None:
    assert speakers(f"{article}\n") == [who]


def test_the_kin_with_whom_a_paragraph_begins_is_meant() -> None:
    article = (
        "Lina Marsh came home late. “They had decided already,” she said.\n\nHer niece rents a room behind the mill. "
        "She learned of it “from a card on the door”.\n\n“I have asked everywhere,” Carla Marsh wrote.\n"
    )
    assert speakers(article)[1] == "Carla Marsh"


def test_people_are_no_it() -> None:
    article = "Dr Reed and his co-authors wrote that it “may come back”. The next bulletin is due. “Wait,” it said.\n"
    assert "his co-authors" not in speakers(article)[1:]
