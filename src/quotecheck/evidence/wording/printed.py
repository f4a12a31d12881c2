"""What the article prints inside the marks and no source can have: deceptive characters, *[sic]*."""

from dataclasses import replace

from quotecheck.evidence.model import Edit
from quotecheck.evidence.wording.characters import deceptive
from quotecheck.evidence.wording.pair import Block, Pair


def as_printed(pair: Pair) -> list[Edit]:
    """The edits that the quotation's own characters make."""
    return [*_characters(pair), *_sics(pair)]


def _characters(pair: Pair) -> list[Edit]:
    """Deceptive characters inside the marks; the same characters in the source excuse nothing."""
    q = pair.quotation
    out = []
    for span in deceptive(q.text):
        at = next((k for k in range(len(q)) if q.ends[k] > span.start), len(q))
        edit = pair.edit("deceptive", Block(at, at, 0, 0))
        out.append(
            replace(
                edit,
                article=q.text[span.start : span.end],
                article_start=pair.base + span.start,
                article_end=pair.base + span.end,
            )
        )
    return out


def _sics(pair: Pair) -> list[Edit]:
    return [
        Edit(
            cls="sic",
            article=m.text,
            source="",
            article_start=pair.base + m.start,
            article_end=pair.base + m.end,
            source_start=0,
            source_end=0,
        )
        for m in pair.quotation.marks
        if m.kind == "sic"
    ]
