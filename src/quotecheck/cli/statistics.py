"""``--statistics``: how often each finding was met, the most frequent first."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quotecheck.reports.model import Report


def statistics(reports: Sequence[Report]) -> Iterator[str]:
    """A line for every code: how many, code, name; what is signed off or ignored in the draft is counted and said."""
    findings = [(f, "") for report in reports for judgement in report.judgements for f in judgement.findings]
    ignored = [(one.finding, "ignored in the draft") for report in reports for one in report.dismissed]
    every: Counter[tuple[str, str]] = Counter()
    settled: Counter[tuple[str, str]] = Counter()
    for finding, note in (*findings, *ignored):
        every[finding.code, finding.name] += 1
        settled[finding.code, finding.name] += bool(note or finding.signed_off)
    for (code, name), number in sorted(every.items(), key=lambda item: (-item[1], item[0])):
        aside = f"  ({settled[code, name]} signed off or ignored)" if settled[code, name] else ""
        yield f"{number:>5}  {code}  {name}{aside}"
