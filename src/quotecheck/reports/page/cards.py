"""Evidence cards: one a claim, with its findings, the difference word by word, and where it stands."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from quotecheck.evidence.model import Evidence
from quotecheck.reports.difference import Run, article_runs, shortened, source_runs, sums
from quotecheck.reports.escape import html
from quotecheck.reports.found import short, signature, speaker_of
from quotecheck.reports.links import source_link
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.page.article import look_of
from quotecheck.reports.ranking import is_clean
from quotecheck.reports.visible import one_line
from quotecheck.sources.model import SourceEntry
from quotecheck.text.lazily import lazily
from quotecheck.verdict.model import Finding, Judgement

_SIGN: Final = {"verified": "✓", "paraphrased": "≈", "unsourced": "✗"}
_MORE: Final = 3
"""Other places that a card lists."""
_NO_WORDS: Final = frozenset({"typography", "case", "punctuation"})
"""Edits that leave every word as it is."""
_AROUND: Final = 120
"""Characters of context on each side of a passage."""
_PARAGRAPHS: Final = lazily(r"[ \t]*(?:\r?\n[ \t]*)+")


def cards_html(report: Report, prefix: str, look: Look) -> Iterator[str]:
    """The cards in the order of the article."""
    sources = {source.id: source for source in report.sources}
    for number, judgement in enumerate(report.judgements, 1):
        yield _card(report, judgement, number, _Context(prefix=prefix, look=look, sources=sources))


class _Context:
    """What every card needs."""

    def __init__(self, *, prefix: str, look: Look, sources: Mapping[str, SourceEntry]) -> None:
        self.prefix = prefix
        self.look = look
        self.sources = sources


def filters(judgement: Judgement) -> list[str]:
    """The counters that a claim counts in."""
    names: list[str] = [judgement.verdict]
    open_ = {finding.severity for finding in judgement.findings if finding.signed_off is None}
    names += [severity for severity in ("error", "warning") if severity in open_]
    if any(finding.signed_off for finding in judgement.findings):
        names.append("signed")
    return names


def _card(report: Report, judgement: Judgement, number: int, context: _Context) -> str:
    card = f"{context.prefix}c{number}"
    looks = ["card", judgement.verdict]
    looks += ["settled"] if look_of(judgement) == "signed" else []
    looks += ["clean"] if is_clean(judgement) else []
    opening = (
        f'<article class="{" ".join(looks)}" id="{card}" data-f="{" ".join(filters(judgement))}" tabindex="-1" '
        f'aria-labelledby="{card}h">'
    )
    parts = [
        opening,
        _head(report, judgement, number, card),
        _findings(judgement.findings),
        _sides(report, judgement),
        *_places(judgement, context),
        "</article>",
    ]  # fmt: skip
    return "\n".join(part for part in parts if part)


def _head(report: Report, judgement: Judgement, number: int, card: str) -> str:
    claim = judgement.claim
    who = speaker_of(claim) or ("statement of fact" if claim.kind == "statement" else "nobody credited")
    at = "" if claim.line is None or report.article is None else f"line {claim.line}"
    kind = "" if claim.kind in {"direct", "statement"} else claim.kind
    aside = ", ".join(part for part in (kind, "display" if claim.display else "", at) if part)
    number_ = f'<a class="num" href="#t-{card}" aria-label="claim {number}, to the text">{number}</a>'
    return (
        f'<h3 id="{card}h">{number_}<span class="verdict">{_SIGN[judgement.verdict]} {judgement.verdict}</span>'
        f'<span class="who">{html(who)}</span><span class="at">{aside}</span></h3>'
    )


def _findings(findings: Sequence[Finding]) -> str:
    if not findings:
        return ""
    return f'<ul class="found">{"".join(map(_finding, findings))}</ul>'


def _finding(finding: Finding) -> str:
    message = html(one_line(finding.message))
    if finding.signed_off is not None:
        signed = html(signature(finding.signed_off))
        return (
            f'<li class="settled"><b>{finding.code}</b> {message}<span class="signed-off">✎ {signed}</span></li>'
        )  # fmt: skip
    severity = "note" if finding.severity == "info" else finding.severity
    new = ", not new" if finding.known else ""
    fix = ""
    if finding.help and finding.severity != "info":
        fix = f'<span class="fix">Fix: {html(one_line(finding.help))}</span>'
    return f'<li class="{finding.severity}"><b>{finding.code}</b> <i>{severity}{new}</i> {message}{fix}</li>'


def _sides(report: Report, judgement: Judgement) -> str:
    claim = judgement.claim
    opening, closing = ("“", "”") if claim.kind in {"direct", "mixed"} else ("", "")
    if not judgement.evidence:
        nothing = f"nothing like it in {len(report.sources)} source{'' if len(report.sources) == 1 else 's'}"
        ours, theirs = html(claim.text), f'<span class="round">{nothing}</span>'
    elif not judgement.evidence[0].text:
        ours, theirs = html(claim.text), '<span class="round">withheld</span>'
    else:
        ours, theirs = _compared(judgement, judgement.evidence[0])
    said = f'<dt>Article</dt><dd dir="auto">{opening}{ours}{closing}</dd>'
    worked = "".join(
        f'<dt>Sum</dt><dd dir="auto">{html(one_line(s))}</dd>' for e in judgement.evidence[:1] for s in sums(e)
    )
    if _word_for_word(judgement):
        said = ""  # the same words twice would only make the card longer
    return f'<dl class="both">{said}<dt>Source</dt><dd dir="auto">{theirs}</dd>{worked}</dl>'


def _word_for_word(judgement: Judgement) -> bool:
    """Whether a clean quotation and its source differ in nothing but marks, spaces and capitals."""
    if judgement.claim.kind not in {"direct", "mixed"} or not is_clean(judgement):
        return False
    evidence = judgement.evidence[0] if judgement.evidence else None
    return evidence is not None and bool(evidence.text) and all(edit.cls in _NO_WORDS for edit in evidence.edits)


def _compared(judgement: Judgement, evidence: Evidence) -> tuple[str, str]:
    near = evidence.similarity >= 0.5
    ours = shortened(article_runs(judgement.claim, evidence)) if near else [Run(judgement.claim.text, "same")]
    theirs = shortened(source_runs(evidence)) if near else [Run(evidence.text, "same")]
    around = [f'<span class="round">{_round(part)}</span>' if part else "" for part in _context(evidence)]
    return _runs(ours, "ins"), f'{around[0]}<span class="pass">{_runs(theirs, "del")}</span>{around[1]}'


def _context(evidence: Evidence) -> tuple[str, str]:
    """What stands around the passage, cut at whole words, with a sign where more follows."""
    before, after = evidence.before.lstrip(), evidence.after.rstrip()
    if len(before) > _AROUND and (cut := before.find(" ", len(before) - _AROUND)) >= 0:
        before = "⋯" + before[cut:]
    if len(after) > _AROUND and (cut := after.rfind(" ", 0, _AROUND)) >= 0:
        after = after[:cut] + " ⋯"
    return before, after


def _round(text: str) -> str:
    """Context as it is, each paragraph on a line of its own."""
    return html(_PARAGRAPHS.sub("\n", text))


def _runs(runs: Sequence[Run], tag: str) -> str:
    done = []
    for run in runs:
        if run.kind == "gap":
            done.append('<span class="round">⋯</span>')
        elif run.kind == "changed":
            done.append(f"<{tag}>{html(run.text)}</{tag}>")
        else:
            done.append(html(run.text))
    return "".join(done)


def _places(judgement: Judgement, context: _Context) -> Iterator[str]:
    if not judgement.evidence:
        return
    first, *others = judgement.evidence
    nearest = "" if first.similarity >= 0.5 or judgement.verdict == "verified" else "The nearest passage: "
    yield f'<span class="where">{nearest}{_place(first, context)}</span>'
    if others:
        count = max(judgement.occurrences, len(judgement.evidence)) - 1
        items = "".join(
            f'<li><span dir="auto">{html(short(one_line(one.text), 200))}</span> '
            f'<span class="where">{_place(one, context)}</span></li>'
            for one in others[:_MORE]
        )
        yield (
            f'<details class="screen"><summary>{count} more place{"" if count == 1 else "s"}</summary>'
            f'<ul class="more">{items}</ul></details>'
        )


def _place(evidence: Evidence, context: _Context) -> str:
    source = context.sources.get(evidence.source)
    where = evidence.locator
    name = html(one_line(evidence.source))
    parts = [f"page {where.page}" if where.page is not None else "", f"at {html(where.time)}" if where.time else ""]
    if where.page is None and where.line is not None:
        parts.append(f"line {where.line}")
    elif where.page is None and where.time is None and where.paragraph is not None:
        parts.append(f"paragraph {where.paragraph}")
    link = source_link(source, evidence, context.look) if source else None
    if link:
        name = f'<a href="{html(link)}" rel="noopener noreferrer">{name}</a>'
    if evidence.speaker:
        parts.append(html(one_line(evidence.speaker)))
    if source is not None:
        parts.append(source.grade.replace("_", " "))
        parts.append(source.terms.replace("_", " ") if source.terms != "on_record" else "")
    return " · ".join([name, *(part for part in parts if part)])
