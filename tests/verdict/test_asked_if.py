"""An article that says what somebody was asked has not said the condition of his answer."""

from quotecheck import check

SOURCE = """VARLEY: Will you send ships?

HESK: We are not at that point. If the sailing were to stop, we would look at everything.
"""


def _verdicts(article: str) -> list[str]:
    found = check(article, {"radio.txt": SOURCE})
    return [j.verdict for j in found.judgements if j.claim.kind in ("direct", "mixed")]


def test_what_somebody_was_asked_is_no_condition() -> None:
    assert _verdicts('Asked if he would send ships, Tom Hesk said: "We would look at everything."') == ["unsourced"]


def test_the_condition_itself_in_the_article_is_enough() -> None:
    assert _verdicts('If the sailing stopped, Tom Hesk said, "we would look at everything."') == ["verified"]
