"""What the article prints before a quotation, what a speaker starts by saying, and words as they were clipped."""

from pathlib import Path

import pytest

from quotecheck import check, judge
from quotecheck.verdict.model import Judgement


def _judged(tmp_path: Path, article: str, source: str) -> Judgement:
    (tmp_path / "a.md").write_text(article, "utf-8")
    return check(tmp_path / "a.md", {"s.txt": source}).judgements[0]


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("I know every one of 'em by name.", "I know every one of them by name."),
        ("Then I'll go fishin', I guess.", "Then I'll go fishing, I guess."),
        ("It was about, er, eighteen inches higher than the road.", "It was about 18 inches higher than the road."),
        ("I've done this for, um, for twenty-two years.", "I've done this for 22 years."),
    ],
)
def test_speech_is_printed_in_full(said: str, printed: str) -> None:
    source = {"s.txt": f"ANN HALE: {said}\n\nROLF DOST: Right.\n\nANN HALE: Yes.\n"}
    assert judge(printed, source, speaker="Ann Hale").verdict == "verified"


def test_another_word_or_figure_is_no_clipped_one() -> None:
    source = {"s.txt": "ANN HALE: It was a sin, er, eighteen of them.\n\nROLF DOST: Right.\n\nANN HALE: Yes.\n"}
    assert judge("It was a sing", source, speaker="Ann Hale").verdict != "verified"
    assert judge("It was a sin, 80 of them.", source, speaker="Ann Hale").verdict != "verified"


def test_who_starts_by_saying_it_says_it() -> None:
    talk = "ANN HALE: Um, I want to start by saying nobody here wanted this.\n\nROLF DOST: No.\n\nANN HALE: Yes.\n"
    assert judge("Nobody here wanted this.", {"s.txt": talk}, speaker="Ann Hale").verdict == "verified"
    other = talk.replace("I want to start", "My brother used to start")
    assert judge("Nobody here wanted this.", {"s.txt": other}, speaker="Ann Hale").verdict != "verified"


def test_a_request_to_tell_takes_it_as_true_and_a_rhetorical_one_does_not() -> None:
    asked = "ANN HALE: Will she tell the firm that a bus is not a train with a different shape?\n\nROLF DOST: No.\n"
    words = "that a bus is not a train with a different shape."
    assert judge(words, {"s.txt": asked}, speaker="Ann Hale").verdict == "verified"
    why = "ANN HALE: Why would I tell the firm that a bus is not a train with a different shape?\n\nROLF DOST: No.\n"
    assert judge(words, {"s.txt": why}, speaker="Ann Hale").verdict != "verified"


def test_an_if_that_the_article_asks_before_is_told(tmp_path: Path) -> None:
    source = "ANN HALE: If nothing is fresh she goes home and takes fish off the menu.\n\nROLF DOST: Right.\n"
    told = "Hale knew her. And if nothing is? “[S]he goes home and takes fish off the menu,” Ann Hale said.\n"
    left = "Hale knew her. And on Fridays? “[S]he goes home and takes fish off the menu,” Ann Hale said.\n"
    assert "QC302" not in {f.code for f in _judged(tmp_path, told, source).findings}
    assert "QC302" in {f.code for f in _judged(tmp_path, left, source).findings}


def test_what_a_party_submits_is_no_finding(tmp_path: Path) -> None:
    ruling = "It was submitted for the club by Ms Tarn that the second warning ought never to have been issued.\n"
    article = "Hale found that the second warning “ought never to have been issued”.\n"
    assert _judged(tmp_path, article, ruling).verdict != "verified"
