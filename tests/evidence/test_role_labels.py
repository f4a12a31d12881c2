"""Words under the label of an office: whose the article or a document says it is."""

import pytest

from quotecheck import check
from quotecheck.evidence.voices.rolelabels import is_role_label

_BRIEFING = (
    "Briefing, town hall, 3 March.\n\nReporter: Will it close?\n\n{0}: We will keep the pool open until May.\n\n"
    "Reporter: And then?\n\n{0}: Then we shall see what the engineers find.\n"
)
_TOLD = " It was about the pool on the quay, which the town has had since 1931 and has mended twice."


@pytest.mark.parametrize(
    ("label", "article"),
    [
        ("Harbour Master", "The harbour master, Ottoline Marsh, was asked"),
        ("Commissioner of Works", "The Commissioner of Works in Wenlow, Ottoline Marsh, spoke to reporters"),
        ("Council Press Officer", "The council\u2019s spokeswoman, Ottoline Marsh, spoke to reporters"),
    ],
)
def test_the_article_says_whose_the_office_is(label: str, article: str) -> None:
    story = f'{article}{_TOLD}\n\n"We will keep the pool open until May," Marsh said.\n'
    assert check(story, {"briefing.txt": _BRIEFING.format(label)}).judgements[-1].verdict == "verified"


def test_another_document_says_whose_the_office_is() -> None:
    story = '"We will keep the pool open until May," Ottoline Marsh said.\n'
    sources = {
        "briefing.txt": _BRIEFING.format("Minister"),
        "release.txt": "Press release. Ports Minister Ottoline Marsh will visit Wenlow on Monday.\n",
    }
    assert check(story, sources).judgements[0].verdict == "verified"


@pytest.mark.parametrize(
    ("label", "article"),
    [
        ("Deputy Mayor", "The mayor, Ottoline Marsh, was asked"),
        ("Chief Constable", "The council\u2019s treasurer, Ottoline Marsh, spoke to reporters"),
    ],
)
def test_another_office_is_anothers(label: str, article: str) -> None:
    story = f'{article}{_TOLD}\n\n"We will keep the pool open until May," Marsh said.\n'
    assert check(story, {"briefing.txt": _BRIEFING.format(label)}).judgements[-1].verdict == "unsourced"


def test_who_is_labelled_by_name_is_nobody_by_office() -> None:
    source = _BRIEFING.format("Chair") + "\nOttoline Marsh: I am against it.\n"
    story = '"We will keep the pool open until May," Ottoline Marsh said.\n'
    assert check(story, {"briefing.txt": source}).judgements[0].verdict == "unsourced"


def test_a_caption_note_says_who_a_label_is() -> None:
    captions = (
        "WEBVTT\n\nNOTE Huddle after the speech. Minister = Ottoline Marsh. Others are reporters.\n\n"
        "00:00:01.000 --> 00:00:04.000\nReporter: Will the pool close?\n\n"
        "00:00:04.500 --> 00:00:09.000\nMinister: We will keep the pool open until May.\n"
    )
    story = '"We will keep the pool open until May," Ottoline Marsh said.\n'
    assert check(story, {"huddle.vtt": captions}).judgements[0].verdict == "verified"


@pytest.mark.parametrize(
    "label", ["Minister", "Commissioner of Police", "Police Public Relations Officer", "The Clerk"]
)
def test_an_office_is_a_role_label(label: str) -> None:
    assert is_role_label(label)


@pytest.mark.parametrize("label", ["Minister Hale", "Ann Mayor", "Reporter", "Ottoline Marsh", "Dr", "Speaker 2"])
def test_a_name_or_an_asker_is_none(label: str) -> None:
    assert not is_role_label(label)
