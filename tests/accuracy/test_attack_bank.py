"""Floors on the attack bank. A floor is never lowered in silence: the commit that lowers one says why."""

from tests.accuracy.attack_bank import cases, score

VERIFIED = 18
"""Attacks that are wrongly verified, at most, of 1806; the aim is 0 (issue 10)."""
REFUSED = 1
"""Honest quotations that are refused, at most, of 1276."""


def test_attacks_are_not_verified() -> None:
    s = score()
    assert len(s.verified) <= VERIFIED, [c["id"] for c, _ in s.verified]


def test_honest_twins_are_verified() -> None:
    s = score()
    assert len(s.refused) <= REFUSED, [c["id"] for c, _ in s.refused]


def test_the_bank_is_whole() -> None:
    every = cases()
    assert len({c["id"] for c in every}) == len(every)
    assert sum(not c["honest"] for c in every) >= 1806
    assert sum(c["honest"] for c in every) >= 1276


def test_every_refusal_says_why() -> None:
    for _, judged in (*score().refused, *score().verified):
        assert judged.verdict == "verified" or any(f.severity == "error" for f in judged.findings)
