"""Floors on the wording bank. A floor is never lowered in silence: the commit that lowers one says why."""

from tests.accuracy.wording_bank import cases, score

FALSE_VERIFIED = 0
MISSED = 2
VERDICTS = 0.985
FINDINGS = 0.945
PLACES = 0.995


def test_hardly_anything_false_is_verified() -> None:
    s = score()
    assert s.false_verified <= FALSE_VERIFIED, [c["id"] for c, j in s.wrong if j.verdict == "verified"]


def test_honest_quotations_are_not_refused() -> None:
    s = score()
    assert s.missed <= MISSED, [c["id"] for c, j in s.wrong if c["verdict"] == "verified" and j.verdict != "verified"]


def test_verdict_finding_and_place() -> None:
    s = score()
    assert s.verdicts / s.cases >= VERDICTS
    assert s.named / s.to_name >= FINDINGS
    assert s.placed / s.to_place >= PLACES


def test_the_bank_is_whole() -> None:
    assert score().cases == len(cases()) >= 1383
