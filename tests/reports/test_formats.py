"""Every format against its golden file, its official schema where there is one, and hostile text.

A golden file changes only on request: ``QUOTECHECK_GOLDENS=write pytest tests/reports/test_formats.py``. One that is
missing fails.
"""

import csv
import io
import json
import os
import re
import time
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import pytest
from jsonschema import Draft4Validator, Draft7Validator, Draft202012Validator
from lxml import etree

from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.reporter import REPORTERS
from quotecheck.schema import schema
from tests.reports import made
from tests.reports.hostile import ATTACKS, PLAIN_WORDS, attacked, document, finding, judgement, many

HERE = Path(__file__).parent
FORMATS = Path(os.environ.get("QUOTECHECK_FORMATS", HERE.parents[2] / "shared" / "formats"))
SUFFIXES = {
    "markdown": "md",
    "junit": "xml",
    "text": "txt",
    "concise": "txt",
    "github": "txt",
    "csv": "csv",
    "html": "html",
}
TEXT_FORMATS = [name for name in REPORTERS if name not in {"docx", "html"}]


def render(name: str, *reports: Report, look: Look | None = None) -> bytes:
    return REPORTERS[name].render(list(reports), look or Look())


def shown(name: str, data: bytes) -> bytes:
    """What the golden file holds: a package as its parts, the rest as it is; the version does not count."""
    if name == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            data = b"".join(f"== {n}\n".encode() + package.read(n) + b"\n" for n in package.namelist())
    from quotecheck.version import VERSION

    return data.replace(VERSION.encode(), b"VERSION")


@pytest.mark.parametrize("name", REPORTERS)
def test_golden(name: str) -> None:
    data = shown(name, render(name, made.report()))
    golden = HERE / "goldens" / f"{name}.{SUFFIXES.get(name, 'json' if name != 'docx' else 'txt')}"
    if os.environ.get("QUOTECHECK_GOLDENS") == "write":
        golden.write_bytes(data)
    assert golden.exists(), f"{golden.name} is missing; write it on request with QUOTECHECK_GOLDENS=write"
    assert data == golden.read_bytes()


@pytest.mark.parametrize("name", [n for n in REPORTERS if n != "text"])
def test_the_same_bytes_every_time_and_no_colour(name: str) -> None:
    data = render(name, attacked())
    assert data == render(name, attacked(), look=Look(colour=True, width=40))
    assert b"\x1b" not in (shown(name, data))


# -- official schemas --------------------------------------------------------------------------------------------------


def official(name: str) -> Any:
    file = HERE / "formats" / name
    file = file if file.exists() else FORMATS / name
    if not file.exists():
        pytest.skip(f"{name} is not here")
    return json.loads(file.read_text("utf-8"))


REPORTS = [made.report(), attacked(), many(3)]


@pytest.mark.parametrize("report", REPORTS, ids=["made", "attacked", "many"])
def test_json_is_valid(report: Report) -> None:
    Draft202012Validator(schema("report")).validate(json.loads(render("json", report)))


@pytest.mark.parametrize("report", REPORTS, ids=["made", "attacked", "many"])
def test_sarif_is_valid_and_keeps_githubs_rules(report: Report) -> None:
    log = json.loads(render("sarif", report, made.report(path="b.md")))
    run = log["runs"][0]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert len(rule["fullDescription"]["text"]) <= 1024
    marks = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    assert len(set(marks)) == len(marks)
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"]
        where = result["locations"][0]["physicalLocation"]
        assert where["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        assert not re.match(r"/|[a-z]+:|.*[ <>\"]", where["artifactLocation"]["uri"])
        assert where["region"]["startLine"] >= 1
    signed = [result for result in run["results"] if "suppressions" in result]
    assert all(result["suppressions"][0]["justification"] for result in signed)
    assert signed
    Draft7Validator(official("sarif-2.1.0.json")).validate(log)


@pytest.mark.parametrize("report", REPORTS, ids=["made", "attacked", "many"])
def test_junit_is_valid(report: Report) -> None:
    data = render("junit", report)
    etree.XMLSchema(etree.parse(HERE / "formats" / "junit-10.xsd")).assertValid(etree.fromstring(data))
    root = etree.fromstring(data)
    assert int(root.get("tests")) == len(root.findall(".//testcase"))
    assert int(root.get("failures")) == len({case for case in root.findall(".//testcase") if case.findall("failure")})
    assert int(root.get("errors")) == len(root.findall(".//error"))


@pytest.mark.parametrize("report", REPORTS, ids=["made", "attacked", "many"])
def test_rdjson_and_gitlab_are_valid(report: Report) -> None:
    Draft4Validator(official("rdjson-DiagnosticResult.json")).validate(json.loads(render("rdjson", report)))
    issues = json.loads(render("gitlab", report))
    assert isinstance(issues, list)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith(("./", "/"))


def test_an_empty_report_is_an_empty_array_for_gitlab() -> None:
    assert json.loads(render("gitlab", many(0))) == []


# -- hostile text ------------------------------------------------------------------------------------------------------


ACTS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\U000e0000-\U000e007f]")


@pytest.mark.parametrize("name", REPORTERS)
def test_nothing_that_acts_on_a_terminal_or_hides(name: str) -> None:
    text = shown(name, render(name, attacked())).decode("utf-8")
    assert ACTS.search(text) is None
    if name not in {"markdown", "sarif"}:
        assert "👩‍🚀 𝔘𝔫𝔦" in text


def test_hostile_json_comes_back_as_it_was() -> None:
    claims = json.loads(render("json", attacked()))["claims"]
    assert [claim["text"] for claim in claims] == list(ATTACKS)


class Page(HTMLParser):
    """Elements and attributes of a page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_hostile_html() -> None:
    page = Page(render("html", attacked()).decode())
    names = [name for name, _ in page.elements]
    assert names.count("script") == 1
    assert not {"img", "iframe", "object", "link", "base", "form", "svg"} & set(names)
    for _, attributes in page.elements:
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        href = attributes.get("href") or "#"
        assert href.startswith(("#", "https://", "http://", "./", "../"))
    policy = next(a["content"] for name, a in page.elements if name == "meta" and "http-equiv" in a)
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    text = "".join(page.words)
    assert all(attack in text for attack in (*ATTACKS[:4], PLAIN_WORDS))


def test_hostile_xml_says_what_was_said() -> None:
    root = etree.fromstring(render("junit", attacked()))
    names = " ".join(case.get("name") for case in root.iter("testcase"))
    assert all(attack in names for attack in (*ATTACKS[:4], PLAIN_WORDS))


def test_hostile_workflow_commands() -> None:
    lines = render("github", attacked()).decode().splitlines()
    commands = [line for line in lines if line.lstrip().startswith(("::", "##["))]
    assert all(re.match(r"::(?:error|warning|notice) (?:file|title)=[^\n]*?::", line) for line in commands)
    assert len(commands) == 1 + 10 + 3  # one file not read, ten errors, the signed off
    for line in commands[1:]:
        properties = line[2:].split("::", 1)[0].split(" ", 1)[1].split(",")
        assert [one.split("=")[0] for one in properties] == ["file", "line", "col", "endColumn", "title"]
    for name in ("concise", "text", "csv", "markdown"):
        assert not any(line.lstrip().startswith("::") for line in render(name, attacked()).decode().splitlines()), name


def test_hostile_cells() -> None:
    data = render("csv", attacked())
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(ATTACKS) + 1
    assert {len(row) for row in rows} == {22}
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)


def test_hostile_markdown() -> None:
    text = render("markdown", attacked()).decode()
    assert text.startswith("<!-- quotecheck report -->\n")
    bare = re.sub(r"\\.", "", text)
    assert "<script" not in bare
    assert "<img" not in bare
    assert "](" not in bare
    assert "@everyone" not in text
    assert "#1" not in text.replace("&#1", "")


def test_hostile_word() -> None:
    document_ = docx.Document(io.BytesIO(render("docx", attacked())))
    comments = [comment.text for comment in document_.comments]
    assert len(comments) == len(ATTACKS)
    assert any(PLAIN_WORDS in text for text in comments)
    assert any("<script>alert(1)</script>" in text for text in comments)


# -- columns -----------------------------------------------------------------------------------------------------------


COLUMNS = "First line.\n\n😀 “Zoë” 𝔘: “We will sell it,” she said.\n"


def columns_report(*, reader: str = "markdown") -> Report:
    article = document(COLUMNS, "a.md", reader=reader)
    one = judgement(article, "We will sell it,", 0, "unsourced", finding("QC104", "the source has “not”", None, None))
    from dataclasses import replace

    return replace(many(0), path="a.md", article=article, judgements=(one,))


def test_columns_in_each_formats_own_unit() -> None:
    before = "😀 “Zoë” 𝔘: “"
    report = columns_report()
    assert f"a.md:3:{len(before) + 1}: QC104" in render("concise", report).decode()
    utf16 = len(before.encode("utf-16-le")) // 2 + 1
    sarif = json.loads(render("sarif", report))["runs"][0]
    assert sarif["columnKind"] == "utf16CodeUnits"
    region = sarif["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": utf16, "endLine": 3, "endColumn": utf16 + 16}
    assert f"line=3,col={utf16},endColumn={utf16 + 16}," in render("github", report).decode()
    place = json.loads(render("rdjson", report))["diagnostics"][0]["location"]["range"]
    bytes_ = len(before.encode()) + 1
    assert place == {"start": {"line": 3, "column": bytes_}, "end": {"line": 3, "column": bytes_ + 16}}
    assert json.loads(render("gitlab", report))[0]["location"]["lines"] == {"begin": 3, "end": 3}
    assert 'message="a.md:3:' in render("junit", report).decode()


def test_no_line_is_given_where_the_file_has_none() -> None:
    report = columns_report(reader="docx")
    assert "line=" not in render("github", report).decode()
    assert "(paragraph 2)" in render("github", report).decode()
    assert "range" not in json.loads(render("rdjson", report))["diagnostics"][0]["location"]


# -- sizes and limits --------------------------------------------------------------------------------------------------


def test_github_shows_the_worst_first_within_its_limits() -> None:
    lines = render("github", many(100)).decode().splitlines()
    assert sum(line.startswith("::error") for line in lines) == 10
    assert "40 more errors" in lines[10]


def test_a_comment_stays_below_githubs_limit_and_counts_what_is_left() -> None:
    data = render("markdown", many(2000))
    assert len(data) <= 60_000
    left = re.search(r"\*(\d+) more claims", data.decode())
    assert left is not None
    assert 0 < int(left[1]) < 2000


@pytest.mark.slow
def test_a_thousand_claims_in_time_and_size() -> None:
    report = many(1000)

    def seconds(name: str) -> float:
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            render(name, report)
            best = min(best, time.process_time() - start)
        return best

    budget = 2 * seconds("json")
    assert {name: seconds(name) for name in TEXT_FORMATS if seconds(name) > budget} == {}
    assert len(render("html", report)) < 3_000_000
