"""Markdown for the comment on a pull request, and for GitHub's step summary.

The first line is a hidden marker, by which a job finds its comment again and replaces it. GitHub refuses a comment of
more than 65,536 characters: what does not fit is counted, the worst stands first.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.reports.difference import Run, article_runs, shortened, source_runs
from quotecheck.reports.document import summary
from quotecheck.reports.escape import markdown
from quotecheck.reports.found import counted, signature, source_place, speaker_of
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.ranking import danger, is_clean
from quotecheck.reports.visible import stopped
from quotecheck.verdict.model import Finding, Judgement

MARKER: Final = "<!-- quotecheck report -->"
MOST_BYTES: Final = 60_000
"""Below GitHub's 65,536 characters however they are counted; GitLab takes a million."""
_SIGN: Final = {"verified": "✅", "paraphrased": "🟠", "unsourced": "❌"}
_LEVEL: Final = {"error": "error", "warning": "warning", "info": "note"}


def render(reports: Sequence[Report], look: Look) -> bytes:  # noqa: ARG001 - the same bytes for every look
    """At most ``MOST_BYTES`` bytes of UTF-8."""
    done = f"{MARKER}\n## quotecheck\n\n"
    room = MOST_BYTES - len(done.encode()) - 200
    left = 0
    for report in reports:
        for block, claims in _blocks(report):
            size = len(block.encode())
            if left or size > room:
                left += claims
                continue
            room -= size
            done += block
    if left:
        done += f"\n*{left} more claims do not fit into a comment; they are in the full report.*\n"
    return done.encode()


def _blocks(report: Report) -> Iterator[tuple[str, int]]:
    """Pieces that stay whole, each with the number of claims that it tells about."""
    yield _heading(report), 0
    ranked = sorted(report.judgements, key=danger)
    for judgement in ranked:
        if not is_clean(judgement):
            yield _claim(report, judgement), 1
    clean = [judgement for judgement in ranked if is_clean(judgement)]
    if clean:
        yield f"\n<details><summary>{len(clean)} verified</summary>\n\n", 0
        for judgement in clean:
            yield _verified(judgement), 1
        yield "\n</details>\n", 0
    if report.dismissed:
        codes = Counter(dismissed.finding.code for dismissed in report.dismissed)
        which = ", ".join(f"{n} × {code}" for code, n in sorted(codes.items()))
        yield f"\nIgnored by comments in the draft: {which}.\n", 0


def _heading(report: Report) -> str:
    counts = summary(report)
    totals = (
        f"**{counted(counts['errors'], 'error')}, {counted(counts['warnings'], 'warning')}** in "
        f"{counted(counts['claims'], 'claim')}: "
        f"{counts['verified']} verified, {counts['paraphrased']} paraphrased, {counts['unsourced']} unsourced; "
        f"{counts['signed_off']} signed off. Policy {markdown(report.policy.name)}, as of {report.on}, "
        f"{counted(len(report.sources), 'source')}.\n"
    )
    lines = [f"### {markdown(report.path)}\n", totals]
    lines += [f"- **Not read:** {markdown(bad.path)}: {markdown(bad.message)}" for bad in report.errors]
    lines += [f"- {markdown(warning)}" for warning in report.warnings]
    return "\n".join(lines) + "\n"


def _claim(report: Report, judgement: Judgement) -> str:
    claim = judgement.claim
    place = f", line {claim.line}" if claim.line is not None and report.article is not None else ""
    who = speaker_of(claim) or ("statement" if claim.kind == "statement" else "nobody credited")
    sign = _SIGN[judgement.verdict] if judgement.verdict != "verified" or is_clean(judgement) else "⚠️"
    lines = [f"\n{sign} **{judgement.verdict}** · {markdown(who)}{place}\n"]
    lines += [f"> {side}\n>" for side in _sides(judgement)]
    lines += [_finding(finding) for finding in judgement.findings]
    return "\n".join(lines) + "\n"


def _sides(judgement: Judgement) -> Iterator[str]:
    claim = judgement.claim
    if not judgement.evidence:
        yield f"Article: {_quoted(judgement, markdown(claim.text).strip())}"
        return
    evidence = judgement.evidence[0]
    near = evidence.similarity >= 0.5
    ours = shortened(article_runs(claim, evidence)) if near else [Run(claim.text, "same")]
    theirs = shortened(source_runs(evidence)) if near else [Run(evidence.text, "same")]
    yield f"Article: {_quoted(judgement, _marked(ours))}"
    nearest = "" if near else "Nearest passage: "
    said = f" ({markdown(evidence.speaker)})" if evidence.speaker else ""
    words = _marked(theirs) if evidence.text else "*withheld*"
    yield f"Source: {nearest}{words} — {markdown(source_place(evidence))}{said}"


def _quoted(judgement: Judgement, text: str) -> str:
    return f"“{text}”" if judgement.claim.kind in {"direct", "mixed"} else text


def _marked(runs: Sequence[Run]) -> str:
    """Words that differ in bold."""
    done = []
    for run in runs:
        if run.kind == "gap":
            done.append("⋯")
        elif run.kind == "changed" and run.text.strip():
            lead, words, tail = _parted(run.text)
            done.append(f"{lead}<b>{markdown(words)}</b>{tail}")
        else:
            done.append(markdown(run.text))
    return "".join(done).strip()


def _parted(text: str) -> tuple[str, str, str]:
    words = text.strip()
    start = text.index(words)
    return " " * bool(start), words, " " * (start + len(words) < len(text))


def _finding(finding: Finding) -> str:
    if finding.signed_off is not None:
        return f"- ~~{finding.code}~~ {markdown(finding.message)} *({markdown(signature(finding.signed_off))})*"
    fix = f" *Fix: {markdown(finding.help)}*" if finding.help and finding.severity != "info" else ""
    message = markdown(stopped(finding.message) if fix else finding.message.rstrip("."))
    new = " (not new)" if finding.known else ""
    return f"- **{finding.code}** {_LEVEL[finding.severity]}{new}: {message}{fix}"


def _verified(judgement: Judgement) -> str:
    claim = judgement.claim
    where = f" — {markdown(source_place(judgement.evidence[0]))}" if judgement.evidence else ""
    who = markdown(speaker_of(claim))
    return f"- {_quoted(judgement, markdown(claim.text).strip())}{f' ({who})' if who else ''}{where}\n"
