"""What words were said under: a hedge at the head of the sentence, a limit behind them, a doubt that the cut hides."""

import pytest

from quotecheck import judge

UNDER = {
    "what is known so far": (
        "We saw no damage to the hull in the pictures we have so far.",
        "We saw no damage to the hull.",
    ),
    "what stands today": (
        "The port has no duty to dredge under the present lease.",
        "The port has no duty to dredge.",
    ),
    "as long as it lasts, behind a denial": (
        "We have no intention of closing the yard while it can be kept full.",
        "We have no intention of closing the yard.",
    ),
    "when alone, behind dots": (
        "We will not, in this decade, sell the quay.",
        "We will not … sell the quay.",
    ),
    "an if behind dots, after telling": (
        "But I will tell you, if the tides allow it, we are ready to sail.",
        "But … we are ready to sail.",
    ),
    "as far as it is understood": (
        "As far as I understand it they can't moor there.",
        "They can't moor there.",
    ),
    "what bounds it right behind": (
        "The government has accepted all of the recommendations in principle.",
        "The government has accepted all of the recommendations.",
    ),
    "as somebody saw it": (
        "Brooke told the truth as she saw it.",
        "Brooke told the truth.",
    ),
    "a softener right before": (
        "The risks to the outlook are broadly balanced.",
        "balanced",
    ),
    "the other half of an or": (
        "The leaders knew, or ought to have known, that people were at risk.",
        "The leaders knew … that people were at risk.",
    ),
    "a hedge of six words": (
        "As far as I am aware, nobody was hurt on the quay.",
        "Nobody was hurt on the quay.",
    ),
    "a hedge at the head of the sentence": (
        "On our current modelling, the reservoir will not empty before October.",
        "the reservoir will not empty before October",
    ),
    "what others are going to say": (
        "We shall be told, no doubt by my opponents, that the bridge is falling down.",
        "the bridge is falling down",
    ),
    "a limit on a universal": (
        "The depot has passed every inspection since the new manager came in June.",
        "The depot has passed every inspection",
    ),
    "a limit on a denial": (
        "I did not speak to anybody on the board before the award was made.",
        "I did not speak to anybody on the board",
    ),
    "a doubt that an ellipsis hides": (
        "I saw him by the pumps that night. I couldn't swear to it in a court. He was carrying the lamp.",
        "I saw him by the pumps that night. … He was carrying the lamp.",
    ),
    "a last word that bounds a denial": (
        "We have no plan to clear the square tonight.",
        "We have no plan to clear the square.",
    ),
    "a last word": (
        "We should have seen the gap in the figures earlier.",
        "We should have seen the gap in the figures.",
    ),
    "a part that the next sentence takes away": (
        "I am giving it up. Not the work, the being thanked for it.",
        "I am giving it up.",
    ),
    "a denial in the next breath": (
        "It would pay for itself within a year. It would not pay for itself if half of them stood idle.",
        "It would pay for itself within a year.",
    ),
    "from where somebody stood": (
        "I did not see anything in his hand from where I was, it was dark.",
        "I did not see anything in his hand",
    ),
    "a big if": (
        "If, and it's a big if, the figures hold in other towns, it could be fifteen hundred a year.",
        "it could be fifteen hundred a year",
    ),
    "of whom an ellipsis hides": (
        "Our members will be glad and some of them will be angry.",
        "Our members will be glad and … angry.",
    ),
    "a wish made a promise": (
        "I would like nobody to be charged for it.",
        "nobody [will] be charged for it",
    ),
    "one made both": (
        "She made me cry twice, and she was right on one of those days.",
        "she was right on [both] of those days",
    ),
    "a word that the speaker disowns": (
        "It's always sit down and rest. I never said that.",
        "sit down and rest",
    ),
}  # fmt: skip
HONEST = (
    (
        "I don't think that makes it less serious. If half of a fire is arson you still call the police.",
        "I don't think that makes it less serious.",
    ),
    ("Nobody lost shifts for having done so.", "Nobody lost shifts for having [raised concerns]."),
    ("On our current modelling, the reservoir will not empty before October.",
     "On our current modelling, the reservoir will not empty before October."),
    ("The depot has passed every inspection since the new manager came in June.",
     "The depot has passed every inspection since the new manager came in June."),
    ("With what? If the board meets, we shall ask for ninety thousand.",
     "If the board meets, we shall ask for ninety thousand."),
    ("I saw him by the pumps that night. It was cold. He was carrying the lamp.",
     "I saw him by the pumps that night. … He was carrying the lamp."),
    ("We will not be starved back and we will not be sneered at.", "We will not be starved back"),
    ("But too few of them, fewer than one in five, are homes that a nurse can rent.",
     "too few of them … are homes that a nurse can rent"),
    ("Every penny will go to rent. Not to the tram, not to the pier.", "Every penny will go to rent."),
)  # fmt: skip


@pytest.mark.parametrize("case", UNDER)
def test_words_without_what_they_were_said_under_are_not_verified(case: str) -> None:
    said, words = UNDER[case]
    judged = judge(words, {"talk.txt": f"IRMA DOST: {said}"}, speaker="Irma Dost")
    assert judged.verdict != "verified"
    assert judged.findings


@pytest.mark.parametrize(("said", "words"), HONEST)
def test_words_with_all_that_they_were_said_under_are_verified(said: str, words: str) -> None:
    assert judge(words, {"talk.txt": f"IRMA DOST: {said}"}, speaker="Irma Dost").verdict == "verified"


def test_a_verb_ending_in_brackets_fits_the_words_to_the_sentence() -> None:
    source = {"talk.txt": "IRMA DOST: We want people to love the mud."}
    assert judge("want[s] people to love the mud", source, speaker="Irma Dost").verdict == "verified"
    assert judge("want[ed] people to hate the mud", source, speaker="Irma Dost").verdict != "verified"


@pytest.mark.parametrize(
    ("head", "speaker", "theirs"),
    [
        ("Statement by the Dockers' Union on Hale Cranes plc", "Hale Cranes plc", False),
        ("Statement by Hale Cranes plc on the Dockers' Union", "Hale Cranes plc", True),
        ("Statement by the Dockers' Union on Hale Cranes plc", "the Dockers' Union", True),
    ],
)
def test_who_wrote_stands_before_what_it_is_about(head: str, speaker: str, theirs: bool) -> None:
    judged = judge("We regret the sale", {"s.txt": f"{head}\n\nWe regret the sale. More will follow."}, speaker=speaker)
    assert ({f.code for f in judged.findings} & {"QC201", "QC203"} == set()) is theirs


@pytest.mark.parametrize("last", ["tomorrow", "or", "that", "not", "for", "from", "who", "than", "every", "I think"])
@pytest.mark.parametrize("printed", ["We will not build homes here [then]", "We will not build homes here"])
def test_a_source_may_end_anywhere(printed: str, last: str) -> None:
    judged = judge(printed, {"s.txt": f"ANN POE: We will not build homes here {last}"}, speaker="Ann Poe")
    assert judged.evidence[0].text.startswith("We will not build homes here")


def test_an_apostrophe_that_a_post_left_out_may_be_set() -> None:
    source = {"s.txt": "ANN POE: It isnt a plan, it's a picture. I havent met a soul who wants it."}
    assert judge("It isn't a plan, it's a picture.", source, speaker="Ann Poe").verdict == "verified"
    assert judge("I have met a soul who wants it.", source, speaker="Ann Poe").verdict != "verified"


def test_what_was_cut_ends_with_its_sentence() -> None:
    source = {"s.txt": "TOM HALE: I think we have to look at it, if the grant fails.\nANN POE: I swim there."}
    judged = judge("I think we have to look at it", source, speaker="Tom Hale")
    assert [f.message for f in judged.findings if f.code == "QC302"] == ["the source goes on: “if the grant fails”"]
