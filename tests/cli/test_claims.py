"""Claim records from elsewhere: every slip with its line, its pointer and the near miss."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.claims.pointers import line_of
from tests.cli.conftest import Run

SLIPS = """{
  "claims": [
    {"kind": "direct", "text": "fine"},
    {
      "kind": "dirct",
      "text": "a gamble",
      "atribution": {"speaker": "Dov \\"Prescott\\" [x]"}
    },
    {"kind": "direct"}
  ]
}
"""


def test_every_slip_is_named_with_its_line(story: Path, run: Run) -> None:
    (story / "c.json").write_text(SLIPS, "utf-8")
    outcome = run("claims", "validate", "c.json")
    assert outcome.code == 2
    assert set(outcome.out.splitlines()) == {
        'c.json:4#/claims/1: unknown key "atribution"; did you mean "attribution"?',
        'c.json:5#/claims/1/kind: "dirct" is not allowed; did you mean "direct"?',
        'c.json:9#/claims/2: "text" is missing',
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"claims": [{"kind": "direct", "text": "b", "id": ""}]}', "c.json:1#/claims/0/id"),
        (
            '{"claims": [{"kind": "mixed", "text": "a", "id": "x"},\n{"kind": "mixed", "text": "b", "id": "x"}]}',
            "c.json:2#",
        ),
        ('{"claims": [\n{"kind": "direct", "text": "abc", "content": [[2, 9]]}]}', "c.json:2#/claims/0/content"),
        (
            '{"schema_version": "1.0", "articles": [{"claims": [\n{"kind": "drect", "text": "a"}]}]}',
            "c.json:2#/articles/0/claims/0",
        ),
    ],
)  # fmt: skip
def test_slips_that_no_schema_knows_have_their_line_too(story: Path, run: Run, text: str, said: str) -> None:
    (story / "c.json").write_text(text, "utf-8")
    outcome = run("claims", "validate", "c.json")
    assert (outcome.code, outcome.out.startswith(said)) == (2, True), outcome


def test_what_is_no_json_is_one_line(story: Path, run: Run) -> None:
    for text in ("{", "[1]", '{"claims": [], "claims": []}', "[" * 100_000, "\ud800"):
        (story / "c.json").write_bytes(text.encode("utf-8", "surrogatepass"))
        outcome = run("claims", "validate", "c.json")
        assert outcome.code == 2
        assert (outcome.out + outcome.err).count("\n") == 1, text[:20]


def test_sign_offs_are_looked_at_line_by_line(story: Path, run: Run) -> None:
    (story / "a.signoffs.jsonl").write_text('{"by": "x"}\n{\n', "utf-8")
    outcome = run("claims", "validate", "a.signoffs.jsonl")
    assert outcome.code == 2
    assert [line.split("#")[0].split(": ")[0] for line in outcome.out.splitlines()] == [
        "a.signoffs.jsonl:1", "a.signoffs.jsonl:2:1:2",
    ]  # fmt: skip


def test_valid_records_are_0(story: Path, run: Run) -> None:
    run("extract", "clean.md", "wrong.md", "--write")
    assert run("claims", "validate", "claims/clean.json", "claims/wrong.json").code == 0


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(_JSON, st.data())
def test_the_line_of_any_pointer_is_where_its_value_stands(value: object, data: st.DataObject) -> None:
    text = json.dumps(value, indent=1, ensure_ascii=False)
    here, pointer = value, ""
    while isinstance(here, dict | list) and here and data.draw(st.booleans()):
        step = data.draw(st.sampled_from(list(here) if isinstance(here, dict) else range(len(here))))
        pointer += "/" + str(step).replace("~", "~0").replace("/", "~1")
        here = here[step]
    marked = json.dumps(_with_mark(value, pointer.split("/")[1:]), indent=1, ensure_ascii=False)
    line = line_of(text.encode("utf-8", "surrogatepass"), pointer)
    assert '"MARK"' in marked.split("\n")[line - 1] or pointer == ""


def _with_mark(value: object, steps: list[str]) -> object:
    if not steps:
        return "MARK"
    step = steps[0].replace("~1", "/").replace("~0", "~")
    if isinstance(value, dict):
        return {key: _with_mark(part, steps[1:]) if key == step else part for key, part in value.items()}
    assert isinstance(value, list)
    return [_with_mark(part, steps[1:]) if str(n) == step else part for n, part in enumerate(value)]
