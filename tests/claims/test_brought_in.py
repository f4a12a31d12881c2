"""Who is brought in as features do it: by what they are, by a byname, before their name, or by what is written."""

# ruff: noqa: E501  (a case is one line)

from pathlib import Path

import pytest

from quotecheck.claims.extractor import extract
from quotecheck.documents.reading import read_bytes

_LEDE = "The lido at Brigg leaks, and so does its roof, and nobody has mended it since the war.\n\n"


def credited(text: str, words: str) -> str | None:
    document = read_bytes((_LEDE + text + "\n").encode(), path=Path("a.txt"), shown_as="a.txt")
    found = [c for c in extract(document, statements=False).claims if c.text == words]
    return found[-1].attribution.speaker if found and found[-1].attribution is not None else None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # what people are said to be
        ("Ida Marsh and Vera Pell swim at dawn. Pell, who is a beekeeper, goes first. “I have been stung by worse,” the beekeeper says.", "I have been stung by worse,", "Vera Pell"),
        ("Ida Marsh, who was a stonemason, and Vera Pell swim at dawn.\n\n“Cold is only a kind of stone,” the stonemason says.", "Cold is only a kind of stone,", "Ida Marsh"),
        ("Ida Marsh is not a stonemason. A stonemason looked at the wall. “It will fall,” the stonemason said.", "It will fall,", "the stonemason"),
        # bynames
        ("Everyone at the lido calls Vera Pell the Walrus. She is eighty.\n\n“I had the deep end to myself,” the Walrus says.", "I had the deep end to myself,", "Vera Pell"),
        ("Vera Pell, known to the attendants as the Walrus, is eighty.\n\n“I had the deep end to myself,” the Walrus says.", "I had the deep end to myself,", "Vera Pell"),
        # who has no other office there
        ("Their coach, Rolf Esser, was ill. Finn Lowe, who wears a red cap, came instead.\n\n“We swam like bricks,” the goalkeeper said.", "We swam like bricks,", "Finn Lowe"),
        ("Ida Marsh paid for six lessons. A clerk, Finn Lowe, lost the slip.\n\n“I kept it in my shoe,” the mother of three said.", "I kept it in my shoe,", "Ida Marsh"),
        # the elder, the latter, kin
        ("Ida Marsh and her granddaughter, Posy, swim at dawn.\n\n“She floats and I count,” the older woman says.", "She floats and I count,", "Ida Marsh"),
        ("Ida Marsh and her granddaughter, Posy, swim at dawn.\n\n“I float and she counts,” the younger woman says.", "I float and she counts,", "Posy"),
        ("Finn Lowe dives and Vera Pell paddles.\n\n“I like to see my feet,” says the latter.\n\n“I do not,” says the former.", "I do not,", "Finn Lowe"),
        ("Greta Lowe has the kiosk. Dan Lowe rakes the leaves. His mother wants no thanks. “I was cold anyway,” she said.", "I was cold anyway,", "Greta Lowe"),
        # whom the sentence before turns to
        ("“It is safe,” Ann Dale, the clerk, said.\n\nThe chairwoman is Vera Pell. In a note the chairwoman put it more formally. “The lido has been inspected,” she wrote.", "The lido has been inspected,", "Vera Pell"),
        ("Vera Pell came early. “I swam,” she said. Her doctor is against it. “I swim all the same,” she said.", "I swim all the same,", "Vera Pell"),
        ("Finn Lowe and Ivan Ross made a joint statement. The producer, Rosa Bell, was asked what it meant. “We had hired the boat,” she said.", "We had hired the boat,", "Rosa Bell"),
        ("Ivan Ross, the clerk, said it was cheap. It was raised by Rosa Bell. Lowe's answer was short.\n\n“It will float,” he said. Finn Lowe built it.", "It will float,", "Finn Lowe"),
        # who is named behind
        ("My guide to the drains has a lamp on his cap.\n\n“Mind the newts,” he says. His name is Otto Brandt, and he was a cellist.", "Mind the newts,", "Otto Brandt"),
        ("It was dark.\n\n“Mind the newts,” said a voice. It belonged to Otto Brandt, who was up a ladder.", "Mind the newts,", "Otto Brandt"),
        ("Vera Pell was there early. “Mind the newts,” she said. It was Otto Brandt who had let them in.", "Mind the newts,", "Vera Pell"),
        # who says it inside the clause of another
        ("Her husband Len, Vera Pell said, had asked for the key on the last day of all and “held it like a fish”.", "held it like a fish", "Vera Pell"),
        ("Her husband, Vera Pell said, called the lido “a puddle with a fence”.", "a puddle with a fence", "Her husband"),
        ("The samples show that the water is “mostly leaves”, according to Vera Pell.", "mostly leaves", "Vera Pell"),
        ("One of the bathers was the critic Vera Pell, who pronounced it “a soup with rails”.", "a soup with rails", "Vera Pell"),
        # whose paper it is
        ("Ann Dale read out a letter that head attendant Otto Brandt had sent. “It leaks,” it said.", "It leaks,", "Otto Brandt"),
        ("There is a card on the gate. “Mind the newts,” it says. It is signed Otto Brandt.", "Mind the newts,", "Otto Brandt"),
        # what is written on things
        ("Somebody left the words “Who swam here?” sprayed on the wall, Vera Pell said.", "Who swam here?", None),
        ("The benches at the lido are to be sold.\n\n“Latin is cold,” runs a line that is cut into one of them.", "Latin is cold,", None),
        ("Vera Pell showed a jar of what is said to be “lido water” to the board.", "lido water", None),
        ("Vera Pell sent word. The words “never again” were hers, she said.", "never again", "Vera Pell"),
        # what is no name
        ("Few have swum it twice. Fewer still will say so as Otto Brandt does.\n\n“It was wet,” he says.", "It was wet,", "Otto Brandt"),
    ],
)  # fmt: skip
def test_who_is_brought_in(text: str, words: str, speaker: str | None) -> None:
    assert credited(text, words) == speaker


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The bathers asked for the lido to be kept open.", "the lido to be kept open"),
        ("Vera Pell begged for the gate to be mended.", "the gate to be mended"),
        ("Vera Pell asked the board to mend the gate.", "to mend the gate"),
    ],
)
def test_what_is_asked_for_is_asked(text: str, asked: str) -> None:
    document = read_bytes((_LEDE + text + "\n").encode(), path=Path("a.txt"), shown_as="a.txt")
    assert asked in [c.text for c in extract(document, statements=False).claims if c.kind == "indirect"]
