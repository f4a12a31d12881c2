"""Claims that go one word further than their source, that turn a deed round or give it another figure."""

import pytest

from quotecheck import check


def _verdict(source: str, statement: str) -> str:
    article = f"It was a quiet week at the harbour.\n\nAnn Hale {statement}\n"
    found = [j for j in check(article, {"talk.txt": f"Ann Hale: {source}\n"}).judgements if (j.claim.start or 0) > 30]
    return "unsourced" if any(j.verdict == "unsourced" for j in found) else found[0].verdict


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Not every boat carried a flare.", "admitted that no boat carried a flare."),
        ("I will not sign the lease until I have read it.", "said that she would never sign the lease."),
        ("Every boat must pay, except the two lifeboats.", "said that the lifeboats must pay."),
        ("Every boat must pay, except the two lifeboats.", "said that every boat must pay."),
        ("We are not aware of any crew that lost a net.", "said that no crew had lost a net."),
        ("The tide is one reason that we lost the pier.", "blamed the loss of the pier entirely on the tide."),
        ("He hid the log by carelessness. I am sorry for it.", "said that he had deliberately hidden the log."),
        ("We recommend that crews wear helmets.", "ordered crews to wear helmets."),
        ("I'd love to reopen the slip one day.", "announced plans to reopen the slip."),
        ("The pump failed. Arson has been ruled out by the police.", "blamed arson for the failure of the pump."),
        ("This is the oldest quay in the county.", "said that it was the oldest quay in the country."),
        ("I told you that 410 crabs had died. The correct figure is 140.", "said that 410 crabs had died."),
        ("The owners ask £9,000 for the boat. We have offered £7,000.", "said they had offered £9,000 for the boat."),
        ("My foreman told me that the quay was safe.", "said she had told her foreman that the quay was safe."),
        ("The slip has been shut since 4 May.", "said that the slip would be shut until 4 May."),
    ],
)  # fmt: skip
def test_a_word_further_is_no_ground(source: str, statement: str) -> None:
    assert _verdict(source, statement) == "unsourced"


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Not every boat carried a flare.", "said that not every boat carried a flare."),
        ("I will not sign the lease until I have read it.", "said she would not sign the lease until she had read it."),
        ("Every boat must pay, except the two lifeboats.", "said that every boat except the lifeboats must pay."),
        ("The owners ask £9,000 for the boat. We have offered £7,000.", "said they had offered £7,000 for the boat."),
        ("My foreman told me that the quay was safe.", "said that her foreman had told her that the quay was safe."),
        ("This is the oldest quay in the county.", "said that it was the oldest quay in the county."),
    ],
)  # fmt: skip
def test_as_far_as_the_source_goes_is(source: str, statement: str) -> None:
    assert _verdict(source, statement) != "unsourced"
