import re

import pytest

from quotecheck.text.kin import CALLED, CLOSE, RELATIVES, UNTITLED
from quotecheck.text.lazily import any_of


@pytest.mark.parametrize("word", ["son-in-law", "son", "grandson", "widower", "widow"])
def test_a_pattern_takes_the_longest_word(word: str) -> None:
    found = re.match(any_of(RELATIVES), word)
    assert found is not None
    assert found[0] == word


def test_what_stands_before_a_name_is_no_bare_kin() -> None:
    assert not UNTITLED & (CALLED | {"father", "mother", "brother", "sister"})
    assert {"wife", "daughter", "mum"} <= UNTITLED


def test_whom_else_somebody_has_is_no_kin() -> None:
    assert not CLOSE & RELATIVES
    assert not {"child", "twin", "partner"} & RELATIVES  # an age, a likeness, one in a firm
