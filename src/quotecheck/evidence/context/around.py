"""The sentences before and behind quoted words, as rules about them see them."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, behind_label
from quotecheck.evidence.language.clauses import is_clause
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.view import SourceView
from quotecheck.text.records import dataclass

_LONGEST: Final = 34
"""Words beyond which a sentence is about something of its own."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A sentence ``[first, last)`` beside quoted words, in the mouth of the same speaker."""

    first: int
    last: int
    said: str
    """Its words, normalised, with one space between them."""


def before(place: Frame, *, inside: bool = False) -> Beside | None:
    """The sentence right before the one that the words open, or stand ``inside``; None where they do not."""
    view, low = place.view, place.low
    if (place.first > low and not inside) or low == 0 or not view.stop(low):
        return None
    first = view.sentence(low - 1)[0]
    voice = view.voice(view.starts[place.first], view.ends[place.first])
    if voice is None or view.starts[low - 1] < voice.start:
        return None
    first = next((k for k in range(first, low) if view.starts[k] >= voice.start), low - 1)
    return _beside(view, _behind_head(view, first, low), low)


def _behind_head(view: SourceView, first: int, last: int) -> int:
    """Where a sentence begins behind the lines of a mail's head: *From: Ann Hale / To: all / | I am ...*."""
    lines = [k for k in range(first + 1, last) if "\n" in view.between(k)]
    heads = [k for k in lines if any(":" in view.between(j) for j in range(first + 1, min(k, first + 3)))]
    return lines[-1] if heads else behind_label(view, first, last)


def behind(place: Frame, *, nth: int = 0) -> Beside | None:
    """The next sentence of the same speaker, or the ``nth`` after that; None where the words do not close theirs."""
    view, last = place.view, place.high
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    for left in range(nth, -1, -1):
        if last >= len(view) or not view.stop(last) or (voice is not None and view.starts[last] >= voice.end):
            return None
        end = view.sentence(last)[1]
        if left == 0:
            return _beside(view, last, end)
        last = end
    return None


def _beside(view: SourceView, first: int, last: int) -> Beside | None:
    if last - first > _LONGEST:
        return None
    return Beside(first, last, " ".join(view.norms[first:last]))


def tense(said: Sequence[str]) -> str:
    """ "past" or "present" where all finite forms that can be told apart agree; "" otherwise."""
    verbs = [w for w in said if w in _PRESENT or (is_past(w) and w not in _BOTH)]
    past = {w not in _PRESENT for w in verbs}
    if past:
        return "" if len(past) > 1 else "past" if past == {True} else "present"
    return "present" if is_clause(said) else ""


_PRESENT: Final = frozenset(
    """
    is are am has have do does don't doesn't isn't aren't can can't will won't it's that's they're he's she's i'm we're
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_BOTH: Final = frozenset("put cut hit set let shut cost hurt read spread quit cast burst split bet".split())  # noqa: SIM905
"""Verbs whose past is their base."""
