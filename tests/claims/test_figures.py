"""Figures of a claim: kind, value, unit, limits, exact places."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.claims.measures.figures import amounts, figures

DAY = date(2025, 7, 24)


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit", "bound"),
    [
        ("nearly 5,000 patients", "number", 5000, "", "under"),
        ("more than 40 boats", "number", 40, "", "above"),
        ("at least twelve weeks of pay", "duration", 12, "week", "least"),
        ("61%", "percent", 61, "percent", ""),
        ("61 per cent", "percent", 61, "percent", ""),
        ("nine percentage points", "points", 9, "points", ""),
        ("£1.9m of work", "money", 1.9e6, "gbp", ""),
        ("310 million euros", "money", 310e6, "eur", ""),
        ("54 cents", "money", 0.54, "small", ""),
        ("2.3 million crowns", "money", 2.3e6, "crown", ""),
        ("two thirds of them", "fraction", 2 / 3, "", ""),
        ("one in ten", "fraction", 0.1, "", ""),
        ("an eighth of it", "fraction", 0.125, "", ""),
        ("a seventh of the money", "fraction", 1 / 7, "", ""),
        ("an eighth goal", "ordinal", 8, "", ""),
        ("eight trains in ten", "fraction", 0.8, "", ""),
        ("the third largest town", "ordinal", 3, "", ""),
        ("for 58 years", "duration", 58, "year", ""),
        ("three years and four months", "duration", 3 + 4 / 12, "year", ""),
        ("an 84-year-old woman", "age", 84, "year", ""),
        ("18.2 m long", "measure", 18.2, "metre", ""),
        ("winds of 94 miles an hour", "measure", 94, "mph", ""),
        ("prices doubled", "multiple", 2, "", ""),
    ],
)
def test_a_figure_is_read_with_what_it_measures(text: str, kind: str, value: float, unit: str, bound: str) -> None:
    found = amounts(text, DAY)[0]
    assert (found.kind, found.unit, found.bound) == (kind, unit, bound)
    assert found.low == pytest.approx(value, rel=1e-3)


def test_ranges_and_scores_have_two_ends() -> None:
    assert [(a.low, a.high) for a in amounts("between £90m and £110m")] == [(90e6, 110e6)]
    assert [(a.kind, a.low, a.high) for a in amounts("They won 3-1.")] == [("score", 3, 1)]


def test_names_of_things_are_no_figures() -> None:
    assert amounts("Ward 7 stayed shut while HB 2114 was read; the A655 was closed") == ()


def test_figures_of_a_claim_stand_where_they_say() -> None:
    text = "The report of 5 July 2022 says 4,870 people waited more than 12 hours."
    found = figures(text, 100, DAY)
    assert [(f.type, f.value) for f in found] == [("date", "2022-07-05"), ("number", 4870.0), ("duration", 12.0)]
    assert all(text[f.start - 100 : f.end - 100] == f.text for f in found)


@given(st.text(alphabet=st.sampled_from("0123456789.,-–£$% abmnorthyeinftw'’\n()"), max_size=120))
def test_any_text_has_figures_in_order_and_in_place(text: str) -> None:
    last = 0
    for found in amounts(text, DAY):
        assert text[found.start : found.end] == found.text
        assert found.start >= last
        assert found.low <= found.high or found.kind == "score"
        last = found.end
