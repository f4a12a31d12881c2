"""Numbers in words and digits are one number, and other numbers are not."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.text.numbers import digits, fraction, is_number_word, quantity, spelled, whole
from quotecheck.text.words import words


def value(text: str) -> tuple[float, bool, str | None] | None:
    found = whole(words(text).norms)
    return (found.value, found.ordinal, found.unit) if found else None


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("12", 12, None),
        ("twelve", 12, None),
        ("1,200", 1200, None),
        ("twelve hundred", 1200, None),
        ("forty-one", 41, None),
        ("a hundred and five", 105, None),
        ("three thousand and twelve", 3012, None),
        ("two and a half million", 2.5e6, None),
        ("2.5m", 2.5e6, None),
        ("2.5 million", 2.5e6, None),
        ("half a million", 5e5, None),
        ("£2m", 2e6, "gbp"),
        ("two million pounds", 2e6, "gbp"),
        ("$3 billion", 3e9, "usd"),
        ("€40", 40, "eur"),
        ("₹200 crore", 2e9, "inr"),
        ("Rs. 200 crore", 2e9, "inr"),
        ("5 lakh rupees", 5e5, "inr"),
        ("₦40", 40, "ngn"),
        ("5%", 5, "percent"),
        ("five per cent", 5, "percent"),
        ("five percent", 5, "percent"),
        ("nineteen fourteen", 1914, None),
        ("a dozen", 12, None),
        ("7 1/2", 7.5, None),
        ("one hundred and twenty-three thousand four hundred", 123400, None),
    ],
)
def test_a_number_phrase_has_its_value(text: str, number: float, unit: str | None) -> None:
    found = value(text)
    assert found is not None
    assert math.isclose(found[0], number)
    assert found[1:] == (False, unit)


@pytest.mark.parametrize(("text", "number"), [("third", 3), ("21st", 21), ("twenty-first", 21), ("9th", 9)])
def test_ordinals_rank(text: str, number: int) -> None:
    assert value(text) == (number, True, None)


@pytest.mark.parametrize("text", ["", "a", "the", "many", "version two ships", "12:30:45.7", "1.2.3", "and"])
def test_what_is_no_number(text: str) -> None:
    assert value(text) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("fifteen", "fifty"),
        ("2m", "2bn"),
        ("£5", "$5"),
        ("5%", "5"),
        ("third", "3"),
        ("1.5", "15"),
        ("1,000", "10,000"),
        ("two hundred", "two thousand"),
        ("nineteen fourteen", "nineteen forty"),
    ],
)
def test_other_quantities_are_other(a: str, b: str) -> None:
    one, two = whole(words(a).norms), whole(words(b).norms)
    assert one is not None
    assert two is not None
    assert not one.same(two)


@pytest.mark.parametrize(
    ("text", "part"), [("half", 1 / 2), ("a third", 1 / 3), ("two thirds", 2 / 3), ("three quarters", 3 / 4)]
)
def test_fractions(text: str, part: float) -> None:
    found = fraction(words(text).norms)
    assert found is not None
    assert math.isclose(found, part)


@given(st.integers(0, 99))
def test_a_number_and_its_words_are_the_same(n: int) -> None:
    spoken = whole(spelled(n))
    written = whole((str(n),))
    assert spoken is not None
    assert written is not None
    assert spoken.same(written)


@given(st.integers(0, 10**15))
def test_digits_with_commas_are_the_number(n: int) -> None:
    assert digits(f"{n:,}") == n
    assert is_number_word(f"{n:,}")


@given(st.integers(1, 999), st.sampled_from(["thousand", "million", "billion"]))
def test_scales_multiply(n: int, scale: str) -> None:
    size = {"thousand": 10**3, "million": 10**6, "billion": 10**9}[scale]
    found = whole((str(n), scale))
    assert found is not None
    assert found.value == n * size


@given(
    st.lists(
        st.sampled_from(
            [
                "one",
                "two",
                "forty",
                "hundred",
                "thousand",
                "and",
                "a",
                "half",
                "%",
                "£",
                "5",
                "1/2",
                "per",
                "cent",
                "third",
            ]
        ),
        max_size=9,
    )
)
def test_a_phrase_never_reaches_past_its_words(norms: list[str]) -> None:
    for k in range(len(norms)):
        found = quantity(norms, k)
        if found is not None:
            assert k == found.first < found.last <= len(norms)
            assert math.isfinite(found.value)
