"""Whom an article credits, and whom it does not: who is named behind, sayings, answers, those who go on."""

# ruff: noqa: E501  (a case is one line)

from pathlib import Path

import pytest

from quotecheck.claims.extractor import extract
from quotecheck.documents.reading import read_bytes

_LEDE = "The pool at Wenlow is to be filled in, and the town has a good deal to say.\n\n"


def credited(text: str, words: str) -> str | None:
    document = read_bytes(text.encode(), path=Path("a.txt"), shown_as="a.txt")
    found = [c for c in extract(document, statements=False).claims if c.text == words]
    return found[-1].attribution.speaker if found and found[-1].attribution is not None else None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # what something is called, and who calls it so
        ("The slide, dubbed “the drain with a view”, will go, its builder, Rolf Esser, said.", "the drain with a view", None),
        ("The row, known here as “the war of the towels”, began in May, Vera Holt said.", "the war of the towels", None),
        ("The slide, dubbed “the drain with a view” by bathers, will go, Rolf Esser said.", "the drain with a view", "bathers"),
        ("What Hugh Vane, the mayor, dubbed “a bath for frogs” is to be filled in.", "a bath for frogs", "Hugh Vane"),
        ("The pool, which Hugh Vane has dubbed “a bath for frogs”, is to go, Orla Finch said.", "a bath for frogs", "Hugh Vane"),
        # sayings
        ("“A wet towel warms nobody,” runs an old proverb, and Vera Holt has two.", "A wet towel warms nobody,", None),
        ("As the saying goes, “a wet towel warms nobody”, and Vera Holt has two.", "a wet towel warms nobody", None),
        ("“A wet towel warms nobody,” says Vera Holt, quoting a proverb.", "A wet towel warms nobody,", "Vera Holt"),
        # who takes words up, and whose claim is refused
        ("Rolf Esser promised “a lake, not a tank,” a phrase that Vera Holt threw back at him.", "a lake, not a tank,", "Rolf Esser"),
        ("“A lake, not a tank,” a bather, Vera Holt, called it on Monday.", "A lake, not a tank,", "Vera Holt"),
        ("Orla Finch rejected Vera Holt’s claim that the roof was “past saving”.", "past saving", "Vera Holt"),
        ("Orla Finch rejected Vera Holt’s claim as “a stunt with a snorkel”.", "a stunt with a snorkel", "Orla Finch"),
        ("A shop sold “magic” water wings to bathers. Vera Holt wept.", "magic", None),
        ("Thousands of bathers marched in the rain and chanted “Let us soak”.", "Let us soak", "Thousands of bathers"),
        # whose paper it is
        ("A letter from Rolf Esser to the council said the pool was “fit for kings”.", "fit for kings", "Rolf Esser"),
        ("A letter to the council said the pool was “fit for kings”, and Rolf Esser wept.", "fit for kings", "the letter to the council"),
        ("Finn Lowe sent an email to Vera Holt. “It is porridge,” it read.", "It is porridge,", "Finn Lowe"),
        # what bears words
        ("Bathers carried placards with the words “Let us soak” and wept, said Vera Holt.", "Let us soak", None),
        ("She wore a cap that says “Deep End”. “I like it,” said Vera Holt.", "I like it,", "Vera Holt"),
        # who answers, and who asks in turn
        ("Dina Roth asked the attendant, Finn Lowe, if the pump ran. “It never ran,” he said.", "It never ran,", "Finn Lowe"),
        ("Mark Roth asked the attendant, Finn Lowe, where it was. “Or was it sold?” he said.", "Or was it sold?", "Mark Roth"),
        ("“It ran once,” Finn Lowe said.\n\nThe owner, Karl Berg, sat. His lawyer asked the witness whether it ran well. “It coughed,” he said.", "It coughed,", "Finn Lowe"),
        # the only one named
        ("The shed of Emlyn Varr is full of clocks.\n\n“I like to be early,” he says.", "I like to be early,", "Emlyn Varr"),
        ("There was rain in Port Harmon.\n\n“It is always late,” he says.", "It is always late,", None),
        # who goes on
        (
            "“I swam badly,” says Marek Duda.\n\nAbove the bar hangs General Wolf in oils.\n\n“I could float,” he goes on.",
            "I could float,",
            "Marek Duda",
        ),
        ("Keith Barr, 43, met Omar Aziz and his girl. “I just jumped,” the 43-year-old said.", "I just jumped,", "Keith Barr"),
        # what speakers do
        ("“The frogs came first.” Olga Reiss, who has a net, shrugs.", "The frogs came first.", "Olga Reiss"),
        ("“It was that or the cat,” grins Rob Pym, and shuts the lid.", "It was that or the cat,", "Rob Pym"),
        ("Hugh Vane told the council it leaks. “We must fill it.” The council stopped for lunch.", "We must fill it.", "Hugh Vane"),
        # who is named behind
        ("“It was like soup with children in it.”\n\nThat is how Vera Holt, a nurse, described it.", "It was like soup with children in it.", "Vera Holt"),
        ("“It was like soup with children in it.”\n\nSo says Vera Holt, who swam there.", "It was like soup with children in it.", "Vera Holt"),
        ("Hugh Vane told the council to close it.\n\n“It was like soup with children in it.”\n\nThat was too much for Vera Holt.", "It was like soup with children in it.", "Hugh Vane"),
        # descriptions
        ("The Lifeguards’ Union has rejected the offer. “We are not whistles,” the union said.", "We are not whistles,", "Lifeguards’ Union"),
        ("Her bathing club, Brigg Wheelers, has a lake. “All are welcome to it,” the club said.", "All are welcome to it,", "Brigg Wheelers"),
        ("Save Our Slipway wrote to the board: “Not a plank.” Vera Holt read it. “We mean it,” the group said.", "We mean it,", "Save Our Slipway"),
        ("Robin Thwaite-Lund makes floats. Each takes a week.\n\n“I start with the cork,” they say.", "I start with the cork,", "Robin Thwaite-Lund"),
        ("Orla Finch and Finn Lowe met the board. “I slept badly,” the latter said.", "I slept badly,", "Finn Lowe"),
        ("As her brother tells it, Ines Duarte “came up with a bigger fish”. The brother, Rui Duarte, mends nets.", "came up with a bigger fish", "Rui Duarte"),
        ("Anna Dare read out a statement by the bather, Luis Prado.\n\n“I used to dive,” it said.", "I used to dive,", "Luis Prado"),
    ],
)  # fmt: skip
def test_whose_words_they_are(text: str, words: str, speaker: str | None) -> None:
    assert credited(_LEDE + text + "\n", words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Orla Finch, the pools minister, met the bathers on Monday.\n\n“I brought a towel,” the minister said.",
            "I brought a towel,",
            "Orla Finch",
        ),
        ("“I have bathed here in four wars.”\n\nVera Holt, 91, pulls her cap on.", "I have bathed here in four wars.", "Vera Holt"),
    ],
)  # fmt: skip
def test_a_first_sentence_is_no_headline(text: str, words: str, speaker: str) -> None:
    assert credited(text + "\n", words) == speaker


def test_a_headline_that_ends_with_a_full_stop_is_one() -> None:
    document = read_bytes(b"Minister calls pool 'past saving'.\n\nIt leaks.\n", path=Path("a.txt"), shown_as="a.txt")
    assert [c.display for c in extract(document, statements=False).claims if c.text == "past saving"] == [True]
