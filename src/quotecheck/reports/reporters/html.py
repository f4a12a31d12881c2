"""HTML: one file that needs nothing else and runs nothing but its own script, on a screen and on paper.

The Content Security Policy allows the style and the script of this file by their hashes and nothing more, so that text
of others could not act even if it were not escaped. On paper it is the annotated copy that checkers of magazines keep:
numbered notes, the list of sources, and a block to sign.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from quotecheck.reports.document import summary
from quotecheck.reports.escape import html
from quotecheck.reports.found import counted, signature, source_place
from quotecheck.reports.links import web_address
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.page.article import article_html
from quotecheck.reports.page.cards import cards_html, filters
from quotecheck.reports.visible import one_line
from quotecheck.verdict.model import Judgement
from quotecheck.version import VERSION

_COUNTERS: Final = (
    ("all", "claims"), ("unsourced", "unsourced"), ("paraphrased", "paraphrased"), ("verified", "verified"),
    ("error", "with errors"), ("warning", "with warnings"), ("signed", "signed off"),
)  # fmt: skip
_HELP: Final = """<dialog aria-labelledby="help"><h2 id="help">Keys and signs</h2><dl>
<dt><kbd>j</kbd></dt><dd>next claim</dd><dt><kbd>k</kbd></dt><dd>claim before</dd>
<dt><kbd>?</kbd></dt><dd>this help</dd>
<dt><mark class="unsourced">wavy</mark></dt><dd>unsourced</dd>
<dt><mark class="paraphrased">dashed</mark></dt><dd>paraphrased</dd>
<dt><mark class="verified">solid</mark></dt><dd>verified</dd>
<dt><mark class="look">dotted</mark></dt><dd>verified, with something to look at</dd>
<dt><mark class="signed">double</mark></dt><dd>signed off by an editor</dd>
<dt><ins>words</ins></dt><dd>only the article has them</dd>
<dt><del>words</del></dt><dd>only the source has them</dd></dl>
<button type="button" data-help>Close</button></dialog>"""


def render(reports: Sequence[Report], look: Look) -> bytes:
    """UTF-8. The look only gives the folder that links to files start from."""
    style, script = _part("style.css"), _part("script.js")
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = "quotecheck: " + ", ".join(one_line(report.path) for report in reports[:3])
    lines = [
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f'<meta name="generator" content="quotecheck {VERSION}"><title>{html(title)}</title>',
        f"<style>{style}</style></head><body>",
        '<a class="skip" href="#claims">Skip to the claims</a>',
        _bar([judgement for report in reports for judgement in report.judgements]),
        "<main>",
        *(line for i, report in enumerate(reports) for line in _report(report, i, look)),
        f'</main><p class="away" id="said" role="status"></p>{_HELP}',
        f"<script>{script}</script></body></html>\n",
    ]
    return "\n".join(lines).encode()


@cache
def _part(name: str) -> str:
    return files("quotecheck.reports.page").joinpath(name).read_text("utf-8")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _bar(judgements: Sequence[Judgement]) -> str:
    """The counters; each shows its claims only. They need the script, which brings them to light."""
    counts = Counter(name for judgement in judgements for name in ("all", *filters(judgement)))
    buttons = "".join(
        f'<button type="button" data-f="{name}" aria-pressed="{"true" if name == "all" else "false"}">'
        f"<b>{counts[name]}</b> {label}</button>"
        for name, label in _COUNTERS
        if counts[name] or name == "all"
    )
    extra = '<button type="button" class="help" data-help>Keys <kbd>?</kbd></button>'
    return f'<nav class="bar" aria-label="Filter the claims" hidden><div>{buttons}{extra}</div></nav>'


def _report(report: Report, index: int, look: Look) -> Iterator[str]:
    prefix = f"r{index + 1}" if index else ""
    language = report.article.facts.language if report.article else None
    lang = f' lang="{html(language)}"' if language else ""
    yield from _top(report)
    yield '<div class="story">'
    yield f'<section class="text" aria-label="Article{prefix and f" {index + 1}"}"{lang}>'
    yield from article_html(report, prefix)
    yield "</section>"
    claims = "claims" if not index else f"{prefix}claims"
    yield f'<section class="cards" id="{claims}" aria-labelledby="{claims}h" tabindex="0">'
    of = f'<span class="away"> of article {index + 1}</span>' if index else ""
    yield f'<h2 id="{claims}h">Claims{of}<span class="paper"> – notes to the numbers in the text</span></h2>'
    yield from cards_html(report, prefix, look)
    yield '<p class="nothing" hidden>No claim fits this filter.</p></section>'
    yield '<div class="lists">'
    yield from _sources(report)
    yield from _others(report)
    yield _sign(report)
    yield "</div></div>"


def _top(report: Report) -> Iterator[str]:
    counts = summary(report)
    facts = report.article.facts if report.article else None
    title = (facts.title if facts else None) or report.path
    byline = f" · {html(one_line(facts.byline))}" if facts and facts.byline else ""
    yield f'<header class="top"><h1>{html(one_line(title))}</h1>'
    yield (
        f"<p>{html(one_line(report.path))}{byline} · {counted(counts['claims'], 'claim')} "
        f"against {counted(len(report.sources), 'source')}: {counted(counts['errors'], 'error')}, "
        f"{counted(counts['warnings'], 'warning')}, {counts['signed_off']} signed off · "
        f"policy {html(report.policy.name)} · as of {html(report.on)}</p>"
    )
    stamp = f"quotecheck {VERSION} · policy {report.policy.fingerprint} · article {report.sha256}"
    yield f'<p class="paper">{html(stamp)}</p>'
    for bad in report.errors:
        yield f'<p class="alarm">Not read: {html(one_line(bad.path))}: {html(one_line(bad.message))}</p>'
    for warning in report.warnings:
        yield f"<p>{html(one_line(warning))}</p>"
    yield "</header>"


def _sources(report: Report) -> Iterator[str]:
    cited = Counter(judgement.evidence[0].source for judgement in report.judgements if judgement.evidence)
    yield '<section><h2>Sources</h2><div class="scroll" tabindex="0" role="group" aria-label="Sources">'
    yield "<table><thead><tr>"
    yield "".join(f'<th scope="col">{head}</th>' for head in ("Source", "Whose", "Date", "Grade", "Claims"))
    yield "</tr></thead><tbody>"
    for source in report.sources:
        name = html(one_line(source.id))
        address = web_address(source)
        if address:
            name = f'<a href="{html(address)}" rel="noopener noreferrer">{name}</a>'
        title = f"<br>{html(one_line(source.title))}" if source.title else ""
        terms = f", {source.terms.replace('_', ' ')}" if source.terms != "on_record" else ""
        day = f'<span class="day">{html(_day(source.date))}</span>'
        grade = f"{source.grade.replace('_', ' ')}{terms}"
        cells = [f"{name}{title}", html(one_line(source.speaker or "")), day, grade, str(cited[source.id] or "–")]
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</tbody></table></div></section>"


def _day(date: str | None) -> str:
    """An ISO date, or date and time, for a table: to the minute, without the offset from UTC."""
    return (date or "").replace("T", " ")[:16]


def _others(report: Report) -> Iterator[str]:
    """What is neither claim nor finding, so that nothing vanishes."""
    dismissed = [
        f"{one.finding.code} ({html(one_line(one.judgement.claim.text))}): {html(one_line(one.reason))}"
        for one in report.dismissed
    ]
    ignored = [f"{html(one_line(one.text))} <i>{one.reason.replace('_', ' ')}</i>" for one in report.ignored]
    skipped = [f"{html(one_line(one.path))}: {html(one_line(one.reason))}" for one in report.skipped]
    for head, items in (
        ("Ignored by comments in the draft", dismissed),
        ("Read as no claim", ignored),
        ("Files passed over", skipped),
    ):
        if items:
            rows = "".join(f"<li>{item}</li>" for item in items)
            opened = f"<section><details><summary>{head} ({len(items)})</summary>"
            yield f'{opened}<ul class="more">{rows}</ul></details></section>'


def _sign(report: Report) -> str:
    """The block to sign on paper, with what was signed off already."""
    signed = [
        f"<li>{finding.code}: {html(signature(finding.signed_off))}"
        + (f" ({html(source_place(judgement.evidence[0]))})" if judgement.evidence else "")
        + "</li>"
        for judgement in report.judgements
        for finding in judgement.findings
        if finding.signed_off
    ]
    done = f"<ul>{''.join(signed)}</ul>" if signed else ""
    lines = "".join(
        f"<p><span>{who}</span><span>Name</span><span>Date</span><span>Signature</span></p>"
        for who in ("Reporter", "Checker", "Editor")
    )
    return f'<section class="sign paper"><h2>Sign-off</h2>{done}{lines}</section>'
