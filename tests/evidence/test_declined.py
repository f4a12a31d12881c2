"""Words that their speaker declines to say are not what he says."""

import pytest

from quotecheck import check, judge


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("I wouldn't use that word, scandal, until she has reported.", "scandal"),
        ("The submissions describe what he did as predatory. I don't adopt that word. It was squalid.", "predatory"),
        ("I'd be a fool to stand up and say it was salt and nothing else.", "it was salt and nothing else"),
        (
            "Some of the young ones are shouting we'll shut every gate on Monday. I sent them home.",
            "we'll shut every gate",
        ),
    ],
)
def test_what_is_declined_is_no_quotation_of_whoever_declines(turn: str, words: str) -> None:
    talk = {"talk.txt": f"ANN HALE: {turn}\n\nROLF AMES: Thank you.\n\nANN HALE: Not at all, and good night.\n"}
    assert judge(words, talk, speaker="Ann Hale").verdict == "unsourced"


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("I would use that word, scandal, and I have used it before.", "scandal"),
        ("It was predatory. I don't use that word every day.", "It was predatory"),
        ("It would be foolish to close it, and I say it was salt and nothing else.", "it was salt and nothing else"),
        ("We are shouting because nobody listens, and we'll shut every gate.", "we'll shut every gate"),
    ],
)
def test_what_is_said_all_the_same_is_one(turn: str, words: str) -> None:
    talk = {"talk.txt": f"ANN HALE: {turn}\n\nROLF AMES: Thank you.\n\nANN HALE: Not at all, and good night.\n"}
    assert judge(words, talk, speaker="Ann Hale").verdict == "verified"


def test_whom_a_headline_quotes_is_open_where_no_source_speaks_for_its_first_noun() -> None:
    article = (
        "Harbour ‘has sold its last crane’\n\nThe north crane was sold in March.\n\n"
        "It had stood on the quay for ninety years, and children were photographed under it.\n"
    )
    talk = {"talk.txt": "ANN HALE: The town has sold its last crane.\n\nROLF AMES: And?\n\nANN HALE: And that is it.\n"}
    found = next(j for j in check(article, talk).judgements if j.claim.display)
    assert found.verdict == "verified"
    assert "QC202" in {f.code for f in found.findings}
