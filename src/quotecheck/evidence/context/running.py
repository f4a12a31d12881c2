"""A supposition that runs on: "If I had known, she would have stayed ashore. | I'd have put her on a bike"."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_condition
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_WOULD: Final = frozenset(["would", "wouldn't"])
_MEANT: Final = frozenset(["like", "love", "rather", "say", "prefer", "hate", "argue", "expect", "hope", "be", "think"])
"""Verbs with which "would" is only polite ("I'd like", "I would say"), and too light a one."""
_BACK: Final = 3


def supposed_before(place: Frame) -> Signal | None:
    """The words open a sentence that tells what would have been, and the sentences before it say if what."""
    view, norms = place.view, place.norms
    if place.first > place.low or view.unpunctuated or not _would(place.quoted()):
        return None
    if any(is_condition(norms, k) for k in range(place.first, place.high)):
        return None
    voice = view.voice(view.starts[place.first], view.ends[place.first])
    end = place.first
    for _ in range(_BACK):
        if end == 0:
            return None
        start = view.sentence(end - 1)[0]
        if (
            view.voice(view.starts[start], view.ends[end - 1]) != voice
            or view.asks(end)
            or not _would(norms[start:end])
        ):
            return None
        lead = next(
            (k for k in range(start, end) if is_condition(norms, k) or (k == start and norms[k] == "suppose")), None
        )
        if lead is not None:
            return signal_at("condition_before", view, lead, min(end, lead + 8))
        end = start
    return None


def _would(sentence: Sequence[str]) -> bool:
    """Whether a sentence tells of what would be: "would", "'d" and a verb that is not only polite."""
    for k, word in enumerate(sentence[:-1]):
        contracted = word.endswith("'d") and word[:-2] in lexicon().words("subject")
        if (word in _WOULD or contracted) and k < 8:
            following = [w for w in sentence[k + 1 : k + 3] if w not in {"not", "never", "also", "still", "even"}]
            return bool(following) and following[0] not in _MEANT
    return False
