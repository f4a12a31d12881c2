"""Claim records: what is written can be read back, and every slip of a hand-written file is named."""

import json
import time
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from quotecheck.claims.model import Attribution, Claim, Extraction, Figure, Ignored, Selector
from quotecheck.claims.printing import dump
from quotecheck.claims.records import (
    claim_record,
    extraction_record,
    extractions_record,
    outer_marks,
    read_claims,
    without_article,
)
from quotecheck.documents.model import Document
from quotecheck.errors import RecordError
from quotecheck.schema import schema
from quotecheck.text.span import Span

TEXT = "He said: “We will not sell.” Later: “No.”"
DOCUMENT = Document(path="a.md", text=TEXT, sha256="0" * 64, reader="plain")


def _claim(text: str, number: int) -> Claim:
    start = TEXT.index(text)
    return Claim(
        id=f"q-{number}",
        kind="direct",
        text=text,
        start=start,
        end=start + len(text),
        content=(Span(start, start + len(text)),),
        line=1,
        column=start + 1,
        sentence=TEXT,
        utterance="u-1",
        selector=Selector(prefix="“", exact=text, suffix="”"),
        attribution=Attribution(speaker="Dov Hale", mention="He", start=0, end=2, cue="said", cue_start=3, cue_end=7),
        figures=(Figure(type="number", text="No", value=0.0, unit=None, start=start, end=start + 2),),
    )


EXTRACTION = Extraction(
    claims=(_claim("We will not sell.", 1), _claim("No.", 2)),
    ignored=(Ignored(text="Later", start=29, end=34, reason="word"),),
)


def _file(*records: dict[str, Any], **more: Any) -> bytes:
    return json.dumps({"claims": list(records), **more}).encode()


def _read(*records: dict[str, Any], **more: Any) -> tuple[Claim, ...]:
    (claims,) = read_claims(_file(*records, **more), shown_as="claims.json")
    return claims


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"a": [], "b": {}, "c": [[1, 2], [-3, 4.5]], "d": None, "e": [True, False]},
        {
            "lone": "\ud800",
            "marks": '“quoted” and \\ and "plain"',
            "lines": "one\ntwo\t\x1f\u2028",
            "ß": {"in": [{"x": 1e-7}]},
        },
    ],
)
def test_prints_what_the_standard_encoder_prints(value: dict[str, Any]) -> None:
    expected = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    assert dump(value) == expected.encode("utf-8", errors="backslashreplace")


def test_record_to_claim_to_record_is_identity() -> None:
    record = extraction_record(DOCUMENT, EXTRACTION)
    (claims,) = read_claims(dump(record), shown_as="claims.json")
    assert claims == EXTRACTION.claims
    assert [claim_record(claim) for claim in claims] == record["claims"]


@pytest.mark.parametrize("times", [1, 2])
def test_what_is_written_is_valid_against_its_schema(times: int) -> None:
    record = extractions_record([(DOCUMENT, EXTRACTION)] * times)
    Draft202012Validator(schema("claims")).validate(record)
    assert len(read_claims(dump(record), shown_as="c")) == times


def test_kind_and_text_are_enough() -> None:
    (claim,) = _read({"kind": "direct", "text": "We will not sell."})
    assert claim.id.startswith("q-")
    assert claim.start is None
    assert claim.content == (Span(0, 17),)


def test_order_names_and_ids_come_back_as_given() -> None:
    claims = _read(
        {"id": "zz", "kind": "direct", "text": "b", "attribution": {"speaker": "Dr. Ana-María O’Dowd"}},
        {"id": "aa", "kind": "mixed", "text": "a"},
    )
    assert [claim.id for claim in claims] == ["zz", "aa"]
    assert claims[0].attribution is not None
    assert claims[0].attribution.speaker == "Dr. Ana-María O’Dowd"


def test_missing_ids_are_made_and_differ() -> None:
    claims = _read(*[{"kind": "direct", "text": "We will not sell."}] * 3)
    assert len({claim.id for claim in claims}) == 3
    assert claims[1].id == f"{claims[0].id}-2"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("“We will not sell.”", "We will not sell."),
        ('"We will not sell."', "We will not sell."),
        ("'We don't sell.'", "We don't sell."),
        ("‘We don’t sell.’", "We don’t sell."),
        ("«On ne vend pas.»", "On ne vend pas."),
        ("  We will not sell. ", "We will not sell."),
        ('"No," he said, "and again no."', '"No," he said, "and again no."'),
        ("“No,” he said, “never.”", "“No,” he said, “never.”"),
        ("We “will” sell", "We “will” sell"),
    ],
)
def test_only_marks_around_everything_are_dropped(text: str, kept: str) -> None:
    (claim,) = _read({"kind": "direct", "text": text})
    assert claim.text == kept


def test_outer_marks_says_how_much_is_dropped() -> None:
    assert outer_marks(" “a” ") == (2, 2)
    assert outer_marks("a") == (0, 0)


def test_without_its_article_a_claim_counts_in_its_own_text() -> None:
    claim = without_article(_claim("No.", 2))
    record = claim_record(claim)
    assert [record[key] for key in ("start", "end", "line", "column", "sentence", "selector")] == [None] * 6
    assert record["content"] == [[0, 3]]
    assert claim.figures[0].start == 0


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"text": "a"}, '#/claims/0: "kind" is missing'),
        ({"kind": "direct"}, '#/claims/0: "text" is missing'),
        ({"kind": "dirct", "text": "a"}, '#/claims/0/kind: "dirct" is not allowed; did you mean "direct"?'),
        ({"kind": "direct", "text": "a", "spekaer": "x"}, 'unknown key "spekaer"'),
        ({"kind": "direct", "text": "a", "sentense": "x"}, 'unknown key "sentense"; did you mean "sentence"?'),
        (
            {"kind": "direct", "text": "a", "attribution": {"speeker": "x"}},
            '#/claims/0/attribution: unknown key "speeker"; did you mean "speaker"?',
        ),
        ({"kind": "direct", "text": 7}, "#/claims/0/text: 7 is not of type string"),
        ({"kind": "direct", "text": ""}, "#/claims/0/text: must not be empty"),
        ({"kind": "direct", "text": "“”"}, "nothing stands inside the marks"),
        ({"kind": "direct", "text": "a", "start": -1}, "-1 is less than 0"),
        ({"kind": "direct", "text": "a", "content": [[0, 99]]}, "#/claims/0/content: [0, 99] does not lie in the text"),
        ({"kind": "direct", "text": "abc", "start": 10**18, "content": [[0, 1]]}, "does not lie in the text"),
    ],
)
def test_a_slip_is_named_with_its_pointer_and_the_near_miss(record: dict[str, Any], said: str) -> None:
    with pytest.raises(RecordError) as caught:
        _read(record)
    message = str(caught.value)
    assert message.startswith("claims.json")
    assert said in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not JSON"),
        (b"[]", 'an object with a list "claims"'),
        (b"{}", '"claims" is missing'),
        (b'{"claims": [], "clams": 1}', 'unknown key "clams"'),
        (b'{"claims": [], "cla\\r\\nms": 1}', 'unknown key "cla ms"'),
        (b'{"claims": [],\n "claims": []}', 'the key "claims" stands twice'),
        (b'{"claims": [{"kind": "direct", "text": "a", "text": "b"}]}', 'the key "text" stands twice'),
        (b'{"claims": NaN}', "NaN is not a JSON number"),
        (b'{"claims": [\n  nope]}', "claims.json:2:3: not JSON"),
        (b'{"claims": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"claims": [1' + b"0" * 5000 + b"]}", "not valid"),
        (b'{"claims": [], "schema_version": "2.0"}', '"2.0" does not look as it must'),
    ],
)
def test_a_broken_file_is_one_line(data: bytes, said: str) -> None:
    with pytest.raises(RecordError) as caught:
        read_claims(data, shown_as="claims.json")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_double_id_is_an_error() -> None:
    with pytest.raises(RecordError, match='#/claims/1/id: "a" stands twice'):
        _read({"id": "a", "kind": "direct", "text": "a"}, {"id": "a", "kind": "direct", "text": "b"})


def test_a_byte_order_mark_is_no_error() -> None:
    assert read_claims(b"\xef\xbb\xbf" + _file({"kind": "direct", "text": "a"}), shown_as="c")


def test_a_lone_surrogate_survives_as_its_escape() -> None:
    (claim,) = _read({"kind": "direct", "text": "a\ud800b"})
    assert b"\\ud800" in dump(claim_record(claim))


def test_857_records_are_read_in_under_a_second() -> None:
    records = [
        {"id": str(i), "kind": "direct", "text": "word " * 20, "attribution": {"speaker": "A"}} for i in range(857)
    ]
    data = _file(*records)
    began = time.process_time()
    read_claims(data, shown_as="c")
    assert time.process_time() - began < 1.0
