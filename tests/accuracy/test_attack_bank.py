"""Floors on the attack bank. A floor is never lowered in silence: the commit that lowers one says why."""

import pytest

from tests.accuracy.attack_bank import cases, score

FLOORS = {"": (0, 0), "h3": (0, 1), "wave6": (0, 0)}
"""By wave ("" for those before the third writer's): attacks that are wrongly verified and honest quotations that are
refused, at most. The aim is 0 (issue 10)."""


def _wave(case_id: str) -> str:
    first = case_id.partition("-")[0]
    return first if first in FLOORS else ""


@pytest.mark.parametrize("wave", FLOORS)
def test_attacks_are_not_verified(wave: str) -> None:
    found = [c["id"] for c, _ in score().verified if _wave(c["id"]) == wave]
    assert len(found) <= FLOORS[wave][0], found


@pytest.mark.parametrize("wave", FLOORS)
def test_honest_twins_are_verified(wave: str) -> None:
    found = [c["id"] for c, _ in score().refused if _wave(c["id"]) == wave]
    assert len(found) <= FLOORS[wave][1], found


def test_the_bank_is_whole() -> None:
    every = cases()
    assert len({c["id"] for c in every}) == len(every)
    assert sum(not c["honest"] for c in every) >= 2453
    assert sum(c["honest"] for c in every) >= 1844


def test_every_refusal_says_why() -> None:
    for _, judged in (*score().refused, *score().verified):
        assert judged.verdict == "verified" or any(f.severity == "error" for f in judged.findings)
