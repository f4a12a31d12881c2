"""Laws of sign-offs: a verdict never changes; these words, this speaker and this evidence are covered, nothing else."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quotecheck.claims.model import Attribution, Claim
from quotecheck.documents.model import Locator
from quotecheck.evidence.model import Evidence
from quotecheck.ledger.apply import applied
from quotecheck.ledger.binding import evidence_digest
from quotecheck.ledger.model import SignOff
from quotecheck.verdict.model import Finding, Judgement

ON = "2026-11-22"
_PLACE = Locator(page=None, paragraph=1, line=1, time=None)


def judgement(
    text: str, *, speaker: str = "Dana Hale", source: str = "The roof is new", code: str = "QC101"
) -> Judgement:
    evidence = Evidence(
        source="a.txt", start=0, end=len(source), spans=(), text=source, before="", after="", speaker="HALE",
        locator=_PLACE, method="aligned", similarity=0.8,
    )  # fmt: skip
    finding = Finding(code=code, name="n", severity="error", message="m", start=0, end=1)
    claim = Claim(id="c", kind="direct", text=text, attribution=Attribution(speaker=speaker, mention=None))
    return Judgement(claim=claim, verdict="paraphrased", evidence=(evidence,), findings=(finding,))


def signed(one: Judgement, **more: object) -> SignOff:
    attribution = one.claim.attribution
    made = SignOff(
        claim=one.claim.id, text=one.claim.text, speaker=attribution.speaker if attribution else None, codes=(),
        seen=tuple(f.code for f in one.findings), evidence=evidence_digest(one), by="R", at="2026-10-01T10:00:00+00:00",
        reason="x",
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def codes(one: Judgement) -> list[tuple[str, bool]]:
    return [(f.code, f.signed_off is not None) for f in one.findings]


def after(one: Judgement, *sign_offs: SignOff, on: str = ON) -> list[tuple[str, bool]]:
    (found,) = applied([one], sign_offs, on=on, text=None)
    return codes(found)


def test_what_it_covers() -> None:
    one = judgement("The roof was new")
    assert after(one, signed(one)) == [("QC101", True)]
    assert after(one, signed(one, codes=("QC104",))) == [("QC101", False)]
    assert after(one, signed(one, seen=("QC104",))) == [("QC101", False)]
    assert after(one, signed(one, seen=None)) == [("QC101", True)]


def test_what_reopens_it() -> None:
    one = judgement("The roof was new")
    for other in (
        judgement("The roof was never new"),
        judgement("The roof was new", speaker="Luis Ortega"),
        judgement("The roof was new", source="The roof is not new"),
    ):
        assert after(other, signed(one)) == [("QC101", False), ("QC702", False)]
    assert after(judgement("The roof was new", source="The  roof\nis new"), signed(one)) == [("QC101", True)]


def test_a_later_signature_settles_and_an_earlier_one_does_not() -> None:
    one, now = judgement("The roof was new"), judgement("The roof was new", source="The roof is nice")
    early, late = signed(one), signed(now, at="2026-10-02T10:00:00+00:00")
    assert after(now, early, late) == after(now, late, early) == [("QC101", True)]
    assert after(now, signed(one, at="2026-10-03T10:00:00+00:00"), late) == [("QC101", True), ("QC702", False)]


def test_an_expiry_holds_through_its_day() -> None:
    one = judgement("The roof was new")
    short = signed(one, expires="2026-11-22")
    assert after(one, short) == [("QC101", True)]
    assert after(one, short, on="2026-11-23") == [("QC101", False), ("QC701", False)]
    assert after(one, short, signed(one, at="2026-10-05T00:00:00+00:00"), on="2026-11-23") == [("QC101", True)]


def test_nothing_found_is_bound_to_nothing() -> None:
    one = judgement("The roof was new", code="QC501")
    assert evidence_digest(one) is None
    assert after(judgement("The roof was new", source="Any other passage", code="QC501"), signed(one)) == [
        ("QC501", True)
    ]
    assert after(judgement("The roof was new"), signed(one)) == [("QC101", False), ("QC702", False)]


_WORDS = st.lists(st.sampled_from(["roof", "new", "not", "12", "bridge", "May"]), min_size=1, max_size=6).map(" ".join)


@given(st.lists(_WORDS, min_size=1, max_size=5), st.lists(_WORDS, max_size=5), st.booleans())
def test_a_sign_off_never_changes_a_verdict(texts: list[str], others: list[str], placed: bool) -> None:
    judgements = [replace(j, claim=replace(j.claim, id=f"c{n}")) for n, j in enumerate(map(judgement, texts))]
    found = applied(
        judgements, [signed(judgement(text)) for text in others], on=ON, text="\n".join(texts) if placed else None
    )
    assert [(j.claim, j.verdict, j.evidence) for j in found] == [(j.claim, j.verdict, j.evidence) for j in judgements]
    for before, now in zip(judgements, found, strict=True):
        assert codes(now)[0][0] == "QC101"
        assert [f.code for f in now.findings][len(before.findings) :] in ([], ["QC701"], ["QC702"])
