"""Claims: one checkable assertion each, as the article makes it. Offsets count code points in the article's text."""

from typing import Literal

from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

ClaimKind = Literal["direct", "mixed", "indirect", "statement"]
IgnoredReason = Literal[
    "title", "scare_quote", "nickname", "word", "measure", "furniture", "negated", "imagined", "other"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who the article credits, and the words that do it."""

    speaker: str | None
    """The resolved name ("Theo Bertram"), or None if credited but unresolved."""
    mention: str | None
    """The surface that names the speaker in the article ("Mr Bertram", "she")."""
    start: int | None = None
    """Span of the mention."""
    end: int | None = None
    cue: str | None = None
    """The word or words that attribute ("said", "according to")."""
    cue_start: int | None = None
    cue_end: int | None = None
    candidates: tuple[str, ...] = ()
    """Where more than one reading is open: the names in question; ``speaker`` is None, or the likeliest."""
    firm: bool = True
    """Whether the article leaves no doubt: a name, or a pronoun that only one person there can be."""
    reason: str | None = None
    """Why ``mention`` was resolved to ``speaker``, for a human."""
    aliases: tuple[str, ...] = ()
    """Other names and roles that the article gives this speaker ("TikTok's vice president")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number, unit, date or name in a claim."""

    type: str
    text: str
    value: str | float | None
    unit: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """W3C TextQuoteSelector: the words with what stands before and after (at most 32 code points each)."""

    prefix: str
    exact: str
    suffix: str
    position: Span | None = None
    """W3C TextPositionSelector: where they stood when this was written; a hint, which the words verify."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something wrong with the draft itself at this claim (QC6xx), found while extracting."""

    code: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Presiding:
    """Somebody whom an article has chair a body, or hold an office in which people write of themselves."""

    person: str
    body: str
    """The body's name, or what the office is of; "" where the article does not say."""
    office: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable assertion: these words, by this speaker.

    ``article_text[start:end] == text`` for a claim from an article; ``start`` and ``end`` are None for a record by
    hand. ``content`` lists the spans of the quoted words themselves; for a record by hand they count in ``text``.
    """

    id: str
    kind: ClaimKind
    text: str
    start: int | None = None
    end: int | None = None
    content: tuple[Span, ...] = ()
    display: bool = False
    line: int | None = None
    column: int | None = None
    sentence: str | None = None
    utterance: str | None = None
    """Id shared by the pieces of one utterance broken by its attribution; None if it is whole."""
    selector: Selector | None = None
    attribution: Attribution | None = None
    figures: tuple[Figure, ...] = ()
    context: str | None = None
    """What the article says just before and around it: whom its pronouns mean; None for a record by hand."""
    continued: str | None = None
    """What the article quotes of the same speaker right behind it: *"No," she said. "Next question."*"""
    presiding: tuple[Presiding, ...] = ()
    """Those who preside over bodies by the whole article; not kept in records."""
    faults: tuple[Fault, ...] = ()
    manual: bool = False
    """Asked for by a person ("check this too"), whatever the extractors find."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an extractor of a plug-in found: a stretch of the article's text, and who is credited with it."""

    kind: ClaimKind
    start: int
    end: int
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """Words that look like a claim and are not, with the reason, so that nothing vanishes."""

    text: str
    start: int
    end: int
    reason: IgnoredReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Everything the extractors found in one article, in article order."""

    claims: tuple[Claim, ...]
    ignored: tuple[Ignored, ...]
