"""What --redact leaves out, in every format."""

import io
import json
import zipfile
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.redaction import redacted
from quotecheck.reports.reporter import REPORTERS
from quotecheck.schema import schema
from quotecheck.sources.model import Skipped, SourceEntry, Terms, Unreadable
from tests.reports.hostile import document, evidence, finding, judgement, many

SECRETS = ("tape-of-nora.txt", "Nora Finch", "Kitchen tape", "the vault was opened twice", "before it", "after it")
TEXT = "“The vault was opened once,” a person said.\n\n“The roof is new,” Hale said.\n"


def report(terms: Terms = "confidential", *, zone: bool = False) -> Report:
    """A claim that rests on a source nobody may name, and one on the minutes."""
    article = document(TEXT, "a.md")
    whole: Terms = "on_record" if zone else terms
    passage = evidence("tape-of-nora.txt", "the vault was opened twice", "Nora Finch", terms=whole)
    if zone:
        passage = replace(passage, zones=(terms,))
    told = finding("QC105", "tape-of-nora.txt has “twice”, says Nora Finch", None, None)
    other = finding("QC303", "Kitchen tape goes on", None, None)
    judgements = (
        judgement(article, "The vault was opened once,", 0, "unsourced", told, passage=passage),
        judgement(
            article, "The roof is new,", 0, "verified", other, passage=evidence("minutes.txt", "The roof is new")
        ),
    )
    secret = SourceEntry(
        id="tape-of-nora.txt", path="/desk/tape-of-nora.txt", sha256="c0ffee" * 10 + "abcd", reader="text", words=5,
        title="Kitchen tape", speaker="Nora Finch", date="2026-10-01", url="https://x.example/nora",
        terms=whole,
    )  # fmt: skip
    minutes = SourceEntry(id="minutes.txt", path="/desk/minutes.txt", sha256="b" * 64, reader="text", words=9)
    return replace(
        many(0),
        article=article,
        judgements=judgements,
        sources=(minutes, secret),
        skipped=(Skipped(path="tape-of-nora.txt/photo.jpg", reason="no reader takes .jpg"),),
        errors=(Unreadable(path="tape-of-nora.txt/cv.pdf", message="tape-of-nora.txt/cv.pdf is encrypted"),),
    )


def text_of(name: str, made: Report) -> str:
    data = REPORTERS[name].render([made], Look(folder="/desk", here="/desk"))
    if name == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            data = b"".join(package.read(part) for part in package.namelist())
    return data.decode("utf-8")


@pytest.mark.parametrize("zone", [False, True])
@pytest.mark.parametrize("name", REPORTERS)
def test_a_confidential_source_is_a_hash_without_words(name: str, zone: bool) -> None:
    told = text_of(name, redacted(report(zone=zone)))
    assert [secret for secret in SECRETS if secret.casefold() in told.casefold()] == []
    if name == "json":
        assert "confidential-c0ffeec0ffee" in told
        Draft202012Validator(schema("report")).validate(json.loads(told))


@pytest.mark.parametrize("terms", ["off_record", "background"])
def test_so_is_one_off_the_record_or_for_background(terms: Terms) -> None:
    assert "Nora" not in text_of("json", redacted(report(terms)))


def test_verdicts_codes_and_everything_else_stay() -> None:
    before, after = report(), redacted(report())
    assert [j.verdict for j in after.judgements] == [j.verdict for j in before.judgements]
    assert [f.code for j in after.judgements for f in j.findings] == ["QC105", "QC303"]
    assert after.judgements[1].evidence[0].text == "The roof is new"
    assert "minutes.txt" in text_of("html", after)
    assert redacted(after) == after
