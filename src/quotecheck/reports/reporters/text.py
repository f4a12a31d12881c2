"""The report for people at a terminal: the most dangerous claims first, the verified ones short, the summary last.

Words that only the article has stand in ``{+ +}``, words that only the source has in ``[- -]``: the difference survives
without colour. Text of others is drawn, never interpreted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.model import Evidence
from quotecheck.reports.difference import Run, article_runs, shortened, source_runs, sums
from quotecheck.reports.document import summary
from quotecheck.reports.found import counted, quoted, short, signature, source_place
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.ranking import VERDICTS, danger, is_clean
from quotecheck.reports.styled import Piece, Style, cells, laid_out
from quotecheck.reports.visible import flat, leading, one_line
from quotecheck.verdict.model import Finding, Judgement

_SIGN: Final = {"verified": "✓", "paraphrased": "≈", "unsourced": "✗"}
_STYLE: Final[dict[str, Style]] = {"verified": "good", "paraphrased": "doubt", "unsourced": "bad"}
_SEVERITY: Final[dict[str, Style]] = {"error": "bad", "warning": "doubt", "info": "quiet"}
_INDENT: Final = "    "
_MARGIN: Final = _INDENT + " " * 9
_WIDEST_SPEAKER: Final = 28
_SNIPPET: Final = 60
_SHORTEST: Final = 24
"""With less room than this the words of a clean claim go on a line of their own."""
Line = tuple[str, list[Piece]]
"""What a wrapped line starts with, and the pieces of the line itself."""


def render(reports: Sequence[Report], look: Look) -> bytes:
    """UTF-8; wrapped only if the look has a width."""
    lines = [laid_out(pieces, indent, look) for report in reports for indent, pieces in _report(report, look)]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", errors="backslashreplace")


def _report(report: Report, look: Look) -> Iterator[Line]:
    yield _heading(report)
    ranked = sorted(report.judgements, key=danger)
    width = max((len(_speaker(j.claim)) for j in ranked), default=0)
    tight = False
    for judgement in ranked:
        clean = is_clean(judgement)
        if not (clean and tight):
            yield "", []
        tight = clean
        if clean:
            yield from _clean(report, judgement, width, look)
        else:
            yield from _unclean(report, judgement, width)
    yield "", []
    yield from _footing(report)


def _heading(report: Report) -> Line:
    claims, sources = counted(len(report.judgements), "claim"), counted(len(report.sources), "source")
    facts = f"{claims} against {sources}, policy {one_line(report.policy.name)}, as of {report.on}"
    return "  ", [Piece(leading(report.path), "strong"), Piece(f"  {facts}", "quiet")]


def _first(report: Report, judgement: Judgement, width: int) -> list[Piece]:
    claim, verdict = judgement.claim, judgement.verdict
    return [
        Piece(f"{_SIGN[verdict]} {verdict:<11}", _STYLE[verdict]),
        Piece(f"  {_speaker(claim):<{width}}", "strong"),
        Piece(f"  {_claim_place(report, claim)}", "quiet"),
    ]


def _clean(report: Report, judgement: Judgement, width: int, look: Look) -> Iterator[Line]:
    """One line that fits the terminal, two in a narrow one; notes under it."""
    first = _first(report, judgement, width)
    found_at = f"  {_source_place(judgement.evidence[0])}" if judgement.evidence else ""
    room = _SNIPPET
    if look.width is not None:
        room = look.width - sum(cells(piece.text) for piece in first) - len(found_at) - 4
    narrow = room < _SHORTEST
    if narrow and look.width is not None:
        room = max(_SHORTEST, look.width - len(_INDENT) - len(found_at) - 2)
    snippet = quoted(judgement.claim, short(one_line(judgement.claim.text), room))
    if narrow:
        yield _INDENT, first
        yield _INDENT, [Piece(f"{_INDENT}{snippet}", "plain"), Piece(found_at, "quiet")]
    else:
        yield _INDENT, [*first, Piece(f"  {snippet}", "plain"), Piece(found_at, "quiet")]
    for finding in judgement.findings:
        yield _MARGIN, [Piece(f"{_INDENT}{finding.code}    {one_line(finding.message)}", "quiet")]


def _unclean(report: Report, judgement: Judgement, width: int) -> Iterator[Line]:
    yield _INDENT, _first(report, judgement, width)
    yield from _comparison(report, judgement)
    for finding in judgement.findings:
        yield from _finding(finding)


def _comparison(report: Report, judgement: Judgement) -> Iterator[Line]:
    claim = judgement.claim
    if not judgement.evidence:
        yield _MARGIN, [*_label("article:"), Piece(quoted(claim, flat(claim.text)), "plain")]
        yield (
            _MARGIN,
            [*_label("source:"), Piece(f"nothing like it in {counted(len(report.sources), 'source')}", "quiet")],
        )
        return
    evidence = judgement.evidence[0]
    near = _is_near(evidence)
    ours = shortened(article_runs(claim, evidence)) if near else [Run(claim.text, "same")]
    theirs = shortened(source_runs(evidence)) if near else [Run(evidence.text, "same")]
    opening, closing = ("“", "”") if claim.kind in ("direct", "mixed") else ("", "")
    yield (
        _MARGIN,
        [*_label("article:"), Piece(opening, "plain"), *_pieces(ours, "{+", "+}", "bad"), Piece(closing, "plain")],
    )
    shown = _pieces(theirs, "[-", "-]", "good") if evidence.text else [Piece("withheld", "quiet")]
    yield _MARGIN, [*_label("source:"), *shown]
    nearest = "" if near else "  (the nearest passage)"
    yield _MARGIN, [Piece(f"{_MARGIN}{_source_place(evidence)}{nearest}", "quiet")]
    for worked in sums(evidence):
        yield _MARGIN, [*_label("sum:"), Piece(one_line(worked), "plain")]


def _is_near(evidence: Evidence) -> bool:
    """Whether marking the differences helps a reader: most of the words are shared."""
    return evidence.similarity >= 0.5


def _label(text: str) -> list[Piece]:
    return [Piece(f"{_INDENT}{text:<9}", "quiet")]


def _pieces(runs: Sequence[Run], opening: str, closing: str, style: Style) -> list[Piece]:
    done: list[Piece] = []
    for run in runs:
        if run.kind == "gap":
            done.append(Piece("⋯", "quiet"))
        elif run.kind == "changed":
            done.append(Piece(f"{opening}{flat(run.text)}{closing}", style))
        else:
            done.append(Piece(flat(run.text), "plain"))
    return done


def _finding(finding: Finding) -> Iterator[Line]:
    yield (
        _MARGIN,
        [
            Piece(f"{_INDENT}{finding.code}    ", _SEVERITY[finding.severity]),
            Piece(one_line(finding.message), "plain"),
        ],
    )
    if finding.signed_off is not None:
        yield _MARGIN, [Piece(f"{_MARGIN}{signature(finding.signed_off)}", "quiet")]
    elif finding.known:
        yield _MARGIN, [Piece(f"{_MARGIN}not new: it was there before", "quiet")]
    elif finding.help and finding.severity != "info":
        yield _MARGIN, [*_label("fix:"), Piece(one_line(finding.help), "quiet")]


def _source_place(evidence: Evidence) -> str:
    source = leading(source_place(evidence))
    return f"{source}, {one_line(evidence.speaker)}" if evidence.speaker else source


def _claim_place(report: Report, claim: Claim) -> str:
    if claim.line is None:
        return one_line(claim.id)
    return f"{one_line(report.path)}:{claim.line}:{claim.column}"


def _speaker(claim: Claim) -> str:
    attribution = claim.attribution
    if attribution is None:
        return "(nobody credited)" if claim.kind != "statement" else "(statement)"
    return short(one_line(attribution.speaker or attribution.mention or "(unresolved)"), _WIDEST_SPEAKER)


def _footing(report: Report) -> Iterator[Line]:
    for unreadable in report.errors:
        text = f"{one_line(unreadable.path)}: {one_line(unreadable.message)}"
        yield "  ", [Piece("not read  ", "bad"), Piece(text, "plain")]
    for skipped in report.skipped:
        yield "  ", [Piece(f"skipped  {one_line(skipped.path)}: {one_line(skipped.reason)}", "quiet")]
    for one in report.dismissed:
        text = f"ignored in the draft  {_claim_place(report, one.judgement.claim)}: {one.finding.code}: {one.reason}"
        yield "  ", [Piece(one_line(text), "quiet")]
    if report.ignored:
        reasons = Counter(ignored.reason.replace("_", " ") for ignored in report.ignored)
        which = ", ".join(f"{n} {reason}" for reason, n in sorted(reasons.items()))
        yield "  ", [Piece(f"{counted(len(report.ignored), 'passage')} read as no claim ({which})", "quiet")]
    yield "  ", _totals(summary(report))


def _totals(counts: dict[str, int]) -> list[Piece]:
    pieces = [Piece(counted(counts["claims"], "claim") + ": ", "strong")]
    for verdict in reversed(VERDICTS):
        style = _STYLE[verdict] if counts[verdict] else "quiet"
        pieces.append(Piece(f"{counts[verdict]} {verdict}{', ' if verdict != 'unsourced' else '.'}", style))
    found = [
        counted(counts["errors"], "error"),
        counted(counts["warnings"], "warning"),
        counted(counts["infos"], "note"),
    ]
    if counts["signed_off"]:
        found.append(f"{counts['signed_off']} signed off")
    return [*pieces, Piece(" " + ", ".join(found) + ".", "bad" if counts["errors"] else "plain")]
