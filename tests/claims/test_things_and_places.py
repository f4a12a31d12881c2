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


def test_a_thing_that_is_credited_leaves_open_whose_words_they_are() -> None:
    words = "We accept that the village needs homes for the young"
    letter = f"Dear all,\n\n{words}.\n\nYours sincerely,\n\nJean Whitcombe\nClerk\n"
    article = f"# News\n\nThe leaflet on the board was plain. “{words},” the leaflet said.\n"
    found = [j for j in check(article, {"letter.txt": letter}).judgements if j.claim.kind == "direct"]
    assert found
    assert "QC201" not in {f.code for j in found for f in j.findings}


def test_a_report_does_not_say_what_a_letter_says() -> None:
    words = "We accept that the village needs homes for the young"
    letter = f"Dear all,\n\n{words}.\n\nYours sincerely,\n\nJean Whitcombe\nClerk\n"
    article = f"# News\n\nThe report on the board was plain. “{words},” the report said.\n"
    found = [j for j in check(article, {"letter_to_all.txt": letter}).judgements if j.claim.kind == "direct"]
    assert [j.verdict for j in found] == ["unsourced"]


def test_a_letter_does_not_say_what_somebody_says_in_a_talk() -> None:
    words = "We accept that the village needs homes for the young"
    talk = f"ANN HALE: And how is it?\n\nJEAN WHITCOMBE: {words}.\n\nANN HALE: Thank you.\n"
    article = f"# News\n\nThe letter on the board was plain. “{words},” the letter said.\n"
    found = [j for j in check(article, {"talk.txt": talk}).judgements if j.claim.kind == "direct"]
    assert [j.verdict for j in found] == ["unsourced"]
