"""What is nobody in an article: a dateline, a thing that is credited; and who said that, told behind the words."""

import pytest

from quotecheck import check

SOURCE = {
    "otter.txt": "Macy Renn: I didn't even see it go over. I just heard Dad.\n\nJim Renn: She has hit that for years.\n"
}


def _credits(article: str) -> list[str | None]:
    found = check(article, SOURCE).judgements
    return [j.claim.attribution.speaker if j.claim.attribution else None for j in found if j.claim.kind == "direct"]


def test_a_dateline_is_no_speaker() -> None:
    article = (
        "# Halden walks off\n\nHALDEN - Macy Renn never saw the ball leave.\n\n"
        "“I didn’t even see it go over,” the Halden junior said.\n"
    )
    assert _credits(article) != ["HALDEN"]


@pytest.mark.parametrize(
    "behind",
    [
        "That is how Pete Salter, 71, remembered the night.",
        "Pete Salter of Quay Row, who said that during the meeting, brought a jar.",
    ],
)
def test_who_said_that_may_stand_behind_the_words(behind: str) -> None:
    article = f"# News\n\nAnn Hale came early.\n\n“It sounded like a train that comes no closer.” {behind}\n"
    assert _credits(article) == ["Pete Salter"]


def test_who_said_that_something_is_so_did_not_say_the_words_before() -> None:
    behind = "Pete Salter of Quay Row, who said that the jar was his, left."
    article = f"# News\n\nAnn Hale came early.\n\n“It was wet,” Ann Hale said. “It was cold.” {behind}\n"
    assert "Pete Salter" not in _credits(article)


@pytest.mark.parametrize("lead", ["Commenting on the vote", "Reacting to the vote", "Speaking after the vote"])
def test_a_comment_on_something_is_of_whoever_is_named_behind(lead: str) -> None:
    article = f"# News\n\n{lead}, the leader of the Quay Party, Greta Solheim, said: “It came out with a bill.”\n"
    assert _credits(article) == ["Greta Solheim"]


WORDS = "We accept that the village needs homes for the young"
LETTER = f"Dear all,\n\n{WORDS}.\n\nYours sincerely,\n\nJean Whitcombe\nClerk\n"
TALK = f"ANN HALE: And how is it?\n\nJEAN WHITCOMBE: {WORDS}.\n\nANN HALE: Thank you.\n"


def test_a_thing_that_is_credited_leaves_open_whose_words_they_are() -> None:
    article = f"# News\n\nThe leaflet on the board was plain. “{WORDS},” the leaflet said.\n"
    found = [j for j in check(article, {"letter.txt": LETTER}).judgements if j.claim.kind == "direct"]
    assert found
    assert "QC201" not in {f.code for j in found for f in j.findings}


@pytest.mark.parametrize(
    ("thing", "name", "text"), [("report", "letter_to_all.txt", LETTER), ("letter", "talk.txt", TALK)]
)
def test_a_paper_does_not_say_what_another_says_or_somebody_in_a_talk(thing: str, name: str, text: str) -> None:
    article = f"# News\n\nThe {thing} on the board was plain. “{WORDS},” the {thing} said.\n"
    found = [j for j in check(article, {name: text}).judgements if j.claim.kind == "direct"]
    assert [j.verdict for j in found] == ["unsourced"]
