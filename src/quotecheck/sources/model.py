"""Source documents: what we rely on, whose words they hold, and where they can be searched."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, Protocol, get_args

from quotecheck.documents.model import Document
from quotecheck.text.records import dataclass
from quotecheck.text.runs import Runs
from quotecheck.text.span import Span
from quotecheck.text.words import Words

Grade = Literal[
    "recording",
    "official_transcript",
    "transcript",
    "auto_transcript",
    "document",
    "notes",
    "release",
    "report",
    "draft",
]
GRADES: Final[tuple[Grade, ...]] = get_args(Grade)
"""Best first."""
Terms = Literal["on_record", "background", "off_record", "embargoed", "confidential"]
VoiceKind = Literal["turn", "quotation", "document"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whose words a stretch of a source document is.

    Kinds: a speaker's turn; words in quotation marks that the document credits to somebody; the document's own voice.
    Voices may nest (a quotation inside a turn); the innermost one speaks.
    """

    start: int
    end: int
    kind: VoiceKind
    speaker: str | None
    """None: the document marks another voice here but does not name it."""
    question: bool = False

    @property
    def span(self) -> Span:
        """The stretch of text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Who speaks in a source document, and on what occasion, as far as its facts and marks say."""

    voices: tuple[str, ...]
    """Everybody whose words it marks, sorted."""
    speaker: str | None
    date: str | None
    title: str | None
    grade: Grade


@dataclass(frozen=True, kw_only=True)
class SourceDocument:
    """A document of the packet with the facts that were settled for it."""

    id: str
    document: Document
    voices: tuple[Voice, ...]
    """Sorted by start, outer before inner."""
    runs: Runs
    """Its words that can be evidence, as a reader of it sees them."""
    title: str | None
    speaker: str | None
    """Who speaks or signs, from the facts; several names separated by "; "."""
    date: str | None
    url: str | None
    grade: Grade
    terms: Terms
    embargo_until: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The text as read."""
        return self.document.text

    @property
    def words(self) -> Words:
        """The words of its runs."""
        return self.runs.all

    @property
    def spoken(self) -> Spoken:
        """Who speaks in it, and when."""
        voices = tuple(sorted({v.speaker for v in self.voices if v.speaker}))
        return Spoken(voices=voices, speaker=self.speaker, date=self.date, title=self.title, grade=self.grade)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """What the packet's list shows of a source document, without its text."""

    id: str
    path: str
    """Where the file lies on disk; for an attachment, the e-mail it came with."""
    sha256: str
    reader: str
    words: int
    """Words that can be evidence."""
    title: str | None = None
    speaker: str | None = None
    date: str | None = None
    url: str | None = None
    grade: Grade = "document"
    graded_by: str = ""
    """Why it has this grade, in words."""
    terms: Terms = "on_record"
    embargo_until: str | None = None
    language: str | None = None
    note: str | None = None
    byline: str | None = None
    voices: tuple[str, ...] = ()
    """Everybody whose words it marks, sorted."""
    warnings: tuple[str, ...] = ()
    """What a human should know about this reading, each one line."""
    skipped: tuple[str, ...] = ()
    """Attachments that no reader takes: id and reason with a tab between."""
    losses: tuple[str, ...] = ()
    """What the file held and the reading did not bring out, each one line: a reader cannot vouch for this source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRef:
    """A candidate place: a stretch of word indexes ``[first, last)`` of one source document."""

    source: str
    first: int
    last: int
    weight: float = 0.0
    """How much of the query's rare words stand here; only good for ranking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file of the packet that was passed over without effect on the exit code."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A file whose reader failed, with the one line that says why and what to do."""

    path: str
    message: str


class Store(Protocol):
    """Where the packet can be searched. The files are the truth; a store is a cache of them."""

    def ids(self) -> Sequence[str]:
        """Ids of all source documents, sorted."""

    def load(self, source_id: str) -> SourceDocument:
        """One source document, whole."""

    def spoken(self) -> Mapping[str, Spoken]:
        """Who speaks in each source document, by id, without loading it."""

    def exact(self, norms: Sequence[str]) -> Iterator[PassageRef]:
        """Every place where these normalised words stand in a row, by source id, then place."""

    def candidates(self, norms: Sequence[str], *, limit: int) -> list[PassageRef]:
        """Places that share the rarest of these normalised words, best first, at most ``limit``.

        Complete: a place is left out only for one that shares more, or where it shares less than a quarter of the
        query's weight. Rarer words weigh more.
        """

    def frequency(self, norm: str) -> int:
        """How often this normalised word stands in the packet."""

    def frequencies(self, norms: Iterable[str]) -> Mapping[str, int]:
        """How often these normalised words stand in the packet, at one look; those that do not are left out."""

    def meetings(
        self, groups: Sequence[Mapping[str, float]], *, share: Callable[[str], float], limit: int
    ) -> list[PassageRef]:
        """Windows of some sixty words in which words of many groups meet, best first, at most ``limit``.

        A group is normalised words with what each is worth, and counts by the best of them in a window; ``share``
        (from a half to 1) says what windows of a source document count.
        """
