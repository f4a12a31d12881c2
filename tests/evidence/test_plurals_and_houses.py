"""Numbers in the plural, the house of a statement, and what stands beside a fragment but is no part of it."""

import pytest

from quotecheck import check, judge


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("We have four under-18s who train with us.", "We have four under-eighteens who train with us."),
        ("I would guess they were in their 40s.", "I would guess they were in their forties."),
        ("We pick from the under-21s.", "We pick from the under-twenty-ones."),
    ],
)
def test_numbers_in_the_plural_are_a_matter_of_style(words: str, said: str) -> None:
    assert judge(words, {"s.txt": f"Ann Hale: {said} I am proud of it."}, speaker="Ann Hale").verdict == "verified"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("We have four under-16s who train with us.", "We have four under-eighteens who train with us."),
        ("I would guess they were in their 50s.", "I would guess they were in their forties."),
    ],
)
def test_another_number_in_the_plural_is_named(words: str, said: str) -> None:
    found = judge(words, {"s.txt": f"Ann Hale: {said} I am proud of it."}, speaker="Ann Hale")
    assert found.verdict == "unsourced"
    assert "QC105" in {f.code for f in found.findings}


@pytest.mark.parametrize(
    "said", ["It's the best crop we've had in years.", "That, uh, it's the best crop we've had in years."]
)
def test_it_is_may_stand_before_a_fragment(said: str) -> None:
    source = {"s.txt": f"Ann Hale: {said} I mean that."}
    assert judge("the best crop we've had in years", source, speaker="Ann Hale").verdict == "verified"


def test_otherwise_says_why() -> None:
    source = {"s.txt": "Ann Hale: I lock the gate at six, otherwise I'm up all night with them. I like my sleep."}
    assert judge("I lock the gate at six", source, speaker="Ann Hale").verdict == "verified"


def test_otherwise_at_the_end_makes_it_depend() -> None:
    source = {"s.txt": "Ann Hale: We have the grant. I close the shop otherwise. I like my shop."}
    assert judge("I close the shop", source, speaker="Ann Hale").verdict == "unsourced"


_STATEMENT = (
    "{title}\n\n12 May 2026\n\nThe Wenlow Rowing Club advises that its boathouse is closed. The decision was not taken "
    "lightly and was made in the interest of our members.\n\nThe chair, Rolf Ames, said: \u201cI am very sorry.\u201d\n"
)


@pytest.mark.parametrize("credit", ["the club", "Wenlow Rowing Club"])
def test_a_statement_without_a_signature_is_its_houses(credit: str) -> None:
    story = f"The boathouse is shut. The decision was \u201cmade in the interest of our members\u201d, {credit} said.\n"
    sources = {"statement.md": _STATEMENT.format(title="# Club statement: boathouse")}
    assert check(story, sources).judgements[-1].verdict == "verified"


def test_a_statement_is_not_another_houses() -> None:
    story = (
        "The boathouse is shut. The decision was \u201cmade in the interest of our members\u201d, the council said.\n"
    )
    sources = {"statement.md": _STATEMENT.format(title="# Club statement: boathouse")}
    assert check(story, sources).judgements[-1].verdict == "unsourced"
