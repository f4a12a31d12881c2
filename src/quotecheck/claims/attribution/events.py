"""Attribution events: a cue with whom it credits."""

from typing import Literal

from quotecheck.claims.language import Verb
from quotecheck.text.records import dataclass

Range = tuple[int, int]
"""A half-open range of tokens of one paragraph."""
Shape = Literal["before", "after", "agent", "implied", "noun", "phrase"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A cue and its subject, as token ranges of one paragraph."""

    sentence: int
    cue: Range
    group: int
    """First token of the verb group: *has also said* begins with *has*."""
    subject: Range | None
    shape: Shape
    """Where the subject stands: before the verb, after it, behind *by*, elsewhere in the sentence."""
    verb: Verb | None = None
    antecedent: Range | None = None
    """For *who*: the phrase that it stands for."""
    negated: bool = False
    imagined: bool = False
    passive: bool = False

    @property
    def first(self) -> int:
        """The first token of cue and subject."""
        return min(self.group, self.subject[0]) if self.subject and self.shape in ("before", "after") else self.group

    @property
    def last(self) -> int:
        """The end of cue and subject."""
        if self.subject and self.shape in ("after", "phrase", "agent"):
            return max(self.cue[1], self.subject[1])
        return self.cue[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb that may be a cue, with its helping words and what was found before it in its sentence."""

    k: int
    group: int
    """First token of the verb group."""
    verb: Verb
    helpers: frozenset[str]
    sentence: Range
    earlier: list[Event]
    number: int
    """Of the sentence."""
