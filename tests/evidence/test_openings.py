"""An if at the head of a sentence, a verb before its subject, what an ellipsis hides of a denial."""

import pytest

from quotecheck import judge

TURNED = {
    "an if and then, far away": (
        "If the harbour board can't find the missing log by Thursday then I will not be able to support it.",
        "I will not be able to support it.",
    ),
    "an if without a comma": (
        "The clerk is looking. If that search turns nothing up there'll be a second audit.",
        "There'll be a second audit.",
    ),
    "an if turned round, over a part of the clause": (
        "Had you called the coastguard at once, I should have been able to cut your fine by half.",
        "able to cut your fine by half",
    ),
    "asked, within a sentence": ("People want to know do I trust him. Ask me after June.", "I trust him."),
    "told by one of the hearers, and not believed": (
        "One of you said to me on the slip, the board has always hated this pier. I do not believe that is so.",
        "The board has always hated this pier.",
    ),
    "a wife's word": ("My wife says next spring. I say some day.", "next spring"),
    "a promise refused in the hidden sentence": (
        "I will gladly come to the pier. I cannot promise that it will be before the end of May.",
        "I will gladly come to the pier … before the end of May.",
    ),
    "a degree under a denial": (
        "Nobody was seriously hurt, and I thank the crew for that.",
        "Nobody was … hurt, and I thank the crew for that.",
    ),
}
KEPT = {
    "so do I": ("The crew trust him and so do I. He has earned it.", "The crew trust him and so do I."),
    "an adverb that no denial is about": (
        "Nobody was really asking, and I thank the crew for that.",
        "Nobody was … asking, and I thank the crew for that.",
    ),
}


@pytest.mark.parametrize(("said", "printed"), TURNED.values(), ids=TURNED)
def test_what_governs_the_whole_sentence_governs_its_parts(said: str, printed: str) -> None:
    assert judge(printed, {"talk.txt": f"MORWENNA PASCOE: {said}"}, speaker="Morwenna Pascoe").verdict != "verified"


@pytest.mark.parametrize(("said", "printed"), KEPT.values(), ids=KEPT)
def test_what_only_stands_before_does_not(said: str, printed: str) -> None:
    assert judge(printed, {"talk.txt": f"MORWENNA PASCOE: {said}"}, speaker="Morwenna Pascoe").verdict == "verified"
