"""What the front matter prints over an article is display copy like a headline of the body: quotations in it are
claims, however YAML quotes the line."""

from pathlib import Path

import pytest

from quotecheck import check
from quotecheck.claims.extractor import extract
from quotecheck.documents.files.opening import read_file

BODY = 'HARL -- Ann Moll closed the mill on Monday. "It took six minutes," she said.\n'
TITLES = [
    ('Moll says millers "did nothing wrong"', "did nothing wrong"),
    ("Millers ‘did nothing wrong’, says Moll", "did nothing wrong"),
    ('"“A mill is not a shop”: owner shuts the doors"', "A mill is not a shop"),
    ("'Ann Moll: \"I know where the river is\"'", "I know where the river is"),
    ('"Owner says millers \\"did nothing wrong\\""', "did nothing wrong"),
]


@pytest.mark.parametrize("key", ["title", "headline", "deck", "standfirst"])
@pytest.mark.parametrize(("line", "quoted"), TITLES)
def test_quotations_above_the_article_are_claims(tmp_path: Path, key: str, line: str, quoted: str) -> None:
    path = tmp_path / "story.md"
    path.write_text(f"---\n{key}: {line}\ndate: 6 August 2026\n---\n\n{BODY}", "utf-8")
    document = read_file(path, shown_as="story.md")
    claims = extract(document).claims
    above = [c for c in claims if c.display and c.kind in ("direct", "mixed")]
    assert [c.text for c in above] == [quoted]
    assert document.text[above[0].start : above[0].end] == quoted
    assert [c.text for c in claims if not c.display and c.kind == "direct"] == ["It took six minutes,"]


def test_a_headline_that_quotes_what_nobody_said_is_refused() -> None:
    article = f"---\ntitle: Moll says millers “were robbing us blind”\n---\n\n{BODY}"
    found = check(article, {"notes.txt": "ANN MOLL: It took six minutes. The millers did nothing wrong."})
    verdicts = {j.claim.text: j.verdict for j in found.judgements if j.claim.kind in ("direct", "mixed")}
    assert verdicts == {"were robbing us blind": "unsourced", "It took six minutes,": "verified"}


def test_the_other_lines_of_the_front_matter_stay_out_of_sight() -> None:
    article = f'---\ntitle: Mill shut\nslug: "we are finished"\nnote: Moll said “call me later”\n---\n\n{BODY}'
    found = check(article, {"notes.txt": "ANN MOLL: It took six minutes."})
    assert [j.claim.text for j in found.judgements if j.claim.kind in ("direct", "mixed")] == ["It took six minutes,"]


def test_a_title_that_the_page_prints_again_is_one_claim() -> None:
    article = (
        f"---\ntitle: Moll says millers “did nothing wrong”\n---\n\n# Moll says millers “did nothing wrong”\n\n{BODY}"
    )
    found = check(article, {"notes.txt": "ANN MOLL: It took six minutes. The millers did nothing wrong."})
    texts = [j.claim.text for j in found.judgements if j.claim.kind in ("direct", "mixed")]
    assert texts == ["did nothing wrong", "It took six minutes,"]
