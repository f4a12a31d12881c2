"""What opens a clause that stands inside the speaker's own sentence: *I think if he stays fit, | we win*."""

import random

import pytest

from quotecheck import judge
from tests.evidence.test_frames_by_chance import SAID

BRINGS = (
    "I think", "I believe", "I believe that", "I'd say", "I would say that", "I reckon", "we feel", "I'm sure",
    "I know that", "I told the board that", "I've always said that", "my view is that", "the truth is that",
    "the thing is", "obviously", "I mean", "yeah,", "as I see it,", "I guess", "there's no doubt that",
    "I can promise you that", "because", "and so", "I suppose", "honestly, I think", "look, I think that",
    "the way I see it", "I'm confident that", "which means that",
)  # fmt: skip
IF = (
    "if he stays fit,", "if the grant comes through and nobody objects,", "if nothing changes,", "unless he pays,",
    "provided the loan is agreed,", "as long as everybody signs,", "assuming the figures are right,",
    "supposing he wins,", "say he wins,", "if the surveyor is right,", "in the worst case,",
    "should the vote go through,", "if you listen to the union,",
)  # fmt: skip
WINS = ("we can reopen by Easter", "the school is going to close", "this team is going to the final", "we will pay it")


def verdict(said: str, quoted: str) -> str:
    source = f"Ann Hale: I have been here since nine. {said[0].upper()}{said[1:]} Thank you for coming today."
    return judge(quoted[0].upper() + quoted[1:], {"s.txt": source}, speaker="Ann Hale").verdict


@pytest.mark.parametrize("condition", IF)
def test_a_condition_governs_behind_whatever_brings_it(condition: str) -> None:
    draw = random.Random(condition)  # noqa: S311 - chance of a test
    said = [(f"{lead} {condition} {clause}.", clause) for lead in BRINGS for clause in draw.sample(WINS, 1)]
    assert [s for s, clause in said if verdict(s, clause) == "verified"] == []


@pytest.mark.parametrize("lead", ["there's no doubt that", "I told them that", "it's fair to say that", "I think"])
def test_what_takes_a_clause_away_does_so_behind_a_voucher(lead: str) -> None:
    frames = ("they told us that {s}.", "I don't believe that {s}.", "the headline was: {s}.", "he says {s}, and lies.")
    draw = random.Random(lead)  # noqa: S311
    assert [f for f in frames if verdict(f"{lead} {f}".format(s=(c := draw.choice(SAID))), c) == "verified"] == []


@pytest.mark.parametrize(
    "said",
    [
        "I believe that when all is said and done {}.",
        "I told them that nobody should worry, and that {}.",
        "I should add that {}.",
        "What was once a dream is now real: {}.",
        "I'm sure you know that {}.",
        "My view is that {}, whatever he says.",
        "I know he was asked if it was safe. {}.",
    ],
)
@pytest.mark.parametrize("clause", WINS)
def test_what_only_looks_like_one_does_not(said: str, clause: str) -> None:
    shown = clause[0].upper() + clause[1:] if ". {}" in said else clause
    assert verdict(said.format(shown), clause) == "verified"
