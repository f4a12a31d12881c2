"""Whom an article credits where somebody else quotes him, where many cry out, and in the heading of a page."""

import pytest

from quotecheck import extract

CREDITED = [
    ('She wanted it, her label quotes Ola Keen as saying, "to sound like somebody in the next room".', "Ola Keen"),
    ('The release quotes Ann Moll as saying: "It will sound like somebody in the next room."', "Ann Moll"),
    ("Councillors voted for it, to cries of “Shame on you” from Ann Moll.", "Ann Moll"),
    ('Owen Lach spoke on Monday. He had one request: "Let somebody flood the rink."', "Owen Lach"),
    (
        "Harbour captain tells senators “help is coming”\n\nThe senators met on Monday in the town hall.",
        "Harbour captain",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), CREDITED)
def test_whose_words_an_article_says_they_are(text: str, speaker: str) -> None:
    said = [c for c in extract(text).claims if c.kind in ("direct", "mixed")]
    assert [c.attribution.speaker for c in said if c.attribution] == [speaker]
