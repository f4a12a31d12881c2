"""What goes on behind quoted words, or stands before them, and says for whom, for how long and under what they hold."""

import pytest

from quotecheck import judge

CUT = [
    ("We will shut depots only as a last resort.", "We will shut depots"),
    ("We back the levy, but only for firms with a pier of their own.", "We back the levy"),
    ("I apologise to every tenant that thinks we did it on purpose.", "I apologise to every tenant"),
    ("We would look at any bid that keeps the yard open.", "We would look at any bid"),
    ("We can't house 200 people in the gym for more than ten days.", "We can't house 200 people in the gym"),
    ("The vote was not in doubt after that.", "The vote was not in doubt"),
    ("The trainer has my full support through the end of the season.", "The trainer has my full support"),
    ("The board keeps its faith in the trainer for the remaining matches.", "keeps its faith in the trainer"),
    ("It was a lovely old bus, in its way.", "It was a lovely old bus"),
    ("It's a habit, or it's starting to look like one.", "It's a habit"),
    ("If the council had any nerve, yes.", "yes"),
    ("If it came to that, and I do stress the if, the saving would be £2m.", "the saving would be £2m"),
    ("I have to decide whether I can find that the fire was caused by neglect.", "was caused by neglect"),
    ("I'm not going to tell them there'll never be another strike.", "never be another strike"),
    ("I'm not going to say there'll be no more closures.", "be no more closures"),
    ("It cannot be guaranteed that there will be no closures.", "no closures"),
    ("We don't say that it was done by the crew, who had been up all night.", "by the crew, who had been up all night"),
    ("We hope that most will be paid by Easter.", "will be paid by Easter"),
    ("I'd be very hopeful the pool will open in June.", "the pool will open in June"),
    ("Our best guess, and it is no more at this stage, is that it will cost £4m.", "it will cost £4m"),
    ("Right now, we are not planning any closures.", "we are not planning any closures"),
    ("On an average day it's 40 lorries.", "it's 40 lorries"),
    ("Many who have written to me call it the wrong bridge in the wrong place.", "the wrong bridge in the wrong place"),
    ("An old view holds that the gland works as a clock.", "works as a clock"),
    ("We back the levy in so far as it pays for the pier.", "We back the levy"),
    ("The rule has no force to the extent that it touches prams.", "The rule has no force"),
    ("I'll vote against it. Not because the sums are wrong.", "because the sums are wrong"),
    ("Some people will look at it and say we have lost our way.", "we have lost our way"),
    ("To call the merger a triumph would be wrong.", "a triumph"),
    ("Calling us idle is unfair.", "idle"),
    ("To describe the move as a gift to tenants takes some nerve.", "a gift to tenants"),
    ("I am sorry that some of you took it badly.", "I am sorry"),
]
KEPT = [
    ("Calling the merger a disaster is no exaggeration.", "a disaster"),
    ("Calling it idle was right.", "idle"),
    ("I am sorry you had to wait in the rain.", "I am sorry"),
    (
        "I'm not saying it would have saved him. I am saying he had a right to the chance.",
        "he had a right to the chance",
    ),
    (
        "It was a bad day. [few words missed] ...the crew drove as hard as they could.",
        "the crew drove as hard as they could",
    ),
    ("We have been able to avoid it only by the use of war powers.", "We have been able to avoid it"),
    ("We never asked for the clock to be stopped, only for some sleep.", "We never asked for the clock to be stopped"),
    ("We will shut depots. Only the last one stays.", "We will shut depots"),
    ("I apologise to every tenant.", "I apologise to every tenant"),
    ("I thanked every tenant that morning.", "I thanked every tenant"),
    ("The vote was not in doubt after the first hour.", "The vote was not in doubt"),
    ("He kept his faith in the trainer through the end of the season.", "He kept his faith in the trainer"),
    ("It was a lovely old bus or tram.", "It was a lovely old bus"),
    ("I don't say this lightly: the yard cheated us.", "the yard cheated us"),
    ("I don't care who hears me say it, the owner is a bully.", "the owner is a bully"),
    ("On Monday it's 40 lorries.", "it's 40 lorries"),
    ("Right now, we have 12 nurses on the ward.", "we have 12 nurses on the ward"),
    ("I can only hope. It will be paid by Easter.", "It will be paid by Easter"),
]


@pytest.mark.parametrize(("source", "words"), CUT)
def test_what_holds_only_so_far_is_not_said(source: str, words: str) -> None:
    assert judge(words, {"notes.txt": f"{source}\n"}).verdict == "unsourced"


@pytest.mark.parametrize(("source", "words"), KEPT)
def test_what_restricts_nothing_may_be_cut(source: str, words: str) -> None:
    assert judge(words, {"notes.txt": f"{source}\n"}).verdict == "verified"


def test_a_condition_in_captions_without_punctuation() -> None:
    said = "if we win both and the rovers slip up we will be in the final but we can't do it for them"
    cues = "WEBVTT\n\n00:01.000 --> 00:05.000\n<v Ann Hale>good morning to you\n\n"
    cues += f"00:05.000 --> 00:09.000\n<v Ann Hale>{said}\n"
    assert judge("We will be in the final", {"talk.vtt": cues}, speaker="Ann Hale").verdict == "unsourced"


def test_the_number_of_a_paragraph_opens_no_sentence() -> None:
    report = "4. Findings\n\n4.1 Without the works, the wall is a risk to walkers.\n\n4.2 It was built in 1904.\n"
    assert judge("the wall is a risk to walkers", {"report.txt": report}).verdict == "unsourced"
