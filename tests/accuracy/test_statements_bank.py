"""Floors of the statements bank. What issue 5 asks stands beside each; a floor is only ever raised."""

import pytest

from tests.accuracy.statements_bank import PACKETS, articles_of, extraction, score


def test_statements_are_found_and_little_else() -> None:
    found = extraction("statement", articles_of())
    assert found.precision >= 0.95, found.wrong  # asked: 0.85
    assert found.recall >= 0.93, found.missed  # asked: 0.85


def test_reported_speech_is_found() -> None:
    found = extraction("indirect", articles_of())
    assert found.precision >= 0.80, found.wrong
    assert found.recall >= 0.90, found.missed


@pytest.mark.slow
def test_gold_claims_are_judged_no_worse_than_before() -> None:
    judged = score(PACKETS)
    assert judged.recognised >= 0.90 * judged.supported  # asked: 0.90
    assert judged.named >= 0.92 * judged.faults  # asked: 0.90
    assert judged.shown >= 0.98 * judged.to_show  # asked: 0.90
    assert judged.named - (judged.to_show - judged.shown) >= 0.92 * judged.faults  # named and shown; asked: 0.90
    assert judged.wrong_details_accepted == 0  # asked: 0
    assert judged.accepted <= 5


@pytest.mark.slow
def test_articles_are_judged_end_to_end_no_worse_than_before() -> None:
    judged = score(PACKETS, end_to_end=True)
    assert judged.recognised >= 0.85 * judged.supported
    assert judged.wrong_details_accepted == 0
