"""A desk to judge at: one quotation against sources made from text at hand."""

from collections.abc import Sequence

from quotecheck.claims.extractor import quoted_voices
from quotecheck.claims.model import Attribution, Claim
from quotecheck.evidence.gather import Gathered, Gatherer
from quotecheck.sources.build import source_from_text
from quotecheck.sources.model import Grade, SourceDocument, Terms
from quotecheck.sources.stores.memory import MemoryStore
from quotecheck.verdict.decide import Occasion, decide
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.policy import POLICIES, Policy

SPEAKER = "Mara Quill"
ON = "2026-11-22"


def source(
    text: str,
    *,
    name: str = "speech.txt",
    title: str | None = None,
    speaker: str | None = SPEAKER,
    date: str | None = None,
    grade: Grade = "transcript",
    terms: Terms = "on_record",
) -> SourceDocument:
    """A source document; by default Mara Quill's own speech."""
    return source_from_text(
        text, id=name, title=title, speaker=speaker, date=date, grade=grade, terms=terms, quoted=quoted_voices
    )


def quotation(text: str, speaker: str | None = SPEAKER) -> Claim:
    """A claim record by hand."""
    return Claim(
        id="c", kind="direct", text=text, attribution=Attribution(speaker=speaker, mention=None) if speaker else None
    )


def gathered(text: str, sources: str | Sequence[SourceDocument], speaker: str | None = SPEAKER) -> Gathered:
    """The evidence for a quotation."""
    documents = [source(sources)] if isinstance(sources, str) else list(sources)
    return Gatherer(MemoryStore(documents)).gather(quotation(text, speaker))


def judge(
    text: str,
    sources: str | Sequence[SourceDocument],
    speaker: str | None = SPEAKER,
    policy: Policy = POLICIES["newsroom"],
) -> Judgement:
    """The judgement on a quotation."""
    from datetime import date

    found = gathered(text, sources, speaker)
    return decide(quotation(text, speaker), found, Occasion(policy=policy, on=date.fromisoformat(ON)))


def codes(judgement: Judgement) -> set[str]:
    """The codes of a judgement's findings."""
    return {f.code for f in judgement.findings}
