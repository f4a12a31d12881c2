"""House policies: what each allows inside the marks, and a fingerprint that says when that changed."""

from dataclasses import replace

import pytest

from quotecheck.verdict.policy import POLICIES, Policy
from tests.verdict.desk import codes, judge

SPEECH = "We, um, we have organised twelve meetings about the harbour. The colour of the boats is nobody's business."
SPELLING = "The color of the boats is nobody's business"
NUMBER = "have organised 12 meetings about the harbour"
HESITATION = "we have organised twelve meetings about the harbour"
LONG_GAP = (
    "We will rebuild the pier "
    + "with stone from the old quarry and timber from the hills above the town " * 3
    + "before winter."
)


def test_the_named_policies_of_the_contract_are_there() -> None:
    assert set(POLICIES) == {"newsroom", "strict", "ap", "reuters", "guardian"}
    assert all(p.source for p in POLICIES.values())


@pytest.mark.parametrize("name", POLICIES)
@pytest.mark.parametrize(("text", "allowance"), [(SPELLING, "spelling"), (NUMBER, "number_style")])
def test_a_policy_allows_what_its_data_say(name: str, text: str, allowance: str) -> None:
    allowed = getattr(POLICIES[name], allowance)
    judged = judge(text, SPEECH, policy=POLICIES[name])
    assert judged.verdict == ("verified" if allowed else "paraphrased")
    assert ("QC112" in codes(judged)) is allowed


@pytest.mark.parametrize("name", POLICIES)
def test_hesitations_may_go_where_the_policy_lets_them(name: str) -> None:
    judged = judge("We will mend the long stone pier", "We will, um, mend the long stone pier.", policy=POLICIES[name])
    assert judged.verdict == ("verified" if POLICIES[name].disfluency else "paraphrased")


def test_strict_allows_none_of_the_three() -> None:
    strict = POLICIES["strict"]
    assert (strict.spelling, strict.number_style, strict.disfluency) == (False, False, False)
    assert judge("We will mend it", "We will mend it.", policy=strict).verdict == "verified"


def test_strict_keeps_typography_and_marked_editing() -> None:
    printed = "We\u2019ll mend [the pier] \u2026 in June and paint it"
    judged = judge(printed, "We'll mend it, as we said, in June and paint it.", policy=POLICIES["strict"])
    assert judged.verdict == "verified"


def test_a_bracket_beside_an_ellipsis_stands_for_no_more_than_its_own_phrase() -> None:
    assert judge("We'll mend [the pier] … in June", "We'll mend it, I promise you, in June.").verdict == "verified"


@pytest.mark.parametrize(("gap", "verdict"), [(60, "verified"), (20, "unsourced")])
def test_an_ellipsis_reaches_as_far_as_the_house_allows(gap: int, verdict: str) -> None:
    policy = replace(POLICIES["newsroom"], name="own", ellipsis_gap=gap)
    assert judge("We will rebuild the pier … before winter", LONG_GAP, policy=policy).verdict == verdict


def test_the_fingerprint_changes_with_content_and_with_nothing_else() -> None:
    prints = {n: p.fingerprint for n, p in POLICIES.items()}
    assert prints["strict"] != prints["newsroom"]
    base = Policy(name="a")
    assert base.fingerprint == replace(base, name="b", source="another handbook").fingerprint
    changed = [
        replace(base, spelling=False), replace(base, number_style=False), replace(base, disfluency=False),
        replace(base, ellipsis_gap=59),
    ]  # fmt: skip
    assert len({p.fingerprint for p in (base, *changed)}) == 5
    assert all(len(p) == 12 and set(p) <= set("0123456789abcdef") for p in prints.values())


def test_equal_policies_have_equal_fingerprints_whatever_they_are_called() -> None:
    seen: dict[tuple[bool, bool, bool, int], str] = {}
    for p in POLICIES.values():
        key = (p.spelling, p.number_style, p.disfluency, p.ellipsis_gap)
        assert seen.setdefault(key, p.fingerprint) == p.fingerprint
