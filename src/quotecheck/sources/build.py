"""Document plus facts -> source document: whose words, which words can be evidence, how good the record is."""

import hashlib

from quotecheck.documents.model import Document, Facts
from quotecheck.documents.reader import Quoted
from quotecheck.sources.grading import Settled, settle
from quotecheck.sources.model import Grade, SourceDocument, Terms
from quotecheck.sources.whose.papers.heads import speaker_by_head
from quotecheck.sources.whose.voices import find_voices
from quotecheck.text.runs import run_through


def source_from_document(
    document: Document,
    *,
    id: str,  # noqa: A002 - the field of the model that it fills
    settled: Settled | None = None,
    quoted: Quoted | None = None,
) -> SourceDocument:
    """A source document from what was read and the facts that were settled for it (default: the document's own).

    Its words leave out the words of unseen zones (struck out, hidden, page furniture, stage notes, metadata).
    """
    settled = settled or settle(document, None)
    facts = settled.facts
    return SourceDocument(
        id=id,
        document=document,
        voices=find_voices(document, facts.speaker or speaker_by_head(document, facts.title), quoted),
        runs=run_through(document.text, document.unseen),
        title=facts.title,
        speaker=facts.speaker or speaker_by_head(document, facts.title),
        date=facts.date,
        url=facts.url,
        grade=settled.grade,
        terms=settled.terms,
        embargo_until=facts.embargo_until,
        aliases=tuple(a.strip() for a in facts.extra.get("aliases", "").split(";") if a.strip()),
    )


def source_from_text(
    text: str,
    *,
    id: str,  # noqa: A002
    title: str | None = None,
    speaker: str | None = None,
    date: str | None = None,
    grade: Grade = "document",
    terms: Terms = "on_record",
    quoted: Quoted | None = None,
) -> SourceDocument:
    """A source document from a text at hand, read as plain text with speaker turns and zones."""
    from quotecheck.documents.prose import document_from_text

    facts = Facts(title=title, speaker=speaker, date=date, grade=grade, terms=terms)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    document = document_from_text(text, path=id, sha256=digest, facts=facts)
    settled = Settled(facts=facts, grade=grade, terms=terms, graded_by="given")
    return source_from_document(document, id=id, settled=settled, quoted=quoted)
