"""The one JSON shape: exactly the contract's keys, in its order, valid against the schema."""

import json

from jsonschema import Draft202012Validator

from quotecheck.reports.document import report_document, summary
from quotecheck.reports.look import Look
from quotecheck.reports.reporter import REPORTERS
from quotecheck.schema import schema
from tests.reports.made import report

CONTRACT = {
    "": "schema_version tool checked on policy article sources summary claims ignored skipped errors",
    "tool": "name version",
    "policy": "name fingerprint",
    "article": "path sha256 title byline published language",
    "sources": "id sha256 title speaker date url grade terms reader",
    "summary": "claims verified paraphrased unsourced errors warnings infos signed_off ignored",
    "claims": "id kind display text start end content line column sentence utterance selector attribution figures "
    "verdict similarity occurrences evidence findings",
    "claims selector": "prefix exact suffix",
    "claims attribution": "speaker mention start end cue cue_start cue_end",
    "claims evidence": "source start end spans text before after speaker locator method similarity edits",
    "claims evidence locator": "page paragraph line time",
    "claims evidence edits": "class article source article_start article_end source_start source_end allowed",
    "claims findings": "code name severity message start end help signed_off",
    "claims findings signed_off": "by at reason expires",
    "ignored": "text start end reason",
    "skipped": "path reason",
    "errors": "path message",
}


def _objects(value: object, path: str) -> list[dict[str, object]]:
    """Every object at a path of keys; lists are walked, null is nothing."""
    found = [value]
    for key in path.split():
        found = [item.get(key) if isinstance(item, dict) else None for item in found]
        found = [inner for item in found for inner in (item if isinstance(item, list) else [item])]
    return [item for item in found if isinstance(item, dict)]


def test_every_key_of_the_contract_in_its_order() -> None:
    document = report_document(report())
    for path, keys in CONTRACT.items():
        objects = _objects(document, path)
        assert objects, path
        assert all(list(item) == keys.split() for item in objects), path


def test_valid_and_the_same_bytes_every_time() -> None:
    render = REPORTERS["json"].render
    for reports in ([report()], [report(), report(path="b.md")]):
        data = render(reports, Look())
        Draft202012Validator(schema("report")).validate(json.loads(data))
        assert data == render(reports, Look(colour=True, width=40))


def test_counts_say_what_is_left_and_what_is_signed_off() -> None:
    assert summary(report()) == {
        "claims": 4,
        "verified": 1,
        "paraphrased": 1,
        "unsourced": 2,
        "errors": 2,
        "warnings": 0,
        "infos": 0,
        "signed_off": 1,
        "ignored": 1,
    }


def test_offsets_tell_the_truth() -> None:
    made = report()
    assert made.article is not None
    for claim in report_document(made)["claims"]:
        assert made.article.text[claim["start"] : claim["end"]] == claim["text"]
