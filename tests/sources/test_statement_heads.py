import pytest

from quotecheck.sources.whose.papers.issued import headed


@pytest.mark.parametrize(
    ("line", "who", "person"),
    [
        ("WITNESS STATEMENT OF ORLA FENWICK", "ORLA FENWICK", "ORLA FENWICK"),
        ("Statement from Orla Fenwick, treasurer", "Orla Fenwick, treasurer", "Orla Fenwick"),
        ("Victim impact statement of Mrs Orla Fenwick", "Mrs Orla Fenwick", "Orla Fenwick"),
        ("Response from the Brackenside Trust: we are sorry", "Brackenside Trust", None),
        ("Notes on a statement by Orla Fenwick", "Orla Fenwick", None),  # the line is not her statement
        ("Report issued by the Harbour Board", "Harbour Board", None),
    ],
)
def test_a_head_says_whose_a_paper_is(line: str, who: str, person: str | None) -> None:
    assert [(head.who, head.person) for head in headed(line)] == [(who, person)]


@pytest.mark.parametrize("line", ["A statement was read", "The report is from last year", "Comments are closed"])
def test_no_head_is_seen_where_nobody_is_named(line: str) -> None:
    assert list(headed(line)) == []
