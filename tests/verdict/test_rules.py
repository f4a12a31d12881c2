"""Every finding does what its page says: the failing example yields it, the passing one does not."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from quotecheck.claims.extractor import extract
from quotecheck.claims.model import Claim, Fault
from quotecheck.documents.prose import document_from_text
from quotecheck.sources.model import SourceDocument
from quotecheck.verdict.catalogue import RULES
from quotecheck.verdict.decide import verdict_of
from quotecheck.verdict.model import Finding
from tests.verdict.desk import codes, judge, source

WORDS = (
    "QC101", "QC102", "QC103", "QC104", "QC105", "QC106", "QC107", "QC108", "QC109", "QC110", "QC111", "QC112",
    "QC113", "QC301", "QC302", "QC303", "QC501",
)  # fmt: skip
"""Findings that a source text and a quotation can show."""
ARTICLES = ("QC201", "QC202", "QC203")
"""Findings that need an attribution: the second text is a sentence of an article."""
SET_UPS = ("QC503", "QC504", "QC505", "QC601")
ELSEWHERE = ("QC401", "QC402", "QC403", "QC404", "QC405", "QC502", "QC602", "QC603", "QC604", "QC701", "QC702")
"""Findings on statements, reported speech, whole drafts and sign-offs: tested beside the rooms that yield them."""
CONTRACT = """
QC101 altered-wording error; QC102 unmarked-omission error; QC103 added-words error; QC104 negation-changed error;
QC105 number-changed error; QC106 name-changed error; QC107 strength-changed error; QC108 opposite-word error;
QC109 spliced error; QC110 omission-changes-meaning error; QC111 roles-changed error; QC112 editorial-change info;
QC113 deceptive-characters error; QC201 wrong-speaker error; QC202 no-speaker warning;
QC203 speaker-not-confirmed info; QC301 context-reversed error; QC302 condition-cut error;
QC303 contrast-follows warning; QC401 figure-differs error; QC402 date-differs error; QC403 name-differs error;
QC404 detail-not-in-source warning; QC405 overstated error; QC501 unsourced-quotation error;
QC502 unsourced-claim warning; QC503 terms-of-use error; QC504 weak-source warning; QC505 conflicting-sources error;
QC601 unbalanced-marks warning; QC602 display-copy-differs error; QC701 sign-off-expired warning;
QC702 changed-since-sign-off error
"""
BEYOND = {code for code in RULES if code not in CONTRACT}
"""Findings that came after the contract; they never touch a verdict."""


def claims_of(article: str) -> tuple[Claim, ...]:
    document = document_from_text(article, path="article.md", sha256="0" * 64)
    return tuple(c for c in extract(document).claims if c.kind in {"direct", "mixed"})


def test_the_catalogue_covers_every_code_of_the_contract_with_its_name_and_severity() -> None:
    promised = {tuple(line.split()) for line in CONTRACT.replace("\n", " ").split(";")}
    assert {(r.code, r.name, r.severity) for r in RULES.values() if r.code not in BEYOND} == promised
    assert all(code == rule.code for code, rule in RULES.items())


def test_every_code_has_a_test_of_its_examples_or_says_where() -> None:
    assert sorted((*WORDS, *ARTICLES, *SET_UPS, *ELSEWHERE)) == sorted(RULES)


@pytest.mark.parametrize("code", WORDS)
def test_examples_of_words(code: str) -> None:
    rule = RULES[code]
    text, quotation = rule.fails
    assert code in codes(judge(quotation, text))
    text, quotation = rule.passes
    judged = judge(quotation, text)
    assert code not in codes(judged)
    assert judged.verdict == "verified"


@pytest.mark.parametrize("code", ARTICLES)
def test_examples_of_speakers(code: str) -> None:
    rule = RULES[code]
    for (text, article), expected in ((rule.fails, True), (rule.passes, False)):
        found = claims_of(article)
        assert len(found) == 1
        who = found[0].attribution.speaker if found[0].attribution else None
        # A single labelled line is no transcript yet: the second turn makes it one.
        packet = source(text + "\nTOM ADLER: I have nothing to add." if text.startswith("MARA") else text, speaker=None)
        assert (code in codes(judge(found[0].text, [packet], who))) is expected


SAFE = "The bridge is safe and it will open in June."


@pytest.mark.parametrize(
    ("code", "failing", "passing"),
    [
        ("QC503", [source(SAFE, terms="off_record")], [source(SAFE)]),
        ("QC503", [source(SAFE, terms="background")], [source(SAFE)]),
        ("QC503", [source(SAFE, terms="embargoed")], [source(SAFE)]),
        ("QC504", [source(SAFE, grade="auto_transcript")], [source(SAFE, grade="official_transcript")]),
        ("QC504", [source(SAFE, grade="notes")], [source(SAFE, grade="recording")]),
        (
            "QC505",
            [
                source(SAFE, name="a.txt", date="2026-03-01"),
                source("The bridge is not safe and it will open in June.", name="b.txt", date="2026-03-01"),
            ],
            [source(SAFE, name="a.txt", date="2026-03-01"), source(SAFE, name="b.txt", date="2026-03-01")],
        ),
    ],
)
def test_examples_of_sourcing(code: str, failing: list[SourceDocument], passing: list[SourceDocument]) -> None:
    assert code in codes(judge("The bridge is safe and it will open in June", failing))
    assert code not in codes(judge("The bridge is safe and it will open in June", passing))


def test_a_mark_without_a_partner_is_said() -> None:
    for article, expected in ((RULES["QC601"].fails[1], True), (RULES["QC601"].passes[1], False)):
        faults: list[Fault] = [f for c in claims_of(article + "\n\nNothing else was said.\n") for f in c.faults]
        assert ("QC601" in {f.code for f in faults}) is expected


def test_every_rule_tells_an_editor_what_why_and_what_to_do() -> None:
    for rule in RULES.values():
        assert rule.summary.endswith(".")
        assert rule.why.endswith((".", "”"))
        assert rule.fix
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name)


def _finding(code: str) -> Finding:
    rule = RULES[code]
    return Finding(code=code, name=rule.name, severity=rule.severity, message="", start=0, end=1, help=rule.fix)


VERDICTS: dict[str, Callable[[str], bool]] = {
    "unsourced": lambda c: c in {
        "QC104", "QC105", "QC106", "QC107", "QC108", "QC109", "QC110", "QC111", "QC113", "QC201", "QC301", "QC302",
        "QC501",
    },
    "paraphrased": lambda c: c in {"QC101", "QC102", "QC103"},
    "verified": lambda c: c in BEYOND | {
        "QC112", "QC202", "QC203", "QC303", "QC503", "QC504", "QC601", "QC602", "QC701", "QC702",
    },
}  # fmt: skip


@pytest.mark.parametrize("code", [c for c in RULES if not c.startswith(("QC4", "QC502", "QC505"))])
def test_what_a_finding_does_to_a_quotation_is_what_the_contract_says(code: str) -> None:
    expected = next(verdict for verdict, holds in VERDICTS.items() if holds(code))
    assert verdict_of([_finding(code)]) == expected


def test_the_worst_finding_decides() -> None:
    assert verdict_of([_finding("QC112"), _finding("QC101"), _finding("QC104")]) == "unsourced"
    assert verdict_of([_finding("QC112"), _finding("QC101")]) == "paraphrased"
    assert verdict_of([]) == "verified"


def test_nothing_below_the_command_line_reads_clock_or_files() -> None:
    import quotecheck.verdict.decide as module

    text = Path(str(module.__file__)).read_text("utf-8")
    assert not re.search(r"\b(open\(|Path\(|today\(|now\(|print\()", text)
