"""Evidence: a passage of a source, how it was found, and the word-by-word account of claim against passage."""

from collections.abc import Mapping
from typing import Final, Literal

from quotecheck.documents.model import Locator
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

EditClass = Literal[
    "typography",
    "case",
    "case_word",  # case that makes another word: us/US, polish/Polish
    "punctuation",
    "sentence_end",  # a sentence end moved, gained or lost inside the words
    "question_mark",  # gained or lost
    "spelling",
    "number_style",
    "contraction",
    "disfluency",
    "function_word",
    "inflection",
    "wording",
    "omission",  # words of the source that the claim leaves out without a mark
    "addition",  # words of the claim that the source does not have
    "order",
    "roles",  # same words in another order that say something else
    "negation",
    "number",
    "unit",
    "date",
    "name",
    "quantifier",
    "modality",
    "hedge",
    "condition",
    "tense",
    "pronoun",
    "opposite",
    "bracket",
    "ellipsis",
    "ellipsis_misuse",
    "sic",
    "splice",
    "deceptive",  # look-alike letters, bidi controls, hidden characters that join or change words
]

LIKE_A_SUMMARY: Final = "like a summary"
"""The note of an edit over a whole claim that a passage says in other words."""
UNLIKE: Final = "nothing like it"
"""The note of an edit with a word for which nothing in or around a far passage may stand."""


CREDIT_ORDER: Final[Mapping[str, int]] = {"same": 0, "uncredited": 0, "open": 1, "unknown": 1, "other": 2}
"""Rightly credited words before words of nobody in particular before another's, by `Evidence.speaker_match`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One difference between claim and source, with its class.

    ``article`` and ``source`` are the words as printed ("" where one side has none). Article offsets count in the
    article
    (in the claim's text for a record by hand), source offsets in the source's text; an empty side points at the place.
    """

    cls: EditClass
    article: str
    source: str
    article_start: int
    article_end: int
    source_start: int
    source_end: int
    allowed: bool = False
    note: str = ""
    """What matters about it in words, for the message ("the gap hides “not”")."""
    document: str = ""
    """The source whose sentence it was compared with; "" where that is the evidence's own."""
    sentence: int = -1
    """Where that sentence begins there."""


SignalKind = Literal[
    "negation_before",  # the words stand under a negation that the quotation leaves out
    "negation_after",  # "was | not"
    "denial",  # "it is not true that", "I never said"
    "under_condition",  # the words stand inside an if-clause
    "condition_before",
    "condition_after",
    "quantifier_before",  # "some of | the wells"
    "number_cut",  # "12 | %"
    "hedge_before",
    "hedge_after",  # ", I think."
    "limit_before",  # only, almost, hardly directly before
    "third_party",  # "my opponent says", another's words quoted inside
    "question",  # the source asks, or an interviewer speaks
    "contrast_after",
    "roles",  # said of another than the article's
    "then",  # "was | ready", where the article has "is"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """Something in the source around the matched words that bears on their meaning."""

    kind: SignalKind
    text: str
    """The source's own words."""
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A passage with its account. ``source_text[start:end] == text``; ``spans`` are the parts that fragments
    matched."""

    source: str
    start: int
    end: int
    spans: tuple[Span, ...]
    text: str
    before: str
    after: str
    speaker: str | None
    locator: Locator
    method: str
    """How it was found: "exact", "aligned", "stated", "detail", "meaning" (in other words); "near" is only shown,
    and so is "also", the next nearest."""
    similarity: float
    """Share of the claim's words that stand here in order, 0-1; where it was found by meaning, how near that is."""
    edits: tuple[Edit, ...] = ()
    signals: tuple[Signal, ...] = ()
    voice: str = "document"
    """Whose voice: "turn", "quotation" or "document"."""
    speaker_match: str = "unknown"
    """Credited speaker against the voice: "same", "other", "unknown", "uncredited", or "open"."""
    superseded: bool = False
    """The source is a draft, and a delivered version of the same occasion is in the packet."""
    names_somebody: bool = False
    """Whether the source marks anybody's words, or speaks of the credited speaker in the third person."""
    grade: str = "document"
    terms: str = "on_record"
    zones: tuple[str, ...] = ()
    """Kinds of the zones that the passage lies in (low_confidence, off_record, reply, ...)."""
    embargo_until: str | None = None
    dated: str | None = None
    """The source's date, ISO 8601."""
    occasion: frozenset[str] = frozenset()
    """Keys of the occasion that the source records (speaker with date, speaker with title); records that share one
    are of one
    occasion."""
