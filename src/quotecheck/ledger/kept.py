"""The claims of an article as they are kept between drafts: claims/<article>.json, made to be merged by git.

One record a claim, sorted by id, without what moves when a line is added above: no line, no column, and the position
only as a hint inside the selector, which stays as it is until the claim itself changes. Claims that a person asked for
stay whatever the extractors find.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from quotecheck.claims.model import Claim, Selector
from quotecheck.claims.records import claim_record, without_article
from quotecheck.claims.strict import Record
from quotecheck.documents.model import Document
from quotecheck.ledger.anchor import Ground
from quotecheck.ledger.binding import bound_claim
from quotecheck.text.span import Span
from quotecheck.version import SCHEMA_VERSION

_CONTEXT: Final = 32
_IN_FULL: Final = frozenset({"id", "kind", "text", "selector", "attribution"})
"""Keys that are written whatever they hold."""


def kept_record(claims: Sequence[Claim], old: Sequence[Claim]) -> Record:
    """The file for these claims; ``old`` is what it held."""
    before = {claim.id: claim for claim in old}
    asked = {bound_claim(claim) for claim in old if is_manual(claim)}
    kept = [_kept(claim, before.get(claim.id), manual=bound_claim(claim) in asked) for claim in claims]
    found = {bound_claim(claim) for claim in claims}
    ids = {claim.id for claim in claims}
    kept.extend(
        replace(claim, manual=True)
        for claim in old
        if is_manual(claim) and bound_claim(claim) not in found and claim.id not in ids
    )
    records = [_short(claim_record(claim)) for claim in sorted(kept, key=lambda claim: claim.id)]
    return {"schema_version": SCHEMA_VERSION, "claims": records}


def is_manual(claim: Claim) -> bool:
    """Whether a person asked for a kept claim: it says so, or it has no selector, which only people leave out."""
    return claim.manual or claim.selector is None


def _kept(claim: Claim, before: Claim | None, *, manual: bool) -> Claim:
    selector = claim.selector
    if selector is not None and claim.start is not None and claim.end is not None:
        position = Span(claim.start, claim.end)
        was = before.selector if before is not None else None
        if was is not None and was.position is not None and replace(was, position=None) == selector:
            position = was.position
        selector = replace(selector, position=position)
    return replace(without_article(claim), selector=selector, figures=(), manual=manual)


def _short(record: Record) -> Record:
    """Without what says nothing."""
    whole = record["content"] == [[0, len(record["text"])]]
    short: Record = {}
    for key, value in record.items():
        if (key == "content" and whole) or (key not in _IN_FULL and value in (None, False, [])):
            continue
        short[key] = _short_attribution(value) if key == "attribution" and value else value
    return short


def _short_attribution(attribution: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in attribution.items() if value is not None or key == "speaker"}


def asked_for(old: Sequence[Claim], found: Sequence[Claim], document: Document) -> tuple[Claim, ...]:
    """The claims that a person asked for and the extractors did not find, each where its words stand, if they do."""
    have = {bound_claim(claim) for claim in found}
    ids = {claim.id for claim in found}
    wanted = [c for c in old if is_manual(c) and bound_claim(c) not in have and c.id not in ids]
    if not wanted:
        return ()
    ground = Ground(document.text)
    return tuple(_placed(claim, ground, document) for claim in wanted)


def _placed(claim: Claim, ground: Ground, document: Document) -> Claim:
    bare = replace(claim, selector=claim.selector or Selector(prefix="", exact=claim.text, suffix=""), manual=True)
    place = ground.exact(replace(bare.selector, exact=claim.text)) if bare.selector else None
    if place is None:
        return replace(claim, manual=True)
    text, (start, end) = document.text, place.span
    line, column = document.line_column(start)
    return replace(
        bare,
        text=text[start:end],
        start=start,
        end=end,
        content=(place.span,),
        line=line,
        column=column,
        selector=Selector(
            prefix=text[max(0, start - _CONTEXT) : start], exact=text[start:end], suffix=text[end : end + _CONTEXT]
        ),
    )
