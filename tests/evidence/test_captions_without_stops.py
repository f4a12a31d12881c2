"""Captions have no stops: where an answer ends and a sentence begins is read from the words."""

import pytest

from quotecheck import judge

TOLD = [
    ("good morning rolf no i'm not against boats i'm married to a skipper", "I'm not against boats"),
    ("would you sell i wouldn't my father was born in that house", "My father was born in that house"),
    ("it was poor and i've told them so i'm not going to blame the rain", "I'm not going to blame the rain"),
]
DENIED = [
    ("no we don't raise rents in may", "raise rents in May"),
    ("nobody told them so we shut the gate", "told them so"),
]


def _captions(words: str) -> str:
    rest = "and that was the week the ferry came back and the shops had flour again and people stood on the quay " * 3
    cues = f"00:00:01.000 --> 00:00:09.000\n{words}\n\n00:00:09.100 --> 00:00:40.000\n{rest}\n"
    return f"WEBVTT\n\nNOTE Ann Hale, harbour radio\n\n{cues}"


@pytest.mark.parametrize(("said", "quoted"), TOLD)
def test_what_stands_behind_an_answer_is_not_denied_by_it(said: str, quoted: str) -> None:
    judged = judge(quoted, {"hale.vtt": _captions(said)}, speaker="Ann Hale")
    assert "QC301" not in {f.code for f in judged.findings}


@pytest.mark.parametrize(("said", "quoted"), DENIED)
def test_a_denial_is_one_without_stops_too(said: str, quoted: str) -> None:
    judged = judge(quoted, {"hale.vtt": _captions(said)}, speaker="Ann Hale")
    assert judged.verdict != "verified"
