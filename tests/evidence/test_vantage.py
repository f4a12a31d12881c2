"""Openings that say how much a speaker can know: cut off, they make a view a fact."""

import pytest

from quotecheck import check, judge

WORDS = "the dam will hold until spring"


def _said(lead: str) -> str:
    return f"Rasmus Ek: We went up on Monday. {lead}{WORDS}. I shall go again.\n"


@pytest.mark.parametrize(
    "lead",
    [
        "From what I've seen so far, ",
        "Judging by the little we know, ",
        "As best I can tell, ",
        "So far as we can make out, ",
        "By my reckoning, ",
        "To my untrained eye, ",
        "From where I stand, ",
        "Based on what we know today, ",
        "I think, on balance, ",
        "I suspect, though I can't prove it, ",
        "We believe, and we are no engineers, ",
        "Weather permitting, ",
        "Most years ",
        "At first glance, ",
        "By and large, ",
    ],
)
def test_a_view_without_its_opening_is_no_fact(lead: str) -> None:
    found = judge(WORDS, {"s.txt": _said(lead)}, speaker="Rasmus Ek")
    assert (found.verdict, [f.code for f in found.findings if f.severity == "error"]) == ("unsourced", ["QC107"])


@pytest.mark.parametrize(
    "lead",
    [
        "As everybody knows, ",
        "In fact, ",
        "From day one, ",
        "To be clear, ",
        "After what we saw on Monday, ",
        "I know, having walked it, ",
        "I say again, as I did in May, ",
        "For what it is worth to you, ",
    ],
)
def test_what_opens_a_sentence_otherwise_may_go(lead: str) -> None:
    assert judge(WORDS, {"s.txt": _said(lead)}, speaker="Rasmus Ek").verdict == "verified"


@pytest.mark.parametrize(
    ("article", "verdict"),
    [
        ("On what he has seen so far, Rasmus Ek said “the dam will hold until spring”.", "verified"),
        ("Rasmus Ek, who ran the works until 2019, said “the dam will hold until spring”.", "unsourced"),
    ],
)
def test_the_article_may_say_it_in_its_own_words(article: str, verdict: str) -> None:
    found = check(article, {"s.txt": _said("From what I've seen so far, ")}).judgements
    assert [j.verdict for j in found if j.claim.kind == "mixed"] == [verdict]


@pytest.mark.parametrize("aside", ["who ran the works until 2019", "who had not spoken before", "a man without a boat"])
def test_what_tells_of_the_speaker_passes_nothing_on(aside: str) -> None:
    source = "Rasmus Ek: We went up on Monday. If the gates stay shut, the dam will hold until spring."
    article = f"The foreman, Rasmus Ek, {aside}, told the crowd “the dam will hold until spring”."
    found = check(article, {"s.txt": source}).judgements
    assert [j.verdict for j in found if j.claim.kind == "mixed"] == ["unsourced"]
