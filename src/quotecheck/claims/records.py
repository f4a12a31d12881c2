"""Claims as JSON and back (``schemas/claims.schema.json``). Reading is strict: a slip is named, never guessed away."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.identity import identity
from quotecheck.claims.model import Attribution, Claim, Extraction, Figure, Ignored, Selector
from quotecheck.claims.strict import Each, Record, checked, claims_shape, read_json
from quotecheck.documents.model import Document
from quotecheck.errors import RecordError
from quotecheck.text.span import Span
from quotecheck.version import SCHEMA_VERSION

_PAIRS: Final = {
    '"': '"',
    "'": "'",
    "\u201c": "\u201d",
    "\u2018": "\u2019",
    "\u00ab": "\u00bb",
    "\u201e": "\u201c",
    "\u201d": "\u201d",
}
"""Marks that may stand around a record's text: the closer of each opener."""


# -- writing ----------------------------------------------------------------------------------------------------------


def claim_record(claim: Claim) -> Record:
    """One claim, every key of the schema in its order."""
    attribution, selector = claim.attribution, claim.selector
    return {
        "id": claim.id,
        "kind": claim.kind,
        "display": claim.display,
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "content": [list(span) for span in claim.content],
        "line": claim.line,
        "column": claim.column,
        "sentence": claim.sentence,
        "utterance": claim.utterance,
        "selector": selector and selector_record(selector),
        "attribution": attribution and _attribution_record(attribution),
        "figures": [_figure_record(figure) for figure in claim.figures],
        **({"manual": True} if claim.manual else {}),
    }


def selector_record(selector: Selector) -> Record:
    """Where words stand: the words with what surrounds them, and the position as a hint where one is kept."""
    quote = {"prefix": selector.prefix, "exact": selector.exact, "suffix": selector.suffix}
    return quote if selector.position is None else {**quote, "position": list(selector.position)}


def _attribution_record(attribution: Attribution) -> Record:
    return {
        "speaker": attribution.speaker,
        "mention": attribution.mention,
        "start": attribution.start,
        "end": attribution.end,
        "cue": attribution.cue,
        "cue_start": attribution.cue_start,
        "cue_end": attribution.cue_end,
    }


def _figure_record(figure: Figure) -> Record:
    return {
        "type": figure.type,
        "text": figure.text,
        "value": figure.value,
        "unit": figure.unit,
        "start": figure.start,
        "end": figure.end,
    }


def ignored_record(ignored: Ignored) -> Record:
    """Words that are no claim, with the reason."""
    return {"text": ignored.text, "start": ignored.start, "end": ignored.end, "reason": ignored.reason}


def article_record(document: Document) -> Record:
    """The article's own facts."""
    facts = document.facts
    return {
        "path": document.path,
        "sha256": document.sha256,
        "title": facts.title,
        "byline": facts.byline,
        "published": facts.date,
        "language": facts.language,
    }


def extraction_record(document: Document, extraction: Extraction, each: Each = list) -> Record:
    """Everything that was found in one article; with ``iter``, the records of its claims are made as they are read."""
    return {
        "schema_version": SCHEMA_VERSION,
        "article": article_record(document),
        "claims": each(claim_record(claim) for claim in extraction.claims),
        "ignored": each(ignored_record(ignored) for ignored in extraction.ignored),
    }


def extractions_record(pairs: Sequence[tuple[Document, Extraction]], each: Each = list) -> Record:
    """One article's claims, or a list of several articles' claims."""
    if len(pairs) == 1:
        return extraction_record(*pairs[0], each)
    return {"schema_version": SCHEMA_VERSION, "articles": each(extraction_record(*pair, each) for pair in pairs)}


# -- reading ----------------------------------------------------------------------------------------------------------


def read_claims(data: bytes, *, shown_as: str) -> tuple[tuple[Claim, ...], ...]:
    """The claims of a record file, one tuple an article, in the order given.

    Raises RecordError with a JSON pointer to the first slip and the near miss.
    """
    document = read_json(data, shown_as=shown_as)
    if not isinstance(document, dict):
        raise RecordError(f'{shown_as}: a claim file is an object with a list "claims"')
    many = "articles" in document
    checked(document, claims_shape(many=many), shown_as=shown_as)
    parts = document["articles"] if many else [document]
    return tuple(
        _claims_of(part["claims"], shown_as, f"/articles/{i}/claims" if many else "/claims")
        for i, part in enumerate(parts)
    )


def _claims_of(records: Sequence[Record], shown_as: str, pointer: str) -> tuple[Claim, ...]:
    seen: set[str] = set()
    claims: list[Claim] = []
    for i, record in enumerate(records):
        claim_id = record.get("id")
        if claim_id in seen:
            raise RecordError(
                f'{shown_as}#{pointer}/{i}/id: "{claim_id}" stands twice; every claim needs an id of its own'
            )
        if claim_id is not None:
            seen.add(claim_id)
        try:
            claims.append(_claim(record))
        except ValueError as error:
            raise RecordError(f"{shown_as}#{pointer}/{i}/{error}") from error
    return _with_ids(claims)


def _claim(record: Record) -> Claim:
    text: str = record["text"]
    base = record.get("start") or 0
    lead = 0
    if record.get("start") is None:
        lead, trail = outer_marks(text)
        text = text[lead : len(text) - trail]
        if not text:
            raise ValueError("text: nothing stands inside the marks")
    content = tuple(Span(*span) for span in record.get("content") or ())
    _inside(content, base, len(record["text"]))
    if lead:
        content = tuple(Span(max(0, s - lead), min(e - lead, len(text))) for s, e in content)
    return Claim(
        id=record.get("id", ""),
        kind=record["kind"],
        text=text,
        start=record.get("start"),
        end=record.get("end"),
        content=content or (Span(base, base + len(text)),),
        display=record.get("display", False),
        line=record.get("line"),
        column=record.get("column"),
        sentence=record.get("sentence"),
        utterance=record.get("utterance"),
        selector=read_selector(record.get("selector")),
        attribution=_attribution(record.get("attribution")),
        figures=tuple(Figure(**figure) for figure in record.get("figures", ())),
        manual=record.get("manual", False),
    )


def _inside(content: Iterable[Span], base: int, length: int) -> None:
    last = base
    for span in content:
        if not last <= span.start < span.end <= base + length:
            raise ValueError(f"content: [{span.start}, {span.end}] does not lie in the text, in order")
        last = span.end


def read_selector(record: Record | None) -> Selector | None:
    """A selector from its record."""
    if record is None:
        return None
    position = record.get("position")
    return Selector(**{**record, "position": None if position is None else Span(*position)})


def _attribution(record: Record | None) -> Attribution | None:
    if record is None:
        return None
    return Attribution(**{"speaker": None, "mention": None, **record})


def _with_ids(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Make the missing ids: stable for the same words and speaker, and not among those that were given."""
    taken = {claim.id for claim in claims if claim.id}
    done: list[Claim] = []
    for claim in claims:
        made = claim.id or _free(_made_id(claim), taken)
        taken.add(made)
        done.append(claim if claim.id else replace(claim, id=made))
    return tuple(done)


def _made_id(claim: Claim) -> str:
    """What the extractors would call these words by this speaker."""
    attribution = claim.attribution
    return identity(claim.text, (attribution.speaker or attribution.mention) if attribution else None)


def _free(wanted: str, taken: set[str]) -> str:
    candidate, n = wanted, 2
    while candidate in taken:
        candidate, n = f"{wanted}-{n}", n + 1
    return candidate


def outer_marks(text: str) -> tuple[int, int]:
    """How many characters at either end are white space and one pair of marks around everything; (0, 0) for none."""
    lead = len(text) - len(text.lstrip())
    trail = len(text) - len(text.rstrip())
    core = text.strip()
    closer = _PAIRS.get(core[:1])
    if closer is None or len(core) < 2 or core[-1] != closer:
        return lead, trail
    inner = core[1:-1]
    opener = core[0]
    for i, character in enumerate(inner):
        if character in (opener, closer) and not (i and inner[i - 1].isalnum() and inner[i + 1 : i + 2].isalnum()):
            return lead, trail  # the first mark may be closed in here
    return lead + 1, trail + 1


def without_article(claim: Claim) -> Claim:
    """The claim as it stands without its article: no place there, and offsets that count in its own text."""
    base = claim.start or 0
    attribution = claim.attribution
    if attribution is not None:
        attribution = replace(attribution, start=None, end=None, cue_start=None, cue_end=None)
    figures = tuple(replace(f, start=f.start - base, end=f.end - base) for f in claim.figures)
    return replace(
        claim,
        start=None,
        end=None,
        line=None,
        column=None,
        sentence=None,
        selector=None,
        content=tuple(Span(span.start - base, span.end - base) for span in claim.content),
        attribution=attribution,
        figures=figures,
    )
