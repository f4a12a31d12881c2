"""The promise of versioned schemas: what a released minor version wrote, every later one reads.

``kept/VERSION/`` holds files as that version wrote them. They are never edited; a new minor version adds a folder.
"""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from quotecheck.claims.printing import dump
from quotecheck.claims.records import read_claims
from quotecheck.config import read_configuration
from quotecheck.ledger.chain import Ledger, opened
from quotecheck.schema import schema
from quotecheck.story.since import known_in_file

KEPT = sorted((Path(__file__).parent / "kept").iterdir())


@pytest.fixture(params=KEPT, ids=lambda folder: str(folder.name))
def kept(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.param
    return folder


def test_claims_are_read(kept: Path) -> None:
    for name in ("by-hand.json", "extracted.json", "kept.json"):
        data = (kept / name).read_bytes()
        claims = [claim for part in read_claims(data, shown_as=name) for claim in part]
        assert claims
        assert all(claim.text for claim in claims)
        Draft202012Validator(schema("claims")).validate(json.loads(data))


def test_sign_offs_are_read_and_their_chain_holds(kept: Path) -> None:
    ledger = Ledger(
        lines=(kept / "by-hand.signoffs.jsonl").read_bytes(), seal=(kept / "by-hand.signoffs.seal").read_bytes()
    )
    found = opened(ledger, shown_as="by-hand.signoffs.jsonl")
    assert found.broken is None
    assert found.sign_offs


def test_a_report_is_a_baseline(kept: Path) -> None:
    assert known_in_file(kept / "report.json")
    Draft202012Validator(schema("report")).validate(json.loads((kept / "report.json").read_bytes()))


def test_settings_are_read(kept: Path) -> None:
    assert read_configuration(kept / "quotecheck.toml").policy == "guardian"


def test_a_record_written_again_is_the_same(kept: Path) -> None:
    data = (kept / "extracted.json").read_bytes()
    assert dump(json.loads(data)) == data
