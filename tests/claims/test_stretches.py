"""Lengths of time without a number in figures, and figures that a limit makes true."""

import pytest

from quotecheck.claims.measures.figures import amounts


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The tour takes an hour and a half.", 1.5, "hour"),
        ("The work lasts a year and a half.", 1.5, "year"),
        ("It was shut for half an hour.", 0.5, "hour"),
        ("It was shut for a fortnight.", 1, "fortnight"),
        ("It has been shut for more than a decade.", 1, "decade"),
    ],
)
def test_a_length_of_time_is_a_figure(text: str, value: float, unit: str) -> None:
    assert [(a.kind, a.low, a.unit) for a in amounts(text)] == [("duration", value, unit)]


def test_a_rate_is_no_length_of_time() -> None:
    assert [a.kind for a in amounts("It pays £20 a fortnight.")] == ["money"]
