"""One word or none before the words quoted, and a lead that breaks off: a verdict, never a failure."""

import pytest

from quotecheck import judge

WORDS = "the bridge will open in May"
LEADS = (
    "Wealth that {}.",
    "That {}.",
    "I know what that, that {}.",
    "I read what, that {}.",
    "We heard what they, that {}.",
    "What that {}.",
    "What people said and what, that {}.",
    "That's what you asked and why and what, that {}.",
    "Like {}.",
    "Reads: {}.",
    "{}",
)


@pytest.mark.parametrize(
    "turn", ["And the sign is, Stop", "Never did we", "The headline is Mayor", "He told me to go", "We asked it to"]
)
def test_a_word_that_ends_the_text_gets_a_verdict(turn: str) -> None:
    for word in turn.split()[1:]:
        judged = judge(word, {"talk.txt": f"ANN HALE: {turn}"}, speaker="Ann Hale")
        assert judged.verdict in {"verified", "paraphrased", "unsourced"}


@pytest.mark.parametrize("lead", LEADS)
def test_a_short_lead_gets_a_verdict(lead: str) -> None:
    judged = judge(WORDS, {"talk.txt": f"ANN HALE: {lead.format(WORDS)}\n"}, speaker="Ann Hale")
    assert judged.verdict in {"verified", "paraphrased", "unsourced"}
