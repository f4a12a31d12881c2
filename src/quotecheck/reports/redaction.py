"""What may leave the desk: sources that must not be named are named by hash and without a word of theirs.

Holds for sources that are confidential, off the record or for background. Findings about them say what their code means
and no more. Around every other passage the neighbouring words go too: they may lie in a protected stretch.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from quotecheck.documents.model import Locator
from quotecheck.evidence.model import Evidence
from quotecheck.reports.model import Dismissed, Report
from quotecheck.sources.model import SourceEntry
from quotecheck.text.records import dataclass
from quotecheck.verdict.house import every_rule
from quotecheck.verdict.model import Finding, Judgement

PROTECTED: Final = frozenset({"confidential", "off_record", "background"})
"""Terms under which a source is not named outside the desk."""


def redacted(report: Report) -> Report:
    """The report without anything that names or quotes a protected source. The verdicts stay."""
    return _Redaction.of(report).report(report)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Redaction:
    """``names``: id of a protected source -> what it is called outside; ``words``: what would give one away."""

    names: Mapping[str, str]
    words: tuple[str, ...]

    @classmethod
    def of(cls, report: Report) -> "_Redaction":
        judgements = [*report.judgements, *(dismissed.judgement for dismissed in report.dismissed)]
        cited = {e.source for j in judgements for e in j.evidence if "confidential" in e.zones or e.terms in PROTECTED}
        hidden = [source for source in report.sources if source.terms in PROTECTED or source.id in cited]
        words = {word for source in hidden for word in (source.id, source.title, source.speaker, source.byline) if word}
        return cls(names={source.id: _name(source) for source in hidden}, words=tuple(sorted(words)))

    def report(self, report: Report) -> Report:
        return replace(
            report,
            judgements=tuple(self.judgement(judgement) for judgement in report.judgements),
            dismissed=tuple(
                Dismissed(
                    judgement=self.judgement(one.judgement),
                    finding=self.finding(one.judgement, one.finding),
                    reason=one.reason,
                )
                for one in report.dismissed
            ),
            sources=tuple(
                sorted((self.source(source) for source in report.sources), key=lambda source: source.id)
            ),
            skipped=tuple(replace(skipped, path=self.path(skipped.path)) for skipped in report.skipped),
            errors=tuple(
                replace(bad, path=self.path(bad.path), message=self.line(bad.message)) for bad in report.errors
            ),
        )  # fmt: skip

    def judgement(self, judgement: Judgement) -> Judgement:
        return replace(
            judgement,
            evidence=tuple(self.evidence(evidence) for evidence in judgement.evidence),
            findings=tuple(self.finding(judgement, finding) for finding in judgement.findings),
        )

    def evidence(self, evidence: Evidence) -> Evidence:
        if not self.hides(evidence):
            return replace(evidence, before="", after="")
        return replace(
            evidence,
            source=self.names.get(evidence.source, evidence.source),
            start=0, end=0, spans=(), text="", before="", after="", speaker=None, locator=Locator(), edits=(),
            dated=None, occasion=frozenset(),
        )  # fmt: skip

    def hides(self, evidence: Evidence) -> bool:
        return evidence.source in self.names or bool(PROTECTED & {*evidence.zones, evidence.terms})

    def finding(self, judgement: Judgement, finding: Finding) -> Finding:
        tells = any(self.hides(evidence) for evidence in judgement.evidence) or self.gives_away(finding.message)
        if not tells:
            return finding
        rule = every_rule().get(finding.code)
        return replace(
            finding, message=rule.summary if rule else finding.name, help=rule.fix if rule else None
        )  # fmt: skip

    def source(self, source: SourceEntry) -> SourceEntry:
        if source.id not in self.names:
            return replace(source, path="")
        return replace(
            source, id=self.names[source.id], path="", title=None, speaker=None, date=None, url=None, note=None,
            byline=None, embargo_until=None, language=None, warnings=(), skipped=(), losses=(),
        )  # fmt: skip

    def path(self, path: str) -> str:
        """A path inside a protected source (an attachment) is called after the source."""
        owner = next((id_ for id_ in self.names if path == id_ or path.startswith(f"{id_}/")), None)
        return path if owner is None else self.names[owner]

    def line(self, message: str) -> str:
        return "a protected source could not be read" if self.gives_away(message) else message

    def gives_away(self, message: str) -> bool:
        folded = message.casefold()
        return any(word.casefold() in folded for word in self.words)


def _name(source: SourceEntry) -> str:
    terms = source.terms if source.terms in PROTECTED else "confidential"
    return f"{terms.replace('_', '-')}-{source.sha256[:12]}"
