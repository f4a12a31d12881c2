"""A supposition that runs on: "If I had known, she would have stayed ashore. | I'd have put her on a bike"."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_condition
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_WOULD: Final = frozenset(["would", "wouldn't"])
_MEANT: Final = frozenset(["like", "love", "rather", "say", "prefer", "hate", "argue", "expect", "hope", "think"])
"""Verbs with which "would" is only polite: "I'd like", "I would say"."""
_POLITE: Final = frozenset(["i", "we", "it", "that", "this", "he", "she"])
"""Subjects with which "would be" says no more than "is": "I would be glad"."""
_BACK: Final = 3
_FULL: Final = 8
"""Words from which on a sentence behind "but" is no part of it any more: "But I would turn the lights down at ten"."""
_EARLY: Final = 8
"""Words within which a sentence that tells what would be comes to say so."""


def supposed_before(place: Frame) -> Signal | None:
    """The words open a sentence that tells what would have been, and the sentences before it say if what."""
    view, norms = place.view, place.norms
    if place.first > place.low or view.unpunctuated or not _would(place.quoted()[:_EARLY]):
        return None
    turns = norms[place.first] in {"but", "still", "anyway"} and place.high - place.first >= _FULL
    if turns or any(is_condition(norms, k) for k in range(place.first, place.high)):
        return None
    voice = view.voice(view.starts[place.first], view.ends[place.first])
    end = place.first
    for _ in range(_BACK):
        if end == 0:
            return None
        start = view.sentence(end - 1)[0]
        if view.voice(view.starts[start], view.ends[end - 1]) != voice:
            return None
        if norms[start] in {"suppose", "imagine", "say"}:
            return signal_at("condition_before", view, start, min(end, start + 8))
        if not _would(norms[start:end]):
            return None
        lead = next((k for k in range(start, end) if is_condition(norms, k)), None)
        if lead is not None:
            return signal_at("condition_before", view, lead, min(end, lead + 8))
        if view.asks(end):
            return None
        end = start
    return None


def _would(sentence: Sequence[str]) -> bool:
    """Whether a sentence tells of what would be: "would", "'d" and a verb that is not only polite."""
    for k, word in enumerate(sentence[:-1]):
        if word == "that" and k:
            return False  # "I think that he would ..." says itself what it is
        contracted = word.endswith("'d") and word[:-2] in lexicon().words("subject")
        if word in _WOULD or contracted:
            following = [w for w in sentence[k + 1 : k + 3] if w not in {"not", "never", "also", "still", "even"}]
            if not following or following[0] in _MEANT:
                return False
            subject = word[:-2] if contracted else sentence[k - 1] if k else ""
            return following[0] != "be" or subject not in _POLITE
    return False
