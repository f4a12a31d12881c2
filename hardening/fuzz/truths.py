"""What must hold of every result, whatever the input was; each raises AssertionError with what lied."""

import json
from functools import cache
from typing import Any

from quotecheck.claims.model import Claim, Extraction
from quotecheck.claims.printing import dump
from quotecheck.claims.records import extraction_record, read_claims
from quotecheck.documents.model import Document
from quotecheck.reports.model import Report
from quotecheck.schema import schema
from quotecheck.sources.model import SourceDocument
from quotecheck.text.words import norm, words


def one_line(error: Exception) -> None:
    """An error of ours is one line that can be printed."""
    said = str(error)
    assert said, "an error without a word"
    assert "\n" not in said, said
    assert "\r" not in said, said


def document_holds(document: Document) -> None:
    """Blocks, turns and zones lie in the text, blocks in order and apart; the text can be written as UTF-8."""
    size = len(document.text)
    document.text.encode("utf-8")
    for parts in (document.blocks, document.turns, document.zones):
        before = 0
        for part in parts:
            assert 0 <= part.start <= part.end <= size, part
            assert part.start >= before, (part, "out of order")
            before = part.start
    for one, two in zip(document.blocks, document.blocks[1:], strict=False):
        assert one.end <= two.start, (one, two)
    if size:
        document.locator(size - 1)


def words_hold(text: str) -> None:
    """Words are in order, and each leads back to text that folds to it; folding twice changes nothing."""
    found = words(text)
    before = 0
    for said, start, end in zip(found.norms, found.starts, found.ends, strict=True):
        assert before <= start < end <= len(text), (said, start, end)
        assert norm(text[start:end]) == said, (text[start:end], said)
        assert norm(said) == said, said
        before = end


def claim_holds(claim: Claim, text: str) -> None:
    """Every offset of a claim says the truth about the article."""
    assert claim.start is not None
    assert claim.end is not None
    assert text[claim.start : claim.end] == claim.text, (claim.start, claim.end, claim.text)
    for span in claim.content:
        assert claim.start <= span.start <= span.end <= claim.end, span
    said = claim.attribution
    if said is not None and said.start is not None and said.end is not None:
        assert text[said.start : said.end] == said.mention, said
        if said.cue_start is not None and said.cue_end is not None:
            assert text[said.cue_start : said.cue_end] == said.cue, said
    for figure in claim.figures:
        assert text[figure.start : figure.end] == figure.text, figure
    if claim.selector is not None:
        near = claim.selector.prefix + claim.selector.exact + claim.selector.suffix
        first = claim.start - len(claim.selector.prefix)
        assert text[first : first + len(near)] == near, claim.selector


def extraction_holds(document: Document, found: Extraction, *, thorough: bool) -> None:
    """Claims and what was ignored say the truth; ``thorough``: their record is valid and can be read again."""
    for claim in found.claims:
        claim_holds(claim, document.text)
    for ignored in found.ignored:
        assert document.text[ignored.start : ignored.end] == ignored.text, ignored
    assert len({claim.id for claim in found.claims}) == len(found.claims), "two claims share an id"
    if thorough:
        data = dump(extraction_record(document, found))
        valid("claims", json.loads(data))
        (again,) = read_claims(data, shown_as="claims.json")
        assert dump(extraction_record(document, Extraction(claims=again, ignored=found.ignored))) == data


def report_holds(report: Report, record: dict[str, Any], sources: dict[str, SourceDocument]) -> None:
    """The report is valid, and what it quotes stands where it says."""
    valid("report", record)
    for claim in record["claims"]:
        if claim["verdict"] == "unsourced":
            assert claim["findings"], claim
        for evidence in claim["evidence"]:
            text = sources[evidence["source"]].document.text
            assert text[evidence["start"] : evidence["end"]] == evidence["text"], evidence
            for start, end in evidence["spans"]:
                assert evidence["start"] <= start <= end <= evidence["end"], evidence
            for edit in evidence["edits"]:
                _edit_holds(edit, report, text, exact=claim["kind"] in {"direct", "mixed"})


def _edit_holds(edit: dict[str, Any], report: Report, source: str, *, exact: bool) -> None:
    """Edits lie in the texts; those of quotations (``exact``) are the words that stand there."""
    assert 0 <= edit["source_start"] <= edit["source_end"] <= len(source), edit
    if exact and edit["source"]:
        said = source[edit["source_start"] : edit["source_end"]]
        assert said == edit["source"], (edit, said)
    if report.article is not None and edit["article"]:
        said = report.article.text[edit["article_start"] : edit["article_end"]]
        assert said == edit["article"], (edit, said)


def valid(name: str, record: Any) -> None:
    """Valid against a schema of ours."""
    for error in _validator(name).iter_errors(record):
        raise AssertionError(f"{name} schema: {error.json_path}: {error.message[:200]}")


@cache
def _validator(name: str) -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(schema(name))
