"""One difference between a claim and a sentence of a source, as an edit with its places on both sides."""

import re

from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.model import Edit, EditClass


def edit(
    asked: Query,
    cls: EditClass,
    where: tuple[int, int],
    unit: Unit,
    *,
    source: str = "",
    at: tuple[int, int] = (0, 0),
    note: str = "",
    allowed: bool = False,
) -> Edit:
    """An edit over words ``[first, last)`` of the claim, or before one where both are the same; ``at`` counts in the
    text of the source's unit."""
    base = asked.claim.start or 0
    start = asked.words.starts[where[0]]
    end = asked.words.ends[where[1] - 1] if where[0] < where[1] else start
    if source and at == (0, 0) and (found := _standing(source, unit)):
        at, source = found.span(), found.group()
    return Edit(
        cls=cls,
        article=asked.claim.text[start:end],
        source=source,
        article_start=base + start,
        article_end=base + end,
        source_start=unit.start + at[0],
        source_end=unit.start + at[1],
        allowed=allowed,
        note=note,
        document=unit.view.source.id,
        sentence=unit.start,
    )


def _standing(said: str, unit: Unit) -> re.Match[str] | None:
    """Where words stand in a sentence of the source, as it prints them."""
    return re.search(rf"(?<!\w){re.escape(said)}(?!\w)", unit.text, re.IGNORECASE)
