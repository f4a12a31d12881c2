"""A figure that the source has, with another word beside it than the source's; and sums that a reporter does."""

import pytest

from quotecheck import check


def _verdict(source: str, statement: str) -> str:
    article = f"It was a quiet week at the harbour.\n\n{statement}\n"
    report = f"Report of the harbour office, 1 July 2026\n\n{source}\n"
    found = [j for j in check(article, {"report.txt": report}).judgements if j.claim.start and j.claim.start > 30]
    return "unsourced" if any(j.verdict == "unsourced" for j in found) else found[0].verdict


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The pool sold 4,210 passes, 61 per cent of those on offer.", "Sales of passes rose 61 per cent to 4,210."),
        ("The fine was reduced by a third as he paid early.", "The fine was cut to a third as he paid early."),
        ("A day ticket goes from £4.20 to £4.80.", "The price of a day ticket was to go up by 30p to £4.80."),
        ("The average boat lands 14 tonnes. The largest lands 32.", "The largest boat landed 14 tonnes."),
        ("The £12,000 will be split between the three crews.", "The three crews were each to receive £12,000."),
        ("The berth costs 9 cents a kilometre to dredge.", "The berth costs 9 cents a mile to dredge."),
        ("The crowd of 8,300 was 400 short of the record.", "The crowd of 8,300 beat the record by 400."),
        ("The office cut its forecast for trade from 4 per cent to 3.", "Trade at the office had grown by 3 per cent."),
        (
            "He was given nine months' prison, suspended for two years.",
            "He was given two years' prison, suspended for nine months.",
        ),
        ("She is the sixth harbour master and the first woman.", "She is the sixth woman to be harbour master."),
        (
            "The talk listed for 10am on 4 May will now be at 3pm on 11 May.",
            "The talk will now be at 10am on 11 May.",
        ),
        ("The mayor will open the quay and the ferry will start in May.", "The ferry started in May."),
    ],
)  # fmt: skip
def test_a_figure_beside_another_word_is_no_ground(source: str, statement: str) -> None:
    assert _verdict(source, statement) == "unsourced"


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("In May 72 per cent of boats were inspected.", "In May 28 per cent of boats were not inspected."),
        ("The board set aside £900,000, of which £350,000 is for the lock and the rest for the quay.",
         "The quay was allotted £550,000 of the £900,000 that the board set aside."),
        ("Of the 4,000 votes cast, 1,600 came by post.", "Four in every ten votes came by post."),
        ("Wind gave 41 per cent of the power, gas 33 and hydro 26 per cent.",
         "Wind and hydro together gave more than two thirds of the power."),
        ("The crew landed 84,000 crabs from 70 boats.", "The crew landed an average of 1,200 crabs a boat."),
        ("There were 18 thefts at the quay, compared with 36 the year before.", "Thefts at the quay halved to 18."),
        ("The bank raised its rate by half a percentage point to 5 per cent.",
         "The bank's rate had stood at 4.5 per cent before it was raised."),
        ("The farm of 200 acres was sold at £4,000 an acre.", "The farm of 200 acres was sold for £800,000."),
    ],
)  # fmt: skip
def test_a_sum_that_the_figures_give_is_shown_and_accepted(source: str, statement: str) -> None:
    assert _verdict(source, statement) != "unsourced"
