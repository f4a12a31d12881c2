"""JUnit XML as Jenkins' ``junit-10.xsd`` has it: a suite an article, a test case a claim.

A claim with an open error fails; its warnings, notes and sign-offs stand in ``system-out``. The schema knows no file or
line on a test case, so the place is the first thing in the message. No time and no host: the same bytes every time.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from quotecheck.reports.escape import xml
from quotecheck.reports.found import Found, found, quoted, short, signature, speaker_of
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.place import code_points
from quotecheck.reports.visible import one_line, stopped
from quotecheck.verdict.model import Judgement


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """One document over all articles."""
    tests = sum(len(report.judgements) for report in reports)
    failures = sum(_fails(judgement) for report in reports for judgement in report.judgements)
    errors = sum(len(report.errors) for report in reports)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="quotecheck" tests="{tests + errors}" failures="{failures}" errors="{errors}">',
        *(line for report in reports for line in _suite(report)),
        "</testsuites>",
    ]
    return "".join(f"{line}\n" for line in lines).encode()


def _suite(report: Report) -> Iterator[str]:
    name = xml(one_line(report.path))
    failures = sum(_fails(judgement) for judgement in report.judgements)
    tests = len(report.judgements) + len(report.errors)
    yield (
        f'  <testsuite name="{name}" tests="{tests}" failures="{failures}" errors="{len(report.errors)}" '
        f'skipped="0" file="{name}">'
    )
    by_claim = {
        key: list(group)
        for key, group in groupby(sorted(found(report), key=_claim_key), key=_claim_key)
    }  # fmt: skip
    for judgement in report.judgements:
        yield from _case(report, judgement, by_claim.get(judgement.claim.id, []))
    for unreadable in report.errors:
        message = xml(one_line(unreadable.message))
        yield f'    <testcase name="{xml(one_line(unreadable.path))}" classname="{name}">'
        yield f'      <error type="unreadable" message="{message}">{message}</error>'
        yield "    </testcase>"
    yield "  </testsuite>"


def _claim_key(one: Found) -> str:
    return one.judgement.claim.id


def _case(report: Report, judgement: Judgement, findings: Sequence[Found]) -> Iterator[str]:
    claim = judgement.claim
    who = speaker_of(claim)
    title = f"{f'{who}: ' if who else ''}{quoted(claim, short(one_line(claim.text), 100))} [{one_line(claim.id)}]"
    head = f'    <testcase name="{xml(title)}" classname="{xml(one_line(report.path))}"'
    if not findings:
        yield f"{head}/>"
        return
    yield f"{head}>"
    failing = [one for one in findings if _is_failure(one)]
    for one in failing:
        message = xml(_line(one))
        yield f'      <failure type="{one.finding.code}" message="{message}">{message}</failure>'
    others = [one for one in findings if not _is_failure(one)]
    if others:
        yield f"      <system-out>{xml(chr(10).join(map(_line, others)))}</system-out>"
    yield "    </testcase>"


def _fails(judgement: Judgement) -> bool:
    return any(finding.severity == "error" and finding.counts for finding in judgement.findings)


def _is_failure(one: Found) -> bool:
    return one.finding.severity == "error" and one.finding.counts


def _line(one: Found) -> str:
    finding = one.finding
    at = one.place(code_points)
    where = one_line(one.report.path) + (f":{at.line}:{at.column}" if at else "")
    fix = f" Fix: {one_line(finding.help)}." if finding.help and finding.severity != "info" else ""
    signed = f" [{signature(finding.signed_off)}]" if finding.signed_off else " [not new]" if finding.known else ""
    return f"{where}: {finding.code} {finding.severity}: {stopped(one_line(finding.message))}{fix}{signed}"
