"""Days, times of day, decades and sums as they are spoken, read as dates and numbers."""

from datetime import date

import pytest

from quotecheck.text.dates import dates
from quotecheck.text.numbers import quantity, whole


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on the fifth of May in Tarn", "2026-05-05"),
        ("on the twenty-first of June, twenty nineteen, at noon", "2019-06-21"),
        ("on May the fifth in Tarn", "2026-05-05"),
        ("on June twenty-first in Tarn", "2026-06-21"),
        ("at half past six in the evening", "18:30"),
        ("at a quarter to seven in the morning", "06:45"),
        ("at six thirty pm by the pier", "18:30"),
        ("at nine in the morning", "09:00"),
        ("at 9.15 in the morning", "09:15"),
        ("at ten o'clock at night", "22:00"),
        ("in the nineteen eighties", "1980-01-01/1989-12-31"),
        ("in the eighties", "1980-01-01/1989-12-31"),
    ],
)
def test_what_is_spoken_is_read(text: str, value: str) -> None:
    assert dates(text, date(2026, 7, 1))[0].value == value


@pytest.mark.parametrize(
    "text",
    [
        "from nine to five", "in her eighties", "the second of two", "half past six", "at two o'clock at night",
        "they may fifth that", "the third march on the town", "at nine that day",
    ],
)  # fmt: skip
def test_no_date_is_made_of_other_words(text: str) -> None:
    assert not dates(text, date(2026, 7, 1))


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("point five per cent", 0.5, "percent"),
        ("nought point five", 0.5, None),
        ("10 000", 10_000.0, None),
        ("two pounds fifty", 2.5, "gbp"),
        ("ten dollars and five cents", 10.05, "usd"),
    ],
)
def test_figures_as_they_are_spoken(words: str, value: float, unit: str | None) -> None:
    found = whole(words.split())
    assert found is not None
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize("words", ["point five people", "10 250", "two pounds five", "two pounds fifty people"])
def test_no_figure_is_made_of_two(words: str) -> None:
    assert whole(words.split()) is None


def test_a_point_that_was_reached_is_no_decimal() -> None:
    assert quantity(["that", "point", "five", "per", "cent"], 1) is None
