"""Date phrases: what they resolve to against a day, with the precision that was said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.text.dates import dates, parse_day

DAY = date(2022, 8, 3)


@pytest.mark.parametrize(
    ("text", "value", "granularity"),
    [
        ("wrote last month to the chairman", "2022-07", "month"),
        ("Then last year the firm closed", "2021", "year"),
        ("to be removed by 2027", "2027", "year"),
        ("it met on Tuesday", "2022-08-02", "day"),
        ("3 August 2022", "2022-08-03", "day"),
        ("January 20, 2025", "2025-01-20", "day"),
        ("on 24 February it", "2022-02-24", "day"),
        ("in May 2016", "2016-05", "month"),
        ("October last year", "2021-10", "month"),
        ("at the end of January", "2022-01-31", "day"),
        ("in the previous quarter", "2022-04-01/2022-06-30", "quarter"),
        ("the first half of 2024", "2024-01-01/2024-06-30", "half"),
        ("in 2023-24", "2023-01-01/2024-12-31", "period"),
        ("the 1690s", "1690-01-01/1699-12-31", "period"),
        ("the winter of 2019-20", "2019-12-01/2020-02-29", "season"),
        ("at 6.30pm", "18:30", "time"),
        ("a year ago", "2021", "year"),
        ("on 13/7/2022", "2022-07-13", "day"),
    ],
)
def test_a_phrase_keeps_the_precision_that_was_said(text: str, value: str, granularity: str) -> None:
    (found,) = dates(text, DAY)
    assert (found.value, found.granularity) == (value, granularity)


@pytest.mark.parametrize(
    "text", ["It may be true", "we march on", "HB 2114 was passed", "1,990 people", "£1990", "2019 votes"]
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert dates(text, DAY) == []


def test_precision_decides_agreement() -> None:
    month, day, other = (dates(t, DAY)[0] for t in ("July 2022", "5 July 2022", "5 June 2022"))
    assert month.agrees(day)
    assert day.agrees(month)
    assert not month.agrees(other)


def test_a_weekday_may_be_the_last_or_the_next() -> None:
    weekday = dates("they play on Tuesday", DAY)[0]
    assert weekday.agrees(dates("Tuesday 9 August 2022", None)[0])
    assert not weekday.agrees(dates("Wednesday 10 August 2022", None)[0])


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2190, 12, 31)))
def test_a_printed_day_is_read_back(day: date) -> None:
    (found,) = dates(f"on {day.day} {day:%B} {day.year}", DAY)
    assert found.start == found.end == day == parse_day(found.value)


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    last = 0
    for found in dates(text, DAY):
        assert found.first >= last
        assert found.start <= found.end
        last = found.last
