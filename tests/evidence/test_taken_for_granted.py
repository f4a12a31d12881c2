"""Words behind leads that presuppose them, or avow them, whatever else the leads deny, ask or wish."""

import pytest

from quotecheck import judge

WORDS = "the sluice was open all night"


def _said(sentence: str, words: str = WORDS) -> str:
    return judge(words, {"notes.txt": f"{sentence}\n"}).verdict


@pytest.mark.parametrize(
    "lead",
    [
        "Nothing the board says can alter the fact that",
        "He didn't know at the time that",
        "How was I to know that",
        "They are only too well aware that",
        "I make no apology for saying that",
        "I ought to mention that",
        "Only a fool would deny that",
        "You'd have to be blind not to see",
        "I'm sick and tired of people denying that",
        "It is beyond dispute that",
        "Please tell your readers that",
        "Given that",
    ],
)
def test_what_a_lead_takes_for_granted_was_said(lead: str) -> None:
    behind = ", I don't see what else we could do." if lead.startswith("Given") else "."
    mark = "?" if lead.startswith("How") else behind
    assert _said(f"{lead} {WORDS}{mark}") == "verified"


@pytest.mark.parametrize(
    "lead",
    [
        "I don't know that",
        "We can't say that",
        "He invented the fact that",
        "It is not true that",
        "I would not want it known that",
        "Nobody has shown me that",
        "If I had known that",
    ],
)
def test_what_a_lead_leaves_open_was_not(lead: str) -> None:
    assert _said(f"{lead} {WORDS}.") != "verified"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("I think over the coming winter the bank will hold.", "the bank will hold"),
        ("Our best guess, and it is a guess, is that the bank will hold.", "the bank will hold"),
        ("The bank will hold should the council pay for the stone.", "the bank will hold"),
        ("Once boiled and cooled the water is safe.", "the water is safe"),
        ("Some residents felt that the answers we gave them were no answers at all.",
         "the answers we gave them were no answers at all"),
        ("I'd love to tell you that the bank will hold.", "the bank will hold"),
        ("We counted 340 eels in the trap, or thereabouts.", "We counted 340 eels in the trap"),
        ("They'll close the school over my dead body.", "They'll close the school"),
    ],
)  # fmt: skip
def test_a_limit_around_the_words_is_shown(sentence: str, words: str) -> None:
    assert _said(sentence, words) != "verified"


def test_words_repeated_as_a_question_are_said_where_a_yes_follows() -> None:
    source = "Q: You called the weir a death trap.\nIda Moss: A death trap? {}\nQ: Why?\nIda Moss: Look at the chain."
    sources = {yes: {"s.txt": source.format(yes)} for yes in ("Absolutely. It has no rail.", "I never did.")}
    verdicts = [judge("A death trap", said, speaker="Ida Moss").verdict for said in sources.values()]
    assert verdicts == ["verified", "unsourced"]
