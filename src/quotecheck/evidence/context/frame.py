"""Matched words in their sentence, clipped to the voice that speaks them."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import is_clause, is_finite, verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, is_past
from quotecheck.evidence.model import Signal, SignalKind
from quotecheck.evidence.view import SourceView
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import SIGNS, is_number_word
from quotecheck.text.records import dataclass

FRAGMENT: Final = 6
"""Words up to which what is printed is a fragment: it asserts what its clause asserts."""

_FINDS: Final = frozenset({"find", "conclude", "accept", "hold", "rule", "prove", "deny", "doubt", "hope", "fear"})


@dataclass(frozen=True, slots=True)
class Frame:
    """The matched words ``[first, last)`` in their sentence, clipped to the voice that speaks them: ``[low, high)``."""

    view: SourceView
    first: int
    last: int
    low: int
    high: int

    @property
    def norms(self) -> Sequence[str]:
        """All words of the source, normalised."""
        return self.view.norms

    def quoted(self) -> Sequence[str]:
        """The matched words."""
        return self.view.norms[self.first : self.last]

    def in_past(self) -> bool:
        """Whether a verb among the first six quoted words is of the past ("has gone" counts as present)."""
        return any(is_past(word) and word not in {"is", "are", "has", "have"} for word in self.quoted()[:6])


def frame(view: SourceView, first: int, last: int, voice: tuple[int, int]) -> Frame:
    """Put matched words into their sentence; ``voice`` is the stretch of text in which this speaker speaks."""
    low = view.sentence(first)[0]
    high = view.sentence(last - 1)[1]
    while low < first and view.starts[low] < voice[0]:
        low += 1
    low = behind_label(view, _behind_number(view, low, first), first)
    while high > last and view.ends[high - 1] > voice[1]:
        high -= 1
    if view.norms[first] == "that" and low < first and last - first > FRAGMENT // 2 and not view.clause(first):
        lex = lexicon()
        if base(view.norms[first - 1]) in lex.words("reporting") | lex.words("cognition") | _FINDS:
            first += 1  # "I do not find | that anyone lied": the clause is what is denied
    return Frame(view, first, last, low, high)


def _behind_number(view: SourceView, low: int, first: int) -> int:
    """Where a paragraph's words begin behind its number: *4.1 | Without the works, the wall ...*."""
    line = view.text.rfind("\n", 0, view.starts[low]) + 1
    if low >= first or view.text[line : view.starts[low]].strip() or not _NUMBERED.fullmatch(view.raw(low)):
        return low
    return low + 1 if view.raw(low + 1)[:1].isupper() else low


_NUMBERED: Final = lazily(r"\d{1,3}(?:\.\d{1,3})*\.?")


def behind_label(view: SourceView, low: int, first: int) -> int:
    """Where a paragraph's words begin behind a label of two to four capitals: *Ann Hale: | ...*."""
    line = view.text.rfind("\n", 0, view.starts[low]) + 1
    if view.text[line : view.starts[low]].strip():
        return low
    for k in range(low, min(first, low + 4)):
        if not view.raw(k)[:1].isupper():
            return low
        if view.text[view.ends[k] : view.ends[k] + 2] == ": ":
            return k + 1 if k > low else low
    return low


def asserts(place: Frame) -> bool:
    """Whether the matched words can be read as an assertion of their own: a clause, or a longer run that starts like
    one."""
    quoted = place.quoted()
    first = quoted[0]
    return is_clause(quoted) or (
        len(quoted) >= 3 and first not in lexicon().words("preposition") and not first.endswith("ly")
    )


def is_complement(place: Frame) -> bool:
    """Whether the matched words, behind "that", are a clause of their own: they open with their subject.

    "the budget that | is too small" and "costs that | outrun growth" are relatives, "win that | race" a demonstrative.
    """
    norms, first = place.norms, place.first
    verb = first >= 2 and verb_base(norms[first]) == norms[first] and norms[first - 2].endswith("s")
    if verb and not (first + 1 < place.last and is_finite(norms, first + 1)):
        return False  # but "I told my patients that | butter is worse"
    last = next((k for k in range(first + 1, place.last) if _new_clause(place, k)), place.last)
    if norms[first] in lexicon().words("preposition") and norms[first - 2] in {"and", "but"}:
        subject = (k for k in range(first + 2, min(last, first + 6)) if norms[k] in lexicon().words("subject"))
        first = next(subject, first)  # "and that | in any event it was dead"
    return verb_of(norms, first, last) is not None


def _new_clause(place: Frame, k: int) -> bool:
    """Whether another clause begins at word ``k``: behind a comma, with a conjunction or a pronoun."""
    word = place.norms[k]
    return place.view.clause(k) and (word in {"and", "but", "or", "so"} or word in lexicon().words("subject"))


def clause_start(place: Frame) -> int:
    """Where the clause begins that the words stand in."""
    return next((k for k in range(place.first, place.low, -1) if place.view.clause(k)), place.low)


def signal_at(kind: SignalKind, view: SourceView, first: int, last: int) -> Signal:
    """A signal over source words ``[first, last)``, as far as the sentence goes that they begin in."""
    last = min(last, max(first + 1, view.sentence(first)[1]))
    start, end = view.starts[first], view.ends[last - 1]
    return Signal(kind=kind, text=" ".join(view.text[start:end].split()), start=start, end=end)


def opens_with_verb(place: Frame) -> bool:
    """Whether the first matched word continues a verb phrase (as far as the words before it show)."""
    lex = lexicon()
    word, before = place.norms[place.first], place.norms[place.first - 1] if place.first > place.low else ""
    if word in lex.words("determiner") or word in lex.words("preposition") or word in lex.words("subject"):
        return False
    if word in lex.words("auxiliary") or is_past(word):
        return True
    return before in lex.words("auxiliary") or before == "to" or is_negator(before) or before in lex.words("adverb")


def is_amount(word: str) -> bool:
    """Whether a word can begin an amount: a number, a currency sign, half, a."""
    return is_number_word(word) or word in SIGNS or word in {"half", "a"}
