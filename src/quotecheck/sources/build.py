"""Document plus facts -> source document: whose words, which words can be evidence, how good the record is."""

import hashlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

from quotecheck.documents.model import Document, Facts, ZoneKind
from quotecheck.documents.reader import Quoted
from quotecheck.sources.grading import Settled, settle
from quotecheck.sources.model import Grade, SourceDocument, Terms
from quotecheck.sources.voices import find_voices
from quotecheck.text.words import Words, words

UNSEEN: Final[frozenset[ZoneKind]] = frozenset({"hidden", "struck", "metadata", "furniture", "stage"})
"""Zones whose words are never evidence and never stand between two words of a sentence."""


def source_from_document(
    document: Document,
    *,
    id: str,  # noqa: A002 - the field of the model that it fills
    settled: Settled | None = None,
    quoted: Quoted | None = None,
) -> SourceDocument:
    """A source document from what was read and the facts that were settled for it (default: the document's own).

    ``words`` leaves out the words of unseen zones (struck out, hidden, page furniture, stage notes, metadata).
    """
    settled = settled or settle(document, None)
    facts = settled.facts
    return SourceDocument(
        id=id,
        document=document,
        voices=find_voices(document, facts.speaker, quoted),
        words=seen_words(document),
        title=facts.title,
        speaker=facts.speaker,
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


def seen_words(document: Document) -> Words:
    """The words of a document that a reader of it sees as its text, with their places."""
    return _outside(words(document.text), sorted((z.start, z.end) for z in document.zones if z.kind in UNSEEN))


def _outside(every: Words, hidden: Iterable[tuple[int, int]]) -> Words:
    """The words that no hidden stretch touches."""
    keep: list[tuple[int, int]] = []
    first = 0
    for start, end in hidden:
        if end <= start:
            continue
        low = bisect_right(every.ends, start)  # first word that ends after the stretch starts
        high = bisect_left(every.starts, end)  # first word that starts at or after its end
        if low > first:
            keep.append((first, low))
        first = max(first, high)
    if not keep and first == 0:
        return every
    keep.append((first, len(every)))
    norms: list[str] = []
    starts, ends = array("I"), array("I")
    for low, high in keep:
        norms.extend(every.norms[low:high])
        starts.extend(every.starts[low:high])
        ends.extend(every.ends[low:high])
    return Words(norms, starts, ends)
