"""Set phrases with an if that make nothing depend, and the conditions that begin like them."""

import pytest

from quotecheck import judge


def _verdict(words: str, said: str) -> str:
    source = {"s.txt": f"Ann Hale: I have said this before. {said} That is my view of it."}
    return judge(words, source, speaker="Ann Hale").verdict


@pytest.mark.parametrize(
    "said",
    [
        "If any farmer can show me one receipt that is false, I will resign by June.",
        "If anything happens to that boy, I will resign by June.",
        "If anything else goes wrong, I will resign by June.",
        "If so, I will resign by June.",
        "And if not, I will resign by June.",
        "See, if you show me the letter, I will resign by June.",
        "Well, you know, if the numbers fall, I will resign by June.",
        "If you like the other plan better, I will resign by June.",
        "If you will sign the paper, I will resign by June.",
        "If there is anyone against it, I will resign by June.",
        "If anybody wants my chair, I will resign by June.",
        "If anyone is hurt, I will resign by June.",
        "If ever they raise the rent, I will resign by June.",
    ],
)
def test_a_set_phrase_that_goes_on_is_a_condition(said: str) -> None:
    assert _verdict("I will resign by June", said) == "unsourced"


@pytest.mark.parametrize(
    "said",
    [
        "If anything, the roof is worse than it was.",
        "If anything, prices rose, and the roof is worse than it was.",
        "If anyone wants to know, the roof is worse than it was.",
        "If anyone is wondering, the roof is worse than it was.",
        "If you ask me, the roof is worse than it was.",
        "If you look at it, the roof is worse than it was.",
        "If I'm honest, the roof is worse than it was.",
        "Even if they deny it, the roof is worse than it was.",
    ],
)
def test_a_set_phrase_alone_makes_nothing_depend(said: str) -> None:
    assert _verdict("the roof is worse than it was", said) == "verified"


_OPENERS = (
    "If {}, ", "Unless {}, ", "Provided {}, ", "As long as {}, ", "Assuming {}, ", "On condition that {}, ",
    "Look, if {}, ",
    "And if {}, ", "So if {}, ", "I told them that if {}, ", "If the lawyers say that {}, ",
)  # fmt: skip
_CLAUSES = (
    "any grower signs", "anybody comes back", "my brother agrees", "they pay", "the bank changes its mind",
    "one of them stops", "nobody turns up", "the numbers go on like this", "she sees sense", "anyone asks me to go",
)  # fmt: skip


@pytest.mark.parametrize("opener", _OPENERS)
def test_a_main_clause_is_not_cut_from_behind_its_condition(opener: str) -> None:
    for clause in _CLAUSES:
        said = f"{opener.format(clause)}we will close the school."
        assert _verdict("we will close the school", said) == "unsourced", said
