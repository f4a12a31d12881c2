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
        "It's quite extraordinary that",
        "The awful part is that",
        "It pains me to tell you that",
        "I don't like it one bit that",
        "Rest assured that",
        "Allow me to inform the panel that",
        "Truth be told,",
        "It was only when I opened the gate that I saw",
        "The warden was right when she told you that",
        "For once the clerk and I agree that",
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
        "It is likely that",
        "I think it's probable that",
        "It's rubbish that",
        "It's doubtful that",
        "It's imperative that",
        "It remains to be proved that",
        "I'm waiting for somebody to convince me that",
        "Yeah, right,",
        "In my ideal world,",
        "To all outward appearances,",
        "Everybody at the pub's like,",
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
        ("The notice stays on, and that will be Friday at the earliest.", "that will be Friday"),
        ("The footbridge is safe most of the time.", "The footbridge is safe"),
        ("I have missed that kick about nine hundred and fifty times.", "I have missed that kick about nine hundred"),
        ("We have been open for twenty two years.", "We have been open for twenty"),
    ],
)  # fmt: skip
def test_a_limit_around_the_words_is_shown(sentence: str, words: str) -> None:
    assert _said(sentence, words) != "verified"


def test_words_repeated_as_a_question_are_said_where_a_yes_follows() -> None:
    source = "Q: You called the weir a death trap.\nIda Moss: A death trap? {}\nQ: Why?\nIda Moss: Look at the chain."
    sources = {yes: {"s.txt": source.format(yes)} for yes in ("Absolutely. It has no rail.", "I never did.")}
    verdicts = [judge("A death trap", said, speaker="Ida Moss").verdict for said in sources.values()]
    assert verdicts == ["verified", "unsourced"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("We have no plans for permits this side of the elections.", "no plans for permits"),
        ("We have no plans for permits at the moment.", "no plans for permits"),
        ("no plans for permits this yr", "no plans for permits"),
        ("Until Easter nobody will lose a job.", "nobody will lose a job"),
        ("This year nobody will lose a job.", "nobody will lose a job"),
        ("Nobody will lose a job until Easter.", "nobody will lose a job"),
        ("So for those two weeks no family will be out of pocket.", "no family will be out of pocket"),
        ("Everybody at school's like, you choked at the final.", "choked at the final"),
        ("Herons do not seem to mind the noise.", "Herons do not ... mind the noise"),
        ("We came down to the hall and we tried to speak.", "We came down to the hall and ... speak"),
    ],
)
def test_what_holds_for_a_time_or_was_tried_is_not_what_is(sentence: str, words: str) -> None:
    assert _said(sentence, words) != "verified"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("My quarrel is with whoever decided that this is normal.", "whoever decided that this is normal"),
        ("The other two are, I would say, very polite and very slow.", "very polite and very slow"),
        ("The rest is just, it's just staying in the room.", "The rest is just staying in the room"),
        ("It's like, nobody cares about the harbour.", "nobody cares about the harbour"),
        ("We want to go home and, after all that we saw, we want to eat.", "We want to go home and ... eat"),
        ("We have no plans for permits and no wish for them.", "no plans for permits"),
    ],
)
def test_what_takes_nothing_away_may_be_left_out(sentence: str, words: str) -> None:
    assert _said(sentence, words) == "verified"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("I am not ashamed to say I have had a little cry.", "had a little cry"),
        ("If you are asking me did I go, no, and I will be sorry for that as long as I live.",
         "I will be sorry for that as long as I live"),
        ("He had his torch on and he started to tell jokes, very bad jokes, and everybody laughed.",
         "very bad jokes, and everybody laughed"),
        ("It has been tested. If we stop now we pay.", "It has been tested"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_frame(sentence: str, words: str) -> None:
    assert _said(sentence, words) == "verified"
