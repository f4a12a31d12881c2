"""Comments in the draft that ignore a finding."""

from dataclasses import replace
from pathlib import Path

import pytest

from quotecheck.documents.reading import read_bytes
from quotecheck.reports.comments import with_comments
from quotecheck.reports.model import Report
from tests.reports.hostile import finding, judgement, many

FIRST, SECOND = "The roof is old.", "The door is red."


def report(text: str, name: str = "a.md") -> Report:
    """Both sentences are claims with a QC202 and a QC104."""
    data = text.encode()
    article = read_bytes(data, path=Path(name), shown_as=name)
    found = (finding("QC202", "nobody is credited", None, None), finding("QC104", "a “not” is lost", None, None))
    claims = tuple(
        judgement(article, words, 0, "unsourced", *found) for words in (FIRST, SECOND) if words in article.text
    )
    return with_comments(replace(many(0), article=article, judgements=claims, original=data))


def codes(made: Report) -> list[list[str]]:
    return [[found.code for found in one.findings] for one in made.judgements]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{FIRST} <!-- quotecheck: ignore QC202 -- no names here -->\n\n{SECOND}\n", [["QC104"], ["QC202", "QC104"]]),
        (
            f"{FIRST}\n\n<!-- quotecheck: ignore QC202 -- no names here -->\n\n{SECOND}\n",
            [["QC202", "QC104"], ["QC104"]],
        ),
        (f"<!-- quotecheck: ignore QC1, QC202 — agreed -->\n{FIRST}\n\n{SECOND}\n", [[], ["QC202", "QC104"]]),
        (f"```\n<!-- quotecheck: ignore QC202 -- no -->\n```\n\n{FIRST}\n", [["QC202", "QC104"]]),
    ],
)
def test_in_markdown(text: str, left: list[list[str]]) -> None:
    made = report(text)
    assert codes(made) == left
    assert [one.verdict for one in made.judgements] == ["unsourced"] * len(left)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            f"<p>{FIRST} <!-- quotecheck: ignore QC202 -- no names --></p><p>{SECOND}</p>",
            [["QC104"], ["QC202", "QC104"]],
        ),
        (
            f"<p>{FIRST}</p><!-- quotecheck: ignore QC202 -- no names --><p>{SECOND}</p>",
            [["QC202", "QC104"], ["QC104"]],
        ),
    ],
)
def test_in_html(text: str, left: list[list[str]]) -> None:
    page = f"<html><head><title>T</title></head><body><article><h1>Head</h1>{text}</article></body></html>"
    assert codes(report(page, "a.html")) == left


def test_what_is_ignored_is_kept_with_its_reason() -> None:
    made = report(f"{FIRST} <!-- quotecheck: ignore QC202 -- no\n names here -->\n")
    (one,) = made.dismissed
    assert (one.finding.code, one.reason) == ("QC202", "no names here")


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        ("ignore QC301 -- why not", "there is no such finding here"),
        ("ignore QC202", "gives no reason"),
        ("ignore QC202 --", "gives no reason"),
        ("ignore QC999 -- x", "no finding has the code QC999"),
        ("ignore everything -- x", "does not say what to ignore"),
        ("off", "does not say what to ignore"),
    ],
)
def test_a_comment_without_effect_is_a_finding(comment: str, says: str) -> None:
    made = report(f"{FIRST} <!-- quotecheck: {comment} -->\n")
    (found,) = [one for one in made.judgements[0].findings if one.code == "QC604"]
    assert says in found.message
    assert made.article is not None
    assert made.article.text[found.start : found.end] == f"<!-- quotecheck: {comment} -->"
    assert codes(made) == [["QC202", "QC104", "QC604"]]


def test_other_comments_and_other_formats_are_left_alone() -> None:
    assert codes(report(f"{FIRST} <!-- quotecheckers of the world -->\n")) == [["QC202", "QC104"]]
    assert codes(report(f"{FIRST} <!-- quotecheck: ignore QC202 -- x -->\n", "a.txt")) == [["QC202", "QC104"]]
