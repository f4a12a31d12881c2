"""Statements of the article's own voice: what is one, what is not, and where it stands."""

from quotecheck.claims.extractor import extract
from quotecheck.claims.model import Claim
from quotecheck.documents.prose import document_from_text

HEAD = "The bridge at Larkfield will close\n\n"


def statements(body: str, on: str = "2022-08-03") -> list[Claim]:
    document = document_from_text(HEAD + body, path="article.txt", sha256="0" * 64)
    return [c for c in extract(document, on=on).claims if c.kind == "statement" and not c.display]


def texts(body: str) -> list[str]:
    return [c.text for c in statements(body)]


def test_a_sentence_with_a_figure_is_one_claim_with_all_its_details() -> None:
    (claim,) = statements("Last month the council spent £41,000 on 12 lamps, 9 per cent more than in 2019.")
    assert [f.type for f in claim.figures] == ["date", "money", "number", "percent", "date"]
    assert claim.figures[0].value == "2022-07"


def test_opinions_scenes_and_questions_are_none() -> None:
    assert (
        texts("It was a sad and lovely evening. Who would not weep? She smiled at the old stones. Imagine a river.")
        == []
    )


def test_what_others_say_is_theirs() -> None:
    assert texts('Mara Quill said the bridge would cost £3m. "We shall mend it in May," said Tom Adler.') == []


def test_an_apposition_in_a_credit_is_a_statement() -> None:
    assert texts("Eilidh Grant, head of policy at the council, said the bridge would cost £3m.") == [
        "Eilidh Grant, head of policy at the council"
    ]


def test_spans_lead_back_to_the_article() -> None:
    body = "The council closed the bridge on 3 May. It has 14 arches.\n\nIts toll rose to £2 in 1911."
    found = statements(body)
    assert len(found) == 3
    assert all((HEAD + body)[c.start : c.end] == c.text for c in found)


def test_statements_can_be_left_out() -> None:
    document = document_from_text(HEAD + "The bridge has 14 arches.", path="a.txt", sha256="0" * 64)
    assert not extract(document, statements=False).claims
