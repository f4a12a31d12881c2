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


@pytest.mark.parametrize(
    ("talk", "words"),
    [
        ("ROLF AMES: Did you feel threatened?\n\nANN HALE: I wouldn't say threatened. I felt managed.\n", "threatened"),
        ("ROLF AMES: So?\n\nANN HALE: I would not call it a scandal, and nobody here does.\n", "scandal"),
        (
            (
                "ROLF AMES: Is it a betrayal?\n\nANN HALE: I wouldn't use that word. You see, betrayal is "
                "when a friend does something.\n"
            ),
            "betrayal",
        ),
        (
            "ROLF AMES: And she?\n\nANN HALE: Some holders regard her as a dead woman walking. We disagree.\n",
            "dead woman walking",
        ),
    ],
)
def test_a_word_that_is_named_to_be_set_aside_is_not_the_speakers(talk: str, words: str) -> None:
    packet = {"talk.txt": f"{talk}\nROLF AMES: Thank you.\n\nANN HALE: Not at all, and good night.\n"}
    found = judge(words, packet, speaker="Ann Hale")
    assert found.verdict == "unsourced"
    assert {f.code for f in found.findings} & {"QC104", "QC301", "QC501"}


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("I say threatened, and I felt threatened all week.", "threatened"),
        ("I would call it a scandal, and so would you.", "scandal"),
        ("Some holders regard her as a safe pair of hands. We agree.", "a safe pair of hands"),
        ("I never said it before, but it was a betrayal of this coast.", "betrayal"),
    ],
)
def test_a_word_that_is_used_all_the_same_is_his(turn: str, words: str) -> None:
    talk = {"talk.txt": f"ANN HALE: {turn}\n\nROLF AMES: Thank you.\n\nANN HALE: Not at all, and good night.\n"}
    assert judge(words, talk, speaker="Ann Hale").verdict == "verified"


def test_what_is_said_anew_behind_a_no_is_taken_back() -> None:
    talk = {
        "talk.txt": "ANN HALE: She was ill and it was chaos. No, it was quiet, which is worse.\n\nROLF AMES: I see.\n\n"
        "ANN HALE: Good night.\n"
    }
    assert judge("it was chaos", talk, speaker="Ann Hale").verdict == "unsourced"
    assert judge("it was quiet", talk, speaker="Ann Hale").verdict == "verified"


def test_a_pointing_word_is_not_cut_from_its_noun() -> None:
    talk = {"talk.txt": "ANN HALE: A third is new, so I'm comfortable with that part. I am comfortable with this.\n"}
    found = judge("I'm comfortable with that", talk, speaker="Ann Hale")
    assert found.verdict == "unsourced"
    assert "QC107" in {f.code for f in found.findings}
    assert judge("I am comfortable with this", talk, speaker="Ann Hale").verdict == "verified"


def test_an_ellipsis_that_hides_how_far_a_promise_reaches_changes_it() -> None:
    paper = {"pact.txt": "ANN HALE: We shall end the use of such nets within twelve miles of any coast by 2032.\n"}
    found = judge("We shall end the use of such nets ... by 2032", paper, speaker="Ann Hale")
    assert "QC110" in {f.code for f in found.findings}


@pytest.mark.parametrize("hope", ["I'm hoping that", "I am hopeful that", "We're hopeful that"])
def test_a_hope_is_not_cut_off(hope: str) -> None:
    talk = {"talk.txt": f"ANN HALE: Thank you.\n\nANN HALE: I have written to him and {hope} he'll agree.\n"}
    found = judge("he'll agree", talk, speaker="Ann Hale")
    assert found.verdict == "unsourced"
    assert "QC107" in {f.code for f in found.findings}


@pytest.mark.parametrize(
    ("source", "words", "verdict"),
    [
        ("ANN HALE: Some holders regard her as a fraud. We do", "a fraud", "unsourced"),
        ("ANN HALE: Some holders regard her as a fraud. We", "a fraud", "unsourced"),
        ("ANN HALE: We will go under", "We will go [down]", "verified"),
        ("ANN HALE: We will sell one only until", "We will sell one [plot] …", "unsourced"),
        ("ANN HALE: Some regard her as a fraud. We would not share that view.", "a fraud", "unsourced"),
    ],
)
def test_a_source_may_end_where_the_next_words_would_tell(source: str, words: str, verdict: str) -> None:
    assert judge(words, {"talk.txt": source}, speaker="Ann Hale").verdict == verdict
