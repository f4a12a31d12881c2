"""The published schemas: sound, described to the last field, and in step with the code."""

import json
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from quotecheck import config, schema
from quotecheck.claims.model import ClaimKind, IgnoredReason
from quotecheck.errors import UsageError
from quotecheck.evidence.model import EditClass
from quotecheck.sources.model import GRADES, Terms
from quotecheck.verdict.model import Severity, Verdict

ROOT = Path(__file__).parents[2]
NAMES = list(schema.SCHEMAS)


def _parts(value: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property and list item of a schema."""
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from _parts(item, f"{path}/{i}")
    elif isinstance(value, dict):
        for name, part in value.get("properties", {}).items():
            yield f"{path}/{name}", part
        if isinstance(value.get("items"), dict):
            yield f"{path}/items", value["items"]
        for name, part in value.items():
            if name not in ("enum", "const"):
                yield from _parts(part, f"{path}/{name}")


@pytest.mark.parametrize("name", NAMES)
def test_sound_versioned_and_described(name: str) -> None:
    whole = schema.schema(name)
    Draft202012Validator.check_schema(whole)
    assert whole["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert whole["$id"] == f"urn:quotecheck:schema:{name}:1.0"
    assert whole["description"]
    bare = [path for path, part in _parts(whole, "") if "$ref" not in part and not part.get("description")]
    assert bare == []


def test_every_file_is_published_and_every_name_has_its_file() -> None:
    assert sorted(path.name for path in (ROOT / "schemas").iterdir()) == sorted(f"{n}.schema.json" for n in NAMES)
    with pytest.raises(UsageError, match='did you mean "report"'):
        schema.schema_text("raport")


def test_what_two_schemas_share_is_the_same() -> None:
    claims, report = schema.schema("claims")["$defs"], schema.schema("report")["$defs"]
    for name in ("span", "selector", "figure", "ignored", "article"):
        assert claims[name] == report[name]
    assert claims["attribution"]["properties"] == report["attribution"]["properties"]
    assert claims["claim"]["properties"].items() <= report["claim"]["properties"].items()


def test_words_of_the_model_and_of_the_schemas_are_the_same() -> None:
    report = schema.schema("report")["$defs"]
    source = report["source"]["properties"]
    assert report["claim"]["properties"]["kind"]["enum"] == list(get_args(ClaimKind))
    assert report["claim"]["properties"]["verdict"]["enum"] == list(get_args(Verdict))
    assert report["finding"]["properties"]["severity"]["enum"] == list(get_args(Severity))
    assert report["ignored"]["properties"]["reason"]["enum"] == list(get_args(IgnoredReason))
    assert report["edit"]["properties"]["class"]["enum"] == list(get_args(EditClass))
    assert source["grade"]["enum"] == list(GRADES)
    assert source["terms"]["enum"] == list(get_args(Terms))


def test_the_configuration_is_read_as_its_schema_says() -> None:
    described = schema.schema("configuration")
    assert list(described["properties"]) == list(config._KEYS)
    assert list(described["$defs"]["policy"]["properties"]) == list(config._POLICY_KEYS)


@pytest.mark.parametrize("path", sorted(ROOT.glob("examples/*/quotecheck.toml")), ids=lambda path: path.parent.name)
def test_example_configurations_are_valid(path: Path) -> None:
    Draft202012Validator(schema.schema("configuration")).validate(tomllib.loads(path.read_text("utf-8")))
    config.read_configuration(path)


@pytest.mark.parametrize("path", sorted(ROOT.glob("examples/*/sources/sources.toml")), ids=lambda path: path.parts[-3])
def test_example_source_facts_are_valid(path: Path) -> None:
    Draft202012Validator(schema.schema("source-facts")).validate(tomllib.loads(path.read_text("utf-8")))


def test_the_template_is_valid_as_it_is_and_with_every_line_in_use() -> None:
    text = files("quotecheck.cli").joinpath("template", "quotecheck.toml").read_text("utf-8")
    in_use = "\n".join(
        line.removeprefix("# ") for line in text.splitlines() if line.startswith(("# [", '# "')) or " = " in line
    )
    validator = Draft202012Validator(schema.schema("configuration"))
    for version in (text, in_use):
        validator.validate(tomllib.loads(version))
    assert set(tomllib.loads(in_use)) == set(config._KEYS)


@pytest.mark.parametrize("path", sorted((ROOT / "claims").glob("*.json")), ids=lambda path: path.name)
def test_example_claim_records_are_valid(path: Path) -> None:
    from quotecheck.claims.records import read_claims

    Draft202012Validator(schema.schema("claims")).validate(json.loads(path.read_text("utf-8")))
    assert read_claims(path.read_bytes(), shown_as=path.name)


@pytest.mark.parametrize("path", sorted((ROOT / "claims").glob("*.signoffs.jsonl")), ids=lambda path: path.name)
def test_example_sign_offs_are_valid(path: Path) -> None:
    validator = Draft202012Validator(schema.schema("sign-off"))
    for line in path.read_text("utf-8").splitlines():
        validator.validate(json.loads(line))


def test_example_ledgers_are_whole() -> None:
    from quotecheck.ledger.chain import Ledger, opened

    paths = sorted((ROOT / "claims").glob("*.signoffs.jsonl"))
    assert paths
    for path in paths:
        ledger = Ledger(lines=path.read_bytes(), seal=path.with_suffix(".seal").read_bytes())
        assert opened(ledger, shown_as=path.name).flaws == ()
