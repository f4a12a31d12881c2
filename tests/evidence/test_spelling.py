"""Spelling variants of one word, and words that only look like variants."""

import pytest

from quotecheck import judge
from quotecheck.evidence.language.spelling import joined, same_spelling
from quotecheck.text.words import words

VARIANTS = [
    ("colour", "color"), ("organise", "organize"), ("organisation", "organization"), ("centre", "center"),
    ("travelled", "traveled"), ("analyse", "analyze"), ("theatre", "theater"), ("grey", "gray"), ("cheque", "check"),
    ("programme", "program"), ("jewellery", "jewelry"), ("defence", "defense"), ("naïve", "naive"), ("café", "cafe"),
    ("harbours", "harbors"), ("neighbourhood", "neighborhood"), ("tonne", "tonne"), ("realising", "realizing"),
    ("kilometre", "kilometer"), ("judgement", "judgment"),
]  # fmt: skip
OTHERS = [
    ("hour", "hor"), ("four", "for"), ("tour", "tor"), ("wise", "wize"), ("rise", "rize"), ("pour", "por"),
    ("scared", "scarred"), ("desert", "dessert"), ("planed", "planned"), ("affect", "effect"), ("filed", "filled"),
    ("course", "corse"), ("advice", "advise"), ("cannon", "canon"), ("hoping", "hopping"), ("moral", "morale"),
    ("prise", "prize"), ("devise", "device"), ("stationary", "stationery"), ("metre", "meted"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), VARIANTS)
def test_variants(a: str, b: str) -> None:
    assert same_spelling(a, b)
    assert same_spelling(b, a)


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_other_words(a: str, b: str) -> None:
    assert not same_spelling(a, b)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("e-mail", "email", True),
        ("health care", "healthcare", True),
        ("co-operate", "cooperate", True),
        ("ferry-man", "ferryman", True),
        ("no where", "nowhere", False),
        ("may be", "maybe", False),
        ("all ready", "already", False),
        ("a part", "apart", False),
        ("re-sign", "resign", False),
        ("now here", "nowhere", False),
        ("in formation", "information", False),
    ],
)
def test_joined_words(a: str, b: str, expected: bool) -> None:
    one, two = tuple(words(a).norms), tuple(words(b).norms)
    assert joined(one, two, a, b) is expected
    assert joined(two, one, b, a) is expected


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("There wasnae a light in the house.", "There wasn't a light in the house."),
        ("I cannae mend it.", "I can't mend it."),
    ],
)
def test_a_denial_in_scots_is_the_same_denial(said: str, printed: str) -> None:
    assert judge(printed, {"talk.txt": f"NAN ORR: {said}"}, speaker="Nan Orr").verdict == "verified"
    affirmed = printed.replace("wasn't", "was").replace("can't", "can")
    assert judge(affirmed, {"talk.txt": f"NAN ORR: {said}"}, speaker="Nan Orr").verdict == "unsourced"


@pytest.mark.parametrize(
    ("said", "printed", "verdict"),
    [
        ("You'd have gone back for her, wouldn't you.", "You'd have gone back for her, wouldn't you?", "verified"),
        ("They said act of God. I said which god.", "I said, ‘Which god?’", "verified"),
        ("The boats went out.", "The boats went out?", "unsourced"),
        ("They row because their mothers did it.", "They row because their mothers did it?", "unsourced"),
    ],
)
def test_a_question_mark_where_the_words_ask_without_one(said: str, printed: str, verdict: str) -> None:
    assert judge(printed, {"talk.txt": f"NAN ORR: {said}"}, speaker="Nan Orr").verdict == verdict
